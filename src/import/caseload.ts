import type { ImportedCaseload, ImportedGroup, ImportedPerson, RowProblem } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { buildGroup } from './buildGroup';
import { byText } from './grouping';
import { type KnownPerson, peopleByEmail } from './people';
import { checkReferences } from './references';
import { slicesOf } from './slices';
import { readTables, type Tables } from './tables';

/**
 * Reads a case system's export: file name to its text, eight files and staff.csv where there is one. Never throws for what
 * stands in them. All problems of all files are told in one go. A group with a refused row is left out whole and the others go
 * on; a missing file or column leaves out every group. With `exportedOn` given, what is dated after that day is refused. The
 * order of rows makes no difference, and the same rows give the same ids.
 */
export function parseCaseload(files: ReadonlyMap<string, string>, exportedOn: CalendarDate | null = null): ImportedCaseload {
  const tables = readTables(files);
  const rowCounts = Object.fromEntries([...files.keys()].filter((file) => file in tables.raw).map((file) => [file, rowsOf(tables, file)]));
  if (!tables.readable) return { groups: [], people: [], refused: [], problems: inFileOrder(tables.problems), rowCounts };

  const problems = [...tables.problems, ...checkReferences(tables, exportedOn)];
  const bad = new Set(
    problems.flatMap((problem) => (problem.severity === 'refused' && problem.groupRef !== null ? [problem.groupRef] : [])),
  );
  const people = peopleByEmail(tables);
  const built = slicesOf(tables)
    .filter((slice) => !bad.has(slice.ref))
    .map((slice) => buildGroup(slice, people));
  const groups = built.map(({ imported }) => imported);
  return {
    groups,
    people: importedPeople(people, groups, tables.hasStaff),
    refused: [...new Set(tables.raw['core-groups.csv'].map((row) => row.cells['core_group_ref']?.trim() ?? ''))]
      .filter((ref) => bad.has(ref))
      .sort(),
    problems: inFileOrder([...problems, ...built.flatMap(({ notes }) => notes)]),
    rowCounts,
  };
}

function rowsOf(tables: Tables, file: string): number {
  return tables.raw[file as keyof Tables['raw']].length;
}

function inFileOrder(problems: readonly RowProblem[]): readonly RowProblem[] {
  return [...problems].sort(byText(({ file, line, column, reason }) => `${file} ${String(line).padStart(9, '0')} ${column} ${reason}`));
}

/** Everybody in a group that is taken, and the staff. */
function importedPeople(
  people: ReadonlyMap<string, KnownPerson>,
  groups: readonly ImportedGroup[],
  hasStaff: boolean,
): readonly ImportedPerson[] {
  const groupsOf = new Map<string, Set<string>>();
  for (const { group } of groups) {
    for (const { personId } of group.members) groupsOf.set(personId, (groupsOf.get(personId) ?? new Set()).add(group.coreGroupId));
  }
  const wanted = [...people.values()].filter((person) => groupsOf.has(person.personId) || person.post !== null);
  return wanted.sort(byText((person) => person.email)).map(({ personId, email, name, agency, post }) => ({
    personId,
    email,
    name,
    agency,
    ...(hasStaff ? { post } : {}),
    coreGroupIds: [...(groupsOf.get(personId) ?? [])].sort(),
  }));
}
