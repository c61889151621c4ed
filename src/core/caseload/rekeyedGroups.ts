import type { Child } from '../child';
import type { ExportedRefs, KnownGroup, MayBeRenamed } from './renamedGroups';

/** By the references of an export's groups: who is in them, and who of them under references that nobody here has. */
export type NewGroups = ReadonlyMap<string, { readonly who: readonly (string | null)[]; readonly newcomers: readonly string[] }>;

/** By what a new case system leaves as it is who is on the register; null for a child without a name or a day of birth. */
export function whoAreOn(children: readonly Child[]): readonly (string | null)[] {
  return children.filter(({ status, frozen }) => status !== 'de-registered' && frozen === undefined).map(whoIs);
}

function whoIs({ givenName, familyName, dateOfBirth }: Child): string | null {
  const names = [givenName, familyName].map((name) => name.normalize('NFC').trim().toLowerCase());
  return dateOfBirth === null || names.includes('') ? null : [...names, dateOfBirth].join('\n');
}

/**
 * Groups of which the export has every child under another reference, all in one group of a reference that no group here has, and
 * nobody else in it. Of several of the same children each is said: only their people can tell which of them goes on.
 */
export function mayBeRekeyed(
  known: readonly KnownGroup[],
  { groupOfChild, groupRefs, refused }: ExportedRefs,
  there: NewGroups,
): readonly MayBeRenamed[] {
  const idOf = new Map([...groupRefs].map(([id, ref]) => [ref, id]));
  const here = new Set(known.map(({ ref }) => ref));
  const byChildren = new Map<string, string[]>();
  for (const [ref, { who }] of there) {
    const all = allOf(who);
    if (all !== null && !here.has(ref)) byChildren.set(all, [...(byChildren.get(all) ?? []), ref]);
  }
  return known.flatMap((group) => {
    const all = allOf(group.who);
    if (group.ref === '' || all === null || refused.includes(group.ref) || group.childIds.some((id) => groupOfChild.has(id))) return [];
    return (byChildren.get(all) ?? []).flatMap((ref): readonly MayBeRenamed[] => {
      const id = idOf.get(ref);
      return id === undefined ? [] : [{ group, ref, there: id, atOldRef: idOf.get(group.ref) ?? null }];
    });
  });
}

function allOf(who: readonly (string | null)[]): string | null {
  return who.length === 0 || who.includes(null) ? null : [...who].sort().join('\n\n');
}

/** Those of which no other has the same group, here or there. */
export function onlyOnes(all: readonly MayBeRenamed[]): readonly MayBeRenamed[] {
  return all.filter((one) => all.every((other) => other === one || (other.group !== one.group && other.ref !== one.ref)));
}

/**
 * Whether the children of a group that the export has not are in it all the same, under other references: at least half of them.
 * `goingOn`: references of groups whose children are known to be of another group here.
 */
export function isUnderOtherRefs(who: readonly (string | null)[], there: NewGroups, goingOn: readonly string[]): boolean {
  const newcomers = new Set([...there].filter(([ref]) => !goingOn.includes(ref)).flatMap(([, group]) => group.newcomers));
  const found = who.filter((each) => each !== null && newcomers.has(each)).length;
  return found > 0 && found * 2 >= who.length;
}

/**
 * The group that the export has with the same children as one that it has not, and nobody else, by what a new case system leaves as it
 * is: somebody brought them in a second time under other references. Null where there is none, or more than one.
 */
export function enteredAgainIn<Group extends Pick<KnownGroup, 'who'>>(
  { who }: Pick<KnownGroup, 'who'>,
  exported: readonly Group[],
): Group | null {
  if (allOf(who) === null) return null;
  const [only, ...others] = exported.filter((group) => allOf(group.who) === allOf(who));
  return others.length === 0 ? (only ?? null) : null;
}
