import { currentClocks } from '../../src/core/clocks/clocksOf';
import { withoutWhat } from '../../src/core/clocks/countedWithout';
import { stepKinds, stepTable } from '../../src/core/clocks/stepTable';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withRows } from '../support/caseloadFiles';
import { caseloadFrom, plainStyle, tablesOf } from '../support/exportShapes';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const review = { child_ref: 'CH-90001', kind: 'review', planned_for: '2026-12-30', held_on: '', decision: '', categories: '' };
const away = { core_group_ref: 'CG-9001', held_on: '2026-10-14', email: 'iona.bell@school.example', status: 'apologies' };
const rows = withRows(withRows(smallExport, 'conferences.csv', { ...review, chair_email: 'owen.pugh@council.example' }), 'attendance.csv', {
  ...away,
  report_received_on: '',
});

/** The day of what each step is about, where it is about one. */
const about: Readonly<Record<string, string>> = {
  'summary-sent': '2026-10-05',
  'record-sent': '2026-10-05',
  'corrections-received': '2026-10-05',
  'corrections-settled': '2026-10-05',
  'reports-shared': '2026-12-30',
  'absence-report': '2026-10-14',
  'change-told': '2026-10-05',
  'change-confirmed': '2026-10-05',
};

const row = (step: string, done_on = '2026-11-02', about_on = about[step] ?? '') => ({ child_ref: 'CH-90001', step, about_on, done_on });
const withSteps = (...steps: readonly Readonly<Record<string, string>>[]): ExportRows => ({ ...rows, 'steps.csv': steps });

