import { type ExportRows, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { bringAll, documentsOf, headsOf, recordAll } from '../../support/regrouped';

const inGroup = (file: string, ref: string) => (goodExport[file] ?? []).filter((row) => row['core_group_ref'] === ref);
const asThird = (file: string) => inGroup(file, 'CG-1').map((row) => ({ ...row, core_group_ref: 'CG-3' }));
const visit = goodExport['visits.csv']?.[0] ?? {};

const withThird = (['core-groups.csv', 'members.csv', 'meetings.csv'] as const).reduce(
  (rows, file) =>
    withRows(rows, file, ...asThird(file).filter((row: Readonly<Record<string, string>>) => (row['child_refs'] ?? '') === '')),
  goodExport,
);
const exports: readonly (readonly [string, ExportRows])[] = [
  ['to a group that is new', withCells(withThird, 'children.csv', 1, { core_group_ref: 'CG-3' })],
  ['to a group that is there', withCells(goodExport, 'children.csv', 1, { core_group_ref: 'CG-2' })],
  [
    'and has a visit more',
    withRows(withCells(goodExport, 'children.csv', 1, { core_group_ref: 'CG-2' }), 'visits.csv', {
      ...visit,
      child_ref: 'CH-2',
      visited_at: '2026-11-19T10:00',
    }),
  ],
  [
    'and has a visit less',
    {
      ...withCells(goodExport, 'children.csv', 0, { core_group_ref: 'CG-2' }),
      'visits.csv': (goodExport['visits.csv'] ?? []).filter((row) => row !== visit),
    },
  ],
];

async function everything(store: MemoryStore) {
  const heads = await headsOf(store);
  return Promise.all(heads.map(({ coreGroupId }) => documentsOf(store, coreGroupId)));
}

describe('a dry run of an export in which a child moves', () => {
  it.each(exports)('%s says what the import then says, and writes nothing', async (_what, rows) => {
    const store = memoryStore();
    await bringAll(store, goodExport);
    await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
    const [before, commits] = [await everything(store), store.counts.commits];
    const tried = await bringAll(store, rows, store.groups, true);
    expect(await everything(store)).toEqual(before);
    expect(store.counts.commits).toBe(commits);
    // How many limits would be late is asked before anything is written, and only then.
    const { moved, late: _, ...real } = await bringAll(store, rows);
    expect(moved).toBe(1);
    expect(tried).toEqual({ moved, late: { limits: 0, of: expect.any(Number) }, ...real });
  });
});
