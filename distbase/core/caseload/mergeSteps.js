"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mergeSteps = mergeSteps;
exports.withStepsOf = withStepsOf;
const stepSpots_1 = require("../clocks/stepSpots");
const stepTable_1 = require("../clocks/stepTable");
const coreGroup_1 = require("../coreGroup");
const absence_1 = require("../meeting/absence");
const importMark_1 = require("./importMark");
/**
 * The group with the steps that the export has. Each goes by its own mark: one that the export says anew counts; what people recorded
 * here in its place stays as long as the export says the same. One that it has no longer counts no more: a limit that it met is owed
 * again, and one that it said was owed is counted no longer.
 */
function mergeSteps(group, steps, merge) {
    if (steps === undefined)
        return { group, corrected: [], unsaid: new Set() };
    const now = new Set(steps.map(importMark_1.partKey.step));
    const lost = Object.keys(merge.last)
        .flatMap((key) => (0, importMark_1.stepOf)(key) ?? [])
        .filter((step) => !now.has(importMark_1.partKey.step(step)) && (step.childId === null || merge.isExported(step.childId)))
        .sort((one, other) => stepTable_1.stepKinds.indexOf(other.what) - stepTable_1.stepKinds.indexOf(one.what));
    const gone = merge.isWhole ? lost : [];
    const corrected = [];
    const unsaid = new Set(gone.map(importMark_1.partKey.step));
    let merged = group;
    for (const step of gone) {
        const stored = dayOf(merged, step);
        // What people have put in its place is theirs.
        if (stored === undefined || merge.three.isNews(importMark_1.partKey.step(step), (0, importMark_1.stepSaid)(stored)))
            continue;
        const without = withoutStep(merged, step, stored);
        if (without === merged)
            continue;
        corrected.push({ what: 'step', childId: step.childId, was: stored ?? aboutOn(merged, step), now: null });
        merged = without;
    }
    for (const step of steps) {
        const placed = withPlace(merged, step);
        if (placed === null) {
            unsaid.add(importMark_1.partKey.step(step));
            continue;
        }
        const stored = dayOf(merged, step);
        const isSaid = stored !== undefined && !merge.three.isNews(importMark_1.partKey.step(step), (0, importMark_1.stepSaid)(step.on));
        if (isSaid || stored === step.on)
            continue;
        if (typeof stored === 'string')
            corrected.push({ what: 'step', childId: step.childId, was: stored, now: step.on });
        merged = (0, stepSpots_1.withStep)(placed, step, step.childId === null ? [] : [step.childId], step.on);
    }
    return { group: merged, corrected, unsaid };
}
/** The group of an export by itself, with its steps. */
function withStepsOf({ group, steps }) {
    const merge = { three: { isNews: () => true }, last: {}, isExported: () => true, isWhole: true };
    return mergeSteps(group, steps, merge).group;
}
const childOf = (group, { childId }) => group.children.find((child) => child.childId === childId);
function conferenceOf(group, step) {
    return childOf(group, step)?.conferences.find((each) => (0, stepSpots_1.conferenceKey)(each) === step.about);
}
function meetingOf(group, { about }) {
    const [meetingId = '', memberId = ''] = about.split(' ');
    return { meeting: group.meetings.find((each) => each.meetingId === meetingId), memberId };
}
function reportOf(group, step) {
    const { meeting, memberId } = meetingOf(group, step);
    return meeting?.absenceReports?.find((each) => each.memberId === memberId);
}
/** What stands here of a step. */
function dayOf(group, step) {
    const row = stepTable_1.stepTable[step.what];
    const child = childOf(group, step);
    switch (row.of) {
        case 'child':
            return child === undefined ? undefined : row.day(child);
        case 'conference':
            return conferenceOf(group, step)?.[row.field];
        case 'change':
            return (group.coordinatorChanges ?? []).find(({ changedOn }) => changedOn === step.about)?.[row.field];
        case 'report':
            return reportOf(group, step)?.receivedOn;
    }
}
/** The group with a place where the step can stand, as the export says that there is one; null where there is none here. */
function withPlace(group, step) {
    const row = stepTable_1.stepTable[step.what];
    if (step.childId !== null && (0, coreGroup_1.isFrozen)(group, step.childId))
        return null;
    switch (row.of) {
        case 'child': {
            const child = childOf(group, step);
            const ready = child && asOtherMove(child, step);
            return ready !== undefined && row.isOpen(ready) ? withChild(group, ready) : null;
        }
        case 'conference':
            return conferenceOf(group, step) === undefined ? null : group;
        case 'change': {
            const changes = group.coordinatorChanges ?? [];
            if (changes.some(({ changedOn }) => changedOn === step.about))
                return group;
            const change = { changedOn: step.about, toldOn: null, confirmedOn: null };
            return { ...group, coordinatorChanges: [...changes, change].sort((one, other) => (one.changedOn < other.changedOn ? -1 : 1)) };
        }
        case 'report': {
            const { meeting, memberId } = meetingOf(group, step);
            if (meeting === undefined || meeting.cancelled || !group.members.some((each) => each.memberId === memberId))
                return null;
            if (reportOf(group, step) !== undefined)
                return group;
            // When somebody apologised no export says: on the day of the report, or of the meeting, at the latest.
            const owed = { memberId, apologisedOn: step.on ?? dayOfMeeting(meeting), receivedOn: null };
            return withReports(group, meeting, [...(meeting.absenceReports ?? []), owed]);
        }
    }
}
/** A newer move the other way is another move. */
function asOtherMove(child, { what, on }) {
    const { transfer, ...others } = child;
    const direction = moves[what];
    const isOther = transfer !== undefined && direction !== undefined && transfer.direction !== direction;
    return isOther && on !== null && on > transfer.notifiedOn ? others : child;
}
const moves = { 'move-in-notified': 'in', 'move-out-notified': 'out' };
/** The group where the export has the step no longer. What people recorded that answers it stays, and so does the step itself then. */
function withoutStep(group, step, stored) {
    const row = stepTable_1.stepTable[step.what];
    const notDone = () => (0, stepSpots_1.withStep)(group, step, step.childId === null ? [] : [step.childId], null);
    switch (row.of) {
        case 'child': {
            const child = childOf(group, step);
            return child === undefined || stored === null || isAnswered(child, step) ? group : notDone();
        }
        case 'conference': {
            const child = childOf(group, step);
            if (stored !== null || child === undefined)
                return stored === null ? group : notDone();
            const conferences = child.conferences.map((each) => ((0, stepSpots_1.conferenceKey)(each) === step.about ? without(each, row.field) : each));
            return withChild(group, { ...child, conferences });
        }
        case 'change':
            return stored === null ? group : notDone();
        case 'report': {
            const { meeting, memberId } = meetingOf(group, step);
            const report = reportOf(group, step);
            if (meeting === undefined || report === undefined)
                return group;
            const member = group.members.find((each) => each.memberId === memberId);
            const isImported = report.apologisedOn === (report.receivedOn ?? dayOfMeeting(meeting));
            // A practitioner's apologies owe one by themselves.
            if (stored === null && member !== undefined && (0, absence_1.owesReports)(member))
                return group;
            if (!isImported || (member !== undefined && (0, absence_1.owesReports)(member)))
                return notDone();
            const others = (meeting.absenceReports ?? []).filter((each) => each.memberId !== memberId);
            return withReports(group, meeting, others);
        }
    }
}
/** Whether something stands here that counts from the step: a move of which something was done, a transfer conference with papers. */
function isAnswered({ transfer, conferences }, { what }) {
    if (moves[what] !== undefined)
        return [transfer?.agreedPermanentOn, transfer?.informationSentOn, transfer?.theirConferenceOn].some((on) => typeof on === 'string');
    const isOut = ({ kind, summarySentOn, recordSentOn }) => kind === 'transfer' && (typeof summarySentOn === 'string' || typeof recordSentOn === 'string');
    return what === 'transfer-conference' && conferences.some(isOut);
}
function without(conference, field) {
    return Object.fromEntries(Object.entries(conference).filter(([name]) => name !== field));
}
/** A day for what was owed and is said no longer: that of what it was about. */
function aboutOn(group, step) {
    const conference = conferenceOf(group, step);
    if (conference !== undefined)
        return conference.heldOn ?? conference.plannedFor;
    const { meeting } = meetingOf(group, step);
    return meeting === undefined ? step.about : dayOfMeeting(meeting);
}
function dayOfMeeting({ heldOn, plannedFor }) {
    return heldOn ?? plannedFor;
}
function withChild(group, child) {
    const isSame = group.children.includes(child);
    return isSame ? group : { ...group, children: group.children.map((each) => (each.childId === child.childId ? child : each)) };
}
function withReports(group, { meetingId }, reports) {
    const change = ({ absenceReports: _, ...meeting }) => reports.length === 0 ? meeting : { ...meeting, absenceReports: reports };
    return { ...group, meetings: group.meetings.map((each) => (each.meetingId === meetingId ? change(each) : each)) };
}
//# sourceMappingURL=mergeSteps.js.map