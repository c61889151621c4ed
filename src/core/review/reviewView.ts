import { type Child, isBornBy, isRemovalOpen } from '../child';
import type { Clock } from '../clocks/clock';
import { currentClocksOf } from '../clocks/clocksOf';
import type { CoreGroup, ReviewRequestMark } from '../coreGroup';
import { type ConferenceFact, sittingOf } from '../facts';
import { isOwnChild, type Member } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { type CalledOffReview, calledOffReview } from './callOff';
import { type Conference, type DecidedForChild, plannedReview, type RemovalCheck, reviewClock } from './review';
import { decisionsOf } from './reviewCorrect';
import { isRequestReader, mayOpenVoices, readsReviewWords } from './reviewPermissions';
import type { Reply, ReviewRequest } from './reviewRequest';
import { isVoiceMissing, lastSpokeOn } from './voice';

/** One child's review as this member may see it. */
export type ReviewOfChild = {
  readonly child: Pick<Child, 'childId' | 'givenName' | 'familyName' | 'status' | 'deregisteredOn'>;
  /** How a decision to remove stands with the custodian, for those who read the words; null where there was none. */
  readonly removal: 'open' | 'confirmed' | 'sent-back' | null;
  /** It is still to be confirmed that the registration ended; known to every reader. */
  readonly isUnconfirmed: boolean;
  readonly isFrozen: boolean;
  readonly isUnborn: boolean;
  /** Until when it must be held; the family sees its day alone. Null where no review clock runs. */
  readonly clock: Clock | null;
  readonly planned: { readonly conferenceId: string; readonly on: CalendarDate } | null;
  /** The review that was called off, while no other is planned. */
  readonly calledOff: CalledOffReview | null;
  /** The last review that was held and decided. */
  readonly last: {
    readonly on: CalendarDate;
    readonly decision: NonNullable<ConferenceFact['decision']>;
    readonly conferenceId: string | null;
  } | null;
  /** Whether the reader sees limits, reasons and dissent. */
  readonly inFull: boolean;
};

/** The children this member is here for, the nearest limit first, those off the register last (DOMAIN 2.1). */
export function reviewsFor(group: CoreGroup, viewer: Member, rules: Rules, today: CalendarDate): readonly ReviewOfChild[] {
  if (viewer.role === 'interpreter') return [];
  return group.children
    .filter((child) => isOwnChild(viewer, child))
    .map((child) => reviewOf(group, child, viewer, rules, today))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

function reviewOf(group: CoreGroup, child: Child, viewer: Member, rules: Rules, today: CalendarDate): ReviewOfChild {
  const { childId, givenName, familyName, status, deregisteredOn } = child;
  const planned = status === 'registered' ? plannedReview(child) : null;
  return {
    child: { childId, givenName, familyName, status, deregisteredOn },
    isUnborn: !isBornBy(child, today),
    clock: reviewClock(group, child, rules, today),
    planned: planned && { conferenceId: sittingOf(planned), on: planned.plannedFor },
    calledOff: status === 'registered' ? calledOffReview(child) : null,
    last: lastDecided(child),
    removal: readsReviewWords(viewer) && child.removal !== undefined ? (child.removal.check?.outcome ?? 'open') : null,
    isUnconfirmed: isRemovalOpen(child),
    isFrozen: child.frozen !== undefined,
    inFull: readsReviewWords(viewer),
  };
}

/** The ids of the documents that hold the words of a child's planned, called off and last review. */
export function sittingsOf(child: Child): readonly string[] {
  const planned = plannedReview(child);
  const others = [calledOffReview(child)?.conferenceId, lastDecided(child)?.conferenceId];
  return [...new Set([...(planned === null ? [] : [sittingOf(planned)]), ...others.flatMap((id) => id ?? [])])];
}

/** What was typed about one child's decision, for those who may read it; null for everybody else. */
export type ReviewWords = {
  /** The first as it was recorded, then each correction; the last one stands. */
  readonly decisions: readonly DecidedForChild[];
  readonly checks: readonly RemovalCheck[];
  readonly discretion: string | null;
  /** Why who was there was put right, the newest. */
  readonly whyReattended: string | null;
};

export function wordsOfDecision(viewer: Member, conference: Conference | undefined, childId: string): ReviewWords | null {
  if (conference === undefined || !readsReviewWords(viewer) || !isOwnChild(viewer, { childId })) return null;
  const decisions = decisionsOf(conference, childId);
  if (decisions.length === 0) return null;
  const { attended, checks = [] } = conference;
  return {
    decisions,
    checks: checks.filter((each) => each.childId === childId),
    discretion: attended?.discretion?.text ?? null,
    whyReattended: attended?.corrects?.why.text ?? null,
  };
}

/** What is to be brought to the next review about the child: bedroom (D07), advocacy (D24), and when they were last heard. */
export type BroughtToReview = {
  readonly bedroom: Clock | null;
  readonly advocacy: Clock | null;
  readonly spokeOn: CalendarDate | null;
  readonly offeredOn: CalendarDate | null;
};

export function broughtToReview(group: CoreGroup, child: Child, viewer: Member, rules: Rules, today: CalendarDate): BroughtToReview | null {
  if (viewer.role === 'young-person' || !mayOpenVoices({ actor: viewer, group }, child).ok) return null;
  const clocks = currentClocksOf(group, child, rules, today);
  return {
    bedroom: clocks.find(({ clock }) => clock === 'D07') ?? null,
    advocacy: clocks.find(({ clock }) => clock === 'D24') ?? null,
    spokeOn: lastSpokeOn(child),
    offeredOn: child.advocacyOfferedOn?.at(-1) ?? null,
  };
}

/** The children on the register whom this member is here for, and whose voice is missing for the group's next meeting. */
export function voicesMissing(group: CoreGroup, viewer: Member): readonly Child[] {
  return group.children.filter((child) => isOwnChild(viewer, child) && isVoiceMissing(group, child));
}

/** The requests for an early review that this member may read, those that wait first. */
export function requestsFor(group: CoreGroup, viewer: Member): readonly ReviewRequestMark[] {
  const readable = (group.reviewRequests ?? []).filter((request) => isRequestReader(viewer, request));
  return [...readable].sort((one, other) => Number(one.settled !== null) - Number(other.settled !== null));
}

/** The words of a reply, for whoever reads the request itself. */
export function replyWords(viewer: Member, request: ReviewRequest, reply: Reply | null): string | null {
  return isRequestReader(viewer, request) ? (reply?.words?.text ?? null) : null;
}

function lastDecided(child: Child): ReviewOfChild['last'] {
  return child.conferences.reduce<ReviewOfChild['last']>((last, { kind, heldOn, decision, conferenceId }) => {
    if (kind !== 'review' || heldOn === null || decision === null || (last !== null && heldOn < last.on)) return last;
    return { on: heldOn, decision, conferenceId: conferenceId ?? null };
  }, null);
}

const afterEveryDay = '9999-12-31';

function orderOf({ child, clock, isUnconfirmed }: ReviewOfChild): string {
  return `${clock?.limit ?? afterEveryDay} ${isUnconfirmed || child.status !== 'de-registered' ? 0 : 1} ${child.childId}`;
}
