import { clockHistory } from '../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { filesOf, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const iona = { core_group_ref: 'CG-9001', held_on: '2026-10-14', email: 'iona.bell@school.example', status: 'apologies' };

function read(row: Readonly<Record<string, string>>) {
  const rows = withRows(smallExport, 'attendance.csv', { ...iona, report_received_on: '', ...row });
  const { groups, problems } = parseCaseload(filesOf(rows), '2026-11-20');
  const [only] = groups;
  if (only === undefined) throw new Error('the group was not taken');
  const reports = only.group.meetings.flatMap(({ absenceReports = [] }) => absenceReports);
  const limits = clockHistory(only.group, defaultRules(), '2026-11-20').filter(({ clock }) => clock === 'D15');
  return { problems, reports: reports.map(({ memberId: _, ...days }) => days), limits: limits.map(({ trigger }) => trigger) };
}

describe('apologies in attendance.csv', () => {
  it('start the limit of a written report where none has come', () => {
    expect(read({})).toEqual({ problems: [], reports: [{ apologisedOn: '2026-10-14', receivedOn: null }], limits: ['2026-10-14'] });
  });

  it('are answered by a report that came', () => {
    expect(read({ report_received_on: '2026-10-13' })).toMatchObject({
      reports: [{ apologisedOn: '2026-10-13', receivedOn: '2026-10-13' }],
      limits: ['2026-10-13'],
    });
  });

  it.each([
    ['a parent', { email: 'carys@mail.example' }],
    ['the manager', { email: 'huw.rees@council.example' }],
    ['somebody who was absent', { status: 'absent' }],
    ['somebody who came', { status: 'present' }],
  ])('owe nothing of %s', (_what, row) => expect(read(row)).toMatchObject({ reports: [], limits: [] }));
});
