"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sightings = void 0;
exports.recordVisits = recordVisits;
exports.correctVisit = correctVisit;
exports.addWords = addWords;
exports.childrenToVisit = childrenToVisit;
exports.withVisits = withVisits;
exports.newVisit = newVisit;
exports.problemsOfChildren = problemsOfChildren;
exports.problemsOfTime = problemsOfTime;
exports.twinsOf = twinsOf;
exports.roleOn = roleOn;
const child_1 = require("../child");
const doer_1 = require("../doer");
const member_1 = require("../member");
const result_1 = require("../result");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const keepVisits_1 = require("./keepVisits");
const visit_1 = require("./visit");
/** What was achieved on a visit, as ticked on one list. */
exports.sightings = ['seen', 'alone', 'at-home', 'bedroom'];
/**
 * One visit to each child that was ticked, and to no other (DOMAIN 1.19). `there` are the visits of that day as they are recorded: one
 * that may be the same is asked about first.
 */
function recordVisits(group, seeing, by, there = []) {
    const wrong = {
        ...problemsOfTwins(seeing, by, there),
        ...problemsOfChildren(group, seeing, by),
        ...problemsOfTime(seeing, by),
        ...problemsOfSightings(seeing),
    };
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const visits = [...new Set(seeing.childIds)].map((childId) => newVisit(group, childId, seeing, by));
    return (0, result_1.allow)({ group: withVisits(group, visits, by.today), visits });
}
/**
 * A visit in place of another, which stays in the history and counts no longer. It is still the same person's visit,
 * in the role of its day, and what was written about it goes with it. `known` are all visits to the child that count, where the head left older ones out.
 */
function correctVisit(group, original, seeing, by, known) {
    const child = group.children.find(({ childId }) => childId === original.childId);
    if (child === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    if (child.correctedVisitIds?.includes(original.fact.visitId) || (0, visit_1.enteredTwice)(child).includes(original.fact.visitId))
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    if (original.takenBackOn !== undefined)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    if (child.frozen !== undefined)
        return (0, result_1.refuse)({ kind: 'child-frozen' });
    if (original.notSeenEntryId !== undefined)
        return (0, result_1.refuse)({ kind: 'kept-as-reported' });
    const wrong = { ...problemsOfTime(seeing, by), ...problemsOfDay(child, seeing.on), ...problemsOfSightings(seeing) };
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const { byPersonId, agency, byRole } = original.fact;
    const fact = {
        visitId: by.newId(),
        on: seeing.on,
        byRole: seeing.on === original.fact.on ? byRole : roleOn(group, byPersonId, child.childId, seeing.on),
        byPersonId,
        agency,
        ...achieved(seeing.sightings),
    };
    const visit = { ...visitDocument(group, child.childId, fact, seeing, by), words: original.words, corrects: original.id };
    const corrected = {
        ...(known === null ? child : withWholeHistory(child, known)),
        correctedVisitIds: [...(child.correctedVisitIds ?? []), original.fact.visitId],
    };
    const without = { ...corrected, visits: corrected.visits.filter(({ visitId }) => visitId !== original.fact.visitId) };
    const followed = (0, visit_1.withVisitCorrected)(withChild(group, without), child.childId, original.fact.visitId, fact);
    return (0, result_1.allow)({ group: withVisits(followed, [visit], by.today), visits: [visit] });
}
/** Words about a visit, added to what is there; its facts stay. */
function addWords(visit, words, by) {
    const added = Object.entries(words)
        .filter(([, text]) => text !== '')
        .map(([about, text]) => ({ ...wordsBy(text, by), about: about, ...audienceOf(about, visit) }));
    if (added.length === 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { presentation: 'required' } });
    return (0, result_1.allow)({ ...visit, words: [...visit.words, ...added] });
}
/**
 * The children to whom this member can record a visit: those they are here for who are born, and on the register or off it only
 * lately, as a visit may be entered late.
 */
function childrenToVisit(group, member, today, rules) {
    const since = (0, calendarDate_1.addDays)(today, -rules.policy.choices.visitLongAgo.days);
    return group.children.filter((child) => (0, member_1.isFor)(member, child.childId) &&
        child.frozen === undefined &&
        (0, child_1.isBornBy)(child, today) &&
        (child.status !== 'de-registered' || (child.deregisteredOn !== null && child.deregisteredOn >= since)));
}
/** The head with these visits among its children's, and no more kept than clocks can count from. */
function withVisits(group, visits, today) {
    return visits.reduce((changed, { childId, fact }) => {
        const child = changed.children.find((each) => each.childId === childId);
        return child === undefined ? changed : withChild(changed, (0, keepVisits_1.keepVisits)({ ...child, visits: [...child.visits, fact] }, today));
    }, group);
}
function newVisit(group, childId, seeing, by) {
    const { personId, agency } = by.actor;
    const fact = {
        visitId: by.newId(),
        on: seeing.on,
        byRole: roleOn(group, personId, childId, seeing.on),
        byPersonId: personId,
        agency,
        ...achieved(seeing.sightings),
    };
    return visitDocument(group, childId, fact, seeing, by);
}
/** Which of the ticked children no visit can be recorded to, by this person, on that day. */
function problemsOfChildren(group, { childIds, on }, { actor }) {
    if (childIds.length === 0)
        return { children: 'required' };
    for (const childId of childIds) {
        const child = group.children.find((each) => each.childId === childId);
        if (child === undefined || !(0, member_1.isFor)(actor, childId))
            return { children: 'not-your-child' };
        if (child.frozen !== undefined)
            return { children: 'child-frozen' };
        if (child.dateOfBirth === null && !(0, child_1.isBirthUnknown)(child))
            return { children: 'not-born' };
        const wrong = problemsOfDay(child, on);
        if (Object.keys(wrong).length > 0)
            return wrong;
    }
    return {};
}
/**
 * A time in the future is a problem; so is a day so long ago that it may be a typing error, unless the visitor was asked about
 * it and said yes.
 */
