"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeAccessLog = makeAccessLog;
const auditChain_1 = require("../../core/audit/auditChain");
const directoryCheck_1 = require("../../core/audit/directoryCheck");
const viewsPartition_1 = require("../../core/audit/viewsPartition");
const noGroup_1 = require("./noGroup");
const sha256_1 = require("./sha256");
/**
 * One chain of views and denials per group and running instance. `stream` must never have been used before: a new instance
 * starts new chains. Appends of one group go one after the other, each with the entries that came in meanwhile. Entries that
 * the store did not take are sent again with the next, so that a fault leaves no gap in the chain.
 */
function makeAccessLog(store, clock, stream) {
    const chains = new Map();
    async function append(named, told) {
        const at = clock.now();
        const coreGroupId = named === noGroup_1.noGroup ? (0, viewsPartition_1.viewsPartition)(told.by, at, sha256_1.sha256) : named;
        const chain = chains.get(coreGroupId) ?? { end: auditChain_1.emptyChain, waiting: [], underWay: Promise.resolve() };
        chains.set(coreGroupId, chain);
        const { entries, link } = (0, auditChain_1.appendAccess)({ coreGroupId, stream }, chain.end, [{ ...told, at }], sha256_1.sha256);
        chain.end = link;
        chain.waiting.push(...entries);
        const mine = chain.underWay.then(() => send(chain, link.seq), () => send(chain, link.seq));
        chain.underWay = mine;
        await mine;
    }
    async function send(chain, upTo) {
        const [first] = chain.waiting;
        if (first === undefined || first.seq > upTo)
            return;
        const sending = [...chain.waiting];
        await store.appendAccess(sending);
        chain.waiting.splice(0, sending.length);
    }
    return {
        viewed: (coreGroupId, by, deed) => append(coreGroupId, { by, deed, outcome: 'viewed', reason: null }),
        denied: (coreGroupId, by, deed, reason) => append(coreGroupId, { by, deed, outcome: 'denied', reason }),
        changed: (coreGroupId, by, deed, documents, was) => append(coreGroupId, { by, deed, outcome: 'changed', reason: null, wrote: hashesOf(documents), ...(was && { was }) }),
        written: (coreGroupId, by, deed, documents, was) => append(coreGroupId, { by, deed, outcome: 'written', reason: null, wrote: hashesOf(documents), ...(was && { was }) }),
    };
}
function hashesOf(documents) {
    return Object.fromEntries(Object.entries(documents).map(([key, document]) => [key, document === null ? null : (0, directoryCheck_1.directoryHash)(document, sha256_1.sha256)]));
}
//# sourceMappingURL=accessLog.js.map