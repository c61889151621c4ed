import fs, { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openStore, type Store } from '../../src/storage/openStore';
import { type Connection, connect } from '../../src/storage/sqlite/connection';
import { groupCommit } from '../../src/storage/sqlite/groupCommit';
import { etagOf, faultOf, headOf, makeGroup } from './promise';

let folder: string;
let path: string;
const opened: { close(): unknown }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  path = join(folder, 'craidd.db');
});

afterEach(async () => {
  jest.restoreAllMocks();
  for (const each of opened.splice(0)) await each.close();
  rmSync(folder, { recursive: true });
});

async function openedStore(): Promise<Store> {
  const store = await openStore(`sqlite:${path}`);
  opened.push(store);
  return store;
}

/** Holds every sync of a log until it is let go, one after the other; `fail` lets it go with a fault. */
function heldDisk(): { readonly asked: () => number; readonly release: () => void; readonly fail: () => void } {
  const held: { readonly file: number; readonly tell: (error: NodeJS.ErrnoException | null) => void }[] = [];
  let asked = 0;
  jest.spyOn(fs, 'fdatasync').mockImplementation(((file: number, tell: (error: NodeJS.ErrnoException | null) => void) => {
    asked += 1;
    expect(fs.fstatSync(file).ino).toBe(fs.statSync(`${path}-wal`).ino);
    held.push({ file, tell });
  }) as typeof fs.fdatasync);
  return {
    asked: () => asked,
    release: () => held.shift()?.tell(null),
    fail: () => held.shift()?.tell(Object.assign(new Error('the disk is gone'), { code: 'EIO' })),
  };
}

/** Lets everything run that does not wait for the disk. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** What became of work, as soon as something has. */
function watched(work: Promise<unknown>): { outcome: unknown } {
  const told = { outcome: 'waits' as unknown };
  work.then(
    (value) => {
      told.outcome = value;
    },
    (thrown: { code?: string }) => {
      told.outcome = thrown.code;
    },
  );
  return told;
}

function commitOf({ groups }: Store, coreGroupId: string, etag: string, team: string) {
  return groups.commit({ coreGroupId, head: headOf(coreGroupId, { team }), etag, put: [], create: [] });
}

