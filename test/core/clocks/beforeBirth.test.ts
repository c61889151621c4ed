import { mayHaveSeen } from '../../../src/core/child';
import { boardOf, fortnights } from '../../../src/core/children/childBoard';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { filesOf } from '../../support/caseloadFiles';
import { smallExport } from '../../support/smallExport';

const today = '2026-11-20';

/** The visit of 10 November is stored already, and the birth was corrected since. */
const [read] = parseCaseload(filesOf(smallExport), today).groups;
if (read === undefined) throw new Error('the group was not taken');
const group = { ...read.group, children: read.group.children.map((child) => ({ ...child, dateOfBirth: '2026-11-16' })) };
const [child] = group.children;

it('counts no visit before the birth, although it is stored', () => {
  const clocks = currentClocks(group, defaultRules(), today).filter(({ clock }) => ['D05', 'D06', 'D07'].includes(clock));
  expect(clocks.map(({ clock, metOn, because }) => [clock, metOn, because.code])).toEqual([
    ['D05', null, 'born'],
    ['D06', null, 'born'],
    ['D07', null, 'bedroom-between-reviews'],
  ]);
});

it('shows no child as seen before the birth', () => {
  const coordinator = group.members.find(({ role }) => role === 'co-ordinator');
  const [row] = coordinator === undefined ? [] : boardOf(group, coordinator, defaultRules(), today);
  expect(row?.last).toEqual({ seen: null, alone: null, atHome: null, bedroom: null });
  const seen = child?.visits.filter((visit) => mayHaveSeen(child, visit)) ?? [];
  expect(new Set(fortnights(seen, today, '2020-01-01'))).toEqual(new Set(['none']));
});
