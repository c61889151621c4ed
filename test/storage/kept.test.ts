import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Libsql from 'libsql';
import type { GroupDocument } from '../../src/core/documents';
import { isStoreFault } from '../../src/storage/errors';
import { keptDocuments } from '../../src/storage/kept';
import { type Connection, connect } from '../../src/storage/sqlite/connection';
import { sqliteCoreGroups } from '../../src/storage/sqlite/coreGroupStore';
import { commitOnce } from '../../src/usecases/deeds/commitGroup';
import { frozen } from '../support/frozen';
import { all, documentOf, faultOf, headOf } from './promise';

const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
let files = 0;
const opened: Connection[] = [];

afterEach(() => {
  for (const connection of opened.splice(0)) connection.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function newFile(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

function instance(path: string, characters = 1_000_000) {
  const connection = connect(path, { create: true }, { characters, seal: frozen });
  opened.push(connection);
  return { groups: sqliteCoreGroups(connection), connection };
}

async function begin({ groups }: Pick<ReturnType<typeof instance>, 'groups'>, coreGroupId = 'g1'): Promise<void> {
  const create: readonly GroupDocument[] = [documentOf(coreGroupId, 'plan', { actions: [{ by: 'm1' }] })];
  await groups.commit({ coreGroupId, head: headOf(coreGroupId), etag: null, put: [], create });
}

/** Writes to the file in a process of its own, as a repair by hand does: the version stays. */
function byHand(path: string, sql: string): void {
  const program = `new (require(${JSON.stringify(require.resolve('libsql'))}))(process.argv[1]).exec(process.argv[2])`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program, path, sql]);
  expect([status, String(stderr)]).toEqual([0, '']);
}

describe('what is kept of a SQLite file', () => {
  it('is the same object at each read as long as nobody else writes, and nobody can change it', async () => {
    const { groups } = instance(newFile());
    await begin({ groups });
    const first = await groups.load('g1', ['plan']);
    const second = await groups.load('g1', ['plan']);
    expect(second?.head.document).toBe(first?.head.document);
    expect(second?.documents.get('plan')).toBe(first?.documents.get('plan'));
    const plan = first?.documents.get('plan') as { actions: { by: string }[] };
    expect(() => plan.actions.push({ by: 'm2' })).toThrow(TypeError);
  });

  it('is what a commit wrote, without a read, and so are the parts that the commit left as they were', async () => {
    const { groups } = instance(newFile());
    await begin({ groups });
    const before = await groups.load('g1', ['plan']);
    if (before === null) throw new Error('There is no group.');
    const entry = { deed: 'groups.rename', by: 'person-1', at: '2026-11-20T10:00:00.000Z', about: {} };
    const writing = { head: { ...before.head.document, team: 'Y Bont' }, entry };
    const { head } = await commitOnce(groups, before.head.etag, writing);
    const after = await groups.load('g1', ['plan']);
    expect(after?.head.document).toBe(head);
    expect(after?.head.document.members).toBe(before.head.document.members);
    expect(after?.documents.get('plan')).toBe(before.documents.get('plan'));
    expect(after?.head.etag).not.toBe(before.head.etag);
  });

  it('is void when another process wrote to the file, even if it left the versions as they were', async () => {
    const path = newFile();
    const { groups } = instance(path);
    await begin({ groups });
    const before = await groups.load('g1', ['plan']);
    byHand(path, `UPDATE documents SET json = json_set(json, '$.actions', 'mended') WHERE id = 'plan'`);
    const after = await groups.load('g1', ['plan']);
    expect(after?.documents.get('plan')).toMatchObject({ actions: 'mended' });
    expect(after?.head.document).toBe(before?.head.document);
    byHand(path, `UPDATE documents SET json = json_set(json, '$.team', 'mended') WHERE id = 'group'`);
    expect((await groups.load('g1', ['plan']))?.head.document.team).toBe('mended');
    byHand(path, 'DELETE FROM documents');
    expect(await groups.load('g1', ['plan'])).toBeNull();
  });

  it('is nothing of a commit that was not saved', async () => {
    const path = newFile();
    const { groups, connection } = instance(path);
    await begin({ groups });
    const before = await groups.load('g1', ['plan']);
    if (before === null) throw new Error('There is no group.');
    connection.database.pragma('busy_timeout = 0');
    const held = new Libsql(path);
    held.exec('BEGIN IMMEDIATE');
    const change = { coreGroupId: 'g1', head: { ...before.head.document, team: 'Y Bont' }, etag: before.head.etag, put: [], create: [] };
    expect(await faultOf(groups.commit(change))).toBe('store.busy');
    held.exec('ROLLBACK');
    held.close();
    expect((await groups.load('g1', ['plan']))?.head).toEqual(before.head);
    const lost = [documentOf('g1', 'limits', { text: 'x' }), documentOf('g1', 'plan', { actions: [] })];
    expect(await groups.commit({ ...change, etag: 'another', put: lost })).toBe('changed-meanwhile');
    expect((await groups.load('g1', ['plan', 'limits']))?.documents).toEqual(before.documents);
  });

  it('is never a head beside a document of another moment, where somebody writes between two looks', async () => {
    const path = newFile();
    const { connection } = instance(path);
    const besides = new Libsql(path);
    let reads = 1;
    const watched: Connection = {
      ...connection,
      rows(...asked) {
        const rows = connection.rows(...asked);
        reads += 1;
        if (reads === 1) besides.exec(`UPDATE documents SET json = json_set(json, '$.team', 'new'), etag = id || '-new'`);
        return rows;
      },
    };
    const groups = sqliteCoreGroups(watched);
    await begin({ groups });
    await groups.load('g1', []);
    reads = 0;
    const loaded = await groups.load('g1', ['plan']);
    expect([loaded?.head.document.team, loaded?.documents.get('plan')]).toEqual(['new', expect.objectContaining({ team: 'new' })]);
    besides.close();
  });

  it('is no more than it may be: what was looked at longest ago goes first', () => {
    const kept = keptDocuments({ characters: 30 });
    const found = (id: string) => ({ document: { id }, etag: '1', text: 'x'.repeat(10) });
    for (const id of ['a', 'b', 'c']) kept.keep('g1', id, found(id));
    kept.current('g1', 'a');
    kept.keep('g1', 'd', found('d'));
    expect(['a', 'b', 'c', 'd'].map((id) => kept.current('g1', id) !== undefined)).toEqual([true, false, true, true]);
    kept.keep('g1', 'e', { document: {}, etag: '1', text: 'x'.repeat(31) });
    expect(kept.current('g1', 'e')).toBeUndefined();
  });
});

/** One step of one of two instances on one file. `stale`: on the version that it saw last, not on one that it reads for this. */
type Step = {
  readonly by: 0 | 1;
  readonly does: 'load' | 'read' | 'commit' | 'stale' | 'create' | 'replace' | 'purge' | 'heads';
  readonly group: 'g1' | 'g2';
  readonly id: 'plan' | 'limits' | 'notice:n';
  readonly word: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(0, 1),
  does: fc.constantFrom('load', 'read', 'commit', 'stale', 'create', 'replace', 'purge', 'heads'),
  group: fc.constantFrom('g1', 'g2'),
  id: fc.constantFrom('plan', 'limits', 'notice:n'),
  word: fc.nat(3),
});

