import { readdirSync, readFileSync } from 'node:fs';
import type { ImportedCaseload } from '../../src/core/caseload/importedCaseload';

type Cells = Readonly<Record<string, string>>;
/** An export as rows, so that a test can spoil one cell of it. */
export type ExportRows = Readonly<Record<string, readonly Cells[]>>;

const group = { core_group_ref: 'CG-1', local_authority: 'Aberwern', team: 'West', coordinator_email: 'sian@council.example' };
const named = {
  manager_email: 'macsen@council.example',
  senior_manager_email: 'elin@council.example',
  conference_chair_email: 'jean@council.example',
};
const child = {
  child_ref: 'CH-1',
  core_group_ref: 'CG-1',
  given_name: 'Mali',
  family_name: 'Prŷs',
  date_of_birth: '2019-02-24',
  expected_date_of_delivery: '',
  registered_on: '2026-09-01',
  categories: 'neglect;emotional',
  status: 'registered',
  home_authority: '',
  looked_after: 'N',
  missing_since: '',
  confidential_address: 'N',
  deregistered_on: '',
};
const member = {
  core_group_ref: 'CG-1',
  agency: 'Aberwern Social Services',
  child_refs: '',
  from: '2026-09-01',
  to: '',
  language_spoken: 'cy',
  language_written: 'en',
  in_teams: 'Y',
  safe_contact: '',
};
const meeting = {
  core_group_ref: 'CG-1',
  cancelled: 'N',
  cancelled_reason: '',
  mode: 'video',
  chair_email: 'ioan@health.example',
  record_sent_on: '',
};
const visit = {
  child_ref: 'CH-1',
  visited_at: '2026-09-10T16:30',
  by_email: 'sian@council.example',
  seen: 'Y',
  alone: 'Y',
  at_home: 'Y',
  bedroom: 'N',
  announced: 'Y',
  not_seen_reason: '',
  note: 'Hapus.',
};
const action = {
  action_ref: 'AC-1',
  core_group_ref: 'CG-1',
  child_refs: 'CH-1',
  outcome: 'Safe at home',
  text: 'Register with a dentist',
  owner_email: 'ioan@health.example',
  set_on: '2026-09-08',
  due_on: '2026-10-08',
  status: 'open',
  completed_on: '',
  impact: '',
  if_not_done: '',
};

/** A small good export: group CG-1 with all that belongs to it, and CG-2, which no test spoils. */
export const goodExport: ExportRows = {
  'core-groups.csv': [
    { ...group, ...named },
    { ...group, ...named, core_group_ref: 'CG-2' },
  ],
  'children.csv': [child, { ...child, child_ref: 'CH-2', given_name: 'Llŷr' }, { ...child, child_ref: 'CH-9', core_group_ref: 'CG-2' }],
  'members.csv': [
    { ...member, name: "Siân O'Neill", email: 'sian@council.example', role: 'co-ordinator' },
    { ...member, name: 'Macsen Hughes', email: 'macsen@council.example', role: 'manager' },
    { ...member, name: 'Ioan Môn-Parry', email: 'ioan@health.example', role: 'member', agency: 'Aberwern Health Board' },
    { ...member, name: 'Elin Prŷs', email: 'elin@mail.example', role: 'parent', agency: '', child_refs: 'CH-1', in_teams: 'N' },
    { ...member, name: "Siân O'Neill", email: 'sian@council.example', role: 'co-ordinator', core_group_ref: 'CG-2' },
    { ...member, name: 'Noor Jones', email: 'noor@mail.example', role: 'parent', agency: '', core_group_ref: 'CG-2' },
  ],
  'meetings.csv': [
    { ...meeting, kind: 'initial', planned_for: '2026-09-08', held_on: '2026-09-08', record_sent_on: '2026-09-30' },
    { ...meeting, kind: 'subsequent', planned_for: '2026-10-06', held_on: '', cancelled: 'Y', cancelled_reason: 'illness' },
    { ...meeting, kind: 'subsequent', planned_for: '2026-12-01', held_on: '' },
  ],
  'attendance.csv': [
    { core_group_ref: 'CG-1', held_on: '2026-09-08', email: 'sian@council.example', status: 'present', report_received_on: '' },
    { core_group_ref: 'CG-1', held_on: '2026-09-08', email: 'ioan@health.example', status: 'apologies', report_received_on: '2026-09-07' },
  ],
  'conferences.csv': [
    {
      child_ref: 'CH-1',
      kind: 'initial',
      planned_for: '2026-09-01',
      held_on: '2026-09-01',
      decision: 'register',
      categories: 'neglect;emotional',
      chair_email: 'jean@council.example',
    },
    {
      child_ref: 'CH-1',
      kind: 'review',
      planned_for: '2026-11-30',
      held_on: '',
      decision: '',
      categories: '',
      chair_email: 'jean@council.example',
    },
  ],
  'visits.csv': [
    visit,
    { ...visit, visited_at: '2026-09-24T10:00', by_email: 'macsen@council.example' },
    { ...visit, visited_at: '2026-10-08T10:00', by_email: 'ioan@health.example' },
    { ...visit, visited_at: '2026-10-20T10:00', seen: 'N', alone: 'N', not_seen_reason: 'no-reply' },
  ],
  'actions.csv': [action, { ...action, action_ref: 'AC-2', status: 'done', completed_on: '2026-09-20', impact: 'Sleeps.' }],
};

/** The export with one row's cells changed. */
export function withCells(rows: ExportRows, file: string, row: number, cells: Cells): ExportRows {
  return { ...rows, [file]: (rows[file] ?? []).map((each, index) => (index === row ? { ...each, ...cells } : each)) };
}

/** The same of a system that also exports the days of single steps. */
export const steppedExport: ExportRows = {
  ...goodExport,
  'steps.csv': [
    { child_ref: 'CH-1', step: 'summary-sent', about_on: '2026-09-01', done_on: '2026-09-04' },
    { child_ref: 'CH-2', step: 'enquiries-began', about_on: '', done_on: '2026-08-14' },
    { child_ref: 'CH-1', step: 'reports-shared', about_on: '2026-11-30', done_on: '' },
  ],
};

/** The export with rows added to a file. */
export function withRows(rows: ExportRows, file: string, ...more: readonly Cells[]): ExportRows {
  return { ...rows, [file]: [...(rows[file] ?? []), ...more] };
}

/** As the case system would write it: quotes where they are needed. */
export function filesOf(rows: ExportRows, { lineBreak = '\r\n', bom = '' } = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(rows).map(([file, cells]) => [file, bom + csv(cells, lineBreak)]));
}

export function demoFiles(): ReadonlyMap<string, string> {
  return new Map(readdirSync('env/demo').map((file) => [file, readFileSync(`env/demo/${file}`, 'utf8')] as const));
}

function csv(rows: readonly Cells[], lineBreak: string): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')))]
    .map((cells) => `${cells.join(',')}${lineBreak}`)
    .join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What two readings of one export can be compared by. */
export function dataOf({ withIdsOf: _, withEarlier: __, ...data }: ImportedCaseload) {
  return data;
}
