import { type About, type NoticeWords, type Opens, wordsForOlderInstances } from '../about';
import type { GroupDocument } from '../documents';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';
import { idOfKey, keyOf, wordsOf } from './aboutNotice';
import { noticeRungName, opensForOlder } from './noticeKinds';

/** `at-once` goes at any hour; `digest` waits for the morning card of a working day. */
export type Urgency = 'at-once' | 'digest';

/**
 * planned → sending → sent, or back to planned to be tried again; `unknown` when the answer was lost. `failed` for
 * good, and shown on the co-ordinator's board; `withdrawn` before it went, `settled` after, when its cause is gone.
 */
export const noticeStates = ['planned', 'sending', 'sent', 'unknown', 'failed', 'withdrawn', 'settled'] as const;
export type NoticeState = (typeof noticeStates)[number];

export type NoticeAttempt = { readonly at: Instant; readonly outcome: string };

/** What people did with a notice, and that it was raised again when nothing had come of it. */
export const handlings = ['taken', 'put-off', 'escalated', 'tried-again', 'raised-again'] as const;

export type Handling = {
  readonly what: (typeof handlings)[number];
  /** The member who did it; null: the look at the group. */
  readonly by: string | null;
  readonly at: Instant;
  readonly until: CalendarDate | null;
  /** The members who have it, or were told. */
  readonly who: readonly string[];
  readonly why: TypedText | null;
};

/**
 * One thing to tell one person (or the group's own chat): written in the commit of the fact that causes it, delivered
 * afterwards. The id is made of its key, so that the same thing is never planned twice.
 */
export type Notice = GroupDocument &
  ForOlderInstances & {
    readonly type: 'notice';
    /** Made of what it is about, to whom and on which rung: nothing is read out of it. */
    readonly key: string;
    readonly about: About;
    /** The directory person to tell; null: the group's linked conversation. */
    readonly recipientPersonId: string | null;
    readonly urgency: Urgency;
    readonly plannedAt: Instant;
    /** When delivery is next to look at it: not before; after a failed try or a claim, again; `never` once nothing is left to do. */
    readonly sendAfter: Instant;
    readonly state: NoticeState;
    readonly attempts: readonly NoticeAttempt[];
    readonly activityId: string | null;
    readonly openedAt: Instant | null;
    /** The member who has it, since when, and to which day; null: nobody has. */
    readonly acknowledged: { readonly by: string; readonly at: Instant; readonly until: CalendarDate | null } | null;
    /** Its recipient put it off: it is raised again on the morning of that day. */
    readonly snoozed?: { readonly by: string; readonly at: Instant; readonly until: CalendarDate } | null;
    /** What was done with it, oldest first. Where it has become much only the newest: all of it is in the audit. */
    readonly handled?: readonly Handling[];
    /** How often something was done with it before those. */
    readonly handledBefore?: number;
    /** When the next person is told, if nobody has acknowledged this one by then; null: nobody is told next. */
    readonly escalatesAt: Instant | null;
    /** A try of unknown outcome was followed by another: the person may see two such cards, both neutral. */
    readonly maybeDuplicate?: boolean;
    /** Why it could not be delivered, while `state` is `failed`. */
    readonly failure?: string | null;
    /** Ids of notices that this one stands behind: it goes out only if none of them was acknowledged. */
    readonly standsBehind?: readonly string[];
  };

/**
 * What `about` says, as instances from before it read it: nothing else does. They share the store while this version is
 * rolled out, and would send twice what they cannot read. To be dropped, with a new version of the kind, once none is left.
 */
type ForOlderInstances = {
  readonly reason: NoticeWords;
  readonly clock: { readonly id: string; readonly childId: string | null; readonly limit: CalendarDate; readonly rung: string } | null;
  readonly opens: Opens;
  readonly unreachedPersonId?: string;
};

/** The `sendAfter` of a notice that delivery is done with. */
export const never: Instant = '9999-12-31T23:59:59.999Z';

/** Raised with each kind of notice that is added: an older version leaves what it cannot send to a newer one. */
export const noticeVersion = 2;

/** What a rule decides: that somebody is to be told of something. */
export type NoticeDraft = Pick<Notice, 'coreGroupId' | 'about' | 'recipientPersonId' | 'urgency' | 'sendAfter' | 'escalatesAt'> &
  Partial<Pick<Notice, 'standsBehind'>>;

export function planNotice(draft: NoticeDraft, plannedAt: Instant): Notice {
  const { about, recipientPersonId } = draft;
  const key = keyOf(about, recipientPersonId);
  return {
    ...draft,
    ...forOlderInstances(about, recipientPersonId),
    key,
    id: idOfKey(key),
    type: 'notice',
    schemaVersion: noticeVersion,
    plannedAt,
    state: 'planned',
    attempts: [],
    activityId: null,
    openedAt: null,
    acknowledged: null,
  };
}

function forOlderInstances(about: About, to: string | null): ForOlderInstances {
  const common = { reason: wordsForOlderInstances(wordsOf(about)), clock: null, opens: opensForOlder(about, to) };
  if (about.kind === 'unreached') return { ...common, unreachedPersonId: about.personId };
  if (about.kind !== 'clock' && about.kind !== 'action') return common;
  const rung = noticeRungName(about.rung);
  if (about.kind === 'clock') return { ...common, clock: { id: about.clock, childId: about.childId, limit: about.limit, rung } };
  const id = `${about.state === 'open' ? 'action' : 'blocked'}.${about.actionId}`;
  return { ...common, clock: { id, childId: null, limit: about.dueOn, rung } };
}

/** Outcomes of a try by which a notice came to its recipient: on a card of its own, with the morning card, or with others on one card. */
const arrivals = ['sent', 'in-digest', 'together'];

export function hasArrived(outcome: string): boolean {
  return arrivals.includes(outcome);
}

/** Whether its card in the chat is about it alone, so that it may be changed once the notice is over. */
export function hasOwnCard({ activityId, urgency, attempts }: Notice): boolean {
  return activityId !== null && urgency === 'at-once' && attempts.findLast(({ outcome }) => hasArrived(outcome))?.outcome === 'sent';
}

/** How long a claim holds: longer than any one send with its waiting can take. */
export const claimMs = 120_000;

export function withdrawn(notice: Notice): Notice {
  return { ...notice, state: 'withdrawn', sendAfter: never };
}
