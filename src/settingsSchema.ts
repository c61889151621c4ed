import { z } from 'zod';
import { clockIds } from './core/clockTable';
import { roles } from './core/member';
import { isCalendarDate } from './core/time/calendarDate';

/* What may stand in a settings file, value by value; `settings.ts` says what makes sense together. */

const day = z.string().refine(isCalendarDate, { error: 'must be a day that exists, written YYYY-MM-DD' });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day, written HH:MM' });
const amount = z.int().min(0).max(3660);
const length = z.union([z.strictObject({ workingDays: amount }), z.strictObject({ days: amount }), z.strictObject({ months: amount })], {
  error: 'must be {"workingDays": n}, {"days": n} or {"months": n} with a whole number n',
});
const rung = z.strictObject({
  when: z.union([z.literal('due-soon'), z.literal('due'), z.strictObject({ workingDaysAfter: amount })], {
    error: 'must be "due-soon", "due" or {"workingDaysAfter": n}',
  }),
  tell: z.array(z.enum(roles)).min(1),
  missedRunning: z.literal(2, { error: 'must be 2: only once two in a row were missed' }).optional(),
});
const rhythm = z.strictObject({ workingDays: z.int().min(1).max(20) });
const clockRule = z.strictObject({
  limit: length.optional(),
  target: length.optional(),
  dueSoon: length.optional(),
  ladder: z.array(rung).optional(),
  again: rhythm.optional(),
  /** As files before `again` say it: true is every working day. That it is never told again can be said no longer. */
  repeats: z.boolean().optional(),
  source: z.string().min(1).optional(),
});
const countOf = (least: number) => {
  const error = `must be a whole number from ${least} to 60`;
  return z.int({ error }).min(least, { error }).max(60, { error });
};
const choices = z.strictObject({
  seenAlone: z.enum(['every-time', 'where-possible']).optional(),
  seenAloneAtLeast: length.optional(),
  conferenceSummary: z.enum(['fixed', 'or-by-first-core-group']).optional(),
  transferConference: z.enum(['notification', 'agreement', 'earlier-shown-later-late']).optional(),
  initialConference: z.enum(['strategy-discussion', 'decision-to-enquire']).optional(),
  coordinatorChangeTold: length.optional(),
  firstVisitAfterMove: length.optional(),
  careVisits: z.strictObject({ first: length, every: length }).optional(),
  visitLongAgo: z.strictObject({ days: amount }).optional(),
  notSeenTakenOnWithin: z.strictObject({ minutes: amount }).optional(),
  readsAfterEnd: z.strictObject({ workingDays: amount }).optional(),
  exclusionReview: z.strictObject({ days: amount, againWorkingDays: countOf(1) }).optional(),
  takenOnAtMost: z.strictObject({ workingDays: amount }).optional(),
  accountCode: z.strictObject({ hours: z.int().min(1).max(168) }).optional(),
  officeHours: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .refine(({ from, to }) => from < to, { error: 'must end after they begin' })
    .optional(),
  emergencyDutyTeam: z.strictObject({ cy: z.string().min(1).max(300), en: z.string().min(1).max(300) }).optional(),
});
const calendar = z.strictObject({
  oneOffHolidays: z.array(day).optional(),
  notHolidays: z.array(day).optional(),
  closureDays: z.array(day).optional(),
  closureDaysAreWorkingDays: z.boolean().optional(),
});

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a local time written HH:MM' });
const alertHours = z.strictObject({ from: localTime, to: localTime });

const actionRung = z.strictObject({ when: rung.shape.when, tell: z.array(z.enum([...roles, 'owner'])).min(1) });
const actions = z.strictObject({
  dueSoon: length.optional(),
  ladder: z.array(actionRung).optional(),
  again: rhythm.optional(),
  source: z.string().min(1).optional(),
});
/** A card in a chat may be pressed again for 30 days (DOMAIN 5.3 [P]), so the mark of its press must be kept for as long. */
const keptDays = (least: number) => z.strictObject({ days: z.int().min(least).max(36_600) });
const retention = z.strictObject({
  pressMarks: keptDays(30).optional(),
  notices: keptDays(30).optional(),
  doneMarkers: keptDays(7).optional(),
  source: z.string().min(1).optional(),
});

const mostUnasked = z.strictObject({ percent: z.int().min(0).max(100), atLeast: z.int().min(1).max(1_000_000) });
const imports = z.strictObject({
  mostFewer: mostUnasked.optional(),
  mostLate: mostUnasked.optional(),
  source: z.string().min(1).optional(),
});

const daysOfNotices = { before: countOf(0), after: countOf(0), again: countOf(1) };
const missing = z
  .strictObject({ workingDaysBefore: daysOfNotices.before, againWorkingDaysBefore: daysOfNotices.before })
  .refine(({ workingDaysBefore, againWorkingDaysBefore }) => againWorkingDaysBefore < workingDaysBefore, {
    error: 'must be told again nearer to the day than at first',
  });
const notices = z.strictObject({
  views: missing.optional(),
  noChair: missing.optional(),
  voice: z.strictObject({ workingDaysBefore: daysOfNotices.before }).optional(),
  vacancy: z.strictObject({ afterWorkingDays: daysOfNotices.after, againWorkingDays: daysOfNotices.again }).optional(),
  entryEnd: z.strictObject({ workingDaysBefore: daysOfNotices.before, againWorkingDays: daysOfNotices.again }).optional(),
  birth: z.strictObject({ afterWorkingDays: daysOfNotices.after, againWorkingDays: daysOfNotices.again }).optional(),
  quorum: missing.optional(),
  noDecision: z.strictObject({ afterWorkingDays: daysOfNotices.after, againWorkingDays: daysOfNotices.again }).optional(),
  endTold: z.strictObject({ afterWorkingDays: daysOfNotices.after, againWorkingDays: daysOfNotices.again }).optional(),
  unconfirmedEnding: z.strictObject({ againWorkingDays: daysOfNotices.again }).optional(),
  nearDay: z.strictObject({ withinWorkingDays: daysOfNotices.before }).optional(),
  earlyReview: z
    .strictObject({
      answerWorkingDays: countOf(1),
      againWorkingDays: daysOfNotices.again,
      againInDangerWorkingDays: daysOfNotices.again,
    })
    .optional(),
  exclusionRequest: z.strictObject({ againWorkingDays: daysOfNotices.again }).optional(),
  exclusionReview: z.strictObject({ workingDaysBefore: daysOfNotices.before }).optional(),
  careVisit: z.strictObject({ workingDaysBefore: daysOfNotices.before, lateAfterWorkingDays: countOf(1) }).optional(),
  source: z.string().min(1).optional(),
});

/** The settings file. Unknown keys are problems, so that a misspelt rule is not silently ignored. */
export const settingsSchema = z.strictObject({
  calendar: calendar.optional(),
  choices: choices.optional(),
  alertHours: alertHours.optional(),
  actions: actions.optional(),
  notices: notices.optional(),
  retention: retention.optional(),
  imports: imports.optional(),
  clocks: z.partialRecord(z.enum(clockIds), clockRule).optional(),
});
export type SettingsFile = z.infer<typeof settingsSchema>;
