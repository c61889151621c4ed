import fc from 'fast-check';
import { shownLateWords } from '../../../src/bot/clocks/clockWords';
import type { Child } from '../../../src/core/child';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type KeptBreach, type KeptLimits, keepingBreachesOf, keptUnderRules, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { missedClocks } from '../../../src/core/clocks/missedClocks';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Rules } from '../../../src/core/policy';
import { addDays } from '../../../src/core/time/calendarDate';
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

describe('a visit that was late when the settings were changed, and was entered with a day before its deadline', () => {
  const { clocks } = defaultRules.policy;
  const withDays = (workingDays: number): Rules => ({
    ...defaultRules,
    policy: { ...defaultRules.policy, clocks: { ...clocks, D05: { ...clocks.D05, limit: { workingDays } } } },
  });
  const begun = aCoreGroup().withChild({ registeredOn: '2026-01-05' }).withMeeting('2026-01-12').withVisit('2026-01-16');

  /** Seen alone on 16 January; changed on the first day from `before` to `after` working days; what was done entered on the second. */
  function entered(before: number, after: number, changedOn: string, doneOn: string, enteredOn: string): readonly string[] {
    const rules: Rules = { ...withDays(after), past: [{ until: changedOn, rules: withDays(before) }] };
    const change = { changeId: 'c', old: withDays(before), rules, at: `${changedOn}T09:00:00.000Z`, on: changedOn };
    const changed = keptUnderRules(noKeptLimits('group-1'), begun.build(), change);
    const group = begun.withVisit(doneOn).build();
    const kept = keepingBreachesOf(changed, begun.build(), group, rules, enteredOn);
    const clock = missedClocks(kept, clockHistory(group, rules, enteredOn), rules).find(
      (each) => each.clock === 'D05' && each.trigger === '2026-01-16',
    );
    return clock === undefined ? [] : shownLateWords(textFor('en'), clock);
  }

  it('is shown from the day after the deadline of then where the new one is earlier', () => {
    expect(entered(10, 5, '2026-02-02', '2026-01-22', '2026-02-04')[0]).toBe(
      'Shown as late from Saturday 31 January 2026 to Wednesday 4 February 2026.',
    );
  });

  it('is shown from the day after the deadline of then where the new one is later and it was late for longer', () => {
    expect(entered(5, 10, '2026-02-02', '2026-01-28', '2026-02-16')).toEqual([
      'Shown as late from Saturday 24 January 2026 to Monday 16 February 2026.',
      'A visit of Wednesday 28 January 2026 was entered on Monday 16 February 2026.',
    ]);
  });

  it('is shown until it was entered where it was late for fewer days by the new rule than by that of then', () => {
    expect(entered(5, 10, '2026-02-02', '2026-01-28', '2026-02-04')).toEqual([
      'Shown as late from Saturday 24 January 2026 to Wednesday 4 February 2026.',
      'By the rule of that time it was 5 working days; the rule was changed since.',
      'By the settings that came after it would have been: Friday 30 January 2026.',
      'A visit of Wednesday 28 January 2026 was entered on Wednesday 4 February 2026.',
    ]);
  });

  it('is shown as late until the change alone where it was late no longer by the new rule', () => {
    expect(entered(5, 15, '2026-02-02', '2026-01-28', '2026-02-04')[0]).toBe(
      'Shown as late from Saturday 24 January 2026 to Monday 2 February 2026.',
    );
  });
});

describe('whatever an older version kept of a breach', () => {
  const aDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-05', days));
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const kept = fc.record({ limit: aDay, keptOn: aDay, daysLate: fc.option(fc.nat({ max: 40 })), shownFrom: optional(aDay) });
  const more = fc.record({
    ...{ shownUntil: optional(aDay), saidMetOn: optional(aDay), by: optional(fc.constant('settings' as const)) },
    stands: optional(fc.constant(true as const)),
  });

  /** The days of each sentence that says from when to when, in the order in which it says them. */
  function intervals(clock: Parameters<typeof shownLateWords>[1], language: 'en' | 'cy'): readonly string[] {
    const texts = { ...textFor(language), day: (day: string) => `<${day}>` };
    const says = language === 'en' ? /^Shown as late from <(.*)> to <(.*)>/ : /^Dangoswyd .*<(.*)>.*<(.*)>/;
    return shownLateWords(texts, clock).flatMap((sentence) => says.exec(sentence)?.slice(1) ?? []);
  }

  it('no card says that it was shown from one day until an earlier one, in either language', () => {
    let said = 0;
    fc.assert(
      fc.property(kept, more, ({ shownFrom, ...rest }, { shownUntil, saidMetOn, by, stands }) => {
        const breach: KeptBreach = {
          ...{ clock: 'D05', childId: 'child-1', because: 'registered', trigger: '2026-01-05', reason: null, authorisedBy: null },
          ...{ ...rest, metOn: rest.daysLate === null ? null : addDays(rest.limit, rest.daysLate) },
          length: { count: 10, unit: 'working-days' },
          ...(shownFrom && { shownFrom }),
          ...(shownUntil && { shownUntil }),
          ...(saidMetOn && { saidMetOn }),
          ...(by && { by }),
          ...(stands && { stands }),
        };
        for (const clock of missedClocks({ ...noKeptLimits('group-1'), breaches: [breach] }, [], defaultRules)) {
          const [english, welsh] = [intervals(clock, 'en'), intervals(clock, 'cy')];
          expect(welsh).toEqual(english);
          expect([...english].sort()).toEqual(english);
          said += english.length;
        }
      }),
      { seed: 20261129 },
    );
    expect(said).toBeGreaterThan(0);
  });
});
