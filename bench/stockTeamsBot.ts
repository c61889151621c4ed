/** The stock bot with teams-ai routing its presses, as the samples of teams-ai set it up. */
import { Application } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { serveStock } from './stockServer';

const app = new Application();
app.adaptiveCards.actionExecute(/.*/, async () => 'echo');
serveStock(async (context: TurnContext) => {
  await app.run(context);
});
