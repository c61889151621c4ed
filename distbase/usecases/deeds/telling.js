"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellTheRest = tellTheRest;
const openNotices_1 = require("../../core/notices/openNotices");
const telling_1 = require("../../core/notices/telling");
const notice_1 = require("../../documents/notice");
const telling_2 = require("../../documents/telling");
const commitGroup_1 = require("./commitGroup");
/**
 * Plans the notices for which a deed with very many people to tell had no room in its own commit, a commit's worth at a time.
 * Each commit also keeps what is left after it: a run that broke off is gone on with by the next, and nobody is told twice.
 * Throws StoreFault. False: others kept changing the group, and the next sweep goes on.
 */
async function tellTheRest(deps, coreGroupId) {
    for (;;) {
        const told = await tellSome(deps, coreGroupId);
        if (told !== 'some')
            return told === 'all';
    }
}
function tellSome(deps, coreGroupId) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => loadFirst(deps, coreGroupId),
        async decide(loaded) {
            const [id] = loaded?.head.document.untold ?? [];
            if (loaded === null || id === undefined)
                return { kind: 'stop', answer: 'all' };
            const writing = await writingOf(deps, loaded, id);
            return { kind: 'write', writing, saved: () => 'some', gaveUp: () => 'contended' };
        },
    });
}
/** The group with the first telling that it lists. */
async function loadFirst({ store }, coreGroupId) {
    const loaded = await store.load(coreGroupId, []);
    const first = (loaded?.head.document.untold ?? []).slice(0, 1);
    return first.length === 0 ? loaded : store.load(coreGroupId, first);
}
async function writingOf({ store, clock }, { head, documents }, id) {
    const telling = readTelling(documents.get(id));
    const waiting = telling?.notices ?? [];
    const batch = waiting.slice(0, telling_1.mostInOneCommit - 1);
    const ids = batch.map((notice) => notice.id);
    const there = await store.load(head.document.coreGroupId, ids);
    const create = batch.filter((notice) => there?.documents.has(notice.id) !== true);
    const rest = waiting.slice(batch.length);
    const untold = (head.document.untold ?? []).filter((each) => each !== id || rest.length > 0);
    const left = telling === null ? [] : [{ ...telling, notices: rest }];
    return {
        head: (0, telling_1.withUntold)((0, openNotices_1.listingNotices)(head.document, create), untold),
        put: left,
        create,
        entry: { deed: 'alerts.tell', by: 'system:tell', at: clock.now(), about: { telling: id, planned: create.length } },
    };
}
/** Null where it is not there. One that cannot be read stays as it is: throws UnreadableDocument, so that somebody hears of it. */
function readTelling(stored) {
    const found = stored === undefined ? undefined : telling_2.storedTelling.read(stored);
    return found === undefined ? null : { ...found, notices: found.notices.map(notice_1.storedNotice.ifReadable).filter((each) => each !== null) };
}
//# sourceMappingURL=telling.js.map