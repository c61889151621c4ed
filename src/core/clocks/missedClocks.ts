import { type Rules, ruleOf } from '../policy';
import { addDays } from '../time/calendarDate';
import { workingDaysBetween } from '../time/workingDays';
import { keyOf, keyOfClock } from './breaches';
import type { Clock, ShownLate } from './clock';
import { isBreach } from './clockState';
import type { KeptBreach, KeptLimits } from './keptBreaches';
import { shownDaysLate, shownUntil } from './lateFrom';

/**
 * What was missed: the one definition for cards, lists, prints and statistics. What the facts tell of as a breach, with how late it was
 * shown; and of what is kept all that the facts do not tell of so.
 */
export function missedClocks(kept: KeptLimits, history: readonly Clock[], rules: Rules): readonly Clock[] {
  // Of one that stands, what the facts tell as less late is no news of it.
  const stands = new Map(
    kept.breaches.flatMap((breach) => {
      const daysLate = breach.stands ? shownDaysLate(breach) : breach.known?.daysLate;
      return daysLate === undefined ? [] : [[keyOf(breach), daysLate] as const];
    }),
  );
  const told = history.filter((clock) => isBreach(clock) && clock.daysLate >= (stands.get(keyOfClock(clock)) ?? 0));
  return [...withShownLate(kept, told), ...keptClocks(kept, told, rules)];
}

/**
 * The kept breaches as clocks, to stand in the list beside those that the facts tell of. Where the facts tell of the same one,
 * theirs is listed.
 */
function keptClocks(kept: KeptLimits, breaches: readonly Clock[], rules: Rules): readonly Clock[] {
  const told = new Set(breaches.map(keyOfClock));
  return kept.breaches.filter((breach) => !told.has(keyOf(breach))).map((breach) => clockOf(breach, rules));
}

/** The breaches that the facts tell of, each with how late it was shown before something was entered late or the rules were changed. */
function withShownLate(kept: KeptLimits, breaches: readonly Clock[]): readonly Clock[] {
  const known = new Map(kept.breaches.map((breach) => [keyOf(breach), breach]));
  return breaches.map((clock) => {
    const breach = known.get(keyOfClock(clock));
    if (breach === undefined || breach.stands) return clock;
    // Open again: it is shown as late today, whatever was said in between; but by another rule than before, where settings were changed,
    // and not on the days before a limit that has moved to a later day.
    const isWithin = clock.limit <= breach.limit && clock.daysLate >= shownDaysLate(breach);
    if (clock.endedOn === null && breach.by !== 'settings' && isWithin) return clock;
    return { ...clock, shownLate: { ...shownLateOf(breach), stands: true } };
  });
}

function shownLateOf(breach: KeptBreach): Omit<ShownLate, 'stands'> {
  const { limit, keptOn, saidMetOn, by, length, since } = breach;
  const shown = {
    ...{ from: breach.shownFrom ?? addDays(limit, 1), until: shownUntil(breach), changedOn: keptOn, saidMetOn: saidMetOn ?? null },
    ...{ by: by ?? ('facts' as const), length, limit },
  };
  return since === undefined ? shown : { ...shown, since };
}

/** One that was shown as later than it was stands as it is known, with how late it was shown. */
function clockOf(breach: KeptBreach, rules: Rules): Clock {
  const { known } = breach;
  const kept = clockAsKept(breach, rules);
  return known === undefined ? kept : { ...kept, ...known, shownLate: { ...shownLateOf(breach), stands: true } };
}

function clockAsKept(breach: KeptBreach, rules: Rules): Clock {
  const { clock, childId, trigger, limit, metOn, daysLate, because, length, source } = breach;
  return {
    clock,
    childId,
    trigger,
    limit,
    bookBy: limit,
    state: metOn === null ? 'breached' : 'met-late',
    daysLate: breach.stands ? shownDaysLate(breach) : (daysLate ?? 0),
    workingDaysLate: workingDaysLate(breach, rules),
    metOn,
    endedOn: shownUntil(breach),
    cancelReason: null,
    because: { code: because, parameters: { on: trigger, ...length } },
    source: source ?? ruleOf(rules.policy, clock).source,
    ...(breach.stands ? { keptUntil: shownUntil(breach) } : { shownLate: { ...shownLateOf(breach), stands: false } }),
  };
}

function workingDaysLate(breach: KeptBreach, { calendar }: Rules): number {
  return workingDaysBetween(calendar, breach.limit, addDays(breach.limit, shownDaysLate(breach)));
}
