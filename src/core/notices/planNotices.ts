import type { AboutOf } from '../about';
import { traitsOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { idOf } from './aboutNotice';
import { planReminders } from './actionReminders';
import { type Duty, dutyKey, openDuties, type ReachedRung, rungsReached } from './duties';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft, Urgency } from './notice';
import { limitKey, noticeKinds } from './noticeKinds';
import { undecidedNotices } from './notSeenNotices';
import { openNoticesOf } from './openNotices';
import { besideLadder, ownersOf } from './owners';
import { speaksAgainOn } from './quiet';
import { nextOpening } from './quietHours';
import { isToldAgain } from './toldAgain';

/**
 * The notices that there must be about this group's clocks and actions now, and about reports nobody has decided on,
 * whatever was planned before: for each open clock and each person on its ladder, the highest rung that was reached.
 * Of a group that is over there are none. Lower rungs that passed while no job ran are left out. The same facts on the same day give the same keys, on any machine.
 */
export function planNotices(group: CoreGroup, rules: Rules, now: Instant, absences: Absences = new Map()): readonly NoticeDraft[] {
  if (group.ended !== undefined) return [];
  const others = Object.values(noticeKinds).flatMap(({ plans }) => plans?.(group, rules, now, absences) ?? []);
  const drafts = [...clockDrafts(group, rules, now, absences), ...others];
  const firstOfEach = new Map<string, NoticeDraft>();
  for (const draft of drafts) {
    const id = idOf(draft.about, draft.recipientPersonId);
    if (!firstOfEach.has(id)) firstOfEach.set(id, draft);
  }
  return [...firstOfEach.values()];
}

function clockDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const today = dayOf(now);
  const waitUntil = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const waitUntilOn = dayOf(waitUntil);
  const quiet = quietLimits(group, today);
  const firstToday = toldFirstToday(group, today);
  const ofClocks = openDuties(group, rules, today).flatMap((duty) => {
    const newest = new Map<string, { readonly personId: string | null; readonly rung: ReachedRung }>();
    for (const rung of rungsReached(duty, rules, today)) {
      const urgency = urgencyOf(duty, rung);
      const on = urgency === 'at-once' ? today : waitUntilOn;
      const byRole = whoIsTold(group, rung.tell, { childIds: duty.childIds, on, owners: ownersOf(group, duty, on) }, absences);
      const told = [...new Set([...byRole, ...besideLadder(group, duty, rung, on)])];
      // By urgency too: if no job ran for a day, a repetition that waits for the morning must not replace the notice that could not wait.
      for (const personId of told.length === 0 ? [null] : told) {
        if (rung.isRepeat && firstToday(duty, personId)) continue;
        const answered = rung.isRepeat ? quiet.get(`${keyOfDuty(duty)} ${personId}`) : undefined;
        if (answered === undefined) newest.set(`${urgency} ${personId}`, { personId, rung });
        // Whoever has it, or has put it off, keeps what they answered; it is told again when that time is over.
        else if (isRepeated(answered)) newest.set(`${urgency} ${personId}`, { personId, rung: { ...rung, rung: answered.rung } });
      }
    }
    return [...newest.values()].map(({ personId, rung }) => draftOf(group, duty, rung, personId, { now, waitUntil }));
  });
  return [...ofClocks, ...planReminders(group, rules, now, waitUntil, absences), ...undecidedNotices(group, rules, now, absences)];
}

/** What somebody has taken on or put off and is not to be told again yet, by limit and person. */
function quietLimits(group: CoreGroup, today: CalendarDate): ReadonlyMap<string, AboutOf<'clock'>> {
  const quiet = new Set((group.quietNotices ?? []).filter((mark) => speaksAgainOn(mark) > today).map(({ id }) => id));
  if (quiet.size === 0) return new Map();
  return new Map(
    openNoticesOf(group).flatMap(({ id, about, to }) =>
      quiet.has(id) && about.kind === 'clock' ? [[`${limitKey(about)} ${to}`, about] as const] : [],
    ),
  );
}

/**
 * Whether somebody hears of what is told at once for the first time today: then it is not told again with the next morning card of the
 * same look, however long ago it was. A mark without its time was made by an older version.
 */
function toldFirstToday(group: CoreGroup, today: CalendarDate): (duty: Duty, personId: string | null) => boolean {
  const told = new Map(
    openNoticesOf(group).flatMap(({ about, to, at }) =>
      about.kind === 'clock' && about.rung === 'due' ? [[`${limitKey(about)} ${to}`, at === undefined ? '' : dayOf(at)] as const] : [],
    ),
  );
  return (duty, personId) => {
    if (!traitsOf(duty.occurrence.clock).atOnce) return false;
    return (told.get(`${keyOfDuty(duty)} ${personId}`) ?? today) >= today;
  };
}

function keyOfDuty({ occurrence, childId }: Duty): string {
  return dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit });
}

function isRepeated(about: AboutOf<'clock'>): about is AboutOf<'clock'> & { readonly rung: { readonly againOn: CalendarDate } } {
  return isToldAgain(about);
}

/** The ids of what `planNotices` gives. */
export function wantedIds(drafts: readonly NoticeDraft[]): ReadonlySet<string> {
  return new Set(drafts.map(({ about, recipientPersonId }) => idOf(about, recipientPersonId)));
}

function draftOf(
  group: CoreGroup,
  duty: Duty,
  rung: ReachedRung,
  personId: string | null,
  { now, waitUntil }: { readonly now: Instant; readonly waitUntil: Instant },
): NoticeDraft {
  const { clock, limit } = duty.occurrence;
  const urgency = urgencyOf(duty, rung);
  return {
    coreGroupId: group.coreGroupId,
    about: { kind: 'clock', clock, childId: duty.childId, limit, rung: rung.rung },
    recipientPersonId: personId,
    urgency,
    sendAfter: urgency === 'at-once' ? now : waitUntil,
    escalatesAt: null,
  };
}

/** A clock whose first notice goes at once is repeated with the morning card. */
function urgencyOf({ occurrence }: Duty, { isRepeat }: ReachedRung): Urgency {
  return traitsOf(occurrence.clock).atOnce && !isRepeat ? 'at-once' : 'digest';
}
