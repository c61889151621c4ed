import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { parseCaseload } from '../../src/import/caseload';
import { kindOf } from '../../src/import/columnKinds';
import type { ExportTable } from '../../src/import/exportTable';
import type { FileName } from '../../src/import/rows';
import { tablesOfWorkbook } from '../../src/import/workbook';
import { type ExportRows, filesOf, goodExport, steppedExport, withCells } from '../support/caseloadFiles';
import { caseloadFrom, plainStyle, sheetOf, tablesOf, workbookOf } from '../support/exportShapes';

const asAt = '2026-11-20';

type Cell = string | number | boolean | Date | null;

/** What a spreadsheet makes of a cell when it takes it for what it looks like. */
function asTyped(column: string, text: string): Cell {
  if (kindOf(column).startsWith('day') && text !== '') return new Date(`${text.length === 10 ? `${text}T00:00` : text}:00Z`);
  if (kindOf(column) === 'yes-or-no' && text !== '') return text === 'Y';
  return text === '' ? null : text;
}

function sheets(rows: ExportRows, cell: (column: string, text: string) => Cell, nameOf = (file: string) => file.replace('.csv', '')) {
  return Object.entries(rows).map(([file, all]) => {
    const columns = Object.keys(all[0] ?? {});
    return {
      name: nameOf(file),
      columns: columns.map((key) => (kindOf(key).startsWith('day') ? { numFmt: 'dd/mm/yyyy hh:mm' } : {})),
      rows: [columns, ...all.map((row) => columns.map((column) => cell(column, row[column] ?? '')))],
    };
  });
}

async function tables(bytes: Uint8Array, name = 'export.xlsx'): Promise<ReadonlyMap<FileName, ExportTable>> {
  const found = await tablesOfWorkbook(name, bytes);
  if ('reason' in found) throw new Error(found.reason);
  return new Map(found.map(({ file, table }) => [file, table]));
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const found = await tablesOfWorkbook('export.xlsx', bytes);
  return 'reason' in found ? found.reason : 'read';
}

it('says how many sheets of a workbook have the name of no table', async () => {
  const found = await tablesOfWorkbook(
    'export.xlsx',
    await writeXlsx({ sheets: [...sheets(goodExport, (_, cell) => cell), { name: 'Notes', rows: [['x']] }] }),
  );
  if ('reason' in found) throw new Error(found.reason);
  expect(found.map(({ others = 0 }) => others).filter((count) => count > 0)).toEqual([1]);
});

