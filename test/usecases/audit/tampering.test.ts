import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Libsql from 'libsql';
import { appendAccess, auditId, emptyChain, entryHash } from '../../../src/core/audit/auditChain';
import { stateHash } from '../../../src/core/audit/wroteBy';
import type { AuditLink, CoreGroup } from '../../../src/core/coreGroup';
import type { AccessEntry, AuditEntry, GroupDocument } from '../../../src/core/documents';
import { storedHead } from '../../../src/documents/coreGroup';
import { openStore } from '../../../src/storage/openStore';
import { keepRoot } from '../../../src/usecases/audit/dailyRoot';
import { parseRoot, signedText } from '../../../src/usecases/audit/rootText';
import type { Problem, VerifyReport } from '../../../src/usecases/audit/verify';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { emailKey, identityKey } from '../../../src/usecases/people/directoryKeys';
import { keyed } from '../../support/keyed';
import {
  begin,
  copied,
  newFolder,
  night,
  openPlayer,
  type PlayedStore,
  placeIn,
  playDay,
  putBack,
  rootsOf,
  someKeys,
  verified,
  withSql,
} from '../../support/playedStore';

/*
 * Every kind of tampering with a played store by somebody who can write to the database (and, where it says so, to the folder
 * of the roots), knows how hashes are made and makes them anew, but has not the key of the roots.
 */

const folder = newFolder();
const played = placeIn(folder, 'played');
const afterFirstNight = placeIn(folder, 'after-first-night');
const tampered = placeIn(folder, 'tampered');
const keys = someKeys();
const g = 'group-1';

