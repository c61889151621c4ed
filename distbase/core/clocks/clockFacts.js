"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupFacts = groupFacts;
exports.haveSameFacts = haveSameFacts;
exports.clockFacts = clockFacts;
exports.startCode = startCode;
exports.visitsBeginOn = visitsBeginOn;
exports.turnsEighteenOn = turnsEighteenOn;
const child_1 = require("../child");
const calendarDate_1 = require("../time/calendarDate");
function groupFacts({ meetings, members, coordinatorChanges }) {
    return { meetings, members, ...(coordinatorChanges && { coordinatorChanges }) };
}
/** Whether nothing differs that a child's clocks count from beside the child. The same object has not changed. */
function haveSameFacts(one, other) {
    return one.meetings === other.meetings && one.members === other.members && one.coordinatorChanges === other.coordinatorChanges;
}
/** Null before the child was registered, and for a child whose registration ended on a day nobody recorded. */
function clockFacts(group, child, rules, asAt) {
    if (child.registeredOn > asAt)
        return null;
    if (child.status === 'de-registered' && child.deregisteredOn === null)
        return null;
    const ended = registrationEnd(child, rules, asAt);
    const until = ended?.on ?? asAt;
    const conferences = heldConferences(child, until);
    const initialConference = conferences.findLast(({ kind }) => kind !== 'review') ?? null;
    const conferenceOn = initialConference?.heldOn ?? child.registeredOn;
    return {
        group,
        child,
        asAt,
        until,
        registeredOn: child.registeredOn,
        ended,
        waitsSince: (0, child_1.isRemovalOpen)(child) ? child.deregisteredOn : null,
        initialConference,
        conferenceOn,
        conferences,
        reviewsHeldOn: conferences.filter(({ kind, heldOn }) => kind === 'review' && heldOn > conferenceOn).map(({ heldOn }) => heldOn),
        meetingsHeld: heldMeetings(group, conferenceOn, until),
        visits: visitsSince(child, until),
    };
}
/** Why D03 and D09 count from `conferenceOn`. */
function startCode(facts) {
    return facts.initialConference === null ? 'registered' : 'conference-held';
}
/** The day visit clocks begin: registration, or birth if that came later; null while unborn (DOMAIN 7.1). */
function visitsBeginOn(facts) {
    const { dateOfBirth } = facts.child;
    if (!(0, child_1.isBornBy)(facts.child, facts.asAt))
        return null;
    return dateOfBirth === null ? facts.registeredOn : (0, calendarDate_1.later)(facts.registeredOn, dateOfBirth);
}
/**
 * The eighteenth birthday (D23). Someone born on 29 February turns 18 on 1 March, as 18 years on is never a leap year:
 * the later of the two readings, so that nobody leaves the register a day too early.
 */
function turnsEighteenOn(dateOfBirth, rules) {
    const { limit } = rules.policy.clocks.D23;
    const months = 'months' in limit ? limit.months : 216;
    if (!dateOfBirth.endsWith('-02-29'))
        return (0, calendarDate_1.addMonths)(dateOfBirth, months);
    return (0, calendarDate_1.addMonths)(`${dateOfBirth.slice(0, 4)}-03-01`, months);
}
/** Registration ends by a decision once the custodian has confirmed it, with the child's death, or at 18 whatever the register still says (DOMAIN 1.31). */
function registrationEnd(child, rules, asAt) {
    const birthday = child.dateOfBirth === null ? null : turnsEighteenOn(child.dateOfBirth, rules);
    const decided = (0, child_1.isRemovalOpen)(child) ? null : (child.frozen?.on ?? child.deregisteredOn);
    if (decided !== null && decided <= asAt && (birthday === null || decided < birthday))
        return { on: decided, reason: 'de-registered' };
    return birthday !== null && birthday <= asAt ? { on: birthday, reason: 'turned-18' } : null;
}
/** An earlier registration ended with a decision to remove, or as the case system says: what came before that belongs to it (DOMAIN 7.1, re-registration). */
function heldConferences(child, until) {
    const held = child.conferences.filter(isHeld).filter((each) => each.heldOn <= until && !isTheirs(child, each));
    const removals = held.filter(({ decision, heldOn }) => decision === 'remove' && heldOn < child.registeredOn).map(({ heldOn }) => heldOn);
    const ends = (child.earlierRegistrations ?? []).map(({ registeredOn, deregisteredOn }) => deregisteredOn !== null && deregisteredOn < child.registeredOn ? deregisteredOn : registeredOn);
    const lastRemoval = [...removals, ...ends].reduce(calendarDate_1.later, '');
    return held.filter(({ heldOn }) => heldOn > lastRemoval).sort(byHeldOn);
}
/** The transfer conference of a child who moves away is the other authority's: limits here go on from where they were (DOMAIN 1.31). */
function isTheirs({ transfer }, { kind, heldOn }) {
    return kind === 'transfer' && transfer?.direction === 'out' && heldOn >= transfer.notifiedOn;
}
function heldMeetings(group, since, until) {
    return group.meetings
        .filter(isHeld)
        .filter((meeting) => !meeting.cancelled && meeting.valid !== false && meeting.heldOn >= since && meeting.heldOn <= until)
        .sort(byHeldOn);
}
function visitsSince(child, until) {
    const { registeredOn } = child;
    return child.visits
        .filter((visit) => visit.on >= registeredOn && visit.on <= until && (0, child_1.mayHaveSeen)(child, visit))
        .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
function isHeld(fact) {
    return fact.heldOn !== null;
}
function byHeldOn(one, other) {
    if (one.heldOn === other.heldOn)
        return 0;
    return one.heldOn < other.heldOn ? -1 : 1;
}
//# sourceMappingURL=clockFacts.js.map