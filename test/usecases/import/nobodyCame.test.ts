import { keptLimitsId } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type Meeting, meetingDocumentId } from '../../../src/core/meeting/meeting';
import { keptLimitsOf } from '../../../src/documents/limits';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { type ExportRows, withCells, withRows } from '../../support/caseloadFiles';
import { bringOn, clockOf, groupRows, heldMeeting, onlyGroup } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const [first, second] = ['2026-11-20', '2026-11-23'];
const there = { core_group_ref: 'CG-9001', held_on: '2026-11-17', report_received_on: '' };

/** A meeting held on 17 November, and what became of those who were to come. */
function withMeeting(social: string, school: string): ExportRows {
  return withRows(
    withRows(groupRows, 'meetings.csv', heldMeeting),
    'attendance.csv',
    { ...there, email: 'nest.parry@council.example', status: social },
    { ...there, email: 'iona.bell@school.example', status: school },
  );
}

const D04 = (group: CoreGroup, day = second) => clockOf(group, 'CH-90001', 'D04', day);

describe('a meeting to which, by its attendance, nobody came', () => {
  it('counts no longer where the next export says so, and the co-ordinator is told which limits moved', async () => {
    const store = memoryStore();
    await bringOn(store, withMeeting('present', 'present'), first);
    expect(D04(await onlyGroup(store))).toBe('2026-11-17 2026-12-29 running');
    const { news } = await bringOn(store, withMeeting('apologies', 'absent'), second);
    const group = await onlyGroup(store);
    expect(D04(group)).toMatch(/^2026-10-14 2026-11-25 /);
    expect(news[0]?.news.corrected).toEqual({ meeting: 1 });
    expect(group.corrected).toBeDefined();
    const kept = await store.groups.load(group.coreGroupId, [keptLimitsId]);
    const [correction] = kept === null ? [] : (keptLimitsOf(kept, group.coreGroupId).corrections ?? []);
    expect(correction?.facts).toEqual([{ what: 'meeting', childId: null, was: '2026-11-17', now: null }]);
  });

  it('counts once an export says who came, as if it had always said so', async () => {
    const store = memoryStore();
    await bringOn(store, withMeeting('apologies', 'absent'), first);
    await bringOn(store, withMeeting('present', 'absent'), second);
    expect(D04(await onlyGroup(store))).toBe('2026-11-17 2026-12-29 running');
  });

  it('counts once it was put right here, and stays so when the export says something else of it', async () => {
    const store = memoryStore();
    const rows = withMeeting('apologies', 'absent');
    await bringOn(store, rows, first);
    await putRight(store);
    expect(D04(await onlyGroup(store))).toMatch(/^2026-11-17 /);
    await bringOn(store, withCells(rows, 'meetings.csv', 2, { record_sent_on: '2026-11-20' }), second);
    expect(D04(await onlyGroup(store))).toMatch(/^2026-11-17 /);
  });
});

/** The co-ordinator says here that both were there. */
async function putRight({ groups }: MemoryStore): Promise<void> {
  const { coreGroupId, meetings } = await onlyGroup({ groups } as MemoryStore);
  const meetingId = meetings.find(({ heldOn }) => heldOn === '2026-11-17')?.meetingId ?? '';
  const loaded = await groups.load(coreGroupId, [meetingDocumentId(meetingId)]);
  if (loaded === null) throw new Error('no group');
  const meeting = loaded.documents.get(meetingDocumentId(meetingId)) as Meeting;
  const attendees = meeting.attendees.map((each) => ({
    ...each,
    presence: 'present' as const,
    confirmedBy: 'm',
    confirmedAt: `${first}T10:00:00.000Z`,
  }));
  const saying: Meeting = { ...meeting, version: meeting.version + 1, attendees };
  const head = loaded.head.document;
  await commitOnce(groups, loaded.head.etag, {
    head: { ...head, meetings: head.meetings.map((fact) => (fact.meetingId === meetingId ? { ...fact, valid: true } : fact)) },
    put: [saying],
    entry: { deed: 'attendance.correct', by: 'm', at: `${first}T10:00:00.000Z`, about: {} },
  });
}
