import { joinVisits } from '../../../src/core/caseload/joinVisits';
import { standingVisits, type Visit, visitDocumentId } from '../../../src/core/children/visit';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { KeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup, SameAsked } from '../../../src/core/coreGroup';
import type { MeetingFact, VisitFact } from '../../../src/core/facts';
import { type Meeting, meetingFact } from '../../../src/core/meeting/meeting';
import { planNotices } from '../../../src/core/notices/planNotices';
import { defaultRules } from '../../../src/settings';
import { personKey } from '../../../src/usecases/people/directoryKeys';
import { aChild, aGroup, aMeeting } from '../../support/aGroup';
import { anAction, aPlan } from '../../support/aPlan';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { aWorld, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world?.close());

const words = {
  text: 'She drew a house.',
  by: 'sian',
  at: '2026-11-18T12:00:00.000Z',
  language: 'en',
  audience: { kind: 'practitioners' },
} as const;
const mine = aVisitFact('2026-11-18', { visitId: 'mine', alone: false, bedroom: false });
const theirs = aVisitFact('2026-11-18', { visitId: 'theirs' });
const question = { what: 'visit', here: 'mine', there: 'theirs', childId: 'child-1', hereOn: mine.on, thereOn: theirs.on } as const;
const pressed = { what: 'visit', here: 'mine', there: 'theirs' };

function visitedTwice(here: VisitFact = mine, there: VisitFact = theirs, more: readonly SameAsked[] = []): CoreGroup {
  const [child, sibling] = aGroup().children;
  if (!child || !sibling) throw new Error('no children');
  const asked: SameAsked = { ...question, hereOn: here.on, thereOn: there.on, askedOn: '2026-11-20' };
  return aGroup({ children: [{ ...child, visits: [aVisitFact('2026-11-02'), here, there] }, sibling], sameAsked: [asked, ...more] });
}

const visits = [
  aVisit('child-1', aVisitFact('2026-11-02')),
  aVisit('child-1', mine, { words: [words] }),
  aVisit('child-1', theirs, { time: '15:30' }),
];

