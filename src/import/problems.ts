import type { RowProblem, Severity } from '../core/caseload/importedCaseload';

/** Every reason for which a row, or a file, is told of: the code, and what it means for somebody who mends the export. */
export const reasons = {
  'missing-file': 'The file is not there.',
  'not-csv': 'The row cannot be read as CSV: look for a quotation mark that is not closed or not doubled.',
  'missing-column': 'The column is not in the header.',
  'duplicate-column': 'The column is in the header twice.',
  'wrong-number-of-cells': 'The row has more filled cells than the header has columns.',
  'not-utf-8': 'The cell is not UTF-8 text.',
  'not-text': 'The cell holds a NUL character.',
  'too-long': 'The cell holds more than 10,000 characters.',
  missing: 'The cell must not be empty.',
  'not-a-reference': 'A reference is letters, digits, dots, dashes, slashes or underscores, at most 64.',
  'not-a-date': 'A date is written YYYY-MM-DD.',
  'no-such-day': 'There is no such day.',
  'unlikely-year': 'The year is before 1900 or after 2199.',
  'not-a-date-and-time': 'A date and time is written YYYY-MM-DDTHH:MM.',
  'not-yes-or-no': 'The cell must be Y or N.',
  'not-an-email': 'This is not an e-mail address.',
  'unknown-role': 'This is not a role in a core group.',
  'unknown-status': 'This is not a status.',
  'unknown-category': 'This is not a category of the register.',
  'unknown-kind': 'This is not a kind of meeting or conference.',
  'unknown-mode': 'This is not a way to meet.',
  'unknown-decision': 'This is not a decision of a conference.',
  'unknown-language': 'A language is cy, en or both.',
  'unknown-group': 'No core group in core-groups.csv has this reference.',
  'unknown-child': 'No child in children.csv has this reference.',
  'unknown-meeting': 'meetings.csv has no meeting of this group held that day.',
  'unknown-person': 'Nobody in members.csv or staff.csv has this address or name.',
  'not-in-this-group': 'This address belongs to somebody who has no part in this group.',
  'child-of-another-group': 'This child belongs to another core group.',
  'child-in-two-groups': 'This child is in more than one core group: taken in the one with the newest registration.',
  'registered-before': 'The child has been registered again since: taken as an earlier registration.',
  'birth-not-known': 'There is neither a date of birth nor an expected date: what depends on age is not counted.',
  'no-day-agreed': 'The action has no day: taken without reminders.',
  'no-address': 'There is no e-mail address: this person is known by name and role, and is outside Teams.',
  'shared-address': 'Another person has the same address: this one is known by name and role, and is outside Teams.',
  'no-children': 'The core group has no child in children.csv that can be read.',
  'nobody-in-it': 'The core group has neither a child nor a member that can be read.',
  duplicate: 'This is in the file more than once: taken once, as the row that says less.',
  'in-two-groups': 'Another core group has an action with this reference: both are taken.',
  'two-held-that-day': 'Another meeting of the group was held that day: who was there counts for both.',
  'one-of-the-family': 'members.csv has this person as somebody who does not work for the authority: not taken in this role.',
  'dates-out-of-order': 'This date is before one that it must follow.',
  'ended-before-it-began': 'The membership ends before it begins: taken as one that never ran.',
  'contradicts-the-row': 'This contradicts another cell of the row.',
  'role-differs': 'members.csv gives this person another role in the group: taken with both.',
  'chair-not-a-member': 'The chair of this planned meeting is not in members.csv: the meeting is taken without a chair.',
  'not-in-members-list': 'This person is not in members.csv for the group: taken as a member who has left.',
  'children-not-said': 'Which of the children this person is here for is not said: they see none until the co-ordinator says.',
  'after-the-export': 'This has not happened yet on the day of the export.',
} as const satisfies Record<string, string>;

export type Reason = keyof typeof reasons;

export type Place = { readonly file: string; readonly line: number; readonly groupRef: string | null };

export function problemAt({ file, line, groupRef }: Place, column: string, reason: Reason, severity: Severity = 'refused'): RowProblem {
  return { file, line, column, reason, words: reasons[reason], severity, groupRef };
}

export function isReason(code: string): code is Reason {
  return Object.hasOwn(reasons, code);
}
