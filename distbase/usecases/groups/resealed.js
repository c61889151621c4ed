"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resealed = resealed;
const recordSteps_1 = require("../../core/record/recordSteps");
const meeting_1 = require("../../documents/meeting");
const recordVersion_1 = require("../../documents/recordVersion");
const sha256_1 = require("../deeds/sha256");
/**
 * What is written once the ids in it have become other ids: each signed version that was as it had been signed before has the hash
 * of what it is now. One that was altered keeps its hash, so that it still shows as altered.
 */
function resealed(before, put) {
    const isAsSigned = (version) => version.hash !== null && version.hash === (0, recordSteps_1.versionHash)(version, sha256_1.sha256);
    const asSigned = new Set(before.flatMap(versionsIn).flatMap((version) => (isAsSigned(version) ? [version.hash] : [])));
    const sealed = (version) => asSigned.has(version.hash) ? { ...version, hash: (0, recordSteps_1.versionHash)(version, sha256_1.sha256) } : version;
    return put.map((document) => {
        const past = recordVersion_1.storedPastVersion.ifReadable(document);
        if (past !== null)
            return { ...past, version: sealed(past.version) };
        const meeting = meeting_1.storedMeeting.ifReadable(document);
        return meeting?.record ? { ...meeting, record: { ...meeting.record, versions: meeting.record.versions.map(sealed) } } : document;
    });
}
function versionsIn(document) {
    const past = recordVersion_1.storedPastVersion.ifReadable(document);
    return past !== null ? [past.version] : (meeting_1.storedMeeting.ifReadable(document)?.record?.versions ?? []);
}
//# sourceMappingURL=resealed.js.map