"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sameFor = sameFor;
exports.personFor = personFor;
exports.childEntry = childEntry;
const visit_1 = require("../../core/children/visit");
const visit_2 = require("../../documents/visit");
const personQuestions_1 = require("../../usecases/groups/personQuestions");
const actionWords_1 = require("../actions/actionWords");
const visitWords_1 = require("../children/visitWords");
const personWords_1 = require("../personWords");
/** The question whether two entries are one thing, as its card shows it. */
function sameFor(turn, state, asked) {
    const { group } = state;
    const { what, here, there } = asked;
    const words = turn.texts.words.questions;
    const [mine, theirs] = entriesOf(turn, state, asked);
    const { ask, yesMeans, yes, no } = words.same[what];
    return {
        ...{ what, here, there, ask, yesMeans, yes, no },
        hereLabel: isMissed(group, here) ? words.notThere : words.here,
        ...{ hereName: mine.name, hereAbout: mine.about, thereName: theirs.name, thereAbout: theirs.about },
    };
}
/** The question whether somebody is the member who is listed no longer. */
function personFor(turn, state, { here, there, herePersonId, therePersonId, held }) {
    const { stayOne, stayTwo } = turn.texts.words.questions.person;
    const entry = (memberId, personId, listed) => {
        const member = listed ?? state.group.members.find((each) => each.memberId === memberId);
        if (member === undefined)
            return nothing;
        return { name: member.name, about: about((0, personWords_1.jobWords)(turn.texts, member), member.agency, (0, personQuestions_1.addressIn)(state, personId)) };
    };
    const [mine, theirs] = [entry(here, herePersonId), entry(there, therePersonId, held)];
    return {
        ...{ here, there, untilThen: held === undefined ? stayTwo : stayOne },
        ...{ hereName: mine.name, hereAbout: mine.about, thereName: theirs.name, thereAbout: theirs.about },
    };
}
/** Of a child whom the case system has no longer: that entry was made there, too. */
function isMissed({ children }, id) {
    return children.some(({ childId, notExported }) => childId === id && notExported !== undefined);
}
function entriesOf(turn, { group, documents }, asked) {
    const { here, there } = asked;
    switch (asked.what) {
        case 'child':
            return [childEntry(turn, group, here), childEntry(turn, group, there)];
        case 'member':
            return [memberEntry(turn, group, here), memberEntry(turn, group, there)];
        case 'meeting':
            return [meetingEntry(turn, group, here), meetingEntry(turn, group, there)];
        case 'visit':
            return [
                visitEntry(turn, { group, documents }, asked, { visitId: here, on: asked.hereOn }),
                visitEntry(turn, { group, documents }, asked, { visitId: there, on: asked.thereOn }),
            ];
    }
}
/** Of a child the day and the reference. */
function childEntry({ texts }, group, id) {
    const child = group.children.find(({ childId }) => childId === id);
    if (child === undefined)
        return nothing;
    const born = child.dateOfBirth === null ? '' : texts.say('questions.bornOn', { day: texts.shortDay(child.dateOfBirth) });
    const expected = child.expectedOn === null ? '' : texts.say('questions.expectedOn', { day: texts.shortDay(child.expectedOn) });
    const name = child.givenName === '' ? texts.say('actions.unborn', { name: child.familyName }) : `${child.givenName} ${child.familyName}`.trim();
    return { name, about: about(born === '' ? expected : born, child.ref) };
}
/** Of a person role and agency. */
function memberEntry(turn, group, id) {
    const member = group.members.find(({ memberId }) => memberId === id);
    return member === undefined ? nothing : { name: member.name, about: about((0, personWords_1.jobWords)(turn.texts, member), member.agency) };
}
/** Of a meeting day and time, kind, and whether it was held or called off. */
function meetingEntry({ texts }, group, id) {
    const fact = group.meetings.find(({ meetingId }) => meetingId === id);
    if (fact === undefined)
        return nothing;
    const { meetingHeld, meetingCalledOff, meetingPlanned } = texts.words.questions;
    const state = fact.cancelled ? meetingCalledOff : fact.heldOn === null ? meetingPlanned : meetingHeld;
    return {
        name: (0, visitWords_1.whenWords)(texts, fact.heldOn ?? fact.plannedFor, fact.startsAt),
        about: about(texts.words.meeting.planned[fact.kind], state),
    };
}
/** Of a visit the child, day and time, who came and what they saw; where its document cannot be read, what the head knows. */
function visitEntry({ texts }, { group, documents }, { childId }, visit) {
    const child = group.children.find((each) => each.childId === childId);
    const told = visit_2.storedVisit.in({ documents }, (0, visit_1.visitDocumentId)(visit));
    const fact = told?.fact ?? child?.visits.find(({ visitId }) => visitId === visit.visitId);
    const known = fact === undefined ? [] : [(0, visitWords_1.visitedBy)(group, fact), (0, visitWords_1.achievedWords)(texts, fact)];
    const name = child === undefined ? '' : (0, actionWords_1.childWords)(texts, child, group);
    return { name, about: about((0, visitWords_1.whenWords)(texts, visit.on, told?.time ?? null), ...known) };
}
const nothing = { name: '', about: '' };
function about(...parts) {
    return parts
        .filter((part) => part !== '')
        .map((part) => ` · ${part}`)
        .join('');
}
//# sourceMappingURL=sameEntries.js.map