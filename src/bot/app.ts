import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/defineCard';
import { beginsNotSeen } from '../core/help/beginsNotSeen';
import { type Cry, emergencyIn } from '../core/help/emergency';
import { matchCommand } from '../core/help/matchCommand';
import type { Report } from '../core/reports';
import type { Language } from '../core/typedText';
import type { Messenger } from '../ports/messenger';
import { sayBoth, type TextKey } from '../text/texts';
import type { Deps } from '../usecases/deeds/deps';
import { faultCode } from '../usecases/deeds/faultCode';
import { linkedGroup } from '../usecases/people/conversations';
import { sayFault } from './faults';
import type { PersonRate } from './frontDoor/personRate';
import { NotGivenBack } from './givenBack';
import { linkOfferCard } from './groups/groupLinks';
import { cardAnswer, lineAnswer } from './invokeAnswer';
import { makeToOwnChat } from './ownChat';
import { readPressed } from './pressed';
import type { Router, UnspokenTurn } from './router';
import { cardTelling, emergencyCard, lineTelling, type Told } from './told';
import type { Where } from './turn';
import type { Bot } from './turns';
import type { Verb } from './verbs';
import { isInstalled, makeWhoSpeaks, RosterFault, type WhoSpeaks } from './whoSpeaks';

export type BotOptions = {
  readonly deps: Deps;
  readonly router: Router;
  readonly messenger: Messenger;
  readonly rate: PersonRate;
  readonly report: Report;
};

type Asking = BotOptions & { readonly whoSpeaks: WhoSpeaks };

/** Answers each activity that the front door let in. Never throws for what a store or Teams does: it says what was not saved. */
export function createBot(given: BotOptions): Bot {
  const options: Asking = { ...given, whoSpeaks: makeWhoSpeaks(given.deps, given.messenger, given.report) };
  const { router } = options;
  let app: ReturnType<typeof routed> | null = null;
  return {
    async turn(context) {
      app ??= routed(options);
      await app.run(context);
    },
    press(activity) {
      const read = readPressed(activity.value);
      const { verb, data } = read ?? { verb: 'malformed', data: {} };
      const kind = (read !== null && router.kindOf(verb)) || 'view';
      return reply(activity, options, kind, (turn) => router.answerPress(turn, verb, data));
    },
  };
}

/** Which way an activity goes that is no press. Teams-ai takes long to load, and is loaded when the first one comes. */
function routed(options: Asking) {
  const { createTeamsApplication }: typeof import('./teamsApplication') = require('./teamsApplication');
  const { router } = options;
  const app = createTeamsApplication();

  app.activity('message', async (context) => {
    const line = context.activity.text ?? '';
    await speak(context, options, async (turn, cry) => router.answerMessage(turn, line, cry), line);
  });
  app.activity('installationUpdate', async (context) => {
    if (!isInstalled(context.activity)) return;
    if (whereOf(context.activity).kind === 'personal') await speak(context, options, async (turn) => router.greet(turn));
    else await offerLink(context, options);
  });
  // A request of Teams' that is no press. We offer nothing for it; botbuilder would answer 501, as if the fault were ours.
  app.activity('invoke', async (context) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 404 } });
  });
  return app;
}

/** `byCode`: they were let in just now, by a code in what they typed. */
type Answering = (turn: UnspokenTurn, byCode: boolean) => Promise<AdaptiveCard>;
type Replying = (turn: UnspokenTurn, cry: Cry | null) => Promise<AdaptiveCard>;

/** In a chat that others read, whoever added the bot is told how it becomes a group's: nothing of any group, and no more than once. */
async function offerLink(context: TurnContext, { deps, report }: Asking): Promise<void> {
  try {
    if ((await linkedGroup(deps, whereOf(context.activity))) !== null) return;
  } catch (error) {
    report(faultCode(error) ?? 'link-not-offered');
    return;
  }
  await post(context, linkOfferCard(deps));
}

/**
 * A typed line is answered with a new card in the same conversation. It only asks to be shown something, or is a cry for help, which
 * is listened for once. `line` is null where nothing was typed.
 */
async function speak(context: TurnContext, options: Asking, answer: Replying, line: string | null = null): Promise<void> {
  const { rules } = options.deps;
  const cry = line === null ? null : emergencyIn(line);
  const asked = await ask(context.activity, options, 'view', (turn, byCode) =>
    // Whoever cries for help in the line with their code is answered that.
    byCode && cry === null ? options.router.greet(turn, true) : answer(turn, cry),
  );
  const rings = cry ?? (line === null ? null : whoCouldNotSee(line));
  // What somebody typed whom nobody knows is not looked at further, so it may be anything: whom to ring stands first.
  const told = 'card' in asked || !asked.mayBeCry ? asked : { ...asked, rings: line !== null };
  const card = 'card' in told ? told.card : rings === null ? cardTelling(rules, told) : emergencyCard(rules, told.language, rings.language);
  await post(context, card);
}

/** Whoever says that a child could not be seen reads whom to ring, also where nobody knows them; null: they say something else. */
function whoCouldNotSee(line: string): { readonly language: Language | null } | null {
  const begun = beginsNotSeen(line);
  if (begun !== null) return { language: begun };
  const match = matchCommand(line);
  return match.kind === 'command' && match.name === 'not seen' ? { language: match.language } : null;
}

async function post(context: TurnContext, card: AdaptiveCard): Promise<void> {
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
async function reply(activity: Activity, options: Asking, kind: Verb['kind'], answer: Answering): Promise<InvokeResponse> {
  const { rules } = options.deps;
  const asked = await ask(activity, options, kind, answer);
  if ('card' in asked) return cardAnswer(asked.card);
  return asked.takesCardAway ? cardAnswer(cardTelling(rules, asked)) : lineAnswer(lineTelling(rules, asked));
}

/** `takesCardAway`: the card that was pressed is not for this reader. */
type Asked = { readonly card: AdaptiveCard } | (Told & { readonly takesCardAway?: true; readonly mayBeCry?: true });

/** `kind`: whether they want something shown or saved, which decides what is said where that cannot be done. */
async function ask(activity: Activity, options: Asking, kind: Verb['kind'], answer: Answering): Promise<Asked> {
  const { deps, rate, report } = options;
  const where = whereOf(activity);
  const { aadObjectId } = activity.from;
  const stranger = { ...inBothLanguages('stranger.text'), takesCardAway: true, mayBeCry: true } as const;
  if (typeof aadObjectId !== 'string' || aadObjectId === '') return stranger;
  const identity = { tenantId: where.tenantId, aadObjectId };
  if (!rate.take(identity).allowed) return { ...inBothLanguages('tooFast'), mayBeCry: true };
  let language: Language | null = null;
  try {
    const who = await options.whoSpeaks({ ...activity, from: { ...activity.from, aadObjectId } }, where);
    if (who.kind === 'wrong-code') return { ...inBothLanguages('stranger.wrongCode'), mayBeCry: true };
    if (who.kind === 'stranger') {
      report('stranger-refused');
      return stranger;
    }
    const { person, byCode } = who;
    language = person.interfaceLanguage;
    const toOwnChat = makeToOwnChat(deps, options.messenger, person, where);
    const turn: UnspokenTurn = { deps, person, where: await withGroup(deps, where), toOwnChat };
    return { card: await answer(turn, byCode) };
  } catch (error) {
    if (error instanceof RosterFault) {
      report(error.code);
      return { ...inBothLanguages('stranger.notChecked'), mayBeCry: true };
    }
    if (error instanceof NotGivenBack) return { say: ['tooLong.inCard'], values: { have: error.have }, rings: false, language };
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
