import { isFor, overseesChildren } from '../member';
import { membershipsOf } from '../memberships';
import type { CalendarDate } from '../time/day';
import type { CountedChild, GroupFigures } from './figures';
import type { PastFigures } from './pastFigures';

export type CountedGroup = { readonly figures: GroupFigures; readonly past: PastFigures | null };

/** A group with those of its children whom the reader oversees. */
export type OverseenGroup = CountedGroup & { readonly children: readonly CountedChild[]; readonly isTheirs: (childId: string) => boolean };

/**
 * What of all that is counted is this person's to see today. `cases`: of children whom they oversee, with the way to each. `counts`: of
 * the local authorities whose register they keep, in numbers that point at nobody.
 */
export type Overseen =
  | { readonly reach: 'cases'; readonly groups: readonly OverseenGroup[] }
  | { readonly reach: 'counts'; readonly authorities: readonly string[] };

/**
 * Co-ordinator, manager, senior manager and conference chair see what is theirs; who is custodian of a group today, counts of its whole
 * local authority (DOMAIN 2.1 'dashboards': all counts), as only somebody who holds that post can be made one. Null for everybody else: family members, practitioners, and whoever is one of the family too. By the memberships of that
 * day, each as new as its group's head.
 */
export function overseenBy(counted: readonly CountedGroup[], personId: string, today: CalendarDate): Overseen | null {
  const cases = counted.flatMap((group) => {
    const theirs = membershipsOf(group.figures, personId, today).filter(overseesChildren);
    if (theirs.length === 0) return [];
    const isTheirs = (childId: string) => theirs.some((member) => isFor(member, childId));
    return [{ ...group, children: group.figures.children.filter(({ childId }) => isTheirs(childId)), isTheirs }];
  });
  if (cases.length > 0) return { reach: 'cases', groups: cases };
  const kept = counted.filter(({ figures }) => membershipsOf(figures, personId, today).some(({ role }) => role === 'custodian'));
  if (kept.length === 0) return null;
  return { reach: 'counts', authorities: [...new Set(kept.flatMap(({ figures }) => figures.localAuthority ?? []))] };
}
