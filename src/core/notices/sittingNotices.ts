import type { AboutOf, BeforeIt } from '../about';
import { isOnRegister, isTemporaryEntry } from '../child';
import type { Rhythm } from '../clockRule';
import { type CoreGroup, isSilenced } from '../coreGroup';
import { isOff } from '../facts';
import { isThereOn } from '../meeting/chair';
import { isFor, type Role } from '../member';
import type { Rules } from '../policy';
import { groupingsOf, quorum } from '../review/reviewHeld';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { addWorkingDays } from '../time/workingDays';
import { daysOfRungs, rungBefore } from './beforeIt';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { type PlannedSitting, sittingIn, sittingsToCome } from './plannedReviews';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * A review that would be short of its quorum, and one whose day has passed with no decision recorded (DOMAIN 1.23, 1.35).
 */

/** The chair may let two groupings decide, or postpone; the co-ordinator sees that the right people are invited (DOMAIN 1.23). */
export const toldOfQuorum: Readonly<Record<BeforeIt, readonly Role[]>> = {
  'due-soon': ['conference-chair', 'co-ordinator'],
  due: ['conference-chair', 'co-ordinator'],
};

/** Whoever records the decision, and who keeps the register (DOMAIN 1.35 'decisions, outcomes'). */
export const toldOfUndecided: readonly Role[] = ['conference-chair', 'custodian'];

/** The days on which either is told, from `from` on. */
export function sittingDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  const short = sittingsToCome(group, from).flatMap(({ plannedFor }) => daysOfRungs(plannedFor, rules.policy.notices.quorum, rules));
  const undecided = openSittings(group).flatMap(({ plannedFor }) => {
    const first = undecidedFrom(plannedFor, rules);
    return [first, nextToldAgainOn(rules, first, rhythmOf(rules), from)];
  });
  return [...short, ...undecided];
}

/** With the morning card before the day, of each sitting for which too few agencies have anybody who is there. */
export function quorumDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  return sittingsToCome(group, dayOf(now)).flatMap((sitting) => {
    const { conferenceId, plannedFor } = sitting;
    const rung = rungBefore(plannedFor, rules.policy.notices.quorum, rules, dayOf(now));
    if (rung === null || !isShort(group, sitting)) return [];
    return told(group, { kind: 'no-quorum', conferenceId, plannedFor, rung }, sitting, toldOfQuorum[rung], rules, now, absences);
  });
}

/** From the working day after a review whose decision is not recorded, and again until it is. */
export function undecidedDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  return openSittings(group).flatMap((sitting) => {
    const { conferenceId, plannedFor } = sitting;
    const rung = undecidedRung(plannedFor, rules, dayOf(now));
    return rung === null
      ? []
      : told(group, { kind: 'no-decision', conferenceId, plannedFor, rung }, sitting, toldOfUndecided, rules, now, absences);
  });
}

/** Whether that sitting is still short, and this is the time to tell of it. */
export function isQuorumShort(group: CoreGroup, about: AboutOf<'no-quorum'>, rules: Rules, today: CalendarDate): boolean {
  const sitting = sittingIn(group, about, today);
  if (sitting === undefined || rungBefore(about.plannedFor, rules.policy.notices.quorum, rules, today) !== about.rung) return false;
  return isShort(group, sitting);
}

/** Whether no decision is recorded for a child of that sitting, and nothing newer was to be told of it since. */
export function isDecisionMissing(group: CoreGroup, about: AboutOf<'no-decision'>, rules: Rules, today: CalendarDate): boolean {
  const rung = undecidedRung(about.plannedFor, rules, today);
  return undecidedChildren(group, about).length > 0 && JSON.stringify(rung) === JSON.stringify(about.rung);
}

/** The children on whom a decision is missing. */
export function undecidedChildren(group: CoreGroup, about: Pick<PlannedSitting, 'conferenceId' | 'plannedFor'>): readonly string[] {
  const same = openSittings(group).find((each) => each.conferenceId === about.conferenceId && each.plannedFor === about.plannedFor);
  return same === undefined ? [] : same.children.map(({ childId }) => childId);
}

/**
 * Whether for one of its children too few agencies would be there: those of the members for that child who have not left and are not on
 * leave that day. Agencies, not persons, count, and another person may be there for each child (DOMAIN 1.23).
 */
function isShort(group: CoreGroup, { children, plannedFor }: PlannedSitting): boolean {
  const there = group.members.filter((member) => isThereOn(group, member, plannedFor));
  return children.some(({ childId }) => groupingsOf(there.filter((member) => isFor(member, childId))) < quorum);
}

/**
 * Sittings that were planned or moved here and were neither decided on nor called off; the case system's decisions come with its exports.
 * Also while an end waits for the custodian, who may send it back.
 */
function openSittings(group: CoreGroup): readonly PlannedSitting[] {
  if (isSilenced(group) || group.ended !== undefined) return [];
  const sittings = new Map<string, PlannedSitting>();
  for (const child of group.children) {
    // Of a temporary entry the reviews are the other authority's.
    if (!isOnRegister(child) || isTemporaryEntry(child) || child.frozen !== undefined) continue;
    const lastHeldOn = child.conferences.reduce((last, { heldOn }) => (heldOn !== null && heldOn > last ? heldOn : last), '');
    for (const fact of child.conferences) {
      const { kind, heldOn, plannedFor, conferenceId } = fact;
      if (kind !== 'review' || heldOn !== null || isOff(fact) || conferenceId === undefined || plannedFor <= lastHeldOn) continue;
      const key = `${conferenceId} ${plannedFor}`;
      sittings.set(key, { conferenceId, plannedFor, children: [...(sittings.get(key)?.children ?? []), child] });
    }
  }
  return [...sittings.values()];
}

function told(
  group: CoreGroup,
  about: AboutOf<'no-quorum' | 'no-decision'>,
  { children }: PlannedSitting,
  roles: readonly Role[],
  rules: Rules,
  now: Instant,
  absences: Absences,
): readonly NoticeDraft[] {
  if (isSilenced(group)) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const childIds = children.map(({ childId }) => childId);
  const people = whoIsTold(group, roles, { childIds, on: dayOf(sendAfter), owners: [] }, absences);
  return people.map((recipientPersonId): NoticeDraft => {
    return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
  });
}

function undecidedRung(plannedFor: CalendarDate, rules: Rules, today: CalendarDate): AboutOf<'no-decision'>['rung'] | null {
  const first = undecidedFrom(plannedFor, rules);
  if (today < first) return null;
  const againOn = toldAgainOn(rules, first, rhythmOf(rules), today);
  return againOn === null ? 'due' : { againOn };
}

function undecidedFrom(plannedFor: CalendarDate, { calendar, policy }: Rules): CalendarDate {
  return addWorkingDays(calendar, plannedFor, policy.notices.noDecision.afterWorkingDays);
}

function rhythmOf({ policy }: Rules): Rhythm {
  return { workingDays: policy.notices.noDecision.againWorkingDays };
}
