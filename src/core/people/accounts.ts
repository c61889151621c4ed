import type { Instant } from '../time/day';

/*
 * Which Teams accounts are a person's. A person is not their address: the account (tenant and object id) keeps its person
 * through every change of name and address, and an address alone makes nobody theirs (DESIGN 5).
 */

/**
 * A member of one of our tenants, or a guest there. A guest's name in the tenant proves nothing, as anybody could have been
 * invited under it.
 */
export type AccountKind = 'member' | 'guest';

/** How somebody who answers for the group knows that an account is that person's. */
export const waysOfKnowing = ['in-person', 'rang', 'organisation'] as const;
export type WayOfKnowing = (typeof waysOfKnowing)[number];

/** Why an account was taken from a person. */
export const unlinkReasons = ['not-theirs', 'lost', 'no-longer-used', 'wrong-person'] as const;
export type UnlinkReason = (typeof unlinkReasons)[number];

/** `own-name`: a member's name in the tenant was the person's address. `earlier`: linked before any of this was recorded. */
export const linkedBys = ['own-name', 'confirmed', 'code', 'again', 'earlier'] as const;
export type LinkedBy = (typeof linkedBys)[number];

export type Account = {
  /** Names it on cards and in the audit; a new one each time it is asked about or linked. */
  readonly accountId: string;
  /** The key of the directory's pointer from the Teams identity. */
  readonly key: string;
  /** The person's id in Teams, by which a chat of theirs is known. */
  readonly userId: string;
  /** Null where it was linked before this was recorded. */
  readonly kind: AccountKind | null;
  /** As Teams gives it. Everybody chooses their own, so it proves nothing. */
  readonly name: string;
};

export type LinkedAccount = Account & {
  readonly how: LinkedBy;
  /** Null: before this was recorded. */
  readonly since: Instant | null;
  /** The person who confirmed it or made the code; null: nobody did. */
  readonly by: string | null;
  /** Whether the co-ordinators have been told. */
  readonly told: boolean;
};
/** An account that asks to be this person's: somebody who answers for one of their groups must say whether it is. */
export type AskingAccount = Account & {
  readonly at: Instant;
  readonly told: boolean;
  /** It was theirs until the case system gave this person, by their address or reference, a wholly other name. */
  readonly wasLinked?: true;
};
export type EndedAccount = Account & { readonly at: Instant; readonly by: string; readonly because: UnlinkReason | 'refused' };

/** A one-time code that waits to be typed. The code itself is not stored anywhere. */
export type WaitingCode = { readonly key: string; readonly by: string; readonly at: Instant; readonly until: Instant };

export type Accounts = {
  readonly linked: readonly LinkedAccount[];
  readonly asking: readonly AskingAccount[];
  /** The newest first. An account among them is not asked about again. */
  readonly ended: readonly EndedAccount[];
  /** Somebody has unlinked or refused an account: from then on none becomes this person's by itself. */
  readonly asksFirst: boolean;
  /** Links that an earlier version made, without any record, no longer count. */
  readonly earlierEnded: boolean;
  readonly code: WaitingCode | null;
};

export const noAccounts: Accounts = { linked: [], asking: [], ended: [], asksFirst: false, earlierEnded: false, code: null };

/**
 * The most accounts that may ask at once to be one person's. Others are not even asked about, so that nobody can bury a
 * co-ordinator in questions.
 */
export const mostAsking = 3;
/** A question that nobody has answered for so many days is dropped when another comes. */
const askedForDays = 30;
const mostEnded = 20;

/** Whether the account is the person's. `recorded`: whether the pointer to the person was written by a version that records accounts. */
export function standingOf(accounts: Accounts, key: string, recorded: boolean): 'linked' | 'earlier' | 'none' {
  if (accounts.linked.some((account) => account.key === key)) return 'linked';
  const isOver = recorded || accounts.earlierEnded || accounts.ended.some((account) => account.key === key);
  return isOver ? 'none' : 'earlier';
}

/** Where alerts go, as far as it matters here: whose chat it is. `account` is absent in one that was kept before that was recorded. */
export type Chat = { readonly userId: string; readonly account?: string };

