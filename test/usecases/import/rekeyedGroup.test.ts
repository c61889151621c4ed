import { planNotices } from '../../../src/core/notices/planNotices';
import { parseCaseload } from '../../../src/import/caseload';
import { whatBecame } from '../../../src/tools/whatBecame';
import { type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, headOfRef, headsOf, recordAll, rules, today } from '../../support/regrouped';

const exported = withCells(goodExport, 'children.csv', 2, { given_name: 'Nansi', date_of_birth: '2020-05-06' });

/** The same export out of another case system, which gives groups and children references of its own. */
const rekeyed: ExportRows = Object.fromEntries(
  Object.entries(exported).map(([file, rows]) => [
    file,
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.replace(/\bCG-/g, 'EAST/').replace(/\bCH-/g, 'KID.')])),
    ),
  ]),
);

/** And with other people in each of its groups, so that nothing says that it is the group that was. */
const ofOthers: ExportRows = Object.fromEntries(
  Object.entries(rekeyed).map(([file, rows]) => [
    file,
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.replace('@', '@new.')]))),
  ]),
);

async function imported(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, exported);
  await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
  return store;
}

/** Of every child, by name and birth, in how many entries somebody is alerted about them. */
async function alerted(store: MemoryStore): Promise<readonly number[]> {
  const counts = new Map<string, number>();
  for (const head of await headsOf(store)) {
    const about = new Set(planNotices(head, rules, at).flatMap((notice) => (notice.about.kind === 'clock' ? [notice.about.childId] : [])));
    for (const { childId, givenName, familyName, dateOfBirth } of head.children) {
      const name = `${givenName} ${familyName} ${dateOfBirth}`;
      if (about.has(childId)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts.values()];
}

const questions = async (store: MemoryStore, ref: string) =>
  planNotices(await headOfRef(store, ref), rules, at).flatMap(({ about }) => (about.kind === 'question' ? [about.question] : []));

async function bringsAnew(store: MemoryStore, rows: ExportRows) {
  const tried = await bringAll(store, rows, store.groups, true);
  const report = await bringAll(store, rows);
  // How many limits would be late is asked in a dry run only.
  expect({ ...tried, late: null }).toEqual({ ...report, late: null });
  return report;
}

describe('a case system that gives groups and children new references at once', () => {
  it('goes on with each group that has the same children and people, and asks about the children under their old references', async () => {
    const store = await imported();
    const before = await headOfRef(store, 'CG-1');
    const report = await bringsAnew(store, rekeyed);
    expect(report).toMatchObject({
      created: [],
      rekeyed: 0,
      renamed: [
        { from: 'CG-1', to: 'EAST/1' },
        { from: 'CG-2', to: 'EAST/2' },
      ],
    });
    expect((await headsOf(store)).map(({ ref }) => ref).sort()).toEqual(['EAST/1', 'EAST/2']);
    const after = await headOfRef(store, 'EAST/1');
    expect(after.coreGroupId).toBe(before.coreGroupId);
    expect(await questions(store, 'EAST/1')).toEqual(
      before.children.map(({ childId }) => expect.stringMatching(new RegExp(`^child:${childId}-`))),
    );
    expect(new Set(await alerted(store))).toEqual(new Set([1]));
  });

  it('has its groups asked about, and says so, where the people are others or not all children are found', async () => {
    const misspelt = withCells(rekeyed, 'children.csv', 1, { given_name: 'Llyr Wyn' });
    for (const [rows, asked] of [
      [ofOthers, ['CG-1', 'CG-2']],
      [misspelt, ['CG-1']],
    ] as const) {
      const store = await imported();
      const report = await bringsAnew(store, rows);
      expect(report).toMatchObject({ rekeyed: asked.length, missed: 0, notAsked: 0 });
      for (const ref of asked) expect(await questions(store, ref)).toEqual(['missed-group']);
      expect(new Set(await alerted(store))).toEqual(new Set([1]));
      const words = whatBecame(parseCaseload(filesOf(rows), today), report, { dryRun: false, needsConfirm: false });
      expect(words).toContain('the same children are in it under other references');
      const { commits } = store.counts;
      expect(await bringAll(store, rows)).toMatchObject({ rekeyed: 0, notAsked: 0 });
      expect(store.counts.commits).toBe(commits);
    }
  });

  it('asks about a group of which most children are not in the export as about any that is gone', async () => {
    const store = await imported();
    const rows = withCells(withCells(ofOthers, 'children.csv', 0, { given_name: 'Ela' }), 'children.csv', 1, { given_name: 'Osian' });
    expect(await bringAll(store, rows)).toMatchObject({ rekeyed: 1, missed: 1 });
  });
});

describe('a store into which an earlier version has brought the children a second time under new references', () => {
  async function doubled(): Promise<MemoryStore> {
    const store = await imported();
    await bringAll(store, ofOthers);
    await recordAll(store, 'EAST/1', ['KID.1', 'KID.2'], 'b');
    for (const head of await headsOf(store)) {
      const loaded = await store.groups.load(head.coreGroupId, []);
      if (loaded === null || head.notExported === undefined) continue;
      const { notExported: _, ...before } = loaded.head.document;
      await store.groups.commit({ coreGroupId: head.coreGroupId, head: before, etag: loaded.head.etag, put: [], create: [] });
    }
    return store;
  }

  it('brings both entries of each child together and asks whether it was entered twice; nobody is alerted twice', async () => {
    const store = await doubled();
    expect(Math.max(...(await alerted(store)))).toBe(2);
    const old = await headOfRef(store, 'CG-1');
    await bringsAnew(store, ofOthers);
    const now = await headOfRef(store, 'EAST/1');
    const ids = old.children.map(({ childId }) => childId);
    expect((await questions(store, 'EAST/1')).sort()).toEqual(ids.map((id) => `missed-child:${id}`).sort());
    expect(new Set(await alerted(store))).toEqual(new Set([1]));
    expect(now.children.filter(({ childId }) => ids.includes(childId)).map(({ visits }) => visits.length)).toEqual(
      old.children.map(({ visits }) => visits.length),
    );
  });
});
