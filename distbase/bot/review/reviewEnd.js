"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewEndVerbs = void 0;
const review_1 = require("../../cards/review");
const review_2 = require("../../core/review/review");
const reviewEnd_1 = require("../../core/review/reviewEnd");
const reviewEnd_2 = require("../../usecases/review/reviewEnd");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const verbs_1 = require("../verbs");
const review_3 = require("./review");
/** A registration that ends without a conference. */
exports.reviewEndVerbs = [
    (0, verbs_1.viewVerb)(reviewEnd_2.openEnding, { childId: inputs_1.childOnCard }, endFormFor),
    (0, verbs_1.deedVerb)(reviewEnd_2.end, { childId: inputs_1.childOnCard }, { ground: (0, inputs_1.oneOf)(review_2.endGrounds), on: (0, inputs_1.optionalDay)(), reasons: (0, inputs_1.words)() }, (turn, shown) => {
        const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind === 'check-fields';
        return mayMend ? endFormFor(turn, shown) : (0, review_3.reviewChildCardFor)(turn, shown, turn.texts.words.review.end.done);
    }),
];
function endFormFor(turn, shown) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const child = group.children.find(({ childId }) => childId === shown.data.childId);
    const today = deps.clock.today();
    const open = child === undefined ? [] : (0, reviewEnd_1.endGroundsOpenTo)(child, deps.rules, today);
    if (child === undefined || open.length === 0)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return review_1.reviewEndCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.review.end.title, ''),
        childId: child.childId,
        name: (0, actionWords_1.childWords)(texts, child, group),
        groundChoices: open.map((ground) => ({ title: texts.words.review.end.grounds[ground], value: ground })),
        ground: (0, verbs_1.fieldFor)(turn, shown, 'ground', open[0] ?? ''),
        today,
        on: (0, verbs_1.fieldFor)(turn, shown, 'on'),
        reasons: (0, verbs_1.fieldFor)(turn, shown, 'reasons'),
    });
}
//# sourceMappingURL=reviewEnd.js.map