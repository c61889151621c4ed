import type { ToldAndKnown } from '../core/clocks/bothWays';
import { type BreachReason, breachReasons } from '../core/clocks/breaches';
import { explanationsOf } from '../core/clocks/explanations';
import type { KeptLimits } from '../core/clocks/keptBreaches';
import type { CoreGroup } from '../core/coreGroup';
import type { Role } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { dayOf } from '../core/time/londonTime';

/** Why a limit was missed, as codes and days: the newest entry, and how many came before it. No words and no names, as rows are passed on. */
export type WhyMissed = {
  readonly code: BreachReason;
  readonly authorisedBy: Role | null;
  readonly authorisedOn: CalendarDate;
  readonly enteredOn: CalendarDate;
  readonly corrected?: number;
};

/** What was entered until the end of that day; undefined where nothing was. */
export function whyMissed({ members }: CoreGroup, kept: KeptLimits, { clock }: ToldAndKnown, asAt: CalendarDate): WhyMissed | undefined {
  const child = { childId: clock.childId, givenName: '', familyName: '' };
  const all = explanationsOf(kept, { clock, children: [child] }).filter(({ reason }) => dayOf(reason.at) <= asAt);
  const newest = all.at(-1);
  if (newest === undefined) return undefined;
  const { code, authorisedBy, authorisedOn, reason } = newest;
  const role = members.find(({ memberId }) => memberId === authorisedBy)?.role ?? null;
  return { code, authorisedBy: role, authorisedOn, enteredOn: dayOf(reason.at), ...(all.length > 1 && { corrected: all.length - 1 }) };
}

/** For how many of the limits that were shown as late somebody said why, and how often each reason. `late`: one for each of them. */
export function reasonLine(late: readonly (WhyMissed | undefined)[]): string {
  const given = late.flatMap((why) => why ?? []);
  const counts = breachReasons
    .map((code) => ({ code, count: given.filter((why) => why.code === code).length }))
    .filter(({ count }) => count > 0);
  const each = counts.length === 0 ? '' : ` (${counts.map(({ code, count }) => `${code} ${count}`).join(', ')})`;
  return `Why, and who authorised it, was entered for ${given.length} of the ${late.length} that were shown as late${each}.`;
}
