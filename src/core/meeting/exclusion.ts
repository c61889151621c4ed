import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Doer } from '../doer';
import type { ExclusionMark, ExclusionSpan } from '../exclusionMark';
import { mostThings } from '../limits';
import { isCurrent, type Member } from '../member';
import type { Rules } from '../policy';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { addDays, earlier, later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { workingDaysBefore } from '../time/workingDays';
import type { TypedText } from '../typedText';
import { isExclusionTopic } from './exclusionTopics';

/** Why a parent or carer is to be excluded (DOMAIN 1.14). */
export const exclusionGrounds = [
  'child-safety',
  'other-parent-safety',
  'violence-or-threats',
  'legal-order',
  'police-enquiry',
  'drink-or-drugs',
] as const;
export type ExclusionGround = (typeof exclusionGrounds)[number];

/** Kept from whole meetings, or from some items of each. */
export const exclusionExtents = ['whole', 'part'] as const;
export type ExclusionExtent = (typeof exclusionExtents)[number];

/** From when, until when, from what: `topics` none for the whole, `until` null until somebody ends it. */
export type ExclusionTerms = { readonly from: CalendarDate; readonly until: CalendarDate | null; readonly topics: readonly string[] };

/** What was decided on a request. How the person is told, and how their views are heard instead, only where they are excluded. */
export type ExclusionDecision = Spoken &
  (
    | { readonly code: 'refuse' }
    | {
        readonly code: 'exclude';
        readonly terms: ExclusionTerms;
        readonly reviewBy: CalendarDate;
        readonly told: TypedText;
        readonly views: TypedText;
        /** The way to complain has been told to them, or will be with the decision. */
        readonly complaint: boolean;
      }
  );

/** What came of one review. */
export const exclusionOutcomes = ['keep', 'change', 'end'] as const;
export type ExclusionOutcome = (typeof exclusionOutcomes)[number];
export type ExclusionReview = Spoken & {
  readonly code: ExclusionOutcome;
  /** As they are from then on; null where it was ended. */
  readonly terms: ExclusionTerms | null;
  readonly reviewBy: CalendarDate | null;
  /** What happened in between is given to them. Only with an end. */
  readonly given: boolean;
};

type Spoken = { readonly words: TypedText; readonly by: string; readonly at: Instant };

/** A request to exclude a parent or carer with all that became of it. Nothing in it is ever taken back. */
export type Exclusion = GroupDocument & {
  readonly type: 'exclusion';
  readonly exclusionId: string;
  /** Grows with each decision and review. */
  readonly version: number;
  readonly memberId: string;
  readonly ground: ExclusionGround;
  readonly words: TypedText;
  readonly asked: ExclusionTerms;
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  readonly decision: ExclusionDecision | null;
  readonly reviews: readonly ExclusionReview[];
};

export type Excluding = { readonly group: CoreGroup; readonly exclusion: Exclusion };

export function exclusionDocumentId(exclusionId: string): string {
  return `exclusion:${exclusionId}`;
}

export function exclusionIn({ exclusions = [] }: Pick<CoreGroup, 'exclusions'>, exclusionId: string): ExclusionMark | undefined {
  return exclusions.find((mark) => mark.exclusionId === exclusionId);
}

/** Whether somebody can be asked to be excluded: parents and carers, who are here as such (DOMAIN 1.14). */
export function canBeExcluded(member: Member, today: CalendarDate): boolean {
  return member.role === 'parent' && isCurrent(member, today);
}

/** The extent as it was typed: `until` empty for no end, `topics` as they were ticked. */
export type TypedTerms = {
  readonly extent: ExclusionExtent;
  readonly topics: readonly string[];
  readonly from: CalendarDate;
  readonly until: CalendarDate | '';
};

export type NewExclusion = TypedTerms & { readonly memberId: string; readonly ground: ExclusionGround; readonly words: string };

/**
 * A request, which changes nothing yet. Whether anything was asked for or decided about the person before makes no difference: the
 * answer to it would tell.
 */
export function askToExclude(group: CoreGroup, typed: NewExclusion, by: Doer): Result<Excluding, Refusal> {
  const { actor, today } = by;
  const member = group.members.find(({ memberId }) => memberId === typed.memberId);
  if (member === undefined || !canBeExcluded(member, today)) return refuse({ kind: 'check-fields', fields: { person: 'choose-one' } });
  const wrong = problemsOfTerms(typed, today, today);
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const own = (group.exclusions ?? []).filter(({ askedByPersonId }) => askedByPersonId === actor.personId);
  const waiting = own.filter(({ state }) => state === 'asked').length;
  if (waiting >= mostThings.ownRequestsWaiting || own.filter(({ askedOn }) => askedOn === today).length >= mostThings.ownRequestsADay)
    return refuse({ kind: 'own-requests-waiting' });
  const exclusionId = by.newId();
  const exclusion: Exclusion = {
    id: exclusionDocumentId(exclusionId),
    type: 'exclusion',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    exclusionId,
    version: 1,
    memberId: member.memberId,
    ground: typed.ground,
    words: narrowly(typed.words, by),
    asked: termsOf(typed),
    askedBy: actor.memberId,
    askedOn: today,
    decision: null,
    reviews: [],
  };
  const mark: ExclusionMark = {
    exclusionId,
    memberId: member.memberId,
    personId: member.personId,
    askedBy: actor.memberId,
    askedByPersonId: actor.personId,
    askedOn: today,
    state: 'asked',
    spans: [],
    reviewBy: null,
  };
  return allow({ group: { ...group, exclusions: [...(group.exclusions ?? []), mark] }, exclusion });
}

export type ToExclude = TypedTerms & {
  readonly why: string;
  readonly reviewBy: CalendarDate;
  readonly told: string;
  readonly views: string;
  readonly complaint: boolean;
  readonly seen: number;
};

/** Excludes: at once, from the day that was decided on. Whoever decides may decide otherwise than was asked. */
export function exclude(group: CoreGroup, exclusion: Exclusion, typed: ToExclude, by: Doer): Result<Excluding, Refusal> {
  if (exclusion.decision !== null) return refuse({ kind: 'request-settled' });
  if (typed.seen !== exclusion.version) return refuse({ kind: 'changed-meanwhile' });
  const fields = { ...problemsOfTerms(typed, by.today, by.today), ...problemOfReview(typed, by) };
  if (Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
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
  if (exclusion.decision !== null) return refuse({ kind: 'request-settled' });
  if (seen !== exclusion.version) return refuse({ kind: 'changed-meanwhile' });
  const decision: ExclusionDecision = { code: 'refuse', words: narrowly(why, by), by: by.actor.memberId, at: by.now };
  return allow(marked(group, { ...exclusion, decision }, { state: 'refused' }));
}

/** The group and the document once something was added to it. */
export function marked(
  group: CoreGroup,
  exclusion: Exclusion,
  change: Partial<Pick<ExclusionMark, 'state' | 'spans' | 'reviewBy'>>,
): Excluding {
  const exclusions = (group.exclusions ?? []).map((mark) => (mark.exclusionId === exclusion.exclusionId ? { ...mark, ...change } : mark));
  return { group: { ...group, exclusions }, exclusion: { ...exclusion, version: exclusion.version + 1 } };
}

/** For nobody but whoever wrote it, wherever it might be shown by its audience: exclusions have rules of their own. */
export function narrowly(text: string, { actor, now, language }: Pick<Doer, 'actor' | 'now' | 'language'>): TypedText {
  return { text, by: actor.memberId, at: now, language, audience: { kind: 'named', memberIds: [actor.memberId] } };
}

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
const soonWorkingDays = 3;

export function reviewSoonOn(reviewBy: CalendarDate, { calendar }: Rules): CalendarDate {
  return workingDaysBefore(calendar, reviewBy, soonWorkingDays);
}

export function problemOfReview(
  { reviewBy, until }: { readonly reviewBy: CalendarDate; readonly until: CalendarDate | '' },
  { rules, today }: Pick<Doer, 'rules' | 'today'>,
): Record<string, Problem> {
  if (reviewBy <= today) return { reviewBy: 'not-before-tomorrow' };
  return reviewBy > lastReviewDay(rules, until, today) ? { reviewBy: 'review-too-late' } : {};
}
