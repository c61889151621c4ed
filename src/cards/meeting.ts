import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const safe = z.string().meta({ safe: true });
const style = z.enum(['positive', 'default']);
const lines = z.array(z.strictObject({ text: safe }));

/** The next meeting as this reader may see it. The primary button is to open it on its day, then attendance; before, the agenda. */
export const meetingCard = defineCard('meeting', {
  meetingId: z.string(),
  when: safe,
  lines,
  chair: z.string(),
  /** Whoever was to chair cannot: another is named from here, in place of the button further down. */
  namesAnother: z.boolean(),
  needs: z.strictObject({ shown: z.boolean(), text: z.string() }),
  movedBecause: z.strictObject({ shown: z.boolean(), text: z.string() }),
  lateReason: z.strictObject({ shown: z.boolean(), text: z.string() }),
  starts: z.boolean(),
  closes: z.boolean(),
  agendaStyle: style,
  opensAttendance: z.boolean(),
  attendanceStyle: style,
  isOpen: z.boolean(),
  isOrganiser: z.boolean(),
  arranges: z.boolean(),
  mayMove: z.boolean(),
  move: z.string(),
});

/** No meeting to show: until when one is to be planned, and by whom. */
export const meetingNoneCard = defineCard('meetingNone', { lines, mayPlan: z.boolean(), mayLook: z.boolean() });

/** Day, time and way of the next meeting. `after` is the meeting that was just closed, else empty. */
export const meetingPlanCard = defineCard('meetingPlan', {
  lines,
  plannedOn: inputField,
  startsAt: inputField,
  mode: inputField,
  modes: choices,
  lateReason: inputField,
  asksReason: z.boolean(),
  after: z.string(),
  dayAgreed: z.string(),
  submit: z.string(),
  leave: z.string(),
  isFree: z.boolean(),
  moves: z.strictObject({ shown: z.boolean(), toDay: z.string(), toTime: z.string() }),
});

/** Who chairs, in which language, with which needs. */
export const meetingArrangeCard = defineCard('meetingArrange', {
  meetingId: z.string(),
  seen: z.string(),
  when: safe,
  chairNow: z.string(),
  chair: inputField,
  chairs: choices,
  language: inputField,
  needs: inputField,
});

/** Another day or time for a planned meeting. */
export const meetingMoveCard = defineCard('meetingMove', {
  meetingId: z.string(),
  seenMoves: z.number(),
  when: safe,
  lines,
  plannedOn: inputField,
  startsAt: inputField,
  reason: inputField,
  dayAgreed: z.string(),
  submit: z.string(),
});

/** Why a meeting is called off. */
/** Asked before a meeting is closed: who is not confirmed would be missing from its record. */
export const meetingCloseCard = defineCard('meetingClose', {
  meetingId: z.string(),
  when: safe,
  /** Whether it can be closed; else attendance is to be confirmed first. */
  closes: z.boolean(),
  confirms: z.boolean(),
  unconfirmed: z.strictObject({ shown: z.boolean(), text: safe }),
  closeStyle: style,
  attendanceStyle: style,
});

export const meetingCancelCard = defineCard('meetingCancel', {
  meetingId: z.string(),
  seenMoves: z.number(),
  when: safe,
  why: inputField,
  words: inputField,
});
