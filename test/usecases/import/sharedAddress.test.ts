import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { withOldAddresses } from '../../../src/usecases/import/oldAddresses';
import { type ExportRows, filesOf, withRows } from '../../support/caseloadFiles';
import { onlyGroup } from '../../support/correctedExport';
import { keyed } from '../../support/keyed';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { documentsOf, rules } from '../../support/regrouped';
import { smallExport } from '../../support/smallExport';

/*
 * Two parents with one address: nobody may read as somebody else. Whose alone it was keeps it, and an address never stands for a name.
 */

const address = 'carys@mail.example';
const carys = smallExport['members.csv']?.find(({ email }) => email === address) ?? {};
const both = withRows(smallExport, 'members.csv', { ...carys, name: 'Dai Enghraifft', from: '2026-11-21' });

async function bring(store: MemoryStore, rows: ExportRows, day: string) {
  const deps = { store: store.groups, directory: store.directory, keyed, rules };
  const read = await withOldAddresses(deps, parseCaseload(filesOf(rows), day), day);
  return importCaseload(deps, keyedCaseload(read, keyed), { at: `${day}T08:00:00.000Z`, dryRun: false });
}

async function parents(store: MemoryStore) {
  const { members } = await onlyGroup(store);
  return Object.fromEntries(members.filter(({ role }) => role === 'parent').map((member) => [member.name, member]));
}

async function planOf(store: MemoryStore): Promise<string> {
  const { coreGroupId } = await onlyGroup(store);
  return JSON.stringify((await documentsOf(store, coreGroupId)).find(({ type }) => type === 'plan'));
}

describe('a second parent who has the address of the first', () => {
  it('takes neither action nor Teams from the one who was known by it, and is outside Teams', async () => {
    const store = memoryStore();
    await bring(store, smallExport, '2026-11-20');
    const before = (await parents(store))['Carys Enghraifft'];
    const plan = await planOf(store);
    for (const day of ['2026-11-23', '2026-11-24']) {
      await bring(store, both, day);
      const { 'Carys Enghraifft': known, 'Dai Enghraifft': other } = await parents(store);
      expect(known).toEqual(before);
      expect(other).toMatchObject({ inTeams: false });
      expect(other?.personId).not.toBe(before?.personId);
      expect(await planOf(store)).toBe(plan);
    }
    expect((await bring(store, both, '2026-11-25')).changed).toEqual([]);
    await bring(store, smallExport, '2026-11-26');
    expect((await parents(store))['Carys Enghraifft']).toMatchObject({ memberId: before?.memberId, inTeams: true, to: null });
  });

  it('is as little known by it as the first in a first import, and no action shows the address', async () => {
    const store = memoryStore();
    await bring(store, both, '2026-11-23');
    expect(Object.values(await parents(store)).map(({ inTeams }) => inTeams)).toEqual([false, false]);
    expect(await planOf(store)).not.toContain('@');
    await bring(store, both, '2026-11-24');
    expect(Object.values(await parents(store)).map(({ inTeams }) => inTeams)).toEqual([false, false]);
  });
});
