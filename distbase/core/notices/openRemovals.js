"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldOfRemovals = exports.removalAgain = void 0;
exports.removalDrafts = removalDrafts;
exports.removalDays = removalDays;
exports.waitsForCustodian = waitsForCustodian;
const child_1 = require("../child");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const londonTime_1 = require("../time/londonTime");
const ladder_1 = require("./ladder");
const quietHours_1 = require("./quietHours");
const toldAgain_1 = require("./toldAgain");
/*
 * The end of a registration waits for the custodian (DOMAIN 1.31), who is asked with the morning card and again on a rhythm until
 * they have answered. Whoever becomes custodian meanwhile is asked at once.
 */
/** Once a week [P]. */
exports.removalAgain = { workingDays: 5 };
exports.toldOfRemovals = { custodian: ['custodian'], nobody: ['manager', 'senior-manager'] };
function removalDrafts(group, rules, now, absences = new Map()) {
    const sendAfter = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    return openIn(group).flatMap((open) => {
        const { childId } = open.child;
        const againOn = againOf(open, rules, (0, londonTime_1.dayOf)(now));
        const { conferenceId } = open.removal;
        const about = { kind: 'review', childId, conferenceId, at: open.at, ...(againOn === null ? {} : { againOn }) };
        return whoAnswers(group, open, (0, londonTime_1.dayOf)(sendAfter), absences).map((recipientPersonId) => {
            return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
        });
    });
}
/** The days on which they are asked again, from `from` on. */
function removalDays(group, rules, from) {
    return openIn(group).map(({ since }) => (0, toldAgain_1.nextToldAgainOn)(rules, since, exports.removalAgain, from));
}
/** Whether it still waits, and nobody was to be asked again since. */
function waitsForCustodian(group, about, rules, today) {
    const open = openIn(group).find(({ child, removal }) => child.childId === about.childId && removal.conferenceId === about.conferenceId);
    return open !== undefined && againOf(open, rules, today) === (about.againOn ?? null);
}
function openIn(group) {
    if ((0, coreGroup_1.isSilenced)(group))
        return [];
    return group.children.flatMap((child) => {
        const { removal, deregisteredOn, childId } = child;
        if (removal === undefined || !(0, child_1.isRemovalOpen)(child))
            return [];
        // An older version kept the time in the notice alone.
        const asked = group.noticesAbout?.find(({ about }) => isOf(about, childId, removal));
        const known = removal.at ?? (asked?.about.kind === 'review' ? asked.about.at : null);
        const at = known ?? `${deregisteredOn ?? child.registeredOn}T12:00:00.000Z`;
        return [{ child, removal, at, since: (0, londonTime_1.dayOf)(at) }];
    });
}
function isOf(about, childId, { conferenceId }) {
    return 'childId' in about && about.childId === childId && 'conferenceId' in about && about.conferenceId === conferenceId;
}
function againOf({ since }, rules, today) {
    return (0, toldAgain_1.toldAgainOn)(rules, since, exports.removalAgain, today);
}
/**
 * The custodian, but never whoever decided. Where the group has no other: manager and senior manager, who are to see that it gets one,
 * though one of them decided, as nobody else may know that it waits.
 */
function whoAnswers(group, { child, removal }, on, absences) {
    const watched = { childIds: [child.childId], on, owners: [] };
    const theirs = (0, coreGroup_1.currentMembers)(group, on).filter((each) => (0, member_1.isTellable)(each) && (0, member_1.isFor)(each, child.childId));
    const isDecider = (personId) => personId === removal.decidedByPersonId;
    const hasRole = (personId, roles) => theirs.some((each) => each.personId === personId && roles.includes(each.role));
    const mayCheck = theirs.some(({ role, personId }) => role === 'custodian' && !isDecider(personId));
    const custodians = mayCheck ? (0, ladder_1.whoIsTold)(group, exports.toldOfRemovals.custodian, watched, absences) : [];
    const asked = custodians.filter((personId) => !isDecider(personId));
    if (asked.length > 0)
        return asked;
    const above = (0, ladder_1.whoIsTold)(group, exports.toldOfRemovals.nobody, watched, absences);
    const told = above.filter((personId) => !isDecider(personId) || hasRole(personId, exports.toldOfRemovals.nobody));
    return told.length > 0 ? told : above;
}
//# sourceMappingURL=openRemovals.js.map