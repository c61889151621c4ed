import type { ExclusionMark } from '../../core/exclusionMark';
import type { ExclusionDecision, ExclusionReview } from '../../core/meeting/exclusion';
import type { ExclusionTerms } from '../../core/meeting/exclusionTerms';
import { isExclusionTopic } from '../../core/meeting/exclusionTopics';
import type { CalendarDate } from '../../core/time/day';
import type { Turn } from '../turn';

type Words = { label: string; text: string };

/** What they are kept from, from when and until when: one sentence. */
export function termsWords({ texts }: Turn, { from, until, topics }: ExclusionTerms): string {
  const { agenda, exclusion } = texts.words;
  const named = topics.flatMap((topic) =>
    isExclusionTopic(topic) ? [topic === 'proposed' ? exclusion.proposedItems : agenda.standing[topic]] : [],
  );
  const what = topics.length === 0 ? exclusion.extents.whole : texts.say('exclusion.partOf', { topics: named.join('; ') });
  const day = texts.day(from);
  return until === null
    ? texts.say('exclusion.termsOpen', { what, day })
    : texts.say('exclusion.termsUntil', { what, day, until: texts.day(until) });
}

/** How it stands, by symbol and words; `whole`: for those who see all of it, with the day of its review. */
export function exclusionStateWords({ texts, deps }: Turn, { state, spans, reviewBy }: ExclusionMark, whole: boolean): string {
  const { states } = texts.words.exclusion;
  if (!whole || state !== 'in-force' || reviewBy === null) return whole || state !== 'ended' ? states[state] : states['in-force'];
  const today = deps.clock.today();
  const last = spans.at(-1);
  const isOver = last !== undefined && last.to !== null && last.to < today;
  const day = texts.day(reviewBy);
  if (reviewBy < today) return texts.say('exclusion.reviewLate', { state: isOver ? states.ended : states['in-force'], day });
  return texts.say('exclusion.reviewDue', { state: isOver ? states.ended : states['in-force'], day });
}

/** What was decided, in words; how the person is told and heard for those alone who see all of it. */
export function decidedWords(
  turn: Turn,
  decision: ExclusionDecision,
  nameOf: (memberId: string) => string,
  whole: boolean,
): readonly Words[] {
  const { texts } = turn;
  const words = texts.words.exclusion;
  const by = nameOf(decision.by);
  const reason = { label: texts.say('exclusion.reasonOf', { name: by }), text: decision.words.text };
  if (decision.code === 'refuse') return [{ label: words.decision, text: words.refused }, reason];
  const decided = { label: words.decision, text: termsWords(turn, decision.terms) };
  if (!whole) return [{ label: words.decision, text: words.states['in-force'] }, reason];
  return [
    decided,
    reason,
    { label: words.told, text: decision.told.text },
    { label: words.views, text: decision.views.text },
    { label: words.complaint, text: decision.complaint ? words.yes : words.notYet },
  ];
}

export function reviewedWords(turn: Turn, review: ExclusionReview, name: string, on: CalendarDate): readonly Words[] {
  const { texts } = turn;
  const words = texts.words.exclusion;
  const what = review.code === 'change' && review.terms !== null ? ` ${termsWords(turn, review.terms)}` : '';
  const given = review.given ? ` ${words.wasGiven}` : '';
  return [
    { label: texts.say('exclusion.reviewedOn', { day: texts.day(on), name }), text: `${words.outcomes[review.code]}.${what}${given}` },
    { label: texts.say('exclusion.reasonOf', { name }), text: review.words.text },
  ];
}
