import type { Plan } from '../src/core/actions/actions';
import { withActionsDue } from '../src/core/actions/actions';
import type { Child } from '../src/core/child';
import type { CoreGroup } from '../src/core/coreGroup';
import { meetingFact } from '../src/core/meeting/meeting';
import { addDays } from '../src/core/time/calendarDate';
import type { CalendarDate } from '../src/core/time/day';
import { threeYears, threeYearsOn } from '../test/support/threeYears';
import { type BenchGroup, plannedMeeting } from './groups';
import { groupIdOf, personIdOf } from './people';

/** How many people of such a group are members now, numbered from 0; others have left. */
export const agedMembers = 12;

const threeMonthsAgo = addDays(threeYearsOn, -92);

/**
 * The same large group after three years of work, or after three months: the people and children are the same, only the history is
 * not. `schemaVersion`: of the build that is to read it.
 */
export function agedGroup(
  number: number,
  age: 'three-years' | 'three-months',
  { schemaVersion }: Pick<CoreGroup, 'schemaVersion'>,
): BenchGroup {
  const coreGroupId = groupIdOf(number);
  const grown = threeYears();
  const { head, plan } = age === 'three-years' ? grown : sinceThreeMonths(grown);
  const own = withPeopleOf(number, { head, plan });
  const meeting = plannedMeeting(coreGroupId, own.head.members.slice(0, agedMembers));
  const meetings = [...own.head.meetings, meetingFact(meeting, { heldOn: null, valid: null })];
  // Nothing waits to be told: a press on an invitation does not ask, and an earlier build keeps it in another form.
  const { openNotices: _open, noticesAbout: _about, ...others } = own.head;
  return {
    head: { ...others, schemaVersion, coreGroupId, ref: `CG-${number}`, meetings, nextDueOn: null },
    plan: { ...own.plan, coreGroupId },
    meeting,
  };
}

function withPeopleOf(number: number, { head, plan }: { readonly head: CoreGroup; readonly plan: Plan }): { head: CoreGroup; plan: Plan } {
  const numbers = new Map(head.members.slice(0, agedMembers).map(({ personId }, index) => [personId, personIdOf(number, index)] as const));
  const renamed = JSON.stringify({ head, plan }, (_key, value) => (typeof value === 'string' ? (numbers.get(value) ?? value) : value));
  return JSON.parse(renamed) as { head: CoreGroup; plan: Plan };
}

/** As if it had been formed three months ago. */
function sinceThreeMonths({ head, plan }: { readonly head: CoreGroup; readonly plan: Plan }): { head: CoreGroup; plan: Plan } {
  const actions = plan.actions.filter(({ setOn }) => isRecent(setOn));
  const young = { ...plan, actions };
  const group: CoreGroup = {
    ...head,
    members: head.members.filter(({ to }) => to === null).map((member) => ({ ...member, from: threeMonthsAgo })),
    children: head.children.map(youngChild),
    meetings: head.meetings.filter(({ plannedFor }) => isRecent(plannedFor)),
    coordinatorChanges: [],
    absences: head.absences?.filter(({ from }) => isRecent(from)) ?? [],
  };
  return { head: withActionsDue(group, young), plan: young };
}

function youngChild(child: Child): Child {
  const { enquiry: _, ...others } = child;
  return {
    ...others,
    registeredOn: threeMonthsAgo,
    visits: child.visits.filter(({ on }) => isRecent(on)),
    conferences: [
      { kind: 'initial', plannedFor: threeMonthsAgo, heldOn: threeMonthsAgo, decision: 'register', categories: ['neglect'] },
      ...child.conferences.filter(({ heldOn }) => heldOn === null),
    ],
    advocacyOfferedOn: child.advocacyOfferedOn?.filter(isRecent) ?? [],
    correctedVisitIds: [],
    voices: child.voices?.filter(({ on }) => isRecent(on)) ?? [],
    changes: child.changes?.filter(({ on }) => isRecent(on)) ?? [],
    deniedAccess: [],
  };
}

function isRecent(day: CalendarDate): boolean {
  return day > threeMonthsAgo;
}
