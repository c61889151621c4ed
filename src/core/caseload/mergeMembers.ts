import type { Member } from '../member';
import type { CalendarDate } from '../time/day';
import type { EarlierTerm } from './importedCaseload';
import { partKey, registeredPart, termOf } from './importMark';
import { type BothChildren, childrenOfMember, joinMember } from './joinMember';
import type { ThreeWay } from './threeWay';

type Term = ReturnType<typeof termOf>;

/**
 * The members after an import: the case system's, with the languages and the endings that people set here; those
 * added here stay. Somebody whom the case system no longer lists leaves today: nobody must keep access because they were left out.
 * For a limit they were never there, unless they are among `wereThere`: people here said so, or the export still has what they did.
 * `earlier`: whose people are in it still, as something else or since a later day.
 */
export function mergeMembers(
  stored: readonly Member[],
  imported: readonly Member[],
  three: ThreeWay,
  today: CalendarDate,
  children: BothChildren,
  wereThere: ReadonlySet<string> = new Set(),
  isWhole = true,
  earlier: readonly EarlierTerm[] = [],
): readonly Member[] {
  // An earlier version could leave one id to two memberships of a person.
  const before = ({ memberId, role }: Member) => {
    const ofId = stored.filter((member) => member.memberId === memberId);
    return ofId.find((member) => member.role === role) ?? ofId[0];
  };
  const now = new Set(imported.map(({ memberId }) => memberId));
  const merged = imported.map((member) => mergeMember(before(member), member, three, children));
  const others = stored.filter(({ memberId }) => !now.has(memberId));
  const endOf = ({ memberId }: Member) => earlier.find((each) => each.memberId === memberId)?.to ?? today;
  const left = (member: Member) =>
    wereThere.has(member.memberId) ? endedBy(notTakenBack(member), endOf(member)) : takenBack(endedBy(member, today), today);
  return [...merged, ...others.map((member) => (isWhole && three.wasImported(partKey.member(member.memberId)) ? left(member) : member))];
}

function mergeMember(stored: Member | undefined, imported: Member, three: ThreeWay, children: BothChildren): Member {
  if (!stored) return imported;
  const { memberId } = imported;
  if (!three.wasImported(partKey.member(memberId)))
    return stored.endReason === 'not-in-members-list' ? listedAgain(stored, imported) : joinMember(stored, imported, children);
  const { takenBackOn: _, ...registered } = three.caseSystemWins(
    partKey.member(memberId),
    registeredPart(stored),
    registeredPart(imported),
  );
  return {
    ...registered,
    childIds: childrenOfMember(stored, imported, registered.childIds),
    ...mergeTerm(termOf(stored), termOf(imported), three, partKey.term(memberId)),
    ...phoneOf(stored, imported, three),
    languages: three.botWins(partKey.languages(memberId), stored.languages, imported.languages),
  };
}

/** Whom an import had ended because the case system listed them no longer: it lists them again, so they are here again. */
function listedAgain(stored: Member, imported: Member): Member {
  const phone = imported.phone ?? stored.phone;
  return { ...imported, ...(phone === undefined ? {} : { phone }), languages: stored.languages };
}

/** A number that was entered here stays until the case system has another; one that it no longer has goes, if nobody changed it here. */
function phoneOf(stored: Member, imported: Member, three: ThreeWay): Pick<Member, 'phone'> {
  const key = partKey.phone(stored.memberId);
  const entered = stored.phone !== undefined && three.isTouched(key, stored.phone) ? stored.phone : undefined;
  const phone = imported.phone === undefined ? entered : three.caseSystemWins(key, stored.phone, imported.phone);
  return phone === undefined ? {} : { phone };
}

/** Where both have changed the days, the earlier end stands: an import never gives back access that was taken here. */
function mergeTerm(stored: Term, imported: Term, three: ThreeWay, key: string): Term {
  const chosen = three.caseSystemWins(key, stored, imported);
  if (!three.isTouched(key, stored) || stored.to === null) return chosen;
  return chosen.to === null || stored.to < chosen.to ? { ...chosen, to: stored.to, endReason: stored.endReason } : chosen;
}

function endedBy(member: Member, today: CalendarDate): Member {
  return member.to === null || member.to > today ? { ...member, to: today, endReason: 'not-in-members-list' } : member;
}

function notTakenBack({ takenBackOn: _, ...member }: Member): Member {
  return member;
}

function takenBack(member: Member, today: CalendarDate): Member {
  return member.takenBackOn === undefined ? { ...member, takenBackOn: today } : member;
}
