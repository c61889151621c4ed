import { type Child, isBirthUnknown, isOnRegister } from '../child';
import { traitsOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { NotRead, NotReadKind } from '../countedWithout';
import type { Clock } from './clock';
import { stepKinds, stepTable } from './stepTable';

/** What a limit is counted without: what the last export did not bring, or a birth that nobody has recorded. */
export type Without = NotRead | { readonly what: 'birth-day'; readonly on: null };

/** What this clock is counted without, if anything; nothing once it has ended. */
export function withoutWhat(clock: Clock, child: Child, group: Pick<CoreGroup, 'countedWithout' | 'meetings'>): readonly Without[] {
  if (clock.endedOn !== null) return [];
  const all = [...(child.countedWithout ?? []), ...(group.countedWithout ?? [])];
  const birth: readonly Without[] = isBirthUnknown(child) && startsWithRegistration(clock, child) ? [{ what: 'birth-day', on: null }] : [];
  return [...all.filter((each) => isMissed(each, clock, child) && !countsNow(each, group)), ...birth];
}

/**
 * What of a child cannot be counted at all, as there is no clock to say it of: the eighteenth birthday, a missing child, a
 * registration that ended on a day that nobody can read, what the other core group did that the case system has the child in too.
 */
export function notCounted(child: Child): readonly Without[] {
  const unread = (child.countedWithout ?? []).filter(
    ({ what, why }) => what === 'missing-day' || what === 'de-registration-day' || why === 'in-two-groups',
  );
  return isBirthUnknown(child) && isOnRegister(child) ? [...unread, { what: 'birth-day', on: null }] : unread;
}

/** Whether the export has a child of the group whom nobody can read: no limit of theirs is counted. */
export function hasChildNotRead({ countedWithout = [] }: Pick<CoreGroup, 'countedWithout'>): boolean {
  return countedWithout.some(({ what, why }) => what === 'child' && why === undefined);
}

/** Whether the export has a child of the group in another one too, where their limits are counted. */
export function hasChildElsewhere({ countedWithout = [] }: Pick<CoreGroup, 'countedWithout'>): boolean {
  return countedWithout.some(({ what, why }) => what === 'child' && why === 'in-two-groups');
}

const whatWasDone: readonly NotReadKind[] = ['visit', 'conference', 'meeting'];

/** A visit or meeting before the day that the clock counts from would change nothing. */
function isMissed({ what, on, step }: NotRead, clock: Clock, child: Child): boolean {
  const { countsFrom } = traitsOf(clock.clock);
  // What was before it counts for no limit, so that each limit that counts from something done may be another one.
  if (what === 'registration-day') return startsWithRegistration(clock, child) || countsFrom.some((each) => whatWasDone.includes(each));
  if (what === 'step')
    return stepKinds
      .filter((each) => step === undefined || each === step)
      .some((each) => [...stepTable[each].starts, ...stepTable[each].meets].includes(clock.clock));
  const isBefore = on !== null && on < clock.trigger;
  return countsFrom.includes(what) && !((what === 'visit' || what === 'meeting') && isBefore);
}

/** Who came to a meeting can be put right here: then it counts before an export says so. */
function countsNow({ what, on, why }: NotRead, { meetings }: Pick<CoreGroup, 'meetings'>): boolean {
  return what === 'meeting' && why === 'nobody-came' && meetings.some(({ heldOn, valid }) => heldOn === on && valid === true);
}

function startsWithRegistration({ because, trigger }: Clock, { registeredOn }: Child): boolean {
  return (
    because.code === 'registered' || (trigger === registeredOn && (because.code === 'no-co-ordinator' || because.code === 'stay-began'))
  );
}
