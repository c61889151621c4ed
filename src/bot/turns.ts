import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { TurnAdapter } from './connector/turnAdapter';

/** The two ways in which what Teams sends is answered. */
export type Bot = {
  /** Something typed, or news of Teams': answered by what is sent into the conversation. */
  readonly turn: (context: TurnContext) => Promise<void>;
  /** A press on a card. */
  readonly press: (activity: Activity) => Promise<InvokeResponse>;
};

/**
 * Answers each activity that the front door let in. A press takes the short way: its answer is its own response, so it needs
 * neither botbuilder's turn, whose connector sends into a conversation, nor teams-ai's routes and turn state. All else goes through
 * both. Throws what the bot throws.
 */
export function makeTurns(adapter: Pick<TurnAdapter, 'runTurn'>, bot: Bot): (activity: Activity) => Promise<InvokeResponse | undefined> {
  return (activity) => (isPress(activity) ? bot.press(activity) : adapter.runTurn(activity, bot.turn));
}

/** Teams asks for other things too in an invoke; those are not presses. */
function isPress({ type, name }: Activity): boolean {
  return type === 'invoke' && name === 'adaptiveCard/action';
}
