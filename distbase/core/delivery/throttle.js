"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tenantLimits = exports.conversationLimits = void 0;
exports.makeThrottle = makeThrottle;
/** Teams' published limits per app and conversation, and per app and tenant (RELIABILITY 1b). */
exports.conversationLimits = [
    { most: 7, inMs: 1_000 },
    { most: 8, inMs: 2_000 },
    { most: 60, inMs: 30_000 },
    { most: 1_800, inMs: 3_600_000 },
];
exports.tenantLimits = [{ most: 50, inMs: 1_000 }];
/**
 * Teams counts when requests arrive, we when they leave. Windows are taken 2 % longer, so that requests which travel at
 * different speeds do not exceed a limit.
 */
const guard = 1.02;
const mostConversationsKept = 20_000;
function makeThrottle() {
    const conversations = new Map();
    const tenants = new Map();
    const windowOf = (kept, key) => {
        const known = kept.get(key) ?? { sentAt: [], pausedUntil: 0 };
        kept.set(key, known);
        return known;
    };
    return {
        readyAt({ tenantId, conversationId }, nowMs) {
            const conversation = windowOf(conversations, conversationId);
            const tenant = windowOf(tenants, tenantId);
            return Math.max(nowMs, conversation.pausedUntil, freeAt(conversation, exports.conversationLimits), freeAt(tenant, exports.tenantLimits));
        },
        take({ tenantId, conversationId }, nowMs) {
            if (conversations.size > mostConversationsKept)
                forgetIdle(conversations, nowMs);
            count(windowOf(conversations, conversationId), nowMs, exports.conversationLimits);
            count(windowOf(tenants, tenantId), nowMs, exports.tenantLimits);
        },
        pause({ conversationId }, untilMs) {
            const conversation = windowOf(conversations, conversationId);
            conversation.pausedUntil = Math.max(conversation.pausedUntil, untilMs);
        },
    };
}
/** When the window of each limit has room again: once its oldest request that counts has left it. */
function freeAt({ sentAt }, limits) {
    return Math.max(0, ...limits.map(({ most, inMs }) => (sentAt[sentAt.length - most] ?? Number.NEGATIVE_INFINITY) + inMs * guard));
}
function count({ sentAt }, nowMs, limits) {
    sentAt.push(nowMs);
    const most = Math.max(...limits.map((limit) => limit.most));
    if (sentAt.length > 2 * most)
        sentAt.splice(0, sentAt.length - most);
}
function forgetIdle(kept, nowMs) {
    const longest = Math.max(...exports.conversationLimits.map(({ inMs }) => inMs)) * guard;
    for (const [key, { sentAt, pausedUntil }] of kept) {
        if ((sentAt.at(-1) ?? 0) + longest < nowMs && pausedUntil < nowMs)
            kept.delete(key);
    }
}
//# sourceMappingURL=throttle.js.map