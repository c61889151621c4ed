"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkRemoval = checkRemoval;
const child_1 = require("../child");
const setHere_1 = require("../children/setHere");
const doer_1 = require("../doer");
const result_1 = require("../result");
const review_1 = require("./review");
/**
 * The second person's check. Confirmed: it is done. Sent back, with the reason: registration goes on as if it had never
 * ended, its clocks from the facts as they are, until the chair corrects the decision or another review makes one.
 */
function checkRemoval(group, conference, given, by) {
    const child = group.children.find(({ childId }) => childId === given.childId);
    const { removal } = child ?? {};
    if (child?.frozen !== undefined)
        return (0, result_1.refuse)({ kind: 'child-frozen' });
    if (child === undefined || removal === undefined || removal.conferenceId !== conference.conferenceId || !(0, child_1.isRemovalOpen)(child))
        return (0, result_1.refuse)({ kind: 'removal-checked' });
    if (given.seen !== conference.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const { outcome } = given;
    if (outcome === 'sent-back' && given.reason === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { reason: 'required' } });
    const reason = given.reason === '' ? null : (0, doer_1.forPractitioners)(given.reason, by);
    const check = { childId: child.childId, outcome, reason, by: by.actor.memberId, at: by.now };
    const mark = { ...removal, check: { outcome, byPersonId: by.actor.personId, on: by.today } };
    const changed = (0, review_1.changeChildren)(group, [child.childId], (each) => {
        const checked = outcome === 'confirmed' ? each : (0, setHere_1.settingHere)(each, { status: 'registered', deregisteredOn: null });
        return { ...checked, removal: mark };
    });
    return (0, result_1.allow)({
        group: changed,
        conferences: [{ ...conference, version: conference.version + 1, checks: [...(conference.checks ?? []), check] }],
    });
}
//# sourceMappingURL=reviewRemoval.js.map