import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Spool } from '../import/readExport';

/** So much is gathered before it is written, over all parts. */
const bytesGathered = 8_000_000;

type Block = { readonly at: number; readonly bytes: number };

/**
 * A spool in one file of the folder for temporary files, which nobody else may read and which has lost its name by the time that
 * anything is written into it: what is in it goes with this process, however that ends.
 */
export function openSpoolFile(temporary: string = tmpdir()): Spool & { readonly close: () => void } {
  const folder = mkdtempSync(join(temporary, 'craidd-'));
  const file = openNameless(folder);
  const blocks = new Map<number, Block[]>();
  let gathered = new Map<number, string[]>();
  let waiting = 0;
  let end = 0;

  function write(): void {
    for (const [part, texts] of gathered) {
      const bytes = Buffer.from(texts.join(''));
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, end + done);
      blocks.set(part, [...(blocks.get(part) ?? []), { at: end, bytes: bytes.length }]);
      end += bytes.length;
    }
    gathered = new Map();
    waiting = 0;
  }

  function blockText({ at, bytes }: Block): string {
    const buffer = Buffer.alloc(bytes);
    for (let done = 0; done < bytes; ) {
      const read = readSync(file, buffer, done, bytes - done, at + done);
      if (read === 0) throw new Error('the spool is shorter than what was written into it');
      done += read;
    }
    return buffer.toString();
  }

  return {
    add(part, text) {
      const texts = gathered.get(part);
      if (texts) texts.push(text);
      else gathered.set(part, [text]);
      waiting += text.length;
      if (waiting > bytesGathered) write();
    },
    read(part) {
      write();
      return (blocks.get(part) ?? []).map(blockText).join('');
    },
    close() {
      closeSync(file);
      remove(folder);
    },
  };
}

function openNameless(folder: string): number {
  try {
    return openSync(join(folder, 'spool'), constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
  } finally {
    takeName(folder);
  }
}

/** Where a file that is open cannot be removed, it goes when it is closed. */
function takeName(folder: string): void {
  try {
    remove(folder);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
