import type { Child } from '../../../src/core/child';
import type { Visit } from '../../../src/core/children/visit';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { VisitFact } from '../../../src/core/facts';
import { type Meeting, meetingDocumentId } from '../../../src/core/meeting/meeting';
import { aMeeting, withMeeting } from '../../support/aGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { begunHere, bring, coreGroupId, headOf, today } from '../../support/begunHere';
import { type ExportRows, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const childIn = ({ children }: CoreGroup) => {
  const child = children.find(({ ref }) => ref === 'CH-1');
  if (child === undefined) throw new Error('no child');
  return child;
};
const visitsOf = async (store: MemoryStore) =>
  (await store.groups.ofType(coreGroupId, 'visit', { limit: 99, after: null })) as readonly Visit[];
const daysOf = (group: CoreGroup) => childIn(group).visits.map(({ on, visitId }) => `${on}${visitId.startsWith('here-') ? ' here' : ''}`);

/** An imported group in which somebody then recorded a visit to the first child here, at ten. */
async function recorded(more: Partial<VisitFact> = {}, time = '10:00'): Promise<MemoryStore> {
  const store = memoryStore();
  await bring(store);
  await record(store, more, time);
  return store;
}

async function record(store: MemoryStore, more: Partial<VisitFact> = {}, time = '10:00', said: Partial<Visit> = {}): Promise<void> {
  const loaded = await store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const { document, etag } = loaded.head;
  const byPersonId = document.members.find(({ role }) => role === 'co-ordinator')?.personId ?? '';
  const fact = aVisitFact('2026-11-18', { visitId: 'here-1', byPersonId, bedroom: false, ...more });
  const visit = { ...aVisit(childIn(document).childId, fact, { time }), ...said, coreGroupId };
  const children = document.children.map((child) => (child.ref === 'CH-1' ? { ...child, visits: [...child.visits, fact] } : child));
  await store.groups.commit({ coreGroupId, head: { ...document, children }, etag, put: [visit], create: [] });
}

async function changeChild(store: MemoryStore, change: (child: Child) => Child): Promise<void> {
  const loaded = await store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const { document, etag } = loaded.head;
  const children = document.children.map((child) => (child.ref === 'CH-1' ? change(child) : child));
  await store.groups.commit({ coreGroupId, head: { ...document, children }, etag, put: [], create: [] });
}

const visitRow = { ...goodExport['visits.csv']?.[0], visited_at: '2026-11-18T10:00', note: 'From the other side.' };
const andVisit = (cells: Readonly<Record<string, string>> = {}): ExportRows =>
  withRows(goodExport, 'visits.csv', { ...visitRow, ...cells });

describe('a visit recorded here that the export brings as well', () => {
  it('is taken for one without asking where day, time, visitor and all answers are the same; both entries stay in the history', async () => {
    const store = await recorded();
    await bring(store, andVisit());
    const head = await headOf(store);
    expect(head.sameAsked).toBeUndefined();
    expect(daysOf(head).filter((day) => day.startsWith('2026-11'))).toEqual(['2026-11-18 here']);
    const both = (await visitsOf(store)).filter(({ fact }) => fact.on === '2026-11-18');
    const theirs = both.find(({ fact }) => fact.visitId !== 'here-1');
    expect(both).toHaveLength(2);
    expect(theirs?.words.map(({ text }) => text)).toEqual(['From the other side.']);
    expect(childIn(head).sameVisits).toEqual([{ here: 'here-1', there: theirs?.fact.visitId }]);
    await bring(store, withCells(andVisit(), 'members.csv', 0, { safe_contact: 'By phone.' }));
    expect(daysOf(await headOf(store))).toEqual(daysOf(head));
  });

  describe('completes the entry made here with what only the export says', () => {
    const others = {
      othersThere: { text: 'Nain.', by: 'sian', at: '2026-11-18T12:00:00.000Z', language: 'en', audience: { kind: 'practitioners' } },
    } as const;
    const here = async (store: MemoryStore) => (await visitsOf(store)).find(({ fact }) => fact.visitId === 'here-1');
    async function bringsBoth(said: Partial<Visit>, ...exports: readonly Readonly<Record<string, string>>[]) {
      const store = memoryStore();
      await bring(store);
      await record(store, {}, '10:00', said);
      for (const cells of exports) await bring(store, withCells(andVisit(cells), 'visits.csv', 0, { others_there: '' }));
      return { store, asked: (await headOf(store)).sameAsked?.length ?? 0 };
    }

    it('whether it was announced, and who else was there', async () => {
      const { store, asked } = await bringsBoth({}, { announced: 'N', others_there: 'An uncle.' });
      expect(await here(store)).toMatchObject({ announced: false, othersThere: { text: 'An uncle.' } });
      expect(asked).toBe(0);
    });

    it('also where the export comes to say it later', async () => {
      const { store, asked } = await bringsBoth({}, { announced: '' }, { announced: 'N' });
      expect(await here(store)).toMatchObject({ announced: false });
      expect(asked).toBe(0);
    });

    it('and leaves what was said here', async () => {
      const { store, asked } = await bringsBoth({ announced: true, ...others }, { announced: 'Y', others_there: 'An uncle.' });
      expect(await here(store)).toMatchObject({ announced: true, ...others });
      expect(asked).toBe(0);
    });

    it('and asks where one says that the family knew and the other that it did not, from the start or later', async () => {
      for (const exports of [[{ announced: 'N' }], [{ announced: '' }, { announced: 'N' }]]) {
        const { store, asked } = await bringsBoth({ announced: true }, ...exports);
        expect([asked, (await here(store))?.announced]).toEqual([1, true]);
      }
    });
  });

  describe('stands as it was recorded here when the export comes to say another day, and then drops it', () => {
    const typed = { by: 'sian', at: '2026-11-18T12:00:00.000Z', language: 'cy', audience: { kind: 'practitioners' } } as const;
    const words = { ...typed, text: 'Mae hi’n llwglyd.', about: 'presentation' } as const;
    const mine = { othersThere: { ...typed, text: 'Nain.' }, announced: true, words: [words] };
    const newest = (group: CoreGroup) => daysOf(group).filter((day) => day.startsWith('2026-11'));

    it.each([
      ['as another entry', false],
      ['as a correction by hand', true],
    ])('%s', async (_how, isCorrection) => {
      const store = memoryStore();
      await bring(store, isCorrection ? andVisit() : goodExport);
      const imported = (await visitsOf(store)).find(({ fact }) => fact.on === '2026-11-18');
      await record(store, { bedroom: isCorrection }, '10:00', { ...mine, corrects: imported?.id ?? null });
      const id = imported?.fact.visitId;
      const without = (child: Child) => child.visits.filter(({ visitId }) => visitId !== id);
      if (id !== undefined) await changeChild(store, (child) => ({ ...child, correctedVisitIds: [id], visits: without(child) }));
      await bring(store, andVisit());
      const before = (await visitsOf(store)).find(({ fact }) => fact.visitId === 'here-1');
      expect(newest(await headOf(store))).toEqual(['2026-11-18 here']);
      await bring(store, andVisit({ visited_at: '2026-11-09T10:00' }));
      const moved = await headOf(store);
      expect(newest(moved).sort()).toEqual(['2026-11-09', '2026-11-18 here']);
      expect(moved.sameAsked).toEqual([expect.objectContaining({ what: 'visit', here: 'here-1', thereOn: '2026-11-09' })]);
      await bring(store);
      const head = await headOf(store);
      expect(newest(head)).toEqual(['2026-11-18 here']);
      expect(head.sameAsked).toBeUndefined();
      expect((await visitsOf(store)).find(({ fact }) => fact.visitId === 'here-1')).toEqual(before);
    });

    it('and words that were added to it here go along to the other day', async () => {
      const store = memoryStore();
      await bring(store, andVisit());
      const { coreGroupId: group } = await headOf(store);
      const imported = (await visitsOf(store)).find(({ fact }) => fact.on === '2026-11-18');
      const loaded = await store.groups.load(group, []);
      if (loaded === null || imported === undefined) throw new Error('no visit');
      const told = { ...imported, words: [...imported.words, words] };
      await store.groups.commit({ coreGroupId: group, head: loaded.head.document, etag: loaded.head.etag, put: [told], create: [] });
      await bring(store, andVisit({ visited_at: '2026-11-09T10:00' }));
      const now = (await visitsOf(store)).find(({ fact }) => fact.on === '2026-11-09');
      expect(now?.words.map(({ text }) => text)).toEqual(['From the other side.', words.text]);
      await bring(store);
      const kept = (await visitsOf(store)).filter(({ words: all }) => all.some(({ text }) => text === words.text));
      expect(kept.map(({ fact, takenBackOn }) => [fact.on, takenBackOn])).toEqual([
        ['2026-11-09', today],
        ['2026-11-18', today],
      ]);
    });
  });

  it('is compared with what was recorded so long ago that the head has it no longer', async () => {
    const store = memoryStore();
    await bring(store);
    const days = Array.from({ length: 40 }, (_, index) => `2026-10-${String(index < 9 ? `0${index + 1}` : Math.min(31, index + 1))}`);
    for (const [index, on] of days.entries()) await record(store, { visitId: `here-${index}`, on });
    await bring(store, andVisit({ visited_at: '2026-09-30T10:00' }));
    const { sameAsked } = await headOf(store);
    expect(sameAsked).toEqual([expect.objectContaining({ what: 'visit', here: 'here-0', hereOn: '2026-10-01', thereOn: '2026-09-30' })]);
    expect(daysOf(await headOf(store))).not.toContain('2026-10-01 here');
  });

  it.each([
    ['another time', { visited_at: '2026-11-18T15:00' }, 1],
    ['another answer', { alone: 'N' }, 1],
    ['another visitor at the same time', { by_email: 'macsen@council.example' }, 1],
    ['another visitor at another time, which is another visit', { by_email: 'macsen@council.example', visited_at: '2026-11-18T15:00' }, 0],
    ['the day after by the same visitor', { visited_at: '2026-11-19T10:00' }, 1],
    ['the day after by another visitor, which is another visit', { by_email: 'macsen@council.example', visited_at: '2026-11-19T10:00' }, 0],
    ['two days later, which is another visit', { visited_at: '2026-11-20T08:00' }, 0],
  ])('under %s is asked about %#, and both count until somebody has said', async (_other, cells, asked) => {
    const store = await recorded();
    await bring(store, andVisit(cells));
    const head = await headOf(store);
    expect(daysOf(head).filter((day) => day.startsWith('2026-11'))).toHaveLength(2);
    const there = childIn(head).visits.find(({ visitId, on }) => on > '2026-11' && visitId !== 'here-1');
    const { childId } = childIn(head);
    const question = {
      what: 'visit',
      childId,
      here: 'here-1',
      hereOn: '2026-11-18',
      thereOn: there?.on,
      there: there?.visitId,
      askedOn: today,
      at: expect.any(String),
    };
    expect(head.sameAsked ?? []).toEqual(asked === 0 ? [] : [question]);
    await bring(store, withCells(andVisit(cells), 'members.csv', 0, { safe_contact: 'By phone.' }));
    expect((await headOf(store)).sameAsked ?? []).toEqual(head.sameAsked ?? []);
  });

  it('is not taken for the visit of the day after where that one is in the export too', async () => {
    const store = await recorded();
    await record(store, { visitId: 'here-2', on: '2026-11-19' });
    await bring(store, withRows(andVisit(), 'visits.csv', { ...visitRow, visited_at: '2026-11-19T10:00' }));
    const head = await headOf(store);
    expect(head.sameAsked).toBeUndefined();
    expect(childIn(head).sameVisits?.map(({ here }) => here)).toEqual(['here-1', 'here-2']);
  });

  it('is asked about with that of its own day alone, where there is one', async () => {
    const store = await recorded();
    await bring(
      store,
      withRows(andVisit({ visited_at: '2026-11-18T15:00' }), 'visits.csv', { ...visitRow, visited_at: '2026-11-19T10:00' }),
    );
    expect((await headOf(store)).sameAsked).toEqual([expect.objectContaining({ here: 'here-1', thereOn: '2026-11-18' })]);
  });

  it('stands for itself again and is asked about, once the case system says another thing of it than before', async () => {
    const store = await recorded();
    await bring(store, andVisit());
    await bring(store, andVisit({ note: 'More words.' }));
    expect((await headOf(store)).sameAsked).toBeUndefined();
    await bring(store, andVisit({ seen: 'N', alone: 'N', not_seen_reason: 'no-reply' }));
    const head = await headOf(store);
    expect(childIn(head).sameVisits).toBeUndefined();
    expect(daysOf(head).filter((day) => day.startsWith('2026-11'))).toHaveLength(2);
    expect(head.sameAsked).toEqual([expect.objectContaining({ what: 'visit', here: 'here-1' })]);
  });

  it('is not asked about again once it was said that they are two, whatever the case system then says', async () => {
    const store = await recorded();
    await bring(store, andVisit({ alone: 'N' }));
    const loaded = await store.groups.load(coreGroupId, []);
    if (loaded === null) throw new Error('no group');
    const { sameAsked: _, ...answered } = loaded.head.document;
    await store.groups.commit({ coreGroupId, head: answered, etag: loaded.head.etag, put: [], create: [] });
    await bring(store, andVisit({ alone: 'N', at_home: 'N' }));
    const head = await headOf(store);
    expect(head.sameAsked).toBeUndefined();
    expect(daysOf(head).filter((day) => day.startsWith('2026-11'))).toHaveLength(2);
  });
});

describe('a meeting entered here that the export brings as well', () => {
  const row = { ...goodExport['meetings.csv']?.[2] };
  const withPlanned = (cells: Readonly<Record<string, string>>) => withRows(goodExport, 'meetings.csv', { ...row, ...cells });

  it.each([
    ['planned for the same day', { planned_for: '2026-12-04' }, 1],
    ['held on the same day', { planned_for: '2026-11-12', held_on: '2026-11-19' }, 0],
    ['called off for the same day', { planned_for: '2026-12-04', cancelled: 'Y', cancelled_reason: 'illness' }, 1],
    ['planned for another day', { planned_for: '2026-12-03' }, 0],
  ])('%s is asked about as often as it may be one', async (_how, cells, asked) => {
    const { store } = await begunHere();
    await bring(store, withPlanned(cells));
    const head = await headOf(store);
    const there = head.meetings.find(({ meetingId, plannedFor }) => plannedFor === '2026-12-04' && meetingId !== 'here-meeting');
    expect(head.sameAsked ?? []).toEqual(
      asked === 0 ? [] : [{ what: 'meeting', here: 'here-meeting', there: there?.meetingId, askedOn: today, at: expect.any(String) }],
    );
    expect(head.meetings).toHaveLength(5);
  });

  it('is not asked about where both were called off', async () => {
    const { store } = await begunHere();
    const loaded = await store.groups.load(coreGroupId, []);
    if (loaded === null) throw new Error('no group');
    const { document, etag } = loaded.head;
    const meetings = document.meetings.map((fact) => ({ ...fact, cancelled: true }));
    await store.groups.commit({ coreGroupId, head: { ...document, meetings }, etag, put: [], create: [] });
    await bring(store, withPlanned({ planned_for: '2026-12-04', cancelled: 'Y', cancelled_reason: 'illness' }));
    expect((await headOf(store)).sameAsked).toBeUndefined();
  });

  it('stays one meeting at later imports once they were made one, and gains what the case system then knows', async () => {
    const { store } = await begunHere();
    await bring(store, withPlanned({ planned_for: '2026-11-19' }));
    const loaded = await store.groups.load(coreGroupId, []);
    if (loaded === null) throw new Error('no group');
    const { document, etag } = loaded.head;
    const there = document.meetings.find(({ plannedFor }) => plannedFor === '2026-11-19')?.meetingId ?? '';
    const meeting: Meeting = { ...aMeeting({ meetingId: 'here-19', plannedFor: '2026-11-19', chairMemberId: 'here-sian' }), coreGroupId };
    const one = withMeeting({ ...document, meetings: document.meetings.filter(({ meetingId }) => meetingId !== there) }, meeting);
    const head = { ...one, sameMeetings: [{ here: 'here-19', there, on: today }] };
    await store.groups.commit({ coreGroupId, head, etag, put: [meeting], create: [] });
    await bring(store, withCells(withPlanned({ planned_for: '2026-11-19' }), 'members.csv', 0, { safe_contact: 'By phone.' }));
    const again = await headOf(store);
    expect([again.meetings.length, again.meetings]).toEqual([one.meetings.length, expect.arrayContaining([...one.meetings])]);
    await bring(store, withPlanned({ planned_for: '2026-11-19', held_on: '2026-11-19' }));
    const after = await headOf(store);
    expect(after.meetings.filter(({ plannedFor }) => plannedFor === '2026-11-19')).toEqual([
      expect.objectContaining({ meetingId: 'here-19', heldOn: '2026-11-19', valid: true, startsAt: '10:00' }),
    ]);
    const stored = (await store.groups.load(coreGroupId, [meetingDocumentId('here-19')]))?.documents.get(meetingDocumentId('here-19'));
    expect(stored).toMatchObject({ state: 'closed', agenda: meeting.agenda, chairMemberId: 'here-sian' });
    expect(after.sameAsked).toBeUndefined();
  });
});
