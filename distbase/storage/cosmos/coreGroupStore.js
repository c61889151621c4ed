"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cosmosCoreGroups = cosmosCoreGroups;
const promises_1 = require("node:timers/promises");
const auditChain_1 = require("../../core/audit/auditChain");
const documentRules_1 = require("../documentRules");
const documents_1 = require("../documents");
const coreGroupReads_1 = require("./coreGroupReads");
const coreGroupWrites_1 = require("./coreGroupWrites");
const queries_1 = require("./queries");
const requests_1 = require("./requests");
/** As many documents of one group as are fetched at a time while streaming it. */
const pageSize = 200;
/** As many heads as are fetched at a time where a list over many groups wants those that changed. */
const headsAtATime = 20;
/** The documents by which we know that a core group exists. */
const chains = { head: 'group', firstAudit: (0, auditChain_1.auditId)(1) };
/** Core groups in Cosmos DB: one group is one logical partition. */
function cosmosCoreGroups(containers) {
    const { coreGroups, pace } = containers;
    const stream = (question) => (0, queries_1.answersTo)(coreGroups, pace, question);
    async function* documents(coreGroupId) {
        let after = '';
        for (;;) {
            const values = { coreGroupId, after, limit: pageSize };
            const page = await (0, queries_1.allAnswersTo)(coreGroups, pace, { text: queries_1.coreGroupQueries.documents, values, partition: coreGroupId });
            for (const resource of page)
                yield (0, requests_1.unmarked)(resource);
            const last = page.at(-1);
            if (!last || page.length < pageSize)
                return;
            after = String(last['id']);
        }
    }
    async function* idsOnce(question) {
        const seen = new Set();
        for await (const { coreGroupId } of stream(question)) {
            const id = String(coreGroupId);
            if (!seen.has(id))
                yield id;
            seen.add(id);
        }
    }
    async function* headsOtherThan(known) {
        const coreGroupIds = [...known.keys()];
        if (coreGroupIds.length === 0)
            return;
        const found = await (0, queries_1.allAnswersTo)(coreGroups, pace, { text: queries_1.coreGroupQueries.versions, values: { coreGroupIds }, partition: null });
        const now = new Map(found.map((version) => [String(version['coreGroupId']), (0, requests_1.etagOf)(version)]));
        for (const coreGroupId of coreGroupIds)
            if (!now.has(coreGroupId))
                yield { kind: 'gone', coreGroupId };
        const others = [...now].flatMap(([id, etag]) => (known.get(id) === etag ? [] : [id]));
        for (let from = 0; from < others.length; from += headsAtATime) {
            const values = { coreGroupIds: others.slice(from, from + headsAtATime) };
            for (const resource of await (0, queries_1.allAnswersTo)(coreGroups, pace, { text: queries_1.coreGroupQueries.heads, values, partition: null })) {
                yield dueGroup(resource);
                await (0, promises_1.setImmediate)();
            }
        }
    }
    async function* due(day) {
        for await (const resource of stream({ text: queries_1.coreGroupQueries.due, values: { day }, partition: null }))
            yield dueGroup(resource);
    }
    return {
        ...(0, coreGroupReads_1.coreGroupReads)(containers),
        ...(0, coreGroupWrites_1.coreGroupWrites)(containers),
        headsOtherThan,
        due,
        groupIds: () => idsOnce({ text: queries_1.coreGroupQueries.groupIds, values: chains, partition: null }),
        partitions: () => idsOnce({ text: queries_1.coreGroupQueries.partitions, values: { ...chains, access: 'access', first: 1 }, partition: null }),
        documents,
        async heads(coreGroupIds) {
            if (coreGroupIds.length === 0)
                return (0, documents_1.sortedHeads)([]);
            const found = await (0, queries_1.allAnswersTo)(coreGroups, pace, { text: queries_1.coreGroupQueries.heads, values: { coreGroupIds }, partition: null });
            return (0, documents_1.sortedHeads)(found.map(readHead));
        },
        async ofType(coreGroupId, type, { limit, after }) {
            if (!(0, documentRules_1.isStorableId)(coreGroupId))
                return [];
            const values = { coreGroupId, type, limit, after: after ?? '' };
            return (await (0, queries_1.allAnswersTo)(coreGroups, pace, { text: queries_1.coreGroupQueries.ofType, values, partition: coreGroupId })).map(requests_1.unmarked);
        },
        async dueNotices(now, states, limit) {
            const found = await (0, queries_1.allAnswersTo)(coreGroups, pace, { text: queries_1.coreGroupQueries.dueNotices, values: { now, states, limit }, partition: null });
            return found.map((resource) => ({ document: (0, requests_1.unmarked)(resource), etag: (0, requests_1.etagOf)(resource) }));
        },
        async close() {
            containers.dispose();
        },
    };
}
/** A head as Cosmos gives it back. */
function readHead(resource) {
    return (0, documents_1.headOrDamaged)((0, requests_1.unmarked)(resource), String(resource['coreGroupId']));
}
function dueGroup(resource) {
    const head = readHead(resource);
    return 'kind' in head ? head : { kind: 'group', document: head, etag: (0, requests_1.etagOf)(resource) };
}
//# sourceMappingURL=coreGroupStore.js.map