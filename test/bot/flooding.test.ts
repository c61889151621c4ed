import fc from 'fast-check';
import type { Plan } from '../../src/core/actions/actions';
import type { NotSeen } from '../../src/core/children/notSeen';
import type { CoreGroup } from '../../src/core/coreGroup';
import { mostThings } from '../../src/core/limits';
import { type Meeting, meetingFact } from '../../src/core/meeting/meeting';
import type { Notice } from '../../src/core/notices/notice';
import { timesHandled } from '../../src/core/notices/quiet';
import { sweep } from '../../src/usecases/alerts/sweep';
import { aGroup, aMeeting, aMember } from '../support/aGroup';
import { anAction, aPlan } from '../support/recordWorld';
import { wholeSuite } from '../support/wholeSuite';
import { aWorld, shown, type World } from '../support/world';

const kilobyte = 1024;
const teamsTakes = 24 * kilobyte;
let world: World;
afterEach(() => world.close());

async function withMeetingAhead(more: Partial<CoreGroup> = {}): Promise<void> {
  const meeting = aMeeting({ chairMemberId: 'noor' });
  const group = aGroup({ meetings: [meetingFact(meeting, { heldOn: null, valid: null })], ...more });
  world = await aWorld({ group, documents: [meeting] });
}

const meetingNow = async (): Promise<Meeting> => (await world.stored('meeting:meeting-1')) as Meeting;
const proposals = async () => (await meetingNow()).agenda.filter(({ standing }) => standing === null);
const propose = (who: string, words: string) =>
  world.presses(who, 'agenda.propose', { meetingId: 'meeting-1', words, audience: 'everyone' });
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function report(who: string, more: Readonly<Record<string, string>> = {}) {
  const typed = { children: 'child-1', on: '2026-11-20', time: '08:00', place: 'The door, nobody answered' };
  return world.presses(who, 'notSeen.report', { dayAgreed: '', danger: 'no', ...typed, ...more });
}

/** What must go on whatever one member has done: each by somebody else, each to its end. */
async function everythingThatMattersStillWorks(): Promise<void> {
  world.setNow('2026-11-20T12:00:00.000Z');
  const reported = await report('rhona', { danger: 'yes', children: 'child-2' });
  expect(shown(reported)).toContain('Saved.');
  const visited = await world.presses('sian', 'seen.save', {
    ...{ dayAgreed: '', children: 'child-1,child-2', on: '2026-11-20', time: '11:00', what: 'alone,at-home,bedroom' },
  });
  expect(shown(visited)).toContain('✓');
  const told = await report('sian', { children: 'child-1' });
  expect(shown(told)).toContain('Saved.');
  const missing = await world.presses('sian', 'children.change', {
    ...{ childId: 'child-1', what: 'missing', agreed: false, on: '2026-11-20', toldOn: '', givenName: '', familyName: '' },
  });
  expect(shown(missing)).not.toContain('⚠');
  expect((await world.head()).children.find(({ childId }) => childId === 'child-1')?.missingSince).toBe('2026-11-20');
  const spoken = await world.presses('sian', 'review.speak', {
    ...{ childId: 'child-2', on: '2026-11-20', method: 'talk', advocacy: 'none', said: 'She wants her own bed.' },
  });
  expect(shown(spoken)).not.toContain('⚠');
  await sweep(world.deps, { dryRun: false, mayGoOn: () => true, failed: (code) => expect(code).toBe('never') });
  await declinesOne();
  await holdsTheMeeting();
}

async function declinesOne(): Promise<void> {
  const item = (await proposals()).find(({ state }) => state === 'proposed');
  if (item === undefined) return;
  const v = (await meetingNow()).agendaVersion;
  await world.presses('noor', 'agenda.decline', { meetingId: 'meeting-1', itemId: item.itemId, v, reason: 'Not for this meeting.' });
  expect((await proposals()).find(({ itemId }) => itemId === item.itemId)?.state).toBe('declined');
}

