"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noCounts = noCounts;
exports.count = count;
exports.verifyChains = verifyChains;
const partitionCheck_1 = require("./partitionCheck");
function noCounts() {
    return { groups: 0, auditEntries: 0, accessStreams: 0, accessEntries: 0, untold: 0, problems: 0 };
}
function count(counts, { isGroup, auditEntries, accessStreams, accessEntries, untold, problems }) {
    counts.groups += isGroup ? 1 : 0;
    counts.auditEntries += auditEntries;
    counts.accessStreams += accessStreams;
    counts.accessEntries += accessEntries;
    counts.untold += untold;
    counts.problems += problems.length;
}
/**
 * Checks every group's audit chain against its head, its documents against its audit, and every chain of views, and tells
 * `report` of each problem. Reads one document at a time, in the order of ids; it keeps the hashes of one partition at a time.
 */
async function verifyChains(store, sha256, report) {
    const counts = noCounts();
    for await (const coreGroupId of store.partitions()) {
        const checked = await (0, partitionCheck_1.checkPartition)(coreGroupId, store.documents(coreGroupId), new Map(), sha256);
        for (const problem of checked.problems)
            report(problem);
        count(counts, checked);
    }
    return counts;
}
//# sourceMappingURL=verifyChain.js.map