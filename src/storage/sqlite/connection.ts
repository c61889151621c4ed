import { randomUUID } from 'node:crypto';
import type Libsql from 'libsql';
import { StoreFault } from '../errors';
import { asFault, type Database, openDatabase, type Row } from './database';
import { type GroupCommit, groupCommit } from './groupCommit';

/** One open file: what the three stores on it share. */
export type Connection = {
  readonly database: Database;
  /** Writes go through here, see GroupCommit. */
  readonly write: GroupCommit['run'];
  /** The rows of a read, all at once; refused after `close`, as libsql itself would go on answering. */
  rows(statement: Statement, ...values: readonly Value[]): readonly Row[];
  /** A version mark that was never given before. */
  newEtag(): string;
  /** Writes what waits, then closes the file. May be called twice. */
  close(): void;
};

export type Statement = Libsql.Statement<unknown[]>;
export type Value = string | number | null;

/** Opens the file at `path`. Throws StoreFault. */
export function connect(path: string): Connection {
  const database = openDatabase(path);
  const commits = groupCommit(database);
  const instance = randomUUID();
  let etags = 0;
  let open = true;
  return {
    database,
    write: commits.run,
    rows(statement, ...values) {
      if (!open) throw new StoreFault('store.closed', 'read');
      return asFault(() => statement.all(...values) as Row[]);
    },
    newEtag() {
      etags += 1;
      return `${instance}-${etags}`;
    },
    close() {
      if (!open) return;
      commits.close();
      open = false;
      asFault(() => database.close());
    },
  };
}

/** A text column. Throws `store.corrupt` where it holds something else. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new StoreFault('store.corrupt', column);
  return value;
}

/** The document in a row's `json`; undefined where that is no JSON. */
export function documentOf(row: Row): unknown {
  try {
    return JSON.parse(textOf(row, 'json'));
  } catch {
    return undefined;
  }
}
