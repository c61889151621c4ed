"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayReadMetrics = mayReadMetrics;
const node_crypto_1 = require("node:crypto");
const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** Metrics are for those who bring the token (DESIGN 8.3), and in development for this machine. */
function mayReadMetrics(request, { token, openHere }) {
    if (openHere && isLocal(request))
        return true;
    return token !== null && isSame(request.headers.authorization ?? '', `Bearer ${token}`);
}
/** A request that a proxy on this machine passes on, and that says so, is not local. */
function isLocal({ headers, socket }) {
    if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined)
        return false;
    return loopbackAddresses.has(socket.remoteAddress ?? '');
}
/** Compares in the same time wherever they differ. */
function isSame(given, expected) {
    return (0, node_crypto_1.timingSafeEqual)(digest(given), digest(expected));
}
function digest(text) {
    return (0, node_crypto_1.createHash)('sha256').update(text).digest();
}
//# sourceMappingURL=metricsAccess.js.map