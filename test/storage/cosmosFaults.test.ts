import { createHash } from 'node:crypto';
import { appendAccess, emptyChain } from '../../src/core/audit/auditChain';
import { openStore, type Store } from '../../src/storage/openStore';
import { type CosmosFake, type Fault, startCosmosFake } from '../support/cosmosFake';
import { type SteppedPace, steppedPace } from '../support/pace';
import { all, documentOf, etagOf, faultOf, headOf, makeGroup, noticeOf } from './promise';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let fake: CosmosFake;
let store: Store;
let pace: SteppedPace;

beforeEach(async () => {
  fake = await startCosmosFake();
  pace = steppedPace();
  fake.whenHanging(() => pace.reachDeadline());
  store = await openStore(`cosmos:${fake.endpoint}`, { credential: { emulatorKey: fake.key }, pace });
});

afterEach(async () => {
  await store.close();
  await fake.stop();
});

async function commitOf(coreGroupId: string, team: string) {
  const etag = await etagOf(store, coreGroupId);
  fake.forget();
  return {
    coreGroupId,
    head: headOf(coreGroupId, { team }),
    etag,
    put: [],
    create: [documentOf(coreGroupId, `audit:${team}`, { type: 'audit' })],
  };
}

const view = { deed: 'a.view', by: 'p', at: '2026-01-01T00:00:00.000Z', outcome: 'viewed', reason: null } as const;

async function toItsEnd(items: AsyncIterator<unknown>): Promise<void> {
  for (;;) if ((await items.next()).done) return;
}

