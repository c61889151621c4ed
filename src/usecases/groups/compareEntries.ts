import { type TwoEntries, visitsAskedAbout } from '../../core/caseload/caseQuestions';
import { nothingRecorded, type RecordedCounts, withCounted } from '../../core/caseload/recordedOf';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument } from '../../core/documents';
import { mayRunGroup } from '../../core/groups/groupPermissions';
import type { Deps } from '../deeds/deps';
import type { View } from '../deeds/openView';
import { visitsOf } from './nextVisits';

/** Both entries side by side, before anybody makes them one. Cards of earlier versions joined by this verb: their press shows this first. */
export const compareEntries: View<TwoEntries> = {
  name: 'questions.same',
  may: mayRunGroup,
  reads: (group, { what, here, there }) =>
    visitsAskedAbout(group).flatMap((asked) => (what === 'visit' && asked.here === here && asked.there === there ? visitsOf(asked) : [])),
};

export type BothRecorded = { readonly here: RecordedCounts; readonly there: RecordedCounts };

/** What was recorded of each of two entries, counted over the whole group. */
export async function recordedOfBoth(
  { store }: Pick<Deps, 'store'>,
  group: CoreGroup,
  { what, here, there }: TwoEntries,
): Promise<BothRecorded> {
  const ids = { here: idsOf(group, what, here), there: idsOf(group, what, there) };
  let counts: BothRecorded = { here: nothingRecorded, there: nothingRecorded };
  if (what === 'visit') return counts;
  for await (const stored of store.documents(group.coreGroupId)) {
    const document = stored as GroupDocument;
    counts = { here: withCounted(counts.here, document, ids.here), there: withCounted(counts.there, document, ids.there) };
  }
  return counts;
}

/** Visits name their visitor as a person, everything else as a member. */
function idsOf({ members }: CoreGroup, what: TwoEntries['what'], id: string): readonly string[] {
  const member = what === 'member' ? members.find(({ memberId }) => memberId === id) : undefined;
  return member === undefined ? [id] : [id, member.personId];
}
