import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { keptLimitsId } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { keptLimitsOf } from '../../../src/documents/limits';
import { withCells } from '../../support/caseloadFiles';
import { defaultRules } from '../../support/coreGroups';
import { bringOn, clockOf, groupRows, onlyGroup } from '../../support/correctedExport';
import { memoryStore } from '../../support/memoryStore';

function historyOfChild(group: CoreGroup, ref: string, today: string) {
  const child = group.children.find((each) => each.ref === ref);
  return clockHistory(group, defaultRules, today).filter(({ childId }) => childId === child?.childId);
}

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

it.each([
  ['and its limit stays missed', { status: 'de-registered', deregistered_on: '2026-11-20' }, 'cancelled'],
  ['unless it had become a registration before', { status: 'registered' }, 'none'],
])('a temporary entry that the case system ends was one for ever after, %s', async (_, cells, state) => {
  const store = memoryStore();
  const entry = withCells(groupRows, 'children.csv', 0, {
    status: 'temporary',
    home_authority: 'Glan-yr-afon',
    registered_on: '2026-03-02',
  });
  await bringOn(store, entry, '2026-11-20');
  const missed = (group: CoreGroup) => historyOfChild(group, 'CH-90001', '2026-11-24').filter(({ clock }) => clock === 'D18');
  expect(missed(await onlyGroup(store))).toMatchObject([{ state: 'breached' }]);
  await bringOn(store, withCells(entry, 'children.csv', 0, cells), '2026-11-23');
  await bringOn(store, withCells(entry, 'children.csv', 0, { ...cells, categories: 'neglect' }), '2026-11-24');
  const ended = await onlyGroup(store);
  expect(missed(ended).map((clock) => clock.state)).toEqual(state === 'none' ? [] : [state]);
  const reviews = historyOfChild(ended, 'CH-90001', '2026-11-24').filter(({ clock }) => clock === 'D09' || clock === 'D07');
  expect(reviews.length > 0).toBe(state === 'none');
});
