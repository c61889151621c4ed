import {
  type Account,
  type Accounts,
  type LinkedAccount,
  linksByItself,
  standingOf,
  withAsking,
  withLinked,
  withTold,
} from '../../core/people/accounts';
import { type Judged, judgeAccount, plainName, type RosterAccount } from '../../core/people/judgeAccount';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { noGroup } from '../deeds/noGroup';
import { type Cause, changeAccounts, pointTo, readAccounts } from './accountDocuments';
import { identityKey, type TeamsIdentity } from './directoryKeys';
import { readPerson } from './linkPerson';
import { alignQuestions } from './openQuestions';
import { mayBecome } from './passing';
import { personAt } from './people';
import { groupsNow, tellOfAccount, tellOfHeld } from './tellOfAccount';

/** The account that speaks, by the authenticated activity; `name` is what Teams shows for it. */
export type Speaker = TeamsIdentity & { readonly userId: string; readonly name: string | null };

export type Recognised =
  | { readonly kind: 'known'; readonly person: Person; readonly account: LinkedAccount; readonly accounts: Accounts }
  | { readonly kind: 'stranger' };

export type NamedAccount = RosterAccount & { readonly name: string | null };

export type Asked = {
  /** Teams' roster entry for the speaker; null: the roster does not know them. Asked only about somebody who is not known. */
  readonly roster: () => Promise<NamedAccount | null>;
  /** Whether this may be noted in the log now: an account that keeps writing must not fill it. */
  readonly mayNote: (account: string) => boolean;
};

const stranger: Recognised = { kind: 'stranger' };

/**
 * The person whose account speaks. An account that is nobody's is linked by itself only where it is the first one of the member
 * whose address is its own name in the tenant. About one that could be somebody's their groups are asked, and it is a stranger
 * until somebody there has said yes. Throws what the roster throws, and StoreFault.
 */
export async function recognise(deps: Deps, speaker: Speaker, asked: Asked): Promise<Recognised> {
  const key = identityKey(deps.keyed, speaker);
  const pointer = (await deps.directory.read(key))?.document;
  if (pointer?.type === 'identity') {
    const accounts = await readAccounts(deps, pointer.personId);
    const standing = standingOf(accounts, key, pointer.recorded === true);
    if (standing === 'linked') return known(deps, pointer.personId, accounts, key);
    if (standing === 'earlier') return adopt(deps, pointer.personId, speaker, key);
    if (accounts.asking.some((each) => each.key === key && each.wasLinked)) await askAgain(deps, pointer.personId, accounts);
  }
  const entry = await asked.roster();
  const judged = judgeAccount(entry, speaker, deps.tenantIds);
  const person = judged.address === null ? null : await personAt(deps, judged.address);
  if (person === null) return stranger;
  if (judged.kind === 'stranger') return noteRefused(deps, key, judged.because, asked);
  return claim(deps, person, { ...speaker, name: entry?.name ?? speaker.name }, key, judged);
}

/** An account that says it is somebody the directory knows: linked by itself, asked about, or neither. */
async function claim(
  deps: Deps,
  person: Person,
  speaker: Speaker,
  key: string,
  { kind }: Extract<Judged, { kind: 'member' | 'guest' }>,
): Promise<Recognised> {
  const { personId } = person;
  const cause: Cause = { partition: noGroup, by: personId, deed: 'accounts.linked' };
  const passes = await mayBecome(deps, { key, kind }, person);
  const isFirst = (accounts: Accounts): boolean => passes && linksByItself(kind, accounts, person.personalConversation, speaker.userId);
  const before = await readAccounts(deps, personId);
  if (before.linked.some((account) => account.key === key) || isFirst(before)) {
    const first: LinkedAccount = {
      ...accountOf(deps, speaker, key, kind),
      how: 'own-name',
      since: deps.clock.now(),
      by: null,
      told: false,
    };
    await pointTo(deps, cause, key, personId);
    // Decided again on what is there at the write: of two accounts that come at once, the second one is asked about.
    const after = await changeAccounts(deps, cause, personId, (now) => (isFirst(now) ? withLinked(now, first) : now));
    const now = await known(deps, personId, after, key);
    if (now.kind === 'known') return now;
  }
  await askAbout(deps, person, accountOf(deps, speaker, key, kind));
  return stranger;
}

