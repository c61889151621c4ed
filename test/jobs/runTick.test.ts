import { bankHolidaysIn } from '../../src/bankHolidays';
import type { CoreGroup } from '../../src/core/coreGroup';
import { hasArrived } from '../../src/core/notices/notice';
import { addDays } from '../../src/core/time/calendarDate';
import { dayOf, instantOf } from '../../src/core/time/londonTime';
import { makeJobRuns } from '../../src/jobs/jobRuns';
import { leaseSeconds, makeJobsLease } from '../../src/jobs/jobsLease';
import { makeRetentionJob } from '../../src/jobs/retention';
import { runTick } from '../../src/jobs/runTick';
import { runKey, schedule } from '../../src/jobs/schedule';
import { makeVerifyJob } from '../../src/jobs/verify';
import { defaultRules } from '../../src/settings';
import { aMember } from '../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../support/alertWorld';
import { aCoreGroup } from '../support/coreGroups';
import { memoryStore } from '../support/memoryStore';
import { wholeSuite } from '../support/wholeSuite';

/** The notices of a whole year are looked at at its end. */
const kept = { ...defaultRules().policy.retention, notices: { days: 500 } };
const rules = { ...defaultRules(), policy: { ...defaultRules().policy, retention: kept } };
const people = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('elin', 'senior-manager', { from: '2020-01-01' }),
];

describe('whose turn it is', () => {
  const later = (seconds: number) => new Date(Date.parse('2026-11-20T09:00:00.000Z') + seconds * 1_000).toISOString();

  it('is one instance’s until it stops renewing, and then another’s', async () => {
    const { jobs } = memoryStore();
    let now = later(0);
    const [one, two] = [makeJobsLease(jobs, 'one', () => now), makeJobsLease(jobs, 'two', () => now)];
    expect([await one.take(), await two.take()]).toEqual([true, false]);
    one.begin();
    now = later(leaseSeconds - 1);
    expect([await two.take(), one.isMine()]).toEqual([false, false]);
    now = later(leaseSeconds + 1);
    expect(await two.take()).toBe(true);
    two.begin();
    expect([two.isMine(), await one.take(), one.isMine()]).toEqual([true, false, false]);
  });

  it('is not the old holder’s any more when its lease comes back under another fence', async () => {
    const { jobs } = memoryStore();
    let now = later(0);
    const [one, two] = [makeJobsLease(jobs, 'one', () => now), makeJobsLease(jobs, 'two', () => now)];
    await one.take();
    one.begin();
    now = later(leaseSeconds + 1);
    await two.take();
    await two.release();
    expect(await one.take()).toBe(true);
    expect(one.isMine()).toBe(false);
    one.begin();
    expect(one.isMine()).toBe(true);
  });

  it('is free at once when its holder stops in good order', async () => {
    const { jobs } = memoryStore();
    const [one, two] = [makeJobsLease(jobs, 'one', () => later(0)), makeJobsLease(jobs, 'two', () => later(0))];
    await one.take();
    await one.release();
    expect([await two.take(), one.isMine()]).toEqual([true, false]);
  });
});

describe('when a job is due', () => {
  it('is every working day of 2024 to 2040 from 08:30 in London, with one key a local day', () => {
    const holidays = new Set(Array.from({ length: 17 }, (_, index) => bankHolidaysIn(2024 + index)).flat());
    for (let day = '2024-01-01'; day <= '2040-12-31'; day = addDays(day, 1)) {
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
      const works = weekday !== 0 && weekday !== 6 && !holidays.has(day);
      const opening = Date.parse(instantOf(day, '08:30'));
      const keyAt = (ms: number) => runKey('morning', schedule.morning, rules, new Date(ms).toISOString());
      expect([day, keyAt(opening - 60_000), keyAt(opening)]).toEqual([day, null, works ? `morning:${day}` : null]);
    }
  });
});

