"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.explanationsOf = explanationsOf;
exports.missedLimit = missedLimit;
exports.authorisersOf = authorisersOf;
exports.mayExplain = mayExplain;
exports.explainBreach = explainBreach;
const clockTable_1 = require("../clockTable");
const coreGroup_1 = require("../coreGroup");
const doer_1 = require("../doer");
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
const clockList_1 = require("./clockList");
/** What stands of a missed limit, the oldest first: what was entered for several children at once stands once. */
function explanationsOf({ explained = [] }, { clock, children }) {
    const theirs = explained.filter((each) => isOf(each, clock) && children.some(({ childId }) => childId === each.childId));
    return [...new Map(theirs.map((each) => [JSON.stringify({ ...each, childId: '' }), each])).values()];
}
/** The missed limit that a press names, as this reader's list has it; undefined where it is not among theirs. `group` with all visits. */
function missedLimit(group, { actor, rules, today }, kept, about) {
    const all = (0, clockList_1.breachesFor)(group, actor, rules, today, kept);
    return all.find((limit) => isOf(about, limit.clock) && limit.children.some(({ childId }) => childId === about.childId));
}
/** Members who may answer for a missed limit of all these children: nobody who is the group's co-ordinator as well, who owed it. */
function authorisersOf(group, { clock, children }, today) {
    return (0, coreGroup_1.actingMembers)(group, today).filter((member) => mayExplain({ actor: member, group, today }, clock).ok && children.every(({ childId }) => (0, member_1.isFor)(member, childId)));
}
/** The roles of the clock's row; not one's own lateness (DOMAIN 1.6: the manager's sign-off is a second person's). */
function mayExplain({ actor, group, today }, { clock }) {
    if (!(0, clockTable_1.traitsOf)(clock).authorisedBy.includes(actor.role))
        return (0, result_1.refuse)('role-may-not');
    const isCoordinator = (0, coreGroup_1.currentMembers)(group, today).some(({ role, personId }) => role === 'co-ordinator' && personId === actor.personId);
    return isCoordinator ? (0, result_1.refuse)('not-for-yourself') : permit_1.yes;
}
/** Adds why a limit was missed, for each of its children whom the writer is here for. `seen`: how many stood on their card. */
function explainBreach(kept, limit, group, { seen, ...given }, by) {
    if (explanationsOf(kept, limit).length !== seen)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const { clock, because, trigger } = limit.clock;
    if (given.authorisedOn > by.today)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { authorisedOn: 'in-the-future' } });
    if (given.authorisedOn < trigger)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { authorisedOn: 'before-it-happened' } });
    if (!authorisersOf(group, limit, by.today).some(({ memberId }) => memberId === given.authorisedBy))
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { authorisedBy: 'choose-one' } });
    const reason = (0, doer_1.forPractitioners)(given.reason, by);
    const added = limit.children.map(({ childId }) => ({ clock, childId, because: because.code, trigger, ...given, reason }));
    return (0, result_1.allow)({ ...kept, explained: [...(kept.explained ?? []), ...added] });
}
function isOf(breach, { clock, because, trigger }) {
    return breach.clock === clock && breach.because === because.code && breach.trigger === trigger;
}
//# sourceMappingURL=explanations.js.map