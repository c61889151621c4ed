import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importExport } from '../../src/tools/import';
import { type ExportRows, filesOf, goodExport, withRows } from '../support/caseloadFiles';

const [visit] = goodExport['visits.csv'] ?? [];
const children = ['CH-1', 'CH-2', 'CH-9'];
const by = (child: string) => (child === 'CH-9' ? 'macsen@council.example' : 'sian@council.example');
const lately = children.flatMap((child_ref) =>
  ['2026-11-10T10:00', '2026-11-17T10:00'].map((visited_at) => ({ ...visit, child_ref, visited_at, by_email: by(child_ref) })),
);
const seen = withRows(goodExport, 'visits.csv', ...lately);
/** A new system, of which the column is not filled. */
const notSeen: ExportRows = {
  ...seen,
  'visits.csv': (seen['visits.csv'] ?? []).map((row) => ({ ...row, seen: 'N', alone: 'N', bedroom: 'N', not_seen_reason: 'no-reply' })),
};

describe('an export by which many open limits would be late at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  let said = '';
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(rows: ExportRows, ...args: readonly string[]): Promise<number> {
    said = '';
    for (const [file, text] of filesOf(rows)) writeFileSync(join(folder, file), text);
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, JSON.stringify({ imports: { mostLate: { percent: 5, atLeast: 2 } } }));
    const print = (text: string) => {
      said += `${text}\n`;
    };
    const env = { STORE: `sqlite:${join(folder, 'x.db')}`, SETTINGS: settings };
    return importExport([folder, '--as-at', '2026-11-20', ...args], { env, print, complain: print });
  }

  it('is imported with --confirm only, and a dry run says how many of how many', async () => {
    expect(await run(seen)).toBe(0);
    const words = /By this export \d+ of \d+ limits that are open and not late would be late at once/;
    expect(await run(notSeen, '--dry-run')).toBe(0);
    expect(said).toMatch(words);
    expect(said).toContain('with --confirm in place of --dry-run');
    expect(await run(notSeen)).toBe(2);
    expect(said).toMatch(words);
    expect(said).toContain('nothing was imported');
    expect(await run(seen)).toBe(0);
    expect(said).toContain('2 unchanged');
    expect(await run(notSeen, '--confirm')).toBe(0);
    expect(await run(notSeen)).toBe(0);
  });
});