const status = (code: number, retryAfterMs?: number): Fault => ({
  kind: 'status',
  status: code,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

describe('a commit to Cosmos', () => {
  it.each([
    ['429 with a time to wait', status(429, 30)],
    ['429 without', status(429)],
    ['449', status(449)],
    ['503', status(503)],
    ['408', status(408)],
    ['410', status(410)],
    ['500', status(500)],
    ['a connection that breaks before it is carried out', { kind: 'drop', when: 'before' }],
    ['a connection that breaks after it was carried out', { kind: 'drop', when: 'after' }],
    ['no answer, and not carried out', { kind: 'hang', when: 'before' }],
    ['no answer, although carried out', { kind: 'hang', when: 'after' }],
  ] as [string, Fault][])('is tried again after %s, says saved, and is there once', async (_, fault) => {
    await makeGroup(store, headOf('g1'));
    const commit = await commitOf('g1', 'new');
    fake.fail('batch', fault);
    expect(await store.groups.commit(commit)).toBe('saved');
    expect(fake.seen.filter((kind) => kind === 'batch')).toHaveLength(2);
    expect((await store.groups.load('g1', []))?.head.document.team).toBe('new');
    expect(await all(store.groups.documents('g1'))).toHaveLength(2);
  });

  it('says saved when it created the group and the answer was lost', async () => {
    fake.fail('batch', { kind: 'drop', when: 'after' });
    await makeGroup(store, headOf('g1'), [documentOf('g1', 'audit:1')]);
    expect(await all(store.groups.documents('g1'))).toHaveLength(2);
  });

  it('says saved when its answer was lost and others have committed since', async () => {
    await makeGroup(store, headOf('g1'));
    const commit = await commitOf('g1', 'ours');
    fake.fail('batch', { kind: 'drop', when: 'after' });
    pace.wait = async () => {
      const etag = await etagOf(store, 'g1');
      await store.groups.commit({ coreGroupId: 'g1', head: headOf('g1', { team: 'theirs' }), etag, put: [], create: [] });
    };
    expect(await store.groups.commit(commit)).toBe('saved');
    expect((await store.groups.load('g1', ['audit:ours']))?.documents.size).toBe(1);
  });

  it('says changed-meanwhile when it was not carried out and others have committed since', async () => {
    await makeGroup(store, headOf('g1'));
    const commit = await commitOf('g1', 'ours');
    fake.fail('batch', { kind: 'drop', when: 'before' });
    pace.wait = async () => {
      const etag = await etagOf(store, 'g1');
      await store.groups.commit({ coreGroupId: 'g1', head: headOf('g1', { team: 'theirs' }), etag, put: [], create: [] });
    };
    expect(await store.groups.commit(commit)).toBe('changed-meanwhile');
    expect((await store.groups.load('g1', ['audit:ours']))?.documents.size).toBe(0);
  });

  it('waits as long as the server asks', async () => {
    await makeGroup(store, headOf('g1'));
    fake.fail('batch', status(429, 700), 2);
    expect(await store.groups.commit(await commitOf('g1', 'new'))).toBe('saved');
    expect(pace.waits).toEqual([700, 700]);
  });

  it('pauses longer each time, by chance, where the server does not say', async () => {
    await makeGroup(store, headOf('g1'));
    fake.fail('batch', status(503), 4);
    expect(await store.groups.commit(await commitOf('g1', 'new'))).toBe('saved');
    expect(pace.waits).toEqual([21, 41, 81, 161]);
  });

  it('is given up inside three seconds, with a fault that says throttled or unavailable', async () => {
    await makeGroup(store, headOf('g1'));
    const commit = await commitOf('g1', 'new');
    for (const [fault, code] of [
      [status(429, 900), 'store.throttled'],
      [status(503), 'store.unavailable'],
      [{ kind: 'hang', when: 'before' }, 'store.unavailable'],
      [{ kind: 'drop', when: 'before' }, 'store.unavailable'],
    ] as [Fault, string][]) {
      const start = pace.now();
      fake.fail('batch', fault, 40);
      expect(await faultOf(store.groups.commit(commit))).toBe(code);
      expect(pace.now() - start).toBeLessThanOrEqual(3_000);
      fake.heal();
    }
    expect((await store.groups.load('g1', []))?.head.document.team).toBe('West');
  });

  it('is not tried again where that cannot help', async () => {
    await makeGroup(store, headOf('g1'));
    const commit = await commitOf('g1', 'new');
    for (const [code, fault] of [
      [400, 'store.refused'],
      [401, 'store.denied'],
      [413, 'store.too-large'],
      [404, 'store.misconfigured'],
    ] as const) {
      fake.forget();
      fake.fail('batch', status(code));
      expect(await faultOf(store.groups.commit(commit))).toBe(fault);
      expect(fake.seen).toEqual(['batch']);
    }
  });

  it('costs one request, and no read of what was saved', async () => {
    await makeGroup(store, headOf('g1'));
    const commit = await commitOf('g1', 'new');
    await store.groups.commit(commit);
    await store.groups.commit(commit);
    expect(fake.seen).toEqual(['batch', 'batch']);
  });
});

describe('loading from Cosmos', () => {
  it('costs one request where everything is there', async () => {
    await makeGroup(store, headOf('g1'), [documentOf('g1', 'plan'), documentOf('g1', 'visit:1')]);
    fake.forget();
    await store.groups.load('g1', []);
    await store.groups.load('g1', ['plan', 'visit:1']);
    await store.groups.load('g2', ['plan']);
    expect(fake.seen).toEqual(['read', 'batch', 'batch']);
  });

  it('reads the head before the rest where something is missing, so that the head is never the newer', async () => {
    await makeGroup(store, headOf('g1'), [documentOf('g1', 'plan', { n: 1 })]);
    fake.forget();
    fake.before('read', async () => {
      // A commit between the head and the plan: the plan read may be newer than the head, never older.
      fake.before('read', async () => {
        const head = headOf('g1', { team: 'new' });
        await store.groups.commit({
          coreGroupId: 'g1',
          head,
          etag: await etagOf(store, 'g1'),
          put: [documentOf('g1', 'plan', { n: 2 })],
          create: [],
        });
      });
    });
    const loaded = await store.groups.load('g1', ['plan', 'missing']);
    expect(loaded?.head.document.team).toBe('West');
    expect(loaded?.documents.get('plan')).toMatchObject({ n: 2 });
    const stale = { coreGroupId: 'g1', head: headOf('g1'), etag: loaded?.head.etag ?? null, put: [], create: [] };
    expect(await store.groups.commit(stale)).toBe('changed-meanwhile');
  });

  it('is tried again quickly after a broken connection', async () => {
    await makeGroup(store, headOf('g1'));
    fake.forget();
    fake.fail('read', { kind: 'drop', when: 'before' }, 2);
    expect(await store.groups.load('g1', [])).not.toBeNull();
    expect(fake.seen).toEqual(['read', 'read', 'read']);
    expect(pace.waits).toEqual([21, 41]);
  });

  it('is given up at two seconds', async () => {
    await makeGroup(store, headOf('g1'));
    const start = pace.now();
    fake.fail('read', { kind: 'hang', when: 'before' });
    expect(await faultOf(store.groups.load('g1', []))).toBe('store.unavailable');
    expect(pace.now() - start).toBe(2_000);
  });

  it('never takes a query that failed for an empty answer', async () => {
    await makeGroup(store, headOf('g1', { nextDueOn: '2026-01-01' }));
    for (const fault of [status(404), status(503), { kind: 'drop', when: 'before' }, { kind: 'hang', when: 'before' }] as Fault[]) {
      fake.fail('query', fault, 60);
      expect(await faultOf(all(store.groups.due('2026-12-31')))).toBe('store.unavailable');
      expect(await faultOf(all(store.groups.documents('g1')))).toBe('store.unavailable');
      fake.heal();
    }
  });

  it('never takes a stream that breaks off for its end', async () => {
    const drafts = Array.from({ length: 250 }, (_, n) => ({ ...view, by: `p${n}` }));
    await makeGroup(store, headOf('g1'));
    await store.groups.appendAccess(appendAccess({ coreGroupId: 'g1', stream: 'i' }, emptyChain, drafts, sha256).entries);
    // Ids like these all lie in one physical range of the stand-in, so that it has a second page.
    for (let n = 0; n < 250; n += 1) await makeGroup(store, headOf(`${n}-${n}`, { nextDueOn: '2026-01-01', members: [], children: [] }));
    for (const stream of [store.groups.documents('g1'), store.groups.groupIds(), store.groups.due('2026-12-31')]) {
      const items: AsyncIterator<unknown> = stream[Symbol.asyncIterator]();
      for (let n = 0; n < 200; n += 1) await items.next();
      fake.fail('query', { kind: 'drop', when: 'before' }, 60);
      expect(await faultOf(toItsEnd(items))).toBe('store.unavailable');
      fake.heal();
    }
  });
});

describe('other writes to Cosmos whose answer is lost', () => {
  const lost: Fault = { kind: 'drop', when: 'after' };
  const person = { key: 'email:1', type: 'email', schemaVersion: 1, personId: 'p1' } as const;

  it('are known again: a new directory document, its replacement, its removal', async () => {
    fake.fail('create', lost);
    expect(await store.directory.write(person, null)).toBe(true);
    fake.fail('replace', lost);
    expect(await store.directory.write({ ...person, personId: 'p2' }, (await store.directory.read(person.key))?.etag ?? '')).toBe(true);
    expect((await store.directory.read(person.key))?.document).toEqual({ ...person, personId: 'p2' });
    fake.fail('delete', lost);
    expect(await store.directory.remove(person.key, (await store.directory.read(person.key))?.etag ?? '')).toBe(true);
    expect(await store.directory.read(person.key)).toBeNull();
  });

  it('are known again: a notice, a lease, a done-marker, views', async () => {
    await makeGroup(store, headOf('g1'), [noticeOf('g1', 'n', '2026-01-01T00:00:00.000Z')]);
    const [notice] = await store.groups.dueNotices('2026-01-01T00:00:00.000Z', ['waiting'], 1);
    fake.fail('replace', lost);
    expect(await store.groups.replace(noticeOf('g1', 'n', '2026-01-01T00:00:00.000Z', 'sent'), notice?.etag ?? '')).toBe(true);
    fake.fail('create', lost);
    expect((await store.jobs.acquire('sweep', 'one', '2026-01-01T00:00:00.000Z', 30))?.fence).toBe(1);
    fake.fail('create', lost);
    expect(await store.jobs.markDone('sweep:2026-01-01', '2026-01-01T00:00:00.000Z')).toBe(true);
    const { entries } = appendAccess({ coreGroupId: 'g1', stream: 'i' }, emptyChain, [view], sha256);
    fake.fail('batch', lost);
    await store.groups.appendAccess(entries);
    expect(await store.groups.ofType('g1', 'access', { limit: 9, after: null })).toEqual(entries);
  });

  it('are not taken for somebody else’s: the other write wins and ours says so', async () => {
    fake.fail('create', { kind: 'drop', when: 'before' });
    pace.wait = async () => void (await store.directory.write({ ...person, personId: 'theirs' }, null));
    expect(await store.directory.write(person, null)).toBe(false);
    expect((await store.directory.read(person.key))?.document).toEqual({ ...person, personId: 'theirs' });
  });

  it('leave done-markers to expire after 400 days, and nothing else', async () => {
    await store.jobs.markDone('sweep:2026-01-01', '2026-01-01T00:00:00.000Z');
    await store.jobs.acquire('sweep', 'one', '2026-01-01T00:00:00.000Z', 30);
    fake.advanceSeconds(400 * 86_400 - 1);
    expect(await store.jobs.isDone('sweep:2026-01-01')).toBe(true);
    fake.advanceSeconds(1);
    expect(await store.jobs.isDone('sweep:2026-01-01')).toBe(false);
    expect((await store.jobs.acquire('sweep', 'two', '2027-03-01T00:00:00.000Z', 30))?.fence).toBe(2);
  });
});
