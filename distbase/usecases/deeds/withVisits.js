"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withVisits = withVisits;
const visitDocuments_1 = require("./visitDocuments");
/**
 * What was loaded, with those visits among the documents. The head does not name the visits that it has let go, so they are found
 * by a query. Throws UnreadableDocument where one cannot be read, as what is concluded from the others would be wrong.
 */
async function withVisits(store, loaded, span) {
    if (loaded === null || span === null)
        return loaded;
    const visits = await (0, visitDocuments_1.everyVisitFrom)(store, loaded.head.document.coreGroupId, span.from);
    return { ...loaded, documents: new Map([...loaded.documents, ...visits.map((visit) => [visit.id, visit])]) };
}
//# sourceMappingURL=withVisits.js.map