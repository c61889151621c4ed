import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { appendAudit, auditId } from '../../src/core/audit/auditChain';
import { openStore } from '../../src/storage/openStore';
import { verifyChains } from '../../src/usecases/audit/verifyChain';
import { sha256 } from '../../src/usecases/deeds/sha256';
import { all } from '../storage/promise';
import { aGroup } from '../support/aGroup';
import { addGroups, makeStore } from '../support/brokenFiles';

const support = join(__dirname, '..', 'support');
const typescript = ['--require', join(support, 'typescript.cjs')];
const at = '2026-11-20T09:00:00.000Z';
let folder: string;
let path: string;
let backup: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-backup-'));
  [path, backup] = [join(folder, 'craidd.db'), join(folder, 'backup.db')];
});
afterEach(() => rmSync(folder, { recursive: true }));

function tool(name: 'backup' | 'restore', ...args: string[]) {
  const program = join(__dirname, '..', '..', 'src', 'tools', `${name}.ts`);
  const given = args.includes('--store') ? args : [...args, '--store', `sqlite:${path}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...typescript, program, ...given], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
}

type Writer = { readonly child: ChildProcess; told(): readonly string[]; ended(): Promise<unknown>; reached(lines: number): Promise<void> };

/** A process that commits to the store without end. */
function writer(): Writer {
  const child = spawn(process.execPath, [...typescript, join(support, 'commitUntilKilled.ts'), `sqlite:${path}`, 'run']);
  let told = '';
  let heard = (): void => undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    heard();
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  const lines = () => told.split('\n').slice(0, -1);
  return {
    child,
    told: lines,
    ended: () => closed,
    reached: (count) =>
      new Promise((resolve) => {
        heard = () => {
          if (lines().length >= count) resolve();
        };
        heard();
      }),
  };
}

async function expectKept(acknowledged: readonly string[]): Promise<void> {
  const store = await openStore(`sqlite:${path}`, undefined, { create: false });
  const problems: unknown[] = [];
  await verifyChains(store.groups, sha256, (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  for (const line of acknowledged.filter((each) => !each.includes('view'))) {
    const [group = '', seq] = line.split(' ');
    expect((await store.groups.load(group, [auditId(Number(seq))]))?.documents.size).toBe(1);
  }
  await store.close();
}

it('a backup made while another process writes, restored, holds every write that was acknowledged before it began', async () => {
  const running = writer();
  await running.reached(200);
  const acknowledged = running.told();
  const saved = spawn(process.execPath, [
    ...typescript,
    join(__dirname, '../../src/tools/backup.ts'),
    '--to',
    backup,
    '--store',
    `sqlite:${path}`,
  ]);
  let words = '';
  saved.stdout.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  expect(await new Promise((resolve) => saved.on('close', resolve))).toBe(0);
  expect(words).toMatch(/^Backed up: 4 core groups, \d+ audit entries, \d+ views and refusals\.\n$/);
  expect(running.told().length).toBeGreaterThan(acknowledged.length);
  if (process.platform !== 'win32') expect(statSync(backup).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(backup);

  const used = tool('restore', '--from', backup, '--replace');
  expect([used.status, used.stderr]).toEqual([2, 'The store is in use. Stop the bot first.\n']);
  const going = running.told().length;
  await running.reached(going + 20);
  running.child.kill('SIGKILL');
  await running.ended();

  expect(tool('restore', '--from', backup).status).toBe(2);
  expect(tool('restore', '--from', backup, '--replace')).toMatchObject({ status: 0, stdout: words.replace('Backed up', 'Restored') });
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(backup).equals(bytes)).toBe(true);
  const [aside = '', ...more] = readdirSync(folder).filter((name) => /^craidd\.db\.\d{4}/.test(name));
  expect(more).toEqual([]);
  await expectKept(acknowledged);
  // What was replaced is kept, with what was written since.
  path = join(folder, aside);
  await expectKept(running.told());
});

/** A backup of a store, into a file that nobody in this process has opened: libsql keeps what it closes until it is collected. */
async function backUp(to: string, made: (file: string) => Promise<void>, status = 0): Promise<void> {
  const source = join(folder, 'source.db');
  await made(source);
  expect(tool('backup', '--to', to, '--store', `sqlite:${source}`).status).toBe(status);
  for (const end of ['', '-wal', '-shm']) rmSync(`${source}${end}`, { force: true });
}

/** A store with one group's chain, of which one entry was changed past the bot. */
async function makeTampered(file: string): Promise<void> {
  const store = await openStore(`sqlite:${file}`);
  const group = aGroup({ coreGroupId: 'g1' });
  const { entries, link } = appendAudit(group, [{ deed: 'agenda.agree', by: 'p1', at, about: {} }], sha256);
  await store.groups.commit({ coreGroupId: 'g1', head: { ...group, lastAudit: link }, etag: null, put: [], create: entries });
  await store.close();
  const database = new Libsql(file);
  database.exec("UPDATE documents SET json = json_set(json, '$.by', 'p2') WHERE type = 'audit'");
  database.close();
}

describe('a backup of which not every chain holds', () => {
  it('is not put in place, and nothing is changed', async () => {
    await backUp(backup, makeTampered, 1);
    await backUp(path, (file) => makeStore(file, 'mine', 2));
    const before = [readFileSync(path), readdirSync(folder).sort()];
    const { status, stdout, stderr } = tool('restore', '--from', backup, '--replace');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^Nothing was restored, and nothing was changed: not every chain of this backup holds \(\d+ problems\)[\s\S]*--anyway\.\n$/,
    );
    expect([readFileSync(path), readdirSync(folder).sort()]).toEqual(before);
  });

  it('is put in place where somebody answers for it, and its audit says so', async () => {
    await backUp(backup, makeTampered, 1);
    const { status, stderr } = tool('restore', '--from', backup, '--anyway');
    expect([status, stderr]).toEqual([1, expect.stringContaining('although not every chain holds')]);
    const store = await openStore(`sqlite:${path}`, undefined, { create: false });
    const kept: unknown[] = [];
    for await (const partition of store.groups.partitions())
      kept.push(...(await store.groups.ofType(partition, 'access', { limit: 10, after: null })));
    expect(kept).toEqual([expect.objectContaining({ deed: 'store.restored-anyway', by: 'system:restore' })]);
    const wrong = new Set<string>();
    await verifyChains(store.groups, sha256, ({ coreGroupId }) => wrong.add(coreGroupId));
    expect([...wrong]).toEqual(['g1']);
    await store.close();
  });
});

it('a copy of the .db alone lacks what was saved last and a backup has it: it stands in the log beside it', async () => {
  await makeStore(path, 'before', 1);
  const running = await openStore(`sqlite:${path}`);
  await addGroups(running, 'last', 1);
  const plain = join(folder, 'plain.db');
  copyFileSync(path, plain);
  expect(tool('backup', '--to', backup).status).toBe(0);
  expect(await groupsIn(backup)).toEqual(['before-0', 'last-0']);
  expect(await groupsIn(plain)).toEqual(['before-0']);
  await running.close();
});

it('a store that cannot be read is kept beside as it is, and the backup takes its place', async () => {
  await backUp(backup, (file) => makeStore(file, 'kept', 1));
  const unreadable = Buffer.from('this was a store before the disk failed '.repeat(500));
  writeFileSync(path, unreadable);
  const { status, stderr } = tool('restore', '--from', backup, '--replace');
  expect([status, stderr]).toEqual([0, expect.stringContaining('The store that is there is damaged')]);
  expect(await groupsIn(path)).toEqual(['kept-0']);
  const [aside = ''] = readdirSync(folder).filter((name) => /^craidd\.db\.\d{4}/.test(name));
  expect(readFileSync(join(folder, aside)).equals(unreadable)).toBe(true);
});

/** The ids of all groups in a file. */
async function groupsIn(file: string): Promise<readonly string[]> {
  const store = await openStore(`sqlite:${file}`, undefined, { create: false });
  const ids = await all(store.groups.groupIds());
  await store.close();
  return ids;
}

it('refuses to write over a file, to restore what is no whole store or has its log beside it, and a store of another kind', async () => {
  await (await openStore(`sqlite:${path}`)).close();
  expect(tool('backup', '--to', backup).status).toBe(0);
  const bytes = readFileSync(backup);
  expect(tool('backup', '--to', backup).status).toBe(2);
  expect(readFileSync(backup).equals(bytes)).toBe(true);

  const [torn, mixed, target] = [join(folder, 'torn.db'), join(folder, 'mixed.db'), join(folder, 'target.db')];
  writeFileSync(torn, bytes.subarray(0, bytes.length - 4096));
  writeFileSync(mixed, bytes);
  writeFileSync(`${mixed}-wal`, 'x');
  for (const bad of [torn, mixed, join(folder, 'nowhere.db')]) {
    expect(tool('restore', '--from', bad, '--store', `sqlite:${target}`).status).toBe(2);
    expect(existsSync(target)).toBe(false);
  }
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);

  const cosmos = tool('backup', '--to', join(folder, 'c.db'), '--store', 'cosmos:https://localhost:8081');
  expect([cosmos.status, cosmos.stderr]).toEqual([2, expect.stringContaining('its own continuous backup')]);
  expect(tool('restore', '--from', backup, '--store', 'cosmos:https://localhost:8081').status).toBe(2);
});
