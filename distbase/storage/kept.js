"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.usuallyKept = void 0;
exports.keptDocuments = keptDocuments;
const lru_cache_1 = require("lru-cache");
/** About 100 MB with the documents that were made of it. */
exports.usuallyKept = { characters: 16 * 1024 * 1024 };
function keptDocuments({ characters, seal = () => undefined }) {
    const kept = new lru_cache_1.LRUCache({
        maxSize: characters,
        maxEntrySize: characters,
    });
    /** Counts how often somebody else has written. */
    let era = 0;
    return {
        current(coreGroupId, id) {
            const known = kept.get(keyOf(coreGroupId, id));
            return known?.seenIn === era ? known.found : undefined;
        },
        lastSeen: (coreGroupId, id) => kept.get(keyOf(coreGroupId, id))?.found,
        keep(coreGroupId, id, found) {
            const key = keyOf(coreGroupId, id);
            const before = kept.peek(key)?.found;
            // The text as well: who repairs a file by hand may leave the version as it is.
            const same = before !== undefined && before.etag === found.etag && before.text === found.text ? before : found;
            if (same === found)
                seal(found.document);
            kept.set(key, { found: same, seenIn: era }, { size: Math.max(1, found.text.length) });
            return same;
        },
        forget: (coreGroupId, id) => void kept.delete(keyOf(coreGroupId, id)),
        doubtAll() {
            era += 1;
        },
        forgetAll: () => kept.clear(),
    };
}
/** Neither has a blank in it. */
function keyOf(coreGroupId, id) {
    return `${coreGroupId} ${id}`;
}
//# sourceMappingURL=kept.js.map