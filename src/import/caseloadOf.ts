import type { TeamCounts } from '../core/caseload/fewer';
import type { Caseload, Earlier, IdRefs, ImportedGroup, ImportedPerson, RowProblem, Uncounted } from '../core/caseload/importedCaseload';
import { newestOf } from '../core/caseload/olderExport';
import type { CalendarDate } from '../core/time/day';
import { buildGroup } from './buildGroup';
import { byText, groupedBy } from './grouping';
import { idsOfLeavers } from './leavers';
import { earlierTold, listedLater } from './listedLater';
import { notesOn, peopleIn } from './memberships';
import { newestDone } from './newestDone';
import { opaqueId } from './opaqueId';
import { type PeopleFound, peopleFound } from './people';
import { problemAt, stopsReading } from './problems';
import type { Slice } from './slices';
import { type RawTables, readTables } from './tables';
import { type Understood, understood } from './understood';
import { uncountedIn, visitsToldOf } from './visitors';
import { meetingsToldOf } from './whoCame';
import type { WholeExport } from './wholeExport';

/** The rows of an export in parts that fit into memory: all of one group in one part, and the groups in the order of their references. */
export type Parts = { readonly count: number; readonly read: (part: number) => RawTables };

export type FilesRead = {
  /** What is wrong with whole files: if one cannot be read, nothing can be said about what refers to what. */
  readonly problems: readonly RowProblem[];
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly hasStaff: boolean;
  readonly hasSteps: boolean;
};

/**
 * An export from its rows: read once, to know all that is wrong and who is in which group, and again part by part whenever its
 * groups are asked for.
 */
export function caseloadOf(files: FilesRead, whole: WholeExport, parts: Parts, exportedOn: CalendarDate | null): Caseload {
  const { rowCounts, hasStaff, hasSteps } = files;
  const people = peopleFound();
  const found: GroupFound[] = [];
  const shared: SharedAction[] = [];
  const later = new Map<string, ReadonlySet<string>>();
  const uncounted = new Map<string, Uncounted>();
  const problems = [...files.problems];
  const isReadable = !files.problems.some(stopsReading);
  const read = (part: number) => understood(parts.read(part), whole, exportedOn, hasSteps);
  for (let part = 0; part < parts.count; part += 1) {
    if (!isReadable) {
      problems.push(...readTables(parts.read(part), whole.groupsOfChild).found.problems);
      continue;
    }
    const { rows, slices, problems: inRows } = read(part);
    problems.push(...inRows);
    people.take(rows);
    shared.push(...sharedActions(rows, whole));
    for (const slice of slices) {
      found.push(groupFound(slice));
      problems.push(...notesOn(slice), ...visitsToldOf(slice), ...meetingsToldOf(slice), ...earlierTold(slice));
      const texts = listedLater(slice);
      if (texts.length > 0) later.set(slice.ref, new Set(texts));
      for (const [childRef, by] of uncountedIn(slice)) uncounted.set(childRef, { groupRef: slice.ref, texts: by });
    }
  }
  problems.push(...inTwoGroups(shared));
  const bad = new Set(found.filter(({ isEmpty }) => isEmpty).map(({ ref }) => ref));
  const taken = found.filter(({ ref }) => !bad.has(ref));
  for (const { ref, line } of found.filter(({ isEmpty }) => isEmpty))
    problems.push(problemAt({ file: 'core-groups.csv', line, groupRef: ref }, '', 'nobody-in-it', 'refused'));
  const all = inFileOrder(problems);
  const withIdsOf = (idRefs: IdRefs): Caseload => {
    const named = taken.map((group) => ({ ...group, coreGroupId: opaqueId('group', idRefs.get(group.ref) ?? group.ref) }));
    return {
      groups: { [Symbol.iterator]: () => (isReadable ? groupsIn(read, parts.count, people, { bad, idRefs }) : [][Symbol.iterator]()) },
      groupCount: taken.length,
      groupOfChild: new Map(named.flatMap(({ coreGroupId, childRefs }) => childRefs.map((ref) => [opaqueId('child', ref), coreGroupId]))),
      groupRefs: new Map(named.map(({ coreGroupId, ref }) => [coreGroupId, ref])),
      teams: teamsOf(taken),
      withIdsOf,
      unknownAddresses: whole.unknownAddresses,
      unlisted: whole.unlisted,
      listedLater: later,
      uncounted,
      sharedAddresses: whole.sharedAddresses,
      withEarlier: (earlier) => caseloadOf(files, withEarlier(whole, earlier), parts, exportedOn),
      ourIds: new Map([
        ...idsOfLeavers(found.map(({ ref }) => ref).flatMap(whole.leaversOf), (ref) => idRefs.get(ref) ?? ref),
        // Whoever is in the export has the id that it gives them.
        ...whole.visitorsBefore.flatMap(({ email, personId }) =>
          people.get(email) === undefined ? [[opaqueId('person', email), personId] as const] : [],
        ),
      ]),
      people: importedPeople(people, named, hasStaff),
      refused: isReadable ? [...bad].sort() : [],
      problems: all,
      rowCounts,
    };
  };
  return withIdsOf(new Map());
}