function read(exported: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(exported), asAt);
  const [only] = groups;
  if (only === undefined) throw new Error('the group was not taken');
  const told = problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`);
  return { ...only, steps: only.steps ?? [], hasSteps: only.steps !== undefined, told, problems };
}

it.each(stepKinds)('takes %s, done and still owed, for the child or the group that it is about', (step) => {
  const done = read(withSteps(row(step)));
  expect(done.told).toEqual([]);
  expect(done.steps).toEqual([expect.objectContaining({ what: step, on: '2026-11-02' })]);
  const [taken] = done.steps;
  const isOfGroup = stepTable[step].of === 'change' || stepTable[step].of === 'report';
  expect(taken?.childId).toBe(isOfGroup ? null : done.group.children[0]?.childId);
  const owed = read(withSteps(row(step, '')));
  expect([owed.told, owed.steps.map(({ on }) => on)]).toEqual([[], [null]]);
});

it('reads the table however programs write it: with semicolons, days as people write them, steps as words, a heading above', async () => {
  const written = { ...row('summary-sent'), step: 'Summary Sent', about_on: '05/10/2026', done_on: '02/11/2026' };
  const style = {
    ...plainStyle,
    separator: ';',
    above: 'Report\n\n',
    header: (column: string) => column.replaceAll('_', ' ').toUpperCase(),
  };
  const found = await caseloadFrom(
    tablesOf(withSteps(written, { ...written, step: 'Assessment_complete', about_on: '' }), style, 64),
    'day-first',
  );
  expect(found.problems.filter(({ severity }) => severity !== 'noted')).toEqual([]);
  expect([...found.groups][0]?.steps).toEqual(read(withSteps(row('summary-sent'), row('assessment-complete'))).steps);
});

it('says of an export without the table that it knows nothing of steps, and of one with it that it knows all', () => {
  expect(read(rows)).toMatchObject({ hasSteps: false, told: [] });
  expect(read({ ...rows, 'steps.csv': [row('enquiries-began')] }).hasSteps).toBe(true);
});

describe('a row that cannot be taken', () => {
  const good = row('enquiries-began', '2026-09-10');

  it.each([
    ['a step that nobody knows', { ...good, step: 'minutes-typed' }, 'row-left-out steps.csv:3 step unknown-step'],
    ['a child that nobody knows', { ...good, child_ref: 'CH-4' }, 'row-left-out steps.csv:3 child_ref unknown-child'],
    ['a conference that is not there', row('record-sent', '', '2026-10-06'), 'row-left-out steps.csv:3 about_on unknown-conference'],
    ['a change on a day on which nobody began', row('change-told', '', '2026-10-06'), 'row-left-out steps.csv:3 about_on unknown-change'],
    ['a change of no day', row('change-told', '', ''), 'row-left-out steps.csv:3 about_on missing'],
    ['a meeting that is not there', row('absence-report', '', '2026-10-15'), 'row-left-out steps.csv:3 about_on unknown-core-group'],
    [
      'a meeting for which nobody apologised',
      row('absence-report', '', '2026-11-24'),
      'row-left-out steps.csv:3 about_on nobody-apologised',
    ],
    ['a day that is none, of what starts a limit', row('strategy-discussion', 'soon'), 'row-left-out steps.csv:3 done_on not-a-date'],
    ['a day still to come, of what starts a limit', row('move-agreed', '2026-12-01'), 'row-left-out steps.csv:3 done_on after-the-export'],
  ])('%s costs no other row, and is told', (_what, bad, told) => {
    const found = read(withSteps(good, bad));
    expect(found.told).toEqual([told]);
    expect(found.steps).toEqual(read(withSteps(good)).steps);
    // Of a child whom nobody knows nobody knows the group either.
    expect(found.leftOut).toEqual(bad.child_ref === good.child_ref ? ['steps'] : undefined);
  });

  it('names the steps that are known', () => {
    const { problems } = read(withSteps({ ...good, step: 'minutes-typed' }));
    for (const step of stepKinds) expect(problems[0]?.words).toContain(step);
  });
});

it.each([
  ['a day that is none', 'soon', 'not-a-date'],
  ['a day still to come', '2026-12-01', 'after-the-export'],
  ['a day before the conference', '2026-10-01', 'dates-out-of-order'],
])('takes what meets a limit as owed where it has %s, and the limit says what it is counted without', (_what, done, reason) => {
  const { steps, told, group } = read(withSteps(row('record-sent', done)));
  expect([steps.map(({ on }) => on), told]).toEqual([[null], [`cell-left-out steps.csv:2 done_on ${reason}`]]);
  const [child] = group.children;
  const conferences = child?.conferences.map((each) => (each.heldOn === null ? each : { ...each, recordSentOn: null })) ?? [];
  const whole = { ...group, children: child === undefined ? [] : [{ ...child, conferences }] };
  const limit = currentClocks(whole, defaultRules(), asAt).find(({ clock }) => clock === 'D11');
  const without = whole.children.flatMap((each) => (limit === undefined ? [] : withoutWhat(limit, each, whole)));
  expect(without).toEqual([expect.objectContaining({ what: 'step' })]);
});

it('finds the one conference that a step can be about where its day is left out, and asks where there are two', () => {
  expect(read(withSteps(row('reports-shared', '', ''))).steps).toMatchObject([{ about: 'review 2026-12-30' }]);
  const second = { ...review, planned_for: '2027-01-20', chair_email: '' };
  const two = read(withRows(withSteps(row('reports-shared', '', '')), 'conferences.csv', second));
  expect(two.told).toEqual(['row-left-out steps.csv:2 about_on about-which']);
});

it('takes of two rows of one step the one by which no limit passes unseen', () => {
  const met = read(withSteps(row('record-sent', '2026-10-20'), row('record-sent', '2026-10-22')));
  expect([met.steps.map(({ on }) => on), met.told]).toEqual([['2026-10-22'], ['row-left-out steps.csv:2 step duplicate']]);
  const started = read(withSteps(row('enquiries-began', '2026-09-20'), row('enquiries-began', '2026-09-18')));
  expect(started.steps.map(({ on }) => on)).toEqual(['2026-09-18']);
});

it('takes the transfer conference of conferences.csv before a day that the table of steps has for it', () => {
  const held = { ...review, kind: 'transfer', planned_for: '2026-11-10', held_on: '2026-11-10', decision: 'register', chair_email: '' };
  const found = read(withRows(withSteps(row('transfer-conference', '')), 'conferences.csv', held));
  expect([found.steps, found.told]).toEqual([[], ['row-left-out steps.csv:2 done_on held-in-conferences']]);
});

it('takes a child who moved both ways as moving the way that was told last', () => {
  const found = read(withSteps(row('move-out-notified', '2026-10-20'), row('move-in-notified', '2026-11-10')));
  expect(found.steps).toMatchObject([{ what: 'move-in-notified' }]);
  expect(found.told).toEqual(['row-left-out steps.csv:2 step moved-since']);
});

it.each([
  ['2026-10-13', 'noted steps.csv:2 about_on report-in-attendance'],
  ['2026-10-12', 'row-left-out steps.csv:2 about_on nobody-apologised'],
])('takes a report that attendance.csv has in on 13 October from there, where the step says %s', (done, told) => {
  const reported = withRows(smallExport, 'attendance.csv', { ...away, report_received_on: '2026-10-13' });
  const found = read({ ...reported, 'steps.csv': [row('absence-report', done)] });
  expect([found.told, found.steps]).toEqual([[told], []]);
  expect(found.group.meetings.flatMap(({ absenceReports = [] }) => absenceReports.map(({ receivedOn }) => receivedOn))).toEqual([
    '2026-10-13',
  ]);
});
