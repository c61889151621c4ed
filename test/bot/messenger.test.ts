import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createConnectorClients, idleConnectionMs } from '../../src/bot/connector/connectorClients';
import { classifyConnectorError } from '../../src/bot/connector/connectorFailure';
import { createMessenger } from '../../src/bot/messenger';
import type { BlockedReason, Conversation, Messenger, SendFailure } from '../../src/ports/messenger';
import { groupChat, teamsPerson, testAppId, testTenantId } from '../support/activities';
import { type ConnectorFault, ConnectorSimulator } from '../support/connectorSimulator';

const nowMs = Date.parse('2026-11-20T09:00:00Z');
const simulator = new ConnectorSimulator();
const nia = teamsPerson('Nia');
const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Craidd', wrap: true }] };
const note = { summary: 'Craidd', text: null, card };

let chat: Conversation;
let messenger: Messenger;

beforeAll(() => simulator.start());
afterAll(() => simulator.stop());
beforeEach(() => {
  simulator.forget();
  chat = groupChat('family', simulator.serviceUrl);
  messenger = messengerWith();
});

function messengerWith({ timeoutMs = 10_000, idleMs = 1000 } = {}): Messenger {
  const serviceUrls = { hosts: ['smba.trafficmanager.net'], loopbackAllowed: true };
  const appToken = async () => {
    throw Object.assign(new Error('credentials-unavailable'), { code: 'credentials-unavailable' });
  };
  const clients = createConnectorClients({ serviceUrls, appToken, timeoutMs, idleMs });
  return createMessenger({ clients, appId: testAppId, now: () => nowMs });
}

