"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.glanceAt = glanceAt;
const waiting_1 = require("../alerts/waiting");
const childBoard_1 = require("../children/childBoard");
const missing_1 = require("../children/missing");
const clockState_1 = require("../clocks/clockState");
const clocksOf_1 = require("../clocks/clocksOf");
const excluded_1 = require("../confidentiality/excluded");
const coreGroup_1 = require("../coreGroup");
const access_1 = require("../groups/access");
const groups_1 = require("../groups/groups");
const meeting_1 = require("../meeting/meeting");
const duties_1 = require("../notices/duties");
function glanceAt(group, rules, today) {
    const { coreGroupId, ref, team, shortName } = group;
    const next = (0, meeting_1.nextMeeting)(group);
    const members = (0, coreGroup_1.membersByPerson)(group, today);
    // Each list counts from the same clocks, which are what takes long.
    const runs = new Map(group.children.map((child) => [child, (0, clocksOf_1.currentOccurrences)(group, child, rules, today)]));
    const clocks = new Map([...runs].map(([child, occurrences]) => [child, occurrences.map((each) => (0, clockState_1.clockOn)(each, rules, today))]));
    const duties = (0, duties_1.openDuties)(group, rules, today, (child) => runs.get(child) ?? []);
    return {
        coreGroupId,
        ref,
        team,
        ...(shortName !== undefined && { shortName }),
        members: new Map([...members].map(([personId, member]) => [personId, glancedMember(member, (0, access_1.accessOf)(group, member, rules, today))])),
        children: group.children.map(glancedChild),
        meetings: next === undefined ? [] : [next],
        otherMeetings: new Map([...members].flatMap(([personId, member]) => {
            const seen = (0, excluded_1.headSeenBy)(group, member);
            return seen === group ? [] : [[personId, [(0, meeting_1.nextMeeting)(seen) ?? []].flat()]];
        })),
        clocks: [...clocks.values()].flat().filter(groups_1.isOfLine).map(clockOfLine),
        board: (0, childBoard_1.listedChildren)(group, rules, today, (child) => clocks.get(child) ?? []),
        notSeenAwaiting: group.notSeenAwaiting ?? [],
        missing: (0, missing_1.missingIn)(group, today),
        waiting: (0, waiting_1.waitingByPerson)(group, rules, today, duties),
    };
}
function glancedMember({ memberId, personId, role, childIds }, access) {
    return { memberId, personId, role, childIds, access };
}
function glancedChild(child) {
    const { childId, ref, givenName, familyName, dateOfBirth, expectedOn, status, frozen } = child;
    return { childId, ref, givenName, familyName, dateOfBirth, expectedOn, status, ...(frozen && { frozen }) };
}
function clockOfLine({ clock, childId, state, limit, workingDaysLate }) {
    return { clock, childId, state, limit, workingDaysLate };
}
//# sourceMappingURL=glance.js.map