import { makeNoticeMessages } from '../../../src/bot/alerts/noticeMessages';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { shown } from '../../support/world';

it('a request for an early review is on the morning card of whoever may answer it, opens the request, and goes on to the chair once answered', async () => {
  const group = aCoreGroup()
    .withChild({ registeredOn: '2026-11-02' })
    .withMeeting('2026-11-02')
    .withVisit('2026-11-02')
    .build({
      members: [
        aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
        aMember('macsen', 'manager', { from: '2020-01-01' }),
        aMember('jean', 'conference-chair', { from: '2020-01-01' }),
        aMember('noor', 'member', { from: '2020-01-01' }),
      ],
    });
  const bot = await anAlertBot({ groups: [group], now: instantOf('2026-11-03', '15:00') });
  await bot.presses('noor', 'review.ask', { children: 'child-1', ground: 'other', words: 'Poeni' });
  await bot.sweeps();
  await bot.delivers(instantOf('2026-11-04', '08:30'), { messages: makeNoticeMessages(bot.deps.newId) });
  expect(bot.teams.posted.map(({ conversationId }) => conversationId).sort()).toEqual(['chat-of-person-macsen', 'chat-of-person-sian']);
  expect(JSON.stringify(bot.teams.posted)).not.toMatch(/Poeni|early/);
  const today = await bot.opensNewest('sian');
  expect(shown(today)).toContain('1. A request for an early review');
  expect(shown(await bot.follows('sian', today, 'Open 1'))).toMatch(/Asked by:[\s\S]*Poeni[\s\S]*Reply/);
  const [request] = (await bot.head()).reviewRequests ?? [];
  await bot.presses('sian', 'review.answer', { requestId: request?.requestId, seen: 1, code: 'agree', why: '' });
  expect((await bot.head()).reviewRequests).toEqual([expect.objectContaining({ answered: 'agree' })]);
  await bot.sweeps();
  expect((await bot.notices()).map(({ recipientPersonId, state }) => `${recipientPersonId} ${state}`).sort()).toEqual([
    'person-jean planned',
    'person-macsen settled',
    'person-sian settled',
  ]);
  expect(shown(await bot.says('sian', 'alerts'))).toContain('Nothing is waiting for you in this group.');
});

it('one for danger is sent at once after that day’s morning card, and its row says that it cannot wait and why', async () => {
  const group = aCoreGroup()
    .withChild({ registeredOn: '2026-11-02' })
    .withMeeting('2026-11-02')
    .withVisit('2026-11-02')
    .build({ members: [aMember('sian', 'co-ordinator', { from: '2020-01-01' }), aMember('noor', 'member', { from: '2020-01-01' })] });
  const bot = await anAlertBot({ groups: [group], now: instantOf('2026-11-06', '15:00') });
  await bot.presses('noor', 'review.ask', { children: 'child-1', ground: 'dangerous-person', words: 'Mae yn ôl' });
  await bot.runs('2026-11-06', '15:01');
  expect(bot.teams.posted.map(({ conversationId }) => conversationId)).toEqual(['chat-of-person-sian']);
  expect(JSON.stringify(bot.teams.posted)).not.toMatch(/danger|ôl|early/);
  for (const list of [await bot.presses('sian', 'alerts.open'), await bot.presses('sian', 'alerts.today', { g: undefined })]) {
    expect(shown(list)).toContain('! Cannot wait');
    expect(shown(list)).toContain('A person who may be a danger is back');
  }
});
