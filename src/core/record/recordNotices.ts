import { type Notice, planNotice } from '../alerts/notice';
import { nextOpening } from '../alerts/quietHours';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Member } from '../member';
import type { Rules } from '../policy';
import type { Instant } from '../time/day';
import type { Circulated } from './record';

/**
 * What those are told to whom a version of the record went just now: that there is something to open, with their morning
 * card. The record is read in Teams, where opening it is noted (DOMAIN 1.12 'opened receipt'); others get it on paper.
 */
export function recordNotices(
  group: CoreGroup,
  meetingId: string,
  sentNow: readonly Circulated[],
  by: { readonly actor: Member; readonly now: Instant; readonly rules: Rules },
): readonly Notice[] {
  if (isSilenced(group)) return [];
  return sentNow.flatMap(({ memberId, version }) => {
    const reader = group.members.find((member) => member.memberId === memberId);
    if (reader === undefined || !reader.inTeams || reader.personId === by.actor.personId) return [];
    const draft = {
      coreGroupId: group.coreGroupId,
      key: `record:${meetingId}:${version}:${reader.personId}`,
      reason: 'record' as const,
      clock: null,
      recipientPersonId: reader.personId,
      urgency: 'digest' as const,
      opens: { verb: 'record.read', data: { meetingId, version } },
      sendAfter: nextOpening(by.rules.calendar, by.rules.policy.alertHours, by.now),
      escalatesAt: null,
    };
    return [planNotice(draft, by.now)];
  });
}
