"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NoState = void 0;
exports.createTeamsApplication = createTeamsApplication;
const teams_ai_1 = require("@microsoft/teams-ai");
/**
 * The router of turns, with everything of teams-ai's off that we do not want: nothing is loaded or saved between turns
 * (its turn state loses concurrent writes while Teams is told all is well: DESIGN 2.1, trap 4), no typing signals, which spend
 * the rate limit of a conversation, and no mention taken out: it takes out the first one alone, and ends the turn for one
 * without text (`frontDoor/typedLine.ts` reads the line). It gets no adapter: turns reach it through `run`.
 */
function createTeamsApplication() {
    return new teams_ai_1.Application({
        startTypingTimer: false,
        removeRecipientMention: false,
        turnStateFactory: () => new NoState(),
    });
}
/** A turn state that keeps nothing: code that tries to write conversation or user state fails at once. */
class NoState extends teams_ai_1.TurnState {
    get user() {
        return nothing;
    }
    get conversation() {
        return nothing;
    }
    async onComputeStorageKeys() {
        return {};
    }
}
exports.NoState = NoState;
const nothing = Object.freeze({});
//# sourceMappingURL=teamsApplication.js.map