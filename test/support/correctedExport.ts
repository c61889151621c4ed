import { currentClocks } from '../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../src/core/coreGroup';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { type KeyedCaseload, keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { type ExportRows, filesOf, withRows } from './caseloadFiles';
import { keyed } from './keyed';
import type { MemoryStore } from './memoryStore';

/*
 * One core group as a case system exports it, before and after somebody there has put something right. Everybody is made up.
 */

export const rules = defaultRules();
const council = 'Aberwern Social Services';
const member = { core_group_ref: 'CG-9001', child_refs: '', from: '2026-10-05', to: '', language_spoken: 'en', language_written: 'en' };
const teams = { in_teams: 'Y', safe_contact: '' };
const child = { core_group_ref: 'CG-9001', family_name: 'Enghraifft', expected_date_of_delivery: '', registered_on: '2026-10-05' };
const registered = { categories: 'neglect', status: 'registered', home_authority: '', looked_after: 'N', missing_since: '' };
const meeting = { core_group_ref: 'CG-9001', cancelled: 'N', cancelled_reason: '', chair_email: 'nest.parry@council.example' };
export const heldMeeting = {
  ...meeting,
  kind: 'subsequent',
  planned_for: '2026-11-17',
  held_on: '2026-11-17',
  mode: 'in-person',
  record_sent_on: '',
};
export const conference = { kind: 'initial', decision: 'register', categories: 'neglect', chair_email: 'owen.pugh@council.example' };
export const visit = {
  child_ref: 'CH-90001',
  visited_at: '2026-11-04T10:00',
  by_email: 'nest.parry@council.example',
  ...{ seen: 'Y', alone: 'Y', at_home: 'Y', bedroom: 'N', announced: 'Y', not_seen_reason: '', note: '' },
};
export const action = {
  ...{ action_ref: 'AC-90001', core_group_ref: 'CG-9001', child_refs: 'CH-90001', outcome: 'Safe at home every night' },
  ...{ text: 'Fit a stair gate', owner_email: 'iona.bell@school.example', set_on: '2026-10-14', due_on: '2026-11-27', status: 'open' },
  ...{ completed_on: '', impact: '', if_not_done: '' },
};

export const groupRows: ExportRows = {
  'core-groups.csv': [
    {
      ...{ core_group_ref: 'CG-9001', local_authority: 'Aberwern', team: 'East', coordinator_email: 'nest.parry@council.example' },
      ...{ manager_email: 'huw.rees@council.example', senior_manager_email: 'lena.cole@council.example' },
      conference_chair_email: 'owen.pugh@council.example',
    },
  ],
  'children.csv': [
    {
      ...child,
      ...registered,
      child_ref: 'CH-90001',
      given_name: 'Mabli',
      date_of_birth: '2019-05-02',
      confidential_address: 'N',
      deregistered_on: '',
    },
    {
      ...child,
      ...registered,
      child_ref: 'CH-90002',
      given_name: 'Efan',
      date_of_birth: '2021-01-01',
      confidential_address: 'N',
      deregistered_on: '',
    },
  ],
  'members.csv': [
    { ...member, ...teams, name: 'Nest Parry', email: 'nest.parry@council.example', role: 'co-ordinator', agency: council },
    { ...member, ...teams, name: 'Huw Rees', email: 'huw.rees@council.example', role: 'manager', agency: council },
    { ...member, ...teams, name: 'Iona Bell', email: 'iona.bell@school.example', role: 'member', agency: 'Ysgol y Bryn' },
  ],
  'meetings.csv': [
    { ...meeting, kind: 'initial', planned_for: '2026-10-14', held_on: '2026-10-14', mode: 'in-person', record_sent_on: '2026-10-16' },
    { ...meeting, kind: 'subsequent', planned_for: '2026-11-24', held_on: '', mode: 'hybrid', record_sent_on: '' },
  ],
  'attendance.csv': [
    { core_group_ref: 'CG-9001', held_on: '2026-10-14', email: 'nest.parry@council.example', status: 'present', report_received_on: '' },
  ],
  'conferences.csv': [
    { ...conference, child_ref: 'CH-90001', planned_for: '2026-10-05', held_on: '2026-10-05' },
    { ...conference, child_ref: 'CH-90002', planned_for: '2026-10-05', held_on: '2026-10-05' },
  ],
  'visits.csv': [visit, { ...visit, child_ref: 'CH-90002' }],
  'actions.csv': [action],
};

export const withVisit = (cells: Readonly<Record<string, string>>, rows = groupRows) =>
  withRows(rows, 'visits.csv', { ...visit, ...cells });

/** Imports as on that day, at eight. */
export async function bringOn(store: MemoryStore, rows: ExportRows, day: string) {
  const caseload = readOn(rows, day);
  expect(caseload.refused).toEqual([]);
  const deps = { store: store.groups, directory: store.directory, keyed, rules };
  return importCaseload(deps, caseload, { at: `${day}T08:00:00.000Z`, dryRun: false });
}

/** The newest export that was read, and of which day: the same rows are often brought to several stores, one after the other. */
let newest: { readonly rows: ExportRows; readonly day: string; readonly caseload: KeyedCaseload } | null = null;

function readOn(rows: ExportRows, day: string): KeyedCaseload {
  if (newest?.rows !== rows || newest.day !== day)
    newest = { rows, day, caseload: keyedCaseload(parseCaseload(withHeaders(rows), day), keyed) };
  return newest.caseload;
}

/** A file without rows still has its header. */
function withHeaders(rows: ExportRows): ReadonlyMap<string, string> {
  const headers = Object.entries(rows).flatMap(([file, lines]) =>
    lines.length > 0 ? [] : [[file, `${Object.keys(groupRows[file]?.[0] ?? {}).join(',')}\r\n`] as const],
  );
  return new Map([...filesOf(rows), ...headers]);
}

export async function onlyGroup(store: MemoryStore): Promise<CoreGroup> {
  for await (const coreGroupId of store.groups.groupIds()) {
    const loaded = await store.groups.load(coreGroupId, []);
    if (loaded !== null) return loaded.head.document;
  }
  throw new Error('no group');
}

/** A clock of a child by its reference, short: what it counts from, until when, and how it stands. */
export function clockOf(group: CoreGroup, ref: string, clock: string, day: string): string {
  const childId = group.children.find((each) => each.ref === ref)?.childId;
  const found = currentClocks(group, rules, day).find((each) => each.childId === childId && each.clock === clock);
  return found === undefined ? 'none' : `${found.trigger} ${found.limit} ${found.state}`;
}
