/** One row as it stands in the file: every cell is text, exactly as written. `complete`: no cell stands below no column. */
export type RawRow = { readonly line: number; readonly cells: Readonly<Record<string, string>>; readonly complete: boolean };

/** In place of the text of a cell of which the workbook has a formula and no result: no cell that people fill has it. */
export const withoutValue = '\u0001';
