import type { CoreGroup, QuietNotice } from '../coreGroup';
import { utf8Length } from '../limits';
import { addDays } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import type { Handling, Notice } from './notice';

/*
 * "I've got this" and "remind me later" quieten one notice, to one person, for a time. They move no limit and hold back no
 * rung of the ladder: those follow from the date until the thing is done (DOMAIN 1.0 "if overdue, tell", 7.3 L0 to L3), and
 * a breach stays whatever is done later (DOMAIN 3). An answer ends only those notices that were to go out if nobody answered (1.18).
 */

/** Whether a notice says nothing today because somebody has it, or its recipient put it off. */
export function isQuiet({ acknowledged, snoozed = null }: Pick<Notice, 'acknowledged' | 'snoozed'>, today: CalendarDate): boolean {
  if (acknowledged !== null && (acknowledged.until === null || today <= acknowledged.until)) return true;
  return snoozed !== null && today < snoozed.until;
}

/** Whether it was quiet and is no longer: its day is over and nothing has come of it. */
export function isQuietOver(notice: Notice, today: CalendarDate): boolean {
  return (notice.acknowledged !== null || (notice.snoozed ?? null) !== null) && !isQuiet(notice, today);
}

/** The day on which a quiet notice is raised again. */
export function speaksAgainOn({ kind, until }: QuietNotice): CalendarDate {
  return kind === 'taken' ? addDays(until, 1) : until;
}

/** What the head holds of a notice while it is quiet; null: nothing. */
export function quietMark(notice: Notice, today: CalendarDate): QuietNotice | null {
  const { id, acknowledged, snoozed = null } = notice;
  if (!isQuiet(notice, today)) return null;
  if (acknowledged !== null)
    return acknowledged.until === null ? null : { id, kind: 'taken', until: acknowledged.until, by: acknowledged.by };
  return snoozed === null ? null : { id, kind: 'put-off', until: snoozed.until, by: snoozed.by };
}

/** The group with these marks; without the member where there are none. */
export function withQuietNotices(group: CoreGroup, marks: readonly QuietNotice[]): CoreGroup {
  const { quietNotices: _, ...rest } = group;
  return marks.length === 0 ? rest : { ...rest, quietNotices: marks };
}

/** The most that a notice keeps of what was done with it. It is little enough for one more entry always to fit. */
const mostKept = { handlings: 40, bytes: 5 * 1024 };

export function handledBy(
  notice: Notice,
  done: Pick<Handling, 'what' | 'by' | 'at'> & Partial<Handling>,
): Pick<Notice, 'handled' | 'handledBefore'> {
  const all: readonly Handling[] = [...(notice.handled ?? []), { until: null, who: [], why: null, ...done }];
  const handled = newestKept(all);
  const handledBefore = (notice.handledBefore ?? 0) + all.length - handled.length;
  return handledBefore === 0 ? { handled } : { handled, handledBefore };
}

/** How often something was done with it. */
export function timesHandled({ handled = [], handledBefore = 0 }: Pick<Notice, 'handled' | 'handledBefore'>): number {
  return handled.length + handledBefore;
}

function newestKept(all: readonly Handling[]): readonly Handling[] {
  const newest = all.slice(-mostKept.handlings);
  return newest.length > 1 && utf8Length(JSON.stringify(newest)) > mostKept.bytes ? newestKept(newest.slice(1)) : newest;
}
