import { isKeptOut } from '../../../src/core/confidentiality/excluded';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { ExclusionMark } from '../../../src/core/exclusionMark';
import type { Exclusion } from '../../../src/core/meeting/exclusion';
import { storedExclusion } from '../../../src/documents/exclusion';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { type ExportRows, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, documentsOf, headOfRef, headsOf } from '../../support/regrouped';

/* Exclusions are decided here: no export knows of them, and none takes them away. */

const withParents = withRows(
  goodExport,
  'members.csv',
  ...['Delyth Mai', 'Owain Mai'].map((name, index) => ({
    ...goodExport['members.csv']?.at(-1),
    core_group_ref: 'CG-1',
    name,
    email: `${index}@family.example`,
    role: 'parent',
    child_refs: index === 0 ? 'CH-1;CH-2' : 'CH-1',
  })),
);

const parentIn = (group: CoreGroup, name: string) => {
  const found = group.members.find((member) => member.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

/** Both parents are excluded from whole meetings. */
async function excluded(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, withParents);
  const group = await headOfRef(store, 'CG-1');
  const loaded = await store.groups.load(group.coreGroupId, []);
  const asker = group.members.find(({ role }) => role === 'co-ordinator');
  const both = ['Delyth Mai', 'Owain Mai'].map((name, index) => {
    const { memberId, personId } = parentIn(group, name);
    const words = { text: 'Threats.', by: asker?.memberId ?? '', at, language: 'en', audience: { kind: 'practitioners' } } as const;
    const mark: ExclusionMark = {
      ...{ exclusionId: `x${index}`, memberId, personId, askedBy: asker?.memberId ?? '', askedByPersonId: asker?.personId ?? '' },
      ...{ askedOn: '2026-11-23', state: 'in-force', spans: [{ from: '2026-11-23', to: null, topics: [] }], reviewBy: '2026-12-23' },
    };
    const exclusion: Exclusion = {
      ...{ id: `exclusion:x${index}`, type: 'exclusion', schemaVersion: 1, coreGroupId: group.coreGroupId, exclusionId: `x${index}` },
      ...{ version: 1, memberId, ground: 'legal-order', words, asked: { from: '2026-11-23', until: null, topics: [] } },
      ...{ askedBy: words.by, askedOn: '2026-11-23', decision: null, reviews: [] },
    };
    return { mark, exclusion };
  });
  await commitOnce(store.groups, loaded?.head.etag ?? '', {
    head: { ...group, exclusions: both.map(({ mark }) => mark) },
    put: both.map(({ exclusion }) => exclusion),
    entry: { deed: 'test.exclude', by: 'person', at, about: {} },
  });
  return store;
}

const isOut = (group: CoreGroup, name: string) => isKeptOut(group, parentIn(group, name), '2026-12-01');
const documents = async (store: MemoryStore, { coreGroupId }: CoreGroup) =>
  (await documentsOf(store, coreGroupId)).filter(({ type }) => type === 'exclusion').map((each) => storedExclusion.read(each).exclusionId);

it('an export that comes again with something else of a person leaves exclusions as they were', async () => {
  const store = await excluded();
  const before = await headOfRef(store, 'CG-1');
  await bringAll(store, withCells(withParents, 'members.csv', 0, { phone: '01970 000 111' }));
  const now = await headOfRef(store, 'CG-1');
  expect(now.exclusions).toEqual(before.exclusions);
  expect(await documents(store, now)).toEqual(['x0', 'x1']);
});

it('a renamed group keeps them', async () => {
  const store = await excluded();
  const renamed: ExportRows = Object.fromEntries(
    Object.entries(withParents).map(([file, rows]) => [
      file,
      rows.map((row) => (row['core_group_ref'] === 'CG-1' ? { ...row, core_group_ref: 'CG-9' } : row)),
    ]),
  );
  await bringAll(store, renamed);
  const now = await headOfRef(store, 'CG-9');
  expect([isOut(now, 'Delyth Mai'), isOut(now, 'Owain Mai')]).toEqual([true, true]);
  expect(await documents(store, now)).toEqual(['x0', 'x1']);
});

it('a child who moves to another group takes along those of whoever is here for that child, and of nobody else; here they stay', async () => {
  const store = await excluded();
  await bringAll(store, withCells(withParents, 'children.csv', 1, { core_group_ref: 'CG-2' }));
  const [old, now] = [await headOfRef(store, 'CG-1'), await headOfRef(store, 'CG-2')];
  expect(now.children.map(({ ref }) => ref)).toContain('CH-2');
  expect(isOut(now, 'Delyth Mai')).toBe(true);
  expect(now.exclusions?.map(({ exclusionId }) => exclusionId)).toEqual(['x0']);
  expect(await documents(store, now)).toEqual(['x0']);
  expect(JSON.stringify(now)).not.toContain('Owain');
  expect([isOut(old, 'Delyth Mai'), isOut(old, 'Owain Mai')]).toEqual([true, true]);
  expect((await headsOf(store)).every(({ arriving }) => arriving === undefined)).toBe(true);
});
