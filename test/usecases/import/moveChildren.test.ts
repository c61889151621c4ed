import { checkChain } from '../../../src/core/audit/auditCheck';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry } from '../../../src/core/documents';
import { lookAtGroup } from '../../../src/core/notices/lookAtGroup';
import { type Notice, never } from '../../../src/core/notices/notice';
import { planNotices } from '../../../src/core/notices/planNotices';
import { storedNotice } from '../../../src/documents/notice';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { takeIn } from '../../../src/usecases/import/moveChildren';
import { type ExportRows, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import {
  at,
  bringAll,
  childOf,
  documentsOf,
  goneAfter,
  headOfRef,
  headsOf,
  recordAll,
  recordDeath,
  rules,
  today,
} from '../../support/regrouped';
import { seededRandom } from '../../support/seededRandom';
import { itInFull } from '../../support/wholeSuite';

const inGroup = (file: string, ref: string) => (goodExport[file] ?? []).filter((row) => row['core_group_ref'] === ref);
const of = (file: string, from: string, to: string) => inGroup(file, from).map((row) => ({ ...row, core_group_ref: to }));

/** A third group, with the people and meetings of the first. */
const withThird: ExportRows = (['core-groups.csv', 'members.csv', 'meetings.csv'] as const).reduce(
  (rows, file) =>
    withRows(rows, file, ...of(file, 'CG-1', 'CG-3').filter((row: Readonly<Record<string, string>>) => (row['child_refs'] ?? '') === '')),
  goodExport,
);
const toThird = withCells(withThird, 'children.csv', 1, { core_group_ref: 'CG-3' });
const toSecond = withCells(goodExport, 'children.csv', 1, { core_group_ref: 'CG-2' });

async function recorded(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, goodExport);
  await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
  return store;
}

const ofTypes = ['visit', 'not-seen', 'child-change', 'voice', 'review-request'];
const own = async (store: MemoryStore, { coreGroupId }: CoreGroup, childId: string) =>
  (await documentsOf(store, coreGroupId)).filter((each) => ofTypes.includes(each.type) && JSON.stringify(each).includes(childId));
const clocks = (group: CoreGroup) =>
  currentClocks(group, rules, today).map(({ clock, childId, limit, state }) => [clock, childId, limit, state].join(' '));
const alerted = (group: CoreGroup) =>
  planNotices(group, rules, at).flatMap(({ about }) => (about.kind === 'clock' ? (about.childId ?? []) : []));

/** What must be so after every commit, whoever is gone: nobody in two groups, and nothing recorded of anybody lost. */
async function holdsTogether(store: MemoryStore): Promise<void> {
  const heads = await headsOf(store);
  const all = heads.flatMap(({ children }) => children.map(({ ref }) => ref));
  expect(new Set(all).size).toBe(all.length);
  const told = heads.flatMap((head) => [...new Set(alerted(head))]);
  expect(new Set(told).size).toBe(told.length);
  for (const ref of ['CH-1', 'CH-2']) {
    const home =
      heads.find(({ children }) => children.some((child) => child.ref === ref)) ??
      heads.find(({ arriving = [] }) => arriving.some(({ children }) => children.some((child) => child.ref === ref)));
    const child = [...(home?.children ?? []), ...(home?.arriving ?? []).flatMap(({ children }) => children)].find(
      (each) => each.ref === ref,
    );
    expect([ref, child?.missingSince, child?.missingToldOn, child?.voices?.length]).toEqual([ref, '2026-11-21', '2026-11-21', 1]);
    expect(child?.visits.map(({ on }) => on)).toEqual(expect.arrayContaining(['2026-11-20', '2026-11-22']));
    if (home && child) expect((await own(store, home, child.childId)).map(({ type }) => type)).toEqual(expect.arrayContaining(ofTypes));
  }
}

