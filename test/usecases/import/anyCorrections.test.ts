import { withVisits } from '../../../src/core/children/seen';
import { clockHistory, currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { addDays } from '../../../src/core/time/calendarDate';
import { withAllVisits } from '../../../src/usecases/children/children';
import { aMeeting, withMeeting } from '../../support/aGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import type { ExportRows } from '../../support/caseloadFiles';
import { action, bringOn, conference, groupRows, heldMeeting, onlyGroup, rules, visit } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { seededRandom } from '../../support/seededRandom';
import { itInFull } from '../../support/wholeSuite';

/*
 * Exports in which anything was put right since the one before: other days, children, workers and answers; rows that are gone,
 * and rows that are new. After each of them limits must be what the newest export says alone, with what people recorded here.
 */

type Cells = Readonly<Record<string, string>>;
type Chance = { readonly below: (most: number) => number; readonly of: <Value>(values: readonly Value[]) => Value };

const begins = '2026-06-01';
const daysOfFacts = 165;
const firstImportOn = '2026-11-20';
const children = ['CH-90001', 'CH-90002'] as const;
const workers = ['nest.parry@council.example', 'huw.rees@council.example', 'iona.bell@school.example'] as const;

function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const below = (most: number) => Math.floor(random() * most);
  return {
    below,
    of: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
  };
}

function aDay({ below }: Chance): string {
  return addDays(begins, below(daysOfFacts));
}

function anyVisit(chance: Chance): Cells {
  const yes = () => chance.of(['Y', 'Y', 'N']);
  const time = `1${chance.below(10)}:${chance.of(['00', '15', '30'])}`;
  const seen = chance.of(['Y', 'Y', 'Y', 'N']);
  const place = { at_home: yes(), bedroom: yes(), alone: seen === 'Y' ? yes() : 'N' };
  return { ...visit, child_ref: chance.of(children), visited_at: `${aDay(chance)}T${time}`, by_email: chance.of(workers), seen, ...place };
}

function anyMeeting(chance: Chance): Cells {
  const day = aDay(chance);
  return { ...heldMeeting, planned_for: chance.of([day, addDays(day, -2)]), held_on: day };
}

function anyReview(chance: Chance): Cells {
  const day = aDay(chance);
  const isHeld = chance.below(4) > 0;
  const held = {
    held_on: isHeld ? day : '',
    decision: isHeld ? chance.of(['remain', 'change-category']) : '',
    categories: isHeld ? 'neglect' : '',
  };
  return {
    ...conference,
    kind: 'review',
    child_ref: chance.of(children),
    planned_for: isHeld ? day : addDays(firstImportOn, chance.below(40)),
    ...held,
  };
}

function anyAction(chance: Chance): Cells {
  return { ...action, action_ref: `AC-${chance.below(6)}`, due_on: addDays('2026-11-01', chance.below(60)) };
}

