import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorFactory, UserTokenClient } from 'botframework-connector';
import { AuthenticationConstants, BotFrameworkAuthentication, ClaimsIdentity } from 'botframework-connector';
import type { ConnectorClients } from './connectorClients';

export type TurnAdapterOptions = {
  /** Empty only where no identity is set (development on loopback). */
  readonly appId: string;
  readonly clients: ConnectorClients;
};

/**
 * Botbuilder's adapter without its own way in: it runs turns for activities that our front door let in, sends through
 * the kept connector clients, and refuses to authenticate anything itself (DESIGN 2.1, traps 1, 3 and 7).
 * A turn that throws is thrown to the caller, which answers with a code and no text.
 */
export class TurnAdapter extends CloudAdapter {
  readonly #authenticated: AuthenticateRequestResult;

  constructor(options: TurnAdapterOptions) {
    const authentication = new FrontDoorOnly(options.clients);
    super(authentication);
    this.#authenticated = {
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      claimsIdentity: botIdentity(options.appId),
      callerId: 'urn:botframework:azure',
      connectorFactory: authentication.createConnectorFactory(),
    };
  }

  /** Runs `logic` for an activity that has already been checked; gives what an invoke is to be answered with. */
  runTurn(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(this.#authenticated, activity, logic);
  }
}

function botIdentity(appId: string): ClaimsIdentity {
  return new ClaimsIdentity(
    [
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ],
    true,
  );
}

/** Botbuilder asks this for connectors and for a user-token client at each turn; it authenticates nobody. */
class FrontDoorOnly extends BotFrameworkAuthentication {
  readonly #connectors: ConnectorFactory;

  constructor(clients: ConnectorClients) {
    super();
    this.#connectors = { create: async (serviceUrl) => clients.clientFor(serviceUrl) };
  }

  override authenticateRequest(): Promise<AuthenticateRequestResult> {
    return notHere();
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return notHere();
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors;
  }

  override async createUserTokenClient(): Promise<UserTokenClient> {
    return noUserTokens;
  }
}

/** Nobody signs in to anything through this bot. */
const noUserTokens: UserTokenClient = {
  getUserToken: notHere,
  getSignInResource: notHere,
  signOutUser: notHere,
  getTokenStatus: notHere,
  getAadTokens: notHere,
  exchangeToken: notHere,
};

async function notHere(): Promise<never> {
  throw Object.assign(new Error('not-through-the-front-door'), { code: 'not-through-the-front-door' });
}
