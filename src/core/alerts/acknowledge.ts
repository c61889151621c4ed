import { sees } from '../confidentiality/sees';
import { type CoreGroup, currentMembers } from '../coreGroup';
import type { Doer } from '../doer';
import { isFor, isTellable, type Member } from '../member';
import { type Duty, openDutyOf } from '../notices/duties';
import type { Notice } from '../notices/notice';
import { handledBy, quietMark, withQuietNotices } from '../notices/quiet';
import type { Rules } from '../policy';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { earlier } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { addWorkingDays, isWorkingDay } from '../time/workingDays';
import type { TypedText } from '../typedText';

export type By = Omit<Doer, 'language' | 'newId'>;
export type Quietened = { readonly group: CoreGroup; readonly notice: Notice };

/**
 * "I've got this": somebody sees to it until a day. Not past the limit while that lies ahead; once it has passed, not
 * beyond `takenOnAtMost`, so that a breach is not put away for long. The next rung is told on its day all the same (quiet.ts).
 */
export function takeOnAlert(
  group: CoreGroup,
  notice: Notice,
  typed: { readonly who: string; readonly until: CalendarDate },
  by: By,
): Result<Quietened, Refusal> {
  const duty = dutyOf(group, notice, by);
  if (duty === undefined) return refuse({ kind: 'alert-settled' });
  const fields: Record<string, Problem> = {};
  if (!whoMayTakeOn(group, duty, by.actor, by.today).some(({ memberId }) => memberId === typed.who)) fields['who'] = 'choose-one';
  const wrongDay = problemOfTaking(duty, typed.until, by);
  if (wrongDay !== null) fields['until'] = wrongDay;
  if (Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
  const { actor, now } = by;
  const taken: Notice = {
    ...notice,
    acknowledged: { by: typed.who, at: now, until: typed.until },
    snoozed: null,
    ...handledBy(notice, { what: 'taken', by: actor.memberId, at: now, until: typed.until, who: [typed.who] }),
  };
  return allow({ group: markedQuiet(group, taken, by.today), notice: taken });
}

/** "Remind me later": its recipient hears of it again on the morning of a working day, at the latest that of the limit. */
export function putOffAlert(
  group: CoreGroup,
  notice: Notice,
  typed: { readonly until: CalendarDate; readonly why: TypedText },
  by: By,
): Result<Quietened, Refusal> {
  const duty = dutyOf(group, notice, by);
  if (duty === undefined) return refuse({ kind: 'alert-settled' });
  const wrong = problemOfPuttingOff(duty, typed.until, by);
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: { until: wrong } });
  const { actor, now } = by;
  const putOff: Notice = {
    ...notice,
    acknowledged: null,
    snoozed: { by: actor.memberId, at: now, until: typed.until },
    ...handledBy(notice, { what: 'put-off', by: actor.memberId, at: now, until: typed.until, why: typed.why }),
  };
  return allow({ group: markedQuiet(group, putOff, by.today), notice: putOff });
}

/** Those who can see to a duty: practitioners of its children who are told of duties at all, as far as whoever asks knows of them. */
export function whoMayTakeOn(group: CoreGroup, { childIds }: Duty, by: Member, today: CalendarDate): readonly Member[] {
  return currentMembers(group, today).filter(
    (member) => isTellable(member) && sees(by, member) && (childIds.length === 0 || childIds.some((childId) => isFor(member, childId))),
  );
}

/** The day that stands in the field at first: the next working day, or the limit where that comes first. */
export function firstUntil({ occurrence: { limit } }: Duty, today: CalendarDate, { calendar }: Rules): CalendarDate {
  const next = addWorkingDays(calendar, today, 1);
  return limit < today ? next : earlier(limit, next);
}

/** The last day somebody can say that they have it. */
export function lastUntil({ occurrence: { limit } }: Duty, today: CalendarDate, { policy, calendar }: Rules): CalendarDate {
  return limit >= today ? limit : addWorkingDays(calendar, today, policy.choices.takenOnAtMost.workingDays);
}

/** Whether there is a morning left, up to the limit, to be reminded on. */
export function canBePutOff({ occurrence: { limit } }: Duty, today: CalendarDate, { calendar }: Rules): boolean {
  return addWorkingDays(calendar, today, 1) <= limit;
}

function dutyOf(group: CoreGroup, { about }: Notice, { rules, today }: By): Duty | undefined {
  return openDutyOf(group, about, rules, today);
}

function problemOfTaking(duty: Duty, until: CalendarDate, { today, rules }: By): Problem | null {
  if (until < today) return 'in-the-past';
  if (until <= lastUntil(duty, today, rules)) return null;
  return duty.occurrence.limit >= today ? 'past-the-limit' : 'too-far-ahead';
}

function problemOfPuttingOff(duty: Duty, until: CalendarDate, { today, rules }: By): Problem | null {
  if (duty.occurrence.limit < today) return 'limit-has-passed';
  if (until <= today) return 'not-before-tomorrow';
  if (until > duty.occurrence.limit) return 'past-the-limit';
  return isWorkingDay(rules.calendar, until) ? null : 'no-working-day';
}

function markedQuiet(group: CoreGroup, notice: Notice, today: CalendarDate): CoreGroup {
  const mark = quietMark(notice, today);
  const others = (group.quietNotices ?? []).filter(({ id }) => id !== notice.id);
  return withQuietNotices(group, mark === null ? others : [...others, mark]);
}
