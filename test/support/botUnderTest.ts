import type { Activity, TurnContext } from 'botbuilder';
import { createConnectorClients } from '../../src/bot/connector/connectorClients';
import { TurnAdapter } from '../../src/bot/connector/turnAdapter';
import { createFrontDoor, type FrontDoor } from '../../src/bot/frontDoor/frontDoor';
import { createRedelivery } from '../../src/bot/frontDoor/redelivery';
import { defaultServiceHosts, rememberedTrust } from '../../src/bot/frontDoor/serviceUrls';
import { createSigningKeys } from '../../src/bot/frontDoor/signingKeys';
import { createTokenCheck } from '../../src/bot/frontDoor/tokenCheck';
import { type Bot, makeTurns } from '../../src/bot/turns';
import { createHttpServer, type HttpServer } from '../../src/http/server';
import { testAppId, testTenantId } from './activities';
import type { TokenIssuer } from './tokenIssuer';

/** Our whole way in, from the token to a turn, with the edges that a test looks at. */
export type BotUnderTest = {
  readonly door: FrontDoor;
  /** The activities whose turn ran, in order. */
  readonly turns: readonly Activity[];
  /** The codes that were reported, in order. */
  readonly reported: readonly string[];
};

export type BotUnderTestOptions = {
  /** Null: no identity is set, and no token asked for. */
  readonly issuer: TokenIssuer | null;
  /** What answers: everything through botbuilder's turn, or as our own bot does. */
  readonly logic?: ((context: TurnContext) => Promise<void>) | Bot;
  readonly loopbackAllowed?: boolean;
  readonly now?: () => number;
};

export function botUnderTest(options: BotUnderTestOptions): BotUnderTest {
  const { issuer, logic = async () => undefined, loopbackAllowed = true } = options;
  const now = options.now ?? (() => issuer?.nowMs ?? 0);
  const turns: Activity[] = [];
  const reported: string[] = [];
  const report = (code: string) => void reported.push(code);
  const serviceUrls = { hosts: defaultServiceHosts, loopbackAllowed };
  const clients = createConnectorClients({ serviceUrls, appToken: async () => 'the-bots-own-token' });
  const adapter = new TurnAdapter({ appId: testAppId, clients });
  const runTurn = typeof logic === 'function' ? (activity: Activity) => adapter.runTurn(activity, logic) : makeTurns(adapter, logic);
  const door = createFrontDoor({
    tokens: issuer === null ? null : tokenCheckOf(issuer, now, report),
    rules: { tenantIds: [testTenantId], trustOf: rememberedTrust(serviceUrls) },
    redelivery: createRedelivery({ now }),
    runTurn: (activity) => {
      turns.push(activity);
      return runTurn(activity);
    },
    report,
  });
  return { door, turns, reported };
}

/** The same, behind the HTTP server on a port of its own. */
export async function serve({ door, reported }: BotUnderTest): Promise<{ server: HttpServer; messagesUrl: string }> {
  const server = createHttpServer({
    messages: door,
    ready: {},
    metrics: { render: async () => '', token: null, openHere: false },
    taken: () => () => undefined,
    report: (code) => void (reported as string[]).push(code),
  });
  const { port } = await server.listen(0, '127.0.0.1');
  return { server, messagesUrl: `http://127.0.0.1:${port}/api/messages` };
}

function tokenCheckOf(issuer: TokenIssuer, now: () => number, report: (code: string) => void) {
  const keys = createSigningKeys({ metadataUrl: issuer.metadataUrl, fetch, now, report });
  return createTokenCheck({ appId: issuer.appId, keys, now });
}
