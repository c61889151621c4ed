"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askSame = askSame;
const member_1 = require("../member");
const importMark_1 = require("./importMark");
/**
 * The questions whether something that the export has for the first time is what somebody had entered here: asked once,
 * beside those that nobody has answered yet. Until then both stand and both count, so that no clock is lost by a guess.
 */
function askSame(stored, imported, three, today) {
    const children = pairs(stored.children, imported.children, ({ childId }) => importMark_1.partKey.child(childId), three, mayBeOneChild);
    const isHere = (member) => (0, member_1.isCurrent)(member, today);
    const members = pairs(stored.members.filter(isHere), imported.members.filter(isHere), ({ memberId }) => importMark_1.partKey.member(memberId), three, mayBeOnePerson);
    const meetings = pairs(stored.meetings, imported.meetings, ({ meetingId }) => importMark_1.partKey.meeting(meetingId), three, mayBeOneMeeting);
    return [
        ...(stored.sameAsked ?? []),
        ...children.map(([here, there]) => ({ what: 'child', here: here.childId, there: there.childId, askedOn: today })),
        ...members.map(([here, there]) => ({ what: 'member', here: here.memberId, there: there.memberId, askedOn: today })),
        ...meetings.map(([here, there]) => ({ what: 'meeting', here: here.meetingId, there: there.meetingId, askedOn: today })),
    ];
}
/** Every pair of one that was only ever entered here and one that the export brings for the first time. */
function pairs(stored, imported, keyOf, three, mayBeOne) {
    const storedKeys = new Set(stored.map(keyOf));
    const importedKeys = new Set(imported.map(keyOf));
    const enteredHere = stored.filter((thing) => !importedKeys.has(keyOf(thing)) && !three.wasImported(keyOf(thing)));
    const news = imported.filter((thing) => !storedKeys.has(keyOf(thing)) && !three.wasImported(keyOf(thing)));
    return enteredHere.flatMap((here) => news.filter((there) => mayBeOne(here, there)).map((there) => [here, there]));
}
/** The same given name, or the same day and names that begin alike: also one that was not born, or not named, when it was entered. */
function mayBeOneChild(here, there) {
    const [one, other] = [folded(here.givenName), folded(there.givenName)];
    if (one === '' || other === '')
        return one === other || folded(here.familyName) === folded(there.familyName) || isSameDay(here, there);
    return one === other || (isSameDay(here, there) && (one.startsWith(other) || other.startsWith(one)));
}
function mayBeOnePerson(here, there) {
    return here.personId !== there.personId && folded(here.name) === folded(there.name);
}
/** Of one day, planned or held; two that were called off count for nothing either way. */
function mayBeOneMeeting(here, there) {
    const days = [there.plannedFor, there.heldOn];
    return !(here.cancelled && there.cancelled) && (days.includes(here.plannedFor) || (here.heldOn !== null && days.includes(here.heldOn)));
}
function isSameDay(one, other) {
    const [day, otherDay] = [one.dateOfBirth ?? one.expectedOn, other.dateOfBirth ?? other.expectedOn];
    return day !== null && day === otherDay;
}
/** Without accents and case, as two people type one name. */
function folded(name) {
    return name
        .normalize('NFD')
        .replace(/\p{M}|[^\p{L}]/gu, '')
        .toLowerCase();
}
//# sourceMappingURL=askSame.js.map