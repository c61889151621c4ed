import { figuresOf } from '../../src/core/overview/figures';
import { pastFiguresOf } from '../../src/core/overview/pastFigures';
import { overviewCsv } from '../../src/tools/overview';
import { aChild, aGroup, aMember } from '../support/aGroup';
import { defaultRules } from '../support/coreGroups';

const today = '2026-11-20';

function csvOf(children: number, isCounted = true): string {
  const group = aGroup({
    team: ' =cmd()',
    members: [aMember('sian', 'co-ordinator')],
    children: Array.from({ length: children }, (_, index) => aChild(`c${index}`, { givenName: 'Nansi', registeredOn: '2026-09-01' })),
  });
  const figures = figuresOf(group, defaultRules, today);
  const past = pastFiguresOf({ group, actions: [], rules: defaultRules, today, seq: 1 });
  return overviewCsv([{ figures, past: isCounted ? past : null, children: figures.children, isTheirs: () => true }], today);
}

it('prints counts in fives, with what a spreadsheet would take for a formula made into words', () => {
  const csv = csvOf(7);
  expect(csv).toContain('"children by state","late","5 to 9"\r\n');
  expect(csv).toContain(`"late by team","' =cmd()","`);
  expect(csv.split('\r\n').filter((line) => line.startsWith('"visits: due"'))).toHaveLength(12);
});

it('names nobody and no group, and says no count under five', () => {
  expect(csvOf(7)).not.toMatch(/Nansi|sian|CG-|group-1|"c\d/);
  expect(csvOf(2)).not.toMatch(/"\d+"\r/);
  expect(csvOf(2)).toContain('"children by state","late","fewer than 5"');
});

it('says of months that nobody has counted yet that they are not, and of others on which day they were', () => {
  expect(csvOf(7)).toContain('"months counted on","","2026-11-20"');
  expect(csvOf(7)).not.toContain('not counted yet');
  const before = csvOf(7, false);
  expect(before).toContain('"months counted on","","not counted yet"');
  expect(
    before.split('\r\n').filter((line) => /^"(visits|meetings|conferences)/.test(line) && !line.endsWith('"not counted yet"')),
  ).toEqual([]);
});
