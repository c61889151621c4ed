import fc from 'fast-check';
import { clockHistory, currentClocks } from '../../src/core/clocks/clocksOf';
import { hasChildNotRead, notCounted, withoutWhat } from '../../src/core/clocks/countedWithout';
import type { CoreGroup } from '../../src/core/coreGroup';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const rules = defaultRules();

/** Of the people whom core-groups.csv alone names. */
const staff = [
  { name: 'Elin Kowalska', email: 'elin@council.example', role: 'senior-manager' },
  { name: 'Jean Vaughan', email: 'jean@council.example', role: 'conference-chair' },
].map((row) => ({ ...smallExport['staff.csv']?.[0], ...row }));
const good: ExportRows = { ...goodExport, 'staff.csv': staff };

/** Three core groups. */
const whole: ExportRows = Object.fromEntries(
  Object.keys(smallExport).map((file) => [file, [...(good[file] ?? []), ...(smallExport[file] ?? [])]]),
);

const parse = (rows: ExportRows) => parseCaseload(filesOf(rows), asAt);
const right = parse(whole);

/** What a limit may be counted from, and where a row belongs: whatever stands in another column moves no limit. */
const counted: Readonly<Record<string, readonly string[]>> = {
  'core-groups.csv': ['core_group_ref', 'coordinator_email', 'manager_email'],
  'children.csv': ['child_ref', 'core_group_ref', 'date_of_birth', 'registered_on', 'status', 'missing_since', 'deregistered_on'],
  'members.csv': ['core_group_ref', 'email', 'role', 'from', 'to', 'child_refs'],
  'meetings.csv': ['core_group_ref', 'kind', 'planned_for', 'held_on', 'cancelled', 'record_sent_on'],
  'attendance.csv': ['core_group_ref', 'held_on', 'email', 'status', 'report_received_on'],
  'conferences.csv': ['child_ref', 'kind', 'planned_for', 'held_on', 'decision'],
  'visits.csv': ['child_ref', 'visited_at', 'by_email', 'seen', 'alone', 'at_home', 'bedroom'],
  'actions.csv': [],
  'staff.csv': [],
};

/** A row of these that cannot be placed may be of any group of the person whom it names. */
const hasDayAndPerson: readonly string[] = ['meetings.csv', 'visits.csv', 'conferences.csv'];

const cells = Object.entries(whole).flatMap(([file, rows]) =>
  rows.flatMap((row, index) => Object.keys(row).map((column) => ({ file, index, column }))),
);
const anyCell = fc.constantFrom(...cells);
const anyDamage = fc.constantFrom(
  '',
  '?!',
  '"',
  '""',
  'x'.repeat(10_001),
  '\0',
  '2026-02-30',
  '1.9.',
  '2031-01-01',
  'CG-77',
  'CH-77',
  'who@nowhere.example',
  'Y;N',
);

const clocksOf = (group: CoreGroup) =>
  currentClocks(group, rules, asAt).map(({ childId, clock, trigger, limit, state }) => [childId, clock, trigger, limit, state].join(' '));

function groupIn(groups: typeof right.groups, ref: string): CoreGroup | undefined {
  return groups.find(({ group }) => group.ref === ref)?.group;
}

/** The groups to which a row belongs, as it stands before it is damaged. */
function groupOfRow(file: string, index: number): string | undefined {
  const row = whole[file]?.[index];
  return (
    row?.['core_group_ref'] ?? (whole['children.csv'] ?? []).find((child) => child['child_ref'] === row?.['child_ref'])?.['core_group_ref']
  );
}