describe('a child whom the export has in another group', () => {
  it.each([
    ['a group that is new', toThird, 'CG-3'],
    ['a group that is there', toSecond, 'CG-2'],
  ])('takes everything recorded here along to %s, and is counted there alone', async (_which, rows, ref) => {
    const store = await recorded();
    const before = clocks(await headOfRef(store, 'CG-1'));
    const { childId } = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
    const report = await bringAll(store, rows);
    expect(report.moved).toBe(1);
    await holdsTogether(store);
    const [old, now] = [await headOfRef(store, 'CG-1'), await headOfRef(store, ref)];
    expect(old.children.map((child) => child.ref)).toEqual(['CH-1']);
    expect(now.arriving).toBeUndefined();
    expect(old.formerChildren).toMatchObject([{ ref: 'CH-2', because: 'moved', on: today }]);
    const ofVisits = (list: readonly string[]) => list.filter((each) => each.includes(childId) && /^D0[567]/.test(each));
    expect(ofVisits(clocks(now))).toEqual(ofVisits(before));
    expect(now.notSeenAwaiting).toMatchObject([{ childIds: [childId] }]);
    expect(now.reviewRequests).toMatchObject([{ childIds: [childId] }]);
    expect(old.notSeenAwaiting).toMatchObject([{ childIds: [childOf(old, 'CH-1').childId] }]);
    expect(old.reviewRequests).toMatchObject([{ childIds: [childOf(old, 'CH-1').childId] }]);
    const visit = (await own(store, now, childId)).find((each) => each.type === 'visit' && JSON.stringify(each).includes('Drew a house.'));
    const coordinator = now.members.find(({ role }) => role === 'co-ordinator');
    expect(visit).toMatchObject({ coreGroupId: now.coreGroupId, words: [{ by: coordinator?.memberId }] });
  });

  it('is written of in the audits of both groups, and both chains hold', async () => {
    const store = await recorded();
    await bringAll(store, toThird);
    for (const [ref, deeds] of [
      ['CG-1', ['import.leave']],
      ['CG-3', ['import.arrive', 'import.takeIn']],
    ] as const) {
      const head = await headOfRef(store, ref);
      const entries = (await documentsOf(store, head.coreGroupId)).filter((each): each is AuditEntry => each.type === 'audit');
      expect(entries.map(({ deed }) => deed)).toEqual(expect.arrayContaining([...deeds]));
      expect(checkChain(entries, head.lastAudit, null, sha256)).toEqual([]);
    }
  });

  it('who has died stays silent there', async () => {
    const store = await recorded();
    await recordDeath(store, 'CG-1', 'CH-2');
    await bringAll(store, toThird);
    const now = await headOfRef(store, 'CG-3');
    expect(childOf(now, 'CH-2')).toMatchObject({ frozen: { because: 'died' }, status: 'de-registered' });
    expect(alerted(now)).toEqual([]);
  });

  it('changes nothing when the same export comes again, and comes back with all of it when the export takes the move back', async () => {
    const store = await recorded();
    await bringAll(store, toThird);
    const commits = store.counts.commits;
    expect((await bringAll(store, toThird)).moved).toBe(0);
    expect(store.counts.commits).toBe(commits);
    await bringAll(store, withThird);
    await holdsTogether(store);
    const old = await headOfRef(store, 'CG-1');
    expect(old.children.map(({ ref }) => ref)).toEqual(['CH-1', 'CH-2']);
    expect(old.formerChildren).toBeUndefined();
  });

  it('is in one group with everything wherever the import breaks off, and importing again ends as if it had not', async () => {
    const whole = await recorded();
    const start = whole.copy();
    const counting = goneAfter(whole.groups, 99);
    await bringAll(whole, toThird, counting);
    const wanted = (await headsOf(whole)).map(({ lastAudit: _, ...head }) => head);
    expect(counting.made()).toBeGreaterThan(4);
    for (let commits = 0; commits < counting.made(); commits += 1) {
      const store = start.copy();
      await bringAll(store, toThird, goneAfter(store.groups, commits)).catch(() => null);
      await holdsTogether(store);
      await bringAll(store, toThird);
      await holdsTogether(store);
      expect((await headsOf(store)).map(({ lastAudit: _, ...head }) => head)).toEqual(wanted);
    }
  });
});

/** Brings the notices of every group in line with its facts, and sends all that is planned. */
async function swept(store: MemoryStore): Promise<readonly string[]> {
  const told: string[] = [];
  for (const { coreGroupId } of await headsOf(store)) {
    const { looks } = await lookedAt(store, coreGroupId);
    for (const notice of looks) {
      told.push(notice.id);
      const stored = await store.groups.read(coreGroupId, notice.id);
      if (stored) await store.groups.replace({ ...notice, state: 'sent', sendAfter: never } as Notice, stored.etag);
    }
  }
  return told;
}

async function lookedAt(store: MemoryStore, coreGroupId: string): Promise<{ readonly looks: readonly Notice[] }> {
  const loaded = await store.groups.load(coreGroupId, (await store.groups.load(coreGroupId, []))?.head.document.openNotices ?? []);
  if (loaded === null) throw new Error('no group');
  const look = lookAtGroup(loaded.head.document, storedNotice.among(loaded.documents), rules, at);
  const entry = { deed: 'alerts.sweep', by: 'system:sweep', at, about: {} } as const;
  await commitOnce(store.groups, loaded.head.etag, { head: look.group, put: look.put, create: look.create, entry });
  return { looks: [...look.create, ...look.put].filter(({ state }) => state === 'planned') };
}

