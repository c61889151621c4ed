import { markOf } from '../children/childMark';
import type { CoreGroup } from '../coreGroup';
import { isFamily, isOwnChild, type Member, worksWithChild } from '../member';
import { childrenOf, type GroupForMember } from './groups';

/** As many given names as one line of a telephone holds. */
const mostNames = 3;

/** What tells one of its members which family a card is about. What they may not be told is not in it. */
export type FamilyName = Pick<GroupForMember, 'names' | 'ref' | 'shortName'> & {
  /** How many names are left out. */
  readonly more: number;
};

/**
 * The name that the group has chosen, else the given names of the children for whom somebody is here. Practitioners, and those who
 * keep and check the register, have the reference too, which no other group has; an interpreter is told of no child (DOMAIN 2.5).
 */
export function familyNameFor(group: CoreGroup, member: Member): FamilyName {
  const works = worksWithChild(member);
  const named = works || isFamily(member) || member.role === 'advocate';
  const children = named ? childrenOf(group, member).filter((child) => isOwnChild(member, child)) : [];
  const names = children.map(({ childId, givenName }) => ({ givenName, mark: markOf(childId, group.children, 'given-name') }));
  const { shortName = '' } = group;
  return {
    shortName,
    names: shortName === '' ? names.slice(0, mostNames) : [],
    more: shortName === '' ? Math.max(0, names.length - mostNames) : 0,
    ref: works || member.role === 'custodian' || member.role === 'auditor' ? group.ref : '',
  };
}
