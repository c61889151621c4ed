import { whoIsTold } from '../alerts/ladder';
import { type Notice, planNotice } from '../alerts/notice';
import { nextOpening } from '../alerts/quietHours';
import type { CoreGroup } from '../coreGroup';
import type { Reviewer } from './review';

/** The beginning of the key of every notice about one child's review. */
export function reviewNoticePrefix(childId: string): string {
  return `review:${childId}:`;
}

/**
 * Asks the custodian to confirm a removal, with the morning card; where the group has none, whoever answers there. Never
 * the one who decided (DOMAIN 1.31).
 */
export function removalNotices(group: CoreGroup, childId: string, conferenceId: string, by: Reviewer): readonly Notice[] {
  const { calendar, policy } = by.rules;
  const told = whoIsTold(group, ['custodian'], { childIds: [childId], on: by.today, owners: [] });
  return told
    .filter((personId) => personId !== by.actor.personId)
    .map((recipientPersonId) =>
      planNotice(
        {
          coreGroupId: group.coreGroupId,
          key: `${reviewNoticePrefix(childId)}${conferenceId}:removal:${by.now}:${recipientPersonId}`,
          reason: 'review',
          clock: null,
          recipientPersonId,
          urgency: 'digest',
          opens: { verb: 'review.open', data: { page: 1 } },
          sendAfter: nextOpening(calendar, policy.alertHours, by.now),
          escalatesAt: null,
        },
        by.now,
      ),
    );
}
