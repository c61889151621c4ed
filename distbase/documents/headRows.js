"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writtenHead = writtenHead;
exports.noteWritten = noteWritten;
exports.unwrittenHead = unwrittenHead;
const zod_1 = require("zod");
const aboutNotice_1 = require("../core/notices/aboutNotice");
const about_1 = require("./about");
const rows_1 = require("./rows");
const visits = (0, rows_1.packed)((0, rows_1.rowOf)({
    visitId: rows_1.plain,
    on: rows_1.plain,
    byRole: rows_1.named,
    byPersonId: rows_1.named,
    agency: rows_1.named,
    seen: rows_1.bit,
    alone: rows_1.bit,
    atHome: rows_1.bit,
    bedroom: rows_1.bit,
}));
const conferences = (0, rows_1.packed)((0, rows_1.rowOf)({
    kind: rows_1.named,
    plannedFor: rows_1.plain,
    heldOn: rows_1.plain,
    decision: rows_1.named,
    summarySentOn: (0, rows_1.maybe)(rows_1.plain),
    recordSentOn: (0, rows_1.maybe)(rows_1.plain),
    reportsSentOn: (0, rows_1.maybe)(rows_1.plain),
    categories: (0, rows_1.maybe)((0, rows_1.listOf)(rows_1.named)),
    chairPersonId: (0, rows_1.maybe)(rows_1.named),
    conferenceId: (0, rows_1.maybe)(rows_1.plain),
    movedTo: (0, rows_1.maybe)(rows_1.plain),
}));
const absenceReports = (0, rows_1.listOf)((0, rows_1.rowOf)({ memberId: rows_1.named, apologisedOn: rows_1.plain, receivedOn: rows_1.plain }));
const meetings = (0, rows_1.packed)((0, rows_1.rowOf)({
    meetingId: rows_1.plain,
    kind: rows_1.named,
    plannedFor: rows_1.plain,
    startsAt: rows_1.named,
    heldOn: rows_1.plain,
    valid: rows_1.bit,
    cancelled: rows_1.bit,
    recordSentOn: (0, rows_1.maybe)(rows_1.plain),
    absenceReports: (0, rows_1.maybe)(absenceReports),
}));
const voices = (0, rows_1.packed)((0, rows_1.rowOf)({ voiceId: rows_1.plain, on: rows_1.plain, spoke: rows_1.bit }));
const changes = (0, rows_1.packed)((0, rows_1.rowOf)({ changeId: rows_1.plain, what: rows_1.named, on: rows_1.plain, undone: rows_1.bit }));
const actionsDue = (0, rows_1.packed)((0, rows_1.rowOf)({ actionId: rows_1.plain, dueOn: rows_1.plain, ownerMemberId: rows_1.named, childIds: (0, rows_1.listOf)(rows_1.named), state: rows_1.named }));
const absences = (0, rows_1.packed)((0, rows_1.rowOf)({ personId: rows_1.named, from: rows_1.plain, to: rows_1.plain, coverPersonId: rows_1.named }));
const ofChild = { visits, conferences, voices, changes };
const ofGroup = { meetings, actionsDue, absences };
const writtenHeads = new WeakMap();
const writtenChildren = new WeakMap();
/**
 * The head as it is written: the same object for the same head, and in it for whatever of the head is the same. Its list of open
 * notices is left out where what they are about says each of them.
 */
function writtenHead(head) {
    const known = writtenHeads.get(head);
    if (known !== undefined)
        return known;
    const { openNotices, ...rest } = head;
    const isSaid = openNotices !== undefined && isSame(openNotices, (head.noticesAbout ?? []).map(idOfMark));
    const written = { ...(isSaid ? rest : head), ...eachWritten(head, ofGroup), children: head.children.map(writtenChild) };
    writtenHeads.set(head, written);
    return written;
}
/** Takes note of how a head was written. */
function noteWritten(head, written) {
    writtenHeads.set(head, written);
}
/** A head as it was written, with its facts as they are worked with. What is none of ours stays, for the schema to refuse. */
function unwrittenHead(stored) {
    const { children } = stored;
    const marks = 'openNotices' in stored ? undefined : marksOf.safeParse(stored['noticesAbout']).data;
    return {
        ...stored,
        ...eachRead(stored, ofGroup),
        ...(Array.isArray(children)
            ? { children: children.map((child) => (isTree(child) ? { ...child, ...eachRead(child, ofChild) } : child)) }
            : {}),
        ...(marks === undefined ? {} : { openNotices: marks.map(idOfMark) }),
    };
}
const marksOf = zod_1.z.array(zod_1.z.looseObject({ about: about_1.about, to: zod_1.z.string().nullable() }));
function idOfMark({ about: told, to }) {
    return (0, aboutNotice_1.idOf)(told, to);
}
function writtenChild(child) {
    const written = writtenChildren.get(child) ?? { ...child, ...eachWritten(child, ofChild) };
    writtenChildren.set(child, written);
    return written;
}
function eachWritten(whole, packings) {
    const written = {};
    for (const [member, packing] of Object.entries(packings)) {
        const list = whole[member];
        if (Array.isArray(list))
            written[member] = packing.write(list);
    }
    return written;
}
function eachRead(whole, packings) {
    const read = {};
    for (const [member, packing] of Object.entries(packings))
        if (member in whole)
            read[member] = packing.read(whole[member]);
    return read;
}
function isSame(one, other) {
    return one.length === other.length && one.every((each, at) => each === other[at]);
}
function isTree(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=headRows.js.map