"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.spotsOf = spotsOf;
exports.conferenceKey = conferenceKey;
exports.withStep = withStep;
const child_1 = require("../child");
const coreGroup_1 = require("../coreGroup");
const calendarDate_1 = require("../time/calendarDate");
const stepTable_1 = require("./stepTable");
/** Everything of one kind that can be recorded for the group's children now; nothing of a child whose case is frozen. */
function spotsOf(group, what) {
    const row = stepTable_1.stepTable[what];
    const children = group.children.filter((child) => !(0, coreGroup_1.isFrozen)(group, child.childId) && isAboutStill(child, row));
    switch (row.of) {
        case 'child': {
            const open = children.filter(row.isOpen);
            const since = sinceOf(open.map((child) => [child.childId, row.since(child)]));
            const days = new Map(open.map((child) => [child.childId, row.day(child)]));
            return open.length === 0 ? [] : [{ what, about: '', aboutOn: null, memberId: null, days, since }];
        }
        case 'conference':
            return ofConferences(children, what, row);
        case 'change':
            return (group.coordinatorChanges ?? []).map((change) => ({
                ...{ what, about: change.changedOn, aboutOn: change.changedOn, memberId: null },
                since: sinceOf(children.map(({ childId }) => [childId, change.changedOn])),
                days: new Map(children.map(({ childId }) => [childId, change[row.field]])),
            }));
        case 'report':
            return group.meetings.flatMap(({ meetingId, plannedFor, cancelled, absenceReports = [] }) => absenceReports
                .filter(() => !cancelled)
                .map(({ memberId, receivedOn }) => ({
                ...{ what, about: `${meetingId} ${memberId}`, aboutOn: plannedFor, memberId, since: new Map() },
                days: new Map(children.map(({ childId }) => [childId, receivedOn])),
            })));
    }
}
/** The newest conference that this is about for each child, and the one to come; children of one conference together. */
function ofConferences(children, what, row) {
    const spots = new Map();
    for (const child of children) {
        for (const conference of conferencesAbout(child, row)) {
            const about = conferenceKey(conference);
            const known = spots.get(about);
            const days = new Map([...(known?.days ?? []), [child.childId, conference[row.field]]]);
            const aboutOn = conference.heldOn ?? conference.plannedFor;
            const since = sinceOf([...(known?.since ?? []), [child.childId, row.since(conference)]]);
            spots.set(about, { what, about, aboutOn, memberId: null, days, since });
        }
    }
    return [...spots.values()];
}
function conferencesAbout(child, row) {
    const all = child.conferences.filter(row.isAbout);
    const isOff = child.status === 'de-registered' && !(0, child_1.isRemovalOpen)(child);
    const isOfTheEnd = ({ heldOn }) => !isOff || child.deregisteredOn === null || (heldOn ?? '') >= child.deregisteredOn;
    const held = all
        .filter(({ heldOn }) => heldOn !== null)
        .slice(-1)
        .filter(isOfTheEnd);
    if (isOff)
        return held;
    const lastHeldOn = child.conferences.reduce((latest, { heldOn }) => (0, calendarDate_1.later)(latest, heldOn ?? ''), '');
    return [...held, ...all.filter(({ heldOn, plannedFor }) => heldOn === null && plannedFor > lastHeldOn).slice(-1)];
}
/** A conference as several children share it. */
function conferenceKey({ kind, plannedFor }) {
    return `${kind} ${plannedFor}`;
}
/** The group with the day in its place, for these children. Null: not done, or not after all. */
function withStep(group, { what, about }, childIds, on) {
    const row = stepTable_1.stepTable[what];
    const forEach = (put) => ({
        ...group,
        children: group.children.map((child) => (childIds.includes(child.childId) ? put(child) : child)),
    });
    switch (row.of) {
        case 'child':
            return forEach((child) => row.put(child, on));
        case 'conference':
            return forEach((child) => ({
                ...child,
                conferences: child.conferences.map((each) => (conferenceKey(each) === about ? { ...each, [row.field]: on } : each)),
            }));
        case 'change':
            return {
                ...group,
                coordinatorChanges: (group.coordinatorChanges ?? []).map((each) => each.changedOn === about ? { ...each, [row.field]: on } : each),
            };
        case 'report': {
            const [meetingId, memberId] = about.split(' ');
            const meetings = group.meetings.map((meeting) => meeting.meetingId === meetingId
                ? {
                    ...meeting,
                    absenceReports: (meeting.absenceReports ?? []).map((each) => each.memberId === memberId ? { ...each, receivedOn: on } : each),
                }
                : meeting);
            return { ...group, meetings };
        }
    }
}
function sinceOf(all) {
    return new Map(all.flatMap(([childId, day]) => (day === null ? [] : [[childId, day]])));
}
/** A child who is off the register has only what is about how they left it: the conference of that day, and the move away. */
function isAboutStill(child, { of, topic }) {
    if (child.status !== 'de-registered' || (0, child_1.isRemovalOpen)(child))
        return true;
    if (of === 'conference')
        return true;
    return topic === 'move' && child.transfer !== undefined;
}
//# sourceMappingURL=stepSpots.js.map