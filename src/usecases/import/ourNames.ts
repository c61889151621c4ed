import type { ImportedGroup } from '../../core/caseload/importedCaseload';
import type { SameMembers, SameNames } from '../../core/caseload/importMark';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import { renameIds } from './renameIds';

/**
 * The export's group with what is known here under another name called by that; the first list that knows a name counts. Where the
 * export has both names they are two things, and each keeps its own.
 */
export function withOurNames(exported: ImportedGroup, known: readonly SameNames[]): ImportedGroup {
  const taken = namesIn(exported);
  const names = new Map(known.flatMap((names) => Object.entries(names).filter(([, ours]) => !taken.has(ours))).reverse());
  return names.size === 0 ? exported : renameIds(exported, (id) => names.get(id));
}

/** Meetings of which a co-ordinator has said that they are one: theirs to ours. */
export function joinedMeetings(loaded: LoadedGroup | null): SameNames {
  return Object.fromEntries((loaded?.head.document.sameMeetings ?? []).map(({ here, there }) => [there, here]));
}

/** Without those of things that the export has no longer. */
export function namesStillUsed(names: SameNames, exported: ImportedGroup): SameNames {
  const used = namesIn(exported);
  return Object.fromEntries(Object.entries(names).filter(([theirs]) => used.has(theirs)));
}

/** Without memberships of which the export has both: a person's two roles, which an earlier version of ours took for one. */
export function stillSame(members: SameMembers, { group }: ImportedGroup): SameMembers {
  const listed = new Set(group.members.map(({ memberId }) => memberId));
  return Object.fromEntries(Object.entries(members).filter(([, ours]) => !listed.has(ours)));
}

function namesIn({ group, visits, meetings }: ImportedGroup): ReadonlySet<string> {
  const members = group.members.map(({ memberId }) => memberId);
  return new Set([...members, ...visits.map(({ fact }) => fact.visitId), ...meetings.map(({ meetingId }) => meetingId)]);
}
