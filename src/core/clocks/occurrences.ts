import type { Length } from '../clockRule';
import type { LimitId } from '../clockTable';
import type { Rules } from '../policy';
import { earlier } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { addLength, type BecauseCode, type Occurrence, occurrence } from './clock';
import type { ClockFacts } from './clockFacts';

/** What a family of clocks says about one child: every occurrence so far, finished or open. */
export type Family = (facts: ClockFacts, rules: Rules) => readonly Occurrence[];

type Kind = { readonly clock: LimitId; readonly length: Length };

/**
 * A clock that starts anew with each success: the first occurrence counts from `start`, each success meets the one
 * that runs and starts the next from its own day. Two on one day are one. Successes must be in order.
 */
export function every(
  facts: ClockFacts,
  rules: Rules,
  { clock, length, first, next }: Kind & { readonly first: BecauseCode; readonly next: BecauseCode },
  start: CalendarDate,
  successes: readonly CalendarDate[],
): readonly Occurrence[] {
  const runs: Occurrence[] = [];
  let trigger = start;
  let because = first;
  for (const success of successes) {
    if (success < start) continue;
    if (success > trigger) runs.push(one(facts, rules, { clock, length, because }, trigger, success));
    trigger = success;
    because = next;
  }
  if (facts.ended !== null && trigger >= facts.ended.on) return runs;
  return [...runs, one(facts, rules, { clock, length, because }, trigger, null)];
}

/** A clock that runs once from its trigger. */
export function one(
  facts: ClockFacts,
  rules: Rules,
  { clock, length, because }: Kind & { readonly because: BecauseCode },
  trigger: CalendarDate,
  metOn: CalendarDate | null,
): Occurrence {
  const limit = addLength(rules, trigger, length);
  return until(facts, occurrence({ clock, childId: facts.child.childId, trigger, limit, because, length }, { metOn: known(facts, metOn) }));
}

/** What nobody did before registration ended is cancelled on that day. */
export function until(facts: ClockFacts, run: Occurrence): Occurrence {
  if (run.metOn !== null || run.closedOn !== null) return run;
  if (facts.ended !== null) return { ...run, cancelled: facts.ended };
  return facts.waitsSince === null ? run : { ...run, waitsSince: facts.waitsSince };
}

/** A day as far as it was known at `asAt`: null where it is later, or was not recorded. */
export function known(facts: ClockFacts, day: CalendarDate | null | undefined): CalendarDate | null {
  return day === null || day === undefined || day > facts.asAt ? null : day;
}

/** What was done before the start of what it would meet was for an earlier one. */
export function notBefore(start: CalendarDate, day: CalendarDate | null | undefined): CalendarDate | null {
  return day === null || day === undefined || day < start ? null : day;
}

export type Stage = { readonly begins: CalendarDate; readonly ends: CalendarDate | null; readonly isFirst: boolean };
type Period = Kind & {
  readonly because: BecauseCode;
  readonly limit: CalendarDate;
  /** A day to aim at before the limit, if any; and the day from which something done counts. */
  readonly aimOn: CalendarDate | null;
  readonly since: CalendarDate;
};

/**
 * Something to be done at least once between one stage and the next: each stage closes the period that runs, done or
 * not, and opens the next. Done on the day a stage is held counts for the period that this stage ends.
 */
export function betweenStages(
  facts: ClockFacts,
  stages: readonly CalendarDate[],
  done: readonly CalendarDate[],
  periodOf: (stage: Stage) => Period | null,
): readonly Occurrence[] {
  const days = [...new Set(stages)].filter((day) => facts.ended === null || day < facts.ended.on);
  return days.flatMap((begins, index) => {
    const ends = days[index + 1] ?? stages.find((day) => day > begins) ?? null;
    const stage = { begins, ends, isFirst: index === 0 };
    const period = periodOf(stage);
    return period === null ? [] : [oncePerStage(facts, stage, period, done)];
  });
}

function oncePerStage(facts: ClockFacts, stage: Stage, period: Period, done: readonly CalendarDate[]): Occurrence {
  const { begins, ends, isFirst } = stage;
  const limit = earlierKnown(ends, period.limit);
  const counts = (day: CalendarDate) => day >= period.since && (isFirst ? day >= begins : day > begins) && (ends === null || day <= ends);
  const metOn = done.find(counts) ?? null;
  const counted = {
    clock: period.clock,
    childId: facts.child.childId,
    trigger: begins,
    limit,
    because: period.because,
    length: period.length,
  };
  return until(facts, occurrence(counted, { metOn, closedOn: metOn === null ? ends : null, aimOn: earlierKnown(period.aimOn, limit) }));
}

/** The earlier of a day that may be unknown and another. */
function earlierKnown(one: CalendarDate | null, other: CalendarDate): CalendarDate {
  return one === null ? other : earlier(one, other);
}
