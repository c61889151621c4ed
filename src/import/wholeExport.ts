import type { EarlierVisitor, Leaver } from '../core/caseload/importedCaseload';
import type { EarlierRegistration } from '../core/child';
import { isAboutCertainChildren, type Role, roles } from '../core/member';
import { sharesAName } from '../core/people/sameName';
import { isCalendarDate } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { isAddress } from './cells';
import { namedRoles } from './namedRoles';
import { nameInOrder } from './nameKey';
import { refsFound } from './personRefs';
import type { RawRow } from './rawRow';
import { registrationsEnded, registrationsRunning } from './registrations';
import type { FileName, RowOf } from './rows';
import { cell, type GroupsOfChild } from './tables';
import { type Unplaced, unplacedRows } from './unplaced';

/**
 * What a row of one group has to know of the rest of its export, from every row as it stands: all of an export that is kept in
 * memory beside the rows of the groups in hand. Groups have to be taken first, and children before what is said of them by their
 * references.
 */
export type WholeExport = {
  readonly take: (file: FileName, row: RawRow) => void;
  readonly groupRefs: ReadonlySet<string>;
  readonly groupsOfChild: GroupsOfChild;
  /** Since when the child has been registered without an end, by every group's rows; null where no such day can be read. */
  readonly runsSince: (childRef: string) => CalendarDate | null;
  /** Whether a registration of the child that has not ended stands in another group than theirs too. */
  readonly runsElsewhere: (childRef: string) => boolean;
  /** Whether all that this group has of a child who is in another one now has ended: that is history. */
  readonly endedIn: (childRef: string, groupRef: string) => boolean;
  /** Registrations of a child that have ended in groups other than theirs. */
  readonly endedElsewhere: (childRef: string, groupRef: string) => readonly EarlierRegistration[];
  /** Whether members.csv has this address in any group. */
  readonly isMember: (email: string) => boolean;
  /**
   * Whether an address of core-groups.csv is anybody's. A co-ordinator is in a list of members or on the staff list, so one who is
   * in neither is mistyped. The others core-groups.csv may be the only place to have: where the staff list has nobody of their post, or
   * several groups name them.
   */
  readonly isAnybodys: (email: string, column: keyof RowOf<'core-groups.csv'>) => boolean;
  /** Only those who work with families are taken as members of a group whose list does not name them. */
  readonly worksWithFamilies: (email: string) => boolean;
  /** Whether some group has this address. */
  readonly isInSomeGroup: (email: string) => boolean;
  /** What the staff list says that somebody is. */
  readonly postOf: (email: string) => Role | null;
  /** Whether somebody is a social worker or manages them: what the staff list says, else what they are in any group. */
  readonly dutyOf: (email: string) => 'co-ordinator' | 'manager' | null;
  /**
   * Whether the address is this person's own. One of the family whose address another person has too never shares an identity
   * with them: nobody may read as somebody else. Nor does anybody with somebody of another reference, or with one whom the staff list has
   * there under a name that has nothing in common with theirs. Whose alone it was by earlier exports keeps it.
   */
  readonly isOwnAddress: (email: string, person: Named) => boolean;
  /** Addresses that were nobody's own when it was asked. */
  readonly sharedAddresses: ReadonlySet<string>;
  /** The name of whoever had an address alone before several had it; undefined where that is not known. */
  readonly ownerAt: (email: string) => string | undefined;
  /** Whether the case system tells several people of that name in the group apart by their references. */
  readonly areSeveral: (groupRef: string, name: string) => boolean;
  /** The address under which a person's reference stands; undefined where it stands under none. */
  readonly addressOf: (personRef: string) => string | undefined;
  /** Whether a person's reference stands for several people, so that it is nobody's. */
  readonly isSharedRef: (personRef: string | null) => boolean;
  readonly refAt: (email: string) => string | undefined;
  /** Addresses at which the export lists nobody, of those that its rows have been looked up by. */
  readonly unknownAddresses: ReadonlySet<string>;
  readonly noteUnknown: (email: string) => void;
  /** How the export names whoever had this address; undefined where that is not known. */
  readonly nowAt: (email: string) => string | undefined;
  /** How rows of a group, by its reference, name people whom its list does not have. */
  readonly unlisted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly noteUnlisted: (groupRef: string, text: string) => void;
  /** Those who left a group since an earlier export, by its reference. */
  readonly leaversOf: (groupRef: string) => readonly Leaver[];
  /** Who was on duty for a child that day in a group that the child was in before, by how a visit names them. */
  readonly visitorBefore: (childRef: string, text: string, day: CalendarDate) => EarlierVisitor | undefined;
  /** The same of all. */
  readonly visitorsBefore: readonly EarlierVisitor[];
  /** Groups that actions.csv names for an action whose children are all in others. */
  readonly actionsElsewhere: ReadonlySet<string>;
  /** Whether this reference stands in more than one row of actions.csv. */
  readonly isActionTwice: (ref: string) => boolean;
  /** Rows of a day that cannot be placed: of which group or child they are is not said in a form that can be read. */
  readonly unplaced: readonly Unplaced[];
  /** Memberships of those whose visits count, in a group that is not in core-groups.csv. */
  readonly lostMembers: readonly LostMember[];
};

