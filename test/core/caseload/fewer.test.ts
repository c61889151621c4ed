import { exportCounts, fewerThings, needsConfirming } from '../../../src/core/caseload/fewer';

const before = { groups: 10, children: 20, members: 100, meetings: 40, conferences: 20, visits: 200, actions: 50 };

describe('an export beside the one before', () => {
  it('knows of each file the rows that are taken: a row with two faults is left out once, one that is noted or has a cell left out is taken', () => {
    const at = { column: '', reason: 'x', words: '', groupRef: null };
    const problems = [
      { ...at, file: 'visits.csv', line: 2, severity: 'refused' as const },
      { ...at, file: 'visits.csv', line: 2, severity: 'refused' as const },
      { ...at, file: 'visits.csv', line: 3, severity: 'noted' as const },
      { ...at, file: 'visits.csv', line: 4, severity: 'cell-left-out' as const },
      { ...at, file: 'visits.csv', line: 5, severity: 'row-left-out' as const },
    ];
    expect(exportCounts(1, 2, { 'visits.csv': 10, 'members.csv': 5 }, problems)).toEqual({
      ...{ groups: 1, children: 2, members: 5, meetings: 0, conferences: 0, visits: 8, actions: 0 },
    });
  });

  it('has fewer only of what was counted before', () => {
    expect(fewerThings({ visits: 200 }, { ...before, visits: 190, members: 1 })).toEqual([{ what: 'visits', before: 200, now: 190 }]);
    expect(fewerThings(before, { ...before, visits: 300 })).toEqual([]);
  });

  it('has to be confirmed above the share, and above a number, of any of them', () => {
    const rule = { percent: 5, atLeast: 10 };
    const asked = (now: number) => needsConfirming(fewerThings(before, { ...before, visits: now }), rule).length;
    expect([191, 190, 189, 100].map(asked)).toEqual([0, 0, 1, 1]);
    const few = { ...before, groups: 1 };
    expect(needsConfirming(fewerThings(before, few), rule)).toEqual([]);
  });

  it('has to be confirmed where none is left of several, however few they were', () => {
    const rule = { percent: 5, atLeast: 10 };
    const asked = (was: number, now: number) => needsConfirming(fewerThings({ visits: was }, { ...before, visits: now }), rule).length;
    expect([asked(3, 0), asked(2, 0), asked(1, 0), asked(3, 1)]).toEqual([1, 1, 0, 0]);
  });
});
