import type { RowProblem } from '../core/caseload/importedCaseload';
import type { VisitFact } from '../core/facts';
import { childrenNotSaid, isAboutCertainChildren, type Member, type Role, roles } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { byText, groupedBy } from './grouping';
import { opaqueId } from './opaqueId';
import { type KnownPerson, namedRoles, type PeopleFound } from './people';
import { problemAt } from './problems';
import type { FileName } from './rows';
import type { Slice } from './slices';

export type Memberships = {
  /** By role, then by first day, then by address. */
  readonly members: readonly Member[];
  /** The membership by which somebody did something that day: one that ran then, else the nearest. */
  readonly memberOf: (email: string, day: CalendarDate) => Member | undefined;
  readonly visitorRole: (email: string, day: CalendarDate) => VisitFact['byRole'];
};

export type People = Pick<PeopleFound, 'get'>;

type Membership = { readonly email: string; readonly member: Member };

/**
 * The members of a group: those listed, those whom core-groups.csv names without listing them (they join on the
 * group's first day), and those whom the list has dropped but who took part: members who have left.
 */
export function membershipsOf(slice: Slice, people: People): Memberships {
  const listed = listedMembers(slice, people);
  const named = namedMembers(slice, people, emailsOf(listed));
  const left = membersWhoLeft(slice, people, [...listed, ...named]);
  const all = [...listed, ...named, ...left].sort(byText(({ email, member }) => `${rankOf(member.role)} ${member.from} ${email}`));
  const byEmail = groupedBy(all, ({ email }) => email);
  return {
    members: all.map(({ member }) => member),
    memberOf: (email, day) =>
      nearest(
        (byEmail.get(email) ?? []).map(({ member }) => member),
        day,
      ),
    visitorRole: (email, day) =>
      roleOn(
        (byEmail.get(email) ?? []).map(({ member }) => member),
        day,
      ),
  };
}

function listedMembers(slice: Slice, people: People): readonly Membership[] {
  const byEmail = groupedBy([...slice.members].sort(byText((row) => row.from)), (row) => row.email);
  return [...byEmail].flatMap(([email, rows]) =>
    rows.map((row, index) => ({
      email,
      member: {
        memberId: opaqueId('member', slice.ref, email, ...(index === 0 ? [] : [String(index + 1)])),
        personId: personOf(people, email).personId,
        name: row.name,
        role: row.role,
        agency: row.agency,
        childIds: childrenOf(slice, row),
        from: row.from,
        to: row.to,
        endReason: null,
        languages: { spoken: row.language_spoken, meeting: null, record: row.language_written },
        inTeams: row.in_teams,
        safeContact: row.safe_contact,
      },
    })),
  );
}

/**
 * If no child is named, somebody who works with families is there for every child; somebody who must be there for certain
 * children, for the only one.
 */
function childrenOf(
  slice: Slice,
  { role, child_refs }: { readonly role: Role; readonly child_refs: readonly string[] },
): readonly string[] {
  if (child_refs.length === 0 && isAboutCertainChildren({ role })) {
    const [only, ...others] = slice.children;
    return only !== undefined && others.length === 0 ? [opaqueId('child', only.child_ref)] : [childrenNotSaid];
  }
  return child_refs.map((child) => opaqueId('child', child)).sort();
}

function namedMembers(slice: Slice, people: People, listed: ReadonlySet<string>): readonly Membership[] {
  const from = firstDay(slice);
  const named = new Map(
    [...namedRoles].reverse().flatMap(([column, role]) => {
      const email = slice.group[column];
      return email === null || listed.has(email) ? [] : [[email, role] as const];
    }),
  );
  return [...named].map(([email, role]) => membership(slice, people, email, { role, from, to: null, endReason: null }));
}

function membersWhoLeft(slice: Slice, people: People, members: readonly Membership[]): readonly Membership[] {
  return [...takingPartUnlisted(slice)].flatMap(([email, seen]) => {
    const days = seen.map(({ day }) => day).sort();
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) return [];
    const { work } = personOf(people, email);
    const role = work === 'co-ordinator' && hasCoordinator(members, from, to) ? 'member' : work;
    return [membership(slice, people, email, { role, from, to, endReason: 'not-in-members-list' })];
  });
}

