import type { AboutOf } from '../about';
import { isTellingHeld } from '../askedAbout';
import { type Child, isAskedAbout, isRemovalOpen } from '../child';
import type { Rhythm } from '../clockRule';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { Role } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { dayBefore } from './beforeIt';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * The day on which the temporary entry of another authority's child is to end (DOMAIN 1.32, 7.1). The day itself ends nothing: the child
 * stays in every list until somebody records that the entry has ended, or that it became a registration here, and the custodian confirms.
 */

type Rung = AboutOf<'entry-end'>['rung'];
type Ending = { readonly childId: string; readonly until: CalendarDate };

export const toldOfEntryEnds: readonly Role[] = ['co-ordinator', 'custodian'];

function endingsIn(group: CoreGroup): readonly Ending[] {
  if (isSilenced(group) || group.ended !== undefined || isAskedAbout(group)) return [];
  return group.children.flatMap((child) => endingOf(group, child) ?? []);
}

function endingOf(group: CoreGroup, child: Child): Ending | null {
  const { childId, status, temporaryUntil, frozen } = child;
  const isOpen = status === 'temporary' && frozen === undefined && !isTellingHeld(group, child) && !isRemovalOpen(child);
  return isOpen && temporaryUntil !== undefined ? { childId, until: temporaryUntil } : null;
}

/** The days on which it is told, from `from` on. */
export function entryEndDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return endingsIn(group).flatMap(({ until }) => [soonOn(until, rules), until, nextToldAgainOn(rules, until, rhythmOf(rules), from)]);
}

/** With the morning card to co-ordinator and custodian, before the day and on it, and again until it is settled. */
export function entryEndDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return endingsIn(group).flatMap(({ childId, until }) => {
    const rung = rungOf(until, rules, dayOf(now));
    if (rung === null) return [];
    const about = { kind: 'entry-end', childId, until, rung } as const;
    const told = whoIsTold(group, toldOfEntryEnds, { childIds: [childId], on: dayOf(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId): NoticeDraft => {
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    });
  });
}

/** Whether that entry is still to end on that day, and nothing newer was to be told of it since. */
export function isEntryEnding(group: CoreGroup, about: AboutOf<'entry-end'>, rules: Rules, today: CalendarDate): boolean {
  const isSame = endingsIn(group).some(({ childId, until }) => childId === about.childId && until === about.until);
  return isSame && JSON.stringify(rungOf(about.until, rules, today)) === JSON.stringify(about.rung);
}

function rungOf(until: CalendarDate, rules: Rules, today: CalendarDate): Rung | null {
  if (today < soonOn(until, rules)) return null;
  if (today < until) return 'due-soon';
  const againOn = toldAgainOn(rules, until, rhythmOf(rules), today);
  return againOn === null ? 'due' : { againOn };
}

function soonOn(until: CalendarDate, rules: Rules): CalendarDate {
  return dayBefore(until, rules.policy.notices.entryEnd.workingDaysBefore, rules);
}

function rhythmOf({ policy }: Rules): Rhythm {
  return { workingDays: policy.notices.entryEnd.againWorkingDays };
}
