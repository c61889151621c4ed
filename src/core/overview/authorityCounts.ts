import type { CalendarDate } from '../time/day';
import { barsOf } from './bars';
import { type Month, monthsOf, notCountedIn } from './months';
import type { CountedGroup, OverseenGroup } from './overseen';

/** What is counted of a whole local authority: everything that an overview draws, save what names people. */
export const countedSections = ['state', 'limit', 'team', 'soon', 'drift', 'week'] as const;
export type CountedSection = (typeof countedSections)[number];

export type BarCount = { readonly key: string; readonly count: number };

/** Sums over groups: no id, no reference and no name of anybody. */
export type Counts = {
  readonly bars: Readonly<Record<CountedSection, readonly BarCount[]>>;
  readonly months: readonly Month[];
  /** Groups that are in no month, as nothing of their past is counted yet. */
  readonly uncounted: number;
};

/** The sums of each local authority as they stood on that day. */
export type AuthorityCounts = {
  readonly countedOn: CalendarDate;
  /** Whether every group could be counted. */
  readonly isWhole: boolean;
  readonly authorities: readonly (Counts & { readonly localAuthority: string })[];
};

/** Of these groups, with all their children. */
export function countsOf(groups: readonly CountedGroup[], today: CalendarDate): Counts {
  const whole = groups.map((group): OverseenGroup => ({ ...group, children: group.figures.children, isTheirs: () => true }));
  const of = (section: CountedSection) => barsOf(section, whole, today).map(({ key, things }) => ({ key, count: things.length }));
  return {
    bars: { state: of('state'), limit: of('limit'), team: of('team'), soon: of('soon'), drift: of('drift'), week: of('week') },
    months: monthsOf(whole, today),
    uncounted: notCountedIn(whole),
  };
}

/** Of two sets of groups together; null: of none. Both are of one day. */
export function sumOf(all: readonly Counts[]): Counts | null {
  const [first, ...rest] = all;
  if (first === undefined) return null;
  return rest.reduce(plus, first);
}

/** What was counted of these authorities together; null: nothing is. */
export function countsFor({ authorities }: AuthorityCounts, names: readonly string[]): Counts | null {
  return sumOf(authorities.filter(({ localAuthority }) => names.includes(localAuthority)));
}

/** Bars of days that are over tell of nothing any more. */
export function stillToCome(bars: readonly BarCount[], today: CalendarDate): readonly BarCount[] {
  return bars.filter(({ key }) => key >= today);
}

function plus(one: Counts, other: Counts): Counts {
  const of = (section: CountedSection) => merged(section, one.bars[section], other.bars[section]);
  return {
    bars: { state: of('state'), limit: of('limit'), team: of('team'), soon: of('soon'), drift: of('drift'), week: of('week') },
    months: one.months.map((month, index) => plusMonth(month, other.months[index])),
    uncounted: one.uncounted + other.uncounted,
  };
}

/** In the order in which an overview draws them: days by day, what is late the longest first, else as listed. */
function merged(section: CountedSection, one: readonly BarCount[], other: readonly BarCount[]): readonly BarCount[] {
  const counts = new Map(one.map(({ key, count }) => [key, count]));
  for (const { key, count } of other) counts.set(key, (counts.get(key) ?? 0) + count);
  const bars = [...counts].map(([key, count]) => ({ key, count }));
  const byKey = (a: BarCount, b: BarCount) => (a.key < b.key ? -1 : 1);
  if (section === 'soon' || section === 'week') return bars.sort(byKey);
  return section === 'limit' || section === 'team' ? bars.sort((a, b) => b.count - a.count || byKey(a, b)) : bars;
}

type Share = Month['perSitting']['meetings'];

function plusMonth({ month, perChild, perSitting }: Month, other: Month | undefined): Month {
  const share = (one: Share, two: Share | undefined): Share => ({
    due: one.due + (two?.due ?? 0),
    inTime: one.inTime + (two?.inTime ?? 0),
  });
  return {
    month,
    perChild: {
      visits: share(perChild.visits, other?.perChild.visits),
      meetings: share(perChild.meetings, other?.perChild.meetings),
      conferences: share(perChild.conferences, other?.perChild.conferences),
    },
    perSitting: {
      meetings: share(perSitting.meetings, other?.perSitting.meetings),
      conferences: share(perSitting.conferences, other?.perSitting.conferences),
    },
  };
}
