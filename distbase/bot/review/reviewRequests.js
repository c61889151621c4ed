"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewRequestVerbs = void 0;
const zod_1 = require("zod");
const review_1 = require("../../cards/review");
const member_1 = require("../../core/member");
const requestGrounds_1 = require("../../core/requestGrounds");
const review_2 = require("../../core/review/review");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewRequest_1 = require("../../core/review/reviewRequest");
const reviewView_1 = require("../../core/review/reviewView");
const reviewRequest_2 = require("../../documents/reviewRequest");
const reviewRequests_1 = require("../../usecases/review/reviewRequests");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const agendaShown_1 = require("../meeting/agendaShown");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const review_3 = require("./review");
const reviewWords_1 = require("./reviewWords");
const aboutRequest = { requestId: review_3.idOnCard };
const reply = { code: (0, inputs_1.oneOf)(reviewRequest_1.replyCodes), why: (0, inputs_1.optionalWords)() };
/** Asking for an early review, the answer to it, and the decision. */
exports.reviewRequestVerbs = [
    (0, verbs_1.viewVerb)(reviewRequests_1.openAsking, { childId: inputs_1.childOnCard }, (turn, shown) => askFormFor(turn, shown)),
    (0, verbs_1.viewVerb)(reviewRequests_1.openRequest, aboutRequest, (turn, shown) => requestCardFor(turn, shown)),
    (0, verbs_1.viewVerb)(reviewRequests_1.openAnswering, aboutRequest, (turn, shown) => answerFormFor(turn, shown)),
    (0, verbs_1.deedVerb)(reviewRequests_1.ask, {}, { children: (0, inputs_1.ownChildren)(), ground: (0, inputs_1.oneOf)(requestGrounds_1.requestGrounds), words: (0, inputs_1.words)() }, (turn, shown) => shown.result.kind === 'refused' ? askFormFor(turn, shown) : (0, review_3.reviewsCardFor)(turn, shown, askedWords(turn))),
    (0, verbs_1.deedVerb)(reviewRequests_1.answer, { ...aboutRequest, seen: zod_1.z.number().int() }, reply, (turn, shown) => repliedFor(turn, shown, turn.texts.words.review.done.answer)),
    (0, verbs_1.deedVerb)(reviewRequests_1.settle, { ...aboutRequest, seen: zod_1.z.number().int() }, reply, (turn, shown) => repliedFor(turn, shown, turn.texts.words.review.done.settle)),
];
function askedWords({ texts, deps }) {
    return texts.say('review.done.ask', { day: texts.day((0, reviewRequest_1.answerBy)({ askedOn: deps.clock.today() }, deps.rules)) });
}
function askFormFor(turn, shown) {
    const { texts, deps } = turn;
    const words = texts.words.review;
    const { group, actor, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const children = group.children.filter((child) => (0, member_1.isOwnChild)(actor, child) && (0, review_2.reviewClock)(group, child, deps.rules, today) !== null);
    const preset = 'childId' in shown.data && typeof shown.data.childId === 'string' ? shown.data.childId : '';
    return review_1.reviewAskCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.askTitle, ''),
        childChoices: children.map((child) => ({ title: (0, actionWords_1.childWords)(texts, child, group), value: child.childId })),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', children.some(({ childId }) => childId === preset) ? preset : ''),
        groundChoices: requestGrounds_1.requestGrounds.map((ground) => ({ title: words.ground[ground], value: ground })),
        ground: (0, verbs_1.fieldFor)(turn, shown, 'ground'),
        words: (0, verbs_1.fieldFor)(turn, shown, 'words'),
    });
}
function repliedFor(turn, shown, done) {
    const { result } = shown;
    const mayMend = result.kind === 'refused' && result.refusal.kind !== 'request-settled';
    return mayMend ? answerFormFor(turn, shown) : requestCardFor(turn, shown, done);
}
function requestCardFor(turn, shown, done = '') {
    const { texts } = turn;
    const words = texts.words.review;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor, today } = asker;
    const request = reviewRequest_2.storedRequest.in(shown.state, shown.data.requestId);
    if (request === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { ground, askedOn, askedBy, childIds } = request;
    const state = (0, reviewWords_1.requestStateWords)(turn, markOf(request), today);
    const names = group.children
        .filter((child) => childIds.includes(child.childId) && (0, member_1.isOwnChild)(actor, child))
        .map((child) => (0, actionWords_1.childWords)(texts, child, group));
    const mayReply = ((0, reviewPermissions_1.mayAnswerRequest)(asker, request).ok && request.answer === null) || (0, reviewPermissions_1.maySettleRequest)(asker, request).ok;
    return review_1.reviewRequestCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.requestTitle, done),
        requestId: request.requestId,
        names: names.join(', '),
        askedBy: (0, personWords_1.memberName)(texts, group, actor, askedBy),
        lines: [
            texts.say('review.groundIs', { ground: words.ground[ground] }),
            texts.say('review.askedOn', { day: texts.day(askedOn) }),
            state,
        ].map((text) => ({ text })),
        words: [
            { label: words.requestWords, text: request.words.text },
            ...spoken(words.answerWords, (0, reviewView_1.replyWords)(actor, request, request.answer)),
            ...spoken(words.decisionWords, (0, reviewView_1.replyWords)(actor, request, request.decision)),
        ],
        replies: request.decision === null && mayReply,
        plans: request.decision?.code === 'agree' && (0, reviewPermissions_1.mayPlanReview)(asker).ok,
    });
}
function answerFormFor(turn, shown) {
    const { texts } = turn;
    const words = texts.words.review;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const request = reviewRequest_2.storedRequest.in(shown.state, shown.data.requestId);
    if (request === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const settles = (0, reviewPermissions_1.maySettleRequest)(asker, request).ok && (request.answer !== null || !(0, reviewPermissions_1.mayAnswerRequest)(asker, request).ok);
    return review_1.reviewAnswerCard.render(texts, (0, verbs_1.stampFor)(turn, asker.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.answerTitle, ''),
        requestId: request.requestId,
        seen: request.version,
        asked: request.words.text,
        codeChoices: reviewRequest_1.replyCodes.map((code) => ({ title: words.code[code], value: code })),
        code: (0, verbs_1.fieldFor)(turn, shown, 'code'),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
        answers: !settles,
        settles,
    });
}
function markOf({ requestId, childIds, ground, askedBy, askedOn, answer: answered, decision }) {
    return { requestId, childIds, ground, askedBy, askedOn, answered: answered?.code ?? null, settled: decision?.code ?? null };
}
function spoken(label, text) {
    return text === null ? [] : [{ label, text }];
}
//# sourceMappingURL=reviewRequests.js.map