import { bankHolidaysIn } from '../../../src/bankHolidays';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { keyOf } from '../../../src/core/notices/aboutNotice';
import type { Absences } from '../../../src/core/notices/ladder';
import { planNotice } from '../../../src/core/notices/notice';
import { withOpenNotices } from '../../../src/core/notices/openNotices';
import { planNotices } from '../../../src/core/notices/planNotices';
import { nextOpening } from '../../../src/core/notices/quietHours';
import { defaultPolicy } from '../../../src/core/policy';
import { addDays } from '../../../src/core/time/calendarDate';
import { dayOf, instantOf } from '../../../src/core/time/londonTime';
import { workingCalendar } from '../../../src/core/time/workingDays';
import { aMember } from '../../support/aGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const people = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('elin', 'senior-manager', { from: '2020-01-01' }),
  aMember('jean', 'conference-chair', { from: '2020-01-01' }),
  aMember('noor', 'member', { from: '2020-01-01' }),
  aMember('mam', 'parent', { from: '2020-01-01' }),
  aMember('llio', 'young-person', { from: '2020-01-01' }),
  aMember('gwen', 'interpreter', { from: '2020-01-01' }),
];
/** Registered, met and seen on Monday 2 November 2026: D05's limit is Monday 16 November. */
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });

function keysOf(group: CoreGroup, on: string, clock: string, absences?: Absences): readonly string[] {
  return planNotices(group, defaultRules, instantOf(on, '08:00'), absences)
    .map(({ about, recipientPersonId }) => keyOf(about, recipientPersonId))
    .filter((key) => key.startsWith(clock));
}

describe('who is told of a clock, and when', () => {
  it.each([
    ['2026-11-11', [], 'nobody before its time'],
    ['2026-11-12', ['D05:child-1:2026-11-16:due-soon:person-sian'], 'the co-ordinator two working days before'],
    ['2026-11-16', ['due-soon:person-sian', 'due:person-macsen'], 'the manager on the day'],
    ['2026-11-17', ['due-soon:person-sian', 'due:person-macsen'], 'nobody new the day after'],
    ['2026-11-18', ['due-soon:person-sian', 'due:person-macsen', 'after-2:person-elin'], 'the senior manager two working days after'],
  ])('%s: %j, %s', (on, told) => {
    expect(keysOf(seen, on, 'D05')).toEqual(told.map((each) => (each.startsWith('D05') ? each : `D05:child-1:2026-11-16:${each}`)));
  });

  it('is told to nobody once the child was seen', () => {
    const visit = { ...seen.children[0]?.visits[0], visitId: 'visit-2', on: '2026-11-18' };
    const again = { ...seen, children: seen.children.map((child) => ({ ...child, visits: [...child.visits, visit] })) } as CoreGroup;
    expect(keysOf(again, '2026-11-18', 'D05')).toEqual([]);
  });

  it('never tells the family, an interpreter or another member, whatever the settings say', () => {
    const all = {
      when: 'due',
      tell: ['parent', 'young-person', 'interpreter', 'member', 'foster-carer', 'advocate', 'co-ordinator'],
    } as const;
    const D05 = { ...defaultPolicy.clocks.D05, ladder: [all] };
    const rules = { ...defaultRules, policy: { ...defaultPolicy, clocks: { ...defaultPolicy.clocks, D05 } } };
    const told = planNotices(seen, rules, instantOf('2026-11-16', '08:00')).filter(
      ({ about }) => about.kind === 'clock' && about.clock === 'D05',
    );
    expect(told.map(({ recipientPersonId }) => recipientPersonId)).toEqual(['person-sian', 'person-macsen'].slice(0, 1));
  });

  it('tells each person the highest rung they were reached by, once, for a group with several children', () => {
    const two = aCoreGroup().withChild().withChild().withMeeting('2026-01-08').build({ members: people });
    const late = keysOf(two, '2026-06-01', 'D04');
    expect(late).toEqual([
      'D04:group:2026-02-19:again-2026-05-27:person-sian',
      'D04:group:2026-02-19:after-1:person-macsen',
      'D04:group:2026-02-19:again-2026-05-27:person-elin',
      'D04:group:2026-02-19:again-2026-05-27:person-jean',
    ]);
  });

  it('goes to the manager on every day that the co-ordinator is away, and back to the co-ordinator after', () => {
    const away: Absences = new Map([['person-sian', { from: '2026-11-12', to: '2026-11-12', coverPersonId: null }]]);
    expect(keysOf(seen, '2026-11-12', 'D05', away)).toEqual(['D05:child-1:2026-11-16:due-soon:person-macsen']);
    expect(keysOf(seen, '2026-11-13', 'D05', away)).toEqual(['D05:child-1:2026-11-16:due-soon:person-sian']);
  });

  it('goes to cover who is in the group beside the manager, and to nobody outside it', () => {
    const cover = (coverPersonId: string): Absences => new Map([['person-sian', { from: '2026-11-01', to: null, coverPersonId }]]);
    expect(keysOf(seen, '2026-11-12', 'D05', cover('person-noor')).map((key) => key.split(':').at(-1))).toEqual([
      'person-noor',
      'person-macsen',
    ]);
    expect(keysOf(seen, '2026-11-12', 'D05', cover('person-stranger')).map((key) => key.split(':').at(-1))).toEqual(['person-macsen']);
  });

  it('tells manager and senior manager at once that there is no co-ordinator, and every working day until there is', () => {
    const nobody = {
      ...seen,
      members: people.map((member) => (member.role === 'co-ordinator' ? { ...member, to: '2026-12-23' } : member)),
    };
    const first = planNotices(nobody, defaultRules, instantOf('2026-12-23', '22:00')).filter(
      ({ about }) => about.kind === 'clock' && about.clock === 'D20',
    );
    expect(first.map(({ urgency, recipientPersonId, sendAfter }) => [urgency, recipientPersonId, sendAfter])).toEqual([
      ['at-once', 'person-macsen', '2026-12-23T22:00:00.000Z'],
      ['at-once', 'person-elin', '2026-12-23T22:00:00.000Z'],
    ]);
    // Friday 25 and Monday 28 December are bank holidays; the 29th is the next working day.
    const listed = first.map((draft) => planNotice(draft, instantOf('2026-12-23', '22:00')));
    const told = withOpenNotices(
      nobody,
      listed.map(({ id }) => id),
      listed,
    );
    expect(keysOf(told, '2026-12-29', 'D20').map((key) => key.split(':').slice(2).join(' '))).toEqual([
      '2026-12-23 due person-macsen',
      '2026-12-23 due person-elin',
      '2026-12-23 again-2026-12-29 person-macsen',
      '2026-12-23 again-2026-12-29 person-elin',
    ]);
  });

  it('goes to the group’s own conversation where the group has nobody to tell', () => {
    const nobody = { ...seen, members: people.filter(({ role }) => role === 'parent') };
    expect(
      planNotices(nobody, defaultRules, instantOf('2026-11-18', '08:00')).every(({ recipientPersonId }) => recipientPersonId === null),
    ).toBe(true);
  });

  it('carries in its keys nothing but codes, days and opaque ids', () => {
    for (const { about, recipientPersonId } of planNotices(seen, defaultRules, instantOf('2027-03-01', '08:00'))) {
      expect(keyOf(about, recipientPersonId)).toMatch(/^D\d\d:(child-1|group):\d{4}-\d\d-\d\d:[a-z0-9-]+:person-[a-z]+$/);
    }
  });
});

