import type { About, NoticeKindName } from '../../../src/core/about';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { opensOf } from '../../../src/core/notices/noticeKinds';
import { instantOf } from '../../../src/core/time/londonTime';
import { noticeMark } from '../../../src/usecases/alerts/alerts';
import { aChild, aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { request } from '../../support/exclusionWorld';
import { button, buttons, shown } from '../../support/world';

/* An alert opens the very thing that it is about, from its own card and from both lists, for each of those who are told. */

const since = { from: '2020-01-01' };
const members = [
  aMember('sian', 'co-ordinator', since),
  aMember('macsen', 'manager', since),
  aMember('jean', 'conference-chair', since),
  aMember('elin', 'senior-manager', since),
  aMember('noor', 'member', { ...since, agency: 'Ysgol y Bryn' }),
  aMember('mam', 'parent', { ...since, childIds: ['child-1'] }),
];
const visits = aCoreGroup().withChild({}).withVisit('2026-11-02').build({}).children[0]?.visits ?? [];
const initial = { kind: 'initial', plannedFor: '2026-10-01', heldOn: '2026-10-01', decision: 'register' } as const;
const conferences = [initial];
const children = [
  aChild('child-1', { registeredOn: '2026-10-01', conferences, visits }),
  aChild('child-2', { givenName: 'Cai', registeredOn: '2026-10-01', conferences, visits }),
  aChild('child-3', { givenName: 'Nia', registeredOn: '2026-10-01', conferences, visits }),
];
const group = aCoreGroup().withMeeting('2026-11-02').build({ members, children });

const begins = (day: string, of: CoreGroup = group) => anAlertBot({ groups: [of], now: instantOf(day, '08:00') });

/** What each of those told of that kind is shown by Open on its own card, and in the list of the group and of all groups. */
async function opened(
  bot: AlertBot,
  kind: NoticeKindName,
  which = (_about: About) => true,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = (await bot.notices()).filter(
    ({ about, state }) => about.kind === kind && state !== 'settled' && state !== 'withdrawn' && which(about),
  );
  const cards: Record<string, readonly string[]> = {};
  for (const { id, about, recipientPersonId } of found) {
    const who = recipientPersonId?.slice('person-'.length) ?? '';
    const { verb, data } = opensOf(about, recipientPersonId);
    const mark = noticeMark(group.coreGroupId, id);
    const direct = await bot.presses(who, verb, kind === 'clock' ? { notice: id } : data);
    const isWay = (each: ReturnType<typeof button>) => opensIt(each, verb) && (each.data['n'] === mark || each.data['notice'] === id);
    const ways = [];
    for (const list of ['alerts.open', 'alerts.today']) ways.push(...(await inList(bot, who, list)).filter(isWay));
    expect([who, ways.length]).toEqual([who, 2]);
    cards[who] = [shown(direct)];
    for (const way of ways) cards[who] = [...cards[who], shown(await bot.presses(who, way.verb, way.data))];
  }
  return cards;
}

/** The buttons of a whole list, each once. */
async function inList(bot: AlertBot, who: string, list: string) {
  const found = new Map<string, ReturnType<typeof button>>();
  for (const page of [1, 2, 3, 4]) {
    const card = await bot.presses(who, list, { ...(list === 'alerts.today' && { g: undefined }), page });
    for (const { verb, data } of buttons(card)) found.set(`${verb} ${data['n']} ${data['notice']}`, { verb, data });
  }
  return [...found.values()];
}

function opensIt(of: ReturnType<typeof button>, verb: string): boolean {
  return of.verb === verb || of.verb === 'alerts.choose' || (of.verb === 'alerts.thing' && of.data['opens'] === verb);
}

/** Each of those told is shown this, whichever way they open it. */
function expectAll(cards: Readonly<Record<string, readonly string[]>>, wanted: Readonly<Record<string, RegExp>>): void {
  expect(Object.keys(cards).sort()).toEqual(Object.keys(wanted).sort());
  for (const [who, texts] of Object.entries(cards)) {
    expect(texts).toHaveLength(3);
    for (const text of texts) expect(text).toMatch(wanted[who] ?? /never/);
  }
}

async function withReview(childIds: string, on = '2026-12-10'): Promise<AlertBot> {
  const bot = await begins('2026-11-03');
  await bot.presses('sian', 'review.plan', { plannedOn: on, startsAt: '10:00', lateReason: '', dayAgreed: on, children: childIds });
  return bot;
}

it('that a review was planned opens that child’s review, and the reviews of its children alone where they are several', async () => {
  const one = await withReview('child-2');
  await one.runs('2026-11-04', '08:30');
  const cai = /Review conference[\s\S]*Cai[\s\S]*10 December 2026[\s\S]*Back to the reviews/;
  expectAll(await opened(one, 'review-day'), { macsen: cai, jean: cai, noor: cai });
  const two = await withReview('child-1,child-2');
  await two.runs('2026-11-04', '08:30');
  const both = /^(?![\s\S]*Open (?!Mali|Cai))[\s\S]*Open Mali[\s\S]*Open Cai/;
  expectAll(await opened(two, 'review-day'), {
    macsen: both,
    jean: both,
    noor: both,
    mam: /^(?![\s\S]*Cai)[\s\S]*Mali[\s\S]*Back to the reviews/,
  });
});

it('that a view is missing opens its form for whoever has not given it, and whose are missing for those who answer for the review', async () => {
  const bot = await withReview('child-2', '2026-11-12');
  await bot.runs('2026-11-10', '08:30');
  const form = /Give your view[\s\S]*Cai/;
  expectAll(await opened(bot, 'view'), { sian: form, macsen: form, noor: form });
  const conferenceId = (await bot.head()).children[1]?.conferences.at(-1)?.conferenceId;
  const view = { conferenceId, childId: 'child-2', view: 'remain', categories: '', words: 'Mine' };
  for (const who of ['sian', 'macsen']) await bot.presses(who, 'review.view', view);
  await bot.runs('2026-11-11', '08:30');
  const silent = /Not answered yet:\s+noor/;
  expectAll(await opened(bot, 'view'), { sian: silent, jean: silent, noor: form });
});

it('a view that is saved leads on to the next child of the sitting on whom it is missing, and the last one to the views', async () => {
  const bot = await withReview('child-1,child-2', '2026-11-12');
  const conferenceId = (await bot.head()).children[1]?.conferences.at(-1)?.conferenceId;
  const first = await bot.presses('noor', 'review.myView', { conferenceId });
  expect(shown(first)).toMatch(/Give your view[\s\S]*Mali/);
  const typed = { view: 'remain', categories: '', words: 'Mine' };
  const next = await bot.presses('noor', 'review.view', { ...button(first, 'review.view').data, ...typed });
  expect(shown(next)).toMatch(/Give your view[\s\S]*✓[\s\S]*Cai/);
  const last = await bot.presses('noor', 'review.view', { ...button(next, 'review.view').data, ...typed });
  expect(shown(last)).toMatch(/Views on registration[\s\S]*Cai/);
});

it('that nobody chairs the meeting opens the choice of who does, and the meeting for whoever may not name them', async () => {
  const bot = await begins('2026-11-03');
  await bot.presses('sian', 'meeting.plan', plan('2026-11-12'));
  await bot.runs('2026-11-11', '08:30');
  const chair = /Who chairs/;
  expectAll(await opened(bot, 'no-chair'), { sian: chair, macsen: chair });
  await bot.runs('2026-11-12', '08:30');
  expectAll(await opened(bot, 'no-chair'), { sian: chair, macsen: chair, elin: /12 November 2026/ });
});

function plan(plannedOn: string) {
  return { plannedOn, startsAt: '10:00', mode: 'video', lateReason: '', dayAgreed: plannedOn, after: '', extraordinary: false };
}

it('that a place is empty opens the form for whoever takes it, which names the place', async () => {
  const left = members.map((member) => (member.memberId === 'noor' ? { ...member, to: '2026-11-06' } : member));
  const bot = await begins('2026-11-12', { ...group, members: left });
  await bot.runs('2026-11-13', '08:30');
  const place = /The place of noor, [\s\S]*Ysgol y Bryn has been empty since Friday 6 November 2026/;
  expectAll(await opened(bot, 'vacancy'), { sian: place, macsen: place });
});

it('a request for an early review opens that request with its answer, and its decision for the chair', async () => {
  const bot = await begins('2026-11-03');
  await bot.presses('noor', 'review.ask', { children: 'child-1', ground: 'other', words: 'Poeni' });
  await bot.runs('2026-11-04', '08:30');
  const asked = /Poeni/;
  expectAll(await opened(bot, 'early-review'), { sian: asked, macsen: asked });
  const [request] = (await bot.head()).reviewRequests ?? [];
  await bot.presses('sian', 'review.answer', { requestId: request?.requestId, seen: 1, code: 'agree', why: '' });
  await bot.runs('2026-11-05', '08:30');
  expectAll(await opened(bot, 'early-review'), { jean: asked });
});

it('that a review was moved opens that review, and that it was called off the reviews of its children', async () => {
  const bot = await withReview('child-2');
  await bot.runs('2026-11-04', '08:30');
  const conferenceId = (await bot.head()).children[1]?.conferences.at(-1)?.conferenceId;
  const to = {
    conferenceId,
    seen: 1,
    dayAgreed: '2026-12-11',
    plannedOn: '2026-12-11',
    startsAt: '10:00',
    reason: 'Snow',
    children: 'child-2',
  };
  await bot.presses('jean', 'review.move', to);
  await bot.runs('2026-11-05', '08:30');
  const moved = /Review conference[\s\S]*Cai[\s\S]*11 December 2026[\s\S]*Back to the reviews/;
  expectAll(await opened(bot, 'review-day', (about) => 'news' in about && about.news === 'moved'), {
    sian: moved,
    macsen: moved,
    noor: moved,
  });
  await bot.presses('jean', 'review.callOff', { conferenceId, seen: 2, children: 'child-2', reason: 'Snow again' });
  await bot.runs('2026-11-06', '08:30');
  const off = /Review conference[\s\S]*Cai[\s\S]*Back to the reviews/;
  expectAll(await opened(bot, 'review-day', (about) => 'news' in about && about.news === 'cancelled'), {
    sian: off,
    macsen: off,
    noor: off,
  });
});

it('that nobody chairs a review opens that review', async () => {
  const bot = await begins('2026-11-03', { ...group, members: members.filter(({ memberId }) => memberId !== 'jean') });
  const day = { plannedOn: '2026-11-24', startsAt: '10:00', lateReason: '', dayAgreed: '2026-11-24' };
  await bot.presses('sian', 'review.plan', { ...day, children: 'child-2' });
  await bot.runs('2026-11-23', '08:30');
  const cai = /Review conference[\s\S]*Cai[\s\S]*24 November 2026[\s\S]*Back to the reviews/;
  expectAll(await opened(bot, 'no-review-chair'), { sian: cai, macsen: cai });
});

it('a visit to a looked-after child opens that child', async () => {
  const placed = group.children.map((child) =>
    child.childId === 'child-2' ? { ...child, lookedAfter: true, lookedAfterSince: '2026-11-03' } : child,
  );
  const bot = await begins('2026-11-09', { ...group, children: placed });
  await bot.runs('2026-11-10', '08:30');
  const cai = /Cai[\s\S]*looked after/i;
  expectAll(await opened(bot, 'care-visit'), { sian: cai });
});

it('a request to exclude somebody opens that request for whoever decides, and its answer for whoever asked', async () => {
  const bot = await begins('2026-11-20');
  await bot.presses('noor', 'exclusions.ask', { ...request, person: 'mam' });
  await bot.runs('2026-11-23', '08:30');
  expectAll(await opened(bot, 'exclusion'), { macsen: /CanaryEvidence/, jean: /CanaryEvidence/ });
  const exclusionId = (await bot.head()).exclusions?.at(-1)?.exclusionId;
  await bot.presses('macsen', 'exclusions.refuse', { exclusionId, seen: 1, why: 'CanaryWhyNot' });
  await bot.runs('2026-11-24', '08:30');
  expectAll(await opened(bot, 'exclusion-answer'), { noor: /CanaryEvidence/ });
});

/** Those who write reports and records, and the custodian, who is told of what ends on the register. */
const office = [...members, aMember('gwen', 'administrator', since), aMember('rhys', 'custodian', since)];

it('that a report for a review is due opens the alert of that limit, which leads everybody who is told to where it is recorded', async () => {
  const bot = await begins('2026-11-03', { ...group, members: office });
  const day = { plannedOn: '2026-12-10', startsAt: '10:00', lateReason: '', dayAgreed: '2026-12-10' };
  await bot.presses('sian', 'review.plan', { ...day, children: 'child-2' });
  await bot.runs('2026-12-04', '08:30');
  const report = /Reports[\s\S]*Cai/;
  expectAll(await opened(bot, 'clock', ofClock('D14')), { sian: report, macsen: report, noor: report });
  const record = /Record: Reports in and shared/;
  const limits = /Deadlines and their reasons/;
  expectLed(await ledTo(bot, 'D14'), { sian: record, macsen: record, noor: limits });
});

it('that corrections to a conference record may still be asked for opens that limit, which leads to where they are recorded', async () => {
  const sent = group.children.map((child) =>
    child.childId === 'child-2' ? { ...child, conferences: [{ ...initial, recordSentOn: '2026-10-29' }] } : child,
  );
  const bot = await begins('2026-11-10', { ...group, members: office, children: sent });
  await bot.runs('2026-11-11', '08:30');
  const corrections = /Corrections[\s\S]*Cai/;
  expectAll(await opened(bot, 'clock', ofClock('D12')), { sian: corrections, noor: corrections });
  expectLed(await ledTo(bot, 'D12'), {
    sian: /Corrections received[\s\S]*Record: Corrections received/,
    noor: /Deadlines[\s\S]*Corrections/,
  });
});

function ofClock(clock: string) {
  return (about: About) => about.kind === 'clock' && about.clock === clock;
}

/** What the alert of that limit leads each of those who are told to. */
async function ledTo(bot: AlertBot, clock: string): Promise<Readonly<Record<string, string>>> {
  const found = (await bot.notices()).filter(({ about }) => ofClock(clock)(about));
  const cards: Record<string, string> = {};
  for (const { id, recipientPersonId } of found) {
    const who = recipientPersonId?.slice('person-'.length) ?? '';
    const alert = await bot.presses(who, 'alerts.one', { notice: id });
    const does = buttons(alert).find(({ verb }) => verb.endsWith('.open') && !verb.startsWith('alerts.'));
    cards[who] = does === undefined ? 'nothing' : shown(await bot.presses(who, does.verb, does.data));
  }
  return cards;
}

function expectLed(cards: Readonly<Record<string, string>>, wanted: Readonly<Record<string, RegExp>>): void {
  expect(Object.keys(cards).sort()).toEqual(Object.keys(wanted).sort());
  for (const [who, text] of Object.entries(cards)) expect(text).toMatch(wanted[who] ?? /never/);
}

it('that nobody sent the record of a conference opens that limit, which leads whoever writes it to where it is recorded', async () => {
  const unsent = group.children.map((child) =>
    child.childId === 'child-2' ? { ...child, conferences: [{ ...initial, recordSentOn: null }] } : child,
  );
  const bot = await begins('2026-10-29', { ...group, members: office, children: unsent });
  await bot.runs('2026-10-30', '08:30');
  const paper = /record[\s\S]*Cai/;
  expectAll(await opened(bot, 'clock', ofClock('D11')), { gwen: paper, jean: paper });
  const record = /Record: Conference record sent/;
  expectLed(await ledTo(bot, 'D11'), { gwen: record, jean: record });
});

it('a visit of care, an entry and a birth say in both lists and on their own card by which day, and how late they are', async () => {
  const late = [
    { ...children[0], lookedAfter: true, lookedAfterSince: '2026-11-03' },
    { ...children[1], status: 'temporary', homeAuthority: 'Dyffryn Mawr', conferences: [], temporaryUntil: '2026-11-10' },
    { ...children[2], givenName: '', dateOfBirth: null, expectedOn: '2026-11-06', visits: [] },
  ] as CoreGroup['children'];
  const bot = await begins('2026-11-12', { ...group, members: [...members, aMember('rhys', 'custodian', since)], children: late });
  await bot.runs('2026-11-13', '08:30');
  const lists = [await bot.presses('sian', 'alerts.open'), await bot.presses('sian', 'alerts.today', { g: undefined, page: 1 })];
  for (const words of lists.map(shown)) {
    expect(words).toMatch(/A visit to a child is due soon or late[\s\S]*■ 3 working days late, deadline: Tuesday 10 November 2026/);
    expect(words).toContain('■ the entry was to end on Tuesday 10 November 2026.');
    expect(words).toContain('Expected on Friday 6 November 2026. Open it to record the birth, or what else has happened.');
  }
  for (const notice of (await bot.notices()).filter(({ about }) => about.kind === 'care-visit' && about.rung !== 'due-soon'))
    expect(shown(await bot.presses('macsen', 'alerts.one', { notice: notice.id }))).toContain('■ 3 working days late');
});

it('that a birth is awaited opens the child, where it is recorded, for co-ordinator and manager', async () => {
  const unborn = group.children.map((child) =>
    child.childId === 'child-2'
      ? { ...child, givenName: '', familyName: 'Hughes', dateOfBirth: null, expectedOn: '2026-11-10', visits: [] }
      : child,
  );
  const bot = await begins('2026-11-10', { ...group, children: unborn });
  await bot.runs('2026-11-11', '08:30');
  const child = /What has changed[\s\S]*Hughes[\s\S]*born/i;
  expectAll(await opened(bot, 'birth'), { sian: child, macsen: child });
});

it('that a temporary entry ends opens that child’s review, where its end is recorded, for co-ordinator and custodian', async () => {
  const temporary = group.children.map((child) =>
    child.childId === 'child-2' ? { ...child, status: 'temporary' as const, conferences: [], temporaryUntil: '2026-11-20' } : child,
  );
  const bot = await begins('2026-11-19', { ...group, members: office, children: temporary });
  await bot.runs('2026-11-20', '08:30');
  const cai = /Review conference[\s\S]*Cai/;
  expectAll(await opened(bot, 'entry-end'), { sian: cai, rhys: cai });
});

it('that a child was born opens that child for the custodian', async () => {
  const born = group.children.map((child) =>
    child.childId === 'child-2'
      ? { ...child, familyName: 'Hughes', givenName: '', dateOfBirth: null, expectedOn: '2026-11-10', visits: [] }
      : child,
  );
  const bot = await begins('2026-11-12', { ...group, members: office, children: born });
  const birth = { childId: 'child-2', what: 'born', on: '2026-11-10', givenName: 'Cai', familyName: 'Hughes', agreed: false, note: '' };
  await bot.presses('sian', 'children.change', birth);
  await bot.runs('2026-11-12', '08:30');
  expectAll(await opened(bot, 'born'), { rhys: /Review conference[\s\S]*Cai[\s\S]*Hughes/ });
});

it('that a review is short of its quorum, or has no decision, opens that review', async () => {
  const alone = members.filter(({ memberId }) => memberId !== 'noor');
  const bot = await begins('2026-11-10', { ...group, members: [...alone, aMember('rhys', 'custodian', since)] });
  const day = { plannedOn: '2026-11-24', startsAt: '10:00', lateReason: '', dayAgreed: '2026-11-24' };
  await bot.presses('sian', 'review.plan', { ...day, children: 'child-2' });
  await bot.runs('2026-11-23', '08:30');
  const cai = /Review conference[\s\S]*Cai[\s\S]*24 November 2026[\s\S]*Back to the reviews/;
  expectAll(await opened(bot, 'no-quorum'), { sian: cai, jean: cai });
  await bot.runs('2026-11-25', '08:30');
  expectAll(await opened(bot, 'no-decision'), { jean: cai, rhys: cai });
});

it('that nobody recorded who was told of an end opens that child, where it is recorded, until both are', async () => {
  const ended = group.children.map((child) =>
    child.childId === 'child-2'
      ? {
          ...child,
          ...{ status: 'de-registered' as const, deregisteredOn: '2026-11-09' },
          removal: {
            ...{ conferenceId: 'k1', decidedByPersonId: 'person-jean' },
            check: { outcome: 'confirmed' as const, byPersonId: 'person-rhys', on: '2026-11-10' },
            told: { agenciesOn: null, familyOn: null },
          },
        }
      : child,
  );
  const bot = await begins('2026-11-18', { ...group, members: office, children: ended });
  await bot.runs('2026-11-18', '08:30');
  const cai = /Review conference[\s\S]*Cai[\s\S]*De-registration: agencies told: ○ not done yet[\s\S]*Who was told of the end/;
  expectAll(await opened(bot, 'end-told'), { gwen: cai, rhys: cai, macsen: cai });
  for (const who of ['gwen', 'rhys', 'macsen'])
    expect(shown(await bot.presses(who, 'steps.open', { topic: 'end', page: 1 }))).toMatch(
      /De-registration: agencies told[\s\S]*De-registration: family told/,
    );
  const told = (what: string) => ({ what, about: '', children: 'child-2', on: '2026-11-18', notYet: 'false', why: '' });
  await bot.presses('gwen', 'steps.save', told('end-agencies-told'));
  const one = shown(await bot.presses('noor', 'review.one', { childId: 'child-2' }));
  expect(one).toMatch(/agencies told: ✓ done: Wednesday 18 November 2026[\s\S]*family told: ○ not done yet/);
  expect(one).not.toContain('Who was told of the end');
  expect(shown(await bot.presses('mam', 'review.one', { childId: 'child-1' }))).not.toContain('agencies told');
  await bot.presses('rhys', 'steps.save', told('end-family-told'));
  expect((await bot.head()).children[1]?.removal?.told).toEqual({ agenciesOn: '2026-11-18', familyOn: '2026-11-18' });
  await bot.runs('2026-11-25', '08:30');
  expect(await opened(bot, 'end-told')).toEqual({});
});
