"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostThings = exports.deedsInRooms = void 0;
exports.roomOf = roomOf;
exports.roomFor = roomFor;
exports.bytesOf = bytesOf;
exports.utf8Length = utf8Length;
const knownText_1 = require("./knownText");
const result_1 = require("./result");
const londonTime_1 = require("./time/londonTime");
/**
 * Deeds that have the most room: a child is in danger, was not seen, was seen, is missing, has spoken; or somebody brings a
 * meeting, an item, a membership to its end.
 */
const first = new Set([
    ...['notSeen.report', 'notSeen.detail', 'notSeen.acknowledge', 'notSeen.decide', 'seen.save', 'seen.tell'],
    ...['children.change', 'children.undo', 'review.speak', 'review.attend', 'review.decide', 'review.check'],
    ...['meeting.start', 'meeting.close', 'meeting.cancel', 'agenda.decline', 'attendance.everyone', 'attendance.correct'],
    ...['record.draft', 'record.leaveOut', 'record.sign', 'record.circulate', 'record.release', 'record.read'],
    ...['exclusions.decide', 'exclusions.review', 'exclusions.refuse', 'actions.finish', 'members.end', 'away.enter', 'away.finish'],
]);
/** Deeds that have the least room: what members add by writing. Each can be done again and again, and nothing takes it out. */
const adding = new Set([
    ...[
        'agenda.propose',
        'agenda.change',
        'review.ask',
        'exclusions.ask',
        'record.note',
        'actions.agree',
        'actions.agreeOutside',
        'actions.detail',
    ],
    ...['members.add', 'groups.addChild', 'alerts.escalate', 'alerts.putOff'],
]);
exports.deedsInRooms = [...first, ...adding];
function roomOf(deed) {
    if (first.has(deed))
        return 'first';
    return adding.has(deed) ? 'adding' : 'going-on';
}
/** The most things, each far beyond what a core group needs, and each with a refusal that says what to do. */
exports.mostThings = {
    /** Proposals of one member that the chair has not decided on, and all of theirs on one agenda. */
    ownProposalsWaiting: 8,
    ownProposals: 20,
    /** Items beside the standing ones that have not been declined. */
    proposedItems: 60,
    /** Requests for an early review of one member that wait for an answer, and those of one day. */
    ownRequestsWaiting: 3,
    ownRequestsADay: 3,
    /** Requests of one member that stay listed until the review is held; each has a document of its own for good. */
    ownRequestsListed: 20,
    unfinishedActions: 150,
    members: 200,
    membersAddedADay: 40,
    children: 20,
    /** Cancelled meetings whose day is to come or hardly over. */
    cancelledMeetings: 20,
};
const kilobyte = 1024;
/**
 * The most bytes of one document, by its type. Three years of a large group are about 61 KB of head, and 33 as it is
 * written (documents/headRows.ts); a plan lets done actions
 * go (core/actions/closedActions.ts), so what fills it is still to be done; a meeting of twelve is about 60. A draft of the
 * record copies what was noted and the actions, which is why a meeting needs room beyond what can be added to it. The head
 * takes whatever a child's safety needs; it stays small because everything else is refused early.
 */
const most = {
    group: { adding: 200 * kilobyte, 'going-on': 300 * kilobyte, first: Number.POSITIVE_INFINITY },
    meeting: { adding: 200 * kilobyte, 'going-on': 500 * kilobyte, first: 1000 * kilobyte },
    // It was within its meeting before.
    'record-version': { adding: 1000 * kilobyte, 'going-on': 1000 * kilobyte, first: 1000 * kilobyte },
    plan: { adding: 300 * kilobyte, 'going-on': 400 * kilobyte, first: 450 * kilobyte },
    // A look at a group may write ninety of them at once.
    notice: { adding: 8 * kilobyte, 'going-on': 12 * kilobyte, first: 12 * kilobyte },
    // A board reads all visits of half a year.
    visit: { adding: 40 * kilobyte, 'going-on': 40 * kilobyte, first: 40 * kilobyte },
    'review-views': { adding: 300 * kilobyte, 'going-on': 600 * kilobyte, first: 600 * kilobyte },
};
const mostOfOthers = { adding: 200 * kilobyte, 'going-on': 300 * kilobyte, first: 400 * kilobyte };
/** What one person may have written of one meeting or plan, and how often in an hour, by deeds that are not of the first kind. */
const mostOfOnePerson = { meeting: 100 * kilobyte, plan: 200 * kilobyte };
const mostInAnHour = 100;
const fullness = {
    group: 'group-full',
    meeting: 'meeting-full',
    plan: 'plan-full',
    visit: 'visit-full',
};
/**
 * Whether there is room for what a deed would write; the refusal says what is full. What does not grow is never refused, so
 * that things can always be brought to an end.
 */
function roomFor({ deed, by, now, written }) {
    const room = roomOf(deed);
    for (const { before, after } of written) {
        const mostBytes = (most[after.type] ?? mostOfOthers)[room];
        const size = bytesOf(after, mostBytes);
        if (size > mostBytes && size > bytesOf(before, 0))
            return (0, result_1.refuse)({ kind: fullness[after.type] ?? 'document-full' });
        if (room !== 'first' && after.type in mostOfOnePerson) {
            const refusal = tooMuchFrom(by, now, before, mostOfOnePerson[after.type] ?? 0);
            if (refusal !== null && writtenBy(after, by).length > writtenBy(before, by).length)
                return (0, result_1.refuse)(refusal);
        }
    }
    return (0, result_1.allow)(true);
}
function tooMuchFrom(by, now, before, mostBytes) {
    const theirs = writtenBy(before, by);
    if (theirs.length >= mostInAnHour) {
        const hourAgo = (0, londonTime_1.minutesAfter)(now, -60);
        if (theirs.filter(({ at }) => at > hourAgo).length >= mostInAnHour)
            return { kind: 'too-many-in-an-hour' };
    }
    return theirs.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes ? { kind: 'own-share-full' } : null;
}
/** What a member has written of a document, wherever it stands in it; the same words copied into a record count once. */
function writtenBy(document, memberId) {
    const found = new Map();
    const look = (part) => {
        if (Array.isArray(part))
            for (const each of part)
                look(each);
        else if (typeof part === 'object' && part !== null) {
            const { text, by, at } = part;
            if (typeof text === 'string' && typeof at === 'string' && by === memberId)
                found.set(`${at} ${text}`, { at, bytes: utf8Length(text) });
            else
                for (const each of Object.values(part))
                    look(each);
        }
    };
    look(document);
    return [...found.values()];
}
/** The bytes that a document takes in the store; 0, without counting, where it cannot take more than `enough`. */
function bytesOf(document, enough = 0) {
    if (document === undefined)
        return 0;
    const text = typeof document === 'object' && document !== null ? (0, knownText_1.knownJson)(document) : JSON.stringify(document);
    // No character has more than three bytes for each of its UTF-16 units.
    return text.length * 3 <= enough ? 0 : utf8Length(text);
}
/** Core has no Buffer. A lone surrogate counts as the three bytes of the character that replaces it. */
function utf8Length(text) {
    let bytes = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}
//# sourceMappingURL=limits.js.map