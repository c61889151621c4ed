import { z } from 'zod';
import { categories } from '../core/facts';
import { roles } from '../core/member';
import { day, dayAndTime, email, listOf, oneOf, orNone, ref, requiredWords, words, yesOrNo } from './cells';
import type { Reason } from './problems';

/** The files of an export, a schema per row. A schema's keys are the columns that the file must have. */

type Wrong = readonly [column: string, reason: Reason] | false;

/** Adds the checks that need more than one cell of the row; each is `false` where all is well. */
function checked<Shape extends z.ZodRawShape>(row: z.ZodObject<Shape>, checks: (row: z.output<z.ZodObject<Shape>>) => readonly Wrong[]) {
  return row.superRefine((values, context) => {
    for (const wrong of checks(values)) {
      if (wrong) context.addIssue({ code: 'custom', path: [wrong[0]], message: wrong[1] });
    }
  });
}

/** Whether `later` is given and lies before `earlier`. */
function before(later: string | null, earlier: string | null): boolean {
  return later !== null && earlier !== null && later < earlier;
}

const groupRow = z.object({
  core_group_ref: ref,
  local_authority: requiredWords,
  team: words,
  coordinator_email: orNone(email),
  manager_email: orNone(email),
  senior_manager_email: orNone(email),
  conference_chair_email: orNone(email),
});

const childRow = checked(
  z.object({
    child_ref: ref,
    core_group_ref: ref,
    given_name: words,
    family_name: requiredWords,
    date_of_birth: orNone(day),
    expected_date_of_delivery: orNone(day),
    registered_on: day,
    categories: listOf(oneOf(categories, 'unknown-category')),
    status: oneOf(['registered', 'temporary', 'de-registered'], 'unknown-status'),
    home_authority: words,
    looked_after: yesOrNo,
    missing_since: orNone(day),
    confidential_address: yesOrNo,
    deregistered_on: orNone(day),
  }),
  (row) => [
    row.date_of_birth === null && row.expected_date_of_delivery === null && ['date_of_birth', 'missing'],
    row.categories.length === 0 && ['categories', 'missing'],
    row.status === 'temporary' && row.home_authority.trim() === '' && ['home_authority', 'missing'],
    row.status === 'de-registered' && row.deregistered_on === null && ['deregistered_on', 'missing'],
    row.status !== 'de-registered' && row.deregistered_on !== null && ['deregistered_on', 'contradicts-the-row'],
    before(row.deregistered_on, row.registered_on) && ['deregistered_on', 'dates-out-of-order'],
  ],
);

const language = orNone(oneOf(['cy', 'en', 'both'], 'unknown-language'));

const memberRow = z.object({
  core_group_ref: ref,
  name: requiredWords,
  email,
  role: oneOf(roles, 'unknown-role'),
  agency: words,
  child_refs: listOf(ref),
  from: day,
  to: orNone(day),
  language_spoken: language,
  language_written: language,
  in_teams: yesOrNo,
  safe_contact: words,
});

const meetingRow = checked(
  z.object({
    core_group_ref: ref,
    kind: oneOf(['initial', 'subsequent', 'extraordinary'], 'unknown-kind'),
    planned_for: day,
    held_on: orNone(day),
    cancelled: yesOrNo,
    cancelled_reason: words,
    mode: oneOf(['in-person', 'video', 'hybrid'], 'unknown-mode'),
    chair_email: orNone(email),
    record_sent_on: orNone(day),
  }),
  (row) => [
    row.cancelled && row.held_on !== null && ['held_on', 'contradicts-the-row'],
    !row.cancelled && row.cancelled_reason.trim() !== '' && ['cancelled_reason', 'contradicts-the-row'],
    row.held_on === null && row.record_sent_on !== null && ['record_sent_on', 'contradicts-the-row'],
    before(row.record_sent_on, row.held_on) && ['record_sent_on', 'dates-out-of-order'],
  ],
);

const attendanceRow = z.object({
  core_group_ref: ref,
  held_on: day,
  email,
  status: oneOf(['present', 'part', 'apologies', 'absent'], 'unknown-status'),
  report_received_on: orNone(day),
});

const conferenceRow = checked(
  z.object({
    child_ref: ref,
    kind: oneOf(['initial', 'review', 'transfer'], 'unknown-kind'),
    planned_for: day,
    held_on: orNone(day),
    decision: orNone(oneOf(['register', 'remain', 'change-category', 'remove'], 'unknown-decision')),
    categories: listOf(oneOf(categories, 'unknown-category')),
    chair_email: orNone(email),
  }),
  (row) => [
    row.held_on !== null && row.decision === null && ['decision', 'missing'],
    row.held_on === null && row.decision !== null && ['decision', 'contradicts-the-row'],
  ],
);

const visitRow = checked(
  z.object({
    child_ref: ref,
    visited_at: dayAndTime,
    by_email: email,
    seen: yesOrNo,
    alone: yesOrNo,
    at_home: yesOrNo,
    bedroom: yesOrNo,
    announced: orNone(yesOrNo),
    not_seen_reason: words,
    note: words,
  }),
  (row) => [
    !row.seen && row.alone && ['alone', 'contradicts-the-row'],
    row.seen && row.not_seen_reason.trim() !== '' && ['not_seen_reason', 'contradicts-the-row'],
  ],
);

const actionRow = checked(
  z.object({
    action_ref: ref,
    core_group_ref: ref,
    child_refs: listOf(ref),
    outcome: words,
    text: requiredWords,
    owner_email: email,
    set_on: day,
    due_on: day,
    status: oneOf(['open', 'done'], 'unknown-status'),
    completed_on: orNone(day),
    impact: words,
    if_not_done: words,
  }),
  (row) => [
    before(row.due_on, row.set_on) && ['due_on', 'dates-out-of-order'],
    before(row.completed_on, row.set_on) && ['completed_on', 'dates-out-of-order'],
    row.status === 'done' && row.completed_on === null && ['completed_on', 'missing'],
    row.status === 'open' && row.completed_on !== null && ['completed_on', 'contradicts-the-row'],
  ],
);

const staffRow = z.object({ name: requiredWords, email, role: oneOf(roles, 'unknown-role'), agency: words });

export const rowSchemas = {
  'core-groups.csv': groupRow,
  'children.csv': childRow,
  'members.csv': memberRow,
  'meetings.csv': meetingRow,
  'attendance.csv': attendanceRow,
  'conferences.csv': conferenceRow,
  'visits.csv': visitRow,
  'actions.csv': actionRow,
  'staff.csv': staffRow,
} as const;

export type FileName = keyof typeof rowSchemas;
/** A row with its cells read. */
export type RowOf<File extends FileName> = z.output<(typeof rowSchemas)[File]>;

export const fileNames = Object.keys(rowSchemas) as readonly FileName[];

/** Staff lists are kept apart from cases in some systems: an export may come without one. */
export const optionalFiles: readonly FileName[] = ['staff.csv'];
