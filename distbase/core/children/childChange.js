"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeDocumentId = changeDocumentId;
exports.isEnd = isEnd;
exports.isAboutAddress = isAboutAddress;
exports.changesOpenTo = changesOpenTo;
exports.recordChange = recordChange;
exports.lastStanding = lastStanding;
exports.undoChange = undoChange;
exports.asksForTime = asksForTime;
exports.missingOf = missingOf;
const child_1 = require("../child");
const doer_1 = require("../doer");
const member_1 = require("../member");
const result_1 = require("../result");
const londonTime_1 = require("../time/londonTime");
const setHere_1 = require("./setHere");
/** Facts of a child that only people here record. */
const ownFields = ['missingToldOn', 'movedOn', 'temporaryStay', 'addressLift', 'frozen'];
/** As many as one page of a card shows; the others stay in their documents. */
const mostMarks = 7;
function changeDocumentId(changeId) {
    return `child-change:${changeId}`;
}
function isEnd(what) {
    return what === 'died' || what === 'not-born-alive';
}
function isAboutAddress(what) {
    return what.startsWith('address-');
}
/** The changes that can be recorded for this child now. None for one whose case is frozen. */
function changesOpenTo(child, today) {
    if (child.frozen !== undefined)
        return [];
    const isBorn = (0, child_1.isBornBy)(child, today);
    const end = isBorn ? 'died' : 'not-born-alive';
    const address = addressChanges(child);
    if (child.status === 'de-registered')
        return [...address, end];
    const missing = child.missingSince === null ? ['missing'] : [...((child.missingToldOn ?? null) === null ? ['told'] : []), 'found'];
    const stays = isAway(child) ? 'stay-ended' : 'stay-began';
    const care = child.lookedAfter ? 'not-looked-after' : 'looked-after';
    const birth = (0, child_1.isBirthUnknown)(child) ? ['born'] : [];
    return isBorn ? [...birth, ...missing, 'moved', stays, care, ...address, end] : ['born', 'moved', ...address, end];
}
/**
 * One person alone can make an address confidential. To lift that, one person asks and another agrees: somebody alone could
 * otherwise lift it, send the family a record that nobody else has looked at, and set it again (DOMAIN 5.5 (6)).
 */
function addressChanges({ confidentialAddress, addressLift = null }) {
    if (!confidentialAddress)
        return ['address-confidential'];
    return addressLift === null ? ['address-lift-asked'] : ['address-not-confidential', 'address-stays-confidential'];
}
/** Records a change. A death is recorded only after the warning; from that commit on no clock runs for the child (DOMAIN 7.1). */
function recordChange(group, typed, by) {
    // Whoever only reports that a child is missing tells co-ordinator and manager by that: that they know is theirs to say.
    const given = (0, member_1.runsGroup)(by.actor) ? typed : { ...typed, toldOn: '' };
    const child = group.children.find(({ childId }) => childId === given.childId);
    if (child === undefined || !changesOpenTo(child, by.today).includes(given.what))
        return (0, result_1.refuse)({ kind: 'change-gone' });
    const wrong = problemsOf(child, given, by);
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const changeId = by.newId();
    const became = fieldsOf(child, given, { changeId, askedByPersonId: by.actor.personId });
    const change = {
        id: changeDocumentId(changeId),
        type: 'child-change',
        schemaVersion: 1,
        coreGroupId: group.coreGroupId,
        changeId,
        childId: child.childId,
        what: given.what,
        on: given.on,
        ...timeOf(given),
        was: partOf(child, became),
        became,
        by: by.actor.memberId,
        byPersonId: by.actor.personId,
        at: by.now,
        undone: null,
    };
    const mark = { changeId, what: given.what, on: given.on, ...timeOf(given), undone: false };
    const changed = { ...applied(child, became), changes: [...(child.changes ?? []), mark].slice(-mostMarks) };
    return (0, result_1.allow)({ group: withChild(group, changed), change });
}
/**
 * The newest change that was not undone. Only this one can be undone, as later ones were made on top of the earlier. That an
 * address became confidential is passed over: it takes two people to lift it.
 */
function lastStanding(child) {
    return (child.changes ?? []).findLast(({ undone, what }) => !undone && what !== 'address-confidential') ?? null;
}
/**
 * Undoes a change that was entered in error: the facts are again as they were, and the entry stays with the reason. If it had
 * ended a request that waited for a second person, the request has to be made again.
 */
