import type { TurnContext } from 'botbuilder';
import { answerWithCard, answerWithError, answerWithMessage } from '../../../src/bot/invokeAnswer';
import { createTeamsApplication } from '../../../src/bot/teamsApplication';
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
  app.adaptiveCards.actionExecute('card', async (context, _state, data) => {
    await answerWithCard(context, { type: 'AdaptiveCard', data });
    return '';
  });
  app.adaptiveCards.actionExecute('message', async (context) => {
    await answerWithMessage(context, 'Diolch');
    return '';
  });
  app.adaptiveCards.actionExecute('error', async (context) => {
    await answerWithError(context, { statusCode: 403, code: 'not-a-member', message: 'Na' });
    return '';
  });
  bot = botUnderTest({ issuer, logic: async (context: TurnContext) => void (await app.run(context)) });
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
    ['error', { statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: 'not-a-member', message: 'Na' } }],
  ])('from a press to its answer: a %s', async (verb, body) => {
    const answer = await deliver(press(nia, groupChat('family', simulator.serviceUrl), verb, { a: 1 }));
    expect(answer).toEqual({ status: 200, body });
    expect(simulator.calls).toEqual([]);
  });

  it('answers a press on a verb that nobody knows with 501', async () => {
    expect((await deliver(press(nia, groupChat('family', simulator.serviceUrl), 'unknown'))).status).toBe(501);
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
