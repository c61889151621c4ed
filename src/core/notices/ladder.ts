import { type Absence, actingMembers, type CoreGroup } from '../coreGroup';
import { isFor, isTellable, type Member, type Role } from '../member';
import type { CalendarDate } from '../time/day';

/** The leave of those who have any, by person. */
export type Absences = ReadonlyMap<string, Absence>;

/** The children that a rung is about, and the day. `owners` are the persons whose own duty it is (D15). */
export type Watched = { readonly childIds: readonly string[]; readonly on: CalendarDate; readonly owners: readonly string[] };

/** Who answers where a role is not filled or its holders are away, nearest first (DOMAIN 7.3; co-ordinator's duty to the manager [S:3]). */
const upwards: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  'co-ordinator': ['manager', 'senior-manager', 'conference-chair'],
  manager: ['senior-manager', 'conference-chair', 'co-ordinator'],
  'senior-manager': ['conference-chair', 'manager', 'co-ordinator'],
  'conference-chair': ['senior-manager', 'manager', 'co-ordinator'],
  administrator: ['co-ordinator', 'manager', 'senior-manager'],
  custodian: ['manager', 'senior-manager', 'co-ordinator'],
  member: ['co-ordinator', 'manager', 'senior-manager'],
};

/**
 * The persons told of a practitioners' duty, by role: never the family, an advocate or an interpreter, whatever the
 * settings say. Nobody in a role, or all of them away: the next one up. Empty only where the group has none of them.
 */
export function whoIsTold(group: CoreGroup, roles: readonly Role[], watched: Watched, absences: Absences = new Map()): readonly string[] {
  const working = actingMembers(group, watched.on).filter((member) => isTellable(member) && isForAny(member, watched.childIds));
  const isPresent = (personId: string) => !isAway(absences.get(personId), watched.on);
  const told = roles.flatMap((role) => {
    for (const each of [role, ...(upwards[role] ?? [])]) {
      const present = presentIn(each, working, watched.owners, absences, isPresent);
      if (present.length > 0) return present;
    }
    return [];
  });
  return [...new Set(told)];
}

/** Those who stand above a role, nearest first: where something goes before its day when somebody sends it up (DOMAIN 7.3). */
const above: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  'co-ordinator': ['manager', 'senior-manager', 'conference-chair'],
  manager: ['senior-manager', 'conference-chair'],
  'senior-manager': ['conference-chair'],
  'conference-chair': ['senior-manager'],
  administrator: ['co-ordinator', 'manager', 'senior-manager'],
  custodian: ['manager', 'senior-manager'],
  member: ['co-ordinator', 'manager', 'senior-manager'],
};

/** The nearest above a role who are there and were not told yet; empty: there is nobody left to tell. */
export function whoIsAbove(
  group: CoreGroup,
  role: Role,
  watched: Watched,
  isTold: (personId: string) => boolean,
  absences: Absences,
): readonly string[] {
  const working = actingMembers(group, watched.on).filter((member) => isTellable(member) && isForAny(member, watched.childIds));
  const isPresent = (personId: string) => !isAway(absences.get(personId), watched.on);
  for (const each of above[role] ?? []) {
    const left = presentIn(each, working, watched.owners, absences, isPresent).filter((personId) => !isTold(personId));
    if (left.length > 0) return [...new Set(left)];
  }
  return [];
}

export function isAway(absence: Absence | null | undefined, on: CalendarDate): boolean {
  return absence !== null && absence !== undefined && absence.from <= on && (absence.to === null || on <= absence.to);
}

/** Those of a role who are there, and who covers for those who are not. Where a co-ordinator is covered, the manager is told as well. */
function presentIn(
  role: Role,
  working: readonly Member[],
  owners: readonly string[],
  absences: Absences,
  isPresent: (personId: string) => boolean,
): readonly string[] {
  const holders = working.filter((member) => member.role === role && (role !== 'member' || owners.includes(member.personId)));
  const covers = holders
    .filter(({ personId }) => !isPresent(personId))
    .flatMap(({ personId }) => absences.get(personId)?.coverPersonId ?? [])
    .filter((cover) => isPresent(cover) && working.some(({ personId }) => personId === cover));
  const present = [...holders.map(({ personId }) => personId).filter(isPresent), ...covers];
  if (role !== 'co-ordinator' || covers.length === 0) return present;
  return [...present, ...presentIn('manager', working, owners, absences, isPresent)];
}

function isForAny(member: Member, childIds: readonly string[]): boolean {
  return childIds.length === 0 || childIds.some((childId) => isFor(member, childId));
}
