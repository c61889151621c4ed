import type { AboutOf, MeetingNews } from '../about';
import { isKeptOut } from '../confidentiality/excluded';
import { actingMembers, type CoreGroup, isFrozen, isSilenced } from '../coreGroup';
import type { Doer } from '../doer';
import { isOwnChild, type Member, type Role } from '../member';
import type { Conference } from '../review/review';
import { earlier } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { addWorkingDays } from '../time/workingDays';
import { type Notice, planNotice } from './notice';
import { nextOpening } from './quietHours';

type Teller = Omit<Doer, 'language' | 'newId'>;
type ReviewDay = AboutOf<'review-day'>;

/**
 * Those who come, report or give a view, who chairs, who takes the minutes, and the family (DOMAIN 1.23, 1.25, 1.29, 2.2). Not the
 * senior manager, the custodian and the auditor, who hear of what becomes late or is decided; nor an interpreter, who does not see reviews.
 */
export const toldOfReviews: readonly Role[] = [
  ...(['co-ordinator', 'manager', 'conference-chair', 'member', 'foster-carer', 'administrator'] as const),
  ...(['parent', 'young-person', 'advocate'] as const),
];

/** The members whom a review of these children on that day concerns; nobody who is excluded on it (DOMAIN 1.14). */
export function concernedBy(group: CoreGroup, childIds: readonly string[], day: CalendarDate, today: CalendarDate): readonly Member[] {
  const theirs = (member: Member) => childIds.some((childId) => isOwnChild(member, { childId }));
  return actingMembers(group, today).filter(
    (member) => toldOfReviews.includes(member.role) && theirs(member) && !isKeptOut(group, member, day),
  );
}

/**
 * What they are told in the commit that plans, moves or calls off a review, for the children it does that for. `group` is the group as
 * it is then. Nobody is told of what they did themselves; whoever has no Teams is told by letter or phone.
 */
export function reviewNotices(
  group: CoreGroup,
  { conferenceId, version, plannedFor, moves }: Conference,
  news: MeetingNews,
  childIds: readonly string[],
  { actor, ...when }: Teller,
): readonly Notice[] {
  const about: ReviewDay = { kind: 'review-day', conferenceId, news, version, plannedFor, childIds };
  return noticesOfDay(group, about, moves.at(-1)?.from ?? plannedFor, { ...when, by: actor.personId });
}

/** `by`: the person who did it; null: an import did. */
type TellingOf = Pick<Doer, 'rules' | 'now' | 'today'> & { readonly by: string | null };

/**
 * With the morning card, or on its own where the day is near, in alert hours only. Of one that was moved `from` is the day before: to
 * somebody who is excluded on that, it is planned, as they are to know of no other.
 */
export function noticesOfDay(
  group: CoreGroup,
  told: ReviewDay,
  from: CalendarDate,
  { rules, now, today, by }: TellingOf,
): readonly Notice[] {
  const childIds = told.childIds.filter((childId) => !isFrozen(group, childId));
  if (isSilenced(group) || childIds.length === 0) return [];
  const about: ReviewDay = { ...told, childIds };
  const { news, plannedFor } = about;
  const isMoved = news === 'moved';
  const { withinWorkingDays } = rules.policy.notices.nearDay;
  const isSoon = (isMoved ? earlier(plannedFor, from) : plannedFor) <= addWorkingDays(rules.calendar, today, withinWorkingDays);
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const members = concernedBy(group, childIds, plannedFor, today).filter(({ inTeams, personId }) => inTeams && personId !== by);
  return [...new Map(members.map((member) => [member.personId, member])).values()].map((member) =>
    planNotice(
      {
        coreGroupId: group.coreGroupId,
        about: isMoved && isKeptOut(group, member, from) ? { ...about, news: 'planned' } : about,
        recipientPersonId: member.personId,
        urgency: isSoon ? 'at-once' : 'digest',
        sendAfter,
        escalatesAt: null,
      },
      now,
    ),
  );
}
