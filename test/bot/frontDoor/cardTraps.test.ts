import { Application, AdaptiveCardActionExecuteResponseType as ResponseType, type TurnState } from '@microsoft/teams-ai';
import { type Activity, MemoryStorage } from 'botbuilder';
import type { TurnAdapter } from '../../../src/bot/connector/turnAdapter';
import { cardAnswer } from '../../../src/bot/invokeAnswer';
import { createTeamsApplication } from '../../../src/bot/teamsApplication';
import { makeTurns } from '../../../src/bot/turns';
import { groupChat, message, press, teamsPerson } from '../../support/activities';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { loopbackAdapter, runThrough } from '../../support/ourAdapter';

/** Traps 2 and 4 of DESIGN 2.1: each in the stock package, and not in ours. */

const nia = teamsPerson('Nia');
const simulator = new ConnectorSimulator();

beforeAll(() => simulator.start());
afterAll(() => simulator.stop());
beforeEach(() => simulator.forget());

describe("trap 2: one person's card is put before the whole chat", () => {
  const chat = () => groupChat('family', simulator.serviceUrl);
  const cardFor = (name: string, refresh: boolean) => ({
    type: 'AdaptiveCard' as const,
    version: '1.5' as const,
    body: [{ type: 'TextBlock', text: `for ${name} only` }],
    ...(refresh ? { refresh: { action: { type: 'Action.Execute', verb: 'view' }, userIds: [] } } : {}),
  });
  const pressed = (name: string, replyToId: string) => press(teamsPerson(name), chat(), 'view', {}, { replyToId });

  async function posted(adapter: TurnAdapter): Promise<string> {
    await adapter.runTurn(message(nia, chat(), 'x') as unknown as Activity, async (context) => {
      await context.sendActivity('a neutral card');
    });
    const id = simulator.posted[0]?.activityId;
    if (id === undefined) throw new Error('nothing was posted');
    return id;
  }

  it('stock: everybody sees what was for Cai, once any card of the verb had refresh', async () => {
    const adapter = loopbackAdapter();
    const replyToId = await posted(adapter);
    const app = new Application<TurnState>({
      startTypingTimer: false,
      adaptiveCards: { actionExecuteResponseType: ResponseType.REPLACE_FOR_INTERACTOR },
    });
    app.adaptiveCards.actionExecute('view', async (context) => {
      const refresh = context.activity.from.aadObjectId === nia.aadObjectId;
      return cardFor(refresh ? 'Nia' : 'Cai', refresh) as never;
    });
    await runThrough(app, adapter, pressed('Nia', replyToId));
    await runThrough(app, adapter, pressed('Cai', replyToId));
    expect(JSON.stringify(simulator.postedIn(chat()))).toContain('for Cai only');
  });

  it('ours: each card goes to the one who pressed, and the chat stays as it was', async () => {
    const adapter = loopbackAdapter();
    const replyToId = await posted(adapter);
    const runTurn = makeTurns(adapter, {
      turn: () => Promise.reject(new Error('A press needs no turn.')),
      press: async ({ from }) => cardAnswer(cardFor(from.aadObjectId === nia.aadObjectId ? 'Nia' : 'Cai', true)),
    });
    for (const name of ['Nia', 'Cai']) {
      const response = await runTurn(pressed(name, replyToId) as unknown as Activity);
      expect(response).toEqual({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: cardFor(name, true) },
      });
    }
    expect(simulator.calls.filter(({ method }) => method !== 'POST')).toEqual([]);
    expect(simulator.postedIn(chat())).toHaveLength(1);
  });
});

describe('trap 4: turn state loses writes that Teams was told are done', () => {
  const clicks = 20;
  const chat = () => groupChat('family', simulator.serviceUrl);
  const pressOf = (i: number) => press(teamsPerson(`P${i}`), chat(), 'agree', {}, { id: `i-${i}` });

  /** All read before any writes, as twenty people who press at once do. */
  function meetingPoint(count: number): () => Promise<void> {
    let waiting = 0;
    let open: () => void = () => undefined;
    const everybody = new Promise<void>((resolve) => {
      open = resolve;
    });
    return () => {
      waiting += 1;
      if (waiting === count) open();
      return everybody;
    };
  }

  it('stock: most of twenty presses at once are lost', async () => {
    const adapter = loopbackAdapter();
    const storage = new MemoryStorage();
    const app = new Application<TurnState>({ startTypingTimer: false, storage });
    const together = meetingPoint(clicks);
    app.adaptiveCards.actionExecute('agree', async (context, state) => {
      await together();
      state.conversation = { ...state.conversation, [context.activity.from.id]: 'agreed' };
      return 'Diolch';
    });
    const answers = await Promise.all(
      Array.from({ length: clicks }, (_, i) => runThrough(app, adapter, pressOf(i)).catch(() => undefined)),
    );
    const [stored] = Object.entries(await storage.read([`msteams/${botId()}/conversations/${chat().conversationId}`]));
    const { eTag: _eTag, ...agreed } = (stored?.[1] ?? {}) as Record<string, unknown>;
    expect(Object.keys(agreed).length).toBeLessThan(clicks);
    expect(answers.filter((answer) => answer?.status === 200).length).toBeGreaterThan(Object.keys(agreed).length);
  });

  it('ours: there is no turn state to write to', async () => {
    const adapter = loopbackAdapter();
    const app = createTeamsApplication();
    const writes: (() => void)[] = [];
    app.adaptiveCards.actionExecute('agree', async (_context, state) => {
      writes.push(() => Object.assign(state, { conversation: { agreed: true } }));
      writes.push(() => Object.assign(state.conversation, { agreed: true }));
      writes.push(() => Object.assign(state.user, { agreed: true }));
      return '';
    });
    expect(await runThrough(app, adapter, pressOf(0))).toMatchObject({ status: 200 });
    expect(writes).toHaveLength(3);
    for (const write of writes) expect(write).toThrow(TypeError);
  });

  it('ours: no typing signals are sent, however long a turn takes', () => {
    expect(createTeamsApplication().options.startTypingTimer).toBe(false);
    expect(createTeamsApplication().options.storage).toBeUndefined();
  });

  function botId(): string {
    return (pressOf(0)['recipient'] as { id: string }).id;
  }
});
