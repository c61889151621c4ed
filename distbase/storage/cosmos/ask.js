"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writePatience = exports.readPatience = void 0;
exports.ask = ask;
const errors_1 = require("../errors");
/** Reads end at 2 s: the client alone would try for ten (RELIABILITY 0.10). */
exports.readPatience = { budgetMs: 2_000, answerMs: 2_000, mostTries: 20 };
/** Writes are tried inside 3 s; one that hangs leaves time for another. */
exports.writePatience = { budgetMs: 3_000, answerMs: 1_400, mostTries: 20 };
const firstPauseMs = 20;
const longestPauseMs = 800;
/** The request was certainly not carried out. After any other failure that is tried again it may have been. */
const refusedUnprocessed = new Set([410, 429, 449]);
const tryAgain = new Set([0, 408, 410, 429, 449, 500, 502, 503, 504]);
const answers = new Set([200, 201, 204, 207, 304, 404, 409, 412]);
/**
 * Sends an idempotent request until it is answered (2xx, 404, 409, 412), pausing with full jitter or as long as the server
 * asks. Throws StoreFault when the budget is spent or the answer is one that trying again cannot mend.
 */
async function ask(pace, patience, send) {
    const end = pace.now() + patience.budgetMs;
    let lost = false;
    for (let tries = 1;; tries += 1) {
        const { status, body, retryAfterMs } = await once(pace.abortIn(Math.min(patience.answerMs, end - pace.now())), send);
        if (answers.has(status))
            return { status, body, lost };
        if (!tryAgain.has(status))
            throw new errors_1.StoreFault(faultCode(status), String(status));
        lost ||= !refusedUnprocessed.has(status);
        const pauseMs = retryAfterMs ?? 1 + pace.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
        if (tries >= patience.mostTries || pace.now() + pauseMs >= end)
            throw new errors_1.StoreFault(faultCode(status), String(status));
        await pace.wait(pauseMs);
    }
}
/** One try, given up at the deadline even if the client would wait longer. Never rejects. */
async function once(deadline, send) {
    const givenUp = new Promise((resolve) => {
        deadline.signal.addEventListener('abort', () => resolve({ status: 0, body: null, retryAfterMs: null }), { once: true });
    });
    try {
        return await Promise.race([send(deadline.signal).catch((replyOfError)), givenUp]);
    }
    finally {
        deadline.cancel();
    }
}
/** The status in an error of the client; 0 where it has none, because then nobody knows what became of the request. */
function replyOfError(thrown) {
    if (thrown instanceof errors_1.StoreFault || thrown instanceof TypeError)
        throw thrown;
    const { code, retryAfterInMs } = thrown;
    return {
        status: typeof code === 'number' ? code : 0,
        retryAfterMs: typeof retryAfterInMs === 'number' ? retryAfterInMs : null,
        body: null,
    };
}
function faultCode(status) {
    if (status === 429)
        return 'store.throttled';
    if (status === 401 || status === 403)
        return 'store.denied';
    if (status === 413)
        return 'store.too-large';
    if (status === 507)
        return 'store.full';
    if (status === 400)
        return 'store.refused';
    return 'store.unavailable';
}
//# sourceMappingURL=ask.js.map