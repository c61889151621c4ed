"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.questionVerbs = void 0;
const zod_1 = require("zod");
const message_1 = require("../../cards/message");
const questions_1 = require("../../cards/questions");
const caseQuestions_1 = require("../../core/caseload/caseQuestions");
const missed_1 = require("../../core/caseload/missed");
const caseQuestions_2 = require("../../usecases/groups/caseQuestions");
const joinEntries_1 = require("../../usecases/groups/joinEntries");
const nextVisits_1 = require("../../usecases/groups/nextVisits");
const personQuestions_1 = require("../../usecases/groups/personQuestions");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const sameEntries_1 = require("./sameEntries");
const id = zod_1.z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const twoMembers = { here: id, there: id };
const twoEntries = { what: zod_1.z.enum(['child', 'member', 'meeting', 'visit']), here: id, there: id };
const why = (0, inputs_1.oneOf)(missed_1.missedAnswers);
/** What the import asks of those who run the group, one question after the other; an answer shows the next. */
exports.questionVerbs = [
    (0, loadingVerb_1.loadingVerb)(caseQuestions_2.openQuestions, {}, ({ deps }, { state }) => (0, personQuestions_1.addressesFor)(deps, state.group), (turn, shown, addresses) => questionFor(turn, { ...shown, state: withDocuments(shown.state, addresses) }, '')),
    (0, verbs_1.deedVerb)(personQuestions_1.samePerson, twoMembers, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.person.joined), personQuestions_1.performSamePerson),
    (0, verbs_1.deedVerb)(personQuestions_1.twoPeople, twoMembers, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.person.kept), personQuestions_1.performTwoPeople),
    (0, verbs_1.deedVerb)(joinEntries_1.join, twoEntries, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.joined), joinEntries_1.performJoin),
    (0, verbs_1.deedVerb)(caseQuestions_2.keepTwo, twoEntries, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.kept), nextVisits_1.performAnswer),
    (0, verbs_1.deedVerb)(caseQuestions_2.sayForWhom, { memberId: inputs_1.memberOnCard }, { childIds: (0, inputs_1.anyChildren)() }, (turn, shown) => {
        const asked = { what: 'children', memberId: shown.data.memberId };
        return questionFor(turn, shown, turn.texts.words.questions.said, shown.result.kind === 'refused' ? asked : null);
    }, nextVisits_1.performAnswer),
    (0, verbs_1.deedVerb)(caseQuestions_2.sayOfChild, { childId: inputs_1.childOnCard, why }, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.said), nextVisits_1.performAnswer),
    (0, verbs_1.deedVerb)(caseQuestions_2.sayOfGroup, { why }, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.said), nextVisits_1.performAnswer),
];
function questionFor(turn, shown, done, again = null) {
    const { texts } = turn;
    const { group } = shown.state;
    const questions = (0, caseQuestions_1.caseQuestions)(group, turn.deps.clock.today());
    const head = (0, verbs_1.headFor)(turn, shown, texts.words.questions.title, done);
    const question = again ?? questions[0];
    if (question === undefined)
        return message_1.messageCard.render(texts, (0, verbs_1.stampFor)(turn, group), { ...head, text: texts.words.questions.none });
    const left = texts.say('questions.left', { count: questions.length });
    const stamp = (0, verbs_1.stampFor)(turn, group);
    switch (question.what) {
        case 'children':
            return questions_1.questionChildrenCard.render(texts, stamp, { ...head, left, ...unsaidFor(turn, shown, question.memberId) });
        case 'missed-child': {
            const { childId } = question;
            const child = group.children.find((each) => each.childId === childId);
            const since = sinceFor(turn, child?.notExported?.since);
            return questions_1.questionMissedChildCard.render(texts, stamp, { ...head, left, childId, ...(0, sameEntries_1.childEntry)(turn, group, childId), since });
        }
        case 'missed-group':
            return questions_1.questionMissedGroupCard.render(texts, stamp, {
                ...head,
                left,
                ref: group.ref,
                since: sinceFor(turn, group.notExported?.since),
            });
        case 'person':
            return questions_1.questionPersonCard.render(texts, stamp, { ...head, left, ...(0, sameEntries_1.personFor)(turn, shown.state, question.person) });
        default:
            return questions_1.questionSameCard.render(texts, stamp, { ...head, left, ...(0, sameEntries_1.sameFor)(turn, shown.state, question) });
    }
}
function sinceFor({ texts }, since) {
    return since === undefined ? '' : texts.say('questions.since', { day: texts.day(since) });
}
function withDocuments({ group, documents }, more) {
    return { group, documents: new Map([...documents, ...more]) };
}
function unsaidFor(turn, shown, memberId) {
    const { group } = shown.state;
    const member = group.members.find((each) => each.memberId === memberId);
    return {
        memberId,
        name: member?.name ?? '',
        about: member === undefined ? '' : ` · ${(0, personWords_1.jobWords)(turn.texts, member)}`,
        childIds: (0, verbs_1.fieldFor)(turn, shown, 'childIds'),
        children: group.children.map((child) => ({ title: (0, actionWords_1.childWords)(turn.texts, child, group), value: child.childId })),
    };
}
//# sourceMappingURL=caseQuestions.js.map