import { currentClocks } from '../../src/core/clocks/clocksOf';
import { withoutWhat } from '../../src/core/clocks/countedWithout';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  const group = groups.find(({ group: each }) => each.children.length > 0)?.group;
  const child = group?.children[0];
  if (group === undefined || child === undefined) throw new Error('the child was not taken');
  const clocks = currentClocks(group, defaultRules(), asAt);
  return {
    child,
    limits: clocks.map(({ clock, trigger, limit }) => `${clock} ${trigger} ${limit}`),
    without: clocks.flatMap((clock) => (clock.clock === 'D09' ? withoutWhat(clock, child, group) : [])),
    told: problems.map(({ severity, file, line, column, reason }) => `${severity} ${file}:${line} ${column} ${reason}`),
  };
}

const right = read(smallExport).limits;
const [registration] = smallExport['children.csv'] ?? [];
const [conference] = smallExport['conferences.csv'] ?? [];

describe('a second registration of a child', () => {
  const again = (cells = {}) => withRows(smallExport, 'children.csv', { ...registration, registered_on: '2026-11-18', ...cells });

  it('beside one that still runs moves no limit forward: the earlier counts until one of them is ended, and both are told of it', () => {
    const { limits, without, told, child } = read(again());
    expect(limits).toEqual(right);
    expect(without).toEqual([{ what: 'registration-day', on: '2026-11-18', why: 'entered-twice' }]);
    expect(told).toEqual(['cell-left-out children.csv:3 registered_on registered-twice']);
    expect(child.earlierRegistrations).toBeUndefined();
  });

  it('is the same in whichever order the rows stand', () => {
    const rows = again();
    const turned = { ...rows, 'children.csv': [...(rows['children.csv'] ?? [])].reverse() };
    expect(read(turned).limits).toEqual(right);
    expect(read(turned).told).toEqual(['cell-left-out children.csv:2 registered_on registered-twice']);
  });

  it('that is temporary takes no review from the one that runs', () => {
    expect(read(again({ status: 'temporary', home_authority: 'Glan-yr-afon' })).limits).toEqual(right);
  });

  it('in another core group counts from the earlier too', () => {
    const [group] = smallExport['core-groups.csv'] ?? [];
    const rows = withRows(again({ core_group_ref: 'CG-9002' }), 'core-groups.csv', { ...group, core_group_ref: 'CG-9002' });
    expect(read(rows).child.registeredOn).toBe('2026-10-05');
    expect(read(rows).told).toContain('cell-left-out children.csv:3 registered_on registered-twice');
  });

  it('is seen in days of any form', () => {
    const rows = withCells(again({ registered_on: '18/11/2026' }), 'children.csv', 0, { registered_on: '05/10/2026' });
    expect(read(rows).limits).toEqual(right);
  });

  it('counts once the one before has ended', () => {
    const ended = withCells(again(), 'children.csv', 0, { status: 'de-registered', deregistered_on: '2026-11-10' });
    expect(read(ended).child.registeredOn).toBe('2026-11-18');
    expect(read(ended).told).toEqual(['noted children.csv:2 child_ref registered-before']);
  });

  it('counts where the one that was never ended is before one that was', () => {
    const ended = { status: 'de-registered', registered_on: '2026-03-02', deregistered_on: '2026-06-01' };
    const rows = withRows(again({ registered_on: '2025-03-03' }), 'children.csv', { ...registration, ...ended });
    expect(read(rows).child.registeredOn).toBe('2026-10-05');
    expect(read(rows).told).toEqual([
      'noted children.csv:3 child_ref registered-before',
      'noted children.csv:4 child_ref registered-before',
    ]);
  });
});

describe('a second initial conference of a registration', () => {
  const again = (held_on: string, cells = {}) =>
    withRows(smallExport, 'conferences.csv', { ...conference, planned_for: held_on, held_on, ...cells });

  it.each(['2026-11-18', '2026-10-06'])('on %s moves no limit forward, and is told of', (day) => {
    const { limits, without, told } = read(again(day));
    expect(limits).toEqual(right);
    expect(without).toEqual([{ what: 'conference', on: day, why: 'entered-twice' }]);
    expect(told).toEqual(['row-left-out conferences.csv:3 held_on second-initial']);
  });

  it('counts where it is the one of the registration: that before belongs to an earlier one', () => {
    expect(read(again('2024-09-03')).limits).toEqual(right);
    expect(read(again('2024-09-03')).told).toEqual([]);
  });

  it('counts where the one before did not register the child, or a review has ended the registration since', () => {
    const refused = withCells(again('2026-11-18'), 'conferences.csv', 0, { decision: 'remove' });
    expect(read(refused).told).toEqual([]);
    const ended = withRows(again('2026-11-18'), 'conferences.csv', {
      ...conference,
      ...{ kind: 'review', planned_for: '2026-11-10', held_on: '2026-11-10', decision: 'remove' },
    });
    expect(read(ended).told).toEqual([]);
  });

  it('leaves the earlier where the day of registration cannot be read', () => {
    const rows = withCells(again('2026-11-18'), 'children.csv', 0, { registered_on: '31/09/2026' });
    expect(read(rows).child.registeredOn).toBe('2026-10-05');
  });
});
