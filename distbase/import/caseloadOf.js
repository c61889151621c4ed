"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.caseloadOf = caseloadOf;
const buildGroup_1 = require("./buildGroup");
const grouping_1 = require("./grouping");
const memberships_1 = require("./memberships");
const opaqueId_1 = require("./opaqueId");
const people_1 = require("./people");
const problems_1 = require("./problems");
const tables_1 = require("./tables");
const understood_1 = require("./understood");
const visitors_1 = require("./visitors");
const whoCame_1 = require("./whoCame");
/**
 * An export from its rows: read once, to know all that is wrong and who is in which group, and again part by part whenever its
 * groups are asked for.
 */
function caseloadOf(files, whole, parts, exportedOn) {
    const { rowCounts, hasStaff, hasSteps } = files;
    const people = (0, people_1.peopleFound)();
    const found = [];
    const shared = [];
    const problems = [...files.problems];
    const isReadable = !files.problems.some(problems_1.stopsReading);
    const read = (part) => (0, understood_1.understood)(parts.read(part), whole, exportedOn, hasSteps);
    for (let part = 0; part < parts.count; part += 1) {
        if (!isReadable) {
            problems.push(...(0, tables_1.readTables)(parts.read(part), whole.groupsOfChild).found.problems);
            continue;
        }
        const { rows, slices, problems: inRows } = read(part);
        problems.push(...inRows);
        people.take(rows);
        shared.push(...sharedActions(rows, whole));
        for (const slice of slices) {
            found.push(groupFound(slice));
            problems.push(...(0, memberships_1.notesOn)(slice), ...(0, visitors_1.visitsToldOf)(slice), ...(0, whoCame_1.meetingsToldOf)(slice));
        }
    }
    problems.push(...inTwoGroups(shared));
    const bad = new Set(found.filter(({ isEmpty }) => isEmpty).map(({ ref }) => ref));
    const taken = found.filter(({ ref }) => !bad.has(ref));
    for (const { ref, line } of found.filter(({ isEmpty }) => isEmpty))
        problems.push((0, problems_1.problemAt)({ file: 'core-groups.csv', line, groupRef: ref }, '', 'nobody-in-it', 'refused'));
    const all = inFileOrder(problems);
    const withIdsOf = (idRefs) => {
        const named = taken.map((group) => ({ ...group, coreGroupId: (0, opaqueId_1.opaqueId)('group', idRefs.get(group.ref) ?? group.ref) }));
        return {
            groups: { [Symbol.iterator]: () => (isReadable ? groupsIn(read, parts.count, people, { bad, idRefs }) : [][Symbol.iterator]()) },
            groupCount: taken.length,
            groupOfChild: new Map(named.flatMap(({ coreGroupId, childRefs }) => childRefs.map((ref) => [(0, opaqueId_1.opaqueId)('child', ref), coreGroupId]))),
            groupRefs: new Map(named.map(({ coreGroupId, ref }) => [coreGroupId, ref])),
            teams: teamsOf(taken),
            withIdsOf,
            people: importedPeople(people, named, hasStaff),
            refused: isReadable ? [...bad].sort() : [],
            problems: all,
            rowCounts,
        };
    };
    return withIdsOf(new Map());
}
function groupFound(slice) {
    const { ref, children, group } = slice;
    const people = [...(0, memberships_1.peopleIn)(slice)];
    const childRefs = children.map(({ child_ref }) => child_ref);
    return {
        line: slice.line,
        ref,
        team: `${group.local_authority} ${group.team}`,
        childRefs,
        people,
        isEmpty: childRefs.length === 0 && people.length === 0,
    };
}
function teamsOf(taken) {
    return [...(0, grouping_1.groupedBy)(taken, ({ team }) => team)].map(([team, groups]) => ({ team, groups: groups.length }));
}
function* groupsIn(read, count, people, { bad, idRefs }) {
    for (let part = 0; part < count; part += 1) {
        for (const slice of read(part).slices)
            if (!bad.has(slice.ref))
                yield (0, buildGroup_1.buildGroup)({ ...slice, idRef: idRefs.get(slice.ref) ?? slice.ref }, people);
    }
}
function sharedActions(rows, whole) {
    const shared = rows['actions.csv'].filter(({ row }) => whole.isActionTwice(row.action_ref));
    return shared.map(({ line, row }) => ({ ref: row.action_ref, line, groupRef: row.core_group_ref }));
}
function inTwoGroups(shared) {
    const groups = (0, grouping_1.groupedBy)(shared, ({ ref }) => ref);
    return shared
        .filter(({ ref }) => (groups.get(ref) ?? []).length > 1)
        .map(({ line, groupRef }) => (0, problems_1.problemAt)({ file: 'actions.csv', line, groupRef }, 'action_ref', 'in-two-groups', 'noted'));
}
/** Everybody in a group that is taken, and the staff: once each by their reference, else by their address. */
function importedPeople(people, taken, hasStaff) {
    const groupsOf = new Map();
    for (const { coreGroupId, people: those } of taken) {
        for (const email of those) {
            const known = groupsOf.get(email);
            if (known)
                known.push(coreGroupId);
            else
                groupsOf.set(email, [coreGroupId]);
        }
    }
    function* all() {
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
function inFileOrder(problems) {
    return [...problems].sort((0, grouping_1.byText)(({ file, line, column, reason }) => `${file} ${String(line).padStart(9, '0')} ${column} ${reason}`));
}
//# sourceMappingURL=caseloadOf.js.map