import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ActivityJson } from './activities';
import type { TokenIssuer } from './tokenIssuer';

/** Stock botbuilder as its samples set it up, with the key server of the tests in place of Microsoft's. */
export function stockAdapter(appId: string, issuer: TokenIssuer): CloudAdapter {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appId === '' ? '' : 'secret',
    MicrosoftAppType: 'MultiTenant',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: issuer.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: issuer.metadataUrl,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  });
  return new CloudAdapter(authentication);
}

/** One request through stock `process`; the answer, and whether a turn ran. */
export async function throughStock(adapter: CloudAdapter, body: ActivityJson, authorization?: string, logic = async () => {}) {
  const answer = { status: 200, body: undefined as unknown, ran: false };
  const headers = authorization === undefined ? {} : { authorization };
  const response = {
    socket: undefined,
    status: (status: number) => {
      answer.status = status;
    },
    send: (sent: unknown) => {
      answer.body = sent;
    },
    header: () => undefined,
    end: () => undefined,
  };
  await adapter.process({ method: 'POST', headers, body } as never, response as never, async () => {
    answer.ran = true;
    await logic();
  });
  return answer;
}
