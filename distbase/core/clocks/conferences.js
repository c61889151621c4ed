"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conferenceClocks = void 0;
const facts_1 = require("../facts");
const calendarDate_1 = require("../time/calendarDate");
const clock_1 = require("./clock");
const clockFacts_1 = require("./clockFacts");
const occurrences_1 = require("./occurrences");
/**
 * D02, D09 to D12, D14: conferences and their papers. Reviews count from the day the last one was actually held
 * (DOMAIN 1.21): postponing moves no limit. A temporary entry has no review clock of its own (DOMAIN 7.1).
 */
const conferenceClocks = (facts, rules) => [
    ...(facts.child.status === 'temporary' ? [] : [...reviews(facts, rules), ...reportsForReview(facts, rules)]),
    ...summary(facts, rules),
    ...records(facts, rules),
];
exports.conferenceClocks = conferenceClocks;
/** D09 once, from the conference to the first review; then D10 from each review to the next. */
const reviews = (facts, rules) => {
    const { clocks } = rules.policy;
    const [first] = facts.reviewsHeldOn;
    const firstReview = (0, occurrences_1.one)(facts, rules, { clock: 'D09', length: clocks.D09.limit, because: (0, clockFacts_1.startCode)(facts) }, facts.conferenceOn, first ?? null);
    if (first === undefined)
        return [firstReview];
    const next = { clock: 'D10', length: clocks.D10.limit, first: 'review-held', next: 'review-held' };
    return [firstReview, ...(0, occurrences_1.every)(facts, rules, next, first, facts.reviewsHeldOn)];
};
/** D02. By choice no later than the first core group, where that comes after (DOMAIN 1.24). */
const summary = (facts, rules) => {
    const conference = facts.initialConference;
    if (conference?.summarySentOn === undefined)
        return [];
    const { choices, clocks } = rules.policy;
    const run = (0, occurrences_1.one)(facts, rules, { clock: 'D02', length: clocks.D02.limit, because: 'conference-held' }, conference.heldOn, conference.summarySentOn);
    if (choices.conferenceSummary === 'fixed')
        return [run];
    const firstCoreGroup = facts.meetingsHeld[0]?.heldOn ?? (0, clock_1.addLength)(rules, conference.heldOn, clocks.D03.limit);
    const limit = (0, calendarDate_1.later)(run.limit, firstCoreGroup);
    return [{ ...run, limit, aimOn: limit }];
};
/** D11, and from the day the record was received D12, which is a right and not a duty: one that is not used ends without a breach. */
const records = (facts, rules) => facts.conferences.flatMap(({ heldOn, recordSentOn, correctionsReceivedOn }) => {
    if (recordSentOn === undefined)
        return [];
    const { clocks } = rules.policy;
    const sent = (0, occurrences_1.one)(facts, rules, { clock: 'D11', length: clocks.D11.limit, because: 'conference-held' }, heldOn, recordSentOn);
    if (sent.metOn === null)
        return [sent];
    const corrections = (0, occurrences_1.one)(facts, rules, { clock: 'D12', length: clocks.D12.limit, because: 'record-received' }, sent.metOn, correctionsReceivedOn ?? null);
    return [sent, { ...corrections, afterLimit: 'lapse' }];
});
/** D14: for each review held and the next one planned, counted back from its planned day. */
const reportsForReview = (facts, rules) => {
    const all = facts.child.conferences.filter((fact) => fact.kind === 'review' && !(0, facts_1.isOff)(fact) && fact.plannedFor > facts.conferenceOn);
    const held = all.filter(({ heldOn }) => (0, occurrences_1.known)(facts, heldOn) !== null);
    const [next] = all.filter(({ heldOn, plannedFor }) => (0, occurrences_1.known)(facts, heldOn) === null && plannedFor >= facts.asAt).sort(byPlannedFor);
    return [...held, ...(next === undefined ? [] : [next])].flatMap(({ plannedFor, heldOn, reportsSentOn }) => {
        const before = [facts.conferenceOn, ...facts.reviewsHeldOn].filter((day) => day < plannedFor && day !== heldOn).at(-1);
        if (reportsSentOn === undefined || before === undefined)
            return [];
        const { limit: length } = rules.policy.clocks.D14;
        const metOn = (0, occurrences_1.known)(facts, reportsSentOn);
        const limit = (0, calendarDate_1.later)(before, (0, clock_1.subtractLength)(rules, plannedFor, length));
        const counted = { clock: 'D14', childId: facts.child.childId, trigger: before, limit, because: 'review-planned', length };
        return [(0, occurrences_1.until)(facts, (0, clock_1.occurrence)(counted, { metOn, closedOn: metOn === null ? (0, occurrences_1.known)(facts, heldOn) : null }))];
    });
};
function byPlannedFor(one, other) {
    return one.plannedFor < other.plannedFor ? -1 : 1;
}
//# sourceMappingURL=conferences.js.map