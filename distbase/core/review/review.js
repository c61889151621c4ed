"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endGrounds = exports.reviewDecisions = void 0;
exports.conferenceDocumentId = conferenceDocumentId;
exports.reviewClock = reviewClock;
exports.plannedReview = plannedReview;
exports.undecided = undecided;
exports.conferenceFrom = conferenceFrom;
exports.withFact = withFact;
exports.changeChildren = changeChildren;
exports.newConference = newConference;
const child_1 = require("../child");
const clocksOf_1 = require("../clocks/clocksOf");
const facts_1 = require("../facts");
const calendarDate_1 = require("../time/calendarDate");
exports.reviewDecisions = ['remain', 'change-category', 'remove'];
/** Why a registration ends without a review conference (DOMAIN 1.31). */
exports.endGrounds = ['turned-18', 'left-uk', 'transferred'];
const documentPrefix = 'conference:';
function conferenceDocumentId(conferenceId) {
    return `${documentPrefix}${conferenceId}`;
}
/** The clock of the next review conference, D09 or D10; null where none runs: temporary, off the register, 18 (DOMAIN 7.1). */
function reviewClock(group, child, rules, today) {
    if ((0, child_1.isRemovalOpen)(child))
        return null;
    const clocks = (0, clocksOf_1.currentClocksOf)(group, child, rules, today);
    return clocks.find(({ clock, endedOn }) => (clock === 'D09' || clock === 'D10') && endedOn === null) ?? null;
}
/** The review that is planned and was not held yet, whether its day has passed or not. */
function plannedReview(child) {
    const last = child.conferences.reduce((latest, { heldOn }) => (0, calendarDate_1.later)(latest, heldOn ?? ''), '');
    const open = child.conferences.filter((fact) => fact.kind === 'review' && fact.heldOn === null && !(0, facts_1.isOff)(fact) && fact.plannedFor > last);
    return open.reduce((newest, fact) => (newest === null || fact.plannedFor >= newest.plannedFor ? fact : newest), null);
}
/** The children of a sitting that nothing was decided on yet. */
function undecided(group, conferenceId) {
    return group.children.filter((child) => {
        const planned = plannedReview(child);
        return child.status === 'registered' && planned !== null && (0, facts_1.sittingOf)(planned) === conferenceId;
    });
}
/** The sitting as stored; as the head has it where only the case system knows of it; undefined where there is none. */
function conferenceFrom(group, stored, conferenceId) {
    const children = undecided(group, conferenceId);
    const childIds = children.map(({ childId }) => childId);
    if (stored !== undefined)
        return { ...stored, childIds: [...new Set([...stored.childIds, ...childIds])] };
    const [child] = children;
    const planned = child === undefined ? null : plannedReview(child);
    if (planned === null)
        return undefined;
    return { ...newConference(group, conferenceId, { plannedOn: planned.plannedFor, startsAt: '' }), childIds };
}
/** The child with one fact in place of another, or one more. */
function withFact(child, before, fact) {
    const others = child.conferences.filter((each) => each !== before);
    return {
        ...child,
        conferences: [...others, fact].sort((one, other) => one.plannedFor < other.plannedFor ? -1 : Number(one.plannedFor > other.plannedFor)),
    };
}
function changeChildren(group, childIds, change) {
    return { ...group, children: group.children.map((child) => (childIds.includes(child.childId) ? change(child) : child)) };
}
/** A sitting that nothing is known of but its day. */
function newConference({ coreGroupId }, conferenceId, { plannedOn, startsAt }) {
    return {
        id: conferenceDocumentId(conferenceId),
        type: 'conference',
        schemaVersion: 1,
        coreGroupId,
        conferenceId,
        version: 1,
        childIds: [],
        plannedFor: plannedOn,
        startsAt: startsAt === '' ? null : startsAt,
        lateReason: null,
        moves: [],
        attended: null,
        decisions: [],
    };
}
//# sourceMappingURL=review.js.map