describe('an Excel workbook', () => {
  const expected = parseCaseload(filesOf(goodExport), asAt);

  it('reads to the same groups as the same tables in files, with its days as days or text and counted from 1900 or 1904', async () => {
    const texts = fc.array(fc.constantFrom(...'ab ;,\n=ŵ€'), { maxLength: 8 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom<'1900' | '1904'>('1900', '1904'),
        async (text, typed, inline, dateSystem) => {
          const rows = withCells(steppedExport, 'visits.csv', 0, { note: text });
          const stringMode = inline ? 'inline' : 'shared';
          const bytes = await writeXlsx({ dateSystem, stringMode, sheets: sheets(rows, typed ? asTyped : (_, cell) => cell) });
          const { groups, people, problems } = await caseloadFrom(await tables(bytes));
          const plain = parseCaseload(filesOf(rows), asAt);
          expect({ groups, people, problems }).toEqual({ groups: plain.groups, people: plain.people, problems: [] });
        },
      ),
      { seed: 20261120, numRuns: 25 },
    );
  });

  it('may name its sheets as people do', async () => {
    const nameOf = (file: string) =>
      file
        .replace('.csv', '')
        .replace(/^./, (letter) => letter.toUpperCase())
        .replace('-', ' ');
    const bytes = await writeXlsx({ sheets: [{ name: 'Read me', rows: [['x']] }, ...sheets(goodExport, asTyped, nameOf)] });
    expect((await caseloadFrom(await tables(bytes))).groups).toEqual(expected.groups);
  });

  it('with a single sheet of another name is the table that its own name says', async () => {
    const [sheet] = sheets({ 'visits.csv': goodExport['visits.csv'] ?? [] }, asTyped, () => 'Sheet1');
    const bytes = await writeXlsx({ sheets: sheet === undefined ? [] : [sheet] });
    const all = new Map([...tablesOf(goodExport, plainStyle), ...(await tables(bytes, 'Visits.xlsx'))]);
    expect((await caseloadFrom(all)).groups).toEqual(expected.groups);
  });

  it.each([
    ['no ZIP', () => Buffer.from('child_ref,visited_at')],
    ['half of one', async () => (await writeXlsx({ sheets: [{ name: 'visits', rows: [['a']] }] })).slice(0, 400)],
    ['a ZIP of something else', () => workbookOf({ 'word/document.xml': '<w/>' })],
  ])('that is %s is one line', async (_what, bytes) => {
    expect(await reasonOf(await bytes())).toBe('not-a-workbook');
  });

  it('of the old form, or with a password, says so', async () => {
    expect(await reasonOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old-workbook');
  });

  it('without a table says which names it looks for', async () => {
    expect(
      await reasonOf(
        await writeXlsx({
          sheets: [
            { name: 'a', rows: [['x']] },
            { name: 'b', rows: [['y']] },
          ],
        }),
      ),
    ).toBe('no-table-in-workbook');
  });

  it('whose parts unpack to more than can be kept is not opened', async () => {
    const bytes = Buffer.from(await sheetOf('visits', '', { strings: '<si><t>x</t></si>' }));
    const list = bytes.lastIndexOf('xl/sharedStrings.xml') - 46;
    for (const size of [300 * 1024 * 1024, 0]) {
      bytes.writeUInt32LE(size, list + 24);
      expect(await reasonOf(bytes)).toBe('workbook-too-large');
    }
  });
});

describe('the cells of a sheet', () => {
  const columns = ['child_ref', 'visited_at', 'by_email', 'seen', 'alone', 'at_home', 'bedroom', 'announced', 'not_seen_reason', 'note'];
  const inline = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const header = `<row r="1">${columns.map(inline).join('')}</row>`;
  const row = (cells: Readonly<Record<string, string>>, line = 2) => {
    const usual: Readonly<Record<string, string>> = {
      child_ref: 'CH-1',
      visited_at: '2026-09-10T16:30',
      by_email: 'sian@council.example',
      seen: 'Y',
      alone: 'Y',
      at_home: 'Y',
      bedroom: 'N',
      announced: 'Y',
      not_seen_reason: '',
      note: 'Hapus.',
    };
    return `<row r="${line}">${columns.map((column) => cells[column] ?? inline(usual[column] ?? '')).join('')}</row>`;
  };

  async function visits(rows: string, options: Parameters<typeof sheetOf>[2] = {}) {
    const all = new Map([...tablesOf(goodExport, plainStyle), ...(await tables(await sheetOf('visits', header + rows, options)))]);
    const { groups, problems } = await caseloadFrom(all);
    return {
      visits: groups[0]?.visits.map(({ fact, time, words }) => [fact.on, time, fact.seen, words[0]?.text ?? '']) ?? [],
      problems: problems.map(({ line, column, reason, severity }) => [line, column, reason, severity]),
    };
  }

  it.each([
    ['a day and time with a format of one', { visited_at: '<c s="2"><v>46275.6875</v></c>' }, {}],
    ['the same as a bare number', { visited_at: '<c><v>46275.6875</v></c>' }, {}],
    ['the same counted from 1904', { visited_at: '<c s="2"><v>44813.6875</v></c>' }, { from1904: true }],
    ['the same as a bare number counted from 1904', { visited_at: '<c><v>44813.6875</v></c>' }, { from1904: true }],
    ['a time a thousandth of a second short', { visited_at: '<c s="2"><v>46275.68749999</v></c>' }, {}],
    ['a day of a strict workbook', { visited_at: '<c t="d"><v>2026-09-10T16:30:00</v></c>' }, {}],
    [
      'what a formula gave',
      {
        visited_at: '<c s="2"><f>TODAY()</f><v>46275.6875</v></c>',
        seen: '<c t="b"><f>1=1</f><v>1</v></c>',
        note: '<c t="str"><f>A1&amp;B1</f><v>Hapus.</v></c>',
      },
      {},
    ],
    [
      'text in pieces of different looks, and how it is said',
      { note: '<c t="s"><v>0</v></c>' },
      { strings: '<si><r><t>Ha</t></r><r><rPr><b/></rPr><t>pus.</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' },
    ],
  ])('are read: %s', async (_what, cells, options) => {
    expect(await visits(row(cells), options)).toEqual({ visits: [['2026-09-10', '16:30', true, 'Hapus.']], problems: [] });
  });

  it('are words even where they look like a formula', async () => {
    expect((await visits(row({ note: inline('=HYPERLINK(&quot;http://x.invalid&quot;)') }))).visits[0]?.[3]).toBe(
      '=HYPERLINK("http://x.invalid")',
    );
  });

  it('with an error of a formula are not taken for empty ones', async () => {
    const { problems } = await visits(row({ visited_at: '<c t="e"><v>#REF!</v></c>' }));
    expect(problems).toEqual([[2, 'visited_at', 'not-a-date-and-time', 'row-left-out']]);
  });

  it.each([
    ['visited_at', '<c s="2"><f>TODAY()</f></c>', 'row-left-out', []],
    ['visited_at', '<x:c s="2"><x:f t="shared" si="0"/></x:c>', 'row-left-out', []],
    ['visited_at', '<c r="B2" s="2"><f>NOW()</f><v /></c>', 'row-left-out', []],
    ['child_ref', '<c><f>A3</f><v></v></c>', 'row-left-out', []],
    ['seen', '<c r="D2"><f>TRUE()</f><v/></c>', 'cell-left-out', [['2026-09-10', '16:30', false, 'Hapus.']]],
    ['seen', '<c><f>1=1</f></c>', 'cell-left-out', [['2026-09-10', '16:30', false, 'Hapus.']]],
    ['note', '<c r="J2" t="str"><f>A1&amp;B1</f></c>', 'cell-left-out', [['2026-09-10', '16:30', true, '']]],
  ])('with a formula whose result is not stored are not taken for empty ones: %s, %s', async (column, cell, severity, taken) => {
    for (const isStored of [false, true]) {
      const found = await visits(row({ [column]: cell }), { isStored });
      expect(found).toEqual({ visits: taken, problems: [[2, column, 'formula-without-value', severity]] });
    }
  });

  it('with a formula that gave an empty text are empty', async () => {
    const found = await visits(row({ note: '<c t="str"><f>IF(A1="","",A1)</f><v></v></c>' }));
    expect(found).toEqual({ visits: [['2026-09-10', '16:30', true, '']], problems: [] });
  });

  it('in a membership whose end is a formula without a result do not make it one that goes on', async () => {
    const columnsOfMembers = Object.keys(goodExport['members.csv']?.[0] ?? {});
    const cells = columnsOfMembers.map((column) =>
      column === 'to' ? '<c><f>A1</f></c>' : inline(goodExport['members.csv']?.[0]?.[column] ?? ''),
    );
    const sheet = await sheetOf('members', `<row r="1">${columnsOfMembers.map(inline).join('')}</row><row r="2">${cells.join('')}</row>`);
    const { groups } = await caseloadFrom(new Map([...tablesOf(goodExport, plainStyle), ...(await tables(sheet))]));
    expect(groups[0]?.group.countedWithout).toContainEqual({ what: 'membership', on: null });
    expect(groups[0]?.group.members.find(({ role }) => role === 'co-ordinator')?.to).not.toBeNull();
  });

  it('are told of by the row that the sheet shows, blank rows counted', async () => {
    const { problems } = await visits(row({}) + row({ visited_at: inline('2026-09-11T10:00'), seen: inline('perhaps') }, 9));
    expect(problems).toEqual([[9, 'seen', 'not-yes-or-no', 'cell-left-out']]);
  });

  it('that are merged are told of by the row of the first', async () => {
    const { problems } = await visits(row({}), { after: '<mergeCells count="1"><mergeCell ref="J2:J3"/></mergeCells>' });
    expect(problems).toEqual([[2, '', 'merged-cells', 'noted']]);
  });

  it('of a hidden sheet are read, and it is told', async () => {
    const found = await visits(row({}), { state: 'veryHidden' });
    expect(found).toEqual({ visits: [['2026-09-10', '16:30', true, 'Hapus.']], problems: [[1, '', 'hidden-sheet', 'noted']] });
  });

  it('in which a reference has become a day are told of', async () => {
    const { problems } = await visits(row({ child_ref: '<c s="1"><v>46275</v></c>' }) + row({}, 3));
    expect(problems).toContainEqual([2, 'child_ref', 'became-a-day', 'noted']);
  });
});
