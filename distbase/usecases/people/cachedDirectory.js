"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cachedDirectory = cachedDirectory;
const lru_cache_1 = require("lru-cache");
/** Whether this document gives somebody a right: which accounts are a person's, and the codes that link one. */
function isRight(key) {
    return key.startsWith('accounts:') || key.startsWith('code:');
}
const keptForMs = 10_000;
const mostKept = 20_000;
/**
 * The directory, with what was read kept for ten seconds: language, choice of group and where to look for somebody. What gives
 * a right is never kept: which accounts are a person's is read afresh at every press, as membership is, so that an account that
 * any instance has unlinked is nobody's at the next press. That somebody is missing is not kept either. What this instance
 * writes is forgotten at once.
 */
function cachedDirectory(directory, epochMs) {
    const kept = new lru_cache_1.LRUCache({ max: mostKept });
    /** Forgets it before and after the write: a read under way during the write would otherwise bring the old document back. */
    async function forgetting(key, work) {
        kept.delete(key);
        try {
            return await work();
        }
        finally {
            kept.delete(key);
        }
    }
    return {
        async read(key) {
            if (isRight(key))
                return directory.read(key);
            const known = kept.get(key);
            if (known !== undefined && epochMs() < known.until)
                return known.found;
            const found = await directory.read(key);
            if (found === null)
                kept.delete(key);
            else
                kept.set(key, { found, until: epochMs() + keptForMs });
            return found;
        },
        write: (document, etag) => forgetting(document.key, () => directory.write(document, etag)),
        all: () => directory.all(),
        remove: (key, etag) => forgetting(key, () => directory.remove(key, etag)),
    };
}
//# sourceMappingURL=cachedDirectory.js.map