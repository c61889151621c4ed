"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkReferences = checkReferences;
const member_1 = require("../core/member");
const cells_1 = require("./cells");
const duplicates_1 = require("./duplicates");
const initialConferences_1 = require("./initialConferences");
const known_1 = require("./known");
const listed_1 = require("./listed");
const looks_1 = require("./looks");
const namedRoles_1 = require("./namedRoles");
const registrations_1 = require("./registrations");
const severalCame_1 = require("./severalCame");
const severalPeople_1 = require("./severalPeople");
const stepRows_1 = require("./stepRows");
const tables_1 = require("./tables");
const visitLook_1 = require("./visitLook");
const wholeExport_1 = require("./wholeExport");
/**
 * What rows say of other rows: the group, child, meeting and people that one names exist and belong together, nothing is there
 * twice in a group, and, with the day of the export given, nothing happened after it. What does not hold goes, and is told.
 */
function checkReferences(tables, whole, exportedOn) {
    const tell = (0, tables_1.makeTell)(tables.raw, whole.groupsOfChild);
    const members = (0, listed_1.listedMembers)(tables, whole, tell);
    const known = (0, known_1.knownThings)(tables, members.map(({ row }) => row), whole);
    const isLater = (day) => exportedOn !== null && day !== null && day > exportedOn;
    const all = (file, lines, look) => looked(file, lines, look, tell);
    const { rows } = tables;
    const children = (0, registrations_1.newestRegistrations)(all('children.csv', rows['children.csv'], childLook(known, isLater)), tell, whole.runsSince);
    const registeredOn = new Map(children.map(({ row }) => [row.child_ref, row.registered_on]));
    const attendance = (0, severalCame_1.eachWhoCame)(rows['attendance.csv'], known, tell);
    const conferences = (0, duplicates_1.onceEach)('conferences.csv', all('conferences.csv', rows['conferences.csv'], conferenceLook(known, isLater)), tell);
    return {
        rows: {
            'core-groups.csv': (0, duplicates_1.onceEach)('core-groups.csv', all('core-groups.csv', rows['core-groups.csv'], groupLook(known, whole)), tell),
            'children.csv': children,
            'members.csv': (0, duplicates_1.membershipsOnce)(all('members.csv', members, memberLook(known)), tell),
            'meetings.csv': (0, duplicates_1.onceEach)('meetings.csv', all('meetings.csv', rows['meetings.csv'], meetingLook(known, isLater)), tell),
            'attendance.csv': (0, duplicates_1.onceEach)('attendance.csv', all('attendance.csv', attendance, attendanceLook(known)), tell),
            'conferences.csv': (0, initialConferences_1.decidingConferences)(conferences, (childRef) => registeredOn.get(childRef) ?? null, tell),
            'visits.csv': (0, duplicates_1.onceEach)('visits.csv', all('visits.csv', rows['visits.csv'], (0, visitLook_1.visitLook)(known, isLater, whole)), tell),
            'actions.csv': (0, duplicates_1.onceEach)('actions.csv', all('actions.csv', rows['actions.csv'], actionLook(known, isLater, whole)), tell),
            'steps.csv': (0, stepRows_1.stepsOnce)(all('steps.csv', rows['steps.csv'], (0, stepRows_1.stepLook)(tables, members.map(({ row }) => row), whole, isLater)), whole, tell),
            'staff.csv': (0, duplicates_1.onceEach)('staff.csv', rows['staff.csv'].map(withOwnRef(whole)), tell),
        },
        found: tell.found,
        strangers: attendance
            .filter(({ row }) => isStranger(known, row))
            .map(({ row }) => ({ groupRef: row.core_group_ref, heldOn: row.held_on })),
    };
}
function withOwnRef({ isSharedRef }) {
    return ({ line, row }) => isSharedRef(row.person_ref) ? { line, row: { ...row, person_ref: null } } : { line, row };
}
function looked(file, lines, look, tell) {
    return lines.flatMap(({ line, row: found }) => {
        const { row, wrong } = look(found);
        for (const each of wrong)
            tell.row(file, line, each.column, each, severityOf(each, row === null));
        return row === null ? [] : [{ line, row }];
    });
}
function severityOf({ isLost }, isRowLost) {
    if (isRowLost)
        return 'row-left-out';
    return isLost ? 'cell-left-out' : 'noted';
}
function groupLook(known, whole) {
    return (row) => {
        const ref = row.core_group_ref;
        const wrong = [];
        const named = Object.fromEntries(namedRoles_1.namedRoles.map(([column, role]) => {
            const text = row[column];
            const isNobodys = text !== null && (0, cells_1.isAddress)(text) && !whole.isAnybodys(text, column);
            const { key, wrong: why } = isNobodys
                ? { key: null, wrong: [(0, looks_1.lost)(column, 'unknown-person')] }
                : (0, looks_1.personIn)(known, ref, column, text, true);
            wrong.push(...why);
            const listed = key === null ? [] : known.rolesOf(ref, key);
            if (listed.length === 0 || listed.includes(role))
                return [column, key];
            const isOurs = listed.every((each) => (0, member_1.isPractitioner)({ role: each }));
            wrong.push(isOurs ? (0, looks_1.noted)(column, 'role-differs') : (0, looks_1.lost)(column, 'one-of-the-family'));
            return [column, isOurs ? key : null];
        }));
        if (!known.hasChildren(ref))
            wrong.push((0, looks_1.noted)('core_group_ref', 'no-children'));
        return { row: { ...row, ...named }, wrong };
    };
}
/** Nothing would be counted of a child who is to be born or registered only: a day that is still to come is none that can be. */
function childLook(known, isLater) {
    return (row) => {
        if (!known.isGroup(row.core_group_ref))
            return (0, looks_1.without)('core_group_ref', 'unknown-group');
        if (known.groupOf(row.child_ref) !== row.core_group_ref)
            return (0, looks_1.without)('child_ref', 'child-in-two-groups');
        const later = ['date_of_birth', 'registered_on', 'looked_after_since'].filter((column) => isLater(row[column]));
        const left = Object.fromEntries(later.map((column) => [column, null]));
        return { row: { ...row, ...left }, wrong: later.map((column) => (0, looks_1.lost)(column, 'after-the-export')) };
    };
}
function memberLook(known) {
    return (row) => {
        if (!known.isGroup(row.core_group_ref))
            return (0, looks_1.without)('core_group_ref', 'unknown-group');
        const children = ownChildren(known, row);
        const isUnsaid = row.to === null && row.child_refs.length === 0 && (0, member_1.isAboutCertainChildren)(row) && known.hasSeveralChildren(row.core_group_ref);
        return {
            row: { ...row, child_refs: children.refs },
            wrong: [...children.wrong, ...(isUnsaid ? [(0, looks_1.noted)('child_refs', 'children-not-said')] : [])],
        };
    };
}
function meetingLook(known, isLater) {
    return (row) => {
        const ref = row.core_group_ref;
        if (!known.isGroup(ref))
            return (0, looks_1.without)('core_group_ref', 'unknown-group');
        const chair = (0, looks_1.personIn)(known, ref, 'chair_email', row.chair_email);
        const isOneOfTwo = row.held_on !== null && !isLater(row.held_on) && known.heldOn(ref, row.held_on) > 1;
        const isOpen = row.held_on === null && !row.cancelled;
        // A planned meeting needs its chair to be opened, and somebody who is not in the group cannot open it.
        const isAbsent = isOpen && chair.key !== null && !known.isListed(ref, chair.key);
        const wrong = [
            ...chair.wrong,
            ...(isAbsent ? [(0, looks_1.noted)('chair_email', 'chair-not-a-member')] : []),
            ...((0, looks_1.isBefore)(row.held_on, known.registeredFrom({ groupRef: ref })) ? [(0, looks_1.noted)('held_on', 'before-registration')] : []),
            ...(isOneOfTwo ? [(0, looks_1.noted)('held_on', 'two-held-that-day')] : []),
        ];
        if (!isLater(row.held_on))
            return { row: { ...row, chair_email: chair.key }, wrong };
        return {
            row: { ...row, chair_email: chair.key, held_on: null, record_sent_on: null },
            wrong: [...wrong, (0, looks_1.lost)('held_on', 'after-the-export')],
        };
    };
}
function attendanceLook(known) {
    return (row) => {
        const ref = row.core_group_ref;
        if (!known.isGroup(ref))
            return (0, looks_1.without)('core_group_ref', 'unknown-group');
        if (!known.mayHaveMetOn(ref, row.held_on))
            return (0, looks_1.without)('held_on', 'unknown-meeting');
        const { key, wrong } = (0, looks_1.personIn)(known, ref, 'email', row.email);
        return { row: key === null ? null : { ...row, email: key }, wrong };
    };
}
function isStranger(known, { core_group_ref: ref, email, status }) {
    return (status === 'present' || status === 'part') && known.who(ref, email).key === null;
}
function conferenceLook(known, isLater) {
    return (row) => {
        if (!known.isChild(row.child_ref))
            return (0, looks_1.without)('child_ref', 'unknown-child');
        const chair = (0, looks_1.personIn)(known, known.groupOf(row.child_ref) ?? '', 'chair_email', row.chair_email);
        const taken = { ...row, chair_email: chair.key };
        const isEarly = row.kind === 'review' && (0, looks_1.isBefore)(row.held_on, known.registeredFrom({ childRef: row.child_ref }));
        const wrong = [...chair.wrong, ...(isEarly ? [(0, looks_1.noted)('held_on', 'before-registration')] : [])];
        if (!isLater(row.held_on))
            return { row: taken, wrong };
        return { row: { ...taken, held_on: null, decision: null }, wrong: [...wrong, (0, looks_1.lost)('held_on', 'after-the-export')] };
    };
}
function actionLook(known, isLater, whole) {
    return (found) => {
        const ref = (0, wholeExport_1.groupOfAction)(found.core_group_ref, found.child_refs, whole);
        const row = { ...found, core_group_ref: ref };
        const elsewhere = ref === found.core_group_ref ? [] : [(0, looks_1.noted)('core_group_ref', 'goes-with-the-child')];
        if (!known.isGroup(ref))
            return (0, looks_1.without)('core_group_ref', 'unknown-group');
        const isKnown = (text) => known.who(ref, text).key !== null;
        const people = row.owner_email
            .flatMap((text) => {
            const several = isKnown(text) ? [] : (0, severalPeople_1.peopleInCell)(text, isKnown);
            return several.length > 0 ? several : [text];
        })
            .map((text) => (0, looks_1.personIn)(known, ref, 'owner_email', text));
        const owners = [...new Set(people.flatMap(({ key }) => key ?? []))];
        const nobody = row.owner_email.length === 0 ? [(0, looks_1.noted)('owner_email', 'missing')] : [];
        const children = ownChildren(known, row);
        const wrong = [...people.flatMap(({ wrong: why }) => why), ...nobody, ...children.wrong, ...elsewhere];
        if (row.child_refs.length > 0 && children.refs.length === 0)
            return { row: null, wrong };
        const isLaterDone = isLater(row.completed_on);
        return {
            row: { ...row, child_refs: children.refs, owners, ...(isLaterDone ? { status: 'open', completed_on: null } : {}) },
            wrong: [
                ...wrong,
                ...(isLater(row.set_on) ? [(0, looks_1.noted)('set_on', 'after-the-export')] : []),
                ...(isLaterDone ? [(0, looks_1.lost)('completed_on', 'after-the-export')] : []),
            ],
        };
    };
}
function ownChildren(known, { core_group_ref: ref, child_refs }) {
    const refs = child_refs.filter((child) => known.groupOf(child) === ref);
    const wrong = child_refs
        .filter((child) => !refs.includes(child))
        .map((child) => (0, looks_1.lost)('child_refs', whyNotOurs(known, known.groupOf(child))));
    return { refs, wrong };
}
/** `group`: what the child's own row says. */
function whyNotOurs(known, group) {
    if (group === null)
        return 'unknown-child';
    return known.isGroup(group) ? 'child-of-another-group' : 'child-of-no-group';
}
//# sourceMappingURL=references.js.map