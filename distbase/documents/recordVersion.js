"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedPastVersion = void 0;
exports.wholeMeetingIn = wholeMeetingIn;
const zod_1 = require("zod");
const pastVersions_1 = require("../core/record/pastVersions");
const kind_1 = require("./kind");
const meeting_1 = require("./meeting");
const record_1 = require("./record");
/**
 * A version of a record that has left its meeting. The meeting's own version is not raised for it: an instance that does not
 * know of these documents does not read the head of a group that has one (`headVersion`).
 */
exports.storedPastVersion = (0, kind_1.kindOf)()({
    type: 'record-version',
    id: (meetingId, number) => (0, pastVersions_1.pastVersionId)(meetingId, Number(number)),
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('record-version'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        meetingId: zod_1.z.string(),
        version: record_1.version,
    }),
});
/** The meeting, with those past versions of its record that were loaded with it. Throws UnreadableDocument. */
function wholeMeetingIn(loaded, meetingId) {
    const meeting = meeting_1.storedMeeting.in(loaded, meetingId);
    const beginning = `${exports.storedPastVersion.type}:${meetingId}:`;
    const past = [...loaded.documents].flatMap(([id, stored]) => (id.startsWith(beginning) ? exports.storedPastVersion.read(stored) : []));
    return meeting && (0, pastVersions_1.withPastVersions)(meeting, past);
}
//# sourceMappingURL=recordVersion.js.map