import { randomUUID } from 'node:crypto';
import type Libsql from 'libsql';
import { StoreFault } from '../errors';
import { type KeptDocuments, type KeptOptions, keptDocuments, usuallyKept } from '../kept';
import { asFault, type Database, leaveSyncToUs, openDatabase, type Row, toFault } from './database';
import { type GroupCommit, groupCommit } from './groupCommit';
import { type Gone, storedFile } from './storedFile';
import { walSync } from './walSync';

/** One open file: what the three stores on it share. */
export type Connection = {
  readonly path: string;
  readonly database: Database;
  /** All writes go through here: see GroupCommit. */
  readonly write: GroupCommit['run'];
  /** See GroupCommit: whoever reads waits for what was written there and is not on the disk yet. */
  readonly onDisk: GroupCommit['onDisk'];
  readonly othersWrote: GroupCommit['othersWrote'];
  /**
   * The rows of a read, all at once. Refused after `close`, when libsql itself would go on answering, and once there is another
   * file at the path, as nobody else sees ours then.
   */
  rows(statement: Statement, ...values: readonly Value[]): readonly Row[];
  /** Documents of groups, as this connection has read and written them. */
  readonly kept: KeptDocuments;
  /** A version mark that was never given before. */
  newEtag(): string;
  /** Writes what waits, then closes the file. May be called twice. */
  close(): void;
};

export type Statement = Libsql.Statement<unknown[]>;
export type Value = string | number | null;

/** Opens the file at `path`; makes it where it is missing, unless `create` is false. Throws StoreFault. */
export function connect(
  path: string,
  { create }: { readonly create: boolean } = { create: true },
  keeping: KeptOptions = usuallyKept,
): Connection {
  const kept = keptDocuments(keeping);
  const file = asFault(() => storedFile(path, create));
  const database = openDatabase(path, create);
  let lost: Gone | null = null;

  /**
   * Throws `store.replaced` from the first time that the file was found gone, even if it comes back: only a new start can know
   * which file is the right one.
   */
  function mustStand(): void {
    if (lost === null) {
      lost = asFault(() => file.gone());
      if (lost !== null) keepWhatWasSaved(database);
    }
    if (lost !== null) throw new StoreFault('store.replaced', lost);
  }

  mustStand();
  const sync = file.walPath !== null && asFault(() => leaveSyncToUs(database)) ? walSync(file.walPath) : null;
  const commits = groupCommit(database, { mustStand, failed: kept.forgetAll, sync });
  const instance = randomUUID();
  let etags = 0;
  let open = true;
  return {
    path,
    database,
    kept,
    write: commits.run,
    onDisk: commits.onDisk,
    othersWrote: commits.othersWrote,
    rows(statement, ...values) {
      if (!open) throw new StoreFault('store.closed', 'read');
      mustStand();
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
      sync?.close();
      asFault(() => database.close());
    },
  };
}

/**
 * Brings what is only in the log into its file, even if that was moved, and empties the log. SQLite does not do so for a file
 * that was moved, and somebody who opened another file beside a full log would mix the two.
 */
function keepWhatWasSaved(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (thrown) {
    // The log stays as it is. The fault itself has been reported already.
    toFault(thrown);
  }
}

/** A text column. Throws `store.corrupt` where it holds something else. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new StoreFault('store.corrupt', column);
  return value;
}

/**
 * A text column of a page's last row, after which the next page begins. Throws `store.corrupt` where that would not be a step
 * forward: a damaged index could otherwise hand out the same pages without end.
 */
export function nextAfter(after: string, row: Row, column: string): string {
  const next = textOf(row, column);
  if (next <= after) throw new StoreFault('store.corrupt', 'order');
  return next;
}

/** The document in a row's `json`; undefined where that is no JSON. */
export function documentOf(row: Row): unknown {
  try {
    return JSON.parse(textOf(row, 'json'));
  } catch {
    return undefined;
  }
}
