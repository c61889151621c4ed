import { parseCaseload } from '../../src/import/caseload';
import { type ExportRows, filesOf, goodExport, withCells } from '../support/caseloadFiles';

const asAt = '2026-11-20';
const same = parseCaseload(filesOf(goodExport), asAt);

function told(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  return {
    groups,
    told: problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`),
  };
}

/** Every cell of that file that has the one has the other. */
function withAll(file: string, from: string, to: string): ExportRows {
  const rows = (goodExport[file] ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, text]) => [column, text === from ? to : text])),
  );
  return { ...goodExport, [file]: rows };
}

describe('yes and no', () => {
  it.each(['x', 'X', '✓', '✔', '✔\uFE0F', '√', '☑', '1', 'true', 'TRUE', 'yes', 'Yes', 'ie', 'Ydy', 'Y ', 'y'])('%s is yes', (mark) => {
    expect(told(withAll('visits.csv', 'Y', mark))).toEqual({ groups: same.groups, told: [] });
  });

  it.each(['0', 'false', 'no', 'na', 'Nage', '✗', '☐'])('%s is no', (mark) => {
    expect(told(withAll('visits.csv', 'N', mark))).toEqual({ groups: same.groups, told: [] });
  });

  it('an x beside ticks may be their opposite: it is told of, and nobody counts as seen for it', () => {
    const rows = withCells(withCells(goodExport, 'visits.csv', 0, { seen: 'x' }), 'visits.csv', 1, { seen: '✓' });
    const { groups, told: lines } = told(rows);
    expect(lines).toEqual(['cell-left-out visits.csv:2 seen not-yes-or-no']);
    expect(groups[0]?.visits[0]?.fact.seen).toBe(false);
    expect(groups[0]?.visits[1]?.fact.seen).toBe(true);
  });
});

describe('what programs write where there is nothing', () => {
  const words = ['NULL', 'null', '(null)', 'N/A', 'n/a', '#N/A', '-', '–', ' NULL '];

  it.each(words)('%s in a cell that may be empty is nothing', (text) => {
    const rows = withCells(goodExport, 'meetings.csv', 0, { cancelled_reason: text });
    const more = withCells(withCells(rows, 'visits.csv', 0, { not_seen_reason: text }), 'members.csv', 0, { to: text, phone: text });
    const empty = withCells(goodExport, 'members.csv', 0, { phone: '' });
    expect(told(more)).toEqual(told(empty));
  });

  it.each(words)('%s in a cell that must not be is told of as empty', (text) => {
    const lines = (cell: string) => told(withCells(goodExport, 'children.csv', 0, { registered_on: cell }));
    expect(lines(text)).toEqual(lines(''));
    expect(lines(text).told).toEqual(['cell-left-out children.csv:2 registered_on missing']);
  });

  it('somebody may be called Null', () => {
    expect(told(withCells(goodExport, 'children.csv', 0, { family_name: 'Null' })).groups[0]?.group.children[0]?.familyName).toBe('Null');
    expect(told(withCells(goodExport, 'children.csv', 0, { family_name: 'NULL' })).groups[0]?.group.children[0]?.familyName).toBe('');
  });
});

describe('what rows of visits do not say', () => {
  const visits = goodExport['visits.csv'] ?? [];
  const seen = visits.filter(({ seen: said }) => said === 'Y').length;

  it('is told once a column, with how many rows and what it counts as', () => {
    const first = visits.findIndex(({ seen: said }) => said === 'Y');
    const { problems } = parseCaseload(filesOf(withCells(goodExport, 'visits.csv', first, { alone: '', at_home: ' ' })), asAt);
    expect(problems.map(({ line, column, reason, severity }) => [line, column, reason, severity])).toEqual([
      [first + 2, 'alone', 'not-said', 'noted'],
      [first + 2, 'at_home', 'not-said', 'noted'],
    ]);
    expect(problems[0]?.words).toBe(
      `1 of ${seen} rows with a child who was seen says nothing here: counted as not seen alone, so that no limit is met by what nobody said.`,
    );
  });

  it('is not told of a visit at which nobody was seen', () => {
    const rows = { ...goodExport, 'visits.csv': visits.map((row) => ({ ...row, seen: 'N', alone: '', at_home: '', bedroom: '' })) };
    expect(told(rows).told).toEqual([]);
  });
});
