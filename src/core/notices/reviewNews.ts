import type { AboutOf } from '../about';
import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { type ConferenceFact, sittingOf } from '../facts';
import { calledOffReview } from '../review/callOff';
import { plannedReview } from '../review/review';
import type { CalendarDate } from '../time/day';

type ReviewDay = AboutOf<'review-day'>;

/** Of the children it is about those for whom it still stands: they were not moved, called off or planned anew since. */
export function childrenOfNews({ children }: CoreGroup, about: ReviewDay): readonly string[] {
  return about.childIds.filter((childId) => {
    const child = children.find((each) => each.childId === childId);
    if (child === undefined || child.frozen !== undefined) return false;
    if (about.news === 'cancelled' && isGone(child, about)) return true;
    const found = about.news === 'cancelled' ? calledOffReview(child) : plannedReview(child);
    return found !== null && isOfIt(found, about);
  });
}

/** The case system has no longer what it had planned, and nothing else is planned. */
function isGone(child: Child, about: ReviewDay): boolean {
  return plannedReview(child) === null && !child.conferences.some((fact) => isOfIt(fact, about));
}

function isOfIt(fact: Pick<ConferenceFact, 'conferenceId' | 'plannedFor'>, { conferenceId, plannedFor }: ReviewDay): boolean {
  return sittingOf(fact) === conferenceId && fact.plannedFor === plannedFor;
}

/** Whether what is told of a review still stands for anybody, and its day is not over. */
export function isReviewNews(group: CoreGroup, about: ReviewDay, today: CalendarDate): boolean {
  return about.plannedFor >= today && childrenOfNews(group, about).length > 0;
}
