// First, before anything else is loaded.
import './compileCache';

import { makeNoticeMessages } from './bot/alerts/noticeMessages';
import { createBot } from './bot/app';
import { createAppToken } from './bot/connector/appCredentials';
import { createConnectorClients } from './bot/connector/connectorClients';
import { laterTurnAdapter } from './bot/connector/laterTurnAdapter';
import { createFrontDoor } from './bot/frontDoor/frontDoor';
import { createPersonRate } from './bot/frontDoor/personRate';
import { createRedelivery } from './bot/frontDoor/redelivery';
import { defaultServiceHosts, rememberedTrust } from './bot/frontDoor/serviceUrls';
import { createSigningKeys, defaultMetadataUrl } from './bot/frontDoor/signingKeys';
import { createTokenCheck } from './bot/frontDoor/tokenCheck';
import { createMessenger } from './bot/messenger';
import { makeRouter } from './bot/router';
import { makeTurns } from './bot/turns';
import { openings, verbs } from './bot/verbTable';
import { watchBrokenStore } from './brokenStore';
import { readLayouts } from './cards/defineCard';
import { makeClock } from './clock';
import { type Config, readConfig } from './config';
import type { Report } from './core/reports';
import { glanceForm } from './glanceForm';
import { createHttpServer } from './http/server';
import { type JobRuns, makeJobRuns } from './jobs/jobRuns';
import { startJobs } from './jobs/startJobs';
import { makeLog } from './log';
import { type Metrics, makeMetrics } from './metrics';
import { missingPackages } from './missingPackages';
import { newId } from './newId';
import { readStart } from './readStart';
import { type ReadyOptions, readyChecks } from './ready';
import { noteRules, reading, waitForRules } from './rulesNoted';
import { settingsTextOf, wholeSettings } from './settings';
import { openStore, type Store } from './storage/openStore';
import { storeCredential } from './storeCredential';
import { initStore, whyNotOpened } from './storeFile';
import type { Roots } from './usecases/audit/readRoots';
import { rulesUntilNoted } from './usecases/clocks/notedRules';
import { makeAccessLog } from './usecases/deeds/accessLog';
import type { Deps } from './usecases/deeds/deps';
import { makeGlances } from './usecases/deeds/glances';
import { makeKeyed } from './usecases/deeds/keyed';
import { makeOneAtATime } from './usecases/deeds/oneAtATime';
import { makeShelf, type Shelf } from './usecases/deeds/shelf';
import { checkIdKey, idKeyWords } from './usecases/ids/idKey';
import { cachedDirectory } from './usecases/people/cachedDirectory';
import { loggedDirectory } from './usecases/people/loggedDirectory';

const graceMs = 10_000;
/** States in which delivery has still something to do with a notice that is due. */
const undelivered = ['planned', 'sending', 'settled'];
const mostNoticesCounted = 1_000;

/** Starts the bot with the environment it is given; everything is made here, once, and passed on. */
async function main(args: readonly string[]): Promise<void> {
  if (args.length > 0) return init(args);
  const start = readStart(process.env);
  if (!start.ok) {
    for (const { heading, problems } of start.refusal) giveUp(heading, problems);
    return;
  }
  const { config, rules, roots } = start.value;
  const metrics = makeMetrics();
  const allTold = makeLog(config.logLevel, metrics.counted);
  const missing = missingPackages();
  if (missing.length > 0) return giveUp('Packages are missing, npm ci installs them:', missing);
  readLayouts();
  const store = await openedStore(config);
  if (store === null) return;
  const clock = makeClock(config.startsAt);
  const { report, isSound } = watchBrokenStore(allTold, clock);
  const access = makeAccessLog(store.groups, clock, newId());
  let counting = rules;
  const settingsText = settingsTextOf(config.settingsFile);
  const keyed = makeKeyed(config.idKey);
  const form = glanceForm(settingsText);
  const shelf = store.glances && makeShelf({ store: store.glances, keyed, rules, form, report });
  const deps: Deps = {
    // Until changed settings are noted, limits are counted by those before.
    get rules() {
      return counting;
    },
    store: store.groups,
    directory: cachedDirectory(loggedDirectory(store.directory, access), clock.epochMs),
    clock,
    newId,
    keyed,
    access,
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(shelf),
    tenantIds: config.tenantIds,
  };
  const fit = await checkIdKey(deps);
  if (fit !== 'fits') {
    await store.close();
    return giveUp('The store does not fit:', [idKeyWords[fit]]);
  }
  const settings = wholeSettings(settingsText);
  counting = await rulesUntilNoted(deps, settings, rules, reading);
  const teams = teamsFor(config);
  const runs = makeJobRuns(store.jobs);
  let rulesNoted = false;
  const server = serverFor(config, deps, store, runs, teams, { report, metrics, isSound, areRulesNoted: () => rulesNoted });
  const { port } = await server.listen(config.port, config.host);
  let jobs: ReturnType<typeof jobsFor> | null = null;
  let stopping = false;
  // Before anything else is waited for: as soon as we say that we listen, we may be told to stop.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopping = true;
      stop(server, jobs, store, shelf, report).catch(() => {
        process.exitCode = 1;
      });
    });
  }
  report('listening', { port });
  const noting = { deps: { ...deps, rules }, clock, settings, report, wait, mayGoOn: () => !stopping };
  // An instance without jobs leaves it to the others, as it leaves all that nobody pressed.
  counting = (await (config.jobs ? noteRules(noting) : waitForRules(noting))) ?? counting;
  rulesNoted = true;
  if (config.jobs && !stopping) jobs = jobsFor(config, deps, store, runs, teams, report, roots);
}

