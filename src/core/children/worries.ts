import type { CoreGroup } from '../coreGroup';
import { isOwnChild, type Member } from '../member';
import { isOfDanger } from '../requestGrounds';
import { readsVisits } from './childPermissions';

/** Something reported of these children on which nobody has decided yet; `isDanger`: they may be in danger now. */
export type Worry = { readonly childIds: readonly string[]; readonly isDanger: boolean };

/**
 * Reports of a child not seen that wait for a decision (DOMAIN 1.18), and requests for an early review that say that a child may be in
 * danger (DOMAIN 1.30). Not of children whose case is for reading only.
 */
export function worriesIn({ children, notSeenAwaiting = [], reviewRequests = [] }: WorriedGroup): readonly Worry[] {
  const isLive = (childId: string) => children.some((child) => child.childId === childId && child.frozen === undefined);
  const reports = notSeenAwaiting.map(({ childIds, danger }) => ({ childIds, isDanger: danger }));
  const requests = reviewRequests
    .filter(({ settled, ground }) => settled === null && isOfDanger(ground))
    .map(({ childIds }) => ({ childIds, isDanger: true }));
  return [...reports, ...requests]
    .map(({ childIds, isDanger }) => ({ childIds: childIds.filter(isLive), isDanger }))
    .filter(({ childIds }) => childIds.length > 0);
}

type WorriedGroup = Pick<CoreGroup, 'children' | 'notSeenAwaiting' | 'reviewRequests'>;

/** The worst that waits, as a list tells this reader: those who read of visits, of their own children; null: nothing. */
export function worstFor(worries: readonly Worry[], reader: Pick<Member, 'role' | 'childIds'>): 'danger' | 'undecided' | null {
  if (!readsVisits(reader)) return null;
  const own = worries.filter(({ childIds }) => childIds.some((childId) => isOwnChild(reader, { childId })));
  if (own.some(({ isDanger }) => isDanger)) return 'danger';
  return own.length === 0 ? null : 'undecided';
}
