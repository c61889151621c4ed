"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.caseQuestions = caseQuestions;
exports.visitsAskedAbout = visitsAskedAbout;
exports.sameAskedIn = sameAskedIn;
exports.keepBoth = keepBoth;
exports.withoutEither = withoutEither;
exports.withSameAsked = withSameAsked;
exports.sayChildren = sayChildren;
exports.openQuestions = openQuestions;
const child_1 = require("../child");
const visit_1 = require("../children/visit");
const member_1 = require("../member");
const result_1 = require("../result");
const personAnswer_1 = require("./personAnswer");
/** Children and people are asked about first: only once it is known who is who can meetings and visits be compared. */
const order = ['child', 'member', 'meeting', 'visit'];
/** The open questions, those about one thing in two entries first: of things that are both still there, of members who still are. */
function caseQuestions(group, today) {
    const open = (group.sameAsked ?? []).filter((asked) => stillTwo(group, asked, today));
    const people = (0, personAnswer_1.personsAsked)(group, today).map((person) => ({ what: 'person', person }));
    const same = order.flatMap((what) => open.filter((asked) => asked.what === what));
    const unsaid = group.members.filter((member) => (0, member_1.isNotSaid)(member) && isToCome(member, today));
    const isPaired = (childId) => open.some((asked) => asked.what === 'child' && asked.here === childId);
    const missed = group.children.filter((child) => (0, child_1.isAskedAbout)(child) && !isPaired(child.childId));
    return [
        ...((0, child_1.isAskedAbout)(group) ? [{ what: 'missed-group' }] : []),
        ...people,
        ...same,
        ...missed.map(({ childId }) => ({ what: 'missed-child', childId })),
        ...unsaid.map(({ memberId }) => ({ what: 'children', memberId })),
    ];
}
/** The open questions about visits, whose documents a card needs. */
function visitsAskedAbout(group) {
    return (group.sameAsked ?? []).flatMap((asked) => (asked.what === 'visit' && stillCount(group, asked) ? asked : []));
}
/** The question as it is open now; undefined where it was answered. */
function sameAskedIn(group, asked, today) {
    return (group.sameAsked ?? []).find((open) => isSame(open, asked) && stillTwo(group, open, today));
}
/** They are two: both stay as they are, and nobody asks again. */
function keepBoth(group, asked) {
    return withSameAsked(group, (group.sameAsked ?? []).filter((open) => !isSame(open, asked)));
}
/** They are one: neither entry is asked about together with any other of its kind. */
function withoutEither(group, { what, here, there }) {
    const isEither = (open) => open.what === what && (open.here === here || open.there === there);
    return withSameAsked(group, (group.sameAsked ?? []).filter((open) => !isEither(open)));
}
function withSameAsked({ sameAsked: _, ...group }, left) {
    return left.length === 0 ? group : { ...group, sameAsked: left };
}
/** Says for which children a member is here of whom the export did not say. */
function sayChildren(group, memberId, childIds) {
    const member = group.members.find((each) => each.memberId === memberId);
    if (member === undefined || !(0, member_1.isNotSaid)(member))
        return (0, result_1.refuse)({ kind: 'gone' });
    const isHere = (childId) => group.children.some((child) => child.childId === childId);
    if (childIds.length === 0 || !childIds.every(isHere))
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { childIds: 'choose-one' } });
    const said = [...new Set(childIds)];
    return (0, result_1.allow)({ ...group, members: group.members.map((each) => (each.memberId === memberId ? { ...each, childIds: said } : each)) });
}
/** The names of the questions that are open, under which notices are about them. */
function openQuestions(group, today) {
    return caseQuestions(group, today).map(questionName);
}
function questionName(question) {
    if (question.what === 'children')
        return `children:${question.memberId}`;
    if (question.what === 'person')
        return `person:${question.person.here}-${question.person.there}`;
    if (question.what === 'missed-child')
        return `missed-child:${question.childId}`;
    if (question.what === 'missed-group')
        return question.what;
    if (question.what === 'visit')
        return `visit:${question.childId}-${question.askedOn}`;
    return `${question.what}:${question.here}-${question.there}`;
}
function stillTwo(group, asked, today) {
    const { here, there } = asked;
    if (asked.what === 'visit')
        return stillCount(group, asked);
    const ids = idsOf(group, today)[asked.what];
    return ids.includes(here) && ids.includes(there);
}
function idsOf(group, today) {
    return {
        child: group.children.map(({ childId }) => childId),
        member: group.members.filter((member) => isToCome(member, today)).map(({ memberId }) => memberId),
        meeting: group.meetings.map(({ meetingId }) => meetingId),
    };
}
/** A visit's document never goes: it counts while neither a correction nor another entry stands in its place. */
function stillCount({ children }, { here, there, childId }) {
    const child = children.find((each) => each.childId === childId);
    const gone = child === undefined ? [] : [...(child.correctedVisitIds ?? []), ...(0, visit_1.enteredTwice)(child)];
    return child !== undefined && !gone.includes(here) && !gone.includes(there);
}
function isToCome(member, today) {
    return (0, member_1.isCurrent)(member, today) || member.from > today;
}
function isSame(one, other) {
    return one.what === other.what && one.here === other.here && one.there === other.there;
}
//# sourceMappingURL=caseQuestions.js.map