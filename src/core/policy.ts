import type { Role } from './member';
import type { WorkingCalendar } from './time/workingDays';

/** The local rules together with the calendar they are counted in: all that clocks need besides the facts. */
export type Rules = { readonly policy: Policy; readonly calendar: WorkingCalendar };

export type Policy = {
  readonly clocks: Readonly<Record<ClockId, ClockRule>>;
  /** Reminders of agreed actions. */
  readonly actions: ActionRule;
  readonly choices: Choices;
  /** When what can wait is sent. */
  readonly alertHours: AlertHours;
  readonly retention: Retention;
};

/**
 * How long working material is kept: what was done and sent stands in the audit for good. Press marks outlive the card
 * that could be pressed again; notices count from when they were planned, once nothing waits for them any more.
 */
export type Retention = {
  readonly pressMarks: { readonly days: number };
  readonly notices: { readonly days: number };
  readonly doneMarkers: { readonly days: number };
  readonly source: string;
};

export const clockIds = [
  ...(['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12'] as const),
  ...(['D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D20', 'D21', 'D22', 'D23', 'D24'] as const),
] as const;
/** DOMAIN 1.0's numbers. D25 and D26 are the data protection officer's and follow from nothing a core group holds. */
export type ClockId = (typeof clockIds)[number];

/** DOMAIN 3: working days leave out weekends and bank holidays; days and months do not; weeks are given in days. */
export type Length = { readonly workingDays: number } | { readonly days: number } | { readonly months: number };

/** Who is told, and when: 'due-soon' as the alert window opens, 'due' on the last bookable day, then working days after the limit. */
export type Rung = { readonly when: 'due-soon' | 'due' | { readonly workingDaysAfter: number }; readonly tell: readonly Role[] };

/** As a clock's ladder; `owner` is the person who answers for the action, or the co-ordinator where that person is not to be reminded. */
export type ActionRung = { readonly when: Rung['when']; readonly tell: readonly (Role | 'owner')[] };

/** An action's limit is its own day; 'due' is that day. */
export type ActionRule = { readonly dueSoon: Length; readonly ladder: readonly ActionRung[]; readonly source: string };

export type ClockRule = {
  readonly what: string;
  /** From the trigger to the limit, or back from the event where `what` says "before". */
  readonly limit: Length;
  /** An earlier aim; where there is one, a clock is due soon from that day. */
  readonly target?: Length;
  /** How long before the limit a clock is due soon. Ignored where there is a target. */
  readonly dueSoon: Length;
  readonly ladder: readonly Rung[];
  /** Whether the last rung is told again every working day until it is put right. */
  readonly repeats: boolean;
  /** Sources as DOMAIN 0.3 numbers them; [P] is this product's proposal, [K] unsourced knowledge: confirm those locally. */
  readonly source: string;
};

/** DOMAIN 1.24: where the sources disagree, the authority chooses; the defaults are DOMAIN's. */
export type Choices = {
  /** A: seen alone every time [S:3][S:7]. B: seen every time, alone where possible and at least every `seenAloneAtLeast` [S:19]. */
  readonly seenAlone: 'every-time' | 'where-possible';
  readonly seenAloneAtLeast: Length;
  /** The conference's summary: 5 working days [S:18], or the first core group if that comes later [S:21]. */
  readonly conferenceSummary: 'fixed' | 'or-by-first-core-group';
  /** D17 counts from the notice [S:9], from the agreement [S:10], or shows the earlier and is late after the later. */
  readonly transferConference: 'notification' | 'agreement' | 'earlier-shown-later-late';
  /** D01 counts from the last strategy discussion [S:13] or from the decision to enquire [S:52]. */
  readonly initialConference: 'strategy-discussion' | 'decision-to-enquire';
  /** After a move: the first visit to the new address [P, DOMAIN 7.1]. */
  readonly firstVisitAfterMove: Length;
  /** A visit further back than this is asked about before it is taken [P]. */
  readonly visitLongAgo: { readonly days: number };
  /** A report of a child not seen that nobody has taken on by then goes to the senior manager [P, DOMAIN 1.18]. */
  readonly notSeenTakenOnWithin: { readonly minutes: number };
  /** Once a limit has passed: for how long somebody can say that they have it before it is raised again [P]. */
  readonly takenOnAtMost: { readonly workingDays: number };
  /** For how long a one-time code lets somebody's account in [P]. */
  readonly accountCode: { readonly hours: number };
  /** Local times 'HH:mm' on working days; outside them the emergency duty team's contact is shown [P, DOMAIN 1.18]. */
  readonly officeHours: { readonly from: string; readonly to: string };
  /** How the emergency duty team is reached, as it is to stand on a card. */
  readonly emergencyDutyTeam: { readonly cy: string; readonly en: string };
};

