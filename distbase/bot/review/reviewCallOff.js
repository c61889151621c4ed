"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewCallOffVerbs = void 0;
const zod_1 = require("zod");
const review_1 = require("../../cards/review");
const member_1 = require("../../core/member");
const review_2 = require("../../core/review/review");
const review_3 = require("../../usecases/review/review");
const reviewDocuments_1 = require("../../usecases/review/reviewDocuments");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const verbs_1 = require("../verbs");
const review_4 = require("./review");
const reviewTold_1 = require("./reviewTold");
const reviewWords_1 = require("./reviewWords");
const sitting = { conferenceId: review_4.idOnCard };
/** Calling a planned review off, for all of its children or some of them. */
exports.reviewCallOffVerbs = [
    (0, verbs_1.viewVerb)(review_3.openCallingOff, sitting, (turn, shown) => callOffFormFor(turn, shown)),
    (0, verbs_1.deedVerb)(review_3.callOff, { ...sitting, seen: zod_1.z.number().int() }, { children: (0, inputs_1.ownChildren)(), reason: (0, inputs_1.words)() }, (turn, shown) => shown.result.kind === 'refused' ? callOffFormFor(turn, shown) : calledOffFor(turn, shown)),
];
function calledOffFor(turn, shown) {
    const { childIds = [], plannedFor: day = '' } = (0, reviewDocuments_1.conferenceOf)(shown.state, shown.data.conferenceId)?.calledOff?.at(-1) ?? {};
    return (0, review_4.reviewsCardFor)(turn, shown, (0, reviewTold_1.doneWithDay)(turn, shown, turn.texts.words.review.done.callOff, { childIds, day }));
}
function callOffFormFor(turn, shown) {
    const { texts } = turn;
    const { group } = shown.state;
    const conference = (0, reviewDocuments_1.conferenceOf)(shown.state, shown.data.conferenceId);
    const open = (0, review_2.undecided)(group, shown.data.conferenceId).filter((child) => (0, member_1.isOwnChild)(shown.actor, child));
    if (conference === undefined || open.length === 0)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const planned = texts.say('review.planned', { day: texts.day(conference.plannedFor) });
    return review_1.reviewCallOffCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.review.callOffTitle, ''),
        conferenceId: conference.conferenceId,
        names: open.map((child) => (0, actionWords_1.childWords)(texts, child, group)).join(', '),
        several: open.length > 1,
        childChoices: open.map((child) => ({ title: (0, actionWords_1.childWords)(texts, child, group), value: child.childId })),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', open.map(({ childId }) => childId).join(',')),
        seen: conference.version,
        lines: [planned, ...(0, reviewWords_1.sittingLines)(turn, conference)].map((text) => ({ text })),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
    });
}
//# sourceMappingURL=reviewCallOff.js.map