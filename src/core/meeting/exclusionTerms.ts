import type { Doer } from '../doer';
import type { Rules } from '../policy';
import type { Problem } from '../refusals';
import { addDays, earlier, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { workingDaysBefore } from '../time/workingDays';
import { isExclusionTopic } from './exclusionTopics';

/** Kept from whole meetings, or from some items of each. */
export const exclusionExtents = ['whole', 'part'] as const;
export type ExclusionExtent = (typeof exclusionExtents)[number];

/** From when, until when, from what: `topics` none for the whole, `until` null until somebody ends it. */
export type ExclusionTerms = { readonly from: CalendarDate; readonly until: CalendarDate | null; readonly topics: readonly string[] };

/** The extent as it was typed: `until` empty for no end, `topics` as they were ticked. */
export type TypedTerms = {
  readonly extent: ExclusionExtent;
  readonly topics: readonly string[];
  readonly from: CalendarDate;
  readonly until: CalendarDate | '';
};

export function termsOf({ extent, topics, from, until }: TypedTerms): ExclusionTerms {
  return { from, until: until === '' ? null : until, topics: extent === 'whole' ? [] : [...new Set(topics)] };
}

const longestAheadDays = 366;

/** What is wrong with an extent that is to begin on `earliest` at the earliest. */
export function problemsOfTerms(
  { extent, topics, from, until }: TypedTerms,
  earliest: CalendarDate,
  today: CalendarDate,
): Record<string, Problem> {
  const fields: Record<string, Problem> = {};
  if (extent === 'part' && topics.length === 0) fields['topics'] = 'choose-one';
  if (!topics.every(isExclusionTopic)) fields['topics'] = 'choose-one';
  if (from < earliest) fields['from'] = 'in-the-past';
  else if (from > addDays(today, longestAheadDays)) fields['from'] = 'too-far-ahead';
  if (until !== '' && until < later(from, today)) fields['until'] = 'end-before-start';
  return fields;
}

/** The last day for a review that is set today: within the days of the rule, and before it would end unlooked at. */
export function lastReviewDay({ policy }: Rules, until: CalendarDate | '', today: CalendarDate): CalendarDate {
  const longest = addDays(today, policy.choices.exclusionReview.days);
  return until === '' ? longest : earlier(longest, later(until, addDays(today, 1)));
}

/** From so many working days before its last day a review is asked for [P]. */
export function reviewSoonOn(reviewBy: CalendarDate, { calendar, policy }: Rules): CalendarDate {
  const { workingDaysBefore: days } = policy.notices.exclusionReview;
  return days === 0 ? reviewBy : workingDaysBefore(calendar, reviewBy, days);
}

export function problemOfReview(
  { reviewBy, until }: { readonly reviewBy: CalendarDate; readonly until: CalendarDate | '' },
  { rules, today }: Pick<Doer, 'rules' | 'today'>,
): Record<string, Problem> {
  if (reviewBy <= today) return { reviewBy: 'not-before-tomorrow' };
  return reviewBy > lastReviewDay(rules, until, today) ? { reviewBy: 'review-too-late' } : {};
}
