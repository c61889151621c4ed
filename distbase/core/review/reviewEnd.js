"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endGroundsOpenTo = endGroundsOpenTo;
exports.endRegistration = endRegistration;
const clockFacts_1 = require("../clocks/clockFacts");
const stepTable_1 = require("../clocks/stepTable");
const doer_1 = require("../doer");
const result_1 = require("../result");
const review_1 = require("./review");
const reviewHeld_1 = require("./reviewHeld");
/**
 * Why a registration can end without a review conference (DOMAIN 1.31): the child turned eighteen, left the country for good, or was
 * transferred, which a transfer that was notified must have come before. None where it has ended, or the case is frozen. A move
 * away is offered before its transfer conference too: the form then says what is to be recorded first.
 */
function endGroundsOpenTo(child, rules, today) {
    if (child.status === 'de-registered' || child.frozen !== undefined)
        return [];
    const isAdult = child.dateOfBirth !== null && (0, clockFacts_1.turnsEighteenOn)(child.dateOfBirth, rules) <= today;
    const open = {
        'turned-18': isAdult,
        'left-uk': true,
        transferred: child.transfer?.direction === 'out',
    };
    return review_1.endGrounds.filter((ground) => open[ground]);
}
/** Ends it from that day. It then waits for the custodian, as every removal does, and until then limits wait too. */
function endRegistration(group, given, by) {
    const child = group.children.find(({ childId }) => childId === given.childId);
    if (child === undefined || endGroundsOpenTo(child, by.rules, by.today).length === 0)
        return (0, result_1.refuse)({ kind: 'gone' });
    const { dateOfBirth, childId, categories } = child;
    const on = given.ground === 'turned-18' && dateOfBirth !== null ? (0, clockFacts_1.turnsEighteenOn)(dateOfBirth, by.rules) : given.on;
    const wrong = problemsOf(child, { ...given, on }, by);
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const decided = {
        ...{ childId, decision: 'remove', categories, dissent: null, by: by.actor.memberId, at: by.now },
        reasons: (0, doer_1.forPractitioners)(given.reasons, by),
    };
    const entry = {
        ...(0, review_1.newConference)(group, by.newId(), { plannedOn: on, startsAt: '' }),
        childIds: [childId],
        ground: given.ground,
        decisions: [decided],
    };
    const at = { conferenceId: entry.conferenceId, heldOn: on, byPersonId: by.actor.personId, at: by.now };
    return (0, result_1.allow)({
        group: (0, review_1.changeChildren)(group, [childId], (each) => (0, reviewHeld_1.afterDecision)(each, 'remove', categories, at)),
        conferences: [entry],
    });
}
function problemsOf(child, { ground, on }, { rules, today }) {
    if (!endGroundsOpenTo(child, rules, today).includes(ground))
        return { ground: 'choose-one' };
    // The original authority stays responsible until the other has held its transfer conference (DOMAIN 1.31, 7.1).
    const transferredOn = ground === 'transferred' ? (0, stepTable_1.transferConferenceOn)(child) : '';
    if (transferredOn === null)
        return { ground: 'no-transfer-conference' };
    if (on === '')
        return { on: 'required' };
    if (on > today)
        return { on: 'in-the-future' };
    if (on < transferredOn)
        return { on: 'before-transfer-conference' };
    return on < child.registeredOn ? { on: 'before-registration' } : {};
}
//# sourceMappingURL=reviewEnd.js.map