describe('the wait for the disk', () => {
  it('holds nobody up: others read and write meanwhile, and those who wrote meanwhile share the next sync', async () => {
    const store = await openedStore();
    for (const id of ['g1', 'g2', 'g3', 'g4']) await makeGroup(store, headOf(id));
    const etags = await Promise.all(['g1', 'g2', 'g3'].map((id) => etagOf(store, id)));
    const disk = heldDisk();
    const first = watched(commitOf(store, 'g1', etags[0] ?? '', 'new'));
    await turns();
    const later = [watched(commitOf(store, 'g2', etags[1] ?? '', 'new')), watched(commitOf(store, 'g3', etags[2] ?? '', 'new'))];
    await turns();
    expect((await store.groups.load('g4', []))?.head.document.team).toBe(headOf('g4').team);
    expect([first.outcome, ...later.map(({ outcome }) => outcome), disk.asked()]).toEqual(['waits', 'waits', 'waits', 1]);
    disk.release();
    await turns();
    expect([first.outcome, ...later.map(({ outcome }) => outcome), disk.asked()]).toEqual(['saved', 'waits', 'waits', 2]);
    disk.release();
    await turns();
    expect([...later.map(({ outcome }) => outcome), disk.asked()]).toEqual(['saved', 'saved', 2]);
  });

  it('is for readers too: nobody is shown what might not be there after a power cut', async () => {
    const store = await openedStore();
    await makeGroup(store, headOf('g1'));
    await store.directory.write({ key: 'email:a', type: 'email', schemaVersion: 1, personId: 'a' }, null);
    const etag = await etagOf(store, 'g1');
    const disk = heldDisk();
    commitOf(store, 'g1', etag, 'new').catch(() => undefined);
    await turns();
    const reads = [store.groups.load('g1', []), store.groups.read('g1', 'group'), store.groups.heads(['g1'])].map(watched);
    const another = watched(store.directory.read('email:a'));
    await turns();
    expect(reads.map(({ outcome }) => outcome)).toEqual(['waits', 'waits', 'waits']);
    expect(another.outcome).toMatchObject({ document: { personId: 'a' } });
    disk.release();
    await turns();
    expect(reads.map(({ outcome }) => JSON.stringify(outcome).includes('"team":"new"'))).toEqual([true, true, true]);
  });

  it('is also for what another process has written', async () => {
    const store = await openedStore();
    await makeGroup(store, headOf('g1'));
    await store.groups.load('g1', []);
    const other = new Libsql(path);
    other.exec(`PRAGMA synchronous = OFF; UPDATE documents SET json = json_set(json, '$.team', 'theirs')`);
    other.close();
    const disk = heldDisk();
    const load = watched(store.groups.load('g1', []));
    await turns();
    expect([load.outcome, disk.asked()]).toEqual(['waits', 1]);
    disk.release();
    await turns();
    expect(load.outcome).toMatchObject({ head: { document: { team: 'theirs' } } });
  });

  it('that ends in a fault is told to all who wrote until then; the next brings the log into the file before it goes on', async () => {
    const store = await openedStore();
    for (const id of ['g1', 'g2', 'g3']) await makeGroup(store, headOf(id));
    const etags = await Promise.all(['g1', 'g2', 'g3'].map((id) => etagOf(store, id)));
    const disk = heldDisk();
    const first = watched(commitOf(store, 'g1', etags[0] ?? '', 'new'));
    await turns();
    const behind = watched(commitOf(store, 'g2', etags[1] ?? '', 'new'));
    await turns();
    disk.fail();
    await turns();
    expect([first.outcome, behind.outcome]).toEqual(['store.unavailable', 'store.unavailable']);
    expect(fs.statSync(`${path}-wal`).size).toBeGreaterThan(0);
    const next = watched(commitOf(store, 'g3', etags[2] ?? '', 'new'));
    await turns();
    disk.release();
    await turns();
    expect(next.outcome).toBe('saved');
    expect((await store.groups.load('g2', []))?.head.document.team).toBe('new');
  });

  it('that has failed is told to everybody as long as the log cannot be brought into the file', async () => {
    const connection: Connection = connect(path);
    opened.push(connection);
    const database = Object.create(connection.database) as typeof connection.database;
    let isBusy = true;
    const asked: string[] = [];
    database.pragma = ((sql: string) => {
      asked.push(sql);
      return [{ busy: isBusy ? 1 : 0 }];
    }) as typeof database.pragma;
    const ends = [async () => Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' })), async () => undefined];
    const sync = { toDisk: () => ends.shift()?.() ?? Promise.resolve(), toDiskNow: () => undefined, close: () => undefined };
    const commits = groupCommit(database, { mustStand: () => undefined, sync });
    expect(await faultOf(commits.run(() => 1))).toBe('store.unavailable');
    expect(await faultOf(commits.run(() => 2))).toBe('store.unavailable');
    expect(await faultOf(commits.onDisk())).toBe('store.unavailable');
    isBusy = false;
    expect(await commits.run(() => 3)).toBe(3);
    await commits.onDisk();
    expect(new Set(asked)).toEqual(new Set(['wal_checkpoint(TRUNCATE)']));
    expect(asked).toHaveLength(3);
  });

  it('is over before a store is closed, also for those whose sync is under way', async () => {
    const store = await openedStore();
    await makeGroup(store, headOf('g1'));
    const etag = await etagOf(store, 'g1');
    const disk = heldDisk();
    const now = jest.spyOn(fs, 'fdatasyncSync');
    const saving = watched(commitOf(store, 'g1', etag, 'new'));
    await turns();
    const late = watched(makeGroup(store, headOf('g2')));
    await store.close();
    await turns();
    expect([saving.outcome, late.outcome, now.mock.calls.length]).toEqual(['saved', undefined, 1]);
    disk.release();
    await turns();
  });
});
