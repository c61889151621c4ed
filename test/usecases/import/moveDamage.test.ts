import type { GroupDocument } from '../../../src/core/documents';
import { UnreadableDocument } from '../../../src/documents/damage';
import { parseCaseload } from '../../../src/import/caseload';
import { whatBecame } from '../../../src/tools/whatBecame';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { bringAll, documentsOf, goneAfter, headOfRef, headsOf, recordAll, today } from '../../support/regrouped';

const inGroup = (file: string, ref: string) => (goodExport[file] ?? []).filter((row) => row['core_group_ref'] === ref);
const asThird = (file: string) => inGroup(file, 'CG-1').map((row) => ({ ...row, core_group_ref: 'CG-3' }));

/** A third group, to which the second child moves; and a new child in the second, who moves nowhere. */
const moved: ExportRows = withRows(
  withCells(
    withRows(withRows(goodExport, 'core-groups.csv', ...asThird('core-groups.csv')), 'members.csv', ...asThird('members.csv').slice(0, 1)),
    'children.csv',
    1,
    { core_group_ref: 'CG-3' },
  ),
  'children.csv',
  { ...goodExport['children.csv']?.[0], child_ref: 'CH-5', core_group_ref: 'CG-2', given_name: 'Nansi' },
);

async function recorded(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, goodExport);
  await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
  return store;
}

async function spoil(store: MemoryStore, ref: string, id: (document: GroupDocument) => boolean): Promise<() => Promise<void>> {
  const { coreGroupId } = await headOfRef(store, ref);
  const found = (await documentsOf(store, coreGroupId)).find(id);
  if (found === undefined) throw new Error('no such document');
  const put = async (document: GroupDocument) => {
    const now = await store.groups.read(coreGroupId, found.id);
    expect(await store.groups.replace(document, now?.etag ?? '')).toBe(true);
  };
  await put({ id: found.id, type: found.type, schemaVersion: 1, coreGroupId, childId: 'spoilt' } as GroupDocument);
  return () => put(found);
}

/** By group, the references of the children who are in it; each child is somewhere, and once. */
async function children(store: MemoryStore): Promise<Readonly<Record<string, readonly string[]>>> {
  const heads = await headsOf(store);
  const all = heads.flatMap((head) => head.children.map(({ ref }) => ref));
  expect(new Set(all).size).toBe(all.length);
  return Object.fromEntries(heads.map((head) => [head.ref, head.children.map(({ ref }) => ref).sort()]));
}

const stayed = { 'CG-1': ['CH-1', 'CH-2'], 'CG-2': ['CH-5', 'CH-9'], 'CG-3': [] };
const done = { 'CG-1': ['CH-1'], 'CG-2': ['CH-5', 'CH-9'], 'CG-3': ['CH-2'] };

