"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wakeNotices = wakeNotices;
const afterTry_1 = require("../../core/delivery/afterTry");
const arrival_1 = require("../../core/notices/arrival");
const openNotices_1 = require("../../core/notices/openNotices");
const notice_1 = require("../../documents/notice");
/**
 * Somebody can be reached from now on, or by another chat than before: what could not be sent to them is due now, and not when
 * delivery would have asked again, or never as it had failed for good. Of what waited for a way one is enough of what can wait,
 * as the morning card stands for all. One query and one read for each of their groups, at a first contact, with a new chat and
 * after the bot was installed again only. Throws StoreFault; then delivery asks again by itself.
 */
async function wakeNotices(deps, { personId, coreGroupIds }) {
    if (coreGroupIds.length === 0)
        return;
    const { groups } = await deps.store.heads(coreGroupIds);
    const waiting = (await Promise.all(groups.map((head) => waitingFor(deps, head, personId)))).flat();
    const digest = waiting.find(({ state, urgency }) => state === 'planned' && urgency === 'digest');
    for (const notice of waiting)
        if (notice.state === 'failed' || notice.urgency === 'at-once' || notice === digest)
            await wake(deps, notice);
}
/** Those that the head lists as theirs: only those are read. */
async function waitingFor(deps, group, personId) {
    const ids = (0, openNotices_1.noticesTo)(group, personId).map(({ id }) => id);
    if (ids.length === 0)
        return [];
    const loaded = await deps.store.load(group.coreGroupId, ids);
    return [...notice_1.storedNotice.among(loaded?.documents ?? new Map()).values()].filter((notice) => isUnsent(notice, personId));
}
function isUnsent(notice, personId) {
    return notice.recipientPersonId === personId && (0, arrival_1.isUnreached)(notice);
}
/** Where somebody else changed it meanwhile, it is in hand already. */
async function wake(deps, { coreGroupId, id, recipientPersonId }) {
    const found = await deps.store.read(coreGroupId, id);
    const notice = found === null ? null : notice_1.storedNotice.ifReadable(found.document);
    if (found === null || notice === null || !isUnsent(notice, recipientPersonId ?? ''))
        return;
    const now = deps.clock.now();
    const woken = notice.state === 'failed' ? (0, afterTry_1.retried)(notice, now) : { ...notice, sendAfter: now };
    await deps.store.replace(woken, found.etag);
}
//# sourceMappingURL=wake.js.map