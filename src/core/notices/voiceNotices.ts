import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { MeetingFact } from '../facts';
import type { Rules } from '../policy';
import { isVoiceMissing } from '../review/voice';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { dayBefore } from './beforeIt';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';

/** DOMAIN 1.16: the day from which a planned meeting asks for voices that are missing. */
export function voicesAskedFrom({ plannedFor }: Pick<MeetingFact, 'plannedFor'>, rules: Rules): CalendarDate {
  return dayBefore(plannedFor, rules.policy.notices.voice.workingDaysBefore, rules);
}

/** The days on which meetings still to come begin to ask for voices. */
export function voiceDays(group: CoreGroup, rules: Rules): readonly CalendarDate[] {
  return toCome(group).map((meeting) => voicesAskedFrom(meeting, rules));
}

/** The children whose voice the next meeting asks for today and nobody has written down; empty before that time. */
export function voicesAsked(group: CoreGroup, rules: Rules, today: CalendarDate): readonly Child[] {
  return asking(group, rules, today) === undefined ? [] : group.children.filter((child) => isVoiceMissing(group, child));
}

/** To the co-ordinator, with the morning card, once a meeting. Recording the voice takes it off what is wanted. */
export function voiceDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const today = dayOf(now);
  const meeting = asking(group, rules, today);
  const children = voicesAsked(group, rules, today);
  if (meeting === undefined || children.length === 0) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const childIds = children.map(({ childId }) => childId);
  const told = whoIsTold(group, ['co-ordinator'], { childIds, on: dayOf(sendAfter), owners: [] }, absences);
  return told.map((recipientPersonId) => ({
    coreGroupId: group.coreGroupId,
    about: { kind: 'voice', meetingId: meeting.meetingId },
    recipientPersonId,
    urgency: 'digest',
    sendAfter,
    escalatesAt: null,
  }));
}

function asking(group: CoreGroup, rules: Rules, today: CalendarDate): MeetingFact | undefined {
  return toCome(group).find((meeting) => voicesAskedFrom(meeting, rules) <= today && today <= meeting.plannedFor);
}

function toCome({ meetings }: CoreGroup): readonly MeetingFact[] {
  return meetings.filter(({ heldOn, cancelled }) => heldOn === null && !cancelled);
}
