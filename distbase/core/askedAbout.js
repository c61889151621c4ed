"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askedKinds = void 0;
exports.askedAbout = askedAbout;
const child_1 = require("./child");
/** What an import asks about a child or its group that limits hang on: until somebody has answered, they are counted as they stand. */
exports.askedKinds = ['missed-child', 'missed-group', 'twice', 'visit-twice', 'meeting-twice'];
/** What is being asked about a child: why it is no longer exported, and whether things in two entries are one. */
function askedAbout(group, child) {
    const asked = group.sameAsked ?? [];
    const isHere = (childId) => group.children.some((each) => each.childId === childId);
    const isHeld = (meetingId) => group.meetings.some((each) => each.meetingId === meetingId);
    const gone = new Set([...(child.correctedVisitIds ?? []), ...(child.sameVisits ?? []).map(({ there }) => there)]);
    const isTwice = asked.some(({ what, here, there }) => what === 'child' && [here, there].includes(child.childId) && isHere(here) && isHere(there));
    const isVisitTwice = asked.some((each) => each.what === 'visit' && each.childId === child.childId && !gone.has(each.here) && !gone.has(each.there));
    const isMeetingTwice = asked.some(({ what, here, there }) => what === 'meeting' && isHeld(here) && isHeld(there));
    return [
        ...((0, child_1.isAskedAbout)(group) ? ['missed-group'] : []),
        ...((0, child_1.isAskedAbout)(child) && !isTwice ? ['missed-child'] : []),
        ...(isTwice ? ['twice'] : []),
        ...(isVisitTwice ? ['visit-twice'] : []),
        ...(isMeetingTwice ? ['meeting-twice'] : []),
    ];
}
//# sourceMappingURL=askedAbout.js.map