describe('the messenger', () => {
  it('posts a card as it was given, once, without a token of ours on loopback', async () => {
    expect(await messenger.send(chat, note)).toEqual({ ok: true, value: { activityId: 'sent-1' } });
    expect(simulator.calls).toMatchObject([{ method: 'POST', authorization: undefined }]);
    expect(simulator.postedIn(chat)).toMatchObject([
      {
        type: 'message',
        summary: 'Craidd',
        from: { id: `28:${testAppId}` },
        conversation: { id: chat.conversationId, tenantId: testTenantId },
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      },
    ]);
  });

  it('replaces what an earlier message shows', async () => {
    const sent = await messenger.send(chat, note);
    const activityId = (sent.ok && sent.value.activityId) || '';
    const changed = await messenger.update(chat, activityId, { ...note, text: 'changed', card: null });
    expect(changed).toEqual({ ok: true, value: { activityId } });
    expect(simulator.postedIn(chat)).toMatchObject([{ text: 'changed' }]);
    expect(simulator.postedIn(chat)[0]).not.toHaveProperty('attachments');
  });

  it('says not-found when the message to replace is gone', async () => {
    expect(await messenger.update(chat, 'gone', note)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  it('opens the personal chat with a person', async () => {
    const { serviceUrl } = simulator;
    const opened = await messenger.openPersonalChat({ tenantId: testTenantId, serviceUrl, userId: nia.userId });
    expect(opened).toEqual({ ok: true, value: { conversationId: `a:opened-${nia.userId}` } });
    expect(simulator.calls[0]?.body).toMatchObject({
      bot: { id: `28:${testAppId}` },
      isGroup: false,
      members: [{ id: nia.userId }],
      tenantId: testTenantId,
      channelData: { tenant: { id: testTenantId } },
    });
  });

  it('reads one member by either id', async () => {
    simulator.addMembers(chat, nia);
    const expected = {
      userId: nia.userId,
      name: nia.name,
      aadObjectId: nia.aadObjectId,
      userPrincipalName: nia.email,
      userRole: 'user',
      tenantId: testTenantId,
    };
    for (const id of [nia.userId, nia.aadObjectId]) {
      expect(await messenger.member(chat, id)).toEqual({ ok: true, value: expected });
    }
    expect(await messenger.member(chat, 'nobody')).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  it('reads a roster page by page', async () => {
    const large = { ...groupChat('large', simulator.serviceUrl) };
    simulator.addMembers(large, ...Array.from({ length: 450 }, (_, i) => teamsPerson(`P${i}`)));
    const names: (string | null)[] = [];
    let after: string | null = null;
    do {
      const page = await messenger.members(large, after);
      if (!page.ok) throw new Error(page.refusal.kind);
      names.push(...page.value.members.map((member) => member.name));
      after = page.value.next;
    } while (after !== null);
    expect(new Set(names).size).toBe(450);
    expect(simulator.calls).toHaveLength(3);
  });
});

describe('a connection on which nothing is sent', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  /** Teams' side that keeps a connection for ever, and the connections it was given. */
  async function patientTeams(): Promise<{ readonly serviceUrl: string; readonly taken: Socket[] }> {
    const taken: Socket[] = [];
    const server = createServer((incoming, response) => {
      response.statusCode = 201;
      response.setHeader('Content-Type', 'application/json');
      incoming.resume().on('end', () => response.end('{"id":"sent"}'));
    });
    server.keepAliveTimeout = 0;
    server.on('connection', (socket) => taken.push(socket));
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, taken };
  }

  it('is ended by us before the other side can end it under a message that is on its way', async () => {
    const { serviceUrl, taken } = await patientTeams();
    const impatient = messengerWith({ idleMs: 20 });
    expect(await impatient.send({ ...chat, serviceUrl }, note)).toMatchObject({ ok: true });
    const [socket] = taken;
    if (socket === undefined) throw new Error('Nothing connected.');
    if (!socket.closed) await once(socket, 'close');
    expect(taken).toHaveLength(1);
  });

  it('carries the next message when that comes soon', async () => {
    const { serviceUrl, taken } = await patientTeams();
    const patient = messengerWith({ idleMs: 60_000 });
    await patient.send({ ...chat, serviceUrl }, note);
    await patient.send({ ...chat, serviceUrl }, note);
    expect(taken).toHaveLength(1);
  });

  it('is kept for less long than any Node server keeps it', () => {
    expect(idleConnectionMs).toBeLessThan(createServer().keepAliveTimeout);
  });
});

describe('what became of a send that failed', () => {
  const blocked = (reason: BlockedReason): SendFailure => ({ kind: 'blocked', reason });
  const status = (code: number, kind?: string, headers?: Record<string, string>): ConnectorFault => ({
    kind: 'status',
    status: code,
    ...(kind === undefined ? {} : { code: kind }),
    ...(headers === undefined ? {} : { headers }),
  });
  const cases: readonly (readonly [string, ConnectorFault, SendFailure])[] = [
    ['400', status(400), { kind: 'rejected', status: 400 }],
    ['401', status(401), { kind: 'not-sent' }],
    ['403, blocked by the user', status(403, 'ConversationBlockedByUser'), blocked('conversation-blocked-by-user')],
    ['403, not in the roster', status(403, 'BotNotInConversationRoster'), blocked('bot-not-in-conversation-roster')],
    ['403, disabled by an administrator', status(403, 'BotDisabledByAdmin'), blocked('bot-disabled-by-admin')],
    ['403, writes blocked', status(403, 'MessageWritesBlocked'), blocked('message-writes-blocked')],
    ['403 of a kind we do not know', status(403, 'Cai Enghraifft'), blocked('forbidden')],
    ['404', status(404, 'ConversationNotFound'), { kind: 'not-found' }],
    ['408', status(408), { kind: 'unknown-outcome' }],
    ['412', status(412), { kind: 'throttled', retryAfterMs: null }],
    ['413', status(413, 'MessageSizeTooBig'), { kind: 'rejected', status: 413 }],
    ['429', status(429), { kind: 'throttled', retryAfterMs: null }],
    ['429 in seconds', status(429, '', { 'Retry-After': '7' }), { kind: 'throttled', retryAfterMs: 7000 }],
    [
      '429 with an instant',
      status(429, '', { 'Retry-After': 'Fri, 20 Nov 2026 09:00:30 GMT' }),
      { kind: 'throttled', retryAfterMs: 30_000 },
    ],
    ['429 for a month', status(429, '', { 'Retry-After': '2592000' }), { kind: 'throttled', retryAfterMs: 3_600_000 }],
    ['429 with nonsense', status(429, '', { 'Retry-After': 'soon' }), { kind: 'throttled', retryAfterMs: null }],
    ['500', status(500), { kind: 'unknown-outcome' }],
    ['502', status(502), { kind: 'unknown-outcome' }],
    ['504', status(504), { kind: 'unknown-outcome' }],
    ['a redirect', status(307, '', { Location: 'https://attacker.example/' }), { kind: 'rejected', status: 307 }],
    ['a dropped connection', { kind: 'drop' }, { kind: 'unknown-outcome' }],
    ['a dropped answer', { kind: 'accept-then-drop' }, { kind: 'unknown-outcome' }],
  ];

  it.each(cases)('%s', async (_name, fault, failure) => {
    simulator.failAll(fault);
    expect(await messenger.send(chat, note)).toEqual({ ok: false, refusal: failure });
    expect(simulator.calls).toHaveLength(1);
  });

  it('a redirect of a question, which is not followed with what the question carried', async () => {
    simulator.failNext(status(302, '', { Location: `${simulator.serviceUrl}elsewhere` }));
    expect(await messenger.member(chat, nia.userId)).toEqual({ ok: false, refusal: { kind: 'rejected', status: 302 } });
    expect(simulator.calls).toHaveLength(1);
  });

  it('an answer that does not come in time', async () => {
    simulator.failAll({ kind: 'slow' });
    const impatient = messengerWith({ timeoutMs: 1 });
    expect(await impatient.send(chat, note)).toEqual({ ok: false, refusal: { kind: 'unknown-outcome' } });
    simulator.failAll(null);
    simulator.release();
  });

  it('nobody listens', async () => {
    const gone = new ConnectorSimulator();
    await gone.start();
    const { serviceUrl } = gone;
    await gone.stop();
    expect(await messenger.send({ ...chat, serviceUrl }, note)).toEqual({ ok: false, refusal: { kind: 'not-sent' } });
  });

  it('no token of ours can be had', async () => {
    const teams = { ...chat, serviceUrl: 'https://smba.trafficmanager.net/uk/' };
    expect(await messenger.send(teams, note)).toEqual({ ok: false, refusal: { kind: 'not-sent' } });
  });

  it('a service URL that is not allowed', async () => {
    const away = { ...chat, serviceUrl: 'https://attacker.example/' };
    expect(await messenger.send(away, note)).toEqual({ ok: false, refusal: { kind: 'not-sent' } });
  });

  it('something else was thrown', () => {
    for (const thrown of [undefined, 'text', new Error('x'), { statusCode: 'text' }]) {
      expect(classifyConnectorError(thrown, nowMs)).toEqual({ kind: 'unknown-outcome' });
    }
  });
});
