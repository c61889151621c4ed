import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { allow, type Result, refuse } from './core/result';
import { isCalendarDate } from './core/time/calendarDate';
import { instantOf } from './core/time/londonTime';
import { doorProblems } from './doorProblems';
import { misspeltKeys } from './misspeltKeys';

const blankIsUnset = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? undefined : value), schema);
/** A blank before, behind or alone is a slip, and would be looked for as it stands, so it is a problem. */
const text = () =>
  blankIsUnset(
    z
      .string()
      .regex(/^\S(.*\S)?$/s, 'has blanks around it')
      .optional(),
  );
const list = () =>
  blankIsUnset(z.string().optional()).transform((joined) =>
    (joined ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  );

/** Every key that can be set, as env/.env.example lists them. */
export const environment = z.object({
  NODE_ENV: blankIsUnset(z.enum(['production', 'development', 'test']).optional()),
  HOST: text(),
  PORT: blankIsUnset(z.coerce.number().int().min(0).max(65535).default(3978)),
  STORE: blankIsUnset(
    z
      .string()
      .regex(/^(sqlite:.+|cosmos:https?:\/\/.+)$/, 'is sqlite:PATH or cosmos:ENDPOINT')
      .default('sqlite:./data/craidd.db'),
  ),
  COSMOS_KEY: text(),
  SETTINGS: text(),
  BOT_ID: text(),
  BOT_TENANT_ID: text(),
  BOT_TYPE: blankIsUnset(z.enum(['SingleTenant', 'UserAssignedMSI']).optional()),
  BOT_PASSWORD: text(),
  BOT_OPENID_METADATA: blankIsUnset(z.url().optional()),
  ID_KEY: text(),
  ROOTS: blankIsUnset(
    z
      .string()
      .regex(/^(file:.+|blob:https?:\/\/.+)$/, 'is file:DIR or blob:https://… of a container')
      .optional(),
  ),
  // A PEM text ends with a line break.
  ROOTS_KEY: blankIsUnset(z.string().trim().min(1, 'is blank').optional()),
  TENANTS: list(),
  SERVICE_HOSTS: list(),
  TEAMS_APP_ID: text(),
  BOT_DOMAIN: text(),
  METRICS_TOKEN: text(),
  LOG_LEVEL: blankIsUnset(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
  JOBS: blankIsUnset(z.enum(['on', 'off']).default('on')),
  DEV_NOW: blankIsUnset(
    z
      .string()
      .refine((value) => startOf(value) !== null, 'is a local day and time like 2026-11-20T09:00')
      .optional(),
  ),
  DEV_TICK: blankIsUnset(z.coerce.number().int().min(1).max(59).optional()),
});

export type Identity = {
  readonly appId: string;
  readonly tenantId: string;
} & ({ readonly type: 'SingleTenant'; readonly password: string } | { readonly type: 'UserAssignedMSI' });

export type Config = {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly store: string;
  readonly cosmosKey: string | null;
  readonly settingsFile: string | null;
  /** Null only in development on loopback. */
  readonly identity: Identity | null;
  /** Where daily roots are kept outside the store, and the key that signs them; null only in development. */
  readonly roots: string | null;
  readonly rootsKey: string | null;
  /** The secret from which ids are made, so that nobody else can tell what an id stands for. */
  readonly idKey: string;
  readonly openIdMetadata: string | null;
  readonly tenantIds: readonly string[];
  readonly serviceHosts: readonly string[];
  readonly metricsToken: string | null;
  readonly logLevel: string;
  /** Whether this instance also sweeps and sends. */
  readonly jobs: boolean;
  /** An instant at which the clock is to start; never in production. */
  readonly startsAt: string | null;
  /** How many seconds pass between two looks of the jobs, for plays that wait for them; null: a minute, as always in production. */
  readonly tickSeconds: number | null;
};

/** The tenant that the Agents Playground speaks for where no identity is set. */
export const playgroundTenant = '00000000-0000-0000-0000-0000000000001';

/** Not secret: with it a development store has the same ids on every machine. Refused in production. */
export const developmentIdKey = 'development-only-and-known-to-everybody';
const shortestIdKey = 32;

/** All that is wrong with the environment at once, one line each; or the configuration. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, readonly string[]> {
  const parsed = environment.safeParse(env);
  const misspelt = misspeltKeys(env, Object.keys(environment.shape));
  if (!parsed.success) return refuse([...problemsOfBoth(env, parsed.error.issues), ...misspelt]);
  const read = parsed.data;
  const problems = [...senseProblems(read), ...misspelt];
  if (problems.length > 0) return refuse(problems);
  const production = read.NODE_ENV === 'production';
  const host = hostOf(read);
  const identity = identityOf(read);
  return allow({
    production,
    host,
    port: read.PORT,
    store: read.STORE,
    cosmosKey: read.COSMOS_KEY ?? null,
    settingsFile: read.SETTINGS ?? null,
    identity,
    roots: read.ROOTS ?? null,
    rootsKey: read.ROOTS_KEY ?? null,
    idKey: read.ID_KEY ?? developmentIdKey,
    openIdMetadata: read.BOT_OPENID_METADATA ?? null,
    tenantIds: read.TENANTS.length > 0 ? read.TENANTS : [identity?.tenantId ?? playgroundTenant],
    serviceHosts: read.SERVICE_HOSTS,
    metricsToken: read.METRICS_TOKEN ?? null,
    logLevel: read.LOG_LEVEL,
    jobs: read.JOBS === 'on',
    startsAt: read.DEV_NOW === undefined ? null : startOf(read.DEV_NOW),
    tickSeconds: read.DEV_TICK ?? null,
  });
}

/** Keys that have the wrong form, and what makes no sense among the other keys. */
function problemsOfBoth(env: Readonly<Record<string, string | undefined>>, issues: readonly z.core.$ZodIssue[]): readonly string[] {
  const unread = new Set(issues.map(({ path }) => String(path[0])));
  const rest = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([key]) => !unread.has(key))));
  const sense = rest.success ? senseProblems(rest.data).filter((problem) => !unread.has(problem.slice(0, problem.indexOf(':')))) : [];
  return [...issues.map(({ path, message }) => `${path.join('.')}: ${message}`), ...sense];
}

