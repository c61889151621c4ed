"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notCountedFor = notCountedFor;
exports.limitsFor = limitsFor;
exports.breachesFor = breachesFor;
exports.missedBothWays = missedBothWays;
const clockTable_1 = require("../clockTable");
const member_1 = require("../member");
const clockState_1 = require("./clockState");
const clocksOf_1 = require("./clocksOf");
const countedWithout_1 = require("./countedWithout");
const keptBreaches_1 = require("./keptBreaches");
/** The same readers as limits have. A child who cannot be read is told to those who are here for all children. */
function notCountedFor(group, viewer) {
    if (!(0, member_1.worksWithChild)(viewer))
        return [];
    const own = group.children.filter((child) => (0, member_1.isOwnChild)(viewer, child));
    const known = ['birth-day', 'missing-day', 'de-registration-day'].flatMap((what) => {
        const children = own.filter((child) => (0, countedWithout_1.notCounted)(child).some((each) => each.what === what));
        return children.length === 0
            ? []
            : [{ what, children: children.map(({ childId, givenName, familyName }) => ({ childId, givenName, familyName })) }];
    });
    return (0, countedWithout_1.hasChildNotRead)(group) && viewer.childIds.length === 0 ? [...known, { what: 'child', children: [] }] : known;
}
/**
 * Every limit of the children this member is here for: open ones first, of those what is near or late by what weighs most, then the
 * nearest limit first; then what is done, the newest first. To practitioners and foster carers alone: the family has its own dates (`core/clocks/familyDates.ts`).
 */
function limitsFor(group, viewer, rules, today) {
    const all = limitsOf(group, viewer, (0, clocksOf_1.currentClocks)(group, rules, today));
    return [...all].sort(openThenNearest);
}
/** Limits that passed before the thing was done, the newest first: kept whatever was done, corrected or set later (DOMAIN 3). */
function breachesFor(group, viewer, rules, today, kept = (0, keptBreaches_1.noKeptLimits)(group.coreGroupId)) {
    const history = (0, clocksOf_1.clockHistory)(group, rules, today);
    const past = [...(0, keptBreaches_1.withShownLate)(kept, history.filter(clockState_1.isBreach)), ...(0, keptBreaches_1.keptClocks)(kept, history, rules)];
    return [...limitsOf(group, viewer, past)].sort((one, other) => byDay(other.clock.limit, one.clock.limit));
}
/** How many of these were missed by what is known now, and how many were shown as missed at the time (DOMAIN 3); one of the whole group counts once. */
function missedBothWays(missed) {
    return { known: missed.filter(({ clock }) => clock.shownLate?.stands !== false).length, shown: missed.length };
}
function limitsOf(group, viewer, clocks) {
    if (!(0, member_1.worksWithChild)(viewer))
        return [];
    const limits = new Map();
    for (const clock of clocks) {
        const child = group.children.find(({ childId }) => childId === clock.childId);
        if (child === undefined || !(0, member_1.isOwnChild)(viewer, child))
            continue;
        const key = keyOf(clock);
        const { childId, givenName, familyName } = child;
        limits.set(key, { clock, children: [...(limits.get(key)?.children ?? []), { childId, givenName, familyName }] });
    }
    return [...limits.values()];
}
function keyOf({ clock, childId, trigger, limit, state, because, shownLate }) {
    return [clock, trigger, limit, state, because.code, shownLate?.until, (0, clockTable_1.traitsOf)(clock).of === 'group' ? '' : childId].join(' ');
}
function openThenNearest({ clock: one }, { clock: other }) {
    const [oneOpen, otherOpen] = [one.endedOn === null, other.endedOn === null];
    if (oneOpen !== otherOpen)
        return oneOpen ? -1 : 1;
    const weighed = oneOpen ? rankOf(one) - rankOf(other) || byDay(one.limit, other.limit) : byDay(other.limit, one.limit);
    return weighed || byDay(one.clock, other.clock);
}
/** What is near or late by its weight, as in the lists over all groups: paper that is late for longer does not hide a child not seen. */
function rankOf({ clock, state }) {
    return state === 'running' ? Number.MAX_SAFE_INTEGER : (0, clockTable_1.weightOf)(clock);
}
function byDay(one, other) {
    return one < other ? -1 : Number(one > other);
}
//# sourceMappingURL=clockList.js.map