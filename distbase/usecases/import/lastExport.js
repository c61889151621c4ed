"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.countsBefore = countsBefore;
exports.teamsBefore = teamsBefore;
exports.noteExport = noteExport;
const importMark_1 = require("../../core/caseload/importMark");
const damage_1 = require("../../documents/damage");
const importMark_2 = require("../../documents/importMark");
const lastExportKey = 'last-export';
/**
 * What the last export knew. Where an earlier version of ours imported it, which did not write that down, as far as the groups
 * tell: of each what its last import brought. Empty for a new store.
 */
async function countsBefore({ directory, store }) {
    const found = await readIfReadable(directory);
    if (found?.document.type === 'last-export')
        return found.document.counts;
    const counts = { groups: 0, children: 0, visits: 0 };
    for await (const coreGroupId of store.groupIds()) {
        const keys = await importedParts(store, coreGroupId);
        if (keys.length === 0)
            continue;
        counts.groups += 1;
        counts.children += keys.filter((key) => key.startsWith('child:')).length;
        counts.visits += keys.filter((key) => key.startsWith('visit:')).length;
    }
    return counts;
}
/** Of which teams the last export was; empty where that was not written down. */
async function teamsBefore({ directory }) {
    const found = await readIfReadable(directory);
    return found?.document.type === 'last-export' ? (found.document.teams ?? []) : [];
}
/** A group that cannot be read is left as it is by the import too. */
async function importedParts(store, coreGroupId) {
    try {
        const loaded = await store.load(coreGroupId, [importMark_1.importMarkId]);
        return loaded === null ? [] : Object.keys(importMark_2.storedMark.in(loaded)?.fingerprints ?? {});
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return [];
        throw error;
    }
}
/** For the next export to be compared with. Two imports at once are of no account: either says what an export knew. */
async function noteExport({ directory }, counts, teams) {
    const found = await readIfReadable(directory);
    await directory.write({ key: lastExportKey, type: 'last-export', schemaVersion: 1, counts, teams }, found?.etag ?? null);
}
/** Where it cannot be read, verify says so, and the groups tell what they know. */
async function readIfReadable(directory) {
    try {
        return await directory.read(lastExportKey);
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return null;
        throw error;
    }
}
//# sourceMappingURL=lastExport.js.map