"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeTurns = makeTurns;
/**
 * Answers each activity that the front door let in. A press takes the short way: its answer is its own response, so it needs
 * neither botbuilder's turn, whose connector sends into a conversation, nor teams-ai's routes and turn state. All else goes through
 * both. Throws what the bot throws.
 */
function makeTurns(adapter, bot) {
    return (activity) => (isPress(activity) ? bot.press(activity) : adapter.runTurn(activity, bot.turn));
}
/** Teams asks for other things too in an invoke; those are not presses. */
function isPress({ type, name }) {
    return type === 'invoke' && name === 'adaptiveCard/action';
}
//# sourceMappingURL=turns.js.map