import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedOver, makeEndless, makeStore } from '../support/brokenFiles';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-verify-'));
  path = join(folder, 'craidd.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Killed after so long, which no test may need; `status` is null then. */
const givenMs = 30_000;

function verify(...args: string[]) {
  const program = ['--require', join(__dirname, '../support/typescript.cjs'), join(__dirname, '../../src/tools/verify.ts')];
  const given = [...program, '--store', `sqlite:${path}`, ...args];
  return spawnSync(process.execPath, given, { encoding: 'utf8', env: { PATH: process.env['PATH'] }, timeout: givenMs });
}

const brokenWords = /^The file of the store is broken[\s\S]*restore -- --from BACKUP --replace[\s\S]*docs\/RUNBOOK\.md\.\n$/;

describe('npm run verify', () => {
  it('ends with what is wrong and what to do where reading the file would never end', async () => {
    await makeEndless(path);
    const { status, stdout, stderr } = verify();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(brokenWords);
  });

  it('ends so where another file was copied over that of a running bot', async () => {
    const running = await copiedOver(path, join(folder, 'other.db'));
    const { status, stdout, stderr } = verify();
    await running.close();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(brokenWords);
  });

  it('says that it did not come to an end in the time it was given, and how to give it more', async () => {
    await makeStore(path, 'g', 3);
    const { status, stdout } = verify('--within', '0.0001');
    expect(status).toBe(1);
    expect(stdout).toMatch(/within 0\.0001 minutes, so nothing else was checked\.\nAsk again with a longer --within/);
    expect(verify('--within', '0').status).toBe(2);
  });

  it('still says that all holds where it does', async () => {
    await makeStore(path, 'g', 1);
    rmSync(path);
    await makeStore(path, 'g', 0);
    expect(verify().stdout).toContain('Everything holds.');
  });
});
