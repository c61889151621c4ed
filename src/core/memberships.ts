import { isCurrent, isFamily, isPractitioner, type Member } from './member';
import type { CalendarDate } from './time/day';

/*
 * One person may hold two roles in a group (DOMAIN 1.4: a manager covers as co-ordinator). They may do what either of them may. Not
 * so for one of the family, or somebody else who does not work for the authority: who is also a practitioner reads and acts as the
 * narrower, as what others said in confidence must not reach the family by another door (DOMAIN 5).
 */

/** The memberships by which a person acts in this group today, the first of them where nothing else decides. */
export function membershipsOf<Listed extends Pick<Member, 'personId' | 'role' | 'from' | 'to'>>(
  group: { readonly members: readonly Listed[] },
  personId: string,
  today: CalendarDate,
): readonly Listed[] {
  const all = group.members.filter((member) => member.personId === personId && isCurrent(member, today));
  if (all.length < 2) return all;
  const family = all.filter(isFamily);
  if (family.length > 0) return family.slice(0, 1);
  const outside = all.filter((member) => !isPractitioner(member));
  return outside.length > 0 ? outside.slice(0, 1) : all;
}

/** What there is of each person, in the order in which people first stand: one person is one choice, and counts once, whatever their roles. */
export function byPerson<Each extends Pick<Member, 'personId'>>(all: readonly Each[]): readonly (readonly [Each, ...Each[]])[] {
  const people = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const known = people.get(each.personId);
    if (known === undefined) people.set(each.personId, [each]);
    else known.push(each);
  }
  return [...people.values()];
}
