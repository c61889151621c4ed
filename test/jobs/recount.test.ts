import { instantOf } from '../../src/core/time/londonTime';
import { makeJobRuns } from '../../src/jobs/jobRuns';
import { makeRetentionJob } from '../../src/jobs/retention';
import { runTick } from '../../src/jobs/runTick';
import type { JobStore } from '../../src/ports/jobStore';
import { StoreFault } from '../../src/storage/errors';
import { aSimulatedGroup } from '../support/alertFacts';
import { type AlertWorld, anAlertWorld } from '../support/alertWorld';

let world: AlertWorld;

async function ticks(day: string, time: string, jobs: JobStore = world.store.jobs): Promise<void> {
  world.time.set(instantOf(day, time));
  await world.time.during(
    runTick({
      store: jobs,
      runs: makeJobRuns(jobs),
      verify: async () => undefined,
      retention: makeRetentionJob(),
      delivery: world.delivery(),
    }),
  );
}

/** The rungs of the visit that is due on 7 April 2026, and the day on which each was told. */
async function toldOn(): Promise<Readonly<Record<string, string>>> {
  const notices = (await world.notices()).filter(({ clock, state }) => clock?.id === 'D05' && state === 'sent');
  return Object.fromEntries(notices.map(({ clock, attempts }) => [clock?.rung ?? '', attempts.at(-1)?.at.slice(0, 10) ?? '']));
}

async function withoutAhead(): Promise<Readonly<Record<string, string>>> {
  world = await anAlertWorld({ groups: [aSimulatedGroup('group-1')], now: instantOf('2026-03-31', '09:00') });
  for (const day of days) await ticks(day, '09:00');
  return toldOn();
}

const days = ['2026-03-31', '2026-04-01', '2026-04-02', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'];

describe('a clock that was ahead', () => {
  it('makes nobody hear later of what is due, though it was a month ahead and at night', async () => {
    const right = await withoutAhead();
    expect(Object.keys(right).length).toBeGreaterThan(1);
    world = await anAlertWorld({ groups: [aSimulatedGroup('group-1')], now: instantOf('2026-03-31', '04:00') });
    await ticks('2026-04-30', '04:00');
    for (const day of days) await ticks(day, '09:00');
    expect(await toldOn()).toMatchObject(right);
    expect(world.reports.filter((code) => code === 'clock-was-ahead')).toHaveLength(1);
  });

  it('puts off nothing that waited for its morning card already', async () => {
    const right = await withoutAhead();
    world = await anAlertWorld({ groups: [aSimulatedGroup('group-1')], now: instantOf('2026-03-31', '04:00') });
    for (const day of days) {
      await ticks(day, '04:00');
      await ticks('2026-05-01', '04:00');
      await ticks(day, '09:00');
    }
    expect(await toldOn()).toMatchObject(right);
  });

  it('is noticed also where no job of that time came to an end that was kept', async () => {
    const right = await withoutAhead();
    world = await anAlertWorld({ groups: [aSimulatedGroup('group-1')], now: instantOf('2026-03-31', '04:00') });
    const { jobs } = world.store;
    const ran: JobStore['ran'] = async (job, at) => {
      if (!job.endsWith(':begun')) throw new StoreFault('store.unavailable', 'test');
      await jobs.ran(job, at);
    };
    await ticks('2026-04-30', '04:00', { ...jobs, ran });
    for (const day of days) await ticks(day, '09:00');
    expect(await toldOn()).toMatchObject(right);
    expect(world.reports.filter((code) => code === 'clock-was-ahead')).toHaveLength(1);
  });

  it('that nothing tells of is made up for on the next day: a press counted the day with it', async () => {
    world = await anAlertWorld({ groups: [aSimulatedGroup('group-1')], now: instantOf('2026-03-31', '09:00') });
    await ticks('2026-03-31', '09:00');
    const head = await world.head();
    const loaded = await world.store.groups.load('group-1', []);
    const late = { ...head, nextDueOn: '2026-04-30' };
    await world.store.groups.commit({ coreGroupId: 'group-1', head: late, etag: loaded?.head.etag ?? null, put: [], create: [] });
    await ticks('2026-03-31', '10:00');
    expect((await world.head()).nextDueOn).toBe('2026-04-30');
    await ticks('2026-04-01', '00:01');
    expect((await world.head()).nextDueOn).toBe('2026-04-07');
    expect(world.reports).not.toContain('clock-was-ahead');
  });
});
