import { closeSync, createReadStream, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RowProblem } from '../core/caseload/importedCaseload';
import { fileNamed } from '../import/exportFile';
import { csvTable, type ExportTable } from '../import/exportTable';
import { problemAt } from '../import/problems';
import type { FileName } from '../import/rows';
import { type NamedTable, tablesOfWorkbook } from '../import/workbook';

const bytesAtOnce = 256 * 1024;
/** A workbook is unpacked from memory. */
const mostOfAWorkbook = 256 * 1024 * 1024;

export type ExportFound = {
  readonly tables: ReadonlyMap<FileName, ExportTable>;
  /** What is wrong with files as a whole, before any is read. */
  readonly problems: readonly RowProblem[];
  /** How many files of the folder could be tables, and are none by their names. */
  readonly others: number;
};

/** The tables of an export: the CSV files and workbooks of a folder, or one workbook; null where one of them cannot be read. */
export async function exportFound(path: string): Promise<ExportFound | null> {
  try {
    const isFolder = statSync(path).isDirectory();
    if (!isFolder && !isWorkbook(path)) return null;
    const names = isFolder ? readdirSync(path).filter((name) => !/^[.~]/.test(name)) : [basename(path)];
    const files = names.filter(couldBeTable).map((name) => ({ name, path: isFolder ? join(path, name) : path }));
    const found: (NamedTable | RowProblem | null)[] = [];
    for (const file of files) found.push(...(await tablesOf(file.name, file.path)));
    return together(found);
  } catch {
    return null;
  }
}

function couldBeTable(name: string): boolean {
  return isWorkbook(name) || /\.(csv|tsv|txt)$/i.test(name);
}

function isWorkbook(name: string): boolean {
  return /\.(xlsx|xls)$/i.test(name);
}

/** Null for a file that is no table. */
async function tablesOf(name: string, path: string): Promise<readonly (NamedTable | RowProblem | null)[]> {
  if (isWorkbook(name)) {
    const found = await tablesOfWorkbookAt(name, path);
    return 'reason' in found ? [found] : found;
  }
  const file = fileNamed(name);
  if (file === null) return [null];
  checkFile(path);
  return [{ file, table: csvTable(file, () => createReadStream(path, { highWaterMark: bytesAtOnce })) }];
}

async function tablesOfWorkbookAt(name: string, path: string): Promise<readonly NamedTable[] | RowProblem> {
  checkFile(path);
  if (statSync(path).size > mostOfAWorkbook) return problemAt({ file: 'workbook', line: 1, groupRef: null }, '', 'workbook-too-large');
  return tablesOfWorkbook(name, readFileSync(path));
}

/** That it is a file that may be read is known before anything is. */
function checkFile(path: string): void {
  const file = openSync(path, 'r');
  const isFile = fstatSync(file).isFile();
  closeSync(file);
  if (!isFile) throw new Error('not a file');
}

/** A workbook that has no table is another file, unless it is all there is. */
function together(found: readonly (NamedTable | RowProblem | null)[]): ExportFound {
  const tables = new Map<FileName, ExportTable>();
  const problems: RowProblem[] = [];
  let others = 0;
  const hasTables = found.some((one) => one !== null && 'table' in one);
  for (const one of found) {
    if (one !== null && 'table' in one) others += one.others ?? 0;
    if (one === null || ('reason' in one && one.reason === 'no-table-in-workbook' && hasTables)) others += 1;
    else if ('reason' in one) problems.push(one);
    else if (tables.has(one.file)) problems.push(problemAt({ file: one.file, line: 1, groupRef: null }, '', 'table-twice'));
    else tables.set(one.file, one.table);
  }
  return { tables, problems, others };
}
