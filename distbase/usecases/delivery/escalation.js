"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.idsBehind = idsBehind;
exports.isStillSilent = isStillSilent;
exports.planEscalation = planEscalation;
const zod_1 = require("zod");
const notSeen_1 = require("../../core/children/notSeen");
const meeting_1 = require("../../core/meeting/meeting");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const ladder_1 = require("../../core/notices/ladder");
const notice_1 = require("../../documents/notice");
const unreached_1 = require("./unreached");
/** Whether anybody has taken a report on, or decided: then nobody waits behind its first notices any more. */
const answers = zod_1.z.object({ takenOn: zod_1.z.array(zod_1.z.unknown()), decisions: zod_1.z.array(zod_1.z.unknown()) });
/** What must be loaded beside the head to know whether a notice is still to go out. */
function idsBehind(notice) {
    const entryId = (0, aboutNotice_1.reportOf)(notice.about);
    const { about } = notice;
    const meeting = about.kind === 'record' ? [(0, meeting_1.meetingDocumentId)(about.meetingId)] : [];
    return [...(notice.standsBehind ?? []), ...(entryId === null ? [] : [(0, notSeen_1.notSeenDocumentId)(entryId)]), ...meeting];
}
/** Whether those before it have stayed silent; true for a notice that stands behind none. */
function isStillSilent(notice, documents) {
    if ((notice.standsBehind ?? []).length === 0)
        return true;
    const entryId = (0, aboutNotice_1.reportOf)(notice.about);
    const entry = entryId === null ? undefined : answers.safeParse(documents.get((0, notSeen_1.notSeenDocumentId)(entryId))).data;
    if (entry !== undefined && entry.takenOn.length + entry.decisions.length > 0)
        return false;
    return [...notice_1.storedNotice.among(documents).values()].every(({ acknowledged }) => acknowledged === null);
}
/**
 * Puts those who wait behind a notice into the outbox before it is sent for the first time, to go out when its time is
 * over and nobody has said that they have it. So the escalation does not hang on this notice ever arriving.
 */
async function planEscalation(run, group, notice) {
    const { escalatesAt } = notice;
    if (escalatesAt === null)
        return;
    const drafts = (now) => draftsBehind(now, notice, escalatesAt, run.deps.clock.today());
    const listed = new Set(group.openNotices ?? []);
    if (drafts(group).every(({ about, recipientPersonId }) => listed.has((0, aboutNotice_1.idOf)(about, recipientPersonId))))
        return;
    await (0, unreached_1.addNotices)(run.deps, group.coreGroupId, 'alerts.escalate', drafts);
}
function draftsBehind(group, notice, escalatesAt, today) {
    const { about } = notice;
    if (about.kind !== 'not-seen')
        return [];
    return (0, ladder_1.whoIsTold)(group, ['senior-manager'], { childIds: [], on: today, owners: [] })
        .filter((personId) => personId !== notice.recipientPersonId)
        .map((personId) => ({
        coreGroupId: group.coreGroupId,
        about: { ...about, why: 'silence' },
        recipientPersonId: personId,
        urgency: 'at-once',
        sendAfter: escalatesAt,
        escalatesAt: null,
        standsBehind: [notice.id],
    }));
}
//# sourceMappingURL=escalation.js.map