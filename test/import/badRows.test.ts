import type { Severity } from '../../src/core/caseload/importedCaseload';
import { parseCaseload } from '../../src/import/caseload';
import { reasons } from '../../src/import/problems';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';

const asAt = '2026-11-20';
const parse = (rows: ExportRows) => parseCaseload(filesOf(rows), asAt);
const refsIn = (rows: ExportRows) => parse(rows).groups.map(({ group }) => group.ref);

type Case = readonly [
  what: string,
  file: string,
  row: number,
  cells: Readonly<Record<string, string>>,
  column: string,
  reason: keyof typeof reasons,
  severity: Severity,
];

const cases: readonly Case[] = [
  [
    'a reference that is none',
    'core-groups.csv',
    0,
    { coordinator_email: 'sian at council' },
    'coordinator_email',
    'unknown-person',
    'cell-left-out',
  ],
  ['no authority', 'core-groups.csv', 0, { local_authority: ' ' }, 'local_authority', 'missing', 'noted'],
  [
    'the manager under another role',
    'core-groups.csv',
    0,
    { manager_email: 'ioan@health.example' },
    'manager_email',
    'role-differs',
    'noted',
  ],
  ['a child reference with blanks', 'children.csv', 1, { child_ref: 'CH 2' }, 'child_ref', 'not-a-reference', 'row-left-out'],
  ['30/02', 'children.csv', 0, { registered_on: '30/02/2026' }, 'registered_on', 'no-such-day', 'cell-left-out'],
  ['no day', 'children.csv', 0, { registered_on: 'last week' }, 'registered_on', 'not-a-date', 'cell-left-out'],
  ['30 February', 'children.csv', 0, { registered_on: '2026-02-30' }, 'registered_on', 'no-such-day', 'cell-left-out'],
  ['29 February of a common year', 'children.csv', 0, { date_of_birth: '2019-02-29' }, 'date_of_birth', 'no-such-day', 'cell-left-out'],
  ['a year mistyped', 'children.csv', 0, { registered_on: '0206-09-01' }, 'registered_on', 'unlikely-year', 'cell-left-out'],
  ['an unknown status', 'children.csv', 0, { status: 'closed' }, 'status', 'unknown-status', 'cell-left-out'],
  ['an unknown category', 'children.csv', 0, { categories: 'neglect;worry' }, 'categories', 'unknown-category', 'cell-left-out'],
  ['no category', 'children.csv', 0, { categories: '' }, 'categories', 'missing', 'noted'],
  ['neither birth nor expected date', 'children.csv', 0, { date_of_birth: '' }, 'date_of_birth', 'birth-not-known', 'noted'],
  ['a temporary entry without its authority', 'children.csv', 0, { status: 'temporary' }, 'home_authority', 'missing', 'noted'],
  ['de-registered without a day', 'children.csv', 0, { status: 'de-registered' }, 'deregistered_on', 'missing', 'cell-left-out'],
  [
    'a day of de-registration for a registered child',
    'children.csv',
    0,
    { deregistered_on: '2026-10-01' },
    'deregistered_on',
    'contradicts-the-row',
    'cell-left-out',
  ],
  [
    'de-registered before registered',
    'children.csv',
    0,
    { status: 'de-registered', deregistered_on: '2026-08-01' },
    'deregistered_on',
    'dates-out-of-order',
    'cell-left-out',
  ],
  ['neither yes nor no', 'children.csv', 0, { looked_after: 'maybe' }, 'looked_after', 'not-yes-or-no', 'cell-left-out'],
  ['a child in two groups', 'children.csv', 2, { child_ref: 'CH-2' }, 'child_ref', 'child-in-two-groups', 'row-left-out'],
  ['an unknown role', 'members.csv', 2, { role: 'friend' }, 'role', 'unknown-role', 'row-left-out'],
  ['an unknown language', 'members.csv', 2, { language_spoken: 'fr' }, 'language_spoken', 'unknown-language', 'cell-left-out'],
  ['a member without a name', 'members.csv', 2, { name: '' }, 'name', 'missing', 'noted'],
  [
    'a member for a child of another group',
    'members.csv',
    3,
    { child_refs: 'CH-9' },
    'child_refs',
    'child-of-another-group',
    'cell-left-out',
  ],
  ['a member for an unknown child', 'members.csv', 3, { child_refs: 'CH-77' }, 'child_refs', 'unknown-child', 'cell-left-out'],
  ['an unknown group', 'meetings.csv', 2, { core_group_ref: 'CG-77' }, 'core_group_ref', 'unknown-group', 'row-left-out'],
  ['an unknown kind', 'meetings.csv', 2, { kind: 'big' }, 'kind', 'unknown-kind', 'row-left-out'],
  ['an unknown mode', 'meetings.csv', 2, { mode: 'fax' }, 'mode', 'unknown-mode', 'cell-left-out'],
  [
    'held and cancelled',
    'meetings.csv',
    0,
    { cancelled: 'Y', cancelled_reason: 'weather' },
    'held_on',
    'held-and-cancelled',
    'cell-left-out',
  ],
  [
    'a reason for what was not cancelled',
    'meetings.csv',
    2,
    { cancelled_reason: 'weather' },
    'cancelled_reason',
    'contradicts-the-row',
    'noted',
  ],
  [
    'a record of what was not held',
    'meetings.csv',
    2,
    { record_sent_on: '2026-11-01' },
    'record_sent_on',
    'contradicts-the-row',
    'cell-left-out',
  ],
  [
    'a record sent before the meeting',
    'meetings.csv',
    0,
    { record_sent_on: '2026-09-07' },
    'record_sent_on',
    'dates-out-of-order',
    'cell-left-out',
  ],
  ['held after the day of the export', 'meetings.csv', 2, { held_on: '2026-12-01' }, 'held_on', 'after-the-export', 'cell-left-out'],
  ['a chair nobody knows', 'meetings.csv', 0, { chair_email: 'who@nowhere.example' }, 'chair_email', 'unknown-person', 'cell-left-out'],
  ['attendance of a meeting not held', 'attendance.csv', 0, { held_on: '2026-09-09' }, 'held_on', 'unknown-meeting', 'row-left-out'],
  ['attendance of a stranger', 'attendance.csv', 0, { email: 'who@nowhere.example' }, 'email', 'unknown-person', 'row-left-out'],
  [
    'attendance of a parent of another family',
    'attendance.csv',
    0,
    { email: 'noor@mail.example' },
    'email',
    'not-in-this-group',
    'row-left-out',
  ],
  ['an unknown way to attend', 'attendance.csv', 0, { status: 'late' }, 'status', 'unknown-status', 'row-left-out'],
  ['an unknown decision', 'conferences.csv', 0, { decision: 'maybe' }, 'decision', 'unknown-decision', 'cell-left-out'],
  ['a decision of what was not held', 'conferences.csv', 1, { decision: 'remain' }, 'decision', 'contradicts-the-row', 'cell-left-out'],
  ['a conference of an unknown child', 'conferences.csv', 1, { child_ref: 'CH-77' }, 'child_ref', 'unknown-child', 'row-left-out'],
  ['a visit at 25 o’clock', 'visits.csv', 0, { visited_at: '2026-09-10T25:00' }, 'visited_at', 'not-a-date-and-time', 'noted'],
  ['a visit on 31 September', 'visits.csv', 0, { visited_at: '2026-09-31T10:00' }, 'visited_at', 'no-such-day', 'row-left-out'],
  ['a visit tomorrow', 'visits.csv', 0, { visited_at: '2026-11-21T10:00' }, 'visited_at', 'after-the-export', 'row-left-out'],
  ['alone but not seen', 'visits.csv', 3, { alone: 'Y' }, 'alone', 'contradicts-the-row', 'cell-left-out'],
  [
    'seen, with a reason why not',
    'visits.csv',
    0,
    { not_seen_reason: 'no-reply' },
    'not_seen_reason',
    'contradicts-the-row',
    'cell-left-out',
  ],
  ['a visitor nobody knows', 'visits.csv', 0, { by_email: 'who@nowhere.example' }, 'by_email', 'unknown-person', 'cell-left-out'],
  ['an action due before it was set', 'actions.csv', 0, { due_on: '2026-09-01' }, 'due_on', 'dates-out-of-order', 'noted'],
  [
    'an action done before it was set',
    'actions.csv',
    1,
    { completed_on: '2026-09-01' },
    'completed_on',
    'dates-out-of-order',
    'cell-left-out',
  ],
  ['done without a day', 'actions.csv', 1, { completed_on: '' }, 'completed_on', 'missing', 'noted'],
  ['open with a day it was done', 'actions.csv', 0, { completed_on: '2026-09-20' }, 'completed_on', 'contradicts-the-row', 'cell-left-out'],
  ['an owner nobody knows', 'actions.csv', 0, { owner_email: 'who@nowhere.example' }, 'owner_email', 'unknown-person', 'cell-left-out'],
  ['a cell that is not UTF-8', 'actions.csv', 0, { text: 'Cael ty\uFFFD' }, 'text', 'not-utf-8', 'noted'],
  ['a NUL', 'actions.csv', 0, { text: 'a\0b' }, 'text', 'not-text', 'noted'],
  ['more than 10,000 characters', 'visits.csv', 0, { note: 'x'.repeat(10_001) }, 'note', 'too-long', 'noted'],
];

