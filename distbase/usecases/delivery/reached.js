"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noteUnreached = noteUnreached;
exports.settleReached = settleReached;
const arrival_1 = require("../../core/notices/arrival");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const notice_1 = require("../../core/notices/notice");
const openNotices_1 = require("../../core/notices/openNotices");
const notice_2 = require("../../documents/notice");
const commitGroup_1 = require("../deeds/commitGroup");
/** Notes, of a group that was read on the way, that others in it were told that this person could not be reached. */
function noteUnreached(run, group, personId) {
    if (personId === null || saysUnreached(group, personId).length === 0)
        return;
    run.saidUnreached.set(personId, new Set([...(run.saidUnreached.get(personId) ?? []), group.coreGroupId]));
}
/** After somebody's notices have had their turn: where all that had failed has reached them, nobody is told any longer that it had not. */
async function settleReached(run, personId) {
    const groupIds = run.saidUnreached.get(personId) ?? new Set();
    run.saidUnreached.delete(personId);
    for (const coreGroupId of groupIds)
        await settleIn(run, coreGroupId, personId);
}
function settleIn({ deps }, coreGroupId, personId) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        async load() {
            const found = await deps.store.load(coreGroupId, []);
            const group = found?.head.document;
            if (group === undefined)
                return null;
            return deps.store.load(coreGroupId, [...saysUnreached(group, personId), ...(0, openNotices_1.noticesTo)(group, personId).map(({ id }) => id)]);
        },
        decide(loaded) {
            const group = loaded?.head.document;
            if (loaded === null || group === undefined)
                return { kind: 'stop', answer: undefined };
            const notices = notice_2.storedNotice.among(loaded.documents);
            const said = saysUnreached(group, personId).flatMap((id) => notices.get(id) ?? []);
            // What is on its way to Teams at this moment is written down first.
            const over = said.filter(({ state }) => state !== 'sending');
            if (over.length === 0 || !(0, arrival_1.reachedBy)([...notices.values()], () => false).has(personId))
                return { kind: 'stop', answer: undefined };
            const at = deps.clock.now();
            const gone = new Set(over.map(({ id }) => id));
            const left = (group.openNotices ?? []).filter((id) => !gone.has(id));
            const put = over.map((notice) => ((0, lookAtGroup_1.isWaiting)(notice) ? (0, notice_1.withdrawn)(notice) : (0, lookAtGroup_1.settledNotice)(notice, at)));
            const entry = { deed: 'alerts.reached', by: 'system:deliver', at, about: { settled: put.length } };
            // Where others kept changing the group, the next look at it finds the same.
            return {
                kind: 'write',
                writing: { head: (0, openNotices_1.withOpenNotices)(group, left), put, entry },
                saved: () => undefined,
                gaveUp: () => undefined,
            };
        },
    });
}
/** The open notices that say of this person that they could not be reached. */
function saysUnreached(group, personId) {
    return (0, openNotices_1.openNoticesOf)(group).flatMap(({ id, about }) => (about.kind === 'unreached' && about.personId === personId ? [id] : []));
}
//# sourceMappingURL=reached.js.map