import pino from 'pino';
import { levelOf, type Report, type ReportCode } from './core/reports';
import type { Instant } from './core/time/day';

export type Log = {
  readonly report: Report;
  /** How often each code was told since the start, and when each job last ended, as Prometheus text. */
  readonly metrics: (jobsEnded: ReadonlyMap<string, Instant>) => string;
};

/** One line of JSON for each code told that matters at least as much as `level`, to standard output or `to`. */
export function makeLog(level: string, to: pino.DestinationStream = pino.destination(1)): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  const counts = new Map<ReportCode, number>();
  return {
    report(code, about = {}) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      logger[levelOf(code)]({ code, ...about });
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
