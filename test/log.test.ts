import type { ReportCode } from '../src/core/reports';
import { makeLog } from '../src/log';

function loggedAt(level: string, codes: readonly ReportCode[]): readonly unknown[] {
  const lines: string[] = [];
  const { report } = makeLog(level, { write: (line) => void lines.push(line) });
  for (const code of codes) report(code, { id: '4F7K-92QM' });
  return lines.map((line) => JSON.parse(line) as unknown);
}

const told: readonly ReportCode[] = [
  'listening',
  'job-ended',
  'stranger-refused',
  'delivery-service-unreachable',
  'store.throttled',
  'store.full',
  'turn-bug',
];

describe('the log', () => {
  it('tells each code at the level of its kind', () => {
    expect(loggedAt('info', told)).toMatchObject(
      told.map((code, index) => ({ code, level: [30, 30, 40, 40, 40, 50, 50][index], id: '4F7K-92QM' })),
    );
  });

  it('shows what somebody has to look at where only warnings are asked for, as npm start does', () => {
    expect(loggedAt('warn', told)).toMatchObject(told.slice(2).map((code) => ({ code })));
    expect(loggedAt('error', told)).toMatchObject([{ code: 'store.full' }, { code: 'turn-bug' }]);
  });

  it('counts every code whatever is shown, and tells when each job last ended', () => {
    const log = makeLog('silent', { write: () => undefined });
    log.report('stranger-refused');
    log.report('stranger-refused');
    const text = log.metrics(new Map([['sweep', '2026-11-20T09:00:00.000Z']]));
    expect(text).toContain('craidd_events_total{code="stranger-refused"} 2\n');
    expect(text).toContain('craidd_job_last_ended_timestamp_seconds{job="sweep"} 1795165200\n');
  });
});
