import type { KeptLimits } from '../../../src/core/clocks/keptBreaches';
import { planNotices } from '../../../src/core/notices/planNotices';
import { withCells, withRows } from '../../support/caseloadFiles';
import { bringOn, groupRows, onlyGroup, rules } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const [first, second] = ['2026-11-20', '2026-11-23'];

async function correctionsOf(store: MemoryStore) {
  const { coreGroupId } = await onlyGroup(store);
  return ((await store.groups.load(coreGroupId, ['limits']))?.documents.get('limits') as KeptLimits | undefined)?.corrections ?? [];
}

describe('a deadline that a correction takes away', () => {
  const unborn = { given_name: '', date_of_birth: '', expected_date_of_delivery: '2026-12-24' };

  it('counts among those that moved, and the co-ordinator is told', async () => {
    const store = memoryStore();
    await bringOn(store, groupRows, first);
    const brought = await bringOn(store, withCells(groupRows, 'children.csv', 0, unborn), second);
    expect(brought.news[0]?.news.limitsMoved).toEqual({ D05: 1, D06: 1, D07: 1, D23: 1, D24: 1 });
    const [correction] = await correctionsOf(store);
    expect(correction?.gone?.map(({ clock }) => clock)).toEqual(['D05', 'D06', 'D07', 'D23', 'D24']);
    const told = planNotices(await onlyGroup(store), rules, `${second}T09:00:00.000Z`).filter(({ about }) => about.kind === 'corrected');
    expect(told).toHaveLength(1);
  });

  it('counts those of a registration that was never: an older export has the child off the register since before it', async () => {
    const off = { registered_on: '2026-03-02', status: 'de-registered', deregistered_on: '2026-08-03' };
    const older = withCells(groupRows, 'children.csv', 0, off);
    const again = withRows(older, 'children.csv', groupRows['children.csv']?.[0] ?? {});
    const store = memoryStore();
    await bringOn(store, again, first);
    const brought = await bringOn(store, older, second);
    expect(brought.news[0]?.news.corrected).toMatchObject({ registration: 1 });
    expect(Object.keys(brought.news[0]?.news.limitsMoved ?? {})).toEqual(expect.arrayContaining(['D05', 'D06']));
    const [correction] = await correctionsOf(store);
    const childId = (await onlyGroup(store)).children.find(({ ref }) => ref === 'CH-90001')?.childId;
    expect(correction?.gone?.filter((each) => each.childId === childId).map(({ clock }) => clock)).toEqual(
      expect.arrayContaining(['D05', 'D06']),
    );
  });

  it('counts none of a child who has come off the register', async () => {
    const store = memoryStore();
    await bringOn(store, groupRows, first);
    const off = { status: 'de-registered', deregistered_on: '2026-11-22', date_of_birth: '2019-05-03' };
    const brought = await bringOn(store, withCells(groupRows, 'children.csv', 0, off), second);
    expect(brought.news[0]?.news).toMatchObject({ corrected: { 'date-of-birth': 1 }, limitsMoved: {} });
  });
});
