import type { CoreGroup, ReviewRequestMark } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Doer } from '../doer';
import { mostThings } from '../limits';
import { isOwnChild, type Member, worksWithChild } from '../member';
import type { Rules } from '../policy';
import type { Refusal } from '../refusals';
import type { RequestGround } from '../requestGrounds';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import { addWorkingDays } from '../time/workingDays';
import type { Audience, TypedText } from '../typedText';
import { reviewClock } from './review';

export const replyCodes = ['agree', 'refuse'] as const;
type ReplyCode = (typeof replyCodes)[number];

/** A member's request that a review be brought forward. Nothing in it is ever taken back; answers are added. */
export type ReviewRequest = GroupDocument & {
  readonly type: 'review-request';
  readonly requestId: string;
  /** Grows with each answer. */
  readonly version: number;
  readonly childIds: readonly string[];
  readonly ground: RequestGround;
  readonly words: TypedText;
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  readonly answer: Reply | null;
  readonly decision: Reply | null;
};

export type Reply = { readonly code: ReplyCode; readonly words: TypedText | null; readonly by: string; readonly at: Instant };
type RequestState = 'waiting' | 'late' | 'answered-agree' | 'answered-refuse' | 'settled-agree' | 'settled-refuse';
export type Asked = { readonly group: CoreGroup; readonly request: ReviewRequest };

export function requestDocumentId(requestId: string): string {
  return `review-request:${requestId}`;
}

/** The last day for the answer of co-ordinator or manager (DOMAIN 1.30 [P]). */
export function answerBy({ askedOn }: Pick<ReviewRequestMark, 'askedOn'>, rules: Rules): CalendarDate {
  return addWorkingDays(rules.calendar, askedOn, rules.policy.notices.earlyReview.answerWorkingDays);
}

export function requestState(request: ReviewRequestMark, rules: Rules, today: CalendarDate): RequestState {
  if (request.settled !== null) return `settled-${request.settled}`;
  if (request.answered !== null) return `answered-${request.answered}`;
  return today > answerBy(request, rules) ? 'late' : 'waiting';
}

export function askForReview(
  group: CoreGroup,
  asked: { readonly childIds: readonly string[]; readonly ground: RequestGround; readonly words: string },
  by: Doer,
): Result<Asked, Refusal> {
  if (asked.childIds.length === 0) return refuse({ kind: 'check-fields', fields: { children: 'required' } });
  for (const childId of asked.childIds) {
    const child = group.children.find((each) => each.childId === childId);
    if (child === undefined || !isOwnChild(by.actor, child))
      return refuse({ kind: 'check-fields', fields: { children: 'not-your-child' } });
    if (reviewClock(group, child, by.rules, by.today) === null)
      return refuse({ kind: 'check-fields', fields: { children: 'no-review-running' } });
  }
  const { memberId } = by.actor;
  const own = (group.reviewRequests ?? []).filter(({ askedBy }) => askedBy === memberId);
  if (own.filter(isWaiting).length >= mostThings.ownRequestsWaiting || askedOn(own, by.today) >= mostThings.ownRequestsADay)
    return refuse({ kind: 'own-requests-waiting' });
  const requestId = by.newId();
  const childIds = [...new Set(asked.childIds)];
  const request: ReviewRequest = {
    id: requestDocumentId(requestId),
    type: 'review-request',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    requestId,
    version: 1,
    childIds,
    ground: asked.ground,
    words: wordsOf(asked.words, audienceFor(by.actor), by),
    askedBy: memberId,
    askedOn: by.today,
    answer: null,
    decision: null,
  };
  const { ground } = asked;
  const mark: ReviewRequestMark = { requestId, childIds, ground, askedBy: memberId, askedOn: by.today, answered: null, settled: null };
  return allow({ group: { ...group, reviewRequests: [...withoutOldest(group, own), mark] }, request });
}

function isWaiting({ answered, settled }: ReviewRequestMark): boolean {
  return answered === null && settled === null;
}

function askedOn(requests: readonly ReviewRequestMark[], day: CalendarDate): number {
  return requests.filter((request) => request.askedOn === day).length;
}

/** The list before one more of the same member. Where it has as many of theirs as can be, the oldest that was answered is taken off. */
function withoutOldest({ reviewRequests = [] }: CoreGroup, own: readonly ReviewRequestMark[]): readonly ReviewRequestMark[] {
  const oldest = own.length < mostThings.ownRequestsListed ? undefined : own.find((request) => !isWaiting(request));
  return reviewRequests.filter((request) => request !== oldest);
}

export type NewReply = { readonly code: ReplyCode; readonly words: string; readonly seen: number };

/** The co-ordinator's or manager's answer, once; a refusal has its reason. */
export function answerRequest(group: CoreGroup, request: ReviewRequest, given: NewReply, by: Doer): Result<Asked, Refusal> {
  if (request.answer !== null || request.decision !== null) return refuse({ kind: 'request-settled' });
  return replied(group, request, given, by, 'answer');
}

/** The conference chair's decision, which stands whatever was answered. */
export function settleRequest(group: CoreGroup, request: ReviewRequest, given: NewReply, by: Doer): Result<Asked, Refusal> {
  return request.decision === null ? replied(group, request, given, by, 'decision') : refuse({ kind: 'request-settled' });
}

function replied(
  group: CoreGroup,
  request: ReviewRequest,
  { code, words, seen }: NewReply,
  by: Doer,
  as: 'answer' | 'decision',
): Result<Asked, Refusal> {
  if (seen !== request.version) return refuse({ kind: 'changed-meanwhile' });
  if (code === 'refuse' && words === '') return refuse({ kind: 'check-fields', fields: { why: 'required' } });
  const typed = words === '' ? null : wordsOf(words, audienceOfRequest(request), by);
  const reply: Reply = { code, words: typed, by: by.actor.memberId, at: by.now };
  const marked = as === 'answer' ? { answered: code, answeredOn: by.today } : { settled: code };
  const reviewRequests = (group.reviewRequests ?? []).map((mark) => (mark.requestId === request.requestId ? { ...mark, ...marked } : mark));
  return allow({ group: { ...group, reviewRequests }, request: { ...request, version: request.version + 1, [as]: reply } });
}

/**
 * The words of somebody who works with the child are for practitioners; a family member's are for practitioners and not for the
 * other parent.
 */
function audienceFor(asker: Member): Audience {
  return worksWithChild(asker) ? { kind: 'practitioners' } : { kind: 'one-parent', memberId: asker.memberId };
}

function audienceOfRequest({ words }: ReviewRequest): Audience {
  return words.audience;
}

function wordsOf(text: string, audience: Audience, { actor, now, language }: Doer): TypedText {
  return { text, by: actor.memberId, at: now, language, audience };
}
