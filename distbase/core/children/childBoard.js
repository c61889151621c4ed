"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fortnightsShown = exports.fortnightMarks = exports.questions = void 0;
exports.boardOf = boardOf;
exports.listedChildren = listedChildren;
exports.childrenOverseenBy = childrenOverseenBy;
exports.familyBoardOf = familyBoardOf;
exports.stripBeginsOn = stripBeginsOn;
exports.visitedFrom = visitedFrom;
exports.fortnights = fortnights;
const askedAbout_1 = require("../askedAbout");
const child_1 = require("../child");
const clocksOf_1 = require("../clocks/clocksOf");
const countedWithout_1 = require("../clocks/countedWithout");
const otherRegimes_1 = require("../clocks/otherRegimes");
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
const childChange_1 = require("./childChange");
const childMark_1 = require("./childMark");
const childPermissions_1 = require("./childPermissions");
const movedLimits_1 = require("./movedLimits");
const visit_1 = require("./visit");
exports.questions = ['seen', 'alone', 'atHome', 'bedroom'];
/** The group's children as this member may see them: nobody but those who read visits sees any (DOMAIN 2.1). */
function boardOf(group, viewer, rules, today) {
    if (!(0, childPermissions_1.readsVisits)(viewer))
        return [];
    return group.children
        .filter((child) => isOnBoard(child) && (0, member_1.isOwnChild)(viewer, child))
        .map((child) => boardChild(group, child, rules, today))
        .sort(nearestLimitFirst);
}
/** Those on the register, those whose removal still waits for the custodian, and those who have died, whose case is for reading only. */
function isOnBoard(child) {
    return child.status !== 'de-registered' || (0, child_1.isRemovalOpen)(child) || child.frozen !== undefined;
}
/** The group's children as whoever oversees them finds them in the list of all their groups; the dead are not in it. */
function listedChildren(group, rules, today, clocksOf = (child) => (0, clocksOf_1.currentClocksOf)(group, child, rules, today)) {
    return group.children.filter(isOnBoard).flatMap((each) => {
        const { last, clocks: _, ...child } = boardChild(group, each, rules, today, clocksOf(each));
        return child.isFrozen ? [] : [{ ...child, alone: last.alone, order: orderOfChild(child) }];
    });
}
/** Those of them whom this person oversees. */
function childrenOverseenBy(member, listed) {
    return (0, member_1.overseesChildren)(member) && (0, childPermissions_1.readsVisits)(member) ? listed.filter((child) => (0, member_1.isOwnChild)(member, child)) : [];
}
function familyBoardOf(group, viewer) {
    if (!(0, member_1.isFamily)(viewer))
        return [];
    return group.children
        .filter((child) => child.status !== 'de-registered' && (0, member_1.isOwnChild)(viewer, child))
        .map(({ childId, givenName, familyName, visits }) => ({
        childId,
        givenName,
        familyName,
        lastVisitOn: latest(visits, answers.seen)?.on ?? null,
    }));
}
/** The best result of any visit in a fortnight, whoever made it. */
exports.fortnightMarks = ['alone', 'seen', 'not-seen', 'none'];
exports.fortnightsShown = 12;
const daysInAFortnight = 14;
/** The first day of the strip of fortnights that ends today. */
function stripBeginsOn(today) {
    return (0, calendarDate_1.addDays)(today, 1 - exports.fortnightsShown * daysInAFortnight);
}
/** From which day on somebody was to visit: registration, or birth where that came later. */
function visitedFrom({ registeredOn, dateOfBirth }) {
    return dateOfBirth === null ? registeredOn : (0, calendarDate_1.later)(registeredOn, dateOfBirth);
}
/**
 * The last twelve fortnights, oldest first, without those that were over before `since`: there was nobody to visit.
 * `visits` are all that count since the strip began.
 */
