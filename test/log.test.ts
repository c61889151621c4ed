import type { ReportCode } from '../src/core/reports';
import { makeLog } from '../src/log';

function loggedAt(level: string, codes: readonly ReportCode[]): readonly unknown[] {
  const lines: string[] = [];
  const report = makeLog(level, () => undefined, { write: (line) => void lines.push(line) });
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

  it('has every code counted, whatever is shown', () => {
    const counted: string[] = [];
    const report = makeLog('silent', (code) => void counted.push(code), { write: () => undefined });
    for (const code of told) report(code);
    expect(counted).toEqual(told);
  });
});
