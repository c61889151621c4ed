import { keptLimitsId } from '../../../src/core/clocks/keptBreaches';
import { keptLimitsOf } from '../../../src/documents/limits';
import { withCells } from '../../support/caseloadFiles';
import { bringOn, clockOf, groupRows, onlyGroup } from '../../support/correctedExport';
import { memoryStore } from '../../support/memoryStore';

it('a registration that becomes a temporary entry tells the co-ordinator that its review is counted no longer', async () => {
  const store = memoryStore();
  await bringOn(store, groupRows, '2026-11-20');
  expect(clockOf(await onlyGroup(store), 'CH-90001', 'D09', '2026-11-20')).toMatch(/^2026-10-05 /);
  const temporary = withCells(groupRows, 'children.csv', 0, { status: 'temporary', home_authority: 'Glan-yr-afon' });
  const { news } = await bringOn(store, temporary, '2026-11-23');
  const group = await onlyGroup(store);
  expect(clockOf(group, 'CH-90001', 'D09', '2026-11-23')).toBe('none');
  expect(news[0]?.news).toMatchObject({ corrected: { registration: 1 } });
  expect(group.corrected).toBeDefined();
  const kept = await store.groups.load(group.coreGroupId, [keptLimitsId]);
  const [correction] = kept === null ? [] : (keptLimitsOf(kept, group.coreGroupId).corrections ?? []);
  expect(correction?.gone?.map(({ clock }) => clock)).toContain('D09');
});
