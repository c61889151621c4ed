import { currentClocks } from '../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  const [only] = groups;
  if (only === undefined) throw new Error('the group was not taken');
  const told = problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`);
  return { told, clocks: currentClocks(only.group, defaultRules(), asAt) };
}

const { clocks: rightClocks } = read(smallExport);
const withChild = (cells: Readonly<Record<string, string>>) => withCells(smallExport, 'children.csv', 0, cells);
const first = (file: string) => smallExport[file]?.[0] ?? {};

describe('a visit before the child was born', () => {
  it('is told of, and counts for nothing', () => {
    const { told, clocks } = read(withChild({ date_of_birth: '2026-11-16' }));
    expect(told).toEqual(['noted visits.csv:2 visited_at before-birth']);
    const visitClocks = clocks.filter(({ clock }) => clock === 'D05' || clock === 'D06');
    expect(visitClocks.map(({ trigger, because }) => [trigger, because.code])).toEqual([
      ['2026-11-16', 'born'],
      ['2026-11-16', 'born'],
    ]);
  });

  it('is told of where the child is not born yet', () => {
    const unborn = { given_name: '', date_of_birth: '', expected_date_of_delivery: '2026-12-24' };
    expect(read(withChild(unborn)).told).toEqual(['noted visits.csv:2 visited_at before-birth']);
  });

  it('is none where the child was not seen', () => {
    const rows = withCells(withChild({ date_of_birth: '2026-11-16' }), 'visits.csv', 0, { seen: 'N', alone: 'N', bedroom: 'N' });
    expect(read(rows).told).toEqual([]);
  });

  it('is none where the day of birth itself cannot be', () => {
    expect(read(withChild({ date_of_birth: '2027-01-01' })).told).toEqual(['cell-left-out children.csv:2 date_of_birth after-the-export']);
  });
});

describe('what was held before the registration', () => {
  const meeting = { ...first('meetings.csv'), kind: 'subsequent', planned_for: '2026-09-12', held_on: '2026-09-12', record_sent_on: '' };
  const review = { ...first('conferences.csv'), kind: 'review', planned_for: '2026-09-01', held_on: '2026-09-01', decision: 'remain' };

  it.each([
    ['meetings.csv', meeting, 4],
    ['conferences.csv', review, 3],
  ])('in %s is told of, and counts for nothing', (file, row, line) => {
    const { told, clocks } = read(withRows(smallExport, file, row));
    expect(told.filter((each) => each.startsWith('noted'))).toEqual([`noted ${file}:${line} held_on before-registration`]);
    expect(clocks).toEqual(rightClocks);
  });

  it('is of an earlier registration where the export has one, or where its day cannot be read', () => {
    const earlier = { ...first('children.csv'), registered_on: '2024-09-03', status: 'de-registered', deregistered_on: '2026-09-20' };
    const both = withRows(withRows(smallExport, 'meetings.csv', meeting), 'conferences.csv', review);
    expect(read(withRows(both, 'children.csv', earlier)).told).toEqual(['noted children.csv:3 child_ref registered-before']);
    const unread = withCells(both, 'children.csv', 0, { registered_on: '?' });
    expect(read(unread).told.filter((each) => each.includes('before-registration'))).toEqual([]);
  });
});