describe('the question whether two entries are one visit', () => {
  it('shows of both the child, the day, the time, the visitor and what was seen, to those who run the group alone', async () => {
    world = await aWorld({ group: visitedTwice(), documents: visits });
    const card = shown(await world.presses('sian', 'questions.open'));
    expect(card).toContain('Are these two entries the same visit?');
    expect(card).toMatch(/Entered here: \nMali.*\n · .*18 November.*10:00 · Siân O'Neill.* · ◐ /);
    expect(card).toMatch(/From the case system: \nMali.*\n · .*18 November.*15:30 · Siân O'Neill.* · ● /);
    expect(card).toContain('Yes, the same visit');
    for (const who of ['ioan', 'elin']) expect(shown(await world.presses(who, 'questions.open'))).not.toContain('15:30');
  });

  it('answered with yes completes the entry made here with what only the other says of who knew and who was there', async () => {
    const said = { announced: false, othersThere: { ...words, text: 'An uncle.' } };
    const [first, here, there] = visits;
    if (!first || !here || !there) throw new Error('no visits');
    world = await aWorld({ group: visitedTwice(), documents: [first, here, { ...there, ...said }] });
    await world.presses('sian', 'questions.join', pressed);
    expect(await world.stored(here.id)).toEqual({ ...here, ...said });
    expect(await world.stored(there.id)).toEqual({ ...there, ...said });
  });

  it('shows the same in Welsh', async () => {
    world = await aWorld({ group: visitedTwice(), documents: visits });
    const sian = await world.store.directory.read(personKey('person-sian'));
    if (sian?.document.type !== 'person') throw new Error('nobody');
    await world.store.directory.write({ ...sian.document, interfaceLanguage: 'cy' }, sian.etag);
    expect(shown(await world.presses('sian', 'questions.open'))).toMatch(
      /Ai'r un ymweliad yw'r ddau gofnod hyn\?[\s\S]*Nage, dau ymweliad/,
    );
  });

  it('answered with yes lets the entry made here count, and both stay in the history, which says so', async () => {
    world = await aWorld({ group: visitedTwice(), documents: visits });
    const before = await Promise.all(visits.map(({ id }) => world.stored(id)));
    expect(shown(await world.presses('sian', 'questions.join', pressed))).toContain('They are one entry now.');
    const head = await world.head();
    expect(head.children[0]).toMatchObject({ visits: [aVisitFact('2026-11-02'), mine], sameVisits: [{ here: 'mine', there: 'theirs' }] });
    expect(head.sameAsked).toBeUndefined();
    expect(await Promise.all(visits.map(({ id }) => world.stored(id)))).toEqual(before);
    const history = shown(await world.presses('sian', 'children.history', { childId: 'child-1' }));
    expect(history).toContain('the same visit as another entry here');
    const kept = shown(await world.presses('sian', 'children.visit', { visit: visitDocumentId(mine) }));
    expect(kept).toContain('She drew a house.');
    expect(kept).not.toContain('the same visit as another entry here');
    const other = shown(await world.presses('sian', 'children.visit', { visit: visitDocumentId(theirs) }));
    expect(other).toContain('the same visit as another entry here');
    const entries = await world.store.groups.ofType('group-1', 'audit', { limit: 9, after: null });
    expect(entries.at(-1)).toMatchObject({ deed: 'questions.join', by: 'person-sian', about: pressed });
  });

  it('no longer lets the other entry be corrected, told more of, or answered about again', async () => {
    world = await aWorld({ group: visitedTwice(), documents: visits });
    await world.presses('sian', 'questions.join', pressed);
    const before = await world.head();
    const other = { visit: visitDocumentId(theirs), dayAgreed: '', on: '2026-11-17', time: '10:00', what: 'seen' };
    expect(shown(await world.presses('sian', 'seen.correct', other))).toContain('⚠');
    expect(shown(await world.presses('sian', 'questions.different', pressed))).toContain('⚠');
    expect({ ...(await world.head()), lastAudit: null }).toEqual({ ...before, lastAudit: null });
  });

  it('answered with no lets both count for good', async () => {
    world = await aWorld({ group: visitedTwice(), documents: visits });
    expect(shown(await world.presses('sian', 'questions.different', pressed))).toContain('Both stay');
    const head = await world.head();
    expect(head.children).toEqual(visitedTwice().children);
    expect(head.sameAsked).toBeUndefined();
  });

  it('answered with yes tells the co-ordinator which limits moved by it', async () => {
    // Seen alone on the 18th by the case system's entry only: by the other the child is next to be seen since the 2nd.
    world = await aWorld({ group: visitedTwice(), documents: visits, now: '2026-11-20T09:00:00.000Z' });
    await world.presses('sian', 'questions.join', pressed);
    const head = await world.head();
    const { corrections = [] } = (await world.stored('limits')) as KeptLimits;
    expect(corrections.map(({ facts }) => facts)).toEqual([[{ what: 'join', childId: 'child-1', was: '2026-11-20', now: '2026-11-20' }]]);
    expect(corrections[0]?.limits).toContainEqual(
      expect.objectContaining({ clock: 'D05', childId: 'child-1', to: expect.objectContaining({ limit: '2026-11-16' }) }),
    );
    expect(head.corrected).toEqual({ changeId: corrections[0]?.changeId, on: '2026-11-20' });
    const told = planNotices(head, defaultRules(), '2026-11-20T09:00:00.000Z').filter(({ about }) => about.kind === 'corrected');
    expect(told.map(({ recipientPersonId }) => recipientPersonId)).toEqual(['person-sian']);
    const card = shown(await world.presses('sian', 'clocks.corrected', { page: 1 }));
    expect(card).toContain('Two entries are one');
    expect(card).toMatch(/Somebody in this group said so on .*20 November/);
    expect(card).toMatch(/deadline: 16 November 2026[\s\S]*Before: 2 December 2026/);
  });

  it('answered with yes tells of nothing where no limit moved', async () => {
    const alike = { ...theirs, alone: false, bedroom: false };
    world = await aWorld({ group: visitedTwice(mine, alike), documents: visits, now: '2026-11-20T09:00:00.000Z' });
    await world.presses('sian', 'questions.join', pressed);
    expect((await world.head()).corrected).toBeUndefined();
    expect(await world.stored('limits')).toBeUndefined();
  });

  it('keeps a breach that only the entry of the case system had brought to light', async () => {
    // By the case system's entry the child was next to be seen alone by 2 December; by the one made here, since 16 November.
    world = await aWorld({ group: visitedTwice(), documents: visits, now: '2026-12-10T09:00:00.000Z' });
    const d05 = (head: CoreGroup) =>
      currentClocks(head, defaultRules(), '2026-12-10')
        .filter(({ clock, childId }) => clock === 'D05' && childId === 'child-1')
        .map(({ limit, state }) => [limit, state]);
    expect(d05(await world.head())).toEqual([['2026-12-02', 'breached']]);
    await world.presses('sian', 'questions.join', pressed);
    expect(d05(await world.head())).toEqual([['2026-11-16', 'breached']]);
    const { breaches } = (await world.stored('limits')) as { breaches: readonly { clock: string; limit: string }[] };
    expect(breaches).toContainEqual(expect.objectContaining({ clock: 'D05', limit: '2026-12-02', keptOn: '2026-12-10' }));
  });

  it('finds the last visit again that the head had left out, where the entry of the case system stood in its way', async () => {
    const old = aVisitFact('2026-06-01', { visitId: 'old' });
    const head = visitedTwice();
    const children = head.children.map((child) =>
      child.childId === 'child-1' ? { ...child, visits: [mine, theirs], visitsKeptFrom: '2026-08-01' } : child,
    );
    world = await aWorld({ group: { ...head, children }, documents: [...visits.slice(1), aVisit('child-1', old)] });
    await world.presses('sian', 'questions.join', pressed);
    expect((await world.head()).children[0]?.visits.map(({ visitId }) => visitId)).toEqual(['old', 'mine']);
  });

  it('follows a correction made meanwhile, and a correction of what was made one brings the other entry back no more', async () => {
    world = await aWorld({ group: visitedTwice(), documents: visits });
    const correction = (fact: VisitFact, time: string) => ({
      visit: visitDocumentId(fact),
      dayAgreed: '',
      on: '2026-11-17',
      time,
      what: 'seen,alone',
    });
    await world.presses('sian', 'seen.correct', correction(mine, '10:00'));
    const [asked] = (await world.head()).sameAsked ?? [];
    expect(asked).toMatchObject({ there: 'theirs', hereOn: '2026-11-17' });
    expect(asked?.here).not.toBe('mine');
    await world.presses('sian', 'questions.join', { ...pressed, here: asked?.here });
    const corrected = (await world.head()).children[0]?.visits.at(-1);
    if (corrected === undefined) throw new Error('no visit');
    await world.presses('sian', 'seen.correct', correction(corrected, '11:00'));
    const child = (await world.head()).children[0];
    expect(child?.visits.map(({ on }) => on)).toEqual(['2026-11-02', '2026-11-17']);
    expect(child?.sameVisits).toEqual([{ here: child?.visits.at(-1)?.visitId, there: 'theirs' }]);
    const all = (await world.store.groups.ofType('group-1', 'visit', { limit: 9, after: null })) as readonly Visit[];
    expect(standingVisits(all, child ? [child] : []).map(({ fact }) => fact.visitId)).toEqual(child?.visits.map(({ visitId }) => visitId));
  });

  it('is one notice for all that one import asks about one child', async () => {
    const more: SameAsked = { ...question, here: 'other', there: 'theirs-too', askedOn: '2026-11-20' };
    world = await aWorld({ group: visitedTwice(mine, theirs, [more]), documents: visits });
    const notices = async () =>
      planNotices(await world.head(), world.deps.rules, world.deps.clock.now()).filter(({ about }) => about.kind === 'question');
    expect(await notices()).toHaveLength(1);
    await world.presses('sian', 'questions.different', pressed);
    expect(await notices()).toHaveLength(1);
  });

  it('tells of the next visits as fully as of the first', async () => {
    const next = { here: aVisitFact('2026-11-12', { visitId: 'next-mine' }), there: aVisitFact('2026-11-12', { visitId: 'next-theirs' }) };
    const asked: SameAsked = {
      ...question,
      here: 'next-mine',
      there: 'next-theirs',
      hereOn: '2026-11-12',
      thereOn: '2026-11-12',
      askedOn: '2026-11-20',
    };
    const documents = [...visits, aVisit('child-1', next.here, { time: '08:15' }), aVisit('child-1', next.there, { time: '19:45' })];
    world = await aWorld({ group: visitedTwice(mine, theirs, [asked]), documents });
    expect(shown(await world.presses('sian', 'questions.join', pressed))).toMatch(/08:15[\s\S]*19:45/);
  });
});

const answers = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  seen: bits > 0,
  alone: (bits & 1) > 0,
  atHome: (bits & 2) > 0,
  bedroom: (bits & 4) > 0,
}));