/** Without those that have the same key: an export that has one twice leaves its group out. */
function unlike(rows: readonly Cells[], key: (row: Cells) => string): readonly Cells[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

function asOne(rows: ExportRows): ExportRows {
  const of = (file: string) => rows[file] ?? [];
  return {
    ...rows,
    'visits.csv': unlike(of('visits.csv'), (row) => `${row['child_ref']} ${row['visited_at']} ${row['by_email']}`),
    'meetings.csv': unlike(
      unlike(of('meetings.csv'), (row) => `${row['kind']} ${row['planned_for']}`),
      (row) => row['held_on'] ?? '',
    ),
    'conferences.csv': unlike(of('conferences.csv'), (row) => `${row['child_ref']} ${row['kind']} ${row['planned_for']}`),
    'actions.csv': unlike(of('actions.csv'), (row) => row['action_ref'] ?? ''),
  };
}

function anyExport(chance: Chance): ExportRows {
  const many = (most: number, make: (chance: Chance) => Cells) => Array.from({ length: chance.below(most) + 1 }, () => make(chance));
  const early = { registered_on: begins };
  return asOne({
    ...groupRows,
    'children.csv': (groupRows['children.csv'] ?? []).map((row) => ({ ...row, ...early })),
    'members.csv': (groupRows['members.csv'] ?? []).map((row) => ({ ...row, from: begins })),
    'attendance.csv': [],
    'meetings.csv': many(4, anyMeeting),
    'conferences.csv': [
      ...children.map((child_ref) => ({ ...conference, child_ref, planned_for: begins, held_on: begins })),
      ...many(3, anyReview),
    ],
    'visits.csv': many(50, anyVisit),
    'actions.csv': many(4, anyAction),
  });
}

const makers: Readonly<Record<string, (chance: Chance) => Cells>> = {
  'visits.csv': anyVisit,
  'meetings.csv': anyMeeting,
  'conferences.csv': anyReview,
  'actions.csv': anyAction,
};

/** One row more, one less, or one that is another in some of its cells. */
function putRight(rows: ExportRows, chance: Chance): ExportRows {
  const file = chance.of([
    'visits.csv',
    'visits.csv',
    'visits.csv',
    'meetings.csv',
    'conferences.csv',
    'actions.csv',
    'children.csv',
    'members.csv',
  ]);
  const old = rows[file] ?? [];
  const at = chance.below(Math.max(1, old.length));
  const make = makers[file];
  const edited = (cells: Cells) => asOne({ ...rows, [file]: old.map((row, index) => (index === at ? { ...row, ...cells } : row)) });
  if (file === 'children.csv') return edited({ registered_on: addDays(begins, chance.below(20)) });
  if (file === 'members.csv')
    return edited(chance.of<Cells>([{ from: addDays(begins, chance.below(60)) }, { to: addDays(begins, 100 + chance.below(60)) }]));
  if (make === undefined) return rows;
  const fresh = make(chance);
  const what = chance.below(4);
  if (what === 0) return asOne({ ...rows, [file]: [...old, fresh] });
  if (what === 1 && old.length > 1) return { ...rows, [file]: old.filter((_, index) => index !== at) };
  if (file !== 'visits.csv' || what === 2) return edited(fresh);
  return edited(
    chance.of<Cells>([
      { child_ref: fresh['child_ref'] ?? '' },
      { visited_at: fresh['visited_at'] ?? '' },
      { by_email: fresh['by_email'] ?? '' },
    ]),
  );
}

/** What people record here: a visit, or a core group that they held. */
type Deed = (group: CoreGroup) => {
  readonly head: CoreGroup;
  readonly put: readonly (ReturnType<typeof aVisit> | ReturnType<typeof aMeeting>)[];
};

function anyDeed(chance: Chance, number: number, today: string): Deed {
  const day = chance.of([aDay(chance), addDays(firstImportOn, -chance.below(12))]);
  if (chance.below(4) === 0) {
    const times = { openedAt: `${day}T10:00:00.000Z`, closedAt: `${day}T11:00:00.000Z` };
    return (group) => {
      const meeting = {
        ...aMeeting({ meetingId: `here-${number}`, plannedFor: day, state: 'closed', ...times }),
        coreGroupId: group.coreGroupId,
      };
      const head = withMeeting(group, meeting);
      const meetings = head.meetings.map((fact) => (fact.meetingId === `here-${number}` ? { ...fact, heldOn: day, valid: true } : fact));
      return { head: { ...head, meetings }, put: [meeting] };
    };
  }
  const [ref, alone] = [chance.of(children), chance.below(3) > 0];
  return (group) => {
    const child = group.children.find((each) => each.ref === ref);
    if (child === undefined) throw new Error('no child');
    const byPersonId = group.members.find(({ role }) => role === 'co-ordinator')?.personId ?? '';
    const made = {
      ...aVisit(child.childId, aVisitFact(day, { visitId: `here-${number}`, byPersonId, alone }), { time: '08:05' }),
      coreGroupId: group.coreGroupId,
    };
    return { head: withVisits(group, [made], today), put: [made] };
  };
}

async function perform(store: MemoryStore, deed: Deed): Promise<void> {
  const loaded = await store.groups.load((await onlyGroup(store)).coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const { head, put } = deed(loaded.head.document);
  expect(await store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: loaded.head.etag, put, create: [] })).toBe('saved');
}

