"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loggedDirectory = loggedDirectory;
const lru_cache_1 = require("lru-cache");
const directoryCheck_1 = require("../../core/audit/directoryCheck");
const noGroup_1 = require("../deeds/noGroup");
const sha256_1 = require("../deeds/sha256");
const mostKnown = 20_000;
const [by, deed] = ['system:directory', 'directory.write'];
/**
 * The directory, with every change of who somebody is, where they are reached or whose a conversation is logged before it is
 * written and again once it has landed, so that a link that was changed in the store by other means is found
 * (`checkDirectory`). What changes every day of a person, such as their language, is not logged.
 */
function loggedDirectory(directory, access) {
    /** What was read last, by key: a write on the same version that changes nothing that is logged needs no entry. */
    const known = new lru_cache_1.LRUCache({ max: mostKnown });
    /** Worked out where something is written: most of what is read is read only. */
    const hashOf = (document) => (0, directoryCheck_1.directoryHash)(document, sha256_1.sha256);
    async function telling(key, etag, document, work) {
        const before = known.get(key);
        known.delete(key);
        const was = etag === null ? { [key]: null } : before?.etag === etag ? { [key]: hashOf(before.document) } : undefined;
        await access.changed(noGroup_1.noGroup, by, deed, { [key]: document }, was);
        const done = await work();
        if (done)
            await access.written(noGroup_1.noGroup, by, deed, { [key]: document }, was);
        return done;
    }
    return {
        async read(key) {
            const found = await directory.read(key);
            if (found === null)
                known.delete(key);
            else
                known.set(key, found);
            return found;
        },
        write(document, etag) {
            const before = known.get(document.key);
            const work = () => directory.write(document, etag);
            const isSame = etag !== null && before?.etag === etag && hashOf(before.document) === hashOf(document);
            return isSame ? work() : telling(document.key, etag, document, work);
        },
        remove: (key, etag) => telling(key, etag, null, () => directory.remove(key, etag)),
        all: () => directory.all(),
    };
}
//# sourceMappingURL=loggedDirectory.js.map