import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Doer } from '../doer';
import type { ExclusionMark } from '../exclusionMark';
import { isCurrent, type Member } from '../member';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';
import type { ExclusionTerms } from './exclusionTerms';

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
