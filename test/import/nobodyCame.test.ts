import { currentClocks } from '../../src/core/clocks/clocksOf';
import { withoutWhat } from '../../src/core/clocks/countedWithout';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const heldOn = '2026-11-17';
const [nest, huw, iona, carys] = ['nest.parry@council', 'huw.rees@council', 'iona.bell@school', 'carys@mail'].map(
  (name) => `${name}.example`,
);

/** The small export with another meeting that the case system says was held, and who was there by attendance.csv. */
function withMeeting(...there: readonly (readonly [email: string | undefined, status: string])[]): ExportRows {
  const [first] = smallExport['meetings.csv'] ?? [];
  const rows = withRows(smallExport, 'meetings.csv', {
    ...first,
    kind: 'subsequent',
    planned_for: heldOn,
    held_on: heldOn,
    record_sent_on: '',
  });
  const rowOf = ([email = '', status]: (typeof there)[number]) => ({
    core_group_ref: 'CG-9001',
    held_on: heldOn,
    email,
    status,
    report_received_on: '',
  });
  return withRows(rows, 'attendance.csv', ...there.map(rowOf));
}

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  const [group] = groups.map((each) => each.group);
  const child = group?.children[0];
  const clock = group && currentClocks(group, defaultRules(), asAt).find((each) => each.clock === 'D04');
  if (group === undefined || child === undefined || clock === undefined) throw new Error('D04 is not counted');
  const told = problems.map(({ severity, file, line, column, reason }) => `${severity} ${file}:${line} ${column} ${reason}`);
  return { from: clock.trigger, without: withoutWhat(clock, child, group), told };
}

describe('a meeting that the case system has as held', () => {
  const notCounted = {
    from: '2026-10-14',
    without: [{ what: 'meeting', on: heldOn, why: 'nobody-came' }],
    told: ['noted meetings.csv:4 held_on nobody-came'],
  };

  it.each([
    [
      'all of whom were absent or sent apologies',
      withMeeting([nest, 'apologies'], [huw, 'absent'], [iona, 'apologies'], [carys, 'absent']),
    ],
    ['of whom one is named, and was absent', withMeeting([iona, 'absent'])],
    ['to which of those who work with the family none came', withMeeting([nest, 'apologies'], [iona, 'absent'], [carys, 'present'])],
  ])('moves no limit where attendance names people %s; data officer and board are told', (_whom, rows) => {
    expect(read(rows)).toEqual(notCounted);
  });

  it.each([
    ['nobody is named', withMeeting()],
    ['the social worker came', withMeeting([nest, 'present'], [iona, 'absent'])],
    ['somebody came for a part of it', withMeeting([nest, 'absent'], [iona, 'part'])],
    ['only the family is named, and came', withMeeting([carys, 'present'])],
    ['somebody came whom the export does not know', withMeeting([nest, 'absent'], ['gwen@charity.example', 'present'])],
  ])('counts where %s', (_who, rows) => {
    expect(read(rows)).toMatchObject({ from: heldOn, without: [] });
    expect(read(rows).told.join()).not.toContain('nobody-came');
  });
});
