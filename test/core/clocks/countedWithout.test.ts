import { withStepsOf } from '../../../src/core/caseload/mergeSteps';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { hasChildNotRead, notCounted, withoutWhat } from '../../../src/core/clocks/countedWithout';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { type ExportRows, filesOf, withCells, withRows } from '../../support/caseloadFiles';
import { smallExport } from '../../support/smallExport';

const asAt = '2026-11-20';

function groupOf(rows: ExportRows) {
  const [only] = parseCaseload(filesOf(rows), asAt).groups;
  if (only === undefined) throw new Error('the group was not taken');
  return withStepsOf(only);
}

/** Each clock that is counted without something, and without what. */
function counted(rows: ExportRows) {
  const group = groupOf(rows);
  const clocks = currentClocks(group, defaultRules(), asAt);
  const [child] = group.children;
  if (child === undefined) throw new Error('the child was not taken');
  return Object.fromEntries(
    clocks.flatMap((clock) => {
      const without = withoutWhat(clock, child, group).map(({ what, on }) => [what, on ?? ''].join(' ').trim());
      return without.length > 0 ? [[clock.clock, without]] : [];
    }),
  );
}

const spoilt = (file: string, cells: Readonly<Record<string, string>>, row = 0) => counted(withCells(smallExport, file, row, cells));

describe('a limit says what it is counted without', () => {
  it('says nothing where everything was read', () => {
    expect(counted(smallExport)).toEqual({});
  });

  it('says that a visit cannot be read, on the limits of visits alone', () => {
    const visit = ['visit 2026-11-10'];
    expect(spoilt('visits.csv', { seen: '?' })).toEqual({ D05: visit, D06: visit, D07: visit });
  });

  it('says nothing of a visit before the day that it counts from', () => {
    const [visit] = smallExport['visits.csv'] ?? [];
    const rows = withRows(smallExport, 'visits.csv', { ...visit, visited_at: '2026-10-20T10:00', seen: '?' });
    expect(Object.keys(counted(rows))).toEqual(['D07']);
  });

  it('says that a meeting cannot be read', () => {
    expect(spoilt('meetings.csv', { held_on: 'Wednesday' })).toEqual({ D03: ['meeting 2026-10-14'], D24: ['meeting 2026-10-14'] });
  });

  it('says that the day of registration cannot be read, of each limit that may be another one for it', () => {
    const rows = withCells(smallExport, 'children.csv', 0, { registered_on: '' });
    const without = counted(withCells(rows, 'visits.csv', 0, { alone: 'N' }));
    expect(Object.keys(without)).toEqual(['D04', 'D05', 'D06', 'D07', 'D09', 'D24']);
    expect(new Set(Object.values(without).flat())).toEqual(new Set(['registration-day']));
  });

  it('says that the birth is not known, and counts visits all the same', () => {
    const rows = withCells(smallExport, 'children.csv', 0, { date_of_birth: '' });
    expect(counted(withCells(rows, 'visits.csv', 0, { alone: 'N' }))).toEqual({ D05: ['birth-day'] });
    const [child] = groupOf(rows).children;
    expect(child && notCounted(child)).toEqual([{ what: 'birth-day', on: null }]);
  });

  it('says that a membership cannot be read where it matters whose visit it was', () => {
    expect(Object.keys(spoilt('members.csv', { role: 'boss' }))).toEqual(['D05', 'D06', 'D07']);
  });

  it('says that there is a child whom nobody can read', () => {
    const [child] = smallExport['children.csv'] ?? [];
    const rows = withRows(smallExport, 'children.csv', { ...child, child_ref: 'CH 2' });
    expect([hasChildNotRead(groupOf(rows)), hasChildNotRead(groupOf(smallExport))]).toEqual([true, false]);
  });

  it('says that since when a child is missing cannot be read', () => {
    const [child] = groupOf(withCells(smallExport, 'children.csv', 0, { missing_since: 'last week' })).children;
    expect(child && notCounted(child)).toEqual([{ what: 'missing-day', on: null }]);
  });

  describe('of a step that is left out', () => {
    const running = [
      { child_ref: 'CH-90001', step: 'record-sent', about_on: '2026-10-05', done_on: '' },
      { child_ref: 'CH-90001', step: 'summary-sent', about_on: '2026-10-05', done_on: '' },
      { child_ref: 'CH-90001', step: 'enquiries-began', about_on: '', done_on: '2026-10-01' },
    ];
    const withStep = (step: Readonly<Record<string, string>>) =>
      counted({ ...smallExport, 'steps.csv': [...running, { child_ref: 'CH-90001', about_on: '', done_on: '', ...step }] });

    it.each([
      ['absence-report', { about_on: '2026-10-14', done_on: '2026-10-13' }, []],
      ['record-sent', { about_on: '2026-10-06' }, ['D11']],
      ['summary-sent', { about_on: '2026-10-06' }, ['D02']],
      ['assessment-complete', { done_on: '2027-11-20' }, ['D08']],
      ['move-agreed', { done_on: 'soon' }, []],
    ])('marks only those limits that %s starts or meets', (step, cells, expected) => {
      const without = withStep({ step, ...cells });
      expect(Object.keys(without)).toEqual(expected);
      expect(Object.values(without).flat()).toEqual(expected.map(() => 'step'));
    });

    it('marks all that steps move where nobody can read which it is', () => {
      expect(Object.keys(withStep({ step: 'minutes-typed' }))).toEqual(['D02', 'D08', 'D09', 'D11']);
    });
  });
});
