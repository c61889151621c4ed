import type { AgreedAction } from '../actions/actions';
import type { Clock } from '../clocks/clock';
import { clockHistory } from '../clocks/clocksOf';
import type { LimitId } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import { addMonths } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { dayOf } from '../time/londonTime';
import type { GroupFigures } from './figures';

/** Of one month ('2026-11'): how many limits fell into it until the day of the count and are over, and how many of them were met in time. */
export type MonthCount = { readonly month: string; readonly due: number; readonly inTime: number };

/** What is counted by month (DOMAIN 6.5): visits due to a child, core groups, conferences. */
export const measures = ['visits', 'meetings', 'conferences'] as const;
export type Measure = (typeof measures)[number];

/** An action whose day was moved twice or more and that is not done. */
export type MovedAction = {
  readonly actionId: string;
  readonly times: number;
  readonly dueOn: CalendarDate | null;
  readonly childIds: readonly string[];
};

/**
 * What the nightly look counts of one group from all that its documents hold: the months that are over and this one, so that no
 * reader goes through a history. It is as at `countedOn`, of the head with that number in its log.
 */
export type PastFigures = {
  readonly id: 'figures-past';
  readonly type: 'figures-past';
  readonly schemaVersion: 1;
  readonly coreGroupId: string;
  readonly seq: number;
  readonly countedOn: CalendarDate;
  /** Per child; a child without any limit in these months is not in it. */
  readonly children: readonly ({ readonly childId: string } & Readonly<Record<Measure, readonly MonthCount[]>>)[];
  /** Per meeting and per conference: one of several children counts once, and in time only where it was for each of them. */
  readonly sittings: Readonly<Record<'meetings' | 'conferences', readonly MonthCount[]>>;
  readonly moved: readonly MovedAction[];
  /**
   * The first day of this month that is to come and has a limit which is met already: it counts from that day on. Null: there is none;
   * absent in what was counted before limits to come were left out.
   */
  readonly next?: CalendarDate | null;
  /**
   * The day on which the plan was last worked on: an action of it agreed, given more time, done, opened again or taken back. Null: nothing
   * was agreed yet; absent in what was counted before it was asked.
   */
  readonly planOn?: CalendarDate | null;
};

export const pastFiguresId = 'figures-past';
const monthsShown = 12;
const oftenMoved = 2;

/** Visits are those of D05 and D06 (DOMAIN 6.5: 10 working days, alone, home 28 days). */
const measured: Readonly<Record<Measure, readonly LimitId[]>> = {
  visits: ['D05', 'D06'],
  meetings: ['D03', 'D04'],
  conferences: ['D01', 'D09', 'D10'],
};

const countedClocks: readonly Clock['clock'][] = measures.flatMap((measure) => measured[measure]);

/** The last twelve months, oldest first, this one among them. */
export function monthsUntil(today: CalendarDate): readonly string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: monthsShown }, (_, index) => addMonths(first, index + 1 - monthsShown).slice(0, 7));
}

export type Counting = {
  /** The group with every visit that counts, not only those that the head keeps. */
  readonly group: CoreGroup;
  readonly actions: readonly AgreedAction[];
  readonly rules: Rules;
  readonly today: CalendarDate;
  /** The number in the log of the head for which this is. */
  readonly seq: number;
};

/**
 * As facts tell of it now: a visit that was entered late counts on the day on which it was made. A limit that is to come counts neither
 * way, though it is met already: those of the same days that are open do not count either, and a month half over would look better
 * than it is.
 */
export function pastFiguresOf({ group, actions, rules, today, seq }: Counting): PastFigures {
  const months = monthsUntil(today);
  const isCounted = (clock: Clock) => countedClocks.includes(clock.clock) && isOver(clock) && months.includes(monthOf(clock));
  const ended = clockHistory(group, rules, today).filter(isCounted);
  const over = ended.filter(({ limit }) => limit <= today);
  const next = ended.flatMap(({ limit }) => (limit > today ? limit : [])).sort()[0] ?? null;
  const ofChild = (childId: string, measure: Measure) =>
    counted(over.filter((clock) => clock.childId === childId && measured[measure].includes(clock.clock)).map((clock) => [clock]));
  const sittings = (measure: Measure) => counted(together(over.filter(({ clock }) => measured[measure].includes(clock))));
  return {
    id: pastFiguresId,
    type: 'figures-past',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    seq,
    countedOn: today,
    children: group.children
      .filter(({ childId }) => over.some((clock) => clock.childId === childId))
      .map(({ childId }) => ({
        childId,
        visits: ofChild(childId, 'visits'),
        meetings: ofChild(childId, 'meetings'),
        conferences: ofChild(childId, 'conferences'),
      })),
    sittings: { meetings: sittings('meetings'), conferences: sittings('conferences') },
    next,
    planOn: actions.flatMap(workedOn).sort().at(-1) ?? null,
    moved: actions
      .filter(({ state, extensions }) => state !== 'done' && extensions.length >= oftenMoved)
      .map(({ actionId, extensions, dueOn, childIds }) => ({ actionId, times: extensions.length, dueOn, childIds })),
  };
}

/**
 * Whether what was counted may differ now: the group has changed since, a month has begun, a limit that was still open has passed, or
 * the day of one that was met before it has come.
 */
export function isToBeCounted(
  past: Pick<PastFigures, 'seq' | 'countedOn' | 'next' | 'planOn'> | null,
  figures: Pick<GroupFigures, 'children'>,
  seq: number,
  today: CalendarDate,
): boolean {
  if (past === null || past.seq !== seq || past.countedOn > today || past.countedOn.slice(0, 7) !== today.slice(0, 7)) return true;
  if (past.planOn === undefined || past.next === undefined || (past.next !== null && past.next <= today)) return true;
  return figures.children.some(({ limits }) => limits.some(({ limit }) => limit >= past.countedOn && limit < today));
}

/** The days on which an action was worked on. */
function workedOn({ setOn, doneOn, takenBackOn, extensions, reopenings = [] }: AgreedAction): readonly CalendarDate[] {
  const said = [...extensions, ...reopenings].map(({ at }) => dayOf(at));
  return [setOn, ...(doneOn === null ? [] : [doneOn]), ...(takenBackOn === undefined ? [] : [takenBackOn]), ...said];
}

/** Done in time or late, or its day has passed with nothing done. What ended before its limit asked for nothing. */
function isOver({ state, daysLate }: Clock): boolean {
  return state === 'met' || state === 'met-late' || state === 'breached' || (state === 'cancelled' && daysLate > 0);
}

function monthOf({ limit }: Clock): string {
  return limit.slice(0, 7);
}

/** The limits that one meeting or conference was to meet for several children. */
function together(clocks: readonly Clock[]): readonly (readonly Clock[])[] {
  const sittings = new Map<string, Clock[]>();
  for (const clock of clocks) {
    const key = [clock.clock, clock.trigger, clock.limit].join(' ');
    sittings.set(key, [...(sittings.get(key) ?? []), clock]);
  }
  return [...sittings.values()];
}

function counted(each: readonly (readonly Clock[])[]): readonly MonthCount[] {
  const months = new Map<string, { due: number; inTime: number }>();
  for (const clocks of each) {
    const [first] = clocks;
    if (first === undefined) continue;
    const count = months.get(monthOf(first)) ?? { due: 0, inTime: 0 };
    const isInTime = clocks.every(({ state }) => state === 'met');
    months.set(monthOf(first), { due: count.due + 1, inTime: count.inTime + Number(isInTime) });
  }
  return [...months].sort(([one], [other]) => (one < other ? -1 : 1)).map(([month, count]) => ({ month, ...count }));
}
