import { actingMembers, type CoreGroup, isSilenced } from '../coreGroup';
import type { Doer } from '../doer';
import type { ExclusionMark } from '../exclusionMark';
import { type Notice, type NoticeDraft, planNotice } from './notice';
import { nextOpening } from './quietHours';

/** Whoever asked is told that there is an answer, with their morning card; not where they answered it in another role, or have left. */
export function answerNotice(
  group: CoreGroup,
  { exclusionId, askedBy, askedByPersonId }: ExclusionMark,
  { rules, now, today, actor }: Pick<Doer, 'rules' | 'now' | 'today' | 'actor'>,
): readonly Notice[] {
  const asker = actingMembers(group, today).find(({ memberId }) => memberId === askedBy);
  if (isSilenced(group) || asker === undefined || !asker.inTeams || askedByPersonId === actor.personId) return [];
  const draft: NoticeDraft = {
    coreGroupId: group.coreGroupId,
    about: { kind: 'exclusion-answer', exclusionId },
    recipientPersonId: askedByPersonId,
    urgency: 'digest',
    sendAfter: nextOpening(rules.calendar, rules.policy.alertHours, now),
    escalatesAt: null,
  };
  return [planNotice(draft, now)];
}
