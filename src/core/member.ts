import type { Child } from './child';
import type { CalendarDate } from './time/day';
import type { Language } from './typedText';

/** DOMAIN 0.4. `member` is a practitioner member (MEM); `administrator` takes minutes and books. */
export const roles = [
  'co-ordinator',
  'manager',
  'senior-manager',
  'conference-chair',
  'member',
  'foster-carer',
  'parent',
  'young-person',
  'advocate',
  'interpreter',
  'administrator',
  'custodian',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

/**
 * What somebody is by their work, where their role alone does not say (DOMAIN 0.4, 1.5). It is shown beside the name and gives no
 * right: what they may do follows from their role.
 */
export const titles = ['health-visitor', 'school-nurse', 'teacher', 'gp', 'police', 'housing', 'minute-taker'] as const;
export type Title = (typeof titles)[number];

/** The role of whoever has that title. */
export function roleOfTitle(title: Title): Role {
  return title === 'minute-taker' ? 'administrator' : 'member';
}

/** DOMAIN 4.2: four languages a person; the fourth, of the bot itself, is a preference in the directory. */
export type MemberLanguages = {
  readonly spoken: Language | 'both' | null;
  readonly meeting: Language | 'both' | null;
  readonly record: Language | 'both' | null;
};

export type Member = {
  readonly memberId: string;
  /** The directory person this membership belongs to; one person may have several memberships over time. */
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** Absent where nobody said, and where the role says it all. */
  readonly title?: Title;
  readonly agency: string;
  /** Where they can be rung; absent where nobody said. */
  readonly phone?: string;
  /** The children this member is here for; empty means every child of the group (DOMAIN 7.1, sibling groups). */
  readonly childIds: readonly string[];
  readonly from: CalendarDate;
  /** The last day of membership; null while it runs. Access ends the minute it is set (DOMAIN 2.4). */
  readonly to: CalendarDate | null;
  readonly endReason: string | null;
  readonly languages: MemberLanguages;
  readonly inTeams: boolean;
  /** How this person may safely be contacted, in their own words (DOMAIN 5.5); for co-ordinator, manager, administrator only. */
  readonly safeContact: string;
  /** Since that day the case system has this membership no longer: it stays for names and history, and no limit counts it. */
  readonly takenBackOn?: CalendarDate;
};

export function isCurrent(member: Pick<Member, 'from' | 'to'>, today: CalendarDate): boolean {
  return member.from <= today && (member.to === null || today < member.to);
}

/** Whether this member is in the group for that child. */
export function isFor(member: Pick<Member, 'childIds'>, childId: string): boolean {
  return member.childIds.length === 0 || member.childIds.includes(childId);
}

/** Roles that are about certain children, which must be named: "every child" would reach children added later. */
const rolesOfChildren: readonly Role[] = ['parent', 'young-person', 'foster-carer', 'advocate'];

export function isAboutCertainChildren({ role }: Pick<Member, 'role'>): boolean {
  return rolesOfChildren.includes(role);
}

/**
 * The one entry in `childIds` of a member of whom nobody has said yet for which of several children they are here. No child has
 * this id, so such a member counts as here for no child; an empty list would mean every child.
 */
export const childrenNotSaid = 'not-said';

export function isNotSaid({ childIds }: Pick<Member, 'childIds'>): boolean {
  return childIds.includes(childrenNotSaid);
}

/** Those who work with the family; not the family, an advocate, an interpreter or a foster carer (DOMAIN 1.25 counts practitioners only). */
const practitionerRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member', 'administrator'];
const familyRoles: readonly Role[] = ['parent', 'young-person'];
const organiserRoles: readonly Role[] = ['co-ordinator', 'manager', 'administrator'];

export function isPractitioner(member: Pick<Member, 'role'>): boolean {
  return practitionerRoles.includes(member.role);
}

/**
 * Practitioners, and foster carers, who are a role of their own (DOMAIN 0.4: a foster carer sees what a practitioner
 * member sees about that child only). What follows from being a practitioner alone is not theirs: what one parent said
 * in confidence, another helper's agency, the duties that practitioners are told of, and to chair.
 */
export function worksWithChild(member: Pick<Member, 'role'>): boolean {
  return isPractitioner(member) || member.role === 'foster-carer';
}

export function isFamily(member: Pick<Member, 'role'>): boolean {
  return familyRoles.includes(member.role);
}

/** Those who book meetings, and may know how a person is safely reached (DOMAIN 1.5, 1.35). */
export function isOrganiser(member: Pick<Member, 'role'>): boolean {
  return organiserRoles.includes(member.role);
}

/** Co-ordinator and manager answer for the group: its members, its children, the conversation that is its own (DOMAIN 1.4, 1.5). */
export function runsGroup(member: Pick<Member, 'role'>): boolean {
  return member.role === 'co-ordinator' || member.role === 'manager';
}

const overseerRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair'];

/** Those whose work is all of their children, across groups (DOMAIN 2.1 'dashboards'). */
export function overseesChildren(member: Pick<Member, 'role'>): boolean {
  return overseerRoles.includes(member.role);
}

/** Whether this child is the member's to see: a young person's only where named, never "every child". */
export function isOwnChild(member: Pick<Member, 'role' | 'childIds'>, child: Pick<Child, 'childId'>): boolean {
  return member.role === 'young-person' ? member.childIds.includes(child.childId) : isFor(member, child.childId);
}

/** An interpreter sees the agenda only; custodian and auditor get records by another way than membership (DOMAIN 2.1, 2.5). */
const readerRoles: readonly Role[] = [
  'co-ordinator',
  'manager',
  'senior-manager',
  'conference-chair',
  'member',
  'foster-carer',
  'administrator',
  'parent',
  'young-person',
  'advocate',
];

/** Whether records are for this role at all. */
export function isRecordReader(member: Member): boolean {
  return readerRoles.includes(member.role);
}

/** Who can be told of a practitioners' duty at all: never the family, an advocate, an interpreter or a foster carer (DOMAIN 7.3). */
export function isTellable(member: Pick<Member, 'role'>): boolean {
  return isPractitioner(member) || member.role === 'custodian';
}

/** Practitioners, custodian and auditor; the family, an advocate and an interpreter never hear of a practitioner's duty (DOMAIN 7.3). */
export function isToldOfDuties(member: Pick<Member, 'role'>): boolean {
  return worksWithChild(member) || member.role === 'custodian' || member.role === 'auditor';
}
