import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import { addDays } from '../time/calendarDate';
import type { Instant } from '../time/day';
import { dayOf, instantOf } from '../time/londonTime';
import { type Notice, type NoticeState, never } from './notice';

/** Working material from before these instants may go. */
export type Kept = { readonly pressMarksFrom: Instant; readonly noticesFrom: Instant; readonly doneMarkersFrom: Instant };

/** States in which a notice is over and may be purged. `failed` is not one: it stays on the board until somebody has dealt with it. */
const over: readonly NoticeState[] = ['sent', 'settled', 'withdrawn'];

/** Counted in whole days in London, so that a run late in the day purges what one early in the day does. */
export function keptFrom({ policy: { retention } }: Rules, now: Instant): Kept {
  const from = ({ days }: { readonly days: number }) => instantOf(addDays(dayOf(now), -days), '00:00');
  return {
    pressMarksFrom: from(retention.pressMarks),
    noticesFrom: from(retention.notices),
    doneMarkersFrom: from(retention.doneMarkers),
  };
}

/**
 * Whether a notice may be deleted: it is over, nobody has touched it since, its card needs no further change, and the group does
 * not list it. A listed one is still wanted: if it were deleted, it would be planned and told once more.
 */
export function mayGo(notice: Notice, { openNotices = [] }: Pick<CoreGroup, 'openNotices'>, from: Instant): boolean {
  return over.includes(notice.state) && notice.sendAfter === never && lastTouched(notice) < from && !openNotices.includes(notice.id);
}

function lastTouched({ plannedAt, attempts, openedAt, acknowledged }: Notice): Instant {
  return [plannedAt, ...attempts.map(({ at }) => at), openedAt ?? '', acknowledged?.at ?? ''].reduce((newest, at) =>
    at > newest ? at : newest,
  );
}
