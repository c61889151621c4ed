import { shownLateWords, sourceWords, stateWords } from '../../../src/bot/clocks/clockWords';
import { breachesFor, missedBothWays } from '../../../src/core/clocks/clockList';
import { keptUnderRules, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { ClockId } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Rules } from '../../../src/core/policy';
import type { CalendarDate } from '../../../src/core/time/day';
import { parseSettings } from '../../../src/settings';
import { textFor } from '../../../src/text/texts';
import { aCoreGroup } from '../../support/coreGroups';

/*
 * Every setting that can change a limit, each in the direction in which what was missed by it would not have been missed: it stays, and
 * says by which rule it was missed and what the new settings make of it (DOMAIN 3).
 */

type Settings = Readonly<Record<string, unknown>>;
type Row = {
  readonly setting: string;
  readonly old?: Settings;
  readonly now: Settings;
  readonly group: CoreGroup;
  readonly on: CalendarDate;
  readonly clock: ClockId;
  readonly limit: string;
  readonly says: readonly string[];
};

const child = aCoreGroup().withChild();
const met = child.withMeeting('2026-01-12');
const wereDays = (length: string) => `By the rule of that time it was ${length}; the rule was changed since.`;
const wouldBe = (day: string) => `By the settings that came after it would have been: ${day}.`;
const wasDay = (day: string) => `By the settings of that time the deadline was: ${day}. They were changed since.`;
const otherwise = 'By the settings that came after it is counted in another way or no longer.';

