import { type Child, isOnRegister } from '../child';
import type { CoreGroup } from '../coreGroup';
import { isOwnChild, type Member } from '../member';
import type { CalendarDate } from '../time/day';
import { missingOf } from './childChange';
import { readsVisits } from './childPermissions';

/** A child who is missing: since which day, and from what time where somebody knew it. */
export type MissingChild = { readonly childId: string; readonly on: CalendarDate; readonly time: string | null };

/** The children of a group who are missing on that day. A case for reading only, or off the register, is not among them. */
export function missingIn({ children }: Pick<CoreGroup, 'children'>, today: CalendarDate): readonly MissingChild[] {
  return children.flatMap((child) => {
    const missing = child.frozen === undefined && isOnRegister(child) ? missingOf(child) : null;
    return missing === null || missing.on > today ? [] : [{ childId: child.childId, ...missing }];
  });
}

/** Whether the child was seen on that visit while they were missing, by what is recorded; at times that are not known it may have been. */
export function isSeenWhileMissing(child: Child, { seen, on, time }: { seen: boolean; on: CalendarDate; time: string | null }): boolean {
  const missing = missingOf(child);
  if (!seen || missing === null || child.frozen !== undefined || on < missing.on) return false;
  return on > missing.on || time === null || missing.time === null || time >= missing.time;
}

/** The newest visit on which a child was seen though they were missing on that day, by what is recorded; null: there is none, or they are not missing. */
export function seenSinceMissing({ missingSince, visits }: Pick<Child, 'missingSince' | 'visits'>): CalendarDate | null {
  if (missingSince === null) return null;
  const days = visits.filter(({ seen, on }) => seen && on >= missingSince).map(({ on }) => on);
  return days.sort().at(-1) ?? null;
}

/**
 * Those of whom a list says so to this reader, before everything else: whoever visits the child or oversees that, and the custodian,
 * who is told with them (DOMAIN 1.0 D22, 7.1).
 */
export function missingFor(missing: readonly MissingChild[], reader: Pick<Member, 'role' | 'childIds'>): readonly MissingChild[] {
  return readsVisits(reader) || reader.role === 'custodian' ? missing.filter((child) => isOwnChild(reader, child)) : [];
}