it('makes no limit end later or look met by any answer about two entries of a visit, whatever they say', () => {
  const rules = defaultRules();
  let pairs = 0;
  for (const here of answers)
    for (const there of answers)
      for (const [hereOn, thereOn] of [
        ['2026-11-18', '2026-11-18'],
        ['2026-11-17', '2026-11-18'],
        ['2026-11-18', '2026-11-17'],
      ] as const) {
        pairs += 1;
        const group = visitedTwice({ ...mine, ...here, on: hereOn }, { ...theirs, ...there, on: thereOn });
        const joined = joinVisits(group, question, null, '2026-11-20');
        const after = new Map(currentClocks(joined, rules, '2026-11-20').map((clock) => [`${clock.clock} ${clock.childId}`, clock]));
        for (const clock of currentClocks(group, rules, '2026-11-20')) {
          const now = after.get(`${clock.clock} ${clock.childId}`);
          expect({ here, there, hereOn, clock: clock.clock, isLater: now === undefined || now.limit > clock.limit }).toMatchObject({
            isLater: false,
          });
          if (clock.metOn === null) expect({ here, there, hereOn, clock: clock.clock, metOn: now?.metOn }).toMatchObject({ metOn: null });
        }
      }
  expect(pairs).toBe(192);
});

describe('two entries of one child', () => {
  const [one, other] = ['here-jac', 'there-jac'];
  const days = ['2026-11-04', '2026-11-18'] as const;
  const mineOf = (index: number) => aVisitFact(days[index] ?? '', { visitId: `mine-${index}` });
  const theirsOf = (index: number) => aVisitFact(days[index] ?? '', { visitId: `theirs-${index}` });

  it('made one have their visits compared: those that are the same are one, the others are asked about next', async () => {
    const children = [
      aChild(other, { givenName: 'Jac', visits: [theirsOf(0), theirsOf(1)] }),
      aChild(one, { ref: '', givenName: 'Jac', visits: [mineOf(0), mineOf(1)] }),
    ];
    const mark = {
      id: 'import',
      type: 'import',
      schemaVersion: 1,
      coreGroupId: 'group-1',
      source: 's',
      fingerprints: { 'visit:theirs-0': 'f', 'visit:theirs-1': 'f' },
    };
    const documents = [
      ...[aVisit(one, mineOf(0)), aVisit(one, mineOf(1)), aVisit(other, theirsOf(0))],
      ...[aVisit(other, theirsOf(1), { time: '16:00' }), mark],
    ];
    const asked = { what: 'child', here: one, there: other } as const;
    world = await aWorld({ group: aGroup({ children, sameAsked: [{ ...asked, askedOn: '2026-11-20' }] }), documents });
    const card = shown(await world.presses('sian', 'questions.join', asked));
    expect(card).toMatch(/the same visit\?[\s\S]*10:00[\s\S]*16:00/);
    const head = await world.head();
    expect(head.children).toMatchObject([{ childId: other, sameVisits: [{ here: 'mine-0', there: 'theirs-0' }] }]);
    expect(head.children[0]?.visits.map(({ visitId }) => visitId)).toEqual(['mine-0', 'mine-1', 'theirs-1']);
    expect(head.sameAsked).toEqual([expect.objectContaining({ what: 'visit', childId: other, here: 'mine-1', there: 'theirs-1' })]);
  });
});

