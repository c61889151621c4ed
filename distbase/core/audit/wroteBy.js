"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isHashed = isHashed;
exports.stateHash = stateHash;
exports.sealed = sealed;
exports.wroteBy = wroteBy;
const documentHash_1 = require("./documentHash");
/**
 * Types of documents that also change outside commits, so that no audit entry can say what they must be: a notice is marked as
 * claimed, sent and opened under its own ETag, and retention takes press marks away. The entries of the log have their chains
 * instead.
 */
const ownLives = new Set(['notice', 'press', 'audit', 'access']);
/** Whether the audit says of documents of this type what they must be. */
function isHashed(type) {
    return !ownLives.has(type);
}
/**
 * The hash of a document of a group. The head is hashed without its link to the audit chain, because that link is the hash of
 * the very entry that contains this hash.
 */
function stateHash(document, sha256) {
    if (document.type !== 'group')
        return (0, documentHash_1.documentHash)(document, sha256);
    return (0, documentHash_1.hashOnce)(document, sha256, () => {
        const { lastAudit: _, ...state } = document;
        return (0, documentHash_1.documentHash)(state, sha256);
    });
}
/** The head with another link to the audit chain; its hash is the same, and is not counted again. */
function sealed(head, lastAudit, sha256) {
    const linked = { ...head, lastAudit };
    (0, documentHash_1.hashOnce)(linked, sha256, () => stateHash(head, sha256));
    return linked;
}
/** The hashes of a new head and what is written beside it, as the audit entry of the same commit tells them. */
function wroteBy(head, beside, sha256) {
    const hashed = [head, ...beside.filter(({ type }) => isHashed(type))];
    return Object.fromEntries(hashed.map((document) => [document.id, stateHash(document, sha256)]));
}
//# sourceMappingURL=wroteBy.js.map