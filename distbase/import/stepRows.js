"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepLook = stepLook;
exports.stepsOnce = stepsOnce;
const stepTable_1 = require("../core/clocks/stepTable");
const grouping_1 = require("./grouping");
const looks_1 = require("./looks");
const tables_1 = require("./tables");
/** Whether what a step is about is there, and of which conference, change or meeting it is. */
function stepLook({ rows, raw }, members, whole, isLater) {
    const conferences = (0, grouping_1.groupedBy)(rows['conferences.csv'], ({ row }) => row.child_ref);
    const meetings = (0, grouping_1.groupedBy)(rows['meetings.csv'], ({ row }) => row.core_group_ref);
    const apologies = (0, grouping_1.groupedBy)(raw['attendance.csv'].filter((row) => (0, tables_1.cell)(row, 'status') === 'apologies'), (row) => `${(0, tables_1.cell)(row, 'core_group_ref')} ${(0, tables_1.cell)(row, 'held_on')}`);
    const groupOf = (childRef) => whole.groupsOfChild.get(childRef)?.[0] ?? '';
    const heldTransfers = (childRef) => (conferences.get(childRef) ?? []).flatMap(({ row }) => (row.kind === 'transfer' && row.held_on !== null ? [row.held_on] : []));
    function about(row, of) {
        const group = groupOf(row.child_ref);
        switch (of.of) {
            case 'child': {
                const held = row.step === 'transfer-conference' ? heldTransfers(row.child_ref) : [];
                return held.length === 0 || held.includes(row.done_on ?? '') ? nothingMore : 'held-in-conferences';
            }
            case 'change': {
                const changed = members.some((each) => each.core_group_ref === group && each.role === 'co-ordinator' && each.from === row.about_on);
                return changed ? nothingMore : 'unknown-change';
            }
            case 'report': {
                const held = (meetings.get(group) ?? []).map(({ row: each }) => each).filter(({ cancelled }) => !cancelled);
                const found = held.find(({ held_on, planned_for }) => held_on === row.about_on || planned_for === row.about_on);
                if (found === undefined)
                    return 'unknown-core-group';
                const reports = (apologies.get(`${group} ${found.held_on}`) ?? []).map((each) => (0, tables_1.cell)(each, 'report_received_on'));
                if (found.held_on === null || reports.length === 0)
                    return 'nobody-apologised';
                if (!reports.includes('') && [...reports].sort().at(-1) !== row.done_on)
                    return 'nobody-apologised';
                return { ...nothingMore, meeting: { kind: found.kind, plannedFor: found.planned_for, heldOn: found.held_on } };
            }
            case 'conference': {
                const all = (conferences.get(row.child_ref) ?? []).map(({ row: each }) => factOf(each)).filter(of.isAbout);
                const held = all.filter(({ heldOn }) => row.about_on === null || heldOn === row.about_on);
                const found = held.length > 0 ? held : all.filter(({ plannedFor }) => plannedFor === row.about_on);
                const [one, ...others] = [...new Map(found.map((each) => [`${each.kind} ${each.plannedFor}`, each])).values()];
                if (one === undefined)
                    return 'unknown-conference';
                return others.length > 0 ? 'about-which' : { ...nothingMore, conference: { kind: one.kind, plannedFor: one.plannedFor } };
            }
        }
    }
    /** Each of the reports has its day in attendance.csv: the row says nothing more. */
    const isInAttendance = ({ meeting }, group) => meeting !== null && (apologies.get(`${group} ${meeting.heldOn}`) ?? []).every((each) => (0, tables_1.cell)(each, 'report_received_on') !== '');
    return (row) => {
        if (!whole.groupsOfChild.has(row.child_ref))
            return { row: null, wrong: [(0, looks_1.lost)('child_ref', 'unknown-child')] };
        const of = stepTable_1.stepTable[row.step];
        const found = about(row, of);
        if (typeof found === 'string')
            return { row: null, wrong: [(0, looks_1.lost)(found === 'held-in-conferences' ? 'done_on' : 'about_on', found)] };
        // Its day is none that can be: what was to be met by it is owed, and what was to start with it is not known.
        const isWrong = isLater(row.done_on) || isBefore(row, of);
        if (!isWrong)
            return {
                row: { ...row, ...found },
                wrong: isInAttendance(found, groupOf(row.child_ref)) ? [(0, looks_1.noted)('about_on', 'report-in-attendance')] : [],
            };
        const wrong = [(0, looks_1.lost)('done_on', isLater(row.done_on) ? 'after-the-export' : 'dates-out-of-order')];
        return { row: of.meets.length > 0 ? { ...row, ...found, done_on: null } : null, wrong };
    };
}
const nothingMore = { conference: null, meeting: null };
/** Reports for a review, and of who was absent, come before; everything else comes after what it is about. */
function isBefore({ step, about_on, done_on }, { of }) {
    if (about_on === null || done_on === null || of === 'report' || step === 'reports-shared')
        return false;
    return done_on < about_on;
}
/** As if all its papers had gone out: which step it can be about is asked of its kind and of whether it was held. */
function factOf({ kind, planned_for, held_on }) {
    const papers = { recordSentOn: held_on, correctionsReceivedOn: held_on };
    return { kind, plannedFor: planned_for, heldOn: held_on, decision: null, ...papers };
}
/**
 * Each step of one thing once: of two rows that differ the one by which no limit passes unseen. It is told of the group once, where
 * it is about the group. A child moves one way at a time: the notice that came last counts.
 */