describe('what people were told of a child before the child moved', () => {
  it('is told to nobody a second time by the new group, and is over in the old', async () => {
    const store = await recorded();
    const told = await swept(store);
    const { childId } = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
    const ofChild = (ids: readonly string[]) => ids.filter((id) => id.includes(childId));
    expect(ofChild(told).length).toBeGreaterThan(0);
    await bringAll(store, toThird);
    expect(ofChild(await swept(store))).toEqual([]);
    const [old, now] = [await headOfRef(store, 'CG-1'), await headOfRef(store, 'CG-3')];
    expect(ofChild(old.openNotices ?? [])).toEqual([]);
    expect(ofChild(now.openNotices ?? [])).toEqual(ofChild(told).sort());
  });
});

describe('children on their way to a group since an import broke off', () => {
  it('are taken in by the next look at it once the old group has let them go, and not before', async () => {
    const start = await recorded();
    for (const [commits, ref] of [
      [2, 'CG-1'],
      [3, 'CG-3'],
    ] as const) {
      const store = start.copy();
      await expect(bringAll(store, toThird, goneAfter(store.groups, commits))).rejects.toMatchObject({ code: 'store.unreachable' });
      expect((await headOfRef(store, 'CG-3')).arriving).toHaveLength(1);
      await takeIn({ store: store.groups, rules }, (await headOfRef(store, 'CG-3')).coreGroupId, at);
      expect(
        (await headsOf(store)).filter(({ children }) => children.some((child) => child.ref === 'CH-2')).map((each) => each.ref),
      ).toEqual([ref]);
      await holdsTogether(store);
    }
  });
});

/** Imports with the children divided anew each time, some of which break off, and things recorded in between. */
async function regrouped(seed: number, rounds: number): Promise<void> {
  const random = seededRandom(seed);
  const store = await recorded();
  const groups = ['CG-1', 'CG-2', 'CG-3'] as const;
  let rows = three;
  for (let round = 0; round < rounds; round += 1) {
    for (const row of [0, 1]) rows = withCells(rows, 'children.csv', row, { core_group_ref: groups[Math.floor(random() * 3)] ?? 'CG-1' });
    const used = withTheirRows(rows);
    if (random() < 0.5) await bringAll(store, used, goneAfter(store.groups, Math.floor(random() * 6))).catch(() => null);
    await holdsTogether(store);
    expect((await bringAll(store, used)).problems.filter(({ severity }) => severity === 'refused')).toEqual([]);
    await holdsTogether(store);
    for (const [index, ref] of (['CH-1', 'CH-2'] as const).entries()) {
      const home = (await headsOf(store)).find(({ children }) => children.some((child) => child.ref === ref));
      expect([seed, round, home?.ref]).toEqual([seed, round, used['children.csv']?.[index]?.['core_group_ref']]);
      expect(home?.arriving).toBeUndefined();
    }
  }
}

const [aChildRow] = goodExport['children.csv'] ?? [];
/** Three groups that are never empty, with the owner of the actions in each. */
const three = withRows(
  withRows(withThird, 'children.csv', { ...aChildRow, child_ref: 'CH-7' }, { ...aChildRow, child_ref: 'CH-8', core_group_ref: 'CG-3' }),
  'members.csv',
  { ...inGroup('members.csv', 'CG-1')[2], core_group_ref: 'CG-2' },
);

/** The rows about certain children in the group in which these are. */
function withTheirRows(rows: ExportRows): ExportRows {
  const home = new Map((rows['children.csv'] ?? []).map((row) => [row['child_ref'], row['core_group_ref']]));
  const withIts = (row: Readonly<Record<string, string>>) => ({
    ...row,
    core_group_ref: home.get(row['child_refs']) ?? row['core_group_ref'] ?? '',
  });
  return { ...rows, 'actions.csv': (rows['actions.csv'] ?? []).map(withIts), 'members.csv': (rows['members.csv'] ?? []).map(withIts) };
}

describe('generated re-groupings, some of them broken off', () => {
  it('leave each child in exactly one group, as the export says, with everything that was recorded', async () => {
    for (const seed of [1, 2, 3]) await regrouped(seed, 3);
  });
  itInFull('leave it so for many', async () => {
    for (let seed = 10; seed < 25; seed += 1) await regrouped(seed, 4);
  });
});
