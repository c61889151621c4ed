"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startRetention = startRetention;
const zod_1 = require("zod");
const canonicalJson_1 = require("../../core/audit/canonicalJson");
const retention_1 = require("../../core/notices/retention");
const telling_1 = require("../../core/notices/telling");
const notice_1 = require("../../documents/notice");
const telling_2 = require("../../documents/telling");
const faultCode_1 = require("../deeds/faultCode");
const pageSize = 500;
/** Documents a deletion names at a time. */
const mostAtOnce = 100;
/**
 * Purges what is only working material and older than the settings keep it: press marks, notices that are over, tellings that are done, done-markers
 * (DOMAIN 5.3). Everything else, and the audit above all, stays. Streams group by group and keeps nothing of one for the next.
 */
function startRetention(deps, jobs, { dryRun, failed }) {
    const counts = { groups: 0, pressMarks: 0, notices: 0, tellings: 0, doneMarkers: 0, failures: 0 };
    const kept = (0, retention_1.keptFrom)(deps.rules, deps.clock.now());
    const ids = deps.store.groupIds()[Symbol.asyncIterator]();
    async function purge(coreGroupId, documents) {
        if (dryRun)
            return documents.length;
        let gone = 0;
        for (let from = 0; from < documents.length; from += mostAtOnce)
            gone += await deps.store.purge(coreGroupId, documents.slice(from, from + mostAtOnce));
        return gone;
    }
    async function purgeGroup(coreGroupId) {
        for await (const marks of pagesOf(deps, coreGroupId, 'press'))
            counts.pressMarks += await purge(coreGroupId, oldMarks(marks, kept));
        for await (const page of pagesOf(deps, coreGroupId, 'telling'))
            counts.tellings += await purge(coreGroupId, spentTellings(page));
        counts.notices += await purge(coreGroupId, await oldNotices(deps, coreGroupId, kept));
    }
    return {
        counts,
        async goOn(mayGoOn) {
            while (mayGoOn()) {
                const next = await ids.next();
                if (next.done) {
                    if (!dryRun)
                        counts.doneMarkers += await jobs.purgeDone(kept.doneMarkersFrom);
                    return true;
                }
                counts.groups += 1;
                try {
                    await purgeGroup(next.value);
                }
                catch (error) {
                    const code = (0, faultCode_1.faultCode)(error);
                    if (code === null)
                        throw error;
                    counts.failures += 1;
                    failed(code);
                }
            }
            return false;
        },
    };
}
async function* pagesOf({ store }, coreGroupId, type) {
    for (let after = null;;) {
        const page = await store.ofType(coreGroupId, type, { limit: pageSize, after });
        yield page;
        const last = zod_1.z.object({ id: zod_1.z.string() }).safeParse(page.at(-1)).data;
        if (last === undefined || page.length < pageSize)
            return;
        after = last.id;
    }
}
/** One that has been emptied is listed by no head any more, and never changes again. Verify knows its hash, and does not miss it. */
function spentTellings(documents) {
    return documents.flatMap((document) => {
        const { coreGroupId, id } = telling_2.storedTelling.ifReadable(document) ?? { coreGroupId: '', id: '' };
        return (0, canonicalJson_1.canonicalJson)(document) === (0, canonicalJson_1.canonicalJson)((0, telling_1.spentTelling)(coreGroupId, id)) ? [{ id, etag: null }] : [];
    });
}
const pressMark = zod_1.z.object({ id: zod_1.z.string(), type: zod_1.z.literal('press'), at: zod_1.z.string() });
/** One that cannot be read stays. */
function oldMarks(documents, { pressMarksFrom }) {
    const marks = documents.flatMap((document) => pressMark.safeParse(document).data ?? []);
    return marks.filter(({ at }) => at < pressMarksFrom).map(({ id }) => ({ id, etag: null }));
}
/**
 * A notice is read with its version before the head is: if it is planned anew in between, it has another version and stays. A
 * notice behind which another still waits stays too: whether it was answered will be asked.
 */
async function oldNotices(deps, coreGroupId, { noticesFrom }) {
    const candidates = [];
    const needed = new Set();
    for await (const page of pagesOf(deps, coreGroupId, 'notice')) {
        for (const notice of page.flatMap((document) => notice_1.storedNotice.ifReadable(document) ?? [])) {
            if ((0, retention_1.mayGo)(notice, {}, noticesFrom))
                candidates.push(notice.id);
            else
                for (const id of notice.standsBehind ?? [])
                    needed.add(id);
        }
    }
    const old = [];
    for (const id of candidates.filter((candidate) => !needed.has(candidate))) {
        const found = await deps.store.read(coreGroupId, id);
        const notice = found && notice_1.storedNotice.ifReadable(found.document);
        if (found && notice)
            old.push({ notice, etag: found.etag });
    }
    if (old.length === 0)
        return [];
    const loaded = await deps.store.load(coreGroupId, []);
    if (loaded === null)
        return [];
    const head = loaded.head.document;
    return old.filter(({ notice }) => (0, retention_1.mayGo)(notice, head, noticesFrom)).map(({ notice, etag }) => ({ id: notice.id, etag }));
}
//# sourceMappingURL=retention.js.map