"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostOperations = void 0;
exports.isStorableId = isStorableId;
exports.checkId = checkId;
exports.checkPurgeable = checkPurgeable;
exports.documentText = documentText;
exports.commitTexts = commitTexts;
exports.checkSize = checkSize;
const knownText_1 = require("../core/knownText");
const errors_1 = require("./errors");
/** The limits of a Cosmos transactional batch (RELIABILITY 1a), kept by every store so that none takes what another refuses. */
exports.mostOperations = 100;
/** 2 MB, less what the request's own wrapping needs. */
const mostBytes = 2 * 1024 * 1024 - 64 * 1024;
/**
 * Ids and partition keys are opaque and go into addresses: printable ASCII without blank, `/ \ ? # %`, at most 255
 * characters. Also on reads, as SQLite would look up only what stands before a NUL.
 */
function isStorableId(id) {
    return /^[!"$&-.0->@-[\]-~]{1,255}$/.test(id);
}
/** Throws `store.bad-document` where that is no id to store anything under. */
function checkId(id) {
    if (!isStorableId(id))
        throw new errors_1.StoreFault('store.bad-document', 'id');
}
/** What may be deleted: press marks, notices and tellings that are done. Throws `store.bad-document` where an id is of anything else. */
function checkPurgeable(ids) {
    if (ids.some((id) => !isStorableId(id) || !/^(press|notice|telling):./.test(id)))
        throw new errors_1.StoreFault('store.bad-document', 'not-purgeable');
}
/**
 * The document as stored text. Throws `store.bad-document` where its id, a NUL or a member named `_…` (the database's
 * own) forbids that.
 */
function documentText(document, id) {
    checkId(id);
    if (Object.keys(document).some((member) => member.startsWith('_')))
        throw new errors_1.StoreFault('store.bad-document', 'member-name');
    const text = (0, knownText_1.knownJson)(document);
    if (hasNul(text))
        throw new errors_1.StoreFault('store.bad-document', 'nul');
    return text;
}
/** Every document of a commit as text; refused as a whole where it breaks a rule. */
function commitTexts(commit) {
    const documents = [commit.head, ...commit.create, ...commit.put];
    checkAddresses(documents, commit.coreGroupId);
    const textOf = (document) => ({ document, text: documentText(document, document.id) });
    const texts = { head: textOf(commit.head), create: commit.create.map(textOf), put: commit.put.map(textOf) };
    checkSize([texts.head, ...texts.create, ...texts.put].map(({ text }) => text));
    return texts;
}
/** Refuses what one batch cannot carry. */
function checkSize(texts) {
    if (texts.length > exports.mostOperations)
        throw new errors_1.StoreFault('store.too-many-operations', String(texts.length));
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes > mostBytes)
        throw new errors_1.StoreFault('store.too-large', `${bytes} bytes`);
}
function checkAddresses(documents, coreGroupId) {
    if (!isStorableId(coreGroupId))
        throw new errors_1.StoreFault('store.bad-document', 'core-group-id');
    if (documents.some((document) => document.coreGroupId !== coreGroupId)) {
        throw new errors_1.StoreFault('store.bad-document', 'other-core-group');
    }
    if (new Set(documents.map(({ id }) => id)).size < documents.length) {
        throw new errors_1.StoreFault('store.bad-document', 'id-twice-in-commit');
    }
}
/** JSON writes NUL as an escape; the same six characters typed by a person stand behind a second backslash. */
function hasNul(json) {
    return json.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(json);
}
//# sourceMappingURL=documentRules.js.map