/** What came of each step, and what is in the file at the end. Versions are told by when they were first seen. */
async function played(steps: readonly Step[], characters: number): Promise<unknown> {
  const path = newFile();
  const instances = [instance(path, characters), instance(path, characters)] as const;
  const seen = new Map<string, string>();
  const versions: string[] = [];
  const nameOf = (etag: string) => {
    if (!versions.includes(etag)) versions.push(etag);
    return versions.indexOf(etag);
  };
  for (const group of ['g1', 'g2']) await begin(instances[0], group);
  const told: unknown[] = [];
  for (const { by, does, group, id, word } of steps) {
    const { groups } = instances[by];
    const loaded = async () => {
      const found = await groups.load(group, ['plan', 'limits', 'notice:n']);
      if (found !== null) seen.set(`${by} ${group}`, found.head.etag);
      return found;
    };
    const commit = async (etag: string | null, created: readonly GroupDocument[]) => {
      const found = await groups.load(group, []);
      const head = { ...(found?.head.document ?? headOf(group)), team: `team ${word}` };
      return groups.commit({ coreGroupId: group, head, etag, put: [documentOf(group, id, { type: typeOf(id), word })], create: created });
    };
    const done = async (): Promise<unknown> => {
      if (does === 'load') {
        const found = await loaded();
        return found && [found.head.document, nameOf(found.head.etag), [...found.documents].sort()];
      }
      if (does === 'heads') return groups.heads(['g1', 'g2']);
      if (does === 'commit') return commit((await loaded())?.head.etag ?? null, []);
      if (does === 'stale') return commit(seen.get(`${by} ${group}`) ?? null, []);
      if (does === 'create') return commit((await loaded())?.head.etag ?? null, [documentOf(group, `press:${word}`, { type: 'press' })]);
      const found = await groups.read(group, id);
      if (does === 'read') return found && [found.document, nameOf(found.etag)];
      if (does === 'replace') return found && groups.replace(documentOf(group, id, { type: typeOf(id), word, replaced: true }), found.etag);
      return groups.purge(group, [{ id: 'notice:n', etag: found?.etag ?? null }]);
    };
    told.push(await done().catch((thrown: unknown) => (isStoreFault(thrown) ? thrown.code : thrown)));
  }
  const left = await Promise.all(['g1', 'g2'].map((group) => all(instances[0].groups.documents(group))));
  for (const { connection } of instances) connection.close();
  return { told, left };
}

function typeOf(id: string): string {
  return id.startsWith('notice:') ? 'notice' : id;
}

it('two instances on one file get the same answers, and leave the same, whether or not they keep what they read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      expect(await played(steps, 1_000_000)).toEqual(await played(steps, 1));
    }),
    { numRuns: 60, seed: 20_261_120 },
  );
}, 120_000);
