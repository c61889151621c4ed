import { StoreFault } from '../errors';
import { asFault, type Database, toFault } from './database';
import type { WalSync } from './walSync';

/**
 * Writes that arrive in the same turn of the event loop share one transaction. Each runs in a savepoint of its own, so that one
 * that fails undoes only itself. Nobody waits for the disk in the event loop: while one sync is under way further transactions
 * are written, and those share the next sync. A promise settles only after the disk has what was written and the file was found to
 * stand where it was opened: what was said to be saved is there even if the power then fails.
 */
export type GroupCommit = {
  /**
   * Runs `write` inside the next shared transaction. Rejects with what it threw, or with a StoreFault that all writes of the
   * transaction get. `undo` takes back what this write has written so far. `landed` is told as soon as what was written is what
   * a read finds; `about` names it for `onDisk`.
   */
  run<Value>(write: (undo: () => void) => Value, landed?: (value: Value) => void, about?: string): Promise<Value>;
  /** Resolves once what is written by now about this, or about anything, is on the disk. Throws StoreFault: it may never be. */
  onDisk(about?: string): Promise<void>;
  /** Somebody else has written to the file, and nobody here knows whether that is on the disk: `onDisk` waits for it too. */
  othersWrote(): void;
  /** Writes what still waits; refuses everything after that. */
  close(): void;
};

/** About whatever is asked for. */
const anything = '*';

type Waiting = {
  readonly about: string | undefined;
  /** Runs inside the transaction; gives back what to do once it is visible, and then a function that tells the waiter once it is durable. */
  readonly write: () => Written;
  readonly reject: (fault: unknown) => void;
};

type Written = { readonly landed: () => void; readonly tell: () => void };
/** Visible, and not known to be on the disk. */
type Visible = Pick<Waiting, 'about' | 'reject'> & Pick<Written, 'tell'>;

export type Around = {
  /** Throws where the file is no longer the one that was opened. */
  readonly mustStand: () => void;
  /** Told where nobody knows whether a transaction is there. */
  readonly failed?: () => void;
  /** Null: there is no disk to wait for. */
  readonly sync?: WalSync | null;
};

export function groupCommit(database: Database, { mustStand, failed = () => undefined, sync = null }: Around): GroupCommit {
  const statement = {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    save: database.prepare('SAVEPOINT one_write'),
    release: database.prepare('RELEASE one_write'),
    undo: database.prepare('ROLLBACK TO one_write'),
  };
  let waiting: Waiting[] = [];
  let visible: Visible[] = [];
  /** Those whose sync is under way. */
  let syncing: readonly Visible[] = [];
  let watching: (() => void)[] = [];
  /** Whether a sync has failed: then what lies in the log may never reach the disk, whatever a later sync says. */
  let unsure = false;
  let closed = false;

  function writeAll(writes: readonly Waiting[]): void {
    mustStand();
    if (unsure) intoTheFile();
    statement.begin.run();
    const written = writes.map((each) => ({ ...writeOne(each), about: each.about, reject: each.reject }));
    statement.commit.run();
    for (const { landed } of written) landed();
    visible.push(...written);
  }

  /** Out of the log: the file itself is synced, and the log begins anew. */
  function intoTheFile(): void {
    const [row] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    if (row?.busy !== 0) throw new StoreFault('store.unavailable', 'sync');
    unsure = false;
  }

  function writeOne({ write, reject }: Waiting): Written {
    statement.save.run();
    try {
      const written = write();
      statement.release.run();
      return written;
    } catch (thrown) {
      // A full disk can end the whole transaction by itself: then none of its writes is there.
      if (!database.inTransaction) throw thrown;
      statement.undo.run();
      statement.release.run();
      return { landed: () => undefined, tell: () => reject(toFault(thrown)) };
    }
  }

  /** If even this fails, the next BEGIN fails, and those who then wait are told. */
  function abandon(): void {
    try {
      if (database.inTransaction) statement.rollback.run();
    } catch (thrown) {
      toFault(thrown);
    }
  }

  function flush(): void {
    const writes = waiting;
    waiting = [];
    if (writes.length === 0) return;
    try {
      writeAll(writes);
    } catch (thrown) {
      const fault = toFault(thrown);
      abandon();
      failed();
      for (const { reject } of writes) reject(fault);
    }
    nextSync();
  }

  function nextSync(): void {
    if (syncing.length > 0 || visible.length === 0) return;
    syncing = visible;
    visible = [];
    const these = syncing;
    if (sync === null) settled(these);
    else
      sync.toDisk().then(
        () => settled(these),
        (thrown: unknown) => unsettled(these, thrown),
      );
  }

  /** The disk has them. Nothing is done where `close` has told them already. */
  function settled(these: readonly Visible[]): void {
    if (these !== syncing) return;
    try {
      mustStand();
      for (const { tell } of these) tell();
    } catch (thrown) {
      for (const { reject } of these) reject(toFault(thrown));
    }
    done();
  }

  /** What was written after them lies behind them in the log. */
  function unsettled(these: readonly Visible[], thrown: unknown): void {
    if (these !== syncing) return;
    unsure = true;
    failed();
    const fault = goneOr(thrown);
    for (const { reject } of [...these, ...visible]) reject(fault);
    visible = [];
    done();
  }

  /** That the file is gone, where it is; else what was thrown. */
  function goneOr(thrown: unknown): unknown {
    try {
      mustStand();
    } catch (gone) {
      return toFault(gone);
    }
    return toFault(thrown);
  }

  function done(): void {
    syncing = [];
    const told = watching;
    watching = [];
    for (const watcher of told) watcher();
    nextSync();
  }

  return {
    run(write, landed = () => undefined, about = undefined) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new StoreFault('store.closed', 'write'));
        waiting.push({
          about,
          write: () => {
            const value = write(() => void statement.undo.run());
            return { landed: () => landed(value), tell: () => resolve(value) };
          },
          reject,
        });
        if (waiting.length === 1) setImmediate(flush);
      });
    },
    async onDisk(about) {
      const meant = [...syncing, ...visible].filter((each) => about === undefined || each.about === about || each.about === anything);
      while (meant.some((each) => syncing.includes(each) || visible.includes(each)))
        await new Promise<void>((resolve) => void watching.push(resolve));
      if (unsure) asFault(intoTheFile);
    },
    othersWrote() {
      visible.push({ about: anything, tell: () => undefined, reject: () => undefined });
      nextSync();
    },
    close() {
      closed = true;
      flush();
      const these = [...syncing, ...visible];
      syncing = these;
      visible = [];
      if (these.length === 0) return;
      try {
        sync?.toDiskNow();
        settled(these);
      } catch (thrown) {
        unsettled(these, thrown);
      }
    },
  };
}