async function holdsTheMeeting(): Promise<void> {
  world.setNow('2026-12-04T11:00:00.000Z');
  const about = { meetingId: 'meeting-1' };
  await world.presses('noor', 'meeting.start', about);
  await world.presses('noor', 'attendance.correct', { ...about, person: 'noor', sighting: 'present', mode: 'video' });
  await world.presses('noor', 'meeting.close', about);
  expect((await meetingNow()).state).toBe('closed');
  await world.presses('sian', 'record.draft', about);
  await world.presses('noor', 'record.sign', { ...about, v: (await meetingNow()).version });
  expect((await meetingNow()).record?.state).toBe('signed');
  await world.presses('sian', 'record.circulate', { ...about, version: 1 });
  expect((await meetingNow()).record?.circulation).not.toEqual([]);
  const plan = {
    after: '',
    extraordinary: false,
    dayAgreed: '',
    plannedOn: '2026-12-15',
    startsAt: '10:00',
    mode: 'video',
    lateReason: 'Late',
  };
  await world.presses('macsen', 'meeting.plan', plan);
  expect((await world.head()).meetings.filter(({ heldOn, cancelled }) => heldOn === null && !cancelled)).toHaveLength(1);
  await sweep(world.deps, { dryRun: false, mayGoOn: () => true, failed: (code) => expect(code).toBe('never') });
}

const withRhona = [...aGroup().members, aMember('rhona', 'member', { agency: 'Aberwern Health Board' })];

describe('one member who proposes', () => {
  it('243 items of 4,000 characters has eight on the agenda; the ninth comes back with what was typed and what to do', async () => {
    await withMeetingAhead({ members: withRhona });
    let last: unknown = null;
    for (let n = 1; n <= 243; n += 1) last = await propose('ioan', `${n} ${'x'.repeat(3990)}`);
    expect(await proposals()).toHaveLength(mostThings.ownProposalsWaiting);
    expect(shown(last)).toContain('Ask the chair to decide on them');
    expect(shown(last)).toContain(`243 ${'x'.repeat(3990)}`);
    expect(bytes(await meetingNow())).toBeLessThan(60 * kilobyte);
    await everythingThatMattersStillWorks();
  });

  it('and again whatever the chair declines is stopped at twenty, and nobody else is', async () => {
    await withMeetingAhead();
    for (let n = 1; n <= 40; n += 1) {
      await propose('ioan', `Item ${n}`);
      await declinesOne();
    }
    expect(await proposals()).toHaveLength(mostThings.ownProposals);
    expect(shown(await propose('ioan', 'One more'))).toContain('as many items for this meeting as one person can');
    await propose('elin', 'Gwyliau');
    expect(await proposals()).toHaveLength(mostThings.ownProposals + 1);
  });

  it('the same words twice is told that they are there, in Welsh too; once they were declined they can be proposed anew', async () => {
    await withMeetingAhead();
    await propose('elin', 'Y  Gwyliau');
    expect(shown(await propose('elin', ' y gwyliau '))).toContain('Rydych wedi cynnig hyn eisoes');
    await propose('rhys', 'Y gwyliau');
    expect(await proposals()).toHaveLength(2);
    await declinesOne();
    await propose('elin', 'Y gwyliau');
    expect(await proposals()).toHaveLength(3);
  });

  it('5,000 characters, or 4,000 of emoji, is asked to shorten them and keeps them', async () => {
    await withMeetingAhead();
    for (const text of ['y'.repeat(5000), '👩‍👧'.repeat(800), '語'.repeat(4000)]) {
      const card = await propose('ioan', text);
      expect(shown(card)).toContain('Nothing was cut off');
      expect(shown(card)).toContain(text);
    }
    await propose('ioan', 'ŵ'.repeat(4000));
    expect(await proposals()).toHaveLength(1);
  });
});

it('an agenda of sixty proposed items is full for all, and says so; declining one makes room', async () => {
  const members = Array.from({ length: 9 }, (_, n) => aMember(`m${n}`, 'member'));
  await withMeetingAhead({ members: [...aGroup().members, ...members] });
  for (const { memberId } of members) for (let n = 0; n < 7; n += 1) await propose(memberId, `${memberId} ${n}`);
  expect(await proposals()).toHaveLength(mostThings.proposedItems);
  expect(shown(await propose('ioan', 'One more'))).toContain('the agenda is full');
  await declinesOne();
  await propose('ioan', 'One more');
  expect(await proposals()).toHaveLength(mostThings.proposedItems + 1);
});

