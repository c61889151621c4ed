"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saveExplanation = exports.openBreach = void 0;
exports.missedIn = missedIn;
const clockPermissions_1 = require("../../core/clocks/clockPermissions");
const explanations_1 = require("../../core/clocks/explanations");
const keptBreaches_1 = require("../../core/clocks/keptBreaches");
const result_1 = require("../../core/result");
const limits_1 = require("../../documents/limits");
const visit_1 = require("../../documents/visit");
const children_1 = require("../children/children");
/** A missed limit and why it was missed, with the form to say so for those who answer for it. */
exports.openBreach = { name: 'clocks.explaining', may: clockPermissions_1.mayOpenBreaches, reads: () => [keptBreaches_1.keptLimitsId], readsVisits };
/** Why a limit was missed, and who answers for that. `seen`: how many such entries stood on the card. */
exports.saveExplanation = {
    name: 'clocks.explain',
    reads: () => [keptBreaches_1.keptLimitsId],
    readsVisits,
    may: ({ group }, about, { actor, today }) => (0, explanations_1.mayExplain)({ actor, group, today }, about),
    decide: (state, about, typed, doing) => {
        const limit = missedIn(state, about, doing);
        if (limit === undefined)
            return (0, result_1.refuse)({ kind: 'gone' });
        const { group } = state;
        const kept = (0, explanations_1.explainBreach)((0, limits_1.keptLimitsOf)(state, group.coreGroupId), limit, group, { ...typed, seen: about.seen }, doing);
        if (!kept.ok)
            return kept;
        const { clock, trigger } = about;
        const { code, authorisedBy, authorisedOn } = typed;
        const children = limit.children.map(({ childId }) => childId).join(',');
        return (0, result_1.allow)({ put: [kept.value], about: { clock, trigger, children, code, authorisedBy, authorisedOn, entry: about.seen + 1 } });
    },
};
/** The missed limit that is meant, as this reader's list has it; undefined where it is not among theirs. */
function missedIn(state, about, by) {
    return (0, explanations_1.missedLimit)(wholeOf(state), by, (0, limits_1.keptLimitsOf)(state, state.group.coreGroupId), about);
}
/** The group with the visits that its head has left out, which past limits are told from. */
function wholeOf({ group, documents }) {
    return readsVisits(group) === null ? group : (0, children_1.withThese)(group, [...visit_1.storedVisit.among(documents).values()]);
}
function readsVisits({ children }) {
    return children.some(({ visitsKeptFrom }) => visitsKeptFrom !== undefined) ? { from: null } : null;
}
//# sourceMappingURL=breaches.js.map