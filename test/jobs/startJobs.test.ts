import { instantOf } from '../../src/core/time/londonTime';
import { makeJobRuns } from '../../src/jobs/jobRuns';
import { startJobs } from '../../src/jobs/startJobs';
import { aMember } from '../support/aGroup';
import { anAlertWorld } from '../support/alertWorld';
import { aCoreGroup } from '../support/coreGroups';

const members = [aMember('sian', 'co-ordinator', { from: '2020-01-01' }), aMember('macsen', 'manager', { from: '2020-01-01' })];
const group = aCoreGroup().withChild({ registeredOn: '2026-11-02' }).withMeeting('2026-11-02').withVisit('2026-11-02').build({ members });

describe('the jobs of an instance', () => {
  it('catch up at once when they start, and give their turn away when they stop', async () => {
    const world = await anAlertWorld({ groups: [group], now: instantOf('2026-11-16', '09:00') });
    world.teams.latencyMs = 0;
    let started: ReturnType<typeof startJobs> | null = null;
    const caughtUp = new Promise<void>((resolve) => {
      started = startJobs({
        deps: world.deps,
        jobs: world.store.jobs,
        runs: makeJobRuns(world.store.jobs),
        messenger: world.teams,
        messages: world.delivery().messages,
        botId: '28:bot',
        instance: 'one',
        roots: null,
        tickSeconds: null,
        report: (code) => {
          if (code === 'morning-swept') resolve();
        },
      });
    });
    await world.time.during(caughtUp);
    expect(world.teams.posted.map(({ conversationId }) => conversationId).sort()).toEqual(['chat-of-person-macsen', 'chat-of-person-sian']);
    expect(await world.store.jobs.acquire('jobs', 'two', world.time.clock.now(), 90)).toBeNull();
    await (started as ReturnType<typeof startJobs> | null)?.stop();
    expect(await world.store.jobs.acquire('jobs', 'two', world.time.clock.now(), 90)).not.toBeNull();
  });

  it('go on ticking when the clock, an hour ahead, is set back', async () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-16T10:00:00.000Z') });
    try {
      const world = await anAlertWorld({ groups: [], now: instantOf('2026-11-16', '10:00') });
      const asked: string[] = [];
      const started = startJobs({
        deps: world.deps,
        jobs: {
          ...world.store.jobs,
          acquire: async () => {
            asked.push(new Date().toISOString());
            return null;
          },
        },
        runs: makeJobRuns(world.store.jobs),
        messenger: world.teams,
        messages: world.delivery().messages,
        botId: '28:bot',
        instance: 'one',
        roots: null,
        tickSeconds: null,
        report: () => undefined,
      });
      await jest.advanceTimersByTimeAsync(5 * 60_000);
      jest.setSystemTime(Date.parse('2026-11-16T09:05:00.000Z'));
      asked.length = 0;
      await jest.advanceTimersByTimeAsync(10 * 60_000);
      expect(asked.length).toBeGreaterThanOrEqual(4);
      asked.length = 0;
      await started.stop();
      await jest.advanceTimersByTimeAsync(10 * 60_000);
      expect(asked).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    [null, 10],
    [2, 300],
  ])('look once a minute, or as often as a play asks: every %s seconds', async (tickSeconds, looks) => {
    jest.useFakeTimers({ now: Date.parse('2026-11-16T10:00:00.500Z') });
    try {
      const world = await anAlertWorld({ groups: [], now: instantOf('2026-11-16', '10:00') });
      let asked = 0;
      const acquire = async () => {
        asked += 1;
        return null;
      };
      const started = startJobs({
        deps: world.deps,
        jobs: { ...world.store.jobs, acquire },
        runs: makeJobRuns(world.store.jobs),
        messenger: world.teams,
        messages: world.delivery().messages,
        botId: '28:bot',
        instance: 'one',
        roots: null,
        tickSeconds,
        report: () => undefined,
      });
      asked = 0;
      await jest.advanceTimersByTimeAsync(10 * 60_000);
      expect(asked).toBe(looks);
      await started.stop();
    } finally {
      jest.useRealTimers();
    }
  });
});
