/** What a stock bot costs: botbuilder on restify as Microsoft's samples set it up, answering an invoke with what it was sent. */
import type { InvokeResponse } from 'botbuilder';
import { serveStock } from './stockServer';

serveStock(async (context) => {
  const value: InvokeResponse = {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'echo' },
  };
  await context.sendActivity({ type: 'invokeResponse', value });
});
