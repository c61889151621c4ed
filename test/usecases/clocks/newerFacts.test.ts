import { shownLateWords, stateWords } from '../../../src/bot/clocks/clockWords';
import type { ChildChangeKind } from '../../../src/core/child';
import { spotsOf } from '../../../src/core/clocks/stepSpots';
import type { StepKind } from '../../../src/core/clocks/stepTable';
import type { CalendarDate } from '../../../src/core/time/day';
import { textFor } from '../../../src/text/texts';
import { change } from '../../../src/usecases/children/childChange';
import { save } from '../../../src/usecases/children/seen';
import { saveStep } from '../../../src/usecases/clocks/steps';
import { end } from '../../../src/usecases/review/reviewEnd';
import { type ExportRows, withCells } from '../../support/caseloadFiles';
import { type ClockPlay, clockPlay } from '../../support/clockPlay';
import { smallExport } from '../../support/smallExport';

/*
 * A child has one place for the last move, the last stay elsewhere and the present registration. What a newer one puts there says nothing
 * against what was late before: that is listed as late as ever, and counts in both counts.
 */

const start: CalendarDate = '2026-11-02';
const [conference = {}] = smallExport['conferences.csv'] ?? [];

function registered(on: CalendarDate): ExportRows {
  return {
    ...withCells(smallExport, 'children.csv', 0, { registered_on: on }),
    'members.csv': (smallExport['members.csv'] ?? []).map((row) => ({ ...row, from: on })),
    'conferences.csv': [{ ...conference, planned_for: on, held_on: on }],
    ...{ 'meetings.csv': [], 'attendance.csv': [], 'visits.csv': [], 'actions.csv': [] },
  };
}

let play: ClockPlay;
afterEach(() => play.ends());

async function begins(day: CalendarDate, registeredOn = day): Promise<ExportRows> {
  play = await clockPlay(day);
  const rows = registered(registeredOn);
  await play.brings(day, rows);
  return rows;
}

const childIdOf = async () => (await play.group()).children[0]?.childId ?? '';

async function changes(day: CalendarDate, what: ChildChangeKind, on = day): Promise<void> {
  const childId = await childIdOf();
  const typed = { on, time: '', toldOn: '', givenName: 'Mabli', familyName: 'Enghraifft' };
  await play.does(day, 'co-ordinator', change, () => ({ childId, what, agreed: true }), typed);
}

async function seen(day: CalendarDate, on = day): Promise<void> {
  const typed = {
    children: [await childIdOf()],
    on,
    time: '09:30',
    what: ['seen', 'alone', 'at-home'],
    announced: 'yes',
    others: '',
  } as const;
  await play.does(day, 'co-ordinator', save, () => ({ dayAgreed: on, twinAgreed: '', sameAgreed: '' }), typed);
}

async function step(day: CalendarDate, what: StepKind, on: CalendarDate): Promise<void> {
  const typed = { on, notYet: false, why: '', children: [await childIdOf()] };
  await play.does(day, 'co-ordinator', saveStep, (group) => ({ what, about: spotsOf(group, what).at(-1)?.about ?? '' }), typed);
}

/** The missed limits of one clock, by what they count from, with the card's words of how they stand. */
async function missed(day: CalendarDate, clock: string): Promise<readonly string[]> {
  const texts = textFor('en');
  const theirs = (await play.missed(day)).filter((each) => each.clock === clock);
  return theirs.map((each) => [each.because.code, each.limit, stateWords(texts, each), ...shownLateWords(texts, each)].join(' | ')).sort();
}

it('the late first visit to a new address stands when the family moves again', async () => {
  await begins(start);
  await seen('2026-11-03');
  await changes('2026-11-04', 'moved');
  await seen('2026-11-16');
  const [before, count] = [await missed('2026-11-17', 'D06'), await play.late('2026-11-17')];
  expect(before).toEqual([expect.stringMatching(/^moved-house \| 2026-11-11 \|.* done 3 working days late/)]);
  await changes('2026-11-18', 'moved');
  expect(await missed('2026-11-18', 'D06')).toEqual(before);
  expect(await play.late('2026-11-18')).toEqual(count);
});

it('it stands as late as it was, and as shown, where the visit was entered two days after it', async () => {
  await begins(start);
  await seen('2026-11-03');
  await changes('2026-11-04', 'moved');
  await seen('2026-11-18', '2026-11-16');
  const [before, count] = [await missed('2026-11-19', 'D06'), await play.late('2026-11-19')];
  expect(before).toEqual([expect.stringMatching(/^moved-house \| 2026-11-11 \|.* done 3 working days late/)]);
  await changes('2026-11-19', 'moved');
  expect(await missed('2026-11-19', 'D06')).toEqual(before);
  expect(await play.late('2026-11-19')).toEqual(count);
  await changes('2026-11-20', 'moved');
  expect(await missed('2026-11-20', 'D06')).toEqual(before);
});

it('a move that is entered late does not take the place of a later one', async () => {
  await begins(start);
  await changes('2026-11-06', 'moved');
  await changes('2026-11-09', 'moved', '2026-11-04');
  expect((await play.group()).children[0]?.movedOn).toBe('2026-11-06');
});

