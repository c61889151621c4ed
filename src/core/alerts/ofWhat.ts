import type { About } from '../about';
import type { CoreGroup } from '../coreGroup';
import { childrenOf } from '../notices/noticeKinds';
import type { CalendarDate } from '../time/day';

/** Which one of several alike a notice is about: its children, and the day of the meeting. No words and no names. */
export type OfWhat = { readonly childIds: readonly string[]; readonly meetingOn: CalendarDate | null };

export function ofWhat(group: CoreGroup, about: About): OfWhat {
  return { childIds: childIdsOf(group, about), meetingOn: meetingDay(group, about) };
}

function childIdsOf(group: CoreGroup, about: About): readonly string[] {
  if (about.kind === 'action') return group.actionsDue?.find(({ actionId }) => actionId === about.actionId)?.childIds ?? [];
  return childrenOf(about, group) ?? [];
}

function meetingDay({ meetings }: CoreGroup, about: About): CalendarDate | null {
  if (about.kind === 'meeting') return about.plannedFor;
  if (about.kind !== 'record' && about.kind !== 'release' && about.kind !== 'voice') return null;
  const meeting = meetings.find(({ meetingId }) => meetingId === about.meetingId);
  return meeting?.heldOn ?? meeting?.plannedFor ?? null;
}
