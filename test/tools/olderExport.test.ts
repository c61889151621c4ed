import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { olderThanLast } from '../../src/core/caseload/olderExport';
import { importExport } from '../../src/tools/import';
import { type ExportRows, filesOf, goodExport, withRows } from '../support/caseloadFiles';

const [visit] = goodExport['visits.csv'] ?? [];
const later = ['2026-11-19T08:15', '2026-11-20T08:15'].map((visited_at) => ({ ...visit, visited_at }));
const newer = withRows(goodExport, 'visits.csv', ...later);

describe('an export that is older than the last import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  let said = '';
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(store: string, rows: ExportRows, ...args: readonly string[]): Promise<number> {
    said = '';
    for (const [file, text] of filesOf(rows)) writeFileSync(join(folder, file), text);
    const print = (text: string) => {
      said += `${text}\n`;
    };
    const env = { STORE: `sqlite:${join(folder, store)}` };
    return importExport([folder, '--as-at', '2026-11-20', ...args], { env, print, complain: print });
  }

  it('is imported with --confirm only where all that was done in it is of days before, and a dry run says so', async () => {
    expect(await run('days.db', newer)).toBe(0);
    const days = /the newest of what was done in it is of (2026-1[01]-\d\d), in the last one of 2026-11-20\./;
    expect(await run('days.db', goodExport, '--dry-run')).toBe(0);
    expect(said).toMatch(days);
    expect(said).toContain('with --confirm in place of --dry-run');
    expect(await run('days.db', goodExport)).toBe(2);
    expect(said).toMatch(days);
    expect(said).toContain('Nothing was imported');
    expect(await run('days.db', newer)).toBe(0);
    expect(said).toContain('2 unchanged');
    expect(await run('days.db', goodExport, '--confirm')).toBe(0);
    expect(await run('days.db', newer)).toBe(0);
  });

  it('is imported with --confirm only where its own day is before, and names both days', async () => {
    expect(await run('as-at.db', goodExport)).toBe(0);
    expect(await run('as-at.db', goodExport, '--as-at', '2026-11-19')).toBe(2);
    expect(said).toContain('it is of 2026-11-19, the last one was of 2026-11-20.');
    expect(await run('as-at.db', goodExport, '--as-at', '2026-11-21')).toBe(0);
  });
});

describe('the newest things done in two exports', () => {
  const team = (name: string, ...newest: readonly string[]) => ({ team: name, groups: 1, newest });
  const older = (before: ReturnType<typeof team>[], now: ReturnType<typeof team>[]) =>
    olderThanLast({ teams: before }, { asAt: '2026-11-20', teams: now }).map(({ by }) => by);

  it('make none older where the newest one alone was corrected, or the two have no team in common', () => {
    expect(older([team('East', '2026-11-20', '2026-11-11')], [team('East', '2026-11-11', '2026-11-10')])).toEqual([]);
    expect(older([team('East', '2026-11-20', '2026-11-19')], [team('West', '2026-11-11', '2026-11-10')])).toEqual([]);
    expect(older([team('East', '2026-11-20', '2026-11-19')], [team('East', '2026-11-18', '2026-11-11')])).toEqual(['newest']);
  });

  it('say nothing where an earlier version did not write them down', () => {
    expect(olderThanLast({ teams: [{ team: 'East', groups: 1 }] }, { asAt: '2026-11-20', teams: [team('East', '2026-11-11')] })).toEqual(
      [],
    );
  });
});
