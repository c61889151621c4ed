"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planReview = planReview;
exports.moveReview = moveReview;
const doer_1 = require("../doer");
const member_1 = require("../member");
const nearDay_1 = require("../nearDay");
const result_1 = require("../result");
const calendarDate_1 = require("../time/calendarDate");
const review_1 = require("./review");
const reviewPermissions_1 = require("./reviewPermissions");
/** Plans one sitting for the ticked children. After a limit only with the conference chair's or the manager's reason (DOMAIN 1.21). */
function planReview(group, plan, by) {
    const wrong = { ...problemsOfChildren(group, plan.childIds, by), ...problemsOfDay(group, plan, plan.childIds, plan.lateReason, by) };
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const childIds = [...new Set(plan.childIds)];
    const isLate = isAfterLimit(group, childIds, plan.plannedOn, by);
    const planned = (0, review_1.newConference)(group, by.newId(), plan);
    const lateReason = isLate ? (0, doer_1.forPractitioners)(plan.lateReason, by) : null;
    const conference = { ...planned, childIds, plannedAt: by.now, lateReason };
    const fact = {
        kind: 'review',
        plannedFor: plan.plannedOn,
        heldOn: null,
        decision: null,
        conferenceId: conference.conferenceId,
        reportsSentOn: null,
        viewsBy: [],
    };
    return (0, result_1.allow)({ group: (0, review_1.changeChildren)(group, childIds, (child) => (0, review_1.withFact)(child, null, fact)), conferences: [conference] });
}
/**
 * Another day, with the reason; the limit stays where it is (DOMAIN 1.23, 7.1 'postponed'). Children whose decision was
 * made, and those who are not among `childIds`, keep their day: the others get a sitting of their own. Of several children it
 * must be said which. `seen` is the version on the card that was pressed.
 */
function moveReview(group, conference, to, by) {
    if (to.seen !== conference.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const open = (0, review_1.undecided)(group, conference.conferenceId).map(({ childId }) => childId);
    if (open.length === 0)
        return (0, result_1.refuse)({ kind: 'review-decided' });
    const childIds = open.length === 1 ? open : open.filter((childId) => to.childIds.includes(childId));
    const isSame = to.plannedOn === conference.plannedFor && to.startsAt === conference.startsAt;
    const wrong = {
        ...(childIds.length === 0 && { children: 'required' }),
        ...(isSame ? { plannedOn: 'same-day-and-time' } : problemsOfDay(group, to, childIds, to.reason, by)),
    };
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const reason = (0, doer_1.forPractitioners)(to.reason, by);
    const lateReason = isAfterLimit(group, childIds, to.plannedOn, by) ? reason : null;
    const kept = open.filter((childId) => !childIds.includes(childId));
    const isSplit = conference.decisions.length + kept.length > 0;
    const moved = {
        ...(isSplit ? (0, review_1.newConference)(group, by.newId(), to) : { ...conference, version: conference.version + 1 }),
        childIds,
        plannedFor: to.plannedOn,
        startsAt: to.startsAt,
        ...(conference.plannedAt === undefined ? {} : { plannedAt: conference.plannedAt }),
        lateReason,
        moves: [...conference.moves, { from: conference.plannedFor, to: to.plannedOn, reason }],
        attended: null,
    };
    const left = {
        ...conference,
        version: conference.version + 1,
        childIds: [...new Set([...conference.decisions.map(({ childId }) => childId), ...kept])],
    };
    const changed = (0, review_1.changeChildren)(group, childIds, (child) => movedFact(child, moved));
    return (0, result_1.allow)({ group: changed, conferences: isSplit ? [left, moved] : [moved] });
}
/** A date of the case system's stays in the head as moved, so that the next import does not plan it again. */
function movedFact(child, { plannedFor, conferenceId }) {
    const before = (0, review_1.plannedReview)(child);
    if (before === null)
        return child;
    const fact = { ...before, plannedFor, conferenceId };
    if (before.conferenceId !== undefined || plannedFor === before.plannedFor)
        return (0, review_1.withFact)(child, before, fact);
    return (0, review_1.withFact)((0, review_1.withFact)(child, before, { ...before, movedTo: plannedFor }), null, fact);
}
function problemsOfChildren(group, childIds, { actor, rules, today }) {
    if (childIds.length === 0)
        return { children: 'required' };
    for (const childId of childIds) {
        const child = group.children.find((each) => each.childId === childId);
        if (child === undefined || !(0, member_1.isFor)(actor, childId))
            return { children: 'not-your-child' };
        if ((0, review_1.reviewClock)(group, child, rules, today) === null)
            return { children: 'no-review-running' };
        if ((0, review_1.plannedReview)(child) !== null)
            return { children: 'review-planned' };
    }
    return {};
}
function problemsOfDay(group, chosen, childIds, reason, by) {
    const { plannedOn } = chosen;
    if (plannedOn < by.today)
        return { plannedOn: 'in-the-past' };
    if ((0, nearDay_1.hasBegun)(chosen, by.now))
        return { startsAt: 'time-has-passed' };
    if (plannedOn > (0, calendarDate_1.addMonths)(by.today, 12))
        return { plannedOn: 'too-far-ahead' };
    if (isAfterLimit(group, childIds, plannedOn, by)) {
        if (!(0, reviewPermissions_1.mayPlanReviewAfterLimit)(by).ok)
            return { plannedOn: 'after-review-limit' };
        // A reason alone is not enough, as it may have been given for moving: the planner must have been warned of this very day and time.
        if (reason === '' || !(0, nearDay_1.isAgreed)(chosen))
            return { plannedOn: 'after-the-limit-why' };
    }
    const asked = (0, nearDay_1.isAgreed)(chosen) ? null : (0, nearDay_1.dayAsked)(by.rules.calendar, by.today, plannedOn);
    return asked === null ? {} : { plannedOn: asked };
}
function isAfterLimit(group, childIds, day, { rules, today }) {
    return group.children.some((child) => {
        if (!childIds.includes(child.childId))
            return false;
        const clock = (0, review_1.reviewClock)(group, child, rules, today);
        return clock !== null && day > clock.limit;
    });
}
//# sourceMappingURL=planReview.js.map