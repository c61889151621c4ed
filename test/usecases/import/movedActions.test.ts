import { exportCounts } from '../../../src/core/caseload/fewer';
import { planIn } from '../../../src/documents/plan';
import { parseCaseload } from '../../../src/import/caseload';
import { filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { bringAll, headOfRef, today } from '../../support/regrouped';

/** Both actions are about CH-1, and go on naming the group in which CH-1 was. */
const moved = withCells(goodExport, 'children.csv', 0, { core_group_ref: 'CG-2' });

async function actionsOf(store: MemoryStore, ref: string) {
  const { coreGroupId } = await headOfRef(store, ref);
  const loaded = await store.groups.load(coreGroupId, ['plan']);
  if (loaded === null) throw new Error('no group');
  return planIn(loaded, coreGroupId).actions.map(({ ref: action, state, takenBackOn }) => [action, state, takenBackOn]);
}

describe('an action that names the group in which its child was', () => {
  it('is taken in the group of the child, and it is noted', () => {
    const { groups, problems, groupCount, groupOfChild, rowCounts } = parseCaseload(filesOf(moved), today);
    expect(groups.map(({ group: { ref }, plan }) => [ref, plan.actions.map((action) => action.ref)])).toEqual([
      ['CG-1', []],
      ['CG-2', ['AC-1', 'AC-2']],
    ]);
    const ofActions = problems.filter(({ file, column }) => file === 'actions.csv' && column !== 'owner_email');
    expect(ofActions.map(({ line, reason, severity }) => [line, reason, severity])).toEqual([
      [2, 'goes-with-the-child', 'noted'],
      [3, 'goes-with-the-child', 'noted'],
    ]);
    expect(exportCounts(groupCount, groupOfChild.size, rowCounts, problems).actions).toBe(2);
  });

  it('goes along with a child who moves and is never called taken away', async () => {
    const store = memoryStore();
    await bringAll(store, goodExport);
    const dry = await bringAll(store, moved, store.groups, true);
    const report = await bringAll(store, moved);
    for (const { news } of [dry, report]) expect(news.flatMap((each) => each.news.corrected.action ?? [])).toEqual([]);
    expect(report.moved).toBe(1);
    expect(await actionsOf(store, 'CG-1')).toEqual([]);
    const open = ['AC-1', 'open', undefined];
    expect(await actionsOf(store, 'CG-2')).toEqual([open, ['AC-2', 'done', undefined]]);
    expect((await bringAll(store, moved)).unchanged).toEqual(['CG-1', 'CG-2']);
    const both = withCells(moved, 'children.csv', 2, { core_group_ref: 'CG-1' });
    await bringAll(store, both);
    expect((await actionsOf(store, 'CG-2'))[0]).toEqual(open);
  });
});
