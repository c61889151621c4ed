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
  readonly agency: string;
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
};

export function isCurrent(member: Member, today: CalendarDate): boolean {
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
