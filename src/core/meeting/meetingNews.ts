import type { MeetingNews } from '../about';
import type { CoreGroup } from '../coreGroup';
import type { CalendarDate } from '../time/day';

type News = { readonly meetingId: string; readonly news: MeetingNews; readonly plannedFor: CalendarDate };

/** Whether what is told of a meeting still stands: it was not moved or cancelled since, and is not over. */
export function isMeetingNews({ meetings }: CoreGroup, { meetingId, news, plannedFor }: News, today: CalendarDate): boolean {
  const fact = meetings.find((meeting) => meeting.meetingId === meetingId);
  if (fact === undefined || fact.plannedFor !== plannedFor || plannedFor < today) return false;
  return news === 'cancelled' ? fact.cancelled : !fact.cancelled && fact.heldOn === null;
}
