import { type ImportMark, importMarkId } from '../../../src/core/caseload/importMark';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { storedMark } from '../../../src/documents/importMark';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

/*
 * One person whom the members list has twice: the co-ordinator, who is the manager as well.
 */

const [coordinator] = goodExport['members.csv'] ?? [];
const both = withRows(goodExport, 'members.csv', { ...coordinator, role: 'manager' });
const later = withRows(both, 'members.csv', { ...coordinator, name: 'Nerys Enghraifft', email: 'nerys@council.example', role: 'member' });

async function brings(store: MemoryStore, rows: ExportRows, day: string) {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), day), keyed);
  const deps = { store: store.groups, directory: store.directory, keyed, rules: defaultRules() };
  return importCaseload(deps, caseload, { at: `${day}T09:00:00.000Z`, dryRun: false });
}

async function headOf(store: MemoryStore): Promise<CoreGroup> {
  for await (const id of store.groups.groupIds()) {
    const loaded = await store.groups.load(id, []);
    if (loaded?.head.document.ref === 'CG-1') return loaded.head.document;
  }
  throw new Error('There is no group.');
}

const rolesOf = ({ members }: CoreGroup) =>
  members.flatMap(({ memberId, name, role, to, takenBackOn }) =>
    name === coordinator?.['name'] ? [{ memberId, role, to, takenBackOn }] : [],
  );

it('somebody with two roles keeps both memberships, each with its own id, whatever else the next exports say', async () => {
  const store = memoryStore();
  await brings(store, both, '2026-11-20');
  const before = rolesOf(await headOf(store));
  expect(before.map(({ role }) => role).sort()).toEqual(['co-ordinator', 'manager']);
  await brings(store, later, '2026-11-21');
  await brings(store, withCells(later, 'children.csv', 0, { given_name: 'Mari' }), '2026-11-22');
  expect(rolesOf(await headOf(store))).toEqual(before);
});

it('memberships that an earlier version took for one are two again after the next import, and current', async () => {
  const store = memoryStore();
  await brings(store, both, '2026-11-20');
  const before = rolesOf(await headOf(store));
  const [first, second] = before;
  const head = await headOf(store);
  const loaded = await store.groups.load(head.coreGroupId, [importMarkId]);
  const mark = loaded && storedMark.in(loaded);
  if (!mark) throw new Error('There is no mark.');
  const fingerprints = Object.fromEntries(Object.entries(mark.fingerprints).filter(([key]) => key !== `member:${first?.memberId}`));
  // As it was left: both under the one id, and the other ended.
  const members = head.members.flatMap((member) => {
    if (member.memberId === second?.memberId) return [member, { ...member, role: 'co-ordinator' as const }];
    const ended = { to: '2026-11-21', endReason: 'not-in-members-list', takenBackOn: '2026-11-21' } as const;
    return [member.memberId === first?.memberId ? { ...member, ...ended } : member];
  });
  const older: ImportMark = {
    ...mark,
    ...{ source: 'older', fingerprints, sameMembers: { [first?.memberId ?? '']: second?.memberId ?? '' } },
  };
  await store.groups.commit({
    coreGroupId: head.coreGroupId,
    head: { ...head, members },
    etag: loaded?.head.etag ?? null,
    put: [older],
    create: [],
  });
  await brings(store, later, '2026-11-22');
  const after = rolesOf(await headOf(store));
  expect(after.map(({ memberId, role, to }) => [memberId, role, to])).toEqual(before.map(({ memberId, role, to }) => [memberId, role, to]));
});
