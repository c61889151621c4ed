import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import { whoIsTold } from './ladder';
import { type Notice, planNotice } from './notice';
import { nextOpening } from './quietHours';

/**
 * Asks the custodian to confirm a removal, with the morning card; where the group has none, those who answer there are asked.
 * Whoever decided is never asked (DOMAIN 1.31).
 */
export function removalNotices(group: CoreGroup, childId: string, conferenceId: string, by: Doer): readonly Notice[] {
  const { calendar, policy } = by.rules;
  const told = whoIsTold(group, ['custodian'], { childIds: [childId], on: by.today, owners: [] });
  return told
    .filter((personId) => personId !== by.actor.personId)
    .map((recipientPersonId) =>
      planNotice(
        {
          coreGroupId: group.coreGroupId,
          about: { kind: 'review', childId, conferenceId, at: by.now },
          recipientPersonId,
          urgency: 'digest',
          sendAfter: nextOpening(calendar, policy.alertHours, by.now),
          escalatesAt: null,
        },
        by.now,
      ),
    );
}