it('thousands of requests for a review stop at three, and go on once they were answered; the words say to ring', async () => {
  await withMeetingAhead();
  const ask = () => world.presses('elin', 'review.ask', { children: 'child-1', ground: 'other', words: 'Rwy’n poeni' });
  let last: unknown = null;
  for (let n = 0; n < 2000; n += 1) last = await ask();
  const requests = (await world.head()).reviewRequests ?? [];
  expect(requests).toHaveLength(mostThings.ownRequestsWaiting);
  expect(shown(last)).toContain("Ffoniwch y cydlynydd neu'r rheolwr");
  for (const { requestId } of requests)
    await world.presses('sian', 'review.answer', { requestId, seen: 1, code: 'refuse', why: 'Not now.' });
  world.setNow('2026-11-23T09:00:00.000Z');
  await ask();
  expect((await world.head()).reviewRequests).toHaveLength(4);
}, 120_000);

it('a year of requests keeps a bounded list of one member, and every request in a document of its own', async () => {
  await withMeetingAhead();
  let asked = 0;
  for (let day = 1; day <= 12; day += 1) {
    world.setNow(`2026-12-${String(day).padStart(2, '0')}T09:00:00.000Z`);
    for (let n = 0; n < 3; n += 1)
      await world.presses('elin', 'review.ask', { children: 'child-1', ground: 'other', words: `${day} ${n}` });
    for (const { requestId, answered } of (await world.head()).reviewRequests ?? [])
      if (answered === null) await world.presses('sian', 'review.answer', { requestId, seen: 1, code: 'agree', why: '' });
    asked += 3;
  }
  expect((await world.head()).reviewRequests).toHaveLength(mostThings.ownRequestsListed);
  expect(await world.deps.store.ofType('group-1', 'review-request', { limit: 500, after: null })).toHaveLength(asked);
}, 60_000);

it('a plan takes 150 unfinished actions and no thousand; a finished one makes room, once the hour is over', async () => {
  await withMeetingAhead();
  let minutes = 0;
  const agree = (n: number) => {
    minutes += 1;
    world.setNow(new Date(Date.parse('2026-11-20T09:00:00.000Z') + minutes * 60_000).toISOString());
    const typed = { words: `Action ${n}`, owner: n % 2 === 0 ? 'ioan' : 'noor', children: 'child-1', dueOn: '2026-12-18' };
    return world.presses('sian', 'actions.agree', { m: '', audience: 'everyone', ...typed });
  };
  let last: unknown = null;
  for (let n = 0; n < 1000; n += 1) last = await agree(n);
  const plan = async () => (await world.stored('plan')) as Plan;
  expect((await plan()).actions).toHaveLength(mostThings.unfinishedActions);
  expect(shown(last)).toContain('Mark some as done, then press again.');
  const [first] = (await plan()).actions;
  await world.presses('ioan', 'actions.finish', { m: '', actionId: first?.actionId, v: 1, effect: 'She sleeps.' });
  await agree(1001);
  expect((await plan()).actions).toHaveLength(mostThings.unfinishedActions + 1);
  expect(bytes(await world.head())).toBeLessThan(60 * kilobyte);
}, 120_000);

it('one person saves a hundred texts of one meeting or plan in an hour, and the next after it', async () => {
  await withMeetingAhead();
  const agree = (n: number) =>
    world.presses('sian', 'actions.agree', {
      ...{ m: '', audience: 'everyone', words: `Action ${n}`, owner: 'ioan', children: 'child-1', dueOn: '2026-12-18' },
    });
  for (let n = 0; n < 100; n += 1) await agree(n);
  const refused = await agree(100);
  expect(shown(refused)).toContain('you have saved a great deal in the last hour');
  expect(shown(refused)).toContain('Action 100');
  world.setNow('2026-11-20T10:00:00.001Z');
  await agree(100);
  expect(((await world.stored('plan')) as Plan).actions).toHaveLength(101);
}, 60_000);

