import type { Member, Role } from '../member';
import type { IdRefs } from './importedCaseload';

/** A group as it is stored, and the references by which it is known. */
export type KnownGroup = {
  readonly coreGroupId: string;
  readonly ref: string;
  /** The reference of which its ids are made. */
  readonly idRef: string;
  readonly childIds: readonly string[];
  /** Who is on the register in it, by what a new case system leaves as it is (rekeyedGroups.ts). */
  readonly who: readonly (string | null)[];
};

/** The export's groups: of every child its group, of every group its reference; and references of which nothing can be read. */
export type ExportedRefs = {
  readonly groupOfChild: ReadonlyMap<string, string>;
  readonly groupRefs: ReadonlyMap<string, string>;
  readonly refused: readonly string[];
};

/**
 * A group that the case system may have under another reference now. `there` is the id that this reference makes; `atOldRef` that of
 * a group which the export has under the old reference, if it has one.
 */
export type MayBeRenamed = {
  readonly group: KnownGroup;
  readonly ref: string;
  readonly there: string;
  readonly atOldRef: string | null;
};

/**
 * Groups of which the export has all the children that it knows in one group, of a reference that no group here has. Where several
 * groups have become one, the one with the most children goes on; the children of the others move.
 */
export function mayBeRenamed(known: readonly KnownGroup[], { groupOfChild, groupRefs, refused }: ExportedRefs): readonly MayBeRenamed[] {
  const idOf = new Map([...groupRefs].map(([id, ref]) => [ref, id]));
  const here = new Set(known.map(({ ref }) => ref));
  const found = known.flatMap((group): readonly MayBeRenamed[] => {
    if (group.ref === '' || refused.includes(group.ref)) return [];
    const [there, ...others] = new Set(group.childIds.flatMap((childId) => groupOfChild.get(childId) ?? []));
    const ref = there === undefined ? undefined : groupRefs.get(there);
    return there === undefined || others.length > 0 || ref === undefined || here.has(ref)
      ? []
      : [{ group, ref, there, atOldRef: idOf.get(group.ref) ?? null }];
  });
  const largestFirst = [...found].sort(
    ({ group: one }, { group: other }) => other.childIds.length - one.childIds.length || (one.ref < other.ref ? -1 : 1),
  );
  return found.filter((each) => largestFirst.find(({ ref }) => ref === each.ref) === each);
}

/** Those who are in a group for its family, not because their office has many of them. */
export function familysOwn(members: readonly Member[]): readonly string[] {
  return members.filter(({ role }) => !ofManyGroups.includes(role)).map(({ personId }) => personId);
}

const ofManyGroups: readonly Role[] = ['manager', 'senior-manager', 'conference-chair', 'administrator', 'custodian', 'auditor'];

/**
 * Whether the people are the same too, so that it is the group that goes on and not another one for the same children: at least half
 * of its people are on the list of the other, and not of the one that has the old reference. Where there are none, nothing says so.
 */
export function goesOn(people: readonly string[], there: readonly string[], atOldRef: readonly string[]): boolean {
  const areIn = (others: readonly string[]) => people.filter((personId) => others.includes(personId)).length * 2 >= people.length;
  return people.length > 0 && areIn(there) && !areIn(atOldRef);
}

/**
 * Of which references the ids of the export's groups are to be made, where that is not their own: of those that were renamed, now or
 * before; and of those that have a reference now from which the ids of a renamed group were made.
 */
export function idRefsOf(
  known: readonly KnownGroup[],
  renamed: readonly MayBeRenamed[],
  { groupRefs }: Pick<ExportedRefs, 'groupRefs'>,
): IdRefs {
  const goesBy = new Map(known.map((group) => [group, renamed.find((each) => each.group === group)?.ref ?? group.ref]));
  // Where somebody has begun a group of that reference here, too, the one that was renamed is the case system's.
  const renamedLast = [...goesBy].sort(([one], [other]) => Number(one.idRef !== one.ref) - Number(other.idRef !== other.ref));
  const idRefs = new Map(renamedLast.filter(([group]) => group.ref !== '').map(([group, ref]) => [ref, group.idRef]));
  const taken = new Set(known.map(({ idRef }) => idRef));
  const others = [...groupRefs.values()].filter((ref) => !idRefs.has(ref) && taken.has(ref));
  for (const ref of others) idRefs.set(ref, freeFor(ref, taken));
  return new Map([...idRefs].filter(([ref, idRef]) => ref !== idRef));
}

/** What no case system can have for a reference, as a cell has no line break. */
function freeFor(ref: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${ref}\n${number}`)) return `${ref}\n${number}`;
}
