"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partKey = exports.importMarkId = void 0;
exports.unkeyedMark = unkeyedMark;
exports.isUnkeyedMark = isUnkeyedMark;
exports.fingerprintWith = fingerprintWith;
exports.sourceOf = sourceOf;
exports.asExported = asExported;
exports.mayOwe = mayOwe;
exports.stillSaid = stillSaid;
exports.markOf = markOf;
exports.fingerprintsOf = fingerprintsOf;
exports.stepSaid = stepSaid;
exports.stepOf = stepOf;
exports.withoutVersion = withoutVersion;
exports.registeredPart = registeredPart;
exports.termOf = termOf;
exports.registration = registration;
const canonicalJson_1 = require("../audit/canonicalJson");
const documentHash_1 = require("../audit/documentHash");
const stepTable_1 = require("../clocks/stepTable");
/** A fingerprint made when ids were not keyed yet: it can only be compared with one made of the same thing under those ids. */
function unkeyedMark(fingerprint) {
    return isUnkeyedMark(fingerprint) ? fingerprint : `unkeyed:${fingerprint}`;
}
function isUnkeyedMark(fingerprint) {
    return fingerprint.startsWith('unkeyed:');
}
exports.importMarkId = 'import';
/** The keys under which the parts of a group have their fingerprints. */
exports.partKey = {
    group: 'group',
    member: (memberId) => `member:${memberId}`,
    languages: (memberId) => `languages:${memberId}`,
    phone: (memberId) => `phone:${memberId}`,
    term: (memberId) => `term:${memberId}`,
    child: (childId) => `child:${childId}`,
    conference: (childId, { kind, plannedFor }) => `conference:${childId}:${kind}:${plannedFor}`,
    visit: (visitId) => `visit:${visitId}`,
    meeting: (meetingId) => `meeting:${meetingId}`,
    meetingFact: (meetingId) => `meeting-fact:${meetingId}`,
    action: (actionId) => `action:${actionId}`,
    step: ({ what, about, childId }) => `step:${childId ?? ''}:${what}:${about}`,
};
/** Equal for equal values, on any machine. Half a hash is enough to tell two versions of one thing apart. */
function fingerprintWith(sha256) {
    return (value) => hashOf(value, sha256).slice(0, 32);
}
/** A document is hashed once, for this and for the audit. */
function hashOf(value, sha256) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (0, documentHash_1.documentHash)(value, sha256) : sha256((0, canonicalJson_1.canonicalJson)(value));
}
function sourceOf(imported, fingerprint) {
    return fingerprint(asExported(imported));
}
/** What the case system says of a group: not in which version we write it. */
function asExported(imported) {
    return { ...imported, group: { ...imported.group, schemaVersion: 1 } };
}
/**
 * Whether this mark is of an earlier version of ours, which took nothing back, and knows of facts that this export has not: then
 * they may still count, though the export says nothing new.
 */
function mayOwe({ fingerprints: last, takesBack }, imported) {
    if (takesBack === true)
        return false;
    const now = new Set(parts(imported).map(([key]) => key));
    return Object.keys(last).some((key) => facts.some((part) => key.startsWith(part)) && !now.has(key));
}
const facts = ['visit:', 'conference:', 'meeting:', 'action:'];
/** What of the last import still counts for the next: not what of these children is in the export no longer. */
function stillSaid(last, now, childIds, gone) {
    return Object.fromEntries(Object.entries(last).filter(([key]) => {
        if (key in now)
            return true;
        return !isConferenceOf(key, childIds) && !(key.startsWith('visit:') && gone(key.slice('visit:'.length)));
    }));
}
function isConferenceOf(key, childIds) {
    const [part, childId = ''] = key.split(':');
    return part === 'conference' && childIds.has(childId);
}
/** The mark that an import of this group leaves. */
function markOf(coreGroupId, { source, sameMembers, sameNames }, fingerprints) {
    const same = {
        ...(Object.keys(sameMembers).length === 0 ? {} : { sameMembers }),
        ...(Object.keys(sameNames).length === 0 ? {} : { sameNames }),
    };
    return { id: exports.importMarkId, type: 'import', schemaVersion: 1, coreGroupId, source, fingerprints, ...same, takesBack: true };
}
function fingerprintsOf(imported, fingerprint) {
    return Object.fromEntries(parts(imported).map(([key, value]) => [key, fingerprint(value)]));
}
function parts({ group, visits, meetings, plan, steps = [] }) {
    return [
        [exports.partKey.group, { localAuthority: group.localAuthority, team: group.team }],
        ...group.members.flatMap((member) => [
            [exports.partKey.member(member.memberId), registeredPart(member)],
            [exports.partKey.languages(member.memberId), member.languages],
            ...(member.phone === undefined ? [] : [[exports.partKey.phone(member.memberId), member.phone]]),
            [exports.partKey.term(member.memberId), termOf(member)],
        ]),
        ...group.children.flatMap((child) => [
            [exports.partKey.child(child.childId), registration(child)],
            ...child.conferences.map((conference) => [exports.partKey.conference(child.childId, conference), conference]),
        ]),
        ...visits.map((visit) => [exports.partKey.visit(visit.fact.visitId), visit]),
        ...meetings.map((meeting) => [exports.partKey.meeting(meeting.meetingId), withoutVersion(meeting)]),
        ...group.meetings.map((fact) => [exports.partKey.meetingFact(fact.meetingId), fact]),
        ...plan.actions.map((action) => [exports.partKey.action(action.actionId), withoutVersion(action)]),
        ...steps.map((step) => [exports.partKey.step(step), stepSaid(step.on)]),
    ];
}
/** What the case system says of a step. */
function stepSaid(on) {
    return { on };
}
/** The step of which a fingerprint is; undefined for one of another thing. */
function stepOf(key) {
    const [part, childId, name, ...about] = key.split(':');
    const what = stepTable_1.stepKinds.find((each) => each === name);
    return part !== 'step' || what === undefined ? undefined : { what, about: about.join(':'), childId: childId || null };
}
/** Without its version, which only counts how often the thing was changed. */
function withoutVersion({ version: _version, ...rest }) {
    return rest;
}
/** What the case system says of a membership, without its days, languages and telephone number, which people also set here. */
function registeredPart({ languages: _languages, phone: _phone, from: _from, to: _to, endReason: _reason, ...rest }) {
    return rest;
}
function termOf({ from, to, endReason }) {
    return { from, to, endReason };
}
/** What the case system says of a child's registration. */
function registration(child) {
    const { childId, ref, givenName, familyName, dateOfBirth, expectedOn, registeredOn, categories, status } = child;
    const { homeAuthority, lookedAfter, missingSince, confidentialAddress, deregisteredOn } = child;
    const identity = { childId, ref, givenName, familyName, dateOfBirth, expectedOn };
    const said = { registeredOn, categories, status, homeAuthority, lookedAfter, missingSince, confidentialAddress, deregisteredOn };
    return { ...identity, ...said, ...mayBeSaid(child) };
}
/** Columns that an export may leave out: a child of whom it says nothing has the fingerprint that they had before there were any. */
function mayBeSaid({ lookedAfterSince, temporaryUntil }) {
    return { ...(lookedAfterSince && { lookedAfterSince }), ...(temporaryUntil && { temporaryUntil }) };
}
//# sourceMappingURL=importMark.js.map