import { currentClocks } from '../../src/core/clocks/clocksOf';
import { withoutWhat } from '../../src/core/clocks/countedWithout';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const slipped = (to: string, row = 0) => withCells(smallExport, 'members.csv', row, { to });

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  const [only] = groups;
  if (only === undefined) throw new Error('the group was not taken');
  const told = problems.map(({ line, column, reason, severity }) => `${severity} ${line} ${column} ${reason}`);
  return { group: only.group, visits: only.group.children.flatMap(({ visits }) => visits.map(({ byRole }) => byRole)), told };
}

const whole = read(smallExport);

describe('whoever core-groups.csv names, and whose last day was typed wrongly', () => {
  it.each([['before the first', '2026-01-05', 'named-though-ended']])(
    'stays a member with the visits that count, with a day %s',
    (_what, to, reason) => {
      const found = read(slipped(to));
      expect([found.group.members, found.visits]).toEqual([whole.group.members, whole.visits]);
      expect(found.told).toEqual([`cell-left-out 2 to ${reason}`]);
    },
  );

  it('is told of in the limits that count from who was in the group and when', () => {
    const { group } = read(slipped('2026-01-05'));
    const [child] = group.children;
    const clocks = currentClocks(group, defaultRules(), asAt);
    const without = clocks.flatMap((clock) => (child === undefined ? [] : withoutWhat(clock, child, group))).map(({ what }) => what);
    expect(new Set(without)).toEqual(new Set(['membership']));
  });

  it('stays too where it is the manager, and where core-groups.csv has a name or a reference', () => {
    expect(read(slipped('2026-01-05', 1)).group.members).toEqual(whole.group.members);
    const byName = withCells(slipped('2026-01-05'), 'core-groups.csv', 0, { coordinator_email: 'Nest Parry' });
    expect(read(byName).group.members.find(({ role }) => role === 'co-ordinator')).toMatchObject({ name: 'Nest Parry', to: null });
  });

  it('never was one by a row that has another beside it by which they are', () => {
    const [nest = {}] = smallExport['members.csv'] ?? [];
    const { group, told } = read(withRows(smallExport, 'members.csv', { ...nest, from: '2026-11-01', to: '2026-10-01' }));
    expect(told).toContain('noted 7 to ended-before-it-began');
    expect(group.members.filter(({ role, to }) => role === 'co-ordinator' && to === null)).toHaveLength(1);
  });
});

it('takes somebody whom core-groups.csv does not name as never having been there', () => {
  const { group, told } = read(slipped('2026-01-05', 3));
  expect(told).toEqual(['noted 5 to ended-before-it-began']);
  expect(group.members.find(({ name }) => name === 'Iona Bell')).toMatchObject({ to: '2026-01-05' });
});
