"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkPartition = checkPartition;
const zod_1 = require("zod");
const auditCheck_1 = require("../../core/audit/auditCheck");
const directoryCheck_1 = require("../../core/audit/directoryCheck");
const rootEnds_1 = require("../../core/audit/rootEnds");
const stateCheck_1 = require("../../core/audit/stateCheck");
const wroteBy_1 = require("../../core/audit/wroteBy");
const telling_1 = require("../../core/notices/telling");
const coreGroup_1 = require("../../documents/coreGroup");
/*
 * Checked by hand: a hundred thousand entries go through here, and a schema for each costs more than its hash. What does not
 * have the right form is passed over, and then shows as missing.
 */
const headShape = zod_1.z.looseObject({ lastAudit: zod_1.z.object({ seq: zod_1.z.number(), hash: zod_1.z.string() }) });
const changing = zod_1.z.looseObject({
    outcome: zod_1.z.enum(['changed', 'written']),
    at: zod_1.z.string(),
    wrote: zod_1.z.record(zod_1.z.string(), zod_1.z.string().nullable()),
    was: zod_1.z.record(zod_1.z.string(), zod_1.z.string().nullable()).exactOptional(),
});
/** Checks one partition, its documents given in the order of ids. `expected`: what roots say of its chains. */
async function checkPartition(coreGroupId, documents, expected, sha256) {
    const problems = [];
    const tell = (stream, problem) => void problems.push({ coreGroupId, stream, ...problem });
    const check = partitionCheck(tell, expected, sha256);
    try {
        for await (const document of documents)
            check.take(document);
    }
    catch (error) {
        if (!isCorrupt(error))
            throw error;
        tell(null, { kind: 'unreadable', seq: 0 });
    }
    return { ...check.end(), problems };
}
function isCorrupt(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'store.corrupt';
}
function partitionCheck(tell, expected, sha256) {
    const counts = { auditEntries: 0, accessStreams: 0, accessEntries: 0 };
    const audit = chainCheck(null, tell, expected.get((0, rootEnds_1.chainName)(null)) ?? [], sha256);
    const ends = {};
    const logged = new Map();
    const stored = new Map();
    const notices = new Set();
    const told = [];
    const met = new Set();
    let head = null;
    let isSealed = false;
    let coreGroupId = '';
    let access = null;
    function takeAudit(document) {
        counts.auditEntries += 1;
        audit.take(document);
        const { seq, deed, wrote } = document;
        if (typeof document['coreGroupId'] === 'string')
            coreGroupId = document['coreGroupId'];
        if (typeof seq !== 'number' || typeof deed !== 'string' || typeof wrote !== 'object' || wrote === null)
            return;
        isSealed ||= (0, stateCheck_1.isSealing)({ seq, deed });
        for (const [id, hash] of Object.entries(wrote)) {
            if (typeof hash === 'string' && (logged.get(id)?.seq ?? 0) <= seq)
                logged.set(id, { hash, seq });
        }
    }
    /** Entries of one stream follow each other, as their ids begin with its name. */
    function takeAccess(document, stream) {
        counts.accessEntries += 1;
        if (access?.stream !== stream) {
            endAccess();
            counts.accessStreams += 1;
            met.add((0, rootEnds_1.chainName)(stream));
            access = { stream, chain: chainCheck(stream, tell, expected.get((0, rootEnds_1.chainName)(stream)) ?? [], sha256) };
        }
        access.chain.take(document);
        const change = document['wrote'] === undefined ? undefined : changing.safeParse(document).data;
        if (change !== undefined)
            told.push(...(0, directoryCheck_1.toldBy)(change));
    }
    function takeHead(document) {
        const found = headShape.safeParse(document).data;
        if (found)
            head = { link: found.lastAudit, openNotices: coreGroup_1.storedHead.ifReadable(document)?.openNotices ?? [] };
    }
    function takeNamed(document) {
        const { id, type } = document;
        if (type === 'audit')
            takeAudit(document);
        else if (type === 'access' && typeof document['stream'] === 'string')
            takeAccess(document, document['stream']);
        else if (type === 'notice')
            notices.add(id);
        else if (type === 'damaged')
            tell(null, { kind: 'unreadable', document: id, seq: 0 });
        if (type === 'group')
            takeHead(document);
        if ((0, wroteBy_1.isHashed)(type))
            stored.set(id, (0, wroteBy_1.stateHash)(document, sha256));
    }
    function endAccess() {
        if (access)
            ends[(0, rootEnds_1.chainName)(access.stream)] = access.chain.end(null);
    }
    return {
        take(document) {
            if (isNamed(document))
                takeNamed(document);
            else
                tell(null, { kind: 'unreadable', seq: 0 });
        },
        end() {
            endAccess();
            const isGroup = head !== null || counts.auditEntries > 0 || expected.has((0, rootEnds_1.chainName)(null));
            if (isGroup && !head)
                tell(null, { kind: 'headless', seq: audit.highest() });
            const end = audit.end(isGroup ? (head?.link ?? null) : null);
            if (isGroup)
                ends[(0, rootEnds_1.chainName)(null)] = end;
            for (const [chain, wanted] of expected) {
                if (chain !== (0, rootEnds_1.chainName)(null) && !met.has(chain))
                    tellCut(tell, chain.slice('access:'.length), wanted, 0);
            }
            for (const [id, { hash }] of logged)
                if (id.startsWith('telling:') && !stored.has(id) && hash === (0, wroteBy_1.stateHash)((0, telling_1.spentTelling)(coreGroupId, id), sha256))
                    logged.delete(id);
            const state = (0, stateCheck_1.checkState)(stored, logged, isSealed);
            for (const problem of state.problems)
                tell(null, problem);
            const gone = (head?.openNotices ?? []).filter((id) => !notices.has(id));
            for (const document of gone)
                tell(null, { kind: 'state-missing', document, seq: 0 });
            return { ...counts, isGroup, link: head?.link ?? null, untold: state.untold, stored, ends, told };
        },
    };
}
function isNamed(document) {
    if (typeof document !== 'object' || document === null || !('id' in document) || !('type' in document))
        return false;
    return typeof document.id === 'string' && typeof document.type === 'string';
}
/** Checks one chain by itself and against what roots say of it. */
function chainCheck(stream, tell, wanted, sha256) {
    let check = auditCheck_1.newCheck;
    const bySeq = new Map(wanted.map((end) => [end.seq, end]));
    const tellAll = (problems) => {
        for (const problem of problems)
            tell(stream, problem);
    };
    return {
        highest: () => check.highest,
        take(document) {
            const before = check.highest;
            const step = (0, auditCheck_1.checkEntry)(check, document, stream, sha256);
            check = step.check;
            tellAll(step.problems);
            const root = check.highest > before ? bySeq.get(check.highest) : undefined;
            if (root && !check.sealedOn.includes(root.hash))
                tell(stream, { kind: 'rewritten', seq: root.seq, day: root.day });
        },
        end(link) {
            tellAll((0, auditCheck_1.endCheck)(check, link));
            tellCut(tell, stream, wanted, check.highest);
            return { seq: check.highest, hash: check.sealedOn[0] ?? '' };
        },
    };
}
/** The oldest root that knew more of the chain than there is. */
function tellCut(tell, stream, wanted, highest) {
    const first = wanted.find(({ seq }) => seq > highest);
    if (first)
        tell(stream, { kind: 'cut', seq: highest + 1, day: first.day });
}
//# sourceMappingURL=partitionCheck.js.map