"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeRekeying = makeRekeying;
const recordSteps_1 = require("../../core/record/recordSteps");
const sha256_1 = require("../deeds/sha256");
/** An id is twenty digits of a hash; a key of the directory says of what it is one, and has all sixty-four. */
const anId = /(?<![0-9A-Za-z])[0-9a-f]{20}(?![0-9A-Za-z])/g;
const aKey = /(?<![0-9A-Za-z-])([a-z]+):([0-9a-f]{64})(?![0-9A-Za-z])/g;
/** Which conversation was linked or unlinked, in the audit. */
const aConversation = /^[0-9a-f]{16}$/;
/** Members of documents that hold people's words, names from outside, or hashes of something else. */
const leftAlone = new Set([
    ...['text', 'name', 'givenName', 'familyName', 'agency', 'email', 'ref', 'safeContact', 'localAuthority', 'team', 'settings'],
    ...['conversationId', 'tenantId', 'serviceUrl', 'userId', 'botId', 'activityId', 'prevHash', 'fingerprints', 'source'],
]);
function makeRekeying(keyed) {
    const names = new Map();
    const nameOf = (hash) => {
        const known = names.get(hash) ?? keyed(hash);
        names.set(hash, known);
        return known;
    };
    /** Of signed versions, which the audit names by them. */
    const hashes = new Map();
    const id = (text) => text.replace(aKey, (_whole, kind, hash) => `${kind}:${nameOf(hash)}`).replace(anId, nameOf);
    function walk(value, member) {
        if (member === 'hash')
            return hashes.get(String(value)) ?? value;
        if (leftAlone.has(member))
            return value;
        if (typeof value === 'string')
            return member === 'conversation' && aConversation.test(value) ? nameOf(value) : id(value);
        if (Array.isArray(value))
            return value.map((each) => walk(each, member === 'versions' ? 'version' : ''));
        if (typeof value !== 'object' || value === null)
            return value;
        const renamed = Object.fromEntries(Object.entries(value).map(([name, each]) => [id(name), walk(each, name)]));
        return member === 'version' ? resealed(value, renamed, hashes) : renamed;
    }
    return { id, renamed: () => names.size, document: (document) => walk(document, '') };
}
/** A signed version whose hash was wrong before keeps its wrong hash, so that it still shows as altered. */
function resealed(before, after, hashes) {
    const was = 'hash' in before ? before.hash : null;
    if (typeof was !== 'string' || was !== (0, recordSteps_1.versionHash)(before, sha256_1.sha256))
        return after;
    const hash = (0, recordSteps_1.versionHash)(after, sha256_1.sha256);
    hashes.set(was, hash);
    return { ...after, hash };
}
//# sourceMappingURL=rekeyed.js.map