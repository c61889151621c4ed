"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupForMember = groupForMember;
exports.childrenOf = childrenOf;
exports.isOfLine = isOfLine;
exports.orderOfGroup = orderOfGroup;
const childMark_1 = require("../children/childMark");
const missing_1 = require("../children/missing");
const clockTable_1 = require("../clockTable");
const meeting_1 = require("../meeting/meeting");
const member_1 = require("../member");
/**
 * Practitioners see reference, names and limits of the children they are in the group for; the family and their advocate their own
 * children's names and the next meeting; custodian and auditor the reference; an interpreter the next meeting only (DOMAIN 2.1, 2.2; 5.5).
 */
function groupForMember(group, member, clocks, today) {
    const practitioner = (0, member_1.worksWithChild)(member);
    const asFamily = (0, member_1.isFamily)(member);
    const isNamed = practitioner || asFamily || member.role === 'advocate';
    const children = childrenOf(group, member);
    const own = practitioner ? clocks.filter(({ childId }) => (0, member_1.isFor)(member, childId)).filter(isOfLine) : [];
    const limit = limitLine(own);
    return {
        coreGroupId: group.coreGroupId,
        ref: (0, member_1.isToldOfDuties)(member) ? group.ref : '',
        shortName: group.shortName ?? '',
        names: isNamed ? children.map((child) => nameOf(group, child)) : [],
        unnamed: isNamed ? 0 : children.length,
        missing: (0, missing_1.missingFor)(group.missing, member).map(({ childId }) => {
            const child = children.find((each) => each.childId === childId);
            return isNamed && child !== undefined ? nameOf(group, child) : { givenName: '', mark: '' };
        }),
        asFamily,
        line: limit ?? meetingLine(group, practitioner ? null : today),
        worse: limit === undefined ? null : worseThan(limit, own),
        isNextDateMissing: practitioner && (0, meeting_1.isNextDateMissing)(group),
    };
}
function nameOf(group, { childId, givenName }) {
    return { givenName, mark: (0, childMark_1.markOf)(childId, group.children, 'given-name') };
}
/** The children a member is in the group for: those still on the register, or all once none is. */
function childrenOf(group, member) {
    const theirs = group.children.filter(({ childId }) => (0, member_1.isFor)(member, childId));
    const registered = theirs.filter(({ status }) => status !== 'de-registered');
    return registered.length > 0 ? registered : theirs;
}
/** Of the limits that press, the nearest of the weightiest kind: late paperwork never hides a child not seen. Else the nearest. */
function limitLine(open) {
    const pressing = open.filter(({ state }) => state !== 'running');
    const first = pressing.length === 0 ? open : heaviestOf(pressing);
    const nearest = nearestOf(first);
    return nearest === undefined ? undefined : lineFor(nearest);
}
/** Of the limits that stand worse than this one, the nearest of the worst and then weightiest: a visit that is due hides no paper that is late. */
function worseThan(line, open) {
    const worse = open.filter(({ state }) => rankOf(state) > rankOf(line.state));
    const worst = Math.max(...worse.map(({ state }) => rankOf(state)));
    const nearest = nearestOf(heaviestOf(worse.filter(({ state }) => rankOf(state) === worst)));
    return nearest === undefined ? null : lineFor(nearest);
}
function rankOf(state) {
    return ['running', 'due-soon', 'due', 'breached'].indexOf(state === 'late' ? 'breached' : state);
}
function heaviestOf(clocks) {
    const heaviest = Math.min(...clocks.map(({ clock }) => (0, clockTable_1.weightOf)(clock)));
    return clocks.filter(({ clock }) => (0, clockTable_1.weightOf)(clock) === heaviest);
}
function nearestOf(clocks) {
    return [...clocks].sort((one, other) => (one.limit < other.limit ? -1 : 1))[0];
}
function lineFor({ clock, state, limit, workingDaysLate }) {
    return { kind: 'limit', clock, state: state === 'breached' ? 'late' : state, limit, workingDaysLate };
}
/** Whether a clock can be what a group's line says: one that is not finished. */
function isOfLine(clock) {
    const { state } = clock;
    return state === 'running' || state === 'due-soon' || state === 'due' || state === 'breached';
}
/** That a day has passed without the meeting being held is told to practitioners only (DOMAIN 7.3): others are told days from `from` on. */
function meetingLine(group, from) {
    const next = (0, meeting_1.nextMeeting)(group);
    return next === undefined || (from !== null && next.plannedFor < from) ? { kind: 'none' } : { kind: 'meeting', on: next.plannedFor };
}
const afterEveryDay = '9999-12-31';
/** After every limit that presses. */
const restsRank = 9;
/**
 * Where a group stands in a list: a child who is missing first, then what presses, a child's safety before meetings and those before paper, as within a group;
 * then the nearest limit or meeting, then those with nothing to come.
 */
function orderOfGroup({ line, missing, ref, coreGroupId }) {
    const rank = line.kind === 'limit' && line.state !== 'running' ? (0, clockTable_1.weightOf)(line.clock) : restsRank;
    const day = line.kind === 'limit' ? line.limit : line.kind === 'meeting' ? line.on : afterEveryDay;
    return `${missing.length > 0 ? 0 : 1} ${rank} ${day} ${ref} ${coreGroupId}`;
}
//# sourceMappingURL=groups.js.map