import { closeSync, createReadStream, createWriteStream, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Libsql from 'libsql';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import { isStoreFault, StoreFault } from '../errors';
import { connect } from './connection';
import { sqliteCoreGroups } from './coreGroupStore';
import { asFault, type Row } from './database';

const ownerOnly = 0o600;
const waitMs = 2_000;

/** Copies a file as it is at one instant, even while others write to it. `part` must not be there yet. */
export function copyOfRunning(path: string, part: string): void {
  asFault(() => {
    closeSync(openSync(part, 'wx', ownerOnly));
    const database = new Libsql(path, { timeout: waitMs });
    try {
      // Writes into an empty file that is there already, and so keeps its mode; does not wait for the disk by itself.
      database.prepare('VACUUM INTO ?').run(part);
    } finally {
      database.close();
    }
  });
}

/** Copies a file that nobody writes to, byte by byte. `part` must not be there yet. */
export async function copyOfResting(path: string, part: string): Promise<void> {
  await pipeline(createReadStream(path), createWriteStream(part, { flags: 'wx', mode: ownerOnly }));
}

/**
 * Lets `look` read a copy that nobody else has open, and leaves it complete in one file, without a log beside it. Throws
 * `store.corrupt` where SQLite finds it damaged.
 */
export async function lookedInto<Found>(part: string, look: (groups: CoreGroupStore) => Promise<Found>): Promise<Found> {
  const connection = connect(part, { create: false });
  try {
    const [first] = asFault(() => connection.database.pragma('integrity_check(1)') as Row[]);
    if (first?.['integrity_check'] !== 'ok') throw new StoreFault('store.corrupt', 'integrity_check');
    return await look(sqliteCoreGroups(connection));
  } finally {
    asFault(() => connection.database.pragma('journal_mode = DELETE'));
    connection.close();
  }
}

/** Gives the finished copy its name, so that a file of that name is always a whole one, on the disk. */
export function putInPlace(part: string, path: string): void {
  asFault(() => {
    synced(part, 'r+');
    renameSync(part, path);
    if (process.platform !== 'win32') synced(dirname(path), 'r');
  });
}

function synced(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Removes what is left of a copy that was not finished. */
export function dropPart(part: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
}

/** Whether another process has the file open; `unreadable` where it is so damaged that SQLite cannot tell. */
export function useOf(path: string): 'free' | 'in-use' | 'unreadable' {
  try {
    return asFault(() => {
      const database = new Libsql(path, { timeout: 0 });
      try {
        // The log can only be given up where nobody else has the file open; that also brings the log into the file.
        database.pragma('journal_mode = DELETE');
        return 'free';
      } finally {
        database.close();
      }
    });
  } catch (fault) {
    if (isStoreFault(fault) && fault.code === 'store.busy') return 'in-use';
    if (isStoreFault(fault) && fault.code === 'store.corrupt') return 'unreadable';
    throw fault;
  }
}

/** Moves a file, with its log where one is left, to another name. */
export function moveAside(path: string, aside: string): void {
  for (const end of ['', '-wal', '-shm']) if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`);
}
