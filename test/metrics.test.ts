import { makeMetrics } from '../src/metrics';

const quiet = { jobsEnded: () => new Map(), noticesDue: async () => 0 };

describe('the metrics', () => {
  it('count every code told, and tell when each job last ended', async () => {
    const metrics = makeMetrics();
    metrics.counted('stranger-refused');
    metrics.counted('stranger-refused');
    metrics.counted('store.full');
    const text = await metrics.text({ ...quiet, jobsEnded: () => new Map([['sweep', '2026-11-20T09:00:00.000Z']]) });
    expect(text).toContain('craidd_events_total{code="stranger-refused"} 2\n');
    expect(text).toContain('craidd_events_total{code="store.full"} 1\n');
    expect(text).toContain('craidd_job_last_ended_timestamp_seconds{job="sweep"} 1795165200\n');
  });

  it('tell how long activities took, by the status of the answer, and how many are in hand', async () => {
    let nowMs = 0;
    const metrics = makeMetrics(() => nowMs);
    const [fast, slow, gone] = [metrics.taken(), metrics.taken(), metrics.taken()];
    metrics.taken();
    nowMs = 4;
    fast(200);
    nowMs = 700;
    slow(200);
    gone(null);
    const text = await metrics.text(quiet);
    for (const line of [
      'craidd_message_duration_seconds_bucket{le="0.005",status="200"} 1',
      'craidd_message_duration_seconds_bucket{le="0.5",status="200"} 1',
      'craidd_message_duration_seconds_bucket{le="1",status="200"} 2',
      'craidd_message_duration_seconds_sum{status="200"} 0.704',
      'craidd_message_duration_seconds_count{status="200"} 2',
      'craidd_message_duration_seconds_count{status="none"} 1',
      'craidd_messages_in_hand 1',
    ])
      expect(text).toContain(`${line}\n`);
  });

  it('tell how many notices are due, and leave that out while the store is down or hangs', async () => {
    jest.useFakeTimers();
    const metrics = makeMetrics();
    const due = async (noticesDue: () => Promise<number>) => {
      const text = metrics.text({ ...quiet, noticesDue });
      await jest.advanceTimersByTimeAsync(2_000);
      return /^craidd_notices_due (.*)$/m.exec(await text)?.[1];
    };
    expect(await due(async () => 7)).toBe('7');
    expect(await due(() => Promise.reject(new Error('store.unavailable')))).toBeUndefined();
    expect(await due(async () => 3)).toBe('3');
    expect(await due(() => new Promise(() => undefined))).toBeUndefined();
    jest.useRealTimers();
  });

  it('of one instance are not those of another in the same process', async () => {
    makeMetrics().counted('turn-bug');
    expect(await makeMetrics().text(quiet)).not.toContain('turn-bug');
  });
});
