import { isFamily, isPractitioner, type Role } from '../member';
import type { AccountKind } from './accounts';

/** On which side of a core group somebody stands: of the family, or of those who work with it. Both, for a practitioner who is a parent elsewhere. */
export type Side = 'family' | 'works';

/** By all roles that a person has in groups today, and the post that the directory holds them in. */
export function sidesOf(roles: readonly Role[], post: Role | null): readonly Side[] {
  const works = post !== null || roles.some((role) => isPractitioner({ role }) || role === 'custodian' || role === 'auditor');
  return [...(roles.some((role) => isFamily({ role })) ? ['family' as const] : []), ...(works ? ['works' as const] : [])];
}

/** What is known of an account and of who is to have it: whose it was before, if anybody's. */
export type Passing = {
  readonly kind: AccountKind | null;
  readonly was: readonly Side[];
  readonly is: readonly Side[];
  readonly post: Role | null;
};

/**
 * Whether the account may become that person's, whoever vouches for it. What was one of the family's is never one of staff's, nor the
 * other way round: one would read what was kept from the other. Who is on the staff list has an account of the organisation, no guest's.
 */
export function mayPass({ kind, was, is, post }: Passing): boolean {
  if (post !== null && kind === 'guest') return false;
  return was.length === 0 || is.length === 0 || was.some((side) => is.includes(side));
}
