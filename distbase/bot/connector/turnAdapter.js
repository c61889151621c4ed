"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TurnAdapter = void 0;
const botbuilder_1 = require("botbuilder");
const botframework_connector_1 = require("botframework-connector");
/**
 * Botbuilder's adapter without its own way in: it runs turns for activities that our front door let in, sends through
 * the kept connector clients, and refuses to authenticate anything itself (DESIGN 2.1, traps 1, 3 and 7).
 * A turn that throws is thrown to the caller, which answers with a code and no text.
 */
class TurnAdapter extends botbuilder_1.CloudAdapter {
    #authenticated;
    constructor(options) {
        const authentication = new FrontDoorOnly(options.clients);
        super(authentication);
        this.#authenticated = {
            audience: botframework_connector_1.AuthenticationConstants.ToChannelFromBotOAuthScope,
            claimsIdentity: botIdentity(options.appId),
            callerId: 'urn:botframework:azure',
            connectorFactory: authentication.createConnectorFactory(),
        };
    }
    /** Runs `logic` for an activity that has already been checked; gives what an invoke is to be answered with. */
    runTurn(activity, logic) {
        return this.processActivity(this.#authenticated, activity, logic);
    }
}
exports.TurnAdapter = TurnAdapter;
function botIdentity(appId) {
    return new botframework_connector_1.ClaimsIdentity([
        { type: botframework_connector_1.AuthenticationConstants.AudienceClaim, value: appId },
        { type: botframework_connector_1.AuthenticationConstants.AppIdClaim, value: appId },
    ], true);
}
/** Botbuilder asks this for connectors and for a user-token client at each turn; it authenticates nobody. */
class FrontDoorOnly extends botframework_connector_1.BotFrameworkAuthentication {
    #connectors;
    constructor(clients) {
        super();
        this.#connectors = { create: async (serviceUrl) => clients.clientFor(serviceUrl) };
    }
    authenticateRequest() {
        return notHere();
    }
    authenticateStreamingRequest() {
        return notHere();
    }
    createConnectorFactory() {
        return this.#connectors;
    }
    async createUserTokenClient() {
        return noUserTokens;
    }
}
/** Nobody signs in to anything through this bot. */
const noUserTokens = {
    getUserToken: notHere,
    getSignInResource: notHere,
    signOutUser: notHere,
    getTokenStatus: notHere,
    getAadTokens: notHere,
    exchangeToken: notHere,
};
async function notHere() {
    throw Object.assign(new Error('not-through-the-front-door'), { code: 'not-through-the-front-door' });
}
//# sourceMappingURL=turnAdapter.js.map