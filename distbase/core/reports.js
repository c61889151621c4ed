"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.levelOf = levelOf;
exports.isStoreCode = isStoreCode;
/**
 * Everything that is told to the log and the metrics, by its stable code, and how much it matters. A code that is not here
 * cannot be told. Those of the store come from storage and are one kind: see `levelOf`.
 */
const levels = {
    listening: 'info',
    stopping: 'info',
    stopped: 'info',
    'limits-moved': 'info',
    'message-delivered-before': 'info',
    'job-ended': 'info',
    'notices-planned': 'info',
    'notices-delivered': 'info',
    'morning-swept': 'info',
    'retention-done': 'info',
    'verify-done': 'info',
    'audit-sealed': 'info',
    // Refused at the door. One is nothing; many are an attack or a setting that does not fit.
    'stranger-refused': 'warn',
    'token-malformed': 'warn',
    'token-algorithm': 'warn',
    'token-issuer': 'warn',
    'token-audience': 'warn',
    'token-expired': 'warn',
    'token-not-yet-valid': 'warn',
    'token-key-unknown': 'warn',
    'token-key-not-endorsed': 'warn',
    'token-signature': 'warn',
    'activity-malformed': 'warn',
    'channel-not-allowed': 'warn',
    'service-url-not-allowed': 'warn',
    'service-url-not-the-callers': 'warn',
    'tenant-not-allowed': 'warn',
    // Put off, and done later without anybody's help.
    'roster.unavailable': 'warn',
    'delivery-service-unreachable': 'warn',
    'delivery-settle-failed': 'warn',
    'notices-not-woken': 'warn',
    'link-not-offered': 'warn',
    'account-not-told': 'warn',
    'sweep-contended': 'warn',
    'lease-not-renewed': 'warn',
    'lease-not-released': 'warn',
    'job-end-not-kept': 'warn',
    'tick-made-up': 'warn',
    'clock-was-ahead': 'warn',
    'scheduler-warned': 'warn',
    'rules-not-noted': 'warn',
    'glances-not-kept': 'warn',
    // Nobody is let in, nothing is sent, or a mistake of ours: somebody has to look.
    'token-not-checked': 'error',
    'signing-keys-fetch-failed': 'error',
    'scheduler-failed': 'error',
    'job-failed-start': 'error',
    'job-failed-recount': 'error',
    'job-failed-sweep': 'error',
    'job-failed-deliver': 'error',
    'job-failed-morning': 'error',
    'job-failed-glances': 'error',
    'job-failed-retention': 'error',
    'job-failed-verify': 'error',
    'verify-failed': 'error',
    'verify-store-is-old': 'error',
    'verify-not-in-time': 'error',
    'notice-set-aside': 'error',
    'stop-cut-off': 'error',
    'turn-bug': 'error',
    'turn-failed': 'error',
    'http-handler-failed': 'error',
    'http-server-error': 'error',
};
/** The store was asked too much or waited for another process, and will answer later; any other fault of it is somebody's to mend. */
const passing = new Set(['store.throttled', 'store.busy']);
function levelOf(code) {
    if (isStoreCode(code))
        return passing.has(code) ? 'warn' : 'error';
    return levels[code];
}
function isStoreCode(code) {
    return code.startsWith('store.');
}
//# sourceMappingURL=reports.js.map