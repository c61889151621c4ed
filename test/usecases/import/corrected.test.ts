import type { ImportMark } from '../../../src/core/caseload/importMark';
import type { Visit } from '../../../src/core/children/visit';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import type { KeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { GroupDocument } from '../../../src/core/documents';
import { type Meeting, meetingDocumentId } from '../../../src/core/meeting/meeting';
import { planNotices } from '../../../src/core/notices/planNotices';
import type { TypedText } from '../../../src/core/typedText';
import { type ExportRows, withCells, withRows } from '../../support/caseloadFiles';
import { bringOn, clockOf, conference, groupRows, heldMeeting, onlyGroup, rules, withVisit } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const [first, second] = ['2026-11-20', '2026-11-23'];

async function corrected(before: ExportRows, after: ExportRows): Promise<MemoryStore> {
  const store = memoryStore();
  await bringOn(store, before, first);
  await bringOn(store, after, second);
  return store;
}

async function visitsOf(store: MemoryStore): Promise<readonly Visit[]> {
  const { coreGroupId } = await onlyGroup(store);
  return (await store.groups.ofType(coreGroupId, 'visit', { limit: 99, after: null })) as readonly Visit[];
}

async function documentOf<Document extends GroupDocument>(store: MemoryStore, id: string): Promise<Document | undefined> {
  const { coreGroupId } = await onlyGroup(store);
  return (await store.groups.load(coreGroupId, [id]))?.documents.get(id) as Document | undefined;
}

async function correctionsOf(store: MemoryStore) {
  return (await documentOf<KeptLimits>(store, 'limits'))?.corrections ?? [];
}

const wrongDay = withVisit({ visited_at: '2026-11-19T15:30' });

describe('a visit that the case system has corrected', () => {
  it('on the wrong day counts from the right one, and the other stays as history', async () => {
    const store = await corrected(wrongDay, withVisit({ visited_at: '2026-11-09T15:30' }));
    const group = await onlyGroup(store);
    expect(clockOf(group, 'CH-90001', 'D05', second)).toBe('2026-11-09 2026-11-23 due');
    const visits = await visitsOf(store);
    expect(visits.filter(({ takenBackOn }) => takenBackOn !== undefined).map(({ fact, takenBackOn }) => [fact.on, takenBackOn])).toEqual([
      ['2026-11-19', second],
    ]);
    const [correction] = await correctionsOf(store);
    expect(correction?.facts).toEqual([{ what: 'visit', childId: group.children[0]?.childId, was: '2026-11-19', now: '2026-11-09' }]);
    expect(correction?.limits.map(({ clock, from, to }) => `${clock} ${from.limit} ${to.limit}`)).toContain('D05 2026-12-03 2026-11-23');
    const told = planNotices(group, rules, `${second}T09:00:00.000Z`).filter(({ about }) => about.kind === 'corrected');
    expect(told.map(({ about, recipientPersonId }) => [about, recipientPersonId])).toEqual([
      [{ kind: 'corrected', changeId: correction?.changeId }, group.members.find(({ role }) => role === 'co-ordinator')?.personId],
    ]);
  });

  it('to the wrong child counts for the other, and the limit of the first is late', async () => {
    const store = await corrected(wrongDay, withVisit({ visited_at: '2026-11-19T15:30', child_ref: 'CH-90002' }));
    const group = await onlyGroup(store);
    expect(clockOf(group, 'CH-90001', 'D05', second)).toBe('2026-11-04 2026-11-18 breached');
    expect(clockOf(group, 'CH-90002', 'D05', second)).toBe('2026-11-19 2026-12-03 running');
    expect((group.nextDueOn ?? '') <= second).toBe(true);
  });

  it('of which only an answer was corrected counts with that, and what it said before stays', async () => {
    const store = await corrected(wrongDay, withVisit({ visited_at: '2026-11-19T15:30', alone: 'N' }));
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D05', second)).toBe('2026-11-04 2026-11-18 breached');
    const visits = (await visitsOf(store)).filter(({ fact }) => fact.on === '2026-11-19');
    expect(visits.map(({ fact, takenBackOn }) => [fact.alone, takenBackOn ?? null]).sort()).toEqual([
      [false, null],
      [true, second],
    ]);
  });

  it('of which only the time was corrected is the same visit: nothing is taken back', async () => {
    const store = await corrected(wrongDay, withVisit({ visited_at: '2026-11-19T16:00' }));
    const visits = (await visitsOf(store)).filter(({ fact }) => fact.on === '2026-11-19');
    expect(visits.map(({ time, takenBackOn }) => [time, takenBackOn])).toEqual([['16:00', undefined]]);
    expect(await correctionsOf(store)).toEqual([]);
  });

  it('counts again once the case system has it again', async () => {
    const store = await corrected(wrongDay, groupRows);
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D05', second)).toBe('2026-11-04 2026-11-18 breached');
    await bringOn(store, wrongDay, '2026-11-24');
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D05', '2026-11-24')).toBe('2026-11-19 2026-12-03 running');
    expect((await visitsOf(store)).filter(({ takenBackOn }) => takenBackOn !== undefined)).toEqual([]);
  });

  it('is taken back once: the same export again writes nothing', async () => {
    const store = await corrected(wrongDay, groupRows);
    const before = JSON.stringify([await onlyGroup(store), await visitsOf(store), await correctionsOf(store)]);
    expect(await bringOn(store, groupRows, '2026-11-24')).toMatchObject({ unchanged: ['CG-9001'], changed: [] });
    expect(JSON.stringify([await onlyGroup(store), await visitsOf(store), await correctionsOf(store)])).toBe(before);
  });

  it('is taken back although an earlier version had let it stand, and the export says nothing new since', async () => {
    const store = memoryStore();
    await bringOn(store, wrongDay, first);
    const later = store.copy();
    await bringOn(later, groupRows, second);
    const [before, after] = [await documentOf<ImportMark>(store, 'import'), await documentOf<ImportMark>(later, 'import')];
    const loaded = await store.groups.load((await onlyGroup(store)).coreGroupId, []);
    if (!before || !after || !loaded) throw new Error('no mark');
    const { takesBack: _, ...mark } = { ...after, fingerprints: { ...before.fingerprints, ...after.fingerprints } };
    const { document: head, etag } = loaded.head;
    await store.groups.commit({ coreGroupId: head.coreGroupId, head, etag, put: [mark], create: [] });
    expect(await bringOn(store, groupRows, second)).toMatchObject({ changed: ['CG-9001'] });
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D05', second)).toBe('2026-11-04 2026-11-18 breached');
    expect(await bringOn(store, groupRows, '2026-11-24')).toMatchObject({ unchanged: ['CG-9001'] });
  });
});

describe('what else the case system has corrected', () => {
  it('a meeting that never was held counts no more', async () => {
    const store = await corrected(withRows(groupRows, 'meetings.csv', heldMeeting), groupRows);
    const group = await onlyGroup(store);
    expect(clockOf(group, 'CH-90001', 'D04', second)).toBe('2026-10-14 2026-11-25 due-soon');
    const [correction] = await correctionsOf(store);
    expect(correction?.facts).toEqual([{ what: 'meeting', childId: null, was: '2026-11-17', now: null }]);
    expect(correction?.limits.map(({ clock }) => clock)).toContain('D04');
  });

  it('a registration on the wrong day counts from the right one', async () => {
    const early = { registered_on: '2026-10-01' };
    const held = { planned_for: '2026-10-01', held_on: '2026-10-01' };
    const right = withCells(withCells(groupRows, 'children.csv', 0, early), 'conferences.csv', 0, held);
    const store = await corrected(groupRows, right);
    const group = await onlyGroup(store);
    expect(clockOf(group, 'CH-90001', 'D09', second)).toBe(clockOf(await fresh(right), 'CH-90001', 'D09', second));
    expect(clockOf(group, 'CH-90001', 'D03', second)).toBe('2026-10-01 2026-10-15 met');
    const [correction] = await correctionsOf(store);
    const facts = correction?.facts.map(({ what, was, now }) => `${what} ${was} ${now}`);
    expect(facts).toEqual(['registration 2026-10-05 2026-10-01', 'conference 2026-10-05 2026-10-01']);
    expect(correction?.limits.map(({ clock }) => clock)).toContain('D09');
  });

  it('a review that never was held counts no more', async () => {
    const review = {
      ...conference,
      child_ref: 'CH-90001',
      kind: 'review',
      planned_for: '2026-11-18',
      held_on: '2026-11-18',
      decision: 'remain',
    };
    const store = await corrected(withRows(groupRows, 'conferences.csv', review), groupRows);
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D09', second)).toBe(clockOf(await fresh(groupRows), 'CH-90001', 'D09', second));
    expect((await onlyGroup(store)).children[0]?.conferences).toHaveLength(1);
  });

  it('an action that it has no longer is done with and reminds nobody, and can still be read', async () => {
    const store = await corrected(groupRows, { ...groupRows, 'actions.csv': [] });
    expect((await onlyGroup(store)).actionsDue).toBeUndefined();
    const plan = await documentOf<GroupDocument & { readonly actions: readonly object[] }>(store, 'plan');
    expect(plan?.actions).toEqual([expect.objectContaining({ state: 'done', takenBackOn: second })]);
    await bringOn(store, groupRows, '2026-11-24');
    expect((await onlyGroup(store)).actionsDue).toHaveLength(1);
  });

  it('a membership that never was is no longer counted for the time without a co-ordinator', async () => {
    const [sole, manager, member] = groupRows['members.csv'] ?? [];
    const next = { ...member, role: 'co-ordinator', from: '2026-11-10' };
    const named = { coordinator_email: 'iona.bell@school.example' };
    const nobodyCame = { 'visits.csv': [], 'meetings.csv': [], 'attendance.csv': [] };
    const rows = { ...withCells(groupRows, 'core-groups.csv', 0, named), ...nobodyCame, 'members.csv': [{ ...manager }, next] };
    const before = { ...rows, 'members.csv': [...rows['members.csv'], { ...sole, to: '2026-11-09' }] };
    const store = await corrected(before, rows);
    const gaps = (group: CoreGroup) => clockHistory(group, rules, second).filter(({ clock }) => clock === 'D20');
    expect(gaps(await onlyGroup(store)).map(({ trigger, metOn }) => [trigger, metOn])).toContainEqual(['2026-10-05', '2026-11-10']);
    expect(gaps(await onlyGroup(store))).toEqual(gaps(await fresh(rows)));
    expect((await onlyGroup(store)).members.find(({ name }) => name === 'Nest Parry')?.takenBackOn).toBe(second);
  });
});

async function fresh(rows: ExportRows) {
  const store = memoryStore();
  await bringOn(store, rows, second);
  return onlyGroup(store);
}

describe('what people recorded here', () => {
  const held = withRows(groupRows, 'meetings.csv', heldMeeting);
  const meetingHeld = async (store: MemoryStore) => (await onlyGroup(store)).meetings.find(({ plannedFor }) => plannedFor === '2026-11-17');

  /** Somebody changes the meeting of the 17th here. */
  async function worksOn(store: MemoryStore, more: Partial<Meeting>): Promise<void> {
    const fact = await meetingHeld(store);
    const loaded = await store.groups.load((await onlyGroup(store)).coreGroupId, []);
    const meeting = await documentOf<Meeting>(store, meetingDocumentId(fact?.meetingId ?? ''));
    if (!loaded || !meeting) throw new Error('no meeting');
    const { document: head, etag } = loaded.head;
    const put = [{ ...meeting, ...more, version: meeting.version + 1 }];
    await store.groups.commit({ coreGroupId: head.coreGroupId, head, etag, put, create: [] });
  }

  const needs: TypedText = {
    text: 'A lift.',
    by: 'somebody',
    at: `${first}T09:00:00.000Z`,
    language: 'en',
    audience: { kind: 'practitioners' },
  };

  it('about a meeting stays, but does not make it held when the case system says that it never was', async () => {
    const store = memoryStore();
    await bringOn(store, held, first);
    await worksOn(store, { needs });
    await bringOn(store, groupRows, second);
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D04', second)).toBe('2026-10-14 2026-11-25 due-soon');
    const fact = await meetingHeld(store);
    expect(fact).toMatchObject({ heldOn: null, cancelled: true });
    const meeting = await documentOf<Meeting>(store, meetingDocumentId(fact?.meetingId ?? ''));
    expect(meeting).toMatchObject({ state: 'cancelled', needs, cancellation: { code: 'not-in-export' } });
    await bringOn(store, held, '2026-11-24');
    expect(await meetingHeld(store)).toMatchObject({ heldOn: '2026-11-17', cancelled: false });
  });

  it('about a meeting stays where the case system says that it was held on another day', async () => {
    const store = memoryStore();
    await bringOn(store, held, first);
    await worksOn(store, { needs });
    await bringOn(store, withCells(held, 'meetings.csv', 2, { held_on: '2026-11-18' }), second);
    expect(await meetingHeld(store)).toMatchObject({ heldOn: '2026-11-18' });
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D04', second)).toMatch(/^2026-11-18 /);
  });

  it('as a meeting that they held stays held, whatever the case system has', async () => {
    const store = memoryStore();
    await bringOn(store, held, first);
    await worksOn(store, { openedAt: '2026-11-17T10:00:00.000Z', closedAt: '2026-11-17T11:00:00.000Z' });
    await bringOn(store, groupRows, second);
    expect(await meetingHeld(store)).toMatchObject({ heldOn: '2026-11-17', cancelled: false });
  });

  it('about a meeting goes with it when only the day that it had been planned for is corrected', async () => {
    const store = memoryStore();
    await bringOn(store, held, first);
    await worksOn(store, { needs });
    const { meetingId } = (await meetingHeld(store)) ?? {};
    await bringOn(store, withCells(held, 'meetings.csv', 2, { planned_for: '2026-11-16' }), second);
    const [only, ...others] = (await onlyGroup(store)).meetings.filter(({ heldOn }) => heldOn === '2026-11-17');
    expect([only?.meetingId, others]).toEqual([meetingId, []]);
    expect(await correctionsOf(store)).toEqual([]);
    await bringOn(store, withCells(held, 'meetings.csv', 2, { planned_for: '2026-11-16', mode: 'video' }), '2026-11-24');
    expect((await onlyGroup(store)).meetings.filter(({ heldOn }) => heldOn === '2026-11-17')).toHaveLength(1);
    expect(await documentOf<Meeting>(store, meetingDocumentId(meetingId ?? ''))).toMatchObject({ needs });
  });

  it('about a visit goes with it when its time is corrected, and stays when an answer is', async () => {
    const store = memoryStore();
    await bringOn(store, wrongDay, first);
    const told = (await visitsOf(store)).find(({ fact }) => fact.on === '2026-11-19');
    const loaded = await store.groups.load((await onlyGroup(store)).coreGroupId, []);
    if (!told || !loaded) throw new Error('no visit');
    const words = [{ ...needs, text: 'Told of school.', about: 'presentation' as const }];
    const { document: head, etag } = loaded.head;
    const visit: Visit = { ...told, words };
    await store.groups.commit({ coreGroupId: head.coreGroupId, head, etag, put: [visit], create: [] });
    await bringOn(store, withVisit({ visited_at: '2026-11-19T16:00' }), second);
    await bringOn(store, withVisit({ visited_at: '2026-11-19T16:00', alone: 'N' }), '2026-11-24');
    const standing = (await visitsOf(store)).filter(({ fact, takenBackOn }) => fact.on === '2026-11-19' && takenBackOn === undefined);
    expect(standing.map(({ time, fact, words: all }) => [time, fact.alone, all.map(({ text }) => text)])).toEqual([
      ['16:00', false, ['Told of school.']],
    ]);
  });

  it('of a breach stays: a limit that was shown as missed is kept when a correction would have met it', async () => {
    const store = await corrected(groupRows, withVisit({ visited_at: '2026-11-17T10:00' }));
    const limits = await documentOf<KeptLimits>(store, 'limits');
    expect(limits?.breaches).toMatchObject([{ clock: 'D05', limit: '2026-11-18', saidMetOn: '2026-11-17' }]);
  });
});
