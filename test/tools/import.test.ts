import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importExport } from '../../src/tools/import';
import { type ExportRows, filesOf, goodExport, withCells } from '../support/caseloadFiles';

describe('npm run import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const path = join(folder, 'data', 'craidd.db');
  let said: string[] = [];
  let more: Readonly<Record<string, string>> = {};
  afterEach(() => {
    more = {};
    said = [];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(rows: ExportRows, ...args: readonly string[]): Promise<number> {
    for (const [file, text] of filesOf(rows)) writeFileSync(join(folder, file), text);
    return ask(folder, '--as-at', '2026-11-20', ...args);
  }

  function ask(...args: readonly string[]): Promise<number> {
    const print = (text: string) => said.push(text);
    return importExport(args, { env: { STORE: `sqlite:${path}`, ...more }, print, complain: print });
  }

  const all = () => said.join('\n');

  it('leaves nothing behind when it only tries', async () => {
    expect(await run(goodExport, '--dry-run')).toBe(0);
    expect(all()).toContain('Would import: 2 created, 0 changed, 0 unchanged, 0 refused.');
    expect(existsSync(path)).toBe(false);
  });

  it('says what it read and what it wrote', async () => {
    expect(await run(goodExport)).toBe(0);
    expect(all()).toContain('visits.csv: 4 rows');
    expect(all()).toContain('Read 2 core groups with 3 children; 0 refused.');
    expect(all()).toContain('Imported: 2 created, 0 changed, 0 unchanged, 0 refused.');
  });

  it('finds the same again unchanged, and names what a dry run would change', async () => {
    await run(goodExport);
    expect(await run(goodExport)).toBe(0);
    expect(said.at(-1)).toContain('Imported: 0 created, 0 changed, 2 unchanged, 0 refused.');
    expect(await run(withCells(goodExport, 'children.csv', 0, { looked_after: 'Y' }), '--dry-run')).toBe(0);
    expect(said.at(-1)).toContain('Would change: CG-1');
  });

  it('lists every bad row by place and reason, repeats no cell, and ends with 1', async () => {
    const bad = withCells(withCells(goodExport, 'children.csv', 0, { registered_on: '30/02/2026' }), 'visits.csv', 3, {
      by_email: 'who@nowhere.example',
    });
    expect(await run(bad)).toBe(1);
    expect(all()).toContain('children.csv:2 registered_on [CG-1]: not-a-date');
    expect(all()).toContain('visits.csv:5 by_email [CG-1]: unknown-person');
    expect(all()).toContain('Refused: CG-1');
    expect(all()).not.toMatch(/30\/02|who@|Mali|Siân|council\.example/);
  });

  it('writes nothing into a store whose ids were made with another key', async () => {
    await run(goodExport);
    more = { ID_KEY: 'k'.repeat(32) };
    expect(await run(goodExport)).toBe(2);
    expect(said.at(-1)).toContain('ID_KEY: is not the one');
    expect(await run(goodExport, '--dry-run')).toBe(2);
    more = {};
    expect(await run(goodExport)).toBe(0);
    expect(said.at(-1)).toContain('0 created, 0 changed, 2 unchanged');
  });

  it('does not repeat what stands where a reference should', async () => {
    expect(await run(withCells(goodExport, 'meetings.csv', 2, { core_group_ref: 'Mali Prŷs, 7 years' }))).toBe(1);
    expect(all()).toContain('meetings.csv:4 core_group_ref: not-a-reference');
    expect(all()).not.toContain('Mali');
  });

  it.each([[[]], [['a', 'b']], [['a', '--as-at', '2026-02-30']], [['a', '--what']], [['/no/such/folder']]])(
    'does not start with %j',
    async (args) => {
      expect(await ask(...args)).toBe(2);
    },
  );
});
