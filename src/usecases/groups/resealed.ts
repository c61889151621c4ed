import type { GroupDocument } from '../../core/documents';
import type { RecordVersion } from '../../core/meeting/meetingRecord';
import { versionHash } from '../../core/record/recordSteps';
import { storedMeeting } from '../../documents/meeting';
import { storedPastVersion } from '../../documents/recordVersion';
import { sha256 } from '../deeds/sha256';

/**
 * What is written once the ids in it have become other ids: each signed version that was as it had been signed before has the hash
 * of what it is now. One that was altered keeps its hash, so that it still shows as altered.
 */
export function resealed(before: readonly GroupDocument[], put: readonly GroupDocument[]): readonly GroupDocument[] {
  const isAsSigned = (version: RecordVersion) => version.hash !== null && version.hash === versionHash(version, sha256);
  const asSigned = new Set(before.flatMap(versionsIn).flatMap((version) => (isAsSigned(version) ? [version.hash] : [])));
  const sealed = (version: RecordVersion): RecordVersion =>
    asSigned.has(version.hash) ? { ...version, hash: versionHash(version, sha256) } : version;
  return put.map((document) => {
    const past = storedPastVersion.ifReadable(document);
    if (past !== null) return { ...past, version: sealed(past.version) };
    const meeting = storedMeeting.ifReadable(document);
    return meeting?.record ? { ...meeting, record: { ...meeting.record, versions: meeting.record.versions.map(sealed) } } : document;
  });
}

function versionsIn(document: GroupDocument): readonly RecordVersion[] {
  const past = storedPastVersion.ifReadable(document);
  return past !== null ? [past.version] : (storedMeeting.ifReadable(document)?.record?.versions ?? []);
}
