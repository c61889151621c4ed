"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settles = void 0;
const stepTable_1 = require("../core/clocks/stepTable");
const member_1 = require("../core/member");
const rows_1 = require("./rows");
/**
 * Where two cells of a row contradict each other, what would make a limit pass unseen goes: a meeting that was cancelled was not
 * held, a child who was not seen was not seen alone. `wrong` is what was wrong with single cells.
 */
exports.settles = {
    'core-groups.csv': (row) => ({ row, wrong: [] }),
    'attendance.csv': (row) => ({ row, wrong: [] }),
    'children.csv': (row, wrong) => {
        const isRead = (column) => !wrong.some((each) => each.column === column);
        const isUnborn = row.date_of_birth === null && isRead('date_of_birth');
        const isOff = row.status === 'de-registered';
        const isEarly = row.deregistered_on !== null && row.registered_on !== null && row.deregistered_on < row.registered_on;
        const endsRight = isOff ? !isEarly : row.deregistered_on === null;
        // Where it cannot be read whether, the day of a placement says that a child is looked after.
        const isLookedAfter = row.looked_after || (!isRead('looked_after') && row.looked_after_since !== null);
        const isBefore = row.looked_after_since !== null && row.date_of_birth !== null && row.looked_after_since < row.date_of_birth;
        const isUntil = row.status === 'temporary';
        const isOver = row.temporary_until !== null && row.registered_on !== null && row.temporary_until < row.registered_on;
        return {
            row: {
                ...row,
                ...namesOf(row, isUnborn && row.expected_date_of_delivery !== null),
                expected_date_of_delivery: isUnborn ? row.expected_date_of_delivery : null,
                deregistered_on: endsRight ? row.deregistered_on : null,
                temporary_until: isUntil && !isOver ? row.temporary_until : null,
                looked_after: isLookedAfter,
                looked_after_since: isLookedAfter && !isBefore ? row.looked_after_since : null,
            },
            wrong: [
                ...when(row.given_name.trim() === '' && row.family_name.trim() === '', told('family_name', 'missing')),
                ...when(isUnborn && row.expected_date_of_delivery === null, told('date_of_birth', 'birth-not-known')),
                ...when(row.categories.length === 0 && isRead('categories'), told('categories', 'missing')),
                ...when(row.status === 'temporary' && row.home_authority.trim() === '', told('home_authority', 'missing')),
                ...when(isOff && row.deregistered_on === null && isRead('deregistered_on'), lost('deregistered_on', 'missing')),
                ...when(!isOff && row.deregistered_on !== null, lost('deregistered_on', 'contradicts-the-row')),
                ...when(isOff && isEarly, lost('deregistered_on', 'dates-out-of-order')),
                ...when(!isUntil && row.temporary_until !== null, lost('temporary_until', 'contradicts-the-row')),
                ...when(isUntil && isOver, lost('temporary_until', 'dates-out-of-order')),
                ...when(!isLookedAfter && row.looked_after_since !== null, lost('looked_after_since', 'contradicts-the-row')),
                ...when(isLookedAfter && isBefore, lost('looked_after_since', 'dates-out-of-order')),
            ],
        };
    },
    'members.csv': (row) => {
        const name = row.name.trim() === '' ? (row.email ?? '') : row.name;
        const isEarly = row.to !== null && row.to !== rows_1.someDayUnknown && row.from !== null && row.to < row.from;
        const isAnothers = row.title !== null && row.role !== null && (0, member_1.roleOfTitle)(row.title) !== row.role;
        const wrong = [...when(isEarly, told('to', 'ended-before-it-began')), ...when(isAnothers, lost('title', 'title-of-another-role'))];
        const title = isAnothers ? null : row.title;
        return { row: name === '' ? null : { ...row, name, title, in_teams: row.in_teams && row.email !== null }, wrong };
    },
    'meetings.csv': (row, wrong) => {
        const isCancelled = row.cancelled;
        const heldOn = isCancelled ? null : row.held_on;
        const isHeldRead = !wrong.some(({ column }) => column === 'held_on');
        const plannedFor = row.planned_for ?? row.held_on;
        const isEarly = heldOn !== null && row.record_sent_on !== null && row.record_sent_on < heldOn;
        return {
            row: plannedFor === null
                ? null
                : {
                    ...row,
                    planned_for: plannedFor,
                    held_on: heldOn,
                    said_held_on: isCancelled ? row.held_on : null,
                    record_sent_on: isEarly || heldOn === null ? null : row.record_sent_on,
                },
            wrong: [
                ...when(isCancelled && row.held_on !== null, lost('held_on', 'held-and-cancelled')),
                ...when(!isCancelled && row.cancelled_reason.trim() !== '', told('cancelled_reason', 'contradicts-the-row')),
                ...when(row.held_on === null && isHeldRead && row.record_sent_on !== null, lost('record_sent_on', 'contradicts-the-row')),
                ...when(isEarly, lost('record_sent_on', 'dates-out-of-order')),
            ],
        };
    },
    'conferences.csv': (row, wrong) => {
        const isRead = (column) => !wrong.some((each) => each.column === column);
        const plannedFor = row.planned_for ?? row.held_on;
        return {
            row: plannedFor === null ? null : { ...row, planned_for: plannedFor, decision: row.held_on === null ? null : row.decision },
            wrong: [...when(row.held_on === null && row.decision !== null && isRead('held_on'), lost('decision', 'contradicts-the-row'))],
        };
    },
    'visits.csv': (row, found) => ({
        row: { ...row, alone: row.seen && row.alone, not_seen_reason: row.seen ? '' : row.not_seen_reason },
        wrong: [
            ...when(!row.seen && row.alone && !found.some(({ column }) => column === 'seen'), lost('alone', 'contradicts-the-row')),
            ...when(row.seen && row.not_seen_reason.trim() !== '', lost('not_seen_reason', 'contradicts-the-row')),
        ],
    }),
    'actions.csv': (row, wrong) => {
        const isRead = (column) => !wrong.some((each) => each.column === column);
        const setOn = row.set_on ?? row.due_on ?? row.completed_on;
        const isDone = row.status === 'done' || (!isRead('status') && row.completed_on !== null);
        const isEarly = row.completed_on !== null && setOn !== null && row.completed_on < setOn;
        const isAboutNobody = !isRead('child_refs') && row.child_refs.length === 0;
        return {
            row: setOn === null || isAboutNobody
                ? null
                : { ...row, set_on: setOn, status: isDone ? 'done' : 'open', completed_on: isDone && !isEarly ? row.completed_on : null },
            wrong: [
                ...when(row.due_on !== null && setOn !== null && row.due_on < setOn, told('due_on', 'dates-out-of-order')),
                ...when(!isDone && row.due_on === null && isRead('due_on'), told('due_on', 'no-day-agreed')),
                ...when(isEarly, lost('completed_on', 'dates-out-of-order')),
                ...when(isDone && row.completed_on === null && isRead('completed_on'), told('completed_on', 'missing')),
                ...when(!isDone && row.completed_on !== null, lost('completed_on', 'contradicts-the-row')),
            ],
        };
    },
    // What cannot be read to have been done is owed; where it would only start a limit, nothing is left of the row.
    'steps.csv': (row, wrong) => {
        const isRead = (column) => !wrong.some((each) => each.column === column);
        const { of, meets } = stepTable_1.stepTable[row.step];
        const isOfChild = of === 'child';
        const mustSay = of === 'change' || of === 'report';
        const isWhole = (isRead('done_on') || meets.length > 0) && (isOfChild || (isRead('about_on') && !(mustSay && row.about_on === null)));
        return {
            row: isWhole ? { ...row, about_on: isOfChild ? null : row.about_on } : null,
            wrong: [
                ...when(isOfChild && row.about_on !== null, told('about_on', 'about-the-child')),
                ...when(mustSay && row.about_on === null && isRead('about_on'), lost('about_on', 'missing')),
            ],
        };
    },
    'staff.csv': (row) => ({ row: { ...row, name: row.name.trim() === '' ? row.email : row.name }, wrong: [] }),
};
/** A child who has one name only is known by it, and so by no other; an unborn child by the family's. */
function namesOf(row, isUnborn) {
    const { given_name, family_name } = row;
    if (given_name.trim() !== '' || (isUnborn && family_name.trim() !== ''))
        return { given_name, family_name };
    return { given_name: family_name.trim() === '' ? nameless : family_name, family_name: '' };
}
const nameless = '?';
function told(column, reason) {
    return { column, reason, isLost: false };
}
function lost(column, reason) {
    return { column, reason, isLost: true };
}
function when(is, wrong) {
    return is ? [wrong] : [];
}
//# sourceMappingURL=settle.js.map