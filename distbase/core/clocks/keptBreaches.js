"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keptLimitsId = void 0;
exports.noKeptLimits = noKeptLimits;
exports.keepingBreaches = keepingBreaches;
exports.shownDaysLate = shownDaysLate;
exports.keepingBreachesOf = keepingBreachesOf;
exports.takingAlong = takingAlong;
exports.mayMoveLimits = mayMoveLimits;
exports.keptUnderRules = keptUnderRules;
exports.keptClocks = keptClocks;
exports.withShownLate = withShownLate;
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
const breaches_1 = require("./breaches");
const clockFacts_1 = require("./clockFacts");
const clockState_1 = require("./clockState");
const clocksOf_1 = require("./clocksOf");
const lateFrom_1 = require("./lateFrom");
exports.keptLimitsId = 'limits';
/** Changes of settings that are kept with the limits they moved; the audit has them all. */
const mostMoved = 5;
function noKeptLimits(coreGroupId) {
    return { id: exports.keptLimitsId, type: 'limits', schemaVersion: 1, coreGroupId, breaches: [], moved: [] };
}
/**
 * Adds the breaches that the clocks show before a change, and after it no longer or as less late; gives back the same object where
 * there are none.
 */
function keepingBreaches(kept, before, after, today, by = 'facts') {
    const byKey = new Map(before.map((clock) => [(0, breaches_1.keyOfClock)(clock), clock]));
    const now = new Map(after.map((clock) => [(0, breaches_1.keyOfClock)(clock), clock]));
    const known = new Map(kept.breaches.map((breach) => [(0, breaches_1.keyOf)(breach), shownDaysLate(breach)]));
    const lateFrom = new Map((kept.lateFrom ?? []).map(({ on, ...breach }) => [(0, breaches_1.keyOf)(breach), on]));
    const keptFrom = new Map(kept.breaches.map((breach) => [(0, breaches_1.keyOf)(breach), breach.shownFrom]));
    const lost = (0, breaches_1.newBreaches)([], before).flatMap((breach) => {
        const key = (0, breaches_1.keyOf)(breach);
        const [clock, told] = [byKey.get(key), now.get(key)];
        if (clock === undefined || (told !== undefined && (0, clockState_1.isBreach)(told) && told.daysLate >= clock.daysLate))
            return [];
        // Kept before, told again since and shown as later still: then that is kept in its place.
        // One that was not done when its period ended, on the very day, was missed by no days and is kept too.
        if (clock.daysLate <= (known.get(key) ?? -1))
            return [];
        const shownFrom = keptFrom.has(key) ? keptFrom.get(key) : lateFrom.get(key);
        const { count, unit } = clock.because.parameters;
        // Also of one that was done late, where it is now said to have been done before that.
        const metOn = by === 'facts' && told?.metOn !== breach.metOn ? (told?.metOn ?? null) : null;
        // The end of the registration was entered, and waits for the custodian.
        const endsOn = by === 'facts' && breach.clock === 'D23' && told?.waits && !clock.waits ? told.limit : null;
        const saidMetOn = metOn ?? endsOn;
        return [
            {
                ...breach,
                length: { count, unit },
                keptOn: today,
                ...(saidMetOn === null ? {} : { saidMetOn }),
                source: clock.source,
                ...(shownFrom !== undefined && shownFrom > (0, calendarDate_1.addDays)(breach.limit, 1) ? { shownFrom } : {}),
                ...(by === 'settings' ? { by, since: told === undefined ? null : lengthOf(told) } : {}),
            },
        ];
    });
    if (lost.length === 0)
        return kept;
    const replaced = new Set(lost.map(breaches_1.keyOf));
    return { ...kept, breaches: [...kept.breaches.filter((breach) => !replaced.has((0, breaches_1.keyOf)(breach))), ...lost] };
}
function lengthOf({ limit, because }) {
    const { count, unit } = because.parameters;
    return { count, unit, limit };
}
/** How many calendar days late a kept breach was shown. */
function shownDaysLate({ limit, daysLate, keptOn }) {
    return daysLate ?? Math.max(0, (0, calendarDate_1.daysBetween)(limit, keptOn));
}
/**
 * The same for a change of one group's facts under one set of rules. Only children who are in the group before and after are
 * compared, of them those of whom anything differs, and without the visits that the head has left out in between: those are still in
 * their documents. A child who has become one with another is compared with that one.
 */
