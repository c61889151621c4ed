"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.currentClocks = currentClocks;
exports.currentClocksOf = currentClocksOf;
exports.clockHistory = clockHistory;
exports.currentOccurrences = currentOccurrences;
const clockTable_1 = require("../clockTable");
const clockFacts_1 = require("./clockFacts");
const clockState_1 = require("./clockState");
const conferences_1 = require("./conferences");
const meetings_1 = require("./meetings");
const registration_1 = require("./registration");
const transfers_1 = require("./transfers");
const visits_1 = require("./visits");
const families = [visits_1.visitClocks, meetings_1.meetingClocks, conferences_1.conferenceClocks, transfers_1.transferClocks, registration_1.registrationClocks];
/** Every clock of every child in the group as it stands at the end of that day, one per clock and child. */
function currentClocks(group, rules, today) {
    return group.children.flatMap((child) => currentClocksOf(group, child, rules, today));
}
/** The same for one child. Nothing after registration has ended, save the eighteenth birthday while the register still lists them. */
function currentClocksOf(group, child, rules, today) {
    return currentOccurrences(group, child, rules, today).map((each) => (0, clockState_1.clockOn)(each, rules, today));
}
/** Every occurrence of every clock since registration, finished and open, oldest first within a clock. */
function clockHistory(group, rules, today) {
    return group.children.flatMap((child) => {
        const facts = (0, clockFacts_1.clockFacts)(group, child, rules, today);
        return facts === null ? [] : occurrencesOf(facts, rules).map((each) => (0, clockState_1.clockOn)(each, rules, today));
    });
}
/** What runs for a child on that day: of each clock the open occurrence with the nearest limit, else the newest. */
function currentOccurrences(group, child, rules, today) {
    const before = known.get(child) ?? [];
    const found = before.find((each) => each.on === today && each.rules === rules && (0, clockFacts_1.haveSameFacts)(each.from, group));
    if (found !== undefined)
        return found.occurrences;
    const facts = (0, clockFacts_1.clockFacts)(group, child, rules, today);
    const occurrences = facts === null ? [] : currentOf(facts, occurrencesOf(facts, rules));
    known.set(child, [{ from: (0, clockFacts_1.groupFacts)(group), rules, on: today, occurrences }, ...before].slice(0, mostKnown));
    return occurrences;
}
/** A commit asks several times for the same, of the group before it and after it; so does whoever looks at the group next. */
const mostKnown = 2;
const known = new WeakMap();
function currentOf({ ended }, all) {
    const chosen = new Map();
    for (const each of all)
        chosen.set(each.clock, moreTelling(chosen.get(each.clock), each));
    const isListed = (each) => (0, clockState_1.isOpen)(each) || (ended === null && !(0, clockTable_1.traitsOf)(each.clock).onlyWhileOpen);
    return clockTable_1.clockIds.flatMap((id) => chosen.get(id) ?? []).filter(isListed);
}
function occurrencesOf(facts, rules) {
    return families.flatMap((family) => family(facts, rules));
}
/** An open one before a finished one; of two open the nearer limit; of two finished the newer. */
function moreTelling(one, newer) {
    if (one === undefined || !(0, clockState_1.isOpen)(one))
        return newer;
    return (0, clockState_1.isOpen)(newer) && newer.limit < one.limit ? newer : one;
}
//# sourceMappingURL=clocksOf.js.map