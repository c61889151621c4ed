"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coreGroupReads = coreGroupReads;
const documentRules_1 = require("../documentRules");
const documents_1 = require("../documents");
const ask_1 = require("./ask");
const requests_1 = require("./requests");
/**
 * `load`. One request where everything that is asked for exists: a batch of reads, which sees the partition at one moment.
 * Where one document is missing the whole batch fails. Then the head is read first and the others after it, so that the head is
 * never newer than they are: a commit on such a head is refused and overwrites nothing.
 */
function coreGroupReads({ coreGroups, pace }) {
    const read = (coreGroupId, id) => (0, requests_1.readDocument)(coreGroups, pace, id, coreGroupId);
    async function together(coreGroupId, ids) {
        const operations = ['group', ...ids].map((id) => ({ operationType: 'Read', id }));
        const { status, body } = await (0, requests_1.runBatch)(coreGroups, pace, coreGroupId, operations, ask_1.readPatience);
        if (status !== 200 || !body)
            return body?.failedAt === 0 ? null : 'some-missing';
        const [head, ...others] = body.resources;
        return head ? loaded(head, others) : null;
    }
    async function headFirst(coreGroupId, ids) {
        const head = await read(coreGroupId, 'group');
        if (!head.body)
            return null;
        const others = await Promise.all(ids.map((id) => read(coreGroupId, id)));
        return loaded(head.body, others.map(({ body }) => body ?? undefined));
    }
    return {
        async load(coreGroupId, ids) {
            if (!(0, documentRules_1.isStorableId)(coreGroupId))
                return null;
            const wanted = [...new Set(ids)].filter((id) => id !== 'group' && (0, documentRules_1.isStorableId)(id));
            if (wanted.length === 0 || wanted.length >= documentRules_1.mostOperations)
                return headFirst(coreGroupId, wanted);
            const found = await together(coreGroupId, wanted);
            return found === 'some-missing' ? headFirst(coreGroupId, wanted) : found;
        },
        async read(coreGroupId, id) {
            if (!(0, documentRules_1.isStorableId)(coreGroupId) || !(0, documentRules_1.isStorableId)(id))
                return null;
            const { body } = await read(coreGroupId, id);
            return body ? { document: (0, requests_1.unmarked)(body), etag: (0, requests_1.etagOf)(body) } : null;
        },
    };
}
function loaded(head, others) {
    const there = others.filter((resource) => resource !== undefined).map(requests_1.unmarked);
    return {
        head: { document: (0, documents_1.parseCoreGroup)((0, requests_1.unmarked)(head)), etag: (0, requests_1.etagOf)(head) },
        documents: new Map(there.map((document) => [String(document['id']), document])),
    };
}
//# sourceMappingURL=coreGroupReads.js.map