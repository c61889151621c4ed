import type { NotSeen } from '../../core/children/notSeen';
import { childrenAtTheEnd } from '../../core/children/overHistory';
import type { Visit } from '../../core/children/visit';
import type { ReviewRequest } from '../../core/review/reviewRequest';
import { storedNotSeen } from '../../documents/notSeen';
import { storedRequest } from '../../documents/reviewRequest';
import { storedVisit } from '../../documents/visit';
import type { State } from '../deeds/performDeed';

/*
 * What was recorded of a child goes with the child to another group; copies stay where they were, for the audit. An old card still
 * names them: they are given to nobody here once none of their children is in this group.
 */

/** The visit of that document's id, if the child is in this group. */
export function visitHere(state: State, id: string): Visit | undefined {
  const visit = storedVisit.in(state, id);
  return visit !== undefined && isAnyHere(state, [visit.childId]) ? visit : undefined;
}

/** The same, also of a child who was in the group when it ended: for reading. */
export function visitEver(state: State, id: string): Visit | undefined {
  const visit = storedVisit.in(state, id);
  const isIts = childrenAtTheEnd(state.group).some(({ childId }) => childId === visit?.childId);
  return isIts ? visit : visitHere(state, id);
}

export function reportHere(state: State, entryId: string): NotSeen | undefined {
  const entry = storedNotSeen.in(state, entryId);
  return entry !== undefined && isAnyHere(state, entry.childIds) ? entry : undefined;
}

export function requestHere(state: State, requestId: string): ReviewRequest | undefined {
  const request = storedRequest.in(state, requestId);
  return request !== undefined && isAnyHere(state, request.childIds) ? request : undefined;
}

function isAnyHere({ group }: State, childIds: readonly string[]): boolean {
  return group.children.some(({ childId }) => childIds.includes(childId));
}
