import { ManagedIdentityAppCredentials, MsalAppCredentials } from 'botframework-connector';
import { type BotIdentity, createAppToken } from '../../src/bot/connector/appCredentials';
import { createConnectorClients } from '../../src/bot/connector/connectorClients';
import { testAppId, testTenantId } from '../support/activities';

const single: BotIdentity = { type: 'SingleTenant', appId: testAppId, tenantId: testTenantId, password: 'secret' };
const managed: BotIdentity = { type: 'UserAssignedMSI', appId: testAppId, tenantId: testTenantId };

afterEach(() => jest.restoreAllMocks());

describe("the bot's own token", () => {
  it('is asked for once for all who wait, and again afterwards', async () => {
    const getToken = jest.spyOn(MsalAppCredentials.prototype, 'getToken').mockResolvedValue('token');
    const appToken = createAppToken(single);
    expect(await Promise.all([appToken(), appToken(), appToken()])).toEqual(['token', 'token', 'token']);
    expect(getToken).toHaveBeenCalledTimes(1);
    await appToken();
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  it('is a managed identity token where the bot has one', async () => {
    jest.spyOn(ManagedIdentityAppCredentials.prototype, 'getToken').mockResolvedValue('managed');
    expect(await createAppToken(managed)()).toBe('managed');
  });

  it('says only a code when it cannot be had, and is asked for anew the next time', async () => {
    const getToken = jest.spyOn(MsalAppCredentials.prototype, 'getToken').mockRejectedValueOnce(new Error('secret expired'));
    const appToken = createAppToken(single);
    await expect(appToken()).rejects.toMatchObject({ message: 'credentials-unavailable', code: 'credentials-unavailable' });
    getToken.mockResolvedValue('token');
    expect(await appToken()).toBe('token');
  });
});

describe('a request to a connector', () => {
  async function authorizationFor(serviceUrl: string): Promise<string | undefined> {
    const serviceUrls = { hosts: ['smba.trafficmanager.net'], loopbackAllowed: true };
    const client = createConnectorClients({ serviceUrls, appToken: async () => 'token' }).clientFor(serviceUrl);
    let sent: string | undefined;
    const headers = {
      set: (_name: string, value: string) => {
        sent = value;
      },
    };
    await client.credentials.signRequest({ headers } as never);
    return sent;
  }

  it('carries our token to Teams', async () => {
    expect(await authorizationFor('https://smba.trafficmanager.net/uk/')).toBe('Bearer token');
  });

  it('carries none to this machine', async () => {
    expect(await authorizationFor('http://127.0.0.1:56150/')).toBeUndefined();
  });

  it('is not made at all to anywhere else', async () => {
    await expect(authorizationFor('https://attacker.example/')).rejects.toMatchObject({ code: 'service-url-not-allowed' });
  });

  it('is not made to Teams without an identity', () => {
    const serviceUrls = { hosts: ['smba.trafficmanager.net'], loopbackAllowed: true };
    const clients = createConnectorClients({ serviceUrls, appToken: null });
    expect(() => clients.clientFor('https://smba.trafficmanager.net/uk/')).toThrow('service-url-not-allowed');
  });
});
