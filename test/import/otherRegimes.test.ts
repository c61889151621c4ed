import { otherRegimesOf } from '../../src/core/clocks/otherRegimes';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const first = (file: string) => smallExport[file]?.[0] ?? {};

function read(cells: Readonly<Record<string, string>>, rows = smallExport) {
  const { groups, problems } = parseCaseload(filesOf(withCells(rows, 'children.csv', 0, cells)), asAt);
  const told = problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`);
  return { told, group: groups[0]?.group, child: groups[0]?.group.children[0] };
}

const regimesOf = (cells: Readonly<Record<string, string>>) => {
  const { group, child } = read(cells);
  return group === undefined || child === undefined ? [] : otherRegimesOf(group, child, defaultRules(), asAt);
};

describe('the day of a placement in an export', () => {
  it('is what the first visit is counted from, with nothing recorded here', () => {
    expect(regimesOf({ looked_after: 'Y', looked_after_since: '2026-11-19' })).toMatchObject([
      { kind: 'placed', from: '2026-11-19', by: '2026-11-26', isLate: false },
    ]);
  });

  it('may be left out, and then changes nothing', () => {
    expect(read({ looked_after: 'Y' }).told).toEqual([]);
    expect(read({ looked_after: 'Y', looked_after_since: '' })).toEqual(read({ looked_after: 'Y' }));
  });

  it.each([
    ['of a child who is not looked after', { looked_after: 'N', looked_after_since: '2026-11-16' }, 'contradicts-the-row'],
    ['to come', { looked_after: 'Y', looked_after_since: '2026-12-01' }, 'after-the-export'],
    ['before the birth', { looked_after: 'Y', looked_after_since: '2000-01-01' }, 'dates-out-of-order'],
    ['that is none', { looked_after: 'Y', looked_after_since: 'last week' }, 'not-a-date'],
  ])('%s is told of, and not taken', (_what, cells, reason) => {
    const { told, child } = read(cells);
    expect(told).toEqual([`cell-left-out children.csv:2 looked_after_since ${reason}`]);
    expect(child?.lookedAfterSince).toBeUndefined();
  });

  it('says that a child is looked after where the word for it cannot be read', () => {
    expect(read({ looked_after: 'perhaps', looked_after_since: '2026-11-16' }).child).toMatchObject({ lookedAfter: true });
  });

  it('is the later of two where a registration runs twice', () => {
    const again = { ...first('children.csv'), registered_on: '2026-10-01', looked_after: 'Y', looked_after_since: '2026-11-02' };
    const { child } = read({ looked_after: 'Y', looked_after_since: '2026-11-16' }, withRows(smallExport, 'children.csv', again));
    expect(child?.lookedAfterSince).toBe('2026-11-16');
  });
});

describe('the end of a temporary entry in an export', () => {
  const entry = { status: 'temporary', home_authority: 'Dyffryn Mawr' };

  it('is taken', () => {
    expect(read({ ...entry, temporary_until: '2027-01-29' })).toMatchObject({ told: [], child: { temporaryUntil: '2027-01-29' } });
  });

  it.each([
    ['of a child who is registered here', { temporary_until: '2027-01-29' }, 'contradicts-the-row'],
    ['before it began', { ...entry, temporary_until: '2020-01-29' }, 'dates-out-of-order'],
  ])('%s is told of, and not taken', (_what, cells, reason) => {
    const { told, child } = read(cells);
    expect(told).toEqual([`cell-left-out children.csv:2 temporary_until ${reason}`]);
    expect(child?.temporaryUntil).toBeUndefined();
  });
});
