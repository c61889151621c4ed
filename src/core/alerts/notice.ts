import type { GroupDocument } from '../documents';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';

/**
 * Why somebody is to be told: never shown outside the product, where only neutral words go (DESIGN 6).
 * `clock`: a limit is near, reached or passed. `not-seen`: a child or home could not be seen. `record`: a record to open.
 * `meeting`: an appointment was made, moved or
 * called off. `action`: an agreed action is near or past its day. `review`: a decision to remove waits for the custodian.
 * `release`: a record waits for a second person before it goes to the family. `address`: whether a child's address is to be
 * confidential no longer waits for one.
 * `voice`: a child's voice is missing for the next meeting. `question`: an import asks what it could not know.
 * `account`: a Teams account asks to be somebody, or became or ceased to be theirs. `undelivered`: somebody could not be reached.
 */
export const noticeReasons = [
  'clock',
  'not-seen',
  'record',
  'meeting',
  'action',
  'review',
  'voice',
  'release',
  'address',
  'undelivered',
  'question',
  'account',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

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
export type Notice = GroupDocument & {
  readonly type: 'notice';
  /** What it is about, to whom, on which rung: ids and codes only. */
  readonly key: string;
  readonly reason: NoticeReason;
  /** The clock, or the action as 'action.<id>' ('blocked.<id>' while it is), the limit it counts to and the rung; null for other reasons. */
  readonly clock: { readonly id: string; readonly childId: string | null; readonly limit: CalendarDate; readonly rung: string } | null;
  /** The directory person to tell; null: the group's linked conversation. */
  readonly recipientPersonId: string | null;
  readonly urgency: Urgency;
  /** The verb that "Open" presses, and its data. */
  readonly opens: { readonly verb: string; readonly data: Readonly<Record<string, string | number>> };
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
  /** All that was done with it, oldest first: nothing of it is taken out again. */
  readonly handled?: readonly Handling[];
  /** When the next person is told, if nobody has acknowledged this one by then; null: nobody is told next. */
  readonly escalatesAt: Instant | null;
  /** A try of unknown outcome was followed by another: the person may see two such cards, both neutral. */
  readonly maybeDuplicate?: boolean;
  /** Why it could not be delivered, while `state` is `failed`. */
  readonly failure?: string | null;
  /** Ids of notices that this one stands behind: it goes out only if none of them was acknowledged. */
  readonly standsBehind?: readonly string[];
  /** The person whom an `undelivered` notice is about. */
  readonly unreachedPersonId?: string;
};

/** The `sendAfter` of a notice that delivery is done with. */
export const never: Instant = '9999-12-31T23:59:59.999Z';

export type NoticeDraft = Pick<
  Notice,
  'coreGroupId' | 'key' | 'reason' | 'clock' | 'recipientPersonId' | 'urgency' | 'opens' | 'sendAfter' | 'escalatesAt'
> &
  Partial<Pick<Notice, 'standsBehind' | 'unreachedPersonId'>>;

export function planNotice(draft: NoticeDraft, plannedAt: Instant): Notice {
  return {
    ...draft,
    id: noticeId(draft.key),
    type: 'notice',
    schemaVersion: 1,
    plannedAt,
    state: 'planned',
    attempts: [],
    activityId: null,
    openedAt: null,
    acknowledged: null,
  };
}

/** Keys hold ids and codes; characters that a store's ids may not have are left out. */
export function noticeId(key: string): string {
  return `notice:${key.replaceAll(/[^A-Za-z0-9:._-]/g, '_')}`;
}
