import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { link, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootStore } from '../../ports/rootStore';
import { dayIn, nameOf, RootsFault } from './rootsFault';

/**
 * Roots as files of one folder, one a day, that only their owner may read and nobody may write. The folder is meant to be
 * on another machine's disk, or one that can only be added to.
 */
export function fileRoots(folder: string): RootStore {
  const path = (day: string) => join(folder, nameOf(day));
  return {
    days: () =>
      asFault(async () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return (await readdir(folder)).flatMap((name) => dayIn(name) ?? []).sort();
      }),
    read: (day) => asFault(async () => readFile(path(day), 'utf8').catch(unless('ENOENT', null))),
    create: (day, text) =>
      asFault(async () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Written whole before it gets its name: a crash half-way leaves no half root, and a root that has the name already stays as it is.
        const draft = join(folder, `.draft-${randomUUID()}`);
        const file = await open(draft, 'wx', 0o400);
        try {
          await file.writeFile(text);
          await file.sync();
        } finally {
          await file.close();
        }
        const isNew = await link(draft, path(day)).then(() => true, unless('EEXIST', false));
        await rm(draft, { force: true });
        return isNew;
      }),
  };
}

function unless<Value>(code: string, value: Value): (error: unknown) => Value {
  return (error) => {
    if (codeOf(error) === code) return value;
    throw error;
  };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

async function asFault<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new RootsFault(codeOf(error));
  }
}
