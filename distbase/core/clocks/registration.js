"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registrationClocks = void 0;
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
const clock_1 = require("./clock");
const clockFacts_1 = require("./clockFacts");
const occurrences_1 = require("./occurrences");
/** D01, D08, D18 to D24: what registration itself asks for, and what must be told at once. */
const registrationClocks = (facts, rules) => [
    ...enquiry(facts, rules),
    ...coordinatorChanges(facts, rules),
    ...noCoordinator(facts, rules),
    ...deniedAccess(facts, rules),
    ...missing(facts, rules),
    ...eighteenthBirthday(facts, rules),
    ...advocacy(facts, rules),
];
exports.registrationClocks = registrationClocks;
/** D01 and D08, where the enquiry before the conference is known. */
const enquiry = (facts, rules) => {
    const known = facts.child.enquiry;
    if (known === undefined)
        return [];
    const { choices, clocks } = rules.policy;
    const fromDecision = choices.initialConference === 'decision-to-enquire';
    const start = fromDecision ? known.decidedOn : known.lastStrategyDiscussionOn;
    const because = fromDecision ? 'decided-to-enquire' : 'strategy-discussion-held';
    const conference = start === null ? [] : [(0, occurrences_1.one)(facts, rules, { clock: 'D01', length: clocks.D01.limit, because }, start, facts.conferenceOn)];
    if (known.startedOn === null)
        return conference;
    const assessment = { clock: 'D08', length: clocks.D08.limit, because: 'enquiries-began' };
    return [...conference, (0, occurrences_1.one)(facts, rules, assessment, known.startedOn, known.assessmentCompletedOn)];
};
/** D19: met once everyone was told and has it in writing. */
const coordinatorChanges = (facts, rules) => (facts.group.coordinatorChanges ?? [])
    .filter(({ changedOn }) => changedOn >= facts.registeredOn && changedOn <= facts.until)
    .map(({ changedOn, toldOn, confirmedOn }) => {
    const metOn = toldOn === null || confirmedOn === null ? null : (0, calendarDate_1.later)(toldOn, confirmedOn);
    return (0, occurrences_1.one)(facts, rules, { clock: 'D19', length: rules.policy.clocks.D19.limit, because: 'co-ordinator-changed' }, changedOn, metOn);
});
/** D20: each time the child had no co-ordinator in the group, until there was one. */
const noCoordinator = (facts, rules) => gapsWithoutCoordinator(facts).map(({ from, to }) => (0, occurrences_1.one)(facts, rules, { clock: 'D20', length: rules.policy.clocks.D20.limit, because: 'no-co-ordinator' }, from, to));
/** D21. */
const deniedAccess = (facts, rules) => (facts.child.deniedAccess ?? [])
    .filter(({ on }) => on >= facts.registeredOn && on <= facts.until)
    .map(({ on, toldOn }) => (0, occurrences_1.one)(facts, rules, { clock: 'D21', length: rules.policy.clocks.D21.limit, because: 'access-denied' }, on, toldOn));
/** D22: met when somebody recorded that co-ordinator and police were told; where nothing is recorded, nobody is taken to have been told. */
const missing = (facts, rules) => {
    const { missingSince, missingToldOn } = facts.child;
    if (missingSince === null || missingSince > facts.until)
        return [];
    return [
        (0, occurrences_1.one)(facts, rules, { clock: 'D22', length: rules.policy.clocks.D22.limit, because: 'missing' }, missingSince, missingToldOn ?? null),
    ];
};
/** D23 goes on after every other clock has ended at 18, until the register says so too. */
const eighteenthBirthday = (facts, rules) => {
    const { childId, dateOfBirth, deregisteredOn } = facts.child;
    if (dateOfBirth === null || dateOfBirth > facts.asAt)
        return [];
    const limit = (0, clockFacts_1.turnsEighteenOn)(dateOfBirth, rules);
    const counted = {
        clock: 'D23',
        childId,
        trigger: dateOfBirth,
        limit,
        because: 'turns-18',
        length: rules.policy.clocks.D23.limit,
    };
    // Off the register only once the custodian has confirmed it: until then it waits for them.
    if (facts.waitsSince !== null)
        return [(0, clock_1.occurrence)(counted, { waitsSince: facts.waitsSince })];
    const offOn = (0, occurrences_1.known)(facts, deregisteredOn);
    if (offOn === null || offOn >= limit)
        return [(0, clock_1.occurrence)(counted, { metOn: offOn })];
    return [(0, clock_1.occurrence)(counted, { cancelled: { on: offOn, reason: 'de-registered' } })];
};
/**
 * D24: an offer in each period between one stage and the next, from the conference on; where nobody has recorded any, none was made.
 * Core groups and conferences are the stages.
 */
const advocacy = (facts, rules) => {
    const offered = facts.child.advocacyOfferedOn ?? [];
    const stages = [...facts.meetingsHeld, ...facts.conferences].map(({ heldOn }) => heldOn).filter((day) => day >= facts.conferenceOn);
    const done = offered.filter((day) => day <= facts.until).sort();
    const { limit: length } = rules.policy.clocks.D24;
    return (0, occurrences_1.betweenStages)(facts, [facts.conferenceOn, ...stages].sort(), done, ({ begins }) => ({
        clock: 'D24',
        length,
        because: 'stage-passed',
        limit: (0, clock_1.addLength)(rules, begins, length),
        aimOn: null,
        since: begins,
    }));
};
/**
 * A membership's `to` is its last day, but access ends the minute it is set: so nobody is named from that day on, and
 * a successor who starts the day after leaves no gap.
 */
function gapsWithoutCoordinator(facts) {
    const { group, child, registeredOn, until } = facts;
    const named = group.members
        .filter((member) => member.role === 'co-ordinator' && member.takenBackOn === undefined)
        .filter((member) => (0, member_1.isFor)(member, child.childId) && member.from <= until)
        .sort((one, other) => (one.from < other.from ? -1 : 1));
    const gaps = [];
    let unnamedFrom = registeredOn;
    let latestStart = registeredOn;
    for (const { from, to } of named) {
        if (from > latestStart)
            gaps.push({ from: unnamedFrom, to: from });
        if (to === null)
            return gaps;
        if (to < unnamedFrom)
            continue;
        unnamedFrom = to;
        latestStart = (0, calendarDate_1.addDays)(to, 1);
    }
    const isOpen = unnamedFrom <= until && unnamedFrom !== facts.ended?.on;
    return isOpen ? [...gaps, { from: unnamedFrom, to: null }] : gaps;
}
//# sourceMappingURL=registration.js.map