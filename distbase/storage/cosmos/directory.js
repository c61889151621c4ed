"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cosmosDirectory = cosmosDirectory;
const documentRules_1 = require("../documentRules");
const documents_1 = require("../documents");
const guardedWrites_1 = require("./guardedWrites");
const queries_1 = require("./queries");
const requests_1 = require("./requests");
/** People, identities and conversations in Cosmos DB; each is a partition of its own, its id the key. */
function cosmosDirectory({ directory, pace }) {
    const at = (key) => ({ id: key, partition: key });
    return {
        async read(key) {
            if (!(0, documentRules_1.isStorableId)(key))
                return null;
            const { body } = await (0, requests_1.readDocument)(directory, pace, key, key);
            if (!body)
                return null;
            const { id: _, ...document } = (0, requests_1.unmarked)(body);
            return { document: (0, documents_1.parseDirectoryDocument)(document, key), etag: (0, requests_1.etagOf)(body) };
        },
        async write(document, etag) {
            const { key } = document;
            (0, documentRules_1.documentText)(document, key);
            const kept = { id: key, ...document };
            return etag === null ? (0, guardedWrites_1.createNew)(directory, pace, at(key), kept) : (0, guardedWrites_1.replaceGuarded)(directory, pace, at(key), kept, etag);
        },
        async remove(key, etag) {
            return (0, documentRules_1.isStorableId)(key) ? (0, guardedWrites_1.removeGuarded)(directory, pace, at(key), etag) : false;
        },
        async *all() {
            const question = { text: queries_1.coreGroupQueries.directory, values: { version: 1 }, partition: null };
            for await (const resource of (0, queries_1.answersTo)(directory, pace, question)) {
                const { id, ...document } = (0, requests_1.unmarked)(resource);
                yield (0, documents_1.entryUnder)(String(id), document);
            }
        },
    };
}
//# sourceMappingURL=directory.js.map