const coordinator = ['co-ordinator'] as const;
const manager = ['manager'] as const;
const seniorManager = ['senior-manager'] as const;
const chair = ['conference-chair'] as const;
const administrator = ['administrator'] as const;
const custodian = ['custodian'] as const;

/** Local times 'HH:mm' on working days between which what can wait is sent; the first is the morning card's (DOMAIN 7.3 [P]). */
export type AlertHours = { readonly from: string; readonly to: string };

function soon(...tell: Role[]): Rung {
  return { when: 'due-soon', tell };
}
function due(...tell: Role[]): Rung {
  return { when: 'due', tell };
}
function after(workingDaysAfter: number, ...tell: Role[]): Rung {
  return { when: { workingDaysAfter }, tell };
}
function rule(what: string, limit: Length, dueSoon: Length, source: string, ladder: readonly Rung[]): ClockRule {
  return { what, limit, dueSoon, source, ladder, repeats: false };
}
const atOnce = { days: 0 };

/** DOMAIN 1.0, line by line. Every number here can be changed in the settings file (src/settings.ts). */
export const defaultPolicy: Policy = {
  clocks: {
    D05: rule(
      'Seen alone by the co-ordinator',
      { workingDays: 10 },
      { workingDays: 2 },
      '[S:3] [S:7]; other text [S:19]: choices.seenAlone',
      [soon(...coordinator), due(...manager), after(2, ...seniorManager)],
    ),
    D06: rule('Seen at home by the co-ordinator', { days: 28 }, { workingDays: 2 }, '[S:3] [S:7]', [
      soon(...coordinator),
      due(...manager),
      after(2, ...seniorManager),
    ]),
    // The review itself is the limit, so there is no length of its own.
    D07: rule('Bedroom seen between two review conferences', atOnce, { workingDays: 15 }, '[S:3] [S:19]', [
      soon(...coordinator),
      due(...chair),
      after(1, ...chair),
    ]),
    D03: rule('Initial core group held after the conference', { workingDays: 10 }, { workingDays: 3 }, '[S:4] [S:20]', [
      soon(...coordinator),
      due(...coordinator),
      after(1, ...manager),
      after(5, ...seniorManager),
    ]),
    D04: {
      ...rule('Next core group held', { days: 42 }, { workingDays: 10 }, 'hard limit [S:5]; monthly target [S:20], as 28 days [P]', [
        soon(...coordinator),
        due(...coordinator),
        after(1, ...manager),
        after(5, ...seniorManager, ...chair),
      ]),
      target: { days: 28 },
    },
    D09: rule('First review conference', { months: 3 }, { workingDays: 20 }, '[S:8] [S:20]', [
      soon(...coordinator, ...administrator),
      due(...coordinator, ...administrator),
      after(1, ...chair, ...seniorManager),
    ]),
    D10: rule('Later review conference', { months: 6 }, { workingDays: 20 }, '[S:8] [S:20]', [
      soon(...coordinator, ...administrator),
      due(...coordinator, ...administrator),
      after(1, ...chair, ...seniorManager),
    ]),
    D01: rule('Initial conference held', { workingDays: 15 }, { workingDays: 5 }, '[S:13]; Powys [S:52]: choices.initialConference', [
      due(...manager),
      after(1, ...manager, ...seniorManager),
    ]),
    D02: rule('Outline plan and decision summary circulated', { workingDays: 5 }, { workingDays: 1 }, '[S:18] [S:21]', [
      due(...administrator),
      after(1, ...chair, ...manager),
    ]),
    D08: rule('Continuing assessment complete', { workingDays: 42 }, { workingDays: 5 }, '[S:20]', [
      soon(...coordinator),
      after(1, ...coordinator, ...manager),
    ]),
    D11: rule('Full conference record sent', { workingDays: 20 }, { workingDays: 5 }, '[S:21], good practice', [
      soon(...administrator),
      after(1, ...administrator, ...chair),
    ]),
    D12: rule('Corrections to the conference record', { workingDays: 10 }, { workingDays: 2 }, '[S:21]', []),
    D13: rule('Core group record sent, and before the next meeting', { workingDays: 5 }, { workingDays: 1 }, '[P]; no time found', [
      soon(...administrator, ...coordinator),
      after(1, ...administrator, ...coordinator, ...manager),
    ]),
    D14: rule('Reports before a review conference', { workingDays: 5 }, { workingDays: 5 }, '[P]; Sussex, England [S:51]', [
      soon(...coordinator),
      after(1, ...coordinator, ...manager),
    ]),
    D15: rule('Written report from an absent member before the meeting', { workingDays: 1 }, { workingDays: 1 }, 'duty [S:5]; time [P]', [
      soon('member'),
      after(1, 'member', ...coordinator),
    ]),
    D16: rule('Information to the receiving authority', { days: 3 }, { days: 1 }, '[S:10]; calendar days [P]', [
      due(...coordinator, ...manager),
      after(1, ...manager, ...custodian),
    ]),
    D17: rule('Transfer-in conference', { workingDays: 15 }, { workingDays: 5 }, '[S:9] [S:10]: choices.transferConference', [
      soon(...manager, ...custodian),
      due(...manager, ...custodian),
      after(1, ...manager, ...custodian),
    ]),
    D18: rule('Temporary stay becomes a transfer request', { days: 84 }, { days: 14 }, '[S:10]; warning at week 10 [P]', [
      soon(...coordinator, ...manager),
      after(1, ...coordinator, ...manager),
    ]),
    D19: rule('Change of co-ordinator told and confirmed in writing', { workingDays: 2 }, { workingDays: 1 }, 'duty [S:3]; time [P]', [
      soon(...coordinator, ...manager),
      after(1, ...manager),
    ]),
    D20: {
      ...rule('No named co-ordinator: senior manager told', atOnce, atOnce, '[S:3]', [due(...manager, ...seniorManager)]),
      repeats: true,
    },
    D21: rule('Denied access reported', atOnce, atOnce, 'duty [S:5]; same day [K-h]', [due(...coordinator, ...manager)]),
    D22: {
      ...rule('Missing child: co-ordinator and police told', atOnce, atOnce, '[S:11]', [
        due(...coordinator, ...manager, ...seniorManager, ...custodian),
      ]),
      repeats: true,
    },
    D23: rule('Eighteenth birthday: off the register', { months: 216 }, { months: 3 }, '[S:9]; warning [P]', [
      soon(...coordinator, ...custodian),
      due(...coordinator, ...custodian),
      after(1, ...manager, ...custodian),
    ]),
    // A stage comes at least every six weeks: the core group itself (D04).
    D24: rule('Advocacy offer revisited at each stage', { days: 42 }, { workingDays: 2 }, '[S:7]; length as D04 [P]', [
      soon(...coordinator),
      after(1, ...coordinator),
    ]),
  },
  actions: {
    dueSoon: { workingDays: 3 },
    ladder: [
      { when: 'due-soon', tell: ['owner'] },
      { when: { workingDaysAfter: 1 }, tell: ['owner', 'co-ordinator'] },
      { when: { workingDaysAfter: 5 }, tell: ['manager'] },
    ],
    source: '[P], DOMAIN 1.2',
  },
  alertHours: { from: '08:30', to: '18:00' },
  retention: {
    pressMarks: { days: 90 },
    notices: { days: 90 },
    doneMarkers: { days: 90 },
    source: '[P]; DOMAIN 5.3: cards in a chat 30 days, working copies are purged',
  },
  choices: {
    seenAlone: 'every-time',
    seenAloneAtLeast: { days: 42 },
    conferenceSummary: 'fixed',
    transferConference: 'earlier-shown-later-late',
    initialConference: 'strategy-discussion',
    firstVisitAfterMove: { workingDays: 5 },
    visitLongAgo: { days: 60 },
    notSeenTakenOnWithin: { minutes: 30 },
    takenOnAtMost: { workingDays: 5 },
    accountCode: { hours: 24 },
    officeHours: { from: '08:30', to: '17:00' },
    emergencyDutyTeam: {
      cy: "y rhif y tu allan i oriau ar wefan eich cyngor (nid yw wedi'i roi yn y gosodiadau eto)",
      en: "the out-of-hours number on your council's website (not yet put into the settings)",
    },
  },
};
