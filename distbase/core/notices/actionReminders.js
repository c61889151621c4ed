"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planReminders = planReminders;
exports.nextReminderOn = nextReminderOn;
exports.remindedOf = remindedOf;
const child_1 = require("../child");
const clock_1 = require("../clocks/clock");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const ladder_1 = require("./ladder");
const toldAgain_1 = require("./toldAgain");
/**
 * The reminders that there must be of this group's unfinished actions now: for each action and each person, the highest
 * rung that was reached (DOMAIN 1.2: −3 working days to the owner, +1 owner and co-ordinator, +5 manager [P]). A new day
 * or owner makes new keys, so that the old ones are settled. Nobody to tell: nothing, as the group's own chat, where
 * parents read, is not told of a practitioner's delay, and a group without co-ordinator has D20 for it.
 */
function planReminders(group, rules, now, waitUntil, absences) {
    const today = (0, londonTime_1.dayOf)(now);
    const sending = { waitUntil, on: (0, londonTime_1.dayOf)(waitUntil) };
    return remindedOf(group, today).flatMap((action) => {
        const newest = new Map();
        for (const rung of rungsReached(action, rules, today))
            for (const personId of toldOf(group, action, rung, sending.on, absences))
                newest.set(personId, rung);
        return [...newest].map(([personId, rung]) => draftOf(group, action, rung, personId, sending));
    });
}
/** The earliest day, not before `from`, on which something about an action may have to be said: a rung, or an owner's leaving. */
function nextReminderOn(group, rules, from) {
    const ends = new Map(group.members.map(({ memberId, to }) => [memberId, to]));
    const days = (group.actionsDue ?? []).flatMap((action) => [
        ...rules.policy.actions.ladder.map((rung) => rungOn(action, rung, rules)),
        (0, toldAgain_1.nextToldAgainOn)(rules, climbedOn(action, rules), rules.policy.actions.again, from),
        ends.get(action.ownerMemberId ?? '') ?? null,
    ]);
    return days.reduce((soonest, day) => (day === null || day < from || (soonest !== null && soonest <= day) ? soonest : day), null);
}
/**
 * Every action that can still be reminded of. A plan ends for a child with the registration, and with it what was still to be
 * done for that child alone. Of whom the case system knows no longer, it is asked first.
 */
function remindedOf(group, today) {
    const { actionsDue = [], children } = group;
    if ((0, child_1.isAskedAbout)(group))
        return [];
    const registered = children.filter((child) => (child.deregisteredOn === null || child.deregisteredOn > today) && !(0, child_1.isAskedAbout)(child));
    return actionsDue.filter(({ childIds }) => childIds.length === 0 ? registered.length > 0 : registered.some(({ childId }) => childIds.includes(childId)));
}
/** The rungs that were reached, lowest first; after them, if the ladder is climbed and the action is not done, what is told again. */
function rungsReached(action, rules, today) {
    const { ladder, again } = rules.policy.actions;
    const reached = ladder
        .map((rung) => ({ rung, on: rungOn(action, rung, rules) }))
        .filter(({ on }) => on <= today)
        .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
        .map(({ rung }) => rung);
    const on = (0, toldAgain_1.toldAgainOn)(rules, climbedOn(action, rules), again, today);
    if (on === null)
        return reached;
    const last = ladder.find((rung) => rungOn(action, rung, rules) === lastRungOn(action, rules));
    return [...reached, { when: { againOn: on }, tell: [...new Set(['owner', 'co-ordinator', ...(last?.tell ?? [])])] }];
}
/** The day from which on an action that is not done is told again: its own, or the last rung where that is later. */
function climbedOn(action, rules) {
    return (0, calendarDate_1.later)(action.dueOn, lastRungOn(action, rules));
}
function lastRungOn(action, rules) {
    return rules.policy.actions.ladder.map((rung) => rungOn(action, rung, rules)).reduce(calendarDate_1.later, '');
}
function rungOn({ dueOn }, { when }, rules) {
    if (when === 'due')
        return dueOn;
    if (when === 'due-soon')
        return (0, clock_1.subtractLength)(rules, dueOn, rules.policy.actions.dueSoon);
    return (0, clock_1.addLength)(rules, dueOn, { workingDays: when.workingDaysAfter });
}
function toldOf(group, action, rung, on, absences) {
    const roles = rung.tell.filter((each) => each !== 'owner');
    const above = (0, ladder_1.whoIsTold)(group, roles, { childIds: action.childIds, on, owners: [] }, absences);
    return rung.tell.includes('owner') ? [...new Set([...ownerTold(group, action, rung, on, absences), ...above])] : above;
}
/**
 * The owner; the co-ordinator instead of one who is outside the group or Teams, has left, is away, or has said what stands
 * in the way: then it is the co-ordinator's to move. A parent or young person is reminded before their own day only
 * (DOMAIN 7.3 "except their own dates"); once it has passed the co-ordinator talks to them, because a message that they are
 * late, on a phone that others may see, does harm and gets nothing done.
 */
function ownerTold(group, action, rung, on, absences) {
    const owner = (0, coreGroup_1.currentMembers)(group, on).find(({ memberId }) => memberId === action.ownerMemberId);
    if (action.state === 'open' && owner !== undefined && isReminded(owner)) {
        if (!(0, member_1.isFamily)(owner))
            return (0, ladder_1.isAway)(absences.get(owner.personId), on) ? coordinatorOf(group, action, on, absences) : [owner.personId];
        if (typeof rung.when === 'string')
            return on <= action.dueOn ? [owner.personId] : [];
    }
    return coordinatorOf(group, action, on, absences);
}
function isReminded(owner) {
    return owner.inTeams && ((0, member_1.worksWithChild)(owner) || (0, member_1.isFamily)(owner));
}
function coordinatorOf(group, { childIds }, on, absences) {
    return (0, ladder_1.whoIsTold)(group, ['co-ordinator'], { childIds, on, owners: [] }, absences);
}
function draftOf(group, action, rung, personId, { waitUntil }) {
    const { actionId, state, dueOn } = action;
    return {
        coreGroupId: group.coreGroupId,
        about: { kind: 'action', actionId, state, dueOn, rung: rung.when },
        recipientPersonId: personId,
        urgency: 'digest',
        sendAfter: waitUntil,
        escalatesAt: null,
    };
}
//# sourceMappingURL=actionReminders.js.map