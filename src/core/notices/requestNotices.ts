import type { AboutOf, RequestStep } from '../about';
import { isOnRegister } from '../child';
import type { Rhythm } from '../clockRule';
import { type CoreGroup, isFrozen, type ReviewRequestMark } from '../coreGroup';
import type { Role } from '../member';
import type { Rules } from '../policy';
import { isOfDanger } from '../requestGrounds';
import { answerBy } from '../review/reviewRequest';
import { addDays } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/** Who is told of each step. */
export const toldOfRequests: Readonly<Record<RequestStep, readonly Role[]>> = {
  answer: ['co-ordinator', 'manager'],
  late: ['senior-manager'],
  decision: ['conference-chair'],
  undecided: ['senior-manager'],
};

type AboutRequest = AboutOf<'early-review'>;

/**
 * To those who may take the next step until it is taken, with the morning card, at once where a child may be in danger; never to whoever
 * asked, who may not answer it. Once the answer is late, or the decision takes as long as a telling again, to those above as well, and to
 * all of them again on a rhythm (DOMAIN 1.30, 7.3).
 */
export function requestDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const opening = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return (group.reviewRequests ?? []).flatMap((request) => {
    const { childIds, askedBy, ground } = request;
    const asker = group.members.find(({ memberId }) => memberId === askedBy);
    return stepsOf(group, request, rules, dayOf(now)).flatMap((about) => {
      const isAtOnce = isOfDanger(ground) && about.againOn === undefined;
      const sendAfter = isAtOnce ? now : opening;
      const told = whoIsTold(group, toldOfRequests[about.step], { childIds, on: dayOf(sendAfter), owners: [] }, absences);
      const common = { coreGroupId: group.coreGroupId, urgency: isAtOnce ? 'at-once' : 'digest', sendAfter, escalatesAt: null } as const;
      return told
        .filter((personId) => personId !== asker?.personId)
        .map((recipientPersonId): NoticeDraft => ({ ...common, about, recipientPersonId }));
    });
  });
}

/** The days from which answers that have not come are late, and on which that, or a decision that is missing, is told again. */
export function requestDays({ reviewRequests = [] }: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return reviewRequests
    .filter(({ settled }) => settled === null)
    .flatMap((request) => {
      const since = request.answered === null ? lateFrom(request, rules) : answeredOn(request, rules);
      return [since, nextToldAgainOn(rules, since, rhythmOf(request, rules), from)];
    });
}

/** Whether a request still waits for that step, and it is this telling of it that stands for it now. */
export function waitsForStep(group: CoreGroup, about: AboutRequest, rules: Rules, today: CalendarDate): boolean {
  const request = group.reviewRequests?.find((each) => each.requestId === about.requestId);
  const steps = request === undefined ? [] : stepsOf(group, request, rules, today);
  return steps.some(({ step, againOn }) => step === about.step && againOn === about.againOn);
}

function stepsOf(group: CoreGroup, request: ReviewRequestMark, rules: Rules, today: CalendarDate): readonly AboutRequest[] {
  const { requestId, ground, settled, answered, childIds } = request;
  const about = { kind: 'early-review', requestId, ...(ground !== undefined && { ground }) } as const;
  if (settled !== null || childIds.every((childId) => hasNoReview(group, childId))) return [];
  const since = answered === null ? lateFrom(request, rules) : answeredOn(request, rules);
  const on = toldAgainOn(rules, since, rhythmOf(request, rules), today);
  const again = on === null ? {} : { againOn: on };
  if (answered !== null) {
    const decision = { ...about, ...again, step: 'decision' } as const;
    return on === null ? [decision] : [decision, { ...about, ...again, step: 'undecided' }];
  }
  if (today < since) return [{ ...about, step: 'answer' }];
  return [
    { ...about, ...again, step: 'answer' },
    { ...about, ...again, step: 'late' },
  ];
}

function lateFrom(request: ReviewRequestMark, rules: Rules): CalendarDate {
  return addDays(answerBy(request, rules), 1);
}

/** Where earlier versions did not store that day, the last one for the answer. */
function answeredOn(request: ReviewRequestMark, rules: Rules): CalendarDate {
  return request.answeredOn ?? answerBy(request, rules);
}

/** Of a child who is off the register, or has died, no review can come early. */
function hasNoReview(group: CoreGroup, childId: string): boolean {
  const child = group.children.find((each) => each.childId === childId);
  return isFrozen(group, childId) || (child !== undefined && !isOnRegister(child));
}

/** How soon a late answer, or a decision that is missing, is told again, and again, until it is there. */
function rhythmOf({ ground }: ReviewRequestMark, { policy }: Rules): Rhythm {
  const { againInDangerWorkingDays, againWorkingDays } = policy.notices.earlyReview;
  return { workingDays: isOfDanger(ground) ? againInDangerWorkingDays : againWorkingDays };
}
