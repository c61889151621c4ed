"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.developmentIdKey = exports.playgroundTenant = exports.environment = void 0;
exports.readConfig = readConfig;
const node_path_1 = require("node:path");
const zod_1 = require("zod");
const result_1 = require("./core/result");
const calendarDate_1 = require("./core/time/calendarDate");
const londonTime_1 = require("./core/time/londonTime");
const doorProblems_1 = require("./doorProblems");
const misspeltKeys_1 = require("./misspeltKeys");
const blankIsUnset = (schema) => zod_1.z.preprocess((value) => (value === '' ? undefined : value), schema);
/** A blank before, behind or alone is a slip, and would be looked for as it stands, so it is a problem. */
const text = () => blankIsUnset(zod_1.z
    .string()
    .regex(/^\S(.*\S)?$/s, 'has blanks around it')
    .optional());
const list = () => blankIsUnset(zod_1.z.string().optional()).transform((joined) => (joined ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== ''));
/** Every key that can be set, as env/.env.example lists them. */
exports.environment = zod_1.z.object({
    NODE_ENV: blankIsUnset(zod_1.z.enum(['production', 'development', 'test']).optional()),
    HOST: text(),
    PORT: blankIsUnset(zod_1.z.coerce.number().int().min(0).max(65535).default(3978)),
    STORE: blankIsUnset(zod_1.z
        .string()
        .regex(/^(sqlite:.+|cosmos:https?:\/\/.+)$/, 'is sqlite:PATH or cosmos:ENDPOINT')
        .default('sqlite:./data/craidd.db')),
    COSMOS_KEY: text(),
    SETTINGS: text(),
    BOT_ID: text(),
    BOT_TENANT_ID: text(),
    BOT_TYPE: blankIsUnset(zod_1.z.enum(['SingleTenant', 'UserAssignedMSI']).optional()),
    BOT_PASSWORD: text(),
    BOT_OPENID_METADATA: blankIsUnset(zod_1.z.url().optional()),
    ID_KEY: text(),
    ROOTS: blankIsUnset(zod_1.z
        .string()
        .regex(/^(file:.+|blob:https?:\/\/.+)$/, 'is file:DIR or blob:https://… of a container')
        .optional()),
    // A PEM text ends with a line break.
    ROOTS_KEY: blankIsUnset(zod_1.z.string().trim().min(1, 'is blank').optional()),
    TENANTS: list(),
    SERVICE_HOSTS: list(),
    TEAMS_APP_ID: text(),
    BOT_DOMAIN: text(),
    METRICS_TOKEN: text(),
    LOG_LEVEL: blankIsUnset(zod_1.z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
    JOBS: blankIsUnset(zod_1.z.enum(['on', 'off']).default('on')),
    DEV_NOW: blankIsUnset(zod_1.z
        .string()
        .refine((value) => startOf(value) !== null, 'is a local day and time like 2026-11-20T09:00')
        .optional()),
});
/** The tenant that the Agents Playground speaks for where no identity is set. */
exports.playgroundTenant = '00000000-0000-0000-0000-0000000000001';
/** Not secret: with it a development store has the same ids on every machine. Refused in production. */
exports.developmentIdKey = 'development-only-and-known-to-everybody';
const shortestIdKey = 32;
/** All that is wrong with the environment at once, one line each; or the configuration. */
function readConfig(env) {
    const parsed = exports.environment.safeParse(env);
    const misspelt = (0, misspeltKeys_1.misspeltKeys)(env, Object.keys(exports.environment.shape));
    if (!parsed.success)
        return (0, result_1.refuse)([...problemsOfBoth(env, parsed.error.issues), ...misspelt]);
    const read = parsed.data;
    const problems = [...senseProblems(read), ...misspelt];
    if (problems.length > 0)
        return (0, result_1.refuse)(problems);
    const production = read.NODE_ENV === 'production';
    const host = hostOf(read);
    const identity = identityOf(read);
    return (0, result_1.allow)({
        production,
        host,
        port: read.PORT,
        store: read.STORE,
        cosmosKey: read.COSMOS_KEY ?? null,
        settingsFile: read.SETTINGS ?? null,
        identity,
        roots: read.ROOTS ?? null,
        rootsKey: read.ROOTS_KEY ?? null,
        idKey: read.ID_KEY ?? exports.developmentIdKey,
        openIdMetadata: read.BOT_OPENID_METADATA ?? null,
        tenantIds: read.TENANTS.length > 0 ? read.TENANTS : [identity?.tenantId ?? exports.playgroundTenant],
        serviceHosts: read.SERVICE_HOSTS,
        metricsToken: read.METRICS_TOKEN ?? null,
        logLevel: read.LOG_LEVEL,
        jobs: read.JOBS === 'on',
        startsAt: read.DEV_NOW === undefined ? null : startOf(read.DEV_NOW),
    });
}
/** Keys that have the wrong form, and what makes no sense among the other keys. */
function problemsOfBoth(env, issues) {
    const unread = new Set(issues.map(({ path }) => String(path[0])));
    const rest = exports.environment.safeParse(Object.fromEntries(Object.entries(env).filter(([key]) => !unread.has(key))));
    const sense = rest.success ? senseProblems(rest.data).filter((problem) => !unread.has(problem.slice(0, problem.indexOf(':')))) : [];
    return [...issues.map(({ path, message }) => `${path.join('.')}: ${message}`), ...sense];
}
function senseProblems(read) {
    const production = read.NODE_ENV === 'production';
    return [
        ...identityProblems(read, production, hostOf(read)),
        ...keyProblems(read, production),
        ...idKeyProblems(read, production),
        ...rootsProblems(read, production),
        ...productionProblems(read, production),
        ...(0, doorProblems_1.doorProblems)(read, production),
    ];
}
function hostOf({ HOST: host, NODE_ENV: kind }) {
    return host ?? (kind === 'production' ? '0.0.0.0' : '127.0.0.1');
}
/** A local day with or without a time, or an instant that names its own offset; null for anything else. */
function startOf(value) {
    const [, day, time = '00:00', offset] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value) ?? [];
    if (day === undefined || !(0, calendarDate_1.isCalendarDate)(day) || Number.isNaN(Date.parse(`${day}T${time}Z`)))
        return null;
    return offset === undefined ? (0, londonTime_1.instantOf)(day, time) : new Date(value).toISOString();
}
const identityKeys = ['BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE'];
/**
 * Botbuilder would let anybody in with an empty app id (DESIGN 2.1, trap 3): so without an identity there is only loopback, in
 * development.
 */
