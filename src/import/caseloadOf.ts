import type { Caseload, ImportedGroup, ImportedPerson, RowProblem } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { buildGroup } from './buildGroup';
import { byText } from './grouping';
import { addressesOf, notesOn } from './memberships';
import { opaqueId } from './opaqueId';
import { type PeopleFound, peopleFound } from './people';
import { checkReferences } from './references';
import { type Slice, slicesOf } from './slices';
import { type RawTables, readTables } from './tables';
import { type ActionRow, actionsTwice, type WholeExport } from './wholeExport';

/** The rows of an export in parts that fit into memory: all of one group in one part, and the groups in the order of their references. */
export type Parts = { readonly count: number; readonly read: (part: number) => RawTables };

export type FilesRead = {
  /** What is wrong with whole files. Then nothing can be said about what refers to what. */
  readonly problems: readonly RowProblem[];
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly hasStaff: boolean;
};

/**
 * An export from its rows: read once, to know all that is wrong and who is in which group, and again part by part whenever its
 * groups are asked for.
 */
export function caseloadOf(files: FilesRead, whole: WholeExport, parts: Parts, exportedOn: CalendarDate | null): Caseload {
  const { rowCounts, hasStaff } = files;
  const people = peopleFound();
  const found: GroupFound[] = [];
  const actions: ActionRow[] = [];
  const problems = [...files.problems];
  const notes: RowProblem[] = [];
  const isReadable = files.problems.length === 0;
  for (let part = 0; part < parts.count; part += 1) {
    const tables = readTables(parts.read(part), whole.groupsOfChild);
    problems.push(...tables.problems);
    if (!isReadable) continue;
    problems.push(...checkReferences(tables, whole, exportedOn));
    people.take(tables.rows);
    const shared = tables.rows['actions.csv'].filter(({ row }) => whole.isActionTwice(row.action_ref));
    actions.push(...shared.map(({ line, row }) => ({ ref: row.action_ref, line, groupRef: row.core_group_ref })));
    for (const slice of slicesOf(tables, whole.groupsOfChild)) {
      found.push(groupFound(slice));
      notes.push(...notesOn(slice));
    }
  }
  problems.push(...actionsTwice(actions));
  const bad = new Set(problems.flatMap(({ severity, groupRef }) => (severity === 'refused' && groupRef !== null ? [groupRef] : [])));
  const taken = found.filter(({ ref }) => !bad.has(ref));
  return {
    groups: { [Symbol.iterator]: () => (isReadable ? groupsIn(parts, whole, people, bad) : [][Symbol.iterator]()) },
    groupCount: taken.length,
    groupOfChild: new Map(taken.flatMap(({ coreGroupId, childRefs }) => childRefs.map((ref) => [opaqueId('child', ref), coreGroupId]))),
    people: importedPeople(people, taken, hasStaff),
    refused: isReadable ? [...whole.groupRefs].filter((ref) => bad.has(ref)).sort() : [],
    problems: inFileOrder([...problems, ...notes.filter(({ groupRef }) => !bad.has(groupRef ?? ''))]),
    rowCounts,
  };
}

type GroupFound = {
  readonly ref: string;
  readonly coreGroupId: string;
  readonly childRefs: readonly string[];
  readonly addresses: readonly string[];
};

function groupFound(slice: Slice): GroupFound {
  const { ref, children } = slice;
  const childRefs = children.map(({ child_ref }) => child_ref);
  return { ref, coreGroupId: opaqueId('group', ref), childRefs, addresses: [...addressesOf(slice)] };
}

function* groupsIn(parts: Parts, whole: WholeExport, people: PeopleFound, bad: ReadonlySet<string>): Generator<ImportedGroup> {
  for (let part = 0; part < parts.count; part += 1) {
    const slices = slicesOf(readTables(parts.read(part), whole.groupsOfChild), whole.groupsOfChild);
    for (const slice of slices) if (!bad.has(slice.ref)) yield buildGroup(slice, people);
  }
}

/** Everybody in a group that is taken, and the staff, by address. */
function importedPeople(people: PeopleFound, taken: readonly GroupFound[], hasStaff: boolean): Iterable<ImportedPerson> {
  const groupsOf = new Map<string, string[]>();
  for (const { coreGroupId, addresses } of taken) {
    for (const email of addresses) {
      const known = groupsOf.get(email);
      if (known) known.push(coreGroupId);
      else groupsOf.set(email, [coreGroupId]);
    }
  }
  function* all(): Generator<ImportedPerson> {
    for (const address of [...people.emails()].sort()) {
      const person = people.get(address);
      if (person === undefined || !(groupsOf.has(address) || person.post !== null)) continue;
      const { personId, email, name, agency, post } = person;
      yield { personId, email, name, agency, ...(hasStaff ? { post } : {}), coreGroupIds: [...(groupsOf.get(email) ?? [])].sort() };
    }
  }
  return { [Symbol.iterator]: all };
}

function inFileOrder(problems: readonly RowProblem[]): readonly RowProblem[] {
  return [...problems].sort(byText(({ file, line, column, reason }) => `${file} ${String(line).padStart(9, '0')} ${column} ${reason}`));
}
