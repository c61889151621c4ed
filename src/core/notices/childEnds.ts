import { isRemovalOpen } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import type { Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { factsOf } from './aboutNotice';
import { isWaiting } from './lookAtGroup';
import { type Notice, withdrawn } from './notice';
import { childrenOf, holds } from './noticeKinds';
import { withOpenNotices } from './openNotices';

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
  const facts = factsOf(group, rules, dayOf(now));
  const frozen = new Set(group.children.filter((child) => child.frozen !== undefined).map((child) => child.childId));
  const nobodyLeft = group.children.every((child) => child.status === 'de-registered' && !isRemovalOpen(child));
  const isOver = ({ about }: Notice): boolean => {
    const children = childrenOf(about, group);
    return nobodyLeft || !holds(about, facts) || children?.every((each) => each === childId || frozen.has(each)) === true;
  };
  return notices.filter((notice) => isWaiting(notice) && isOver(notice)).map(withdrawn);
}

/** The group without these among its open notices, so that they are planned again if the entry is undone. */
export function unlisted(group: CoreGroup, gone: readonly Notice[]): CoreGroup {
  const ids = new Set(gone.map(({ id }) => id));
  const left = (group.openNotices ?? []).filter((id) => !ids.has(id));
  return withOpenNotices(group, left);
}
