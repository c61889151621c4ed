"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildSteps = buildSteps;
const stepSpots_1 = require("../core/clocks/stepSpots");
const stepTable_1 = require("../core/clocks/stepTable");
const grouping_1 = require("./grouping");
const opaqueId_1 = require("./opaqueId");
/** The steps of the group, in the order in which they answer each other; undefined where the export has no table of them. */
function buildSteps(slice, memberships) {
    return slice.steps
        ?.flatMap((row) => stepsOf(slice, row, memberships))
        .sort((0, grouping_1.byText)(({ what, about, childId }) => `${String(stepTable_1.stepKinds.indexOf(what)).padStart(2, '0')} ${childId ?? ''} ${about}`));
}
function stepsOf(slice, row, { memberOf }) {
    const { step: what, done_on: on, conference, meeting } = row;
    const childId = (0, opaqueId_1.opaqueId)('child', row.child_ref);
    if (conference !== null)
        return [{ what, on, childId, about: (0, stepSpots_1.conferenceKey)(conference) }];
    if (meeting === null)
        return [{ what, on, childId: row.about_on === null ? childId : null, about: row.about_on ?? '' }];
    const meetingId = (0, opaqueId_1.opaqueId)('meeting', slice.idRef, meeting.kind, meeting.plannedFor);
    const absent = slice.attendance.map(({ row: each }) => each).filter(({ held_on }) => held_on === meeting.heldOn);
    return absent
        .filter(({ status, report_received_on }) => status === 'apologies' && report_received_on === null)
        .flatMap(({ email }) => memberOf(email, meeting.heldOn)?.memberId ?? [])
        .map((memberId) => ({ what, on, childId: null, about: `${meetingId} ${memberId}` }));
}
//# sourceMappingURL=buildSteps.js.map