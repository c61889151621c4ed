import type { CoreGroup } from '../../../src/core/coreGroup';
import { forPractitioners } from '../../../src/core/doer';
import type { ExclusionMark } from '../../../src/core/exclusionMark';
import { meetingNotices } from '../../../src/core/notices/meetingNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aMeeting, aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';
import { decision, type Press, request } from '../../support/exclusionWorld';
import { shown } from '../../support/world';

/*
 * A parent who is excluded on the day of a review or meeting is told nothing of it, whatever becomes of it and whenever they were
 * excluded; the other parent of the same child hears of it all, and a parent of another child of none of it.
 */

const since = { from: '2020-01-01' };
const members = [
  aMember('sian', 'co-ordinator', since),
  aMember('macsen', 'manager', since),
  aMember('jean', 'conference-chair', since),
  aMember('noor', 'member', since),
  aMember('mam', 'parent', { ...since, childIds: ['child-1'] }),
  aMember('dad', 'parent', { ...since, childIds: ['child-1'] }),
  aMember('rhys', 'parent', { ...since, childIds: ['child-2'] }),
];
const conferences = [{ kind: 'initial', plannedFor: '2026-10-01', heldOn: '2026-10-01', decision: 'register' }] as const;
const visits = aCoreGroup().withChild({}).withVisit('2026-11-02').build({}).children[0]?.visits ?? [];
const children = ['child-1', 'child-2'].map((childId) => aChild(childId, { registeredOn: '2026-10-01', conferences, visits }));
const group = aCoreGroup().withMeeting('2026-11-02').build({ members, children });

let bot: AlertBot;

async function begins(more: Partial<CoreGroup> = {}): Promise<void> {
  bot = await anAlertBot({ groups: [{ ...group, ...more }], now: instantOf('2026-11-03', '15:00') });
}

/** Dad is excluded from whole meetings of those days, by the deeds that do it. */
async function excludesDad(from: string, until = ''): Promise<void> {
  const days: Press = { person: 'dad', from, until };
  await bot.presses('noor', 'exclusions.ask', { ...request, ...days });
  const exclusionId = (await bot.head()).exclusions?.at(-1)?.exclusionId;
  await bot.presses('macsen', 'exclusions.decide', { ...decision, ...days, exclusionId, seen: 1, reviewBy: '2026-12-08' });
  expect((await bot.head()).exclusions?.at(-1)?.state).toBe('in-force');
}

async function plans(plannedOn: string): Promise<string> {
  const typed = { plannedOn, startsAt: '10:00', lateReason: '', dayAgreed: plannedOn, children: 'child-1' };
  await bot.presses('sian', 'review.plan', typed);
  return (await bot.head()).children[0]?.conferences.at(-1)?.conferenceId ?? '';
}

async function moves(conferenceId: string, plannedOn: string, seen = 1): Promise<void> {
  const to = { conferenceId, seen, dayAgreed: plannedOn, plannedOn, startsAt: '10:00', reason: 'Snow', children: 'child-1' };
  await bot.presses('jean', 'review.move', to);
}

/** What somebody was told, or is to be told, of reviews: in the form "planned 2026-12-10 sent". */
async function toldTo(who: string): Promise<readonly string[]> {
  const theirs = (await bot.notices()).filter(({ recipientPersonId: to }) => to === `person-${who}`);
  return theirs.flatMap(({ about, state }) => (about.kind === 'review-day' ? [`${about.news} ${about.plannedFor} ${state}`] : []));
}

async function listOf(who: string): Promise<string> {
  return shown(await bot.presses(who, 'alerts.today', { g: undefined }));
}

