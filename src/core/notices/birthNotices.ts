import type { AboutOf } from '../about';
import { isTellingHeld } from '../askedAbout';
import { type Child, isAskedAbout, isOnRegister } from '../child';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Role } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { addWorkingDays } from '../time/workingDays';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * The expected day of birth of a child on the register has passed, and nobody has recorded that the child was born (DOMAIN 7.1): visits
 * begin with the birth, so nothing else would tell that they are owed. Told until a birth or an end is recorded.
 */

type Rung = AboutOf<'birth'>['rung'];
type Awaited = { readonly childId: string; readonly expectedOn: CalendarDate };

/** Whoever visits and whoever sees that it is done. */
export const toldOfBirths: readonly Role[] = ['co-ordinator', 'manager'];

function awaitedIn(group: CoreGroup): readonly Awaited[] {
  if (isSilenced(group) || group.ended !== undefined || isAskedAbout(group)) return [];
  return group.children.flatMap((child) => awaitedOf(group, child) ?? []);
}

function awaitedOf(group: CoreGroup, child: Child): Awaited | null {
  const { childId, dateOfBirth, expectedOn, frozen } = child;
  const isAwaited = isOnRegister(child) && frozen === undefined && !isTellingHeld(group, child);
  return isAwaited && dateOfBirth === null && expectedOn !== null ? { childId, expectedOn } : null;
}

/** The days on which it is told, from `from` on. */
export function birthDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return awaitedIn(group).flatMap(({ expectedOn }) => {
    const first = firstOn(expectedOn, rules);
    return [first, nextToldAgainOn(rules, first, { workingDays: rules.policy.notices.birth.againWorkingDays }, from)];
  });
}

/** With the morning card, and again on its rhythm until the birth or an end is recorded. */
export function birthDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return awaitedIn(group).flatMap(({ childId, expectedOn }) => {
    const rung = rungOf(expectedOn, rules, dayOf(now));
    if (rung === null) return [];
    const about = { kind: 'birth', childId, expectedOn, rung } as const;
    const told = whoIsTold(group, toldOfBirths, { childIds: [childId], on: dayOf(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId): NoticeDraft => {
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    });
  });
}

/** Whether that birth is still awaited since that day, and nothing newer was to be told of it since. */
export function isBirthAwaited(group: CoreGroup, about: AboutOf<'birth'>, rules: Rules, today: CalendarDate): boolean {
  const isSame = awaitedIn(group).some(({ childId, expectedOn }) => childId === about.childId && expectedOn === about.expectedOn);
  return isSame && JSON.stringify(rungOf(about.expectedOn, rules, today)) === JSON.stringify(about.rung);
}

function rungOf(expectedOn: CalendarDate, rules: Rules, today: CalendarDate): Rung | null {
  const first = firstOn(expectedOn, rules);
  if (today < first) return null;
  const againOn = toldAgainOn(rules, first, { workingDays: rules.policy.notices.birth.againWorkingDays }, today);
  return againOn === null ? 'due' : { againOn };
}

function firstOn(expectedOn: CalendarDate, { policy, calendar }: Rules): CalendarDate {
  return addWorkingDays(calendar, expectedOn, policy.notices.birth.afterWorkingDays);
}

/** Of a birth that an import brought: no change of this group's documents stands for it. */
export const importedBirth = 'import-';

/** Whether that birth stands as it was recorded. */
export function isBirthThere({ children }: CoreGroup, { childId, changeId }: AboutOf<'born'>): boolean {
  const child = children.find((each) => each.childId === childId && each.frozen === undefined);
  if (changeId.startsWith(importedBirth)) return child !== undefined && child.dateOfBirth !== null;
  return child?.changes?.some((change) => change.changeId === changeId && !change.undone) ?? false;
}
