import { appendAudit } from '../../../src/core/audit/auditChain';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { GroupDocument } from '../../../src/core/documents';
import { type Notice, never, planNotice } from '../../../src/core/notices/notice';
import { newTelling, spentTelling } from '../../../src/core/notices/telling';
import { instantOf } from '../../../src/core/time/londonTime';
import { makeRetentionJob } from '../../../src/jobs/retention';
import type { CoreGroupStore } from '../../../src/ports/coreGroupStore';
import { startRetention } from '../../../src/usecases/alerts/retention';
import { startVerify } from '../../../src/usecases/audit/verify';
import { verifyChains } from '../../../src/usecases/audit/verifyChain';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aGroup } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { memoryStore } from '../../support/memoryStore';

const night = instantOf('2026-11-20', '03:15');
/** 90 days before 20 November, in London. */
const lastKept = '2026-08-22';

function mark(key: string, day: string): GroupDocument {
  return { id: `press:${key}`, type: 'press', schemaVersion: 1, coreGroupId: 'group-1', at: instantOf(day, '12:00') } as GroupDocument;
}

function notice(key: string, more: Partial<Notice> = {}): Notice {
  const draft = {
    coreGroupId: 'group-1',
    about: { kind: 'record' as const, meetingId: key, version: 1 },
    recipientPersonId: 'person-sian',
    urgency: 'digest' as const,
    sendAfter: never,
    escalatesAt: null,
  };
  return { ...planNotice(draft, instantOf('2026-08-01', '09:00')), id: `notice:${key}`, state: 'sent', ...more };
}

async function worldWith(documents: readonly GroupDocument[], head: Partial<CoreGroup> = {}): Promise<AlertWorld> {
  const store = memoryStore();
  const audit = appendAudit(aGroup(), [{ deed: 'agenda.agree', by: 'p1', at: night, about: {} }], sha256);
  const group = aGroup({ nextDueOn: '2099-01-01', lastAudit: audit.link, ...head });
  await store.groups.commit({ coreGroupId: 'group-1', head: group, etag: null, put: [], create: [...audit.entries, ...documents] });
  return anAlertWorld({ groups: [group], now: night, store });
}

async function idsLeft(world: AlertWorld, type: string): Promise<readonly string[]> {
  const left = await world.store.groups.ofType('group-1', type, { limit: 2_000, after: null });
  return left.map((document) => (document as GroupDocument).id.replace(`${type}:`, ''));
}

async function purges(world: AlertWorld, dryRun = false) {
  const run = startRetention(world.deps, world.store.jobs, { dryRun, failed: (code) => world.reports.push(code) });
  expect(await run.goOn(() => true)).toBe(true);
  return run.counts;
}

