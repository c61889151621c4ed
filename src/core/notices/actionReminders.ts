import type { AboutOf } from '../about';
import { isTellingHeld } from '../askedAbout';
import { isAskedAbout } from '../child';
import { addLength, subtractLength } from '../clocks/clock';
import { type ActionDue, type CoreGroup, currentMembers } from '../coreGroup';
import { isFamily, type Member, type Role, worksWithChild } from '../member';
import type { ActionRung, Rules } from '../policy';
import { later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, isAway, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/** When a reminder that is planned now goes out: at `waitUntil`, of which `on` is the day. */
type ReachedRung = { readonly when: AboutOf<'action'>['rung']; readonly tell: ActionRung['tell'] };
type Sending = { readonly waitUntil: Instant; readonly on: CalendarDate };

/**
 * The reminders that there must be of this group's unfinished actions now: for each action and each person, the highest
 * rung that was reached (DOMAIN 1.2: −3 working days to the owner, +1 owner and co-ordinator, +5 manager [P]). A new day
 * or owner makes new keys, so that the old ones are settled. Nobody to tell: nothing, as the group's own chat, where
 * parents read, is not told of a practitioner's delay, and a group without co-ordinator has D20 for it.
 */
export function planReminders(
  group: CoreGroup,
  rules: Rules,
  now: Instant,
  waitUntil: Instant,
  absences: Absences,
): readonly NoticeDraft[] {
  const today = dayOf(now);
  const sending = { waitUntil, on: dayOf(waitUntil) };
  return remindedOf(group, today).flatMap((action) => {
    const newest = new Map<string, ReachedRung>();
    for (const rung of rungsReached(action, rules, today))
      for (const personId of toldOf(group, action, rung, sending.on, absences)) newest.set(personId, rung);
    return [...newest].map(([personId, rung]) => draftOf(group, action, rung, personId, sending));
  });
}

/** The earliest day, not before `from`, on which something about an action may have to be said: a rung, or an owner's leaving. */
export function nextReminderOn(group: CoreGroup, rules: Rules, from: CalendarDate): CalendarDate | null {
  const ends = new Map(group.members.map(({ memberId, to }) => [memberId, to]));
  const days = (group.actionsDue ?? []).flatMap((action) => [
    ...rules.policy.actions.ladder.map((rung) => rungOn(action, rung, rules)),
    nextToldAgainOn(rules, climbedOn(action, rules), rules.policy.actions.again, from),
    ends.get(action.ownerMemberId ?? '') ?? null,
  ]);
  return days.reduce<CalendarDate | null>(
    (soonest, day) => (day === null || day < from || (soonest !== null && soonest <= day) ? soonest : day),
    null,
  );
}

/**
 * Every action that can still be reminded of. A plan ends for a child with the registration, and with it what was still to be
 * done for that child alone. Of whom the case system knows no longer, it is asked first.
 */
export function remindedOf(group: CoreGroup, today: CalendarDate): readonly ActionDue[] {
  const { actionsDue = [], children } = group;
  if (isAskedAbout(group)) return [];
  const registered = children.filter(
    (child) => (child.deregisteredOn === null || child.deregisteredOn > today) && !isTellingHeld(group, child),
  );
  return actionsDue.filter(({ childIds }) =>
    childIds.length === 0 ? registered.length > 0 : registered.some(({ childId }) => childIds.includes(childId)),
  );
}

/** The rungs that were reached, lowest first; after them, if the ladder is climbed and the action is not done, what is told again. */
function rungsReached(action: ActionDue, rules: Rules, today: CalendarDate): readonly ReachedRung[] {
  const { ladder, again } = rules.policy.actions;
  const reached = ladder
    .map((rung) => ({ rung, on: rungOn(action, rung, rules) }))
    .filter(({ on }) => on <= today)
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
    .map(({ rung }) => rung);
  const on = toldAgainOn(rules, climbedOn(action, rules), again, today);
  if (on === null) return reached;
  const last = ladder.find((rung) => rungOn(action, rung, rules) === lastRungOn(action, rules));
  return [...reached, { when: { againOn: on }, tell: [...new Set<Role | 'owner'>(['owner', 'co-ordinator', ...(last?.tell ?? [])])] }];
}

/** The day from which on an action that is not done is told again: its own, or the last rung where that is later. */
function climbedOn(action: ActionDue, rules: Rules): CalendarDate {
  return later(action.dueOn, lastRungOn(action, rules));
}

function lastRungOn(action: ActionDue, rules: Rules): CalendarDate {
  return rules.policy.actions.ladder.map((rung) => rungOn(action, rung, rules)).reduce(later, '');
}

function rungOn({ dueOn }: ActionDue, { when }: ActionRung, rules: Rules): CalendarDate {
  if (when === 'due') return dueOn;
  if (when === 'due-soon') return subtractLength(rules, dueOn, rules.policy.actions.dueSoon);
  return addLength(rules, dueOn, { workingDays: when.workingDaysAfter });
}

function toldOf(group: CoreGroup, action: ActionDue, rung: ReachedRung, on: CalendarDate, absences: Absences): readonly string[] {
  const roles = rung.tell.filter((each) => each !== 'owner');
  const above = whoIsTold(group, roles, { childIds: action.childIds, on, owners: [] }, absences);
  return rung.tell.includes('owner') ? [...new Set([...ownerTold(group, action, rung, on, absences), ...above])] : above;
}

/**
 * The owner; the co-ordinator instead of one who is outside the group or Teams, has left, is away, or has said what stands
 * in the way: then it is the co-ordinator's to move. A parent or young person is reminded before their own day only
 * (DOMAIN 7.3 "except their own dates"); once it has passed the co-ordinator talks to them, because a message that they are
 * late, on a phone that others may see, does harm and gets nothing done.
 */
function ownerTold(group: CoreGroup, action: ActionDue, rung: ReachedRung, on: CalendarDate, absences: Absences): readonly string[] {
  const owner = currentMembers(group, on).find(({ memberId }) => memberId === action.ownerMemberId);
  if (action.state === 'open' && owner !== undefined && isReminded(owner)) {
    if (!isFamily(owner)) return isAway(absences.get(owner.personId), on) ? coordinatorOf(group, action, on, absences) : [owner.personId];
    if (typeof rung.when === 'string') return on <= action.dueOn ? [owner.personId] : [];
  }
  return coordinatorOf(group, action, on, absences);
}

function isReminded(owner: Member): boolean {
  return owner.inTeams && (worksWithChild(owner) || isFamily(owner));
}

function coordinatorOf(group: CoreGroup, { childIds }: ActionDue, on: CalendarDate, absences: Absences): readonly string[] {
  return whoIsTold(group, ['co-ordinator'], { childIds, on, owners: [] }, absences);
}

function draftOf(group: CoreGroup, action: ActionDue, rung: ReachedRung, personId: string, { waitUntil }: Sending): NoticeDraft {
  const { actionId, state, dueOn } = action;
  return {
    coreGroupId: group.coreGroupId,
    about: { kind: 'action', actionId, state, dueOn, rung: rung.when },
    recipientPersonId: personId,
    urgency: 'digest',
    sendAfter: waitUntil,
    escalatesAt: null,
  };
}
