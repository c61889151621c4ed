import { type Notice, type NoticeDraft, planNotice } from '../alerts/notice';
import { nextOpening } from '../alerts/quietHours';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Member } from '../member';
import type { Rules } from '../policy';
import { earlier } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { addWorkingDays } from '../time/workingDays';
import { attendanceList } from './attendance';
import type { Meeting } from './meeting';

export type MeetingNews = 'planned' | 'moved' | 'cancelled';

type Teller = { readonly actor: Member; readonly now: Instant; readonly today: CalendarDate; readonly rules: Rules };

/** A day that is this near does not wait for the next morning card [P]. */
const soonWorkingDays = 2;

/**
 * What those who are invited, and the group's own conversation, are told of an appointment, in the commit that makes it
 * (DOMAIN 1.6, 1.10 'invited'). A person's comes with their morning card, or on its own where the day is near; the
 * conversation's at once; both in alert hours only. Whoever has no Teams is told by letter or phone (DOMAIN 2.2).
 */
export function meetingNotices(group: CoreGroup, meeting: Meeting, news: MeetingNews, by: Teller): readonly Notice[] {
  if (isSilenced(group)) return [];
  const sendAfter = nextOpening(by.rules.calendar, by.rules.policy.alertHours, by.now);
  const day = news === 'moved' ? earlier(meeting.plannedFor, meeting.moves.at(-1)?.from ?? meeting.plannedFor) : meeting.plannedFor;
  const isSoon = day <= addWorkingDays(by.rules.calendar, by.today, soonWorkingDays);
  const { meetingId, plannedFor, moves } = meeting;
  const about = `meeting:${meetingId}:${news}-${moves.length}:${plannedFor}`;
  const common = { coreGroupId: group.coreGroupId, reason: 'meeting', clock: null, sendAfter, escalatesAt: null } as const;
  const verb = news === 'cancelled' ? 'meeting.open' : 'attendance.open';
  const invited = attendanceList(group, meeting, by.today).filter(({ member }) => member.inTeams && member.personId !== by.actor.personId);
  const drafts: NoticeDraft[] = [...new Set(invited.map(({ member }) => member.personId))].map((personId) => ({
    ...common,
    key: `${about}:${personId}`,
    recipientPersonId: personId,
    urgency: isSoon ? 'at-once' : 'digest',
    opens: { verb, data: {} },
  }));
  if (group.conversation !== null) {
    const opens = { verb: 'meeting.open', data: {} };
    drafts.push({ ...common, key: `${about}:group`, recipientPersonId: null, urgency: 'at-once', opens });
  }
  return drafts.map((draft) => planNotice(draft, by.now));
}

/** Whether what a waiting notice tells of a meeting still holds: it was not moved or cancelled since, and is not over. */
export function isMeetingNews(group: CoreGroup, { key }: Pick<Notice, 'key'>, today: CalendarDate): boolean {
  const [, meetingId, news = '', plannedFor = ''] = key.split(':');
  const fact = group.meetings.find((meeting) => meeting.meetingId === meetingId);
  if (fact === undefined || fact.plannedFor !== plannedFor || plannedFor < today) return false;
  return news.startsWith('cancelled') ? fact.cancelled : !fact.cancelled && fact.heldOn === null;
}
