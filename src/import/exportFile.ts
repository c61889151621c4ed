import type { RowProblem } from '../core/caseload/importedCaseload';
import { problemAt } from './problems';
import { type FileName, optionalFiles, rowColumns } from './rows';

/** What of a file's columns stops it from being read; nothing else of an export is read against it then. */
export function headerProblems(file: FileName, header: readonly string[]): readonly RowProblem[] {
  const at = { file, line: 1, groupRef: null };
  const columns = Object.keys(rowColumns[file]);
  const missing = columns.filter((column) => !header.includes(column));
  const twice = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  return [
    ...missing.map((column) => problemAt(at, column, 'missing-column')),
    ...twice.map((column) => problemAt(at, column, 'duplicate-column')),
  ];
}

export function missingFile(file: FileName): readonly RowProblem[] {
  return optionalFiles.includes(file) ? [] : [problemAt({ file, line: 1, groupRef: null }, '', 'missing-file')];
}
