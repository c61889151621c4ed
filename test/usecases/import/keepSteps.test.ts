import type { Child } from '../../../src/core/child';
import { settingHere } from '../../../src/core/children/setHere';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { spotsOf } from '../../../src/core/clocks/stepSpots';
import { recordStep } from '../../../src/core/clocks/steps';
import { type StepKind, stepKinds, stepTable } from '../../../src/core/clocks/stepTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { ConferenceFact } from '../../../src/core/facts';
import { withReportOwed } from '../../../src/core/meeting/absence';
import { type Meeting, meetingDocumentId } from '../../../src/core/meeting/meeting';
import { type ExportRows, withCells, withRows } from '../../support/caseloadFiles';
import { bringOn, conference, groupRows, onlyGroup, rules } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

/*
 * Steps are recorded here and, but for the reports of who was absent, no export has them: what an export says anew of a conference, a
 * child, a meeting or the group says nothing of them.
 */

const [first, second] = ['2026-11-20', '2026-11-25'];
const review = {
  ...conference,
  kind: 'review',
  child_ref: 'CH-90001',
  planned_for: '2026-12-30',
  held_on: '',
  decision: '',
  categories: '',
};
const transfer = { ...conference, kind: 'transfer', child_ref: 'CH-90001', planned_for: first, held_on: '', decision: '', categories: '' };
// Of a child who came from elsewhere a move here can be recorded, too.
const fromElsewhere = withCells(groupRows, 'children.csv', 0, { home_authority: 'Dyffryn Mawr' });
const rows = withRows(fromElsewhere, 'conferences.csv', review);
const [ofInitial, ofReview] = [0, 2];
const plannedMeeting = 1;

async function change(store: MemoryStore, to: (group: CoreGroup) => CoreGroup, put: readonly Meeting[] = []): Promise<void> {
  const { coreGroupId } = await onlyGroup(store);
  const loaded = await store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const head = to(loaded.head.document);
  expect(await store.groups.commit({ coreGroupId, head, etag: loaded.head.etag, put, create: [] })).toBe('saved');
}

/** Apologies here to the meeting to come, as the bot keeps them: in the meeting's document and in the head. */
async function apologise(store: MemoryStore): Promise<void> {
  const group = await onlyGroup(store);
  const iona = group.members.find(({ name }) => name === 'Iona Bell');
  const meetingId = group.meetings.find(({ heldOn }) => heldOn === null)?.meetingId ?? '';
  const id = meetingDocumentId(meetingId);
  const meeting = (await store.groups.load(group.coreGroupId, [id]))?.documents.get(id) as Meeting | undefined;
  if (iona === undefined || meeting === undefined) throw new Error('no meeting');
  const { memberId } = iona;
  const answer = { invitedAt: null, reply: 'apologies', repliedAt: `${first}T09:00:00.000Z`, deputy: null } as const;
  const attendee = { memberId, ...answer, presence: null, mode: null, confirmedBy: null, confirmedAt: null };
  await change(store, (head) => withReportOwed(head, meetingId, iona, 'apologies', '2026-11-19'), [
    { ...meeting, version: meeting.version + 1, attendees: [...meeting.attendees, attendee] },
  ]);
}

/** Records it of the first child on the first day, at the newest of its places. */
function stepped(group: CoreGroup, what: StepKind): CoreGroup {
  const actor = group.members.find(({ role }) => role === 'manager');
  const childIds = group.children.slice(0, 1).map(({ childId }) => childId);
  const spot = spotsOf(group, what).findLast(({ days }) => days.has(childIds[0] ?? ''));
  if (actor === undefined || spot === undefined) throw new Error(what);
  const doer = { actor, now: `${first}T10:00:00.000Z`, today: first, rules, language: 'en', newId: () => `step-${what}` } as const;
  const done = recordStep(group, { what, about: spot.about, childIds, on: first, notYet: false, why: '' }, doer);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.group;
}

/** What has to be recorded before each. */
const needs: Partial<Record<StepKind, readonly StepKind[]>> = {
  'corrections-received': ['record-sent'],
  'corrections-settled': ['record-sent', 'corrections-received'],
  'assessment-complete': ['enquiries-began'],
  'move-agreed': ['move-in-notified'],
  'information-sent': ['move-in-notified'],
  'transfer-conference': ['move-in-notified'],
};

