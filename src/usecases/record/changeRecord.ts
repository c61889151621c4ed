import type { Meeting } from '../../core/meeting/meeting';
import { newestVersion } from '../../core/record/record';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import { storedMeeting } from '../../documents/meeting';
import type { Change, State } from '../deeds/performDeed';

/** The audit says which version of the record this was about, and its hash once it is signed; never a word of it. */
export function changeRecord(
  state: State,
  meetingId: string,
  decide: (meeting: Meeting) => Result<Meeting, Refusal>,
): Result<Change, Refusal> {
  const meeting = storedMeeting.in(state, meetingId);
  if (meeting === undefined) return refuse({ kind: 'gone' });
  const decided = decide(meeting);
  if (!decided.ok) return decided;
  const newest = decided.value.record === null ? undefined : newestVersion(decided.value.record);
  const audited = { meetingId, version: decided.value.version, recordVersion: newest?.number ?? 0 };
  return allow({ put: [decided.value], about: newest?.hash ? { ...audited, hash: newest.hash } : audited });
}
