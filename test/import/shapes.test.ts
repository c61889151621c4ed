import fc from 'fast-check';
import { parseCaseload } from '../../src/import/caseload';
import { csvTable } from '../../src/import/exportTable';
import { type ExportRows, filesOf, goodExport, steppedExport, withCells } from '../support/caseloadFiles';
import { caseloadFrom, encoded, inPieces, plainStyle, type Style, tablesOf, written } from '../support/exportShapes';

const asAt = '2026-11-20';

function withText(text: string, rows: ExportRows = steppedExport): ExportRows {
  return withCells(withCells(rows, 'visits.csv', 0, { note: text }), 'actions.csv', 0, { text: `x${text}` });
}

/** Windows-1252 has no ŷ. */
const withoutCircumflex: ExportRows = JSON.parse(JSON.stringify(steppedExport).replaceAll('ŷ', 'y'));

const headers: readonly Style['header'][] = [
  (column) => column,
  (column) => column.toUpperCase(),
  (column) => ` ${column.replaceAll('_', ' ')} `,
  (column) => column.replaceAll('_', '-').replace(/^./, (letter) => letter.toUpperCase()),
];

const styles = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  lineBreak: fc.constantFrom('\r\n', '\n', '\r'),
  quotes: fc.constantFrom('all' as const, 'needed' as const),
  encoding: fc.constantFrom<Style['encoding']>(
    'utf-8',
    'utf-8 bom',
    'utf-16le',
    'utf-16le bom',
    'utf-16be',
    'utf-16be bom',
    'windows-1252',
  ),
  says: fc.boolean(),
  header: fc.constantFrom(...headers),
  isBackwards: fc.boolean(),
  emptyColumns: fc.constantFrom(0, 0, 3),
  above: fc.constantFrom('', '', '\n', 'Report of 20/11/2026\n\n'),
});

const letters = [...'ab ,;\t|"\n=éôï'];

describe('an export as any program writes it', () => {
  it('reads to the same groups whatever stands between cells and lines, however it is encoded, quoted and headed', async () => {
    const texts = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(styles, texts, fc.constantFrom(1, 7, 64, 100_000), async (style, text, length) => {
        const rows = withText(text, style.encoding === 'windows-1252' ? withoutCircumflex : goodExport);
        const { groups, people, refused, problems } = await caseloadFrom(tablesOf(rows, style, length));
        const expected = parseCaseload(filesOf(rows), asAt);
        expect({ groups, people, refused, problems }).toEqual({
          groups: expected.groups,
          people: expected.people,
          refused: [],
          problems: [],
        });
      }),
      { seed: 20261120, numRuns: 60 },
    );
  });

  it.each([
    [{ separator: ';' }, ['semicolons between cells']],
    [{ separator: '\t', encoding: 'utf-16le bom' as const }, ['tabs between cells', 'UTF-16 LE']],
    [{ encoding: 'utf-8 bom' as const }, []],
    [{ encoding: 'windows-1252' as const }, ['Windows-1252, which has no ŵ or ŷ']],
  ])('says of %j how it was read', async (style, expected) => {
    const tables = tablesOf(withoutCircumflex, { ...plainStyle, ...style });
    await caseloadFrom(tables);
    expect(tables.get('members.csv')?.readAs()).toEqual(expected);
  });

  it('reads the letters that Windows-1252 has where Latin-1 has none', async () => {
    const rows = withText('Siân’s €5', withoutCircumflex);
    const { groups } = await caseloadFrom(tablesOf(rows, { ...plainStyle, encoding: 'windows-1252' }));
    expect(groups[0]?.visits[0]?.words[0]?.text).toBe('Siân’s €5');
  });

  it('keeps every name of a file that is UTF-8 but for one letter, and tells where that was', async () => {
    const bytes = Buffer.concat([
      written(goodExport['visits.csv']?.slice(0, 1) ?? [], plainStyle),
      Buffer.from('CH-1,2026-09-24T10:00,macsen@council.example,Y,Y,Y,N,Y,,Prŷs and Llŷr '),
      Buffer.from([0xe2]),
      Buffer.from('\r\n'),
    ]);
    const tables = new Map(tablesOf(goodExport, plainStyle)).set('visits.csv', csvTable('visits.csv', inPieces(bytes, 9)));
    const { groups, problems } = await caseloadFrom(tables);
    expect(groups[0]?.visits.map(({ words }) => words[0]?.text)).toEqual(['Hapus.', 'Prŷs and Llŷr \uFFFD']);
    expect(problems.map(({ line, column, reason, severity }) => [line, column, reason, severity])).toEqual([
      [3, 'note', 'not-utf-8', 'noted'],
    ]);
  });

  it('takes rows whose last cells were left off, but none with a cell too many', async () => {
    const text = 'child_ref,visited_at,by_email,seen,alone,at_home,bedroom,announced,not_seen_reason,note\n';
    const rows = ['CH-1,2026-09-10T16:30,sian@council.example,Y,Y,Y,N', 'CH-1,2026-09-11T16:30,sian@council.example,Y,Y,Y,N,Y,,a, b'];
    const bytes = encoded(`${text}${rows.join('\n')}`, 'utf-8');
    const tables = new Map(tablesOf(goodExport, plainStyle)).set('visits.csv', csvTable('visits.csv', inPieces(bytes, 50)));
    const { problems } = await caseloadFrom(tables);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([[3, 'wrong-number-of-cells']]);
  });

  it('takes a quotation mark within a cell for a letter', async () => {
    const files = new Map(filesOf(goodExport));
    files.set('visits.csv', (files.get('visits.csv') ?? '').replace('Hapus.', 'He said "no" and 5" more'));
    expect(parseCaseload(files, asAt).groups[0]?.visits[0]?.words[0]?.text).toBe('He said "no" and 5" more');
  });

  it('loses no row to a quotation mark that is not closed, wherever the next one stands', async () => {
    const rows = withCells(withCells(goodExport, 'visits.csv', 0, { note: 'Open' }), 'visits.csv', 3, { note: 'Nobody, "at all"' });
    const files = new Map(filesOf(rows));
    files.set('visits.csv', (files.get('visits.csv') ?? '').replace('Open', '"Open'));
    const { groups, problems } = parseCaseload(files, asAt);
    expect(problems).toEqual([]);
    expect(groups[0]?.visits.map(({ fact, words }) => [fact.on, words[0]?.text])).toEqual([
      ['2026-09-10', '"Open'],
      ['2026-09-24', 'Hapus.'],
      ['2026-10-08', 'Hapus.'],
      ['2026-10-20', 'Nobody, "at all"'],
    ]);
  });

  it('says once that another file was given the name of a table', () => {
    const files = new Map(filesOf(goodExport)).set('visits.csv', 'a;b;c\n1;2;3\n4;5;6\n');
    expect(parseCaseload(files, asAt).problems.map(({ file, line, column, reason }) => [file, line, column, reason])).toEqual([
      ['visits.csv', 1, '', 'no-header'],
    ]);
  });

  it('notes a column that is not of the table once, and takes the rest', () => {
    const rows = { ...goodExport, 'visits.csv': (goodExport['visits.csv'] ?? []).map((row) => ({ ...row, weather: 'rain' })) };
    const { groups, problems } = parseCaseload(filesOf(rows), asAt);
    expect(problems.map(({ line, column, reason, severity }) => [line, column, reason, severity])).toEqual([
      [1, 'weather', 'unknown-column', 'noted'],
    ]);
    expect(groups).toEqual(parseCaseload(filesOf(goodExport), asAt).groups);
  });
});

