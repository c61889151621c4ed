import type { EarlierTerm, RowProblem } from '../core/caseload/importedCaseload';
import { childrenNotSaid, isAboutCertainChildren, type Member, overseesChildren, type Role, roles } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { byText, groupedBy } from './grouping';
import type { KnownMember } from './known';
import { leftId } from './leavers';
import { namedRoles } from './namedRoles';
import { opaqueId } from './opaqueId';
import { type KnownPerson, type PeopleFound, titleAndPhone } from './people';
import { problemAt } from './problems';
import { type FileName, someDayUnknown } from './rows';
import { idKeyOf, type Slice } from './slices';

export type Memberships = {
  /** By role, then by first day, then by key. */
  readonly members: readonly Member[];
  /** The ids of those of people who left the list, who are none of its members. */
  readonly left: readonly string[];
  /** Those of them whose people are listed again since a later day, with their last day. */
  readonly earlier: readonly EarlierTerm[];
  /** The membership by which somebody did something that day: one that ran then, else the nearest. */
  readonly memberOf: (key: string, day: CalendarDate) => Member | undefined;
  /** By which somebody has to do what was agreed that day and is not done: as what the list has them now, if it has them. */
  readonly ownerOf: (key: string, day: CalendarDate) => Member | undefined;
};

export type People = Pick<PeopleFound, 'get'>;

type Membership = { readonly key: string; readonly member: Member };

/**
 * The members of a group: those listed, those whom core-groups.csv names without listing them (they join on the
 * group's first day), and those whom the list has dropped but who took part: members who have left.
 */
export function membershipsOf(slice: Slice, people: People): Memberships {
  const listed = listedMembers(slice, people);
  const named = namedMembers(slice, people, listed);
  const left = membersWhoLeft(slice, people, [...listed, ...named]);
  const all = [...listed, ...named, ...left].sort(byText(({ key, member }) => `${rankOf(member.role)} ${member.from} ${key}`));
  const byKey = groupedBy(all, ({ key }) => key);
  const of = (key: string) => (byKey.get(key) ?? []).map(({ member }) => member);
  const gone = new Set(slice.members.flatMap((row) => (row.left === undefined ? [] : leftId(row.left))));
  return {
    members: all.map(({ member }) => member).filter(({ memberId }) => !gone.has(memberId)),
    left: [...gone].sort(),
    earlier: earlierTerms(slice),
    memberOf: (key, day) => nearest(of(key), day),
    ownerOf(key, day) {
      const now = of(key).filter(({ memberId }) => !gone.has(memberId));
      return nearest(now.length > 0 ? now : of(key), day);
    },
  };
}

function earlierTerms({ members }: Slice): readonly EarlierTerm[] {
  const listed = new Set(members.flatMap(({ who, left }) => (left === undefined ? [who] : [])));
  const terms = members.flatMap(({ who, left, to }) =>
    left === undefined || to === null || to === someDayUnknown || !listed.has(who) ? [] : [{ memberId: leftId(left), to }],
  );
  return terms.sort(byText(({ memberId }) => memberId));
}

function listedMembers(slice: Slice, people: People): readonly Membership[] {
  const first = firstDay(slice);
  const inOrder = [...slice.members].sort(byText((row) => `${row.from ?? first} ${rankOf(row.role)}`));
  return [...groupedBy(inOrder, (row) => row.who)].flatMap(([key, rows]) =>
    rows.map((row, index) => ({
      key,
      member: {
        memberId:
          row.left !== undefined
            ? leftId(row.left)
            : opaqueId('member', slice.idRef, idKeyOf(slice, key), ...(index === 0 ? [] : [String(index + 1)])),
        personId: opaqueId('person', idKeyOf(slice, key)),
        name: row.name,
        role: row.role,
        agency: row.agency,
        ...ownOrKnown(row, personOf(people, key)),
        childIds: childrenOf(slice, row),
        ...termOf(slice, row, first),
        endReason: null,
        languages: { spoken: row.language_spoken, meeting: null, record: row.language_written },
        inTeams: row.in_teams,
        safeContact: row.safe_contact,
      },
    })),
  );
}

