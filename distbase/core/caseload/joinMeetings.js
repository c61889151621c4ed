"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.joinMeetings = joinMeetings;
const meeting_1 = require("../meeting/meeting");
const result_1 = require("../result");
const caseQuestions_1 = require("./caseQuestions");
const joinSame_1 = require("./joinSame");
const mergeMeetings_1 = require("./mergeMeetings");
/**
 * The group once two entries of a meeting are one: the one made here counts, with its agenda, answers and words, and gains what
 * only the other has: who was there, that it was held or called off, when its record went out, what was put on its agenda.
 * The one with a record stays, because records are signed; where both have one, joining is refused. What names the one that
 * counts no longer (all that names either is among `documents`) names the other from then on; its own document stays as it is.
 */
function joinMeetings(group, { here, there }, documents, meetings, today) {
    const [mine, theirs] = [both(group, meetings, here), both(group, meetings, there)];
    if (mine === undefined || theirs === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    if (mine.meeting.record !== null && theirs.meeting.record !== null)
        return (0, result_1.refuse)({ kind: 'both-have-records' });
    const [kept, other] = theirs.meeting.record === null ? [mine, theirs] : [theirs, mine];
    const joined = joinMeeting(kept, other);
    const same = { here: kept.meeting.meetingId, there: other.meeting.meetingId };
    const facts = group.meetings.filter(({ meetingId }) => meetingId !== same.there);
    return (0, result_1.allow)({
        group: (0, caseQuestions_1.withoutEither)({
            ...group,
            meetings: facts.map((fact) => (fact.meetingId === same.here ? joined.fact : fact)),
            sameMeetings: [...(group.sameMeetings ?? []), { ...same, on: today }],
        }, { what: 'meeting', here, there }),
        put: [
            joined.meeting,
            ...documents
                .filter(({ id }) => id !== (0, meeting_1.meetingDocumentId)(same.here) && id !== (0, meeting_1.meetingDocumentId)(same.there))
                .filter((document) => (0, joinSame_1.namesIt)(document, { here: same.there }))
                .map((document) => (0, joinSame_1.movedTo)(document, { here: same.there, there: same.here })),
        ],
    });
}
function both({ meetings: facts }, meetings, id) {
    const [meeting, fact] = [meetings.find(({ meetingId }) => meetingId === id), facts.find(({ meetingId }) => meetingId === id)];
    return meeting && fact && { meeting, fact };
}
function joinMeeting(kept, other) {
    const { meeting, fact } = (0, mergeMeetings_1.withWhatTheyKnow)(kept, other);
    const theirs = other.meeting;
    const added = theirs.agenda.filter(({ standing }) => standing === null);
    const known = new Set(meeting.attendees.map(({ memberId }) => memberId));
    const reports = fact.absenceReports ?? other.fact.absenceReports;
    return {
        meeting: {
            ...meeting,
            version: kept.meeting.version + 1,
            startsAt: meeting.startsAt ?? theirs.startsAt,
            chairMemberId: meeting.chairMemberId ?? theirs.chairMemberId,
            needs: meeting.needs ?? theirs.needs,
            lateReason: meeting.lateReason ?? theirs.lateReason,
            moves: [...theirs.moves, ...meeting.moves],
            openedAt: meeting.openedAt ?? theirs.openedAt,
            closedAt: meeting.closedAt ?? theirs.closedAt,
            agenda: [...meeting.agenda, ...added],
            agendaVersion: meeting.agendaVersion + (added.length === 0 ? 0 : 1),
            attendees: [
                ...meeting.attendees.map((attendee) => withReply(attendee, theirs.attendees)),
                ...(kept.meeting.state === 'planned' ? theirs.attendees.filter(({ memberId }) => !known.has(memberId)) : []),
            ],
        },
        fact: {
            ...fact,
            meetingId: kept.fact.meetingId,
            startsAt: fact.startsAt ?? other.fact.startsAt,
            ...(reports && { absenceReports: reports }),
        },
    };
}
/** Somebody who answered only the other invitation has answered. */
function withReply(attendee, others) {
    const other = others.find(({ memberId }) => memberId === attendee.memberId);
    if (attendee.reply !== null || !other || other.reply === null)
        return attendee;
    const { reply, repliedAt, deputy } = other;
    return { ...attendee, reply, repliedAt, deputy };
}
//# sourceMappingURL=joinMeetings.js.map