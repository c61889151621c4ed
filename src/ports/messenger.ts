import type { Result } from '../core/result';
import type { ConversationReference } from './directory';

/** Where to send: a personal chat, a group chat or a channel. */
export type Conversation = Pick<ConversationReference, 'tenantId' | 'conversationId' | 'serviceUrl'>;

/** What is sent. The code that composes it keeps case content out (DESIGN 6); nothing is added or rendered on the way. */
export type OutgoingMessage = {
  /** What a notification shows. */
  readonly summary: string;
  readonly text: string | null;
  /** An Adaptive Card, complete. */
  readonly card: Readonly<Record<string, unknown>> | null;
};

/** `activityId` is null when Teams took the message without naming it: such a card cannot be updated later. */
export type Sent = { readonly activityId: string | null };

/** Why Teams will not take messages for this conversation; trying again does not help (RELIABILITY 1b). */
export type BlockedReason =
  | 'conversation-blocked-by-user'
  | 'bot-not-in-conversation-roster'
  | 'bot-disabled-by-admin'
  | 'message-writes-blocked'
  | 'forbidden';

/**
 * What became of a request that did not succeed.
 * - `throttled`: refused for now (429, 412), nothing was delivered; try again after `retryAfterMs`, or after one's own
 *   choice where Teams named none (null).
 * - `not-sent`: nothing reached Teams (no connection, no credentials, 401); trying again cannot double anything.
 * - `unknown-outcome`: it may have been delivered (timeout, dropped connection, 408, 5xx).
 * - `blocked`, `not-found`, `rejected`: the same request will fail again. `not-found` can be wrong in about one case in a
 *   hundred (RELIABILITY 1b), so a person is not to be given up for one.
 */
export type SendFailure =
  | { readonly kind: 'throttled'; readonly retryAfterMs: number | null }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'unknown-outcome' }
  | { readonly kind: 'rejected'; readonly status: number };

/**
 * A person as the roster of a conversation knows them; null where Teams does not say (guests, anonymous). Their e-mail is not
 * read: anybody may set theirs, so nothing may depend on it (core/people/judgeAccount.ts).
 */
export type RosterMember = {
  readonly userId: string;
  readonly name: string | null;
  readonly aadObjectId: string | null;
  readonly userPrincipalName: string | null;
  readonly tenantId: string | null;
  /** 'user', 'guest' or 'anonymous'. */
  readonly userRole: string | null;
};

/** Sends outside a turn. Every call is one request to Teams, never repeated here; none of them throws. */
export type Messenger = {
  send(to: Conversation, message: OutgoingMessage): Promise<Result<Sent, SendFailure>>;
  /** Replaces what an earlier message shows. */
  update(to: Conversation, activityId: string, message: OutgoingMessage): Promise<Result<Sent, SendFailure>>;
  /** The personal chat with someone who has the app; `userId` is their Teams user id ('29:…') or directory object id. */
  openPersonalChat(person: {
    readonly tenantId: string;
    readonly serviceUrl: string;
    readonly userId: string;
  }): Promise<Result<{ readonly conversationId: string }, SendFailure>>;
  /** One member of a conversation, by Teams user id or directory object id. */
  member(of: Conversation, userId: string): Promise<Result<RosterMember, SendFailure>>;
  /** A page of a conversation's roster; `next` is null on the last one. */
  members(
    of: Conversation,
    after: string | null,
  ): Promise<Result<{ readonly members: readonly RosterMember[]; readonly next: string | null }, SendFailure>>;
};
