import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { auditId } from '../../src/core/audit/auditChain';
import { openStore, type Store } from '../../src/storage/openStore';
import { connect } from '../../src/storage/sqlite/connection';
import { sqliteCoreGroups } from '../../src/storage/sqlite/coreGroupStore';
import { all, faultOf, headOf, makeGroup } from './promise';

let folder: string;
let path: string;
let moved: string;
let older: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-file-'));
  [path, moved, older] = [join(folder, 'craidd.db'), join(folder, 'moved.db'), join(folder, 'older.db')];
  store = await openStore(`sqlite:${path}`);
  await makeGroup(store, headOf('older'));
  const database = new Libsql(path);
  database.prepare('VACUUM INTO ?').run(older);
  database.close();
  await makeGroup(store, headOf('acknowledged'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The ids of all groups in a file, which has to be whole. */
async function groupsIn(file: string): Promise<readonly string[]> {
  const database = new Libsql(file);
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  database.close();
  const opened = await openStore(`sqlite:${file}`);
  const ids = await all(opened.groups.groupIds());
  await opened.close();
  return ids;
}

const happenings: readonly [string, () => void][] = [
  ['deleted', () => rmSync(path)],
  ['renamed away', () => renameSync(path, moved)],
  [
    'replaced by an older copy',
    () => {
      renameSync(path, moved);
      renameSync(older, path);
    },
  ],
  ['overwritten by an older copy', () => renameSync(older, path)],
  ['without its log', () => rmSync(`${path}-wal`)],
  [
    'with the log of another',
    () => {
      rmSync(`${path}-wal`);
      writeFileSync(`${path}-wal`, '');
    },
  ],
];

describe('a file that is no longer the one that was opened', () => {
  it.each(happenings)('%s: nobody is told "saved", nothing is read from what nobody else sees', async (_what, happen) => {
    happen();
    expect(await faultOf(makeGroup(store, headOf('later')))).toBe('store.replaced');
    expect(await faultOf(store.groups.load('acknowledged', []))).toBe('store.replaced');
    expect(await faultOf(all(store.groups.groupIds()))).toBe('store.replaced');
    expect(await faultOf(store.directory.read('person:p1'))).toBe('store.replaced');
    expect(await faultOf(store.jobs.markDone('a', '2026-01-05T00:00:00.000Z'))).toBe('store.replaced');
  });

  it.each(happenings)('%s: is seen by a read, before anything is written', async (_what, happen) => {
    happen();
    expect(await faultOf(store.groups.load('acknowledged', []))).toBe('store.replaced');
  });

  it.each(happenings)('%s while a write is under way: that write is told that it is not saved', async (_what, happen) => {
    const connection = connect(path);
    const put = connection.database.prepare("INSERT INTO directory (key, etag, json) VALUES (?, 'e', '{}')");
    const under = connection.write(() => {
      put.run('a');
      happen();
    });
    const beside = connection.write(() => put.run('b'));
    expect([await faultOf(under), await faultOf(beside)]).toEqual(['store.replaced', 'store.replaced']);
    connection.close();
  });

  it('stays so when the file comes back, until a new start: then all that was acknowledged is there', async () => {
    renameSync(path, moved);
    expect(await faultOf(store.groups.load('acknowledged', []))).toBe('store.replaced');
    renameSync(moved, path);
    expect(await faultOf(store.groups.load('acknowledged', []))).toBe('store.replaced');
    await store.close();
    store = await openStore(`sqlite:${path}`);
    expect(await all(store.groups.groupIds())).toEqual(['acknowledged', 'older']);
  });

  it('has all that was acknowledged in itself, wherever it was moved, without the log that stayed behind', async () => {
    renameSync(path, moved);
    expect(await faultOf(store.groups.load('acknowledged', []))).toBe('store.replaced');
    const alone = join(folder, 'alone.db');
    copyFileSync(moved, alone);
    expect(await groupsIn(alone)).toEqual(['acknowledged', 'older']);
  });

  it('keeps what was acknowledged when only its log was deleted', async () => {
    rmSync(`${path}-wal`);
    expect(await faultOf(makeGroup(store, headOf('later')))).toBe('store.replaced');
    const alone = join(folder, 'alone.db');
    copyFileSync(path, alone);
    expect(await groupsIn(alone)).toEqual(['acknowledged', 'older']);
  });

  it('leaves no log that would be mixed into the copy that took its place', async () => {
    renameSync(older, path);
    expect(await faultOf(makeGroup(store, headOf('later')))).toBe('store.replaced');
    expect(statSync(`${path}-wal`).size).toBe(0);
    const copy = join(folder, 'as-found.db');
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`);
    expect(await groupsIn(copy)).toEqual(['older']);
  });

  it('is known through a link, by what the link leads to', async () => {
    const link = join(folder, 'link.db');
    symlinkSync(path, link);
    const linked = await openStore(`sqlite:${link}`);
    await makeGroup(linked, headOf('linked'));
    rmSync(link);
    symlinkSync(older, link);
    expect(await faultOf(linked.groups.load('linked', []))).toBe('store.replaced');
    await linked.close();
  });

  it('has its log beside what the link leads to', async () => {
    const link = join(folder, 'link.db');
    symlinkSync(path, link);
    const linked = await openStore(`sqlite:${link}`);
    await makeGroup(linked, headOf('linked'));
    rmSync(`${path}-wal`);
    expect(await faultOf(linked.groups.load('linked', []))).toBe('store.replaced');
    await linked.close();
  });

  it('is no matter of a store in memory', async () => {
    const memory = await openStore('sqlite::memory:');
    await makeGroup(memory, headOf('g1'));
    expect(await all(memory.groups.groupIds())).toEqual(['g1']);
    await memory.close();
  });
});

describe('under load, when the file is replaced', () => {
  it('every write acknowledged before is in the old file, and none is acknowledged after', async () => {
    const connection = connect(path);
    const groups = sqliteCoreGroups(connection);
    const acknowledged: string[] = [];
    const refused: string[] = [];
    let replaced = false;
    const commitUntilRefused = async (stream: number): Promise<void> => {
      for (let number = 0; refused.length < 8; number += 1) {
        const head = headOf(`s${stream}-${String(number).padStart(4, '0')}`);
        const fault = await faultOf(groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [] }));
        if (fault !== 'no fault') return void refused.push(fault);
        expect(replaced).toBe(false);
        acknowledged.push(head.coreGroupId);
        if (acknowledged.length === 400) {
          setImmediate(() => {
            renameSync(path, moved);
            renameSync(older, path);
            replaced = true;
          });
        }
      }
    };
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(commitUntilRefused));
    expect(refused).toEqual(Array(8).fill('store.replaced'));
    const kept = await groupsIn(moved);
    expect(acknowledged.length).toBeGreaterThanOrEqual(400);
    expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
    expect(await groupsIn(path)).toEqual(['older']);
    connection.close();
  });

  it('so it is when another process takes the file from a running one, at any instant', async () => {
    await store.close();
    const support = join(__dirname, '..', 'support');
    const program = ['--require', join(support, 'typescript.cjs'), join(support, 'commitUntilKilled.ts'), `sqlite:${path}`, 'run'];
    const child = spawn(process.execPath, program);
    let told = '';
    let wrong = '';
    child.stderr.on('data', (chunk: Buffer) => {
      wrong += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.split('\n').length < 200 || existsSync(moved)) return;
      renameSync(path, moved);
      renameSync(older, path);
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(3);
    // Between taking the file away and putting another there, it may be seen as gone.
    expect(wrong).toMatch(/^StoreFault: store\.replaced \((another|no)-file\)\n$/);
    store = await openStore(`sqlite:${moved}`);
    const lines = told.split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThanOrEqual(200);
    for (const line of lines.filter((each) => !each.includes('view'))) {
      const [group = '', seq] = line.split(' ');
      expect((await store.groups.load(group, [auditId(Number(seq))]))?.documents.size).toBe(1);
    }
    expect(await groupsIn(path)).toEqual(['older']);
  });
});

describe('a file that is missing', () => {
  it('is not made where that is not allowed, nor its folder', async () => {
    const missing = join(folder, 'typo', 'craidd.db');
    expect(await faultOf(openStore(`sqlite:${missing}`, undefined, { create: false }))).toBe('store.misconfigured');
    expect(existsSync(join(folder, 'typo'))).toBe(false);
  });

  it('is not made of an empty one either', async () => {
    const empty = join(folder, 'empty.db');
    writeFileSync(empty, '');
    expect(await faultOf(openStore(`sqlite:${empty}`, undefined, { create: false }))).toBe('store.misconfigured');
    expect(statSync(empty).size).toBe(0);
  });
});

const modes = process.platform === 'win32' ? describe.skip : describe;
modes('who can read the file', () => {
  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
  const modesOf = (file: string) => [file, `${file}-wal`, `${file}-shm`].map(modeOf);

  it('is its owner alone, from the first byte, and its folder where we made that', async () => {
    const file = join(folder, 'new', 'deep', 'craidd.db');
    const opened = await openStore(`sqlite:${file}`);
    await makeGroup(opened, headOf('g1'));
    expect(modesOf(file)).toEqual(['600', '600', '600']);
    expect([modeOf(join(folder, 'new')), modeOf(join(folder, 'new', 'deep'))]).toEqual(['700', '700']);
    await opened.close();
  });

  it('is its owner alone from then on, where an earlier version let everybody', async () => {
    for (const end of ['', '-wal', '-shm']) chmodSync(`${path}${end}`, 0o644);
    const opened = await openStore(`sqlite:${path}`);
    await makeGroup(opened, headOf('g1'));
    expect(modesOf(path)).toEqual(['600', '600', '600']);
    await opened.close();
  });

  it('is left as it is in a folder that was there', async () => {
    chmodSync(folder, 0o750);
    const opened = await openStore(`sqlite:${join(folder, 'beside.db')}`);
    expect(modeOf(folder)).toBe('750');
    await opened.close();
  });
});
