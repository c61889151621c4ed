import { type Child, isAnotherRegistration, isTemporaryEntry, type SameVisit } from '../child';
import { keepVisits } from '../children/keepVisits';
import { keepingSetHere } from '../children/setHere';
import { enteredTwice } from '../children/visit';
import type { VisitFact } from '../facts';
import type { CalendarDate, Instant } from '../time/day';
import { partKey, registration } from './importMark';
import { mergeConferences } from './mergeConferences';
import type { TakenBackVisits } from './takenBackVisits';
import type { ThreeWay } from './threeWay';

export type ChildrenMerge = {
  readonly three: ThreeWay;
  readonly today: CalendarDate;
  readonly at: Instant;
  /** Whether the export should have this child, if the case system still had one: no other group of it does, and no row was refused. */
  readonly isMissed: (childId: string) => boolean;
  /** By child, the visits that are in two entries. */
  readonly sameVisits: ReadonlyMap<string, readonly SameVisit[]>;
  readonly gone: TakenBackVisits['gone'];
  /** By child, every visit that was recorded here and counts; null: it was not read, as nothing can have brought one of them back. */
  readonly recorded: ((child: Child) => readonly VisitFact[]) | null;
};

/**
 * The children after an import. One whom the case system no longer has stays, because its clocks must not end without anybody
 * saying so: it is asked why, and until somebody has said, nobody is alerted.
 */
export function mergeChildren(stored: readonly Child[], imported: readonly Child[], merge: ChildrenMerge): readonly Child[] {
  const before = new Map(stored.map((child) => [child.childId, child]));
  const now = new Set(imported.map(({ childId }) => childId));
  const others = stored.filter(({ childId }) => !now.has(childId)).map((child) => missedChild(child, merge));
  return [...imported.map((child) => mergeChild(before.get(child.childId), child, merge)), ...others].map((child) =>
    keepVisits(child, merge.today),
  );
}

function missedChild(child: Child, { three, today, at, isMissed }: ChildrenMerge): Child {
  const { childId, status, frozen, notExported } = child;
  const isKnown = notExported !== undefined || !three.wasImported(partKey.child(childId));
  if (isKnown || status === 'de-registered' || frozen !== undefined || !isMissed(childId)) return child;
  const { returned: _, ...missed } = child;
  return { ...missed, notExported: { since: today, stays: false, at } };
}

/** Facts that only people here record (an enquiry, a move, denied access) stay as they are, and so does what they set here of the rest. */
function mergeChild(before: Child | undefined, imported: Child, merge: ChildrenMerge): Child {
  if (!before) return imported;
  const { three, sameVisits } = merge;
  const { notExported: _, ...known } = before;
  const { conferencesLeftOut: _leftOut, ...stored } = withAllRecorded(withSameVisits(known, sameVisits.get(known.childId) ?? []), merge);
  const isNews = three.isNews(partKey.child(imported.childId), registration(imported));
  const said = { ...registration(imported), registeredOn: registeredOn(known, imported, three), ...asAnEntry(known, imported) };
  return {
    ...withExportOf(isNews ? withNews(stored, said, imported) : stored, imported),
    visits: mergeVisits(stored, imported.visits, merge.gone),
    ...mergeConferences(known, imported, three),
  };
}

/** A decision to end a registration that is over is none of the next one (DOMAIN 1.31). */
function withNews(stored: Child, said: Partial<Child>, { earlierRegistrations }: Child): Child {
  const { removal, ...known } = withoutWhatMayBeSaid(stored);
  const now: Child = { ...known, ...said, ...(earlierRegistrations && { earlierRegistrations }) };
  const goesOn = removal !== undefined && !isAnotherRegistration(stored, now);
  return keepingSetHere(stored, { ...now, ...(goesOn && { removal }) });
}

/**
 * Where the export has no day of registration that can be, the one that is known goes on counting: only a day that itself stood in
 * for one, or the day of a registration that is over, gives way.
 */
function registeredOn(stored: Child, imported: Child, three: ThreeWay): CalendarDate {
  const isOver =
    (stored.deregisteredOn !== null && imported.deregisteredOn === null) ||
    (imported.earlierRegistrations ?? []).some((earlier) => earlier.registeredOn === stored.registeredOn);
  const stoodIn = isWithoutRegistrationDay(stored) && !three.isTouched(partKey.child(stored.childId), registration(stored));
  return isWithoutRegistrationDay(imported) && !isOver && !stoodIn ? stored.registeredOn : imported.registeredOn;
}

function isWithoutRegistrationDay({ countedWithout = [] }: Child): boolean {
  return countedWithout.some(({ what, why }) => what === 'registration-day' && why === undefined);
}

/** That a registration which the export has ended was another authority's: the export says so no longer. */
function asAnEntry(known: Child, { status, registeredOn }: Child): Pick<Child, 'wasTemporary'> {
  return status === 'de-registered' && registeredOn === known.registeredOn && isTemporaryEntry(known) ? { wasTemporary: true } : {};
}

/** What an export says by a cell that may be empty: an empty one takes it away. */
function withoutWhatMayBeSaid({ lookedAfterSince: _, temporaryUntil: __, wasTemporary: ___, ...child }: Child): Child {
  return child;
}

/** What only the newest export says of a child: what of it could not be read, and the times on the register before. */
function withExportOf({ countedWithout: _, earlierRegistrations: __, ...child }: Child, imported: Child): Child {
  const { countedWithout, earlierRegistrations } = imported;
  return { ...child, ...(countedWithout && { countedWithout }), ...(earlierRegistrations && { earlierRegistrations }) };
}

function withSameVisits({ sameVisits: _, ...child }: Child, sameVisits: readonly SameVisit[]): Child {
  return sameVisits.length === 0 ? child : { ...child, sameVisits };
}

/** Where a visit went, an older one may be the last: those that the head has left out come back, to be chosen from anew. */
function withAllRecorded(child: Child, { recorded }: ChildrenMerge): Child {
  if (recorded === null) return child;
  const { visitsKeptFrom: _, ...whole } = child;
  return { ...whole, visits: [...new Map([...recorded(child), ...child.visits].map((visit) => [visit.visitId, visit])).values()] };
}

/**
 * What was recorded here, and what the export says now. One that was corrected here stays corrected, and one that was entered here
 * too counts as entered here.
 */
function mergeVisits(child: Child, imported: readonly VisitFact[], gone: ChildrenMerge['gone']): readonly VisitFact[] {
  const standing = child.visits.filter(({ visitId }) => !gone.has(visitId));
  const all = new Map([...standing, ...imported].map((visit) => [visit.visitId, visit]));
  for (const visitId of [...(child.correctedVisitIds ?? []), ...enteredTwice(child)]) all.delete(visitId);
  return [...all.values()];
}