function problemsOfTime({ on, time, dayAgreed }, { now, today, rules }) {
    if (on > today)
        return { on: 'in-the-future' };
    if ((0, londonTime_1.instantOf)(on, time) > now)
        return { time: 'later-than-now' };
    const isLongAgo = (0, calendarDate_1.daysBetween)(on, today) > rules.policy.choices.visitLongAgo.days;
    return isLongAgo && dayAgreed !== on ? { on: 'long-ago' } : {};
}
/** The recorded visits of that day that may be the one that is being recorded: by the same person, or at about the same time. */
function twinsOf({ childIds, on, time }, { actor }, there) {
    return there.filter(({ childId, fact, time: known }) => {
        if (!childIds.includes(childId) || fact.on !== on || !fact.seen)
            return false;
        return fact.byPersonId === actor.personId || (known !== null && Math.abs(minutesOf(known) - minutesOf(time)) < minutesOfOneVisit);
    });
}
/** Two entries of one visit by two people seldom differ by more. */
const minutesOfOneVisit = 30;
function minutesOf(time) {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
}
function problemsOfTwins(seeing, by, there) {
    return seeing.twinAgreed !== seeing.on && twinsOf(seeing, by, there).length > 0 ? { time: 'recorded-already' } : {};
}
/** The person's role for this child on that day: only the co-ordinator's visits, and the covering manager's, reset a statutory clock. */
function roleOn(group, personId, childId, on) {
    const roles = group.members
        .filter((member) => member.personId === personId && (0, member_1.isFor)(member, childId))
        .filter(({ from, to }) => from <= on && (to === null || on <= to))
        .map(({ role }) => role);
    return roles.includes('co-ordinator') ? 'co-ordinator' : roles.includes('manager') ? 'manager' : 'other';
}
/** What the ticks imply: somebody who was alone with a child saw the child, and the bedroom is in the home. */
function achieved(ticked) {
    const alone = ticked.includes('alone');
    const bedroom = ticked.includes('bedroom');
    return { seen: alone || ticked.includes('seen'), alone, atHome: bedroom || ticked.includes('at-home'), bedroom };
}
function problemsOfSightings({ sightings: ticked }) {
    return ticked.length === 0 ? { what: 'choose-or-not-seen' } : {};
}
/** What is wrong with the day: a visit counts for a registration from the day it began, or the birth if that is later, until it ended. */
function problemsOfDay(child, on) {
    if (child.dateOfBirth !== null && on < child.dateOfBirth)
        return { on: 'not-born' };
    if (on < child.registeredOn)
        return { on: 'before-registration' };
    const isOff = child.status === 'de-registered' && (child.deregisteredOn === null || on > child.deregisteredOn);
    return isOff ? { on: 'off-register' } : {};
}
function visitDocument(group, childId, fact, seeing, by) {
    const { time, announced = null, othersThere = '' } = seeing;
    return {
        id: (0, visit_1.visitDocumentId)(fact),
        type: 'visit',
        schemaVersion: 1,
        coreGroupId: group.coreGroupId,
        childId,
        fact,
        time,
        announced,
        ...(othersThere === '' ? {} : { othersThere: (0, doer_1.forPractitioners)(othersThere, by) }),
        notSeenReason: null,
        words: [],
        enteredAt: by.now,
        corrects: null,
    };
}
function withChild(group, child) {
    return { ...group, children: group.children.map((each) => (each.childId === child.childId ? child : each)) };
}
/** The child with all older visits put back, so that keepVisits decides anew what the head can leave out. */
function withWholeHistory({ visitsKeptFrom: _, ...child }, known) {
    return { ...child, visits: known };
}
function wordsBy(text, { actor, now, language }) {
    return { text, by: actor.memberId, at: now, language };
}
/** A child's own words are the child's: the child and the co-ordinator decide who else sees them (DOMAIN 1.16). */
function audienceOf(about, { childId }) {
    return { audience: about === 'own-words' ? { kind: 'child-confidential', childId } : { kind: 'practitioners' } };
}
//# sourceMappingURL=seen.js.map