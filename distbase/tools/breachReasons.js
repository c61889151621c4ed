"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whyMissed = whyMissed;
exports.reasonLine = reasonLine;
const breaches_1 = require("../core/clocks/breaches");
const explanations_1 = require("../core/clocks/explanations");
const londonTime_1 = require("../core/time/londonTime");
/** What was entered until the end of that day; undefined where nothing was. */
function whyMissed({ members }, kept, { clock }, asAt) {
    const child = { childId: clock.childId, givenName: '', familyName: '' };
    const all = (0, explanations_1.explanationsOf)(kept, { clock, children: [child] }).filter(({ reason }) => (0, londonTime_1.dayOf)(reason.at) <= asAt);
    const newest = all.at(-1);
    if (newest === undefined)
        return undefined;
    const { code, authorisedBy, authorisedOn, reason } = newest;
    const role = members.find(({ memberId }) => memberId === authorisedBy)?.role ?? null;
    return { code, authorisedBy: role, authorisedOn, enteredOn: (0, londonTime_1.dayOf)(reason.at), ...(all.length > 1 && { corrected: all.length - 1 }) };
}
/** For how many of the limits that were shown as late somebody said why, and how often each reason. */
function reasonLine(missed) {
    const late = missed.filter(({ isLate }) => isLate);
    const given = late.flatMap(({ why }) => why ?? []);
    const counts = breaches_1.breachReasons
        .map((code) => ({ code, count: given.filter((why) => why.code === code).length }))
        .filter(({ count }) => count > 0);
    const each = counts.length === 0 ? '' : ` (${counts.map(({ code, count }) => `${code} ${count}`).join(', ')})`;
    return `Why, and who authorised it, was entered for ${given.length} of the ${late.length} that were shown as late${each}.`;
}
//# sourceMappingURL=breachReasons.js.map