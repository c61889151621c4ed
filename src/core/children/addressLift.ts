import { type Notice, noticeId, planNotice } from '../alerts/notice';
import { nextOpening } from '../alerts/quietHours';
import { type CoreGroup, currentMembers } from '../coreGroup';
import { mayRecordChange } from '../permissions/visits';
import type { Reviewer } from '../review/review';
import type { ChildChange } from './childChange';

/** To those who may be the second person, with their morning card: that an address waits for their word (DOMAIN 5.5 (6)). */
export function liftNotices(group: CoreGroup, { childId, changeId }: ChildChange, by: Reviewer): readonly Notice[] {
  const what = 'address-not-confidential';
  const told = currentMembers(group, by.today).filter((actor) => actor.inTeams && mayRecordChange({ actor, group }, { childId, what }).ok);
  return [...new Set(told.map(({ personId }) => personId))].map((personId) =>
    planNotice(
      {
        coreGroupId: group.coreGroupId,
        key: `${keyOf(changeId)}${personId}`,
        reason: 'address',
        clock: null,
        recipientPersonId: personId,
        urgency: 'digest',
        opens: { verb: 'children.changes', data: { childId } },
        sendAfter: nextOpening(by.rules.calendar, by.rules.policy.alertHours, by.now),
        escalatesAt: null,
      },
      by.now,
    ),
  );
}

/** Whether a notice is about an address of which somebody has said by now what is to become of it. */
export function isLiftDecided({ children }: CoreGroup, id: string): boolean {
  if (!id.startsWith(noticeId('address:'))) return false;
  return !children.some(
    ({ addressLift = null, frozen }) =>
      frozen === undefined && addressLift !== null && id.startsWith(noticeId(keyOf(addressLift.changeId))),
  );
}

function keyOf(changeId: string): string {
  return `address:${changeId}:`;
}
