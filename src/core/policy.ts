import type { ClockRule, Length, Rhythm, Rung } from './clockRule';
import { type ClockId, clockRules, isClock, type LimitId } from './clockTable';
import type { Role } from './member';
import type { CalendarDate } from './time/day';
import type { WorkingCalendar } from './time/workingDays';

/** One set of local rules together with the calendar they are counted in. `way`: an earlier version counted by them (`wayOfCounting.ts`). */
export type RuleSet = { readonly policy: Policy; readonly calendar: WorkingCalendar; readonly way?: number };

/**
 * All that clocks need besides the facts: the rules of today and, where they were others before, those, the oldest first. What was
 * over by the last day of others is told by them (`underRulesOfThen`).
 */
export type Rules = RuleSet & { readonly past?: readonly PastRules[] };

/** Rules by which limits were counted until the end of that day. `settings`: the text that they were read from, where they were. */
export type PastRules = { readonly until: CalendarDate; readonly rules: RuleSet; readonly settings?: string };

export type Policy = {
  readonly clocks: Readonly<Record<ClockId, ClockRule>>;
  /** Reminders of agreed actions. */
  readonly actions: ActionRule;
  /** What is told beside clocks and actions. */
  readonly notices: NoticeDays;
  readonly choices: Choices;
  /** When what can wait is sent. */
  readonly alertHours: AlertHours;
  readonly retention: Retention;
  readonly imports: Imports;
};

/**
 * An export that knows fewer visits, members or groups than the last by more than this share, and by at least so many, is
 * imported only once somebody has said that it is right; so is one by which more than that share of the open limits would be late.
 */
export type Imports = { readonly mostFewer: MostUnasked; readonly mostLate: MostUnasked; readonly source: string };
type MostUnasked = { readonly percent: number; readonly atLeast: number };

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

/** As a clock's ladder; `owner` is the person who answers for the action, or the co-ordinator where that person is not to be reminded. */
export type ActionRung = { readonly when: Rung['when']; readonly tell: readonly (Role | 'owner')[] };

/** An action's limit is its own day; 'due' is that day. */
export type ActionRule = {
  readonly dueSoon: Length;
  readonly ladder: readonly ActionRung[];
  /** As a clock's. */
  readonly again: Rhythm;
  readonly source: string;
};

/** How long before a day something is told that is missing for it, and once more higher up; 0: on the day itself. */
export type DaysBefore = { readonly workingDaysBefore: number; readonly againWorkingDaysBefore: number };

