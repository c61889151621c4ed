import { checkChain } from '../../../src/core/audit/auditCheck';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry } from '../../../src/core/documents';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { sweep } from '../../../src/usecases/alerts/sweep';
import { verifyChains } from '../../../src/usecases/audit/verifyChain';
import { makeAccessLog } from '../../../src/usecases/deeds/accessLog';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import type { Deps } from '../../../src/usecases/deeds/deps';
import { makeGlances } from '../../../src/usecases/deeds/glances';
import { type Keyed, makeKeyed } from '../../../src/usecases/deeds/keyed';
import { makeOneAtATime } from '../../../src/usecases/deeds/oneAtATime';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { checkIdKey } from '../../../src/usecases/ids/idKey';
import { rekeyStore } from '../../../src/usecases/ids/rekeyStore';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { conversationKey, emailKey, identityKey } from '../../../src/usecases/people/directoryKeys';
import { demoFiles, type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const at = '2026-11-20T09:00:00.000Z';
const rules = defaultRules();
/** Ids as they were before there was a key: the plain hashes. */
const plain: Keyed = (hash) => hash;
const keyed = makeKeyed('a key of one deployment and no other');
const account = { tenantId: 'tenant-1', aadObjectId: 'object-1' };
const chat = { conversationId: '19:chat@thread.v2', kind: 'groupChat', tenantId: 'tenant-1', serviceUrl: 'https://example/' } as const;

function depsOf(store: MemoryStore, key: Keyed): Deps {
  const clock = { now: () => at, today: () => '2026-11-20' };
  let made = 0;
  return {
    ...{
      store: store.groups,
      directory: store.directory,
      clock,
      rules,
      keyed: key,
      oneAtATime: makeOneAtATime(),
      glances: makeGlances(),
      tenantIds: ['tenant-1'],
    },
    ...{ newId: () => `id${String(++made).padStart(18, '0')}`, access: makeAccessLog(store.groups, clock, 'old-stream') },
  };
}

function bring(store: MemoryStore, key: Keyed, files: ReadonlyMap<string, string>) {
  return importCaseload(depsOf(store, key), keyedCaseload(parseCaseload(files, '2026-11-20'), key), { at, dryRun: false });
}

async function headsOf({ groups }: MemoryStore): Promise<readonly CoreGroup[]> {
  const ids: string[] = [];
  for await (const id of groups.groupIds()) ids.push(id);
  return (await groups.heads(ids)).groups;
}

async function wholeText(store: MemoryStore): Promise<string> {
  const all: unknown[] = [];
  for await (const id of store.groups.partitions()) for await (const document of store.groups.documents(id)) all.push(document);
  for await (const document of store.directory.all()) all.push(document);
  return JSON.stringify(all);
}

/** What anybody can make of a list of references and addresses. */
function guesses(files: ReadonlyMap<string, string>): readonly string[] {
  const caseload = parseCaseload(files, '2026-11-20');
  return [
    ...[...keyedCaseload(caseload, plain).groups].flatMap(({ unkeyed }) => [...unkeyed.keys()]),
    ...caseload.people.map(({ personId }) => plain(personId)),
    ...caseload.people.map(({ email }) => sha256(email)),
    ...[identityKey(plain, account), conversationKey(plain, chat.conversationId)].map((key) => key.split(':')[1] ?? ''),
  ];
}

/** The demo as the version before left it: imported, swept, opened by somebody, linked to an account and a chat. */
async function oldStore(files = demoFiles()): Promise<MemoryStore> {
  const store = memoryStore();
  await bring(store, plain, files);
  const deps = depsOf(store, plain);
  await sweep(deps, { dryRun: false, mayGoOn: () => true, failed: () => undefined });
  const [head] = await headsOf(store);
  const personId = head?.members[0]?.personId ?? '';
  await deps.access.viewed(head?.coreGroupId ?? '', personId, 'agenda.open');
  await deps.access.viewed('none', personId, 'groups.open');
  await store.directory.write({ key: identityKey(plain, account), type: 'identity', schemaVersion: 1, personId }, null);
  const link = { key: conversationKey(plain, chat.conversationId), type: 'conversation', schemaVersion: 1 } as const;
  await store.directory.write({ ...link, coreGroupId: head?.coreGroupId ?? '' }, null);
  return store;
}

async function rekeyed(from: MemoryStore): Promise<MemoryStore> {
  const to = memoryStore();
  const clock = { now: () => at, today: () => '2026-11-20' };
  const done = await rekeyStore(from, { ...to, access: makeAccessLog(to.groups, clock, 'new-stream') }, keyed, at);
  expect(done).toMatchObject({ kind: 'done' });
  return to;
}

describe('the demo under a key', () => {
  let old: MemoryStore;
  let store: MemoryStore;
  let before: string;
  beforeAll(async () => {
    old = await oldStore();
    before = await wholeText(old);
    store = await rekeyed(old);
  });

  it('holds no id that can be made from the references and addresses, where all could be found', async () => {
    const after = await wholeText(store);
    const all = guesses(demoFiles());
    const hashesIn = (text: string) => new Set(text.match(/[0-9a-f]{16,}/g));
    const [hashesBefore, hashesAfter] = [hashesIn(before), hashesIn(after)];
    expect(all.length).toBeGreaterThan(5_000);
    expect(all.filter((guess) => !hashesBefore.has(guess))).toEqual([]);
    expect(all.filter((guess) => hashesAfter.has(guess))).toEqual([]);
  });

  it('leaves the old store as it was', async () => {
    expect(await wholeText(old)).toBe(before);
  });

  it('has chains that hold, each ending with what the old one ended with', async () => {
    const problems: unknown[] = [];
    const counts = await verifyChains(store.groups, sha256, (problem) => problems.push(problem));
    expect([problems, counts.groups]).toEqual([[], 60]);
    for (const was of await headsOf(old)) {
      const id = keyed(was.coreGroupId);
      const entries = (await store.groups.ofType(id, 'audit', { limit: 99, after: null })) as AuditEntry[];
      const oldEntries = await old.groups.ofType(was.coreGroupId, 'audit', { limit: 99, after: null });
      expect(entries.at(-1)).toMatchObject({
        deed: 'ids.rekeyed',
        by: 'system:rekey',
        about: { oldSeq: was.lastAudit.seq, oldHash: was.lastAudit.hash },
      });
      expect(entries).toHaveLength(oldEntries.length + 1);
      const head = (await store.groups.load(id, []))?.head.document;
      expect(checkChain(entries, head?.lastAudit ?? null, null, sha256)).toEqual([]);
    }
  });

  it('counts the same clocks', async () => {
    const clocksOf = (heads: readonly CoreGroup[], name: (id: string) => string) =>
      heads
        .flatMap((head) => currentClocks(head, rules, '2026-11-20').map((clock) => ({ ...clock, ref: head.ref })))
        .map(({ childId, ...clock }) => JSON.stringify({ ...clock, childId: childId === null ? null : name(childId) }))
        .sort();
    const were = clocksOf(await headsOf(old), keyed);
    expect(were.length).toBeGreaterThan(300);
    expect(clocksOf(await headsOf(store), (id) => id)).toEqual(were);
  });

  it('takes the same export as one that says nothing new', async () => {
    const copy = store.copy();
    const report = await bring(copy, keyed, demoFiles());
    expect([report.created.length, report.changed.length, report.unchanged.length, report.counts.people]).toEqual([0, 0, 60, 0]);
  });

  it('wants the same notices: a sweep plans nothing', async () => {
    const { planned } = await sweep(depsOf(store.copy(), keyed), { dryRun: false, mayGoOn: () => true, failed: () => undefined });
    expect(planned).toBe(0);
  });

  it('knows the same account, address and chat', async () => {
    const [was] = await headsOf(old);
    const personId = keyed(was?.members[0]?.personId ?? '');
    expect((await store.directory.read(identityKey(keyed, account)))?.document).toMatchObject({ personId });
    expect((await store.directory.read(conversationKey(keyed, chat.conversationId)))?.document).toMatchObject({
      coreGroupId: keyed(was?.coreGroupId ?? ''),
    });
    const person = await store.directory.read(`person:${personId}`);
    if (person?.document.type !== 'person') throw new Error('nobody');
    expect((await store.directory.read(emailKey(keyed, person.document.email)))?.document).toMatchObject({ personId });
  });

  it('fits its key alone, and the old store none', async () => {
    expect(await checkIdKey(depsOf(store, keyed))).toBe('fits');
    expect(await checkIdKey(depsOf(store, makeKeyed('another')))).toBe('other-key');
    expect(await checkIdKey(depsOf(old.copy(), keyed))).toBe('unkeyed');
    const empty = memoryStore();
    expect(await checkIdKey(depsOf(empty, keyed))).toBe('fits');
    expect(await checkIdKey(depsOf(empty, makeKeyed('another')))).toBe('other-key');
  });

  it('is not made of a store that has a key, nor over one that has anything in it, nor of broken chains', async () => {
    const access = makeAccessLog(store.groups, { now: () => at, today: () => '2026-11-20' }, 's');
    const target = () => ({ ...memoryStore(), access });
    expect(await rekeyStore(store, target(), keyed, at)).toEqual({ kind: 'refused', because: 'keyed' });
    expect(await rekeyStore(old, { ...store, access }, keyed, at)).toEqual({ kind: 'refused', because: 'not-empty' });
    const broken = old.copy();
    const [head] = await headsOf(broken);
    const loaded = await broken.groups.load(head?.coreGroupId ?? '', []);
    if (!loaded || !head) throw new Error('no group');
    const edited = { ...loaded.head.document, lastAudit: { seq: 1, hash: 'edited' } };
    await broken.groups.commit({ coreGroupId: head.coreGroupId, head: edited, etag: loaded.head.etag, put: [], create: [] });
    const into = target();
    expect(await rekeyStore(broken, into, keyed, at)).toEqual({ kind: 'refused', because: 'broken' });
    expect(await wholeText({ ...memoryStore(), ...into })).toBe('[]');
  });
});

describe('what people changed since the last import', () => {
  const files = (rows: ExportRows) => filesOf(rows);

  /** Somebody gave a member another language here: the import must know it from what the case system said. */
  async function touched(): Promise<MemoryStore> {
    const store = await oldStore(files(goodExport));
    const [head] = (await headsOf(store)).filter(({ ref }) => ref === 'CG-1');
    const loaded = await store.groups.load(head?.coreGroupId ?? '', []);
    if (!loaded) throw new Error('no group');
    const { document, etag } = loaded.head;
    const children = document.children.map((child, index) => (index === 0 ? { ...child, lookedAfter: true } : child));
    const entry = { deed: 'children.change', by: 'p', at, about: {} };
    expect((await commitOnce(store.groups, etag, { head: { ...document, children }, entry })).outcome).toBe('saved');
    return rekeyed(store);
  }

  const childIn = async (store: MemoryStore) => (await headsOf(store)).find(({ ref }) => ref === 'CG-1')?.children[0];

  it('stays while the case system says the same of it', async () => {
    const store = await touched();
    const news = withCells(goodExport, 'children.csv', 1, { looked_after: 'Y' });
    expect((await bring(store, keyed, files(news))).changed).toEqual(['CG-1']);
    expect((await childIn(store))?.lookedAfter).toBe(true);
    expect((await headsOf(store)).find(({ ref }) => ref === 'CG-1')?.children[1]?.lookedAfter).toBe(true);
    expect((await bring(store, keyed, files(news))).changed).toEqual([]);
  });

  it('gives way once the case system says something new of that very thing', async () => {
    const store = await touched();
    await bring(store, keyed, files(withCells(goodExport, 'children.csv', 0, { family_name: 'Newydd' })));
    expect(await childIn(store)).toMatchObject({ lookedAfter: false, familyName: 'Newydd' });
  });
});
