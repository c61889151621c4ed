"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordNotices = recordNotices;
exports.withoutRecordNotices = withoutRecordNotices;
exports.withoutReleaseNotices = withoutReleaseNotices;
exports.recordNoticeIds = recordNoticeIds;
exports.isRecordNews = isRecordNews;
exports.releaseNotices = releaseNotices;
exports.secondPeople = secondPeople;
const coreGroup_1 = require("../coreGroup");
const recordCirculation_1 = require("../record/recordCirculation");
const recordPermissions_1 = require("../record/recordPermissions");
const notice_1 = require("./notice");
const openNotices_1 = require("./openNotices");
const quietHours_1 = require("./quietHours");
/**
 * What those are told to whom a version of the record went just now: that there is something to open, with their morning
 * card. The record is read in Teams, where opening it is noted (DOMAIN 1.12 'opened receipt'); others get it on paper.
 */
function recordNotices(group, meetingId, sentNow, by) {
    if ((0, coreGroup_1.isSilenced)(group))
        return [];
    return sentNow.flatMap(({ memberId, version }) => {
        const reader = group.members.find((member) => member.memberId === memberId);
        if (reader === undefined || !reader.inTeams || reader.personId === by.actor.personId)
            return [];
        const draft = {
            coreGroupId: group.coreGroupId,
            about: { kind: 'record', meetingId, version },
            recipientPersonId: reader.personId,
            urgency: 'digest',
            sendAfter: (0, quietHours_1.nextOpening)(by.rules.calendar, by.rules.policy.alertHours, by.now),
            escalatesAt: null,
        };
        return [(0, notice_1.planNotice)(draft, by.now)];
    });
}
/** The group without what it lists as open about that record for these people, up to that version: they have it, or a newer one. */
function withoutRecordNotices(group, meetingId, upTo, memberIds) {
    const personIds = group.members.filter(({ memberId }) => memberIds.includes(memberId)).map(({ personId }) => personId);
    const over = new Set((0, openNotices_1.openNoticesOf)(group)
        .filter(({ about, to }) => about.kind === 'record' && about.meetingId === meetingId && about.version <= upTo && personIds.includes(to ?? ''))
        .map(({ id }) => id));
    return without(group, over);
}
/** The same about what was to be released of that record: nothing of it waits for a second person any more. */
function withoutReleaseNotices(group, meetingId) {
    const over = (0, openNotices_1.openNoticesOf)(group).filter(({ about }) => about.kind === 'release' && about.meetingId === meetingId);
    return without(group, new Set(over.map(({ id }) => id)));
}
function without(group, over) {
    return over.size === 0
        ? group
        : (0, openNotices_1.withOpenNotices)(group, (group.openNotices ?? []).filter((id) => !over.has(id)));
}
/** The open notices of that meeting's record, by which it is known whom it did not reach. */
function recordNoticeIds(group, { meetingId }) {
    return (0, openNotices_1.openNoticesOf)(group).flatMap(({ id, about }) => (about.kind === 'record' && about.meetingId === meetingId ? [id] : []));
}
/** Whether a version is still to be told of: its reader has not opened it, and no later one was sent to them. */
function isRecordNews({ record }, { members }, version, personId) {
    const memberIds = members.filter((member) => member.personId === personId).map(({ memberId }) => memberId);
    const sent = (record?.circulation ?? []).filter(({ memberId }) => memberIds.includes(memberId));
    return !sent.some((each) => each.version > version || (each.version === version && each.openedAt !== null));
}
/** To those who may be the second person, once a version, with their morning card: that something waits for their look. */
function releaseNotices(group, meeting, asked, by) {
    const [first] = asked;
    if (first === undefined || (0, coreGroup_1.isSilenced)(group))
        return [];
    const { meetingId } = meeting;
    const told = secondPeople(group, meeting, by.today).filter(({ inTeams, personId }) => inTeams && personId !== by.actor.personId);
    return [...new Set(told.map(({ personId }) => personId))].map((personId) => (0, notice_1.planNotice)({
        coreGroupId: group.coreGroupId,
        about: { kind: 'release', meetingId, version: first.version },
        recipientPersonId: personId,
        urgency: 'digest',
        sendAfter: (0, quietHours_1.nextOpening)(by.rules.calendar, by.rules.policy.alertHours, by.now),
        escalatesAt: null,
    }, by.now));
}
/** Members of today who may release something that waits. */
function secondPeople(group, meeting, today) {
    const waiting = meeting.record === null ? [] : (0, recordCirculation_1.awaitingRelease)(group, meeting.record, today);
    return (0, coreGroup_1.actingMembers)(group, today).filter((actor) => waiting.some(({ memberId }) => (0, recordPermissions_1.mayRelease)({ actor, group, today }, meeting, memberId).ok));
}
//# sourceMappingURL=recordNotices.js.map