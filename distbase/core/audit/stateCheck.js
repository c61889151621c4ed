"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sealDeed = void 0;
exports.isSealing = isSealing;
exports.checkState = checkState;
/** The deed of the entry that records the hashes of all documents written before entries had hashes. */
exports.sealDeed = 'audit.seal';
/**
 * Whether every document is in the log from this entry on (it is one that has hashes): because it is the first of its chain, or
 * because it recorded all that was there.
 */
function isSealing({ deed, seq }) {
    return seq === 1 || deed === exports.sealDeed;
}
/**
 * Compares what is stored with what the log says. Where the log does not cover everything yet, a document that it does not name
 * is only counted and is no problem.
 */
function checkState(stored, logged, isSealed) {
    const problems = [];
    let untold = 0;
    for (const [document, hash] of stored) {
        const told = logged.get(document);
        if (told === undefined && isSealed)
            problems.push({ kind: 'unlogged', document, seq: 0 });
        if (told === undefined && !isSealed)
            untold += 1;
        if (told !== undefined && told.hash !== hash)
            problems.push({ kind: 'state-edited', document, seq: told.seq });
    }
    for (const [document, { seq }] of logged)
        if (!stored.has(document))
            problems.push({ kind: 'state-missing', document, seq });
    return { problems, untold };
}
//# sourceMappingURL=stateCheck.js.map