import type { MeetingNews } from '../about';
import { isKeptOut } from '../confidentiality/excluded';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Doer } from '../doer';
import { attendanceList } from '../meeting/attendanceList';
import type { Meeting } from '../meeting/meeting';
import { earlier } from '../time/calendarDate';
import { addWorkingDays } from '../time/workingDays';
import { type Notice, type NoticeDraft, planNotice } from './notice';
import { nextOpening } from './quietHours';

type Teller = Omit<Doer, 'language' | 'newId' | 'actor'> & { readonly actor: Pick<Doer['actor'], 'personId'> };

/**
 * What those who are invited, and the group's own conversation, are told of an appointment, in the commit that makes it
 * (DOMAIN 1.6, 1.10 'invited'). A person's comes with their morning card, or on its own where the day is near; the
 * conversation's at once; both in alert hours only. Whoever has no Teams is told by letter or phone (DOMAIN 2.2). To somebody who is
 * excluded on the day that it was moved from, it is planned, as they are to know of no other (1.14).
 */
export function meetingNotices(group: CoreGroup, meeting: Meeting, news: MeetingNews, by: Teller): readonly Notice[] {
  if (isSilenced(group)) return [];
  const sendAfter = nextOpening(by.rules.calendar, by.rules.policy.alertHours, by.now);
  const from = news === 'moved' ? (meeting.moves.at(-1)?.from ?? meeting.plannedFor) : meeting.plannedFor;
  const { withinWorkingDays } = by.rules.policy.notices.nearDay;
  const isSoon = earlier(meeting.plannedFor, from) <= addWorkingDays(by.rules.calendar, by.today, withinWorkingDays);
  const { meetingId, plannedFor, moves } = meeting;
  const about = { kind: 'meeting', meetingId, news, moves: moves.length, plannedFor } as const;
  const common = { coreGroupId: group.coreGroupId, about, sendAfter, escalatesAt: null } as const;
  const invited = attendanceList(group, meeting, by.today).filter(({ member }) => member.inTeams && member.personId !== by.actor.personId);
  const people = new Map(invited.map(({ member }) => [member.personId, member]));
  const drafts: NoticeDraft[] = [...people].map(([recipientPersonId, member]) => ({
    ...common,
    about: isKeptOut(group, member, from) ? { ...about, news: 'planned' } : about,
    recipientPersonId,
    urgency: isSoon ? 'at-once' : 'digest',
  }));
  if (group.conversation !== null) drafts.push({ ...common, recipientPersonId: null, urgency: 'at-once' });
  return drafts.map((draft) => planNotice(draft, by.now));
}