it('joins two entries of a child of whom figures are kept for overviews, which then know the one that stays', async () => {
  const [one, other] = ['here-jac', 'there-jac'];
  const asked = { what: 'child', here: one, there: other } as const;
  const children = [aChild(other, { givenName: 'Jac' }), aChild(one, { ref: '', givenName: 'Jac' })];
  world = await aWorld({ group: aGroup({ children, sameAsked: [{ ...asked, askedOn: '2026-11-20' }] }) });
  await world.presses('sian', 'seen.save', { dayAgreed: '', children: one, on: '2026-11-20', time: '08:30', what: 'seen,alone,at-home' });
  await world.presses('sian', 'questions.join', asked);
  const [figures] = await world.store.groups.ofType('group-1', 'figures', { limit: 2, after: null });
  expect(figures).toMatchObject({ children: [{ childId: other, seenOn: '2026-11-20' }] });
});

it('compares what was recorded for one entry of a child only with what an import brought for the other, not with what was recorded here', async () => {
  const [one, other] = ['here-jac', 'there-jac'];
  const [mineNow, alsoMine] = [aVisitFact('2026-11-18', { visitId: 'mine' }), aVisitFact('2026-11-18', { visitId: 'also-mine' })];
  const children = [aChild(other, { givenName: 'Jac', visits: [alsoMine] }), aChild(one, { ref: '', givenName: 'Jac', visits: [mineNow] })];
  const asked = { what: 'child', here: one, there: other } as const;
  const group = aGroup({ children, sameAsked: [{ ...asked, askedOn: '2026-11-20' }] });
  world = await aWorld({ group, documents: [aVisit(one, mineNow), aVisit(other, alsoMine)] });
  await world.presses('sian', 'questions.join', asked);
  const [child] = (await world.head()).children;
  expect(child?.sameVisits).toBeUndefined();
  expect(child?.visits).toHaveLength(2);
});

