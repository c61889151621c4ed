import { LRUCache } from 'lru-cache';
import type { StoredGroup } from '../../core/documents';
import type { Access } from '../../core/groups/access';
import { type GroupForMember, groupForMember, orderOfGroup } from '../../core/groups/groups';
import { type Glance, type GlancedMembership, glanceAt } from '../../core/lists/glance';
import type { Rules } from '../../core/policy';
import type { CalendarDate } from '../../core/time/day';
import type { CoreGroupStore, SeenHead } from '../../ports/coreGroupStore';
import type { Person } from '../../ports/directory';
import { othersHadTheirTurn, type Shelf } from './shelf';

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
  /** Where others are kept from before the start; null: nowhere. */
  readonly shelf: Shelf | null;
};

/** All groups of a large authority; each takes some kilobytes. */
const mostKept = 5_000;

/** The shelf is asked where so many are missing: for fewer it would cost more than it saves. */
const worthTheShelf = 8;
/** So many from the shelf are opened at a time, so that others have their turn in between. */
const openedTogether = 16;

export function makeGlances(shelf: Shelf | null = null): Glances {
  // Counted as sizes of 1: `max` takes the room for all of them at the start, here and wherever a few groups are all that there is.
  const kept = new LRUCache<string, Kept>({ maxSize: mostKept, sizeCalculation: () => 1 });
  return {
    get: (coreGroupId) => kept.get(coreGroupId),
    set: (coreGroupId, each) => void kept.set(coreGroupId, each),
    delete: (coreGroupId) => void kept.delete(coreGroupId),
    shelf,
  };
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
 * is a member is what the store says now, whichever instance wrote it. Where many are kept here no more, what the shelf has of
 * them is asked for first, and counts under the same condition.
 */
export async function glancesOf({ store, glances, clock, rules }: Needs, coreGroupIds: readonly string[]): Promise<ManyGroups<Glanced>> {
  if (coreGroupIds.length === 0) return { groups: [], unread: 0 };
  const today = clock.today();
  const here = new Map<string, Kept | null>();
  for (const id of coreGroupIds) {
    const kept = glances.get(id);
    here.set(id, kept !== undefined && kept.today === today && kept.rules === rules ? kept : null);
  }
  const missing = coreGroupIds.filter((id) => here.get(id) === null);
  const shelved = missing.length < worthTheShelf ? null : await glances.shelf?.read(missing, rules, today);
  const known = new Map([...here].map(([id, kept]) => [id, (kept ?? shelved?.get(id))?.etag ?? null] as const));
  const found = new Map<string, Glanced | null>(here);
  const others = new Set<string>();
  let unread = 0;
  const take = (seen: SeenHead): void => {
    const coreGroupId = seen.kind === 'group' ? seen.document.coreGroupId : seen.coreGroupId;
    others.add(coreGroupId);
    if (seen.kind === 'group') {
      found.set(coreGroupId, derived(glances, seen, rules, today));
    } else {
      glances.delete(coreGroupId);
      found.set(coreGroupId, null);
      if (seen.kind === 'damaged') unread += 1;
    }
  };
  for await (const seen of store.headsOtherThan(known)) take(seen);
  const spoilt = new Map<string, null>();
  let opened = 0;
  for (const [coreGroupId, { etag, open }] of shelved ?? []) {
    if (others.has(coreGroupId)) continue;
    const glance = open();
    if (glance === null) spoilt.set(coreGroupId, null);
    else found.set(coreGroupId, keptAs(glances, { glance, etag, rules, today }));
    opened += 1;
    if (opened % openedTogether === 0) await othersHadTheirTurn();
  }
  if (spoilt.size > 0) for await (const seen of store.headsOtherThan(spoilt)) take(seen);
  return { groups: [...found.values()].filter((each) => each !== null), unread };
}

type Dated = Pick<Kept, 'glance' | 'etag' | 'rules' | 'today'>;

/** Works out what lists show of that head, and keeps it here and on the shelf. */
export function derived(glances: Glances, { document, etag }: StoredGroup, rules: Rules, today: CalendarDate): Glanced {
  const glance = glanceAt(document, rules, today);
  glances.shelf?.note(rules, { glance, etag, today });
  return keptAs(glances, { glance, etag, rules, today });
}

function keptAs(glances: Glances, dated: Dated): Glanced {
  const kept = { ...dated, forMember: seenBy(dated) };
  glances.set(dated.glance.coreGroupId, kept);
  return kept;
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

function seenBy({ glance, today }: Dated): Glanced['forMember'] {
  const members = new Map<string, GroupInList>();
  return (member) => {
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
}
