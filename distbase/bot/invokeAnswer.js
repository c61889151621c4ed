"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardAnswer = cardAnswer;
exports.lineAnswer = lineAnswer;
const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';
/*
 * What a press is answered with, in its own response. Handlers of teams-ai are given none: what they return may be shown to the
 * whole chat (DESIGN 2.1, trap 2).
 */
/** A card that only the person who pressed sees. */
function cardAnswer(card) {
    return { status: 200, body: { statusCode: 200, type: cardType, value: card } };
}
/** A line of text that only the person who pressed sees. */
function lineAnswer(text) {
    return { status: 200, body: { statusCode: 200, type: messageType, value: text } };
}
//# sourceMappingURL=invokeAnswer.js.map