"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wholeExport = wholeExport;
exports.refsIn = refsIn;
exports.groupOfAction = groupOfAction;
exports.address = address;
exports.registrationOrder = registrationOrder;
const member_1 = require("../core/member");
const calendarDate_1 = require("../core/time/calendarDate");
const cells_1 = require("./cells");
const namedRoles_1 = require("./namedRoles");
const nameKey_1 = require("./nameKey");
const personRefs_1 = require("./personRefs");
const registrations_1 = require("./registrations");
const tables_1 = require("./tables");
const unplaced_1 = require("./unplaced");
/** Those whose visits move limits, the one that counts more first. */
const onDuty = ['co-ordinator', 'manager'];
const working = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'];
function wholeExport() {
    const groupRefs = new Set();
    const groupsOfChild = new Map();
    const newest = new Map();
    const runs = (0, registrations_1.registrationsRunning)();
    const members = new Map();
    const names = new Map();
    const refs = (0, personRefs_1.refsFound)();
    const named = new Map();
    const timesNamed = new Map();
    const posts = new Map();
    const duties = new Set();
    const actions = new Set();
    const twice = new Set();
    const actionsElsewhere = new Set();
    const unplaced = (0, unplaced_1.unplacedRows)();
    const lostMembers = [];
    function takeName(email, row) {
        const name = (0, nameKey_1.nameInOrder)((0, tables_1.cell)(row, 'name'));
        const ref = (0, tables_1.cell)(row, 'person_ref');
        const known = names.get(email) ?? [];
        if (name === '' || known.some((each) => each.name === name && each.ref === ref))
            return;
        names.set(email, [...known, { name, ref }]);
    }
    const takes = {
        'core-groups.csv': (row) => {
            groupRefs.add((0, tables_1.cell)(row, 'core_group_ref'));
            for (const column of Object.keys(row.cells)) {
                if (!column.endsWith('_email'))
                    continue;
                const email = (0, tables_1.cell)(row, column).toLowerCase();
                named.set(email, (named.get(email) ?? new Set()).add(column));
                timesNamed.set(`${column} ${email}`, (timesNamed.get(`${column} ${email}`) ?? 0) + 1);
            }
            duties.add(`co-ordinator ${(0, tables_1.cell)(row, 'coordinator_email').toLowerCase()}`);
            duties.add(`manager ${(0, tables_1.cell)(row, 'manager_email').toLowerCase()}`);
        },
        'children.csv': (row) => {
            const [child, group] = [(0, tables_1.cell)(row, 'child_ref'), (0, tables_1.cell)(row, 'core_group_ref')];
            if (groupRefs.has(group))
                runs.take(child, (0, tables_1.cell)(row, 'registered_on'), (0, tables_1.cell)(row, 'status'));
            const key = `${child} ${group}`;
            const order = `${groupRefs.has(group) ? 1 : 0} ${registrationOrder(row)}`;
            if (order > (newest.get(key) ?? ''))
                newest.set(key, order);
            const known = groupsOfChild.get(child) ?? [];
            const orderOf = (ref) => newest.get(`${child} ${ref}`) ?? '';
            const all = known.includes(group) ? known : [...known, group].sort();
            groupsOfChild.set(child, all.length < 2 ? all : [...all].sort((one, other) => compare(orderOf(other), orderOf(one)) || compare(one, other)));
        },
        'members.csv': (row) => {
            if (!groupRefs.has((0, tables_1.cell)(row, 'core_group_ref')) && onDuty.some((role) => role === (0, tables_1.cell)(row, 'role')))
                lostMembers.push(lostMember(row));
            const email = address(row);
            refs.take(row, email);
            if (!(0, cells_1.isAddress)(email))
                return;
            members.set(email, members.get(email) === true || working.includes((0, tables_1.cell)(row, 'role')));
            duties.add(`${(0, tables_1.cell)(row, 'role')} ${email}`);
            takeName(email, row);
        },
        'staff.csv': (row) => {
            const role = (0, tables_1.cell)(row, 'role');
            refs.takeStaff(row, address(row));
            posts.set(address(row), member_1.roles.find((each) => each === role) ?? null);
            takeName(address(row), row);
        },
        'meetings.csv': (row) => unplaced.take('meetings.csv', row, groupRefs),
        'visits.csv': (row) => unplaced.take('visits.csv', row, groupsOfChild),
        'conferences.csv': (row) => unplaced.take('conferences.csv', row, groupsOfChild),
        'actions.csv': (row) => {
            const ref = (0, tables_1.cell)(row, 'action_ref');
            const group = (0, tables_1.cell)(row, 'core_group_ref');
            if (groupOfAction(group, refsIn(row), { groupRefs, groupsOfChild }) !== group)
                actionsElsewhere.add(group);
            if (actions.has(ref))
                twice.add(ref);
            else
                actions.add(ref);
        },
    };
    const postsThere = () => new Set(posts.values());
    const isAnybodys = (email, column) => {
        if (members.has(email) || posts.has(email))
            return true;
        const role = namedRoles_1.namedRoles.find(([name]) => name === column)?.[1];
        if (role === undefined || role === 'co-ordinator')
            return false;
        const hasAny = [...named].some(([other, columns]) => columns.has(column) && posts.has(other));
        return (!hasAny && !postsThere().has(role)) || (timesNamed.get(`${column} ${email}`) ?? 0) > 1;
    };
    const isNamed = (email) => [...(named.get(email) ?? [])].some((column) => isAnybodys(email, column));
    return {
        take: (file, row) => takes[file]?.(row),
        groupRefs,
        groupsOfChild,
        runsSince: runs.since,
        isMember: (email) => members.has(email),
        isAnybodys,
        worksWithFamilies: (email) => isNamed(email) || posts.has(email) || members.get(email) === true,
        isInSomeGroup: (email) => members.has(email) || isNamed(email),
        postOf: (email) => posts.get(email) ?? null,
        dutyOf: (email) => {
            const post = posts.get(email);
            return onDuty.find((role) => (post ? post === role : duties.has(`${role} ${email}`))) ?? null;
        },
        areSeveral: refs.areSeveral,
        addressOf: refs.addressOf,
        isSharedRef: refs.isShared,
        refAt: refs.refAt,
        isOwnAddress: (email, { name, role, person_ref: ref }) => {
            if (refs.isAnothers(email, ref))
                return false;
            const others = (names.get(email) ?? []).filter((other) => other.name !== (0, nameKey_1.nameInOrder)(name) && (ref === null || other.ref !== ref));
            return others.length === 0 || role === null || !(0, member_1.isAboutCertainChildren)({ role });
        },
        actionsElsewhere,
        isActionTwice: (ref) => twice.has(ref),
        unplaced: unplaced.all,
        lostMembers,
    };
}
function lostMember(row) {
    const from = (0, tables_1.cell)(row, 'from');
    return { email: address(row), childRefs: refsIn(row), from: (0, calendarDate_1.isCalendarDate)(from) ? from : null };
}
/** The children whom a row names. */
function refsIn(row) {
    return (0, tables_1.cell)(row, 'child_refs')
        .split(';')
        .filter(Boolean)
        .map((ref) => ref.trim());
}
/** An action goes with its children: where none of them is in the group that its row names, it is taken in that of the first. */
function groupOfAction(ref, childRefs, { groupRefs, groupsOfChild }) {
    const groups = childRefs.flatMap((child) => groupsOfChild.get(child)?.[0] ?? []).filter((group) => groupRefs.has(group));
    return groups.includes(ref) ? ref : (groups[0] ?? ref);
}
function address(row) {
    return (0, tables_1.cell)(row, 'email').toLowerCase();
}
/** The later registration is the greater; one that runs, on a day that cannot be read, is the newest. */
function registrationOrder(row) {
    const day = /^\d{4}-\d{2}-\d{2}$/.exec((0, tables_1.cell)(row, 'registered_on'))?.[0];
    const runs = (0, tables_1.cell)(row, 'status') !== 'de-registered';
    return `${day ?? (runs ? '9999' : '0000')} ${runs ? 1 : 0}`;
}
function compare(one, other) {
    return one < other ? -1 : Number(one > other);
}
//# sourceMappingURL=wholeExport.js.map