beforeAll(async () => {
  const first = await openPlayer(played, '2026-11-18T10:00:00.000Z', 'one');
  await begin(first);
  await playDay(first, '2026-11-18', '09:00');
  first.setNow('2026-11-19T02:20:00.000Z');
  expect((await night(first, rootsOf(played, keys))).found).toEqual([]);
  await first.close();
  copied(played, afterFirstNight);
  for (const [day, stream] of [
    ['2026-11-19', 'two'],
    ['2026-11-20', 'three'],
  ] as const) {
    const player = await openPlayer(played, `${day}T10:00:00.000Z`, stream);
    await playDay(player, day, '09:30');
    player.setNow(`${day === '2026-11-19' ? '2026-11-20' : '2026-11-21'}T02:20:00.000Z`);
    expect((await night(player, rootsOf(played, keys))).found).toEqual([]);
    await player.close();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(of: PlayedStore): Promise<VerifyReport> {
  const store = await openStore(`sqlite:${of.file}`);
  try {
    return await verified(store, rootsOf(of, keys));
  } finally {
    await store.close();
  }
}

type Database = Libsql.Database;
const get = <Document>(db: Database, id: string, group = g): Document => {
  const row = db.prepare('SELECT json FROM documents WHERE core_group_id = ? AND id = ?').get(group, id) as { json: string } | undefined;
  if (row === undefined) throw new Error(`There is no ${id}.`);
  return JSON.parse(row.json) as Document;
};
const set = (db: Database, document: object, id: string, group = g): void => {
  const { changes } = db
    .prepare('UPDATE documents SET json = ? WHERE core_group_id = ? AND id = ?')
    .run(JSON.stringify(document), group, id);
  if (changes !== 1) throw new Error(`There is no ${id}.`);
};
const edit = <Document extends object>(db: Database, id: string, change: (document: Document) => object): void =>
  set(db, change(get<Document>(db, id)), id);
const drop = (db: Database, id: string, group = g): void => {
  if (db.prepare('DELETE FROM documents WHERE core_group_id = ? AND id = ?').run(group, id).changes !== 1) throw new Error(`no ${id}`);
};
const idsLike = (db: Database, like: string, group = g): readonly string[] =>
  (db.prepare('SELECT id FROM documents WHERE core_group_id = ? AND id LIKE ? ORDER BY id').all(group, like) as { id: string }[]).map(
    ({ id }) => id,
  );
const dropAll = (db: Database, like: string): void => {
  for (const id of idsLike(db, like)) drop(db, id);
};
const last = <Item>(items: readonly Item[]): Item => {
  const item = items.at(-1);
  if (item === undefined) throw new Error('none');
  return item;
};

/** Every entry from `from` on made anew with its hash, and the head made to match. */
function rewriteFrom(db: Database, from: number, change: (entry: AuditEntry) => AuditEntry): void {
  const entries = idsLike(db, 'audit:%').map((id) => get<AuditEntry>(db, id));
  let prevHash = entries[from - 2]?.hash ?? '';
  for (const entry of entries.slice(from - 1)) {
    const changed = { ...(entry.seq === from ? change(entry) : entry), prevHash };
    prevHash = entryHash(changed, sha256);
    set(db, { ...changed, hash: prevHash }, entry.id);
  }
  headTo(db, { seq: entries.length, hash: prevHash });
}
const headTo = (db: Database, lastAudit: AuditLink): void => edit<CoreGroup>(db, 'group', (head) => ({ ...head, lastAudit }));

/** An edit of state by somebody who also makes the entry that wrote it say so, and all after it anew. */
function editWithLog<Document extends GroupDocument>(db: Database, id: string, change: (document: Document) => Document): void {
  edit<Document>(db, id, change);
  const hash = stateHash(get<GroupDocument>(db, id), sha256);
  const wrote = idsLike(db, 'audit:%').map((each) => get<AuditEntry>(db, each));
  const entry = last(wrote.filter((each) => each.wrote?.[id] !== undefined));
  rewriteFrom(db, entry.seq, (told) => ({ ...told, wrote: { ...told.wrote, [id]: hash } }));
}

const person = (who: string) => `person:person-${who}`;
const account = identityKey(keyed, { tenantId: 'tenant-1', aadObjectId: 'person-sian' });
const directory = (db: Database, key: string, change: (document: Record<string, unknown>) => object | null): void => {
  const row = db.prepare('SELECT json FROM directory WHERE key = ?').get(key) as { json: string } | undefined;
  const changed = change(row === undefined ? {} : (JSON.parse(row.json) as Record<string, unknown>));
  if (changed === null) db.prepare('DELETE FROM directory WHERE key = ?').run(key);
  else
    db.prepare("INSERT INTO directory (key, etag, json) VALUES (?, 'x', ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json").run(
      key,
      JSON.stringify(changed),
    );
};

/** What stands under one key stands under the other: each says of itself what it always said. */
const swapped = (db: Database, one: string, other: string): void => {
  moved(db, one, 'between');
  moved(db, other, one);
  moved(db, 'between', other);
};
const moved = (db: Database, from: string, to: string): void => {
  if (db.prepare('UPDATE directory SET key = ? WHERE key = ?').run(to, from).changes !== 1) throw new Error(`no ${from}`);
};

/** The views of one day in the group: the chain of that instance. */
const views = 'access:one:%';
const viewId = (db: Database, index: number): string => idsLike(db, views)[index] ?? last(idsLike(db, views));
const rootFile = (day: string) => join(tampered.rootsIn, `root-${day}.json`);
const rewriteRoot = (day: string, change: (text: string) => string): void => {
  chmodSync(rootFile(day), 0o600);
  writeFileSync(rootFile(day), change(readFileSync(rootFile(day), 'utf8')));
};

type Kind = Problem['kind'];
type Tampering = readonly [name: string, tamper: (db: Database) => void, found: readonly Kind[]];

const kinds: readonly Tampering[] = [
  // The log of a group.
  ['an entry edited', (db) => edit<AuditEntry>(db, auditId(2), (entry) => ({ ...entry, by: 'person-x' })), ['edited']],
  [
    'an entry edited and hashed anew',
    (db) =>
      edit<AuditEntry>(db, auditId(2), (entry) => {
        const changed = { ...entry, by: 'person-x' };
        return { ...changed, hash: entryHash(changed, sha256) };
      }),
    ['edited'],
  ],
  ['an entry deleted', (db) => drop(db, auditId(2)), ['deleted']],
  [
    'an entry inserted',
    (db) =>
      void db.exec(`INSERT INTO documents SELECT core_group_id, 'audit:0000000002x', type, etag, json, NULL, NULL, NULL
        FROM documents WHERE core_group_id = '${g}' AND id = '${auditId(2)}'`),
    ['inserted'],
  ],
  [
    'entries put in another order',
    (db) => {
      const [two, three] = [get<AuditEntry>(db, auditId(2)), get<AuditEntry>(db, auditId(3))];
      set(db, three, auditId(2));
      set(db, two, auditId(3));
    },
    ['reordered'],
  ],
  ['the newest entries deleted', (db) => drop(db, last(idsLike(db, 'audit:%'))), ['truncated']],
  [
    'the log rewritten from an entry on, with the head to match',
    (db) => rewriteFrom(db, 2, (entry) => ({ ...entry, by: 'person-x' })),
    ['rewritten'],
  ],
  [
    'the log cut, with the head to match',
    (db) => {
      drop(db, last(idsLike(db, 'audit:%')));
      const { seq, hash } = get<AuditEntry>(db, last(idsLike(db, 'audit:%')));
      headTo(db, { seq, hash });
    },
    ['cut'],
  ],
  [
    'the whole log deleted, with the head to match',
    (db) => {
      db.exec(`DELETE FROM documents WHERE core_group_id = '${g}' AND type = 'audit'`);
      headTo(db, emptyChain);
    },
    ['cut'],
  ],
  ['the head deleted', (db) => drop(db, 'group'), ['headless']],
  // Views and refusals.
  ['a view edited', (db) => edit<AccessEntry>(db, viewId(db, 0), (entry) => ({ ...entry, by: 'person-x' })), ['edited']],
  ['a view deleted', (db) => drop(db, viewId(db, 0)), ['deleted']],
  ['the newest views deleted', (db) => drop(db, last(idsLike(db, views))), ['cut']],
  ['a whole chain of views deleted', (db) => dropAll(db, views), ['cut']],
  [
    'a chain of views made anew without one of them',
    (db) => {
      const kept = idsLike(db, views)
        .map((id) => get<AccessEntry>(db, id))
        .slice(1);
      for (const id of idsLike(db, views)) drop(db, id);
      const { entries } = appendAccess({ coreGroupId: g, stream: 'one' }, emptyChain, [...kept, ...kept], sha256);
      for (const entry of entries)
        db.prepare("INSERT INTO documents (core_group_id, id, type, etag, json) VALUES (?, ?, 'access', 'x', ?)").run(
          g,
          entry.id,
          JSON.stringify(entry),
        );
    },
    ['rewritten'],
  ],
  [
    'a partition of views of lists deleted',
    (db) => void db.exec("DELETE FROM documents WHERE core_group_id LIKE 'views-2026-11-%' AND id LIKE 'access:two:%'"),
    ['cut'],
  ],
  // Wholes.
  [
    'a group put back to an older day',
    (db) => {
      db.exec(`ATTACH '${afterFirstNight.file}' AS old`);
      db.exec(`DELETE FROM documents WHERE core_group_id = '${g}'`);
      db.exec(`INSERT INTO documents SELECT * FROM old.documents WHERE core_group_id = '${g}'`);
    },
    ['cut'],
  ],
  ['a group deleted whole', (db) => void db.exec(`DELETE FROM documents WHERE core_group_id = '${g}'`), ['headless', 'cut']],
  // State.
  ['a visit edited', (db) => edit(db, last(idsLike(db, 'visit:%')), (visit) => ({ ...visit, time: '23:59' })), ['state-edited']],
  [
    'a visit edited, the log and the head made to match',
    (db) => editWithLog(db, last(idsLike(db, 'visit:%')).toString(), (visit) => ({ ...visit, time: '23:59' })),
    ['rewritten'],
  ],
  [
    'a signed record edited',
    (db) =>
      edit(db, 'meeting:meeting-2', (meeting) => ({
        ...meeting,
        record: { state: 'signed', versions: [{ number: 1, text: 'Other words', signedBy: 'macsen' }] },
      })),
    ['state-edited'],
  ],
  [
    'a decision of a conference edited',
    (db) => edit(db, 'conference:2026-09-01:c1', (each) => ({ ...each, decision: 'remove' })),
    ['state-edited'],
  ],
  [
    'a membership edited',
    (db) =>
      edit<CoreGroup>(db, 'group', (head) => ({
        ...head,
        members: head.members.map((member) => ({ ...member, to: null, role: 'manager' })),
      })),
    ['state-edited'],
  ],
  ['the plan edited', (db) => edit(db, 'plan', (plan) => ({ ...plan, version: 7 })), ['state-edited']],
  ['attendance at a meeting edited', (db) => edit(db, 'meeting:meeting-1', (meeting) => ({ ...meeting, attendees: [] })), ['state-edited']],
  [
    'the conversation of a group edited',
    (db) =>
      edit<CoreGroup>(db, 'group', (head) => ({
        ...head,
        conversation: { conversationId: 'x', kind: 'groupChat', tenantId: 't', serviceUrl: 'https://x.example/' },
      })),
    ['state-edited'],
  ],
  [
    'a child’s day of birth edited',
    (db) =>
      edit<CoreGroup>(db, 'group', (head) => ({
        ...head,
        children: head.children.map((child) => ({ ...child, dateOfBirth: '2009-01-01' })),
      })),
    ['state-edited'],
  ],
  [
    'the day on which a group is looked at put off',
    (db) => {
      edit<CoreGroup>(db, 'group', (head) => ({ ...head, nextDueOn: '2099-01-01' }));
      db.prepare("UPDATE documents SET next_due_on = '2099-01-01' WHERE core_group_id = ? AND id = 'group'").run(g);
    },
    ['state-edited'],
  ],
  [
    'that day put off only where it is looked up',
    (db) => void db.exec(`UPDATE documents SET next_due_on = NULL WHERE core_group_id = '${g}' AND id = 'group'`),
    ['unreadable'],
  ],
  [
    'a document added',
    (db) => {
      const visit = get<GroupDocument>(db, last(idsLike(db, 'visit:%')));
      const added = { ...visit, id: 'visit:2026-11-20:added' };
      db.prepare("INSERT INTO documents (core_group_id, id, type, etag, json) VALUES (?, ?, 'visit', 'x', ?)").run(
        g,
        added.id,
        JSON.stringify(added),
      );
    },
    ['unlogged'],
  ],
  ['a document deleted', (db) => drop(db, last(idsLike(db, 'visit:%'))), ['state-missing']],
  [
    'a document hidden under another id',
    (db) => void db.exec(`UPDATE documents SET id = 'plan-hidden' WHERE core_group_id = '${g}' AND id = 'plan'`),
    ['unreadable'],
  ],
  ['an alert that waits deleted', (db) => drop(db, last(storedHead.read(get(db, 'group')).openNotices ?? [])), ['state-missing']],
  // Who is who.
  ['an account given to somebody else', (db) => directory(db, account, (link) => ({ ...link, personId: 'person-noor' })), ['state-edited']],
  [
    'an account added',
    (db) =>
      directory(db, `identity:${'f'.repeat(64)}`, () => ({
        key: `identity:${'f'.repeat(64)}`,
        type: 'identity',
        schemaVersion: 1,
        personId: 'person-sian',
      })),
    ['unlogged'],
  ],
  ['an account removed', (db) => directory(db, account, () => null), ['state-missing']],
  [
    'an address given to somebody else',
    (db) => directory(db, emailKey(keyed, 'person-noor@council.example'), (link) => ({ ...link, personId: 'person-elin' })),
    ['state-edited'],
  ],
  ['a post given to somebody', (db) => directory(db, person('elin'), (known) => ({ ...known, post: 'manager' })), ['state-edited']],
  [
    'the chat to which somebody’s alerts go moved',
    (db) =>
      directory(db, person('sian'), (known) => ({
        ...known,
        personalConversation: { tenantId: 't', conversationId: 'x', serviceUrl: 'https://x.example/', userId: 'u', botId: 'b' },
      })),
    ['state-edited'],
  ],
  [
    'leave entered for somebody, so that their alerts go to another',
    (db) => directory(db, person('sian'), (known) => ({ ...known, away: { from: '2026-01-01', to: null, coverPersonId: 'person-elin' } })),
    ['state-edited'],
  ],
  ['two people put in each other’s place', (db) => swapped(db, person('sian'), person('elin')), ['state-edited']],
  ['a person hidden under another key', (db) => moved(db, person('sian'), 'person:person-x'), ['state-missing', 'unlogged']],
  // The roots themselves, by somebody who can write there too, but has no key.
  ['a root edited', () => rewriteRoot('2026-11-20', (text) => text.replace('"seq":', '"seq":1')), ['root-forged']],
  ['an older root deleted', () => rmSync(rootFile('2026-11-19')), ['root-missing']],
  ['the newest root deleted', () => rmSync(rootFile('2026-11-21')), ['root-missing']],
  ['all roots deleted', () => rmSync(tampered.rootsIn, { recursive: true }), ['root-missing']],
  [
    'a root signed with another key',
    () =>
      rewriteRoot('2026-11-20', (text) => {
        const { signature: _, ...root } = parseRoot(text) ?? fail();
        return signedText(root, someKeys());
      }),
    ['root-forged'],
  ],
];

function fail(): never {
  throw new Error('no root');
}

describe('a played store', () => {
  it('has no problem as it is, checked whole or by the newest ends only', async () => {
    const { found, roots, untold, directory: known } = await report(played);
    expect({ found, untold }).toEqual({ found: [], untold: 0 });
    expect(known).toMatchObject({ untold: 0, isSealed: true });
    expect([...(roots?.hashes.keys() ?? [])]).toEqual(['2026-11-19', '2026-11-20', '2026-11-21']);
    const store = await openStore(`sqlite:${played.file}`);
    expect((await verified(store, rootsOf(played, keys), true)).found).toEqual([]);
    await store.close();
  });

  it.each(kinds)('tells of %s', async (_name, tamper, found) => {
    copied(played, tampered);
    withSql(tampered, tamper);
    const problems = (await report(tampered)).found;
    expect(problems.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...found]));
    expect(problems.length).toBeGreaterThan(0);
  });

  it('is known to be an old backup where one was put back whole, and by which root', async () => {
    copied(played, tampered);
    putBack(afterFirstNight, tampered);
    const { found, olderThan } = await report(tampered);
    expect(found.length).toBeGreaterThan(0);
    expect(olderThan).toBe('2026-11-20');
  });

  it('is known to be one also after it was worked on again', async () => {
    copied(played, tampered);
    putBack(afterFirstNight, tampered);
    const player = await openPlayer(tampered, '2026-11-20T12:00:00.000Z', 'four');
    await playDay(player, '2026-11-20', '11:30');
    await player.close();
    expect((await report(tampered)).olderThan).toBe('2026-11-20');
  });

  it('is taken as it is once somebody answered for the restore, and watched from there on', async () => {
    copied(played, tampered);
    putBack(afterFirstNight, tampered);
    const roots = rootsOf(tampered, keys);
    const player = await openPlayer(tampered, '2026-11-21T09:00:00.000Z', 'five');
    const before = await verified(player.store, roots);
    expect(before.found.length).toBeGreaterThan(0);
    const asItIs = await verified(player.store, null);
    expect(await keepRoot(player.deps, roots, { ...asItIs, roots: before.roots }, true)).toBe('kept');
    expect((await verified(player.store, roots)).found).toEqual([]);
    await playDay(player, '2026-11-21', '08:30');
    player.setNow('2026-11-22T02:20:00.000Z');
    expect((await night(player, roots)).found).toEqual([]);
    await player.close();
    expect(await roots.store.days()).toEqual(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-21-restored', '2026-11-22']);
    withSql(tampered, (db) => rewriteFrom(db, 2, (entry) => ({ ...entry, by: 'person-x' })));
    expect((await report(tampered)).found.map(({ kind }) => kind)).toContain('rewritten');
  });

  it('is not taken for an old backup where one group alone was put back', async () => {
    copied(played, tampered);
    withSql(tampered, kinds.find(([name]) => name === 'a group put back to an older day')?.[1] ?? fail);
    expect((await report(tampered)).olderThan).toBeNull();
  });
});
