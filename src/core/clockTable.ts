import { after, afterTwoMissed, type ClockRow, clock, due, everyWorkingDay, ofConferences, ofReviews, soon } from './clockRow';
import { type ClockRule, type ClockTraits, weights } from './clockRule';

const coordinator = ['co-ordinator'] as const;
const manager = ['manager'] as const;
const seniorManager = ['senior-manager'] as const;
const chair = ['conference-chair'] as const;
const administrator = ['administrator'] as const;
const custodian = ['custodian'] as const;

const atOnce = { days: 0 };

/**
 * DOMAIN 1.0, a row for each clock: the numbers, which an authority may change in its settings file (src/settings.ts), and after
 * them what makes it another kind of thing than the other clocks, which it may not.
 */
const clockTable = {
  D01: clock(
    'Initial conference held',
    { workingDays: 15 },
    { workingDays: 5 },
    '[S:13]; Powys [S:52]: choices.initialConference',
    // A child is here once a conference has decided: the limit is over by then, and is for reports only.
    [],
    { weight: 'oversight', toldSource: 'section3', leadsTo: 'steps' },
  ),
  D02: clock(
    'Outline plan and decision summary circulated',
    { workingDays: 5 },
    { workingDays: 1 },
    '[S:18] [S:21]',
    [due(...administrator), after(1, ...administrator, ...chair, ...manager)],
    { weight: 'paperwork', toldSource: 'section3', leadsTo: 'steps', countsFrom: ['conference'], authorisedBy: ofConferences },
  ),
  D03: clock(
    'Initial core group held after the conference',
    { workingDays: 10 },
    { workingDays: 3 },
    '[S:4] [S:20]',
    [soon(...coordinator), due(...coordinator), after(1, ...manager), after(5, ...seniorManager)],
    {
      weight: 'oversight',
      toldSource: 'sections3and4',
      leadsTo: 'meeting',
      countsFrom: ['conference', 'meeting'],
      of: 'group',
      needsLength: true,
    },
  ),
  D04: clock(
    'Next core group held',
    { days: 42 },
    { workingDays: 10 },
    'hard limit [S:5]; monthly target [S:20], as 28 days [P]',
    [
      soon(...coordinator),
      due(...coordinator),
      after(1, ...coordinator, ...manager),
      afterTwoMissed(1, ...chair),
      after(5, ...seniorManager),
    ],
    {
      weight: 'oversight',
      toldSource: 'sections3and4',
      leadsTo: 'meeting',
      countsFrom: ['meeting'],
      of: 'group',
      needsLength: true,
      target: { days: 28 },
    },
  ),
  D05: clock(
    'Seen alone by the co-ordinator',
    { workingDays: 10 },
    { workingDays: 2 },
    '[S:3] [S:7]; other text [S:19]: choices.seenAlone',
    [soon(...coordinator), due(...manager), after(2, ...seniorManager)],
    {
      weight: 'safety',
      toldSource: 'sections3and4',
      leadsTo: 'seen',
      countsFrom: ['visit', 'membership'],
      byVisits: true,
      needsLength: true,
      again: everyWorkingDay,
    },
  ),
  D06: clock(
    'Seen at home by the co-ordinator',
    { days: 28 },
    { workingDays: 2 },
    '[S:3] [S:7]',
    [soon(...coordinator), due(...manager), after(2, ...seniorManager)],
    {
      weight: 'safety',
      toldSource: 'section4',
      leadsTo: 'seen',
      countsFrom: ['visit', 'membership'],
      byVisits: true,
      needsLength: true,
      again: everyWorkingDay,
    },
  ),
  // The next review is the limit, at the latest when it is due (D09, D10), so there is no length of its own.
  D07: clock(
    'Bedroom seen between two review conferences',
    atOnce,
    { workingDays: 15 },
    '[S:3] [S:19]',
    [soon(...coordinator), due(...chair), after(1, ...chair)],
    {
      weight: 'safety',
      toldSource: 'sections3and4',
      leadsTo: 'seen',
      countsFrom: ['visit', 'membership', 'conference'],
      byVisits: true,
      authorisedBy: ofConferences,
    },
  ),
  D08: clock(
    'Continuing assessment complete',
    { workingDays: 42 },
    { workingDays: 5 },
    '[S:20]',
    [soon(...coordinator), after(1, ...coordinator, ...manager)],
    { weight: 'paperwork', toldSource: 'section3', leadsTo: 'steps' },
  ),
  D09: clock(
    'First review conference',
    { months: 3 },
    { workingDays: 20 },
    '[S:8] [S:20]',
    [soon(...coordinator, ...administrator), due(...coordinator, ...administrator), after(1, ...chair, ...seniorManager)],
    ofReviews,
  ),
  D10: clock(
    'Later review conference',
    { months: 6 },
    { workingDays: 20 },
    '[S:8] [S:20]',
    [soon(...coordinator, ...administrator), due(...coordinator, ...administrator), after(1, ...chair, ...seniorManager)],
    ofReviews,
  ),
  D11: clock(
    'Full conference record sent',
    { workingDays: 20 },
    { workingDays: 5 },
    '[S:21], good practice',
    [soon(...administrator), after(1, ...administrator, ...chair)],
    { weight: 'paperwork', toldSource: 'section3', leadsTo: 'steps', countsFrom: ['conference'], authorisedBy: ofConferences },
  ),
  // A right, not a duty: those who have the record are told before it is over, as nothing can be done after.
  D12: clock('Corrections to the conference record', { workingDays: 10 }, { workingDays: 2 }, '[S:21]', [soon('member', ...coordinator)], {
    weight: 'paperwork',
    toldSource: 'section3',
    leadsTo: 'steps',
    onlyWhileOpen: true,
  }),
  D13: clock(
    'Core group record sent, and before the next meeting',
    { workingDays: 5 },
    { workingDays: 1 },
    '[P]; no time found',
    [soon(...administrator, ...coordinator), after(1, ...administrator, ...coordinator, ...manager)],
    { weight: 'paperwork', toldSource: 'proposed', leadsTo: 'record', countsFrom: ['meeting'], of: 'group' },
  ),
  D14: clock(
    'Reports before a review conference',
    { workingDays: 5 },
    { workingDays: 5 },
    '[P]; Sussex, England [S:51]',
    [soon('member', ...coordinator), after(1, 'member', ...coordinator, ...manager)],
    { weight: 'paperwork', toldSource: 'proposed', leadsTo: 'steps', countsFrom: ['conference'], length: 'before' },
  ),
  D15: clock(
    'Written report from an absent member before the meeting',
    { workingDays: 1 },
    { workingDays: 1 },
    'duty [S:5]; time [P]',
    [soon('member'), after(1, 'member', ...coordinator)],
    {
      weight: 'paperwork',
      toldSource: 'dutyOnly',
      leadsTo: 'steps',
      countsFrom: ['report'],
      of: 'group',
      length: 'before',
      onlyWhileOpen: true,
    },
  ),
  D16: clock(
    'Information to the receiving authority',
    { days: 3 },
    { days: 1 },
    '[S:10]; calendar days [P]',
    [due(...coordinator, ...manager), after(1, ...coordinator, ...manager, ...custodian)],
    { weight: 'paperwork', toldSource: 'section4', leadsTo: 'steps', onlyWhileOpen: true },
  ),
  D17: clock(
    'Transfer-in conference',
    { workingDays: 15 },
    { workingDays: 5 },
    '[S:9] [S:10]: choices.transferConference',
    [soon(...manager, ...custodian), due(...manager, ...custodian), after(1, ...manager, ...custodian)],
    { weight: 'oversight', toldSource: 'section4', leadsTo: 'steps', countsFrom: ['conference'] },
  ),
  D18: clock(
    'Temporary stay becomes a transfer request',
    { days: 84 },
    { days: 14 },
    '[S:10]; warning at week 10 [P]',
    [soon(...coordinator, ...manager), after(1, ...coordinator, ...manager)],
    { weight: 'paperwork', toldSource: 'section4', leadsTo: 'steps' },
  ),
  D19: clock(
    'Change of co-ordinator told and confirmed in writing',
    { workingDays: 2 },
    { workingDays: 1 },
    'duty [S:3]; time [P]',
    [soon(...coordinator, ...manager), after(1, ...coordinator, ...manager)],
    { weight: 'paperwork', toldSource: 'dutyOnly', leadsTo: 'steps', of: 'group', onlyWhileOpen: true },
  ),
  D20: clock('No named co-ordinator: senior manager told', atOnce, atOnce, '[S:3]', [due(...manager, ...seniorManager)], {
    weight: 'oversight',
    toldSource: 'section4',
    leadsTo: 'members',
    countsFrom: ['membership'],
    of: 'group',
    atOnce: true,
    onlyWhileOpen: true,
    again: everyWorkingDay,
    // The managers are who owed it.
    authorisedBy: seniorManager,
  }),
  D21: clock('Denied access reported', atOnce, atOnce, 'duty [S:5]; same day [K-h]', [due(...coordinator, ...manager)], {
    weight: 'safety',
    toldSource: 'dutyOnly',
    leadsTo: 'clocks',
    atOnce: true,
    onlyWhileOpen: true,
    again: everyWorkingDay,
  }),
  D22: clock(
    'Missing child: co-ordinator and police told',
    atOnce,
    atOnce,
    '[S:11]',
    [due(...coordinator, ...manager, ...seniorManager, ...custodian)],
    {
      weight: 'safety',
      toldSource: 'section4',
      leadsTo: 'clocks',
      atOnce: true,
      onlyWhileOpen: true,
      again: everyWorkingDay,
      authorisedBy: seniorManager,
    },
  ),
  D23: clock(
    'Eighteenth birthday: off the register',
    { months: 216 },
    { months: 3 },
    '[S:9]; warning [P]',
    [soon(...coordinator, ...custodian), due(...coordinator, ...custodian), after(1, ...manager, ...custodian)],
    { weight: 'paperwork', toldSource: 'section4', leadsTo: 'review', length: 'untold' },
  ),
  // A stage comes at least every six weeks: the core group itself (D04).
  D24: clock(
    'Advocacy offer revisited at each stage',
    { days: 42 },
    { workingDays: 2 },
    '[S:7]; length as D04 [P]',
    [soon(...coordinator), due(...coordinator), after(1, ...coordinator)],
    { weight: 'paperwork', toldSource: 'dutyOnly', leadsTo: 'clocks', countsFrom: ['conference', 'meeting'] },
  ),
} satisfies Readonly<Record<string, ClockRow>>;

/** DOMAIN 1.0's numbers. D25 and D26 are the data protection officer's and follow from nothing a core group holds. */
export type ClockId = keyof typeof clockTable;
export const clockIds = Object.keys(clockTable) as readonly ClockId[];
export const clockRules = Object.fromEntries(clockIds.map((id) => [id, clockTable[id].rule])) as Readonly<Record<ClockId, ClockRule>>;

/** Visits to a looked-after child [S:43 reg 31]: missed, kept and explained like a clock, but none of DOMAIN 1.0's, with its own notices. */
export const careClock = 'R31';
export type LimitId = ClockId | typeof careClock;
export const limitIds: readonly LimitId[] = [...clockIds, careClock];
export function isClock(id: LimitId): id is ClockId {
  return id !== careClock;
}

/** What an authority cannot change about a clock. */
export function traitsOf(id: LimitId): ClockTraits {
  return isClock(id) ? clockTable[id].traits : { ...clockTable.D05.traits, toldSource: 'regulation31' };
}

/** 0 for what concerns the child's safety; the more, the less it weighs. */
export function weightOf(clock: LimitId): number {
  return weights.indexOf(traitsOf(clock).weight);
}
