import { currentClocks } from '../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const meeting = smallExport['meetings.csv']?.[0] ?? {};
const attendance = smallExport['attendance.csv']?.[0] ?? {};
const later = { ...meeting, kind: 'subsequent', planned_for: '2026-11-12', held_on: '2026-11-12', record_sent_on: '2026-11-13' };
const came = ['nest.parry@council.example', 'iona.bell@school.example'].map((email) => ({
  ...attendance,
  held_on: '2026-11-12',
  email,
  status: 'present',
}));

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  const [only] = groups;
  if (only === undefined) throw new Error('the group was not taken');
  const limits = currentClocks(only.group, defaultRules(), asAt).map(({ clock, limit, state }) => ({ clock, limit, state }));
  return {
    ...only,
    limits,
    told: problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`),
  };
}

function withMeeting(cells: Readonly<Record<string, string>>): ExportRows {
  return withRows(withRows(smallExport, 'meetings.csv', { ...later, ...cells }), 'attendance.csv', ...came);
}

describe('a meeting that one row says was held and was cancelled', () => {
  const line = (smallExport['meetings.csv'] ?? []).length + 2;
  const { group, meetings, told, limits } = read(withMeeting({ cancelled: 'Y', cancelled_reason: 'illness' }));

  it('is told of once', () => {
    expect(told).toEqual([`cell-left-out meetings.csv:${line} held_on held-and-cancelled`]);
  });

  it('does not count as held, and the group is told what its limits are counted without', () => {
    const fact = group.meetings.find(({ plannedFor }) => plannedFor === '2026-11-12');
    expect(fact).toMatchObject({ heldOn: null, valid: null, cancelled: true });
    expect(group.countedWithout).toEqual([{ what: 'meeting', on: '2026-11-12' }]);
    expect(limits).toEqual(read(smallExport).limits);
  });

  it('keeps who was there', () => {
    const document = meetings.find(({ plannedFor }) => plannedFor === '2026-11-12');
    expect(document).toMatchObject({ state: 'cancelled', attendees: [{ presence: 'present' }, { presence: 'present' }] });
    expect(document?.attendees).toEqual(read(withMeeting({})).meetings.find(({ plannedFor }) => plannedFor === '2026-11-12')?.attendees);
  });

  it('is the meeting of the day on which it was held, where no planned day stands there', () => {
    const without = read(withMeeting({ cancelled: 'Y', planned_for: '' }));
    expect(without.group.meetings.map(({ plannedFor }) => plannedFor)).toContain('2026-11-12');
  });

  it('counts once the case system has taken out that it was cancelled', () => {
    expect(read(withMeeting({ cancelled: 'N' })).group.meetings.find(({ heldOn }) => heldOn === '2026-11-12')?.valid).toBe(true);
  });
});

it('who was at a meeting that was only cancelled was at none', () => {
  expect(read(withMeeting({ cancelled: 'Y', held_on: '', record_sent_on: '' })).told.map((text) => text.split(' ').at(-1))).toEqual([
    'unknown-meeting',
    'unknown-meeting',
  ]);
});
