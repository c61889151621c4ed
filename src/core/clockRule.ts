import type { NotReadKind } from './countedWithout';
import type { Role } from './member';

/** DOMAIN 3: working days leave out weekends and bank holidays; days and months do not; weeks are given in days. */
export type Length = { readonly workingDays: number } | { readonly days: number } | { readonly months: number };

/** Who is told, and when: 'due-soon' as the alert window opens, 'due' on the last bookable day, then working days after the limit. */
export type Rung = {
  readonly when: 'due-soon' | 'due' | { readonly workingDaysAfter: number };
  readonly tell: readonly Role[];
  /** Only once two in a row were missed (DOMAIN 1.0 D04): the one before as well, or this one for as long as the next would have had. */
  readonly missedRunning?: 2;
};

/** At least one: a limit that is open is never silent for good. */
export type Rhythm = { readonly workingDays: number };

export type ClockRule = {
  readonly what: string;
  /** From the trigger to the limit, or back from the event where `what` says "before". */
  readonly limit: Length;
  /** An earlier aim; where there is one, a clock is due soon from that day. */
  readonly target?: Length;
  /** How long before the limit a clock is due soon. Ignored where there is a target. */
  readonly dueSoon: Length;
  readonly ladder: readonly Rung[];
  /** So many working days after the last rung, once the limit has passed, it is told again, and again, until it is put right. */
  readonly again: Rhythm;
  /** Sources as DOMAIN 0.3 numbers them; [P] is this product's proposal, [K] unsourced knowledge: confirm those locally. */
  readonly source: string;
};

/** How much a late clock weighs in lists of what waits: a child's safety first, then who meets and answers, then paper. */
export const weights = ['safety', 'oversight', 'paperwork'] as const;

/** Where people do what a clock asks for, or record that it was done (`steps`); `clocks`, the list of limits, where the bot has no place for it. */
export type Workplace = 'seen' | 'meeting' | 'review' | 'record' | 'members' | 'steps' | 'clocks';

export type ClockTraits = {
  /** `group`: one thing to put right for all children at once, though it is counted for each (DOMAIN 1.0). */
  readonly of: 'child' | 'group';
  readonly weight: (typeof weights)[number];
  /** Whether its first notice goes at any hour, as soon as it is known (DOMAIN 7.3). */
  readonly atOnce: boolean;
  /** Whether it is listed only while it is open: clocks of single events are history once they are put right. */
  readonly onlyWhileOpen: boolean;
  /** Whether visits move it (DOMAIN 1.19). */
  readonly byVisits: boolean;
  /** How its length is told beside its reason: after the trigger, before the event, or not at all (a birthday). */
  readonly length: 'after' | 'before' | 'untold';
  /** Whether a length of nothing would make no sense: the limit would be the trigger itself. */
  readonly needsLength: boolean;
  /** What it cannot be counted rightly without, beside the registration: a clock says so where an export lacks it. */
  readonly countsFrom: readonly NotReadKind[];
  /** DOMAIN 0.3: which pages of the Wales Safeguarding Procedures its card names; `dutyOnly` where the length is marked [P]. */
  readonly toldSource: 'section3' | 'section4' | 'sections3and4' | 'dutyOnly' | 'proposed' | 'regulation31';
  /** What a card about it offers to open, for whoever may. */
  readonly leadsTo: Workplace;
  /** Who says why it was late and answers for that (DOMAIN 3 'reason; authorised by', 1.6, 1.35, 7.1): never who owed it. */
  readonly authorisedBy: readonly Role[];
};
