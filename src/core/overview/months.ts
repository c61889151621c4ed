import type { CalendarDate } from '../time/day';
import type { OverseenGroup } from './overseen';
import { type Measure, type MonthCount, measures, monthsUntil } from './pastFigures';

export type Share = { readonly due: number; readonly inTime: number };

/** One month: of each measure how many were due and in time, per child; of meetings and conferences also per sitting (DOMAIN 6.5). */
export type Month = {
  readonly month: string;
  readonly perChild: Readonly<Record<Measure, Share>>;
  readonly perSitting: Readonly<Record<'meetings' | 'conferences', Share>>;
};

/** The last twelve months of these groups, oldest first; one into which nothing fell has zeros. */
export function monthsOf(groups: readonly OverseenGroup[], today: CalendarDate): readonly Month[] {
  const past = groups.flatMap(({ past: counted, isTheirs }) => (counted === null ? [] : [{ ...counted, isTheirs }]));
  const children = past.flatMap((each) => each.children.filter(({ childId }) => each.isTheirs(childId)));
  return monthsUntil(today).map((month) => {
    const share = (counts: readonly (readonly MonthCount[])[]): Share => summed(counts.flat().filter((each) => each.month === month));
    const of = (measure: Measure) => share(children.map((child) => child[measure]));
    return {
      month,
      perChild: Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Month['perChild'],
      perSitting: {
        meetings: share(past.map(({ sittings }) => sittings.meetings)),
        conferences: share(past.map(({ sittings }) => sittings.conferences)),
      },
    };
  });
}

/** How much of a hundred was in time; null where nothing was due. */
export function percentOf({ due, inTime }: Share): number | null {
  return due === 0 ? null : Math.round((inTime * 100) / due);
}

/** The oldest day as at which the months of any of these groups were counted; null: none of them is counted yet. */
export function countedOn(groups: readonly OverseenGroup[]): CalendarDate | null {
  const days = groups.flatMap(({ past }) => past?.countedOn ?? []);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/** How many of these groups are in no month, as nothing of their past is counted yet. */
export function notCountedIn(groups: readonly OverseenGroup[]): number {
  return groups.filter(({ past }) => past === null).length;
}

function summed(counts: readonly MonthCount[]): Share {
  return counts.reduce((sum, { due, inTime }) => ({ due: sum.due + due, inTime: sum.inTime + inTime }), { due: 0, inTime: 0 });
}
