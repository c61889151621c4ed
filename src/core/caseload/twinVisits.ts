import type { VisitFact } from '../facts';
import { daysBetween } from '../time/calendarDate';

/** What tells one visit from another. */
export type VisitAt = { readonly fact: VisitFact; readonly time: string | null; readonly announced?: boolean | null };

export type TwinVisits<Visit extends VisitAt> = { readonly same: readonly Twins<Visit>[]; readonly asked: readonly Twins<Visit>[] };
type Twins<Visit> = { readonly here: Visit; readonly there: Visit };

/**
 * Which visits to one child may be in two entries. Where day, time, visitor and every answer are the same they are taken for
 * one without asking: both stay in the history, and limits go by days and answers, so none changes by it. A time that
 * only one entry has says nothing against it, nor that only one says whether the family knew. Two times that differ may be two visits of
 * one day: they are asked about, and so are entries that contradict each other.
 */
export function twinVisits<Visit extends VisitAt>(here: readonly Visit[], there: readonly Visit[]): TwinVisits<Visit> {
  const same: Twins<Visit>[] = [];
  const taken = new Set<Visit>();
  for (const theirs of there) {
    const mine = here.find((each) => !taken.has(each) && isSameVisit(each, theirs));
    if (mine === undefined) continue;
    same.push({ here: mine, there: theirs });
    taken.add(mine).add(theirs);
  }
  const left = { here: here.filter((visit) => !taken.has(visit)), there: there.filter((visit) => !taken.has(visit)) };
  const ofADay = pairs(left, mayBeOneOfADay);
  const met = new Set(ofADay.flatMap((pair) => [pair.here, pair.there]));
  const alone = { here: left.here.filter((visit) => !met.has(visit)), there: left.there.filter((visit) => !met.has(visit)) };
  return { same, asked: [...ofADay, ...pairs(alone, mayBeADayOut)] };
}

export function isSameVisit(one: VisitAt, other: VisitAt): boolean {
  const isTimed = one.time !== null && other.time !== null;
  return (
    (!isTimed || one.time === other.time) &&
    !contradict(one, other) &&
    one.fact.byPersonId === other.fact.byPersonId &&
    saysTheSame(one.fact, other.fact)
  );
}

/** Whether one says that the family knew, and the other that it did not. */
function contradict({ announced: one = null }: VisitAt, { announced: other = null }: VisitAt): boolean {
  return one !== null && other !== null && one !== other;
}

/** All that a limit asks of a visit. */
export function saysTheSame(one: VisitFact, other: VisitFact): boolean {
  return (['on', 'byRole', 'seen', 'alone', 'atHome', 'bedroom'] as const).every((name) => one[name] === other[name]);
}

/** By one person, or at one time: two people at two times are two visits. */
function mayBeOneOfADay(one: VisitAt, other: VisitAt): boolean {
  if (one.fact.on !== other.fact.on) return false;
  return one.fact.byPersonId === other.fact.byPersonId || one.time === null || other.time === null || one.time === other.time;
}

/** Entered under the day before or after, where neither has another that it may be. */
function mayBeADayOut(one: VisitAt, other: VisitAt): boolean {
  return one.fact.byPersonId === other.fact.byPersonId && Math.abs(daysBetween(one.fact.on, other.fact.on)) === 1;
}

function pairs<Visit>(
  { here, there }: { readonly here: readonly Visit[]; readonly there: readonly Visit[] },
  mayBeOne: (here: Visit, there: Visit) => boolean,
): readonly Twins<Visit>[] {
  return there.flatMap((theirs) => here.filter((mine) => mayBeOne(mine, theirs)).map((mine) => ({ here: mine, there: theirs })));
}
