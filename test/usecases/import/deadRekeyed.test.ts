import { askedAbout } from '../../../src/core/askedAbout';
import { withoutEither } from '../../../src/core/caseload/caseQuestions';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { remindedOf } from '../../../src/core/notices/actionReminders';
import { openDuties } from '../../../src/core/notices/duties';
import { type ExportRows, withRows } from '../../support/caseloadFiles';
import { action, bringOn, groupRows, onlyGroup, rules } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { recordDeath } from '../../support/regrouped';

/*
 * People recorded here that a child has died; the case system then has the child under another reference, as one who lives. Nothing is
 * sent about a child who has died (DOMAIN 7.1), so nothing is of that entry until somebody has said whether it is the same child.
 */

const [day, later] = ['2026-11-23', '2026-12-30'];
const rows = withRows(groupRows, 'actions.csv', { ...action, action_ref: 'AC-90002', child_refs: 'CH-90002' });
const rekeyed = (all: ExportRows): ExportRows =>
  Object.fromEntries(
    Object.entries(all).map(([file, lines]) => [
      file,
      lines.map((row) => ({
        ...row,
        ...(row['child_ref'] === 'CH-90002' ? { child_ref: 'ZZ-90002' } : {}),
        ...(row['child_refs'] === 'CH-90002' ? { child_refs: 'ZZ-90002' } : {}),
      })),
    ]),
  );

async function deadAndBack(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringOn(store, rows, '2026-11-20');
  await recordDeath(store, 'CG-9001', 'CH-90002');
  await bringOn(store, rekeyed(rows), day);
  return store;
}

const entry = (group: CoreGroup) => {
  const found = group.children.find(({ ref }) => ref === 'ZZ-90002');
  if (found === undefined) throw new Error('no child');
  return found;
};
const told = (group: CoreGroup) =>
  openDuties(group, rules, later).flatMap(({ childIds, occurrence }) =>
    childIds.includes(entry(group).childId) ? [occurrence.clock] : [],
  );

describe('a child who is recorded as dead and whom the case system has under another reference', () => {
  it('is asked about, and nothing is told of either entry until then, nor with another import', async () => {
    const store = await deadAndBack();
    for (const _ of [1, 2]) {
      const group = await onlyGroup(store);
      const dead = group.children.find(({ frozen }) => frozen !== undefined);
      expect(group.sameAsked).toMatchObject([{ what: 'child', here: dead?.childId, there: entry(group).childId }]);
      expect(askedAbout(group, entry(group))).toEqual(['may-have-died']);
      expect(told(group)).toEqual([]);
      expect(remindedOf(group, later).map(({ childIds }) => childIds)).not.toContainEqual([entry(group).childId]);
      expect(openDuties(group, rules, later).length).toBeGreaterThan(0);
      await bringOn(store, rekeyed(rows), '2026-11-24');
    }
  });

  it('is told of as any child once somebody has said that they are two', async () => {
    const group = await onlyGroup(await deadAndBack());
    const [asked] = group.sameAsked ?? [];
    if (asked === undefined) throw new Error('not asked');
    const two = withoutEither(group, asked);
    expect(askedAbout(two, entry(two))).toEqual([]);
    expect(told(two)).toEqual(expect.arrayContaining(['D05', 'D06']));
  });
});
