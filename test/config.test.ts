import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { developmentIdKey, environment, readConfig } from '../src/config';

const [appId, tenantId] = ['aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', '11111111-2222-4333-8444-555555555555'];
const identity = {
  NODE_ENV: 'development',
  BOT_ID: appId,
  BOT_TENANT_ID: tenantId,
  BOT_TYPE: 'SingleTenant',
  BOT_PASSWORD: 'secret',
};
const roots = { ROOTS: 'file:/mnt/roots', ROOTS_KEY: 'key.pem' };
const production = { ...identity, ...roots, NODE_ENV: 'production', ID_KEY: 'k'.repeat(32) };
const example = readFileSync(join(__dirname, '../env/.env.example'), 'utf8');

it('lists in env/.env.example every key that can be set, and no other', () => {
  const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, key]) => key);
  expect(listed.sort()).toEqual(Object.keys(environment.shape).sort());
});

it('starts in development with nothing set, on loopback and with no identity', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 3978, identity: null, store: 'sqlite:./data/craidd.db' },
  });
});

it('takes an empty value as not set', () => {
  const blank = Object.fromEntries(Object.keys(environment.shape).map((key) => [key, '']));
  expect(readConfig(blank)).toEqual(readConfig({}));
});

describe('refuses to start', () => {
  const refused: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['in production without an identity', { NODE_ENV: 'production' }, /BOT_ID[\s\S]*BOT_TENANT_ID[\s\S]*BOT_TYPE/],
    ['with an app id but no tenant', { BOT_ID: 'app' }, /BOT_TENANT_ID[\s\S]*BOT_TYPE/],
    ['with a tenant but no app id', { BOT_TENANT_ID: 'tenant' }, /BOT_ID/],
    ['with a password and nothing else', { BOT_PASSWORD: 'x' }, /BOT_ID/],
    ['as a single tenant without a password', { ...identity, BOT_PASSWORD: '' }, /BOT_PASSWORD/],
    ['with a blank app id', { ...identity, BOT_ID: '' }, /BOT_ID/],
    ['with an unknown type of bot', { ...identity, BOT_TYPE: 'MultiTenant' }, /BOT_TYPE/],
    ['without an identity on an address that others reach', { HOST: '0.0.0.0' }, /HOST/],
    ['on an address that others reach by name', { HOST: 'craidd.example' }, /HOST/],
    ['with a clock of its own in production', { ...production, DEV_NOW: '2026-11-20T09:00' }, /DEV_NOW/],
    ['with keys over plain http in production', { ...production, BOT_OPENID_METADATA: 'http://127.0.0.1/keys' }, /BOT_OPENID_METADATA/],
    [
      'with keys over plain http from another machine',
      { ...identity, BOT_OPENID_METADATA: 'http://keys.example/openid' },
      /BOT_OPENID_METADATA/,
    ],
    ['with a database over plain http in production', { ...production, STORE: 'cosmos:http://127.0.0.1:8081' }, /STORE/],
    ['with a port that is none', { PORT: '70000' }, /PORT/],
    ['with a port in words', { PORT: 'three' }, /PORT/],
    ['with a store of no known kind', { STORE: 'postgres:x' }, /STORE/],
    ['with an unknown environment', { NODE_ENV: 'prod' }, /NODE_ENV/],
    ['with jobs that look more often than once a minute in production', { ...production, DEV_TICK: '2' }, /DEV_TICK/],
    ['with jobs that never look', { DEV_TICK: '0' }, /DEV_TICK/],
    ['with a clock that is no time', { DEV_NOW: 'tomorrow' }, /DEV_NOW/],
    ['with a clock on a day that is none', { DEV_NOW: '2026-02-30T09:00' }, /DEV_NOW/],
    ['with a clock at an hour that is none', { DEV_NOW: '2026-02-20T25:00' }, /DEV_NOW/],
    ['in production without a key for ids', { ...production, ID_KEY: '' }, /ID_KEY: is needed/],
    ['with a key for ids that can be guessed', { ID_KEY: 'x'.repeat(31) }, /ID_KEY: has at least 32/],
    ['in production with the key of development', { ...production, ID_KEY: developmentIdKey }, /ID_KEY: is the one/],
    ['with an identity and no word of what it is run for', { ...identity, NODE_ENV: '' }, /^NODE_ENV: is production or development/],
    ['with a tenant and no word of what it is run for', { BOT_TENANT_ID: tenantId }, /NODE_ENV/],
    ['with an app id of blanks', { ...identity, BOT_ID: '  ' }, /BOT_ID: has blanks/],
    ['with an app id of blanks and nothing else', { BOT_ID: ' ' }, /BOT_ID: has blanks/],
    ['with a password that was copied with a line’s end', { ...identity, BOT_PASSWORD: 'secret\n' }, /BOT_PASSWORD: has blanks/],
    ['with every tenant', { ...identity, TENANTS: '*' }, /TENANTS: each is the id/],
    ['in production with a tenant by name', { ...production, TENANTS: 'council.example' }, /TENANTS: each is the id/],
    ['in production with a tenant in capitals', { ...production, TENANTS: tenantId.replace('1', 'A') }, /TENANTS: each is the id/],
    ['in production with a tenant of its own that is none', { ...production, BOT_TENANT_ID: 'common' }, /BOT_TENANT_ID: is the id/],
    ['in production with an app id that is none', { ...production, BOT_ID: 'app' }, /BOT_ID: is the id/],
    ['with every host of the commercial internet', { ...identity, SERVICE_HOSTS: '*.com' }, /SERVICE_HOSTS: \*\.com is too wide/],
    [
      'with every host of the government',
      { ...identity, SERVICE_HOSTS: 'one.example.org,*.gov.uk' },
      /SERVICE_HOSTS: \*\.gov\.uk is too wide/,
    ],
    ['with every host of a place where anybody may have one', { ...identity, SERVICE_HOSTS: '*.azurewebsites.net' }, /too wide/],
    ['with every host there is', { ...identity, SERVICE_HOSTS: '*' }, /SERVICE_HOSTS: \* is no host name/],
    ['with an address for a host', { ...identity, SERVICE_HOSTS: 'https://one.example.org' }, /SERVICE_HOSTS: https/],
    ['in production with a token for metrics that can be guessed', { ...production, METRICS_TOKEN: 'metrics' }, /METRICS_TOKEN/],
    ['with a key that is misspelt', { JOB: 'off' }, /JOB: is no key of this program\. Was JOBS meant\?/],
    ['with a key that has another in it', { SERVICE_HOST: 'x.example.org' }, /Was SERVICE_HOSTS meant/],
    ['with a key in other letters', { ...identity, BotTenantId: 'x' }, /BotTenantId[^.]*\. Was BOT_TENANT_ID meant/],
    ['with a secret in a file', { BOT_PASSWORD_FILE: '/run/secrets/bot' }, /Was BOT_PASSWORD meant/],
    ['with a misspelt key beside what is wrong otherwise', { PORT: 'x', METRICS_TOKN: 'y' }, /PORT[\s\S]*METRICS_TOKN/],
    [
      'in production without a place for roots and their key',
      { ...production, ROOTS: '', ROOTS_KEY: '' },
      /ROOTS: is needed[\s\S]*ROOTS_KEY: is needed/,
    ],
    ['with a place for roots and no key', { ROOTS: 'file:/mnt/roots' }, /ROOTS_KEY: is needed/],
    ['with a place for roots of no known kind', { ROOTS: '/mnt/roots', ROOTS_KEY: 'key.pem' }, /ROOTS: is file:DIR/],
    [
      'with roots in the folder of the store',
      { ...production, STORE: 'sqlite:/srv/craidd/craidd.db', ROOTS: 'file:/srv/craidd/roots' },
      /ROOTS: is in the folder/,
    ],
    ['with roots over plain http in production', { ...production, ROOTS: 'blob:http://127.0.0.1/roots' }, /ROOTS: is reached over https/],
    ['with an unknown log level', { LOG_LEVEL: 'chatty' }, /LOG_LEVEL/],
  ];
  it.each(refused)('%s', (_what, env, named) => {
    const read = readConfig(env);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.refusal.join('\n')).toMatch(named);
  });
});

