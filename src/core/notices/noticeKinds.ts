import { openQuestions, questionDrafts } from '../caseload/caseQuestions';
import { childrenOfReport, isUndecided } from '../children/awaiting';
import { clockTraits, weightOf } from '../clocks/clockTraits';
import type { CoreGroup } from '../coreGroup';
import { isMeetingNews, type MeetingNews } from '../meeting/meetingNews';
import type { ClockId, Rung } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dutyKey, rungName } from './duties';
import type { Facts, NoticeKind, Opens } from './noticeKind';
import { type RequestStep, requestDrafts, waitsForStep } from './requestNotices';
import { voiceDrafts, voicesAsked } from './voiceNotices';

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
    readonly rung: Rung['when'];
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
  /** A decision to remove a child waits for the custodian. */
  readonly review: { readonly childId: string; readonly conferenceId: string; readonly at: Instant };
  /** A request for an early review waits for its answer, or for the chair's decision. */
  readonly 'early-review': { readonly requestId: string; readonly step: RequestStep };
  /** A child's voice is missing for the next meeting. */
  readonly voice: { readonly meetingId: string };
  /** Whether a child's address is to be confidential no longer waits for a second person. */
  readonly address: { readonly changeId: string; readonly childId: string };
  /** An import asks what it could not know; `question` is its name among the group's open questions. */
  readonly question: { readonly question: string };
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
export const noticeWords = [...wordsOfOlderInstances, 'early-review'] as const;
export type NoticeWords = (typeof noticeWords)[number];

const paper = 9;
const always = () => true;
const never = () => false;
const nobody = () => null;

/** What most kinds have in common; each row says what differs. */
const usual = {
  listOpens: null,
  isFor: 'practitioners',
  weight: () => paper,
  isUrgent: never,
  children: nobody,
  holds: always,
  isRung: never,
  waitsFor: 'being-opened',
  plans: null,
  settledBy: 'being-opened',
} as const;

