import { currentClocks } from '../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withCells } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const unsaid = withCells(smallExport, 'children.csv', 0, { registered_on: '' });
const review = {
  child_ref: 'CH-90001',
  kind: 'review',
  planned_for: '2026-10-28',
  held_on: '2026-10-28',
  decision: 'remain',
  categories: '',
  chair_email: '',
};
const planned = { ...review, planned_for: '2027-01-06', held_on: '', decision: '' };
const undecided = { ...unsaid, 'conferences.csv': [planned] };

function limits(rows: ExportRows) {
  const [only] = parseCaseload(filesOf(rows), asAt).groups;
  if (only === undefined) throw new Error('the group was not taken');
  return new Map(currentClocks(only.group, defaultRules(), asAt).map(({ clock, trigger }) => [clock, trigger]));
}

describe('a child of whom the export has neither a day of registration nor an initial conference', () => {
  it('is due the next core group from the last, though the first visit came after it', () => {
    expect(limits(undecided).get('D04')).toBe('2026-10-14');
  });

  it('is due it from none to which nobody came', () => {
    const attendance = (smallExport['attendance.csv'] ?? []).map((row) => ({ ...row, status: 'absent' }));
    expect(limits({ ...undecided, 'attendance.csv': attendance }).has('D04')).toBe(false);
  });

  it('is due the next review from the last', () => {
    expect(limits({ ...unsaid, 'conferences.csv': [review] }).get('D10')).toBe('2026-10-28');
  });

  it('is counted from the initial conference where there is one', () => {
    expect([...limits(unsaid)]).toEqual([...limits(smallExport)]);
  });
});