it('leaves the keys of others alone', () => {
  const others = {
    PATH: '/bin',
    HOME: '/root',
    HOSTNAME: 'x',
    USER: 'x',
    TEAMSFX_ENV: 'dev',
    BOT_ENDPOINT: 'https://x',
    PLAYGROUND_PORT: '56150',
  };
  const cluster = { CRAIDD_SERVICE_HOST: '10.0.0.1', CRAIDD_PORT: 'tcp://10.0.0.1:80', npm_config_store: 'x', LOGNAME: 'x', JOBS_NOT: '' };
  expect(readConfig({ ...others, ...cluster }).ok).toBe(true);
});

it('takes hosts by name, and all below a name that belongs to somebody', () => {
  const SERVICE_HOSTS = 'smba.infra.gov.teams.microsoft.us, *.botframework.azure.us';
  expect(readConfig({ ...production, SERVICE_HOSTS })).toMatchObject({
    ok: true,
    value: { serviceHosts: ['smba.infra.gov.teams.microsoft.us', '*.botframework.azure.us'] },
  });
});

it('tells of everything that is wrong at once', () => {
  const read = readConfig({ PORT: 'x', STORE: 'y', LOG_LEVEL: 'z' });
  expect(read.ok ? [] : read.refusal).toHaveLength(3);
});

it('lets in the bot’s own tenant alone where no others are named', () => {
  expect(readConfig(identity)).toMatchObject({ ok: true, value: { tenantIds: [tenantId] } });
  expect(readConfig({ ...identity, TENANTS: 'one, two' })).toMatchObject({ ok: true, value: { tenantIds: ['one', 'two'] } });
});

it('starts a demo’s clock at a local time', () => {
  expect(readConfig({ DEV_NOW: '2026-07-01T09:00' })).toMatchObject({ ok: true, value: { startsAt: '2026-07-01T08:00:00.000Z' } });
  expect(readConfig({ DEV_NOW: '2026-07-01' })).toMatchObject({ ok: true, value: { startsAt: '2026-06-30T23:00:00.000Z' } });
  expect(readConfig({ DEV_NOW: '2026-07-01T09:00:00Z' })).toMatchObject({ ok: true, value: { startsAt: '2026-07-01T09:00:00.000Z' } });
  expect(readConfig({ DEV_NOW: '2026-07-01T09:00:00+01:00' })).toMatchObject({ ok: true, value: { startsAt: '2026-07-01T08:00:00.000Z' } });
});

it('takes a secret of the deployment for its ids, in development one that everybody knows', () => {
  const key = 'k'.repeat(32);
  expect(readConfig({ ...production, ID_KEY: key })).toMatchObject({ ok: true, value: { idKey: key } });
  expect(readConfig({})).toMatchObject({ ok: true, value: { idKey: developmentIdKey } });
});

it('tells what makes no sense beside what has not its form, each key once', () => {
  const read = readConfig({ ...production, PORT: 'three', BOT_PASSWORD: 'x\n', TENANTS: '*', ID_KEY: '', ROOTS: '' });
  const keys = read.ok ? [] : read.refusal.map((line) => line.split(':')[0]);
  expect(keys.sort()).toEqual(['BOT_PASSWORD', 'ID_KEY', 'PORT', 'ROOTS', 'TENANTS']);
});