describe('an export with one bad cell', () => {
  it('is good before it is spoiled', () => {
    const { groups, refused, problems } = parse(goodExport);
    expect([groups.map(({ group }) => group.ref), refused, problems]).toEqual([['CG-1', 'CG-2'], [], []]);
  });

  it.each(cases)('says where, why and what it costs for %s', (_what, file, row, cells, column, reason, severity) => {
    const { problems } = parse(withCells(goodExport, file, row, cells));
    expect(problems).toContainEqual(expect.objectContaining({ file, line: row + 2, column, reason, severity, words: reasons[reason] }));
  });

  it.each(cases)('takes every group all the same for %s', (_what, file, row, cells) => {
    expect(refsIn(withCells(goodExport, file, row, cells))).toEqual(['CG-1', 'CG-2']);
  });

  it('never repeats a cell in what it says', () => {
    const spoiled = cases.map(([, file, row, cells]) => parse(withCells(goodExport, file, row, cells)).problems);
    expect(JSON.stringify(spoiled)).not.toMatch(/who@|friend|Mali|30\/02|maybe|fax/);
  });
});

describe('an export with several bad rows', () => {
  it('tells of all of them in one go, in the order of files and lines', () => {
    const rows = withCells(
      withCells(withCells(goodExport, 'visits.csv', 3, { alone: 'Y' }), 'visits.csv', 0, { seen: '' }),
      'children.csv',
      2,
      { status: '' },
    );
    expect(parse(rows).problems.map(({ file, line, column }) => `${file}:${line} ${column}`)).toEqual([
      'children.csv:4 status',
      'visits.csv:2 alone',
      'visits.csv:5 alone',
    ]);
  });

  it('tells of two bad cells of one row', () => {
    const { problems } = parse(withCells(goodExport, 'children.csv', 0, { status: 'closed', categories: 'worry' }));
    expect(problems.map(({ column }) => column)).toEqual(['categories', 'status']);
  });

  it.each([
    ['core-groups.csv', 'core_group_ref'],
    ['children.csv', 'child_ref'],
    ['members.csv', 'email'],
    ['meetings.csv', 'planned_for'],
    ['attendance.csv', 'email'],
    ['conferences.csv', 'planned_for'],
    ['visits.csv', 'visited_at'],
    ['actions.csv', 'action_ref'],
  ])('takes a row once that %s has twice, and says so', (file, column) => {
    const [first = {}] = goodExport[file] ?? [];
    const doubled = withRows(goodExport, file, first);
    const line = (doubled[file] ?? []).length + 1;
    expect(parse(doubled).problems).toEqual([expect.objectContaining({ file, line, column, reason: 'duplicate', severity: 'noted' })]);
    expect(parse(doubled).groups).toEqual(parse(goodExport).groups);
  });

  it('leaves out a row with a filled cell too many, and takes the rest of its group', () => {
    const files = new Map(filesOf(goodExport));
    files.set('actions.csv', (files.get('actions.csv') ?? '').replace('Sleeps.,', 'Sleeps., soundly, and long,'));
    const { problems, groups } = parseCaseload(files, asAt);
    expect(problems.map(({ file, line, reason }) => [file, line, reason])).toEqual([['actions.csv', 3, 'wrong-number-of-cells']]);
    expect(groups[0]?.plan.actions.map(({ ref }) => ref)).toEqual(['AC-1']);
  });

  it('takes a group without a child, and says so', () => {
    const rows = withRows(goodExport, 'core-groups.csv', { ...goodExport['core-groups.csv']?.[0], core_group_ref: 'CG-3' });
    expect(refsIn(rows)).toEqual(['CG-1', 'CG-2', 'CG-3']);
    expect(parse(rows).problems.map(({ groupRef, reason, severity }) => [groupRef, reason, severity])).toEqual([
      ['CG-3', 'no-children', 'noted'],
    ]);
  });

  it('refuses a group of which only the reference can be read', () => {
    const rows = withRows(goodExport, 'core-groups.csv', { core_group_ref: 'CG-3', local_authority: 'Aberwern', team: 'West' });
    expect([refsIn(rows), parse(rows).refused]).toEqual([['CG-1', 'CG-2'], ['CG-3']]);
  });
});

