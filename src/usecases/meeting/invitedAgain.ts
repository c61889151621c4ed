import { isKeptOut } from '../../core/confidentiality/excluded';
import type { ExclusionMark } from '../../core/exclusionMark';
import { inviteAgain } from '../../core/meeting/attendance';
import { nextMeeting } from '../../core/meeting/meeting';
import { meetingNotices } from '../../core/notices/meetingNotices';
import { listingNotices } from '../../core/notices/openNotices';
import { storedMeeting } from '../../documents/meeting';
import type { Change, Doing, State } from '../deeds/performDeed';

/**
 * The change of an exclusion, with an invitation to the next meeting where whoever was kept from it may now come: as if they had never
 * been asked, since what they had replied was to be forgotten. The notice of it may have been planned and taken back before.
 */
export function invitedAgain(state: State, change: Change, mark: ExclusionMark | undefined, doing: Doing): Change {
  const group = change.group ?? state.group;
  const next = nextMeeting(group);
  const meeting = next === undefined ? undefined : storedMeeting.in(state, next.meetingId);
  const member = group.members.find(({ memberId }) => memberId === mark?.memberId);
  if (meeting === undefined || member === undefined || meeting.state !== 'planned') return change;
  const mayCome = isKeptOut(state.group, member, meeting.plannedFor) && !isKeptOut(group, member, meeting.plannedFor);
  if (!mayCome) return change;
  const invited = inviteAgain(group, meeting, member, doing.now, doing.today);
  if (invited === meeting) return change;
  const notices = meetingNotices(group, invited, 'planned', doing).filter(({ recipientPersonId }) => recipientPersonId === member.personId);
  return { ...change, group: listingNotices(group, notices), put: [...(change.put ?? []), invited, ...notices] };
}