describe('what retention purges', () => {
  it('is press marks older than the settings keep them, to the day, and no younger ones', async () => {
    const world = await worldWith([mark('old', '2026-08-21'), mark('kept', lastKept), mark('young', '2026-11-19')]);
    expect(await purges(world)).toMatchObject({ groups: 1, pressMarks: 1, notices: 0, failures: 0 });
    expect(await idsLeft(world, 'press')).toEqual(['kept', 'young']);
  });

  it('is notices that are over, and nothing that waits, failed, was touched since, or is still listed', async () => {
    const recently = instantOf('2026-11-01', '09:00');
    const world = await worldWith(
      [
        ...(['sent', 'settled', 'withdrawn'] as const).map((state) => notice(state, { state })),
        ...(['planned', 'sending', 'unknown', 'failed'] as const).map((state) => notice(state, { state })),
        notice('young', { plannedAt: instantOf(lastKept, '00:00') }),
        notice('tried', { attempts: [{ at: recently, outcome: 'sent' }] }),
        notice('opened', { openedAt: recently }),
        notice('taken', { acknowledged: { by: 'p', at: recently, until: null } }),
        notice('card-to-change', { state: 'settled', sendAfter: night }),
        notice('listed'),
        notice('stood-behind', { acknowledged: { by: 'p', at: instantOf('2026-08-01', '09:00'), until: null } }),
        notice('waits', { state: 'planned', standsBehind: ['notice:stood-behind'] }),
      ],
      { openNotices: ['notice:listed'] },
    );
    expect(await purges(world)).toMatchObject({ notices: 3 });
    expect([...(await idsLeft(world, 'notice'))].sort()).toEqual(
      [
        'card-to-change',
        'failed',
        'listed',
        'opened',
        'planned',
        'sending',
        'stood-behind',
        'taken',
        'tried',
        'unknown',
        'waits',
        'young',
      ].sort(),
    );
  });

  it('is nothing of the audit: the chains verify as before, and everything else is there', async () => {
    const plan = { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId: 'group-1' };
    const world = await worldWith([mark('old', '2020-01-01'), notice('old'), plan]);
    await world.deps.access.denied('group-1', 'p', 'agenda.open', 'not-a-member');
    const kinds = async () => Promise.all(['audit', 'access', 'plan'].map((type) => idsLeft(world, type)));
    const before = await kinds();
    expect(await purges(world)).toMatchObject({ pressMarks: 1, notices: 1 });
    expect(await kinds()).toEqual(before);
    expect(await verifyChains(world.store.groups, sha256, () => undefined)).toMatchObject({
      problems: 0,
      auditEntries: 1,
      accessEntries: 1,
    });
  });

  it('is tellings that are done, which verify does not miss, and none with somebody still to tell', async () => {
    const world = await worldWith([]);
    const group = async () => {
      const head = (await world.store.groups.load('group-1', []))?.head;
      if (head === undefined) throw new Error('There is no group.');
      return head;
    };
    const telling = (name: string) => newTelling(aGroup(), name, [notice(name)]);
    const writes = async (put: readonly GroupDocument[]) => {
      const { document: head, etag } = await group();
      const entry = { deed: 'alerts.tell', by: 'system:tell', at: night, about: {} };
      expect((await commitOnce(world.store.groups, etag, { head, put, entry })).outcome).toBe('saved');
    };
    const missing = async () => {
      const report = await startVerify({
        store: world.store.groups,
        directory: world.store.directory,
        roots: null,
        newestOnly: false,
      }).goOn(() => true);
      return (report?.found ?? []).flatMap((problem) =>
        problem.kind === 'state-missing' && 'document' in problem ? problem.document : [],
      );
    };
    await writes([telling('done'), telling('waits'), telling('torn-out')]);
    await writes([spentTelling('group-1', 'telling:done')]);
    expect(await purges(world)).toMatchObject({ tellings: 1 });
    expect(await idsLeft(world, 'telling')).toEqual(['torn-out', 'waits']);
    expect(await missing()).toEqual([]);
    await world.store.groups.purge('group-1', [{ id: 'telling:torn-out', etag: null }]);
    expect(await missing()).toEqual(['telling:torn-out']);
  });

  it('is what a dry run counts, which writes nothing', async () => {
    const world = await worldWith([mark('old', '2020-01-01'), notice('old')]);
    expect(await purges(world, true)).toMatchObject({ pressMarks: 1, notices: 1 });
    expect(await purges(world)).toMatchObject({ pressMarks: 1, notices: 1 });
    expect(await purges(world)).toMatchObject({ pressMarks: 0, notices: 0 });
  });

  it('is old done-markers, once the groups have had their turn', async () => {
    const world = await worldWith([]);
    await world.store.jobs.markDone('morning:2026-01-05', instantOf('2026-01-05', '08:30'));
    await world.store.jobs.markDone('morning:2026-11-19', instantOf('2026-11-19', '08:30'));
    expect(await purges(world)).toMatchObject({ doneMarkers: 1 });
    expect(await world.store.jobs.isDone('morning:2026-11-19')).toBe(true);
  });

  it('goes past one page and one deletion', async () => {
    const marks = Array.from({ length: 1_200 }, (_, n) =>
      mark(`m${String(n).padStart(4, '0')}`, n % 2 === 0 ? '2026-01-05' : '2026-11-19'),
    );
    const world = await worldWith([]);
    for (let from = 0; from < marks.length; from += 90) {
      const loaded = await world.store.groups.load('group-1', []);
      if (loaded === null) throw new Error('no group');
      const create = marks.slice(from, from + 90);
      await world.store.groups.commit({ coreGroupId: 'group-1', head: loaded.head.document, etag: loaded.head.etag, put: [], create });
    }
    expect(await purges(world)).toMatchObject({ pressMarks: 600 });
    expect(await idsLeft(world, 'press')).toHaveLength(600);
  });

  it('is not a notice that is planned anew while it looks', async () => {
    const world = await worldWith([notice('again')]);
    const { groups } = world.store;
    const load: CoreGroupStore['load'] = async (id, ids) => {
      const loaded = await groups.load(id, ids);
      const found = await groups.read('group-1', 'notice:again');
      await groups.replace({ ...notice('again'), state: 'planned', sendAfter: night } as GroupDocument, found?.etag ?? '');
      return loaded;
    };
    const deps = { ...world.deps, store: { ...groups, load } };
    const run = startRetention(deps, world.store.jobs, { dryRun: false, failed: () => undefined });
    await run.goOn(() => true);
    expect(run.counts.notices).toBe(0);
    expect((await world.notices())[0]?.state).toBe('planned');
  });
});