describe('an export of which any one cell is damaged', () => {
  it('is taken with every group and every child that is not hit, and no limit moves that does not count from the cell', () => {
    fc.assert(
      fc.property(anyCell, anyDamage, ({ file, index, column }, damage) => {
        const { groups } = parse(withCells(whole, file, index, { [column]: damage }));
        const isHit = (ref: string) => groupOfRow(file, index) === ref;
        const isUngrouped = file === 'core-groups.csv' && column === 'core_group_ref';
        for (const { group } of right.groups) {
          const found = groupIn(groups, group.ref);
          if (isUngrouped && isHit(group.ref)) continue;
          if (found === undefined) throw new Error(`${group.ref} was not taken`);
          const lost = file === 'children.csv' && isHit(group.ref) ? 1 : 0;
          expect(found.children.length).toBeGreaterThanOrEqual(group.children.length - lost);
          if (!isHit(group.ref) || !counted[file]?.includes(column)) expect(clocksOf(found)).toEqual(clocksOf(group));
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('says of each limit that moves by a cell that cannot be read that something is missing', () => {
    const unread = cells.filter(
      ({ file, column }) =>
        counted[file]?.includes(column) && (!['core_group_ref', 'child_ref'].includes(column) || hasDayAndPerson.includes(file)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...unread), ({ file, index, column }) => {
        const { groups, problems } = parse(withCells(whole, file, index, { [column]: '?!' }));
        const ref = groupOfRow(file, index) ?? '';
        const [before, after] = [groupIn(right.groups, ref), groupIn(groups, ref)];
        if (before === undefined || after === undefined) throw new Error('the group was not taken');
        expect(problems).toContainEqual(expect.objectContaining({ file, line: index + 2, column }));
        const known = new Set(clocksOf(before));
        for (const child of after.children) {
          for (const clock of currentClocks(after, rules, asAt).filter(({ childId }) => childId === child.childId)) {
            const isSame = known.has([clock.childId, clock.clock, clock.trigger, clock.limit, clock.state].join(' '));
            const isTold = withoutWhat(clock, child, after).length > 0 || notCounted(child).length > 0;
            if (!isSame && clock.endedOn === null) expect([file, column, clock.clock, isTold]).toEqual([file, column, clock.clock, true]);
          }
        }
        expect(after.children.length === before.children.length || hasChildNotRead(after)).toBe(true);
      }),
      { seed: 12, numRuns: 150 },
    );
  });
});

describe('a visit, meeting or conference of which nobody can tell whose it is', () => {
  const missed = (file: string, index: number, change: Readonly<Record<string, string>>) =>
    Object.fromEntries(parse(withCells(whole, file, index, change)).groups.map(({ group }) => [group.ref, group.countedWithout ?? []]));
  const [visit] = goodExport['visits.csv'] ?? [];
  const on = visit?.['visited_at']?.slice(0, 10);

  it('is missed in each group of the person whom it names, and in no other', () => {
    const found = missed('visits.csv', 0, { child_ref: '??', by_email: 'ioan@health.example' });
    expect(found['CG-1']).toEqual([{ what: 'visit', on }]);
    for (const [ref, without] of Object.entries(found)) if (ref !== 'CG-1') expect([ref, without]).toEqual([ref, []]);
  });

  it('is missed everywhere where it names nobody, or somebody of no group', () => {
    for (const by_email of ['', 'who@nowhere.example']) {
      const found = missed('visits.csv', 0, { child_ref: '', by_email });
      expect(Object.values(found)).toEqual(right.groups.map(() => [{ what: 'visit', on }]));
    }
  });

  const nobody = Object.fromEntries(right.groups.map(({ group }) => [group.ref, group.countedWithout ?? []]));

  it('is missed, where its child is not in the export, in the groups of the social worker who saw them, as it may be the wrong child', () => {
    const found = missed('visits.csv', 0, { child_ref: 'CH-99999', by_email: 'macsen@council.example' });
    expect(found).toEqual({ ...nobody, 'CG-1': [{ what: 'visit', on }], 'CG-2': [{ what: 'visit', on }] });
    expect(missed('visits.csv', 0, { child_ref: 'CH-99999', by_email: 'ioan@health.example' })).toEqual(nobody);
    expect(missed('visits.csv', 0, { child_ref: 'CH-99999', by_email: 'who@nowhere.example' })).toEqual(nobody);
    expect(missed('visits.csv', 0, { child_ref: 'CH-99999', seen: 'N' })).toEqual(nobody);
  });

  it('is missed where somebody was at it, though no row of the group has the meeting', () => {
    for (const core_group_ref of ['CG-77', 'CG-2', '??']) {
      const found = missed('meetings.csv', 0, { core_group_ref });
      expect(found['CG-1']).toContainEqual({ what: 'meeting', on: '2026-09-08' });
    }
  });

  it('is missed nowhere where it has no day', () => {
    expect(missed('visits.csv', 0, { child_ref: 'Total', visited_at: '', by_email: '' })).toEqual(nobody);
  });
});

describe('a child or member whose own row names a group that there is not', () => {
  const left = (file: string, index: number, core_group_ref: string) =>
    Object.fromEntries(
      parse(withCells(whole, file, index, { core_group_ref })).groups.map(({ group }) => [
        group.ref,
        (group.countedWithout ?? []).map(({ what }) => what).filter((what) => what === 'child' || what === 'membership'),
      ]),
    );
  const none = Object.fromEntries(right.groups.map(({ group }) => [group.ref, []]));

  it.each(['?!', 'CG-77'])('is missed in the group that names the child: %s', (ref) => {
    const found = left('children.csv', 0, ref);
    expect(found['CG-1']).toContain('child');
    expect({ ...found, 'CG-1': [] }).toEqual(none);
    const { groups } = parse(withCells(whole, 'children.csv', 0, { core_group_ref: ref }));
    expect(hasChildNotRead(groupIn(groups, 'CG-1') as CoreGroup)).toBe(true);
  });

  it.each(['?!', 'CG-77'])(
    'is missed in the group in which the co-ordinator did something, or of the children they are here for: %s',
    (core_group_ref) => {
      const unnamed = withCells(whole, 'core-groups.csv', 0, { coordinator_email: '' });
      const of = (rows: ExportRows, file = 'members.csv', index = 0) =>
        parse(withCells(rows, file, index, { core_group_ref })).groups.map(({ group }) => [
          group.ref,
          (group.countedWithout ?? []).map(({ what }) => what),
        ]);
      expect(of(unnamed)).toContainEqual(['CG-1', ['membership']]);
      expect(of(withCells(whole, 'members.csv', 4, { child_refs: 'CH-9' }), 'members.csv', 4)).toContainEqual(['CG-2', ['membership']]);
    },
  );
});

describe('an export of which any one row is damaged', () => {
  const rowsOf = Object.entries(whole).flatMap(([file, rows]) => rows.map((row, index) => ({ file, index, row })));

  it('counts the same where a row is in it twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rowsOf), ({ file, row }) => {
        const { groups, problems } = parse(withRows(whole, file, row));
        expect(groups).toEqual(right.groups);
        expect(problems.map(({ reason, severity }) => [reason, severity])).toEqual([['duplicate', 'noted']]);
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  it('is taken without it where all of it is nonsense', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rowsOf), ({ file, index, row }) => {
        const nonsense = Object.fromEntries(Object.keys(row).map((column) => [column, '?!']));
        const { groups } = parse(withCells(whole, file, index, nonsense));
        const others = right.groups.filter(({ group }) => group.ref !== groupOfRow(file, index));
        for (const { group } of others) expect(clocksOf(groupIn(groups, group.ref) as CoreGroup)).toEqual(clocksOf(group));
        expect(groups.length).toBe(right.groups.length - (file === 'core-groups.csv' ? 1 : 0));
        for (const { group } of groups) expect(() => clockHistory(group, rules, asAt)).not.toThrow();
      }),
      { seed: 14, numRuns: 60 },
    );
  });
});
