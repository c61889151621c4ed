"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newCheck = void 0;
exports.checkEntry = checkEntry;
exports.endCheck = endCheck;
exports.checkChain = checkChain;
const auditChain_1 = require("./auditChain");
/** A check of a chain that starts at its first entry. */
exports.newCheck = { highest: auditChain_1.emptyChain.seq, sealedOn: [auditChain_1.emptyChain.hash], missing: [] };
/** The most missing numbers that are listed one by one: more would tell the reader nothing new. */
const mostMissing = 1_000;
/** Takes the next stored entry into the check. `stream` null: a group's audit chain; else an instance's chain of views. */
function checkEntry(check, entry, stream, sha256) {
    const sealed = sealedEntry(entry, stream);
    if (!sealed)
        return { check, problems: [{ kind: 'unreadable', seq: check.highest + 1 }] };
    const seal = (0, auditChain_1.entryHash)(sealed.entry, sha256) === sealed.hash ? [] : [{ kind: 'edited', seq: sealed.seq }];
    const place = placeEntry(check, sealed);
    return { check: place.check, problems: [...seal, ...place.problems] };
}
/**
 * Ends the check and says what only the end can show. `link` is where the head says that the chain ends; null where
 * no head says it (chains of views and refusals).
 */
function endCheck(check, link) {
    const deleted = check.missing.map((seq) => ({ kind: 'deleted', seq }));
    return link === null ? deleted : [...deleted, ...wrongEnding(check, link)];
}
/** Checks a whole chain at once; problems in the order in which they show. */
function checkChain(entries, link, stream, sha256) {
    const problems = [];
    let check = exports.newCheck;
    for (const entry of entries) {
        const step = checkEntry(check, entry, stream, sha256);
        check = step.check;
        problems.push(...step.problems);
    }
    return [...problems, ...endCheck(check, link)];
}
function sealedEntry(entry, stream) {
    if (typeof entry !== 'object' || entry === null)
        return null;
    const { id, seq, prevHash, hash } = entry;
    if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1)
        return null;
    if (typeof prevHash !== 'string' || typeof hash !== 'string')
        return null;
    if (id !== (stream === null ? (0, auditChain_1.auditId)(seq) : (0, auditChain_1.accessId)(stream, seq)))
        return null;
    return { entry, seq, prevHash, hash };
}
function placeEntry(check, { seq, prevHash, hash }) {
    if (seq > check.highest) {
        const passed = { highest: seq, sealedOn: [hash], missing: withGap(check, seq) };
        const follows = seq > check.highest + 1 || check.sealedOn.includes(prevHash);
        return { check: passed, problems: follows ? [] : [{ kind: 'edited', seq: Math.max(1, check.highest) }] };
    }
    if (check.missing.includes(seq)) {
        return { check: { ...check, missing: check.missing.filter((gap) => gap !== seq) }, problems: [{ kind: 'reordered', seq }] };
    }
    const sealedOn = seq === check.highest ? [...check.sealedOn, hash] : check.sealedOn;
    return { check: { ...check, sealedOn }, problems: [{ kind: 'inserted', seq }] };
}
function withGap({ highest, missing }, seq) {
    const gap = Math.min(seq - highest - 1, mostMissing - missing.length);
    return gap <= 0 ? missing : [...missing, ...Array.from({ length: gap }, (_, index) => highest + 1 + index)];
}
function wrongEnding(check, link) {
    if (check.highest < link.seq)
        return [{ kind: 'truncated', seq: check.highest + 1 }];
    if (check.highest > link.seq)
        return [{ kind: 'inserted', seq: link.seq + 1 }];
    return check.sealedOn.includes(link.hash) ? [] : [{ kind: 'edited', seq: Math.max(1, link.seq) }];
}
//# sourceMappingURL=auditCheck.js.map