describe('an export that cannot be read as a whole', () => {
  it('takes nothing where a file is missing, and still tells of bad cells elsewhere', () => {
    const files = new Map(filesOf(withCells(goodExport, 'children.csv', 0, { status: 'closed' })));
    files.delete('visits.csv');
    const { groups, problems } = parseCaseload(files, asAt);
    expect(groups).toEqual([]);
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['children.csv', 'unknown-status'],
      ['visits.csv', 'missing-file'],
    ]);
  });

  it('names each missing column, and each other one whose name can only be that of a column', () => {
    const files = new Map(filesOf(goodExport));
    files.set('visits.csv', (files.get('visits.csv') ?? '').replace('visited_at', 'date').replace('bedroom', 'Their own room?'));
    const { groups, problems } = parseCaseload(files, asAt);
    expect(groups).toEqual([]);
    expect(problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [1, '', 'unknown-column'],
      [1, 'bedroom', 'missing-column'],
      [1, 'date', 'unknown-column'],
      [1, 'visited_at', 'missing-column'],
    ]);
  });

  it('loses no row to a quotation mark that is not closed up to the end of the file, and says where it is', () => {
    const files = new Map(filesOf(withCells(goodExport, 'actions.csv', 0, { text: 'one\r\ntwo\rthree\nfour' })));
    const actions = files.get('actions.csv') ?? '';
    const line = actions.split(/\r\n|\r|\n/).length;
    const broken = 'AC-3,CG-1,"CH-1,Safe,Find a dentist,ioan@health.example,2026-09-08,2026-10-08,open,,,';
    files.set('actions.csv', `${actions}${broken}\r\n${broken.replace('AC-3', 'AC-4').replace('"', '')}\r\n`);
    const { groups, problems } = parseCaseload(files, asAt);
    expect(groups.map(({ group }) => group.ref)).toEqual(['CG-1', 'CG-2']);
    expect(groups[0]?.plan.actions.map(({ ref }) => ref)).toEqual(['AC-1', 'AC-2', 'AC-3', 'AC-4']);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'actions.csv', line, column: 'child_refs', reason: 'stray-quotation-mark', severity: 'noted' }),
    ]);
  });

  it('says of an empty file that it is empty', () => {
    const files = new Map(filesOf(goodExport)).set('staff.csv', '');
    expect(parseCaseload(files, asAt).problems.map(({ file, reason }) => [file, reason])).toContainEqual(['staff.csv', 'empty-file']);
  });
});

it.each([
  ['children.csv', 'status', ['registered', 'temporary', 'de-registered']],
  ['actions.csv', 'status', ['open', 'done']],
  ['attendance.csv', 'status', ['present', 'part', 'apologies', 'absent']],
  ['children.csv', 'categories', ['neglect', 'physical', 'sexual', 'emotional', 'financial']],
  ['meetings.csv', 'kind', ['initial', 'subsequent', 'extraordinary']],
  ['conferences.csv', 'kind', ['initial', 'review', 'transfer']],
  ['meetings.csv', 'mode', ['in-person', 'video', 'hybrid']],
  ['conferences.csv', 'decision', ['register', 'remain', 'change-category', 'remove']],
])('a word in %s %s that is none of its words is told of with those that are', (file, column, words) => {
  const { problems } = parseCaseload(filesOf(withCells(goodExport, file, 0, { [column]: 'sometimes' })), '2026-11-20');
  const told = problems.find((each) => each.file === file && each.column === column)?.words ?? '';
  expect(words.filter((word) => !told.includes(word))).toEqual([]);
});
