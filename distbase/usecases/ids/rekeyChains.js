"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resealed = resealed;
exports.endsOfAccess = endsOfAccess;
exports.closeAudit = closeAudit;
const auditChain_1 = require("../../core/audit/auditChain");
const canonicalJson_1 = require("../../core/audit/canonicalJson");
const wroteBy_1 = require("../../core/audit/wroteBy");
const sha256_1 = require("../deeds/sha256");
/**
 * A chain under new ids: the same entries in the same order, each sealed anew on the one before it, as entries name ids.
 * What the old chain ended with stands in the entry that tells of it (`ids.rekeyed`), to be held against the old store.
 */
function resealed(entries, rekeying) {
    let prevHash = auditChain_1.emptyChain.hash;
    return entries.map((entry) => {
        const unsealed = { ...rekeying.document(entry), prevHash };
        prevHash = (0, auditChain_1.entryHash)(unsealed, sha256_1.sha256);
        return { ...unsealed, hash: prevHash };
    });
}
/** Where each chain of views of a partition ended, as one hash: of streams, numbers and hashes as they were. */
function endsOfAccess(entries) {
    const ends = new Map();
    for (const { stream, seq, hash } of entries)
        ends.set(stream, [seq, hash]);
    return (0, sha256_1.sha256)((0, canonicalJson_1.canonicalJson)([...ends].map(([stream, end]) => [stream, ...end])));
}
/** The group's head on its chain, which ends with the entry that tells what was done and what everything is now. */
function closeAudit(head, { entries, state, was, access, at, }) {
    const last = entries.at(-1);
    const lastAudit = last === undefined ? auditChain_1.emptyChain : { seq: last.seq, hash: last.hash };
    const entry = {
        deed: 'ids.rekeyed',
        by: 'system:rekey',
        at,
        about: { oldSeq: was.seq, oldHash: was.hash, oldViews: access },
        wrote: (0, wroteBy_1.wroteBy)(head, state, sha256_1.sha256),
    };
    const closed = (0, auditChain_1.appendAudit)({ ...head, lastAudit }, [entry], sha256_1.sha256);
    return { head: { ...head, lastAudit: closed.link }, entries: [...entries, ...closed.entries] };
}
//# sourceMappingURL=rekeyChains.js.map