import type { Activity } from 'botbuilder';
import { ConnectorClient } from 'botframework-connector';
import { groupChat, message, teamsPerson, testAppId } from '../../support/activities';
import { type ConnectorFault, ConnectorSimulator } from '../../support/connectorSimulator';
import { loopbackAdapter, loopbackClients } from '../../support/ourAdapter';

/** Trap 1 of DESIGN 2.1: in the stock package, and not in ours. */

const nia = teamsPerson('Nia');
const simulator = new ConnectorSimulator();

beforeAll(() => simulator.start());
afterAll(() => simulator.stop());
beforeEach(() => simulator.forget());

describe('trap 1: one send may post four times', () => {
  const faults: readonly (readonly [string, ConnectorFault])[] = [
    ['500', { kind: 'status', status: 500 }],
    ['502', { kind: 'status', status: 502 }],
    ['408', { kind: 'status', status: 408 }],
    ['429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '1' } }],
    ['a dropped connection', { kind: 'drop' }],
    ['a dropped answer', { kind: 'accept-then-drop' }],
  ];
  const send = (client: ConnectorClient) =>
    client.conversations.sendToConversation('19:x@thread.v2', { type: 'message', text: 'x' }).catch(() => undefined);

  afterEach(() => jest.restoreAllMocks());

  it.each(faults)('stock: four times on %s', async (_name, fault) => {
    const timeout = globalThis.setTimeout;
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => timeout(run, 0)) as typeof setTimeout);
    simulator.failAll(fault);
    await send(new ConnectorClient({ signRequest: async (request) => request }, { baseUri: simulator.serviceUrl }));
    expect(simulator.calls).toHaveLength(4);
  });

  it.each(faults)('ours: once on %s', async (_name, fault) => {
    simulator.failAll(fault);
    await send(loopbackClients().clientFor(simulator.serviceUrl));
    expect(simulator.calls).toHaveLength(1);
  });

  it.each([500, 502])('ours: once on %i within a turn, and once from a conversation continued', async (status) => {
    simulator.failAll({ kind: 'status', status });
    const adapter = loopbackAdapter();
    const activity = message(nia, groupChat('g', simulator.serviceUrl), 'help') as unknown as Activity;
    await expect(adapter.runTurn(activity, async (context) => void (await context.sendActivity('x')))).rejects.toBeDefined();
    expect(simulator.calls).toHaveLength(1);
    const { conversation, serviceUrl, channelId } = activity;
    const again = adapter.continueConversationAsync(testAppId, { conversation, serviceUrl, channelId }, async (context) => {
      await context.sendActivity('x');
    });
    await expect(again).rejects.toBeDefined();
    expect(simulator.calls).toHaveLength(2);
  });

  it('ours: one client kept per service URL, and none for a place that is not allowed', () => {
    const clients = loopbackClients();
    expect(clients.clientFor(simulator.serviceUrl)).toBe(clients.clientFor(simulator.serviceUrl));
    expect(() => clients.clientFor('https://attacker.example/')).toThrow('service-url-not-allowed');
  });
});