function identityProblems(read, production, host) {
    const missing = identityKeys.filter((key) => read[key] === undefined);
    if (missing.length === identityKeys.length && read.BOT_PASSWORD === undefined && !production) {
        return isLoopback(host) ? [] : [`HOST: without ${identityKeys.join(', ')} the bot listens on 127.0.0.1 only.`];
    }
    const password = read.BOT_TYPE === 'SingleTenant' && read.BOT_PASSWORD === undefined ? ['BOT_PASSWORD: is needed with BOT_TYPE SingleTenant.'] : [];
    return [...missing.map((key) => `${key}: is needed to know who is speaking.`), ...password];
}
/** The server that publishes the keys decides whose tokens are good, so it must be reached by https, or be this machine in development. */
function keyProblems({ BOT_OPENID_METADATA: address }, production) {
    if (address === undefined || address.startsWith('https://'))
        return [];
    const { protocol, hostname } = new URL(address);
    if (!production && protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')))
        return [];
    return ['BOT_OPENID_METADATA: is https, or an address of this machine in development.'];
}
/** With a key that can be guessed, somebody who has a list of addresses can tell whose id is whose. */
function idKeyProblems({ ID_KEY: key }, production) {
    if (key === undefined)
        return production ? ['ID_KEY: is needed, so that ids tell nobody what they stand for.'] : [];
    if (key.length < shortestIdKey)
        return [`ID_KEY: has at least ${shortestIdKey} characters.`];
    return production && key === exports.developmentIdKey ? ['ID_KEY: is the one of development, which everybody knows.'] : [];
}
/** Both are needed: otherwise somebody who can change the store can also change what proves that it was not changed. */
function rootsProblems({ ROOTS: roots, ROOTS_KEY: key, STORE: store }, production) {
    const missing = [...(roots === undefined ? ['ROOTS'] : []), ...(key === undefined ? ['ROOTS_KEY'] : [])];
    if (missing.length === 2 && !production)
        return [];
    const overHttp = production && roots?.startsWith('blob:http:') ? ['ROOTS: is reached over https in production.'] : [];
    const beside = production && isBesideTheStore(roots ?? '', store) ? ['ROOTS: is in the folder of the store; it has to be outside.'] : [];
    return [...missing.map((name) => `${name}: is needed to keep daily roots outside the store.`), ...overHttp, ...beside];
}
/** In the folder of the store's file, or in one below it: whoever can write the one can write the other. */
function isBesideTheStore(roots, store) {
    if (!roots.startsWith('file:') || !store.startsWith('sqlite:'))
        return false;
    const away = (0, node_path_1.relative)((0, node_path_1.dirname)((0, node_path_1.resolve)(store.slice('sqlite:'.length))), (0, node_path_1.resolve)(roots.slice('file:'.length)));
    return away !== '..' && !away.startsWith(`..${node_path_1.sep}`) && !(0, node_path_1.isAbsolute)(away);
}
function productionProblems(read, production) {
    if (!production)
        return [];
    const problems = [];
    if (read.DEV_NOW !== undefined)
        problems.push('DEV_NOW: the clock cannot be set in production.');
    if (read.STORE.startsWith('cosmos:http://'))
        problems.push('STORE: Cosmos DB is reached over https in production.');
    return problems;
}
function identityOf(read) {
    const { BOT_ID: appId, BOT_TENANT_ID: tenantId, BOT_TYPE: type, BOT_PASSWORD: password } = read;
    if (appId === undefined || tenantId === undefined || type === undefined)
        return null;
    if (type === 'UserAssignedMSI')
        return { type, appId, tenantId };
    return password === undefined ? null : { type, appId, tenantId, password };
}
function isLoopback(host) {
    return host === '127.0.0.1' || host === 'localhost' || host === '::1';
}
//# sourceMappingURL=config.js.map