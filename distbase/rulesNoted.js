"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noteRules = noteRules;
exports.waitForRules = waitForRules;
exports.rulesUntilNoted = rulesUntilNoted;
const policy_1 = require("./core/policy");
const settings_1 = require("./settings");
const changedRules_1 = require("./usecases/clocks/changedRules");
const faultCode_1 = require("./usecases/deeds/faultCode");
/** How long until it is tried again, where the store was down or others kept changing a group. */
const againMs = 5_000;
/** How long an instance without jobs waits for another to note the rules, before it says so and goes on. */
const longestWaitMs = 600_000;
/**
 * Records which limits changed rules have moved and keeps the breaches that they would erase, before anything is planned by them. It
 * ends when that is done for every group that can be read: what is shown before would lack them, and a store that is down for a
 * moment must not leave it at that.
 */
async function noteRules({ deps, settings, report, wait, mayGoOn }) {
    for (let isFirst = true; mayGoOn(); isFirst = false) {
        const left = await noteOnce(deps, settings, report, isFirst);
        if (!left)
            return;
        await wait(againMs);
    }
}
/** The same on an instance without jobs: another one does it. */
async function waitForRules({ deps, clock, settings, report, wait, mayGoOn }) {
    const until = clock.epochMs() + longestWaitMs;
    while (mayGoOn() && clock.epochMs() < until) {
        const noted = await (0, changedRules_1.notedRules)(deps).catch(undefinedIfFault);
        // At the first start of a store there is nothing that could be erased.
        if (noted === null || noted === settings)
            return;
        await wait(againMs);
    }
    if (mayGoOn())
        report('rules-not-noted');
}
/**
 * The rules by which an instance counts until changed ones are noted: by the new ones what was shown as late would be missing from
 * every card in between, for as long as it takes to keep it. `rules` where nothing has changed. Throws as the store does.
 */
async function rulesUntilNoted(deps, settings, rules) {
    const noted = await (0, changedRules_1.notedRules)(deps);
    const old = noted === null || noted === settings ? null : rulesOf(noted);
    return old === null ? rules : (0, policy_1.countingAs)(old, rules);
}
/** Null for settings that this version cannot read any more. */
function rulesOf(settings) {
    const parsed = (0, settings_1.parseSettings)(settings);
    return parsed.ok ? parsed.value : null;
}
/** Whether something is left that another try may bring. */
async function noteOnce(deps, settings, report, isFirst) {
    try {
        const moved = await (0, changedRules_1.noteChangedRules)(deps, settings, rulesOf);
        if (moved.groups > 0)
            report('limits-moved', { groups: moved.groups, limits: moved.limits });
        const left = moved.contended + moved.unread;
        if (left > 0)
            report('rules-not-noted', { groups: left });
        // What cannot be read is for somebody to mend: the next start goes on with it.
        return moved.contended > 0;
    }
    catch (error) {
        if ((0, faultCode_1.faultCode)(error) === null)
            throw error;
        if (isFirst)
            report('rules-not-noted');
        return true;
    }
}
function undefinedIfFault(error) {
    if ((0, faultCode_1.faultCode)(error) === null)
        throw error;
    return undefined;
}
//# sourceMappingURL=rulesNoted.js.map