import type { Child } from './child';
import { type CoreGroup, currentMembers, isSilenced, type VacancyAnswer } from './coreGroup';
import { isFor, type Member, type Role } from './member';
import type { CalendarDate } from './time/day';

/*
 * An agency, or a manager or conference chair, whose last member has left and whose place nobody has taken (DOMAIN 1.5, 1.35
 * 'membership'). A review conference confirms who is in the group (1.5): what was empty by then is as it should be. Without a
 * co-ordinator D20 tells at once and on every working day.
 */

const placesByRole: readonly Role[] = ['manager', 'conference-chair'];

/** The last of those who left each place that is empty on that day and that somebody is needed for. */
export function vacanciesOn(group: CoreGroup, today: CalendarDate): readonly Member[] {
  return emptyPlaces(group, today).filter((member) => answerTo(group, member)?.until !== null);
}

/** What was said of the place that somebody left; a place that was filled since and left once more is another one. */
export function answerTo({ vacancyAnswers = [] }: CoreGroup, { memberId, to }: Member): VacancyAnswer | undefined {
  return vacancyAnswers.find((each) => each.memberId === memberId && each.to === to);
}

/** The same of all places, with those that are to stay empty, for children who are still on the register. */
export function emptyPlaces(group: CoreGroup, today: CalendarDate): readonly Member[] {
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
