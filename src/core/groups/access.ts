import { type Child, isRemovalOpen } from '../child';
import type { CoreGroup } from '../coreGroup';
import { isOwnChild, type Member, type Role } from '../member';
import type { Rules } from '../policy';
import { later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { addWorkingDays } from '../time/workingDays';

/** Those who come to a group as guests: their access ends on the day the registration does (DOMAIN 1.31). */
const guests: readonly Role[] = ['parent', 'young-person', 'advocate', 'interpreter'];
/** Members with no work left in the group: they read for a time, to finish their own records. Whoever answers for the case goes on. */
const readers: readonly Role[] = ['member', 'foster-carer'];

/**
 * What somebody may still do once the registrations of all their children are over. `frozen`: a child has died and nobody is left, so
 * that they read what there is and change nothing (DOMAIN 7.1 'child dies': the case is frozen).
 * `over`: the group has ended, and its history is for reading.
 */
export type Access = 'full' | 'reads' | 'frozen' | 'over' | 'none';

/**
 * A membership ends by itself with the last registration that it is about: for guests on that day, for members after the set working
 * days in which they only read. A removal that the custodian has not confirmed is no end yet, and a group without children has nothing
 * that could have ended. After a death nobody is shut out by itself: that is for a person to handle, so they go on reading.
 */
export function accessOf(
  { children, ended }: Pick<CoreGroup, 'children' | 'ended'>,
  member: Member,
  rules: Rules,
  today: CalendarDate,
): Access {
  const isReader = readers.includes(member.role);
  if (ended !== undefined) return guests.includes(member.role) ? 'none' : overFor(isReader, ended.on, rules, today);
  if (!isReader && !guests.includes(member.role)) return 'full';
  const theirs = children.filter((child) => isOwnChild(member, child));
  const ends = theirs.filter(({ frozen }) => frozen === undefined).map((child) => endedOn(child, today));
  if (theirs.length === 0 || ends.includes(null)) return 'full';
  if (ends.length < theirs.length) return 'frozen';
  if (!isReader) return 'none';
  const last = ends.reduce<CalendarDate>((latest, day) => later(latest, day ?? ''), '');
  return mayStillRead(last, rules, today) ? 'reads' : 'none';
}

/** Those who answer for the case go on reading what there is; members who came to work on it do so for the time that they have. */
function overFor(isReader: boolean, on: CalendarDate, rules: Rules, today: CalendarDate): Access {
  return !isReader || mayStillRead(on, rules, today) ? 'over' : 'none';
}

function mayStillRead(endedOn: CalendarDate, { calendar, policy }: Rules, today: CalendarDate): boolean {
  return today <= addWorkingDays(calendar, endedOn, policy.choices.readsAfterEnd.workingDays);
}

/** The day from which the registration is over; null while it is not, and where nobody knows the day. */
function endedOn(child: Child, today: CalendarDate): CalendarDate | null {
  const { status, deregisteredOn } = child;
  if (status !== 'de-registered' || isRemovalOpen(child)) return null;
  return deregisteredOn !== null && deregisteredOn <= today ? later(deregisteredOn, child.removal?.check?.on ?? '') : null;
}