it('what was late in one stay elsewhere stands when another begins', async () => {
  await begins('2026-11-13', '2026-08-03');
  await changes('2026-11-13', 'stay-began', '2026-08-10');
  const children = [await childIdOf()];
  const what = 'transfer-asked' as const;
  const typed = { on: '2026-11-16', notYet: false, why: '', children };
  await play.does('2026-11-16', 'co-ordinator', saveStep, (group) => ({ what, about: spotsOf(group, what).at(-1)?.about ?? '' }), typed);
  const [before, count] = [await missed('2026-11-17', 'D18'), await play.late('2026-11-17')];
  expect(before).toHaveLength(1);
  await changes('2026-11-17', 'stay-ended');
  await changes('2026-11-18', 'stay-began');
  expect(await missed('2026-11-18', 'D18')).toEqual(before);
  expect((await play.late('2026-11-18')).known).toBeGreaterThanOrEqual(count.known);
});

it('a late visit to a looked-after child stands however many changes are recorded after it', async () => {
  await begins(start);
  await changes(start, 'looked-after');
  await seen('2026-11-12');
  await changes('2026-11-13', 'not-looked-after');
  const before = await missed('2026-11-13', 'R31');
  expect(before).toEqual([expect.stringContaining('placed-in-care | 2026-11-09')]);
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']) {
    await changes(day, 'missing');
    await changes(day, 'found');
  }
  expect(await missed('2026-11-19', 'R31')).toEqual(before);
});

it('what was late in one registration stands when the child is registered again', async () => {
  const rows = await begins(start, '2026-08-03');
  await seen(start);
  const [was = {}] = rows['children.csv'] ?? [];
  const count = await play.late('2026-11-16');
  const before = await missed('2026-11-16', 'D05');
  expect(before).not.toEqual([]);
  const again = { ...was, registered_on: '2026-11-16' };
  await play.brings('2026-11-16', {
    ...rows,
    'children.csv': [{ ...was, status: 'de-registered', deregistered_on: '2026-11-13' }, again],
    'conferences.csv': [...(rows['conferences.csv'] ?? []), { ...conference, planned_for: '2026-11-16', held_on: '2026-11-16' }],
  });
  expect(await missed('2026-11-16', 'D05')).toEqual(before);
  expect((await play.late('2026-11-16')).known).toBe(count.known);
});

it('it stands also where an export brought the end a day after it', async () => {
  const rows = await begins(start, '2026-08-03');
  const [was = {}] = rows['children.csv'] ?? [];
  const over = { ...was, status: 'de-registered', deregistered_on: '2026-11-12' };
  await play.brings('2026-11-13', { ...rows, 'children.csv': [over] });
  const [before, count] = [await missed('2026-11-16', 'D05'), await play.late('2026-11-16')];
  await play.brings('2026-11-16', {
    ...rows,
    'children.csv': [over, { ...was, registered_on: '2026-11-16' }],
    'conferences.csv': [...(rows['conferences.csv'] ?? []), { ...conference, planned_for: '2026-11-16', held_on: '2026-11-16' }],
  });
  expect(await missed('2026-11-16', 'D05')).toEqual(before);
  expect(await play.late('2026-11-16')).toEqual(count);
});

it.each(['2026-12-10', '2026-12-09'])('what was late before a transfer conference of %s stands after it', async (heldOn) => {
  play = await clockPlay(start);
  const rows = registered('2026-10-26');
  await play.brings(start, withCells(rows, 'children.csv', 0, { status: 'temporary', home_authority: 'Dyffryn Mawr' }));
  await step(start, 'move-in-notified', '2026-10-28');
  await play.lives('2026-12-09');
  const count = await play.late('2026-12-10');
  await step('2026-12-10', 'transfer-conference', heldOn);
  const after = await play.missed('2026-12-10');
  for (const clock of ['D03', 'D24'])
    expect(after.find((each) => each.clock === clock && each.trigger === '2026-10-26')?.daysLate).toBeGreaterThan(0);
  expect(after.filter(({ shownLate }) => shownLate?.stands === false && shownLate.saidMetOn === null)).toEqual([]);
  expect((await play.late('2026-12-10')).known).toBeGreaterThanOrEqual(count.known);
});

it('a child whose end was recorded here, and whom the export brings with a new registration, has its limits, which are told', async () => {
  const rows = await begins(start, '2026-08-03');
  const childId = await childIdOf();
  const typed = { ground: 'left-uk', on: '2026-11-10', reasons: 'They have moved abroad' } as const;
  await play.does('2026-11-10', 'co-ordinator', end, () => ({ childId }), typed);
  const [was = {}] = rows['children.csv'] ?? [];
  await play.brings('2026-11-23', {
    ...rows,
    'children.csv': [{ ...was, registered_on: '2026-11-23' }],
    'conferences.csv': [...(rows['conferences.csv'] ?? []), { ...conference, planned_for: '2026-11-23', held_on: '2026-11-23' }],
  });
  expect(await play.stands('D05', '2026-12-07', '2026-11-23')).toBe('running');
  await play.lives('2026-12-09');
  expect(await play.stands('D05', '2026-12-07', '2026-12-09')).toBe('breached');
  const told = await play.told(({ about }) => about.kind === 'clock' && about.clock === 'D05');
  expect(told).toContain('2026-12-03 08:30 co-ordinator');
});

it('what was corrected is said with its day, also where the limit was shown until it was done', async () => {
  const rows = await begins(start);
  await seen('2026-11-18');
  expect(await missed('2026-11-20', 'D05')).toHaveLength(1);
  await play.brings('2026-11-20', { ...rows, ...registered('2026-11-05') });
  const [only] = (await missed('2026-11-20', 'D05')).filter((each) => each.includes('2026-11-16'));
  expect(only).toContain('What was entered or corrected on this day moved this deadline or took it away: Friday 20 November 2026.');
  expect(only).not.toContain('these days');
});
