import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { openStore } from '../../src/storage/openStore';
import { rekey } from '../../src/tools/rekey';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { filesOf, goodExport } from '../support/caseloadFiles';

describe('npm run rekey', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const [from, to] = [join(folder, 'old.db'), join(folder, 'new.db')];
  const said: string[] = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    const store = await openStore(`sqlite:${from}`);
    const plain = (hash: string) => hash;
    const deps = { store: store.groups, directory: store.directory, keyed: plain, rules: defaultRules() };
    const caseload = keyedCaseload(parseCaseload(filesOf(goodExport), '2026-11-20'), plain);
    await importCaseload(deps, caseload, { at: '2026-11-20T09:00:00.000Z', dryRun: false });
    await store.close();
  });

  function ask(...args: readonly string[]): Promise<number> {
    const print = (text: string) => said.push(text);
    return rekey(args, { env: { ID_KEY: 'k'.repeat(32) }, print, complain: print });
  }

  it('writes the old file anew into a new one, and says how much', async () => {
    const before = readFileSync(from);
    expect(await ask('--from', `sqlite:${from}`, '--to', `sqlite:${to}`)).toBe(0);
    expect(said.at(-1)).toMatch(/^2 core groups, \d+ documents: \d+ ids have a key now/);
    expect(readFileSync(from).equals(before)).toBe(true);
    const store = await openStore(`sqlite:${to}`);
    const refs: string[] = [];
    for await (const id of store.groups.groupIds()) refs.push((await store.groups.load(id, []))?.head.document.ref ?? '');
    expect(refs.sort()).toEqual(['CG-1', 'CG-2']);
    await store.close();
  });

  it('refuses a new file that has something in it, and one that has a key already', async () => {
    expect(await ask('--from', `sqlite:${from}`, '--to', `sqlite:${to}`)).toBe(1);
    expect(said.at(-1)).toContain('has something in it');
    const third = join(folder, 'third.db');
    expect(await ask('--from', `sqlite:${to}`, '--to', `sqlite:${third}`)).toBe(1);
    expect(said.at(-1)).toContain('have a key already');
  });

  it.each([[[]], [['--from', 'sqlite:/no/such/file.db', '--to', 'sqlite:x.db']], [['--from', 'sqlite:a.db', '--to', 'sqlite:a.db']]])(
    'does not start with %j',
    async (args) => {
      expect(await ask(...args)).toBe(2);
      expect(existsSync('x.db')).toBe(false);
    },
  );
});
