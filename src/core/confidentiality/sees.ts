import { isOnRegister } from '../child';
import type { CoreGroup } from '../coreGroup';
import { isFor, isNotSaid, isPractitioner, type Member, runsGroup } from '../member';

/** Somebody of a group, as a list, a card or an old record knows them. */
export type Known = Pick<Member, 'memberId' | 'role' | 'childIds'>;

/**
 * The one rule for sibling groups (DOMAIN 7.1): somebody who is in the group for some of its children knows of those who
 * are there for one of them, and of nobody else. Co-ordinator and manager answer for the whole group. Every list, choice
 * and record asks this; what is told of those who are seen is for `personShown` to say.
 */
export function sees(viewer: Known, person: Known): boolean {
  return viewer.memberId === person.memberId || runsGroup(viewer) || shareAChild(viewer, person);
}

/**
 * Whether something about these children is about one whom the viewer is here for. What is about no child in particular
 * is about the whole family: for practitioners, and for others only where they are here for every child.
 */
export function isAboutTheirs(group: CoreGroup, childIds: readonly string[], viewer: Known): boolean {
  if (childIds.length > 0) return childIds.some((childId) => isHereFor(viewer, childId));
  return isPractitioner(viewer) || isForEveryChild(group, viewer);
}

/** Whether somebody is here for every child on the register, for every child of the group once none is. */
export function isForEveryChild({ children }: CoreGroup, person: Known): boolean {
  const registered = children.filter(isOnRegister);
  return (registered.length > 0 ? registered : children).every(({ childId }) => isHereFor(person, childId));
}

function shareAChild(one: Known, other: Known): boolean {
  if (isForNone(one) || isForNone(other)) return false;
  // If nobody has said for which child somebody is here, practitioners of every child may know of them, and nobody else.
  if (isNotSaid(one) || isNotSaid(other)) return [one, other].some((each) => isPractitioner(each) && each.childIds.length === 0);
  return one.childIds.length === 0 || other.childIds.length === 0 || one.childIds.some((childId) => isFor(other, childId));
}

function isHereFor(person: Known, childId: string): boolean {
  return !isForNone(person) && isFor(person, childId);
}

/** A young person is here for those children only who are named, never for "every child". */
function isForNone({ role, childIds }: Known): boolean {
  return role === 'young-person' && childIds.length === 0;
}
