import type { Severity } from '../core/caseload/importedCaseload';
import { isAboutCertainChildren, isPractitioner } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { isAddress } from './cells';
import type { Wrong } from './columns';
import { membershipsOnce, onceEach, visitsOnce } from './duplicates';
import { decidingConferences } from './initialConferences';
import { type Known, type KnownMember, knownThings } from './known';
import type { Checked, KnownAction } from './knownRows';
import { leftMembers } from './leavers';
import { listedMembers } from './listed';
import { type IsLater, isBefore, type Look, lost, noted, personIn, without } from './looks';
import { namedRoles } from './namedRoles';
import type { Reason } from './problems';
import { newestRegistrations } from './registrations';
import type { FileName } from './rows';
import type { SettledRow } from './settle';
import { eachWhoCame } from './severalCame';
import { peopleInCell } from './severalPeople';
import { stepLook, stepsOnce } from './stepRows';
import { type Line, makeTell, type Tables, type Tell } from './tables';
import { visitLook } from './visitLook';
import { groupOfAction, type WholeExport } from './wholeExport';

/**
 * What rows say of other rows: the group, child, meeting and people that one names exist and belong together, nothing is there
 * twice in a group, and, with the day of the export given, nothing happened after it. What does not hold goes, and is told.
 */
export function checkReferences(tables: Tables, whole: WholeExport, exportedOn: CalendarDate | null): Checked {
  const tell = makeTell(tables.raw, whole.groupsOfChild);
  const members = listedMembers(tables, whole, tell);
  const rowsOf = (lines: typeof members) => lines.map(({ row }) => row);
  const left = leftMembers(tables.raw['core-groups.csv'], rowsOf(members), whole);
  const known = knownThings(tables, { listed: rowsOf(members), left: rowsOf(left) }, whole);
  const isLater = (day: CalendarDate | null) => exportedOn !== null && day !== null && day > exportedOn;
  const all = <Row, Out>(file: FileName, lines: readonly Line<Row>[], look: (row: Row) => Look<Out>) => looked(file, lines, look, tell);
  const { rows } = tables;
  const children = newestRegistrations(all('children.csv', rows['children.csv'], childLook(known, isLater, whole)), tell, whole);
  const registeredOn = new Map(children.map(({ row }) => [row.child_ref, row.registered_on]));
  const attendance = eachWhoCame(rows['attendance.csv'], known, tell);
  const conferences = onceEach('conferences.csv', all('conferences.csv', rows['conferences.csv'], conferenceLook(known, isLater)), tell);
  return {
    rows: {
      'core-groups.csv': onceEach('core-groups.csv', all('core-groups.csv', rows['core-groups.csv'], groupLook(known, whole)), tell),
      'children.csv': children,
      'members.csv': [...membershipsOnce(all('members.csv', members, memberLook(known, whole)), tell), ...left],
      'meetings.csv': onceEach('meetings.csv', all('meetings.csv', rows['meetings.csv'], meetingLook(known, isLater)), tell),
      'attendance.csv': onceEach('attendance.csv', all('attendance.csv', attendance, attendanceLook(known)), tell),
      'conferences.csv': decidingConferences(conferences, (childRef) => registeredOn.get(childRef) ?? null, tell),
      'visits.csv': visitsOnce(onceEach('visits.csv', all('visits.csv', rows['visits.csv'], visitLook(known, isLater, whole)), tell), tell),
      'actions.csv': onceEach('actions.csv', all('actions.csv', rows['actions.csv'], actionLook(known, isLater, whole)), tell),
      'steps.csv': stepsOnce(
        all('steps.csv', rows['steps.csv'], stepLook(tables, rowsOf([...members, ...left]), whole, isLater)),
        whole,
        tell,
      ),
      'staff.csv': onceEach('staff.csv', rows['staff.csv'].map(withOwnRef(whole)), tell),
    },
    found: tell.found,
    strangers: attendance
      .filter(({ row }) => isStranger(known, row))
      .map(({ row }) => ({ groupRef: row.core_group_ref, heldOn: row.held_on })),
  };
}

function withOwnRef({ isSharedRef }: WholeExport) {
  return ({ line, row }: Line<SettledRow<'staff.csv'>>): Line<SettledRow<'staff.csv'>> =>
    isSharedRef(row.person_ref) ? { line, row: { ...row, person_ref: null } } : { line, row };
}