/** Off the register here, as the custodian has confirmed, while the case system still has the registration. */
function ended(child: Child): Child {
  const check = { outcome: 'confirmed', byPersonId: 'person-reg', on: '2026-11-18' } as const;
  const removal = { conferenceId: 'k1', decidedByPersonId: 'person-jean', check, told: { agenciesOn: null, familyOn: null } };
  return { ...settingHere(child, { status: 'de-registered', deregisteredOn: '2026-11-17' }), removal };
}

async function recorded(what: StepKind, exported: ExportRows = rows): Promise<MemoryStore> {
  const store = memoryStore();
  await bringOn(store, exported, first);
  if (what === 'absence-report') await apologise(store);
  await change(store, (group) => ({
    ...group,
    coordinatorChanges: [{ changedOn: '2026-11-16', toldOn: null, confirmedOn: null }],
    children: group.children.map((child) =>
      what === 'transfer-asked'
        ? { ...child, temporaryStay: { from: '2026-11-10', transferRequestedOn: null, endedOn: null } }
        : stepTable[what].topic === 'end'
          ? ended(child)
          : child,
    ),
  }));
  for (const each of [...(needs[what] ?? []), what]) await change(store, (group) => stepped(group, each));
  return store;
}

/** The days that stand where this step is recorded, and how the limits that it starts or meets stand or ended. */
async function standing(store: MemoryStore, what: StepKind) {
  const group = await onlyGroup(store);
  const childId = group.children[0]?.childId ?? '';
  const { starts, meets } = stepTable[what];
  const limits = clockHistory(group, rules, second)
    .filter((each) => each.childId === childId && [...starts, ...meets].includes(each.clock))
    .map(({ clock, state, metOn }) => `${clock} ${state} ${metOn}`);
  return { days: spotsOf(group, what).map(({ days }) => days.get(childId)), limits };
}

const saidOtherwise = (exported: ExportRows): ExportRows => {
  const child = withCells(exported, 'children.csv', 0, { family_name: 'Esiampl', categories: 'physical', looked_after: 'Y' });
  const group = withCells(child, 'core-groups.csv', 0, { team: 'West' });
  const held = withCells(group, 'conferences.csv', ofInitial, { chair_email: 'huw.rees@council.example', categories: 'physical' });
  return withCells(held, 'conferences.csv', ofReview, { chair_email: 'huw.rees@council.example' });
};
const onOtherDays = (exported: ExportRows): ExportRows =>
  withCells(withCells(exported, 'conferences.csv', ofInitial, { planned_for: '2026-10-02' }), 'conferences.csv', ofReview, {
    planned_for: '2026-12-28',
  });
const meetingHeld = (exported: ExportRows): ExportRows =>
  withCells(exported, 'meetings.csv', plannedMeeting, { held_on: '2026-11-24', record_sent_on: '2026-11-24' });

describe('a step that was recorded here', () => {
  it.each(stepKinds)('%s stays with its limits when the export says anything else anew', async (what) => {
    const ways = stepTable[what].of === 'report' ? [meetingHeld] : [saidOtherwise, onOtherDays];
    for (const corrected of ways) {
      const store = await recorded(what);
      const before = await standing(store, what);
      expect(before.days).toContain(first);
      if (stepTable[what].meets.length > 0) expect(before.limits).not.toEqual([]);
      expect(await bringOn(store, corrected(rows), second)).toMatchObject({ changed: ['CG-9001'] });
      expect({ way: corrected.name, ...(await standing(store, what)) }).toEqual({ way: corrected.name, ...before });
      await bringOn(store, rows, '2026-11-26');
      expect(await standing(store, what)).toEqual(before);
    }
  });

  it.each(stepKinds.filter((what) => stepTable[what].of !== 'report'))(
    '%s comes back with a conference that an export left out',
    async (what) => {
      const store = await recorded(what);
      const before = await standing(store, what);
      await bringOn(store, { ...rows, 'conferences.csv': rows['conferences.csv']?.slice(1, 2) ?? [] }, second);
      await bringOn(store, withCells(rows, 'core-groups.csv', 0, { team: 'West' }), '2026-11-26');
      expect(await standing(store, what)).toEqual(before);
      await bringOn(store, rows, '2026-11-27');
      expect((await onlyGroup(store)).children[0]?.conferencesLeftOut).toBeUndefined();
    },
  );

  it('that says not yet keeps its limit open, though the export knows nothing of it', async () => {
    const store = await recorded('summary-sent');
    const notYet = (each: ConferenceFact): ConferenceFact => ({ ...each, summarySentOn: null });
    await change(store, (group) => ({
      ...group,
      children: group.children.map((child) => ({ ...child, conferences: child.conferences.map(notYet) })),
    }));
    const before = await standing(store, 'summary-sent');
    expect(before.limits).toEqual(['D02 breached null']);
    await bringOn(store, saidOtherwise(rows), second);
    expect(await standing(store, 'summary-sent')).toEqual(before);
  });

  it('of one conference does not become that of another that took place later', async () => {
    const store = await recorded('record-sent');
    const later = withCells(rows, 'conferences.csv', ofInitial, { planned_for: '2026-11-23', held_on: '2026-11-23' });
    await bringOn(store, later, second);
    expect((await standing(store, 'record-sent')).limits).toEqual([]);
  });
});

