import type { LeftOut, RowProblem, Severity } from '../core/caseload/importedCaseload';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { KnownRows } from './knownRows';
import type { Loss } from './losses';
import { tookPart } from './memberships';
import { checkReferences } from './references';
import { type Slice, slicesOf } from './slices';
import { type RawTables, readTables } from './tables';
import { lossesOf } from './unplaced';
import type { LostMember, WholeExport } from './wholeExport';

/** Some groups of an export as far as they can be understood, and what of their rows cannot. */
export type Understood = { readonly rows: KnownRows; readonly slices: readonly Slice[]; readonly problems: readonly RowProblem[] };

export function understood(raw: RawTables, whole: WholeExport, exportedOn: CalendarDate | null, hasSteps: boolean): Understood {
  const tables = readTables(raw, whole.groupsOfChild);
  const checked = checkReferences(tables, whole, exportedOn);
  const { rows, found } = checked;
  const problems = oncePerCell([...tables.found.problems, ...found.problems]);
  const losses = [...tables.found.losses, ...found.losses];
  const leftOut = groupedBy(
    problems.filter(({ severity }) => severity === 'row-left-out'),
    ({ groupRef }) => groupRef ?? '',
  );
  const slices = slicesOf(checked, losses, whole.groupsOfChild, { exportedOn, hasSteps }).map((slice) => ({
    ...slice,
    losses: [
      ...slice.losses,
      ...lossesOf(whole.unplaced, slice.ref, addressesIn(slice), whole),
      ...membershipsLost(whole, slice),
      ...inTwoGroups(whole, slice),
    ],
    leftOut: leftOutIn(leftOut.get(slice.ref) ?? [], whole.actionsElsewhere.has(slice.ref)),
  }));
  return { rows, problems, slices };
}

function addressesIn({ group, members }: Slice): ReadonlySet<string> {
  const named = [group.coordinator_email, group.manager_email, group.senior_manager_email, group.conference_chair_email];
  return new Set([...named.map((email) => (email ?? '').toLowerCase()), ...members.map(({ listedAt }) => listedAt)]);
}

/** A membership of a group that there is not may be of this one, where it is for a child of this one, or names nobody else's. */
function membershipsLost({ lostMembers }: WholeExport, slice: Slice): readonly Loss[] {
  const children = new Set(slice.children.map(({ child_ref }) => child_ref));
  const isOurs = ({ email, childRefs }: LostMember) =>
    childRefs.length > 0 ? childRefs.some((ref) => children.has(ref)) : tookPart(slice, email);
  return lostMembers.filter(isOurs).map(({ from }) => ({ groupRef: slice.ref, childRef: null, what: 'membership', on: from }));
}

/** Told where the child is taken too: what the other group did for them counts for no limit. */
function inTwoGroups({ runsElsewhere }: WholeExport, { ref, children }: Slice): readonly Loss[] {
  return children
    .filter(({ child_ref }) => runsElsewhere(child_ref))
    .map(({ child_ref }) => ({ groupRef: ref, childRef: child_ref, what: 'child', on: null, why: 'in-two-groups' }));
}

const couldBeTakenAway: readonly LeftOut[] = ['members', 'meetings', 'actions', 'steps'];

/** A row that is there twice is not missing. An action that went with its child is, until the child has gone. */
function leftOutIn(problems: readonly RowProblem[], hasActionElsewhere: boolean): readonly LeftOut[] {
  return couldBeTakenAway.filter(
    (what) =>
      (what === 'actions' && hasActionElsewhere) || problems.some(({ file, reason }) => file === `${what}.csv` && reason !== 'duplicate'),
  );
}

const order: readonly Severity[] = ['refused', 'row-left-out', 'cell-left-out', 'noted'];

/** What is wrong with a cell is told once: what costs most. */
function oncePerCell(problems: readonly RowProblem[]): readonly RowProblem[] {
  const worst = new Map<string, RowProblem>();
  for (const problem of problems) {
    const key = `${problem.file} ${problem.line} ${problem.column}`;
    const before = worst.get(key);
    if (before === undefined || order.indexOf(problem.severity) < order.indexOf(before.severity)) worst.set(key, problem);
  }
  return [...worst.values()];
}
