import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { button, shown } from '../../support/world';

const since = { from: '2020-01-01' };
const members = [
  aMember('sian', 'co-ordinator', since),
  aMember('macsen', 'manager', since),
  aMember('jean', 'conference-chair', since),
  aMember('mair', 'administrator', since),
  aMember('noor', 'member', { ...since, childIds: ['child-2'] }),
  aMember('gwen', 'foster-carer', { ...since, childIds: ['child-1'], inTeams: false }),
  aMember('mam', 'parent', { ...since, childIds: ['child-1'] }),
  aMember('dad', 'parent', { ...since, childIds: ['child-2'] }),
  aMember('elin', 'senior-manager', since),
  aMember('ivo', 'interpreter', since),
  aMember('reg', 'custodian', since),
];
const conferences = [{ kind: 'initial', plannedFor: '2026-10-01', heldOn: '2026-10-01', decision: 'register' }] as const;
const visits = aCoreGroup().withChild({}).withVisit('2026-11-02').build({}).children[0]?.visits ?? [];
const children = [
  aChild('child-1', { registeredOn: '2026-10-01', conferences, visits }),
  aChild('child-2', { givenName: 'Cai', registeredOn: '2026-10-01', conferences, visits }),
];
const group = aCoreGroup().withMeeting('2026-11-02').build({ members, children });

let bot: AlertBot;

/** Who was told what of a review, in the form "moved noor", in order. */
async function told(): Promise<readonly string[]> {
  const of = (await bot.notices()).filter(({ about }) => about.kind === 'review-day');
  return of
    .map(({ about, recipientPersonId: to }) => `${about.kind === 'review-day' ? about.news : ''} ${to?.slice('person-'.length)}`)
    .sort();
}

async function plans(childIds = 'child-1,child-2'): Promise<string> {
  bot = await anAlertBot({ groups: [group], now: instantOf('2026-11-03', '15:00') });
  const typed = { plannedOn: '2026-12-10', startsAt: '10:00', lateReason: '', dayAgreed: '', children: childIds };
  await bot.presses('sian', 'review.plan', typed);
  return (await bot.head()).children.find(({ childId }) => childIds.includes(childId))?.conferences.at(-1)?.conferenceId ?? '';
}

describe('a review that is planned, moved or called off', () => {
  it('is told with the morning card to all whom it concerns, and to nobody else, not even who did it', async () => {
    await plans();
    expect(await told()).toEqual(['dad', 'jean', 'macsen', 'mair', 'mam', 'noor'].map((who) => `planned ${who}`));
    await bot.runs('2026-11-04', '08:30');
    expect(bot.teams.posted.map(({ conversationId }) => conversationId).sort()).toEqual(
      ['dad', 'jean', 'macsen', 'mair', 'mam', 'noor'].map((who) => `chat-of-person-${who}`),
    );
    expect(JSON.stringify(bot.teams.posted)).not.toMatch(/Mali|Cai|review|adolyg/i);
    const card = await bot.opensNewest('mam');
    expect(shown(card)).toContain('A review conference was planned');
    expect(shown(card)).toContain('Review of Thursday 10 December 2026.');
    expect(shown(card)).toContain('Mali');
    expect(shown(card)).not.toContain('Cai');
  });

  it('is told to those whom the child concerns alone, where it is one of several', async () => {
    const conferenceId = await plans();
    const to = { conferenceId, seen: 1, dayAgreed: '', plannedOn: '2026-12-11', startsAt: '10:00', reason: 'Snow', children: 'child-2' };
    await bot.presses('jean', 'review.move', to);
    expect((await told()).filter((each) => each.startsWith('moved'))).toEqual(
      ['dad', 'macsen', 'mair', 'noor', 'sian'].map((who) => `moved ${who}`),
    );
    const off = await bot.presses('jean', 'review.callOff', { conferenceId, seen: 2, children: '', reason: 'Snow' });
    expect(shown(off)).toContain('1 person whom it concerns is not reached by Teams');
    expect((await told()).filter((each) => each.startsWith('cancelled'))).toEqual(
      ['macsen', 'mair', 'mam', 'sian'].map((who) => `cancelled ${who}`),
    );
    await bot.runs('2026-11-04', '08:30');
    const states = new Map((await bot.notices()).map(({ key, state }) => [key, state]));
    const [plannedToMam, calledOffToMam] = [`planned-1:2026-12-10:person-mam`, `cancelled-3:2026-12-10:person-mam`];
    expect(states.get(`review-day:${conferenceId}:${plannedToMam}`)).toBe('withdrawn');
    expect(states.get(`review-day:${conferenceId}:${calledOffToMam}`)).toBe('sent');
    expect(shown(await bot.opensNewest('mam'))).toContain('A review conference was cancelled');
    expect(shown(await bot.presses('dad', 'alerts.today', { g: undefined }))).toContain('A review conference was moved');
  });

  it('waits for no morning where its day is near, and leaves the list once it was opened', async () => {
    bot = await anAlertBot({ groups: [group], now: instantOf('2026-11-03', '15:00') });
    const typed = { plannedOn: '2026-11-05', startsAt: '10:00', lateReason: '', dayAgreed: '2026-11-05', children: 'child-1' };
    await bot.presses('sian', 'review.plan', typed);
    await bot.runs('2026-11-03', '15:01');
    expect(bot.teams.postedTo('chat-of-person-mam')).toHaveLength(1);
    const list = await bot.says('mam', 'rhybuddion');
    await bot.presses('mam', 'review.open', button(list, 'Agor rhif 1').data);
    await bot.runs('2026-11-03', '15:05');
    expect(shown(await bot.says('mam', 'rhybuddion'))).not.toContain('Trefnwyd cynhadledd adolygu');
  });

  it('is not told of a child who has died', async () => {
    await plans('child-1');
    const frozen = { status: 'de-registered', deregisteredOn: '2026-11-03', frozen: { on: '2026-11-03', because: 'died' } } as const;
    await bot.changes((head) => ({
      ...head,
      children: head.children.map((child) => (child.childId === 'child-1' ? { ...child, ...frozen } : child)),
    }));
    await bot.runs('2026-11-04', '08:30');
    expect(bot.teams.postedTo('chat-of-person-mam')).toEqual([]);
  });
});

it('the co-ordinator who is told that views are missing reads whose', async () => {
  const conferenceId = await plans();
  await bot.presses('noor', 'review.view', { conferenceId, childId: 'child-2', view: 'remain', categories: '', words: 'My view' });
  expect((await bot.head()).children.map(({ conferences: all }) => all.at(-1)?.viewsBy)).toEqual([[], ['noor']]);
  const views = { conferenceId, childId: 'child-2' };
  expect(shown(await bot.presses('sian', 'review.views', views))).toMatch(/Not answered yet:\s+sian, macsen/);
  expect(shown(await bot.presses('noor', 'review.views', views))).not.toContain('Not answered yet');
  await bot.presses('jean', 'review.reveal', views);
  expect((await bot.head()).children[1]?.conferences.at(-1)?.viewsBy).toBeNull();
});
