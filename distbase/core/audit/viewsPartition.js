"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.viewsPartition = viewsPartition;
/**
 * The partition for views that are about no single group, such as a list of all of somebody's groups: one for each month and
 * each share of the people. These entries are kept as long as the record (DOMAIN 5.7), and a single partition for all of them
 * would grow until the database takes no more (20 GB in Cosmos DB). The name contains nobody's id.
 */
function viewsPartition(by, at, sha256) {
    return `views-${at.slice(0, 7)}-${sha256(by).slice(0, 2)}`;
}
//# sourceMappingURL=viewsPartition.js.map