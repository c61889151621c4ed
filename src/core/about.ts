import type { Rung } from './clockRule';
import type { ClockId } from './clockTable';
import type { RequestGround } from './requestGrounds';
import type { CalendarDate, Instant } from './time/day';

export type MeetingNews = 'planned' | 'moved' | 'cancelled';

/** What an exclusion waits for: a decision on the request, or its review (DOMAIN 1.14). */
export type ExclusionStep = 'decision' | 'review';

/**
 * What a request for an early review waits for: the answer of co-ordinator or manager, then the chair's decision; `late` and `undecided` are
 * said to those above, of the one and of the other (DOMAIN 1.30 [P]).
 */
export type RequestStep = 'answer' | 'late' | 'decision' | 'undecided';

/** How near the day of what is planned is when something is still missing for it: told first, and told once more higher up. */
export type BeforeIt = 'due-soon' | 'due';

/** The verb that "Open" presses, and its data. */
export type Opens = { readonly verb: string; readonly data: Readonly<Record<string, string | number>> };

/** How far a ladder has been climbed: a rung of its own, told again on a day, or sent up by somebody before its day. */
export type NoticeRung = Rung['when'] | 'escalated' | { readonly againOn: CalendarDate };

/** What a notice of each kind says of what it is about: ids, days and codes. */
type Abouts = {
  /** A limit is near, reached or passed. `childId` null: it is the group's. */
  readonly clock: {
    readonly clock: ClockId;
    readonly childId: string | null;
    readonly limit: CalendarDate;
    readonly rung: NoticeRung;
  };
  /** An agreed action is near or past its day. A blocked one is another thing to be told of than the same one open. */
  readonly action: {
    readonly actionId: string;
    readonly state: 'open' | 'blocked';
    readonly dueOn: CalendarDate;
    readonly rung: Exclude<NoticeRung, 'escalated'>;
  };
  /** A child or home could not be seen; `silence`: nobody has said that they have it. */
  readonly 'not-seen': { readonly entryId: string; readonly why: 'told' | 'silence' };
  /** Such a report still waits for a decision on a later day. */
  readonly undecided: { readonly entryId: string; readonly on: CalendarDate };
  /** A version of a record went to somebody. */
  readonly record: { readonly meetingId: string; readonly version: number };
  /** A version of a record waits for a second person before it goes to the family. */
  readonly release: { readonly meetingId: string; readonly version: number };
  /** An appointment was made, moved or called off. `moves`: how often it had been moved by then. */
  readonly meeting: {
    readonly meetingId: string;
    readonly news: MeetingNews;
    readonly moves: number;
    readonly plannedFor: CalendarDate;
  };
  /** The end of a child's registration waits for the custodian; `againOn`: asked again on that day. */
  readonly review: {
    readonly childId: string;
    readonly conferenceId: string;
    readonly at: Instant;
    readonly againOn?: CalendarDate;
  };
  /** A review conference was planned, moved or called off for these children. `version`: of the sitting by then. */
  readonly 'review-day': {
    readonly conferenceId: string;
    readonly news: MeetingNews;
    readonly version: number;
    readonly plannedFor: CalendarDate;
    readonly childIds: readonly string[];
  };
  /** Before a review: this member has not given their view on the registration; `memberId` null: others have not. */
  readonly view: {
    readonly conferenceId: string;
    readonly plannedFor: CalendarDate;
    readonly memberId: string | null;
    readonly rung: BeforeIt;
  };
  /** Nobody chairs the next meeting. */
  readonly 'no-chair': { readonly meetingId: string; readonly plannedFor: CalendarDate; readonly rung: BeforeIt };
  /** Nobody chairs a review that is planned. */
  readonly 'no-review-chair': { readonly conferenceId: string; readonly plannedFor: CalendarDate; readonly rung: BeforeIt };
  /** The place of a member who has left is empty. */
  readonly vacancy: { readonly memberId: string; readonly rung: 'due' | { readonly againOn: CalendarDate } };
  /** A looked-after child is to be visited by that day, before any visit of the registration is due, or was to be. */
  readonly 'care-visit': {
    readonly childId: string;
    readonly by: CalendarDate;
    readonly rung: Exclude<NoticeRung, 'due' | 'escalated'>;
  };
  /** The temporary entry of another authority's child is to end on that day, or was to. */
  readonly 'entry-end': {
    readonly childId: string;
    readonly until: CalendarDate;
    readonly rung: 'due-soon' | 'due' | { readonly againOn: CalendarDate };
  };
  /** The day on which an unborn child was expected has passed, and no birth is recorded. */
  readonly birth: {
    readonly childId: string;
    readonly expectedOn: CalendarDate;
    readonly rung: 'due' | { readonly againOn: CalendarDate };
  };
  /** A review is near for which too few agencies have anybody who is there. */
  readonly 'no-quorum': { readonly conferenceId: string; readonly plannedFor: CalendarDate; readonly rung: BeforeIt };
  /** The day of a review has passed, and no decision is recorded. */
  readonly 'no-decision': {
    readonly conferenceId: string;
    readonly plannedFor: CalendarDate;
    readonly rung: 'due' | { readonly againOn: CalendarDate };
  };
  /** A registration has ended, and nobody has recorded that agencies and family were told of it by that day. */
  readonly 'end-told': {
    readonly childId: string;
    readonly by: CalendarDate;
    readonly rung: 'due' | { readonly workingDaysAfter: number } | { readonly againOn: CalendarDate };
  };
  /** A child on the register was born: told to whoever keeps the register. */
  readonly born: { readonly childId: string; readonly changeId: string };
  /** A request for an early review waits for its answer, or for the chair's decision. */
  readonly 'early-review': {
    readonly requestId: string;
    readonly step: RequestStep;
    /** Absent in what earlier versions planned. */
    readonly ground?: RequestGround;
    /** Late, told again on that day. */
    readonly againOn?: CalendarDate;
  };
  /** A request to exclude somebody waits, or the review of an exclusion is due; `againOn`: undecided or late, told again on that day. */
  readonly exclusion: { readonly exclusionId: string; readonly step: ExclusionStep; readonly againOn: CalendarDate | null };
  /** A request to exclude somebody was answered: told to whoever asked. */
  readonly 'exclusion-answer': { readonly exclusionId: string };
  /** A child's voice is missing for the next meeting. */
  readonly voice: { readonly meetingId: string };
  /** Whether a child's address is to be confidential no longer waits for a second person. */
  readonly address: { readonly changeId: string; readonly childId: string };
  /** An import asks what it could not know; `question` is its name among the group's open questions. */
  readonly question: { readonly question: string };
  /** An import moved limits, because the case system had corrected something or taken it away. */
  readonly corrected: { readonly changeId: string };
  /** A Teams account asks to be somebody, or became or ceased to be theirs. `memberId` null: told to the person themselves. */
  readonly account: { readonly news: 'asks' | 'linked' | 'unlinked'; readonly accountId: string; readonly memberId: string | null };
  /** Somebody could not be reached; `of`: what they were to be told, where it is told in the group's conversation instead. */
  readonly unreached: { readonly personId: string; readonly period: string; readonly of: Told | null };
  /** Planned by an older version, in a way that says no more of it than this. */
  readonly older: { readonly key: string; readonly words: NoticeWords; readonly opens: Opens };
};

