import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import type { ExclusionMark, ExclusionSpan } from '../exclusionMark';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { type Excluding, type Exclusion, type ExclusionOutcome, type ExclusionReview, exclusionIn, marked, narrowly } from './exclusion';
import { type ExclusionExtent, type ExclusionTerms, problemOfReview, problemsOfTerms, type TypedTerms, termsOf } from './exclusionTerms';

/** What came of it: the first step of a review. */
export type Outcome = {
  readonly code: ExclusionOutcome;
  readonly given: boolean;
  readonly seen: number;
};

export type Reviewed = Outcome &
  Omit<TypedTerms, 'from' | 'extent'> & {
    /** Empty only where nothing changes. */
    readonly extent: ExclusionExtent | '';
    readonly why: string;
    /** Empty only with an end. */
    readonly reviewBy: CalendarDate | '';
  };

/** Whether there is something to review, which is still as it was seen. */
export function canReview(
  group: CoreGroup,
  { exclusionId, version }: Exclusion,
  { seen }: Pick<Outcome, 'seen'>,
): Result<ExclusionMark, Refusal> {
  const mark = exclusionIn(group, exclusionId);
  if (mark === undefined || mark.state !== 'in-force') return refuse({ kind: 'request-settled' });
  return seen === version ? allow(mark) : refuse({ kind: 'changed-meanwhile' });
}

/**
 * Kept as it is, changed from today, or ended with today, each with its reason (DOMAIN 1.14). What was decided before stays for the
 * days before, so that no meeting is given to them by a change of what comes; an end gives that only where it says so.
 */
export function reviewExclusion(group: CoreGroup, exclusion: Exclusion, typed: Reviewed, by: Doer): Result<Excluding, Refusal> {
  const can = canReview(group, exclusion, typed);
  if (!can.ok) return can;
  const mark = can.value;
  const { code, reviewBy, extent, topics, given } = typed;
  const common = { words: narrowly(typed.why, by), by: by.actor.memberId, at: by.now };
  const reviewed = (review: ExclusionReview): Exclusion => ({ ...exclusion, reviews: [...exclusion.reviews, review] });
  if (code === 'end') {
    const over = closedBy(mark.spans, by.today);
    const spans = given ? over.map((span) => ({ ...span, given: true as const })) : over;
    const review = { code, terms: null, reviewBy: null, given, ...common };
    return allow(marked(group, reviewed(review), { state: 'ended', spans, reviewBy: null }));
  }
  if (code === 'change' && extent === '') return refuse({ kind: 'check-fields', fields: { extent: 'choose-one' } });
  if (reviewBy === '') return refuse({ kind: 'check-fields', fields: { reviewBy: 'required' } });
  const changed = { extent: extent || 'whole', topics, from: by.today, until: typed.until } as const;
  const terms = code === 'keep' ? termsNow(exclusion) : termsOf(changed);
  const until = terms.until ?? '';
  const ofTerms = code === 'keep' ? {} : problemsOfTerms(changed, by.today, by.today);
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