describe('a group with 150 members', () => {
  const many = Array.from({ length: 144 }, (_, n) => aMember(`m${n}`, 'member'));
  const plan = {
    after: '',
    extraordinary: false,
    dayAgreed: '',
    plannedOn: '2026-12-15',
    startsAt: '10:00',
    mode: 'video',
    lateReason: '',
  };
  const notices = async () => (await world.deps.store.ofType('group-1', 'notice', { limit: 1000, after: null })) as Notice[];
  const told = async (reason: string) =>
    new Set((await notices()).filter((each) => each.reason === reason).map(({ recipientPersonId }) => recipientPersonId)).size;

  it('plans a meeting and tells everybody, each once', async () => {
    world = await aWorld({ group: aGroup({ members: [...aGroup().members, ...many], meetings: [] }) });
    await world.presses('macsen', 'meeting.plan', { ...plan, lateReason: 'The school was shut.' });
    expect(await told('meeting')).toBe(149);
    expect((await notices()).length).toBe(149);
    expect((await world.head()).untold).toBeUndefined();
    expect((await world.head()).openNotices).toHaveLength(149);
  });

  it('circulates a record, and says to everybody that a child was not seen', async () => {
    const meeting = aMeeting({ chairMemberId: 'noor', plannedFor: '2026-11-20' });
    const meetings = [meetingFact(meeting, { heldOn: null, valid: null })];
    world = await aWorld({ group: aGroup({ members: [...aGroup().members, ...many], meetings }), documents: [meeting] });
    const about = { meetingId: 'meeting-1' };
    await world.presses('noor', 'meeting.start', about);
    await world.presses('noor', 'attendance.correct', { ...about, person: 'noor', sighting: 'present', mode: 'video' });
    await world.presses('noor', 'meeting.close', about);
    await world.presses('sian', 'record.draft', about);
    await world.presses('noor', 'record.sign', { ...about, v: (await meetingNow()).version });
    await world.presses('sian', 'record.circulate', { ...about, version: 1 });
    expect((await meetingNow()).record?.circulation).toHaveLength(150);
    expect(await told('record')).toBe(149);
    await report('ioan');
    expect(await told('not-seen')).toBe(147);
  });

  it('whom a press broken off has not told yet are told by the next sweep, each once', async () => {
    world = await aWorld({ group: aGroup({ members: [...aGroup().members, ...many], meetings: [] }) });
    const { store } = world.deps;
    let commits = 0;
    const broken: typeof store = {
      ...store,
      async commit(commit) {
        commits += 1;
        if (commits > 1) throw Object.assign(new Error('store.unavailable'), { code: 'store.unavailable' });
        return store.commit(commit);
      },
    };
    const deps = { ...world.deps, store: broken };
    const { performDeed } = require('../../src/usecases/deeds/performDeed') as typeof import('../../src/usecases/deeds/performDeed');
    const { plan: deed } = require('../../src/usecases/meeting/meeting') as typeof import('../../src/usecases/meeting/meeting');
    const press = { personId: 'person-macsen', coreGroupId: 'group-1', language: 'en', pressKey: 'a' } as const;
    const { after, extraordinary, dayAgreed, ...typed } = plan;
    const about = { after, extraordinary, dayAgreed };
    const done = await performDeed(deps, deed, press, about, { ok: true, value: { ...typed, mode: 'video', lateReason: 'Shut.' } });
    expect(done.kind).toBe('done');
    expect(await told('meeting')).toBeLessThan(100);
    expect((await world.head()).untold).toHaveLength(1);
    await sweep(world.deps, { dryRun: false, mayGoOn: () => true, failed: (code) => expect(code).toBe('never') });
    expect(await told('meeting')).toBe(149);
    expect((await world.head()).untold).toBeUndefined();
  });
});

describe('reports that a child was not seen', () => {
  it('are taken however many there are; after three of one person they are added to the newest, and the head stays small', async () => {
    await withMeetingAhead({ members: withRhona });
    for (let n = 0; n < 300; n += 1) expect(shown(await report('ioan'))).toContain('Saved');
    const head = await world.head();
    expect(head.notSeenAwaiting).toHaveLength(3);
    expect(await world.deps.store.ofType('group-1', 'visit', { limit: 500, after: null })).toHaveLength(300);
    const newest = (await world.stored(`not-seen:${head.notSeenAwaiting?.at(-1)?.entryId}`)) as NotSeen;
    expect(newest.again?.times).toBe(297);
    expect(newest.version).toBe(1);
    expect(bytes(head)).toBeLessThan(20 * kilobyte);
    expect(shown(await report('ioan'))).toContain('298 more times');
    await everythingThatMattersStillWorks();
  }, 60_000);

  it('another child, another reporter, or now a danger, is a report of its own with notices of its own', async () => {
    await withMeetingAhead({ members: withRhona });
    for (let n = 0; n < 5; n += 1) await report('ioan');
    await report('ioan', { children: 'child-2' });
    await report('rhona');
    await report('ioan', { danger: 'yes' });
    expect((await world.head()).notSeenAwaiting).toHaveLength(6);
    expect((await world.head()).notSeenAwaiting?.filter(({ danger }) => danger)).toHaveLength(1);
  });
});

