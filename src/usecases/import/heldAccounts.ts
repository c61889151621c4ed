import type { CoreGroup } from '../../core/coreGroup';
import { accountDrafts } from '../../core/notices/accountNotices';
import { type Accounts, type AskingAccount, noAccounts, withHeld, withTold } from '../../core/people/accounts';
import type { Instant } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import type { Directory, Person, PersonAccounts } from '../../ports/directory';
import { makeOneAtATime } from '../deeds/oneAtATime';
import { sha256 } from '../deeds/sha256';
import { accountsKey, personKey } from '../people/directoryKeys';
import { groupsNow, tellOfAccount, tellOfHeld } from '../people/tellOfAccount';
import type { ImportDeps } from './importGroup';

/**
 * From now on no account is this person's until somebody who answers for one of their groups has said that it still is: the case
 * system has given who they are to another name. They are asked at once, while the person still is who they were in their groups,
 * so that a try that broke off is told by the next. A second time nobody is asked again.
 */
export async function holdAccounts({ store, rules, directory }: ImportDeps, person: Person, at: Instant): Promise<void> {
  const { personId, post } = person;
  const idAnew = (accountId: string) => sha256(`held ${accountId} ${at}`).slice(0, 20);
  const { asking } = await change(directory, personId, (now) => withHeld(now, at, idAnew));
  const clock = { now: () => at, today: () => dayOf(at) };
  for (const { accountId, key, kind } of asking.filter(isUntold)) {
    const news = { what: 'asks', accountId, personId, post, by: 'system:import', canWait: false } as const;
    const telling = { toPerson: false, doneIn: null, about: { kind, because: 'another-name' } };
    await tellOfAccount({ store, rules, clock, oneAtATime: makeOneAtATime() }, person, news, telling);
    await change(directory, personId, (now) => withTold(now, key));
  }
}

/**
 * The same question in the groups in which the person is once the export is there: those who were asked before may answer for them no
 * more, as who has the address now may work in other groups. Who was asked is not asked again.
 */
export async function askWhereTheyAre({ store, rules, directory }: ImportDeps, personId: string, at: Instant): Promise<void> {
  const person = (await directory.read(personKey(personId)))?.document;
  const accounts = (await directory.read(accountsKey(personId)))?.document;
  if (person?.type !== 'person' || accounts?.type !== 'accounts') return;
  const clock = { now: () => at, today: () => dayOf(at) };
  await tellOfHeld({ store, rules, clock, oneAtATime: makeOneAtATime() }, person, accounts, 'system:import');
}

/**
 * The groups of a person of whom it is asked whose their account is, where nobody in any of them may say it; none where somebody may. It
 * stays shut until one of them has somebody who may.
 */
export async function groupsWithoutAnswer(
  { store, rules, directory }: ImportDeps,
  personId: string,
  at: Instant,
): Promise<readonly string[]> {
  const person = (await directory.read(personKey(personId)))?.document;
  const accounts = (await directory.read(accountsKey(personId)))?.document;
  if (person?.type !== 'person' || accounts?.type !== 'accounts') return [];
  const [held] = accounts.asking.filter(({ wasLinked }) => wasLinked === true);
  if (held === undefined) return [];
  const clock = { now: () => at, today: () => dayOf(at) };
  const groups = (await groupsNow({ store, clock }, person)).filter(({ ended }) => ended === undefined);
  const news = { what: 'asks', accountId: held.accountId, personId, post: person.post, by: null, canWait: false } as const;
  const isAsked = (group: CoreGroup) => accountDrafts(group, news, { rules, now: at }, new Set()).length > 0;
  return groups.some(isAsked) ? [] : groups.map(({ coreGroupId }) => coreGroupId);
}

/** From now on no account becomes this person's by itself. */
export async function askFirst(directory: Directory, personId: string): Promise<void> {
  await change(directory, personId, (now) => (now.asksFirst ? now : { ...now, asksFirst: true }));
}

/** The case system has no address of them any more: their accounts stay, and none becomes theirs by that address. */
export async function loseAddress(directory: Directory, personId: string): Promise<void> {
  for (;;) {
    const found = await directory.read(personKey(personId));
    if (found?.document.type !== 'person' || found.document.email === '') return;
    await askFirst(directory, personId);
    if (await directory.write({ ...found.document, email: '' }, found.etag)) return;
  }
}

function isUntold({ wasLinked, told }: AskingAccount): boolean {
  return wasLinked === true && !told;
}

async function change(directory: Directory, personId: string, changed: (accounts: Accounts) => Accounts): Promise<Accounts> {
  const key = accountsKey(personId);
  for (;;) {
    const found = await directory.read(key);
    const before: Accounts = found?.document.type === 'accounts' ? found.document : noAccounts;
    const after = changed(before);
    if (after === before) return before;
    const document: PersonAccounts = { ...after, key, type: 'accounts', schemaVersion: 1, personId };
    if (await directory.write(document, found?.etag ?? null)) return after;
  }
}
