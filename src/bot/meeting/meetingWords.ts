import type { CoreGroup } from '../../core/coreGroup';
import { attendanceList } from '../../core/meeting/attendance';
import { lastBookableOn } from '../../core/meeting/lastBookable';
import type { Meeting } from '../../core/meeting/meeting';
import { mayPlanAfterLimit, mayPlanMeeting, maySeeLateness } from '../../core/meeting/meetingPermissions';
import { openNoticesOf } from '../../core/notices/openNotices';
import type { Asker } from '../../core/permit';
import type { Turn } from '../turn';

/** Day and time in words. */
export function whenWords({ texts }: Turn, { plannedFor, startsAt }: Meeting): string {
  const day = texts.day(plannedFor);
  return startsAt === null ? texts.say('meeting.whenNoTime', { day }) : texts.say('meeting.when', { day, time: startsAt });
}

/** Until when a meeting must be held, and the day to aim at; shown before anybody chooses a day. */
export function limitLines(turn: Turn, asker: Asker): string[] {
  const { texts, deps } = turn;
  const last = lastBookableOn(asker.group, deps.rules, asker.today);
  if (last === null) return [texts.words.meeting.noLimit];
  const limit = texts.day(last.limit);
  if (last.limit < asker.today && !maySeeLateness(asker.actor)) return [];
  if (last.limit < asker.today)
    return [texts.say(mayPlanAfterLimit(asker).ok ? 'meeting.limitPassedManager' : 'meeting.limitPassed', { limit })];
  const day = texts.day(last.bookBy);
  const bookBy = last.bookBy === last.limit ? texts.say('meeting.bookBy', { day }) : texts.say('meeting.bookByClosed', { day, limit });
  const isAhead = last.target !== null && last.target >= asker.today;
  return isAhead ? [bookBy, texts.say('meeting.aimFor', { day: texts.day(last.target) })] : [bookBy];
}

/**
 * How the day of a planned meeting stands to its limit: that it is after it, to whoever may know of lateness; to those who book
 * meetings, that it is after the day to aim for, else until when it must be.
 */
export function dayLines(turn: Turn, { plannedFor }: Meeting, asker: Asker): string[] {
  const { texts, deps } = turn;
  const last = lastBookableOn(asker.group, deps.rules, asker.today);
  if (last !== null && plannedFor > last.limit)
    return maySeeLateness(asker.actor) ? [texts.say('meeting.afterLimit', { limit: texts.day(last.limit) })] : [];
  if (!mayPlanMeeting(asker).ok) return [];
  if (last === null || last.target === null || plannedFor <= last.target) return limitLines(turn, asker);
  return [texts.say('meeting.afterAim', { day: texts.day(last.target), limit: texts.day(last.limit) })];
}

/** To those who book meetings: how many of those invited Teams does not reach, as they have none or as alerts did not get to them. */
export function notToldLines({ texts }: Turn, meeting: Meeting, asker: Asker): string[] {
  if (!mayPlanMeeting(asker).ok) return [];
  const lost = new Set(openNoticesOf(asker.group).flatMap(({ about }) => (about.kind === 'unreached' ? [about.personId] : [])));
  const waiting = attendanceList(asker.group, meeting, asker.today).filter(({ attendee }) => attendee.reply === null);
  const count = waiting.filter(({ member }) => !member.inTeams || lost.has(member.personId)).length;
  return count === 0 ? [] : [texts.say('meeting.notTold', { count })];
}

/** To practitioners: that the meeting is in the case system as well, where a co-ordinator has said so. */
export function twiceLines({ texts }: Turn, { sameMeetings = [] }: CoreGroup, { meetingId }: Meeting): readonly string[] {
  return sameMeetings.some(({ here }) => here === meetingId) ? [texts.words.meeting.enteredTwice] : [];
}
