import type { TurnContext } from 'botbuilder';

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';
const errorType = 'application/vnd.microsoft.error';

/**
 * Answers a press with a card that only the person who pressed sees. Handlers must answer through these: what they return to
 * teams-ai may be shown to the whole chat (DESIGN 2.1, trap 2), and is ignored once an answer exists.
 */
export function answerWithCard(context: TurnContext, card: Readonly<Record<string, unknown>>): Promise<void> {
  return answer(context, { statusCode: 200, type: cardType, value: card });
}

/** Answers a press with a line of text that only the person who pressed sees. */
export function answerWithMessage(context: TurnContext, text: string): Promise<void> {
  return answer(context, { statusCode: 200, type: messageType, value: text });
}

/** Answers a press that could not be dealt with; Teams shows its own wording beside `message`. */
export function answerWithError(
  context: TurnContext,
  error: { readonly statusCode: 400 | 403 | 404 | 429 | 500 | 503; readonly code: string; readonly message: string },
): Promise<void> {
  return answer(context, {
    statusCode: error.statusCode,
    type: errorType,
    value: { code: error.code, message: error.message },
  });
}

/** Answers a request of Teams' that is not a press on a card. We offer nothing for it. */
export async function answerNotKnown(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 404 } });
}

async function answer(context: TurnContext, body: Readonly<Record<string, unknown>>): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
