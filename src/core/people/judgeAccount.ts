import type { AccountKind } from './accounts';

/**
 * What Teams' roster says of the account that speaks. Its `email` is not among this: anybody may set theirs, in any tenant,
 * and nobody verifies it.
 */
export type RosterAccount = {
  readonly tenantId: string | null;
  readonly aadObjectId: string | null;
  readonly userPrincipalName: string | null;
  /** 'user', 'guest' or 'anonymous', where Teams says so. */
  readonly userRole: string | null;
};

export type UnknownBecause = 'not-in-roster' | 'another-account' | 'no-tenant' | 'foreign-tenant' | 'anonymous' | 'no-name';

/** `address`: whom it may be asked about; for a stranger only to be noted, never to be told. */
export type Judged =
  | { readonly kind: AccountKind; readonly address: string }
  | { readonly kind: 'stranger'; readonly because: UnknownBecause; readonly address: string | null };

/**
 * What an account can be taken for. A member's name in a tenant of ours is theirs by the tenant's own directory. A guest's
 * (`anna_mail.example#EXT#@tenant`) only tells whom to ask about. Everything else is a stranger.
 */
export function judgeAccount(roster: RosterAccount | null, speaks: { readonly aadObjectId: string }, tenantIds: readonly string[]): Judged {
  if (roster === null) return { kind: 'stranger', because: 'not-in-roster', address: null };
  const name = roster.userPrincipalName?.trim().toLowerCase() ?? '';
  const guest = guestAddress(name);
  const address = guest ?? (isAddress(name) ? name : null);
  const stranger = (because: UnknownBecause): Judged => ({ kind: 'stranger', because, address });
  if (roster.aadObjectId === null || roster.aadObjectId === '' || roster.aadObjectId !== speaks.aadObjectId)
    return stranger('another-account');
  if (roster.userRole?.toLowerCase() === 'anonymous') return stranger('anonymous');
  if (roster.tenantId === null || roster.tenantId === '') return stranger('no-tenant');
  if (!isOurs(roster.tenantId, tenantIds)) return stranger('foreign-tenant');
  if (address === null) return stranger('no-name');
  const isGuest = guest !== null || roster.userRole?.toLowerCase() === 'guest';
  return { kind: isGuest ? 'guest' : 'member', address };
}

/** A name from Teams as a line of plain text: without invisible characters and those that turn the direction of text, at most 100 long. */
export function plainName(name: string | null): string {
  return (name ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
}

function isOurs(tenantId: string, tenantIds: readonly string[]): boolean {
  return tenantIds.some((each) => each.toLowerCase() === tenantId.toLowerCase());
}

/** The address that a guest was invited by: 'anna_mail.example#ext#@tenant' was 'anna@mail.example'. Null: no guest's name. */
function guestAddress(name: string): string | null {
  const [, before = ''] = /^(.+)#ext#@[^\s@#]+$/.exec(name) ?? [];
  const at = before.lastIndexOf('_');
  const address = at === -1 ? '' : `${before.slice(0, at)}@${before.slice(at + 1)}`;
  return isAddress(address) ? address : null;
}

function isAddress(text: string): boolean {
  return /^[^\s@#]+@[^\s@#]+$/.test(text);
}
