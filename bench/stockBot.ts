/**
 * What a stock bot costs: botbuilder on restify as Microsoft's samples set it up, answering an invoke with what it was
 * sent, its token check pointed at the bench's issuer.
 */
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type InvokeResponse, type Request, type Response } from 'botbuilder';
import { createServer, plugins } from 'restify';
import { answerBench } from './beside';

const authentication = new ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId: process.env['BOT_ID'] ?? '',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: process.env['BOT_TENANT_ID'] ?? '',
  MicrosoftAppPassword: 'not-used',
  ToBotFromChannelOpenIdMetadataUrl: process.env['BOT_OPENID_METADATA'] ?? '',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ValidateAuthority: true,
  CallerId: 'urn:botframework:azure',
} as ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]);
const adapter = new CloudAdapter(authentication);
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request: unknown, response: unknown) => {
  await adapter.process(request as Request, response as Response, async (context) => {
    const value: InvokeResponse = {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'echo' },
    };
    await context.sendActivity({ type: 'invokeResponse', value });
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ code: 'listening', port: (server.address() as AddressInfo).port })}\n`);
});

process.once('SIGTERM', () => process.exit(0));
answerBench();
