import type { RowProblem, Severity } from '../core/caseload/importedCaseload';
import { stepKinds } from '../core/clocks/stepTable';
import { categories } from '../core/facts';

/** Every reason for which a row, or a file, is told of: the code, and what it means for somebody who mends the export. */
export const reasons = {
  'missing-file': 'The table is not there: an export without rows of it still has its header.',
  'empty-file': 'The file is empty: it needs its header, also where there are no rows.',
  'no-tables': 'The folder has no file with the name of a table: is the export in a folder below it?',
  'no-rows': 'The table has no rows: if the case system has some, the export is not whole.',
  'totals-row': 'The row is a total or a count of others: it is not read.',
  'not-csv': 'The file cannot be read as CSV from this line on: look for a quotation mark that is not closed or not doubled.',
  'no-header': 'The first rows have none of the columns of this table: its header is missing, or it is another file.',
  'unknown-column': 'The column is not one of this table: what stands in it is not read.',
  'table-twice': 'The table is there twice, as a file or as a sheet: only one of them may be.',
  'not-a-workbook': 'The file cannot be opened as an Excel workbook (.xlsx).',
  'old-workbook': 'The workbook is of the old form (.xls), or has a password: save it as .xlsx without one.',
  'workbook-too-large': 'The workbook is too large to be opened: export its tables as CSV.',
  'no-table-in-workbook':
    'No sheet has the name of a table: name them core-groups, children, members, meetings, attendance, conferences, visits, actions, steps, staff.',
  'hidden-sheet': 'The sheet is hidden: it is read all the same.',
  'merged-cells': 'Cells of the sheet are merged: only the first of them has what stands there, the others are read as empty.',
  'formula-without-value':
    'The cell has a formula whose result is not stored: open the workbook in Excel, save it and import that, or export the values.',
  'became-a-day': 'The spreadsheet has made a day of what stands in this cell: format the column as text.',
  'missing-column': 'These columns are not in the header: a column without values still has its name there.',
  'duplicate-column': 'The column is in the header twice.',
  'wrong-number-of-cells': 'The row has more filled cells than the header has columns.',
  'not-utf-8': 'Letters of this cell were lost before it came here: it is kept as it is.',
  'name-encoded-twice': 'The name was broken on its way here (its UTF-8 was read as Windows-1252): it is kept as it is.',
  'name-lost-letters': 'Letters of this name were lost before it came here (often ŵ, ŷ or â): it is kept as it is.',
  'days-of-unknown-order':
    'Nothing tells which number of these days is the day: 05/10/2026 is 5 October with --days dd/mm/yyyy, and 10 May with --days mm/dd/yyyy.',
  'days-read-day-first':
    'No day of this column tells which number is the day: read as dd/mm/yyyy, as other columns of the export are. If that is wrong, say --days mm/dd/yyyy.',
  'days-read-month-first':
    'No day of this column tells which number is the day: read as mm/dd/yyyy, as other columns of the export are. If that is wrong, say --days dd/mm/yyyy.',
  'days-in-two-orders': 'Some days of this column can only be dd/mm/yyyy and others only mm/dd/yyyy: export them as YYYY-MM-DD.',
  'days-as-numbers':
    'Days of this column stand as a spreadsheet counts them: read as Excel does (46331 is 2026-11-05). If that is wrong, format it as a date and export again.',
  'stray-quotation-mark': 'The cell begins with a quotation mark that is not closed: taken without it.',
  'not-text': 'The cell holds a NUL character.',
  'too-long': 'The cell holds more than 10,000 characters.',
  missing: 'The cell must not be empty.',
  'not-a-reference': 'A reference is letters, digits, dots, dashes, slashes or underscores, at most 64.',
  'not-a-date': 'A date is written YYYY-MM-DD.',
  'no-such-day': 'There is no such day.',
  'unlikely-year': 'The year is before 1900 or after 2199.',
  'not-a-date-and-time': 'A date and time is written YYYY-MM-DDTHH:MM.',
  'not-yes-or-no': 'The cell must be Y or N.',
  'not-said': 'The cell says nothing: counted as no, so that no limit is met by what nobody said.',
  'not-an-email': 'This is not an e-mail address.',
  'unknown-role': 'This is not a role in a core group.',
  'unknown-title': 'This is not what somebody is by their work, as far as it is known here: taken without.',
  'title-of-another-role': 'The title belongs to another role than the row has: taken without it.',
  'phone-without-zero': 'The number seems to have lost its first 0 in a spreadsheet: it is kept as it is.',
  'phone-rounded': 'A spreadsheet has rounded the number: format the column as text.',
  'phone-too-long': 'A telephone number is at most 60 characters long.',
  'unknown-status':
    'This is not a status: those of children are registered, temporary, de-registered; of attendance present, part, apologies, absent; of actions open, done.',
  'unknown-category': `This is not a category of the register: ${categories.join(', ')}.`,
  'unknown-kind': 'This is not a kind: meetings are initial, subsequent or extraordinary; conferences initial, review or transfer.',
  'unknown-mode': 'This is not a way to meet: in-person, video, hybrid.',
  'unknown-decision': 'This is not a decision of a conference: register, remain, change-category, remove.',
  'unknown-step': `This is no step that is known: ${stepKinds.join(', ')}.`,
  'unknown-conference': 'conferences.csv has no such conference of this child that the step can be about, on that day.',
  'about-which': 'The child has several conferences that the step can be about: about_on has to say the day of one.',
  'about-the-child': 'The step is about the child alone: about_on is not read.',
  'unknown-change': 'members.csv has no co-ordinator of this group who began on that day.',
  'unknown-core-group': 'meetings.csv has no meeting of this group on that day that was not cancelled.',
  'nobody-apologised': 'attendance.csv has nobody who apologised for that meeting and whose report has no day of its own there.',
  'report-in-attendance': 'attendance.csv has the same day for these reports: read from there.',
  'counts-from-another-step': 'The export lacks the step that this one answers: taken, and it moves a limit once that is known.',
  'held-in-conferences': 'conferences.csv has the transfer conference as held on another day: that counts.',
  'moved-since': 'The child has been told of as moving the other way since: taken as the newer move.',
  'unknown-language': 'A language is cy, en or both.',
  'unknown-group': 'No core group in core-groups.csv has this reference.',
  'unknown-child': 'No child in children.csv has this reference.',
  'unknown-meeting': 'meetings.csv has no meeting of this group held that day.',
  'unknown-person': 'Nobody in members.csv or staff.csv has this address or name: put them into one of the two, or put the cell right.',
  'several-people':
    'The cell names several people: who came to a meeting or answers for an action is each of them; a visit counts as made by the one whose visits count, and the others as there too; anything else is taken for the first whom the export knows.',
  'at-old-address':
    'This is an earlier address of somebody whom the export lists under another: taken as theirs. Put the cell right, or give people a person_ref.',
  'listed-since':
    'members.csv has this person only since a later day, or as something else: taken as what an earlier export had them as in the group then. If they were not, put the earlier membership in.',
  'left-the-list':
    'The list of this group has this person no longer: taken as who they were in it by earlier exports. Leave those who left in members.csv, with the day in `to`.',
  'not-in-this-group':
    'This address belongs to somebody who has no part in this group: put them into members.csv for it, or put the cell right.',
  'registered-elsewhere':
    'This registration of the child in this core group has ended, and the child is in another one now: that is history, and counts nothing here.',
  'child-of-another-group': 'This child belongs to another core group.',
  'goes-with-the-child': 'The children of this action are in another core group: it is taken there, with them.',
  'child-of-no-group': 'children.csv has this child in a core group that is not in core-groups.csv: no limit of theirs is counted.',
  'child-in-two-groups': 'This child is in more than one core group: taken in the one with the newest registration.',
  'registered-before': 'The child has been registered again since: taken as an earlier registration.',
  'registered-twice':
    'The child is registered since an earlier day too, and that registration has not ended: limits count from the earlier. End it, or take one of the two out.',
  'second-initial':
    'The registration has an earlier conference of this kind already: limits count from that one. Take out the one that is wrong, or end the registration in between.',
  'birth-not-known': 'There is neither a date of birth nor an expected date: what depends on age is not counted.',
  'no-day-agreed': 'The action has no day: taken without reminders.',
  'no-address': 'There is no e-mail address: this person is known by name and role, and is outside Teams.',
  'shared-address': 'Another person has the same address: this one is known by name and role, and is outside Teams.',
  'shared-reference':
    'The list has several people under this reference: it is taken for nobody, and each is known by their address. Give each their own.',
  'no-children': 'The core group has no child in children.csv that can be read.',
  'nobody-in-it': 'The core group has neither a child nor a member that can be read.',
  duplicate: 'This is in the file more than once: taken once, as the row that says less.',
  'two-visits-that-day':
    'Another visit by this person to this child stands on that day: taken as two, and limits, which go by days, are the same. If it is one, take a row out.',
  'in-two-groups': 'Another core group has an action with this reference: both are taken.',
  'held-and-cancelled':
    'The row says that the meeting was held and that it was cancelled: it does not count as held until one of the two is taken out, and who was there is kept.',
  'two-held-that-day': 'Another meeting of the group was held that day: who was there counts for both.',
  'nobody-came':
    'By attendance.csv none of those who work with the family came: it does not count as held. Put right who came, or take out the day on which it was held.',
  'one-of-the-family': 'members.csv has this person as somebody who does not work for the authority: not taken in this role.',
  'dates-out-of-order': 'This date is before one that it must follow.',
  'ended-before-it-began': 'The membership ends before it begins: taken as one that never ran.',
  'named-though-ended':
    'The membership ends before it begins, and core-groups.csv names this person in the same role: taken as running on.',
  'contradicts-the-row': 'This contradicts another cell of the row.',
  'role-differs': 'members.csv gives this person another role in the group: taken with both.',
  'chair-not-a-member': 'The chair of this planned meeting is not in members.csv: the meeting is taken without a chair.',
  'not-in-members-list':
    'This person is not in members.csv for the group: taken as a member who has left. If they belong there, put them in with their days.',
  'visit-by-cover':
    'This visit is by a social worker or manager who was no member of the group that day by members.csv: taken as cover, it counts for limits.',
  'visit-by-no-member':
    'This visit is by somebody who was no member of the group that day, nor covers as a social worker or manager: kept, and it moves no limit.',
  'children-not-said': 'Which of the children this person is here for is not said: they see none until the co-ordinator says.',
  'after-the-export': 'This has not happened yet on the day of the export.',
  'before-birth': 'The child was not born on this day: the visit is kept, and it moves no limit. Put right the day, or the date of birth.',
  'before-registration':
    'This is before the first registration that the export has of the child or the group: kept, and it moves no limit.',
} as const satisfies Record<string, string>;

export type Reason = keyof typeof reasons;

export type Place = { readonly file: string; readonly line: number; readonly groupRef: string | null };

export function problemAt({ file, line, groupRef }: Place, column: string, reason: Reason, severity: Severity = 'refused'): RowProblem {
  return { file, line, column, reason, words: reasons[reason], severity, groupRef };
}

export function isReason(code: string): code is Reason {
  return Object.hasOwn(reasons, code);
}

/** Whether a file is not read for it. */
export function stopsReading({ severity }: RowProblem): boolean {
  return severity === 'refused';
}