describe('alert hours', () => {
  it.each([
    ['2026-11-20', '08:00', '2026-11-20', '08:30', 'before them, the same morning'],
    ['2026-11-20', '08:30', '2026-11-20', '08:30', 'on the minute'],
    ['2026-11-20', '12:15', '2026-11-20', '12:15', 'during them, now'],
    ['2026-11-20', '18:00', '2026-11-23', '08:30', 'after them on a Friday, on Monday'],
    ['2026-04-03', '10:00', '2026-04-07', '08:30', 'on Good Friday, on the Tuesday after Easter Monday'],
    ['2028-02-29', '07:00', '2028-02-29', '08:30', 'on a leap day'],
  ])('%s %s opens %s %s: %s', (day, time, openDay, openTime) => {
    const rules = everyYear;
    expect(nextOpening(rules, { from: '08:30', to: '18:00' }, instantOf(day, time))).toBe(instantOf(openDay, openTime));
  });

  it('open on every working day from 2024 to 2040 at 08:30 in London, summer and winter, and never on another day', () => {
    const opened: string[] = [];
    for (let day = '2024-01-01'; day <= '2040-12-31'; day = addDays(day, 1)) {
      const opening = nextOpening(everyYear, { from: '08:30', to: '18:00' }, `${day}T00:00:00.000Z`);
      if (dayOf(opening) === day) opened.push(day);
      expect([`${day}T07:30:00.000Z`, `${day}T08:30:00.000Z`].includes(opening) || opening > `${day}T23`).toBe(true);
    }
    const bankHolidays = new Set(Array.from({ length: 17 }, (_, index) => bankHolidaysIn(2024 + index)).flat());
    expect(opened).toHaveLength(weekdaysBetween('2024-01-01', '2040-12-31') - bankHolidays.size);
    expect(opened.filter((day) => bankHolidays.has(day))).toEqual([]);
  });
});

const everyYear = workingCalendar({ holidaysIn: bankHolidaysIn, closureDays: [], closureDaysAreWorkingDays: true });

function weekdaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (![0, 6].includes(new Date(`${day}T12:00Z`).getUTCDay())) count += 1;
  return count;
}
