import { checkChain } from '../../../src/core/audit/auditCheck';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry, GroupDocument } from '../../../src/core/documents';
import { parseCaseload } from '../../../src/import/caseload';
import { whatBecame } from '../../../src/tools/whatBecame';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, documentsOf, goneAfter, headOfRef, headsOf, recordAll, rules, today } from '../../support/regrouped';

/** The same export with that group under another reference. */
const renamed = (from: string, to: string, rows: ExportRows = goodExport): ExportRows =>
  Object.fromEntries(
    Object.entries(rows).map(([file, all]) => [
      file,
      all.map((row) => (row['core_group_ref'] === from ? { ...row, core_group_ref: to } : row)),
    ]),
  );

/** With somebody in it who has no address: they are known by their role and name in the group. */
const exported = withRows(goodExport, 'members.csv', {
  ...goodExport['members.csv']?.at(-1),
  core_group_ref: 'CG-1',
  name: 'Delyth Mai',
  email: '',
  role: 'parent',
  child_refs: 'CH-1;CH-2',
});

const ofOthers = { coordinator_email: 'nia@other.example', manager_email: 'glyn@other.example' };
const conversation = { conversationId: '19:chat', kind: 'groupChat', tenantId: 't', serviceUrl: 'https://teams.example/' } as const;

/** With everything recorded here, a linked chat, and words on the agenda of a meeting to come. */
async function recorded(rows: ExportRows = exported): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, rows);
  await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
  const { coreGroupId } = await headOfRef(store, 'CG-1');
  const loaded = await store.groups.load(coreGroupId, []);
  const meeting = (await documentsOf(store, coreGroupId)).find((each) => each.type === 'meeting' && 'state' in each);
  const entry = { deed: 'test.link', by: 'person', at, about: {} } as const;
  await commitOnce(store.groups, loaded?.head.etag ?? '', {
    head: { ...(loaded?.head.document as CoreGroup), conversation, shortName: 'Ash Tree' },
    put: [{ ...meeting, needs: 'A quiet room.' } as unknown as GroupDocument],
    entry,
  });
  return store;
}

const withoutAudit = (documents: readonly GroupDocument[]) =>
  // The figures of overviews name the group by its reference.
  documents.filter(({ type }) => !['audit', 'group', 'import', 'figures'].includes(type)).map((document) => JSON.stringify(document));
const whole = async (store: MemoryStore) => (await headsOf(store)).map(({ lastAudit: _, ...head }) => head);

