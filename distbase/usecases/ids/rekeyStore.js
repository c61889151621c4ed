"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rekeyStore = rekeyStore;
const importMark_1 = require("../../core/caseload/importMark");
const coreGroup_1 = require("../../documents/coreGroup");
const directory_1 = require("../../documents/directory");
const headRows_1 = require("../../documents/headRows");
const importMark_2 = require("../../documents/importMark");
const verifyChain_1 = require("../audit/verifyChain");
const noGroup_1 = require("../deeds/noGroup");
const sha256_1 = require("../deeds/sha256");
const importBatches_1 = require("../import/importBatches");
const idKey_1 = require("./idKey");
const rekeyChains_1 = require("./rekeyChains");
const rekeyed_1 = require("./rekeyed");
const rekeyMark_1 = require("./rekeyMark");
/**
 * Writes a store with unkeyed ids anew under keyed ones. The old store is read only. The mark that makes the new one whole
 * is written last: a run that broke off leaves a store that no bot starts on.
 */
async function rekeyStore(from, to, keyed, at) {
    if (await hasAny(to))
        return { kind: 'refused', because: 'not-empty' };
    if ((await from.directory.read((0, idKey_1.idKeyMark)(keyed).key)) !== null)
        return { kind: 'refused', because: 'keyed' };
    if ((await (0, verifyChain_1.verifyChains)(from.groups, sha256_1.sha256, () => undefined)).problems > 0)
        return { kind: 'refused', because: 'broken' };
    if (await hasDamage(from))
        return { kind: 'refused', because: 'damaged' };
    const rekeying = (0, rekeyed_1.makeRekeying)(keyed);
    const counts = { groups: 0, documents: 0 };
    for await (const partition of from.groups.partitions()) {
        const documents = [];
        for await (const document of from.groups.documents(partition))
            documents.push(document);
        await writePartition(to.groups, documents, rekeying, at);
        counts.documents += documents.length;
        if (documents.some(({ type }) => type === 'group'))
            counts.groups += 1;
    }
    let documents = [];
    for await (const stored of from.directory.all()) {
        documents.push(inOrder(rekeying.document(stored)));
        if (documents.length < toldAtATime)
            continue;
        await writeDirectory(to, documents);
        documents = [];
    }
    await writeDirectory(to, [...documents, (0, idKey_1.idKeyMark)(keyed)]);
    return { kind: 'done', ...counts, ids: rekeying.renamed() };
}
async function writePartition(groups, documents, rekeying, at) {
    const ofType = (type) => documents.filter((each) => each.type === type);
    const [stored] = ofType('group');
    const old = stored && coreGroup_1.storedHead.read(stored);
    const access = ofType('access');
    const state = documents
        .filter(({ type }) => !['group', 'audit', 'access'].includes(type))
        .map((each) => each.id === importMark_1.importMarkId
        ? (0, rekeyMark_1.rekeyMark)(importMark_2.storedMark.read(each), old, documents, rekeying, (0, importMark_1.fingerprintWith)(sha256_1.sha256))
        : rekeying.document(each));
    if (old !== undefined) {
        const { head, entries } = (0, rekeyChains_1.closeAudit)((0, headRows_1.writtenHead)(rekeying.document(old)), {
            entries: (0, rekeyChains_1.resealed)(ofType('audit'), rekeying),
            state,
            was: old.lastAudit,
            access: (0, rekeyChains_1.endsOfAccess)(access),
            at,
        });
        await writeGroup(groups, head, [...state, ...entries]);
    }
    for (const stream of new Set(access.map((each) => each.stream))) {
        const chain = (0, rekeyChains_1.resealed)(access.filter((each) => each.stream === stream), rekeying);
        for (const entries of slicesOf(chain, 90))
            await groups.appendAccess(entries);
    }
}
/** In as many commits as are needed, each with the head in its final form. */
async function writeGroup(groups, head, documents) {
    const { coreGroupId } = head;
    const batches = (0, importBatches_1.batchesFromTheEnd)(documents, (0, importBatches_1.sizeOf)(head));
    let etag = null;
    for (const put of batches.length === 0 ? [[]] : batches) {
        const outcome = await groups.commit({ coreGroupId, head, etag, put, create: [] });
        if (outcome !== 'saved')
            throw new SomebodyWrites();
        etag = (await groups.load(coreGroupId, []))?.head.etag ?? null;
    }
}
/** In the order that an import writes a person's groups in, by id, because the next import compares them. */
function inOrder(document) {
    return document.type === 'person' ? { ...document, coreGroupIds: [...document.coreGroupIds].sort() } : document;
}
const toldAtATime = 200;
async function writeDirectory({ directory, access }, documents) {
    const byKey = Object.fromEntries(documents.map((document) => [document.key, document]));
    await access.changed(noGroup_1.noGroup, 'system:rekey', 'ids.rekeyed', byKey);
    for (const document of documents)
        if (!(await directory.write(document, null)))
            throw new SomebodyWrites();
    await access.written(noGroup_1.noGroup, 'system:rekey', 'ids.rekeyed', byKey);
}
async function hasDamage({ groups, directory }) {
    for await (const document of directory.all())
        if (typeof (0, directory_1.readDirectoryDocument)(document) === 'string')
            return true;
    for await (const partition of groups.partitions()) {
        for await (const document of groups.documents(partition)) {
            const { type } = document;
            if (type === 'damaged' || (type === 'group' && coreGroup_1.storedHead.ifReadable(document) === null))
                return true;
        }
    }
    return false;
}
async function hasAny({ groups, directory }) {
    for await (const _ of groups.partitions())
        return true;
    for await (const _ of directory.all())
        return true;
    return false;
}
function slicesOf(all, size) {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
/** Somebody else writes to the new store too: this run writes nothing more. */
class SomebodyWrites extends Error {
    code = 'rekey.changed-meanwhile';
}
//# sourceMappingURL=rekeyStore.js.map