describe('a tick', () => {
  it('plans, sends, and says once a day that the morning came', async () => {
    const world = await anAlertWorld({ groups: [aYear('2026')], now: instantOf('2026-01-15', '08:30'), rules });
    const jobs = {
      store: world.store.jobs,
      runs: makeJobRuns(world.store.jobs),
      delivery: world.delivery(),
      verify: makeVerifyJob(null),
      retention: makeRetentionJob(),
    };
    await world.time.during(runTick(jobs));
    await world.time.during(runTick(jobs));
    expect(world.teams.posted.map(({ conversationId }) => conversationId).sort()).toEqual(['chat-of-person-macsen', 'chat-of-person-sian']);
    expect(world.reports.filter((code) => code === 'morning-swept')).toHaveLength(1);
  });

  it('delivers although the sweep meets a fault', async () => {
    const world = await anAlertWorld({ groups: [aYear('2026')], now: instantOf('2026-01-15', '08:30'), rules });
    await world.sweeps();
    const fails = () => {
      throw Object.assign(new Error('down'), { code: 'store.unavailable' });
    };
    const delivery = world.delivery({ deps: { ...world.deps, store: { ...world.store.groups, due: fails } } });
    const report = await world.time.during(
      runTick({
        store: world.store.jobs,
        runs: makeJobRuns(world.store.jobs),
        delivery,
        verify: makeVerifyJob(null),
        retention: makeRetentionJob(),
      }),
    );
    expect([report.sweep, report.delivery?.sent, world.reports]).toEqual([
      null,
      2,
      ['store.unavailable', 'job-ended', 'notices-delivered', 'verify-done', 'retention-done'],
    ]);
  });

  /** R5. A child seen every three weeks, so that each visit is late: three rungs each time. Every day of a year, with what goes wrong. */
  it.each(wholeSuite ? Array.from({ length: 17 }, (_, index) => String(2024 + index)) : ['2026', '2028'])(
    '%s: tells each rung once, on its day or on the first day back',
    async (year) => {
      const world = await anAlertWorld({ groups: [aYear(year)], now: `${year}-01-05T00:05:00.000Z`, rules });
      const outages = outagesOf(year);
      for (let day = `${year}-01-05`; day <= `${year}-12-31`; day = addDays(day, 1)) {
        if (isVisitDay(day, year)) await recordVisit(world, day);
        // Just after midnight, on Sundays in the hour that the clocks skip or repeat, and at the opening of alert hours.
        const isSunday = new Date(`${day}T12:00:00Z`).getUTCDay() === 0;
        for (const at of [instantOf(day, '00:05'), ...(isSunday ? [instantOf(day, '01:30')] : []), instantOf(day, '08:30')]) {
          if (outages.some(([from, to]) => at >= from && at < to)) continue;
          world.time.set(at);
          await world.time.during(
            runTick({
              store: world.store.jobs,
              runs: makeJobRuns(world.store.jobs),
              delivery: world.delivery(),
              // What the nightly check finds says nothing of rungs, and it reads the whole year each night; test/jobs/verify.test.ts has it.
              verify: async () => undefined,
              retention: makeRetentionJob(),
            }),
          );
        }
      }
      const notices = (await world.notices()).filter(({ clock }) => clock?.id === 'D05');
      expect(notices.length).toBeGreaterThan(20);
      for (const { key, clock, plannedAt, attempts, state } of notices) {
        const sent = attempts.find(({ outcome }) => hasArrived(outcome));
        const { rung = '', limit = '' } = clock ?? {};
        expect([key, rung.startsWith('after') && dayOf(plannedAt) <= limit]).toEqual([key, false]);
        if (sent !== undefined)
          expect([key, sent.at.slice(11, 16), isOpen(dayOf(sent.at))]).toEqual([
            key,
            instantOf(dayOf(sent.at), '08:30').slice(11, 16),
            true,
          ]);
        else expect([key, ['withdrawn', 'planned'].includes(state)]).toEqual([key, true]);
      }
      const mornings = world.teams.posted.map(({ conversationId, atMs }) => `${conversationId} ${dayOf(new Date(atMs).toISOString())}`);
      expect(new Set(mornings).size).toBe(mornings.length);
    },
  );
});

function aYear(year: string): CoreGroup {
  const registeredOn = `${year}-01-01`;
  return aCoreGroup()
    .withChild({ registeredOn, dateOfBirth: `${Number(year) - 6}-02-24` })
    .withMeeting(registeredOn)
    .withVisit(registeredOn)
    .build({ members: people });
}

function isVisitDay(day: string, year: string): boolean {
  return Math.round((Date.parse(day) - Date.parse(`${year}-01-01`)) / 86_400_000) % 21 === 0;
}

async function recordVisit(world: AlertWorld, day: string): Promise<void> {
  world.time.set(instantOf(day, '00:01'));
  await world.changes((group) => ({
    ...group,
    children: group.children.map((child) => {
      const [first] = child.visits;
      return first === undefined
        ? child
        : { ...child, visits: [...child.visits.slice(-3), { ...first, visitId: `visit-${day}`, on: day }] };
    }),
  }));
}

/** An hour, three days and thirty days, each over a change of the clocks. */
function outagesOf(year: string): readonly (readonly [string, string])[] {
  const spring = lastSunday(year, '03');
  const autumn = lastSunday(year, '10');
  return [
    [`${spring}T00:30:00.000Z`, `${spring}T01:45:00.000Z`],
    [`${addDays(spring, -30)}T02:00:00.000Z`, `${addDays(spring, -1)}T02:00:00.000Z`],
    [`${addDays(autumn, -2)}T12:00:00.000Z`, `${addDays(autumn, 1)}T12:00:00.000Z`],
  ];
}

function lastSunday(year: string, month: string): string {
  let day = `${year}-${month}-31`;
  while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 0) day = addDays(day, -1);
  return day;
}

function isOpen(day: string): boolean {
  return runKey('morning', schedule.morning, rules, instantOf(day, '12:00')) !== null;
}
