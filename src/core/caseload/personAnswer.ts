import type { CoreGroup, PersonAsked } from '../coreGroup';
import { isCurrent } from '../member';
import type { CalendarDate } from '../time/day';

/** Two people of whom it was asked whether they are one. */
export type TwoPeople = Pick<PersonAsked, 'herePersonId' | 'therePersonId'>;

/** The questions that are open: of a member who is still in the group, and of two people who still are two. */
export function personsAsked({ personsAsked: all = [], members }: CoreGroup, today: CalendarDate): readonly PersonAsked[] {
  return all.filter(({ here, there, herePersonId, held, areOne }) => {
    if (areOne === true) return false;
    if (held !== undefined) return members.some((member) => member.memberId === here && isCurrent(member, today));
    return members.some((member) => member.memberId === there && member.personId !== herePersonId);
  });
}

export function withPersonsAsked({ personsAsked: _, ...group }: CoreGroup, left: readonly PersonAsked[]): CoreGroup {
  return left.length === 0 ? group : { ...group, personsAsked: left };
}

/** They are one person: every membership of the new address is theirs, and they are called as the case system calls them now. */
export function joinPeople(group: CoreGroup, two: TwoPeople): CoreGroup {
  const held = new Map(
    (group.personsAsked ?? []).filter((each) => isOf(each, two)).flatMap(({ here, held: now }) => (now ? [[here, now] as const] : [])),
  );
  const members = group.members.map((member) => {
    const now = held.get(member.memberId);
    if (now !== undefined) return { ...member, name: now.name, agency: now.agency };
    return member.personId === two.therePersonId ? { ...member, personId: two.herePersonId } : member;
  });
  const answered = (group.personsAsked ?? []).map((each): PersonAsked => {
    if (!isOf(each, two)) return each;
    const { held: _, ...asked } = each;
    return { ...asked, areOne: true };
  });
  return withPersonsAsked({ ...group, members }, answered);
}

/** They are two: who is listed no longer leaves today, and who is listed now joins. */
export function keepPeople(group: CoreGroup, two: TwoPeople, today: CalendarDate): CoreGroup {
  const asked = (group.personsAsked ?? []).filter((each) => isOf(each, two) && each.held !== undefined);
  const leaving = new Set(asked.map(({ here }) => here));
  const members = group.members.map((member) =>
    leaving.has(member.memberId) && isCurrent(member, today) ? { ...member, to: today, endReason: 'not-in-members-list' } : member,
  );
  const known = new Set(members.map(({ memberId }) => memberId));
  const joining = asked.flatMap(({ held }) => (held === undefined || known.has(held.memberId) ? [] : [held]));
  return without({ ...group, members: [...members, ...joining] }, two);
}

function without(group: CoreGroup, two: TwoPeople): CoreGroup {
  return withPersonsAsked(
    group,
    (group.personsAsked ?? []).filter((each) => !isOf(each, two)),
  );
}

function isOf(asked: PersonAsked, { herePersonId, therePersonId }: TwoPeople): boolean {
  return asked.herePersonId === herePersonId && asked.therePersonId === therePersonId;
}
