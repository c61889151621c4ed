"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.classifyConnectorError = classifyConnectorError;
const zod_1 = require("zod");
const blockedReasons = new Map([
    ['ConversationBlockedByUser', 'conversation-blocked-by-user'],
    ['BotNotInConversationRoster', 'bot-not-in-conversation-roster'],
    ['BotDisabledByAdmin', 'bot-disabled-by-admin'],
    ['MessageWritesBlocked', 'message-writes-blocked'],
]);
/** Codes of errors where no connection was made or no token was had, so that nothing was sent. */
const neverLeft = new Set([
    'credentials-unavailable',
    'service-url-not-allowed',
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
]);
const longestWaitMs = 60 * 60 * 1000;
const connectorError = zod_1.z.object({
    statusCode: zod_1.z.number().optional(),
    code: zod_1.z.string().optional(),
    response: zod_1.z
        .object({
        headers: zod_1.z.custom(),
        bodyAsText: zod_1.z.string().nullish(),
    })
        .optional(),
});
const errorBody = zod_1.z.object({ error: zod_1.z.object({ code: zod_1.z.string() }) });
/** What an error of the connector client means for the message. `nowMs` is for a Retry-After that names an instant. */
function classifyConnectorError(error, nowMs) {
    const { statusCode, code, response } = connectorError.safeParse(error).data ?? {};
    if (statusCode === undefined) {
        return code !== undefined && neverLeft.has(code) ? { kind: 'not-sent' } : { kind: 'unknown-outcome' };
    }
    switch (statusCode) {
        case 401:
            return { kind: 'not-sent' };
        case 403:
            return { kind: 'blocked', reason: blockedReasons.get(codeIn(response?.bodyAsText)) ?? 'forbidden' };
        case 404:
            return { kind: 'not-found' };
        case 412:
        case 429:
            return { kind: 'throttled', retryAfterMs: retryAfterMs(response?.headers.get('retry-after'), nowMs) };
        case 408:
            return { kind: 'unknown-outcome' };
        default:
            // An error with a success status means an answer that could not be read: Teams has the message.
            return statusCode >= 500 || statusCode < 300 ? { kind: 'unknown-outcome' } : { kind: 'rejected', status: statusCode };
    }
}
function codeIn(body) {
    try {
        return errorBody.parse(JSON.parse(body ?? '')).error.code;
    }
    catch {
        return '';
    }
}
/** Seconds or an HTTP date (RFC 9110 10.2.3); null when absent or unreadable. */
function retryAfterMs(header, nowMs) {
    if (header === undefined || header.trim() === '')
        return null;
    const seconds = Number(header);
    const wait = Number.isNaN(seconds) ? Date.parse(header) - nowMs : seconds * 1000;
    return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longestWaitMs);
}
//# sourceMappingURL=connectorFailure.js.map