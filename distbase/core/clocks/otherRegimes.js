"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.otherRegimesFor = otherRegimesFor;
exports.otherRegimesOf = otherRegimesOf;
exports.careVisitOf = careVisitOf;
exports.amongLimits = amongLimits;
const child_1 = require("../child");
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
const clockState_1 = require("./clockState");
const clocksOf_1 = require("./clocksOf");
/** A looked-after child is visited within a week of the placement, then at least every six weeks [S:43 reg 31]. */
const firstVisitDays = 7;
const everyDays = 42;
/** By child, as limits are for this reader; of nobody whose registration has ended. */
function otherRegimesFor(group, viewer, rules, today) {
    if (!(0, member_1.worksWithChild)(viewer))
        return [];
    return group.children.filter((child) => (0, member_1.isOwnChild)(viewer, child)).flatMap((child) => otherRegimesOf(group, child, rules, today));
}
function otherRegimesOf(group, child, rules, today) {
    if (!isOnRegister(child))
        return [];
    const visit = careVisitOf(group, child, rules, today);
    const care = child.lookedAfter ? [{ child: named(child), ...(visit ?? { kind: 'placement-not-known' }) }] : [];
    return [...care, ...(child.status === 'temporary' ? [homeReview(child, today)] : [])];
}
/**
 * The next visit to a looked-after child; null for others, and where no day is known from which it could be counted. `runs`: what
 * runs for the child, where that is known already.
 */
function careVisitOf(group, child, rules, today, runs = () => (0, clocksOf_1.currentOccurrences)(group, child, rules, today)) {
    if (!child.lookedAfter || !isOnRegister(child) || !(0, child_1.isBornBy)(child, today))
        return null;
    const seenOn = child.visits.filter(({ seen, byRole, on }) => seen && byRole !== 'other' && on <= today).map(({ on }) => on);
    const lastSeenOn = seenOn.reduce(calendarDate_1.later, '');
    const placedOn = placementOf(child);
    const dates = (kind, from, days) => {
        const by = (0, calendarDate_1.addDays)(from, days);
        const isFirst = runs().every((run) => !byVisits.includes(run.clock) || !(0, clockState_1.isOpen)(run) || run.limit > by);
        return { kind, from, by, isLate: by < today, workingDaysLate: by < today ? (0, workingDays_1.workingDaysBetween)(rules.calendar, by, today) : 0, isFirst };
    };
    if (placedOn !== null && placedOn > lastSeenOn && placedOn <= today)
        return dates('placed', placedOn, firstVisitDays);
    return lastSeenOn === '' ? null : dates('visited', lastSeenOn, everyDays);
}
/** Those by which the child is to be seen; the bedroom is once between two conferences. */
const byVisits = ['D05', 'D06'];
/** Each before the first limit that comes after it, where that is still open; a day that is not known, after them all. */
function amongLimits(limits, others) {
    const dayOf = (other) => ('by' in other ? other.by : afterEveryDay);
    const dated = others.filter((other) => 'by' in other).sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
    const open = limits.filter(({ clock }) => clock.endedOn === null);
    const rows = [];
    for (const limit of open) {
        while (dated[0] !== undefined && dayOf(dated[0]) < limit.clock.limit)
            rows.push(...dated.splice(0, 1));
        rows.push(limit);
    }
    return [...rows, ...dated, ...others.filter((other) => !('by' in other)), ...limits.filter(({ clock }) => clock.endedOn !== null)];
}
const afterEveryDay = '9999-12-31';
function isOnRegister({ status, frozen }) {
    return status !== 'de-registered' && frozen === undefined;
}
/** As an export says, or somebody recorded here: what was stored before the child itself had the day has it in the change alone. */
function placementOf({ lookedAfterSince, changes = [] }) {
    if (lookedAfterSince !== undefined)
        return lookedAfterSince;
    const last = changes.findLast(({ what, undone }) => !undone && (what === 'looked-after' || what === 'not-looked-after'));
    return last?.what === 'looked-after' ? last.on : null;
}
/** The reviews of a temporary entry in an export are those of the authority that registered the child. */
function homeReview(child, today) {
    const planned = child.conferences.filter(({ kind, heldOn, movedTo, plannedFor }) => kind === 'review' && heldOn === null && movedTo === undefined && plannedFor >= today);
    const [next = null] = planned.map(({ plannedFor }) => plannedFor).sort();
    const { temporaryUntil: until = null, homeAuthority: authority } = child;
    return { child: named(child), kind: 'home-review', authority, on: next, until, isOver: until !== null && until < today };
}
function named({ childId, givenName, familyName }) {
    return { childId, givenName, familyName };
}
//# sourceMappingURL=otherRegimes.js.map