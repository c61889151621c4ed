/** So many requests in so long. */
export type Limit = { readonly most: number; readonly inMs: number };

/** Teams' published limits per app and conversation, and per app and tenant (RELIABILITY 1b). */
export const conversationLimits: readonly Limit[] = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
];
export const tenantLimits: readonly Limit[] = [{ most: 50, inMs: 1_000 }];

/**
 * Teams counts when requests arrive, we when they leave. Windows are taken 2 % longer, so that requests which travel at
 * different speeds do not exceed a limit.
 */
const guard = 1.02;
const mostConversationsKept = 20_000;

/** Where a request goes, as far as limits are counted. */
export type PacedPlace = { readonly tenantId: string; readonly conversationId: string };

/** Keeps sends under Teams' limits. Time is given, in milliseconds since the epoch. */
export type Throttle = {
  /** The first instant, not before `now`, at which one more request may go there. */
  readyAt(place: PacedPlace, nowMs: number): number;
  /** Counts one that goes now. */
  take(place: PacedPlace, nowMs: number): void;
  /** Nothing more is sent to that conversation before then, because Teams asked for it. */
  pause(place: PacedPlace, untilMs: number): void;
};

export function makeThrottle(): Throttle {
  const conversations = new Map<string, Window>();
  const tenants = new Map<string, Window>();
  const windowOf = (kept: Map<string, Window>, key: string): Window => {
    const known = kept.get(key) ?? { sentAt: [], pausedUntil: 0 };
    kept.set(key, known);
    return known;
  };
  return {
    readyAt({ tenantId, conversationId }, nowMs) {
      const conversation = windowOf(conversations, conversationId);
      const tenant = windowOf(tenants, tenantId);
      return Math.max(nowMs, conversation.pausedUntil, freeAt(conversation, conversationLimits), freeAt(tenant, tenantLimits));
    },
    take({ tenantId, conversationId }, nowMs) {
      if (conversations.size > mostConversationsKept) forgetIdle(conversations, nowMs);
      count(windowOf(conversations, conversationId), nowMs, conversationLimits);
      count(windowOf(tenants, tenantId), nowMs, tenantLimits);
    },
    pause({ conversationId }, untilMs) {
      const conversation = windowOf(conversations, conversationId);
      conversation.pausedUntil = Math.max(conversation.pausedUntil, untilMs);
    },
  };
}

type Window = { readonly sentAt: number[]; pausedUntil: number };

/** When the window of each limit has room again: once its oldest request that counts has left it. */
function freeAt({ sentAt }: Window, limits: readonly Limit[]): number {
  return Math.max(0, ...limits.map(({ most, inMs }) => (sentAt[sentAt.length - most] ?? Number.NEGATIVE_INFINITY) + inMs * guard));
}

function count({ sentAt }: Window, nowMs: number, limits: readonly Limit[]): void {
  sentAt.push(nowMs);
  const most = Math.max(...limits.map((limit) => limit.most));
  if (sentAt.length > 2 * most) sentAt.splice(0, sentAt.length - most);
}

function forgetIdle(kept: Map<string, Window>, nowMs: number): void {
  const longest = Math.max(...conversationLimits.map(({ inMs }) => inMs)) * guard;
  for (const [key, { sentAt, pausedUntil }] of kept) {
    if ((sentAt.at(-1) ?? 0) + longest < nowMs && pausedUntil < nowMs) kept.delete(key);
  }
}