/** On which days what is missing or waits is told (DOMAIN 1.16, 1.30, 1.31, 1.35, 7.1; days that it does not name [P]). */
export type NoticeDays = {
  /** Views on registration before a review (DOMAIN 1.35 'participation'). */
  readonly views: DaysBefore;
  /** Nobody chairs a meeting or a review (DOMAIN 1.35 'chairing'). */
  readonly noChair: DaysBefore;
  /** Nobody has written down what a child says (DOMAIN 1.16). */
  readonly voice: { readonly workingDaysBefore: number };
  /** A place in the group is empty (DOMAIN 1.5). */
  readonly vacancy: { readonly afterWorkingDays: number; readonly againWorkingDays: number };
  /** The temporary entry of another authority's child is to end (DOMAIN 7.1). */
  readonly entryEnd: { readonly workingDaysBefore: number; readonly againWorkingDays: number };
  /** An unborn child was expected, and no birth is recorded (DOMAIN 7.1). */
  readonly birth: { readonly afterWorkingDays: number; readonly againWorkingDays: number };
  /** A review is short of its quorum (DOMAIN 1.35 'review chair, quorum'). */
  readonly quorum: DaysBefore;
  /** No decision is recorded after a review (DOMAIN 1.35 'decisions, outcomes'). */
  readonly noDecision: { readonly afterWorkingDays: number; readonly againWorkingDays: number };
  /** A registration has ended, and nobody has recorded that agencies and family were told (DOMAIN 1.35 'de-registration'). */
  readonly endTold: { readonly afterWorkingDays: number; readonly againWorkingDays: number };
  /** The end of a registration waits for the custodian (DOMAIN 1.31). */
  readonly unconfirmedEnding: { readonly againWorkingDays: number };
  /** A meeting or review that is planned, moved or called off so near to its day does not wait for the morning card. */
  readonly nearDay: { readonly withinWorkingDays: number };
  /** A request for an early review: the answer is late after so long, and told again so often (DOMAIN 1.30). */
  readonly earlyReview: {
    readonly answerWorkingDays: number;
    readonly againWorkingDays: number;
    readonly againInDangerWorkingDays: number;
  };
  /** A request to exclude a parent or carer that nobody has decided on is told again so often (DOMAIN 1.14). */
  readonly exclusionRequest: { readonly againWorkingDays: number };
  /** The review of an exclusion is near (DOMAIN 1.14). */
  readonly exclusionReview: { readonly workingDaysBefore: number };
  /** A visit to a looked-after child (DOMAIN 7.1). */
  readonly careVisit: { readonly workingDaysBefore: number; readonly lateAfterWorkingDays: number };
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
  /** D19: by when everybody is told of another co-ordinator; its own length is for having it in writing [P]. */
  readonly coordinatorChangeTold: Length;
  /** After a move: the first visit to the new address [P, DOMAIN 7.1]. */
  readonly firstVisitAfterMove: Length;
  /** A looked-after child is visited so long after the placement, then at least so often [S:43 reg 31, DOMAIN 7.1]. */
  readonly careVisits: { readonly first: Length; readonly every: Length };
  /** A visit further back than this is asked about before it is taken [P]. */
  readonly visitLongAgo: { readonly days: number };
  /** A report of a child not seen that nobody has taken on by then goes to the senior manager [P, DOMAIN 1.18]. */
  readonly notSeenTakenOnWithin: { readonly minutes: number };
  /** For how long a member goes on reading once the registrations of all their children are over [P, DOMAIN 1.31]. */
  readonly readsAfterEnd: { readonly workingDays: number };
  /**
   * The most days from a decision to exclude a parent or carer, or from a review of it, to the next review, and the rhythm in which
   * one that is late is told again [P, DOMAIN 1.14].
   */
  readonly exclusionReview: { readonly days: number; readonly againWorkingDays: number };
  /** Once a limit has passed: for how long somebody can say that they have it before it is raised again [P]. */
  readonly takenOnAtMost: { readonly workingDays: number };
  /** For how long a one-time code lets somebody's account in [P]. */
  readonly accountCode: { readonly hours: number };
  /** Local times 'HH:mm' on working days; outside them the emergency duty team's contact is shown [P, DOMAIN 1.18]. */
  readonly officeHours: { readonly from: string; readonly to: string };
  /** How the emergency duty team is reached, as it is to stand on a card. */
  readonly emergencyDutyTeam: { readonly cy: string; readonly en: string };
};

/** Local times 'HH:mm' on working days between which what can wait is sent; the first is the morning card's (DOMAIN 7.3 [P]). */
export type AlertHours = { readonly from: string; readonly to: string };

/** The rule of a limit; of visits to a looked-after child as the choices and days of notices say. */
export function ruleOf({ clocks, choices, notices }: Policy, id: LimitId): ClockRule {
  if (isClock(id)) return clocks[id];
  const dueSoon = { workingDays: notices.careVisit.workingDaysBefore };
  const { again } = clocks.D05;
  return { what: 'Visit to a looked-after child', limit: choices.careVisits.every, dueSoon, ladder: [], again, source: '[S:43] reg 31' };
}

/** The same rules for all time. */
export function rulesAlone({ past: _past, ...alone }: Rules): Rules {
  return alone;
}

