"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saveInBatches = saveInBatches;
exports.batchesFromTheEnd = batchesFromTheEnd;
exports.sizeOf = sizeOf;
const canonicalJson_1 = require("../../core/audit/canonicalJson");
const knownText_1 = require("../../core/knownText");
const commitGroup_1 = require("../deeds/commitGroup");
/** Under the store's 100 operations and 2 MB a batch, with room for the head and its audit entry. */
const mostDocuments = 95;
const mostBytes = 1_500_000;
/**
 * Saves a group of any size without ever showing half of it: documents that one batch cannot carry go ahead, under
 * the head as it was, or, for a new group, under a head without members and children, which nobody can open and no
 * clock counts. The last batch brings the head and the newest documents together. Each batch says in the audit what it
 * wrote. Broken off in between, the next import writes them all again.
 */
async function saveInBatches(store, { stored, head, put, entry }) {
    const { coreGroupId } = head;
    const [last = [], ...early] = batchesFromTheEnd(put, sizeOf(head));
    let current = stored;
    for (const documents of early.reverse()) {
        const part = { ...entry, deed: 'import.part', about: { documents: documents.length } };
        const before = current?.document ?? emptied(head);
        const written = await (0, commitGroup_1.commitOnce)(store, current?.etag ?? null, { head: before, put: documents, entry: part });
        if (written.outcome !== 'saved')
            return written.outcome;
        current = (await store.load(coreGroupId, []))?.head ?? null;
        if ((0, canonicalJson_1.canonicalJson)(current?.document) !== (0, canonicalJson_1.canonicalJson)(written.head))
            return 'changed-meanwhile';
    }
    const lastAudit = current?.document.lastAudit ?? head.lastAudit;
    return (await (0, commitGroup_1.commitOnce)(store, current?.etag ?? null, { head: { ...head, lastAudit }, put: last, entry })).outcome;
}
function emptied(head) {
    const { actionsDue: _, closedActions: __, ...rest } = head;
    return { ...rest, members: [], children: [], meetings: [], conversation: null, nextDueOn: null };
}
/** Filled from the end, so that the first batch returned is the one to be written last. */
function batchesFromTheEnd(documents, headBytes) {
    const batches = [];
    let room = { documents: 0, bytes: 0 };
    for (const document of [...documents].reverse()) {
        const bytes = sizeOf(document);
        if (room.documents === 0 || room.bytes < bytes) {
            batches.push([]);
            room = { documents: mostDocuments, bytes: mostBytes - headBytes };
        }
        batches.at(-1)?.unshift(document);
        room = { documents: room.documents - 1, bytes: room.bytes - bytes };
    }
    return batches;
}
function sizeOf(document) {
    return Buffer.byteLength((0, knownText_1.knownJson)(document));
}
//# sourceMappingURL=importBatches.js.map