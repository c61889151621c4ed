import type { CalendarDate } from '../../../src/core/time/day';
import { plan } from '../../../src/usecases/review/review';
import { type ExportRows, withCells } from '../../support/caseloadFiles';
import { type ClockPlay, clockPlay } from '../../support/clockPlay';
import { smallExport } from '../../support/smallExport';

const start: CalendarDate = '2026-11-02';
const registeredOn: CalendarDate = '2026-08-17';
const [conference = {}] = smallExport['conferences.csv'] ?? [];

function rows(...reviews: readonly CalendarDate[]): ExportRows {
  const held = reviews.map((on) => ({ ...conference, kind: 'review', planned_for: on, held_on: on, decision: 'remain' }));
  return {
    ...withCells(smallExport, 'children.csv', 0, { registered_on: registeredOn }),
    'members.csv': (smallExport['members.csv'] ?? []).map((row) => ({ ...row, from: registeredOn })),
    'conferences.csv': [{ ...conference, planned_for: registeredOn, held_on: registeredOn }, ...held],
    ...{ 'meetings.csv': [], 'attendance.csv': [], 'visits.csv': [], 'actions.csv': [] },
  };
}

let play: ClockPlay;
afterEach(() => play.ends());

async function plans(day: CalendarDate, plannedOn: CalendarDate): Promise<void> {
  const children = (await play.group()).children.map(({ childId }) => childId);
  await play.does(day, 'co-ordinator', plan, () => ({ dayAgreed: plannedOn }), { plannedOn, startsAt: '10:00', lateReason: '', children });
}

const reviewsOf = async () =>
  ((await play.group()).children[0]?.conferences ?? []).flatMap(({ kind, plannedFor, heldOn }) =>
    kind === 'review' ? [`${plannedFor} ${heldOn ?? 'to come'}`] : [],
  );

it('a review that was planned here and that the case system has as held a day before is that one', async () => {
  play = await clockPlay(start);
  await play.brings(start, rows());
  await plans('2026-11-03', '2026-11-12');
  await play.brings('2026-11-13', rows('2026-11-11'));
  expect(await reviewsOf()).toEqual(['2026-11-11 2026-11-11']);
  await play.lives('2026-11-27');
  expect(await play.told(({ about }) => about.kind === 'no-decision')).toEqual([]);
  const toldAfter = (await play.told(({ about }) => about.kind === 'clock' && about.clock === 'D14')).filter((each) => each > '2026-11-13');
  expect(toldAfter).toEqual([]);
  expect(await play.stands('D14', '2026-11-11', '2026-11-27')).toBe('none');
  await plans('2026-11-30', '2027-03-12');
  expect(await reviewsOf()).toEqual(['2026-11-11 2026-11-11', '2027-03-12 to come']);
});

it('one that was planned here only after the other had been held is another, and is still to come', async () => {
  play = await clockPlay(start);
  await play.brings(start, rows());
  await plans('2026-11-03', '2026-11-12');
  await play.brings('2026-11-10', rows('2026-11-02'));
  expect(await reviewsOf()).toEqual(['2026-11-02 2026-11-02', '2026-11-12 to come']);
});
