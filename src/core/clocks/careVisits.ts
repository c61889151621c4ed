import { type Child, isBornBy, mayHaveSeen } from '../child';
import { careClock } from '../clockTable';
import type { CalendarDate } from '../time/day';
import type { Occurrence } from './clock';
import type { ClockFacts } from './clockFacts';
import { every, type Family, one } from './occurrences';

/** A time in which the child was looked after; `from` null: nobody has said since when. */
type Spell = { readonly from: CalendarDate | null; readonly to: CalendarDate | null };

/**
 * A looked-after child is visited within a week of the placement, then at least every six weeks [S:43 reg 31], by the co-ordinator or
 * whoever stands in. Where the day of the placement is not known, only the next visit after the last one is counted: whether the child
 * was looked after between earlier ones nobody knows.
 */
export const careVisits: Family = (facts, rules) => {
  const { child, asAt, until } = facts;
  if (!isBornBy(child, asAt)) return [];
  const { first, every: length } = rules.policy.choices.careVisits;
  return spellsOf(child).flatMap(({ from, to }): readonly Occurrence[] => {
    const ended = to !== null && to <= until ? { on: to, reason: 'care-over' as const } : facts.ended;
    const spell = { ...facts, ended };
    const seenOn = seenDays(facts, ended?.on ?? until);
    const begins = from ?? seenOn.at(-1) ?? null;
    if (begins === null || begins > (ended?.on ?? until)) return [];
    const since = wholeFrom(child, begins, seenOn);
    const visits = seenOn.filter((day) => day >= since);
    const [firstSeenOn = null] = visits;
    const placed = { clock: careClock, length: first, because: 'placed-in-care' } as const;
    const next = { clock: careClock, length, first: 'last-seen', next: 'last-seen' } as const;
    return [
      ...(since === begins && firstSeenOn !== begins ? [one(spell, rules, placed, begins, firstSeenOn)] : []),
      ...(firstSeenOn === null ? [] : every(spell, rules, next, firstSeenOn, visits)),
    ];
  });
};

/** The visits on which the child was seen by those whose visits count; also before the registration, as a placement may be older. */
function seenDays({ child }: ClockFacts, until: CalendarDate): readonly CalendarDate[] {
  const counts = child.visits.filter((visit) => visit.seen && visit.byRole !== 'other' && visit.on <= until && mayHaveSeen(child, visit));
  return counts.map(({ on }) => on).sort();
}

/** Where the head has left older visits out: the first one since it is complete, else the last that was kept. */
function wholeFrom({ visitsKeptFrom }: Child, begins: CalendarDate, seenOn: readonly CalendarDate[]): CalendarDate {
  if (visitsKeptFrom === undefined || visitsKeptFrom <= begins) return begins;
  return seenOn.find((day) => day >= visitsKeptFrom) ?? seenOn.filter((day) => day >= begins).at(-1) ?? begins;
}

/** As an export says, or somebody recorded here: what was stored before the child itself had the day has it in the changes alone. */
export function spellsOf({ lookedAfter, lookedAfterSince, changes = [] }: Child): readonly Spell[] {
  const spells: Spell[] = [];
  for (const { what, on, undone } of changes) {
    if (undone) continue;
    if (what === 'looked-after') spells.push({ from: on, to: null });
    const open = spells.at(-1);
    if (what === 'not-looked-after' && open?.to === null) spells.splice(-1, 1, { ...open, to: on });
  }
  const open = spells.at(-1)?.to === null ? spells.pop() : undefined;
  if (!lookedAfter) return spells;
  return [...spells, { from: lookedAfterSince ?? open?.from ?? null, to: null }];
}
