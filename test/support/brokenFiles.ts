import { execFileSync } from 'node:child_process';
import Libsql from 'libsql';
import { openStore, type Store } from '../../src/storage/openStore';
import { aGroup } from './aGroup';

/**
 * Makes a store whose index stands out of its order, as a mixture of two files can: whoever goes on after the last document of
 * a page comes to the same page again.
 */
export async function makeEndless(path: string): Promise<void> {
  await (await openStore(`sqlite:${path}`)).close();
  const right = tableOf(path);
  withTable(path, right.replace(/\bid TEXT NOT NULL,\s+type/, 'id TEXT NOT NULL COLLATE NOCASE, type'));
  const database = new Libsql(path);
  const put = database.prepare("INSERT INTO documents (core_group_id, id, type, etag, json) VALUES ('g1', ?, 'visit', 'e', ?)");
  // The two hundredth, at the end of a page, is the smallest of all once capitals count as such.
  for (let n = 0; n < 450; n += 1) {
    const id = `${n === 199 ? 'VISIT:b' : n < 199 ? 'visit:a' : 'visit:c'}${String(n).padStart(6, '0')}`;
    put.run(id, JSON.stringify({ id, type: 'visit', schemaVersion: 1, coreGroupId: 'g1' }));
  }
  database.close();
  withTable(path, right);
}

function tableOf(path: string): string {
  const database = new Libsql(path);
  const row = database.prepare("SELECT sql FROM sqlite_master WHERE name = 'documents'").get() as { readonly sql: string };
  database.close();
  return row.sql;
}

function withTable(path: string, sql: string): void {
  const database = new Libsql(path);
  database.pragma('writable_schema = ON');
  database.prepare("UPDATE sqlite_master SET sql = ? WHERE name = 'documents'").run(sql);
  database.close();
}

/** A store of so many groups, at rest, whole in its one file. */
export async function makeStore(path: string, name: string, groups: number): Promise<void> {
  const store = await openStore(`sqlite:${path}`);
  await addGroups(store, name, groups);
  await store.close();
  const database = new Libsql(path);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

export async function addGroups(store: Store, name: string, groups: number): Promise<void> {
  for (let n = 0; n < groups; n += 1) {
    const coreGroupId = `${name}-${n}`;
    await store.groups.commit({ coreGroupId, head: aGroup({ coreGroupId, team: 'x'.repeat(2_000) }), etag: null, put: [], create: [] });
  }
}

/**
 * As `cp` does it: the file stays the same one, and has the bytes of another. In a process of its own, as closing a file lets
 * go of the locks that SQLite has on it in ours.
 */
function copyOver(from: string, to: string): void {
  const program =
    "const { readFileSync, writeFileSync } = require('node:fs'); writeFileSync(process.argv[2], readFileSync(process.argv[1]));";
  execFileSync(process.execPath, ['-e', program, '--', from, to]);
}

/**
 * A store under a running bot, over whose file another valid one was copied: its log still has pages of the old one, which
 * are mixed into the new. Whoever opened it closes it.
 */
export async function copiedOver(path: string, other: string): Promise<Store> {
  await makeStore(path, 'ours', 60);
  await makeStore(other, 'others', 90);
  const running = await openStore(`sqlite:${path}`);
  await addGroups(running, 'newer', 5);
  copyOver(other, path);
  return running;
}
