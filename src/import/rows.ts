import { stepKinds } from '../core/clocks/stepTable';
import { categories } from '../core/facts';
import { roles } from '../core/member';
import { day, dayAndTime, email, kept, oneOf, orNone, person, phone, ref, requiredWords, title, words, yesOrEmpty, yesOrNo } from './cells';
import { asMuchAs, type Column, type Columns, each, needed, orElse, type RowIn, required } from './columns';

/**
 * The files of an export: of each column how its cells are read, and what stands in for one that cannot be. It is what lets no
 * limit pass unseen: who cannot be read to have been seen was not, and an address that may be confidential is.
 */

const written = asMuchAs(words, kept);
/** An empty cell is told of, and stays empty. */
const named = asMuchAs(requiredWords, kept);
const someDay = orElse(orNone(day), null);
/** A number is kept as it was typed, also where it seems to lack its first 0. */
const phoneNumber: Column<string> = {
  isNeeded: false,
  read: (text) => {
    const read = orElse(phone, '').read(text);
    return /^[1-9]\d{8,9}$/.test(read.value) ? { ...read, reason: 'phone-without-zero' } : read;
  },
};
/** An empty cell is N, and so is one that cannot be read, which is told. */
const no = orElse(yesOrEmpty, false);
/** Empty where another day of its row stands for it. */
const plannedDay = orElse(orNone(day), null);

const groupColumns = {
  core_group_ref: needed(ref),
  local_authority: named,
  team: written,
  coordinator_email: orElse(orNone(person), null),
  manager_email: orElse(orNone(person), null),
  senior_manager_email: orElse(orNone(person), null),
  conference_chair_email: orElse(orNone(person), null),
};

const childColumns = {
  child_ref: needed(ref),
  core_group_ref: needed(ref),
  given_name: written,
  family_name: written,
  date_of_birth: someDay,
  expected_date_of_delivery: someDay,
  registered_on: orElse(day, null),
  categories: each(oneOf(categories, 'unknown-category')),
  status: orElse(oneOf(['registered', 'temporary', 'de-registered'], 'unknown-status'), 'registered' as const),
  home_authority: written,
  temporary_until: someDay,
  looked_after: no,
  looked_after_since: someDay,
  missing_since: someDay,
  confidential_address: orElse(yesOrNo, true),
  deregistered_on: someDay,
};

const language = orElse(orNone(oneOf(['cy', 'en', 'both'], 'unknown-language')), null);

/** What need not be known of somebody. */
const aboutPerson = {
  person_ref: orElse(orNone(ref), null),
  title: orElse(orNone(title), null),
  phone: phoneNumber,
};

/** A membership that ends on a day that cannot be read. */
export const someDayUnknown = 'some-day';

const memberColumns = {
  core_group_ref: needed(ref),
  name: named,
  email: orElse(orNone(email), null),
  role: orElse(oneOf(roles, 'unknown-role'), null),
  agency: written,
  child_refs: each(ref),
  from: orElse(day, null),
  to: orElse(orNone(day), someDayUnknown),
  language_spoken: language,
  language_written: language,
  in_teams: no,
  safe_contact: written,
  ...aboutPerson,
};

const meetingColumns = {
  core_group_ref: needed(ref),
  kind: needed(oneOf(['initial', 'subsequent', 'extraordinary'], 'unknown-kind')),
  planned_for: plannedDay,
  held_on: someDay,
  cancelled: no,
  cancelled_reason: written,
  mode: orElse(oneOf(['in-person', 'video', 'hybrid'], 'unknown-mode'), 'hybrid' as const),
  chair_email: orElse(orNone(person), null),
  record_sent_on: someDay,
};

const attendanceColumns = {
  core_group_ref: needed(ref),
  held_on: needed(day),
  email: needed(person),
  status: needed(oneOf(['present', 'part', 'apologies', 'absent'], 'unknown-status')),
  report_received_on: someDay,
};

const conferenceColumns = {
  child_ref: needed(ref),
  kind: needed(oneOf(['initial', 'review', 'transfer'], 'unknown-kind')),
  planned_for: plannedDay,
  held_on: someDay,
  decision: orElse(orNone(oneOf(['register', 'remain', 'change-category', 'remove'], 'unknown-decision')), null),
  categories: each(oneOf(categories, 'unknown-category')),
  chair_email: orElse(orNone(person), null),
};

/** The day is what limits count from: a time that cannot be read does not cost the visit. */
const dayWithTime: Column<{ readonly day: string; readonly time: string }> = {
  isNeeded: true,
  read: (text) => {
    const [whole, onlyDay] = [needed(dayAndTime).read(text), needed(day).read(text.trim().slice(0, 10))];
    return whole.isLost && !onlyDay.isLost ? { ...whole, value: { day: onlyDay.value, time: '00:00' }, isLost: false } : whole;
  },
};

const visitColumns = {
  child_ref: needed(ref),
  visited_at: dayWithTime,
  by_email: orElse(person, ''),
  seen: no,
  alone: no,
  at_home: no,
  bedroom: no,
  announced: orElse(orNone(yesOrNo), null),
  not_seen_reason: written,
  note: written,
  others_there: written,
};

const actionColumns = {
  action_ref: needed(ref),
  core_group_ref: needed(ref),
  child_refs: each(ref),
  outcome: written,
  text: required(asMuchAs(requiredWords, kept)),
  owner_email: each(person),
  set_on: orElse(day, null),
  due_on: someDay,
  status: orElse(oneOf(['open', 'done'], 'unknown-status'), 'open' as const),
  completed_on: someDay,
  impact: written,
  if_not_done: written,
};

const stepColumns = {
  child_ref: needed(ref),
  step: needed(oneOf(stepKinds, 'unknown-step')),
  about_on: someDay,
  done_on: someDay,
};

const staffColumns = {
  name: named,
  email: needed(email),
  role: needed(oneOf(roles, 'unknown-role')),
  agency: written,
  ...aboutPerson,
};

export const rowColumns = {
  'core-groups.csv': groupColumns,
  'children.csv': childColumns,
  'members.csv': memberColumns,
  'meetings.csv': meetingColumns,
  'attendance.csv': attendanceColumns,
  'conferences.csv': conferenceColumns,
  'visits.csv': visitColumns,
  'actions.csv': actionColumns,
  'steps.csv': stepColumns,
  'staff.csv': staffColumns,
} as const satisfies Readonly<Record<string, Columns>>;

export type FileName = keyof typeof rowColumns;
/** A row with its cells read. */
export type RowOf<File extends FileName> = RowIn<(typeof rowColumns)[File]>;

export const fileNames = Object.keys(rowColumns) as readonly FileName[];

/** Staff lists are kept apart from cases in some systems, and not every system has the days of single steps: an export may come without. */
export const optionalFiles: readonly FileName[] = ['steps.csv', 'staff.csv'];