function senseProblems(read: Read): readonly string[] {
  const production = read.NODE_ENV === 'production';
  return [
    ...identityProblems(read, production, hostOf(read)),
    ...keyProblems(read, production),
    ...idKeyProblems(read, production),
    ...rootsProblems(read, production),
    ...productionProblems(read, production),
    ...doorProblems(read, production),
  ];
}

function hostOf({ HOST: host, NODE_ENV: kind }: Read): string {
  return host ?? (kind === 'production' ? '0.0.0.0' : '127.0.0.1');
}

/** A local day with or without a time, or an instant that names its own offset; null for anything else. */
function startOf(value: string): string | null {
  const [, day, time = '00:00', offset] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value) ?? [];
  if (day === undefined || !isCalendarDate(day) || Number.isNaN(Date.parse(`${day}T${time}Z`))) return null;
  return offset === undefined ? instantOf(day, time) : new Date(value).toISOString();
}

type Read = z.infer<typeof environment>;

const identityKeys = ['BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE'] as const;

/**
 * Botbuilder would let anybody in with an empty app id (DESIGN 2.1, trap 3): so without an identity there is only loopback, in
 * development.
 */
function identityProblems(read: Read, production: boolean, host: string): readonly string[] {
  const missing = identityKeys.filter((key) => read[key] === undefined);
  if (missing.length === identityKeys.length && read.BOT_PASSWORD === undefined && !production) {
    return isLoopback(host) ? [] : [`HOST: without ${identityKeys.join(', ')} the bot listens on 127.0.0.1 only.`];
  }
  const password =
    read.BOT_TYPE === 'SingleTenant' && read.BOT_PASSWORD === undefined ? ['BOT_PASSWORD: is needed with BOT_TYPE SingleTenant.'] : [];
  return [...missing.map((key) => `${key}: is needed to know who is speaking.`), ...password];
}

/** The server that publishes the keys decides whose tokens are good, so it must be reached by https, or be this machine in development. */
function keyProblems({ BOT_OPENID_METADATA: address }: Read, production: boolean): readonly string[] {
  if (address === undefined || address.startsWith('https://')) return [];
  const { protocol, hostname } = new URL(address);
  if (!production && protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, ''))) return [];
  return ['BOT_OPENID_METADATA: is https, or an address of this machine in development.'];
}

/** With a key that can be guessed, somebody who has a list of addresses can tell whose id is whose. */
function idKeyProblems({ ID_KEY: key }: Read, production: boolean): readonly string[] {
  if (key === undefined) return production ? ['ID_KEY: is needed, so that ids tell nobody what they stand for.'] : [];
  if (key.length < shortestIdKey) return [`ID_KEY: has at least ${shortestIdKey} characters.`];
  return production && key === developmentIdKey ? ['ID_KEY: is the one of development, which everybody knows.'] : [];
}

/** Both are needed: otherwise somebody who can change the store can also change what proves that it was not changed. */
function rootsProblems({ ROOTS: roots, ROOTS_KEY: key, STORE: store }: Read, production: boolean): readonly string[] {
  const missing = [...(roots === undefined ? ['ROOTS'] : []), ...(key === undefined ? ['ROOTS_KEY'] : [])];
  if (missing.length === 2 && !production) return [];
  const overHttp = production && roots?.startsWith('blob:http:') ? ['ROOTS: is reached over https in production.'] : [];
  const beside = production && isBesideTheStore(roots ?? '', store) ? ['ROOTS: is in the folder of the store; it has to be outside.'] : [];
  return [...missing.map((name) => `${name}: is needed to keep daily roots outside the store.`), ...overHttp, ...beside];
}

/** In the folder of the store's file, or in one below it: whoever can write the one can write the other. */
function isBesideTheStore(roots: string, store: string): boolean {
  if (!roots.startsWith('file:') || !store.startsWith('sqlite:')) return false;
  const away = relative(dirname(resolve(store.slice('sqlite:'.length))), resolve(roots.slice('file:'.length)));
  return away !== '..' && !away.startsWith(`..${sep}`) && !isAbsolute(away);
}

function productionProblems(read: Read, production: boolean): readonly string[] {
  if (!production) return [];
  const problems: string[] = [];
  if (read.DEV_NOW !== undefined) problems.push('DEV_NOW: the clock cannot be set in production.');
  if (read.DEV_TICK !== undefined) problems.push('DEV_TICK: jobs look once a minute in production.');
  if (read.STORE.startsWith('cosmos:http://')) problems.push('STORE: Cosmos DB is reached over https in production.');
  return problems;
}

function identityOf(read: Read): Identity | null {
  const { BOT_ID: appId, BOT_TENANT_ID: tenantId, BOT_TYPE: type, BOT_PASSWORD: password } = read;
  if (appId === undefined || tenantId === undefined || type === undefined) return null;
  if (type === 'UserAssignedMSI') return { type, appId, tenantId };
  return password === undefined ? null : { type, appId, tenantId, password };
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '::1';
}
