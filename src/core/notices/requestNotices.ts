import type { RequestStep } from '../about';
import { type CoreGroup, isFrozen, type ReviewRequestMark } from '../coreGroup';
import type { Role } from '../member';
import type { Rules } from '../policy';
import type { Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';

const answering: Readonly<Record<RequestStep, readonly Role[]>> = {
  answer: ['co-ordinator', 'manager'],
  decision: ['conference-chair'],
};

/** To those who may take the next step, with the morning card, until it is taken; never to whoever asked, who may not answer it. */
export function requestDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return (group.reviewRequests ?? []).flatMap(({ requestId, childIds, askedBy, ...request }) => {
    const step = stepOf(request);
    if (step === null || childIds.every((childId) => isFrozen(group, childId))) return [];
    const asker = group.members.find(({ memberId }) => memberId === askedBy);
    const told = whoIsTold(group, answering[step], { childIds, on: dayOf(sendAfter), owners: [] }, absences);
    return told
      .filter((personId) => personId !== asker?.personId)
      .map((recipientPersonId): NoticeDraft => {
        const about = { kind: 'early-review', requestId, step } as const;
        return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
      });
  });
}

/** Whether a request still waits for that step. */
export function waitsForStep({ reviewRequests = [] }: CoreGroup, requestId: string, step: RequestStep): boolean {
  const request = reviewRequests.find((each) => each.requestId === requestId);
  return request !== undefined && stepOf(request) === step;
}

function stepOf({ answered, settled }: Pick<ReviewRequestMark, 'answered' | 'settled'>): RequestStep | null {
  if (settled !== null) return null;
  return answered === null ? 'answer' : 'decision';
}
