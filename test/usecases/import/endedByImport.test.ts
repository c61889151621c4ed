import { storedMeeting } from '../../../src/documents/meeting';
import { storedNotice } from '../../../src/documents/notice';
import { type ExportRows, goodExport } from '../../support/caseloadFiles';
import { memoryStore } from '../../support/memoryStore';
import { bringAll, documentsOf, headOfRef } from '../../support/regrouped';

/** The child of the second group is in the first, and the second is there no longer. */
const allInFirst: ExportRows = Object.fromEntries(
  Object.entries(goodExport).map(([file, rows]) => [
    file,
    file === 'children.csv'
      ? rows.map((row) => ({ ...row, core_group_ref: 'CG-1' }))
      : rows.filter((row) => row['core_group_ref'] !== 'CG-2'),
  ]),
);

it('a group that an import ends calls off its meetings to come, and tells those who were invited', async () => {
  const store = memoryStore();
  const planned = { ...goodExport['meetings.csv']?.[2], core_group_ref: 'CG-2', planned_for: '2026-12-02' };
  await bringAll(store, { ...goodExport, 'meetings.csv': [...(goodExport['meetings.csv'] ?? []), planned] });
  const before = await headOfRef(store, 'CG-2');
  // Those who oversee the case are not on the list of a core group's meeting.
  const comes = ['co-ordinator', 'manager', 'parent'];
  const invited = before.members.filter(({ role }) => comes.includes(role)).map(({ personId }) => personId);
  expect(invited).toHaveLength(3);
  await bringAll(store, allInFirst);
  const head = await headOfRef(store, 'CG-2');
  expect(head.ended).toMatchObject({ because: 'moved' });
  expect(head.meetings.filter(({ plannedFor }) => plannedFor === '2026-12-02')).toMatchObject([{ cancelled: true }]);
  const documents = await documentsOf(store, head.coreGroupId);
  const off = documents.flatMap((each) => (each.type === 'meeting' ? (storedMeeting.ifReadable(each) ?? []) : []));
  expect(off.filter(({ state }) => state === 'cancelled')).toMatchObject([
    { plannedFor: '2026-12-02', cancellation: { code: 'group-over' } },
  ]);
  const told = documents
    .flatMap((each) => (each.type === 'notice' ? (storedNotice.ifReadable(each) ?? []) : []))
    .filter(({ about }) => about.kind === 'meeting' && about.news === 'cancelled');
  expect(told.map(({ recipientPersonId }) => recipientPersonId).sort()).toEqual(invited.sort());
  expect(head.openNotices).toEqual(expect.arrayContaining(told.map(({ id }) => id)));
  const again = await bringAll(store, allInFirst);
  expect(again.changed).not.toContain('CG-2');
});
