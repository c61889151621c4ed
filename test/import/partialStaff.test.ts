import { parseCaseload } from '../../src/import/caseload';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), '2026-11-20');
  const told = problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`);
  return { roles: groups.map(({ group }) => group.members.map(({ role, name }) => `${role} ${name}`)), told };
}

const staff = smallExport['staff.csv'] ?? [];
const members = smallExport['members.csv'] ?? [];

describe('a staff list that has only some', () => {
  const notListed = { ...smallExport, 'members.csv': members.filter(({ role }) => role !== 'manager' && role !== 'conference-chair') };

  it('leaves managers and chairs whom core-groups.csv names, where it has nobody with their post', () => {
    const { roles, told } = read({ ...notListed, 'staff.csv': staff.slice(0, 1) });
    expect(told).toEqual([]);
    expect(roles[0]).toEqual(expect.arrayContaining(['manager huw.rees@council.example', 'conference-chair owen.pugh@council.example']));
  });

  it('leaves one whom several groups name, and takes one whom a single group names for a slip', () => {
    const others = staff.filter(({ role }) => role !== 'manager');
    const another = { name: 'Una Reid', email: 'una.reid@council.example', role: 'manager', agency: '' };
    const [group] = smallExport['core-groups.csv'] ?? [];
    const one = { ...notListed, 'staff.csv': [...others, another] };
    expect(read(one).told).toEqual(['cell-left-out core-groups.csv:2 manager_email unknown-person']);
    const two = withRows(one, 'core-groups.csv', { ...group, core_group_ref: 'CG-9002' });
    expect(read(two).told.join()).not.toContain('unknown-person');
  });
});

it('two people of one reference are told of as that', () => {
  const refs: Readonly<Record<string, string>> = { 'Nest Parry': 'P-1', 'Iona Bell': 'P-1', 'Huw Rees': 'P-2' };
  const rows = { ...smallExport, 'members.csv': members.map((row) => ({ ...row, person_ref: refs[row['name'] ?? ''] ?? '' })) };
  const { told } = read(rows);
  expect(told).toEqual(['noted members.csv:2 person_ref shared-reference', 'noted members.csv:5 person_ref shared-reference']);
  const visit = withCells(rows, 'visits.csv', 0, { by_email: 'P-1' });
  expect(read(visit).told).toContain('cell-left-out visits.csv:2 by_email shared-reference');
});
