import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request, type Response, type TurnContext } from 'botbuilder';
import { createServer, plugins } from 'restify';
import { answerBench } from './beside';

/** Botbuilder on restify, its token check pointed at the bench's issuer. */
export function serveStock(logic: (context: TurnContext) => Promise<void>): void {
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
    await adapter.process(request as Request, response as Response, logic);
  });
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`${JSON.stringify({ code: 'listening', port: (server.address() as AddressInfo).port })}\n`);
  });

  process.once('SIGTERM', () => process.exit(0));
  answerBench();
}
