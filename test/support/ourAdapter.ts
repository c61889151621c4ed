import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { type ConnectorClients, createConnectorClients } from '../../src/bot/connector/connectorClients';
import { TurnAdapter } from '../../src/bot/connector/turnAdapter';
import { type ActivityJson, testAppId } from './activities';

/** Connector clients that reach this machine only. */
export function loopbackClients(): ConnectorClients {
  return createConnectorClients({ serviceUrls: { hosts: [], loopbackAllowed: true }, appToken: null });
}

/** Our adapter over connectors on this machine. */
export function loopbackAdapter(): TurnAdapter {
  return new TurnAdapter({ appId: testAppId, clients: loopbackClients() });
}

/** One activity through a teams-ai application, without a door before it. */
export function runThrough(
  app: { run(context: TurnContext): Promise<boolean> },
  adapter: TurnAdapter,
  activity: ActivityJson,
): Promise<InvokeResponse | undefined> {
  return adapter.runTurn(activity as unknown as Activity, async (context) => void (await app.run(context)));
}
