import type { AboutOf } from '../about';
import type { Child } from '../child';
import type { Rhythm } from '../clockRule';
import { type CoreGroup, currentMembers, isSilenced } from '../coreGroup';
import { isFor, type Member, type Role } from '../member';
import type { Rules } from '../policy';
import { later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { addWorkingDays } from '../time/workingDays';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * An agency, or a manager or conference chair, whose last member has left and whose place nobody has taken (DOMAIN 1.5, 1.35
 * 'membership'). A review conference confirms who is in the group (1.5): what was empty by then is as it should be. Without a
 * co-ordinator D20 tells at once and on every working day.
 */

export const toldOfVacancies: readonly Role[] = ['co-ordinator', 'manager'];

const placesByRole: readonly Role[] = ['manager', 'conference-chair'];

/** The last of those who left each place that is empty on that day, for children who are still on the register. */
export function vacanciesOn(group: CoreGroup, today: CalendarDate): readonly Member[] {
  if (isSilenced(group) || group.ended !== undefined) return [];
  const current = currentMembers(group, today);
  const last = new Map<string, Member>();
  for (const member of group.members) {
    const place = placeOf(member);
    if (place === null || member.to === null || member.to > today || member.to <= member.from || member.takenBackOn !== undefined) continue;
    const children = childrenLeft(group, member, member.to);
    const isTaken = (childId: string) => current.some((each) => placeOf(each) === place && isFor(each, childId));
    if (children.length === 0 || children.every(({ childId }) => isTaken(childId))) continue;
    const known = last.get(place);
    if (known === undefined || (known.to ?? '') < member.to) last.set(place, member);
  }
  return [...last.values()];
}

/** Of their children those on the register about whom no conference was held since. */
function childrenLeft({ children }: CoreGroup, member: Member, leftOn: CalendarDate): readonly Child[] {
  return children.filter(
    (child) =>
      child.status === 'registered' &&
      isFor(member, child.childId) &&
      child.conferences.every(({ heldOn }) => heldOn === null || heldOn < leftOn),
  );
}

/** What somebody of the same place has in common; null for those who have none that must be filled. */
function placeOf({ role, agency }: Member): string | null {
  if (placesByRole.includes(role)) return `role ${role}`;
  const name = agency.normalize('NFC').trim().toLowerCase();
  return role === 'member' && name !== '' ? `agency ${name}` : null;
}

/** The days on which a place that stays empty is told of, from `from` on. */
export function vacancyDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return vacanciesOn(group, from).map((member) => {
    const since = toldSince(member, rules);
    return from <= since ? since : nextToldAgainOn(rules, since, rhythmOf(rules), from);
  });
}

/** With the morning card to co-ordinator and manager; again on its rhythm while the place is empty. */
export function vacancyDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return vacanciesOn(group, dayOf(now)).flatMap((member) => {
    const rung = rungOf(member, rules, dayOf(now));
    if (rung === null) return [];
    const about = { kind: 'vacancy', memberId: member.memberId, rung } as const;
    const told = whoIsTold(group, toldOfVacancies, { childIds: member.childIds, on: dayOf(sendAfter), owners: [] }, absences);
    return told.map((recipientPersonId): NoticeDraft => {
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    });
  });
}

/** Whether that place is still empty, and nothing newer was to be told of it since. */
export function isVacant(group: CoreGroup, { memberId, rung }: AboutOf<'vacancy'>, rules: Rules, today: CalendarDate): boolean {
  const member = vacanciesOn(group, today).find((each) => each.memberId === memberId);
  return member !== undefined && JSON.stringify(rungOf(member, rules, today)) === JSON.stringify(rung);
}

function rungOf(member: Member, rules: Rules, today: CalendarDate): AboutOf<'vacancy'>['rung'] | null {
  const since = toldSince(member, rules);
  if (today < since) return null;
  const againOn = toldAgainOn(rules, since, rhythmOf(rules), today);
  return againOn === null ? 'due' : { againOn };
}

function rhythmOf({ policy }: Rules): Rhythm {
  return { workingDays: policy.notices.vacancy.againWorkingDays };
}

function toldSince({ from, to }: Member, { calendar, policy }: Rules): CalendarDate {
  return addWorkingDays(calendar, later(from, to ?? from), policy.notices.vacancy.afterWorkingDays);
}
