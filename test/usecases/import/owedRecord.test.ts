import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type ExportRows, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { bringAll, childOf, headOfRef, rules, today } from '../../support/regrouped';

/* The record of a core group is owed for the children it was held for: also once they have been in another group in between. */

const owed = withCells(goodExport, 'meetings.csv', 0, { record_sent_on: '' });
const inSecond = (rows: ExportRows, ...refs: readonly string[]): ExportRows => ({
  ...rows,
  'children.csv': (rows['children.csv'] ?? []).map((row) =>
    refs.includes(row['child_ref'] ?? '') ? { ...row, core_group_ref: 'CG-2' } : row,
  ),
});

async function limitsOf(store: MemoryStore, ref: string) {
  const group = await headOfRef(store, 'CG-1');
  const { childId } = childOf(group, ref);
  return clockHistory(group, rules, today)
    .filter((clock) => clock.childId === childId && ['D03', 'D04', 'D13'].includes(clock.clock))
    .map(({ clock, trigger, limit, state, metOn, daysLate }) => [clock, trigger, limit, state, metOn, daysLate].join(' '));
}

it.each([
  ['one child has', ['CH-1']],
  ['all children have', ['CH-1', 'CH-2']],
])('a record that is owed is owed again once %s come back from another group, and first core groups count as before', async (_, refs) => {
  const store = memoryStore();
  await bringAll(store, owed);
  const was = [await limitsOf(store, 'CH-1'), await limitsOf(store, 'CH-2')];
  expect(was[0]?.join()).toContain('D13 2026-09-08');
  await bringAll(store, inSecond(owed, ...refs));
  await bringAll(store, owed);
  expect([await limitsOf(store, 'CH-1'), await limitsOf(store, 'CH-2')]).toEqual(was);
  await bringAll(store, inSecond(owed, ...refs));
  await bringAll(store, goodExport);
  const sent = memoryStore();
  await bringAll(sent, goodExport);
  expect([await limitsOf(store, 'CH-1'), await limitsOf(store, 'CH-2')]).toEqual([
    await limitsOf(sent, 'CH-1'),
    await limitsOf(sent, 'CH-2'),
  ]);
});

it('what the group of now held before a child came is not owed for the child, also on the day of one that was held for them', async () => {
  const meeting = owed['meetings.csv']?.[0] ?? {};
  const both = withRows(owed, 'meetings.csv', { ...meeting, core_group_ref: 'CG-2', held_on: '2026-09-08' });
  const store = memoryStore();
  await bringAll(store, both);
  await bringAll(store, inSecond(both, 'CH-1'));
  const group = await headOfRef(store, 'CG-2');
  const theirs = clockHistory(group, rules, today).filter(({ clock }) => clock === 'D13');
  expect(theirs.map(({ childId }) => childId)).toEqual([childOf(group, 'CH-9').childId]);
});
