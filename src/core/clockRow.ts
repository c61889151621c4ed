import type { ClockRule, ClockTraits, Length, Rung } from './clockRule';
import type { Role } from './member';

/*
 * What a row of the table of clocks is made of.
 */

export function soon(...tell: Role[]): Rung {
  return { when: 'due-soon', tell };
}

export function due(...tell: Role[]): Rung {
  return { when: 'due', tell };
}

export function after(workingDaysAfter: number, ...tell: Role[]): Rung {
  return { when: { workingDaysAfter }, tell };
}

/** As `after`, once two in a row were missed. */
export function afterTwoMissed(workingDaysAfter: number, ...tell: Role[]): Rung {
  return { when: { workingDaysAfter }, tell, missedRunning: 2 };
}

/** How often what is late is told again once its ladder is climbed [P]: what concerns a child's safety every working day. */
export const everyWorkingDay = { workingDays: 1 };
const everyWeek = { workingDays: 5 };

/** What every clock has in common with most others; each row below says what differs. */
const usual = {
  of: 'child',
  atOnce: false,
  onlyWhileOpen: false,
  byVisits: false,
  length: 'after',
  needsLength: false,
  countsFrom: [],
  authorisedBy: ['manager', 'senior-manager'],
} as const;

export type ClockRow = { readonly rule: ClockRule; readonly traits: ClockTraits };

/** What differs from `usual`, and what only few rules have. */
type Differing = Pick<ClockTraits, 'weight' | 'toldSource' | 'leadsTo'> &
  Partial<ClockTraits> &
  Partial<Pick<ClockRule, 'target' | 'again'>>;

export function clock(
  what: string,
  limit: Length,
  dueSoon: Length,
  source: string,
  ladder: readonly Rung[],
  { target, again = everyWeek, ...traits }: Differing,
): ClockRow {
  const aim = target === undefined ? {} : { target };
  return { rule: { what, limit, dueSoon, source, ladder, again, ...aim }, traits: { ...usual, ...traits } };
}

/** What belongs to a conference is its chair's as well (DOMAIN 1.29, 1.35 'review purpose, timing'). */
export const ofConferences = ['conference-chair', 'manager', 'senior-manager'] as const;
export const ofReviews = {
  weight: 'oversight',
  toldSource: 'sections3and4',
  leadsTo: 'review',
  countsFrom: ['conference'],
  needsLength: true,
  authorisedBy: ofConferences,
} as const;
