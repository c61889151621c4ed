import { type CoreGroup, currentMembers } from '../coreGroup';
import type { CoordinatorChangeFact } from '../facts';
import { mostThings } from '../limits';
import { isAboutCertainChildren, isCurrent, type Member, type MemberLanguages, type Role, type Title } from '../member';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';

/** Roles that come with a post across groups: only somebody whom the directory holds in that post can be given one. */
const rolesOfPosts: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'custodian', 'auditor'];

export type NewMember = {
  readonly memberId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly title?: Title;
  readonly agency: string;
  /** The person's post in the directory; null for none, and for a person whom it does not hold. */
  readonly post: Role | null;
  readonly childIds: readonly string[];
  readonly languages: MemberLanguages;
  readonly inTeams: boolean;
  readonly safeContact: string;
};

/** Adds a member from today. A first co-ordinator after a gap is a change of co-ordinator (DOMAIN 1.0 D19). */
export function addMember(group: CoreGroup, typed: NewMember, today: CalendarDate): Result<CoreGroup, Refusal> {
  if (hasMembership(group, typed.personId, today)) return refuse({ kind: 'already-member' });
  if (isFull(group, today)) return refuse({ kind: 'group-too-large' });
  const { post, ...named } = typed;
  const fields: Record<string, Problem> = {};
  if (rolesOfPosts.includes(typed.role) && post !== typed.role) fields['role'] = 'wrong-post';
  const childIds = childrenFor(group, typed);
  if (childIds === null) fields['childIds'] = 'choose-one';
  if (childIds === null || Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
  const added: CoreGroup = { ...group, members: [...group.members, { ...named, childIds, from: today, to: null, endReason: null }] };
  return allow(typed.role === 'co-ordinator' && coordinators(group, today).length === 0 ? withChange(added, today) : added);
}

function isFull(group: CoreGroup, today: CalendarDate): boolean {
  const addedToday = group.members.filter(({ from }) => from === today).length;
  return currentMembers(group, today).length >= mostThings.members || addedToday >= mostThings.membersAddedADay;
}

export type Ending = {
  readonly memberId: string;
  /** The last day: today or a past one, so that access stops at once (DOMAIN 2.4). */
  readonly on: CalendarDate;
  readonly reason: string;
  /** The next co-ordinator, where a co-ordinator is ended and somebody was named. */
  readonly successor: Omit<NewMember, 'role'> | null;
  /** A manager has said that the group is to be without a co-ordinator (DOMAIN 1.0 D20). */
  readonly knowingly: boolean;
};

/** Ends one membership. The last co-ordinator's ends only when the next is named, or when a manager confirms that there will be none. */
export function endMember(group: CoreGroup, ending: Ending, by: Pick<Member, 'role'>, today: CalendarDate): Result<CoreGroup, Refusal> {
  const member = group.members.find(({ memberId }) => memberId === ending.memberId);
  if (member === undefined) return refuse({ kind: 'gone' });
  if (member.to !== null && member.to <= today) return refuse({ kind: 'already-ended' });
  const wrongDay = problemOfDay(member, ending.on, today);
  if (wrongDay !== null) return refuse({ kind: 'check-fields', fields: { endsOn: wrongDay } });
  // A membership that has not begun yet ends on the day it would have begun, so that it never begins.
  const to = member.from > today ? member.from : ending.on;
  const ended = changeMember(group, member.memberId, { to, endReason: ending.reason });
  return member.role === 'co-ordinator' ? afterCoordinator(group, ended, ending, by, today) : allow(ended);
}

export function changeContact(
  group: CoreGroup,
  memberId: string,
  { phone, ...contact }: Pick<Member, 'inTeams' | 'safeContact'> & { readonly phone: string },
): Result<CoreGroup, Refusal> {
  if (!group.members.some((member) => member.memberId === memberId)) return refuse({ kind: 'gone' });
  const members = group.members.map((member) => {
    if (member.memberId !== memberId) return member;
    const { phone: _, ...rest } = member;
    return { ...rest, ...contact, ...(phone === '' ? {} : { phone }) };
  });
  return allow({ ...group, members });
}

function afterCoordinator(
  before: CoreGroup,
  ended: CoreGroup,
  { successor, knowingly, reason }: Ending,
  by: Pick<Member, 'role'>,
  today: CalendarDate,
): Result<CoreGroup, Refusal> {
  if (successor !== null) {
    if (coordinators(before, today).some(({ personId }) => personId === successor.personId)) return refuse({ kind: 'already-member' });
    const known = currentMembers(before, today).find(({ personId }) => personId === successor.personId);
    const next: NewMember = {
      ...successor,
      ...(known && { languages: known.languages, inTeams: known.inTeams, safeContact: known.safeContact }),
      role: 'co-ordinator',
    };
    const added = addMember(withoutRole(ended, successor.personId, reason, today), next, today);
    if (!added.ok) return refuse(atSuccessor(added.refusal));
    return allow(withChange({ ...added.value, coordinatorChanges: before.coordinatorChanges ?? [] }, today));
  }
  if (coordinators(ended, today).length > 0) return allow(coordinators(before, today).length > 0 ? withChange(ended, today) : ended);
  return by.role === 'manager' && knowingly ? allow(ended) : refuse({ kind: 'last-co-ordinator' });
}

/** A member who becomes co-ordinator gives up the membership they had: nobody has two at once. */
function withoutRole(group: CoreGroup, personId: string, endReason: string, today: CalendarDate): CoreGroup {
  const members = group.members.map((member) =>
    member.personId === personId && isCurrent(member, today) ? { ...member, to: today, endReason } : member,
  );
  return { ...group, members };
}

function atSuccessor(refusal: Refusal): Refusal {
  return refusal.kind === 'check-fields' ? { kind: 'check-fields', fields: { successor: 'wrong-post' } } : refusal;
}

function problemOfDay(member: Member, on: CalendarDate, today: CalendarDate): Problem | null {
  if (on > today) return 'in-the-future';
  return member.from <= today && on < member.from ? 'before-it-began' : null;
}

/** The chosen children; the only one where nobody had a choice; null where some must be chosen or one is not here. */
function childrenFor(group: CoreGroup, { role, childIds }: NewMember): readonly string[] | null {
  const here = group.children.map(({ childId }) => childId);
  if (childIds.some((childId) => !here.includes(childId))) return null;
  if (childIds.length > 0 || !isAboutCertainChildren({ role })) return childIds;
  return here.length === 1 ? here : null;
}

/** Whether the person has a membership, now or from a later day: another one would be a second. */
function hasMembership(group: CoreGroup, personId: string, today: CalendarDate): boolean {
  return group.members.some((member) => member.personId === personId && (member.to === null || member.to > today) && !neverBegins(member));
}

function neverBegins({ from, to }: Member): boolean {
  return to !== null && to <= from;
}

function coordinators(group: CoreGroup, today: CalendarDate): readonly Member[] {
  return currentMembers(group, today).filter(({ role }) => role === 'co-ordinator');
}

function withChange(group: CoreGroup, changedOn: CalendarDate): CoreGroup {
  const change: CoordinatorChangeFact = { changedOn, toldOn: null, confirmedOn: null };
  return { ...group, coordinatorChanges: [...(group.coordinatorChanges ?? []), change] };
}

function changeMember(group: CoreGroup, memberId: string, change: Partial<Member>): CoreGroup {
  return { ...group, members: group.members.map((member) => (member.memberId === memberId ? { ...member, ...change } : member)) };
}