const initial = { kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register', summarySentOn: null } as const;
const enquiry = { lastStrategyDiscussionOn: '2025-12-01', decidedOn: null, startedOn: null, assessmentCompletedOn: null };
const transfer = { direction: 'in', notifiedOn: '2026-01-12', agreedPermanentOn: '2026-01-26', informationSentOn: null } as const;

const rows: readonly Row[] = [
  {
    ...{ setting: 'the length of a limit', now: { clocks: { D05: { limit: { workingDays: 15 } } } }, group: met.build(), on: '2026-01-20' },
    ...{ clock: 'D05', limit: 'Monday 19 January 2026', says: [wereDays('10 working days'), wouldBe('Monday 26 January 2026')] },
  },
  {
    ...{ setting: 'its unit', now: { clocks: { D06: { limit: { months: 2 } } } }, group: met.build(), on: '2026-02-05', clock: 'D06' },
    ...{ limit: 'Monday 2 February 2026', says: [wereDays('28 days'), wouldBe('Thursday 5 March 2026')] },
  },
  {
    ...{ setting: 'the length of another limit that it hangs on', now: { clocks: { D09: { limit: { months: 4 } } } } },
    ...{ group: met.build(), on: '2026-04-08', clock: 'D07', limit: 'Sunday 5 April 2026' },
    says: [wereDays('3 months'), wouldBe('Tuesday 5 May 2026')],
  },
  {
    ...{ setting: 'what counts as seen', now: { choices: { seenAlone: 'where-possible' } } },
    ...{ group: met.withVisit('2026-01-12', { alone: false }).build(), on: '2026-01-20', clock: 'D05', limit: 'Monday 19 January 2026' },
    says: ['By the settings of that time it had not been done; what counts as done was changed since.'],
  },
  {
    setting: 'how often alone at least',
    old: { choices: { seenAlone: 'where-possible', seenAloneAtLeast: { days: 7 } } },
    now: { choices: { seenAlone: 'where-possible', seenAloneAtLeast: { days: 42 } } },
    ...{ group: met.withVisit('2026-01-12', { alone: false }).build(), on: '2026-01-20', clock: 'D05', limit: 'Monday 12 January 2026' },
    says: [wereDays('7 days'), wouldBe('Monday 16 February 2026')],
  },
  {
    ...{ setting: 'when the summary is due', now: { choices: { conferenceSummary: 'or-by-first-core-group' } } },
    ...{
      group: aCoreGroup()
        .withChild({ conferences: [initial] })
        .build(),
      on: '2026-01-14',
      clock: 'D02',
    },
    ...{ limit: 'Monday 12 January 2026', says: [wasDay('Monday 12 January 2026'), wouldBe('Monday 19 January 2026')] },
  },
  {
    setting: 'what a transfer conference counts from',
    old: { choices: { transferConference: 'notification' } },
    now: { choices: { transferConference: 'agreement' } },
    ...{ group: aCoreGroup().withChild({ transfer }).withMeeting('2026-01-12').build(), on: '2026-02-04', clock: 'D17' },
    ...{ limit: 'Monday 2 February 2026', says: [wereDays('15 working days'), otherwise] },
  },
  {
    ...{ setting: 'what an initial conference counts from', now: { choices: { initialConference: 'decision-to-enquire' } } },
    ...{ group: aCoreGroup().withChild({ enquiry }).withMeeting('2026-01-12').build(), on: '2026-01-14', clock: 'D01' },
    ...{ limit: 'done 7 working days late, on this day: Monday 5 January 2026', says: [wereDays('15 working days'), otherwise] },
  },
  {
    ...{ setting: 'the first visit after a move', now: { choices: { firstVisitAfterMove: { workingDays: 10 } } } },
    ...{ group: aCoreGroup().withChild({ movedOn: '2026-01-12' }).withMeeting('2026-01-12').withVisit('2026-01-09').build() },
    ...{ on: '2026-01-21', clock: 'D06', limit: 'Monday 19 January 2026' },
    says: [wereDays('5 working days'), wouldBe('Monday 26 January 2026')],
  },
  {
    ...{ setting: 'a holiday of this year alone', now: { calendar: { oneOffHolidays: ['2026-01-12', '2026-01-13'] } } },
    ...{ group: met.build(), on: '2026-01-20', clock: 'D05', limit: 'Monday 19 January 2026' },
    says: [wasDay('Monday 19 January 2026'), wouldBe('Wednesday 21 January 2026')],
  },
  {
    ...{ setting: 'a bank holiday that was none', old: { calendar: { notHolidays: ['2026-01-01'] } }, now: {} },
    ...{ group: aCoreGroup().withChild({ registeredOn: '2025-12-22' }).build(), on: '2026-01-08', clock: 'D03' },
    ...{ limit: 'Wednesday 7 January 2026', says: [wasDay('Wednesday 7 January 2026'), wouldBe('Thursday 8 January 2026')] },
  },
  {
    setting: 'closure days',
    now: { calendar: { closureDays: ['2026-01-14'], closureDaysAreWorkingDays: false } },
    ...{ group: met.build(), on: '2026-01-20', clock: 'D05', limit: 'Monday 19 January 2026' },
    says: [wasDay('Monday 19 January 2026'), wouldBe('Tuesday 20 January 2026')],
  },
];

function rulesOf(settings: Settings): Rules {
  const parsed = parseSettings(JSON.stringify(settings));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

function pastAfter({ old = {}, now, group, on, clock }: Row) {
  const [before, rules] = [rulesOf(old), rulesOf(now)];
  const kept = keptUnderRules(noKeptLimits('group-1'), group, { changeId: 'c', old: before, rules, at: `${on}T09:00:00.000Z`, on });
  const [member] = group.members;
  if (member === undefined) throw new Error('There is nobody.');
  const past = breachesFor(group, member, rules, on, kept);
  return { past, mine: past.filter((each) => each.clock.clock === clock && each.clock.shownLate !== undefined) };
}

it.each(rows)('$setting, changed, leaves what was missed before, with the rule of that time', (row) => {
  const { past, mine } = pastAfter(row);
  expect(mine).toHaveLength(1);
  const english = mine.map(({ clock }) => [stateWords(textFor('en'), clock), ...shownLateWords(textFor('en'), clock)].join(' ')).join();
  expect(english).toContain(row.limit);
  for (const words of row.says) expect(english).toContain(words);
  const welsh = mine.map(({ clock }) => shownLateWords(textFor('cy'), clock).join(' ')).join();
  expect(welsh).toMatch(/Yn ôl (rheol|gosodiadau)/);
  expect(mine.map(({ clock }) => sourceWords(textFor('en'), clock)).join()).not.toBe('');
  expect(missedBothWays(past).known).toBeLessThan(missedBothWays(past).shown);
});

it('names the source of the rule by which it was missed, also once the authority has a rule of its own', () => {
  const [row] = rows;
  const [mine] = row === undefined ? [] : pastAfter(row).mine;
  if (mine === undefined) throw new Error('It is gone.');
  expect(sourceWords(textFor('en'), mine.clock)).toContain('Wales Safeguarding Procedures');
});

it('says so too where it is late by the new rule as well, for fewer days', () => {
  const now = { clocks: { D05: { limit: { workingDays: 12 } } } };
  const row: Row = { setting: '', now, group: met.build(), on: '2026-01-23', clock: 'D05', limit: '', says: [] };
  const [mine] = pastAfter(row).mine;
  if (mine === undefined) throw new Error('It is gone.');
  expect(stateWords(textFor('en'), mine.clock)).toContain('2 working days late, deadline: Wednesday 21 January 2026');
  expect(shownLateWords(textFor('en'), mine.clock)).toContain(wereDays('10 working days'));
});
