import { makeJobRuns } from '../../src/jobs/jobRuns';
import { isAsItShould } from '../../src/jobs/recentRuns';
import { runTick } from '../../src/jobs/runTick';
import { anAlertWorld } from '../support/alertWorld';
import { memoryStore } from '../support/memoryStore';

const expected = { withinMs: 15 * 60_000, graceMs: 5 * 60_000 };
const at = (time: string): string => `2026-11-20T${time}:00.000Z`;
const check = (well: string | null, badly: string | null, startedAt: string, now: string): boolean =>
  isAsItShould(expected, { well, badly }, startedAt, now);

describe('whether a job is as it should be', () => {
  it.each([
    ['ended well within its time', at('09:50'), null, at('08:00'), true],
    ['ended well too long ago', at('09:44'), null, at('08:00'), false],
    ['ended in a time to come, by a clock that was wrong', at('23:00'), null, at('08:00'), false],
    ['never ran since the start long ago', null, null, at('08:00'), false],
    ['never ran, in a new store', null, null, at('09:56'), true],
    ['ended long ago, before a start just now', at('01:00'), null, at('09:56'), true],
    ['ended badly since it ended well', at('09:50'), at('09:55'), at('08:00'), false],
    ['ended badly, even just after a start', null, at('09:58'), at('09:58'), false],
    ['ended badly once, and well since', at('09:55'), at('09:50'), at('08:00'), true],
  ])('%s', (_, well, badly, startedAt, isWell) => {
    expect(check(well, badly, startedAt, at('10:00'))).toBe(isWell);
  });
});

describe('when jobs last ended', () => {
  it('is known to every instance, and well apart from badly', async () => {
    const { jobs } = memoryStore();
    const [one, two] = [makeJobRuns(jobs), makeJobRuns(jobs)];
    await one.ended('verify', at('09:00'));
    await one.ended('verify', at('10:00'), 'badly');
    expect(await two.lastEnds('verify')).toEqual({ well: at('09:00'), badly: at('10:00') });
    expect([...two.known()]).toEqual([['verify', at('09:00')]]);
  });

  it('is known here although the store cannot keep it', async () => {
    const { jobs } = memoryStore();
    const runs = makeJobRuns({ ...jobs, ran: () => Promise.reject(Object.assign(new Error('full'), { code: 'store.full' })) });
    await expect(runs.ended('sweep', at('09:00'))).rejects.toThrow();
    expect([...runs.known()]).toEqual([['sweep', at('09:00')]]);
  });

  it('is told by each tick for sweep and delivery, and not for one that a fault broke off', async () => {
    const world = await anAlertWorld({ groups: [], now: at('09:00') });
    const runs = makeJobRuns(world.store.jobs);
    const retention = async () => undefined;
    const verify = async () => undefined;
    await world.time.during(runTick({ store: world.store.jobs, runs, delivery: world.delivery(), verify, retention }));
    expect([...runs.known().keys()]).toEqual(['recount', 'sweep', 'deliver']);
    expect(world.reports.filter((code) => code === 'job-ended')).toHaveLength(2);
    const ended = await runs.lastEnds('sweep');
    world.time.set(at('10:00'));
    const fails = () => Promise.reject(Object.assign(new Error('down'), { code: 'store.unavailable' }));
    const deps = { ...world.deps, store: { ...world.store.groups, dueNotices: fails } };
    await world.time.during(runTick({ store: world.store.jobs, runs, delivery: world.delivery({ deps }), verify, retention }));
    expect((await runs.lastEnds('sweep')).well).toBe(at('10:00'));
    expect(await runs.lastEnds('deliver')).toEqual({ ...ended, well: expect.stringMatching(/T09:00/) });
  });
});
