import { type ActivityJson, message, personalChat, teamsPerson, testAppId } from '../../support/activities';
import { type BotUnderTest, botUnderTest } from '../../support/botUnderTest';
import { issuerKey, TokenIssuer, type TokenSpec } from '../../support/tokenIssuer';

const nowMs = Date.parse('2026-11-20T09:00:00Z');
const nowSeconds = nowMs / 1000;
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const otherTenant = '99999999-2222-3333-4444-555555555555';
const nia = teamsPerson('Nia');
const chat = personalChat(nia, serviceUrl);

const keys = {
  good: issuerKey('good'),
  second: issuerKey('second'),
  forWebChat: issuerKey('for-webchat', { endorsements: ['webchat'] }),
  withoutEndorsements: issuerKey('bare', { endorsements: null }),
  small: issuerKey('small', { bits: 1024 }),
  strangers: issuerKey('strangers'),
};

type Case = {
  readonly is: string;
  readonly accepted: boolean;
  readonly authorization?: (issuer: TokenIssuer) => string | undefined;
  readonly token?: TokenSpec;
  readonly activity?: (plain: ActivityJson) => ActivityJson;
};

const claim = (is: string, claims: Record<string, unknown>, accepted = false): Case => ({ is, accepted, token: { claims } });
const header = (is: string, change: Record<string, unknown>): Case => ({ is, accepted: false, token: { header: change } });
const raw = (is: string, authorization: Case['authorization'] & object): Case => ({ is, accepted: false, authorization });
const activity = (is: string, change: Case['activity'] & object, accepted = false): Case => ({ is, accepted, activity: change });
const tenants = (conversation: unknown, channelData: unknown) => (plain: ActivityJson) => ({
  ...plain,
  conversation: { ...(plain['conversation'] as object), tenantId: conversation },
  channelData: { tenant: { id: channelData } },
});
const from = (url: string, isClaimed = url) => ({
  token: { claims: { serviceurl: isClaimed } },
  activity: (plain: ActivityJson) => ({ ...plain, serviceUrl: url }),
});