describe('a parent who is excluded on the day of a review', () => {
  it('is not told that it was planned, moved or called off, and nobody is told to write or ring them; the other parent is told', async () => {
    await begins({ members: members.map((member) => (member.memberId === 'dad' ? { ...member, inTeams: false } : member)) });
    await excludesDad('2026-12-01');
    const conferenceId = await plans('2026-12-10');
    await moves(conferenceId, '2026-12-11');
    const off = shown(await bot.presses('jean', 'review.callOff', { conferenceId, seen: 2, children: '', reason: 'Snow' }));
    expect(off).not.toContain('not reached by Teams');
    await bot.runs('2026-11-04', '08:30');
    expect(await toldTo('dad')).toEqual([]);
    expect(await toldTo('rhys')).toEqual([]);
    expect(await toldTo('mam')).toHaveLength(3);
  });

  it('is told of it as any other from the day on which it is moved out of that time: as planned, since they knew of none', async () => {
    await begins();
    await excludesDad('2026-12-01', '2026-12-11');
    await moves(await plans('2026-12-10'), '2026-12-16');
    expect(await toldTo('dad')).toEqual(['planned 2026-12-16 planned']);
    expect(await toldTo('mam')).toContain('moved 2026-12-16 planned');
    await bot.runs('2026-11-04', '08:30');
    expect(await listOf('dad')).toContain('A review conference was planned');
  });

  it('hears nothing of the new day, and sees the old one no more, where it is moved into that time', async () => {
    await begins();
    await excludesDad('2026-12-11');
    const conferenceId = await plans('2026-12-10');
    await bot.runs('2026-11-04', '08:30');
    expect(await toldTo('dad')).toEqual(['planned 2026-12-10 sent']);
    await moves(conferenceId, '2026-12-15');
    await bot.runs('2026-11-05', '08:30');
    expect(await toldTo('dad')).toEqual(['planned 2026-12-10 settled']);
    expect(await listOf('dad')).not.toMatch(/review|exclu|December/i);
  });

  it('no longer gets what was planned before they were excluded, and what was sent is over for them alone, without a word of why', async () => {
    await begins();
    await plans('2026-12-10');
    await bot.runs('2026-11-04', '08:30');
    await excludesDad('2026-11-04');
    await bot.runs('2026-11-04', '09:00');
    expect(await toldTo('dad')).toEqual(['planned 2026-12-10 settled']);
    expect(await toldTo('mam')).toEqual(['planned 2026-12-10 sent']);
    expect((await bot.head()).noticesAbout?.filter(({ to }) => to === 'person-dad')).toEqual([]);
    expect(await listOf('mam')).toContain('A review conference was planned');
    expect(await listOf('dad')).not.toMatch(/review|exclu|December/i);
    expect(shown(await bot.opensNewest('dad'))).not.toMatch(/exclu|December/i);
  });

  it('and before it went out, it is withdrawn', async () => {
    await begins();
    await plans('2026-12-10');
    await excludesDad('2026-11-03');
    await bot.runs('2026-11-04', '08:30');
    expect(await toldTo('dad')).toEqual(['planned 2026-12-10 withdrawn']);
    expect(bot.teams.postedTo('chat-of-person-dad')).toEqual([]);
    expect(await toldTo('mam')).toEqual(['planned 2026-12-10 sent']);
  });

  it('reads on the card that was sent at once that it is dealt with, as anybody does whose news is over', async () => {
    await begins();
    await plans('2026-11-05');
    await bot.runs('2026-11-03', '15:05');
    expect(bot.teams.postedTo('chat-of-person-dad')).toHaveLength(1);
    await excludesDad('2026-11-03');
    await bot.runs('2026-11-03', '15:10');
    const [sent] = bot.teams.postedTo('chat-of-person-dad');
    expect(bot.teams.updated.map(({ activityId }) => activityId)).toEqual([sent?.activityId]);
    expect(JSON.stringify(bot.teams.updated)).not.toMatch(/exclu|review|eithr|adolyg/i);
  });
});

it('a meeting that is moved out of the time of an exclusion is planned to whoever was kept from it, and moved to the others', () => {
  const [sian, , , , , dad] = members;
  if (sian === undefined || dad === undefined) throw new Error('They are there.');
  const today = '2026-11-03';
  const by = { actor: sian, now: instantOf(today, '15:00'), today, rules: defaultRules, language: 'en' } as const;
  const moves = [{ from: '2026-12-10', to: '2026-12-16', reason: forPractitioners('Snow', by) }];
  const spans = [{ from: '2026-12-01', to: '2026-12-11', topics: [] }];
  const about = { exclusionId: 'x1', memberId: 'dad', personId: dad.personId, askedBy: 'noor', askedByPersonId: 'person-noor' };
  const mark: ExclusionMark = { ...about, askedOn: today, state: 'in-force', spans, reviewBy: '2026-12-08' };
  const meeting = aMeeting({ plannedFor: '2026-12-16', moves });
  const told = meetingNotices({ ...group, exclusions: [mark] }, meeting, 'moved', by);
  const newsTo = new Map(told.map(({ about: of, recipientPersonId }) => [recipientPersonId, of.kind === 'meeting' ? of.news : '']));
  expect([newsTo.get('person-dad'), newsTo.get('person-mam')]).toEqual(['planned', 'moved']);
});
