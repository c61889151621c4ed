import { currentClocks } from '../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { filesOf, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const [visit] = smallExport['visits.csv'] ?? [];
const on = (visit?.['visited_at'] ?? '').slice(0, 10);
const rows = (cells: Readonly<Record<string, string>>) => withRows(smallExport, 'visits.csv', { ...visit, ...cells });

function read(export_: typeof smallExport) {
  const { groups, problems } = parseCaseload(filesOf(export_), '2026-11-20');
  const [group] = groups;
  if (group === undefined) throw new Error('no group');
  return {
    visits: group.visits.length,
    limits: currentClocks(group.group, defaultRules(), '2026-11-20').map(({ clock, trigger, limit, state }) => [
      clock,
      trigger,
      limit,
      state,
    ]),
    told: problems.filter(({ file }) => file === 'visits.csv').map(({ column, reason, severity }) => `${column} ${reason} ${severity}`),
  };
}
const once = read(smallExport);

describe('a visit that an export has twice', () => {
  it.each([
    ['in the same row again', {}, 0, ['visited_at duplicate noted']],
    ['without a time', { visited_at: `${on}T00:00` }, 0, ['visited_at duplicate noted']],
    ['at another time', { visited_at: `${on}T07:05` }, 1, ['visited_at two-visits-that-day noted']],
    ['without a time, and not seen', { visited_at: `${on}T00:00`, seen: 'N', alone: 'N' }, 1, ['visited_at two-visits-that-day noted']],
  ])('%s moves no limit, and whoever mends the export is told', (_what, cells, more, told) => {
    const twice = read(rows(cells));
    expect(twice.limits).toEqual(once.limits);
    expect(twice.visits).toBe(once.visits + more);
    expect(twice.told).toEqual([...once.told, ...told]);
  });

  it('by somebody else, or on another day, is another visit of which nothing is said', () => {
    const others = withRows(rows({ visited_at: '2026-11-12T10:00' }), 'visits.csv', { ...visit, by_email: 'gwen.else@council.example' });
    expect(read(others).told.filter((each) => each.includes('visited_at'))).toEqual([]);
  });
});