const cases: readonly Case[] = [
  { is: 'a token that is right in everything', accepted: true },
  { is: 'the scheme in small letters', accepted: true, authorization: (issuer) => `bearer ${issuer.token()}` },
  { is: 'another published key that is endorsed', accepted: true, token: { key: keys.second } },
  claim('no nbf', { nbf: undefined }, true),
  claim('expired 4 minutes ago, within the skew', { exp: nowSeconds - 240 }, true),
  claim('valid in 4 minutes, within the skew', { nbf: nowSeconds + 240 }, true),
  { is: 'a region of Teams', accepted: true, ...from('https://smba.trafficmanager.net/emea/tenant/') },
  { is: 'a host below botframework.com', accepted: true, ...from('https://europe.botframework.com/') },
  { is: 'a host below teams.microsoft.com', accepted: true, ...from('https://uk.teams.microsoft.com/') },
  { is: 'a loopback service URL, in development', accepted: true, ...from('http://127.0.0.1:56150/_connector') },
  activity('an activity with parts we do not know', (plain) => ({ ...plain, entirelyNew: { a: [1] } }), true),

  raw('no header', () => undefined),
  raw('an empty header', () => ''),
  raw('only the scheme', () => 'Bearer '),
  raw('another scheme', (issuer) => `Basic ${issuer.token()}`),
  raw('no scheme', (issuer) => issuer.token()),
  raw('two spaces', (issuer) => `Bearer  ${issuer.token()}`),
  raw('two tokens', (issuer) => `Bearer ${issuer.token()} ${issuer.token()}`),
  raw('something behind the token', (issuer) => `${issuer.header()}.AAAA`),
  raw('a token of two parts', (issuer) => issuer.header().split('.').slice(0, 2).join('.')),
  raw('an empty signature', (issuer) => `${issuer.header().split('.').slice(0, 2).join('.')}.`),
  raw('junk in three parts', () => 'Bearer AAAA.BBBB.CCCC'),
  raw('base64 with padding', (issuer) => `${issuer.header()}=`),
  raw('a header of 9 KB', () => `Bearer ${'A'.repeat(9000)}.BBBB.CCCC`),
  raw('a claim changed after signing', (issuer) => {
    const [head, , tail] = issuer.header().split('.');
    const [, payload] = issuer.header({ claims: { exp: nowSeconds + 999_999 } }).split('.');
    return `${head}.${payload}.${tail}`;
  }),
  raw('the signature of another token', (issuer) => {
    const [head, payload] = issuer.header().split('.');
    return `${head}.${payload}.${issuer.token({ claims: { nbf: 1 } }).split('.')[2]}`;
  }),
  header('the algorithm none', { alg: 'none' }),
  header('HS256 with the public key as secret', { alg: 'HS256' }),
  header('RS512', { alg: 'RS512' }),
  header('PS256', { alg: 'PS256' }),
  header('rs256 in small letters', { alg: 'rs256' }),
  header('no algorithm', { alg: undefined }),
  header('no key id', { kid: undefined }),
  header('a key id that is a number', { kid: 7 }),
  header('an unknown key id', { kid: 'nobody-knows' }),
  header('a key id out of the prototype', { kid: '__proto__' }),
  header("another key's id", { kid: 'second' }),
  header('rules we do not know (crit)', { crit: ['exp'] }),
  { is: 'a key that is not published', accepted: false, token: { key: keys.strangers } },
  { is: 'a key endorsed for another channel', accepted: false, token: { key: keys.forWebChat } },
  { is: 'a key without endorsements', accepted: false, token: { key: keys.withoutEndorsements } },
  { is: 'a key of 1024 bits', accepted: false, token: { key: keys.small } },
  claim('no issuer', { iss: undefined }),
  claim('the issuer of the emulator', { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }),
  claim('the issuer of a foreign tenant', { iss: `https://sts.windows.net/${otherTenant}/`, azp: testAppId, appid: testAppId }),
  claim('an issuer that begins right', { iss: 'https://api.botframework.com.attacker.example' }),
  claim('an issuer with a slash behind', { iss: 'https://api.botframework.com/' }),
  claim('no audience', { aud: undefined }),
  claim('the audience of another bot', { aud: 'ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee' }),
  claim('several audiences', { aud: [testAppId] }),
  claim('an empty audience', { aud: '' }),
  claim('no expiry', { exp: undefined }),
  claim('an expiry that is text', { exp: String(nowSeconds + 600) }),
  claim('expired 5 minutes and a second ago', { exp: nowSeconds - 301 }),
  claim('expired a year ago', { exp: nowSeconds - 31_536_000 }),
  claim('a time of issue that is text', { iat: 'yesterday' }),
  claim('valid in 5 minutes and a second', { nbf: nowSeconds + 301 }),
  claim('no service URL', { serviceurl: undefined }),
  claim('an empty service URL', { serviceurl: '' }),
  claim('the service URL of another region', { serviceurl: 'https://smba.trafficmanager.net/emea/' }),
  { is: "an attacker's service URL, claimed too", accepted: false, ...from('https://attacker.example/') },
  { is: 'a service URL that ends right', accepted: false, ...from('https://evilbotframework.com/') },
  { is: 'a service URL that begins right', accepted: false, ...from('https://smba.trafficmanager.net.attacker.example/') },
  { is: 'a service URL over http', accepted: false, ...from('http://smba.trafficmanager.net/uk/') },
  { is: 'a service URL with a name and password', accepted: false, ...from('https://smba.trafficmanager.net@attacker.example/') },
  { is: 'a service URL with another port', accepted: false, ...from('https://smba.trafficmanager.net:8443/') },
  { is: 'a service URL of the local network', accepted: false, ...from('https://169.254.169.254/') },
  { is: 'a service URL that is no URL', accepted: false, ...from('smba.trafficmanager.net') },
  activity('no service URL in the activity', (plain) => ({ ...plain, serviceUrl: undefined })),
  activity('another channel', (plain) => ({ ...plain, channelId: 'webchat' })),
  activity('the emulator as channel', (plain) => ({ ...plain, channelId: 'emulator' })),
  activity('no channel', (plain) => ({ ...plain, channelId: undefined })),
  activity('a foreign tenant', tenants(otherTenant, otherTenant)),
  activity('a foreign tenant in the conversation only', tenants(otherTenant, '11111111-2222-3333-4444-555555555555')),
  activity('a foreign tenant in the channel data only', tenants('11111111-2222-3333-4444-555555555555', otherTenant)),
  activity('no tenant', tenants(undefined, undefined)),
  activity('no channel data', (plain) => ({ ...plain, channelData: undefined })),
];

