import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const demo = join(__dirname, '../env/demo');

/** How many groups one copy of the demo's caseload has. */
export const groupsInACopy = 60;

/** What may name something in the demo's caseload: references, and addresses before their @. Everything else stays as it is. */
const names = /\b(?:CG|CH|AC)-\d+\b|(?<=[a-z0-9])(?=@[a-z.]+\.example)/g;

/**
 * Writes the demo's caseload into the folder so many times over, with references and addresses of its own for each copy. A row
 * stands beside the same row of the other copies, so that the rows of one group are spread over the whole of each file, as in an
 * export that is sorted by day or by nothing.
 */
export async function writeCopies(folder: string, copies: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(demo).filter((name) => name.endsWith('.csv'))) {
    const [header = [], ...rows] = parse(readFileSync(join(demo, file), 'utf8'), { bom: true, relax_column_count: true });
    const out = createWriteStream(join(folder, file));
    out.write(line(header));
    for (const row of rows) {
      const text = Array.from({ length: copies }, (_, copy) => line(row.map((cell) => inCopy(cell, copy)))).join('');
      if (!out.write(text)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
  }
}

function inCopy(cell: string, copy: number): string {
  return cell.replace(names, (name) => `${name}-${copy}`);
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
