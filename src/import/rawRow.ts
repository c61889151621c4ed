/** One row as it stands in the file: every cell is text, exactly as written. `complete`: no cell stands below no column. */
export type RawRow = { readonly line: number; readonly cells: Readonly<Record<string, string>>; readonly complete: boolean };
