import { createSigningKeys, isMetadataUrlAllowed, type SigningKeys } from '../../../src/bot/frontDoor/signingKeys';
import { createTokenCheck } from '../../../src/bot/frontDoor/tokenCheck';
import { testAppId } from '../../support/activities';
import { issuerKey, type KeyServerFault, TokenIssuer } from '../../support/tokenIssuer';

const start = Date.parse('2026-11-20T09:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const first = issuerKey('first');
const second = issuerKey('second');
const broken: readonly KeyServerFault[] = ['down', 'not-json', 'no-keys', 'hang-up'];

describe('the signing keys', () => {
  let issuer: TokenIssuer;
  let nowMs: number;
  let reported: string[];
  let keys: SigningKeys;

  beforeEach(async () => {
    issuer = new TokenIssuer(testAppId, start);
    await issuer.start();
    issuer.publish(first);
    nowMs = start;
    reported = [];
    const report = (code: string) => void reported.push(code);
    keys = createSigningKeys({ metadataUrl: issuer.metadataUrl, fetch, now: () => nowMs, report });
  });
  afterEach(() => issuer.stop());

  /** Waits until the key server has been asked that often, which a refresh in the background does in its own time. */
  async function untilAsked(times: number): Promise<void> {
    while (issuer.keyRequests < times) await new Promise(setImmediate);
    await keys.find('first');
  }

  it('are fetched once for a hundred turns that wait for them', async () => {
    issuer.fault = 'slow';
    const waiting = Array.from({ length: 100 }, () => keys.find('first'));
    while (issuer.waiting === 0) await new Promise(setImmediate);
    issuer.release();
    expect((await Promise.all(waiting)).every((key) => key !== undefined)).toBe(true);
    expect([issuer.metadataRequests, issuer.keyRequests]).toEqual([1, 1]);
  });

  it('are used for a day without asking again', async () => {
    await keys.find('first');
    nowMs += 24 * hour;
    await keys.find('first');
    expect(issuer.keyRequests).toBe(1);
  });

  it('are refreshed in the background after a day, while the old ones serve', async () => {
    await keys.find('first');
    issuer.publish(second);
    nowMs += 24 * hour + 1;
    issuer.fault = 'slow';
    expect(await keys.find('first')).toBeDefined();
    while (issuer.waiting === 0) await new Promise(setImmediate);
    issuer.release();
    await untilAsked(2);
    expect(await keys.find('second')).toBeDefined();
    expect(issuer.keyRequests).toBe(2);
  });

  it.each(broken)('are kept for three days when the key server is %s', async (fault) => {
    await keys.find('first');
    issuer.fault = fault;
    nowMs += 72 * hour;
    expect(await keys.find('first')).toBeDefined();
    nowMs += minute;
    await expect(keys.find('first')).rejects.toMatchObject({ code: 'signing-keys-unavailable' });
  });

  it.each(broken)('are not to be had when the key server is %s from the start, and come when it is back', async (fault) => {
    issuer.fault = fault;
    await expect(keys.find('first')).rejects.toMatchObject({ code: 'signing-keys-unavailable' });
    expect(reported).toContain('signing-keys-fetch-failed');
    issuer.fault = 'none';
    nowMs += 5000;
    expect(await keys.find('first')).toBeDefined();
  });

  it('are asked for at most once in five seconds while there are none', async () => {
    issuer.fault = 'down';
    for (let i = 0; i < 50; i += 1) await expect(keys.find('first')).rejects.toBeDefined();
    expect(issuer.metadataRequests).toBe(1);
  });

  it('are asked for again for an unknown key, at most once a minute', async () => {
    await keys.find('first');
    issuer.publish(second);
    expect(await keys.find('second')).toBeUndefined();
    nowMs += minute;
    expect(await keys.find('second')).toBeDefined();
    for (let i = 0; i < 50; i += 1) expect(await keys.find(`junk-${i}`)).toBeUndefined();
    expect(issuer.keyRequests).toBe(2);
  });

  it('stay when an unknown key makes us ask and the key server is down', async () => {
    await keys.find('first');
    issuer.fault = 'down';
    nowMs += minute;
    expect(await keys.find('unknown')).toBeUndefined();
    expect(await keys.find('first')).toBeDefined();
  });

  it('forget a key that is no longer published', async () => {
    await keys.find('first');
    issuer.withdrawAll();
    issuer.publish(second);
    nowMs += minute;
    expect(await keys.find('second')).toBeDefined();
    expect(await keys.find('first')).toBeUndefined();
  });

  it('come over https, or from this machine where that is allowed', () => {
    expect(isMetadataUrlAllowed('https://login.botframework.com/v1/.well-known/openidconfiguration', false)).toBe(true);
    expect(isMetadataUrlAllowed('http://login.botframework.com/', true)).toBe(false);
    expect(isMetadataUrlAllowed('http://127.0.0.1:9/metadata', false)).toBe(false);
    expect(isMetadataUrlAllowed('http://127.0.0.1:9/metadata', true)).toBe(true);
    expect(isMetadataUrlAllowed('file:///etc/passwd', true)).toBe(false);
    expect(isMetadataUrlAllowed('not a url', true)).toBe(false);
  });

  it('are not fetched from where a document on the web points on this machine', async () => {
    const asked: string[] = [];
    const misled = createSigningKeys({
      metadataUrl: 'https://keys.example/metadata',
      fetch: async (address) => {
        asked.push(String(address));
        return Response.json({ jwks_uri: `${issuer.url}/keys` });
      },
      now: () => nowMs,
      report: () => undefined,
    });
    await expect(misled.find('first')).rejects.toMatchObject({ code: 'signing-keys-unavailable' });
    expect(asked).toEqual(['https://keys.example/metadata']);
  });

  it('are not asked for a token that was verified before', async () => {
    let finds = 0;
    const counted: SigningKeys = {
      find(keyId) {
        finds += 1;
        return keys.find(keyId);
      },
    };
    const tokens = createTokenCheck({ appId: testAppId, keys: counted, now: () => nowMs });
    const authorization = issuer.header();
    for (let i = 0; i < 10; i += 1) expect((await tokens.check(authorization)).ok).toBe(true);
    expect(finds).toBe(1);
    nowMs += hour + 5 * minute;
    expect(await tokens.check(authorization)).toEqual({ ok: false, refusal: 'token-expired' });
    nowMs = start;
    await tokens.check(authorization);
    expect(finds).toBe(2);
  });
});
