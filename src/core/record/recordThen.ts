import type { Child } from '../child';
import { standingVisits, type Visit } from '../children/visit';
import type { CoreGroup } from '../coreGroup';
import type { ConferenceFact, VisitFact } from '../facts';
import { type Conference, conferenceDocumentId } from '../review/review';
import type { CalendarDate } from '../time/day';
import { dayOf } from '../time/londonTime';

/** What a record that is written late needs beside the head, which has only what counts today. */

/** The visits to the child that count, oldest first: those that the head keeps, and of `known` those that it has let go. */
export function allVisits(child: Child, known: readonly Visit[] = []): readonly VisitFact[] {
  const gone = new Set(child.correctedVisitIds ?? []);
  const theirs = known.filter(({ childId, fact }) => childId === child.childId && !gone.has(fact.visitId));
  const facts = [...standingVisits(theirs, [child]).map(({ fact }) => fact), ...child.visits];
  const once = [...new Map(facts.map((fact) => [fact.visitId, fact])).values()];
  return theirs.length === 0 ? child.visits : once.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** Whether the head has let visits go that are after that day; null: from the first on. */
export function lacksVisitsSince({ children }: Pick<CoreGroup, 'children'>, since: CalendarDate | null): boolean {
  return children.some(({ visitsKeptFrom }) => visitsKeptFrom !== undefined && (since === null || visitsKeptFrom > since));
}

/** The days for which conferences were planned at the end of that day, and were still to come. The earliest first. */
export function reviewsOn(child: Child, sittings: readonly Conference[], day: CalendarDate): readonly CalendarDate[] {
  return child.conferences
    .filter(({ movedTo }) => movedTo === undefined)
    .filter(isOpenOn(day))
    .flatMap((fact) => plannedThen(fact, sittings, day) ?? [])
    .filter((on) => on >= day)
    .sort();
}

/** The documents that tell when those conferences were planned and moved. */
export function sittingIdsSince({ children }: Pick<CoreGroup, 'children'>, day: CalendarDate): readonly string[] {
  const ids = children.flatMap(({ conferences }) =>
    conferences.filter(isOpenOn(day)).flatMap(({ conferenceId }) => (conferenceId === undefined ? [] : [conferenceId])),
  );
  return [...new Set(ids)].map(conferenceDocumentId);
}

function isOpenOn(day: CalendarDate): (fact: ConferenceFact) => boolean {
  return ({ heldOn }) => heldOn === null || heldOn > day;
}

/**
 * The day for which it was planned then; null where it was planned only afterwards. Nobody noted when one was planned that an
 * earlier version planned or the case system has: that is taken to have been planned before.
 */
function plannedThen(
  { plannedFor, conferenceId }: ConferenceFact,
  sittings: readonly Conference[],
  day: CalendarDate,
): CalendarDate | null {
  const sitting = sittings.find((each) => each.conferenceId === conferenceId);
  if (sitting === undefined) return plannedFor;
  if (sitting.plannedAt !== undefined && dayOf(sitting.plannedAt) > day) return null;
  return sitting.moves.find(({ reason }) => dayOf(reason.at) > day)?.from ?? plannedFor;
}
