import fc from 'fast-check';
import type { Caseload } from '../../src/core/caseload/importedCaseload';
import { parseCaseload } from '../../src/import/caseload';
import { csvTable, type ExportTable } from '../../src/import/exportTable';
import { readCsv } from '../../src/import/readCsv';
import { readExport, type Spool } from '../../src/import/readExport';
import { type FileName, fileNames } from '../../src/import/rows';
import { dataOf, demoFiles, type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';

const asAt = '2026-11-20';

function spoolInMemory(): Spool {
  const texts = new Map<number, string>();
  return { add: (part, text) => void texts.set(part, (texts.get(part) ?? '') + text), read: (part) => texts.get(part) ?? '' };
}

/** Every file in pieces of so many bytes, wherever they end. */
function inPieces(files: ReadonlyMap<string, string>, length: number): ReadonlyMap<FileName, ExportTable> {
  async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }
  const tables = fileNames.flatMap((file) => {
    const text = files.get(file);
    return text === undefined ? [] : [[file, csvTable(file, () => pieces(new TextEncoder().encode(text)))] as const];
  });
  return new Map(tables);
}

function rowsOf(file: string, text: string) {
  const table = readCsv(file, text, () => true);
  if ('reason' in table) throw new Error(`${file} is no CSV`);
  return table.rows.map(({ cells }) => cells);
}

function parsed(files: ReadonlyMap<string, string>, exportedOn: string) {
  return dataOf(parseCaseload(files, exportedOn));
}

function whole({ groups, people, withIdsOf: _, withEarlier: __, ...rest }: Caseload) {
  return { ...rest, groups: [...groups], people: [...people] };
}

async function streamed(files: ReadonlyMap<string, string>, length = 1_000) {
  return whole(await readExport(inPieces(files, length), spoolInMemory(), asAt));
}

describe('an export that is read piece by piece', () => {
  it('says what it says when it is read at once, of more groups than are in hand together', async () => {
    const files = demoFiles();
    const parts = new Set<number>();
    const spool = spoolInMemory();
    const add = (part: number, text: string) => {
      parts.add(part);
      spool.add(part, text);
    };
    const found = await readExport(inPieces(files, 50_000), { ...spool, add }, asAt);
    expect(whole(found)).toEqual(parsed(files, asAt));
    expect([found.groupCount, parts.size]).toEqual([60, 4]);
  });

  it('may be cut into pieces anywhere, also within a line break, a quoted cell or a byte order mark', async () => {
    const quoted = withCells(goodExport, 'visits.csv', 0, { note: 'one, "two"\r\nthree' });
    const files = filesOf(quoted, { bom: '\uFEFF' });
    const expected = parsed(files, asAt);
    for (const length of [1, 2, 3, 7, 64]) expect(await streamed(files, length)).toEqual(expected);
  });

  it('gives its groups again when it is asked again', async () => {
    const caseload = await readExport(inPieces(filesOf(goodExport), 100), spoolInMemory(), asAt);
    expect([...caseload.groups]).toHaveLength(2);
    expect([...caseload.groups]).toEqual(parsed(filesOf(goodExport), asAt).groups);
  });

  it('may have its rows in any order', async () => {
    const demo = demoFiles();
    const expected = parsed(demo, asAt);
    const backwards = filesOf(Object.fromEntries([...demo].map(([file, text]) => [file, rowsOf(file, text).reverse()])));
    const { groups, people, refused } = await streamed(backwards, 50_000);
    expect(refused).toEqual([]);
    expect({ groups, people }).toEqual({ groups: expected.groups, people: expected.people });
  });

  it('puts a visit with its child, whichever group a column beside it names', async () => {
    const visits = rowsOf('visits.csv', demoFiles().get('visits.csv') ?? '').map((row) => ({ ...row, core_group_ref: 'CG-0060' }));
    const files = new Map([...demoFiles(), ...filesOf({ 'visits.csv': visits })]);
    expect(await streamed(files, 50_000)).toEqual(parsed(files, asAt));
  });

  it('tells of the same places and leaves out the same groups, whatever is wrong in its cells', async () => {
    const spoilt = fc.constantFrom('', 'x', '30/02/2026', 'CG-2', 'CG-77', 'CH-9', 'CH-1', 'who@nowhere.example', 'noor@mail.example', 'Y');
    const places = Object.entries(goodExport).flatMap(([file, rows]) =>
      rows.flatMap((row, index) => Object.keys(row).map((column) => ({ file, index, column }))),
    );
    const faults = fc.array(fc.tuple(fc.constantFrom(...places), spoilt), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(faults, async (all) => {
        const rows = all.reduce<ExportRows>(
          (so, [{ file, index, column }, text]) => withCells(so, file, index, { [column]: text }),
          goodExport,
        );
        expect(await streamed(filesOf(rows))).toEqual(parsed(filesOf(rows), asAt));
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });

  it('finds one reference of an action in two groups that are never in hand together', async () => {
    const action = goodExport['actions.csv']?.[0];
    const rows = withRows(goodExport, 'actions.csv', { ...action, core_group_ref: 'CG-2', child_refs: 'CH-9' });
    const { problems, refused } = await streamed(filesOf(rows));
    expect(problems.filter(({ reason }) => reason === 'in-two-groups').map(({ line, groupRef }) => [line, groupRef])).toEqual([
      [2, 'CG-1'],
      [4, 'CG-2'],
    ]);
    expect(refused).toEqual([]);
  });

  it('goes on after a quotation mark that is not closed, wherever its file is cut', async () => {
    const files = new Map(filesOf(goodExport));
    files.set('visits.csv', `\uFEFF${files.get('visits.csv')?.replace('2026-09-24T10:00,', '"2026-09-24T10:00,')}`);
    const whole = parsed(files, asAt);
    expect(whole.groups.flatMap(({ visits }) => visits)).toHaveLength(4);
    expect(whole.problems.map(({ line, reason }) => [line, reason])).toEqual([[3, 'stray-quotation-mark']]);
    for (const bytes of [1, 7, 4096]) expect(await streamed(files, bytes)).toEqual(whole);
  });

  it.each([
    ['a file is missing', (files: Map<string, string>) => files.delete('visits.csv')],
    ['a file is empty', (files: Map<string, string>) => files.set('visits.csv', '')],
    ['a column is missing', (files: Map<string, string>) => files.set('visits.csv', 'child_ref,seen\r\nCH-1,Y\r\n')],
    ['there is no list of groups', (files: Map<string, string>) => files.delete('core-groups.csv')],
  ])('takes no group where %s, and says why', async (_what, spoil) => {
    const files = new Map(filesOf(goodExport));
    spoil(files);
    const found = await streamed(files);
    expect([found.groups, found.people]).toEqual([[], []]);
    expect(found.problems.length).toBeGreaterThan(0);
    expect(found).toEqual(parsed(files, asAt));
  });
});

it.each(['Health Visitor', 'HEALTH_VISITOR', 'Ymwelydd Iechyd'])(
  'a title written %s is read in parts as it is read whole',
  async (title) => {
    const titled = { ...goodExport, 'members.csv': (goodExport['members.csv'] ?? []).map((row) => ({ ...row, title: '' })) };
    const { groups } = await streamed(filesOf(withCells(titled, 'members.csv', 2, { title })));
    const member = groups.flatMap(({ group }) => group.members).find(({ name }) => name === 'Ioan Môn-Parry');
    expect(member).toMatchObject({ role: 'member', title: 'health-visitor' });
  },
);