/** One row for each kind of notice. */
export const noticeKinds: { readonly [Name in NoticeKindName]: NoticeKind<Name> } = {
  clock: {
    ...usual,
    words: 'clock',
    key: (about) => `${limitKey(about)}:${noticeRungName(about.rung)}`,
    opens: (_about, to) => ({ verb: to === null ? 'alerts.open' : 'alerts.one', data: {} }),
    weight: ({ clock }) => weightOf(clock),
    isUrgent: ({ clock, rung }) => rung === 'escalated' || clockTraits[clock].atOnce,
    children: ({ childId }) => (childId === null ? null : [childId]),
    holds: (about, { openLimits }) => openLimits.has(limitKey(about)),
    isRung: ({ rung }) => rung !== 'escalated',
    waitsFor: 'its-cause',
    settledBy: 'its-cause',
  },
  action: {
    ...usual,
    words: 'action',
    key: (about) => `${limitKey(about)}:${noticeRungName(about.rung)}`,
    opens: ({ actionId }) => ({ verb: 'actions.one', data: { actionId } }),
    listOpens: 'actions.open',
    isFor: 'everybody',
    holds: (about, { openLimits }) => openLimits.has(limitKey(about)),
    isRung: always,
    settledBy: 'its-cause',
  },
  'not-seen': {
    ...usual,
    words: 'not-seen',
    key: ({ entryId, why }) => `not-seen:${entryId}:${why}`,
    opens: opensReport,
    weight: () => 0,
    isUrgent: always,
    children: ({ entryId }, group) => childrenOfReport(group, entryId),
  },
  undecided: {
    ...usual,
    words: 'not-seen',
    key: ({ entryId, on }) => `not-seen:${entryId}:undecided-${on}`,
    opens: opensReport,
    weight: () => 0,
    isUrgent: always,
    children: ({ entryId }, group) => childrenOfReport(group, entryId),
    holds: ({ entryId }, { group }) => isUndecided(group, entryId),
    isRung: always,
    settledBy: 'its-cause',
  },
  record: {
    ...usual,
    words: 'record',
    key: ({ meetingId, version }) => `record:${meetingId}:${version}`,
    opens: ({ meetingId, version }) => ({ verb: 'record.read', data: { meetingId, version } }),
    isFor: 'everybody',
  },
  release: {
    ...usual,
    words: 'release',
    key: ({ meetingId, version }) => `release:${meetingId}:${version}`,
    opens: ({ meetingId }) => ({ verb: 'record.releases', data: { meetingId } }),
  },
  meeting: {
    ...usual,
    words: 'meeting',
    key: ({ meetingId, news, moves, plannedFor }) => `meeting:${meetingId}:${news}-${moves}:${plannedFor}`,
    opens: ({ news }, to) => ({ verb: to === null || news === 'cancelled' ? 'meeting.open' : 'attendance.open', data: {} }),
    listOpens: 'meeting.open',
    isFor: 'everybody',
    holds: (about, { group, today }) => isMeetingNews(group, about, today),
  },
  review: {
    ...usual,
    words: 'review',
    key: ({ childId, conferenceId, at }) => `review:${childId}:${conferenceId}:removal:${at}`,
    opens: () => ({ verb: 'review.open', data: { page: 1 } }),
    listOpens: 'review.open',
    children: ({ childId }) => [childId],
  },
  'early-review': {
    ...usual,
    words: 'early-review',
    key: ({ requestId, step }) => `early-review:${requestId}:${step}`,
    opens: () => ({ verb: 'review.open', data: { page: 1 } }),
    listOpens: 'review.open',
    children: ({ requestId }, { reviewRequests = [] }) => reviewRequests.find((each) => each.requestId === requestId)?.childIds ?? null,
    holds: ({ requestId, step }, { group }) => waitsForStep(group, requestId, step),
    plans: requestDrafts,
    waitsFor: 'its-cause',
    settledBy: 'its-cause',
  },
  voice: {
    ...usual,
    words: 'voice',
    key: ({ meetingId }) => `voice:${meetingId}`,
    opens: () => ({ verb: 'agenda.open', data: { page: 1 } }),
    listOpens: 'agenda.open',
    holds: (_about, { group, rules, today }) => voicesAsked(group, rules, today).length > 0,
    plans: voiceDrafts,
  },
  address: {
    ...usual,
    words: 'address',
    key: ({ changeId }) => `address:${changeId}`,
    opens: ({ childId }) => ({ verb: 'children.changes', data: { childId } }),
    children: ({ childId }) => [childId],
    holds: ({ changeId }, { group }) =>
      group.children.some((child) => child.addressLift?.changeId === changeId && child.frozen === undefined),
  },
  question: {
    ...usual,
    words: 'question',
    key: ({ question }) => `question:${question}`,
    opens: () => ({ verb: 'questions.open', data: {} }),
    listOpens: 'questions.open',
    holds: ({ question }, { group, today }) => openQuestions(group, today).includes(question),
    plans: questionDrafts,
    // Opened is not answered.
    waitsFor: 'its-cause',
    settledBy: 'its-cause',
  },
  account: {
    ...usual,
    words: 'account',
    key: ({ news, accountId }) => `account:${news}:${accountId}`,
    opens: ({ memberId }) => (memberId === null ? { verb: 'accounts.mine', data: {} } : { verb: 'accounts.member', data: { memberId } }),
    listOpens: 'alerts.one',
    holds: ({ news, accountId }, { asking }) => news !== 'asks' || asking === null || asking.has(accountId),
  },
  unreached: {
    ...usual,
    words: 'undelivered',
    key: ({ personId, period }) => `unreached:${personId}:${period}`,
    // In the conversation each reader opens what waits for them: one person's own alert would be refused to all others.
    opens: ({ of }) =>
      of === null ? { verb: 'alerts.board', data: {} } : of.kind === 'clock' ? { verb: 'alerts.open', data: {} } : opensOf(of, 'somebody'),
    listOpens: 'alerts.board',
    children: ({ of }, group) => (of === null ? null : childrenOf(of, group)),
    holds: ({ of }, facts) => of === null || holds(of, facts),
  },
  older: {
    ...usual,
    words: 'undelivered',
    key: ({ key }) => key,
    opens: ({ opens }) => opens,
  },
};

/** Tells one open limit or action from every other, in the form that `Facts.openLimits` has. */
export function limitKey(about: AboutOf<'clock' | 'action'>): string {
  if (about.kind === 'clock') return dutyKey({ id: about.clock, childId: about.childId, limit: about.limit });
  return dutyKey({ id: `${about.state === 'open' ? 'action' : 'blocked'}.${about.actionId}`, childId: null, limit: about.dueOn });
}

/** Whether the cause of a notice is still there. */
export function holds<Name extends NoticeKindName>(about: AboutOf<Name>, facts: Facts): boolean {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.holds(about, facts);
}

export function opensOf<Name extends NoticeKindName>(about: AboutOf<Name>, to: string | null): Opens {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.opens(about, to);
}

export function childrenOf<Name extends NoticeKindName>(about: AboutOf<Name>, group: CoreGroup): readonly string[] | null {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.children(about, group);
}

export function noticeRungName(rung: NoticeRung): string {
  return typeof rung === 'object' && 'againOn' in rung ? `again-${rung.againOn}` : rung === 'escalated' ? rung : rungName(rung);
}

function opensReport({ entryId }: { readonly entryId: string }): Opens {
  return { verb: 'notSeen.one', data: { entryId } };
}

/** The words as an older instance reads them, which takes no others: then those that come nearest. */
export function wordsForOlderInstances(words: NoticeWords): (typeof wordsOfOlderInstances)[number] {
  return wordsOfOlderInstances.find((each) => each === words) ?? 'review';
}
