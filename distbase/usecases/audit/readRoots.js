"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readRoots = readRoots;
const documentHash_1 = require("../../core/audit/documentHash");
const rootEnds_1 = require("../../core/audit/rootEnds");
const sha256_1 = require("../deeds/sha256");
const rootText_1 = require("./rootText");
/** Reads every root, one at a time, and checks each and that it follows the one before. Nothing is taken from a forged one. */
async function readRoots({ store, keys }, newestOnly) {
    const known = new Map();
    const problems = [];
    const hashes = new Map();
    let newest = null;
    for (const day of await store.days()) {
        const text = await store.read(day);
        const root = text === null ? null : (0, rootText_1.parseRoot)(text);
        const kind = root === null ? 'root-unreadable' : root.day !== day || !(0, rootText_1.isSigned)(root, keys) ? 'root-forged' : null;
        if (root === null || kind !== null) {
            problems.push({ kind: kind ?? 'root-unreadable', day });
            continue;
        }
        const found = placeIn(root, hashes);
        if (found !== null)
            problems.push(found);
        (0, rootEnds_1.withRoot)(known, root, newestOnly);
        const hash = (0, documentHash_1.documentHash)(root, sha256_1.sha256);
        hashes.set(day, hash);
        newest = { day, hash };
    }
    return { known, problems: withoutDoubles(problems), hashes, newest };
}
/** Whether the root before is there as this one names it. */
function placeIn({ before, day }, hashes) {
    if (before === null)
        return hashes.size === 0 ? null : { kind: 'root-forged', day };
    const hash = hashes.get(before.day);
    if (hash === undefined)
        return { kind: 'root-missing', day: before.day };
    return hash === before.hash ? null : { kind: 'root-edited', day: before.day };
}
/** The root after a forged one finds that it is missing, too: this is told once. */
function withoutDoubles(problems) {
    const days = new Set();
    return problems.filter(({ day }) => !days.has(day) && days.add(day));
}
//# sourceMappingURL=readRoots.js.map