import type { ChildChangeKind } from '../child';
import { isFamily, isFor, isOwnChild, type Member, overseesChildren, type Role, runsGroup } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import type { NotSeen } from './notSeen';
import type { Visit, VisitWords } from './visit';

/** Those with direct contact with the child; not the chair of conferences, nor who takes minutes (DOMAIN 2.1, 2.5). */
const visitorRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'member', 'foster-carer'];
const deciderRoles: readonly Role[] = ['manager', 'senior-manager'];

/** Who reads visits and reports of a child not seen: not the family, an advocate, an interpreter or an administrator (DOMAIN 2.1). */
export function readsVisits(member: Pick<Member, 'role'>): boolean {
  return visitorRoles.includes(member.role) || member.role === 'conference-chair';
}

export function mayRecordVisit({ actor }: Pick<Asker, 'actor'>): Permit {
  return visitorRoles.includes(actor.role) ? yes : refuse('role-may-not');
}

/** The board as a practitioner sees it, and the family's own view of it: days only, and a young person's own words. */
export function mayOpenBoard({ actor }: Pick<Asker, 'actor'>): Permit {
  return readsVisits(actor) || isFamily(actor) ? yes : refuse('role-may-not');
}

export function mayOpenChild(asker: Pick<Asker, 'actor' | 'group'>, { childId }: { readonly childId: string }): Permit {
  const permit = mayOpenBoard(asker);
  if (!permit.ok) return permit;
  const child = asker.group.children.find((each) => each.childId === childId);
  return child !== undefined && isOwnChild(asker.actor, child) ? yes : refuse('not-for-this-child');
}

/** What has changed for a child is recorded by co-ordinator and manager, who answer for the facts (DOMAIN 1.4, 7.1). */
export function mayChangeChild(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  return runsGroup(asker.actor) ? mayOpenChild(asker, about) : refuse('role-may-not');
}

/** What was recorded, and what can be: those who record it, and the senior manager, who can be the second person about an address. */
export function mayOpenChanges(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  return asker.actor.role === 'senior-manager' ? mayOpenChild(asker, about) : mayChangeChild(asker, about);
}

/**
 * That a child is missing must be known at once (DOMAIN D22, 7.1): whoever visits the child records it, and those who answer for the
 * child are told. What becomes of it is theirs to record.
 */
export function mayRecordMissing(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  const permit = mayRecordVisit(asker);
  return permit.ok ? mayOpenChild(asker, about) : permit;
}

/** One change. That an address is no longer confidential is said by a second person, who did not ask for it (DOMAIN 5.5 (6)). */
export function mayRecordChange(
  asker: Pick<Asker, 'actor' | 'group'>,
  { childId, what }: { readonly childId: string; readonly what: ChildChangeKind },
): Permit {
  if (what === 'missing') return mayRecordMissing(asker, { childId });
  if (what !== 'address-not-confidential' && what !== 'address-stays-confidential') return mayChangeChild(asker, { childId });
  const permit = mayOpenChanges(asker, { childId });
  const lift = asker.group.children.find((child) => child.childId === childId)?.addressLift ?? null;
  const isSecond = what !== 'address-not-confidential' || lift?.askedByPersonId !== asker.actor.personId;
  return permit.ok && !isSecond ? refuse('asked-yourself') : permit;
}

/** Only the manager says that something was entered in error. */
export function mayUndoChange(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  return asker.actor.role === 'manager' ? mayOpenChild(asker, about) : refuse('role-may-not');
}

/** A visit with its words. */
export function mayOpenVisit({ actor }: Pick<Asker, 'actor'>, visit: Visit | undefined): Permit {
  if (!readsVisits(actor)) return refuse('role-may-not');
  return visit !== undefined && isFor(actor, visit.childId) ? yes : refuse('not-for-this-child');
}

/** Who made a visit adds to it and corrects it; the co-ordinator and manager, who answer for the record, too (DOMAIN 2.1). */
export function mayChangeVisit(asker: Pick<Asker, 'actor'>, visit: Visit | undefined): Permit {
  const permit = mayOpenVisit(asker, visit);
  if (!permit.ok) return permit;
  return runsGroup(asker.actor) || isVisitor(asker.actor, visit) ? yes : refuse('not-yours');
}

/**
 * The words of a visit that this reader may see. A child's own words are for those who answer for the child, who heard them,
 * and the child; the rest for practitioners who read visits. Nobody else sees any (DOMAIN 1.16, 2.1).
 */
export function visitWordsSeenBy(viewer: Member, visit: Visit): readonly VisitWords[] {
  if (!isOwnChild(viewer, visit)) return [];
  return visit.words.filter(({ audience }) => {
    if (audience.kind === 'practitioners' || audience.kind === 'everyone') return readsVisits(viewer);
    if (audience.kind !== 'child-confidential' || audience.childId !== visit.childId) return false;
    return viewer.role === 'young-person' || overseesChildren(viewer) || (readsVisits(viewer) && isVisitor(viewer, visit));
  });
}

/** A report of a child not seen: whoever reads visits, for the children they are here for; never the family (DOMAIN 2.1). */
export function mayOpenNotSeen({ actor }: Pick<Asker, 'actor'>, entry: NotSeen | undefined): Permit {
  if (!readsVisits(actor)) return refuse('role-may-not');
  return entry?.childIds.some((childId) => isFor(actor, childId)) ? yes : refuse('not-for-this-child');
}

/** More about it comes from the one who reported it. */
export function mayAddToNotSeen(asker: Pick<Asker, 'actor'>, entry: NotSeen | undefined): Permit {
  const permit = mayOpenNotSeen(asker, entry);
  if (!permit.ok) return permit;
  return entry?.reportedByPersonId === asker.actor.personId ? yes : refuse('not-yours');
}

/** "I've got this": co-ordinator and manager; and the senior manager, who is told when they do not answer (DOMAIN 1.18). */
export function mayTakeOnNotSeen(asker: Pick<Asker, 'actor'>, entry: NotSeen | undefined): Permit {
  const permit = mayOpenNotSeen(asker, entry);
  if (!permit.ok) return permit;
  return runsGroup(asker.actor) || asker.actor.role === 'senior-manager' ? yes : refuse('role-may-not');
}

/** The manager decides, or the senior manager, who is told when nobody answers; never the person who reported it (DOMAIN 1.18). */
export function mayDecideNotSeen(asker: Pick<Asker, 'actor'>, entry: NotSeen | undefined): Permit {
  const permit = mayOpenNotSeen(asker, entry);
  if (!permit.ok) return permit;
  if (!deciderRoles.includes(asker.actor.role)) return refuse('role-may-not');
  return entry?.reportedByPersonId === asker.actor.personId ? refuse('own-report') : yes;
}

function isVisitor({ personId }: Member, visit: Visit | undefined): boolean {
  return visit?.fact.byPersonId === personId;
}
