import { currentClocks } from '../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, goodExport, withCells } from '../support/caseloadFiles';

const asAt = '2026-11-20';
const mistyped = 'sain@council.example';

const staff = ['sian', 'macsen', 'elin', 'jean'].map((name) => ({
  name,
  email: `${name}@council.example`,
  role: 'manager',
  agency: 'Aberwern Social Services',
}));
const withStaff: ExportRows = { ...goodExport, 'staff.csv': staff };
const withoutCoordinator = (rows: ExportRows): ExportRows => ({
  ...rows,
  'members.csv': (rows['members.csv'] ?? []).filter((row) => row['role'] !== 'co-ordinator' || row['core_group_ref'] !== 'CG-1'),
});

function imported(rows: ExportRows) {
  const { groups, people, problems } = parseCaseload(filesOf(rows), asAt);
  const group = groups.find(({ group: { ref } }) => ref === 'CG-1')?.group;
  if (group === undefined) throw new Error('CG-1 was refused');
  return {
    roles: group.members.filter(({ to }) => to === null).map(({ role }) => role),
    isKnown: people.some(({ email }) => email === mistyped),
    hasD20: currentClocks(group, defaultRules(), asAt).some(({ clock }) => clock === 'D20'),
    problems: problems
      .filter(({ file, groupRef }) => file === 'core-groups.csv' && groupRef === 'CG-1')
      .map(({ column, reason, severity }) => `${column} ${reason} ${severity}`),
  };
}

describe('an address of core-groups.csv that stands in no list of people', () => {
  it.each([
    ['without a staff list', goodExport],
    ['with a staff list', withStaff],
  ])('is nobody as a co-ordinator, %s: the group then has none, and D20 runs', (_which, rows) => {
    const found = imported(withCells(withoutCoordinator(rows), 'core-groups.csv', 0, { coordinator_email: mistyped }));
    expect(found.roles).not.toContain('co-ordinator');
    expect(found).toMatchObject({ isKnown: false, hasD20: true, problems: ['coordinator_email unknown-person cell-left-out'] });
    const none = imported(withCells(withoutCoordinator(rows), 'core-groups.csv', 0, { coordinator_email: '' }));
    expect(none).toMatchObject({ roles: found.roles, hasD20: true });
  });

  it('is nobody in the rows of visits either', () => {
    const rows = withCells(withoutCoordinator(goodExport), 'core-groups.csv', 0, { coordinator_email: mistyped });
    const { problems } = parseCaseload(filesOf(withCells(rows, 'visits.csv', 0, { by_email: mistyped })), asAt);
    expect(problems).toContainEqual(expect.objectContaining({ file: 'visits.csv', column: 'by_email', reason: 'unknown-person' }));
  });

  it('leaves the co-ordinator whom the list of members has', () => {
    const found = imported(withCells(goodExport, 'core-groups.csv', 0, { coordinator_email: mistyped }));
    expect(found).toMatchObject({ isKnown: false, hasD20: false, problems: ['coordinator_email unknown-person cell-left-out'] });
    expect(found.roles.filter((role) => role === 'co-ordinator')).toHaveLength(1);
  });

  it.each(['manager_email', 'senior_manager_email', 'conference_chair_email'])('is nobody as %s where there is a staff list', (column) => {
    expect(imported(withCells(withStaff, 'core-groups.csv', 0, { [column]: mistyped }))).toMatchObject({
      isKnown: false,
      problems: [`${column} unknown-person cell-left-out`],
    });
    expect(imported(withCells(goodExport, 'core-groups.csv', 0, { [column]: mistyped })).isKnown).toBe(true);
  });
});
