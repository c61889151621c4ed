import type { CoreGroup, NoticeMark } from '../coreGroup';
import { idOf } from './aboutNotice';
import { isWaiting } from './lookAtGroup';
import { type Notice, never, withdrawn } from './notice';
import { childrenOf } from './noticeKinds';
import { withOpenNotices } from './openNotices';

export type MovedNotices = {
  /** What people were told of the children who leave, for the new group: it does not tell it again. */
  readonly told: readonly Notice[];
  /** The same notices in the group that they leave: over there, and what was not sent yet is not sent. */
  readonly over: readonly Notice[];
};

/** The open notices of a group that are about children who leave it, and about nobody else. */
export function noticesOfLeaving(
  group: CoreGroup,
  notices: readonly Notice[],
  childIds: readonly string[],
  newGroupId: string,
): MovedNotices {
  const open = new Set(group.openNotices ?? []);
  const ofThem = notices.filter(({ id, about }) => {
    const children = open.has(id) ? childrenOf(about, group) : null;
    return children !== null && children.length > 0 && children.every((childId) => childIds.includes(childId));
  });
  const [waiting, told] = [ofThem.filter(isWaiting), ofThem.filter((notice) => !isWaiting(notice))];
  return {
    told: told.map((notice) => ({ ...notice, coreGroupId: newGroupId })),
    over: [...waiting.map(withdrawn), ...told.map((notice): Notice => ({ ...notice, state: 'settled', sendAfter: never }))],
  };
}

/** The group with what its new children's people were told before, so that it is not told twice. */
export function withTold(group: CoreGroup, told: readonly NoticeMark[]): CoreGroup {
  if (told.length === 0) return group;
  const ids = told.map(({ about, to }) => idOf(about, to));
  return withOpenNotices({ ...group, noticesAbout: [...(group.noticesAbout ?? []), ...told] }, [...(group.openNotices ?? []), ...ids]);
}
