import type { Role } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { isAddress } from './cells';
import { groupedBy } from './grouping';
import { leaversIn } from './leavers';
import { nameInOrder, nameKey, namePartsKey } from './nameKey';
import type { Reason } from './problems';
import type { RawRow } from './rawRow';
import { someDayUnknown } from './rows';
import type { SettledRow } from './settle';
import { cell, type Tables } from './tables';
import { address, type WholeExport } from './wholeExport';

/** Somebody as other rows name them: the key by which they are known in this export, or why they are not. */
export type Who =
  | { readonly key: string; readonly reason: null; readonly noted?: Reason }
  | { readonly key: null; readonly reason: Reason };

/** What the rows of one file may refer to in the others. */
export type Known = {
  readonly isGroup: (ref: string) => boolean;
  readonly hasChildren: (groupRef: string) => boolean;
  readonly hasSeveralChildren: (groupRef: string) => boolean;
  /** The group in which a child is taken; null where there is no such child. */
  readonly groupOf: (childRef: string) => string | null;
  /** Whether the child is in children.csv, in whatever group. */
  readonly isChild: (childRef: string) => boolean;
  /** The child's birth, 'later' where that is expected; null where it is not known. */
  readonly birthOf: (childRef: string) => CalendarDate | 'later' | null;
  /** The first day on which this child, or any of this group, is known to have been registered; null where any such day is not known. */
  readonly registeredFrom: (of: { readonly childRef: string } | { readonly groupRef: string }) => CalendarDate | null;
  /** How many meetings the group held that day. */
  readonly heldOn: (groupRef: string, day: CalendarDate) => number;
  /** Whether a row of meetings.csv says that the group met that day, be it one that says cancelled too. */
  readonly mayHaveMetOn: (groupRef: string, day: CalendarDate) => boolean;
  /** Whom a cell names that is not empty, in a row of this group. Somebody whom the group's list has dropped is known, if they work with families. */
  readonly who: (groupRef: string, text: string) => Who;
  readonly isListed: (groupRef: string, key: string) => boolean;
  /** What somebody is in the group; with a day, what they were then. */
  readonly rolesOf: (groupRef: string, key: string, day?: CalendarDate) => readonly Role[];
};

/** A member with the key by which they are known: the address, else role and name in the group. */
export type KnownMember = SettledRow<'members.csv'> & {
  readonly role: Role;
  readonly who: string;
  /** The address that the list has, whosever it is; '' where it has none. */
  readonly listedAt: string;
  /** Whether the list says for which children they are here, be it in references that cannot be taken. */
  readonly namesChildren: boolean;
  /** Of a membership that the list has no longer, its id in the store. */
  readonly left?: string;
};

type Members = { readonly listed: readonly KnownMember[]; readonly left: readonly KnownMember[] };

