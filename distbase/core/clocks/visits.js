"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitClocks = void 0;
const facts_1 = require("../facts");
const clock_1 = require("./clock");
const clockFacts_1 = require("./clockFacts");
const occurrences_1 = require("./occurrences");
/**
 * D05 to D07: the child seen, alone, at home, with the bedroom (DOMAIN 1.19). Only a co-ordinator's visit counts, or
 * the covering manager's; a visit on which the child was not seen never does. Babies too: "alone" is recorded with
 * what was observed, and no age is exempt. An unborn child has no visit clocks; a missing child's run on (DOMAIN 7.1).
 */
const visitClocks = (facts, rules) => {
    const start = (0, clockFacts_1.visitsBeginOn)(facts);
    if (start === null)
        return [];
    return [...seenAlone(facts, rules, start), ...seenAtHome(facts, rules, start), ...bedroomSeen(facts, rules, start)];
};
exports.visitClocks = visitClocks;
const isSeen = (visit) => visit.seen;
const isSeenAlone = (visit) => visit.seen && visit.alone;
const isSeenAtHome = (visit) => visit.seen && visit.atHome;
const isBedroomSeen = (visit) => visit.seen && visit.bedroom;
/** D05. Rule A: alone every time. Rule B: seen every time, and alone at least every so often (DOMAIN 1.24). */
function seenAlone(facts, rules, start) {
    const { choices, clocks } = rules.policy;
    const length = clocks.D05.limit;
    if (choices.seenAlone === 'every-time')
        return everyVisit(facts, rules, { clock: 'D05', length, next: 'last-seen-alone' }, start, isSeenAlone);
    return [
        ...everyVisit(facts, rules, { clock: 'D05', length, next: 'last-seen' }, start, isSeen),
        ...everyVisit(facts, rules, { clock: 'D05', length: choices.seenAloneAtLeast, first: 'not-yet-seen-alone', next: 'last-seen-alone' }, start, isSeenAlone),
    ];
}
/** D06, and after a move of house the first visit to the new address. */
function seenAtHome(facts, rules, start) {
    const { choices, clocks } = rules.policy;
    const runs = everyVisit(facts, rules, { clock: 'D06', length: clocks.D06.limit, next: 'last-seen-at-home' }, start, isSeenAtHome);
    const movedOn = lastMove(facts);
    if (movedOn === null || movedOn < start || movedOn === facts.ended?.on)
        return runs;
    const first = successes(facts, isSeenAtHome).find((day) => day >= movedOn) ?? null;
    // If the head has left out visits since the move, the first one to the new address may be among them: then this says nothing.
    if (first !== null && movedOn < (facts.child.visitsKeptFrom ?? movedOn))
        return runs;
    return [...runs, (0, occurrences_1.one)(facts, rules, { clock: 'D06', length: choices.firstVisitAfterMove, because: 'moved-house' }, movedOn, first)];
}
/**
 * D07: the period from one conference to the next, at the latest to the day that conference is due (D09, D10); a review
 * planned earlier is aimed at. A move of house asks for the new bedroom. A temporary entry has no review of its own.
 */
function bedroomSeen(facts, rules, start) {
    const { child, reviewsHeldOn, asAt } = facts;
    if (child.status === 'temporary')
        return [];
    const movedOn = lastMove(facts);
    const wholeFrom = child.visitsKeptFrom ?? facts.conferenceOn;
    const isPlanned = (fact) => fact.kind === 'review' && fact.heldOn === null && !(0, facts_1.isOff)(fact) && fact.plannedFor >= asAt;
    const planned = child.conferences.find(isPlanned);
    return (0, occurrences_1.betweenStages)(facts, [facts.conferenceOn, ...reviewsHeldOn], successes(facts, isBedroomSeen), ({ begins, ends, isFirst }) => {
        if (ends !== null && (ends < start || begins < wholeFrom))
            return null;
        const length = rules.policy.clocks[isFirst ? 'D09' : 'D10'].limit;
        const movedInside = movedOn !== null && movedOn > begins && (ends === null || movedOn <= ends);
        return {
            clock: 'D07',
            length,
            because: 'bedroom-between-reviews',
            limit: (0, clock_1.addLength)(rules, begins, length),
            aimOn: ends === null ? (planned?.plannedFor ?? null) : null,
            since: movedInside ? movedOn : begins,
        };
    });
}
function everyVisit(facts, rules, { clock, length, first, next }, start, counts) {
    const days = successes(facts, counts).filter((day) => day >= start);
    const wholeFrom = historyIsWholeFrom(facts, start, days);
    if (wholeFrom !== null)
        return (0, occurrences_1.every)(facts, rules, { clock, length, first: next, next }, wholeFrom, days);
    const begin = start === facts.registeredOn ? 'registered' : 'born';
    return (0, occurrences_1.every)(facts, rules, { clock, length, first: first ?? begin, next }, start, days);
}
/**
 * Where the head has left older visits out: the success to count from, none being missing after it. It is the first one since
 * the head is complete, else the last one that was kept. Null where nothing was left out, or there was no success. The whole
 * history is in the visit documents.
 */
function historyIsWholeFrom(facts, start, days) {
    const { visitsKeptFrom } = facts.child;
    if (visitsKeptFrom === undefined || visitsKeptFrom <= start)
        return null;
    return days.find((day) => day >= visitsKeptFrom) ?? days.at(-1) ?? null;
}
function successes(facts, counts) {
    return facts.visits.filter((visit) => visit.byRole !== 'other' && counts(visit)).map(({ on }) => on);
}
function lastMove(facts) {
    const { movedOn } = facts.child;
    return movedOn === undefined || movedOn === null || movedOn > facts.until ? null : movedOn;
}
//# sourceMappingURL=visits.js.map