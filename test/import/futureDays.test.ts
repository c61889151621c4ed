import { currentClocks } from '../../src/core/clocks/clocksOf';
import { withoutWhat } from '../../src/core/clocks/countedWithout';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withCells } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  const [only] = groups;
  const [child] = only?.group.children ?? [];
  if (only === undefined || child === undefined) throw new Error('the child was not taken');
  const { group } = only;
  const clocks = currentClocks(group, defaultRules(), asAt);
  const told = problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`);
  const open = clocks.filter(({ endedOn }) => endedOn === null);
  const without = (what: string) =>
    open.filter((clock) => withoutWhat(clock, child, group).some((each) => each.what === what)).map(({ clock }) => clock);
  return { child, clocks, told, without };
}

const withChild = (cells: Readonly<Record<string, string>>) => withCells(smallExport, 'children.csv', 0, cells);
const { clocks: rightClocks } = read(smallExport);

describe('a day of registration after the day of the export', () => {
  const rows = withChild({ registered_on: '2026-12-01' });

  it('is told of, and limits are counted from the conference', () => {
    const { child, told, clocks } = read(rows);
    expect(told).toEqual(['cell-left-out children.csv:2 registered_on after-the-export']);
    expect(child).toMatchObject({ registeredOn: '2026-10-05', countedWithout: [{ what: 'registration-day', on: null }] });
    expect(clocks).toEqual(rightClocks);
  });

  it('is what each limit says that it is counted without', () => {
    expect(read(rows).without('registration-day')).toEqual(['D04', 'D05', 'D06', 'D07', 'D09', 'D24']);
  });

  it('leaves limits to count from the last core group where there is no conference', () => {
    const { child, clocks } = read(withCells(rows, 'conferences.csv', 0, { held_on: '', decision: '' }));
    expect(child.registeredOn).toBe('2026-10-14');
    expect(clocks.map(({ clock }) => clock)).toEqual(expect.arrayContaining(['D04', 'D05', 'D06', 'D09']));
  });

  it('is none on the day of the export itself', () => {
    expect(read(withChild({ registered_on: asAt })).told).toEqual([]);
  });
});

describe('a date of birth after the day of the export', () => {
  const rows = withChild({ date_of_birth: '2027-01-01' });

  it('is told of, and limits run and say that they are counted without it', () => {
    const { child, told, clocks } = read(rows);
    expect(told).toEqual(['cell-left-out children.csv:2 date_of_birth after-the-export']);
    expect(child.dateOfBirth).toBeNull();
    expect(clocks).toEqual(rightClocks.filter(({ clock }) => clock !== 'D23'));
    expect(
      read({ ...rows, 'visits.csv': (rows['visits.csv'] ?? []).map((visit) => ({ ...visit, seen: 'N', alone: 'N' })) }).without(
        'birth-day',
      ),
    ).toEqual(['D05', 'D06']);
  });

  it('is that of a born child although an expected day stands beside it, as one that cannot be read is', () => {
    const { child } = read(withChild({ date_of_birth: '2026-12-20', expected_date_of_delivery: '2026-12-20' }));
    expect([child.dateOfBirth, child.expectedOn]).toEqual([null, null]);
  });
});