/** Who may answer has changed since: whoever may now and was never asked is asked when the account speaks. */
async function askAgain(deps: Deps, personId: string, accounts: Accounts): Promise<void> {
  const person = await readPerson(deps, personId);
  if (person !== null) await tellOfHeld(deps, person, accounts, personId);
}

/**
 * Keeps the question and tells people of it, once. Does neither where nobody could answer or it may not be asked: no group, too
 * many questions, an account refused before.
 */
async function askAbout(deps: Deps, person: Person, account: Account): Promise<void> {
  const { personId, post } = person;
  if ((await groupsNow(deps, person)).length === 0) return;
  const cause: Cause = { partition: noGroup, by: personId, deed: 'accounts.asks' };
  const asking = { ...account, at: deps.clock.now(), told: false };
  const accounts = await changeAccounts(deps, cause, personId, (now) => withAsking(now, asking));
  await alignQuestions(deps, person, personId);
  const mine = accounts.asking.find(({ key }) => key === account.key);
  if (mine === undefined || mine.told) return;
  const news = { what: 'asks', accountId: mine.accountId, personId, post, by: null, canWait: false } as const;
  await tellOfAccount(deps, person, news, { toPerson: false, doneIn: null, about: { kind: account.kind } });
  await changeAccounts(deps, cause, personId, (now) => withTold(now, account.key));
}

/**
 * Tells those who answer for the person's groups that an account is theirs now, unless they were told already. A second time it
 * tells nobody.
 */
export async function tellOfLinked(deps: Deps, { person, account }: Extract<Recognised, { kind: 'known' }>): Promise<void> {
  if (account.told) return;
  const { personId, post, personalConversation: chat } = person;
  const { accountId, how, key, by } = account;
  const news = { what: 'linked', accountId, personId, post, by, canWait: how === 'own-name' } as const;
  const toPerson = chat !== null && chat.account !== key && how !== 'own-name';
  await tellOfAccount(deps, person, news, { toPerson, doneIn: null, about: { how } });
  await alignQuestions(deps, person, personId);
  const cause = { partition: noGroup, by: personId, deed: 'accounts.linked' };
  await changeAccounts(deps, cause, personId, (now) => withTold(now, key));
}

/** A link from before links were recorded still counts; it is recorded from now on, so that it can be seen and unlinked. */
async function adopt(deps: Deps, personId: string, speaker: Speaker, key: string): Promise<Recognised> {
  const cause: Cause = { partition: noGroup, by: personId, deed: 'accounts.earlier' };
  const earlier: LinkedAccount = { ...accountOf(deps, speaker, key, null), how: 'earlier', since: null, by: null, told: true };
  const accounts = await changeAccounts(deps, cause, personId, (now) =>
    standingOf(now, key, false) === 'earlier' ? withLinked(now, earlier) : now,
  );
  return known(deps, personId, accounts, key);
}

async function known(deps: Deps, personId: string, accounts: Accounts, key: string): Promise<Recognised> {
  const account = accounts.linked.find((each) => each.key === key);
  const person = account === undefined ? null : await readPerson(deps, personId);
  return account === undefined || person === null ? stranger : { kind: 'known', person, account, accounts };
}

/** An account from elsewhere under the address of somebody we know: nobody is told, but it is logged. */
async function noteRefused(deps: Deps, key: string, because: string, { mayNote }: Asked): Promise<Recognised> {
  if (mayNote(key)) await deps.access.denied(noGroup, accountMark(key), 'accounts.asks', because);
  return stranger;
}

export function accountOf(deps: Deps, { userId, name }: Speaker, key: string, kind: Account['kind']): Account {
  return { accountId: deps.newId(), key, userId, kind, name: plainName(name) };
}

/** A mark by which the log tells apart accounts that are nobody's. */
export function accountMark(key: string): string {
  return `account:${key.slice('identity:'.length, 'identity:'.length + 16)}`;
}
