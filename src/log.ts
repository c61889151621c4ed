import pino from 'pino';

/** Tells what happened by a stable code and opaque ids; never a name, an address or anything that was typed. */
export type Report = (code: string, about?: Readonly<Record<string, string | number>>) => void;

export type Log = {
  readonly report: Report;
  /** How often each code was told since the start, as Prometheus text. */
  readonly metrics: () => string;
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
    metrics() {
      const lines = [...counts].map(([code, count]) => `craidd_events_total{code="${code}"} ${count}`);
      return ['# HELP craidd_events_total Events since the start, by code.', '# TYPE craidd_events_total counter', ...lines, ''].join('\n');
    },
  };
}
