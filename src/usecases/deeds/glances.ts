import { LRUCache } from 'lru-cache';
import type { CoreGroup } from '../../core/coreGroup';
import type { Access } from '../../core/groups/access';
import { type GroupForMember, groupForMember, orderOfGroup } from '../../core/groups/groups';
import { type Glance, type GlancedMembership, glanceAt } from '../../core/lists/glance';
import type { Rules } from '../../core/policy';
import type { CalendarDate } from '../../core/time/day';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { Person } from '../../ports/directory';

/** A group in the list of one of its members, and where it stands there. */
export type GroupInList = { readonly group: GroupForMember; readonly order: string; readonly access: Access };

/** What one version of a group's head shows in lists on one day. */
export type Glanced = {
  readonly glance: Glance;
  /** Worked out when that member first asks. */
  readonly forMember: (member: GlancedMembership) => GroupInList;
};

type Kept = Glanced & { readonly etag: string; readonly rules: Rules; readonly today: CalendarDate };

/** Glances of the groups that somebody's list showed last, so that a group that has not changed is not read again. */
export type Glances = {
  get(coreGroupId: string): Kept | undefined;
  set(coreGroupId: string, kept: Kept): void;
  delete(coreGroupId: string): void;
};

/** All groups of a large authority; each takes some kilobytes. */
const mostKept = 5_000;

export function makeGlances(): Glances {
  return new LRUCache<string, Kept>({ max: mostKept });
}

export type ManyGroups<Group> = {
  readonly groups: readonly Group[];
  /** Groups whose head cannot be read at the moment. */
  readonly unread: number;
};

type Needs = {
  readonly store: Pick<CoreGroupStore, 'headsOtherThan'>;
  readonly glances: Glances;
  readonly clock: { today(): CalendarDate };
  readonly rules: Rules;
};

/**
 * The named groups as the store has them now, as far as they exist: one query, which brings only heads that are another version
 * than what is kept, or of another day. What is kept is thus only ever shown while the store still has that very version, and who
 * is a member is what the store says now, whichever instance wrote it.
 */
export async function glancesOf({ store, glances, clock, rules }: Needs, coreGroupIds: readonly string[]): Promise<ManyGroups<Glanced>> {
  if (coreGroupIds.length === 0) return { groups: [], unread: 0 };
  const today = clock.today();
  const found = new Map<string, Glanced | null>();
  const known = new Map<string, string | null>();
  for (const id of coreGroupIds) {
    const kept = glances.get(id);
    const isOfToday = kept !== undefined && kept.today === today && kept.rules === rules;
    known.set(id, isOfToday ? kept.etag : null);
    found.set(id, isOfToday ? kept : null);
  }
  let unread = 0;
  for await (const seen of store.headsOtherThan(known)) {
    if (seen.kind === 'group') {
      const kept = glanced(seen.document, seen.etag, rules, today);
      glances.set(seen.document.coreGroupId, kept);
      found.set(seen.document.coreGroupId, kept);
    } else {
      glances.delete(seen.coreGroupId);
      found.set(seen.coreGroupId, null);
      if (seen.kind === 'damaged') unread += 1;
    }
  }
  return { groups: [...found.values()].filter((each) => each !== null), unread };
}

/** One of a person's groups, and who they are in it today. */
export type Membership = Glanced & { readonly member: GlancedMembership };

/** `over`: of how many of their groups they are members still, and may see nothing any more, as the registrations there have ended. */
export type TheirGroups<Group> = ManyGroups<Group> & { readonly over: number };

/** The groups that this person is a member of today and may see, among those where the directory says to look: one query. */
export async function membershipsOf(
  deps: Needs,
  { personId, coreGroupIds }: Pick<Person, 'personId' | 'coreGroupIds'>,
): Promise<TheirGroups<Membership>> {
  const { groups, unread } = await glancesOf(deps, coreGroupIds);
  const memberships = groups.flatMap(({ glance, forMember }) => {
    const member = glance.members.get(personId);
    return member === undefined ? [] : [{ glance, forMember, member }];
  });
  const seen = memberships.filter(({ member }) => member.access !== 'none');
  return { groups: seen, unread, over: memberships.length - seen.length };
}

function glanced(group: CoreGroup, etag: string, rules: Rules, today: CalendarDate): Kept {
  const glance = glanceAt(group, rules, today);
  const members = new Map<string, GroupInList>();
  const forMember = (member: GlancedMembership): GroupInList => {
    const known = members.get(member.memberId);
    if (known !== undefined) return known;
    const seen = groupForMember(
      { ...glance, meetings: glance.otherMeetings.get(member.personId) ?? glance.meetings },
      member,
      glance.clocks,
      today,
    );
    const inList = { group: seen, order: orderOfGroup(seen), access: member.access };
    members.set(member.memberId, inList);
    return inList;
  };
  return { glance, forMember, etag, rules, today };
}
