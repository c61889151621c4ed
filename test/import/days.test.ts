import fc from 'fast-check';
import { addDays } from '../../src/core/time/calendarDate';
import { parseCaseload } from '../../src/import/caseload';
import { readDay } from '../../src/import/days';
import { type ExportRows, filesOf, goodExport, withCells } from '../support/caseloadFiles';
import { caseloadFrom, plainStyle, tablesOf } from '../support/exportShapes';

const asAt = '2026-11-20';

/** All days of the export, written with `write`. */
function withDays(write: (year: string, month: string, day: string) => string, rows: ExportRows = goodExport): ExportRows {
  const cell = (text: string) => text.replace(/^(\d{4})-(\d\d)-(\d\d)/, (_, year, month, day) => write(year, month, day));
  return Object.fromEntries(
    Object.entries(rows).map(([file, all]) => [
      file,
      all.map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, cell(text).replace(/(\d)T(\d)/, '$1 $2')]))),
    ]),
  );
}

describe('days as programs write them', () => {
  const expected = parseCaseload(filesOf(goodExport), asAt);

  it.each([
    ['2026-11-05', '2026-11-05', null],
    ['2026/11/5', '2026-11-05', null],
    ['5 Nov 2026', '2026-11-05', null],
    ['05-Nov-26', '2026-11-05', null],
    ['Thu, 5 November 2026', '2026-11-05', null],
    ['5 Tachwedd 2026', '2026-11-05', null],
    ['5ed o Dachwedd 2026', '2026-11-05', null],
    ['5 o Orffennaf 2026', '2026-07-05', null],
    ['5th of November 2026', '2026-11-05', null],
    ['November 5, 2026', '2026-11-05', null],
    ['Thursday, Nov 5 2026', '2026-11-05', null],
    ['05/Nov/2026', '2026-11-05', null],
    ['20261105', '2026-11-05', null],
    ['20261105T0905', '2026-11-05', '09:05'],
    ['20261105 090500', '2026-11-05', '09:05'],
    ['20261105 09:05', '2026-11-05', '09:05'],
    ['2026-11-05T9:05', '2026-11-05', '09:05'],
    ['2026-11-05 09:05:00', '2026-11-05', '09:05'],
    ['2026-11-05 9.05pm', '2026-11-05', '21:05'],
    ['5 Nov 2026 12:30 am', '2026-11-05', '00:30'],
    ['2026-07-31T23:30:00Z', '2026-08-01', '00:30'],
    ['2026-11-05T09:05:00+0100', '2026-11-05', '08:05'],
  ])('reads %s as %s, %s', (text, day, time) => expect(readDay(text)).toEqual({ kind: 'day', day, time }));

  it.each([
    '',
    '5',
    '5 Ma 2026',
    '2026-11',
    '31.12',
    '2026-11-05 25:00',
    '2026-11-05 9:65',
    '13:00 pm',
    'next week',
    '46346',
    '20261305',
    '1',
    'November 2026',
  ])('reads no day in %j', (text) => expect(readDay(text)).toBeNull());

  it.each([
    ['dd/mm/yyyy', (year: string, month: string, day: string) => `${day}/${month}/${year}`],
    ['d.m.yyyy', (year: string, month: string, day: string) => `${Number(day)}.${Number(month)}.${year}`],
    ['dd-mm-yyyy', (year: string, month: string, day: string) => `${day}-${month}-${year}`],
    ['d/m/yy', (year: string, month: string, day: string) => `${Number(day)}/${Number(month)}/${year.slice(2)}`],
  ])('reads %s once it has been said, and else as those columns are in which a day tells', async (_what, write) => {
    const rows = withDays(write);
    const said = await caseloadFrom(tablesOf(rows, plainStyle), 'day-first');
    expect([said.groups, said.problems]).toEqual([expected.groups, []]);
    const unsaid = await caseloadFrom(tablesOf(rows, plainStyle));
    expect(unsaid.groups).toEqual(expected.groups);
    const places = unsaid.problems.map(({ file, column, reason, severity }) => `${severity} ${file} ${column} ${reason}`);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain('noted children.csv registered_on days-read-day-first');
    expect(places).not.toContain('noted visits.csv visited_at days-read-day-first');
  });

  /** Days of which each could be either: 5 September or 9 May. */
  const either = { registered_on: '05/09/2026', date_of_birth: '', expected_date_of_delivery: '' };
  const unclear = withCells(
    withCells(withCells(goodExport, 'children.csv', 0, either), 'children.csv', 1, either),
    'children.csv',
    2,
    either,
  );
  const registered = (rows: ExportRows) => {
    const { groups, problems } = parseCaseload(filesOf(rows), asAt);
    const days = groups.flatMap(({ group }) => group.children.map(({ registeredOn }) => registeredOn));
    return [new Set(days), problems.filter(({ reason }) => reason.startsWith('days-')).map(({ column, reason }) => `${column} ${reason}`)];
  };
  const withDay = (file: string, column: string, day: string, rows = unclear) => withCells(rows, file, 0, { [column]: day });

  it.each([
    ['another column of the file', withDay('children.csv', 'date_of_birth', '24/02/2019'), '2026-09-05', 'day-first'],
    ['another column of the file, in the other order', withDay('children.csv', 'date_of_birth', '02/24/2019'), '2026-05-09', 'month-first'],
    ['a column of another file', withDay('actions.csv', 'due_on', '18/11/2026'), '2026-09-05', 'day-first'],
    [
      'a column of the file before those of others',
      withDay('actions.csv', 'due_on', '11/18/2026', withDay('children.csv', 'date_of_birth', '24/02/2019')),
      '2026-09-05',
      'day-first',
    ],
  ])('reads a column of which no day tells as %s is, and says so', (_what, rows, day, order) => {
    expect(registered(rows)).toEqual([new Set([day]), [`registered_on days-read-${order}`]]);
  });

  it.each([
    ['nothing tells', unclear],
    [
      'others of its file differ',
      withDay('children.csv', 'missing_since', '11/18/2026', withDay('children.csv', 'date_of_birth', '24/02/2019')),
    ],
    ['those of other files differ', withDay('members.csv', 'from', '11/18/2026', withDay('actions.csv', 'due_on', '18/11/2026'))],
  ])('asks which it is where %s, and says what to type for each', (_what, rows) => {
    expect(registered(rows)).toEqual([new Set(), ['registered_on days-of-unknown-order']]);
    const [asked] = parseCaseload(filesOf(rows), asAt).problems.filter(({ reason }) => reason === 'days-of-unknown-order');
    expect(asked?.words).toMatch(/--days dd\/mm\/yyyy.*--days mm\/dd\/yyyy/);
  });

  it.each([
    ['2026-10-09', '09/10/2026', '2026-10-09'],
    ['2026-10-09', '10/09/2026', '2026-10-09'],
    ['2026-10-09', '9/10/26', '2026-10-09'],
  ])('reads a day that stands beside %s in its row, and is the same in one order, in that order: %s', (planned_for, held_on, expected) => {
    const { groups, problems } = parseCaseload(filesOf(withCells(goodExport, 'meetings.csv', 0, { planned_for, held_on })), asAt);
    expect(groups[0]?.group.meetings.map(({ heldOn }) => heldOn)).toContain(expected);
    expect(problems.filter(({ file }) => file === 'meetings.csv').map(({ reason }) => reason)).not.toContain('not-a-date');
  });

  it('reads a column in either order where one of its days tells which', () => {
    const days = fc
      .array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 })
      .map((all) => all.map((at) => addDays('2026-01-01', at)));
    fc.assert(
      fc.property(days, fc.boolean(), (all, isDayFirst) => {
        const shown = (day: string) => {
          const [year, month, date] = day.split('-');
          return isDayFirst ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
        };
        const visits = (text: (day: string) => string) =>
          all.reduce<ExportRows>(
            (rows, day, at) => withCells(rows, 'visits.csv', at, { visited_at: `${text(day)} 10:0${at}` }),
            goodExport,
          );
        const { groups, problems } = parseCaseload(filesOf(visits(shown)), asAt);
        const tells = all.some((day) => Number(day.slice(8)) > 12);
        const isEitherWay = all.every((day) => day.slice(5, 7) === day.slice(8));
        const plain = parseCaseload(filesOf(visits((day) => day)), asAt);
        if (tells || isEitherWay) expect([groups, problems]).toEqual([plain.groups, plain.problems]);
        else expect(problems.map(({ column, reason }) => [column, reason])).toEqual([['visited_at', 'days-of-unknown-order']]);
      }),
      { seed: 20261120, numRuns: 150 },
    );
  });

  it('guesses nothing where a column has both orders, and says so in one line', () => {
    const both = ['13/09/2026 10:00', '09/24/2026 10:00', '08/10/2026 10:00'];
    const rows = both.reduce((all, visited_at, row) => withCells(all, 'visits.csv', row, { visited_at }), goodExport);
    const { groups, problems } = parseCaseload(filesOf(rows), asAt);
    expect(groups).toEqual([]);
    expect(problems.map(({ file, line, column, reason }) => [file, line, column, reason])).toEqual([
      ['visits.csv', 2, 'visited_at', 'days-in-two-orders'],
    ]);
  });

  it('does not lose a column for one odd day among many', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...goodExport['visits.csv']?.[0],
      visited_at: `${addDays('2026-09-01', at)}T10:00`,
    }));
    const rows = { ...goodExport, 'visits.csv': [...many, { ...many[0], visited_at: '05/09/2026 11:00' }] };
    const { problems } = parseCaseload(filesOf(rows), asAt);
    expect(problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [42, 'visited_at', 'days-of-unknown-order'],
      [42, 'visited_at', 'not-a-date-and-time'],
    ]);
  });

  it.each([
    ['children.csv', 'missing_since'],
    ['children.csv', 'registered_on'],
    ['children.csv', 'deregistered_on'],
    ['conferences.csv', 'held_on'],
    ['visits.csv', 'visited_at'],
    ['members.csv', 'from'],
    ['members.csv', 'to'],
    ['actions.csv', 'due_on'],
    ['attendance.csv', 'report_received_on'],
  ])('leaves out one cell of %s, %s, that nothing tells how to read, and takes every group', (file, column) => {
    const { groups, problems } = parseCaseload(filesOf(withCells(goodExport, file, 0, { [column]: '05/11/2026' })), asAt);
    expect(groups.map(({ group }) => group.ref)).toEqual(['CG-1', 'CG-2']);
    expect(problems.filter(({ severity }) => severity === 'refused')).toEqual([]);
    const ofCell = problems.filter((each) => each.file === file && each.column === column && each.line === 2);
    expect(ofCell.map(({ reason }) => reason)).toContain('days-of-unknown-order');
    expect(ofCell.some(({ severity }) => severity === 'cell-left-out' || severity === 'row-left-out')).toBe(true);
  });

  it('counts without a day that is left out, and says so of that child alone', () => {
    const { groups } = parseCaseload(filesOf(withCells(goodExport, 'children.csv', 0, { missing_since: '05/11/2026' })), asAt);
    const without = groups.flatMap(({ group }) => group.children.map(({ ref, countedWithout = [] }) => [ref, countedWithout]));
    expect(without).toEqual([
      ['CH-1', [{ what: 'missing-day', on: null }]],
      ['CH-2', []],
      ['CH-9', []],
    ]);
  });

  it('reads the one such day of a column as other columns of the file are', () => {
    const told = withDay('children.csv', 'date_of_birth', '24/02/2019', goodExport);
    const { groups } = parseCaseload(filesOf(withCells(told, 'children.csv', 1, { missing_since: '05/11/2026' })), asAt);
    expect(groups[0]?.group.children[1]?.missingSince).toBe('2026-11-05');
  });

  it.each([
    ['registered_on', '46266', { registeredOn: '2026-09-01' }],
    ['missing_since', '46331', { missingSince: '2026-11-05' }],
    ['missing_since', '46331.75', { missingSince: '2026-11-05' }],
  ])('reads a day that a spreadsheet has left as a number, %s %s, and says so in one line', (column, serial, expected) => {
    const rows = withCells(withCells(goodExport, 'children.csv', 0, { [column]: serial }), 'children.csv', 1, { [column]: serial });
    const { groups, problems } = parseCaseload(filesOf(rows), asAt);
    expect(groups[0]?.group.children[0]).toMatchObject(expected);
    expect(problems.map(({ line, column: of, reason, severity }) => [line, of, reason, severity])).toEqual([
      [2, column, 'days-as-numbers', 'noted'],
    ]);
  });

  it('reads the time of a visit out of such a number', () => {
    const { groups } = parseCaseload(filesOf(withCells(goodExport, 'visits.csv', 0, { visited_at: '46275.6875' })), asAt);
    expect(groups[0]?.visits.map(({ fact, time }) => [fact.on, time])).toContainEqual(['2026-09-10', '16:30']);
  });

  it.each(['12345', '99999', '36525'])('leaves out a number that is no day of our time: %s', (missing_since) => {
    const { groups, problems } = parseCaseload(filesOf(withCells(goodExport, 'children.csv', 0, { missing_since })), asAt);
    expect([groups.length, problems.map(({ reason, severity }) => `${severity} ${reason}`)]).toEqual([2, ['cell-left-out not-a-date']]);
  });
});