describe('who is let in', () => {
  const issuer = new TokenIssuer(testAppId, nowMs);
  let bot: BotUnderTest;

  beforeAll(async () => {
    await issuer.start();
    issuer.publish(keys.good, keys.second, keys.forWebChat, keys.withoutEndorsements, keys.small);
  });
  afterAll(() => issuer.stop());
  beforeEach(() => {
    bot = botUnderTest({ issuer });
  });

  async function knock({ authorization, token, activity: change = (plain) => plain }: Case): Promise<number> {
    const admission = await bot.door.admit(authorization === undefined ? issuer.header(token) : authorization(issuer));
    if (!admission.ok) return admission.refusal.status;
    const answer = await bot.door.receive(admission.value, change(message(nia, chat, 'help')));
    return answer.status;
  }

  it('has at least forty classes, none twice', () => {
    expect(new Set(cases.map((each) => each.is)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases.filter((each) => each.accepted))('lets in $is', async (each) => {
    expect(await knock(each)).toBe(200);
    expect(bot.turns).toHaveLength(1);
  });

  it.each(cases.filter((each) => !each.accepted))('refuses $is, and again when it is repeated', async (each) => {
    const first = await knock(each);
    expect([400, 401, 403]).toContain(first);
    expect(await knock(each)).toBe(first);
    expect(bot.turns).toHaveLength(0);
    expect(bot.reported).not.toContain('turn-failed');
  });

  it('refuses loopback service URLs where they are not allowed', async () => {
    bot = botUnderTest({ issuer, loopbackAllowed: false });
    const status = await knock({ is: '', accepted: false, ...from('http://127.0.0.1:56150/') });
    expect(status).toBe(403);
    expect(bot.turns).toHaveLength(0);
  });

  it('says the same to each caller whose token is refused', async () => {
    const answers = await Promise.all([
      bot.door.admit('Bearer junk'),
      bot.door.admit(issuer.header({ claims: { aud: 'another' } })),
      bot.door.admit(issuer.header({ key: keys.strangers })),
    ]);
    const said = { ok: false, refusal: { status: 401, body: { code: 'unauthorized' } } };
    expect(answers).toEqual([said, said, said]);
  });
});

describe('without an identity, in development', () => {
  const bot = () => botUnderTest({ issuer: null });

  it('lets in an activity from this machine without a token', async () => {
    const local = bot();
    const answer = await local.door.receive(null, message(nia, personalChat(nia, 'http://127.0.0.1:56150/'), 'help'));
    expect(answer.status).toBe(200);
    expect(local.turns).toHaveLength(1);
  });

  it.each([serviceUrl, 'https://attacker.example/'])('refuses the service URL %s', async (url) => {
    const local = bot();
    const answer = await local.door.receive(null, message(nia, personalChat(nia, url), 'help'));
    expect(answer).toEqual({ status: 403, body: { code: 'not-allowed' } });
    expect(local.turns).toHaveLength(0);
  });
});
