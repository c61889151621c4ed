"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coreGroupWrites = coreGroupWrites;
const node_crypto_1 = require("node:crypto");
const documentRules_1 = require("../documentRules");
const errors_1 = require("../errors");
const guardedWrites_1 = require("./guardedWrites");
const requests_1 = require("./requests");
/** Deletes under way at one time; few, as retention is not in a hurry. */
const purgedAtOnce = 10;
/** The writing half of core groups in Cosmos DB: one batch per commit, the guarded head first. */
function coreGroupWrites({ coreGroups, pace }) {
    const read = (coreGroupId, id) => (0, requests_1.readDocument)(coreGroups, pace, id, coreGroupId);
    async function commit(change) {
        (0, documentRules_1.commitTexts)(change);
        const writeId = (0, node_crypto_1.randomUUID)();
        const { status, body, lost } = await (0, requests_1.runBatch)(coreGroups, pace, change.coreGroupId, operationsOf(change, writeId));
        if (status === 200)
            return 'saved';
        if (lost && (await landed(change, writeId)))
            return 'saved';
        return body?.failedAt === 0 ? 'changed-meanwhile' : 'already-there';
    }
    /** Whether a try whose answer was lost was carried out: seen in the head, or, where that has changed since, in what it created. */
    async function landed(change, writeId) {
        const lasting = change.create.find(({ type }) => type !== 'notice') ?? change.create[0];
        const ids = ['group', ...(lasting ? [lasting.id] : [])];
        const found = await Promise.all(ids.map((id) => read(change.coreGroupId, id)));
        return found.some(({ body }) => (0, requests_1.isOwnWrite)(body, writeId));
    }
    async function appendBatch(coreGroupId, entries) {
        const create = entries.map((entry) => ({ operationType: 'Create', resourceBody: (0, requests_1.marked)(entry, 'access') }));
        const { status } = await (0, requests_1.runBatch)(coreGroups, pace, coreGroupId, create);
        if (status === 200)
            return;
        const missing = await notYetThere(coreGroupId, entries);
        if (missing.length === entries.length)
            throw new errors_1.StoreFault('store.unavailable', 'append');
        if (missing.length > 0)
            await appendBatch(coreGroupId, missing);
    }
    /** An entry with the same hash is the same entry, appended before; another one with its number was written by somebody else. */
    async function notYetThere(coreGroupId, entries) {
        const found = await Promise.all(entries.map(async (entry) => ({ entry, there: (await read(coreGroupId, entry.id)).body })));
        if (found.some(({ entry, there }) => there && there['hash'] !== entry.hash))
            throw new errors_1.StoreFault('store.stream-taken', 'access');
        return found.filter(({ there }) => !there).map(({ entry }) => entry);
    }
    return {
        commit,
        async appendAccess(entries) {
            await Promise.all(batchesOf(entries).map((batch) => appendBatch(batch.coreGroupId, batch.entries)));
        },
        async replace(document, etag) {
            (0, documentRules_1.documentText)(document, document.id);
            return (0, guardedWrites_1.replaceGuarded)(coreGroups, pace, { id: document.id, partition: document.coreGroupId }, document, etag);
        },
        async purge(partition, documents) {
            (0, documentRules_1.checkPurgeable)(documents.map(({ id }) => id));
            let gone = 0;
            for (let from = 0; from < documents.length; from += purgedAtOnce) {
                const some = documents.slice(from, from + purgedAtOnce);
                const removed = await Promise.all(some.map(({ id, etag }) => (0, guardedWrites_1.removeGuarded)(coreGroups, pace, { id, partition }, etag)));
                gone += removed.filter(Boolean).length;
            }
            return gone;
        },
    };
}
function operationsOf({ head, etag, create, put }, writeId) {
    const resourceBody = (0, requests_1.marked)(head, writeId);
    return [
        etag === null ? { operationType: 'Create', resourceBody } : { operationType: 'Replace', id: 'group', ifMatch: etag, resourceBody },
        ...create.map((document) => ({ operationType: 'Create', resourceBody: (0, requests_1.marked)(document, writeId) })),
        ...put.map((document) => ({ operationType: 'Upsert', resourceBody: (0, requests_1.marked)(document, writeId) })),
    ];
}
/** By group, in batches that Cosmos takes. */
function batchesOf(entries) {
    for (const entry of entries)
        (0, documentRules_1.checkSize)([(0, documentRules_1.documentText)(entry, entry.id)]);
    const groups = [...new Set(entries.map(({ coreGroupId }) => coreGroupId))];
    return groups.flatMap((coreGroupId) => {
        const own = entries.filter((entry) => entry.coreGroupId === coreGroupId);
        return Array.from({ length: Math.ceil(own.length / documentRules_1.mostOperations) }, (_, index) => ({
            coreGroupId,
            entries: own.slice(index * documentRules_1.mostOperations, (index + 1) * documentRules_1.mostOperations),
        }));
    });
}
//# sourceMappingURL=coreGroupWrites.js.map