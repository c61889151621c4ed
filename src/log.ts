import pino from 'pino';
import type { Instant } from './core/time/day';

/** Tells what happened by a stable code and opaque ids; never a name, an address or anything that was typed. */
export type Report = (code: string, about?: Readonly<Record<string, string | number>>) => void;

export type Log = {
  readonly report: Report;
  /** How often each code was told since the start, and when each job last ended, as Prometheus text. */
  readonly metrics: (jobsEnded: ReadonlyMap<string, Instant>) => string;
};

/** One line of JSON for each code told, to standard output. */
export function makeLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const counts = new Map<string, number>();
  return {
    report(code, about = {}) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      logger.info({ code, ...about });
    },
    metrics(jobsEnded) {
      const events = [...counts].map(([code, count]) => `craidd_events_total{code="${code}"} ${count}`);
      const ends = [...jobsEnded].map(([job, at]) => `craidd_job_last_ended_timestamp_seconds{job="${job}"} ${Date.parse(at) / 1_000}`);
      return [
        '# HELP craidd_events_total Events since the start, by code.',
        '# TYPE craidd_events_total counter',
        ...events,
        '# HELP craidd_job_last_ended_timestamp_seconds When each job last ended well, in seconds since 1970.',
        '# TYPE craidd_job_last_ended_timestamp_seconds gauge',
        ...ends,
        '',
      ].join('\n');
    },
  };
}
