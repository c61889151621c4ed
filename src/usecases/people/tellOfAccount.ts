import { type CoreGroup, memberFor } from '../../core/coreGroup';
import type { AuditEntry } from '../../core/documents';
import { idOf } from '../../core/notices/aboutNotice';
import { type AccountNews, accountDrafts, accountDraftToPerson } from '../../core/notices/accountNotices';
import { type NoticeDraft, planNotice } from '../../core/notices/notice';
import { listingNotices } from '../../core/notices/openNotices';
import type { Accounts } from '../../core/people/accounts';
import type { Person } from '../../ports/directory';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';

/** What it needs: an import, which is no instance that answers people, tells of accounts too. */
type Teller = Pick<Deps, 'store' | 'rules' | 'clock' | 'oneAtATime'>;

export type Telling = {
  /** Whether the person has a chat, other than this account's own, in which they are to hear of it. */
  readonly toPerson: boolean;
  /** The group in whose own deed it was done, audited and told already; null: none. */
  readonly doneIn: string | null;
  /** What the audit says of it beside person and account. */
  readonly about: AuditEntry['about'];
};

/** The groups that a person is in today, in one order for everybody. */
export async function groupsNow(deps: Pick<Deps, 'store' | 'clock'>, { personId, coreGroupIds }: Person): Promise<readonly CoreGroup[]> {
  if (coreGroupIds.length === 0) return [];
  const today = deps.clock.today();
  const theirs = (await deps.store.heads(coreGroupIds)).groups.filter((group) => memberFor(group, personId, today) !== undefined);
  return theirs.sort((one, other) => (one.coreGroupId < other.coreGroupId ? -1 : 1));
}

/**
 * Writes into the audit of each of the person's groups what became of an account, with the notices to those who answer for it.
 * Each of them is told once, even if they are in several of the groups. A second time it tells nobody.
 */
export async function tellOfAccount(deps: Teller, person: Person, news: AccountNews, { toPerson, doneIn, about }: Telling): Promise<void> {
  const groups = (await groupsNow(deps, person)).filter(({ ended }) => ended === undefined);
  const told = new Set<string>();
  let isPersonTold = doneIn !== null || !toPerson;
  const done = groups.find(({ coreGroupId }) => coreGroupId === doneIn);
  if (done !== undefined) for (const each of recipientsIn(deps, done, news, told)) told.add(each);
  for (const { coreGroupId } of groups.filter((group) => group !== done)) {
    const tellsPerson = !isPersonTold;
    const planned = await noteInGroup(deps, coreGroupId, news, about, (group, at) => [
      ...accountDrafts(group, news, at, told),
      ...(tellsPerson ? accountDraftToPerson(group, news, at) : []),
    ]);
    for (const { recipientPersonId } of planned) if (recipientPersonId !== null) told.add(recipientPersonId);
    isPersonTold = true;
  }
}

/** Asks whose they are of all accounts that wait because their person came under another name: only those who were not asked yet. */
export async function tellOfHeld(deps: Teller, person: Person, { asking }: Pick<Accounts, 'asking'>, by: string): Promise<void> {
  const { personId, post } = person;
  for (const { accountId, kind } of asking.filter(({ wasLinked }) => wasLinked === true)) {
    const news = { what: 'asks', accountId, personId, post, by, canWait: false } as const;
    await tellOfAccount(deps, person, news, { toPerson: false, doneIn: null, about: { kind, because: 'another-name' } });
  }
}

function noteInGroup(
  deps: Teller,
  coreGroupId: string,
  news: AccountNews,
  about: AuditEntry['about'],
  draftsOf: (group: CoreGroup, at: { readonly rules: Deps['rules']; readonly now: string }) => readonly NoticeDraft[],
): Promise<readonly NoticeDraft[]> {
  return commitGroup<readonly NoticeDraft[]>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, []),
    async decide(loaded) {
      if (loaded === null) return { kind: 'stop', answer: [] };
      const at = deps.clock.now();
      const drafts = draftsOf(loaded.head.document, { rules: deps.rules, now: at });
      const found = await Promise.all(
        drafts.map(({ about: what, recipientPersonId }) => deps.store.read(coreGroupId, idOf(what, recipientPersonId))),
      );
      const missing = drafts.filter((_, index) => found[index] === null);
      if (drafts.length === 0 && about['because'] === 'another-name') return { kind: 'stop', answer: [] };
      if (drafts.length > 0 && missing.length === 0) return { kind: 'stop', answer: drafts };
      const create = missing.map((draft) => planNotice(draft, at));
      const told = { personId: news.personId, accountId: news.accountId, ...about };
      return {
        kind: 'write',
        writing: {
          head: listingNotices(loaded.head.document, create),
          create,
          entry: { deed: `accounts.${news.what}`, by: news.by ?? news.personId, at, about: told },
        },
        saved: () => drafts,
        gaveUp: () => {
          throw new Contended();
        },
      };
    },
  });
}

/** Those who were not told now are told when the account next writes, or the press is repeated. */
class Contended extends Error {
  readonly code = 'store.contended';
}

function recipientsIn(deps: Teller, group: CoreGroup, news: AccountNews, told: ReadonlySet<string>): readonly string[] {
  const drafts = accountDrafts(group, news, { rules: deps.rules, now: deps.clock.now() }, told);
  return drafts.flatMap(({ recipientPersonId }) => recipientPersonId ?? []);
}