/** Who took part in the group without being on its list or named by core-groups.csv, with all that shows it. */
function takingPartUnlisted(slice: Slice): ReadonlyMap<string, readonly Seen[]> {
  const named = namedRoles.map(([column]) => slice.group[column]);
  const known = new Set<string | null>([...slice.members.map(({ email }) => email), ...named]);
  return groupedBy(
    evidence(slice).filter(({ email }) => !known.has(email)),
    ({ email }) => email,
  );
}

/** The addresses of all who are a member of the group or were. */
export function addressesOf(slice: Slice): ReadonlySet<string> {
  const named = namedRoles.flatMap(([column]) => slice.group[column] ?? []);
  return new Set([...slice.members.map(({ email }) => email), ...named, ...takingPartUnlisted(slice).keys()]);
}

/** Tells of each who took part without being listed, where that is first seen. */
export function notesOn(slice: Slice): readonly RowProblem[] {
  return [...takingPartUnlisted(slice).values()].flatMap(([first]) =>
    first ? [problemAt({ file: first.file, line: first.line, groupRef: slice.ref }, first.column, 'not-in-members-list')] : [],
  );
}

type Seen = { readonly email: string; readonly day: CalendarDate; readonly file: FileName; readonly line: number; readonly column: string };

/** Everything that somebody did in the group. To be named as chair of a meeting that has not been held is not counted. */
function evidence(slice: Slice): readonly Seen[] {
  return [
    ...slice.attendance.map(({ line, row }) => ({
      email: row.email,
      day: row.held_on,
      file: 'attendance.csv' as const,
      line,
      column: 'email',
    })),
    ...slice.meetings.flatMap(({ line, row }) => {
      if (row.chair_email === null || row.held_on === null) return [];
      return [{ email: row.chair_email, day: row.held_on, file: 'meetings.csv' as const, line, column: 'chair_email' }];
    }),
    ...slice.visits.map(({ line, row }) => ({
      email: row.by_email,
      day: row.visited_at.day,
      file: 'visits.csv' as const,
      line,
      column: 'by_email',
    })),
    ...slice.actions.map(({ line, row }) => ({
      email: row.owner_email,
      day: row.set_on,
      file: 'actions.csv' as const,
      line,
      column: 'owner_email',
    })),
  ];
}

type Term = Pick<Member, 'role' | 'from' | 'to' | 'endReason'>;

function membership(slice: Slice, people: People, email: string, term: Term): Membership {
  const { personId, name, agency } = personOf(people, email);
  const member: Member = {
    memberId: opaqueId('member', slice.ref, email),
    personId,
    name,
    agency,
    ...term,
    childIds: childrenOf(slice, { role: term.role, child_refs: [] }),
    languages: { spoken: null, meeting: null, record: null },
    inTeams: true,
    safeContact: '',
  };
  return { email, member };
}

function personOf(people: People, email: string): KnownPerson {
  const person = people.get(email);
  if (!person) throw new Error('an address that no check has seen');
  return person;
}

function firstDay(slice: Slice): CalendarDate {
  const days = [...slice.children.map((row) => row.registered_on), ...slice.members.map((row) => row.from)].sort();
  const [first] = days;
  if (first === undefined) throw new Error('a group without children passed the checks');
  return first;
}

function emailsOf(memberships: readonly Membership[]): ReadonlySet<string> {
  return new Set(memberships.map(({ email }) => email));
}

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

function roleOn(members: readonly Member[], day: CalendarDate): VisitFact['byRole'] {
  const held = members.filter((member) => ranOn(member, day)).map((member) => member.role);
  if (held.includes('co-ordinator')) return 'co-ordinator';
  return held.includes('manager') ? 'manager' : 'other';
}

function rankOf(role: Role): string {
  return String(roles.indexOf(role)).padStart(2, '0');
}
