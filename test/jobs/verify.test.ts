import { rmSync } from 'node:fs';
import type { ReportCode } from '../../src/core/reports';
import { makeJobRuns } from '../../src/jobs/jobRuns';
import { isAsItShould, watchedJobs } from '../../src/jobs/recentRuns';
import { makeVerifyJob, type VerifyJob } from '../../src/jobs/verify';
import type { JobStore, Soundness } from '../../src/ports/jobStore';
import type { Roots } from '../../src/usecases/audit/readRoots';
import type { Delivery } from '../../src/usecases/delivery/delivery';
import { begin, newFolder, openPlayer, type Player, placeIn, playDay, rootsOf, someKeys, withSql } from '../support/playedStore';

const folder = newFolder();
const place = placeIn(folder, 'store');
const roots = rootsOf(place, someKeys());
let player: Player;
let told: ReportCode[];
let ticksLeft: number;

beforeEach(async () => {
  rmSync(place.folder, { recursive: true, force: true });
  player = await openPlayer(place, '2026-11-20T10:00:00.000Z', 'one');
  await begin(player);
  await playDay(player, '2026-11-20', '09:00');
  told = [];
  ticksLeft = Number.POSITIVE_INFINITY;
});
afterEach(() => player.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** One tick at that time; a world of delivery of which the job uses only this. */
async function tick(job: VerifyJob, now: string, jobs: JobStore = player.store.jobs): Promise<void> {
  player.setNow(now);
  const delivery = {
    deps: player.deps,
    mayGoOn: () => ticksLeft-- > 0,
    report: (code: ReportCode) => void told.push(code),
  } as unknown as Delivery;
  await job(jobs, makeJobRuns(player.store.jobs), delivery);
}

const ready = async (now: string) =>
  isAsItShould(watchedJobs.verify, await makeJobRuns(player.store.jobs).lastEnds('verify'), '2026-11-01T00:00:00.000Z', now);

describe('the nightly check', () => {
  it('is done once a local night, turns nothing red where all holds, and keeps the day’s root', async () => {
    const job = makeVerifyJob(roots);
    await tick(job, '2026-11-21T02:14:00.000Z');
    expect(await roots.store.days()).toEqual([]);
    await tick(job, '2026-11-21T02:15:00.000Z');
    await tick(job, '2026-11-21T02:16:00.000Z');
    expect(told).toEqual(['verify-done']);
    expect(await roots.store.days()).toEqual(['2026-11-21']);
    expect(await ready('2026-11-21T09:00:00.000Z')).toBe(true);
    await tick(job, '2026-11-22T05:00:00.000Z');
    expect(await roots.store.days()).toEqual(['2026-11-21', '2026-11-22']);
  });

  it('turns readiness red where it finds something, and green again once that is mended', async () => {
    const [json] = withSql(
      place,
      (db) => db.prepare("SELECT json FROM documents WHERE core_group_id = 'group-1' AND id = 'plan'").all() as { json: string }[],
    );
    withSql(place, (db) =>
      db.exec("UPDATE documents SET json = json_set(json, '$.version', 9) WHERE core_group_id = 'group-1' AND id = 'plan'"),
    );
    await tick(makeVerifyJob(roots), '2026-11-21T02:15:00.000Z');
    expect(told).toEqual(['verify-failed', 'verify-done']);
    expect(await ready('2026-11-21T02:16:00.000Z')).toBe(false);
    withSql(place, (db) => db.prepare("UPDATE documents SET json = ? WHERE core_group_id = 'group-1' AND id = 'plan'").run(json?.json));
    await tick(makeVerifyJob(roots), '2026-11-22T02:15:00.000Z');
    expect(await ready('2026-11-22T02:16:00.000Z')).toBe(true);
  });

  it('leaves a group with which something is wrong out of the root, so that the last good word about it stands', async () => {
    await tick(makeVerifyJob(roots), '2026-11-21T02:15:00.000Z');
    withSql(place, (db) =>
      db.exec("UPDATE documents SET json = json_set(json, '$.version', 9) WHERE core_group_id = 'group-1' AND id = 'plan'"),
    );
    await playDay(player, '2026-11-21', '02:00');
    await tick(makeVerifyJob(roots), '2026-11-22T02:15:00.000Z');
    expect(Object.keys(JSON.parse((await roots.store.read('2026-11-21')) ?? '{}').ends)).toContain('group-1');
    expect(Object.keys(JSON.parse((await roots.store.read('2026-11-22')) ?? '{}').ends)).not.toContain('group-1');
  });

  it('goes on in the next tick where its share or its turn is over', async () => {
    const job = makeVerifyJob(roots);
    let ticks = 0;
    while (!told.includes('verify-done')) {
      ticksLeft = 1;
      ticks += 1;
      await tick(job, `2026-11-21T02:${15 + ticks}:00.000Z`);
    }
    expect(ticks).toBeGreaterThan(2);
    expect(await roots.store.days()).toEqual(['2026-11-21']);
  });

  it('keeps trying to keep the root where its place is down, without checking everything again', async () => {
    let isDown = true;
    let reads = 0;
    const flaky: Roots = {
      ...roots,
      store: {
        ...roots.store,
        days: () => {
          reads += 1;
          return roots.store.days();
        },
        create: (...root) =>
          isDown ? Promise.reject(Object.assign(new Error('x'), { code: 'store.roots-unavailable' })) : roots.store.create(...root),
      },
    };
    const job = makeVerifyJob(flaky);
    await expect(tick(job, '2026-11-21T02:15:00.000Z')).rejects.toThrow();
    isDown = false;
    await tick(job, '2026-11-21T02:16:00.000Z');
    expect(await roots.store.days()).toEqual(['2026-11-21']);
    expect(reads).toBe(1);
    await tick(makeVerifyJob(roots), '2026-11-22T02:15:00.000Z');
    expect(told).toEqual(['verify-done', 'verify-done']);
  });

  it.each<[Soundness, string]>([
    ['broken', 'store.corrupt'],
    ['not-known', 'verify-not-in-time'],
  ])('reads nothing of a store that is %s: that is told, readiness is red, and the night is over', async (soundness, code) => {
    const within: number[] = [];
    const jobs: JobStore = {
      ...player.store.jobs,
      async soundness(withinMs) {
        within.push(withinMs);
        return soundness;
      },
    };
    let reads = 0;
    player.deps.store.partitions = () => {
      reads += 1;
      throw new Error('It was read.');
    };
    const job = makeVerifyJob(roots);
    await tick(job, '2026-11-21T02:15:00.000Z', jobs);
    await tick(job, '2026-11-21T02:16:00.000Z', jobs);
    expect([told, reads, within]).toEqual([[code], 0, [60_000]]);
    expect(await roots.store.days()).toEqual([]);
    expect(await ready('2026-11-21T02:17:00.000Z')).toBe(false);
  });

  it('takes into the log what was stored before hashes were kept, and then knows it when it changes', async () => {
    const { deps } = player;
    const loaded = await deps.store.load('group-1', []);
    if (loaded === null) throw new Error('no group');
    const old = { ...loaded.head.document, coreGroupId: 'old-group', lastAudit: { seq: 0, hash: '' }, openNotices: [] };
    await deps.store.commit({ coreGroupId: 'old-group', head: old, etag: null, put: [], create: [] });
    await tick(makeVerifyJob(roots), '2026-11-21T02:15:00.000Z');
    expect(told).toEqual(['audit-sealed', 'verify-done']);
    withSql(place, (db) =>
      db.exec("UPDATE documents SET json = json_set(json, '$.team', 'x') WHERE core_group_id = 'old-group' AND id = 'group'"),
    );
    await tick(makeVerifyJob(roots), '2026-11-22T02:15:00.000Z');
    expect(told).toContain('verify-failed');
  });
});
