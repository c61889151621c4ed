import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import type { ExclusionSpan } from '../exclusionMark';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import {
  type Excluding,
  type Exclusion,
  type ExclusionOutcome,
  type ExclusionReview,
  type ExclusionTerms,
  exclusionIn,
  marked,
  narrowly,
  problemOfReview,
  problemsOfTerms,
  type TypedTerms,
  termsOf,
} from './exclusion';

export type Reviewed = Omit<TypedTerms, 'from'> & {
  readonly code: ExclusionOutcome;
  readonly why: string;
  /** Empty only with an end. */
  readonly reviewBy: CalendarDate | '';
  readonly given: boolean;
  readonly seen: number;
};

/**
 * Kept as it is, changed from today, or ended with today, each with its reason (DOMAIN 1.14). What was decided before stays for the
 * days before, so that no meeting is given to them by a change of what comes; an end gives that only where it says so.
 */
export function reviewExclusion(group: CoreGroup, exclusion: Exclusion, typed: Reviewed, by: Doer): Result<Excluding, Refusal> {
  const mark = exclusionIn(group, exclusion.exclusionId);
  if (mark === undefined || mark.state !== 'in-force') return refuse({ kind: 'request-settled' });
  if (typed.seen !== exclusion.version) return refuse({ kind: 'changed-meanwhile' });
  const { code, reviewBy, given } = typed;
  const common = { words: narrowly(typed.why, by), by: by.actor.memberId, at: by.now };
  const reviewed = (review: ExclusionReview): Exclusion => ({ ...exclusion, reviews: [...exclusion.reviews, review] });
  if (code === 'end') {
    const over = closedBy(mark.spans, by.today);
    const spans = given ? over.map((span) => ({ ...span, given: true as const })) : over;
    const review = { code, terms: null, reviewBy: null, given, ...common };
    return allow(marked(group, reviewed(review), { state: 'ended', spans, reviewBy: null }));
  }
  if (reviewBy === '') return refuse({ kind: 'check-fields', fields: { reviewBy: 'required' } });
  const now = termsNow(exclusion);
  const terms = code === 'keep' ? now : termsOf({ ...typed, from: by.today });
  const until = terms.until ?? '';
  const ofTerms = code === 'keep' ? {} : problemsOfTerms({ ...typed, from: by.today }, by.today, by.today);
  const fields = { ...ofTerms, ...problemOfReview({ reviewBy, until }, by) };
  if (Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
  const spans: readonly ExclusionSpan[] =
    code === 'keep' ? mark.spans : [...closedBy(mark.spans, by.today), { from: by.today, to: terms.until, topics: terms.topics }];
  return allow(marked(group, reviewed({ code, terms, reviewBy, given: false, ...common }), { spans, reviewBy }));
}

/** What is in force by the newest review that changed it, else by the decision. */
export function termsNow({ asked, decision, reviews }: Exclusion): ExclusionTerms {
  const changed = reviews.findLast(({ terms }) => terms !== null)?.terms;
  return changed ?? (decision?.code === 'exclude' ? decision.terms : asked);
}

/** What began is over with that day; what had not begun never begins. */
function closedBy(spans: readonly ExclusionSpan[], on: CalendarDate): readonly ExclusionSpan[] {
  return spans.filter(({ from }) => from <= on).map((span) => (span.to !== null && span.to < on ? span : { ...span, to: on }));
}