function keepingBreachesOf(kept, before, after, rules, today, joined) {
    const changed = (0, clockFacts_1.haveSameFacts)(before, after) ? after.children.filter((child) => !before.children.includes(child)) : after.children;
    const idNow = (childId) => (childId === joined?.here ? joined.there : childId);
    const children = before.children.flatMap((child) => {
        const now = changed.find(({ childId }) => childId === idNow(child.childId));
        return now === undefined ? [] : [withoutLeftOut(child, now)];
    });
    const earlier = (0, clocksOf_1.clockHistory)({ ...before, children }, rules, today).map((clock) => ({ ...clock, childId: idNow(clock.childId) }));
    const now = (0, clocksOf_1.clockHistory)({ ...after, children: changed }, rules, today);
    return (0, lateFrom_1.notingEntered)(keepingBreaches(kept, joined === undefined ? earlier : latestOfEach(earlier), now, today), earlier, now, today);
}
/** Of the same limit of two entries the one that was later. */
function latestOfEach(clocks) {
    const latest = new Map();
    for (const clock of clocks) {
        const known = latest.get((0, breaches_1.keyOfClock)(clock));
        if (known === undefined || !(0, clockState_1.isBreach)(known) || ((0, clockState_1.isBreach)(clock) && clock.daysLate > known.daysLate))
            latest.set((0, breaches_1.keyOfClock)(clock), clock);
    }
    return [...latest.values()];
}
/** The child without the visits that the head has left out since because they are too old; those that the change itself took away stay. */
function withoutLeftOut(before, after) {
    const { visitsKeptFrom } = after;
    if (visitsKeptFrom === undefined || visitsKeptFrom === before.visitsKeptFrom)
        return before;
    const still = new Set(after.visits.map(({ visitId }) => visitId));
    const visits = before.visits.filter(({ on, visitId }) => on >= visitsKeptFrom || still.has(visitId));
    return { ...before, visits, visitsKeptFrom };
}
/**
 * With the breaches that another group kept of children who have come from there, and what was said of why; the same object where
 * there is nothing new.
 */
function takingAlong(kept, others, childIds) {
    const known = new Set(kept.breaches.map(breaches_1.keyOf));
    const theirs = others.breaches.filter((breach) => childIds.includes(breach.childId) && !known.has((0, breaches_1.keyOf)(breach)));
    const said = new Set((kept.explained ?? []).map((each) => JSON.stringify(each)));
    const explained = (others.explained ?? []).filter((each) => childIds.includes(each.childId) && !said.has(JSON.stringify(each)));
    const noted = new Set((kept.lateFrom ?? []).map(breaches_1.keyOf));
    const lateFrom = (others.lateFrom ?? []).filter((each) => childIds.includes(each.childId) && !noted.has((0, breaches_1.keyOf)(each)));
    if (theirs.length + explained.length + lateFrom.length === 0)
        return kept;
    return {
        ...kept,
        breaches: [...kept.breaches, ...theirs],
        ...(lateFrom.length > 0 && { lateFrom: [...(kept.lateFrom ?? []), ...lateFrom] }),
        ...(explained.length > 0 && { explained: [...(kept.explained ?? []), ...explained] }),
    };
}
/**
 * Whether anything that clocks may count from differs. The same object has not changed; meetings are compared by value, as the
 * fact of a meeting is made anew at each change of it.
 */