function looked<Row, Out>(file: FileName, lines: readonly Line<Row>[], look: (row: Row) => Look<Out>, tell: Tell): readonly Line<Out>[] {
  return lines.flatMap(({ line, row: found }): readonly Line<Out>[] => {
    const { row, wrong } = look(found);
    // A row of which nothing is lost is history that counts nothing here.
    const isRowLost = row === null && wrong.some(({ isLost }) => isLost);
    for (const each of wrong) tell.row(file, line, each.column, each, severityOf(each, isRowLost));
    return row === null ? [] : [{ line, row }];
  });
}

function severityOf({ isLost }: Wrong, isRowLost: boolean): Severity {
  if (isRowLost) return 'row-left-out';
  return isLost ? 'cell-left-out' : 'noted';
}

function groupLook(known: Known, whole: WholeExport) {
  return (row: SettledRow<'core-groups.csv'>): Look<SettledRow<'core-groups.csv'>> => {
    const ref = row.core_group_ref;
    const wrong: Wrong[] = [];
    const named = Object.fromEntries(
      namedRoles.map(([column, role]) => {
        const text = row[column];
        const isUnknown = text !== null && isAddress(text) && !whole.isAnybodys(text, column);
        if (isUnknown) whole.noteUnknown(text);
        const isNobodys = isUnknown && whole.nowAt(text) === undefined;
        const { key, wrong: why } = isNobodys
          ? { key: null, wrong: [lost(column, 'unknown-person')] }
          : personIn(known, ref, column, text, true);
        wrong.push(...why);
        const listed = key === null ? [] : known.rolesOf(ref, key);
        if (listed.length === 0 || listed.includes(role)) return [column, key];
        const isOurs = listed.every((each) => isPractitioner({ role: each }));
        wrong.push(isOurs ? noted(column, 'role-differs') : lost(column, 'one-of-the-family'));
        return [column, isOurs ? key : null];
      }),
    );
    if (!known.hasChildren(ref)) wrong.push(noted('core_group_ref', 'no-children'));
    return { row: { ...row, ...named }, wrong };
  };
}

/** Nothing would be counted of a child who is to be born or registered only: a day that is still to come is none that can be. */
function childLook(known: Known, isLater: IsLater, whole: WholeExport) {
  return (row: SettledRow<'children.csv'>): Look<SettledRow<'children.csv'>> => {
    if (!known.isGroup(row.core_group_ref)) return without('core_group_ref', 'unknown-group');
    if (whole.endedIn(row.child_ref, row.core_group_ref)) return { row: null, wrong: [noted('child_ref', 'registered-elsewhere')] };
    if (known.groupOf(row.child_ref) !== row.core_group_ref) return without('child_ref', 'child-in-two-groups');
    const later = (['date_of_birth', 'registered_on', 'looked_after_since'] as const).filter((column) => isLater(row[column]));
    const left = Object.fromEntries(later.map((column) => [column, null]));
    return { row: { ...row, ...left }, wrong: later.map((column) => lost(column, 'after-the-export')) };
  };
}

function memberLook(known: Known, whole: WholeExport) {
  return (row: KnownMember): Look<KnownMember> => {
    if (!known.isGroup(row.core_group_ref)) return without('core_group_ref', 'unknown-group');
    const children = ownChildren(known, whole, row);
    const isUnsaid =
      row.to === null && row.child_refs.length === 0 && isAboutCertainChildren(row) && known.hasSeveralChildren(row.core_group_ref);
    return {
      row: { ...row, child_refs: children.refs },
      wrong: [...children.wrong, ...(isUnsaid ? [noted('child_refs', 'children-not-said')] : [])],
    };
  };
}

function meetingLook(known: Known, isLater: IsLater) {
  return (row: SettledRow<'meetings.csv'>): Look<SettledRow<'meetings.csv'>> => {
    const ref = row.core_group_ref;
    if (!known.isGroup(ref)) return without('core_group_ref', 'unknown-group');
    const chair = personIn(known, ref, 'chair_email', row.chair_email);
    const isOneOfTwo = row.held_on !== null && !isLater(row.held_on) && known.heldOn(ref, row.held_on) > 1;
    const isOpen = row.held_on === null && !row.cancelled;
    // A planned meeting needs its chair to be opened, and somebody who is not in the group cannot open it.
    const isAbsent = isOpen && chair.key !== null && !known.isListed(ref, chair.key);
    const wrong = [
      ...chair.wrong,
      ...(isAbsent ? [noted('chair_email', 'chair-not-a-member')] : []),
      ...(isBefore(row.held_on, known.registeredFrom({ groupRef: ref })) ? [noted('held_on', 'before-registration')] : []),
      ...(isOneOfTwo ? [noted('held_on', 'two-held-that-day')] : []),
    ];
    if (!isLater(row.held_on)) return { row: { ...row, chair_email: chair.key }, wrong };
    return {
      row: { ...row, chair_email: chair.key, held_on: null, record_sent_on: null },
      wrong: [...wrong, lost('held_on', 'after-the-export')],
    };
  };
}

