"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withoutWhat = withoutWhat;
exports.notCounted = notCounted;
exports.hasChildNotRead = hasChildNotRead;
const child_1 = require("../child");
const clockTable_1 = require("../clockTable");
const stepTable_1 = require("./stepTable");
/** What this clock is counted without, if anything; nothing once it has ended. */
function withoutWhat(clock, child, group) {
    if (clock.endedOn !== null)
        return [];
    const all = [...(child.countedWithout ?? []), ...(group.countedWithout ?? [])];
    const birth = (0, child_1.isBirthUnknown)(child) && startsWithRegistration(clock, child) ? [{ what: 'birth-day', on: null }] : [];
    return [...all.filter((each) => isMissed(each, clock, child) && !countsNow(each, group)), ...birth];
}
/**
 * What of a child cannot be counted at all, as there is no clock to say it of: the eighteenth birthday, a missing child, a
 * registration that ended on a day that nobody can read.
 */
function notCounted(child) {
    const unread = (child.countedWithout ?? []).filter(({ what }) => what === 'missing-day' || what === 'de-registration-day');
    return (0, child_1.isBirthUnknown)(child) && child.status !== 'de-registered' ? [...unread, { what: 'birth-day', on: null }] : unread;
}
/** Whether the export has a child of the group whom nobody can read: no limit of theirs is counted. */
function hasChildNotRead({ countedWithout = [] }) {
    return countedWithout.some(({ what }) => what === 'child');
}
const whatWasDone = ['visit', 'conference', 'meeting'];
/** A visit or meeting before the day that the clock counts from would change nothing. */
function isMissed({ what, on, step }, clock, child) {
    const { countsFrom } = (0, clockTable_1.traitsOf)(clock.clock);
    // What was before it counts for no limit, so that each limit that counts from something done may be another one.
    if (what === 'registration-day')
        return startsWithRegistration(clock, child) || countsFrom.some((each) => whatWasDone.includes(each));
    if (what === 'step')
        return stepTable_1.stepKinds
            .filter((each) => step === undefined || each === step)
            .some((each) => [...stepTable_1.stepTable[each].starts, ...stepTable_1.stepTable[each].meets].includes(clock.clock));
    const isBefore = on !== null && on < clock.trigger;
    return countsFrom.includes(what) && !((what === 'visit' || what === 'meeting') && isBefore);
}
/** Who came to a meeting can be put right here: then it counts before an export says so. */
function countsNow({ what, on, why }, { meetings }) {
    return what === 'meeting' && why === 'nobody-came' && meetings.some(({ heldOn, valid }) => heldOn === on && valid === true);
}
function startsWithRegistration({ because, trigger }, { registeredOn }) {
    return (because.code === 'registered' || (trigger === registeredOn && (because.code === 'no-co-ordinator' || because.code === 'stay-began')));
}
//# sourceMappingURL=countedWithout.js.map