function withEarlier(whole: WholeExport, { nowAt, left, visitors, ownerAt }: Earlier): WholeExport {
  const visitorsOfChild = groupedBy(visitors, ({ childRef }) => childRef);
  const leavers = groupedBy(left, ({ groupRef }) => groupRef);
  return {
    ...whole,
    nowAt: (email) => nowAt.get(email),
    leaversOf: (groupRef) => leavers.get(groupRef) ?? [],
    ownerAt: (email) => ownerAt.get(email),
    visitorBefore: (childRef, text, day) =>
      (visitorsOfChild.get(childRef) ?? []).find((each) => each.text === text && each.from <= day && (each.to === null || day <= each.to)),
    visitorsBefore: visitors,
  };
}

type GroupFound = {
  readonly line: number;
  readonly ref: string;
  readonly team: string;
  readonly newest: readonly CalendarDate[];
  readonly childRefs: readonly string[];
  /** Who is in it, by their keys. */
  readonly people: readonly string[];
  /** It has neither a child nor a member that can be read. */
  readonly isEmpty: boolean;
};

function groupFound(slice: Slice): GroupFound {
  const { ref, children, group } = slice;
  const people = [...peopleIn(slice)];
  const childRefs = children.map(({ child_ref }) => child_ref);
  return {
    line: slice.line,
    ref,
    team: `${group.local_authority} ${group.team}`,
    newest: newestDone(slice),
    childRefs,
    people,
    isEmpty: childRefs.length === 0 && people.length === 0,
  };
}

function teamsOf(taken: readonly GroupFound[]): TeamCounts {
  return [...groupedBy(taken, ({ team }) => team)].map(([team, groups]) => {
    const newest = newestOf(groups.flatMap((group) => group.newest));
    return { team, groups: groups.length, ...(newest.length > 0 && { newest }) };
  });
}

function* groupsIn(
  read: (part: number) => Understood,
  count: number,
  people: PeopleFound,
  { bad, idRefs }: { readonly bad: ReadonlySet<string>; readonly idRefs: IdRefs },
): Generator<ImportedGroup> {
  for (let part = 0; part < count; part += 1) {
    for (const slice of read(part).slices)
      if (!bad.has(slice.ref)) yield buildGroup({ ...slice, idRef: idRefs.get(slice.ref) ?? slice.ref }, people);
  }
}

type SharedAction = { readonly ref: string; readonly line: number; readonly groupRef: string };

function sharedActions(rows: Understood['rows'], whole: WholeExport): readonly SharedAction[] {
  const shared = rows['actions.csv'].filter(({ row }) => whole.isActionTwice(row.action_ref));
  return shared.map(({ line, row }) => ({ ref: row.action_ref, line, groupRef: row.core_group_ref }));
}

function inTwoGroups(shared: readonly SharedAction[]): readonly RowProblem[] {
  const groups = groupedBy(shared, ({ ref }) => ref);
  return shared
    .filter(({ ref }) => (groups.get(ref) ?? []).length > 1)
    .map(({ line, groupRef }) => problemAt({ file: 'actions.csv', line, groupRef }, 'action_ref', 'in-two-groups', 'noted'));
}

/** Everybody in a group that is taken, and the staff: once each by their reference, else by their address. */
function importedPeople(
  people: PeopleFound,
  taken: readonly (GroupFound & { readonly coreGroupId: string })[],
  hasStaff: boolean,
): Iterable<ImportedPerson> {
  const groupsOf = new Map<string, string[]>();
  for (const { coreGroupId, people: those } of taken) {
    for (const email of those) {
      const known = groupsOf.get(email);
      if (known) known.push(coreGroupId);
      else groupsOf.set(email, [coreGroupId]);
    }
  }
  function* all(): Generator<ImportedPerson> {
    for (const [first, ...others] of people.persons((key, { post }) => groupsOf.has(key) || post !== null)) {
      const { personId, email, ref, name, agency, post } = first.person;
      const alsoAs = others.map(({ person }) => ({ personId: person.personId, email: person.email }));
      const groups = [first, ...others].flatMap(({ key }) => groupsOf.get(key) ?? []);
      yield {
        personId,
        email,
        ...(ref === null ? {} : { ref }),
        ...(alsoAs.length === 0 ? {} : { alsoAs }),
        name,
        agency,
        ...(hasStaff ? { post: others.reduce((known, { person }) => known ?? person.post, post) } : {}),
        coreGroupIds: [...new Set(groups)].sort(),
      };
    }
  }
  return { [Symbol.iterator]: all };
}

function inFileOrder(problems: readonly RowProblem[]): readonly RowProblem[] {
  return [...problems].sort(byText(({ file, line, column, reason }) => `${file} ${String(line).padStart(9, '0')} ${column} ${reason}`));
}
