import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { messageCard } from '../cards/message';
import type { Report } from '../core/reports';
import type { Messenger } from '../ports/messenger';
import { sayBoth, type TextKey, textFor } from '../text/texts';
import { faultCode } from '../usecases/alerts/sweep';
import type { Deps } from '../usecases/deeds/deps';
import { isDamage } from '../usecases/deeds/stored';
import { linkedGroup } from '../usecases/people/conversations';
import { newFaultNumber } from './faultNumber';
import type { PersonRate } from './frontDoor/personRate';
import { answerNotKnown, answerWithCard, answerWithMessage } from './invokeAnswer';
import type { Router, UnspokenTurn } from './router';
import { createTeamsApplication } from './teamsApplication';
import type { Where } from './turn';
import { whereThrown } from './whereThrown';
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
  const { router } = options;
  const app = createTeamsApplication();

  app.activity(ActivityTypes.Message, async (context) => {
    await speak(context, options, async (turn) => router.answerMessage(turn, context.activity.text ?? ''));
  });
  app.activity(ActivityTypes.InstallationUpdate, async (context) => {
    if (context.activity.action?.startsWith('add') !== true || whereOf(context.activity).kind !== 'personal') return;
    await speak(context, options, async (turn) => router.greet(turn));
  });
  app.adaptiveCards.actionExecute(/.*/, async (context) => {
    const read = press.safeParse(context.activity.value);
    await reply(context, options, async (turn) =>
      read.success ? router.answerPress(turn, read.data.action.verb, read.data.action.data) : router.answerPress(turn, 'malformed', {}),
    );
    return '';
  });
  // Reached only by what the route above does not take: botbuilder would answer 501, as if the fault were ours.
  app.activity(ActivityTypes.Invoke, async (context) => {
    if (context.activity.name !== 'adaptiveCard/action') return answerNotKnown(context);
    await reply(context, options, async (turn) => router.answerPress(turn, 'malformed', {}));
  });

  return async (context) => {
    await app.run(context);
  };
}

type Answer = (turn: UnspokenTurn) => Promise<AdaptiveCard>;

/** A typed line is answered with a new card in the same conversation. */
async function speak(context: TurnContext, options: Asking, answer: Answer): Promise<void> {
  const card = (text: AdaptiveCard): Promise<unknown> =>
    context.sendActivity({ ...MessageFactory.attachment(CardFactory.adaptiveCard(text)), summary: sayBoth('neutral') });
  const asked = await ask(context, options, answer);
  await card('card' in asked ? asked.card : saying(asked));
}

/** A press is answered for the one who pressed, and for nobody else. A fault leaves the card, and what was typed in it, where it is. */
async function reply(context: TurnContext, options: Asking, answer: Answer): Promise<void> {
  const asked = await ask(context, options, answer);
  if ('card' in asked) await answerWithCard(context, asked.card);
  else if (asked.say === 'stranger.text') await answerWithCard(context, saying(asked));
  else await answerWithMessage(context, bothOf(asked));
}

/** `id`: of the fault that is told, as the log has it. */
type Said = { readonly say: TextKey; readonly id?: string };
type Asked = { readonly card: AdaptiveCard } | Said;

async function ask(context: TurnContext, options: Asking, answer: Answer): Promise<Asked> {
  const { deps, rate, report } = options;
  const { activity } = context;
  const where = whereOf(activity);
  const { aadObjectId } = activity.from;
  if (typeof aadObjectId !== 'string' || aadObjectId === '') return { say: 'stranger.text' };
  const identity = { tenantId: where.tenantId, aadObjectId };
  if (!rate.take(identity).allowed) return { say: 'tooFast' };
  try {
    const who = await options.whoSpeaks({ ...activity, from: { ...activity.from, aadObjectId } }, where);
    if (who.kind === 'wrong-code') return { say: 'stranger.wrongCode' };
    if (who.kind === 'stranger') {
      report('stranger-refused');
      return { say: 'stranger.text' };
    }
    const { person, byCode } = who;
    const turn: UnspokenTurn = { deps, person, where: await withGroup(deps, where) };
    return { card: await (byCode ? options.router.greet(turn) : answer(turn)) };
  } catch (error) {
    if (error instanceof RosterFault) {
      report(error.code);
      return { say: 'stranger.notChecked' };
    }
    return sayFault(error, report);
  }
}

/** Faults that the same press would meet again, so that nobody is asked to press again. */
const neverFits: ReadonlySet<string> = new Set(['store.too-large', 'store.too-many-operations']);

/** A fault of the store, or a bug: one number for whoever pressed and for the log, and not a word of what was typed or thrown. */
function sayFault(error: unknown, report: Report): Said {
  const id = newFaultNumber();
  const code = faultCode(error);
  if (code === null) report('turn-bug', { id, ...whereThrown(error) });
  else report(code, { id });
  if (isDamage(error)) return { say: 'fault.unread', id };
  if (code === null) return { say: 'fault.bug', id };
  return { say: neverFits.has(code) ? 'fault.tooMuch' : 'fault.notSaved', id };
}

/** Somebody's own chat is never a group's: there is nothing to look up, and a press in it costs no read for it. */
async function withGroup(deps: Deps, where: Where): Promise<Where> {
  const group = where.kind === 'personal' ? null : await linkedGroup(deps, where);
  return group === null ? where : { ...where, coreGroupId: group.coreGroupId, group };
}

/**
 * By the authenticated activity; in a channel every thread belongs to the channel itself. What does not say that it is
 * somebody's own chat is taken for one that others read too: nothing of a case is posted there.
 */
function whereOf({ conversation, serviceUrl }: Activity): Where {
  const { conversationType } = conversation;
  const kind = conversationType === 'personal' || conversationType === 'channel' ? conversationType : 'groupChat';
  const conversationId = kind === 'channel' ? conversation.id.replace(/;messageid=.*$/, '') : conversation.id;
  return { kind, conversationId, tenantId: conversation.tenantId ?? '', serviceUrl, coreGroupId: null };
}

function saying(said: Said): AdaptiveCard {
  const nothing = { shown: false, text: '' };
  return messageCard.render(
    textFor('cy'),
    { g: null, k: '' },
    { title: sayBoth('appName'), done: nothing, refused: nothing, text: bothOf(said) },
  );
}

function bothOf({ say, id = '' }: Said): string {
  return sayBoth(say, { cy: { id }, en: { id } });
}
