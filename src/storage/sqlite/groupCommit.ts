import { StoreFault } from '../errors';
import { type Database, toFault } from './database';

/**
 * Writes that arrive in the same turn of the event loop share one transaction and so one wait for the disk, which is nearly all
 * that a commit costs. Each runs in a savepoint of its own, so that one that fails undoes only itself. A promise settles only
 * after COMMIT has returned and the file was found to stand where it was opened: what was said to be saved is there even if the
 * power then fails.
 */
export type GroupCommit = {
  /**
   * Runs `write` inside the next shared transaction. Rejects with what it threw, or with a StoreFault that all writes of the
   * transaction get. `undo` takes back what this write has written so far. `landed` is told as soon as what was written is what
   * a read finds.
   */
  run<Value>(write: (undo: () => void) => Value, landed?: (value: Value) => void): Promise<Value>;
  /** Writes what still waits; refuses everything after that. */
  close(): void;
};

type Waiting = {
  /** Runs inside the transaction; gives back what to do once it is visible, and then a function that tells the waiter once it is durable. */
  readonly write: () => Written;
  readonly reject: (fault: unknown) => void;
};

type Written = { readonly landed: () => void; readonly tell: () => void };

/**
 * `mustStand` throws where the file is no longer the one that was opened. `failed` is told where nobody knows whether a
 * transaction is there.
 */
export function groupCommit(database: Database, mustStand: () => void, failed: () => void = () => undefined): GroupCommit {
  const statement = {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    save: database.prepare('SAVEPOINT one_write'),
    release: database.prepare('RELEASE one_write'),
    undo: database.prepare('ROLLBACK TO one_write'),
  };
  let waiting: Waiting[] = [];
  let closed = false;

  function writeAll(writes: readonly Waiting[]): readonly (() => void)[] {
    mustStand();
    statement.begin.run();
    const written = writes.map(writeOne);
    statement.commit.run();
    for (const { landed } of written) landed();
    mustStand();
    return written.map(({ tell }) => tell);
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
    let settle: readonly (() => void)[];
    try {
      settle = writeAll(writes);
    } catch (thrown) {
      const fault = toFault(thrown);
      abandon();
      failed();
      settle = writes.map(
        ({ reject }) =>
          () =>
            reject(fault),
      );
    }
    for (const tell of settle) tell();
  }

  return {
    run(write, landed = () => undefined) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new StoreFault('store.closed', 'write'));
        waiting.push({
          write: () => {
            const value = write(() => void statement.undo.run());
            return { landed: () => landed(value), tell: () => resolve(value) };
          },
          reject,
        });
        if (waiting.length === 1) setImmediate(flush);
      });
    },
    close() {
      closed = true;
      flush();
    },
  };
}
