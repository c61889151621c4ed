import type { Clock } from '../../../src/core/clocks/clock';
import type { CalendarDate } from '../../../src/core/time/day';
import { save } from '../../../src/usecases/children/seen';
import { type ExportRows, withCells } from '../../support/caseloadFiles';
import { type ClockPlay, clockPlay } from '../../support/clockPlay';
import { smallExport } from '../../support/smallExport';

/*
 * The head of a group lets visits go that are older than 90 days; what they tell of is told from their documents. A limit that was missed
 * then is still among those that were missed when one of those visits is entered late, put right, or counts for nothing any more.
 */

const start: CalendarDate = '2026-11-02';
const conference = smallExport['conferences.csv']?.[0] ?? {};
const [child = {}] = smallExport['children.csv'] ?? [];

function registered(on: CalendarDate, visits: readonly CalendarDate[], more: Record<string, string> = {}): ExportRows {
  return {
    ...withCells(smallExport, 'children.csv', 0, { registered_on: on, ...more }),
    'members.csv': (smallExport['members.csv'] ?? []).map((row) => ({ ...row, from: on })),
    'conferences.csv': [{ ...conference, planned_for: on, held_on: on }],
    'visits.csv': visitsOn(visits),
    'meetings.csv': [],
    'attendance.csv': [],
    'actions.csv': [],
  };
}

function visitsOn(days: readonly CalendarDate[]) {
  const [visit = {}] = smallExport['visits.csv'] ?? [];
  return days.map((day) => ({ ...visit, visited_at: `${day}T10:00` }));
}

let play: ClockPlay;
afterEach(() => play.ends());

/** `D05 2026-08-18 17`: the clock, its limit and by how many days it was late at most, of the limits of visits. */
async function late(day: CalendarDate): Promise<readonly string[]> {
  return (await play.missed(day)).filter(({ clock }) => clock === 'D05' || clock === 'D06').map(asText);
}

function asText({ clock, limit, daysLate, shownLate }: Clock): string {
  return `${clock} ${limit} ${daysLate}${shownLate === undefined ? '' : ` shown until ${shownLate.until}`}`;
}

/** Every one that was told is still told, and of those that are no more by the facts it is said until when they were shown. */
async function tells(day: CalendarDate, before: readonly string[]): Promise<readonly string[]> {
  const now = await late(day);
  return before.filter((each) => !now.some((told) => told === each || told.startsWith(`${each} shown`)));
}

const few = ['2026-08-04', '2026-09-04', '2026-10-26'];

async function withFew(more: Record<string, string> = {}): Promise<ExportRows> {
  play = await clockPlay(start);
  const rows = registered('2026-08-03', few, more);
  await play.brings(start, rows);
  expect(await late(start)).toEqual(expect.arrayContaining(['D05 2026-08-18 17', 'D06 2026-09-01 3']));
  return rows;
}

const old = ['06', '17']
  .map((day) => `2026-07-${day}`)
  .concat('2026-08-14', '2026-08-28', '2026-09-11', '2026-09-25', '2026-10-09', '2026-10-23');

async function withOld(): Promise<ExportRows> {
  play = await clockPlay(start);
  const rows = registered('2026-07-03', old);
  await play.brings(start, rows);
  expect(await late(start)).toContain('D05 2026-07-31 14');
  return rows;
}

it.each([
  ['an old visit that an export brings late', { 'visits.csv': visitsOn([...few, '2026-08-17']) }],
  ['an old visit that an export has for an earlier day now', { 'visits.csv': visitsOn(['2026-08-04', '2026-08-14', '2026-10-26']) }],
  ['another day of registration', { 'children.csv': [{ ...child, registered_on: '2026-08-10' }] }],
  ['another day of birth', { 'children.csv': [{ ...child, registered_on: '2026-08-03', date_of_birth: '2026-08-20' }] }],
])('a missed limit that only visits outside the head tell of is kept after %s', async (_what, changed) => {
  const rows = await withFew();
  const before = await late('2026-11-03');
  await play.brings('2026-11-03', { ...rows, ...changed });
  expect(await tells('2026-11-03', before)).toEqual([]);
});

it('a missed limit that only visits outside the head tell of is kept when the child is registered again', async () => {
  const rows = await withFew();
  const before = await late('2026-11-03');
  const [was = {}] = rows['children.csv'] ?? [];
  await play.brings('2026-11-03', {
    ...rows,
    'children.csv': [
      { ...was, status: 'de-registered', deregistered_on: '2026-10-27' },
      { ...was, registered_on: '2026-11-02' },
    ],
    'conferences.csv': [...(rows['conferences.csv'] ?? []), { ...conference, planned_for: '2026-11-02', held_on: '2026-11-02' }],
  });
  expect(await tells('2026-11-03', before)).toEqual([]);
});

it.each([
  ['is brought late', [...old, '2026-07-30'].sort()],
  ['is there no longer', old.filter((day) => day !== '2026-07-17')],
])('a missed limit is kept when a visit that had long left the head %s', async (_what, days) => {
  const rows = await withOld();
  const before = await late('2026-11-10');
  await play.brings('2026-11-10', { ...rows, 'visits.csv': visitsOn(days) });
  expect(await tells('2026-11-10', before)).toEqual([]);
});

it('a missed limit is kept when somebody enters a visit that is too old for the head', async () => {
  await withOld();
  const before = await late('2026-11-10');
  const children = (await play.group()).children.map(({ childId }) => childId);
  const asked = { dayAgreed: '2026-07-30', twinAgreed: '', sameAgreed: '' };
  const seen = {
    children,
    on: '2026-07-30',
    time: '09:30',
    what: ['seen', 'alone', 'at-home'] as const,
    announced: 'yes' as const,
    others: '',
  };
  await play.does('2026-11-10', 'co-ordinator', save, () => asked, seen);
  expect(await tells('2026-11-10', before)).toEqual([]);
  expect(await late('2026-11-10')).toContainEqual(expect.stringMatching(/^D05 2026-07-31 14 shown until 2026-08-14$/));
});
