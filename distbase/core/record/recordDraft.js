"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.composeSections = composeSections;
exports.recompose = recompose;
exports.meetingDay = meetingDay;
exports.nameOfChild = nameOfChild;
exports.personLines = personLines;
exports.heldBefore = heldBefore;
const child_1 = require("../child");
const childMark_1 = require("../children/childMark");
const attendance_1 = require("../meeting/attendance");
const londonTime_1 = require("../time/londonTime");
const recordThen_1 = require("./recordThen");
/** The sections of a draft, in the order of the record. The same material gives the same sections. */
function composeSections(material) {
    const day = meetingDay(material);
    const validity = (0, attendance_1.validityOf)(material.group, material.meeting, day);
    return [
        composed('meeting', [headLine(material, day)]),
        composed('children', childLines(material.group, day)),
        composed('attendance', [...personLines(material, day), { kind: 'validity', ...validity }]),
        composed('visits', visitLines(material, day)),
        ...itemSections(material.meeting),
        composed('actions-agreed', material.plan.actions
            .filter((action) => agreedHere(action, material.meeting))
            .map((action) => actionLine(material.group, asOn(action, day), day))),
        composed('actions-carried', carriedActions(material, day).map((action) => actionLine(material.group, asOn(action, day), day))),
        composed('next-dates', nextDates(material, day)),
    ];
}
/** Fresh sections with the chair's words of the draft before them: only the facts and notes are composed anew. */
function recompose(before, fresh) {
    const known = new Map(before.map((section) => [section.sectionId, section]));
    const merged = fresh.map((section) => ({ ...section, changes: known.get(section.sectionId)?.changes ?? [] }));
    const ids = new Set(fresh.map(({ sectionId }) => sectionId));
    return [...merged, ...before.filter(({ sectionId, changes }) => !ids.has(sectionId) && changes.length > 0)];
}
/** The day the meeting was held; its planned day where the head does not say. */
function meetingDay({ group, meeting }) {
    return group.meetings.find(({ meetingId }) => meetingId === meeting.meetingId)?.heldOn ?? meeting.plannedFor;
}
function composed(part, lines) {
    return { sectionId: part, part, itemId: null, heading: null, lines, texts: [], changes: [] };
}
function itemSections(meeting) {
    return meeting.agenda
        .filter(({ state, notes }) => state === 'accepted' || notes.length > 0)
        .map(({ itemId, standing, words, notes }) => ({
        sectionId: `item:${itemId}`,
        part: standing ?? 'proposed',
        itemId,
        heading: words,
        lines: [],
        texts: notes,
        changes: [],
    }));
}
function headLine({ group, meeting }, on) {
    const { kind: meetingKind, startsAt, mode, chairMemberId } = meeting;
    const chair = group.members.find(({ memberId }) => memberId === chairMemberId);
    const chaired = chair === undefined ? { chair: '' } : { chair: chair.name, chairMemberId: chair.memberId };
    return { kind: 'meeting', ref: group.ref, meetingKind, on, startsAt, ...beganOn(meeting, on), mode, ...chaired };
}
/** When it was opened, if that was on its day: one that was entered afterwards does not say when it began. */
function beganOn({ openedAt }, on) {
    return openedAt === null || (0, londonTime_1.dayOf)(openedAt) !== on ? {} : { beganAt: (0, londonTime_1.timeOf)(openedAt) };
}
function childLines(group, on) {
    return childrenOn(group, on).map(({ childId, dateOfBirth, expectedOn, registeredOn, categories, ...child }) => ({
        kind: 'child',
        childId,
        name: nameOfChild({ childId, ...child }, group),
        dateOfBirth,
        expectedOn,
        registeredOn,
        categories,
    }));
}
function childrenOn(group, on) {
    return group.children.filter(({ deregisteredOn }) => deregisteredOn === null || deregisteredOn >= on);
}
/** Told apart from namesakes in the group. Empty for an unborn child without a family name: the words for that are the reader's. */
function nameOfChild({ childId, givenName, familyName }, group) {
    const name = [givenName, familyName].filter((part) => part !== '').join(' ');
    return name === '' ? '' : (0, childMark_1.withMark)(name, (0, childMark_1.markOf)(childId, group.children));
}
function personLines({ group, meeting }, on) {
    const reports = group.meetings.find(({ meetingId }) => meetingId === meeting.meetingId)?.absenceReports ?? [];
    return (0, attendance_1.attendanceList)(group, meeting, on).map(({ member, attendee }) => ({
        kind: 'person',
        memberId: member.memberId,
        name: member.name,
        role: member.role,
        agency: member.agency,
        childIds: member.childIds,
        presence: attendee.presence,
        mode: attendee.mode,
        deputy: attendee.deputy,
        deputyAttended: attendee.deputyAttended ?? false,
        reportReceivedOn: reports.find(({ memberId }) => memberId === member.memberId)?.receivedOn ?? null,
    }));
}
/** Visits after the meeting before this one, up to this one's day. */
function visitLines(material, day) {
    const since = heldBefore(material.group, material.meeting.meetingId, day);
    return childrenOn(material.group, day).flatMap((child) => (0, recordThen_1.allVisits)(child, material.visits)
        .filter((visit) => visit.on <= day && (since === null || visit.on > since) && (0, child_1.mayHaveSeen)(child, visit))
        .map(({ on, seen, alone, atHome, bedroom }) => ({
        kind: 'visit',
        childId: child.childId,
        childName: nameOfChild(child, material.group),
        on,
        seen: { seen, alone, atHome, bedroom },
    })));
}
/** The day of the last meeting held before that day, beside the one of that id. */
function heldBefore({ meetings }, beside, day) {
    const days = meetings.flatMap(({ meetingId, heldOn }) => (heldOn !== null && heldOn < day && meetingId !== beside ? [heldOn] : []));
    return days.sort().at(-1) ?? null;
}
function agreedHere(action, meeting) {
    return action.setAtMeetingId === meeting.meetingId;
}
/** Actions from before that were still open, or were closed since the meeting before. */
function carriedActions(material, day) {
    const since = heldBefore(material.group, material.meeting.meetingId, day);
    return material.plan.actions.filter((action) => !agreedHere(action, material.meeting) &&
        action.takenBackOn === undefined &&
        action.setOn <= day &&
        (action.state !== 'done' || action.doneOn === null || since === null || action.doneOn > since));
}
/** The action as it stood at the end of that day: a record that is written late says nothing that only came to be afterwards. */
function asOn(action, day) {
    const after = (at) => (0, londonTime_1.dayOf)(at) > day;
    const extensions = action.extensions.filter(({ at }) => !after(at));
    const dueOn = action.extensions.find(({ at }) => after(at))?.from ?? action.dueOn;
    const timed = { ...action, extensions, dueOn };
    if (action.state === 'done' && action.doneOn !== null && action.doneOn > day)
        return { ...timed, state: 'open', doneOn: null, effect: null };
    return action.state === 'blocked' && action.blocked !== null && after(action.blocked.at)
        ? { ...timed, state: 'open', blocked: null }
        : timed;
}
function actionLine(group, action, day) {
    const { actionId, words, childIds, outcome, measure, ifNotDone, dueOn, state, doneOn, effect, blocked } = action;
    return {
        kind: 'action',
        actionId,
        words,
        owner: ownerOf(group, action.owner),
        coOwners: action.coOwnerMemberIds.map((memberId) => personOf(group, memberId)),
        childIds,
        ...offRegister(group, childIds, day),
        outcome,
        measure,
        ifNotDone,
        dueOn,
        state,
        doneOn,
        effect,
        blocked,
        timesExtended: action.extensions.length,
    };
}
/** Those of an action whom the record does not list among its children, as they were off the register by that day. */
function offRegister(group, childIds, day) {
    const listed = new Set(childrenOn(group, day).map(({ childId }) => childId));
    const off = [...group.children, ...(group.formerChildren ?? [])]
        .filter(({ childId }) => childIds.includes(childId) && !listed.has(childId))
        .map((child) => ({ childId: child.childId, name: nameOfChild(child, group) }));
    return off.length === 0 ? {} : { offRegister: off };
}
function ownerOf(group, owner) {
    return owner.kind === 'outside' ? { outside: owner.name } : personOf(group, owner.memberId);
}
function personOf(group, memberId) {
    const member = group.members.find((each) => each.memberId === memberId);
    return { memberId, role: member?.role ?? 'member', name: member?.name ?? '' };
}
/** What came next after that day, whether or not it has been held by the time the record is written. */
function nextDates({ group, meeting, conferences: sittings = [], meetings: known = [] }, day) {
    const next = (0, recordThen_1.nextMeetingOn)(group, meeting.meetingId, known, day);
    const meetings = next === null ? [] : [{ kind: 'next-meeting', ...next }];
    const conferences = childrenOn(group, day).flatMap((child) => {
        const [on] = (0, recordThen_1.reviewsOn)(child, sittings, day);
        return on === undefined ? [] : [{ kind: 'next-conference', childId: child.childId, childName: nameOfChild(child, group), on }];
    });
    return [...meetings, ...conferences];
}
//# sourceMappingURL=recordDraft.js.map