describe('a group whose reference the case system changed', () => {
  it('is the same group under the new one: its chat, agendas, records and all else stay where they are, and limits are the same', async () => {
    const store = await recorded();
    const before = await headOfRef(store, 'CG-1');
    const documents = withoutAudit(await documentsOf(store, before.coreGroupId));
    const report = await bringAll(store, renamed('CG-1', 'CG-7', exported));
    expect(report).toMatchObject({ renamed: [{ from: 'CG-1', to: 'CG-7' }], moved: 0, missed: 0, created: [], changed: ['CG-7'] });
    expect(report.counts).toEqual({ people: 0, visits: 0, meetings: 0, actions: 0, corrected: 0 });
    const after = await headOfRef(store, 'CG-7');
    const { lastAudit: _, ref: __, ...same } = before;
    expect(after).toMatchObject({ ...same, idRef: 'CG-1' });
    expect(withoutAudit(await documentsOf(store, before.coreGroupId))).toEqual(documents);
    expect((await headsOf(store)).map(({ ref }) => ref).sort()).toEqual(['CG-2', 'CG-7']);
    const figures = (await documentsOf(store, before.coreGroupId)).filter(({ type }) => type === 'figures');
    expect(figures).toEqual([expect.objectContaining({ ref: 'CG-7' })]);
    expect(clockHistory(after, rules, today)).toEqual(clockHistory(before, rules, today));
    const entries = (await documentsOf(store, after.coreGroupId)).filter((each): each is AuditEntry => each.type === 'audit');
    expect(checkChain(entries, after.lastAudit, null, sha256)).toEqual([]);
  });

  it('is known by the next export of that reference, which writes nothing, and by one that puts a visit right', async () => {
    const store = await recorded();
    const rows = renamed('CG-1', 'CG-7', exported);
    await bringAll(store, rows);
    const { commits } = store.counts;
    expect(await bringAll(store, rows)).toMatchObject({ renamed: [], unchanged: ['CG-2', 'CG-7'] });
    expect(store.counts.commits).toBe(commits);
    const { counts, changed } = await bringAll(store, withCells(rows, 'visits.csv', 0, { alone: 'N' }));
    expect([changed, counts.corrected]).toEqual([['CG-7'], 1]);
  });

  it('gets its first reference again when the case system takes the new one back', async () => {
    const store = await recorded();
    const before = await whole(store);
    await bringAll(store, renamed('CG-1', 'CG-7', exported));
    expect((await bringAll(store, exported)).renamed).toEqual([{ from: 'CG-7', to: 'CG-1' }]);
    expect(await whole(store)).toEqual(before);
  });

  it('keeps its own when another group is given the old reference, in one export with it or later', async () => {
    const newcomer = { ...exported['children.csv']?.[0], child_ref: 'CH-5', given_name: 'Nansi', core_group_ref: 'CG-1' };
    const next = renamed('CG-1', 'CG-7', exported);
    const again: ExportRows = {
      ...next,
      'children.csv': [...(next['children.csv'] ?? []), newcomer],
      'core-groups.csv': [...(next['core-groups.csv'] ?? []), { ...exported['core-groups.csv']?.[0], ...ofOthers }],
    };
    for (const steps of [[next, again], [again]]) {
      const store = await recorded();
      const { coreGroupId } = await headOfRef(store, 'CG-1');
      for (const rows of steps) await bringAll(store, rows);
      const [old, other] = [await headOfRef(store, 'CG-7'), await headOfRef(store, 'CG-1')];
      expect(old).toMatchObject({ coreGroupId, conversation });
      expect(old.children.map(({ ref }) => ref)).toEqual(['CH-1', 'CH-2']);
      expect(other.children.map(({ ref }) => ref)).toEqual(['CH-5']);
      expect(other.conversation).toBeNull();
      const { commits } = store.counts;
      await bringAll(store, again);
      expect(store.counts.commits).toBe(commits);
    }
  });

  it('is renamed whole or not at all wherever the import breaks off, and importing again ends as if it had not', async () => {
    const start = await recorded();
    const rows = withCells(renamed('CG-1', 'CG-7', exported), 'children.csv', 2, { core_group_ref: 'CG-7' });
    const [all, counting] = [start.copy(), goneAfter(start.groups, 99)];
    await bringAll(all, rows, goneAfter(all.groups, 99));
    await bringAll(start.copy(), rows, counting);
    const wanted = await whole(all);
    for (let commits = 0; commits < counting.made(); commits += 1) {
      const store = start.copy();
      await bringAll(store, rows, goneAfter(store.groups, commits)).catch(() => null);
      const children = (await headsOf(store)).flatMap((head) => head.children.map(({ ref }) => ref));
      expect(new Set(children).size).toBe(children.length);
      await bringAll(store, rows);
      expect(await whole(store)).toEqual(wanted);
    }
  });

  it('is told in the report, in a dry run too, which writes nothing', async () => {
    const store = await recorded();
    const rows = renamed('CG-1', 'CG-7', exported);
    const { commits } = store.counts;
    const tried = await bringAll(store, rows, store.groups, true);
    expect(store.counts.commits).toBe(commits);
    // How many limits would be late is asked in a dry run only.
    expect({ ...tried, late: null }).toEqual({ ...(await bringAll(store, rows)), late: null });
    const caseload = parseCaseload(filesOf(rows), today);
    const words = (dryRun: boolean) => whatBecame(caseload, tried, { dryRun, needsConfirm: false });
    expect(words(true)).toContain('would go on with all that was recorded in them here: CG-1 is CG-7');
    expect(words(false)).toContain('which go on with all that was recorded in them here: CG-1 is CG-7');
  });
});

describe('the same children in a group of other people', () => {
  it('is another group, to which they move, and which sees no agenda and no record of the old one', async () => {
    const store = await recorded();
    const others = { ...renamed('CG-1', 'CG-7', exported) };
    const isOther = (row: Readonly<Record<string, string>>) => row['core_group_ref'] !== 'CG-7';
    const withoutThem = Object.entries(others).map(
      ([file, rows]) => [file, ['children.csv', 'core-groups.csv'].includes(file) ? rows : rows.filter(isOther)] as const,
    );
    const rows: ExportRows = {
      ...Object.fromEntries(withoutThem),
      'core-groups.csv': (others['core-groups.csv'] ?? []).map((row) => (isOther(row) ? row : { ...row, ...ofOthers })),
    };
    const kept = Object.fromEntries(
      Object.entries(rows).map(([file, all]) => [file, all.length === 0 ? (goodExport[file] ?? []).slice(0, 1) : all]),
    );
    const report = await bringAll(store, kept);
    expect(report).toMatchObject({ renamed: [], moved: 2 });
    const [old, now] = [await headOfRef(store, 'CG-1'), await headOfRef(store, 'CG-7')];
    expect(old).toMatchObject({ children: [], conversation, ended: { because: 'moved' } });
    expect(now.conversation).toBeNull();
  });
});
