import type { MeetingNews } from '../../core/about';
import { lostFor } from '../../core/alerts/reach';
import type { CoreGroup } from '../../core/coreGroup';
import { agendaClosesOn, stillOpen } from '../../core/meeting/agenda';
import { attendanceList } from '../../core/meeting/attendanceList';
import { chairMissing } from '../../core/meeting/chair';
import { lastBookableOn } from '../../core/meeting/lastBookable';
import type { Meeting } from '../../core/meeting/meeting';
import { mayPlanAfterLimit, mayPlanMeeting, maySeeLateness, maySeeReplies } from '../../core/meeting/meetingPermissions';
import { isVerySoon } from '../../core/nearDay';
import type { Asker } from '../../core/permit';
import type { TypedText } from '../../core/typedText';
import { storedNotice } from '../../documents/notice';
import { isShownTo, offers, offersTo } from '../offers';
import { memberName } from '../personWords';
import type { Shown } from '../shown';
import type { Turn } from '../turn';

/** Day and time in words. */
export function whenWords({ texts }: Turn, { plannedFor, startsAt }: Meeting): string {
  const day = texts.day(plannedFor);
  return startsAt === null ? texts.say('meeting.whenNoTime', { day }) : texts.say('meeting.when', { day, time: startsAt });
}

/** Who chairs; to those who see replies also that whoever was named will not or cannot (families are not shown what others do). */
export function chairWords({ texts }: Turn, meeting: Meeting, { group, actor }: Asker): string {
  const words = texts.words.meeting;
  const name = memberName(texts, group, actor, meeting.chairMemberId);
  if (name === '') return words.noChair;
  const missing = chairMissing(group, meeting);
  const why = missing === null || missing === 'nobody-named' || !maySeeReplies(actor) ? [] : [words.chairMissing[missing]];
  return [name, ...why].join(' · ');
}

/** Until when a meeting must be held, and the day to aim at; shown before anybody chooses a day. */
export function limitLines(turn: Turn, asker: Asker): string[] {
  const { texts, deps } = turn;
  const last = lastBookableOn(asker.group, deps.rules, asker.today);
  if (last === null) return [texts.words.meeting.noLimit];
  const limit = texts.day(last.limit);
  if (last.limit < asker.today && !isShownTo(asker, ({ actor }) => maySeeLateness(actor))) return [];
  if (last.limit < asker.today)
    return [texts.say(offersTo(asker, mayPlanAfterLimit) ? 'meeting.limitPassedManager' : 'meeting.limitPassed', { limit })];
  const day = texts.day(last.bookBy);
  const bookBy = last.bookBy === last.limit ? texts.say('meeting.bookBy', { day }) : texts.say('meeting.bookByClosed', { day, limit });
  const isAhead = last.target !== null && last.target >= asker.today;
  return isAhead ? [bookBy, texts.say('meeting.aimFor', { day: texts.day(last.target) })] : [bookBy];
}

/** Beside the warning of a day so near: that members can add to the agenda no longer, or only today, where they still could for the day before. */
export function agendaLines({ texts, deps }: Turn, meeting: Meeting, { today }: Asker, dayAgreed: string): string[] {
  const { calendar } = deps.rules;
  if (dayAgreed === '' || !stillOpen(meeting, { today, calendar }).ok) return [];
  const closesOn = agendaClosesOn({ plannedFor: dayAgreed }, calendar);
  return closesOn > today ? [] : [texts.say('meeting.agendaCloses', { day: texts.day(closesOn) })];
}

/** Beside a warning about something else: that the day which is to be said yes to is so near. */
export function soonLines({ texts, deps }: Turn, { today }: Asker, dayAgreed: string): string[] {
  return dayAgreed !== '' && isVerySoon(deps.rules.calendar, today, dayAgreed) ? [texts.words.meeting.soon] : [];
}

/**
 * How the day of a planned meeting stands to its limit: that it is after it, to whoever may know of lateness; to those who book
 * meetings, that it is after the day to aim for, else until when it must be.
 */
export function dayLines(turn: Turn, { plannedFor }: Meeting, asker: Asker): string[] {
  const { texts, deps } = turn;
  const last = lastBookableOn(asker.group, deps.rules, asker.today);
  if (last !== null && plannedFor > last.limit)
    return isShownTo(asker, ({ actor }) => maySeeLateness(actor))
      ? [texts.say('meeting.afterLimit', { limit: texts.day(last.limit) })]
      : [];
  if (!offersTo(asker, mayPlanMeeting)) return [];
  if (last === null || last.target === null || plannedFor <= last.target) return limitLines(turn, asker);
  return [texts.say('meeting.afterAim', { day: texts.day(last.target), limit: texts.day(last.limit) })];
}

/** To those who book meetings: how many of those invited Teams does not reach, as they have none or as alerts did not get to them. */
export function notToldLines(turn: Turn, shown: Shown<unknown>, meeting: Meeting): string[] {
  if (!offers(turn, shown, mayPlanMeeting)) return [];
  const count = notTold(turn, shown, meeting);
  return count === 0 ? [] : [turn.texts.say('meeting.notTold', { count })];
}

/** What was just done with the appointment, and that of those invited only the people whom Teams reaches are told of it. */
export function toldWords(turn: Turn, shown: Shown<unknown>, meeting: Meeting, news: MeetingNews): string {
  const { texts } = turn;
  const count = notTold(turn, shown, meeting);
  const { done } = texts.words.meeting;
  if (count === 0) return { planned: done.plan, moved: done.move, cancelled: done.cancel }[news];
  const said = { planned: done.planReached, moved: done.moveReached, cancelled: done.cancel }[news];
  return `${said} ${texts.say('meeting.writeOrRing', { count })}`;
}

/** How many of those invited who have not replied Teams does not reach. */
function notTold({ deps }: Turn, { state }: Shown<unknown>, meeting: Meeting): number {
  const lost = lostFor(state.group, storedNotice.among(state.documents), meeting.meetingId);
  const waiting = attendanceList(state.group, meeting, deps.clock.today()).filter(({ attendee }) => attendee.reply === null);
  return waiting.filter(({ member }) => !member.inTeams || lost.has(member.personId)).length;
}

/** Why it was planned after the limit, while its day is after it: a reason stays with the meeting when it is moved back. */
export function lateReasonOf({ deps }: Turn, { lateReason, plannedFor }: Meeting, { group, today }: Asker): TypedText | null {
  const last = lastBookableOn(group, deps.rules, today);
  return last === null || plannedFor > last.limit ? lateReason : null;
}

/** To practitioners: that the meeting is in the case system as well, where a co-ordinator has said so. */
export function twiceLines({ texts }: Turn, { sameMeetings = [] }: CoreGroup, { meetingId }: Meeting): readonly string[] {
  return sameMeetings.some(({ here }) => here === meetingId) ? [texts.words.meeting.enteredTwice] : [];
}
