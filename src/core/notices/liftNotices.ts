import type { ChildChange } from '../children/childChange';
import { mayRecordChange } from '../children/childPermissions';
import { actingMembers, type CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import { type Notice, planNotice } from './notice';
import { nextOpening } from './quietHours';

/**
 * Tells those who may be the second person, with their morning card, that somebody has asked to lift an address's
 * confidentiality (DOMAIN 5.5 (6)).
 */
export function liftNotices(group: CoreGroup, { childId, changeId }: ChildChange, by: Doer): readonly Notice[] {
  const what = 'address-not-confidential';
  const told = actingMembers(group, by.today).filter((actor) => actor.inTeams && mayRecordChange({ actor, group }, { childId, what }).ok);
  return [...new Set(told.map(({ personId }) => personId))].map((personId) =>
    planNotice(
      {
        coreGroupId: group.coreGroupId,
        about: { kind: 'address', changeId, childId },
        recipientPersonId: personId,
        urgency: 'digest',
        sendAfter: nextOpening(by.rules.calendar, by.rules.policy.alertHours, by.now),
        escalatesAt: null,
      },
      by.now,
    ),
  );
}
