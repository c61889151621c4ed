import type { ChildChangeKind } from '../../../src/core/child';
import { isOnRegister } from '../../../src/core/child';
import { changesOpenTo } from '../../../src/core/children/childChange';
import { missingIn } from '../../../src/core/children/missing';
import { childrenToVisit } from '../../../src/core/children/seen';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { otherRegimesOf } from '../../../src/core/clocks/otherRegimes';
import { isNextDateMissing } from '../../../src/core/meeting/meeting';
import { birthDays } from '../../../src/core/notices/birthNotices';
import type { Notice } from '../../../src/core/notices/notice';
import type { CalendarDate } from '../../../src/core/time/day';
import { defaultRules } from '../../../src/settings';
import { change } from '../../../src/usecases/children/childChange';
import { report } from '../../../src/usecases/children/notSeen';
import { save } from '../../../src/usecases/children/seen';
import { check } from '../../../src/usecases/review/reviewChecks';
import { end } from '../../../src/usecases/review/reviewEnd';
import { speak } from '../../../src/usecases/review/reviewRequests';
import { type ExportRows, withCells, withRows } from '../../support/caseloadFiles';
import { type ClockPlay, clockPlay } from '../../support/clockPlay';
import { smallExport } from '../../support/smallExport';

/*
 * An end of registration counts for nobody before the custodian has confirmed it (DOMAIN 1.31): until then the child is on the register,
 * limits go on and are told, and so everything that meets them can be recorded.
 */

const start: CalendarDate = '2026-11-02';
const rules = defaultRules();
const [conference = {}] = smallExport['conferences.csv'] ?? [];
const custodian = {
  ...smallExport['members.csv']?.[3],
  ...{ agency: 'Aberwern Social Services', name: 'Reg Powell', email: 'reg.powell@council.example', role: 'custodian' },
};

function registered(more: Record<string, string> = {}): ExportRows {
  const rows = withCells(withRows(smallExport, 'members.csv', custodian), 'children.csv', 0, { registered_on: start, ...more });
  return {
    ...rows,
    'members.csv': (rows['members.csv'] ?? []).map((row) => ({ ...row, from: start })),
    'conferences.csv': [{ ...conference, planned_for: start, held_on: start }],
    ...{ 'meetings.csv': [], 'attendance.csv': [], 'visits.csv': [], 'actions.csv': [] },
  };
}

let play: ClockPlay;
beforeEach(async () => {
  play = await clockPlay(start);
});
afterEach(() => play.ends());

async function child() {
  const [only] = (await play.group()).children;
  if (only === undefined) throw new Error('no child');
  return only;
}

async function changes(day: CalendarDate, what: ChildChangeKind): Promise<void> {
  const { childId } = await child();
  const typed = { on: day, time: '', toldOn: '', givenName: 'Mabli', familyName: 'Enghraifft' };
  await play.does(day, 'co-ordinator', change, () => ({ childId, what, agreed: true }), typed);
}

async function seen(day: CalendarDate): Promise<void> {
  const children = [(await child()).childId];
  const typed = { children, on: day, time: '09:30', what: ['seen', 'alone', 'at-home'], announced: 'yes', others: '' } as const;
  await play.does(day, 'co-ordinator', save, () => ({ dayAgreed: day, twinAgreed: '', sameAgreed: '' }), typed);
}

async function ends(day: CalendarDate): Promise<void> {
  const { childId } = await child();
  await play.does(day, 'co-ordinator', end, () => ({ childId }), { ground: 'left-uk', on: day, reasons: 'They moved away.' });
  expect(isOnRegister(await child())).toBe(true);
}

async function sentBack(day: CalendarDate): Promise<void> {
  const { childId, removal } = await child();
  const about = { childId, conferenceId: removal?.conferenceId ?? '', seen: 1 };
  await play.does(day, 'custodian', check, () => about, { outcome: 'sent-back', reason: 'They are still here.' });
}

const stateOf = async (clock: string, day: CalendarDate) =>
  currentClocks(await play.group(), rules, day).find((each) => each.clock === clock)?.state;

