import { eachOnce, type LateCount, lateBothWays, toldAndKnown } from '../core/clocks/bothWays';
import { clockHistory } from '../core/clocks/clocksOf';
import { type KeptLimits, noKeptLimits } from '../core/clocks/keptBreaches';
import type { CoreGroup } from '../core/coreGroup';
import type { Rules } from '../core/policy';
import type { CalendarDate } from '../core/time/day';
import { reasonLine, whyMissed } from './breachReasons';

/** How many limits were late, counted both ways. */
export function lateWords(
  groups: readonly CoreGroup[],
  kept: ReadonlyMap<string, KeptLimits>,
  { rules, asAt }: { readonly rules: Rules; readonly asAt: CalendarDate },
): readonly string[] {
  const ofGroups = groups.map((group) => {
    const theirs = kept.get(group.coreGroupId) ?? noKeptLimits(group.coreGroupId);
    const limits = toldAndKnown(clockHistory(group, rules, asAt), theirs, rules, asAt);
    const missed = limits.flatMap((limit) => (limit.missed === null ? [] : { ...limit, why: whyMissed(group, theirs, limit, asAt) }));
    // Of the children of one limit the one for whom somebody said why.
    const saidLast = [...missed.filter(({ why }) => why === undefined), ...missed.filter(({ why }) => why !== undefined)];
    return { both: lateBothWays(limits), whys: eachOnce(saidLast).map(({ why }) => why) };
  });
  const words = (way: 'known' | 'shown') => {
    const all = ofGroups.map(({ both }) => both[way]);
    const sum = (what: keyof LateCount) => all.reduce((sofar, each) => sofar + each[what], 0);
    return `${sum('late')} of ${sum('limits')} limits, ${sum('daysLate')} days in all.`;
  };
  return [
    `Late by what is known now: ${words('known')}`,
    `Late as it was shown at the time: ${words('shown')}`,
    'A limit of a whole group is counted once, as on its card.',
    reasonLine(ofGroups.flatMap(({ whys }) => whys)),
  ];
}