/** `--init`, the one thing that can be asked for instead of a start. */
async function init(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return giveUp('The environment is not complete:', config.refusal);
  if (args.join(' ') !== '--init') return giveUp('Nothing was started:', ['The only argument is --init, which makes the file of STORE.']);
  const made = await initStore(config.value.store);
  if (!made.ok) return giveUp('Nothing was made:', made.refusal);
  process.stdout.write(`${made.value}\n`);
}

/** Null where the file is not there, after saying what to do about it. */
async function openedStore(config: Config): Promise<Store | null> {
  try {
    return await openStore(config.store, storeCredential(config), { create: !config.production });
  } catch (fault) {
    const words = whyNotOpened(config.store, fault);
    if (words === null) throw fault;
    giveUp('The store did not open:', words);
    return null;
  }
}

/** How Teams is spoken to: as whom, and through which kept clients. */
function teamsFor({ identity, production, serviceHosts }: Config) {
  const appId = identity?.appId ?? '';
  const appToken = identity === null ? null : createAppToken(identity);
  const serviceUrls = { hosts: [...defaultServiceHosts, ...serviceHosts], loopbackAllowed: !production };
  const clients = createConnectorClients({ serviceUrls, appToken });
  return { appId, appToken, serviceUrls, clients, messenger: createMessenger({ clients, appId, now: Date.now }) };
}
type Teams = ReturnType<typeof teamsFor>;

function jobsFor(
  { identity, tickSeconds }: Config,
  deps: Deps,
  store: Store,
  runs: JobRuns,
  { messenger }: Teams,
  report: Report,
  roots: Roots | null,
) {
  const botId = `28:${identity?.appId ?? ''}`;
  const messages = makeNoticeMessages(deps.newId);
  return startJobs({ deps, jobs: store.jobs, runs, messenger, messages, botId, instance: newId(), report, roots, tickSeconds });
}

function serverFor(
  config: Config,
  deps: Deps,
  store: Store,
  runs: JobRuns,
  { appId, appToken, serviceUrls, clients, messenger }: Teams,
  {
    report,
    metrics,
    isSound,
    areRulesNoted,
  }: Pick<ReadyOptions, 'isSound' | 'areRulesNoted'> & { readonly report: Report; readonly metrics: Metrics },
) {
  const adapter = laterTurnAdapter({ appId, clients });
  const bot = createBot({ deps, router: makeRouter(verbs, openings), messenger, rate: createPersonRate({ now: Date.now }), report });
  const metadataUrl = config.openIdMetadata ?? defaultMetadataUrl;
  const tokens =
    config.identity === null
      ? null
      : createTokenCheck({ appId, keys: createSigningKeys({ metadataUrl, fetch, now: Date.now, report }), now: Date.now });
  const messages = createFrontDoor({
    tokens,
    rules: { tenantIds: config.tenantIds, trustOf: rememberedTrust(serviceUrls) },
    redelivery: createRedelivery({ now: Date.now }),
    runTurn: makeTurns(adapter, bot),
    report,
  });
  const ready = readyChecks({
    store,
    runs,
    clock: deps.clock,
    isSound,
    areRulesNoted,
    // In development answers go to this machine only, where no token is needed.
    credentials: async () => !config.production || appToken === null || (await appToken()) !== '',
  });
  const noticesDue = async () => (await store.groups.dueNotices(deps.clock.now(), undelivered, mostNoticesCounted)).length;
  const sources = { jobsEnded: runs.known, noticesDue };
  return createHttpServer({
    messages,
    ready,
    metrics: { render: () => metrics.text(sources), token: config.metricsToken, openHere: !config.production },
    taken: metrics.taken,
    report,
  });
}

/** Finishes the send and the turns in hand, then closes the store. */
async function stop(
  server: ReturnType<typeof serverFor>,
  jobs: ReturnType<typeof jobsFor> | null,
  store: Store,
  shelf: Shelf | null,
  report: Report,
): Promise<void> {
  report('stopping');
  // A store or a service that hangs must not keep the process from ending: the next process needs its port and its file.
  setTimeout(() => {
    report('stop-cut-off');
    process.exit(1);
  }, 2 * graceMs).unref();
  const [{ cutOff }] = await Promise.all([server.close(graceMs), jobs?.stop()]);
  await shelf?.written();
  await store.close();
  report('stopped', { cutOff });
}

/** Never keeps the process from ending. */
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function giveUp(heading: string, problems: readonly string[]): void {
  process.stderr.write(`${heading}\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'start-failed';
  giveUp('The bot did not start:', [code]);
});