/**
 * From the group's first day, where the day is not known. One that ends on a day that cannot be read has ended: its last day is the
 * last on which the person is known to have done something.
 */
export function termOf(slice: Slice, row: KnownMember, first: CalendarDate): Pick<Member, 'from' | 'to'> {
  const from = row.from ?? first;
  if (row.to !== someDayUnknown) return { from, to: row.to };
  const seen = evidence(slice).filter(({ key, day }) => key === row.who && day >= from);
  return { from, to: seen.reduce((last, { day }) => (day > last ? day : last), from) };
}

/**
 * If no child is named, somebody who works with families is there for every child; somebody who must be there for certain
 * children, for the only one. Where it is said and cannot be read, for none until the co-ordinator says, but for those who oversee all.
 */
function childrenOf(
  slice: Slice,
  { role, child_refs, namesChildren }: Pick<KnownMember, 'role' | 'child_refs' | 'namesChildren'>,
): readonly string[] {
  if (child_refs.length === 0 && namesChildren && !overseesChildren({ role })) return [childrenNotSaid];
  if (child_refs.length === 0 && isAboutCertainChildren({ role })) {
    const [only, ...others] = slice.children;
    return only !== undefined && others.length === 0 ? [opaqueId('child', only.child_ref)] : [childrenNotSaid];
  }
  return child_refs.map((child) => opaqueId('child', child)).sort();
}

/** Those whom core-groups.csv gives a role that the list does not give them. */
function namedMembers(slice: Slice, people: People, listed: readonly Membership[]): readonly Membership[] {
  const from = firstDay(slice);
  return namedRoles.flatMap(([column, role]) => {
    const key = slice.group[column];
    const isListed = (as: Role) => listed.some((each) => each.key === key && each.member.role === as);
    if (key === null || people.get(key) === undefined || isListed(role)) return [];
    const others = namedRoles.map(([, other]) => other).filter((other) => other !== role && isNamed(slice, key, other));
    const isFirst = !listed.some((each) => each.key === key) && others.every((other) => rankOf(role) < rankOf(other));
    return [membership(slice, people, key, { role, from, to: null, endReason: null }, isFirst ? [] : [role])];
  });
}

function isNamed(slice: Slice, key: string, as: Role): boolean {
  return namedRoles.some(([column, role]) => role === as && slice.group[column] === key);
}

function membersWhoLeft(slice: Slice, people: People, members: readonly Membership[]): readonly Membership[] {
  return [...takingPartUnlisted(slice)].flatMap(([key, seen]) => {
    const days = seen.map(({ day }) => day).sort();
    const [from, to] = [days[0], days.at(-1)];
    const person = people.get(key);
    if (from === undefined || to === undefined || person === undefined) return [];
    const role = person.work === 'co-ordinator' && hasCoordinator(members, from, to) ? 'member' : person.work;
    return [membership(slice, people, key, { role, from, to, endReason: 'not-in-members-list' })];
  });
}

/** Who took part in the group without being on its list or named by core-groups.csv, with all that shows it. */
function takingPartUnlisted(slice: Slice): ReadonlyMap<string, readonly Seen[]> {
  const named = namedRoles.map(([column]) => slice.group[column]);
  const known = new Set<string | null>([...slice.members.flatMap(({ who, listedAt }) => [who, listedAt]), ...named]);
  return groupedBy(
    evidence(slice).filter(({ key }) => !known.has(key)),
    ({ key }) => key,
  );
}

/** Whether somebody did something in the group, of whom its list says nothing. */
export function tookPart(slice: Slice, key: string): boolean {
  return takingPartUnlisted(slice).has(key);
}

/** The keys of all whom the export has as a member of the group or as one who was. */
export function peopleIn(slice: Slice): ReadonlySet<string> {
  const named = namedRoles.flatMap(([column]) => slice.group[column] ?? []);
  const listed = slice.members.filter(({ left }) => left === undefined).map(({ who }) => who);
  return new Set([...listed, ...named, ...takingPartUnlisted(slice).keys()]);
}

