"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldOfViews = exports.viewDays = void 0;
exports.viewDaysOf = viewDaysOf;
exports.sittingsUnlooked = sittingsUnlooked;
exports.viewDrafts = viewDrafts;
exports.childrenOfView = childrenOfView;
exports.isViewMissing = isViewMissing;
const coreGroup_1 = require("../coreGroup");
const review_1 = require("../review/review");
const reviewViews_1 = require("../review/reviewViews");
const londonTime_1 = require("../time/londonTime");
const beforeIt_1 = require("./beforeIt");
const ladder_1 = require("./ladder");
const plannedReviews_1 = require("./plannedReviews");
const quietHours_1 = require("./quietHours");
/** A view on registration is asked for again two working days before the review, and once more one working day before [P]. */
exports.viewDays = { soon: 2, due: 1 };
/** Who is told of others' views that are missing, beside those whose views they are. */
exports.toldOfViews = {
    'due-soon': ['co-ordinator'],
    due: ['co-ordinator', 'conference-chair'],
};
/** The days on which views that are missing begin to be told of. */
function viewDaysOf(group, rules, from) {
    const days = (0, plannedReviews_1.sittingsToCome)(group, from).flatMap(({ plannedFor }) => (0, beforeIt_1.daysOfRungs)(plannedFor, exports.viewDays, rules));
    return sittingsUnlooked(group, rules, from).length === 0 ? days : [...days, from];
}
/** The sittings of which it is time to tell and of which nobody has looked yet who gave a view. */
function sittingsUnlooked(group, rules, today) {
    return (0, plannedReviews_1.sittingsToCome)(group, today).filter(({ plannedFor, children }) => (0, beforeIt_1.rungBefore)(plannedFor, exports.viewDays, rules, today) !== null && children.some((child) => (0, review_1.plannedReview)(child)?.viewsBy === undefined));
}
/** Of a sitting, the children on whom a view is waited for, each with the members who have not given one. Open views wait for nobody. */
function silentOn(group, { children }, today) {
    return children.flatMap((child) => {
        const given = (0, review_1.plannedReview)(child)?.viewsBy;
        if (given === null || given === undefined)
            return [];
        const silent = (0, reviewViews_1.expectedFor)(group, child.childId, today).filter(({ memberId }) => !given.includes(memberId));
        return silent.length === 0 ? [] : [[child.childId, silent]];
    });
}
/** With the morning card: to each who has not given their view, unless they are away, and to those who answer for the review. */
function viewDrafts(group, rules, now, absences) {
    const today = (0, londonTime_1.dayOf)(now);
    if ((0, coreGroup_1.isSilenced)(group))
        return [];
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    const on = (0, londonTime_1.dayOf)(sendAfter);
    return (0, plannedReviews_1.sittingsToCome)(group, today).flatMap((sitting) => {
        const { conferenceId, plannedFor } = sitting;
        const rung = (0, beforeIt_1.rungBefore)(plannedFor, exports.viewDays, rules, today);
        const silent = rung === null ? [] : silentOn(group, sitting, today);
        if (rung === null || silent.length === 0)
            return [];
        const draft = (memberId, recipientPersonId) => {
            const about = { kind: 'view', conferenceId, plannedFor, memberId, rung };
            return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
        };
        const members = [...new Map(silent.flatMap(([, each]) => each.map((member) => [member.memberId, member]))).values()];
        const own = members.filter(({ inTeams, personId }) => inTeams && !(0, ladder_1.isAway)(absences.get(personId), on));
        const childIds = silent.map(([childId]) => childId);
        const above = (0, ladder_1.whoIsTold)(group, exports.toldOfViews[rung], { childIds, on, owners: [] }, absences);
        return [
            ...own.map(({ memberId, personId }) => draft(memberId, personId)),
            // Whose own view is the only one that is missing is not told of others'.
            ...above.filter((personId) => members.some((member) => member.personId !== personId)).map((personId) => draft(null, personId)),
        ];
    });
}
/** The children on whom that view, or anybody's, is still missing. */
function childrenOfView(group, about, today) {
    const sitting = (0, plannedReviews_1.sittingIn)(group, about, today);
    if (sitting === undefined)
        return [];
    const isTheirs = ({ memberId }) => about.memberId === null || memberId === about.memberId;
    return silentOn(group, sitting, today).flatMap(([childId, members]) => (members.some(isTheirs) ? [childId] : []));
}
/** Whether it is still missing, and this is the time to tell of it. */
function isViewMissing(group, about, rules, today) {
    return (0, beforeIt_1.rungBefore)(about.plannedFor, exports.viewDays, rules, today) === about.rung && childrenOfView(group, about, today).length > 0;
}
//# sourceMappingURL=viewNotices.js.map