describe('a cell as any program writes it', () => {
  const same = parseCaseload(filesOf(goodExport), asAt);

  it.each([
    ['visits.csv', { visited_at: '10 September 2026 16:30' }],
    ['visits.csv', { visited_at: '2026-09-10 16:30:00.000' }],
    ['visits.csv', { visited_at: '2026-09-10T15:30:00Z' }],
    ['visits.csv', { visited_at: '2026/9/10 4:30 pm' }],
    ['visits.csv', { seen: 'yes', alone: 'TRUE', bedroom: 'false', announced: '1' }],
    ['visits.csv', { child_ref: '\u200BCH-1\u00A0', by_email: 'sian@council\u00AD.example ' }],
    ['children.csv', { registered_on: '1 Sep 26', date_of_birth: '24 Chwefror 2019' }],
    ['children.csv', { registered_on: '2026-09-01 00:00:00', status: 'Registered', categories: 'Neglect, Emotional' }],
    ['core-groups.csv', { coordinator_email: '\uFEFFsian@council.example' }],
    ['meetings.csv', { kind: 'Initial', mode: 'VIDEO ' }],
  ])('means the same in %s as %j', (file, cells) => {
    const { groups, problems } = parseCaseload(filesOf(withCells(goodExport, file, 0, cells)), asAt);
    expect(problems).toEqual([]);
    expect(groups).toEqual(same.groups);
  });

  it.each([
    ['LlÅµr', 'name-encoded-twice'],
    ['SiÃ¢n', 'name-encoded-twice'],
    ['Ll?r', 'name-lost-letters'],
    ['Ll\uFFFDr', 'name-lost-letters'],
  ])('keeps the name %s and notes it once, wherever it stands', (given_name, reason) => {
    const rows = withCells(withCells(goodExport, 'children.csv', 0, { given_name }), 'children.csv', 1, { given_name });
    const { groups, problems } = parseCaseload(filesOf(rows), asAt);
    expect(problems.map(({ line, column, reason: why, severity }) => [line, column, why, severity])).toEqual([
      [2, 'given_name', reason, 'noted'],
    ]);
    expect(groups[0]?.group.children[0]?.givenName).toBe(given_name);
    expect(JSON.stringify(problems)).not.toContain(given_name);
  });

  it.each(['Siân', 'Llŷr', 'Zoë', 'Ångström', 'Ô', 'Ælfgifu', '?', 'Â'])('notes nothing of the name %s', (given_name) => {
    expect(parseCaseload(filesOf(withCells(goodExport, 'children.csv', 0, { given_name })), asAt).problems).toEqual([]);
  });
});
