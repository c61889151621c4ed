"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.emptyChain = void 0;
exports.appendAudit = appendAudit;
exports.appendAccess = appendAccess;
exports.auditId = auditId;
exports.accessId = accessId;
exports.entryHash = entryHash;
const canonicalJson_1 = require("./canonicalJson");
/** Where a chain begins: no entry yet. */
exports.emptyChain = { seq: 0, hash: '' };
/** The entries that follow the group's newest one, and the link that its head must carry from then on. */
function appendAudit(group, drafts, sha256) {
    let link = group.lastAudit;
    const entries = drafts.map(({ deed, by, at, about, wrote }) => {
        const seq = link.seq + 1;
        const { coreGroupId } = group;
        const unsealed = {
            id: auditId(seq),
            type: 'audit',
            schemaVersion: 1,
            coreGroupId,
            seq,
            at,
            by,
            deed,
            about,
            ...(wrote && { wrote }),
            prevHash: link.hash,
        };
        const entry = { ...unsealed, hash: entryHash(unsealed, sha256) };
        link = { seq, hash: entry.hash };
        return entry;
    });
    return { entries, link };
}
/** The entries that follow `last` in a chain of views and refusals, and the link that the next append starts from. */
function appendAccess({ coreGroupId, stream }, last, drafts, sha256) {
    let link = last;
    const entries = drafts.map(({ deed, by, at, outcome, reason, wrote, was }) => {
        const seq = link.seq + 1;
        const named = { id: accessId(stream, seq), type: 'access', schemaVersion: 1, coreGroupId, stream };
        const unsealed = { ...named, seq, at, by, deed, outcome, reason, ...(wrote && { wrote }), ...(was && { was }), prevHash: link.hash };
        const entry = { ...unsealed, hash: entryHash(unsealed, sha256) };
        link = { seq, hash: entry.hash };
        return entry;
    });
    return { entries, link };
}
/** The id of a group's audit entry: padded, so that id order is the order of the chain. */
function auditId(seq) {
    return `audit:${padded(seq)}`;
}
/** The id of an entry in one instance's chain of views and refusals. */
function accessId(stream, seq) {
    return `access:${stream}:${padded(seq)}`;
}
/** The hash that an entry must carry: over all of it but the hash itself, the hash before it included. */
function entryHash(entry, sha256) {
    const { hash: _, ...rest } = entry;
    return sha256((0, canonicalJson_1.canonicalJson)(rest));
}
function padded(seq) {
    return String(seq).padStart(10, '0');
}
//# sourceMappingURL=auditChain.js.map