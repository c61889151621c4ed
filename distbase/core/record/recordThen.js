"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.allVisits = allVisits;
exports.lacksVisitsSince = lacksVisitsSince;
exports.reviewsOn = reviewsOn;
exports.sittingIdsSince = sittingIdsSince;
exports.nextMeetingOn = nextMeetingOn;
exports.meetingIdsSince = meetingIdsSince;
const visit_1 = require("../children/visit");
const meeting_1 = require("../meeting/meeting");
const review_1 = require("../review/review");
const londonTime_1 = require("../time/londonTime");
/** What a record that is written late needs beside the head, which has only what counts today. */
/** The visits to the child that count, oldest first: those that the head keeps, and of `known` those that it has let go. */
function allVisits(child, known = []) {
    const gone = new Set(child.correctedVisitIds ?? []);
    const theirs = known.filter(({ childId, fact }) => childId === child.childId && !gone.has(fact.visitId));
    const facts = [...(0, visit_1.standingVisits)(theirs, [child]).map(({ fact }) => fact), ...child.visits];
    const once = [...new Map(facts.map((fact) => [fact.visitId, fact])).values()];
    return theirs.length === 0 ? child.visits : once.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}
/** Whether the head has let visits go that are after that day; null: from the first on. */
function lacksVisitsSince({ children }, since) {
    return children.some(({ visitsKeptFrom }) => visitsKeptFrom !== undefined && (since === null || visitsKeptFrom > since));
}
/** The days for which conferences were planned at the end of that day, and were still to come. The earliest first. */
function reviewsOn(child, sittings, day) {
    return child.conferences
        .filter(({ movedTo, calledOffOn }) => movedTo === undefined && (calledOffOn === undefined || calledOffOn > day))
        .filter(isOpenOn(day))
        .flatMap((fact) => plannedThen(fact, sittings, day) ?? [])
        .filter((on) => on >= day)
        .sort();
}
/** The documents that tell when those conferences were planned and moved. */
function sittingIdsSince({ children }, day) {
    const ids = children.flatMap(({ conferences }) => conferences.filter(isOpenOn(day)).flatMap(({ conferenceId }) => (conferenceId === undefined ? [] : [conferenceId])));
    return [...new Set(ids)].map(review_1.conferenceDocumentId);
}
/** The meeting that came next at the end of that day, with the day and time that it had then: whatever became of it afterwards. */
function nextMeetingOn({ meetings }, beside, known, day) {
    const then = meetings
        .filter(({ meetingId, heldOn }) => meetingId !== beside && (heldOn === null || heldOn > day))
        .flatMap((fact) => meetingThen(fact, known.find(({ meetingId }) => meetingId === fact.meetingId), day) ?? [])
        .filter(({ on }) => on >= day);
    return then.reduce((next, each) => (next === null || each.on < next.on ? each : next), null);
}
/** The documents of those that may have been the next one: not held by then, and not called off for a day before. */
function meetingIdsSince({ meetings }, beside, day) {
    return meetings
        .filter(({ meetingId, heldOn, cancelled, plannedFor }) => meetingId !== beside && (heldOn === null || heldOn > day) && !(cancelled && plannedFor < day))
        .map(({ meetingId }) => (0, meeting_1.meetingDocumentId)(meetingId));
}
/**
 * The day and time for which it was planned then; null where it was planned only afterwards, or called off by then. Where nobody
 * noted when it was planned, that is taken to have been before, unless its first invitations say otherwise.
 */
function meetingThen(fact, meeting, day) {
    const now = { on: fact.plannedFor, startsAt: fact.startsAt };
    if (meeting === undefined)
        return fact.cancelled ? null : now;
    const plannedAt = meeting.plannedAt ?? firstInvited(meeting);
    if (plannedAt !== null && (0, londonTime_1.dayOf)(plannedAt) > day)
        return null;
    const { cancellation, moves } = meeting;
    if (fact.cancelled && (cancellation === null || (0, londonTime_1.dayOf)(cancellation.reason.at) <= day))
        return null;
    const moved = moves.find(({ reason }) => (0, londonTime_1.dayOf)(reason.at) > day);
    return moved === undefined ? now : { on: moved.from, startsAt: moved.fromTime ?? null };
}
/** Of one that was moved the invitations are to the day it was moved to, and tell nothing of when it was planned. */
function firstInvited({ attendees, moves }) {
    const invited = moves.length > 0 ? [] : attendees.flatMap(({ invitedAt }) => invitedAt ?? []);
    return [...invited].sort()[0] ?? null;
}
function isOpenOn(day) {
    return ({ heldOn }) => heldOn === null || heldOn > day;
}
/**
 * The day for which it was planned then; null where it was planned only afterwards. Nobody noted when one was planned that an
 * earlier version planned or the case system has: that is taken to have been planned before.
 */
function plannedThen({ plannedFor, conferenceId }, sittings, day) {
    const sitting = sittings.find((each) => each.conferenceId === conferenceId);
    if (sitting === undefined)
        return plannedFor;
    if (sitting.plannedAt !== undefined && (0, londonTime_1.dayOf)(sitting.plannedAt) > day)
        return null;
    return sitting.moves.find(({ reason }) => (0, londonTime_1.dayOf)(reason.at) > day)?.from ?? plannedFor;
}
//# sourceMappingURL=recordThen.js.map