describe('the question whether two entries are one meeting', () => {
  const asked = { what: 'meeting', here: 'here-m', there: 'there-m' } as const;
  const replied = {
    invitedAt: null,
    repliedAt: '2026-11-10T09:00:00.000Z',
    deputy: null,
    presence: null,
    mode: null,
    confirmedBy: null,
    confirmedAt: null,
  };
  const item = {
    itemId: 'own',
    version: 1,
    standing: null,
    words: words,
    state: 'accepted',
    declinedBecause: null,
    answers: [],
    notes: [],
  } as const;
  const here = (more: Partial<Meeting> = {}) =>
    aMeeting({ meetingId: 'here-m', plannedFor: '2026-11-18', attendees: [{ memberId: 'ioan', reply: 'coming', ...replied }], ...more });
  const there = (more: Partial<Meeting> = {}) =>
    aMeeting({
      meetingId: 'there-m',
      plannedFor: '2026-11-18',
      startsAt: null,
      chairMemberId: null,
      agenda: [item],
      attendees: [{ memberId: 'noor', reply: 'apologies', ...replied }],
      ...more,
    });

  function metTwice(
    mineNow: Meeting,
    theirsNow: Meeting,
    held: Partial<Record<'here' | 'there', Pick<MeetingFact, 'heldOn' | 'valid'>>> = {},
  ) {
    const not = { heldOn: null, valid: null };
    const meetings = [
      meetingFact(mineNow, held.here ?? not),
      { ...meetingFact(theirsNow, held.there ?? not), ...(held.there ? { recordSentOn: null } : {}) },
    ];
    return aGroup({ meetings, sameAsked: [{ ...asked, askedOn: '2026-11-20' }] });
  }
  const wasHeld = { heldOn: '2026-11-18', valid: true };

  it('shows of both the day, the time, the kind and whether it was held or called off', async () => {
    const documents = [here(), there({ state: 'closed' })];
    world = await aWorld({ group: metTwice(here(), there(), { there: wasHeld }), documents });
    const card = shown(await world.presses('sian', 'questions.open'));
    expect(card).toMatch(
      /Are these two entries the same meeting\?[\s\S]*10:00\n · Subsequent meeting · planned[\s\S]* · Subsequent meeting · held/,
    );
    expect(shown(await world.presses('ioan', 'questions.open'))).not.toContain('Subsequent meeting');
  });

  it('answered with yes keeps what was done here, adds what only the other has, and everything that named it names the one', async () => {
    const plan = aPlan(anAction('act', { setAtMeetingId: 'there-m' }));
    const closed = there({ state: 'closed', closedAt: '2026-11-18T16:00:00.000Z' });
    world = await aWorld({ group: metTwice(here(), closed, { there: wasHeld }), documents: [here(), closed, plan] });
    const before = await world.stored('meeting:there-m');
    expect(shown(await world.presses('sian', 'questions.join', asked))).toContain('They are one entry now.');
    const head = await world.head();
    expect(head.meetings).toEqual([expect.objectContaining({ meetingId: 'here-m', heldOn: '2026-11-18', valid: true, startsAt: '10:00' })]);
    expect(head.sameMeetings).toEqual([{ here: 'here-m', there: 'there-m', on: '2026-11-20' }]);
    const meeting = (await world.stored('meeting:here-m')) as Meeting;
    expect(meeting).toMatchObject({ state: 'closed', chairMemberId: 'ioan', version: 2 });
    expect(meeting.agenda.map(({ itemId }) => itemId)).toEqual([...here().agenda.map(({ itemId }) => itemId), 'own']);
    expect(meeting.attendees.map(({ memberId, reply }) => [memberId, reply])).toEqual([
      ['ioan', 'coming'],
      ['noor', 'apologies'],
    ]);
    expect(await world.stored('plan')).toMatchObject({ actions: [{ setAtMeetingId: 'here-m' }] });
    expect(await world.stored('meeting:there-m')).toEqual(before);
    const desk = shown(await world.presses('sian', 'record.desk', { meetingId: 'here-m' }));
    expect(desk).toContain('Entered here and in the case system');
  });

  it('keeps both invitations’ answers while it is still to come', async () => {
    world = await aWorld({ group: metTwice(here(), there()), documents: [here(), there()] });
    await world.presses('sian', 'questions.join', asked);
    const { attendees, state } = (await world.stored('meeting:here-m')) as Meeting;
    expect([state, attendees.map(({ memberId, reply }) => `${memberId} ${reply}`)]).toEqual(['planned', ['ioan coming', 'noor apologies']]);
  });

  it('answered with no leaves both as they are', async () => {
    const group = metTwice(here(), there());
    world = await aWorld({ group, documents: [here(), there()] });
    await world.presses('sian', 'questions.different', asked);
    expect(await world.head()).toMatchObject({ meetings: group.meetings });
    expect((await world.head()).sameAsked).toBeUndefined();
  });

  it('lets what was answered here stand: held without effect here is not made valid by the other entry, and its breach is kept', async () => {
    const [mineNow, theirsNow] = [here({ state: 'closed' }), there({ state: 'closed' })];
    const group = metTwice(mineNow, theirsNow, { here: { heldOn: '2026-11-18', valid: false }, there: wasHeld });
    world = await aWorld({ group, documents: [mineNow, theirsNow] });
    const metOf = (head: CoreGroup) =>
      currentClocks(head, defaultRules(), '2026-11-20')
        .filter(({ clock }) => clock === 'D03')
        .map(({ metOn }) => metOn);
    await world.presses('sian', 'questions.join', asked);
    expect((await world.head()).meetings).toEqual([expect.objectContaining({ meetingId: 'here-m', valid: false })]);
    expect(metOf(await world.head())).toEqual([null, null]);
  });

  it('takes no day of the case system for when a record went out that is written here', async () => {
    const noted = here({ state: 'closed', agenda: [{ ...item, notes: [words] }] });
    const theirsNow = there({ state: 'closed' });
    const group = metTwice(noted, theirsNow, { here: wasHeld, there: wasHeld });
    const meetings = group.meetings.map((fact) => ({ ...fact, recordSentOn: fact.meetingId === 'there-m' ? '2026-11-19' : null }));
    world = await aWorld({ group: { ...group, meetings }, documents: [noted, theirsNow] });
    await world.presses('sian', 'questions.join', asked);
    expect((await world.head()).meetings).toEqual([expect.objectContaining({ meetingId: 'here-m', recordSentOn: null })]);
  });

  const record = { state: 'draft', versions: [], circulation: [] } as const;

  it('keeps the entry whose record is written here, also where that is the case system’s', async () => {
    const theirsNow = there({ state: 'closed', record });
    world = await aWorld({ group: metTwice(here(), theirsNow, { there: wasHeld }), documents: [here(), theirsNow] });
    await world.presses('sian', 'questions.join', asked);
    expect((await world.head()).meetings).toEqual([expect.objectContaining({ meetingId: 'there-m', startsAt: '10:00' })]);
    expect(await world.stored('meeting:there-m')).toMatchObject({ record, chairMemberId: 'ioan' });
  });

  it('says that two entries that each have a record stay two, and changes nothing', async () => {
    const [mineNow, theirsNow] = [here({ state: 'closed', record }), there({ state: 'closed', record })];
    world = await aWorld({ group: metTwice(mineNow, theirsNow, { here: wasHeld, there: wasHeld }), documents: [mineNow, theirsNow] });
    const before = await world.head();
    expect(shown(await world.presses('sian', 'questions.join', asked))).toContain('a record was written for each of them');
    expect(await world.head()).toEqual(before);
  });
});