async function limitsIn(store: MemoryStore, day: string) {
  const group = await onlyGroup(store);
  const whole = await withAllVisits({ store: store.groups }, group);
  const refs = new Map(group.children.map(({ childId, ref }) => [childId, ref]));
  const named = (clocks: ReturnType<typeof clockHistory>) =>
    clocks
      .map(({ clock, childId, trigger, limit, state, metOn, endedOn, because }) =>
        [clock, refs.get(childId ?? '') ?? '', trigger, limit, state, metOn, endedOn, because.code].join(' '),
      )
      .sort();
  return {
    now: named(currentClocks(group, rules, day)),
    ever: named(clockHistory(whole, rules, day)),
    due: (group.actionsDue ?? []).map(({ dueOn }) => dueOn).sort(),
  };
}

/** The export once the case system has renamed its group. */
function under(ref: string, rows: ExportRows): ExportRows {
  const renamed = (row: Cells): Cells => (row['core_group_ref'] === undefined ? row : { ...row, core_group_ref: ref });
  return Object.fromEntries(Object.entries(rows).map(([file, all]) => [file, all.map(renamed)]));
}

/** As if the case system did not have this child, who comes back with the next export. */
function withoutChild(rows: ExportRows, ref: string): ExportRows {
  const isOther = (row: Cells) => row['child_ref'] !== ref && row['child_refs'] !== ref;
  return Object.fromEntries(Object.entries(rows).map(([file, all]) => [file, all.filter(isOther)]));
}

async function corrections(seed: number, imports: number): Promise<void> {
  const chance = chanceOf(seed);
  // Of its own, so that what else happens under a seed stays what it was.
  const regrouping = chanceOf(seed + 10_000);
  const store = memoryStore();
  const deeds: Deed[] = [];
  let [rows, day, ref] = [anyExport(chance), firstImportOn, 'CG-9001'];
  await bringOn(store, rows, day);
  for (let turn = 0; turn < imports; turn += 1) {
    if (chance.below(2) === 0) {
      const deed = anyDeed(chance, deeds.length, day);
      deeds.push(deed);
      await perform(store, deed);
    }
    for (let edit = chance.below(4); edit >= 0; edit -= 1) rows = putRight(rows, chance);
    if (regrouping.below(4) === 0) ref = regrouping.of(['CG-9001', 'CG-9002']);
    const exported = under(ref, rows);
    day = addDays(day, 1);
    if (regrouping.below(4) === 0) {
      await bringOn(store, withoutChild(exported, regrouping.of(children)), day);
      day = addDays(day, 1);
    }
    await bringOn(store, exported, day);
    const alone = memoryStore();
    await bringOn(alone, exported, day);
    for (const deed of deeds) await perform(alone, deed);
    expect({ seed, turn, ...(await limitsIn(store, day)) }).toEqual({ seed, turn, ...(await limitsIn(alone, day)) });
    expect(await bringOn(store, exported, day)).toMatchObject({ changed: [], created: [] });
  }
}

describe('after any sequence of corrected exports', () => {
  it('limits are those of the newest export alone with what people recorded here, and the same export again writes nothing', async () => {
    for (let seed = 1; seed <= 3; seed += 1) await corrections(seed, 4);
    // In this one another conference makes a visit count that the head had left out as too old.
    await corrections(104, 8);
  }, 30_000);

  itInFull(
    'the same for many more',
    async () => {
      for (let seed = 100; seed < 160; seed += 1) await corrections(seed, 8);
    },
    240_000,
  );
});
