"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.escalateAlert = escalateAlert;
const duties_1 = require("../notices/duties");
const ladder_1 = require("../notices/ladder");
const notice_1 = require("../notices/notice");
const noticeKinds_1 = require("../notices/noticeKinds");
const openNotices_1 = require("../notices/openNotices");
const quiet_1 = require("../notices/quiet");
const result_1 = require("../result");
/**
 * "Tell the next one up now": the next one up from the person whom the notice was for is told at once, with the reason; where they were
 * told this way before, the one above them (DOMAIN 7.3 ladder L1 to L3). Everything that comes by date still comes.
 */
function escalateAlert(group, notice, why, absences, by) {
    const { actor, now, today, rules } = by;
    const { about } = notice;
    const duty = (0, duties_1.openDutyOf)(group, about, rules, today);
    if (duty === undefined || about.kind !== 'clock')
        return (0, result_1.refuse)({ kind: 'alert-settled' });
    const recipient = group.members.find(({ personId }) => personId === notice.recipientPersonId);
    const told = (0, openNotices_1.openNoticesOf)(group).filter((other) => isSentUp(other.about) && (0, noticeKinds_1.limitKey)(other.about) === (0, noticeKinds_1.limitKey)(about));
    const isTold = (personId) => personId === actor.personId || personId === notice.recipientPersonId || told.some(({ to }) => to === personId);
    const watched = { childIds: duty.childIds, on: today, owners: [] };
    const above = (0, ladder_1.whoIsAbove)(group, (recipient ?? actor).role, watched, isTold, absences);
    if (above.length === 0)
        return (0, result_1.refuse)({ kind: 'nobody-above' });
    const said = { what: 'escalated', by: actor.memberId, at: now, who: memberIdsOf(group, above), why };
    const notices = above.map((personId) => {
        const draft = {
            coreGroupId: group.coreGroupId,
            about: { ...about, rung: 'escalated' },
            recipientPersonId: personId,
            urgency: 'at-once',
            sendAfter: now,
            escalatesAt: null,
        };
        const planned = (0, notice_1.planNotice)(draft, now);
        return { ...planned, ...(0, quiet_1.handledBy)(planned, said) };
    });
    return (0, result_1.allow)({ notice: { ...notice, ...(0, quiet_1.handledBy)(notice, said) }, told: notices });
}
function isSentUp(about) {
    return about.kind === 'clock' && about.rung === 'escalated';
}
function memberIdsOf(group, personIds) {
    return personIds.flatMap((personId) => {
        const member = group.members.findLast((each) => each.personId === personId);
        return member === undefined ? [] : [member.memberId];
    });
}
//# sourceMappingURL=escalate.js.map