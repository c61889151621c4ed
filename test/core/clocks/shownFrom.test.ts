import { shownLateWords } from '../../../src/bot/clocks/clockWords';
import type { Child } from '../../../src/core/child';
import { type KeptLimits, keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { missedClocks } from '../../../src/core/clocks/missedClocks';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { textFor } from '../../../src/text/texts';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

/* Nothing is said to have been shown as late on a day on which nobody could know of it (DOMAIN 3). */

const review = (plannedFor: string): Partial<Child> => ({
  conferences: [
    { kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register' },
    { kind: 'review', plannedFor, heldOn: null, decision: null, reportsSentOn: null },
  ],
});
const without = aCoreGroup()
  .withChild({ conferences: review('')['conferences']?.slice(0, 1) ?? [] })
  .withMeeting('2026-01-12')
  .build();
const planned = (day: string) => aCoreGroup().withChild(review(day)).withMeeting('2026-01-12').build();

function after(changes: readonly (readonly [day: string, group: CoreGroup])[]): KeptLimits {
  let before = without;
  let kept = noKeptLimits(without.coreGroupId);
  for (const [day, group] of changes) {
    kept = keepingBreachesOf(kept, before, group, defaultRules, day);
    before = group;
  }
  return kept;
}

function told(kept: KeptLimits): string {
  const clock = missedClocks(kept, [], defaultRules).find((each) => each.clock === 'D14');
  return clock === undefined ? '' : (shownLateWords(textFor('en'), clock)[0] ?? '');
}

it('a review planned for a near day and moved on the same day was late on that day alone, as cards and notices may have said by then', () => {
  const kept = after([
    ['2026-02-24', planned('2026-02-25')],
    ['2026-02-24', planned('2026-03-25')],
  ]);
  expect(told(kept)).toBe('Shown as late on this day: Tuesday 24 February 2026.');
});

it('moved on a later day it was shown as late from the day on which it was planned, not from the deadline', () => {
  const kept = after([
    ['2026-02-24', planned('2026-02-26')],
    ['2026-02-25', planned('2026-03-25')],
  ]);
  expect(told(kept)).toBe('Shown as late from Tuesday 24 February 2026 to Wednesday 25 February 2026.');
});

it('what was planned in time and became late is shown from the day after the deadline', () => {
  const kept = after([
    ['2026-02-02', planned('2026-02-25')],
    ['2026-02-24', planned('2026-03-25')],
  ]);
  expect(told(kept)).toBe('Shown as late from Thursday 19 February 2026 to Tuesday 24 February 2026.');
});
