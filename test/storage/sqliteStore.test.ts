import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openStore, type Store } from '../../src/storage/openStore';
import { connect } from '../../src/storage/sqlite/connection';
import { coreGroupQueries } from '../../src/storage/sqlite/coreGroupStatements';
import { groupCommit } from '../../src/storage/sqlite/groupCommit';
import { all, documentOf, etagOf, faultOf, headOf, makeGroup, noticeOf } from './promise';

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  path = join(folder, 'craidd.db');
  store = await openStore(`sqlite:${path}`);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Looks into the file past the store, as somebody with the disk could. */
function besideTheStore(work: (database: Libsql.Database) => void): void {
  const database = new Libsql(path);
  work(database);
  database.close();
}

describe('the SQLite file', () => {
  it('is written to a log, which is brought to the disk after every commit and before anybody is told', async () => {
    const connection = connect(path);
    expect(connection.database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(connection.database.pragma('synchronous')).toEqual([{ synchronous: 1 }]);
    expect(connection.database.pragma('busy_timeout')).toEqual([{ timeout: 2_000 }]);
    connection.close();
  });

  it('finds what is due, notices, types and pages by index, without sorting and without looking at the rest', () => {
    besideTheStore((database) => {
      const plan = (query: keyof typeof coreGroupQueries) =>
        (database.prepare(`EXPLAIN QUERY PLAN ${coreGroupQueries[query]}`).all() as { detail: string }[]).map(({ detail }) => detail);
      expect(plan('due')).toEqual([
        expect.stringMatching(/^SEARCH documents USING INDEX documents_due \(\(next_due_on,core_group_id\)>\(\?,\?\) AND next_due_on<\?\)/),
      ]);
      expect(plan('dueNotices')).toEqual([
        expect.stringMatching(/^SEARCH documents USING INDEX notices_due \(notice_state=\? AND send_after<\?\)/),
      ]);
      expect(plan('ofType')).toEqual([
        expect.stringMatching(/^SEARCH documents USING INDEX documents_by_type \(core_group_id=\? AND type=\? AND id>\?\)/),
      ]);
      expect(plan('documents')).toEqual([
        expect.stringMatching(/^SEARCH documents USING INDEX .*autoindex.* \(core_group_id=\? AND id>\?\)/),
      ]);
      for (const query of ['load', 'heads', 'nextGroupId'] as const) {
        expect(plan(query).filter((detail) => detail.startsWith('SCAN') && !detail.includes('json_each'))).toEqual([]);
      }
    });
  });

  it('says damaged of a head that is not one, and hands out a document that is no JSON as one that no schema takes', async () => {
    await makeGroup(store, headOf('g1'), [documentOf('g1', 'plan')]);
    besideTheStore((database) => database.exec(`UPDATE documents SET json = '{"id":' WHERE id = 'plan'`));
    expect((await store.groups.load('g1', ['plan']))?.documents.get('plan')).toEqual({ ...documentOf('g1', 'plan'), type: 'damaged' });
    besideTheStore((database) => database.exec(`UPDATE documents SET json = json_remove(json, '$.members') WHERE id = 'group'`));
    expect(await faultOf(store.groups.load('g1', []))).toBe('store.damaged');
  });

  it('says damaged of a person who stands under another’s key: nobody becomes somebody else by that', async () => {
    const person = (key: string) => ({ key, type: 'email', schemaVersion: 1, personId: key }) as const;
    for (const key of ['email:a', 'email:b']) await store.directory.write(person(key), null);
    besideTheStore((database) =>
      database.exec(`UPDATE directory SET json = (SELECT json FROM directory WHERE key = 'email:b') WHERE key = 'email:a'`),
    );
    expect(await faultOf(store.directory.read('email:a'))).toBe('store.damaged');
    expect((await store.directory.read('email:b'))?.document).toEqual(person('email:b'));
    expect(await all(store.directory.all())).toEqual([{ key: 'email:a', type: 'damaged' }, person('email:b')]);
  });

  it('refuses a head of a newer version of the product, and keeps on one what a newer version has only added', async () => {
    await makeGroup(store, headOf('g1'));
    besideTheStore((database) => database.exec(`UPDATE documents SET json = json_set(json, '$.schemaVersion', 99)`));
    expect(await faultOf(store.groups.load('g1', []))).toBe('store.newer-schema');
    besideTheStore((database) => database.exec(`UPDATE documents SET json = json_set(json, '$.schemaVersion', 2, '$.extra', 1)`));
    const loaded = await store.groups.load('g1', []);
    expect(loaded?.head.document).toHaveProperty('extra', 1);
    if (loaded === null) throw new Error('There is no group.');
    const { document: head, etag } = loaded.head;
    await store.groups.commit({ coreGroupId: 'g1', head: { ...head, team: 'Y Bont' }, etag, put: [], create: [] });
    expect((await store.groups.load('g1', []))?.head.document).toMatchObject({ extra: 1, team: 'Y Bont' });
  });

  it('refuses a file of a newer version, and a file that is none', async () => {
    await store.close();
    besideTheStore((database) => database.exec('PRAGMA user_version = 99'));
    expect(await faultOf(openStore(`sqlite:${path}`))).toBe('store.newer-schema');
    writeFileSync(join(folder, 'other.db'), 'not a database'.repeat(500));
    expect(await faultOf(openStore(`sqlite:${join(folder, 'other.db')}`))).toBe('store.corrupt');
    mkdirSync(join(folder, 'a-folder.db'));
    expect(await faultOf(openStore(`sqlite:${join(folder, 'a-folder.db')}`))).toBe('store.unavailable');
    expect(await faultOf(openStore(`sqlite:${join(folder, 'other.db', 'craidd.db')}`))).toBe('store.unavailable');
  });

  it('forgets done-markers from before an instant, as nothing in a file expires by itself', async () => {
    await store.jobs.markDone('old', '2026-01-05T00:00:00.000Z');
    await store.jobs.markDone('young', '2026-01-05T00:00:00.001Z');
    expect(await store.jobs.purgeDone('2026-01-05T00:00:00.001Z')).toBe(1);
    expect([await store.jobs.isDone('old'), await store.jobs.isDone('young')]).toEqual([false, true]);
  });

  it('says closed once it is', async () => {
    await store.close();
    expect(await faultOf(store.groups.load('g1', []))).toBe('store.closed');
    expect(await faultOf(makeGroup(store, headOf('g1')))).toBe('store.closed');
    expect(await faultOf(all(store.groups.due('2026-01-01')))).toBe('store.closed');
  });

  it('writes what still waits when it is closed', async () => {
    const saving = makeGroup(store, headOf('g1'));
    await store.close();
    await saving;
    store = await openStore(`sqlite:${path}`);
    expect(await store.groups.load('g1', [])).not.toBeNull();
  });

  it('says full, saves nobody, and goes on when there is room again', async () => {
    await makeGroup(store, headOf('g1'));
    const connection = connect(path);
    const pages = (connection.database.pragma('page_count') as { page_count: number }[])[0]?.page_count ?? 0;
    connection.database.pragma(`max_page_count = ${pages + 4}`);
    const put = connection.database.prepare("INSERT INTO directory (key, etag, json) VALUES (?, 'e', ?)");
    const small = connection.write(() => put.run('small', 'x'));
    const large = connection.write(() => put.run('large', 'x'.repeat(200_000)));
    const outcomes = await Promise.all([faultOf(small), faultOf(large)]);
    expect(outcomes[1]).toBe('store.full');
    const kept = connection.database.prepare('SELECT count(*) AS n FROM directory').get() as { n: number };
    expect(kept.n).toBe(outcomes[0] === 'no fault' ? 1 : 0);
    connection.database.pragma('max_page_count = 1000000');
    expect(await faultOf(connection.write(() => put.run('later', 'x'.repeat(200_000))))).toBe('no fault');
    connection.close();
  });

  it('says busy to those who wait while another process holds the file, and saves the next', async () => {
    await makeGroup(store, headOf('g1'));
    const connection = connect(path);
    connection.database.pragma('busy_timeout = 0');
    const held = new Libsql(path);
    held.exec('BEGIN IMMEDIATE');
    expect(await faultOf(connection.write(() => 1))).toBe('store.busy');
    held.exec('COMMIT');
    expect(await connection.write(() => 2)).toBe(2);
    held.close();
    connection.close();
  });
});

describe('commits that arrive together', () => {
  it('share one transaction, each with a version of its own', async () => {
    const connection = connect(path);
    const begun: boolean[] = [];
    const results = await Promise.all(
      [1, 2, 3].map((n) =>
        connection.write(() => {
          begun.push(connection.database.inTransaction);
          return n;
        }),
      ),
    );
    expect(results).toEqual([1, 2, 3]);
    expect(begun).toEqual([true, true, true]);
    connection.close();
  });

  it('are told only once the disk has what COMMIT wrote and the file stands where it stood, all of them by one COMMIT and one sync', async () => {
    const events: string[] = [];
    const connection = connect(path);
    const { database } = connection;
    const watched = Object.create(database) as typeof database;
    watched.prepare = ((sql: string) => {
      const statement = database.prepare(sql);
      if (!/^(BEGIN|COMMIT|ROLLBACK$)/.test(sql)) return statement;
      const run = statement.run.bind(statement);
      statement.run = (...values: unknown[]) => {
        events.push(sql);
        return run(...values);
      };
      return statement;
    }) as typeof database.prepare;
    const toDisk = async () => void events.push('on the disk');
    const sync = { toDisk, toDiskNow: () => undefined, close: () => undefined };
    const commits = groupCommit(watched, { mustStand: () => void events.push('stands'), sync });
    const write = (name: string) => commits.run(() => void events.push(`write ${name}`)).then(() => void events.push(`told ${name}`));
    await Promise.all([write('a'), write('b')]);
    expect(events).toEqual(['stands', 'BEGIN IMMEDIATE', 'write a', 'write b', 'COMMIT', 'on the disk', 'stands', 'told a', 'told b']);
    connection.close();
  });

  it('are not undone by one among them that fails half way', async () => {
    const connection = connect(path);
    const put = connection.database.prepare("INSERT INTO directory (key, etag, json) VALUES (?, 'e', '{}')");
    const outcomes = await Promise.allSettled([
      connection.write(() => put.run('first')),
      connection.write(() => {
        put.run('half');
        throw new Error('half way');
      }),
      connection.write(() => put.run('last')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const keys = connection.database.prepare('SELECT key FROM directory ORDER BY key').all() as { key: string }[];
    expect(keys.map(({ key }) => key)).toEqual(['first', 'last']);
    connection.close();
  });

  it('see each other in the order of arrival', async () => {
    await makeGroup(store, headOf('g1'), [noticeOf('g1', 'n', '2026-01-01T00:00:00.000Z')]);
    const etag = await etagOf(store, 'g1');
    const outcomes = await Promise.all(
      ['one', 'two'].map((team) => store.groups.commit({ coreGroupId: 'g1', head: headOf('g1', { team }), etag, put: [], create: [] })),
    );
    expect(outcomes).toEqual(['saved', 'changed-meanwhile']);
  });
});