describe('the retention job', () => {
  const day = async (world: AlertWorld, job = makeRetentionJob()) => {
    await job(world.store.jobs, world.delivery());
    return world.store.jobs.isDone('retention:2026-11-20');
  };

  it('runs once a local day, from 03:15, and is made up for when the process was off', async () => {
    const world = await worldWith([mark('old', '2020-01-01')]);
    world.time.set(instantOf('2026-11-20', '03:14'));
    expect(await day(world)).toBe(false);
    world.time.set(instantOf('2026-11-20', '19:00'));
    expect([await day(world), await day(world), world.reports]).toEqual([true, true, ['retention-done']]);
  });

  it('gives way after its share of a tick and goes on where it was', async () => {
    const world = await worldWith([mark('old', '2020-01-01')]);
    for (const n of [2, 3]) {
      const head = aGroup({ coreGroupId: `group-${n}` });
      await world.store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [] });
    }
    const looked: string[] = [];
    const ofType: CoreGroupStore['ofType'] = (id, type, page) => {
      if (type === 'press') looked.push(id);
      world.time.set(new Date(world.time.ms + 15_000).toISOString());
      return world.store.groups.ofType(id, type, page);
    };
    const delivery = world.delivery({ deps: { ...world.deps, store: { ...world.store.groups, ofType } } });
    const job = makeRetentionJob();
    const lookedAt: (readonly string[])[] = [];
    for (let tick = 0; tick < 4; tick += 1) {
      await job(world.store.jobs, delivery);
      lookedAt.push(looked.splice(0));
    }
    expect(lookedAt.flat()).toEqual(['group-1', 'group-2', 'group-3']);
    expect(lookedAt.every((each) => each.length <= 1)).toBe(true);
    expect(await world.store.jobs.isDone('retention:2026-11-20')).toBe(true);
  });

  it('purges the same once, and marks the day once, where two instances run it side by side', async () => {
    const world = await worldWith([mark('old', '2020-01-01'), mark('young', '2026-11-19'), notice('old')]);
    await Promise.all([day(world), day(world)]);
    expect(world.reports).toEqual(['retention-done']);
    expect([await idsLeft(world, 'press'), await idsLeft(world, 'notice')]).toEqual([['young'], []]);
  });

  it('is not done when the lease was lost on the way, and is by whoever has it then', async () => {
    const world = await worldWith([mark('old', '2020-01-01')]);
    await makeRetentionJob()(world.store.jobs, world.delivery({ mayGoOn: () => false }));
    expect(await world.store.jobs.isDone('retention:2026-11-20')).toBe(false);
    expect(await day(world)).toBe(true);
    expect(await idsLeft(world, 'press')).toEqual([]);
  });

  it('leaves a group that cannot be looked at to the next day, says so, and does the others', async () => {
    const world = await worldWith([mark('old', '2020-01-01')]);
    const head = aGroup({ coreGroupId: 'group-0' });
    await world.store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [] });
    const ofType: CoreGroupStore['ofType'] = (id, type, page) => {
      if (id === 'group-0') throw Object.assign(new Error('down'), { code: 'store.throttled' });
      return world.store.groups.ofType(id, type, page);
    };
    await makeRetentionJob()(world.store.jobs, world.delivery({ deps: { ...world.deps, store: { ...world.store.groups, ofType } } }));
    expect(world.reports).toEqual(['store.throttled', 'retention-done']);
    expect(await idsLeft(world, 'press')).toEqual([]);
  });
});
