"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedNotice = void 0;
exports.salvagedNotice = salvagedNotice;
const zod_1 = require("zod");
const about_1 = require("../core/about");
const notice_1 = require("../core/notices/notice");
const about_2 = require("./about");
const kind_1 = require("./kind");
const olderNotice_1 = require("./olderNotice");
const typedText_1 = require("./typedText");
const handling = zod_1.z.strictObject({
    what: zod_1.z.enum(notice_1.handlings),
    by: zod_1.z.string().nullable(),
    at: zod_1.z.string(),
    until: zod_1.z.string().nullable(),
    who: zod_1.z.array(zod_1.z.string()),
    why: typedText_1.typedText.nullable(),
});
const notice = zod_1.z.strictObject({
    id: zod_1.z.string(),
    type: zod_1.z.literal('notice'),
    schemaVersion: zod_1.z.literal(1),
    coreGroupId: zod_1.z.string(),
    key: zod_1.z.string(),
    about: about_2.about,
    reason: zod_1.z.enum(about_1.noticeWords),
    clock: zod_1.z.strictObject({ id: zod_1.z.string(), childId: zod_1.z.string().nullable(), limit: zod_1.z.string(), rung: zod_1.z.string() }).nullable(),
    recipientPersonId: zod_1.z.string().nullable(),
    urgency: zod_1.z.enum(['at-once', 'digest']),
    opens: about_2.opens,
    plannedAt: zod_1.z.string(),
    sendAfter: zod_1.z.string(),
    state: zod_1.z.enum(notice_1.noticeStates),
    attempts: zod_1.z.array(zod_1.z.strictObject({ at: zod_1.z.string(), outcome: zod_1.z.string() })),
    activityId: zod_1.z.string().nullable(),
    openedAt: zod_1.z.string().nullable(),
    acknowledged: zod_1.z.strictObject({ by: zod_1.z.string(), at: zod_1.z.string(), until: zod_1.z.string().nullable() }).nullable(),
    snoozed: zod_1.z.strictObject({ by: zod_1.z.string(), at: zod_1.z.string(), until: zod_1.z.string() }).nullable().exactOptional(),
    handled: zod_1.z.array(handling).exactOptional(),
    handledBefore: zod_1.z.int().min(0).exactOptional(),
    escalatesAt: zod_1.z.string().nullable(),
    maybeDuplicate: zod_1.z.boolean().exactOptional(),
    failure: zod_1.z.string().nullable().exactOptional(),
    standsBehind: zod_1.z.array(zod_1.z.string()).exactOptional(),
    unreachedPersonId: zod_1.z.string().exactOptional(),
});
/** Something that somebody is to be told; named by the id of its document. */
exports.storedNotice = (0, kind_1.kindOf)()({ type: 'notice', id: (documentId) => documentId, schema: notice, fills: olderNotice_1.withAbout });
/** The same without what it does not know: what is salvaged is planned anew. */
const parts = notice.strip();
/** What can still be used of a notice that cannot be read: to whom it goes and what it is about. Null where even that is lost. */
function salvagedNotice(stored, now) {
    const { about: said, ...rest } = zod_1.z.record(zod_1.z.string(), zod_1.z.unknown()).safeParse(stored).data ?? {};
    const reason = parts.pick({ reason: true }).safeParse(stored).data?.reason ?? 'undelivered';
    const isSaid = about_2.about.safeParse(said).success;
    const read = isSaid ? { ...rest, about: said } : (0, olderNotice_1.withAbout)({ ...rest, reason });
    const kept = parts.pick({ id: true, coreGroupId: true, key: true, recipientPersonId: true, about: true }).safeParse(read);
    if (!kept.success)
        return null;
    const urgency = parts.pick({ urgency: true }).safeParse(stored).data?.urgency ?? 'at-once';
    const { id, key, ...told } = kept.data;
    return { ...(0, notice_1.planNotice)({ ...told, urgency, sendAfter: now, escalatesAt: null }, now), id, key };
}
//# sourceMappingURL=notice.js.map