it('a report of who was absent stays with a meeting made here that the case system had as held, and has no longer', async () => {
  const store = await recorded('absence-report');
  const before = await standing(store, 'absence-report');
  await bringOn(store, meetingHeld(rows), second);
  await change(store, (group) => {
    const here = group.meetings.find(({ plannedFor }) => plannedFor === '2026-11-24')?.meetingId ?? '';
    return { ...group, sameMeetings: [{ here, there: 'theirs', on: second }] };
  });
  await bringOn(store, { ...rows, 'meetings.csv': (rows['meetings.csv'] ?? []).slice(0, 1) }, second);
  expect((await onlyGroup(store)).meetings.map(({ heldOn, cancelled }) => [heldOn, cancelled])).toContainEqual([null, false]);
  expect(await standing(store, 'absence-report')).toEqual(before);
});

it('a report that was handed in here stays where the export only says that it is owed', async () => {
  const store = await recorded('absence-report');
  const before = (await onlyGroup(store)).meetings.flatMap(({ absenceReports = [] }) => absenceReports);
  const attendance = { core_group_ref: 'CG-9001', held_on: '2026-11-24', email: 'iona.bell@school.example', status: 'apologies' };
  await bringOn(store, withRows(meetingHeld(rows), 'attendance.csv', { ...attendance, report_received_on: '' }), second);
  expect((await onlyGroup(store)).meetings.flatMap(({ absenceReports = [] }) => absenceReports)).toEqual(before);
  expect(before).toEqual([expect.objectContaining({ receivedOn: expect.any(String) })]);
});

it('a report of who was absent counts from the day that the export says, once it says one', async () => {
  const store = await recorded('absence-report');
  const attendance = { core_group_ref: 'CG-9001', held_on: '2026-11-24', email: 'iona.bell@school.example', status: 'apologies' };
  const said = withRows(meetingHeld(rows), 'attendance.csv', { ...attendance, report_received_on: '2026-11-23' });
  await bringOn(store, said, second);
  const reports = (await onlyGroup(store)).meetings.flatMap(({ absenceReports = [] }) => absenceReports);
  expect(reports).toEqual([expect.objectContaining({ apologisedOn: '2026-11-19', receivedOn: '2026-11-23' })]);
});

describe('a transfer conference that was recorded here', () => {
  const transfers = async (store: MemoryStore) =>
    ((await onlyGroup(store)).children[0]?.conferences ?? []).filter(({ kind }) => kind === 'transfer');
  const planned = withRows(rows, 'conferences.csv', transfer);
  const heldThere = { planned_for: '2026-11-18', held_on: first, decision: 'register', categories: 'neglect' };

  it('was held, though the export has it as planned for that day', async () => {
    const store = await recorded('transfer-conference', planned);
    expect(await transfers(store)).toHaveLength(1);
    const before = await standing(store, 'transfer-conference');
    await bringOn(store, saidOtherwise(planned), second);
    expect(await standing(store, 'transfer-conference')).toEqual(before);
    await bringOn(store, withCells(planned, 'conferences.csv', 3, { chair_email: 'huw.rees@council.example' }), '2026-11-26');
    expect(await standing(store, 'transfer-conference')).toEqual(before);
  });

  it('is one with that which the export brings as held on the same day, with its papers', async () => {
    const store = await recorded('transfer-conference');
    await change(store, (group) => stepped(group, 'summary-sent'));
    await bringOn(store, withRows(rows, 'conferences.csv', { ...transfer, ...heldThere }), second);
    expect(await transfers(store)).toEqual([
      expect.objectContaining({ plannedFor: '2026-11-18', heldOn: first, summarySentOn: first, recordSentOn: null }),
    ]);
  });
});
