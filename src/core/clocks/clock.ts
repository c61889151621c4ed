import type { Length } from '../clockRule';
import type { ClockId, LimitId } from '../clockTable';
import type { RuleSet, Rules } from '../policy';
import { addDays, addMonths } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { addWorkingDays, workingDaysBefore } from '../time/workingDays';

/** DOMAIN 7.2. `met`, `met-late` and `cancelled` are finished; `breached` is too once its period is over. */
export const clockStates = ['running', 'due-soon', 'due', 'breached', 'met', 'met-late', 'cancelled'] as const;
export type ClockState = (typeof clockStates)[number];

/** What a clock counts from. Each code has one whole sentence in both languages; `Because` holds what the sentence needs. */
export const becauseCodes = [
  'strategy-discussion-held',
  'decided-to-enquire',
  'conference-held',
  'registered',
  'born',
  'meeting-held',
  'not-yet-seen-alone',
  'last-seen-alone',
  'last-seen',
  'last-seen-at-home',
  'placed-in-care',
  'moved-house',
  'bedroom-between-reviews',
  'enquiries-began',
  'review-held',
  'record-received',
  'review-planned',
  'review-planned-soon',
  'absent-member-apologised',
  'move-notified',
  'move-agreed',
  'stay-began',
  'co-ordinator-changed',
  'co-ordinator-change-untold',
  'no-co-ordinator',
  'access-denied',
  'missing',
  'turns-18',
  'stage-passed',
] as const;
export type BecauseCode = (typeof becauseCodes)[number];

/** The parameters of the sentence "because …": the day counted from, and the length that was added. */
export type Because = {
  readonly code: BecauseCode;
  readonly parameters: { readonly on: CalendarDate; readonly count: number; readonly unit: 'working-days' | 'days' | 'months' };
};

export const cancelReasons = ['de-registered', 'turned-18', 'stay-ended', 'care-over', 'time-over'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** One run of one clock for one child, from its trigger until it is met or its period ends. Independent of today. */
export type Occurrence = {
  readonly clock: LimitId;
  readonly childId: string;
  readonly trigger: CalendarDate;
  /** The last lawful day. It may be a closed day; `bookBy` says until when something can be booked. */
  readonly limit: CalendarDate;
  /** The day to aim at where that is earlier than the limit: a planned review (D07), the first of two readings (D17). */
  readonly aimOn: CalendarDate;
  readonly because: Because;
  readonly metOn: CalendarDate | null;
  /** The day its period ended with nothing done: the next review was held. The breach, if any, stays as it is. */
  readonly closedOn: CalendarDate | null;
  readonly cancelled: { readonly on: CalendarDate; readonly reason: CancelReason } | null;
  /** From this day it waits for the custodian to confirm that the registration ended; a limit from then on is not passed meanwhile, unless it is about the child's safety. */
  readonly waitsSince?: CalendarDate;
  /** The one before it was missed as well. */
  readonly missedBefore?: true;
  /** What passing the limit means: a breach; a right that is over (D12); or still waiting for a fact (D17). */
  readonly afterLimit: 'breach' | 'lapse' | 'wait';
  /** Absent where the rules of today count it: the rules that counted it on the day it was over. */
  readonly under?: RuleSet;
};

/** One of a clock of DOMAIN 1.0, as what runs for a child is made of: visits to looked-after children are told beside it. */
export type Running = Occurrence & { readonly clock: ClockId };

/** An occurrence as it stands today: what cards, alerts and documents show. */
export type Clock = {
  readonly clock: LimitId;
  readonly childId: string;
  readonly trigger: CalendarDate;
  readonly limit: CalendarDate;
  readonly bookBy: CalendarDate;
  /** The day to aim at, where that is before the limit and it is still open. */
  readonly aimOn?: CalendarDate;
  readonly state: ClockState;
  /** Calendar days after the limit: until it was met, its period ended, or today. 0 when not late. */
  readonly daysLate: number;
  readonly workingDaysLate: number;
  readonly metOn: CalendarDate | null;
  /** The day it was met, cancelled or its period ended; null while it is open. */
  readonly endedOn: CalendarDate | null;
  readonly cancelReason: CancelReason | null;
  /** The registration has ended if the custodian confirms it: until then nobody is told of the limit, unless it is about the child's safety. */
  readonly waits?: true;
  /** Its day has passed without a breach, as nobody has agreed yet that the move is permanent (D17): what is to be done is still open. */
  readonly waitsForAgreement?: true;
  readonly because: Because;
  readonly source: string;
  /** It was shown as later than what is known now says. */
  readonly shownLate?: ShownLate;
  /** Of one that only what is kept tells of, and that stands: the last day on which it was shown as late. */
  readonly keptUntil?: CalendarDate;
};

/** From when to when a limit was shown as late, and what was then said that it is told so no longer (DOMAIN 3). */
export type ShownLate = {
  readonly from: CalendarDate;
  /** The day on which it was put right late, or on which something was entered or corrected, or the settings were changed. */
  readonly until: CalendarDate;
  /** The day on which that was entered, corrected or changed by which it is told otherwise now. */
  readonly changedOn: CalendarDate;
  /** The day on which the thing had been done by what was then entered; null where that was not what changed. */
  readonly saidMetOn: CalendarDate | null;
  readonly by: 'facts' | 'settings';
  /** Whether it counts as late by what is known now, too. */
  readonly stands: boolean;
  /** The rule by which it was late, and the limit that it led to. */
  readonly length: Omit<Because['parameters'], 'on'>;
  readonly limit: CalendarDate;
  /** What changed settings have made of the same limit; null: it is none any more. Absent where nobody noted it. */
  readonly since?: LimitSince | null;
};

export type LimitSince = Omit<Because['parameters'], 'on'> & { readonly limit: CalendarDate };

type Counted = Pick<Occurrence, 'clock' | 'childId' | 'trigger' | 'limit'> & { readonly because: BecauseCode; readonly length: Length };
type Optional = Partial<Pick<Occurrence, 'aimOn' | 'metOn' | 'closedOn' | 'cancelled' | 'afterLimit' | 'waitsSince'>>;

export function occurrence(counted: Counted, optional: Optional = {}): Occurrence {
  const { clock, childId, trigger, limit, because, length } = counted;
  return {
    clock,
    childId,
    trigger,
    limit,
    aimOn: limit,
    because: { code: because, parameters: { on: trigger, ...lengthParameters(length) } },
    metOn: null,
    closedOn: null,
    cancelled: null,
    afterLimit: 'breach',
    ...optional,
  };
}

/** The limit so long after a day (DOMAIN 3). */
export function addLength(rules: Rules, start: CalendarDate, length: Length): CalendarDate {
  if ('workingDays' in length) return addWorkingDays(rules.calendar, start, length.workingDays);
  if ('days' in length) return addDays(start, length.days);
  return addMonths(start, length.months);
}

/** The day so long before another, that other day not counted (DOMAIN 3). */
export function subtractLength(rules: Rules, end: CalendarDate, length: Length): CalendarDate {
  if ('workingDays' in length) return workingDaysBefore(rules.calendar, end, length.workingDays);
  if ('days' in length) return addDays(end, -length.days);
  return addMonths(end, -length.months);
}

function lengthParameters(length: Length): Omit<Because['parameters'], 'on'> {
  if ('workingDays' in length) return { count: length.workingDays, unit: 'working-days' };
  if ('days' in length) return { count: length.days, unit: 'days' };
  return { count: length.months, unit: 'months' };
}