/** Of the groups whose rows these are, with the members of them that are taken, and those who left. */
export function knownThings({ raw, rows }: Tables, { listed: members, left }: Members, whole: WholeExport): Known {
  const children = groupedBy(rows['children.csv'], ({ row }) => row.core_group_ref);
  const childrenOf = (groupRef: string) =>
    new Set(
      (children.get(groupRef) ?? [])
        .filter(({ row }) => whole.groupsOfChild.get(row.child_ref)?.[0] === groupRef)
        .map(({ row }) => row.child_ref),
    );
  const ofChild = groupedBy(rows['children.csv'], ({ row }) => row.child_ref);
  const conferencesOf = groupedBy(rows['conferences.csv'], ({ row }) => row.child_ref);

  function birthOf(childRef: string): CalendarDate | 'later' | null {
    const births = (ofChild.get(childRef) ?? []).map(({ row }) => row.date_of_birth ?? (row.expected_date_of_delivery && 'later'));
    return births.reduce((one, other) => (one === null || other === null ? null : one < other ? one : other), births[0] ?? null);
  }

  function firstRegistered(childRefs: Iterable<string>): CalendarDate | null {
    const days = [...childRefs].flatMap((ref) => [
      ...(ofChild.get(ref) ?? []).map(({ row }) => row.registered_on),
      ...(conferencesOf.get(ref) ?? []).flatMap(({ row }) => (row.kind === 'review' ? [] : (row.held_on ?? []))),
    ]);
    return days.reduce((one, other) => (one === null || other === null ? null : one < other ? one : other), days[0] ?? null);
  }

  const held = groupedBy(rows['meetings.csv'], ({ row }) => inGroup(row.core_group_ref, row.held_on ?? ''));
  const saidHeld = new Set(rows['meetings.csv'].map(({ row }) => inGroup(row.core_group_ref, row.said_held_on ?? '')));
  const kindsHeld = (groupRef: string, day: CalendarDate) =>
    new Set((held.get(inGroup(groupRef, day)) ?? []).map(({ row }) => `${row.kind} ${row.planned_for}`)).size;
  const listed = groupedBy<RawRow>(raw['members.csv'], (row) => inGroup(cell(row, 'core_group_ref'), address(row)));
  const byAddress = groupedBy(members, (row) => inGroup(row.core_group_ref, row.listedAt));
  const byName = groupedBy(members, (row) => inGroup(row.core_group_ref, nameInOrder(row.name)));
  const byParts = groupedBy(members, (row) => inGroup(row.core_group_ref, namePartsKey(row.name)));
  const byRef = groupedBy(members, (row) => inGroup(row.core_group_ref, row.person_ref ?? ''));
  const byKey = groupedBy(members, (row) => inGroup(row.core_group_ref, row.who));
  const byKeyOfAll = groupedBy([...members, ...left], (row) => inGroup(row.core_group_ref, row.who));
  const keyOfLeaver = leaversIn(raw, whole);
  const leftAs = (groupRef: string, text: string): Who | null => {
    const key = keyOfLeaver(groupRef, text);
    return key === null ? null : { key, reason: null, noted: 'left-the-list' };
  };

  function atAddress(groupRef: string, email: string): Who {
    const keys = new Set((byAddress.get(inGroup(groupRef, email)) ?? []).map(({ who }) => who));
    // Whoever shares it with somebody whose own it is goes by their name.
    if (keys.has(email)) return { key: email, reason: null };
    if (keys.size === 1) return { key: [...keys][0] ?? email, reason: null };
    if (keys.size > 1) return { key: null, reason: 'shared-address' };
    const sameRef = ofRef(groupRef, whole.refAt(email) ?? '');
    if (sameRef !== null) return { key: sameRef, reason: null };
    // A row of the list that could not be taken has been told of.
    if (listed.has(inGroup(groupRef, email))) return { key: email, reason: null };
    const left = leftAs(groupRef, email);
    if (left !== null) return left;
    if (whole.worksWithFamilies(email)) return { key: email, reason: null };
    return whole.isMember(email) ? { key: null, reason: 'not-in-this-group' } : atOldAddress(groupRef, email);
  }

  function atOldAddress(groupRef: string, email: string): Who {
    whole.noteUnknown(email);
    const now = whole.nowAt(email);
    const who = now === undefined ? null : whoIs(groupRef, now);
    if (who === null || who.reason === 'unknown-person') return { key: null, reason: 'unknown-person' };
    return who.key === null ? who : { ...who, noted: 'at-old-address' };
  }

  /** The one in the group whom that reference of the case system names, whatever their address there. */
  function ofRef(groupRef: string, personRef: string): string | null {
    const keys = new Set(personRef === '' ? [] : (byRef.get(inGroup(groupRef, personRef)) ?? []).map(({ who }) => who));
    return keys.size === 1 ? ([...keys][0] ?? null) : null;
  }

  function ofName(groupRef: string, name: string): Who {
    const referred = ofRef(groupRef, name);
    if (referred !== null) return { key: referred, reason: null };
    if (whole.isSharedRef(name)) return { key: null, reason: 'shared-reference' };
    const email = whole.addressOf(name);
    if (email !== undefined) return atAddress(groupRef, email);
    const [key, ...others] = keysOfName(groupRef, name);
    if (key !== undefined && others.length === 0) return { key, reason: null };
    return (others.length === 0 ? leftAs(groupRef, name) : null) ?? { key: null, reason: 'unknown-person' };
  }

  const whoIs = (groupRef: string, text: string) => (isAddress(text) ? atAddress(groupRef, text) : ofName(groupRef, text));

  /**
   * Those whom a name may mean: of "Rhys, Howell" Howell Rhys, and Rhys Howell too where there is one, so that it is nobody's; without
   * any of them those whose name has the same parts in any order.
   */
  function keysOfName(groupRef: string, name: string): readonly string[] {
    const inEither = [nameInOrder(name), nameKey(name)].flatMap((key) => byName.get(inGroup(groupRef, key)) ?? []);
    const found = inEither.length > 0 ? inEither : (byParts.get(inGroup(groupRef, namePartsKey(name))) ?? []);
    return [...new Set(found.map(({ who }) => who))];
  }

  return {
    isGroup: (ref) => whole.groupRefs.has(ref),
    hasChildren: (groupRef) => childrenOf(groupRef).size > 0,
    hasSeveralChildren: (groupRef) => childrenOf(groupRef).size > 1,
    groupOf: (childRef) => whole.groupsOfChild.get(childRef)?.[0] ?? null,
    isChild: (childRef) => whole.groupsOfChild.has(childRef),
    birthOf,
    registeredFrom: (of) => firstRegistered('childRef' in of ? [of.childRef] : childrenOf(of.groupRef)),
    heldOn: kindsHeld,
    mayHaveMetOn: (groupRef, day) => kindsHeld(groupRef, day) > 0 || saidHeld.has(inGroup(groupRef, day)),
    who: whoIs,
    isListed: (groupRef, key) => byKey.has(inGroup(groupRef, key)),
    rolesOf: (groupRef, key, day) =>
      (byKeyOfAll.get(inGroup(groupRef, key)) ?? [])
        .filter(({ from, to }) => day === undefined || ((from ?? '') <= day && (to === null || to === someDayUnknown || day <= to)))
        .map(({ role }) => role),
  };
}

function inGroup(groupRef: string, thing: string): string {
  return `${groupRef} ${thing}`;
}
