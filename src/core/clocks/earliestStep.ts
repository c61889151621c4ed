import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { addMonths, earlier, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { type StepKind, stepTable } from './stepTable';

const monthsUnborn = 9;
const monthsBeforeRegistration = 12;

/**
 * No step was taken for a child before they were born, nor more than a year before their registration and before anything that is
 * known of the group [P]. Enquiries may be about an unborn child, as all steps may for one who was registered before birth (DOMAIN 7.1).
 */
export function earliestStep(group: CoreGroup, child: Child, what: StepKind): CalendarDate {
  const { dateOfBirth, registeredOn } = child;
  const known = knownDays(group, child).reduce(earlier, addMonths(registeredOn, -monthsBeforeRegistration));
  if (dateOfBirth === null) return known;
  const mayBeUnborn = stepTable[what].topic === 'enquiry' || registeredOn < dateOfBirth;
  return later(known, mayBeUnborn ? addMonths(dateOfBirth, -monthsUnborn) : dateOfBirth);
}

function knownDays({ members, meetings }: CoreGroup, { conferences, earlierRegistrations = [], visits }: Child): readonly CalendarDate[] {
  return [
    ...members.map(({ from }) => from),
    ...meetings.map(({ plannedFor }) => plannedFor),
    ...conferences.map(({ plannedFor, heldOn }) => heldOn ?? plannedFor),
    ...earlierRegistrations.map((each) => each.registeredOn),
    ...visits.map(({ on }) => on),
  ];
}