function fortnights(visits, today, since) {
    const begins = stripBeginsOn(today);
    const all = Array.from({ length: exports.fortnightsShown }, (_, index) => {
        const from = (0, calendarDate_1.addDays)(begins, index * daysInAFortnight);
        return { from, to: (0, calendarDate_1.addDays)(from, daysInAFortnight - 1) };
    });
    return all
        .filter(({ to }) => to >= since)
        .map(({ from, to }) => {
        const inside = visits.filter(({ on }) => on >= from && on <= to);
        if (inside.some(answers.alone))
            return 'alone';
        if (inside.some(answers.seen))
            return 'seen';
        return inside.length > 0 ? 'not-seen' : 'none';
    });
}
const answers = {
    seen: ({ seen }) => seen,
    alone: ({ seen, alone }) => seen && alone,
    atHome: ({ seen, atHome }) => seen && atHome,
    bedroom: ({ seen, bedroom }) => seen && bedroom,
};
function boardChild(group, child, rules, today, all = (0, clocksOf_1.currentClocksOf)(group, child, rules, today)) {
    const { childId, givenName, familyName, missingSince } = child;
    const clocks = (0, movedLimits_1.visitClocks)(all);
    const clock = (id) => clocks.find((each) => each.clock === id) ?? null;
    const visits = child.visits.filter((visit) => (0, child_1.mayHaveSeen)(child, visit));
    const lastTime = (question) => {
        // On the same day somebody whose duty it is may have been there too.
        const isMovedOn = (day) => visits.some((visit) => visit.on === day && visit.byRole !== 'other' && answers[question](visit));
        const visit = latest(visits, answers[question]);
        if (visit === undefined)
            return null;
        const { on, agency, byRole } = visit;
        return {
            on,
            name: (0, visit_1.visitorName)(group, visit),
            agency,
            days: (0, calendarDate_1.daysBetween)(on, today),
            movesNoLimit: byRole === 'other' && !isMovedOn(on),
        };
    };
    const alone = clock('D05');
    // Rule B asks for "seen" and, more rarely, for "alone" on one clock (DOMAIN 1.24).
    const asksForSeen = rules.policy.choices.seenAlone === 'where-possible' && alone?.because.code !== 'last-seen-alone';
    return {
        coreGroupId: group.coreGroupId,
        ref: group.ref,
        childId,
        givenName,
        familyName,
        mark: (0, childMark_1.markOf)(childId, group.children),
        isUnborn: !(0, child_1.isBornBy)(child, today),
        isMissing: missingSince !== null && missingSince <= today,
        missing: (0, childChange_1.missingOf)(child),
        isRemovalOpen: (0, child_1.isRemovalOpen)(child),
        isAddressConfidential: child.confidentialAddress,
        isFrozen: child.frozen !== undefined,
        without: boardWithout(child, clocks, group),
        asked: (0, askedAbout_1.askedAbout)(group, child),
        last: { seen: lastTime('seen'), alone: lastTime('alone'), atHome: lastTime('atHome'), bedroom: lastTime('bedroom') },
        clocks: { seen: asksForSeen ? alone : null, alone: asksForSeen ? null : alone, atHome: clock('D06'), bedroom: clock('D07') },
        nearest: [...clocks].filter(({ endedOn }) => endedOn === null).sort(byLimit)[0] ?? null,
        care: (0, otherRegimes_1.careVisitOf)(group, child, rules, today),
    };
}
function boardWithout(child, clocks, group) {
    const all = [...clocks.flatMap((clock) => (0, countedWithout_1.withoutWhat)(clock, child, group)), ...(0, countedWithout_1.notCounted)(child)];
    return [...new Map(all.map((each) => [`${each.what} ${each.on ?? ''}`, each])).values()];
}
function latest(visits, counts) {
    return visits
        .filter(counts)
        .reduce((last, visit) => (last === undefined || visit.on >= last.on ? visit : last), undefined);
}
function byLimit(one, other) {
    return one.limit < other.limit ? -1 : Number(one.limit > other.limit);
}
const afterEveryDay = '9999-12-31';
function nearestLimitFirst(one, other) {
    return orderOfChild(one) < orderOfChild(other) ? -1 : 1;
}
/** A child who is missing now comes before every limit (DOMAIN 7.1, D22 "immediately"). */
function orderOfChild({ isMissing, nearest, care, ref, childId }) {
    const limit = nearest?.limit ?? afterEveryDay;
    return `${isMissing ? 0 : 1} ${care === null ? limit : (0, calendarDate_1.earlier)(care.by, limit)} ${ref} ${childId}`;
}
//# sourceMappingURL=childBoard.js.map