function mayMoveLimits(before, after) {
    const { meetings } = after;
    if (before.children !== after.children || !(0, clockFacts_1.haveSameFacts)({ ...before, meetings }, after))
        return true;
    return meetings !== before.meetings && JSON.stringify(meetings) !== JSON.stringify(before.meetings);
}
/** What other rules do to a group with its whole history: limits that move, and breaches to keep. The same object where nothing changes. */
function keptUnderRules(kept, group, { changeId, old, rules, at, on }) {
    const withBreaches = keepingBreaches(kept, (0, clocksOf_1.clockHistory)(group, old, on), (0, clocksOf_1.clockHistory)(group, rules, on), on, 'settings');
    const limits = (0, breaches_1.redated)((0, clocksOf_1.currentClocks)(group, old, on).filter(isOpen), (0, clocksOf_1.currentClocks)(group, rules, on).filter(isOpen));
    const isKnown = kept.moved.at(-1)?.changeId === changeId;
    if (limits.length === 0 || isKnown)
        return withBreaches;
    return { ...withBreaches, moved: [...withBreaches.moved, { changeId, at, on, limits }].slice(-mostMoved) };
}
/**
 * The kept breaches as clocks, to stand in the list beside those that the facts tell of. Where the facts tell of the same one,
 * theirs is listed.
 */
function keptClocks(kept, history, rules) {
    const told = new Set((0, breaches_1.newBreaches)([], history).map(breaches_1.keyOf));
    return kept.breaches.filter((breach) => !told.has((0, breaches_1.keyOf)(breach))).map((breach) => clockOf(breach, rules));
}
/** The breaches that the facts tell of, each with how late it was shown before something was entered late or the rules were changed. */
function withShownLate(kept, breaches) {
    const known = new Map(kept.breaches.map((breach) => [(0, breaches_1.keyOf)(breach), breach]));
    return breaches.map((clock) => {
        const breach = known.get((0, breaches_1.keyOfClock)(clock));
        if (breach === undefined)
            return clock;
        // Open again: it is shown as late today, whatever was said in between; but by another rule than before, where settings were changed.
        if (clock.endedOn === null && breach.by !== 'settings')
            return clock;
        return { ...clock, shownLate: { ...shownLateOf(breach), stands: true } };
    });
}
function shownLateOf(breach) {
    const { limit, keptOn, saidMetOn, by, length, since } = breach;
    const shown = {
        ...{ from: breach.shownFrom ?? (0, calendarDate_1.addDays)(limit, 1), until: shownUntil(breach), changedOn: keptOn, saidMetOn: saidMetOn ?? null },
        ...{ by: by ?? 'facts', length, limit },
    };
    return since === undefined ? shown : { ...shown, since };
}
function clockOf(breach, rules) {
    const { clock, childId, trigger, limit, metOn, daysLate, because, length, source } = breach;
    return {
        clock,
        childId,
        trigger,
        limit,
        bookBy: limit,
        state: metOn === null ? 'breached' : 'met-late',
        daysLate: daysLate ?? 0,
        workingDaysLate: workingDaysLate(breach, rules),
        metOn,
        endedOn: shownUntil(breach),
        cancelReason: null,
        because: { code: because, parameters: { on: trigger, ...length } },
        source: source ?? rules.policy.clocks[clock].source,
        shownLate: { ...shownLateOf(breach), stands: false },
    };
}
/** The last day on which it was shown as late: before its limit is over, where its period ended on that very day with nothing done. */
function shownUntil({ limit, daysLate, keptOn }) {
    return daysLate === null ? keptOn : (0, calendarDate_1.addDays)(limit, daysLate);
}
function workingDaysLate(breach, { calendar }) {
    return (0, workingDays_1.workingDaysBetween)(calendar, breach.limit, shownUntil(breach));
}
function isOpen({ endedOn }) {
    return endedOn === null;
}
//# sourceMappingURL=keptBreaches.js.map