import { type Child, type ChildChangeKind, isAnotherRegistration, isTemporaryEntry } from '../child';
import type { ConferenceFact } from '../facts';
import { later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';

/**
 * A child has one place for the last of several facts: a move of house, a stay elsewhere, a move between authorities, a registration, the
 * newest changes. What a newer one puts there says nothing against what came before it. The child as they are now, with each of those facts
 * as it was: what only they tell of as late was late, and stands.
 */
export function asBeforeTheNewest(before: Child, after: Child): readonly Child[] {
  const places = [movedHouse, stayedElsewhere, moveNotified, lookedAfter, registeredAgain, transferredHere];
  return places.flatMap((earlier) => earlier(before, after) ?? []);
}

/** Whether the change of that day, which the child had before, was not undone. */
function stands(before: Child, after: Child, what: ChildChangeKind, on: CalendarDate): boolean {
  const isIt = (mark: NonNullable<Child['changes']>[number]) => mark.what === what && mark.on === on && !mark.undone;
  const known = (before.changes ?? []).filter(isIt);
  return known.every(({ changeId }) => (after.changes ?? []).every((mark) => mark.changeId !== changeId || !mark.undone));
}

function movedHouse(before: Child, after: Child): Child | null {
  const [was, is] = [before.movedOn ?? null, after.movedOn ?? null];
  if (was === null || is === null || is <= was || !stands(before, after, 'moved', was)) return null;
  return { ...after, movedOn: was };
}

function stayedElsewhere(before: Child, after: Child): Child | null {
  const entered = { from: before.registeredOn, transferRequestedOn: null, endedOn: null };
  const was = before.temporaryStay ?? (isTemporaryEntry(before) ? entered : undefined);
  const is = after.temporaryStay;
  if (was === undefined || is === undefined || is.from <= was.from || !stands(before, after, 'stay-began', was.from)) return null;
  return { ...after, temporaryStay: was };
}

/**
 * A later notice of a move, the same way or the other. A day that was wrong cannot be told from that: whoever recorded a notice that
 * there was not says so before they record the right day.
 */
function moveNotified(before: Child, after: Child): Child | null {
  const { transfer: was } = before;
  const { transfer: is } = after;
  return was === undefined || is === undefined || is.notifiedOn <= was.notifiedOn ? null : { ...after, transfer: was };
}

/** Also where the child is looked after no longer, and where older changes are listed no more. */
function lookedAfter(before: Child, after: Child): Child | null {
  const here = new Set((after.changes ?? []).map(({ changeId }) => changeId));
  const older = (before.changes ?? []).filter(({ changeId }) => !here.has(changeId));
  const since = before.lookedAfterSince ?? null;
  const wasUntilNow = before.lookedAfter && !after.lookedAfter && since !== null && stands(before, after, 'looked-after', since);
  if (older.length === 0 && !wasUntilNow) return null;
  const changes = [...older, ...(after.changes ?? [])];
  return { ...after, changes, ...(wasUntilNow && { lookedAfter: true, lookedAfterSince: since }) };
}

/** The registration before, until it ended: its limits are told of no more, and were late all the same. */
function registeredAgain(before: Child, after: Child): Child | null {
  if (!isAnotherRegistration(before, after)) return null;
  const over = after.earlierRegistrations?.find(({ registeredOn }) => registeredOn === before.registeredOn);
  const { wasTemporary: _, removal: __, earlierRegistrations: ___, ...child } = after;
  const { earlierRegistrations } = before;
  return {
    ...child,
    status: 'de-registered',
    registeredOn: before.registeredOn,
    deregisteredOn: over?.deregisteredOn ?? before.deregisteredOn ?? after.registeredOn,
    ...(earlierRegistrations && { earlierRegistrations }),
    ...(isTemporaryEntry(before) && { wasTemporary: true as const }),
  };
}

/** The time before the transfer conference that has now been held here: the limits of this registration count from that one instead. */
function transferredHere(before: Child, after: Child): Child | null {
  const isOne = ({ kind, heldOn }: ConferenceFact) => kind === 'transfer' && heldOn !== null;
  const held = after.conferences.filter(isOne);
  const heldOn = held.reduce((last, each) => later(last, each.heldOn ?? ''), '');
  if (held.length <= before.conferences.filter(isOne).length || after.transfer?.direction === 'out') return null;
  const { removal: _, setHere: __, ...child } = after;
  return {
    ...child,
    conferences: after.conferences.filter((each) => !isOne(each) || each.heldOn !== heldOn),
    registeredOn: before.registeredOn,
    status: 'de-registered',
    deregisteredOn: heldOn,
    ...(isTemporaryEntry(before) && { wasTemporary: true as const }),
  };
}
