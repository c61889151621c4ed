import type { RequestStep } from '../about';
import { type CoreGroup, isFrozen, type ReviewRequestMark } from '../coreGroup';
import type { Role } from '../member';
import type { Rules } from '../policy';
import { answerBy } from '../review/reviewRequest';
import { addDays } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';

/** Who is told of each step. */
export const toldOfRequests: Readonly<Record<RequestStep, readonly Role[]>> = {
  answer: ['co-ordinator', 'manager'],
  late: ['senior-manager'],
  decision: ['conference-chair'],
};

/**
 * To those who may take the next step, with the morning card, until it is taken; never to whoever asked, who may not answer it. Once the
 * answer is late, to those above as well.
 */
export function requestDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return (group.reviewRequests ?? []).flatMap((request) => {
    const { requestId, childIds, askedBy } = request;
    if (childIds.every((childId) => isFrozen(group, childId))) return [];
    const asker = group.members.find(({ memberId }) => memberId === askedBy);
    return stepsOf(request, rules, dayOf(now)).flatMap((step) => {
      const told = whoIsTold(group, toldOfRequests[step], { childIds, on: dayOf(sendAfter), owners: [] }, absences);
      return told
        .filter((personId) => personId !== asker?.personId)
        .map((recipientPersonId): NoticeDraft => {
          const about = { kind: 'early-review', requestId, step } as const;
          return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
        });
    });
  });
}

/** The days from which answers that have not come are late. */
export function lateAnswerDays({ reviewRequests = [] }: CoreGroup, rules: Rules): readonly CalendarDate[] {
  return reviewRequests.filter(isUnanswered).map((request) => addDays(answerBy(request, rules), 1));
}

/** Whether a request still waits for that step. */
export function waitsForStep(
  { reviewRequests = [] }: CoreGroup,
  requestId: string,
  step: RequestStep,
  rules: Rules,
  today: CalendarDate,
): boolean {
  const request = reviewRequests.find((each) => each.requestId === requestId);
  return request !== undefined && stepsOf(request, rules, today).includes(step);
}

function stepsOf(request: ReviewRequestMark, rules: Rules, today: CalendarDate): readonly RequestStep[] {
  if (request.settled !== null) return [];
  if (!isUnanswered(request)) return ['decision'];
  return today > answerBy(request, rules) ? ['answer', 'late'] : ['answer'];
}

function isUnanswered({ answered, settled }: ReviewRequestMark): boolean {
  return answered === null && settled === null;
}
