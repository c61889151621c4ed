import type { InvokeResponse } from 'botbuilder';

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

/*
 * What a press is answered with, in its own response. Handlers of teams-ai are given none: what they return may be shown to the
 * whole chat (DESIGN 2.1, trap 2).
 */

/** A card that only the person who pressed sees. */
export function cardAnswer(card: Readonly<Record<string, unknown>>): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: cardType, value: card } };
}

/** A line of text that only the person who pressed sees. */
export function lineAnswer(text: string): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: messageType, value: text } };
}
