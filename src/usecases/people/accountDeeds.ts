import type { AuditEntry } from '../../core/documents';
import type { Member } from '../../core/member';
import type { AccountNews } from '../../core/notices/accountNotices';
import {
  type Account,
  type Accounts,
  type LinkedAccount,
  type UnlinkReason,
  type WayOfKnowing,
  withEarlierEnded,
  withEnded,
  withLinked,
} from '../../core/people/accounts';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import type { State } from '../deeds/performDeed';
import { makeCode } from './accountCode';
import { type Cause, changeAccounts, pointTo } from './accountDocuments';
import { personKey } from './directoryKeys';
import { changePerson } from './linkPerson';

export type AboutMember = { readonly memberId: string };
export type AboutAccount = AboutMember & {
  readonly accountId: string;
  /** In the place of every other account of theirs, which are unlinked with the same press. */
  readonly instead?: 'yes' | undefined;
};

/** What the directory holds of a member's accounts; `person` null: it does not know them yet. */
export type Known = {
  readonly person: Person | null;
  readonly accounts: Accounts;
  /** Whether the account that a press is about may become theirs; absent where none is. */
  readonly mayPass?: boolean;
};

/** Stands for all that an earlier version linked without a record. */
export const earlierLinks = 'earlier';

/** What a press needs of the directory, and what it does there once the group's own audit has it. */
export type AccountDeed<Data extends AboutMember, Typed> = {
  readonly name: string;
  /** What is to be told and noted, or why it cannot be. */
  readonly decide: (known: Known, data: Data, typed: Typed) => Result<{ news: AccountNews | null; about: AuditEntry['about'] }, Refusal>;
  /** Changes the directory. A second time it changes nothing. Gives a code where one was made. */
  readonly apply: (deps: Deps, cause: Cause, known: Known, data: Data, typed: Typed, group: State['group']) => Promise<string | null>;
};

export type Knowing = { readonly how: WayOfKnowing };
export type Why = { readonly why: UnlinkReason };

export const confirming: AccountDeed<AboutAccount, Knowing> = {
  name: 'accounts.confirm',
  decide: (known, about, { how }) => linkingOf(known, find(known.accounts.asking, about.accountId), about, how),
  apply: (deps, cause, known, about) => link(deps, cause, known, find(known.accounts.asking, about.accountId), 'confirmed', about),
};

export const linkingAgain: AccountDeed<AboutAccount, Knowing> = {
  name: 'accounts.relink',
  decide: (known, about, { how }) => linkingOf(known, find(known.accounts.ended, about.accountId), about, how),
  apply: (deps, cause, known, about) => link(deps, cause, known, find(known.accounts.ended, about.accountId), 'again', about),
};

export const refusing: AccountDeed<AboutAccount, Record<string, never>> = {
  name: 'accounts.refuse',
  decide: ({ accounts }, { accountId }) => {
    const asking = accounts.asking.find((each) => each.accountId === accountId);
    return asking === undefined ? settled : allow({ news: null, about: { accountId } });
  },
  apply: async (deps, cause, { person, accounts }, { accountId }) => {
    const asking = find(accounts.asking, accountId);
    if (asking === undefined || person === null) return null;
    const ended = { ...bare(asking), accountId: deps.newId(), at: deps.clock.now(), by: cause.by, because: 'refused' } as const;
    await changeAccounts(deps, cause, person.personId, (now) => (find(now.asking, accountId) === undefined ? now : withEnded(now, ended)));
    return null;
  },
};

export const unlinking: AccountDeed<AboutAccount, Why> = {
  name: 'accounts.unlink',
  decide: ({ person, accounts }, { accountId }, { why }) => {
    if (accountId === earlierLinks)
      return accounts.earlierEnded
        ? settled
        : allow({ news: newsOf(person, 'unlinked', `${earlierLinks}-${person?.personId ?? ''}`), about: { accountId, why } });
    const linked = accounts.linked.find((each) => each.accountId === accountId);
    return linked === undefined ? settled : news(person, 'unlinked', linked, { why });
  },
  apply: async (deps, cause, { person, accounts }, { accountId }, { why }) => {
    if (person === null) return null;
    if (accountId === earlierLinks) {
      await changeAccounts(deps, cause, person.personId, (now) => (now.earlierEnded ? now : withEarlierEnded(now)));
      await dropChat(deps, person, null);
      return null;
    }
    const linked = find(accounts.linked, accountId);
    if (linked !== undefined) await end(deps, cause, person, linked, why);
    return null;
  },
};

