import { z } from 'zod';
import type { Meeting } from '../core/meeting/meeting';
import { type PastVersion, pastVersionId, withPastVersions } from '../core/record/pastVersions';
import { kindOf, type Loaded } from './kind';
import { storedMeeting } from './meeting';
import { version } from './record';

/**
 * A version of a record that has left its meeting. The meeting's own version is not raised for it: an instance that does not
 * know of these documents does not read the head of a group that has one (`headVersion`).
 */
export const storedPastVersion = kindOf<PastVersion>()({
  type: 'record-version',
  id: (meetingId: string, number: string) => pastVersionId(meetingId, Number(number)),
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('record-version'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    meetingId: z.string(),
    version,
  }),
});

/** The meeting, with those past versions of its record that were loaded with it. Throws UnreadableDocument. */
export function wholeMeetingIn(loaded: Loaded, meetingId: string): Meeting | undefined {
  const meeting = storedMeeting.in(loaded, meetingId);
  const beginning = `${storedPastVersion.type}:${meetingId}:`;
  const past = [...loaded.documents].flatMap(([id, stored]) => (id.startsWith(beginning) ? storedPastVersion.read(stored) : []));
  return meeting && withPastVersions(meeting, past);
}