function undoChange(group, change, reason, by) {
    const child = group.children.find(({ childId }) => childId === change.childId);
    if (child === undefined || change.undone !== null)
        return (0, result_1.refuse)({ kind: 'change-gone' });
    if (change.what === 'address-confidential')
        return (0, result_1.refuse)({ kind: 'lifted-by-two' });
    if (lastStanding(child)?.changeId !== change.changeId)
        return (0, result_1.refuse)({ kind: 'later-change' });
    const bare = { ...child };
    for (const name of [...ownFields, 'lookedAfterSince'])
        if (Object.hasOwn(change.became, name))
            delete bare[name];
    const changes = (child.changes ?? []).map((mark) => (mark.changeId === change.changeId ? { ...mark, undone: true } : mark));
    const undone = { by: by.actor.memberId, at: by.now, reason: (0, doer_1.forPractitioners)(reason, by) };
    return (0, result_1.allow)({ group: withChild(group, { ...applied(bare, withoutLift(change.was)), changes }), change: { ...change, undone } });
}
function withoutLift({ addressLift: _, ...fields }) {
    return fields;
}
/** The police are told since when a child is missing, and until when they were. */
function asksForTime(what) {
    return what === 'missing' || what === 'found';
}
function timeOf({ what, time = '' }) {
    return time === '' || !asksForTime(what) ? {} : { time };
}
/** Since when the child is missing, where they are: the day, and the time where somebody knew it. */
function missingOf({ missingSince, changes = [] }) {
    if (missingSince === null)
        return null;
    const mark = changes.findLast(({ what, undone, on }) => what === 'missing' && !undone && on === missingSince);
    return { on: missingSince, time: mark?.time ?? null };
}
function problemsOf(child, given, { today, now }) {
    const { what, on, toldOn } = given;
    const { time } = timeOf(given);
    if (on === '')
        return { on: 'required' };
    if (on > today)
        return { on: 'in-the-future' };
    if (time !== undefined && (0, londonTime_1.instantOf)(on, time) > now)
        return { time: 'later-than-now' };
    if (what !== 'born' && child.dateOfBirth !== null && on < child.dateOfBirth)
        return { on: 'not-born' };
    if ((what === 'moved' || what === 'stay-began') && on < child.registeredOn)
        return { on: 'before-registration' };
    if (on < (beganOn(child, what) ?? on))
        return { on: 'before-it-happened' };
    if (what === 'missing' && toldOn !== '' && toldOn > today)
        return { toldOn: 'in-the-future' };
    if (what === 'missing' && toldOn !== '' && toldOn < on)
        return { toldOn: 'before-it-happened' };
    if (what === 'born' && given.givenName === '')
        return { givenName: 'required' };
    if (what === 'born' && given.familyName === '')
        return { familyName: 'required' };
    return isEnd(what) && !given.agreed ? { on: 'say-yes-to-the-end' } : {};
}
/** The day of what this change ends or answers. */
function beganOn(child, what) {
    if (what === 'told' || what === 'found')
        return child.missingSince;
    return what === 'stay-ended' ? (child.temporaryStay?.from ?? null) : null;
}
function fieldsOf(child, { what, on, toldOn, givenName, familyName }, asked) {
    switch (what) {
        case 'missing':
            return { missingSince: on, missingToldOn: toldOn === '' ? null : toldOn };
        case 'told':
            return { missingToldOn: on };
        case 'found':
            return { missingSince: null, missingToldOn: null };
        case 'moved':
            return { movedOn: on };
        case 'born':
            return { givenName, familyName, dateOfBirth: on };
        case 'stay-began':
            return { temporaryStay: { from: on, transferRequestedOn: null, endedOn: null } };
        case 'stay-ended':
            return { temporaryStay: { from: on, transferRequestedOn: null, ...child.temporaryStay, endedOn: on } };
        case 'looked-after':
            return { lookedAfter: true, lookedAfterSince: on };
        case 'not-looked-after':
            return { lookedAfter: false, lookedAfterSince: null };
        case 'address-confidential':
            return { confidentialAddress: true };
        case 'address-lift-asked':
            return { addressLift: asked };
        case 'address-not-confidential':
            return { confidentialAddress: false, addressLift: null };
        case 'address-stays-confidential':
            return { addressLift: null };
        default:
            return { status: 'de-registered', deregisteredOn: child.deregisteredOn ?? on, frozen: { on, because: what } };
    }
}
function applied(child, fields) {
    const { missingToldOn: _told, movedOn: _moved, temporaryStay: _stay, addressLift: _lift, frozen: _frozen, ...registered } = fields;
    const own = Object.fromEntries(ownFields.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
    return { ...(0, setHere_1.settingHere)(child, registered), ...own };
}
/** What the child says now of the members that are to change. */
function partOf(child, fields) {
    const names = Object.keys(fields);
    return Object.fromEntries(names.flatMap((name) => (child[name] === undefined ? [] : [[name, child[name]]])));
}
function isAway({ temporaryStay }) {
    return temporaryStay !== undefined && temporaryStay.endedOn === null;
}
function withChild(group, child) {
    return { ...group, children: group.children.map((each) => (each.childId === child.childId ? child : each)) };
}
//# sourceMappingURL=childChange.js.map