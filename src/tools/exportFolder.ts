import { createReadStream, fstatSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const bytesAtOnce = 256 * 1024;

/** The texts of the CSV files in a folder, to be read one piece after the other; null where one of them cannot be read. */
export function exportFolder(folder: string): ReadonlyMap<string, AsyncIterable<string>> | null {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const opened = names.map((name) => [name, openSync(join(folder, name), 'r')] as const);
    if (opened.some(([, file]) => !fstatSync(file).isFile())) return null;
    return new Map(opened.map(([name, fd]) => [name, textOf(join(folder, name), fd)]));
  } catch {
    return null;
  }
}

async function* textOf(path: string, fd: number): AsyncGenerator<string> {
  for await (const piece of createReadStream(path, { fd, encoding: 'utf8', highWaterMark: bytesAtOnce })) yield String(piece);
}
