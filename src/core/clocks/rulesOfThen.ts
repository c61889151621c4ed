import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import type { Occurrence } from './clock';
import { endOf } from './clockState';

/**
 * What was over by the last day of other rules, as those rules had it; everything else by the rules of today. So a limit that was met
 * stays met when a setting becomes stricter, and one that was missed stays missed when it becomes more lenient. `begins`: nothing of
 * this child was over before.
 */
export function underRulesOfThen(
  rules: Rules,
  begins: CalendarDate,
  derive: (rules: Rules) => readonly Occurrence[],
): readonly Occurrence[] {
  const { past = [] } = rules;
  const mattering = past.filter(({ until }) => until >= begins);
  if (mattering.length === 0) return derive(rules);
  let since = '';
  const before = mattering.flatMap(({ until, rules: theirs }) => {
    const from = since;
    since = until;
    return derive(theirs).flatMap((each) => (isOverBetween(each, from, until) ? [{ ...each, under: theirs }] : []));
  });
  return [...before, ...derive(rules).filter((each) => !isOverBetween(each, '', since))];
}

/** After the first day and until the end of the other. */
function isOverBetween(each: Occurrence, from: CalendarDate, until: CalendarDate): boolean {
  const on = endOf(each);
  return on !== null && on > from && on <= until;
}
