import { parseCaseload } from '../../src/import/caseload';
import { type ExportRows, filesOf, goodExport } from '../support/caseloadFiles';
import { caseloadFrom, plainStyle, tablesOf } from '../support/exportShapes';

const asAt = '2026-11-20';
const files = ['core-groups.csv', 'children.csv', 'members.csv', 'visits.csv', 'actions.csv'];

/** The export with a last row in that file: these cells from the left, from the given column on. */
function withLast(file: string, cells: readonly string[], from = 0): ExportRows {
  const columns = Object.keys(goodExport[file]?.[0] ?? {});
  const last = Object.fromEntries(columns.map((column, at) => [column, cells[at - from] ?? '']));
  return { ...goodExport, [file]: [...(goodExport[file] ?? []), last] };
}

function rowsIn(file: string): number {
  return (goodExport[file] ?? []).length;
}

async function bothWays(rows: ExportRows) {
  const [whole, inParts] = [parseCaseload(filesOf(rows), asAt), await caseloadFrom(tablesOf(rows, plainStyle))];
  expect(inParts.problems).toEqual(whole.problems);
  expect(inParts.groups).toEqual(whole.groups);
  const told = whole.problems.map(({ file, line, reason, severity }) => `${severity} ${file}:${line} ${reason}`);
  return { groups: whole.groups, rowCounts: whole.rowCounts, told };
}

describe('a row below the others that is their total', () => {
  const same = parseCaseload(filesOf(goodExport), asAt);

  it.each([
    ['Total', '12'],
    ['TOTAL:', '1,204'],
    ['Grand total'],
    ['Total records: 12'],
    ['Cyfanswm', '12'],
    ['Cyfanswm: 12'],
    ['Nifer', '12', '3'],
    ['Count = 12'],
    ['12 rows'],
  ])('is one note and no row: %s', async (...cells) => {
    for (const file of files) {
      const { groups, rowCounts, told } = await bothWays(withLast(file, cells));
      expect(told).toEqual([`noted ${file}:${rowsIn(file) + 2} totals-row`]);
      expect(groups).toEqual(same.groups);
      expect(rowCounts).toEqual(same.rowCounts);
    }
  });

  it.each(files)('is one note where it is a count alone, in whatever column of %s', async (file) => {
    for (const from of [0, 2]) {
      const { groups, told } = await bothWays(withLast(file, [String(rowsIn(file))], from));
      expect(told).toEqual([`noted ${file}:${rowsIn(file) + 2} totals-row`]);
      expect(groups).toEqual(same.groups);
    }
  });

  it('may stand below each part of a table', async () => {
    const [first = {}, ...others] = goodExport['visits.csv'] ?? [];
    const total = { ...Object.fromEntries(Object.keys(first).map((column) => [column, ''])), child_ref: 'Sub-total', seen: '1' };
    const { groups, told } = await bothWays({ ...goodExport, 'visits.csv': [first, total, ...others, total] });
    expect(told).toEqual(['noted visits.csv:3 totals-row', `noted visits.csv:${others.length + 4} totals-row`]);
    expect(groups).toEqual(same.groups);
  });

  it.each([
    ['visits.csv', ['Total', '2026-09-10T16:30'], 'a row that says more than numbers'],
    ['children.csv', ['CH-77'], 'a reference without anything else'],
    ['members.csv', ['CG-1', 'Cyfanswm'], 'a name'],
  ])('is none in %s: %j, which is %s', async (file, cells) => {
    const { told } = await bothWays(withLast(file, cells));
    expect(told.filter((line) => line.includes('totals-row'))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });
});
