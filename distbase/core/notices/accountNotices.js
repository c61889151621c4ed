"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountDrafts = accountDrafts;
exports.accountDraftToPerson = accountDraftToPerson;
exports.answeredQuestions = answeredQuestions;
exports.withAnswered = withAnswered;
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const accountPermissions_1 = require("../people/accountPermissions");
const londonTime_1 = require("../time/londonTime");
const lookAtGroup_1 = require("./lookAtGroup");
const notice_1 = require("./notice");
const openNotices_1 = require("./openNotices");
const quietHours_1 = require("./quietHours");
/**
 * Tells those who answer for a group that the person is in. A question goes to those who may answer it, and where nobody else
 * may, to the senior manager. Left out are those who were told in another group (`told`), whoever did it, and the person.
 */
function accountDrafts(group, news, { rules, now }, told) {
    const member = memberBehind(group, news.personId, now);
    if (member === undefined || (0, coreGroup_1.isSilenced)(group))
        return [];
    const urgency = urgencyOf(news, rules, now);
    return keepersOf(group, member, news, now)
        .map(({ personId }) => personId)
        .filter((personId, index, all) => all.indexOf(personId) === index && personId !== news.personId && personId !== news.by)
        .filter((personId) => !told.has(personId))
        .map((personId) => ({
        ...urgency,
        ...common(group, news, personId, member.memberId),
    }));
}
/** Tells the person in the chat that is known, as they may see their own accounts. */
function accountDraftToPerson(group, news, { rules, now }) {
    if (memberBehind(group, news.personId, now) === undefined || (0, coreGroup_1.isSilenced)(group))
        return [];
    const draft = { ...urgencyOf(news, rules, now), ...common(group, news, news.personId, null) };
    return [draft];
}
/** The listed questions about accounts of one person that have been answered; `asking`: those that still ask. */
function answeredQuestions(group, personId, asking) {
    return questionsAbout(group, personId).flatMap(({ id, accountId }) => (asking.has(accountId) ? [] : [id]));
}
function questionsAbout(group, personId) {
    const theirs = new Set(group.members.filter((member) => member.personId === personId).map(({ memberId }) => memberId));
    return (0, openNotices_1.openNoticesOf)(group).flatMap(({ id, about }) => about.kind === 'account' && about.news === 'asks' && about.memberId !== null && theirs.has(about.memberId)
        ? [{ id, accountId: about.accountId }]
        : []);
}
/** These questions answered: off the list, what was not sent yet withdrawn, and what was sent settled, so that its card says so. */
function withAnswered(group, ids, documents, now) {
    const answered = new Set(ids);
    const left = (group.openNotices ?? []).filter((id) => !answered.has(id));
    const put = ids.flatMap((id) => {
        const notice = documents.get(id);
        if (notice === undefined)
            return [];
        return (0, lookAtGroup_1.isWaiting)(notice) ? [(0, notice_1.withdrawn)(notice)] : notice.state === 'sent' ? [(0, lookAtGroup_1.settledNotice)(notice, now)] : [];
    });
    return { group: (0, openNotices_1.withOpenNotices)(group, left), put };
}
function keepersOf(group, member, { what, post }, now) {
    const today = (0, londonTime_1.dayOf)(now);
    const running = (0, coreGroup_1.actingMembers)(group, today).filter(member_1.runsGroup);
    if (what !== 'asks')
        return running;
    const may = (actor) => (0, accountPermissions_1.mayKeepAccounts)({ actor, group, today }, member.memberId, post).ok;
    const deciding = running.filter(may);
    return deciding.length > 0 ? deciding : (0, coreGroup_1.actingMembers)(group, today).filter(may);
}
function memberBehind(group, personId, now) {
    return (0, coreGroup_1.currentMembers)(group, (0, londonTime_1.dayOf)(now)).find((member) => member.personId === personId);
}
function urgencyOf({ canWait }, { calendar, policy }, now) {
    return canWait
        ? { urgency: 'digest', sendAfter: (0, quietHours_1.nextOpening)(calendar, policy.alertHours, now) }
        : { urgency: 'at-once', sendAfter: now };
}
function common({ coreGroupId }, { what, accountId }, recipientPersonId, memberId) {
    const about = { kind: 'account', news: what, accountId, memberId };
    return { coreGroupId, about, recipientPersonId, escalatesAt: null };
}
//# sourceMappingURL=accountNotices.js.map