import { ZipFile } from 'yazl';
import { fileNamed } from '../../src/import/exportFile';
import { type Bytes, csvTable, type ExportTable } from '../../src/import/exportTable';
import { readExport, type Spool } from '../../src/import/readExport';
import type { FileName } from '../../src/import/rows';
import type { DayOrder } from '../../src/import/tidyCells';
import type { ExportRows } from './caseloadFiles';

/** The ways in which programs write one and the same table. */
export type Style = {
  readonly separator: string;
  readonly lineBreak: string;
  readonly quotes: 'all' | 'needed';
  readonly encoding: 'utf-8' | 'utf-8 bom' | 'utf-16le' | 'utf-16le bom' | 'utf-16be' | 'utf-16be bom' | 'windows-1252';
  readonly says: boolean;
  readonly header: (column: string) => string;
  readonly isBackwards: boolean;
  readonly emptyColumns: number;
  readonly above: string;
};

export const plainStyle: Style = {
  separator: ',',
  lineBreak: '\r\n',
  quotes: 'needed',
  encoding: 'utf-8',
  says: false,
  header: (column) => column,
  isBackwards: false,
  emptyColumns: 0,
  above: '',
};

type Cells = Readonly<Record<string, string>>;

export function written(rows: readonly Cells[], style: Style): Uint8Array {
  const { separator, lineBreak, quotes, says, header, isBackwards, emptyColumns, above } = style;
  const quoted = (cell: string) =>
    quotes === 'all' || cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const columns = Object.keys(rows[0] ?? {});
  if (isBackwards) columns.reverse();
  const lines = [columns.map(header), ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const text = lines.map((cells) => [...cells, ...Array<string>(emptyColumns).fill('')].map(quoted).join(separator) + lineBreak);
  return encoded((says ? `sep=${separator}${lineBreak}` : '') + above + text.join(''), style.encoding);
}

export function encoded(text: string, encoding: Style['encoding']): Uint8Array {
  const marked = encoding.endsWith('bom') ? `\uFEFF${text}` : text;
  if (encoding.startsWith('utf-8')) return Buffer.from(marked, 'utf8');
  // Of letters that Latin-1 has, the same bytes; of the others Node keeps the last byte, so these are put in by hand.
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('’', '\x92').replaceAll('€', '\x80'), 'latin1');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes;
}

/** Bytes in pieces of so many, wherever they end. */
export function inPieces(bytes: Uint8Array, length: number): Bytes {
  return async function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };
}

export function tablesOf(rows: ExportRows, style: Style, length = 64): ReadonlyMap<FileName, ExportTable> {
  return new Map(
    Object.entries(rows).flatMap(([name, cells]) => {
      const file = fileNamed(name);
      return file === null ? [] : [[file, csvTable(file, inPieces(written(cells, style), length))] as const];
    }),
  );
}

export function spoolInMemory(): Spool {
  const texts = new Map<number, string>();
  return { add: (part, text) => void texts.set(part, (texts.get(part) ?? '') + text), read: (part) => texts.get(part) ?? '' };
}

export async function caseloadFrom(tables: ReadonlyMap<FileName, ExportTable>, daysSaid: DayOrder | null = null) {
  const { groups, people, ...rest } = await readExport(tables, spoolInMemory(), '2026-11-20', { daysSaid });
  return { ...rest, groups: [...groups], people: [...people] };
}

/** A workbook from the XML of its parts, as no writer would put it together for a test. */
export async function workbookOf(parts: Readonly<Record<string, string>>, isStored = false): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(parts))
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`), name, { compress: !isStored });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

type SheetOptions = { after?: string; strings?: string; from1904?: boolean; state?: string; isStored?: boolean };

/** A workbook with one sheet: its rows as XML, its shared strings, whether its days count from 1904, and whether it is packed. */
export function sheetOf(
  name: string,
  rows: string,
  { after = '', strings = '', from1904 = false, state = '', isStored = false }: SheetOptions = {},
): Promise<Uint8Array> {
  const hidden = state === '' ? '' : ` state="${state}"`;
  return workbookOf(
    {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="${name}" sheetId="1"${hidden} r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
    isStored,
  );
}
