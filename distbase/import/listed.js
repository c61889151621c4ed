"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listedMembers = listedMembers;
const namedRoles_1 = require("./namedRoles");
const nameKey_1 = require("./nameKey");
const rows_1 = require("./rows");
const tables_1 = require("./tables");
/**
 * The rows of members.csv that can be taken, each with the key by which the person is known: an address of their own, else role and
 * name in the group. Whose role cannot be read is what core-groups.csv or the staff list says; without either nobody may let them in.
 */
function listedMembers({ rows, raw }, whole, tell) {
    const file = 'members.csv';
    const namesChildren = new Set(raw[file].filter((row) => (0, tables_1.cell)(row, 'child_refs') !== '').map(({ line }) => line));
    return rows[file].flatMap(({ line, row: found }) => {
        const isShared = whole.isSharedRef(found.person_ref);
        if (isShared)
            tell.row(file, line, 'person_ref', { reason: 'shared-reference' }, 'noted');
        const row = isShared ? { ...found, person_ref: null } : found;
        const role = row.role ?? roleElsewhere(raw, whole, row.core_group_ref, row.email);
        if (role === null) {
            tell.row(file, line, 'role', { reason: 'unknown-role' }, 'row-left-out');
            return [];
        }
        const isOwn = row.email === null || whole.isOwnAddress(row.email, { ...row, role });
        if (row.email === null)
            tell.row(file, line, 'email', { reason: 'no-address' }, 'noted');
        if (!isOwn)
            tell.row(file, line, 'email', { reason: 'shared-address' }, 'noted');
        const email = isOwn ? row.email : null;
        const runsOn = isEndUnlikely(row) && isNamed(raw, { ...row, role }) && !rows[file].some((other) => other.row !== found && isSame(other.row, found));
        if (runsOn)
            tell.row(file, line, 'to', { reason: 'named-though-ended' }, 'cell-left-out');
        const toldApart = row.person_ref !== null && whole.areSeveral(row.core_group_ref, row.name) ? [row.person_ref] : [];
        const who = email ?? [row.core_group_ref, role, (0, nameKey_1.nameKey)(row.name), ...toldApart].join(' ');
        return [
            {
                line,
                row: {
                    ...row,
                    email,
                    role,
                    who,
                    to: runsOn ? null : row.to,
                    listedAt: row.email ?? '',
                    namesChildren: namesChildren.has(line),
                    in_teams: row.in_teams && email !== null,
                },
            },
        ];
    });
}
/** A slip of who typed it: a day before that on which they began. One that cannot be read is an end all the same. */
function isEndUnlikely({ from, to }) {
    return to !== null && to !== rows_1.someDayUnknown && from !== null && to < from;
}
/** Whether core-groups.csv names them in that role: by address, by reference or by name. */
function isNamed(raw, { core_group_ref: ref, email, person_ref, name, role }) {
    const column = namedRoles_1.namedRoles.find(([, each]) => each === role)?.[0];
    const group = raw['core-groups.csv'].find((row) => (0, tables_1.cell)(row, 'core_group_ref') === ref);
    const text = group === undefined || column === undefined ? '' : (0, tables_1.cell)(group, column);
    return text !== '' && (text.toLowerCase() === email || text === person_ref || (0, nameKey_1.nameKey)(text) === (0, nameKey_1.nameKey)(name));
}
/** Another row of the same person in the same role, which runs: that is the one that core-groups.csv means. */
function isSame(other, row) {
    const isTheirs = other.email === null ? (0, nameKey_1.nameKey)(other.name) === (0, nameKey_1.nameKey)(row.name) : other.email === row.email;
    return other.core_group_ref === row.core_group_ref && isTheirs && other.role === row.role && !isEndUnlikely(other);
}
function roleElsewhere(raw, whole, groupRef, email) {
    if (email === null)
        return null;
    const group = raw['core-groups.csv'].find((row) => (0, tables_1.cell)(row, 'core_group_ref') === groupRef);
    const named = group && namedRoles_1.namedRoles.find(([column]) => (0, tables_1.cell)(group, column).toLowerCase() === email);
    return named?.[1] ?? whole.postOf(email);
}
//# sourceMappingURL=listed.js.map