function attendanceLook(known: Known) {
  return (row: SettledRow<'attendance.csv'>): Look<SettledRow<'attendance.csv'>> => {
    const ref = row.core_group_ref;
    if (!known.isGroup(ref)) return without('core_group_ref', 'unknown-group');
    if (!known.mayHaveMetOn(ref, row.held_on)) return without('held_on', 'unknown-meeting');
    const { key, wrong } = personIn(known, ref, 'email', row.email);
    return { row: key === null ? null : { ...row, email: key }, wrong };
  };
}

function isStranger(known: Known, { core_group_ref: ref, email, status }: SettledRow<'attendance.csv'>): boolean {
  return (status === 'present' || status === 'part') && known.who(ref, email).key === null;
}

function conferenceLook(known: Known, isLater: IsLater) {
  return (row: SettledRow<'conferences.csv'>): Look<SettledRow<'conferences.csv'>> => {
    if (!known.isChild(row.child_ref)) return without('child_ref', 'unknown-child');
    const chair = personIn(known, known.groupOf(row.child_ref) ?? '', 'chair_email', row.chair_email);
    const taken = { ...row, chair_email: chair.key };
    const isEarly = row.kind === 'review' && isBefore(row.held_on, known.registeredFrom({ childRef: row.child_ref }));
    const wrong = [...chair.wrong, ...(isEarly ? [noted('held_on', 'before-registration')] : [])];
    if (!isLater(row.held_on)) return { row: taken, wrong };
    return { row: { ...taken, held_on: null, decision: null }, wrong: [...wrong, lost('held_on', 'after-the-export')] };
  };
}

function actionLook(known: Known, isLater: IsLater, whole: WholeExport) {
  return (found: SettledRow<'actions.csv'>): Look<KnownAction> => {
    const ref = groupOfAction(found.core_group_ref, found.child_refs, whole);
    const row = { ...found, core_group_ref: ref };
    const elsewhere = ref === found.core_group_ref ? [] : [noted('core_group_ref', 'goes-with-the-child')];
    if (!known.isGroup(ref)) return without('core_group_ref', 'unknown-group');
    const isKnown = (text: string) => known.who(ref, text).key !== null;
    const people = row.owner_email
      .flatMap((text) => {
        const several = isKnown(text) ? [] : peopleInCell(text, isKnown);
        return several.length > 0 ? several : [text];
      })
      .map((text) => personIn(known, ref, 'owner_email', text));
    const owners = [...new Set(people.flatMap(({ key }) => key ?? []))];
    const nobody = row.owner_email.length === 0 ? [noted('owner_email', 'missing')] : [];
    const children = ownChildren(known, whole, row);
    const wrong = [...people.flatMap(({ wrong: why }) => why), ...nobody, ...children.wrong, ...elsewhere];
    if (row.child_refs.length > 0 && children.refs.length === 0) return { row: null, wrong };
    const isLaterDone = isLater(row.completed_on);
    // An address stands for nobody's name: one of the family may be known by it who is not to be found.
    const outside = row.owner_email.filter((text) => !isAddress(text) || !whole.isMember(text.toLowerCase()));
    return {
      row: {
        ...row,
        owner_email: outside,
        child_refs: children.refs,
        owners,
        ...(isLaterDone ? { status: 'open' as const, completed_on: null } : {}),
      },
      wrong: [
        ...wrong,
        ...(isLater(row.set_on) ? [noted('set_on', 'after-the-export')] : []),
        ...(isLaterDone ? [lost('completed_on', 'after-the-export')] : []),
      ],
    };
  };
}

type InGroup = { readonly core_group_ref: string; readonly child_refs: readonly string[] };

function ownChildren(
  known: Known,
  whole: WholeExport,
  { core_group_ref: ref, child_refs }: InGroup,
): { readonly refs: readonly string[]; readonly wrong: readonly Wrong[] } {
  const refs = child_refs.filter((child) => known.groupOf(child) === ref);
  const wrong = child_refs
    .filter((child) => !refs.includes(child))
    .map((child) =>
      whole.endedIn(child, ref) ? noted('child_refs', 'registered-elsewhere') : lost('child_refs', whyNotOurs(known, known.groupOf(child))),
    );
  return { refs, wrong };
}

/** `group`: what the child's own row says. */
function whyNotOurs(known: Known, group: string | null): Reason {
  if (group === null) return 'unknown-child';
  return known.isGroup(group) ? 'child-of-another-group' : 'child-of-no-group';
}
