import { parseCaseload } from '../../src/import/caseload';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';
import { caseloadFrom, plainStyle, tablesOf } from '../support/exportShapes';

const asAt = '2026-11-20';
const same = parseCaseload(filesOf(goodExport), asAt);

/** The references of all rows but those that they are of, written in another way. */
function spelled(write: (ref: string) => string): ExportRows {
  const other = (file: string, column: string, text: string) => {
    const isOwn = (file === 'core-groups.csv' && column === 'core_group_ref') || (file === 'children.csv' && column === 'child_ref');
    const isRef = ['core_group_ref', 'child_ref', 'child_refs'].includes(column);
    return isRef && !isOwn
      ? text
          .split(';')
          .map((each) => (each === '' ? '' : write(each)))
          .join(';')
      : text;
  };
  return Object.fromEntries(
    Object.entries(goodExport).map(([file, rows]) => [
      file,
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, other(file, column, text)]))),
    ]),
  );
}

function told(rows: ExportRows): readonly string[] {
  return parseCaseload(filesOf(rows), asAt).problems.map(({ file, line, column, reason }) => `${file}:${line} ${column} ${reason}`);
}

describe('a reference that is written in another way than in its own row', () => {
  it.each([
    ['in small letters', (ref: string) => ref.toLowerCase()],
    ['with a blank after it', (ref: string) => `${ref} `],
    ['with an en dash', (ref: string) => ref.replace('-', '–')],
    ['with a hyphen that does not break', (ref: string) => ref.replace('-', '\u2011')],
    ['with blanks around a dash', (ref: string) => ref.toLowerCase().replace('-', ' — ')],
  ])('is the same one %s', async (_how, write) => {
    const { groups, people, problems } = parseCaseload(filesOf(spelled(write)), asAt);
    expect(problems).toEqual([]);
    expect({ groups, people }).toEqual({ groups: same.groups, people: same.people });
    expect((await caseloadFrom(tablesOf(spelled(write), plainStyle))).groups).toEqual(same.groups);
  });

  it('is not guessed at where two children have references that differ in no more than that', () => {
    const [child = {}] = goodExport['children.csv'] ?? [];
    const two = withRows(goodExport, 'children.csv', { ...child, child_ref: 'ch-1', given_name: 'Tomos' });
    const before = told(two);
    expect(told(withCells(two, 'visits.csv', 0, { child_ref: 'Ch-1' }))).toEqual(
      [...before, 'visits.csv:2 child_ref unknown-child'].sort(),
    );
    expect(told(withCells(two, 'visits.csv', 0, { child_ref: 'ch-1' }))).toEqual(before);
  });
});