export const makingCode: AccountDeed<AboutMember, Record<string, never>> = {
  name: 'accounts.code',
  decide: () => allow({ news: null, about: {} }),
  apply: async (deps, cause, { person }, { memberId }, _typed, group) => {
    const member = group.members.find((each) => each.memberId === memberId);
    if (member === undefined) return null;
    if (person === null) await makeKnown(deps, member, group.coreGroupId);
    return makeCode(deps, cause, { personId: member.personId, coreGroupId: group.coreGroupId });
  },
};

/** What pointed to the person stays: it gives no right any more, and tells whose the account was should it ask to be somebody else's. */
async function end(deps: Deps, cause: Cause, person: Person, linked: LinkedAccount, because: UnlinkReason): Promise<void> {
  const { accountId } = linked;
  // A new id for it: should the account be linked again, people are told again.
  const ended = { ...bare(linked), accountId: deps.newId(), at: deps.clock.now(), by: cause.by, because };
  await changeAccounts(deps, cause, person.personId, (now) => (find(now.linked, accountId) === undefined ? now : withEnded(now, ended)));
  await dropChat(deps, person, linked);
}

function linkingOf({ person, mayPass }: Known, account: Account | undefined, { instead }: AboutAccount, how: WayOfKnowing) {
  if (account === undefined) return settled;
  if (mayPass === false) return refuse({ kind: 'account-of-another-kind' as const });
  return news(person, 'linked', account, instead === undefined ? { how } : { how, instead });
}

/** The new one is let in first, so that a try that broke off leaves nobody without any. */
async function link(
  deps: Deps,
  cause: Cause,
  { person, accounts }: Known,
  account: Account | undefined,
  how: 'confirmed' | 'again',
  { instead }: AboutAccount,
): Promise<null> {
  if (person === null || account === undefined) return null;
  await linkAccount(deps, cause, person.personId, account, how);
  for (const other of instead === undefined ? [] : accounts.linked) await end(deps, cause, person, other, 'no-longer-used');
  return null;
}

/** Links an account to a person for whom somebody vouched (`cause.by`). */
export async function linkAccount(deps: Deps, cause: Cause, personId: string, account: Account, how: 'confirmed' | 'again'): Promise<void> {
  const linked: LinkedAccount = { ...bare(account), how, since: deps.clock.now(), by: cause.by, told: false };
  await pointTo(deps, cause, account.key, personId);
  await changeAccounts(deps, cause, personId, (now) => withLinked(now, linked));
}

/** Alerts no longer go to the chat of this account, nor to one of which nobody knows whose it is. */
async function dropChat(deps: Deps, { personId }: Person, account: Account | null): Promise<void> {
  await changePerson(deps, personId, (now) => {
    const chat = now.personalConversation;
    const isItsOwn = chat !== null && (account === null || chat.account === undefined || chat.account === account.key);
    return isItsOwn ? { ...now, personalConversation: null } : now;
  });
}

/** A member who was added without an address becomes known to the directory when a code is made for them. */
async function makeKnown(deps: Deps, { personId, name, agency }: Member, coreGroupId: string): Promise<void> {
  const person: Person = {
    key: personKey(personId),
    type: 'person',
    schemaVersion: 1,
    personId,
    name,
    email: '',
    agency,
    post: null,
    coreGroupIds: [coreGroupId],
    interfaceLanguage: null,
    currentGroupId: null,
    personalConversation: null,
  };
  await deps.directory.write(person, null);
}

const settled = refuse({ kind: 'account-settled' as const });

function news(person: Person | null, what: AccountNews['what'], { accountId }: Account, about: AuditEntry['about']) {
  return allow({ news: newsOf(person, what, accountId), about: { accountId, ...about } });
}

function newsOf(person: Person | null, what: AccountNews['what'], accountId: string): AccountNews {
  return { what, accountId, personId: person?.personId ?? '', post: person?.post ?? null, by: null, canWait: false };
}

function find<Each extends Account>(accounts: readonly Each[], accountId: string): Each | undefined {
  return accounts.find((each) => each.accountId === accountId);
}

function bare({ accountId, key, userId, kind, name }: Account): Account {
  return { accountId, key, userId, kind, name };
}
