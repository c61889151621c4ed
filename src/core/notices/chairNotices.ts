import type { AboutOf, BeforeIt } from '../about';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { MeetingFact } from '../facts';
import { chairingMember, isThereOn } from '../meeting/chair';
import { nextMeeting } from '../meeting/meeting';
import { isFor, type Member, type Role } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { daysOfRungs, rungBefore } from './beforeIt';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { type PlannedSitting, sittingIn, sittingsToCome } from './plannedReviews';
import { nextOpening } from './quietHours';

/** That nobody chairs is told before the day (DOMAIN 1.35 'chairing'), and once more to the senior manager too [P]. */
export const toldOfNoChair: Readonly<Record<BeforeIt, readonly Role[]>> = {
  'due-soon': ['co-ordinator', 'manager'],
  due: ['co-ordinator', 'manager', 'senior-manager'],
};

/** The days on which it is told that nobody chairs. */
export function chairDaysOf(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  const meeting = nextMeeting(group);
  const days = [...(meeting === undefined ? [] : [meeting.plannedFor]), ...sittingsToCome(group, from).map(({ plannedFor }) => plannedFor)];
  const rungs = days.flatMap((plannedFor) => daysOfRungs(plannedFor, rules.policy.notices.noChair, rules));
  return meetingUnlooked(group, rules, from) === null ? rungs : [...rungs, from];
}

/** The next meeting, where it is time to tell who chairs it and nobody has looked yet; else null. */
export function meetingUnlooked(group: CoreGroup, rules: Rules, today: CalendarDate): string | null {
  const meeting = nextMeeting(group);
  if (meeting === undefined || meeting.chairMemberId !== undefined) return null;
  return rungBefore(meeting.plannedFor, rules.policy.notices.noChair, rules, today) === null ? null : meeting.meetingId;
}

/** To co-ordinator and manager, who name a chair, with the morning card; in time for them to see to it. */
export function chairDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  return [...meetingDrafts(group, rules, now, absences), ...sittingDrafts(group, rules, now, absences)];
}

function meetingDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const meeting = nextMeeting(group);
  const rung = meeting === undefined ? null : rungBefore(meeting.plannedFor, rules.policy.notices.noChair, rules, dayOf(now));
  if (meeting === undefined || rung === null || !lacksChair(group, meeting)) return [];
  const about = { kind: 'no-chair', meetingId: meeting.meetingId, plannedFor: meeting.plannedFor, rung } as const;
  return told(group, about, [], rules, now, absences);
}

function sittingDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  return sittingsToCome(group, dayOf(now)).flatMap((sitting) => {
    const { conferenceId, plannedFor, children } = sitting;
    const rung = rungBefore(plannedFor, rules.policy.notices.noChair, rules, dayOf(now));
    if (rung === null || !lacksConferenceChair(group, sitting)) return [];
    const childIds = children.map(({ childId }) => childId);
    return told(group, { kind: 'no-review-chair', conferenceId, plannedFor, rung }, childIds, rules, now, absences);
  });
}

function told(
  group: CoreGroup,
  about: AboutOf<'no-chair' | 'no-review-chair'>,
  childIds: readonly string[],
  rules: Rules,
  now: Instant,
  absences: Absences,
): readonly NoticeDraft[] {
  if (isSilenced(group)) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const people = whoIsTold(group, toldOfNoChair[about.rung], { childIds, on: dayOf(sendAfter), owners: [] }, absences);
  return people.map((recipientPersonId) => ({
    coreGroupId: group.coreGroupId,
    about,
    recipientPersonId,
    urgency: 'digest',
    sendAfter,
    escalatesAt: null,
  }));
}

/** Nobody was named, or who was has said that they cannot come, has left, or is on leave that day. Where nobody has looked yet it is not known. */
function lacksChair(group: CoreGroup, { chairMemberId, plannedFor }: MeetingFact): boolean {
  if (chairMemberId === undefined) return false;
  const chair = chairingMember(group, chairMemberId, plannedFor);
  return chair === undefined || !isThereOn(group, chair, plannedFor);
}

/** No conference chair of the group, for all of these children, is there on that day (DOMAIN 1.22). */
function lacksConferenceChair(group: CoreGroup, { children, plannedFor }: PlannedSitting): boolean {
  const isForAll = (member: Member) => children.every(({ childId }) => isFor(member, childId));
  return !group.members.some((member) => member.role === 'conference-chair' && isForAll(member) && isThereOn(group, member, plannedFor));
}

/** Whether still nobody chairs that meeting, and this is the time to tell of it. */
export function isChairMissing(group: CoreGroup, about: AboutOf<'no-chair'>, rules: Rules, today: CalendarDate): boolean {
  const meeting = nextMeeting(group);
  const isSame = meeting?.meetingId === about.meetingId && meeting.plannedFor === about.plannedFor;
  return isSame && rungBefore(about.plannedFor, rules.policy.notices.noChair, rules, today) === about.rung && lacksChair(group, meeting);
}

/** The same of a review. */
export function isReviewChairMissing(group: CoreGroup, about: AboutOf<'no-review-chair'>, rules: Rules, today: CalendarDate): boolean {
  const sitting = sittingIn(group, about, today);
  if (sitting === undefined || rungBefore(about.plannedFor, rules.policy.notices.noChair, rules, today) !== about.rung) return false;
  return lacksConferenceChair(group, sitting);
}
