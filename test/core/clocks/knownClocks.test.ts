import fc from 'fast-check';
import { clockHistory, currentClocks } from '../../../src/core/clocks/clocksOf';
import { keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { nextDueOn } from '../../../src/core/notices/nextDueOn';
import { aGroup } from '../../support/aGroup';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { defaultRules, rulesWith } from '../../support/coreGroups';
import { frozen } from '../../support/frozen';

const bothRules = [defaultRules, rulesWith({ seenAlone: 'where-possible' })] as const;

/** One thing in which the next group differs; everything else is the same objects, as after a commit. */
const changes: readonly ((group: CoreGroup, other: CoreGroup) => CoreGroup)[] = [
  (group) => ({ ...group, team: 'another' }),
  (group, { meetings }) => ({ ...group, meetings }),
  (group, { members }) => ({ ...group, members: [...members].reverse() }),
  (group) => ({ ...group, members: group.members.map((member) => ({ ...member, role: 'member' as const })) }),
  (group) => ({ ...group, coordinatorChanges: [{ changedOn: '2026-01-05', toldOn: null, confirmedOn: null }] }),
  (group) => ({ ...group, children: group.children.map((child, index) => (index === 0 ? { ...child, visits: [] } : child)) }),
  (group) => ({ ...group, children: [...group.children].reverse() }),
];

const steps = fc.array(
  fc.record({ change: fc.nat(changes.length - 1), isLater: fc.boolean(), rules: fc.constantFrom(0, 1), isAsked: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

it('clocks of what was asked about before are those of the same facts seen for the first time', () => {
  fc.assert(
    fc.property(anyCoreGroup, anyCoreGroup, steps, anyDay, anyDay, (first, other, all, day, later) => {
      let group = frozen(first);
      for (const { change, isLater, rules: which, isAsked } of all) {
        const before = group;
        group = changes[change]?.(group, other) ?? group;
        if (!isAsked) continue;
        const rules = bothRules[which as 0 | 1];
        const on = isLater ? later : day;
        const anew = structuredClone(group);
        expect(currentClocks(group, rules, on)).toEqual(currentClocks(anew, rules, on));
        expect(clockHistory(group, rules, on)).toEqual(clockHistory(anew, rules, on));
        expect(nextDueOn(group, rules, on)).toBe(nextDueOn(anew, rules, on));
        const none = noKeptLimits(group.coreGroupId);
        expect(keepingBreachesOf(none, before, group, rules, on)).toEqual(
          keepingBreachesOf(none, structuredClone(before), anew, rules, on),
        );
      }
    }),
    { seed: 20_261_120, numRuns: 120 },
  );
});

it('a change of co-ordinator is in the clocks of children who were asked about before it', () => {
  const group = aGroup({ coreGroupId: 'g1' });
  const clockIdsOf = (asked: CoreGroup) => currentClocks(asked, defaultRules, '2026-03-02').map(({ clock }) => clock);
  const before = clockIdsOf(group);
  const changed = { ...group, coordinatorChanges: [{ changedOn: '2026-03-02', toldOn: null, confirmedOn: null }] };
  expect(clockIdsOf(changed)).toEqual(clockIdsOf(structuredClone(changed)));
  expect(clockIdsOf(changed)).not.toEqual(before);
});
