"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.idKeyWords = void 0;
exports.idKeyMark = idKeyMark;
exports.checkIdKey = checkIdKey;
const sha256_1 = require("../deeds/sha256");
const markKey = 'id-key';
/** What to do where the key does not fit, for whoever runs the deployment. */
exports.idKeyWords = {
    'other-key': 'ID_KEY: is not the one that the ids of this store were made with.',
    unkeyed: 'The store is from before its ids had a key: npm run rekey writes it into a new one.',
};
/** What a store keeps to recognise the key that its ids were made with. The key cannot be found from it. */
function idKeyMark(keyed) {
    return { key: markKey, type: 'id-key', schemaVersion: 1, check: keyed((0, sha256_1.sha256)('the key of ids')) };
}
/**
 * Whether the key is the one that the ids of this store were made with: with another, nobody would be known and an import would
 * bring every group a second time. `unkeyed`: the store is from before ids were keyed. An empty store takes the key, unless
 * nothing may be written.
 */
async function checkIdKey(deps, { writes } = { writes: true }) {
    const mark = idKeyMark(deps.keyed);
    for (;;) {
        const found = await deps.directory.read(markKey);
        if (found !== null)
            return found.document.type === 'id-key' && found.document.check === mark.check ? 'fits' : 'other-key';
        if (await hasGroups(deps))
            return 'unkeyed';
        if (!writes)
            return 'fits';
        await deps.directory.write(mark, null);
    }
}
async function hasGroups({ store }) {
    for await (const _ of store.groupIds())
        return true;
    return false;
}
//# sourceMappingURL=idKey.js.map