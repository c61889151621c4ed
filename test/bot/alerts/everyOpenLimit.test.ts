import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { shown } from '../../support/world';

/* Of one clock several limits may be open at once: each is told, listed and opened by itself, whatever is late beside it. */

const since = { from: '2020-01-01' };
const members = [
  aMember('sian', 'co-ordinator', since),
  aMember('macsen', 'manager', since),
  aMember('mair', 'administrator', { ...since, agency: 'Aberwern Social Services' }),
];
const visits = aCoreGroup().withChild({}).withVisit('2026-11-12').build({}).children[0]?.visits ?? [];
const child = aChild('child-1', { registeredOn: '2026-07-01', visits });

/** Two core groups, and neither record has gone out: the limits are 15 July and 23 November. */
const met = aCoreGroup()
  .withMeeting('2026-07-08', { recordSentOn: null })
  .withMeeting('2026-11-16', { recordSentOn: null })
  .build({ members, children: [child] });

async function lived(bot: AlertBot, from: string, until: string): Promise<void> {
  for (let day = from; day <= until; day = addDays(day, 1)) await bot.runs(day, '08:30');
}

/** What came to somebody about one clock, by day: its limit and the rung. */
async function came(bot: AlertBot, who: string, clock: string): Promise<readonly string[]> {
  const theirs = (await bot.notices()).filter(({ recipientPersonId }) => recipientPersonId === `person-${who}`);
  return theirs
    .flatMap(({ about, key, attempts }) =>
      about.kind === 'clock' && about.clock === clock
        ? attempts.map(({ at }) => `${at.slice(0, 10)}: ${about.limit} ${key.split(':').at(3)}`)
        : [],
    )
    .sort();
}

describe('two records that have not gone out', () => {
  it('are each told by their own ladder and again, nobody twice on one day of one of them', async () => {
    const bot = await anAlertBot({ groups: [met], now: instantOf('2026-11-17', '08:30') });
    await lived(bot, '2026-11-17', '2026-12-02');
    const told = await came(bot, 'mair', 'D13');
    expect(told.filter((line) => line.includes(': 2026-11-23'))).toEqual([
      '2026-11-20: 2026-11-23 due-soon',
      '2026-11-24: 2026-11-23 after-1',
      '2026-12-01: 2026-11-23 again-2026-12-01',
    ]);
    expect(told.filter((line) => line.includes(': 2026-07-15')).length).toBeGreaterThan(1);
    const perDay = told.map((line) => line.slice(0, 22));
    expect(new Set(perDay).size).toBe(perDay.length);
  });

  it('stand both in the list of limits, the nearest first, and each alert opens its own record', async () => {
    const bot = await anAlertBot({ groups: [met], now: instantOf('2026-11-24', '08:00') });
    await bot.runs('2026-11-24', '08:30');
    const limits = shown(await bot.says('sian', 'clocks'));
    expect(limits).toMatch(/15 July 2026[\s\S]*23 November 2026/);
    expect(shown(await bot.says('mair', 'alerts'))).toMatch(/15 July 2026[\s\S]*23 November 2026/);
    const found = (await bot.notices()).filter(
      ({ about, recipientPersonId }) => recipientPersonId === 'person-mair' && about.kind === 'clock' && about.clock === 'D13',
    );
    const opened: string[] = [];
    for (const { id } of found) {
      const card = await bot.presses('mair', 'alerts.one', { notice: id });
      const meeting = JSON.stringify(card).match(/"meetingId":"([^"]+)"/)?.[1];
      opened.push(`${/\d+ (?:July|November) 2026/.exec(shown(card))?.[0]}: ${meeting}`);
    }
    expect(opened.sort()).toEqual(['15 July 2026: meeting-1', '23 November 2026: meeting-2']);
  });

  it('are over one by one: that the older has gone out ends no alert about the newer, nor the other way round', async () => {
    for (const [sent, stays] of [
      ['meeting-1', '2026-11-23'],
      ['meeting-2', '2026-07-15'],
    ]) {
      const bot = await anAlertBot({ groups: [met], now: instantOf('2026-11-24', '08:00') });
      await bot.runs('2026-11-24', '08:30');
      await bot.changes((group) => ({
        ...group,
        meetings: group.meetings.map((each) => (each.meetingId === sent ? { ...each, recordSentOn: '2026-11-24' } : each)),
      }));
      await bot.runs('2026-11-24', '09:30');
      const open = (await bot.notices()).filter(({ about, state }) => about.kind === 'clock' && about.clock === 'D13' && state === 'sent');
      expect(new Set(open.map(({ about }) => (about.kind === 'clock' ? about.limit : '')))).toEqual(new Set([stays]));
    }
  });
});

it('a change of co-ordinator that is neither told nor confirmed in writing is told of both', async () => {
  const coordinatorChanges = [{ changedOn: '2026-11-16', toldOn: null, confirmedOn: null }];
  const bot = await anAlertBot({ groups: [{ ...met, coordinatorChanges }], now: instantOf('2026-11-16', '08:00') });
  await lived(bot, '2026-11-16', '2026-11-26');
  const told = await came(bot, 'sian', 'D19');
  const days = (limit: string) => told.filter((line) => line.includes(`: ${limit}`)).map((line) => line.split(' ').at(-1));
  expect(days('2026-11-17')).toEqual(['due-soon', 'after-1', 'again-2026-11-25']);
  expect(days('2026-11-18')).toEqual(['due-soon', 'after-1', 'again-2026-11-26']);
});
