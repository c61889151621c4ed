"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.directoryHash = directoryHash;
exports.toldBy = toldBy;
exports.allowedBy = allowedBy;
exports.checkDirectory = checkDirectory;
const documentHash_1 = require("./documentHash");
/** The most by which the clocks of two instances are taken to differ: entries that are closer together may stand in the wrong order. */
const unorderedMs = 2 * 60 * 1_000;
/**
 * Members of a person's document that the hash leaves out: they change every day and say nothing of who somebody is, where they
 * are reached or who covers for them.
 */
const everyday = ['interfaceLanguage', 'currentGroupId', 'coreGroupIds', 'lastDigest'];
/** The hash of a directory document in the log. Of a person it covers only who they are, their post, their leave and where alerts go. */
function directoryHash(document, sha256) {
    if (!('type' in document) || document.type !== 'person')
        return (0, documentHash_1.documentHash)(document, sha256);
    return (0, documentHash_1.documentHash)(Object.fromEntries(Object.entries(document).filter(([name]) => !everyday.includes(name))), sha256);
}
/** What an entry tells of directory documents, by key. */
function toldBy({ at, outcome, wrote = {}, was = {}, }) {
    if (outcome !== 'changed' && outcome !== 'written')
        return [];
    return Object.entries(wrote).map(([key, hash]) => {
        const before = was[key];
        return [key, { at, landed: outcome === 'written', hash, ...(before !== undefined && { was: before }) }];
    });
}
/**
 * The hashes that the log allows a document to have; null among them: it may be missing. A change is logged before it is
 * written and again once it has landed: one that broke off in between leaves the document as it was or as it was to become.
 * Returns null where the log says nothing of the document.
 * Where a clock was ahead and was set back, the newest time is not the newest change: what followed it is looked for.
 */
function allowedBy(told) {
    if (told.length === 0)
        return null;
    const landed = told.filter((each) => each.landed).map(({ at }) => at);
    const newest = landed.sort().at(-1);
    if (newest === undefined)
        return new Set([null, ...told.map(({ hash }) => hash)]);
    const from = new Date(Date.parse(newest) - unorderedMs).toISOString();
    const allowed = hashesOf(told.filter(({ at }) => at >= from));
    const earlier = told.filter(({ at }) => at < from);
    const setBackTo = earlier
        .filter((each) => each.was !== undefined && allowed.has(each.was) && isOutOfTime(told, each))
        .map(({ at }) => at)
        .sort()[0];
    if (setBackTo === undefined)
        return allowed;
    const since = earlier.filter(({ at }) => at >= setBackTo);
    if (!since.some(({ landed }) => landed))
        return new Set([...allowed, ...hashesOf(since)]);
    return allowedBy(since);
}
function hashesOf(told) {
    return new Set(told.map(({ hash }) => hash));
}
/**
 * Whether a change was made of something that came only later, by the times that are told: then the clock was set back in
 * between. Only where the log knows the document from before, as it might else have stood there untold.
 */
function isOutOfTime(told, { at, was }) {
    if (was === undefined || was === null)
        return false;
    const isKnown = told.some((each) => each.was === null || (each.landed && each.at < at));
    return isKnown && !told.some((each) => each.landed && each.hash === was && each.at <= at);
}
/**
 * Compares the directory with its log. `isSealed`: everything that was there has been logged once, so that a document which no
 * entry names was added by somebody other than us.
 */
function checkDirectory(stored, told, isSealed) {
    const problems = [];
    let untold = 0;
    for (const [document, hash] of stored) {
        const allowed = allowedBy(told.get(document) ?? []);
        if (allowed === null && isSealed)
            problems.push({ kind: 'unlogged', document, seq: 0 });
        if (allowed === null && !isSealed)
            untold += 1;
        if (allowed !== null && !allowed.has(hash))
            problems.push({ kind: 'state-edited', document, seq: 0 });
    }
    for (const [document, changes] of told) {
        if (!stored.has(document) && !allowedBy(changes)?.has(null))
            problems.push({ kind: 'state-missing', document, seq: 0 });
    }
    return { problems, untold };
}
//# sourceMappingURL=directoryCheck.js.map