export type NoticeKindName = keyof Abouts;

export type AboutOf<Name extends NoticeKindName = NoticeKindName> = {
  readonly [Each in Name]: { readonly kind: Each } & Abouts[Each];
}[Name];

/** What a notice is about. */
export type About = AboutOf;

/** What somebody is told at first hand. */
export type Told = AboutOf<Exclude<NoticeKindName, 'unreached'>>;

/** Its words in lists, under `alerts.otherAbout`. */
const wordsOfOlderInstances = [
  ...(['clock', 'not-seen', 'record', 'meeting', 'action', 'review', 'voice', 'release', 'address'] as const),
  ...(['undelivered', 'question', 'account'] as const),
] as const;

export const noticeWords = [
  ...wordsOfOlderInstances,
  ...([
    'early-review',
    'corrected',
    'exclusion',
    'exclusion-answer',
    'review-day',
    'view',
    'no-chair',
    'no-review-chair',
    'vacancy',
    'care-visit',
    'entry-end',
    'birth',
    'no-quorum',
    'no-decision',
    'born',
    'end-told',
  ] as const),
] as const;

export type NoticeWords = (typeof noticeWords)[number];

const nearest: { readonly [Words in NoticeWords]?: (typeof wordsOfOlderInstances)[number] } = {
  corrected: 'clock',
  'no-chair': 'meeting',
  vacancy: 'question',
  'care-visit': 'clock',
  birth: 'clock',
};

/** The words as an older instance reads them, which takes no others: then those that come nearest. */
export function wordsForOlderInstances(words: NoticeWords): (typeof wordsOfOlderInstances)[number] {
  return wordsOfOlderInstances.find((each) => each === words) ?? nearest[words] ?? 'review';
}