/** Tells of each who took part without being listed, where that is first seen. */
export function notesOn(slice: Slice): readonly RowProblem[] {
  return [...takingPartUnlisted(slice).values()].flatMap(([first]) =>
    first ? [problemAt({ file: first.file, line: first.line, groupRef: slice.ref }, first.column, 'not-in-members-list', 'noted')] : [],
  );
}

type Seen = { readonly key: string; readonly day: CalendarDate; readonly file: FileName; readonly line: number; readonly column: string };

/** Everything that somebody did in the group. To be named as chair of a meeting that has not been held is not counted. */
export function evidence(slice: Slice): readonly Seen[] {
  return [
    ...slice.attendance.map(({ line, row }) => ({
      key: row.email,
      day: row.held_on,
      file: 'attendance.csv' as const,
      line,
      column: 'email',
    })),
    ...slice.meetings.flatMap(({ line, row }) => {
      if (row.chair_email === null || row.held_on === null) return [];
      return [{ key: row.chair_email, day: row.held_on, file: 'meetings.csv' as const, line, column: 'chair_email' }];
    }),
    ...slice.visits.flatMap(({ line, row }) =>
      row.who === null || row.isFoundSo
        ? []
        : [{ key: row.who, day: row.visited_at.day, file: 'visits.csv' as const, line, column: 'by_email' }],
    ),
    ...slice.actions.flatMap(({ line, row }) =>
      row.owners.map((key) => ({ key, day: row.set_on, file: 'actions.csv' as const, line, column: 'owner_email' })),
    ),
  ];
}

/** What the row says, else what the staff list says of the person. */
function ownOrKnown(row: KnownMember, known: KnownPerson) {
  return titleAndPhone({ title: row.title ?? known.title, phone: row.phone === '' ? known.phone : row.phone }, row.role);
}

type Term = Pick<Member, 'role' | 'from' | 'to' | 'endReason'>;

function membership(slice: Slice, people: People, key: string, term: Term, more: readonly string[] = []): Membership {
  const person = personOf(people, key);
  const { name, agency, email } = person;
  const member: Member = {
    memberId: opaqueId('member', slice.idRef, idKeyOf(slice, key), ...more),
    personId: opaqueId('person', idKeyOf(slice, key)),
    name,
    agency,
    ...titleAndPhone(person, term.role),
    ...term,
    childIds: childrenOf(slice, { role: term.role, child_refs: [], namesChildren: false }),
    languages: { spoken: null, meeting: null, record: null },
    inTeams: email !== '',
    safeContact: '',
  };
  return { key, member };
}

function personOf(people: People, key: string): KnownPerson {
  const person = people.get(key);
  if (!person) throw new Error('somebody whom no check has seen');
  return person;
}

/** The first day of which anything is known of the group. */
export function firstDay(slice: Slice): CalendarDate {
  const begun = [...slice.children.map((row) => row.registered_on), ...slice.members.map((row) => row.from)];
  const done = [
    ...slice.conferences.flatMap((row) => [row.held_on, row.planned_for]),
    ...slice.meetings.flatMap(({ row }) => [row.held_on, row.planned_for]),
    ...evidence(slice).map(({ day }) => day),
  ];
  const earliest = (days: readonly (CalendarDate | null)[]) => days.flatMap((day) => day ?? []).sort()[0];
  return earliest(begun) ?? earliest(done) ?? slice.exportedOn ?? noDay;
}

/** Of a group of which the export has no day at all. */
const noDay: CalendarDate = '2000-01-01';

function hasCoordinator(members: readonly Membership[], from: CalendarDate, to: CalendarDate): boolean {
  return members.some(({ member }) => member.role === 'co-ordinator' && member.from <= to && (member.to === null || from < member.to));
}

/** The last day still counts here: what somebody did on it they did as a member. */
function ranOn(member: Member, day: CalendarDate): boolean {
  return member.from <= day && (member.to === null || day <= member.to);
}

function nearest(members: readonly Member[], day: CalendarDate): Member | undefined {
  const inOrder = [...members].sort(byText((member) => member.from));
  return inOrder.find((member) => ranOn(member, day)) ?? inOrder.findLast((member) => member.from <= day) ?? inOrder[0];
}

function rankOf(role: Role): string {
  return String(roles.indexOf(role)).padStart(2, '0');
}
