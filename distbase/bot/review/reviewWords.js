"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewLines = reviewLines;
exports.reasonLines = reasonLines;
exports.sittingLines = sittingLines;
exports.broughtLines = broughtLines;
exports.requestStateWords = requestStateWords;
exports.requestLine = requestLine;
const reviewHeld_1 = require("../../core/review/reviewHeld");
const reviewRequest_1 = require("../../core/review/reviewRequest");
const voice_1 = require("../../core/review/voice");
const clockWords_1 = require("../clocks/clockWords");
/** How one child's review stands, as far as its reader may know: days alone for the family. */
function reviewLines(turn, review, sitting) {
    const { texts } = turn;
    const { child, clock, last } = review;
    if (child.status === 'temporary')
        return [texts.words.review.temporary];
    const lastLine = last === null ? [] : [texts.say(`review.last.${last.decision}`, { day: texts.day(last.on) })];
    if (child.status === 'de-registered') {
        const { deregisteredOn } = child;
        if (deregisteredOn === null)
            return lastLine;
        const day = texts.day(deregisteredOn);
        if (review.isFrozen)
            return [texts.words.children.frozen, ...lastLine];
        if (review.removal === 'open')
            return [texts.say('review.removal.open', { day }), ...lastLine];
        return [texts.say('review.offRegister', { day }), ...lastLine];
    }
    const sentBack = review.removal === 'sent-back' ? [texts.words.review.removal.sentBack] : [];
    return [...sentBack, ...limitLine(turn, clock, review.inFull), ...plannedLines(turn, review, sitting), ...lastLine];
}
/** The last bookable day, what the limit counts from, and the source; empty where no limit runs. */
function reasonLines({ texts, deps }, clock) {
    if (clock === null)
        return [];
    const bookBy = texts.say('review.bookBy', { day: texts.day(clock.bookBy) });
    return [bookBy, (0, clockWords_1.becauseWords)(texts, clock, deps.rules), (0, clockWords_1.sourceWords)(texts, clock)];
}
/** How often a sitting was moved, and who was there. */
function sittingLines({ texts }, { moves, attended }) {
    return [
        ...(moves.length === 0 ? [] : [texts.say('review.moved', { count: moves.length })]),
        ...(attended === null ? [] : [texts.say('review.quorum', { groupings: attended.groupings, needed: reviewHeld_1.quorum })]),
    ];
}
/** What is to be brought to the review: the bedroom, the offer of an advocate, the child's voice. */
function broughtLines({ texts }, { group }, child, brought) {
    if (brought === null || child.status === 'de-registered')
        return [];
    const { bedroom, advocacy, offeredOn, spokeOn } = brought;
    return [
        ...(bedroom === null ? [] : [texts.say('review.bedroom', { state: (0, clockWords_1.stateWords)(texts, bedroom) })]),
        offeredOn === null ? texts.words.review.advocacyNever : texts.say('review.advocacyLast', { day: texts.day(offeredOn) }),
        ...(advocacy === null ? [] : [texts.say('review.advocacy', { state: (0, clockWords_1.stateWords)(texts, advocacy) })]),
        ...(spokeOn === null ? [] : [texts.say('review.spoke', { day: texts.day(spokeOn) })]),
        ...((0, voice_1.isVoiceMissing)(group, child) ? [texts.words.review.voiceMissing] : []),
    ];
}
/** What became of a request so far. */
function requestStateWords({ texts, deps }, request, today) {
    const state = (0, reviewRequest_1.requestState)(request, deps.rules, today);
    return texts.say(`review.state.${state}`, { day: texts.day((0, reviewRequest_1.answerBy)(request, deps.rules)) });
}
function requestLine(turn, request, today) {
    const state = requestStateWords(turn, request, today);
    return turn.texts.say('review.requestLine', { day: turn.texts.day(request.askedOn), state });
}
/** To the family the last day while it is to come; that it has passed is told to practitioners only (DOMAIN 7.3). */
function limitLine({ texts, deps }, clock, inFull) {
    if (clock === null)
        return [texts.words.review.noClock];
    if (inFull)
        return [(0, clockWords_1.stateWords)(texts, clock)];
    return clock.limit < deps.clock.today() ? [] : [texts.say('review.familyBy', { day: texts.day(clock.limit) })];
}
function calledOffLines(texts, { calledOff }) {
    if (calledOff === null)
        return [];
    return [texts.say('review.calledOff', { planned: texts.day(calledOff.plannedFor), day: texts.day(calledOff.on) })];
}
/**
 * The day that is planned, or that none is; to the family one sentence in its place that is as true where a day is kept from its reader
 * (DOMAIN 1.14). Of a day that is planned, marked where it is after the limit. The family reads in plain words that it is later than it should be, as
 * long as the last day is to come and stands on the same card.
 */
function plannedLines({ texts, deps }, review, sitting) {
    const { planned, clock, inFull } = review;
    const today = deps.clock.today();
    const isOver = planned !== null && planned.on < today;
    if (planned === null || (isOver && !inFull)) {
        const { notPlanned, familyNotPlanned } = texts.words.review;
        return [...calledOffLines(texts, review), inFull ? notPlanned : familyNotPlanned];
    }
    const day = texts.day(planned.on);
    if (isOver)
        return [texts.say('review.plannedPassed', { day })];
    const time = sitting?.plannedFor === planned.on ? (sitting.startsAt ?? null) : null;
    const isLate = clock !== null && planned.on > clock.limit;
    if (isLate && inFull)
        return [time === null ? texts.say('review.plannedLate', { day }) : texts.say('review.plannedLateAt', { day, time })];
    const line = time === null ? texts.say('review.planned', { day }) : texts.say('review.plannedAt', { day, time });
    return isLate && clock.limit >= today ? [line, texts.words.review.familyLate] : [line];
}
//# sourceMappingURL=reviewWords.js.map