export type LostMember = { readonly email: string; readonly childRefs: readonly string[]; readonly from: CalendarDate | null };

/** Those whose visits move limits, the one that counts more first. */
const onDuty = ['co-ordinator', 'manager'] as const;
type Named = { readonly name: string; readonly role: Role | null; readonly person_ref: string | null };

const working: readonly string[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'] satisfies readonly Role[];

export function wholeExport(): WholeExport {
  const groupRefs = new Set<string>();
  const groupsOfChild = new Map<string, readonly string[]>();
  const newest = new Map<string, string>();
  const running = new Set<string>();
  const runs = registrationsRunning();
  const ended = registrationsEnded();
  const members = new Map<string, boolean>();
  const names = new Map<string, readonly Known[]>();
  const refs = refsFound();
  const staffNames = new Map<string, string>();
  const named = new Map<string, Set<string>>();
  const timesNamed = new Map<string, number>();
  const posts = new Map<string, Role | null>();
  const duties = new Set<string>();
  const actions = new Set<string>();
  const twice = new Set<string>();
  const actionsElsewhere = new Set<string>();
  const unknownAddresses = new Set<string>();
  const sharedAddresses = new Set<string>();
  const unlisted = new Map<string, Set<string>>();
  const unplaced = unplacedRows();
  const lostMembers: LostMember[] = [];

  function takeName(email: string, row: RawRow): void {
    const name = nameInOrder(cell(row, 'name'));
    const ref = cell(row, 'person_ref');
    const known = names.get(email) ?? [];
    if (name === '' || known.some((each) => each.name === name && each.ref === ref)) return;
    names.set(email, [...known, { name, ref }]);
  }

  const takes: { readonly [File in FileName]?: (row: RawRow) => void } = {
    'core-groups.csv': (row) => {
      groupRefs.add(cell(row, 'core_group_ref'));
      for (const column of Object.keys(row.cells)) {
        if (!column.endsWith('_email')) continue;
        const email = cell(row, column).toLowerCase();
        named.set(email, (named.get(email) ?? new Set()).add(column));
        timesNamed.set(`${column} ${email}`, (timesNamed.get(`${column} ${email}`) ?? 0) + 1);
      }
      duties.add(`co-ordinator ${cell(row, 'coordinator_email').toLowerCase()}`);
      duties.add(`manager ${cell(row, 'manager_email').toLowerCase()}`);
    },
    'children.csv': (row) => {
      const [child, group] = [cell(row, 'child_ref'), cell(row, 'core_group_ref')];
      if (groupRefs.has(group)) runs.take(child, cell(row, 'registered_on'), cell(row, 'status'));
      if (groupRefs.has(group) && cell(row, 'status') === 'de-registered') ended.take(child, endOf(row));
      const key = `${child} ${group}`;
      const order = `${groupRefs.has(group) ? 1 : 0} ${registrationOrder(row)}`;
      if (order > (newest.get(key) ?? '')) newest.set(key, order);
      if (cell(row, 'status') !== 'de-registered') running.add(key);
      const known = groupsOfChild.get(child) ?? [];
      const orderOf = (ref: string) => newest.get(`${child} ${ref}`) ?? '';
      const all = known.includes(group) ? known : [...known, group].sort();
      groupsOfChild.set(
        child,
        all.length < 2 ? all : [...all].sort((one, other) => compare(orderOf(other), orderOf(one)) || compare(one, other)),
      );
    },
    'members.csv': (row) => {
      if (!groupRefs.has(cell(row, 'core_group_ref')) && onDuty.some((role) => role === cell(row, 'role')))
        lostMembers.push(lostMember(row));
      const email = address(row);
      refs.take(row, email);
      if (!isAddress(email)) return;
      members.set(email, members.get(email) === true || working.includes(cell(row, 'role')));
      duties.add(`${cell(row, 'role')} ${email}`);
      takeName(email, row);
    },
    'staff.csv': (row) => {
      const role = cell(row, 'role');
      refs.takeStaff(row, address(row));
      if (cell(row, 'name') !== '') staffNames.set(address(row), cell(row, 'name'));
      posts.set(address(row), roles.find((each) => each === role) ?? null);
      takeName(address(row), row);
    },
    'meetings.csv': (row) => unplaced.take('meetings.csv', row, groupRefs),
    'visits.csv': (row) => unplaced.take('visits.csv', row, groupsOfChild),
    'conferences.csv': (row) => unplaced.take('conferences.csv', row, groupsOfChild),
    'actions.csv': (row) => {
      const ref = cell(row, 'action_ref');
      const group = cell(row, 'core_group_ref');
      if (groupOfAction(group, refsIn(row), { groupRefs, groupsOfChild }) !== group) actionsElsewhere.add(group);
      if (actions.has(ref)) twice.add(ref);
      else actions.add(ref);
    },
  };

  const postsThere = () => new Set(posts.values());
  const isAnybodys = (email: string, column: string) => {
    if (members.has(email) || posts.has(email)) return true;
    const role = namedRoles.find(([name]) => name === column)?.[1];
    if (role === undefined || role === 'co-ordinator') return false;
    const hasAny = [...named].some(([other, columns]) => columns.has(column) && posts.has(other));
    return (!hasAny && !postsThere().has(role)) || (timesNamed.get(`${column} ${email}`) ?? 0) > 1;
  };
  const isNamed = (email: string) => [...(named.get(email) ?? [])].some((column) => isAnybodys(email, column));

  return {
    take: (file, row) => takes[file]?.(row),
    groupRefs,
    groupsOfChild,
    runsSince: runs.since,
    runsElsewhere: (childRef) =>
      (groupsOfChild.get(childRef) ?? []).slice(1).some((ref) => /^1 .* 1$/.test(newest.get(`${childRef} ${ref}`) ?? '')),
    endedIn: (childRef, groupRef) =>
      groupsOfChild.get(childRef)?.[0] !== groupRef &&
      / 0$/.test(newest.get(`${childRef} ${groupRef}`) ?? '') &&
      !running.has(`${childRef} ${groupRef}`),
    endedElsewhere: (childRef, groupRef) =>
      ended.in(childRef).flatMap(({ groupRef: where, ...registration }) => (where === groupRef ? [] : [registration])),
    isMember: (email) => members.has(email),
    isAnybodys,
    worksWithFamilies: (email) => isNamed(email) || posts.has(email) || members.get(email) === true,
    isInSomeGroup: (email) => members.has(email) || isNamed(email),
    postOf: (email) => posts.get(email) ?? null,
    dutyOf: (email) => {
      const post = posts.get(email);
      return onDuty.find((role) => (post ? post === role : duties.has(`${role} ${email}`))) ?? null;
    },
    areSeveral: refs.areSeveral,
    addressOf: refs.addressOf,
    isSharedRef: refs.isShared,
    refAt: refs.refAt,
    sharedAddresses,
    ownerAt: () => undefined,
    isOwnAddress(email, { name, role, person_ref: ref }) {
      if (refs.isAnothers(email, ref)) return false;
      const staffed = staffNames.get(email);
      if (staffed !== undefined && !sharesAName(staffed, name)) return false;
      const others = (names.get(email) ?? []).filter((other) => other.name !== nameInOrder(name) && (ref === null || other.ref !== ref));
      if (others.length === 0 || role === null || !isAboutCertainChildren({ role })) return true;
      sharedAddresses.add(email);
      return nameInOrder(this.ownerAt(email) ?? '') === nameInOrder(name);
    },
    unknownAddresses,
    noteUnknown: (email) => unknownAddresses.add(email.toLowerCase()),
    nowAt: () => undefined,
    unlisted,
    noteUnlisted: (groupRef, text) => unlisted.set(groupRef, (unlisted.get(groupRef) ?? new Set()).add(text)),
    leaversOf: () => [],
    visitorBefore: () => undefined,
    visitorsBefore: [],
    actionsElsewhere,
    isActionTwice: (ref) => twice.has(ref),
    unplaced: unplaced.all,
    lostMembers,
  };
}

type Known = { readonly name: string; readonly ref: string };

function lostMember(row: RawRow): LostMember {
  const from = cell(row, 'from');
  return { email: address(row), childRefs: refsIn(row), from: isCalendarDate(from) ? from : null };
}

function endOf(row: RawRow) {
  const [groupRef, from, to] = ['core_group_ref', 'registered_on', 'deregistered_on'].map((column) => cell(row, column));
  return { groupRef: groupRef ?? '', from: from ?? '', to: to ?? '', categories: cell(row, 'categories') };
}

/** The children whom a row names. */
export function refsIn(row: RawRow): readonly string[] {
  return cell(row, 'child_refs')
    .split(';')
    .filter(Boolean)
    .map((ref) => ref.trim());
}

/** An action goes with its children: where none of them is in the group that its row names, it is taken in that of the first. */
export function groupOfAction(
  ref: string,
  childRefs: readonly string[],
  { groupRefs, groupsOfChild }: Pick<WholeExport, 'groupRefs' | 'groupsOfChild'>,
): string {
  const groups = childRefs.flatMap((child) => groupsOfChild.get(child)?.[0] ?? []).filter((group) => groupRefs.has(group));
  return groups.includes(ref) ? ref : (groups[0] ?? ref);
}

export function address(row: RawRow): string {
  return cell(row, 'email').toLowerCase();
}

/** The later registration is the greater; one that runs, on a day that cannot be read, is the newest. */
export function registrationOrder(row: RawRow): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(cell(row, 'registered_on'))?.[0];
  const runs = cell(row, 'status') !== 'de-registered';
  return `${day ?? (runs ? '9999' : '0000')} ${runs ? 1 : 0}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