describe('what was missed of one of two entries of a child', () => {
  it('stays, with why, once they are one', async () => {
    const [child] = aGroup().children;
    if (!child) throw new Error('no child');
    const here = { ...child, childId: 'here', ref: '' };
    const seen = { ...child, childId: 'there', visits: [aVisitFact('2026-01-14')] };
    const asked = { what: 'child', here: 'here', there: 'there', askedOn: '2026-11-20' } as const;
    world = await aWorld({ group: aGroup({ children: [here, seen], sameAsked: [asked] }) });
    const about = { clock: 'D05', childId: 'here', because: 'registered', trigger: '2026-01-05', seen: 0 };
    const typed = { code: 'overlooked', reason: 'Nobody knew of her.', authorisedBy: 'macsen', authorisedOn: '2026-02-01' };
    expect(shown(await world.presses('macsen', 'clocks.explain', { ...about, ...typed }))).toContain('Saved.');
    await world.presses('sian', 'questions.join', { what: 'child', here: 'here', there: 'there' });
    expect((await world.head()).children.map(({ childId }) => childId)).toEqual(['there']);
    const kept = (await world.stored('limits')) as KeptLimits;
    expect(kept.breaches.filter(({ clock }) => clock === 'D05')).toMatchObject([
      { childId: 'there', because: 'registered', trigger: '2026-01-05', limit: '2026-01-19', saidMetOn: '2026-01-14' },
    ]);
    const card = shown(await world.presses('macsen', 'clocks.explaining', { ...about, childId: 'there', seen: undefined }));
    expect(card).toContain('A visit of Wednesday 14 January 2026 was entered on Friday 20 November 2026.');
    expect(card).toContain('Nobody knew of her.');
  });
});