it('an alert that is answered again and again takes each answer, keeps the newest, and stays small', async () => {
  await withMeetingAhead({ nextDueOn: '2026-11-20' });
  await sweep(world.deps, { dryRun: false, mayGoOn: () => true, failed: (code) => expect(code).toBe('never') });
  const all = (await world.deps.store.ofType('group-1', 'notice', { limit: 100, after: null })) as Notice[];
  const mine = all.find(({ recipientPersonId, clock }) => recipientPersonId === 'person-sian' && clock?.id === 'D05');
  const until = '2026-11-23';
  let last: unknown = null;
  for (let n = 0; n < 130; n += 1) {
    const seen = timesHandled((await world.stored(mine?.id ?? '')) as Notice);
    last = await world.presses('sian', 'alerts.take', { notice: mine?.id, seen, who: 'sian', until });
  }
  expect(shown(last)).toContain('and 124 more');
  expect(timesHandled((await world.stored(mine?.id ?? '')) as Notice)).toBe(130);
  expect(bytes(await world.stored(mine?.id ?? ''))).toBeLessThan(8 * kilobyte);
});

it('a meeting, a plan and a head as full as they can get take no more of what is added, say so, and all that matters still works', async () => {
  const words = (n: number, by: string) => ({
    ...{ text: `${n} ${'é'.repeat(1900)}`, by, at: '2026-11-01T09:00:00.000Z', language: 'en' },
    audience: { kind: 'everyone' },
  });
  const item = (n: number) => ({
    ...{ itemId: `full-${n}`, version: 1, standing: null, words: words(n, `m${n}`), state: 'accepted', declinedBecause: null },
    ...{ answers: [], notes: [] },
  });
  const meeting = aMeeting({ chairMemberId: 'noor' });
  const full = { ...meeting, agenda: [...meeting.agenda, ...Array.from({ length: 51 }, (_, n) => item(n))] } as Meeting;
  const actions = Array.from({ length: 74 }, (_, n) => anAction(`act-${n}`, { words: words(n, `m${n}`) as never, childIds: ['child-1'] }));
  const meetings = [meetingFact(meeting, { heldOn: null, valid: null })];
  const ended = Array.from({ length: 760 }, (_, n) => aMember(`left-${n}`, 'member', { to: '2026-06-01', endReason: 'Left' }));
  world = await aWorld({ group: aGroup({ meetings, members: [...withRhona, ...ended] }), documents: [full, aPlan(actions)] });
  expect(bytes(full)).toBeGreaterThan(198 * kilobyte);
  expect(bytes(await world.head())).toBeGreaterThan(200 * kilobyte);

  expect(shown(await propose('ioan', 'x'.repeat(3000)))).toContain('The meeting can still be closed and its record signed.');
  const agreed = { m: '', audience: 'everyone', words: 'More', owner: 'ioan', children: 'child-1', dueOn: '2026-12-18' };
  expect(shown(await world.presses('sian', 'actions.agree', agreed))).toMatch(/as much is (kept about this group|written in this plan)/);
  const asked = await world.presses('elin', 'review.ask', { children: 'child-1', ground: 'other', words: 'Poeni' });
  expect(shown(asked)).toContain('Gellir rhoi gwybod bob amser am blentyn');
  await everythingThatMattersStillWorks();
  expect(bytes(await meetingNow())).toBeLessThan(1000 * kilobyte);
}, 60_000);

it('twenty meetings planned and cancelled are enough for a month', async () => {
  await withMeetingAhead({ meetings: [] });
  const plan = {
    after: '',
    extraordinary: false,
    dayAgreed: '',
    plannedOn: '2026-12-15',
    startsAt: '10:00',
    mode: 'video',
    lateReason: 'Late',
  };
  let last: unknown = null;
  for (let n = 0; n < 30; n += 1) {
    last = await world.presses('macsen', 'meeting.plan', plan);
    const next = (await world.head()).meetings.find(({ cancelled }) => !cancelled);
    if (next) await world.presses('macsen', 'meeting.cancel', { meetingId: next.meetingId, seenMoves: 0, why: 'illness', words: '' });
  }
  expect((await world.head()).meetings).toHaveLength(mostThings.cancelledMeetings);
  expect(shown(last)).toContain('too many of this group');
}, 60_000);

