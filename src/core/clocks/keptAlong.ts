import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { CalendarDate } from '../time/day';
import { keyOf } from './breaches';
import { coreGroupsFor } from './clockFacts';
import type { KeptLimits } from './keptBreaches';
import { shownDaysLate } from './lateFrom';

/**
 * With the breaches that another group kept of children who have come from there, and what was said of why; the same object where
 * there is nothing new. Children who were here before may have been shown as later there than is known here: then that stands.
 */
export function takingAlong(kept: KeptLimits, others: KeptLimits, childIds: readonly string[]): KeptLimits {
  const known = new Map(kept.breaches.map((breach) => [keyOf(breach), shownDaysLate(breach)]));
  const theirs = others.breaches.filter(
    (breach) => childIds.includes(breach.childId) && shownDaysLate(breach) > (known.get(keyOf(breach)) ?? -1),
  );
  const said = new Set((kept.explained ?? []).map((each) => JSON.stringify(each)));
  const explained = (others.explained ?? []).filter((each) => childIds.includes(each.childId) && !said.has(JSON.stringify(each)));
  const noted = new Set((kept.lateFrom ?? []).map(keyOf));
  const lateFrom = (others.lateFrom ?? []).filter((each) => childIds.includes(each.childId) && !noted.has(keyOf(each)));
  if (theirs.length + explained.length + lateFrom.length === 0) return kept;
  const replaced = new Set(theirs.map(keyOf));
  return {
    ...kept,
    breaches: [...kept.breaches.filter((breach) => !replaced.has(keyOf(breach))), ...theirs],
    ...(lateFrom.length > 0 && { lateFrom: [...(kept.lateFrom ?? []), ...lateFrom] }),
    ...(explained.length > 0 && { explained: [...(kept.explained ?? []), ...explained] }),
  };
}

/**
 * The child with the core groups that were held for them in the group that they leave on that day. `stays`: whether that group goes on;
 * where it does not, the new one has its place, and what it held counts as if they had been there.
 */
export function takingMeetings(
  from: Pick<CoreGroup, 'meetings'>,
  child: Child,
  { on, stays }: { readonly on: CalendarDate; readonly stays: boolean },
): Child {
  const held = coreGroupsFor(from, child).filter(({ heldOn }) => heldOn <= on);
  const ids = [...(child.metElsewhere?.meetingIds ?? []), ...held.flatMap(({ meetingId }) => (meetingId === '' ? [] : [meetingId]))];
  const heldOn = [...new Set(held.map((each) => each.heldOn))].sort();
  const meetingIds = [...new Set(ids)].sort();
  return { ...child, metElsewhere: { hereSince: stays ? on : null, heldOn, ...(meetingIds.length > 0 && { meetingIds }) } };
}
