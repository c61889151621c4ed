import { answersForReports } from '../children/awaiting';
import type { NotSeen } from '../children/notSeen';
import { actingMembers, type CoreGroup, isFrozen } from '../coreGroup';
import { isFor, type Member, type Role } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf, minutesAfter } from '../time/londonTime';
import { idOf } from './aboutNotice';
import { type Absences, whoIsTold } from './ladder';
import { type Notice, type NoticeDraft, planNotice } from './notice';
import { nextOpening, workingDayUpTo } from './quietHours';

const answerable: readonly Role[] = ['co-ordinator', 'manager'];
const informed: readonly Role[] = ['member', 'foster-carer'];
const senior: readonly Role[] = ['senior-manager'];

/**
 * Who is told of a report in its own commit: co-ordinator and manager; where neither takes it on or decides in time, the senior
 * manager is told then (`notSeenEscalation`). The other practitioners of these children get a note that something was reported.
 * The reporter and the family get nothing (DOMAIN 1.18 [P]). Where nobody else is answerable, the senior manager is told at once.
 */
export function notSeenNotices(group: CoreGroup, entry: NotSeen, rules: Rules, today: CalendarDate): readonly Notice[] {
  const answering = withRole(group, entry, answerable, today);
  const first = answering.length > 0 ? answering : withRole(group, entry, senior, today);
  const escalatesAt = answering.length > 0 ? escalationAt(entry, rules) : null;
  return [
    ...first.map(({ personId }) => noticeTo(entry, personId, 'told', entry.enteredAt, escalatesAt)),
    ...withRole(group, entry, informed, today)
      .filter(({ personId }) => !first.some((member) => member.personId === personId))
      .map(({ personId }) => noticeTo(entry, personId, 'told', entry.enteredAt, null)),
  ];
}

/** Until when co-ordinator or manager are to say that they have it: 30 minutes by default (DOMAIN 1.18 [P]). */
export function escalationAt({ enteredAt }: Pick<NotSeen, 'enteredAt'>, { policy }: Rules): Instant {
  return minutesAfter(enteredAt, policy.choices.notSeenTakenOnWithin.minutes);
}

/**
 * What goes to the senior managers once that time has passed and nobody has taken the report on or decided; empty
 * before, and where somebody has. The ids are made of their keys, so that it is never planned twice.
 */
export function notSeenEscalation(group: CoreGroup, entry: NotSeen, rules: Rules, now: Instant, today: CalendarDate): readonly Notice[] {
  const isSilent = entry.takenOn.length === 0 && entry.decisions.length === 0;
  if (!isSilent || now < escalationAt(entry, rules)) return [];
  return withRole(group, entry, senior, today).map(({ personId }) => noticeTo(entry, personId, 'silence', now, null));
}

/**
 * A decision is due on the day of the report (DOMAIN 1.18). Where it is missing, manager and senior manager hear of it on
 * every working day after that until there is one: the rung of D21 in DOMAIN 7.3, repeated as D20 is (1.4).
 */
export function undecidedNotices(group: CoreGroup, { calendar, policy }: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const today = dayOf(now);
  const day = workingDayUpTo(calendar, today);
  return (group.notSeenAwaiting ?? [])
    .filter(({ enteredAt, childIds }) => dayOf(enteredAt) < day && childIds.some((childId) => !isFrozen(group, childId)))
    .flatMap(({ entryId, childIds }) =>
      whoIsTold(group, ['manager', ...senior], { childIds, on: today, owners: [] }, absences).map((personId) => ({
        coreGroupId: group.coreGroupId,
        about: { kind: 'undecided' as const, entryId, on: day },
        recipientPersonId: personId,
        urgency: 'at-once' as const,
        sendAfter: nextOpening(calendar, policy.alertHours, now),
        escalatesAt: null,
      })),
    );
}

/**
 * The notices of reports that wait for a decision, as those who answer could have been sent them, and that are on no list: an earlier
 * version let them go once they were opened. Not all of them ever were.
 */
export function unlistedReports(group: CoreGroup, today: CalendarDate): readonly string[] {
  const open = new Set(group.openNotices ?? []);
  const answering = actingMembers(group, today).filter(answersForReports);
  return (group.notSeenAwaiting ?? [])
    .flatMap(({ entryId }) =>
      answering.flatMap(({ personId }) => (['told', 'silence'] as const).map((why) => idOf({ kind: 'not-seen', entryId, why }, personId))),
    )
    .filter((id) => !open.has(id));
}

function withRole(group: CoreGroup, entry: NotSeen, roles: readonly Role[], today: CalendarDate): readonly Member[] {
  const found = actingMembers(group, today).filter(
    (member) =>
      roles.includes(member.role) &&
      member.personId !== entry.reportedByPersonId &&
      entry.childIds.some((childId) => isFor(member, childId)),
  );
  return found.filter(({ personId }, index) => found.findIndex((other) => other.personId === personId) === index);
}

function noticeTo(
  { coreGroupId, entryId }: NotSeen,
  personId: string,
  why: 'told' | 'silence',
  at: Instant,
  escalatesAt: Instant | null,
): Notice {
  const draft = {
    coreGroupId,
    about: { kind: 'not-seen' as const, entryId, why },
    recipientPersonId: personId,
    urgency: 'at-once' as const,
    sendAfter: at,
    escalatesAt,
  };
  return planNotice(draft, at);
}