function stepsOnce(lines, { groupsOfChild }, tell) {
    const dropped = new Set();
    const drop = (line, column, reason, isLoss) => {
        dropped.add(line);
        tell.row('steps.csv', line.line, column, { reason }, isLoss ? 'row-left-out' : 'noted');
    };
    for (const same of (0, grouping_1.groupedBy)(lines, ({ row }) => keyOf(row, groupsOfChild.get(row.child_ref)?.[0] ?? '')).values()) {
        const [kept, ...others] = [...same].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
        for (const other of others) {
            const isSibling = stepTable_1.stepTable[other.row.step].of !== 'child' && other.row.child_ref !== kept?.row.child_ref;
            const isEqual = other.row.done_on === kept?.row.done_on;
            if (isSibling && isEqual)
                dropped.add(other);
            else
                drop(other, 'step', 'duplicate', !isEqual);
        }
    }
    const moves = lines.filter((line) => !dropped.has(line) && moved.includes(line.row.step) && line.row.done_on !== null);
    for (const both of (0, grouping_1.groupedBy)(moves, ({ row }) => row.child_ref).values()) {
        const [, ...before] = [...both].sort((one, other) => ((one.row.done_on ?? '') > (other.row.done_on ?? '') ? -1 : 1));
        for (const line of before)
            drop(line, 'step', 'moved-since', true);
    }
    return lines.filter((line) => !dropped.has(line));
}
const moved = ['move-in-notified', 'move-out-notified'];
function keyOf({ child_ref, step, about_on, conference, meeting }, groupRef) {
    const whose = (0, stepTable_1.isAboutGroup)(step) ? groupRef : child_ref;
    const about = conference ?? meeting;
    return [step, whose, about === null ? (about_on ?? '') : `${about.kind} ${about.plannedFor}`].join(' ');
}
/** What meets a limit did so on the last of the days, or not yet; what starts one did so on the first. */
function orderOf({ line, row: { step, done_on } }) {
    const day = Number((done_on ?? '').replaceAll('-', ''));
    const weight = stepTable_1.stepTable[step].meets.length > 0 ? (done_on === null ? 0 : 99_999_999 - day) : done_on === null ? 99_999_999 : day;
    return `${String(weight).padStart(8, '0')} ${String(line).padStart(9, '0')}`;
}
//# sourceMappingURL=stepRows.js.map