import type { ClockId } from '../policy';

/** How much a late clock weighs in lists of what waits: a child's safety first, then who meets and answers, then paper. */
export const weights = ['safety', 'oversight', 'paperwork'] as const;

/** Where people do what a clock asks for; `clocks`, the list of limits, where the bot has no place for it. */
export type Workplace = 'seen' | 'meeting' | 'review' | 'record' | 'members' | 'clocks';

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
  /** DOMAIN 0.3: which pages of the Wales Safeguarding Procedures its card names; `dutyOnly` where the length is marked [P]. */
  readonly toldSource: 'section3' | 'section4' | 'sections3and4' | 'dutyOnly' | 'proposed';
  /** What a card about it offers to open, for whoever may. */
  readonly leadsTo: Workplace;
};

/** What every clock has in common with most others; each row below says what differs. */
const usual = {
  of: 'child',
  atOnce: false,
  onlyWhileOpen: false,
  byVisits: false,
  length: 'after',
  needsLength: false,
} as const;

/** One row for each clock of DOMAIN 1.0. Lengths and ladders are in core/policy.ts, as an authority may change those. */
export const clockTraits: Readonly<Record<ClockId, ClockTraits>> = {
  D01: { ...usual, weight: 'oversight', toldSource: 'section3', leadsTo: 'clocks' },
  D02: { ...usual, weight: 'paperwork', toldSource: 'section3', leadsTo: 'clocks' },
  D03: { ...usual, weight: 'oversight', toldSource: 'sections3and4', leadsTo: 'meeting', of: 'group', needsLength: true },
  D04: { ...usual, weight: 'oversight', toldSource: 'sections3and4', leadsTo: 'meeting', of: 'group', needsLength: true },
  D05: { ...usual, weight: 'safety', toldSource: 'sections3and4', leadsTo: 'seen', byVisits: true, needsLength: true },
  D06: { ...usual, weight: 'safety', toldSource: 'section4', leadsTo: 'seen', byVisits: true, needsLength: true },
  D07: { ...usual, weight: 'safety', toldSource: 'sections3and4', leadsTo: 'seen', byVisits: true },
  D08: { ...usual, weight: 'paperwork', toldSource: 'section3', leadsTo: 'clocks' },
  D09: { ...usual, weight: 'oversight', toldSource: 'sections3and4', leadsTo: 'review', needsLength: true },
  D10: { ...usual, weight: 'oversight', toldSource: 'sections3and4', leadsTo: 'review', needsLength: true },
  D11: { ...usual, weight: 'paperwork', toldSource: 'section3', leadsTo: 'clocks' },
  D12: { ...usual, weight: 'paperwork', toldSource: 'section3', leadsTo: 'clocks', onlyWhileOpen: true },
  D13: { ...usual, weight: 'paperwork', toldSource: 'proposed', leadsTo: 'record', of: 'group' },
  D14: { ...usual, weight: 'paperwork', toldSource: 'proposed', leadsTo: 'review', length: 'before' },
  D15: { ...usual, weight: 'paperwork', toldSource: 'dutyOnly', leadsTo: 'clocks', of: 'group', length: 'before', onlyWhileOpen: true },
  D16: { ...usual, weight: 'paperwork', toldSource: 'section4', leadsTo: 'clocks', onlyWhileOpen: true },
  D17: { ...usual, weight: 'oversight', toldSource: 'section4', leadsTo: 'clocks' },
  D18: { ...usual, weight: 'paperwork', toldSource: 'section4', leadsTo: 'clocks' },
  D19: { ...usual, weight: 'paperwork', toldSource: 'dutyOnly', leadsTo: 'clocks', of: 'group', onlyWhileOpen: true },
  D20: { ...usual, weight: 'oversight', toldSource: 'section4', leadsTo: 'members', of: 'group', atOnce: true, onlyWhileOpen: true },
  D21: { ...usual, weight: 'safety', toldSource: 'dutyOnly', leadsTo: 'clocks', atOnce: true, onlyWhileOpen: true },
  D22: { ...usual, weight: 'safety', toldSource: 'section4', leadsTo: 'clocks', atOnce: true, onlyWhileOpen: true },
  D23: { ...usual, weight: 'paperwork', toldSource: 'section4', leadsTo: 'clocks', length: 'untold' },
  D24: { ...usual, weight: 'paperwork', toldSource: 'dutyOnly', leadsTo: 'clocks' },
};

/** 0 for what concerns the child's safety; the more, the less it weighs. */
export function weightOf(clock: ClockId): number {
  return weights.indexOf(clockTraits[clock].weight);
}
