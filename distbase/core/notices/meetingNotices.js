"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingNotices = meetingNotices;
const excluded_1 = require("../confidentiality/excluded");
const coreGroup_1 = require("../coreGroup");
const attendance_1 = require("../meeting/attendance");
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
const notice_1 = require("./notice");
const quietHours_1 = require("./quietHours");
/** A day that is this near does not wait for the next morning card [P]. */
const soonWorkingDays = 2;
/**
 * What those who are invited, and the group's own conversation, are told of an appointment, in the commit that makes it
 * (DOMAIN 1.6, 1.10 'invited'). A person's comes with their morning card, or on its own where the day is near; the
 * conversation's at once; both in alert hours only. Whoever has no Teams is told by letter or phone (DOMAIN 2.2). To somebody who is
 * excluded on the day that it was moved from, it is planned, as they are to know of no other (1.14).
 */
function meetingNotices(group, meeting, news, by) {
    if ((0, coreGroup_1.isSilenced)(group))
        return [];
    const sendAfter = (0, quietHours_1.nextOpening)(by.rules.calendar, by.rules.policy.alertHours, by.now);
    const from = news === 'moved' ? (meeting.moves.at(-1)?.from ?? meeting.plannedFor) : meeting.plannedFor;
    const isSoon = (0, calendarDate_1.earlier)(meeting.plannedFor, from) <= (0, workingDays_1.addWorkingDays)(by.rules.calendar, by.today, soonWorkingDays);
    const { meetingId, plannedFor, moves } = meeting;
    const about = { kind: 'meeting', meetingId, news, moves: moves.length, plannedFor };
    const common = { coreGroupId: group.coreGroupId, about, sendAfter, escalatesAt: null };
    const invited = (0, attendance_1.attendanceList)(group, meeting, by.today).filter(({ member }) => member.inTeams && member.personId !== by.actor.personId);
    const people = new Map(invited.map(({ member }) => [member.personId, member]));
    const drafts = [...people].map(([recipientPersonId, member]) => ({
        ...common,
        about: (0, excluded_1.isKeptOut)(group, member, from) ? { ...about, news: 'planned' } : about,
        recipientPersonId,
        urgency: isSoon ? 'at-once' : 'digest',
    }));
    if (group.conversation !== null)
        drafts.push({ ...common, recipientPersonId: null, urgency: 'at-once' });
    return drafts.map((draft) => (0, notice_1.planNotice)(draft, by.now));
}
//# sourceMappingURL=meetingNotices.js.map