import type { IdRefs } from '../../core/caseload/importedCaseload';
import { mayBeRekeyed, type NewGroups, onlyOnes } from '../../core/caseload/rekeyedGroups';
import { familysOwn, goesOn, idRefsOf, type MayBeRenamed, mayBeRenamed } from '../../core/caseload/renamedGroups';
import { currentMembers } from '../../core/coreGroup';
import type { Member } from '../../core/member';
import type { CalendarDate } from '../../core/time/day';
import { isDamage } from '../../documents/damage';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { KeyedCaseload } from './keyedCaseload';
import type { SeenGroup } from './seenGroups';

/** A group by its reference as it was and as it is now. */
export type Renamed = { readonly from: string; readonly to: string };

/**
 * Groups that the case system has renamed: the same children, be it under other references, and for the most part the same people. They stay the groups that they
 * are, with their ids, so that nothing recorded has to move and whatever points to them still does. Says under which references the
 * export's ids are to be made for that. Throws StoreFault.
 */
export async function renamesOf(
  store: CoreGroupStore,
  seen: readonly SeenGroup[],
  caseload: KeyedCaseload,
  there: NewGroups,
  today: CalendarDate,
): Promise<{ readonly renamed: readonly Renamed[]; readonly idRefs: IdRefs }> {
  const byRefs = mayBeRenamed(seen, caseload);
  const known = new Set(byRefs.map(({ ref }) => ref));
  const byChildren = mayBeRekeyed(seen, caseload, there).filter(({ ref }) => !known.has(ref));
  const candidates = [...byRefs, ...byChildren];
  const peopleNow = candidates.length === 0 ? () => [] : peopleInExport(caseload, candidates);
  const listed = new Set(candidates.length === 0 ? [] : [...caseload.people].map(({ personId }) => personId));
  const same: MayBeRenamed[] = [];
  for (const candidate of candidates) {
    const { group, there, atOldRef } = candidate;
    const people = (await peopleOf(store, group.coreGroupId, today)).filter((personId) => listed.has(personId));
    if (goesOn(people, peopleNow(there), peopleNow(atOldRef))) same.push(candidate);
  }
  const renamed = onlyOnes(same);
  return { renamed: renamed.map(({ group, ref }) => ({ from: group.ref, to: ref })), idRefs: idRefsOf(seen, renamed, caseload) };
}

/**
 * Who is on the lists of these groups of the export, by the group's id, also with a membership that has ended: it may have been put
 * right in the same export. Not who only once visited one of the children.
 */
function peopleInExport({ groups }: KeyedCaseload, candidates: readonly MayBeRenamed[]): (coreGroupId: string | null) => readonly string[] {
  const wanted = new Set(candidates.flatMap(({ there, atOldRef }) => [there, atOldRef]));
  const people = new Map<string | null, readonly string[]>();
  for (const { imported } of groups) {
    const { group } = imported;
    if (wanted.has(group.coreGroupId)) people.set(group.coreGroupId, familysOwn(group.members.filter(isListed)));
  }
  return (coreGroupId) => people.get(coreGroupId) ?? [];
}

function isListed({ endReason }: Member): boolean {
  return endReason !== 'not-in-members-list';
}

/** Who is in a group now; where nobody is, who was. */
async function peopleOf(store: CoreGroupStore, coreGroupId: string, today: CalendarDate): Promise<readonly string[]> {
  try {
    const loaded = await store.load(coreGroupId, []);
    if (loaded === null) return [];
    const { members } = loaded.head.document;
    const now = familysOwn(currentMembers(loaded.head.document, today));
    return now.length > 0 ? now : familysOwn(members);
  } catch (error) {
    if (isDamage(error)) return [];
    throw error;
  }
}
