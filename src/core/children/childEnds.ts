import { dutyKey, openDuties } from '../alerts/duties';
import { isWaiting, withOpenNotices } from '../alerts/lookAtGroup';
import { type Notice, noticeId } from '../alerts/notice';
import { voicesAsked } from '../alerts/voiceNotices';
import type { CoreGroup } from '../coreGroup';
import { withdrawn } from '../delivery/afterTry';
import type { Rules } from '../policy';
import { reviewNoticePrefix } from '../review/reviewNotices';
import { isRemovalOpen } from '../review/reviewRemoval';
import type { Instant } from '../time/day';
import { dayOf } from '../time/londonTime';

/**
 * The waiting notices that are not to go out after a child's death, withdrawn: those about that child, and those about
 * the group where no child of it has such a limit any more; all of them, meetings and records too, where no child of the
 * group is left on the register (DOMAIN 7.1). `group` is the group after it was recorded.
 */
export function withdrawnAtEnd(
  group: CoreGroup,
  childId: string,
  notices: readonly Notice[],
  rules: Rules,
  now: Instant,
): readonly Notice[] {
  const open = new Set(
    openDuties(group, rules, dayOf(now)).map(({ occurrence, childId: whose }) =>
      dutyKey({ id: occurrence.clock, childId: whose, limit: occurrence.limit }),
    ),
  );
  const frozen = new Set(group.children.filter((child) => child.frozen !== undefined).map((child) => child.childId));
  const nobodyLeft = group.children.every((child) => child.status === 'de-registered' && !isRemovalOpen(child));
  const isOver = ({ clock, opens, id, reason }: Notice): boolean => {
    if (nobodyLeft) return true;
    if (clock !== null) return clock.childId === childId || !open.has(dutyKey(clock));
    if (reason === 'address') return opens.data['childId'] === childId;
    if (reason === 'voice') return voicesAsked(group, rules, dayOf(now)).length === 0;
    const { entryId } = opens.data;
    const report = (group.notSeenAwaiting ?? []).find((each) => each.entryId === entryId);
    return report?.childIds.every((each) => frozen.has(each)) === true || id.startsWith(noticeId(`${reviewNoticePrefix(childId)}`));
  };
  return notices.filter((notice) => isWaiting(notice) && isOver(notice)).map(withdrawn);
}

/** Off the list of what is open, so that they are planned anew should the entry be undone. */
export function unlisted(group: CoreGroup, gone: readonly Notice[]): CoreGroup {
  const ids = new Set(gone.map(({ id }) => id));
  const left = (group.openNotices ?? []).filter((id) => !ids.has(id));
  return withOpenNotices(group, left);
}
