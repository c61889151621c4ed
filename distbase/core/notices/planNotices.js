"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planNotices = planNotices;
exports.wantedIds = wantedIds;
const clockTable_1 = require("../clockTable");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const londonTime_1 = require("../time/londonTime");
const aboutNotice_1 = require("./aboutNotice");
const actionReminders_1 = require("./actionReminders");
const duties_1 = require("./duties");
const ladder_1 = require("./ladder");
const noticeKinds_1 = require("./noticeKinds");
const notSeenNotices_1 = require("./notSeenNotices");
const openNotices_1 = require("./openNotices");
const quiet_1 = require("./quiet");
const quietHours_1 = require("./quietHours");
const toldAgain_1 = require("./toldAgain");
/**
 * The notices that there must be about this group's clocks and actions now, and about reports nobody has decided on,
 * whatever was planned before: for each open clock and each person on its ladder, the highest rung that was reached.
 * Lower rungs that passed while no job ran are left out. The same facts on the same day give the same keys, on any machine.
 */
function planNotices(group, rules, now, absences = new Map()) {
    const others = Object.values(noticeKinds_1.noticeKinds).flatMap(({ plans }) => plans?.(group, rules, now, absences) ?? []);
    const drafts = [...clockDrafts(group, rules, now, absences), ...others];
    const firstOfEach = new Map();
    for (const draft of drafts) {
        const id = (0, aboutNotice_1.idOf)(draft.about, draft.recipientPersonId);
        if (!firstOfEach.has(id))
            firstOfEach.set(id, draft);
    }
    return [...firstOfEach.values()];
}
function clockDrafts(group, rules, now, absences) {
    const today = (0, londonTime_1.dayOf)(now);
    const waitUntil = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const waitUntilOn = (0, londonTime_1.dayOf)(waitUntil);
    const quiet = quietLimits(group, today);
    const ofClocks = (0, duties_1.openDuties)(group, rules, today).flatMap((duty) => {
        const newest = new Map();
        for (const rung of (0, duties_1.rungsReached)(duty, rules, today)) {
            const urgency = urgencyOf(duty, rung);
            const on = urgency === 'at-once' ? today : waitUntilOn;
            const byRole = (0, ladder_1.whoIsTold)(group, rung.tell, { childIds: duty.childIds, on, owners: ownersOf(group, duty) }, absences);
            const told = [...new Set([...byRole, ...chairsTold(group, duty, rung, on)])];
            // By urgency too: if no job ran for a day, a repetition that waits for the morning must not replace the notice that could not wait.
            for (const personId of told.length === 0 ? [null] : told) {
                const answered = rung.isRepeat ? quiet.get(`${keyOfDuty(duty)} ${personId}`) : undefined;
                if (answered === undefined)
                    newest.set(`${urgency} ${personId}`, { personId, rung });
                // Whoever has it, or has put it off, keeps what they answered; it is told again when that time is over.
                else if (isRepeated(answered))
                    newest.set(`${urgency} ${personId}`, { personId, rung: { ...rung, rung: answered.rung } });
            }
        }
        return [...newest.values()].map(({ personId, rung }) => draftOf(group, duty, rung, personId, { now, waitUntil }));
    });
    return [...ofClocks, ...(0, actionReminders_1.planReminders)(group, rules, now, waitUntil, absences), ...(0, notSeenNotices_1.undecidedNotices)(group, rules, now, absences)];
}
/** What somebody has taken on or put off and is not to be told again yet, by limit and person. */
function quietLimits(group, today) {
    const quiet = new Set((group.quietNotices ?? []).filter((mark) => (0, quiet_1.speaksAgainOn)(mark) > today).map(({ id }) => id));
    if (quiet.size === 0)
        return new Map();
    return new Map((0, openNotices_1.openNoticesOf)(group).flatMap(({ id, about, to }) => quiet.has(id) && about.kind === 'clock' ? [[`${(0, noticeKinds_1.limitKey)(about)} ${to}`, about]] : []));
}
function keyOfDuty({ occurrence, childId }) {
    return (0, duties_1.dutyKey)({ id: occurrence.clock, childId, limit: occurrence.limit });
}
function isRepeated(about) {
    return (0, toldAgain_1.isToldAgain)(about);
}
/** The ids of what `planNotices` gives. */
function wantedIds(drafts) {
    return new Set(drafts.map(({ about, recipientPersonId }) => (0, aboutNotice_1.idOf)(about, recipientPersonId)));
}
function draftOf(group, duty, rung, personId, { now, waitUntil }) {
    const { clock, limit } = duty.occurrence;
    const urgency = urgencyOf(duty, rung);
    return {
        coreGroupId: group.coreGroupId,
        about: { kind: 'clock', clock, childId: duty.childId, limit, rung: rung.rung },
        recipientPersonId: personId,
        urgency,
        sendAfter: urgency === 'at-once' ? now : waitUntil,
        escalatesAt: null,
    };
}
/** A clock whose first notice goes at once is repeated with the morning card. */
function urgencyOf({ occurrence }, { isRepeat }) {
    return (0, clockTable_1.traitsOf)(occurrence.clock).atOnce && !isRepeat ? 'at-once' : 'digest';
}
/** D15: those who still owe a report to that meeting. */
function ownersOf(group, { occurrence }) {
    if (occurrence.clock !== 'D15')
        return [];
    const owing = group.meetings.flatMap(({ absenceReports }) => absenceReports ?? []).filter(isOwedSince(occurrence.trigger));
    const memberIds = new Set(owing.map(({ memberId }) => memberId));
    return group.members.filter(({ memberId }) => memberIds.has(memberId)).map(({ personId }) => personId);
}
/** D15: from the day of the meeting on, when it begins without the report, whoever chairs it too (DOMAIN 1.0, 1.10). */
function chairsTold(group, { occurrence }, { rung }, on) {
    if (occurrence.clock !== 'D15' || typeof rung === 'string')
        return [];
    const meetings = group.meetings.filter(({ absenceReports = [] }) => absenceReports.some(isOwedSince(occurrence.trigger)));
    const chairs = meetings.flatMap(({ chairMemberId }) => chairMemberId ?? []);
    return (0, coreGroup_1.actingMembers)(group, on).flatMap((member) => (chairs.includes(member.memberId) && (0, member_1.isTellable)(member) ? [member.personId] : []));
}
function isOwedSince(trigger) {
    return ({ apologisedOn, receivedOn }) => receivedOn === null && apologisedOn >= trigger;
}
//# sourceMappingURL=planNotices.js.map