import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { JobStore } from '../../ports/jobStore';
import { checkId } from '../documentRules';
import { isStoreFault, StoreFault } from '../errors';
import { type KeptLease, nextLease, released } from '../leaseRules';
import { type Connection, textOf } from './connection';
import { asFault } from './database';
import { soundnessOf } from './soundness';
import { isMemory } from './storedFile';

/**
 * As much as a large head. Its date is older than that of anything kept, so that the next purge removes a mark left by a
 * process that died.
 */
const triedLetters = 64 * 1024;
const longAgo = '1970-01-01T00:00:00.000Z';

/** Leases and done-markers in a SQLite file. */
export function sqliteJobs(connection: Connection): JobStore {
  const { database, onDisk, rows, write } = connection;
  const read = database.prepare('SELECT holder, fence, until FROM leases WHERE name = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO leases (name, holder, fence, until) VALUES (?, ?, ?, ?)');
  const free = database.prepare('UPDATE leases SET holder = ?, until = ? WHERE name = ? AND holder = ? AND fence = ?');
  const mark = database.prepare('INSERT INTO done_markers (key, at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING');
  const marked = database.prepare('SELECT 1 FROM done_markers WHERE key = ?');
  const forget = database.prepare('DELETE FROM done_markers WHERE at < ?');
  const markRan = database.prepare('INSERT OR REPLACE INTO done_markers (key, at) VALUES (?, ?)');
  const ranAt = database.prepare('SELECT at FROM done_markers WHERE key = ?');
  const unmark = database.prepare('DELETE FROM done_markers WHERE key = ?');
  return {
    async acquire(name, holder, now, ttlSeconds) {
      checkId(name);
      return write(() => {
        const kept = read.get(name) as KeptLease | undefined;
        const lease = nextLease(kept ?? null, name, holder, now, ttlSeconds);
        if (lease) keep.run(name, holder, lease.fence, lease.until);
        return lease;
      });
    },
    async release({ name, holder, fence }) {
      await write(() => free.run(released.holder, released.until, name, holder, fence));
    },
    async markDone(key, at) {
      checkId(key);
      return write(() => mark.run(key, at).changes === 1);
    },
    async isDone(key) {
      const found = rows(marked, key);
      await onDisk();
      return found.length > 0;
    },
    async ran(job, at) {
      checkId(job);
      await write(() => markRan.run(`ran:${job}`, at));
    },
    async lastRan(job) {
      const [row] = rows(ranAt, `ran:${job}`);
      await onDisk();
      return row === undefined ? null : textOf(row, 'at');
    },
    async tryWriting() {
      asFault(() => database.exec('PRAGMA shrink_memory'));
      const key = `tried:${randomUUID()}`;
      // Two transactions, because what is made and removed within one never reaches the disk.
      await write(() => markRan.run(key, `${longAgo}${' '.repeat(triedLetters)}`));
      if (rows(ranAt, key).length !== 1) throw new StoreFault('store.corrupt', 'tried');
      await write(() => unmark.run(key));
    },
    async soundness(withinMs) {
      try {
        // Throws where the file at the path is not the one that we have open.
        rows(ranAt, '');
      } catch (fault) {
        if (isStoreFault(fault) && fault.code === 'store.corrupt') return 'broken';
        throw fault;
      }
      return isMemory(connection.path) ? 'sound' : soundnessOf(resolve(connection.path), withinMs);
    },
    async purgeDone(before) {
      return write(() => forget.run(before).changes);
    },
  };
}
