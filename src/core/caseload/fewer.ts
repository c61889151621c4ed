import type { CalendarDate } from '../time/day';
import type { RowProblem } from './importedCaseload';

/** What an export is counted by, so that one that is not whole is noticed before anything is taken back. */
export const countedThings = ['groups', 'children', 'members', 'meetings', 'conferences', 'visits', 'actions', 'steps'] as const;
export type CountedThing = (typeof countedThings)[number];
/** An export need not have steps: then it takes none back. */
export type ExportCounts = Readonly<Record<Exclude<CountedThing, 'steps'>, number>> & { readonly steps?: number };

/** What of an earlier export is known; a thing that nobody counted then is missing. */
export type CountsBefore = Readonly<Partial<ExportCounts>>;

/** An export that knows less of a thing than this is not imported unasked [P]. */
export type MostFewer = { readonly percent: number; readonly atLeast: number };

/**
 * How many groups an export has of each of its teams, by the authority's name and its own, and the days of the newest things done in
 * them; absent where nothing was, or an earlier version of ours did not look.
 */
export type TeamCounts = readonly { readonly team: string; readonly groups: number; readonly newest?: readonly CalendarDate[] }[];

export type Fewer = { readonly what: CountedThing | `groups of ${string}`; readonly before: number; readonly now: number };

const files: readonly (readonly [Exclude<CountedThing, 'steps'>, string])[] = [
  ['members', 'members.csv'],
  ['meetings', 'meetings.csv'],
  ['conferences', 'conferences.csv'],
  ['visits', 'visits.csv'],
  ['actions', 'actions.csv'],
];

/** What an export knows: of each file the rows that are taken, so that a file full of rows that nobody can read is noticed too. */
export function exportCounts(
  groups: number,
  children: number,
  rowCounts: Readonly<Record<string, number>>,
  problems: readonly RowProblem[],
): ExportCounts {
  const left = new Map<string, Set<number>>();
  for (const { file, line, severity } of problems) {
    if (severity === 'refused' || severity === 'row-left-out') left.set(file, (left.get(file) ?? new Set()).add(line));
  }
  const taken = (file: string) => Math.max(0, (rowCounts[file] ?? 0) - (left.get(file)?.size ?? 0));
  const rows = Object.fromEntries(files.map(([what, file]) => [what, taken(file)])) as Record<
    Exclude<CountedThing, 'groups' | 'children' | 'steps'>,
    number
  >;
  return { groups, children, ...rows, ...('steps.csv' in rowCounts && { steps: taken('steps.csv') }) };
}

/** Of what this export knows fewer than the one before. */
export function fewerThings(before: CountsBefore, now: ExportCounts): readonly Fewer[] {
  return countedThings.flatMap((what) => {
    const [known, left] = [before[what], now[what]];
    return known === undefined || left === undefined || left >= known ? [] : [{ what, before: known, now: left }];
  });
}

/**
 * Teams of the last export of which this one has no group. Where it has none of the last one's teams, each is of teams of its own, and
 * says nothing of the other's.
 */
export function teamsGone(before: TeamCounts, now: TeamCounts): TeamCounts {
  const names = new Set(now.map(({ team }) => team));
  return before.some(({ team }) => names.has(team)) ? before.filter(({ team }) => !names.has(team)) : [];
}

/** The same as things of which there are fewer: none of a team that had several is asked about as a file is in which nothing is left. */
export function fewerOfTeams(gone: TeamCounts): readonly Fewer[] {
  return gone.map(({ team, groups }) => ({ what: `groups of ${team}`, before: groups, now: 0 }));
}

/**
 * Those of which so much is missing that somebody has to say that it is right. A file in which nothing is left is asked about in
 * a small caseload too: that is how an export looks that was broken off.
 */
export function needsConfirming(fewer: readonly Fewer[], { percent, atLeast }: MostFewer): readonly Fewer[] {
  const isMuch = ({ before, now }: Fewer) => before - now >= atLeast && (before - now) * 100 > before * percent;
  const isAll = ({ before, now }: Fewer) => now === 0 && before > 1;
  return fewer.filter((each) => isMuch(each) || isAll(each));
}
