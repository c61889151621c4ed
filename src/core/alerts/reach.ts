import type { CoreGroup } from '../coreGroup';
import { isUnreached } from '../notices/arrival';
import { hasArrived, type Notice } from '../notices/notice';
import { noticesTo, openNoticesOf } from '../notices/openNotices';

/**
 * Whom Teams does not reach, for an appointment of the group. That somebody could not be reached stands in the head until the
 * next morning card; what their own notices came to says at once that a later one arrived.
 */

/** The open notices to people of whom the head says so, and those about that meeting: what `lostFor` needs. */
export function noticeIdsForReach(group: CoreGroup, meetingId: string | null): readonly string[] {
  const lost = [...markedLost(group)].flatMap((personId) => noticesTo(group, personId).map(({ id }) => id));
  const about = openNoticesOf(group).flatMap(({ id, about }) => (isAbout(about, meetingId) ? [id] : []));
  return [...new Set([...lost, ...about])];
}

/** The people whom the notice of that meeting did not get to, or whom nothing has got to since they were found to be out of reach. */
export function lostFor(group: CoreGroup, notices: ReadonlyMap<string, Notice>, meetingId: string): ReadonlySet<string> {
  const all = [...notices.values()];
  const untold = all.filter((notice) => isAbout(notice.about, meetingId) && isUnreached(notice));
  const marked = [...markedLost(group)].filter((personId) => !isReachedNow(all.filter((each) => each.recipientPersonId === personId)));
  return new Set([...untold.flatMap(({ recipientPersonId }) => recipientPersonId ?? []), ...marked]);
}

function markedLost(group: CoreGroup): ReadonlySet<string> {
  return new Set(openNoticesOf(group).flatMap(({ about }) => (about.kind === 'unreached' ? [about.personId] : [])));
}

/** Whether the last that was tried to them arrived. */
function isReachedNow(theirs: readonly Notice[]): boolean {
  const tries = theirs.flatMap(({ attempts }) => attempts).sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  const last = tries.at(-1);
  return last !== undefined && hasArrived(last.outcome);
}

function isAbout(about: Notice['about'], meetingId: string | null): boolean {
  return about.kind === 'meeting' && about.meetingId === meetingId;
}
