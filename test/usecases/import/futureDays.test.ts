import type { KeptLimits } from '../../../src/core/clocks/keptBreaches';
import { withCells } from '../../support/caseloadFiles';
import { bringOn, clockOf, groupRows, onlyGroup } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const [first, second, third] = ['2026-11-20', '2026-11-23', '2026-11-24'];
/** Counts from its registration: it was not held by a conference that the export has. */
const notHeld = { held_on: '', decision: '' };
const known = withCells(withCells(groupRows, 'conferences.csv', 0, notHeld), 'children.csv', 0, { registered_on: '2026-09-28' });
const future = withCells(known, 'children.csv', 0, { registered_on: '2026-12-01' });

async function correctionsOf(store: MemoryStore) {
  const { coreGroupId } = await onlyGroup(store);
  return ((await store.groups.load(coreGroupId, ['limits']))?.documents.get('limits') as KeptLimits | undefined)?.corrections ?? [];
}

const child = async (store: MemoryStore) => (await onlyGroup(store)).children.find(({ ref }) => ref === 'CH-90001');

describe('a day of registration after the day of the export, where an earlier one is known', () => {
  it('takes nothing away: the known day goes on counting', async () => {
    const store = memoryStore();
    await bringOn(store, known, first);
    const before = clockOf(await onlyGroup(store), 'CH-90001', 'D09', second);
    await bringOn(store, future, second);
    expect(clockOf(await onlyGroup(store), 'CH-90001', 'D09', second)).toBe(before);
    expect(await child(store)).toMatchObject({ registeredOn: '2026-09-28', countedWithout: [{ what: 'registration-day', on: null }] });
    expect(await correctionsOf(store)).toEqual([]);
    await bringOn(store, withCells(future, 'children.csv', 0, { looked_after: 'Y' }), third);
    expect(await child(store)).toMatchObject({ registeredOn: '2026-09-28', lookedAfter: true });
    await bringOn(store, withCells(known, 'children.csv', 0, { registered_on: '2026-09-29' }), third);
    expect((await child(store))?.registeredOn).toBe('2026-09-29');
  });

  it('counts from the conference once the export has it, where no day was ever known', async () => {
    const store = memoryStore();
    await bringOn(store, future, first);
    expect((await child(store))?.registeredOn).toBe('2026-10-14');
    await bringOn(store, withCells(groupRows, 'children.csv', 0, { registered_on: '2026-12-01' }), second);
    expect((await child(store))?.registeredOn).toBe('2026-10-05');
  });
});