describe('a move of which something cannot be read', () => {
  it.each([
    ['a mark of the last import', 'import'],
    ['a plan', 'plan'],
  ])('costs that move and no other where it is %s: the children stay, all else is taken, and it is told what to do', async (_what, id) => {
    const store = await recorded();
    const mended = await spoil(store, 'CG-1', (document) => document.id === id);
    const report = await bringAll(store, moved);
    expect(report.moved).toBe(0);
    expect(report.damaged).toContainEqual({ what: 'move', from: 'CG-1', to: 'CG-3', children: 1, why: 'corrupt' });
    expect(await children(store)).toEqual(stayed);
    await mended();
    expect(await bringAll(store, moved)).toMatchObject({ moved: 1, damaged: [] });
    expect(await children(store)).toEqual(done);
  });

  it('costs it where it is what was recorded of the child, and nothing recorded is lost', async () => {
    const store = await recorded();
    const { childId } = (await headOfRef(store, 'CG-1')).children.find(({ ref }) => ref === 'CH-2') ?? {};
    const mended = await spoil(store, 'CG-1', (each) => each.type === 'voice' && 'childId' in each && each.childId === childId);
    // What is spoilt still names the child.
    const { coreGroupId } = await headOfRef(store, 'CG-1');
    const voice = (await documentsOf(store, coreGroupId)).find((each) => 'childId' in each && each.childId === 'spoilt');
    await store.groups.replace({ ...voice, childId } as GroupDocument, (await store.groups.read(coreGroupId, voice?.id ?? ''))?.etag ?? '');
    expect((await bringAll(store, moved)).damaged).toEqual([{ what: 'move', from: 'CG-1', to: 'CG-3', children: 1, why: 'corrupt' }]);
    expect(await children(store)).toEqual(stayed);
    await mended();
    await bringAll(store, moved);
    expect(await children(store)).toEqual(done);
  });

  it('costs it where a document of the group is no text of ours, as nobody knows whom it is of', async () => {
    const store = await recorded();
    const { coreGroupId } = await headOfRef(store, 'CG-1');
    const groups = {
      ...store.groups,
      async *documents(id: string) {
        if (id === coreGroupId) yield { id: 'visit:2026-01-01:x', type: 'damaged', schemaVersion: 1, coreGroupId };
        yield* store.groups.documents(id);
      },
    };
    expect((await bringAll(store, moved, groups)).damaged).toMatchObject([{ what: 'move', from: 'CG-1', to: 'CG-3' }]);
    expect(await children(store)).toEqual(stayed);
  });

  it('leaves children on their way where the group that they come from cannot be read, and all else is taken', async () => {
    const store = await recorded();
    // Broken off after the third group was begun and everything had been written into it.
    await bringAll(store, moved, goneAfter(store.groups, 2)).catch(() => null);
    const { coreGroupId } = await headOfRef(store, 'CG-1');
    const unreadable = new UnreadableDocument('group', 'corrupt');
    const groups: typeof store.groups = {
      ...store.groups,
      async load(id, ids) {
        if (id === coreGroupId) throw unreadable;
        return store.groups.load(id, ids);
      },
      async *headsOtherThan(known) {
        for await (const seen of store.groups.headsOtherThan(known))
          yield seen.kind === 'group' && seen.document.coreGroupId === coreGroupId
            ? { kind: 'damaged', coreGroupId, why: 'corrupt' }
            : seen;
      },
    };
    const { damaged } = await bringAll(store, moved, groups);
    expect(damaged).toMatchObject([
      { what: 'move', to: 'CG-3' },
      { what: 'group', id: coreGroupId },
    ]);
    expect(await children(store)).toEqual(stayed);
    await bringAll(store, moved);
    expect(await children(store)).toEqual(done);
  });

  it('is told as something that stays as it is, with what to do', async () => {
    const store = await recorded();
    await spoil(store, 'CG-1', (document) => document.id === 'plan');
    const report = await bringAll(store, moved);
    const words = whatBecame(parseCaseload(filesOf(moved), today), report, { dryRun: false, needsConfirm: false });
    expect(words).toContain(
      '  Not moved from CG-1 to CG-3, where the export has them: 1 child. They stay where they are, with their limits, as something recorded of them, or of one of the two, cannot be read (corrupt).',
    );
    expect(words).toContain('npm run verify names every document that cannot be read.');
  });
});

describe('children of a group that somebody keeps changing', () => {
  it('stay where they are, in that group alone, and are told of', async () => {
    const store = await recorded();
    const { coreGroupId } = await headOfRef(store, 'CG-1');
    const groups: typeof store.groups = {
      ...store.groups,
      commit: async (change) =>
        change.coreGroupId === coreGroupId && change.create.some((each) => 'deed' in each && each.deed === 'import.leave')
          ? 'changed-meanwhile'
          : store.groups.commit(change),
    };
    expect((await bringAll(store, moved, groups)).damaged).toMatchObject([{ what: 'move', why: 'changed-meanwhile' }]);
    expect(await children(store)).toEqual(stayed);
  });
});

describe('a group of whose children one moves and the export no longer has the others', () => {
  it('is asked about, so that no child is forgotten', async () => {
    const store = await recorded();
    const second = withCells(goodExport, 'children.csv', 1, { core_group_ref: 'CG-2' });
    const isOther = (row: Readonly<Record<string, string>>) => row['core_group_ref'] !== 'CG-1';
    const files = ['core-groups.csv', 'children.csv', 'members.csv'].map((file) => [file, (second[file] ?? []).filter(isOther)] as const);
    const without: ExportRows = { ...second, ...Object.fromEntries(files) };
    expect(await bringAll(store, without)).toMatchObject({ moved: 1, missed: 1 });
    expect((await headOfRef(store, 'CG-1')).notExported).toEqual({ since: today, stays: false, at: expect.any(String) });
  });
});
