import type { AboutOf } from '../about';
import type { Rhythm } from '../clockRule';
import { type CoreGroup, isSilenced } from '../coreGroup';
import type { ExclusionMark } from '../exclusionMark';
import { reviewSoonOn } from '../meeting/exclusionTerms';
import type { Role } from '../member';
import type { Rules } from '../policy';
import { addDays } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

type AboutExclusion = AboutOf<'exclusion'>;

/** Those who decide and review; nobody stands in for them who may not know of it (DOMAIN 1.14): where there is neither, the co-ordinator. */
export const toldOfExclusions: readonly Role[] = ['manager', 'conference-chair'];

/**
 * To manager and conference chair, with the morning card: a request until it is answered, again on a rhythm, never to whoever asked; a review from shortly
 * before its day until it is held, and again on the rhythm of the rule once it is late (DOMAIN 1.14: manager). To nobody else.
 */
export function exclusionDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  if (isSilenced(group)) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const common = { coreGroupId: group.coreGroupId, urgency: 'digest', sendAfter, escalatesAt: null } as const;
  return (group.exclusions ?? []).flatMap((mark) =>
    stepsOf(mark, rules, dayOf(now)).flatMap((about): readonly NoticeDraft[] =>
      recipientsOf(group, mark, dayOf(sendAfter), absences).map((recipientPersonId) => ({ ...common, about, recipientPersonId })),
    ),
  );
}

/** The days on which something of it is to be told for the first time, or again. */
export function exclusionDays({ exclusions = [] }: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return exclusions.flatMap(({ state, askedOn, reviewBy }) => {
    if (state === 'asked') return [nextToldAgainOn(rules, askedOn, rhythmOfRequests(rules), from)];
    if (reviewBy === null) return [];
    return [reviewSoonOn(reviewBy, rules), addDays(reviewBy, 1), nextToldAgainOn(rules, reviewBy, rhythmOf(rules), from)];
  });
}

/** Whether what a notice is about still waits. */
export function waitsForExclusion({ exclusions = [] }: CoreGroup, about: AboutExclusion, rules: Rules, today: CalendarDate): boolean {
  const mark = exclusions.find(({ exclusionId }) => exclusionId === about.exclusionId);
  const steps = mark === undefined ? [] : stepsOf(mark, rules, today);
  return steps.some(({ step, againOn }) => step === about.step && againOn === about.againOn);
}

function stepsOf({ exclusionId, state, askedOn, reviewBy }: ExclusionMark, rules: Rules, today: CalendarDate): readonly AboutExclusion[] {
  const about = { kind: 'exclusion', exclusionId } as const;
  if (state === 'asked') return [{ ...about, step: 'decision', againOn: toldAgainOn(rules, askedOn, rhythmOfRequests(rules), today) }];
  if (state !== 'in-force' || reviewBy === null || today < reviewSoonOn(reviewBy, rules)) return [];
  const again = toldAgainOn(rules, reviewBy, rhythmOf(rules), today);
  return [{ ...about, step: 'review', againOn: again ?? (today > reviewBy ? addDays(reviewBy, 1) : null) }];
}

function recipientsOf(group: CoreGroup, mark: ExclusionMark, on: CalendarDate, absences: Absences): readonly string[] {
  const childIds = group.members.find(({ memberId }) => memberId === mark.memberId)?.childIds ?? [];
  const isOther = (personId: string): boolean =>
    personId !== mark.personId && (mark.state !== 'asked' || personId !== mark.askedByPersonId);
  const toldOf = (roles: readonly Role[]): readonly string[] => {
    const may = new Set(group.members.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId));
    return whoIsTold(group, roles, { childIds, on, owners: [] }, absences).filter((personId) => may.has(personId) && isOther(personId));
  };
  const told = toldOf(toldOfExclusions);
  return told.length > 0 ? told : toldOf(['co-ordinator']);
}

function rhythmOf({ policy }: Rules): Rhythm {
  return { workingDays: policy.choices.exclusionReview.againWorkingDays };
}

function rhythmOfRequests({ policy }: Rules): Rhythm {
  return { workingDays: policy.notices.exclusionRequest.againWorkingDays };
}
