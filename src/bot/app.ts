import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { emergencyIn } from '../core/help/emergency';
import type { Report } from '../core/reports';
import type { Language } from '../core/typedText';
import type { Messenger } from '../ports/messenger';
import { sayBoth, type TextKey } from '../text/texts';
import type { Deps } from '../usecases/deeds/deps';
import { linkedGroup } from '../usecases/people/conversations';
import { sayFault } from './faults';
import type { PersonRate } from './frontDoor/personRate';
import { answerNotKnown, answerWithCard, answerWithMessage } from './invokeAnswer';
import type { Router, UnspokenTurn } from './router';
import { cardTelling, emergencyCard, lineTelling, type Told } from './told';
import type { Where } from './turn';
import type { Verb } from './verbs';
import { makeWhoSpeaks, RosterFault, type WhoSpeaks } from './whoSpeaks';

export type BotOptions = {
  readonly deps: Deps;
  readonly router: Router;
  readonly messenger: Messenger;
  readonly rate: PersonRate;
  readonly report: Report;
};

type Asking = BotOptions & { readonly whoSpeaks: WhoSpeaks };

/** What a press must look like before its verb is even asked for. */
const press = z.object({ action: z.object({ verb: z.string().max(100), data: z.record(z.string(), z.unknown()).default({}) }) });

/** Answers each activity that the front door let in. Never throws for what a store or Teams does: it says what was not saved. */
export function createBot(given: BotOptions): (context: TurnContext) => Promise<void> {
  const options: Asking = { ...given, whoSpeaks: makeWhoSpeaks(given.deps, given.messenger, given.report) };
  let app: ReturnType<typeof routed> | null = null;
  return async (context) => {
    app ??= routed(options);
    await app.run(context);
  };
}

/** Which way an activity goes. Teams-ai takes long to load, and is loaded when the first one comes. */
function routed(options: Asking) {
  const { createTeamsApplication }: typeof import('./teamsApplication') = require('./teamsApplication');
  const { router } = options;
  const app = createTeamsApplication();

  app.activity('message', async (context) => {
    await speak(context, options, async (turn) => router.answerMessage(turn, context.activity.text ?? ''));
  });
  app.activity('installationUpdate', async (context) => {
    if (context.activity.action?.startsWith('add') !== true || whereOf(context.activity).kind !== 'personal') return;
    await speak(context, options, async (turn) => router.greet(turn));
  });
  app.adaptiveCards.actionExecute(/.*/, async (context) => {
    const read = press.safeParse(context.activity.value);
    const kind = (read.success && router.kindOf(read.data.action.verb)) || 'view';
    await reply(context, options, kind, async (turn) =>
      read.success ? router.answerPress(turn, read.data.action.verb, read.data.action.data) : router.answerPress(turn, 'malformed', {}),
    );
    return '';
  });
  // Reached only by what the route above does not take: botbuilder would answer 501, as if the fault were ours.
  app.activity('invoke', async (context) => {
    if (context.activity.name !== 'adaptiveCard/action') return answerNotKnown(context);
    await reply(context, options, 'view', async (turn) => router.answerPress(turn, 'malformed', {}));
  });
  return app;
}

type Answering = (turn: UnspokenTurn) => Promise<AdaptiveCard>;

/** A typed line is answered with a new card in the same conversation. It only asks to be shown something, or is a cry for help. */
async function speak(context: TurnContext, options: Asking, answer: Answering): Promise<void> {
  const { rules } = options.deps;
  const cry = context.activity.type === 'message' ? emergencyIn(context.activity.text ?? '') : null;
  const asked = await ask(context, options, 'view', answer);
  const card =
    'card' in asked ? asked.card : cry === null ? cardTelling(rules, asked) : emergencyCard(rules, asked.language ?? cry.language);
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  await context.sendActivity({
    type: 'message',
    attachmentLayout: 'list',
    attachments,
    inputHint: 'acceptingInput',
    summary: sayBoth('neutral'),
  });
}

/** Answers a press so that only the person who pressed sees it. A fault leaves the card, and what was typed in it, where it is. */
async function reply(context: TurnContext, options: Asking, kind: Verb['kind'], answer: Answering): Promise<void> {
  const { rules } = options.deps;
  const asked = await ask(context, options, kind, answer);
  if ('card' in asked) await answerWithCard(context, asked.card);
  else if (asked.takesCardAway) await answerWithCard(context, cardTelling(rules, asked));
  else await answerWithMessage(context, lineTelling(rules, asked));
}

/** `takesCardAway`: the card that was pressed is not for this reader. */
type Asked = { readonly card: AdaptiveCard } | (Told & { readonly takesCardAway?: true });

/** `kind`: whether they want something shown or saved, which decides what is said where that cannot be done. */
async function ask(context: TurnContext, options: Asking, kind: Verb['kind'], answer: Answering): Promise<Asked> {
  const { deps, rate, report } = options;
  const { activity } = context;
  const where = whereOf(activity);
  const { aadObjectId } = activity.from;
  const stranger = { ...inBothLanguages('stranger.text'), takesCardAway: true } as const;
  if (typeof aadObjectId !== 'string' || aadObjectId === '') return stranger;
  const identity = { tenantId: where.tenantId, aadObjectId };
  if (!rate.take(identity).allowed) return inBothLanguages('tooFast');
  let language: Language | null = null;
  try {
    const who = await options.whoSpeaks({ ...activity, from: { ...activity.from, aadObjectId } }, where);
    if (who.kind === 'wrong-code') return inBothLanguages('stranger.wrongCode');
    if (who.kind === 'stranger') {
      report('stranger-refused');
      return stranger;
    }
    const { person, byCode } = who;
    language = person.interfaceLanguage;
    const turn: UnspokenTurn = { deps, person, where: await withGroup(deps, where) };
    return { card: await (byCode ? options.router.greet(turn) : answer(turn)) };
  } catch (error) {
    if (error instanceof RosterFault) {
      report(error.code);
      return inBothLanguages('stranger.notChecked');
    }
    const { say, id } = sayFault(error, kind, report);
    return { say: [say], id, rings: true, language };
  }
}

/** What is said to people who are not known, or whose language is not known yet, in both languages. */
function inBothLanguages(say: TextKey): Told {
  return { say: [say], rings: false, language: null };
}

/** With the group whose conversation this is. Somebody's own chat is never a group's, so a press in it reads nothing for this. */
async function withGroup(deps: Deps, where: Where): Promise<Where> {
  const group = where.kind === 'personal' ? null : await linkedGroup(deps, where);
  return group === null ? where : { ...where, coreGroupId: group.coreGroupId, group };
}

/**
 * Where this is, by the authenticated activity; in a channel every thread belongs to the channel itself. A conversation that
 * does not say that it is somebody's own chat counts as one that others read too: nothing of a case is posted there.
 */
function whereOf({ conversation, serviceUrl }: Activity): Where {
  const { conversationType } = conversation;
  const kind = conversationType === 'personal' || conversationType === 'channel' ? conversationType : 'groupChat';
  const conversationId = kind === 'channel' ? conversation.id.replace(/;messageid=.*$/, '') : conversation.id;
  return { kind, conversationId, tenantId: conversation.tenantId ?? '', serviceUrl, coreGroupId: null };
}
