import { askedAbout } from '../../../src/core/askedAbout';
import { sayOfMissedChild, sayOfMissedGroup } from '../../../src/core/caseload/missed';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { planNotices } from '../../../src/core/notices/planNotices';
import { newsWords } from '../../../src/tools/newsWords';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { done } from '../../support/begunHere';
import { type ExportRows, goodExport, withCells } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, childOf, documentsOf, headOfRef, recordAll, recordDeath, rules, today } from '../../support/regrouped';

const ofGroups = ['core-groups.csv', 'children.csv', 'members.csv'];
const without = (rows: ExportRows, ...refs: readonly string[]): ExportRows =>
  Object.fromEntries(
    Object.entries(rows).map(([file, all]) => [
      file,
      ofGroups.includes(file)
        ? all.filter((row) => !refs.includes(row['child_ref'] ?? '') && !refs.includes(row['core_group_ref'] ?? ''))
        : all,
    ]),
  );
const rowOf = (ref: string) => (goodExport['children.csv'] ?? []).findIndex(({ child_ref }) => child_ref === ref);
const inSecond = withCells(goodExport, 'children.csv', rowOf('CH-2'), { core_group_ref: 'CG-2' });
const ended = { by: 'person', on: today, why: 'ended' } as const;

async function imported(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, goodExport);
  await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
  return store;
}

async function save(store: MemoryStore, ref: string, change: (group: CoreGroup) => CoreGroup): Promise<void> {
  const loaded = await store.groups.load((await headOfRef(store, ref)).coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const entry = { deed: 'test', by: 'person', at, about: {} } as const;
  await commitOnce(store.groups, loaded.head.etag, { head: change(loaded.head.document), entry });
}

async function endedHere(store: MemoryStore): Promise<void> {
  const { childId } = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
  await bringAll(store, without(goodExport, 'CH-2'));
  await save(store, 'CG-1', (group) => done(sayOfMissedChild(group, childId, ended)));
}

const visitClocks = (group: CoreGroup, childId: string) =>
  currentClocks(group, rules, today)
    .filter((clock) => clock.childId === childId && /^D0[567]$/.test(clock.clock))
    .map(({ clock, limit, state }) => [clock, limit, state]);

describe('a child of whom it was said that it has ended, and whom the export then has in another group', () => {
  it('comes with everything that was recorded here, counts from it, and it is asked whether that is right', async () => {
    const store = await imported();
    const was = await headOfRef(store, 'CG-1');
    const { childId, visits, voices, missingSince } = childOf(was, 'CH-2');
    await endedHere(store);
    const report = await bringAll(store, inSecond);
    const [old, now] = [await headOfRef(store, 'CG-1'), await headOfRef(store, 'CG-2')];
    expect(childOf(now, 'CH-2')).toMatchObject({ childId, voices, missingSince, returned: { since: today, endedOn: today } });
    expect(childOf(now, 'CH-2').visits.map(({ visitId }) => visitId)).toEqual(expect.arrayContaining(visits.map(({ visitId }) => visitId)));
    expect(visitClocks(now, childId)).toEqual(visitClocks(was, childId));
    expect(askedAbout(now, childOf(now, 'CH-2'))).toEqual(['returned-child']);
    expect((await documentsOf(store, now.coreGroupId)).filter(({ type }) => type === 'voice')).toHaveLength(1);
    expect(old.formerChildren).toMatchObject([{ childId, because: 'moved' }]);
    expect(old.formerChildren?.[0]?.kept).toBeUndefined();
    expect([report.moved, report.back]).toEqual([0, { children: 1, refs: ['CG-2'] }]);
    expect(report.news.map(({ news }) => news.childrenNew)).not.toContain(1);
  });

  it('is not brought a second time by the next import', async () => {
    const store = await imported();
    await endedHere(store);
    await bringAll(store, inSecond);
    const report = await bringAll(store, inSecond);
    expect([report.changed, report.back.children]).toEqual([[], 0]);
  });

  it('stays dead: nothing of the child is counted or told in the other group', async () => {
    const store = await imported();
    const { childId } = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
    await recordDeath(store, 'CG-1', 'CH-2');
    await bringAll(store, without(goodExport, 'CH-2'));
    await save(store, 'CG-1', (group) => {
      const missed = group.children.map((child) =>
        child.childId === childId ? { ...child, notExported: { since: today, stays: false } } : child,
      );
      return done(sayOfMissedChild({ ...group, children: missed }, childId, ended));
    });
    expect((await headOfRef(store, 'CG-1')).children).toHaveLength(1);
    await bringAll(store, inSecond);
    const now = await headOfRef(store, 'CG-2');
    expect(childOf(now, 'CH-2')).toMatchObject({ childId, frozen: { because: 'died' } });
    expect(currentClocks(now, rules, today).filter((clock) => clock.childId === childId)).toEqual([]);
    expect(JSON.stringify(planNotices(now, rules, at))).not.toContain(childId);
  });

  it('comes also out of a whole group that was ended, which is over still', async () => {
    const store = await imported();
    const { childId, voices } = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
    await bringAll(store, without(goodExport, 'CG-1', 'CH-1', 'CH-2'));
    await save(store, 'CG-1', (group) => done(sayOfMissedGroup({ ...group, notExported: { since: today, stays: false } }, ended)));
    await bringAll(store, without(inSecond, 'CG-1', 'CH-1'));
    const [old, now] = [await headOfRef(store, 'CG-1'), await headOfRef(store, 'CG-2')];
    expect(childOf(now, 'CH-2')).toMatchObject({ childId, voices, returned: { since: today } });
    expect(old.ended).toEqual({ on: today, because: 'ended' });
    expect(old.formerChildren?.filter(({ kept }) => kept !== undefined).map(({ ref }) => ref)).toEqual(['CH-1']);
  });

  it('is said to be back in a dry run, which writes nothing', async () => {
    const store = await imported();
    await endedHere(store);
    const report = await bringAll(store, inSecond, store.groups, true);
    expect(report.back).toEqual({ children: 1, refs: ['CG-2'] });
    expect(newsWords(report.news, true, report.back).join()).toContain('1 child in the export again after they had ended here (CG-2)');
    expect((await headOfRef(store, 'CG-2')).children.map(({ ref }) => ref)).not.toContain('CH-2');
  });
});