/** Rules that count limits as the old ones do, with everything else as in the new ones: whom to ring above all. */
export function countingAs(old: Rules, rules: Rules): Rules {
  const { seenAlone, seenAloneAtLeast, conferenceSummary, transferConference, initialConference } = old.policy.choices;
  const { firstVisitAfterMove, careVisits, coordinatorChangeTold } = old.policy.choices;
  const visits = { seenAlone, seenAloneAtLeast, firstVisitAfterMove, careVisits };
  const counted = { ...visits, conferenceSummary, transferConference, initialConference, coordinatorChangeTold };
  const choices = { ...rules.policy.choices, ...counted };
  return { ...old, policy: { ...rules.policy, clocks: old.policy.clocks, choices } };
}

/** DOMAIN 1.0, line by line. Every number here can be changed in the settings file (src/settings.ts). */
export const defaultPolicy: Policy = {
  clocks: clockRules,
  actions: {
    dueSoon: { workingDays: 3 },
    ladder: [
      { when: 'due-soon', tell: ['owner'] },
      { when: { workingDaysAfter: 1 }, tell: ['owner', 'co-ordinator'] },
      { when: { workingDaysAfter: 5 }, tell: ['manager'] },
    ],
    again: { workingDays: 5 },
    source: '[P], DOMAIN 1.2',
  },
  notices: {
    views: { workingDaysBefore: 2, againWorkingDaysBefore: 1 },
    noChair: { workingDaysBefore: 1, againWorkingDaysBefore: 0 },
    voice: { workingDaysBefore: 2 },
    vacancy: { afterWorkingDays: 5, againWorkingDays: 5 },
    entryEnd: { workingDaysBefore: 10, againWorkingDays: 5 },
    birth: { afterWorkingDays: 1, againWorkingDays: 5 },
    quorum: { workingDaysBefore: 1, againWorkingDaysBefore: 0 },
    noDecision: { afterWorkingDays: 1, againWorkingDays: 5 },
    endTold: { afterWorkingDays: 5, againWorkingDays: 5 },
    unconfirmedEnding: { againWorkingDays: 5 },
    nearDay: { withinWorkingDays: 2 },
    earlyReview: { answerWorkingDays: 2, againWorkingDays: 2, againInDangerWorkingDays: 1 },
    exclusionRequest: { againWorkingDays: 2 },
    exclusionReview: { workingDaysBefore: 3 },
    careVisit: { workingDaysBefore: 2, lateAfterWorkingDays: 1 },
    source: '[P], DOMAIN 1.5, 1.14, 1.16, 1.30, 1.31, 1.35, 7.1',
  },
  alertHours: { from: '08:30', to: '18:00' },
  retention: {
    pressMarks: { days: 90 },
    notices: { days: 90 },
    doneMarkers: { days: 90 },
    source: '[P]; DOMAIN 5.3: cards in a chat 30 days, working copies are purged',
  },
  imports: { mostFewer: { percent: 5, atLeast: 10 }, mostLate: { percent: 5, atLeast: 5 }, source: '[P]' },
  choices: {
    seenAlone: 'every-time',
    seenAloneAtLeast: { days: 42 },
    conferenceSummary: 'fixed',
    transferConference: 'earlier-shown-later-late',
    initialConference: 'strategy-discussion',
    coordinatorChangeTold: { workingDays: 1 },
    firstVisitAfterMove: { workingDays: 5 },
    careVisits: { first: { days: 7 }, every: { days: 42 } },
    visitLongAgo: { days: 60 },
    notSeenTakenOnWithin: { minutes: 30 },
    readsAfterEnd: { workingDays: 20 },
    exclusionReview: { days: 42, againWorkingDays: 5 },
    takenOnAtMost: { workingDays: 5 },
    accountCode: { hours: 24 },
    officeHours: { from: '08:30', to: '17:00' },
    emergencyDutyTeam: {
      cy: 'y rhif y tu allan i oriau ar wefan eich cyngor',
      en: "the out-of-hours number on your council's website",
    },
  },
};
