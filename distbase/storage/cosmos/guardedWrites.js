"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createNew = createNew;
exports.replaceGuarded = replaceGuarded;
exports.removeGuarded = removeGuarded;
const node_crypto_1 = require("node:crypto");
const ask_1 = require("./ask");
const requests_1 = require("./requests");
/** Creates a document. False where one is there already. Throws StoreFault. */
async function createNew(container, pace, address, document) {
    const writeId = (0, node_crypto_1.randomUUID)();
    const { status, lost } = await (0, ask_1.ask)(pace, ask_1.writePatience, (abortSignal) => (0, requests_1.pointReply)(container.items.create((0, requests_1.marked)(document, writeId), { abortSignal })));
    return isWritten(status) || (lost && (await landed(container, pace, address, writeId)));
}
/** Replaces a document as it was read with `etag`. False where it changed meanwhile. Throws StoreFault. */
async function replaceGuarded(container, pace, address, document, etag) {
    const writeId = (0, node_crypto_1.randomUUID)();
    const { status, lost } = await (0, ask_1.ask)(pace, ask_1.writePatience, (abortSignal) => (0, requests_1.pointReply)(container
        .item(address.id, address.partition)
        .replace((0, requests_1.marked)(document, writeId), { abortSignal, accessCondition: { type: 'IfMatch', condition: etag } })));
    return isWritten(status) || (lost && (await landed(container, pace, address, writeId)));
}
/** Removes a document as it was read with `etag`; null: whatever its version. False where it changed or went meanwhile. Throws StoreFault. */
async function removeGuarded(container, pace, { id, partition }, etag) {
    const guard = etag === null ? {} : { accessCondition: { type: 'IfMatch', condition: etag } };
    const { status, lost } = await (0, ask_1.ask)(pace, ask_1.writePatience, (abortSignal) => (0, requests_1.pointReply)(container.item(id, partition).delete({ abortSignal, ...guard })));
    return isWritten(status) || (lost && status === 404);
}
function isWritten(status) {
    return status >= 200 && status < 300;
}
async function landed(container, pace, { id, partition }, writeId) {
    return (0, requests_1.isOwnWrite)((await (0, requests_1.readDocument)(container, pace, id, partition)).body, writeId);
}
//# sourceMappingURL=guardedWrites.js.map