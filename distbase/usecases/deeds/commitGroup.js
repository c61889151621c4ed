"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.commitGroup = commitGroup;
exports.commitOnce = commitOnce;
const auditChain_1 = require("../../core/audit/auditChain");
const wroteBy_1 = require("../../core/audit/wroteBy");
const coreGroup_1 = require("../../documents/coreGroup");
const headRows_1 = require("../../documents/headRows");
const made_1 = require("../../documents/made");
const sha256_1 = require("./sha256");
const mostTries = 5;
/**
 * Load, decide, seal, commit: the one way in which a group changes. A commit that lost a race is decided again on what is
 * there now. Work on one group goes one after the other within an instance. Throws StoreFault.
 */
function commitGroup(deps, work) {
    return deps.oneAtATime(work.coreGroupId, async () => {
        let lost = null;
        for (let tries = 1;; tries += 1) {
            const loaded = await work.load(lost);
            const decision = await work.decide(loaded, lost);
            if (decision.kind === 'stop')
                return decision.answer;
            const { outcome, head } = await commitOnce(deps.store, loaded?.head.etag ?? null, decision.writing);
            if (outcome === 'saved')
                return decision.saved(head);
            if (tries === mostTries)
                return decision.gaveUp();
            lost = outcome;
        }
    });
}
/** Seals and commits once, on the head that was read with `etag`; null: a new group. The head it returns is the one it tried to save. */
async function commitOnce(store, etag, { head, put = [], create = [], entry }) {
    const { coreGroupId } = head;
    const written = (0, headRows_1.writtenHead)(head);
    const wrote = { ...entry.wrote, ...(0, wroteBy_1.wroteBy)(written, [...put, ...create], sha256_1.sha256) };
    const { entries, link } = (0, auditChain_1.appendAudit)(head, [{ ...entry, wrote }], sha256_1.sha256);
    const linked = (0, wroteBy_1.sealed)(written, link, sha256_1.sha256);
    const saved = { ...head, lastAudit: link };
    const outcome = await store.commit({ coreGroupId, head: linked, etag, put, create: [...entries, ...create] });
    if (outcome === 'saved') {
        coreGroup_1.storedHead.made(saved, linked);
        (0, headRows_1.noteWritten)(saved, linked);
        (0, made_1.noteMade)(put);
    }
    return { outcome, head: saved };
}
//# sourceMappingURL=commitGroup.js.map