import { currentMembers } from '../coreGroup';
import type { Meeting } from '../meeting/meeting';
import { mayChair } from '../meeting/meetingPermissions';
import { isRecordReader, type Role } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import { draftVersion, signedVersion } from './record';
import { awaitingRelease, readsAllOf, wroteIn } from './recordCirculation';
import { sentTo } from './recordView';

const writerRoles: readonly Role[] = ['co-ordinator', 'administrator'];

/** Records are for practitioners, the family and advocates; an interpreter sees the agenda only (DOMAIN 2.1, 2.5). */
export function mayOpenRecords({ actor }: Asker): Permit {
  return isRecordReader(actor) ? yes : refuse('role-may-not');
}

/** The chair of the meeting, the co-ordinator and the administrator write notes, draft and circulate (DOMAIN 1.12, 2.1). */
export function mayWriteRecord(asker: Asker, meeting: Meeting): Permit {
  return writerRoles.includes(asker.actor.role) || isChair(asker, meeting).ok ? yes : refuse('role-may-not');
}

/** The words of a draft are the chair's to change; those of a correction also the co-ordinator's, who may begin it. */
export function mayChangeRecord(asker: Asker, meeting: Meeting): Permit {
  const correcting = (draftVersion(meeting.record)?.number ?? 1) > 1;
  return correcting ? mayCorrectRecord(asker, meeting) : isChair(asker, meeting);
}

export function mayCorrectRecord(asker: Asker, meeting: Meeting): Permit {
  return asker.actor.role === 'co-ordinator' ? yes : isChair(asker, meeting);
}

/** Only the chair of that meeting approves its record (DOMAIN 1.11). */
export function maySignRecord(asker: Asker, meeting: Meeting): Permit {
  return isChair(asker, meeting);
}

/** Those who may be the second person: they answer for the group, or are above, or chaired (DOMAIN 2.1 'core group record' A). */
const releaserRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager'];

/**
 * Who may look at what waits for a second person (DOMAIN 5.5 (6)): nobody who wrote any of it. That they did not send it either
 * is checked for each one that waits (`mayRelease`).
 */
export function mayOpenReleases(asker: Asker, meeting: Meeting): Permit {
  const { actor, group } = asker;
  if (!releaserRoles.includes(actor.role) && !isChair(asker, meeting).ok) return refuse('role-may-not');
  const version = signedVersion(meeting.record);
  return version !== undefined && wroteIn(version, group, actor.personId) ? refuse('not-second-person') : yes;
}

/** One that waits: nobody who asked for it to be sent, and nobody who cannot read all that its recipient will. */
export function mayRelease(asker: Asker, meeting: Meeting, memberId: string): Permit {
  const permit = mayOpenReleases(asker, meeting);
  if (!permit.ok || meeting.record === null) return permit;
  const { actor, group, today } = asker;
  const waiting = awaitingRelease(group, meeting.record, today).find((each) => each.memberId === memberId);
  const version = signedVersion(meeting.record);
  const recipient = group.members.find((member) => member.memberId === memberId);
  if (waiting === undefined || version === undefined || recipient === undefined) return permit;
  const isSecond = waiting.askedByPersonId !== actor.personId && recipient.personId !== actor.personId;
  return isSecond && readsAllOf(version, group, recipient, actor) ? permit : refuse('not-second-person');
}

/** A version that was circulated to this very member. */
export function mayReadRecord({ actor, group }: Asker, meeting: Meeting, version: number): Permit {
  if (!isRecordReader(actor)) return refuse('role-may-not');
  const sent = meeting.record === null ? [] : sentTo(meeting.record, group, actor);
  return sent.some((each) => each.version === version) ? yes : refuse('not-circulated');
}

/** Once the chair has left the group, the co-ordinator or manager stands in: a record must not stay unsigned (DOMAIN 1.11). */
function isChair(asker: Asker, meeting: Meeting): Permit {
  const gone = !currentMembers(asker.group, asker.today).some(({ memberId }) => memberId === meeting.chairMemberId);
  return mayChair(asker, gone ? { ...meeting, chairMemberId: null } : meeting);
}
