"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sameButForKey = sameButForKey;
const importMark_1 = require("./importMark");
const twinVisits_1 = require("./twinVisits");
/**
 * Things that the export has under another name than the one before it, because what names them was corrected: the time of a
 * visit, the visitor's address, the planned day of a meeting that was held. They are known by what they are. Theirs to ours; what
 * people did with them here stays with them.
 */
function sameButForKey(imported, documents, facts, three) {
    const visits = matched(documents.filter(({ takenBackOn }) => takenBackOn === undefined), imported.visits, ({ fact }) => importMark_1.partKey.visit(fact.visitId), three, isOneVisit);
    const meetings = matched(facts, imported.group.meetings, ({ meetingId }) => importMark_1.partKey.meeting(meetingId), three, isOneMeeting);
    return Object.fromEntries([
        ...visits.map(([here, there]) => [there.fact.visitId, here.fact.visitId]),
        ...meetings.map(([here, there]) => [there.meetingId, here.meetingId]),
    ]);
}
function matched(stored, imported, keyOf, three, isOne) {
    const now = new Set(imported.map(keyOf));
    const lost = new Set(stored.filter((thing) => !now.has(keyOf(thing)) && three.wasImported(keyOf(thing))));
    const pairs = [];
    for (const there of imported.filter((thing) => !three.wasImported(keyOf(thing)))) {
        const here = [...lost].find((each) => isOne(each, there));
        if (here === undefined)
            continue;
        lost.delete(here);
        pairs.push([here, there]);
    }
    return pairs;
}
function isOneVisit(here, there) {
    return here.childId === there.childId && here.fact.byPersonId === there.fact.byPersonId && (0, twinVisits_1.saysTheSame)(here.fact, there.fact);
}
/** A group does not meet twice on one day. */
function isOneMeeting(here, there) {
    return here.heldOn !== null && here.heldOn === there.heldOn;
}
//# sourceMappingURL=sameButForKey.js.map