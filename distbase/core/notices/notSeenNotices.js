"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notSeenNotices = notSeenNotices;
exports.escalationAt = escalationAt;
exports.notSeenEscalation = notSeenEscalation;
exports.undecidedNotices = undecidedNotices;
exports.unlistedReports = unlistedReports;
const awaiting_1 = require("../children/awaiting");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const londonTime_1 = require("../time/londonTime");
const aboutNotice_1 = require("./aboutNotice");
const ladder_1 = require("./ladder");
const notice_1 = require("./notice");
const quietHours_1 = require("./quietHours");
const answerable = ['co-ordinator', 'manager'];
const informed = ['member', 'foster-carer'];
const senior = ['senior-manager'];
/**
 * Who is told of a report in its own commit: co-ordinator and manager; where neither takes it on or decides in time, the senior
 * manager is told then (`notSeenEscalation`). The other practitioners of these children get a note that something was reported.
 * The reporter and the family get nothing (DOMAIN 1.18 [P]). Where nobody else is answerable, the senior manager is told at once.
 */
function notSeenNotices(group, entry, rules, today) {
    const answering = withRole(group, entry, answerable, today);
    const first = answering.length > 0 ? answering : withRole(group, entry, senior, today);
    const escalatesAt = answering.length > 0 ? escalationAt(entry, rules) : null;
    return [
        ...first.map(({ personId }) => noticeTo(entry, personId, 'told', entry.enteredAt, escalatesAt)),
        ...withRole(group, entry, informed, today)
            .filter(({ personId }) => !first.some((member) => member.personId === personId))
            .map(({ personId }) => noticeTo(entry, personId, 'told', entry.enteredAt, null)),
    ];
}
/** Until when co-ordinator or manager are to say that they have it: 30 minutes by default (DOMAIN 1.18 [P]). */
function escalationAt({ enteredAt }, { policy }) {
    return (0, londonTime_1.minutesAfter)(enteredAt, policy.choices.notSeenTakenOnWithin.minutes);
}
/**
 * What goes to the senior managers once that time has passed and nobody has taken the report on or decided; empty
 * before, and where somebody has. The ids are made of their keys, so that it is never planned twice.
 */
function notSeenEscalation(group, entry, rules, now, today) {
    const isSilent = entry.takenOn.length === 0 && entry.decisions.length === 0;
    if (!isSilent || now < escalationAt(entry, rules))
        return [];
    return withRole(group, entry, senior, today).map(({ personId }) => noticeTo(entry, personId, 'silence', now, null));
}
/**
 * A decision is due on the day of the report (DOMAIN 1.18). Where it is missing, manager and senior manager hear of it on
 * every working day after that until there is one: the rung of D21 in DOMAIN 7.3, repeated as D20 is (1.4).
 */
function undecidedNotices(group, { calendar, policy }, now, absences) {
    const today = (0, londonTime_1.dayOf)(now);
    const day = (0, quietHours_1.workingDayUpTo)(calendar, today);
    return (group.notSeenAwaiting ?? [])
        .filter(({ enteredAt, childIds }) => (0, londonTime_1.dayOf)(enteredAt) < day && childIds.some((childId) => !(0, coreGroup_1.isFrozen)(group, childId)))
        .flatMap(({ entryId, childIds }) => (0, ladder_1.whoIsTold)(group, ['manager', ...senior], { childIds, on: today, owners: [] }, absences).map((personId) => ({
        coreGroupId: group.coreGroupId,
        about: { kind: 'undecided', entryId, on: day },
        recipientPersonId: personId,
        urgency: 'at-once',
        sendAfter: (0, quietHours_1.nextOpening)(calendar, policy.alertHours, now),
        escalatesAt: null,
    })));
}
/**
 * The notices of reports that wait for a decision, as those who answer could have been sent them, and that are on no list: an earlier
 * version let them go once they were opened. Not all of them ever were.
 */
function unlistedReports(group, today) {
    const open = new Set(group.openNotices ?? []);
    const answering = (0, coreGroup_1.actingMembers)(group, today).filter(awaiting_1.answersForReports);
    return (group.notSeenAwaiting ?? [])
        .flatMap(({ entryId }) => answering.flatMap(({ personId }) => ['told', 'silence'].map((why) => (0, aboutNotice_1.idOf)({ kind: 'not-seen', entryId, why }, personId))))
        .filter((id) => !open.has(id));
}
function withRole(group, entry, roles, today) {
    const found = (0, coreGroup_1.actingMembers)(group, today).filter((member) => roles.includes(member.role) &&
        member.personId !== entry.reportedByPersonId &&
        entry.childIds.some((childId) => (0, member_1.isFor)(member, childId)));
    return found.filter(({ personId }, index) => found.findIndex((other) => other.personId === personId) === index);
}
function noticeTo({ coreGroupId, entryId }, personId, why, at, escalatesAt) {
    const draft = {
        coreGroupId,
        about: { kind: 'not-seen', entryId, why },
        recipientPersonId: personId,
        urgency: 'at-once',
        sendAfter: at,
        escalatesAt,
    };
    return (0, notice_1.planNotice)(draft, at);
}
//# sourceMappingURL=notSeenNotices.js.map