/**
 * A member's own name in the tenant links the account to the person by itself only where the person never had an account. A
 * second or changed one somebody has to confirm, as the address may have been handed to somebody else.
 */
export function linksByItself(kind: AccountKind, accounts: Accounts, chat: Chat | null, userId: string): boolean {
  if (kind !== 'member' || accounts.asksFirst || accounts.linked.length > 0) return false;
  return chat === null || accounts.earlierEnded || chat.userId === userId;
}

/** Whether alerts may go to that chat: never to one whose account is not, or no longer, the person's. */
export function mayUseChat(accounts: Accounts, { account }: Chat): boolean {
  if (account === undefined) return !accounts.earlierEnded;
  if (accounts.linked.some(({ key }) => key === account)) return true;
  // We opened this chat to the account of that very name, before it ever wrote to us.
  return accounts.linked.length === 0 && !accounts.asksFirst;
}

/**
 * Whether alerts go from now on to the chat in which a linked account speaks. It does not replace the chat of another account
 * that is still the person's.
 */
export function movesChat(accounts: Accounts, kept: Chat | null, speaking: Pick<LinkedAccount, 'key' | 'userId' | 'how'>): boolean {
  if (kept === null || !mayUseChat(accounts, kept)) return true;
  if (kept.account !== undefined) return kept.account === speaking.key;
  return kept.userId === speaking.userId || speaking.how === 'earlier';
}

export function withLinked(accounts: Accounts, linked: LinkedAccount): Accounts {
  if (accounts.linked.some(({ key }) => key === linked.key)) return accounts;
  return { ...without(accounts, linked.key), linked: [...accounts.linked, linked] };
}

/**
 * Adds an account that asks. Unchanged where it may not ask: it is linked, asks already, was refused or unlinked before, or too
 * many ask.
 */
export function withAsking(accounts: Accounts, asking: AskingAccount): Accounts {
  const known = [...accounts.linked, ...accounts.asking, ...accounts.ended].some(({ key }) => key === asking.key);
  const waiting = accounts.asking.filter(({ at }) => daysBetween(at, asking.at) < askedForDays);
  return known || waiting.length >= mostAsking ? accounts : { ...accounts, asking: [...waiting, asking] };
}

export function withEnded(accounts: Accounts, ended: EndedAccount): Accounts {
  const rest = without(accounts, ended.key);
  return { ...rest, ended: [ended, ...rest.ended].slice(0, mostEnded), asksFirst: true };
}

/**
 * Whoever the case system means by this person now, it calls them something else altogether. Until somebody has said that an account
 * is still theirs it is not, nor does a code that was made for them let anybody in. `idAnew` names an account anew, as it is asked
 * about anew.
 */
export function withHeld(accounts: Accounts, at: Instant, idAnew: (accountId: string) => string): Accounts {
  const { linked, asking, asksFirst, earlierEnded, code } = accounts;
  if (linked.length === 0 && asksFirst && earlierEnded && code === null) return accounts;
  const held = linked.map(({ accountId, key, userId, kind, name }) => {
    return { accountId: idAnew(accountId), key, userId, kind, name, at, told: false, wasLinked: true } as const;
  });
  return { ...accounts, linked: [], asking: [...held, ...asking], asksFirst: true, earlierEnded: true, code: null };
}

/** Ends all links that were made without a record. */
export function withEarlierEnded(accounts: Accounts): Accounts {
  return { ...accounts, earlierEnded: true, asksFirst: true };
}

/** Those who answer for the person's groups have been told of this account. */
export function withTold(accounts: Accounts, key: string): Accounts {
  const isNews = [...accounts.linked, ...accounts.asking].some((account) => account.key === key && !account.told);
  if (!isNews) return accounts;
  const telling = <Each extends LinkedAccount | AskingAccount>(account: Each): Each =>
    account.key === key ? { ...account, told: true } : account;
  return { ...accounts, linked: accounts.linked.map(telling), asking: accounts.asking.map(telling) };
}

function without(accounts: Accounts, key: string): Accounts {
  const others = <Each extends Account>(all: readonly Each[]): readonly Each[] => all.filter((account) => account.key !== key);
  return { ...accounts, linked: others(accounts.linked), asking: others(accounts.asking), ended: others(accounts.ended) };
}

function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
