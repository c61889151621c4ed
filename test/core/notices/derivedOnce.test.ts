import { keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { lookAtGroup, nextLookOn } from '../../../src/core/notices/lookAtGroup';
import { planNotices } from '../../../src/core/notices/planNotices';
import type { Choices, Rules } from '../../../src/core/policy';
import { aChild, aGroup } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { defaultRules } from '../../support/coreGroups';

const now = '2026-01-27T09:00:00.000Z';
const children = ['child-1', 'child-2', 'child-3'].map((childId) => aChild(childId));

/** Rules that tell how often a child's clocks were derived by them: each derivation asks once what counts as seen. */
function countingRules(): { readonly rules: Rules; derived(): number } {
  let asked = 0;
  const choices: Choices = {
    ...defaultRules.policy.choices,
    get seenAlone() {
      asked += 1;
      return defaultRules.policy.choices.seenAlone;
    },
  };
  const derived = () => {
    const count = asked;
    asked = 0;
    return count;
  };
  return { rules: { ...defaultRules, policy: { ...defaultRules.policy, choices } }, derived };
}

it('a look derives each child’s clocks once for its day and once for the day after, and what follows on it none', () => {
  const { rules, derived } = countingRules();
  const group = aGroup({ children });
  planNotices(group, rules, now);
  expect(derived()).toBe(3);
  lookAtGroup(group, new Map(), rules, now);
  expect(derived()).toBe(3);
  lookAtGroup({ ...group, nextDueOn: '2026-02-01' }, new Map(), rules, now);
  nextLookOn(group, rules, now);
  expect(derived()).toBe(0);
});

it('a commit derives anew only the clocks of the children whose facts it touches', () => {
  const { rules, derived } = countingRules();
  const before = aGroup({ children });
  nextLookOn(before, rules, now);
  derived();
  const [first, ...others] = before.children;
  if (first === undefined) throw new Error('no child');
  const after = { ...before, children: [{ ...first, visits: [aVisitFact('2026-01-26')] }, ...others] };
  nextLookOn(after, rules, now);
  expect(derived()).toBe(1);
  // What it may have erased is looked for in this child's history, before and after: both are known from the looks.
  keepingBreachesOf(noKeptLimits('group-1'), before, after, rules, '2026-01-27');
  expect(derived()).toBe(0);
});
