import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { buttons, shown } from '../../support/world';

const since = { from: '2020-01-01' };
const members = [
  aMember('sian', 'co-ordinator', since),
  aMember('macsen', 'manager', since),
  aMember('noor', 'member', { ...since, agency: 'Ysgol y Bryn', to: '2026-11-06' }),
  aMember('dewi', 'member', { ...since, agency: 'Heddlu' }),
  aMember('mam', 'parent', { ...since, childIds: ['child-1'] }),
];
const group = aCoreGroup()
  .withMeeting('2026-11-02')
  .build({ members, children: [aChild('child-1', { registeredOn: '2026-10-01' })] });

let bot: AlertBot;
beforeEach(async () => {
  bot = await anAlertBot({ groups: [group], now: instantOf('2026-11-12', '08:00') });
});

const open = async () =>
  (await bot.notices()).filter(({ about, state }) => about.kind === 'vacancy' && state !== 'settled' && state !== 'withdrawn');

async function answers(typed: Readonly<Record<string, string>>, who = 'sian') {
  const form = await bot.presses(who, 'members.place', { memberId: 'noor' });
  return bot.follows(who, form, 'members.answer', typed);
}

const awaited = { answer: 'awaited', until: '2026-11-25', words: 'The head teacher names somebody' };

it('leads from the alert of an empty place to who will fill it, and is silent until the working day after the day that was given', async () => {
  await bot.runs('2026-11-13', '08:30');
  const filling = await bot.presses('sian', 'members.filling', { memberId: 'noor' });
  const form = await bot.follows('sian', filling, 'members.place');
  expect(shown(form)).toMatch(/noor, Practitioner, Ysgol y Bryn: empty since Friday 6 November 2026/);
  const saved = shown(await bot.follows('sian', form, 'members.answer', awaited));
  expect(saved).toContain('Saved. If the place is still empty after that day');
  expect(saved).toMatch(/An answer is awaited until Wednesday 25 November 2026[\s\S]*The head teacher names somebody[\s\S]*sian/);
  await bot.runs('2026-11-25', '08:30');
  expect(await open()).toEqual([]);
  await bot.runs('2026-11-26', '08:30');
  expect((await open()).map(({ recipientPersonId }) => recipientPersonId).sort()).toEqual(['person-macsen', 'person-sian']);
});

it('says from the list of members who said why nobody is needed, and is silent until that is taken back', async () => {
  await answers({ answer: 'not-needed', until: '', words: 'The child has left that school' }, 'macsen');
  const list = await bot.follows('sian', await bot.says('sian', 'members'), 'members.places');
  expect(shown(list)).toMatch(/Nobody is needed here[\s\S]*The child has left that school[\s\S]*macsen[\s\S]*12 November 2026/);
  await bot.runs('2026-11-30', '08:30');
  expect(await open()).toEqual([]);
  const form = await bot.follows('sian', list, 'members.place');
  expect(shown(await bot.follows('sian', form, 'members.unanswer'))).toContain('The answer was taken back.');
  await bot.runs('2026-12-01', '08:30');
  expect(await open()).toHaveLength(2);
});

it('says it in Welsh to whoever speaks Welsh', async () => {
  await bot.says('sian', 'aelodau');
  expect(shown(await answers(awaited))).toMatch(
    /yn wag ers dydd Gwener 6 Tachwedd 2026[\s\S]*Disgwylir ateb tan: dydd Mercher 25 Tachwedd 2026/,
  );
});

it('gives the form back with what is wrong, and with what the other said meanwhile', async () => {
  const stale = await bot.presses('sian', 'members.place', { memberId: 'noor' });
  expect(shown(await bot.follows('sian', stale, 'members.answer', { ...awaited, until: '' }))).toMatch(/Answer awaited until[\s\S]*needed/);
  await answers({ ...awaited, words: 'Said by the manager' }, 'macsen');
  const nothing = await bot.follows('sian', stale, 'members.answer', { ...awaited, until: '', words: ' ' });
  expect(shown(nothing)).toMatch(/Answer awaited until[^⚠]*⚠ Answer this\.\nWho will fill it[^⚠]*⚠ Answer this\./);
  const again = shown(await bot.follows('sian', stale, 'members.answer', awaited));
  expect(again).toContain('Said by the manager');
  expect(again).toContain('The head teacher names somebody');
});

it('offers the empty places to co-ordinator and manager alone, while there are any', async () => {
  const leads = async (who: string) => buttons(await bot.says(who, 'members')).some(({ verb }) => verb === 'members.places');
  expect([await leads('sian'), await leads('macsen'), await leads('dewi'), await leads('mam')]).toEqual([true, true, false, false]);
  for (const who of ['dewi', 'mam'])
    expect(shown(await bot.presses(who, 'members.places', { page: 1 }))).toContain('Your role in this group does not allow this.');
});
