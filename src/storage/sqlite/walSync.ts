import { close, closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

/** Brings to the disk what SQLite has written to its log. */
export type WalSync = {
  /** Everything that was written before this was called is on the disk when the promise resolves. Others go on meanwhile. */
  toDisk(): Promise<void>;
  /** The same, while everybody waits. */
  toDiskNow(): void;
  close(): void;
};

/**
 * The log is opened a second time: to bring one descriptor of a file to the disk brings all that was written to the file. SQLite
 * keeps no locks on the log, so closing this descriptor drops none. The log must be there, which it is from the first write on.
 */
export function walSync(walPath: string): WalSync {
  let file: number | null = null;
  let underWay = 0;
  let closed = false;

  function opened(): number {
    file ??= openSync(walPath, 'r+');
    return file;
  }

  function letGo(): void {
    if (!closed || underWay > 0 || file === null) return;
    close(file, () => undefined);
    file = null;
  }

  return {
    toDisk() {
      return new Promise((resolve, reject) => {
        const descriptor = opened();
        underWay += 1;
        fdatasync(descriptor, (error) => {
          underWay -= 1;
          letGo();
          if (error === null) resolve();
          else reject(error);
        });
      });
    },
    toDiskNow: () => fdatasyncSync(opened()),
    close() {
      closed = true;
      if (underWay === 0 && file !== null) closeSync(file);
      if (underWay === 0) file = null;
    },
  };
}
