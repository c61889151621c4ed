"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldOfReviews = void 0;
exports.concernedBy = concernedBy;
exports.reviewNotices = reviewNotices;
exports.noticesOfDay = noticesOfDay;
const excluded_1 = require("../confidentiality/excluded");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
const notice_1 = require("./notice");
const quietHours_1 = require("./quietHours");
/** A day that is this near does not wait for the next morning card [P]. */
const soonWorkingDays = 2;
/**
 * Those who come, report or give a view, who chairs, who takes the minutes, and the family (DOMAIN 1.23, 1.25, 1.29, 2.2). Not the
 * senior manager, the custodian and the auditor, who hear of what becomes late or is decided; nor an interpreter, who does not see reviews.
 */
exports.toldOfReviews = [
    ...['co-ordinator', 'manager', 'conference-chair', 'member', 'foster-carer', 'administrator'],
    ...['parent', 'young-person', 'advocate'],
];
/** The members whom a review of these children on that day concerns; nobody who is excluded on it (DOMAIN 1.14). */
function concernedBy(group, childIds, day, today) {
    const theirs = (member) => childIds.some((childId) => (0, member_1.isOwnChild)(member, { childId }));
    return (0, coreGroup_1.actingMembers)(group, today).filter((member) => exports.toldOfReviews.includes(member.role) && theirs(member) && !(0, excluded_1.isKeptOut)(group, member, day));
}
/**
 * What they are told in the commit that plans, moves or calls off a review, for the children it does that for. `group` is the group as
 * it is then. Nobody is told of what they did themselves; whoever has no Teams is told by letter or phone.
 */
function reviewNotices(group, { conferenceId, version, plannedFor, moves }, news, childIds, { actor, ...when }) {
    const about = { kind: 'review-day', conferenceId, news, version, plannedFor, childIds };
    return noticesOfDay(group, about, moves.at(-1)?.from ?? plannedFor, { ...when, by: actor.personId });
}
/**
 * With the morning card, or on its own where the day is near, in alert hours only. Of one that was moved `from` is the day before: to
 * somebody who is excluded on that, it is planned, as they are to know of no other.
 */
function noticesOfDay(group, told, from, { rules, now, today, by }) {
    const childIds = told.childIds.filter((childId) => !(0, coreGroup_1.isFrozen)(group, childId));
    if ((0, coreGroup_1.isSilenced)(group) || childIds.length === 0)
        return [];
    const about = { ...told, childIds };
    const { news, plannedFor } = about;
    const isMoved = news === 'moved';
    const isSoon = (isMoved ? (0, calendarDate_1.earlier)(plannedFor, from) : plannedFor) <= (0, workingDays_1.addWorkingDays)(rules.calendar, today, soonWorkingDays);
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const members = concernedBy(group, childIds, plannedFor, today).filter(({ inTeams, personId }) => inTeams && personId !== by);
    return [...new Map(members.map((member) => [member.personId, member])).values()].map((member) => (0, notice_1.planNotice)({
        coreGroupId: group.coreGroupId,
        about: isMoved && (0, excluded_1.isKeptOut)(group, member, from) ? { ...about, news: 'planned' } : about,
        recipientPersonId: member.personId,
        urgency: isSoon ? 'at-once' : 'digest',
        sendAfter,
        escalatesAt: null,
    }, now));
}
//# sourceMappingURL=reviewNotices.js.map