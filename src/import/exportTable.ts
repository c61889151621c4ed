import type { RowProblem } from '../core/caseload/importedCaseload';
import { decoded, encodingOf } from './encoding';
import { isColumnOf } from './exportFile';
import type { TakesRows } from './header';
import { streamCsv } from './readCsv';
import type { FileName } from './rows';

/** One table of an export, from a file or from a sheet of a workbook. */
export type ExportTable = {
  /** Hands out its rows, once; what stops it from being read, or is to be told of it as a whole. */
  readonly read: (rows: TakesRows) => Promise<readonly RowProblem[]>;
  /** How it was written, where that is not as our own exports are; known once it is read. */
  readonly readAs: () => readonly string[];
};

/** Gives the bytes of a file from its start, each time. */
export type Bytes = () => AsyncIterable<Uint8Array>;

const between = { ',': null, ';': 'semicolons between cells', '\t': 'tabs between cells', '|': 'bars between cells' } as const;

/** A CSV file of any encoding. It is gone through twice: which encoding it is, is known at its end. */
export function csvTable(file: FileName, bytes: Bytes): ExportTable {
  const readAs: string[] = [];
  return {
    readAs: () => readAs,
    async read(rows) {
      const encoding = await encodingOf(bytes());
      const { separator, problem } = await streamCsv(file, decoded(bytes(), encoding), isColumnOf(file), rows);
      const kept = between[separator];
      if (kept !== null) readAs.push(kept);
      if (encoding !== 'UTF-8') readAs.push(encoding === 'Windows-1252' ? 'Windows-1252, which has no ŵ or ŷ' : encoding);
      return problem === null ? [] : [problem];
    },
  };
}
