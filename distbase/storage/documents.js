"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseCoreGroup = parseCoreGroup;
exports.headOrDamaged = headOrDamaged;
exports.damagedDocument = damagedDocument;
exports.sortedHeads = sortedHeads;
exports.parseDirectoryDocument = parseDirectoryDocument;
exports.entryUnder = entryUnder;
const coreGroup_1 = require("../documents/coreGroup");
const directory_1 = require("../documents/directory");
const errors_1 = require("./errors");
/** A stored head as a core group. Throws `store.newer-schema` or `store.damaged`. */
function parseCoreGroup(stored) {
    const head = coreGroup_1.storedHead.ifReadable(stored);
    if (head === null)
        throw damaged('group', coreGroup_1.storedHead.damage(stored) ?? 'corrupt');
    return head;
}
/** The same, with a value in place of a fault, for reads of many heads. */
function headOrDamaged(stored, coreGroupId) {
    const head = coreGroup_1.storedHead.ifReadable(stored);
    return head ?? { kind: 'damaged', coreGroupId, why: coreGroup_1.storedHead.damage(stored) ?? 'corrupt' };
}
/** What is handed out for a document whose text is no JSON. */
function damagedDocument(coreGroupId, id) {
    return { id, type: 'damaged', schemaVersion: 1, coreGroupId };
}
/** The same for a document of the directory. */
function damagedEntry(key) {
    return { key, type: 'damaged' };
}
/** Heads read together, the ones that cannot be read apart from the others. */
function sortedHeads(found) {
    return {
        groups: found.flatMap((head) => ('kind' in head ? [] : head)),
        damaged: found.flatMap((head) => ('kind' in head ? head : [])),
    };
}
/**
 * The document of the directory that is stored under `key`. Throws `store.newer-schema` or `store.damaged`. Damaged is also one
 * that says it belongs under another key: with it, somebody who came in as one person would go on as another.
 */
function parseDirectoryDocument(stored, key) {
    const document = (0, directory_1.readDirectoryDocument)(stored);
    if (typeof document === 'string')
        throw damaged('directory', document);
    if (document.key !== key)
        throw damaged('directory', 'corrupt');
    return document;
}
/** What is stored under `key`, as it is; a DamagedEntry where it is no document, or belongs under another key. */
function entryUnder(key, stored) {
    return typeof stored === 'object' && stored !== null && 'key' in stored && stored.key === key ? stored : damagedEntry(key);
}
function damaged(kind, why) {
    return new errors_1.StoreFault(why === 'newer-schema' ? 'store.newer-schema' : 'store.damaged', kind);
}
//# sourceMappingURL=documents.js.map