import type { CoreGroup } from '../coreGroup';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { Instant } from '../time/day';
import { dayOf } from '../time/londonTime';

/**
 * A group that was ended by mistake, with the children who ended with it and all that was known of them. The case system has it no more
 * than before, so it is asked anew why. Meetings that were called off stay so, as people were told. Refused where it goes on already.
 */
export function reopenedGroup(group: CoreGroup, at: Instant): Result<CoreGroup, Refusal> {
  const { ended, formerChildren = [], ...open } = group;
  if (ended === undefined) return refuse({ kind: 'question-answered' });
  const back = formerChildren.filter(({ on, because, kept }) => on === ended.on && because === ended.because && kept !== undefined);
  const left = formerChildren.filter((former) => !back.includes(former));
  return allow({
    ...open,
    children: [...group.children, ...back.flatMap(({ kept }) => kept ?? [])],
    ...(left.length > 0 && { formerChildren: left }),
    notExported: { since: dayOf(at), stays: false, at },
  });
}
