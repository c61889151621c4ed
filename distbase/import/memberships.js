"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membershipsOf = membershipsOf;
exports.termOf = termOf;
exports.tookPart = tookPart;
exports.peopleIn = peopleIn;
exports.notesOn = notesOn;
exports.firstDay = firstDay;
const member_1 = require("../core/member");
const grouping_1 = require("./grouping");
const namedRoles_1 = require("./namedRoles");
const opaqueId_1 = require("./opaqueId");
const people_1 = require("./people");
const problems_1 = require("./problems");
const rows_1 = require("./rows");
const slices_1 = require("./slices");
/**
 * The members of a group: those listed, those whom core-groups.csv names without listing them (they join on the
 * group's first day), and those whom the list has dropped but who took part: members who have left.
 */
function membershipsOf(slice, people) {
    const listed = listedMembers(slice, people);
    const named = namedMembers(slice, people, listed);
    const left = membersWhoLeft(slice, people, [...listed, ...named]);
    const all = [...listed, ...named, ...left].sort((0, grouping_1.byText)(({ key, member }) => `${rankOf(member.role)} ${member.from} ${key}`));
    const byKey = (0, grouping_1.groupedBy)(all, ({ key }) => key);
    const of = (key) => (byKey.get(key) ?? []).map(({ member }) => member);
    return {
        members: all.map(({ member }) => member),
        memberOf: (key, day) => nearest(of(key), day),
    };
}
function listedMembers(slice, people) {
    const first = firstDay(slice);
    const inOrder = [...slice.members].sort((0, grouping_1.byText)((row) => `${row.from ?? first} ${rankOf(row.role)}`));
    return [...(0, grouping_1.groupedBy)(inOrder, (row) => row.who)].flatMap(([key, rows]) => rows.map((row, index) => ({
        key,
        member: {
            memberId: (0, opaqueId_1.opaqueId)('member', slice.idRef, (0, slices_1.idKeyOf)(slice, key), ...(index === 0 ? [] : [String(index + 1)])),
            personId: (0, opaqueId_1.opaqueId)('person', (0, slices_1.idKeyOf)(slice, key)),
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
    })));
}
/**
 * From the group's first day, where the day is not known. One that ends on a day that cannot be read has ended: its last day is the
 * last on which the person is known to have done something.
 */
function termOf(slice, row, first) {
    const from = row.from ?? first;
    if (row.to !== rows_1.someDayUnknown)
        return { from, to: row.to };
    const seen = evidence(slice).filter(({ key, day }) => key === row.who && day >= from);
    return { from, to: seen.reduce((last, { day }) => (day > last ? day : last), from) };
}
/**
 * If no child is named, somebody who works with families is there for every child; somebody who must be there for certain
 * children, for the only one. Where it is said and cannot be read, for none until the co-ordinator says, but for those who oversee all.
 */
function childrenOf(slice, { role, child_refs, namesChildren }) {
    if (child_refs.length === 0 && namesChildren && !(0, member_1.overseesChildren)({ role }))
        return [member_1.childrenNotSaid];
    if (child_refs.length === 0 && (0, member_1.isAboutCertainChildren)({ role })) {
        const [only, ...others] = slice.children;
        return only !== undefined && others.length === 0 ? [(0, opaqueId_1.opaqueId)('child', only.child_ref)] : [member_1.childrenNotSaid];
    }
    return child_refs.map((child) => (0, opaqueId_1.opaqueId)('child', child)).sort();
}
/** Those whom core-groups.csv gives a role that the list does not give them. */
function namedMembers(slice, people, listed) {
    const from = firstDay(slice);
    return namedRoles_1.namedRoles.flatMap(([column, role]) => {
        const key = slice.group[column];
        const isListed = (as) => listed.some((each) => each.key === key && each.member.role === as);
        if (key === null || people.get(key) === undefined || isListed(role))
            return [];
        const others = namedRoles_1.namedRoles.map(([, other]) => other).filter((other) => other !== role && isNamed(slice, key, other));
        const isFirst = !listed.some((each) => each.key === key) && others.every((other) => rankOf(role) < rankOf(other));
        return [membership(slice, people, key, { role, from, to: null, endReason: null }, isFirst ? [] : [role])];
    });
}
function isNamed(slice, key, as) {
    return namedRoles_1.namedRoles.some(([column, role]) => role === as && slice.group[column] === key);
}
function membersWhoLeft(slice, people, members) {
    return [...takingPartUnlisted(slice)].flatMap(([key, seen]) => {
        const days = seen.map(({ day }) => day).sort();
        const [from, to] = [days[0], days.at(-1)];
        const person = people.get(key);
        if (from === undefined || to === undefined || person === undefined)
            return [];
        const role = person.work === 'co-ordinator' && hasCoordinator(members, from, to) ? 'member' : person.work;
        return [membership(slice, people, key, { role, from, to, endReason: 'not-in-members-list' })];
    });
}
/** Who took part in the group without being on its list or named by core-groups.csv, with all that shows it. */
function takingPartUnlisted(slice) {
    const named = namedRoles_1.namedRoles.map(([column]) => slice.group[column]);
    const known = new Set([...slice.members.flatMap(({ who, listedAt }) => [who, listedAt]), ...named]);
    return (0, grouping_1.groupedBy)(evidence(slice).filter(({ key }) => !known.has(key)), ({ key }) => key);
}
/** Whether somebody did something in the group, of whom its list says nothing. */
function tookPart(slice, key) {
    return takingPartUnlisted(slice).has(key);
}
/** The keys of all who are a member of the group or were. */
function peopleIn(slice) {
    const named = namedRoles_1.namedRoles.flatMap(([column]) => slice.group[column] ?? []);
    return new Set([...slice.members.map(({ who }) => who), ...named, ...takingPartUnlisted(slice).keys()]);
}
/** Tells of each who took part without being listed, where that is first seen. */
function notesOn(slice) {
    return [...takingPartUnlisted(slice).values()].flatMap(([first]) => first ? [(0, problems_1.problemAt)({ file: first.file, line: first.line, groupRef: slice.ref }, first.column, 'not-in-members-list', 'noted')] : []);
}
/** Everything that somebody did in the group. To be named as chair of a meeting that has not been held is not counted. */
function evidence(slice) {
    return [
        ...slice.attendance.map(({ line, row }) => ({
            key: row.email,
            day: row.held_on,
            file: 'attendance.csv',
            line,
            column: 'email',
        })),
        ...slice.meetings.flatMap(({ line, row }) => {
            if (row.chair_email === null || row.held_on === null)
                return [];
            return [{ key: row.chair_email, day: row.held_on, file: 'meetings.csv', line, column: 'chair_email' }];
        }),
        ...slice.visits.flatMap(({ line, row }) => row.who === null ? [] : [{ key: row.who, day: row.visited_at.day, file: 'visits.csv', line, column: 'by_email' }]),
        ...slice.actions.flatMap(({ line, row }) => row.owners.map((key) => ({ key, day: row.set_on, file: 'actions.csv', line, column: 'owner_email' }))),
    ];
}
/** What the row says, else what the staff list says of the person. */
function ownOrKnown(row, known) {
    return (0, people_1.titleAndPhone)({ title: row.title ?? known.title, phone: row.phone === '' ? known.phone : row.phone }, row.role);
}
function membership(slice, people, key, term, more = []) {
    const person = personOf(people, key);
    const { name, agency, email } = person;
    const member = {
        memberId: (0, opaqueId_1.opaqueId)('member', slice.idRef, (0, slices_1.idKeyOf)(slice, key), ...more),
        personId: (0, opaqueId_1.opaqueId)('person', (0, slices_1.idKeyOf)(slice, key)),
        name,
        agency,
        ...(0, people_1.titleAndPhone)(person, term.role),
        ...term,
        childIds: childrenOf(slice, { role: term.role, child_refs: [], namesChildren: false }),
        languages: { spoken: null, meeting: null, record: null },
        inTeams: email !== '',
        safeContact: '',
    };
    return { key, member };
}
function personOf(people, key) {
    const person = people.get(key);
    if (!person)
        throw new Error('somebody whom no check has seen');
    return person;
}
/** The first day of which anything is known of the group. */
function firstDay(slice) {
    const begun = [...slice.children.map((row) => row.registered_on), ...slice.members.map((row) => row.from)];
    const done = [
        ...slice.conferences.flatMap((row) => [row.held_on, row.planned_for]),
        ...slice.meetings.flatMap(({ row }) => [row.held_on, row.planned_for]),
        ...evidence(slice).map(({ day }) => day),
    ];
    const earliest = (days) => days.flatMap((day) => day ?? []).sort()[0];
    return earliest(begun) ?? earliest(done) ?? slice.exportedOn ?? noDay;
}
/** Of a group of which the export has no day at all. */
const noDay = '2000-01-01';
function hasCoordinator(members, from, to) {
    return members.some(({ member }) => member.role === 'co-ordinator' && member.from <= to && (member.to === null || from < member.to));
}
/** The last day still counts here: what somebody did on it they did as a member. */
function ranOn(member, day) {
    return member.from <= day && (member.to === null || day <= member.to);
}
function nearest(members, day) {
    const inOrder = [...members].sort((0, grouping_1.byText)((member) => member.from));
    return inOrder.find((member) => ranOn(member, day)) ?? inOrder.findLast((member) => member.from <= day) ?? inOrder[0];
}
function rankOf(role) {
    return String(member_1.roles.indexOf(role)).padStart(2, '0');
}
//# sourceMappingURL=memberships.js.map