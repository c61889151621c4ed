import type { CalendarDate } from '../time/day';
import type { TeamCounts } from './fewer';

/** The day of an export, and of each of its teams the days of the newest two things that were done. */
export type ExportDays = { readonly asAt: CalendarDate; readonly teams: TeamCounts };
/** What of the last import is known; an earlier version of ours did not write its day down. */
export type DaysBefore = { readonly asAt?: CalendarDate; readonly teams: TeamCounts };

/** By what an export is older than the last import. */
export type Older = { readonly by: 'as-at' | 'newest'; readonly now: CalendarDate; readonly before: CalendarDate };

/** How many of the newest things done are looked at: that the newest of all was corrected makes no export an older one. */
export const newestThings = 2;

/** The newest of these days, newest first. */
export function newestOf(days: readonly CalendarDate[]): readonly CalendarDate[] {
  return [...days].sort().reverse().slice(0, newestThings);
}

/**
 * By what an export is older than the last import: its day, or all that was done in it is of days before what the last one knew. Teams
 * that only one of the two has say nothing, as an export may be of one team only.
 */
export function olderThanLast(before: DaysBefore, now: ExportDays): readonly Older[] {
  const asAt: readonly Older[] =
    before.asAt !== undefined && now.asAt < before.asAt ? [{ by: 'as-at', now: now.asAt, before: before.asAt }] : [];
  const [newest] = daysOf(now.teams, before.teams);
  const known = daysOf(before.teams, now.teams);
  const [last, second] = known;
  const isOlder = newest !== undefined && last !== undefined && second !== undefined && newest < second;
  return [...asAt, ...(isOlder ? [{ by: 'newest' as const, now: newest, before: last }] : [])];
}

/** Of the teams that the other has too. */
function daysOf(teams: TeamCounts, others: TeamCounts): readonly CalendarDate[] {
  const both = new Set(others.map(({ team }) => team));
  return newestOf(teams.filter(({ team }) => both.has(team)).flatMap(({ newest = [] }) => newest));
}
