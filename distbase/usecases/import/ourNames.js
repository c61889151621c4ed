"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withOurNames = withOurNames;
exports.joinedMeetings = joinedMeetings;
exports.namesStillUsed = namesStillUsed;
exports.stillSame = stillSame;
const renameIds_1 = require("./renameIds");
/**
 * The export's group with what is known here under another name called by that; the first list that knows a name counts. Where the
 * export has both names they are two things, and each keeps its own.
 */
function withOurNames(exported, known) {
    const taken = namesIn(exported);
    const names = new Map(known.flatMap((names) => Object.entries(names).filter(([, ours]) => !taken.has(ours))).reverse());
    return names.size === 0 ? exported : (0, renameIds_1.renameIds)(exported, (id) => names.get(id));
}
/** Meetings of which a co-ordinator has said that they are one: theirs to ours. */
function joinedMeetings(loaded) {
    return Object.fromEntries((loaded?.head.document.sameMeetings ?? []).map(({ here, there }) => [there, here]));
}
/** Without those of things that the export has no longer. */
function namesStillUsed(names, exported) {
    const used = namesIn(exported);
    return Object.fromEntries(Object.entries(names).filter(([theirs]) => used.has(theirs)));
}
/** Without memberships of which the export has both: a person's two roles, which an earlier version of ours took for one. */
function stillSame(members, { group }) {
    const listed = new Set(group.members.map(({ memberId }) => memberId));
    return Object.fromEntries(Object.entries(members).filter(([, ours]) => !listed.has(ours)));
}
function namesIn({ group, visits, meetings }) {
    const members = group.members.map(({ memberId }) => memberId);
    return new Set([...members, ...visits.map(({ fact }) => fact.visitId), ...meetings.map(({ meetingId }) => meetingId)]);
}
//# sourceMappingURL=ourNames.js.map