describe('cards at the caps', () => {
  it('an agenda of long Welsh items pages by its size and never passes what Teams takes, nor does an item with all its answers', async () => {
    await withMeetingAhead();
    for (let n = 0; n < 8; n += 1) await propose('ioan', `${n}${'ŵ'.repeat(3999)}`);
    const [item] = await proposals();
    for (const who of ['sian', 'macsen', 'noor', 'elin', 'rhys', 'ioan'])
      await world.presses(who, 'agenda.change', { meetingId: 'meeting-1', itemId: item?.itemId, seen: 1, change: '"'.repeat(4000) });
    const seen = new Set<string>();
    for (let page = 1; page <= 30; page += 1) {
      const card = await world.presses('ioan', 'agenda.open', { page });
      expect(bytes(card)).toBeLessThanOrEqual(teamsTakes);
      for (const each of await proposals()) if (shown(card).includes(each.words?.text ?? '?')) seen.add(each.itemId);
    }
    expect(seen.size).toBe(8);
    const answered = new Set<string>();
    for (let page = 1; page <= 8; page += 1) {
      const card = await world.presses('sian', 'agenda.item', { itemId: item?.itemId, page });
      expect(bytes(card)).toBeLessThanOrEqual(teamsTakes);
      answered.add(shown(card));
    }
    expect(answered.size).toBe(6);
  });
});

/** What somebody with a grudge may do, as often as they like. */
type Hostile = { readonly who: 'ioan' | 'elin' | 'rhona'; readonly what: number; readonly size: number; readonly minutes: number };
const hostile: fc.Arbitrary<Hostile> = fc.record({
  who: fc.constantFrom('ioan', 'elin', 'rhona'),
  what: fc.integer({ min: 0, max: 6 }),
  size: fc.constantFrom(10, 500, 3900),
  minutes: fc.constantFrom(0, 0, 0, 1, 30),
});

it('whatever one or several members do, as fast as they can, documents stay small and all that matters still works', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 60, maxLength: 120 }), async (deeds) => {
      await withMeetingAhead({ members: withRhona });
      let at = Date.parse('2026-11-19T08:00:00.000Z');
      let made = 0;
      try {
        for (const deed of deeds) {
          at += deed.minutes * 60_000 + 100;
          world.setNow(new Date(Math.min(at, Date.parse('2026-11-20T11:30:00.000Z'))).toISOString());
          made += 1;
          await doHostile(deed, `${made} ${'z'.repeat(deed.size)}`);
        }
        expect(bytes(await meetingNow())).toBeLessThan(210 * kilobyte);
        expect(bytes(await world.head())).toBeLessThan(60 * kilobyte);
        await everythingThatMattersStillWorks();
      } finally {
        await world.close();
      }
    }),
    { numRuns: wholeSuite ? 5 : 1, seed: 8, endOnFailure: true },
  );
  await withMeetingAhead();
}, 300_000);

async function doHostile({ who, what }: Hostile, text: string): Promise<void> {
  const about = { meetingId: 'meeting-1' };
  const { agenda, agendaVersion } = await meetingNow();
  const item = agenda[what % agenda.length];
  switch (what) {
    case 0:
    case 1:
      await propose(who, text);
      return;
    case 2:
      await world.presses(who, 'agenda.change', { ...about, itemId: item?.itemId, seen: item?.version, change: text });
      return;
    case 3:
      await world.presses(who, 'review.ask', { children: 'child-1', ground: 'other', words: text });
      return;
    case 4:
      await report(who, { on: '2026-11-19', time: '07:00', place: text.slice(0, 490), danger: text.length % 2 === 0 ? 'yes' : 'no' });
      return;
    case 5:
      await world.presses(who, 'agenda.agree', { ...about, v: agendaVersion });
      return;
    default:
      await world.presses(who, 'attendance.deputy', { ...about, deputy: text.slice(0, 100) });
  }
}
