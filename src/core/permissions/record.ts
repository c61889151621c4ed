import { currentMembers } from '../coreGroup';
import type { Meeting } from '../meeting/meeting';
import type { Role } from '../member';
import { draftVersion } from '../record/record';
import { isRecordReader, recordFor } from '../record/recordView';
import { allow, refuse } from '../result';
import { type Asker, mayChair, type Permit } from './groups';

const writerRoles: readonly Role[] = ['co-ordinator', 'administrator'];

/** Records are for practitioners, the family and advocates; an interpreter sees the agenda only (DOMAIN 2.1, 2.5). */
export function mayOpenRecords({ actor }: Asker): Permit {
  return isRecordReader(actor) ? allow(true as const) : refuse('role-may-not');
}

/** The chair of the meeting, the co-ordinator and the administrator write notes, draft and circulate (DOMAIN 1.12, 2.1). */
export function mayWriteRecord(asker: Asker, meeting: Meeting): Permit {
  return writerRoles.includes(asker.actor.role) || isChair(asker, meeting).ok ? allow(true as const) : refuse('role-may-not');
}

/** The words of a draft are the chair's to change; those of a correction also the co-ordinator's, who may begin it. */
export function mayChangeRecord(asker: Asker, meeting: Meeting): Permit {
  const correcting = (draftVersion(meeting.record)?.number ?? 1) > 1;
  return correcting ? mayCorrectRecord(asker, meeting) : isChair(asker, meeting);
}

export function mayCorrectRecord(asker: Asker, meeting: Meeting): Permit {
  return asker.actor.role === 'co-ordinator' ? allow(true as const) : isChair(asker, meeting);
}

/** Only the chair of that meeting approves its record (DOMAIN 1.11). */
export function maySignRecord(asker: Asker, meeting: Meeting): Permit {
  return isChair(asker, meeting);
}

/** A version that was circulated to this very member. */
export function mayReadRecord({ actor, group }: Asker, meeting: Meeting, version: number): Permit {
  if (!isRecordReader(actor)) return refuse('role-may-not');
  const editions = meeting.record === null ? undefined : recordFor(meeting.record, group, actor);
  return editions?.some((edition) => edition.number === version) ? allow(true as const) : refuse('not-circulated');
}

/** Once the chair has left the group, the co-ordinator or manager stands in: a record must not stay unsigned (DOMAIN 1.11). */
function isChair(asker: Asker, meeting: Meeting): Permit {
  const gone = !currentMembers(asker.group, asker.today).some(({ memberId }) => memberId === meeting.chairMemberId);
  return mayChair(asker, gone ? { ...meeting, chairMemberId: null } : meeting);
}
