import { chmodSync, closeSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreFault } from '../errors';

/** Why what stands at a path is no longer what we opened there; an operator looks it up in the runbook. */
export type Gone = 'no-file' | 'another-file' | 'no-wal' | 'another-wal';

/** A database file recognised by device and inode, not by its name. */
export type StoredFile = {
  /** Null while the file that was opened, and its `-wal`, are still at their paths. */
  gone(): Gone | null;
  /** Where SQLite keeps the log; null where there is none. */
  readonly walPath: string | null;
};

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;
const looser = 0o077;
const hasModes = process.platform !== 'win32';

/**
 * Makes the file where it is missing and may be made, and lets nobody but its owner read it; SQLite gives `-wal` and
 * `-shm` the mode of the file. Throws `store.misconfigured` where it is missing and may not be made.
 */
export function storedFile(path: string, create: boolean): StoredFile {
  if (isMemory(path)) return { gone: () => null, walPath: null };
  if (identityOf(path) === null) make(path, create);
  else for (const each of [path, `${path}-wal`, `${path}-shm`]) keepToOwner(each);
  return known(path);
}

/** Whether SQLite keeps it in memory, or in a file that nobody can find. */
export function isMemory(path: string): boolean {
  return path === ':memory:' || path === '';
}

/**
 * Only a new file is opened here. To close a file that SQLite has open in this process would drop SQLite's own locks on it
 * (POSIX locks are let go with the first descriptor that is closed).
 */
function make(path: string, create: boolean): void {
  if (!create) throw new StoreFault('store.misconfigured', 'no-such-file');
  mkdirSync(dirname(path), { recursive: true, mode: ownerOnlyFolder });
  closeSync(openSync(path, 'wx', ownerOnly));
}

/** The mode of a file that belongs to somebody else, or on a disk that knows no modes, stays as it is. */
function keepToOwner(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!hasModes || found === undefined || !found.isFile() || (found.mode & looser) === 0 || found.uid !== process.getuid?.()) return;
  try {
    chmodSync(path, ownerOnly);
  } catch (thrown) {
    if (!isRefusedMode(thrown)) throw thrown;
  }
}

function isRefusedMode(thrown: unknown): boolean {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
  return code === 'EPERM' || code === 'EROFS' || code === 'ENOTSUP';
}

function known(path: string): StoredFile {
  const file = identityOf(path);
  // SQLite follows a link to the file, and keeps the log beside the file that it found.
  const walPath = `${realpathSync(path)}-wal`;
  let wal: string | null = null;
  return {
    walPath,
    gone() {
      const now = identityOf(path);
      if (now !== file) return now === null ? 'no-file' : 'another-file';
      const walNow = identityOf(walPath);
      // There is none before the first read or write; from then on SQLite keeps it as long as the file is open.
      wal ??= walNow;
      if (walNow !== wal) return walNow === null ? 'no-wal' : 'another-wal';
      return null;
    },
  };
}

/** Device and inode; null where nothing stands. As bigints, as inodes can be larger than a number holds exactly. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
