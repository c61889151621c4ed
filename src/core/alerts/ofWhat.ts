import type { About, AboutOf } from '../about';
import type { CoreGroup, NotSeenAwaiting } from '../coreGroup';
import { childrenOf } from '../notices/noticeKinds';
import type { CalendarDate } from '../time/day';

/** Which one of several alike a notice is about: its children, the day of it, the member. */
export type OfWhat = {
  readonly childIds: readonly string[];
  readonly meetingOn: CalendarDate | null;
  readonly reviewOn: CalendarDate | null;
  /** When a child could not be seen, while that waits for a decision. */
  readonly notSeenOn: CalendarDate | null;
  /** Whoever reported that said that a child was in immediate danger. */
  readonly inDanger: boolean;
  /** Whose Teams account it is, told to those who may look at it; or whose place is empty. */
  readonly memberId: string | null;
};

/** What needs nothing to be told apart: a limit of its children. */
export const noneOfThem: OfWhat = { childIds: [], meetingOn: null, reviewOn: null, notSeenOn: null, inDanger: false, memberId: null };

export function ofWhat(group: CoreGroup, about: About): OfWhat {
  return {
    childIds: childIdsOf(group, about),
    meetingOn: meetingDay(group, about),
    reviewOn: isOfReview(about) ? about.plannedFor : null,
    notSeenOn: notSeenReport(group, about)?.on ?? null,
    inDanger: notSeenReport(group, about)?.danger ?? false,
    memberId: about.kind === 'account' || about.kind === 'vacancy' ? about.memberId : null,
  };
}

type OfReview = AboutOf<'review-day' | 'view' | 'no-review-chair' | 'no-quorum' | 'no-decision'>;
const ofReviews: readonly string[] = [
  'review-day',
  'view',
  'no-review-chair',
  'no-quorum',
  'no-decision',
] satisfies readonly OfReview['kind'][];

function isOfReview(about: About): about is OfReview {
  return ofReviews.includes(about.kind);
}

function notSeenReport({ notSeenAwaiting = [] }: CoreGroup, about: About): NotSeenAwaiting | undefined {
  if (about.kind !== 'not-seen' && about.kind !== 'undecided') return undefined;
  return notSeenAwaiting.find(({ entryId }) => entryId === about.entryId);
}

function childIdsOf(group: CoreGroup, about: About): readonly string[] {
  if (about.kind === 'action') return group.actionsDue?.find(({ actionId }) => actionId === about.actionId)?.childIds ?? [];
  return childrenOf(about, group) ?? [];
}

function meetingDay({ meetings }: CoreGroup, about: About): CalendarDate | null {
  if (about.kind === 'meeting' || about.kind === 'no-chair') return about.plannedFor;
  if (about.kind !== 'record' && about.kind !== 'release' && about.kind !== 'voice') return null;
  const meeting = meetings.find(({ meetingId }) => meetingId === about.meetingId);
  return meeting?.heldOn ?? meeting?.plannedFor ?? null;
}
