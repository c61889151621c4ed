"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onceEach = onceEach;
exports.membershipsOnce = membershipsOnce;
const canonicalJson_1 = require("../core/audit/canonicalJson");
const grouping_1 = require("./grouping");
const rows_1 = require("./rows");
/**
 * Rows of which there must be one only, once each: of two that differ the one that says less, so that no limit is met by the one
 * that is wrong. The same row twice is no loss.
 */
const keysOf = {
    'core-groups.csv': keys('core_group_ref', (row) => row.core_group_ref),
    'meetings.csv': keys('planned_for', (row) => `${row.core_group_ref} ${row.kind} ${row.planned_for}`, (row) => Number(row.held_on !== null)),
    'attendance.csv': keys('email', (row) => `${row.core_group_ref} ${row.held_on} ${row.email}`, (row) => ['absent', 'apologies', 'part', 'present'].indexOf(row.status)),
    'conferences.csv': keys('planned_for', (row) => `${row.child_ref} ${row.kind} ${row.planned_for}`, (row) => Number(row.held_on !== null)),
    'visits.csv': keys('visited_at', (row) => `${row.child_ref} ${row.visited_at.day} ${row.visited_at.time} ${row.who ?? row.by_email}`, ({ seen, alone, at_home, bedroom }) => [seen, alone, at_home, bedroom].filter(Boolean).length),
    'actions.csv': keys('action_ref', (row) => `${row.core_group_ref} ${row.action_ref}`, (row) => Number(row.status === 'done')),
    'staff.csv': keys('email', (row) => row.email),
};
function onceEach(file, lines, tell) {
    const { column, key, says } = keysOf[file];
    const dropped = new Set();
    for (const same of (0, grouping_1.groupedBy)(lines, ({ row }) => key(row)).values()) {
        if (same.length < 2)
            continue;
        const order = ({ line, row }) => [says(row), (0, canonicalJson_1.canonicalJson)(row), String(line).padStart(9, '0')].join(' ');
        const [kept, ...others] = [...same].sort((one, other) => (order(one) < order(other) ? -1 : 1));
        for (const other of others) {
            dropped.add(other);
            tell.row(file, other.line, column, { reason: 'duplicate' }, isSame(kept, other) ? 'noted' : 'row-left-out');
        }
    }
    return lines.filter((line) => !dropped.has(line));
}
/**
 * One person's memberships in one role do not overlap: of two that do the one that runs longer counts. In two roles they may, as
 * one person may hold both.
 */
function membershipsOnce(lines, tell) {
    const kept = [];
    for (const same of (0, grouping_1.groupedBy)(lines, ({ row }) => `${row.core_group_ref} ${row.role} ${row.who}`).values()) {
        const taken = [];
        for (const line of [...same].sort(longestFirst)) {
            const other = taken.find(({ row }) => overlap(row, line.row));
            if (other === undefined)
                taken.push(line);
            else
                tell.row('members.csv', line.line, 'email', { reason: 'duplicate' }, isSame(other, line) ? 'noted' : 'row-left-out');
        }
        kept.push(...taken);
    }
    return kept.sort((one, other) => one.line - other.line);
}
function longestFirst(one, other) {
    const order = ({ line, row }) => [endOf(row) === endless ? 0 : 1, row.from ?? '', (0, canonicalJson_1.canonicalJson)(row), String(line).padStart(9, '0')].join(' ');
    return order(one) < order(other) ? -1 : 1;
}
const endless = '9999-12-31';
function endOf({ from, to }) {
    return to === null ? endless : to === rows_1.someDayUnknown ? (from ?? '') : to;
}
/** A membership ends on `to`, so that the next may begin that day; two that begin on one day are one. */
function overlap(one, other) {
    const [oneFrom, otherFrom] = [one.from ?? '', other.from ?? ''];
    return oneFrom === otherFrom || (oneFrom < endOf(other) && otherFrom < endOf(one));
}
function isSame(one, other) {
    return one !== undefined && (0, canonicalJson_1.canonicalJson)(one.row) === (0, canonicalJson_1.canonicalJson)(other.row);
}
function keys(column, key, says = () => 0) {
    return { column, key, says };
}
//# sourceMappingURL=duplicates.js.map