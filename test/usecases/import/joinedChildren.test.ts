import { joinSame, namesIt } from '../../../src/core/caseload/joinSame';
import { sayOfMissedChild } from '../../../src/core/caseload/missed';
import { planNotices } from '../../../src/core/notices/planNotices';
import { parseCaseload } from '../../../src/import/caseload';
import { whatBecame } from '../../../src/tools/whatBecame';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { done } from '../../support/begunHere';
import { type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, childOf, documentsOf, headOfRef, headsOf, recordAll, rules, today } from '../../support/regrouped';

const rowsOf = (rows: ExportRows, file: string) => rows[file] ?? [];
const without = (rows: ExportRows, ref: string): ExportRows => ({
  ...rows,
  'children.csv': rowsOf(rows, 'children.csv').filter(({ child_ref }) => child_ref !== ref),
});
const withoutSecond = without(goodExport, 'CH-2');
const second = rowsOf(goodExport, 'children.csv').findIndex(({ child_ref }) => child_ref === 'CH-2');

/** Both were brought, the second is gone, and the co-ordinator has said that it was the first one entered twice. */
async function joinedStore(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, goodExport);
  await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
  await bringAll(store, withoutSecond);
  const head = await headOfRef(store, 'CG-1');
  const [here, there] = [childOf(head, 'CH-2').childId, childOf(head, 'CH-1').childId];
  const asked = done(sayOfMissedChild(head, here, { why: 'entered-twice', by: 'person', on: today, twin: there }));
  const named = (await documentsOf(store, head.coreGroupId)).filter((document) => namesIt(document, { here }));
  const { group, put } = joinSame(asked, { what: 'child', here, there }, named, today, { visits: [], wasImported: () => false });
  const loaded = await store.groups.load(head.coreGroupId, []);
  const entry = { deed: 'test', by: 'person', at, about: {} } as const;
  await commitOnce(store.groups, loaded?.head.etag ?? '', { head: group, put, entry });
  return store;
}

const refsOf = async (store: MemoryStore, ref: string) => (await headOfRef(store, ref)).children.map((child) => child.ref);
const questions = async (store: MemoryStore) =>
  planNotices(await headOfRef(store, 'CG-1'), rules, at).filter(({ about }) => about.kind === 'question');

describe('an entry that people joined to another child', () => {
  it('is that one child where another export still has both, with the facts of both, and nothing is asked', async () => {
    const store = await joinedStore();
    const before = childOf(await headOfRef(store, 'CG-1'), 'CH-1');
    const { joined, news } = await bringAll(store, goodExport);
    expect(await refsOf(store, 'CG-1')).toEqual(['CH-1']);
    const after = childOf(await headOfRef(store, 'CG-1'), 'CH-1');
    expect(after.childId).toBe(before.childId);
    expect(after.voices).toEqual(before.voices);
    expect(joined).toBe(1);
    expect(news.map(({ news: { childrenNew } }) => childrenNew).join()).not.toMatch(/[1-9]/);
    expect(await questions(store)).toEqual([]);
  });

  it('stays one however often the exports change, and the same export again writes nothing', async () => {
    const store = await joinedStore();
    await bringAll(store, goodExport);
    expect(await bringAll(store, goodExport)).toMatchObject({ changed: [] });
    await bringAll(store, withoutSecond);
    await bringAll(store, goodExport);
    expect(await refsOf(store, 'CG-1')).toEqual(['CH-1']);
    expect(await questions(store)).toEqual([]);
  });

  it('is that child, under the reference that the export has, where it has only the other entry', async () => {
    const store = await joinedStore();
    const { childId } = childOf(await headOfRef(store, 'CG-1'), 'CH-1');
    await bringAll(store, without(goodExport, 'CH-1'));
    const head = await headOfRef(store, 'CG-1');
    expect(head.children.map((child) => [child.childId, child.ref])).toEqual([[childId, 'CH-2']]);
    expect(await questions(store)).toEqual([]);
  });

  it('is in no second group where the export has it there: a child is never alerted in two', async () => {
    const store = await joinedStore();
    await bringAll(store, withCells(goodExport, 'children.csv', second, { core_group_ref: 'CG-2' }));
    expect(await refsOf(store, 'CG-1')).toEqual(['CH-1']);
    expect((await headsOf(store)).flatMap(({ children }) => children.map(({ ref }) => ref))).not.toContain('CH-2');
  });

  it('is said in the report, in counts', async () => {
    const store = await joinedStore();
    const report = await bringAll(store, goodExport, store.groups, true);
    const words = whatBecame(parseCaseload(filesOf(goodExport), today), report, { dryRun: true, needsConfirm: false });
    expect(words).toMatch(/said here to be one with another entry, and that would be taken as that child: 1/);
  });
});
