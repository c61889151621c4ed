import { ToBotFromBotOrEmulatorTokenValidationParameters as stockParameters } from 'botframework-connector';
import { message, personalChat, teamsPerson, testAppId } from '../../support/activities';
import { botUnderTest } from '../../support/botUnderTest';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { loopbackAdapter } from '../../support/ourAdapter';
import { stockAdapter, throughStock } from '../../support/stockBot';
import { issuerKey, TokenIssuer } from '../../support/tokenIssuer';

/** Traps 3 and 7 of DESIGN 2.1: each in the stock package, and not in ours. */

const nowMs = Date.now();
const key = issuerKey('key');
const nia = teamsPerson('Nia');
const foreignTenant = '99999999-2222-3333-4444-555555555555';
const simulator = new ConnectorSimulator();
const issuer = new TokenIssuer(testAppId, nowMs);

beforeAll(async () => {
  await Promise.all([simulator.start(), issuer.start()]);
  issuer.publish(key);
});
afterAll(() => Promise.all([simulator.stop(), issuer.stop()]));
beforeEach(() => {
  simulator.forget();
  issuer.fault = 'none';
});

describe('trap 3: the token path lets in what it should not', () => {
  const attackers = 'https://attacker.example/';
  const forged = () => ({
    ...message(nia, personalChat(nia, attackers), 'help'),
    conversation: { id: 'a:1', tenantId: foreignTenant },
  });
  /** What any sign-in client of our app registration can get from a tenant that is not ours. */
  const foreignToken = () =>
    issuer.header({
      claims: {
        iss: `https://sts.windows.net/${foreignTenant}/`,
        tid: foreignTenant,
        ver: '1.0',
        appid: testAppId,
        serviceurl: undefined,
      },
    });

  it("stock: a foreign tenant's token, with any service URL", async () => {
    const answer = await throughStock(stockAdapter(testAppId, issuer), forged(), foreignToken());
    expect(answer).toMatchObject({ status: 200, ran: true });
  });

  it('ours: neither the token nor the service URL nor the tenant', async () => {
    const bot = botUnderTest({ issuer });
    expect(await bot.door.admit(foreignToken())).toMatchObject({ ok: false, refusal: { status: 401 } });
    expect(await bot.door.receive({ serviceUrl: attackers }, forged())).toMatchObject({ status: 403 });
    expect(bot.turns).toHaveLength(0);
  });

  it('stock: anybody at all when the app id is lost', async () => {
    expect(await throughStock(stockAdapter('', issuer), forged())).toMatchObject({ status: 200, ran: true });
  });

  it('ours: without an identity nobody from beyond this machine', async () => {
    const bot = botUnderTest({ issuer: null });
    expect(await bot.door.receive(null, forged())).toMatchObject({ status: 403 });
    expect(bot.turns).toHaveLength(0);
  });

  it("ours: nothing by botbuilder's own way in, with or without a token", async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const activity = message(nia, personalChat(nia, simulator.serviceUrl), 'help');
    for (const authorization of [undefined, issuer.header({ claims: { serviceurl: simulator.serviceUrl } })]) {
      expect(await throughStock(loopbackAdapter(), activity, authorization)).toMatchObject({ ran: false });
    }
    jest.restoreAllMocks();
  });

  const junk = (i: number) =>
    issuer.header({ header: { alg: 'none' }, claims: { tid: `tenant-${i}`, iss: `https://sts.windows.net/tenant-${i}/` } });

  it('stock: keeps something of every junk token for ever', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const adapter = stockAdapter(testAppId, issuer);
    const before = stockParameters.issuer?.length ?? 0;
    for (let i = 0; i < 100; i += 1) await throughStock(adapter, forged(), junk(i));
    expect(stockParameters.issuer).toHaveLength(before + 400);
    jest.restoreAllMocks();
  });

  it('ours: asks the key server nothing for junk, and keeps nothing of it', async () => {
    const asked = issuer.metadataRequests;
    const before = stockParameters.issuer?.length;
    const bot = botUnderTest({ issuer });
    for (let i = 0; i < 1000; i += 1) expect((await bot.door.admit(junk(1000 + i))).ok).toBe(false);
    expect(issuer.metadataRequests).toBe(asked);
    expect(stockParameters.issuer).toHaveLength(before ?? 0);
  });

  it('stock: fails every turn when the key server is down after a day', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(nowMs);
    const adapter = stockAdapter(testAppId, issuer);
    const activity = message(nia, personalChat(nia, simulator.serviceUrl), 'help');
    const token = () => issuer.header({ claims: { serviceurl: simulator.serviceUrl, exp: nowMs / 1000 + 90_000 } });
    expect(await throughStock(adapter, activity, token())).toMatchObject({ ran: true });
    issuer.fault = 'down';
    clock.mockReturnValue(nowMs + 90_000_000);
    expect(await throughStock(adapter, activity, token())).toMatchObject({ ran: false });
    jest.restoreAllMocks();
  });

  it('ours: goes on with the keys it has when the key server is down after a day', async () => {
    let clock = nowMs;
    const bot = botUnderTest({ issuer, now: () => clock });
    const token = (nbf: number) => issuer.header({ claims: { nbf, exp: nowMs / 1000 + 90_000 } });
    expect((await bot.door.admit(token(1))).ok).toBe(true);
    issuer.fault = 'down';
    clock += 90_000_000;
    expect((await bot.door.admit(token(2))).ok).toBe(true);
  });
});

describe('trap 7: the caller is told what went wrong inside', () => {
  const secret = 'AccountKey=abc; child Cai';
  const fail = async () => {
    throw new Error(secret);
  };

  it('stock: in so many words', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const activity = message(nia, personalChat(nia, simulator.serviceUrl), 'help');
    const answer = await throughStock(stockAdapter('', issuer), activity, undefined, fail);
    expect(answer).toMatchObject({ status: 500, body: secret });
    jest.restoreAllMocks();
  });

  it('ours: a code, and a code in the log', async () => {
    const written = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn'), jest.spyOn(console, 'log')];
    const bot = botUnderTest({ issuer: null, logic: fail });
    const answer = await bot.door.receive(null, message(nia, personalChat(nia, simulator.serviceUrl), 'help'));
    expect(answer).toEqual({ status: 500, body: { code: 'turn-failed' } });
    expect(bot.reported).toEqual(['turn-failed']);
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});
