import type { TurnContext } from 'botbuilder';
import { cardAnswer, lineAnswer } from '../../../src/bot/invokeAnswer';
import { readPressed } from '../../../src/bot/pressed';
import { createTeamsApplication } from '../../../src/bot/teamsApplication';
import type { Bot } from '../../../src/bot/turns';
import type { HttpServer } from '../../../src/http/server';
import { groupChat, message, personalChat, press, teamsPerson, testAppId } from '../../support/activities';
import { type BotUnderTest, botUnderTest, serve } from '../../support/botUnderTest';
import { ConnectorSimulator, postJson } from '../../support/connectorSimulator';
import { issuerKey, TokenIssuer } from '../../support/tokenIssuer';

/** From Teams' HTTP request to the answer and the messages that came of it, with real tokens on loopback. */

const simulator = new ConnectorSimulator();
const issuer = new TokenIssuer(testAppId, Date.parse('2026-11-20T09:00:00Z'));
const nia = teamsPerson('Nia');
let bot: BotUnderTest;
let server: HttpServer;
let messagesUrl: string;

beforeAll(async () => {
  await Promise.all([simulator.start(), issuer.start()]);
  issuer.publish(issuerKey('key'));
});
afterAll(() => Promise.all([simulator.stop(), issuer.stop()]));
beforeEach(async () => {
  simulator.forget();
  const app = createTeamsApplication();
  app.message(/help/, async (context) => void (await context.sendActivity('Helô')));
  const turn = async (context: TurnContext): Promise<void> => void (await app.run(context));
  const press: Bot['press'] = async ({ value }) => {
    const { verb, data } = readPressed(value) ?? { verb: 'none', data: {} };
    if (verb === 'broken') throw new Error('broken');
    return verb === 'card' ? cardAnswer({ type: 'AdaptiveCard', data }) : lineAnswer('Diolch');
  };
  bot = botUnderTest({ issuer, logic: { turn, press } });
  ({ server, messagesUrl } = await serve(bot));
});
afterEach(() => server.close(1000));

const deliver = (activity: Record<string, unknown>) =>
  simulator.deliver(messagesUrl, activity, issuer.header({ claims: { serviceurl: simulator.serviceUrl } }));

describe('the whole way', () => {
  it('from a message in a personal chat to the reply in it', async () => {
    const chat = personalChat(nia, simulator.serviceUrl);
    expect(await deliver(message(nia, chat, 'help'))).toEqual({ status: 200, body: undefined });
    expect(simulator.postedIn(chat)).toMatchObject([{ type: 'message', text: 'Helô', replyToId: 'm-1' }]);
  });

  it('from a message in a group chat, without the mention', async () => {
    const chat = groupChat('family', simulator.serviceUrl);
    await deliver(message(nia, chat, 'help'));
    expect(bot.turns[0]?.text).toBe('help');
    expect(simulator.postedIn(chat)).toHaveLength(1);
  });

  it.each([
    ['card', { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard', data: { a: 1 } } }],
    ['message', { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Diolch' }],
  ])('from a press to its answer: a %s', async (verb, body) => {
    const answer = await deliver(press(nia, groupChat('family', simulator.serviceUrl), verb, { a: 1 }));
    expect(answer).toEqual({ status: 200, body });
    expect(simulator.calls).toEqual([]);
  });

  it('answers a press whose turn breaks with a code, and says of it only where', async () => {
    const answer = await deliver(press(nia, groupChat('family', simulator.serviceUrl), 'broken'));
    expect(answer).toEqual({ status: 500, body: { code: 'turn-failed' } });
    expect(bot.reported).toEqual(['turn-failed']);
  });

  it('answers 503 when no keys can be had, and lets the caller in when they are back', async () => {
    issuer.fault = 'down';
    const chat = personalChat(nia, simulator.serviceUrl);
    expect(await deliver(message(nia, chat, 'help'))).toEqual({ status: 503, body: { code: 'unavailable' } });
    issuer.fault = 'none';
    issuer.nowMs += 5000;
    expect((await deliver(message(nia, chat, 'help'))).status).toBe(200);
  });

  it('leaves no trace of a token in what is reported', async () => {
    const token = issuer.token({ claims: { aud: 'another' } });
    const answer = await postJson(messagesUrl, '{}', { Authorization: `Bearer ${token}` });
    expect(answer).toEqual({ status: 401, body: { code: 'unauthorized' } });
    expect(bot.reported).toEqual(['token-audience']);
  });
});
