import type { CoreGroup } from '../coreGroup';
import { type Meeting, withMeetingFact } from '../meeting/meeting';
import { cancelWithGroup } from '../meeting/planMeeting';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import type { Language } from '../typedText';
import { meetingNotices } from './meetingNotices';
import type { Notice } from './notice';

/** Who has ended the group, be it an import. */
type Ending = {
  readonly actor: { readonly memberId: string; readonly personId: string };
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly rules: Rules;
  readonly language: Language;
};

/** Of which meetings a group that ends has to call off. */
export function meetingsToCome({ meetings }: CoreGroup): readonly string[] {
  return meetings.flatMap(({ meetingId, heldOn, cancelled }) => (heldOn === null && !cancelled ? [meetingId] : []));
}

/**
 * The group that is over, with the meetings that were still to come (`known`: all of `meetingsToCome`) called off, and what those who
 * were invited are told of it. `before`: the group as it was.
 */
export function meetingsCalledOff(
  before: CoreGroup,
  ended: CoreGroup,
  known: readonly Meeting[],
  by: Ending,
): { readonly group: CoreGroup; readonly put: readonly Meeting[]; readonly told: readonly Notice[] } {
  const coming = new Set(meetingsToCome(before));
  const off = known
    .filter(({ meetingId, state }) => coming.has(meetingId) && (state === 'planned' || state === 'open'))
    .map((meeting) => cancelWithGroup(meeting, by));
  return {
    group: off.reduce<CoreGroup>((group, meeting) => withMeetingFact(group, meeting), ended),
    put: off,
    told: off.flatMap((meeting) => meetingNotices(before, meeting, 'cancelled', by)),
  };
}

/** What those who are invited are told of meetings that an import has put on again after they had been called off with the group. */
export function meetingsOnAgain(
  group: CoreGroup,
  onAgain: readonly Meeting[],
  by: Pick<Ending, 'now' | 'today' | 'rules'>,
): readonly Notice[] {
  const toCome = onAgain.filter(({ plannedFor }) => plannedFor >= by.today);
  return toCome.flatMap((meeting) => meetingNotices(group, meeting, 'planned', { ...by, actor: { personId: '' } }));
}
