"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readDocument = readDocument;
exports.runBatch = runBatch;
exports.pointReply = pointReply;
exports.etagOf = etagOf;
exports.marked = marked;
exports.isOwnWrite = isOwnWrite;
exports.unmarked = unmarked;
const errors_1 = require("../errors");
const ask_1 = require("./ask");
/** Reads one document; body null and status 404 where there is none. Throws StoreFault. */
function readDocument(container, pace, id, partition) {
    return (0, ask_1.ask)(pace, ask_1.readPatience, (abortSignal) => pointReply(container.item(id, partition).read({ abortSignal })));
}
/** Carries out all operations in one partition or none. Status 200, or that of the operation that failed. Throws StoreFault. */
function runBatch(container, pace, partition, operations, patience = ask_1.writePatience) {
    return (0, ask_1.ask)(pace, patience, async (abortSignal) => {
        const { result, headers } = await container.items.batch([...operations], partition, { abortSignal });
        return batchReply((result ?? []), headers);
    });
}
/** What a point request brought. */
async function pointReply(request) {
    const { statusCode, resource } = await request;
    return { status: statusCode, retryAfterMs: null, body: resource ?? null };
}
/** The version mark that Cosmos gave a document. */
function etagOf(resource) {
    return String(resource['_etag']);
}
/** A document for Cosmos, marked with the write that it belongs to: see `isOwnWrite`. */
function marked(document, writeId) {
    return { ...document, _write: writeId };
}
/** Whether that write put the document there: after a lost answer, a conflict with our own write means "saved". */
function isOwnWrite(resource, writeId) {
    return resource?.['_write'] === writeId;
}
/** The document without the members that Cosmos or we have added. */
function unmarked(resource) {
    return Object.fromEntries(Object.entries(resource).filter(([member]) => !member.startsWith('_')));
}
function batchReply(results, headers) {
    // The operation that failed has a status of its own; all the others have 424.
    const failedAt = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
    const failed = results[failedAt];
    if (!failed)
        return { status: 200, retryAfterMs: null, body: { failedAt: null, resources: results.map(resourceOf) } };
    if ('requestFailed' in failed && failed.statusCode === 404)
        throw new errors_1.StoreFault('store.misconfigured', 'batch 404');
    const hint = Number(headers?.['x-ms-retry-after-ms']);
    return { status: failed.statusCode, retryAfterMs: Number.isFinite(hint) ? hint : null, body: { failedAt, resources: [] } };
}
function resourceOf(result) {
    return 'resourceBody' in result ? result.resourceBody : undefined;
}
//# sourceMappingURL=requests.js.map