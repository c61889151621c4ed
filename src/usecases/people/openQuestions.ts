import type { CoreGroup } from '../../core/coreGroup';
import { idOf } from '../../core/notices/aboutNotice';
import { accountDrafts, answeredQuestions, withAnswered } from '../../core/notices/accountNotices';
import { isListable, withOpenNotices } from '../../core/notices/openNotices';
import type { AskingAccount } from '../../core/people/accounts';
import { storedNotice } from '../../documents/notice';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { Person } from '../../ports/directory';
import { commitGroup, type Decision } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { loadAll } from '../deeds/loadAll';
import { readAccounts } from './accountDocuments';

/**
 * Brings the lists of those who answer for a person's groups in line with which accounts still ask to be that person's: what has been
 * answered goes, and what somebody only looked at, which an earlier version then let go, comes back. It goes by what asks now, so that
 * one that broke off is finished by whatever comes next: the same press, or the account itself. `by`: who answered, or who asks.
 */
export async function alignQuestions(deps: Deps, person: Person, by: string): Promise<void> {
  if (person.coreGroupIds.length === 0) return;
  const { asking } = await readAccounts(deps, person.personId);
  for (const group of (await deps.store.heads(person.coreGroupIds)).groups) {
    const known = answered(group, person, asking).length > 0 || missing(deps, group, person, asking).length > 0;
    if (known) await alignIn(deps, group.coreGroupId, person, asking, by);
  }
}

function alignIn(deps: Deps, coreGroupId: string, person: Person, asking: readonly AskingAccount[], by: string): Promise<void> {
  return commitGroup<void>(deps, {
    coreGroupId,
    load: () =>
      loadAll(deps.store, coreGroupId, [], ({ head: { document } }) => [
        ...answered(document, person, asking),
        ...missing(deps, document, person, asking),
      ]),
    decide: (loaded) => (loaded === null ? nothing : aligned(deps, loaded, person, asking, by)),
  });
}

const nothing: Decision<void> = { kind: 'stop', answer: undefined };

function aligned(deps: Deps, loaded: LoadedGroup, person: Person, asking: readonly AskingAccount[], by: string): Decision<void> {
  const at = deps.clock.now();
  const before = loaded.head.document;
  const notices = storedNotice.among(loaded.documents);
  const gone = answered(before, person, asking);
  const back = missing(deps, before, person, asking).flatMap((id) => notices.get(id) ?? []);
  const listed = back.filter(isListable);
  if (gone.length === 0 && listed.length === 0) return nothing;
  const { group, put } = withAnswered(before, gone, notices, at);
  const head = withOpenNotices(group, [...(group.openNotices ?? []), ...listed.map(({ id }) => id)], listed);
  const entry = { deed: 'accounts.listed', by, at, about: { personId: person.personId, answered: gone.length, back: listed.length } };
  // What lost every race here is done by what comes next.
  return { kind: 'write', writing: { head, put, entry }, saved: () => undefined, gaveUp: () => undefined };
}

function answered(group: CoreGroup, { personId }: Person, asking: readonly AskingAccount[]): readonly string[] {
  return answeredQuestions(group, personId, new Set(asking.map(({ accountId }) => accountId)));
}

/** The questions that those who may answer them here could have been asked, and that are on no list. Not all of them ever were. */
function missing(deps: Deps, group: CoreGroup, { personId, post }: Person, asking: readonly AskingAccount[]): readonly string[] {
  const at = { rules: deps.rules, now: deps.clock.now() };
  const open = new Set(group.openNotices ?? []);
  return asking
    .flatMap(({ accountId }) => {
      const news = { what: 'asks', accountId, personId, post, by: null, canWait: false } as const;
      return accountDrafts(group, news, at, new Set()).map(({ about, recipientPersonId }) => idOf(about, recipientPersonId));
    })
    .filter((id) => !open.has(id));
}