it('that a child is missing, told of, moved and found is recorded while the end waits, and the limit to tell of it is met', async () => {
  await play.brings(start, registered());
  await changes('2026-11-09', 'missing');
  await ends('2026-11-10');
  expect(missingIn(await play.group(), '2026-11-10')).toHaveLength(1);
  expect(await stateOf('D22', '2026-11-11')).toBe('breached');
  await changes('2026-11-11', 'told');
  expect(await stateOf('D22', '2026-11-11')).toBeUndefined();
  await changes('2026-11-12', 'found');
  await changes('2026-11-12', 'moved');
  await changes('2026-11-12', 'missing');
  expect((await child()).missingSince).toBe('2026-11-12');
});

it('a visit of a day after the decision is recorded while the end waits, and counts', async () => {
  await play.brings(start, registered());
  await ends('2026-11-10');
  await seen('2026-11-13');
  const alone = currentClocks(await play.group(), rules, '2026-11-13').find(({ clock }) => clock === 'D05');
  expect(alone?.trigger).toBe('2026-11-13');
  expect(childrenToVisit(await play.group(), (await play.group()).members[0] as never, '2027-11-13', rules)).toHaveLength(1);
});

it('that nobody could see the child, and what the child says, is recorded while the end waits', async () => {
  await play.brings(start, registered());
  await ends('2026-11-10');
  const children = [(await child()).childId];
  const typed = { children, on: '2026-11-13', time: '08:40', place: 'At home' };
  await play.does('2026-11-13', 'member', report, () => ({ dayAgreed: '', danger: 'no' as const }), typed as never);
  expect((await play.group()).notSeenAwaiting ?? []).not.toEqual([]);
  const said = { on: '2026-11-13', method: 'talk', advocacy: 'offered', said: '' };
  await play.does('2026-11-13', 'co-ordinator', speak, () => ({ childId: children[0] ?? '' }), said as never);
  expect((await child()).advocacyOfferedOn).toEqual(['2026-11-13']);
});

it('the visit to a looked-after child is told while the end waits, as if nothing waited', async () => {
  await play.brings(start, registered());
  await seen('2026-11-09');
  await changes('2026-11-10', 'looked-after');
  await ends('2026-11-11');
  await play.lives('2026-11-20');
  const told = await play.told(({ about }: Notice) => about.kind === 'care-visit');
  expect(told.map((each) => each.slice(0, 10))).toEqual(['2026-11-13', '2026-11-18', '2026-11-19', '2026-11-20']);
});

it('the temporary entry of another authority’s child whose end is sent back is that again, with no review of its own', async () => {
  const entry = { status: 'temporary', home_authority: 'Dyffryn Mawr', temporary_until: '2026-12-30' };
  await play.brings(start, registered(entry));
  const before = currentClocks(await play.group(), rules, '2026-11-12').map(({ clock }) => clock);
  await ends('2026-11-10');
  expect(otherRegimesOf(await play.group(), await child(), rules, '2026-11-11').map(({ kind }) => kind)).toEqual(['home-review']);
  await sentBack('2026-11-12');
  expect(await child()).toMatchObject({ status: 'temporary', deregisteredOn: null });
  expect((await child()).setHere).toBeUndefined();
  expect(currentClocks(await play.group(), rules, '2026-11-12').map(({ clock }) => clock)).toEqual(before);
});

it('a birth is asked after, a next meeting is missed and every change is open while the end waits', async () => {
  await play.brings(start, registered({ given_name: '', date_of_birth: '', expected_date_of_delivery: '2026-11-20' }));
  const [born, open] = [birthDays(await play.group(), rules, start), changesOpenTo(await child(), '2026-11-09')];
  expect(isNextDateMissing(await play.group())).toBe(true);
  await ends('2026-11-10');
  expect(birthDays(await play.group(), rules, start)).toEqual(born);
  expect(born).not.toEqual([]);
  expect(changesOpenTo(await child(), '2026-11-11')).toEqual(open);
  expect(isNextDateMissing(await play.group())).toBe(true);
});
