import type { Child, SameVisit } from '../child';
import { keepVisits } from '../children/keepVisits';
import { keepingSetHere } from '../children/setHere';
import { enteredTwice } from '../children/visit';
import type { ConferenceFact, VisitFact } from '../facts';
import type { CalendarDate } from '../time/day';
import { partKey, registration } from './importMark';
import type { ThreeWay } from './threeWay';

export type ChildrenMerge = {
  readonly three: ThreeWay;
  readonly today: CalendarDate;
  /** Whether this child is now in another group of the same export. */
  readonly movedAway: (childId: string) => boolean;
  /** By child, the visits that are in two entries. */
  readonly sameVisits: ReadonlyMap<string, readonly SameVisit[]>;
};

/**
 * The children after an import. One whom the case system no longer has stays, because its clocks must not end without anybody
 * saying so; unless the same export puts the child in another group.
 */
export function mergeChildren(stored: readonly Child[], imported: readonly Child[], merge: ChildrenMerge): readonly Child[] {
  const before = new Map(stored.map((child) => [child.childId, child]));
  const now = new Set(imported.map(({ childId }) => childId));
  const others = stored.filter(({ childId }) => !now.has(childId) && !merge.movedAway(childId));
  return [...imported.map((child) => mergeChild(before.get(child.childId), child, merge)), ...others].map((child) =>
    keepVisits(child, merge.today),
  );
}

/** Facts that only people here record (an enquiry, a move, denied access) stay as they are, and so does what they set here of the rest. */
function mergeChild(before: Child | undefined, imported: Child, { three, sameVisits }: ChildrenMerge): Child {
  if (!before) return imported;
  const stored = withSameVisits(before, sameVisits.get(before.childId) ?? []);
  const isNews = three.isNews(partKey.child(imported.childId), registration(imported));
  return {
    ...(isNews ? keepingSetHere(stored, { ...stored, ...registration(imported) }) : stored),
    visits: mergeVisits(stored, imported.visits),
    conferences: mergeConferences(stored.conferences, imported, three),
  };
}

function withSameVisits({ sameVisits: _, ...child }: Child, sameVisits: readonly SameVisit[]): Child {
  return sameVisits.length === 0 ? child : { ...child, sameVisits };
}

/** A visit is never taken away; one that was corrected here stays corrected, and one that was entered here too counts as entered here. */
function mergeVisits(child: Child, imported: readonly VisitFact[]): readonly VisitFact[] {
  const all = new Map([...child.visits, ...imported].map((visit) => [visit.visitId, visit]));
  for (const visitId of [...(child.correctedVisitIds ?? []), ...enteredTwice(child)]) all.delete(visitId);
  return [...all.values()];
}

/** By kind and planned day. One that was planned and that the case system has since moved or dropped goes; one held stays. */
function mergeConferences(stored: readonly ConferenceFact[], { childId, conferences }: Child, three: ThreeWay): readonly ConferenceFact[] {
  const keyOf = (conference: ConferenceFact) => partKey.conference(childId, conference);
  const before = new Map(stored.map((conference) => [keyOf(conference), conference]));
  const now = new Set(conferences.map(keyOf));
  const merged = conferences.map((conference) => three.caseSystemWins(keyOf(conference), before.get(keyOf(conference)), conference));
  const others = stored.filter(
    (conference) => !now.has(keyOf(conference)) && (conference.heldOn !== null || !three.wasImported(keyOf(conference))),
  );
  return [...merged, ...others].sort((one, other) => (one.plannedFor < other.plannedFor ? -1 : Number(one.plannedFor > other.plannedFor)));
}
