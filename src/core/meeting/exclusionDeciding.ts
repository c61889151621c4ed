import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import type { ExclusionSpan } from '../exclusionMark';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { type Excluding, type Exclusion, type ExclusionDecision, marked, narrowly } from './exclusion';
import { problemOfReview, problemsOfTerms, type TypedTerms, termsOf } from './exclusionTerms';

/** From what, from when, until when and looked at again by when: the first step of a decision. */
export type ToExcludeFrom = TypedTerms & { readonly reviewBy: CalendarDate; readonly seen: number };

export type ToExclude = ToExcludeFrom & {
  readonly why: string;
  readonly told: string;
  readonly views: string;
  readonly complaint: boolean;
};

/** Whether the first step has nothing to mend, and the request still waits as it was seen. */
export function canExcludeFrom(exclusion: Exclusion, typed: ToExcludeFrom, by: Pick<Doer, 'rules' | 'today'>): Result<null, Refusal> {
  const waits = stillWaits(exclusion, typed);
  if (!waits.ok) return waits;
  const fields = { ...problemsOfTerms(typed, by.today, by.today), ...problemOfReview(typed, by) };
  return Object.keys(fields).length > 0 ? refuse({ kind: 'check-fields', fields }) : allow(null);
}

/** Excludes: at once, from the day that was decided on. Whoever decides may decide otherwise than was asked. */
export function exclude(group: CoreGroup, exclusion: Exclusion, typed: ToExclude, by: Doer): Result<Excluding, Refusal> {
  const can = canExcludeFrom(exclusion, typed, by);
  if (!can.ok) return can;
  const { reviewBy, complaint } = typed;
  const terms = termsOf(typed);
  const texts = { words: narrowly(typed.why, by), told: narrowly(typed.told, by), views: narrowly(typed.views, by) };
  const decision: ExclusionDecision = { code: 'exclude', ...texts, terms, reviewBy, complaint, by: by.actor.memberId, at: by.now };
  const span: ExclusionSpan = { from: terms.from, to: terms.until, topics: terms.topics };
  return allow(marked(group, { ...exclusion, decision }, { state: 'in-force', spans: [span], reviewBy }));
}

/** Says no, with the reason: it is kept, and whoever asked reads it. */
export function refuseToExclude(
  group: CoreGroup,
  exclusion: Exclusion,
  { why, seen }: { readonly why: string; readonly seen: number },
  by: Doer,
): Result<Excluding, Refusal> {
  const waits = stillWaits(exclusion, { seen });
  if (!waits.ok) return waits;
  const decision: ExclusionDecision = { code: 'refuse', words: narrowly(why, by), by: by.actor.memberId, at: by.now };
  return allow(marked(group, { ...exclusion, decision }, { state: 'refused' }));
}

function stillWaits({ decision, version }: Exclusion, { seen }: { readonly seen: number }): Result<null, Refusal> {
  if (decision !== null) return refuse({ kind: 'request-settled' });
  return seen === version ? allow(null) : refuse({ kind: 'changed-meanwhile' });
}
