"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// First, before anything else is loaded.
require("./compileCache");
const noticeMessages_1 = require("./bot/alerts/noticeMessages");
const app_1 = require("./bot/app");
const appCredentials_1 = require("./bot/connector/appCredentials");
const connectorClients_1 = require("./bot/connector/connectorClients");
const laterTurnAdapter_1 = require("./bot/connector/laterTurnAdapter");
const frontDoor_1 = require("./bot/frontDoor/frontDoor");
const personRate_1 = require("./bot/frontDoor/personRate");
const redelivery_1 = require("./bot/frontDoor/redelivery");
const serviceUrls_1 = require("./bot/frontDoor/serviceUrls");
const signingKeys_1 = require("./bot/frontDoor/signingKeys");
const tokenCheck_1 = require("./bot/frontDoor/tokenCheck");
const messenger_1 = require("./bot/messenger");
const router_1 = require("./bot/router");
const turns_1 = require("./bot/turns");
const verbTable_1 = require("./bot/verbTable");
const brokenStore_1 = require("./brokenStore");
const clock_1 = require("./clock");
const config_1 = require("./config");
const glanceForm_1 = require("./glanceForm");
const server_1 = require("./http/server");
const jobRuns_1 = require("./jobs/jobRuns");
const startJobs_1 = require("./jobs/startJobs");
const log_1 = require("./log");
const metrics_1 = require("./metrics");
const missingPackages_1 = require("./missingPackages");
const newId_1 = require("./newId");
const readStart_1 = require("./readStart");
const ready_1 = require("./ready");
const rulesNoted_1 = require("./rulesNoted");
const settings_1 = require("./settings");
const openStore_1 = require("./storage/openStore");
const storeCredential_1 = require("./storeCredential");
const storeFile_1 = require("./storeFile");
const accessLog_1 = require("./usecases/deeds/accessLog");
const glances_1 = require("./usecases/deeds/glances");
const keyed_1 = require("./usecases/deeds/keyed");
const oneAtATime_1 = require("./usecases/deeds/oneAtATime");
const shelf_1 = require("./usecases/deeds/shelf");
const idKey_1 = require("./usecases/ids/idKey");
const cachedDirectory_1 = require("./usecases/people/cachedDirectory");
const loggedDirectory_1 = require("./usecases/people/loggedDirectory");
const graceMs = 10_000;
/** States in which delivery has still something to do with a notice that is due. */
const undelivered = ['planned', 'sending', 'settled'];
const mostNoticesCounted = 1_000;
/** Starts the bot with the environment it is given; everything is made here, once, and passed on. */
async function main(args) {
    if (args.length > 0)
        return init(args);
    const start = (0, readStart_1.readStart)(process.env);
    if (!start.ok) {
        for (const { heading, problems } of start.refusal)
            giveUp(heading, problems);
        return;
    }
    const { config, rules, roots } = start.value;
    const metrics = (0, metrics_1.makeMetrics)();
    const allTold = (0, log_1.makeLog)(config.logLevel, metrics.counted);
    const missing = (0, missingPackages_1.missingPackages)();
    if (missing.length > 0)
        return giveUp('Packages are missing, npm ci installs them:', missing);
    const store = await openedStore(config);
    if (store === null)
        return;
    const clock = (0, clock_1.makeClock)(config.startsAt);
    const { report, isSound } = (0, brokenStore_1.watchBrokenStore)(allTold, clock);
    const access = (0, accessLog_1.makeAccessLog)(store.groups, clock, (0, newId_1.newId)());
    let counting = rules;
    const settingsText = (0, settings_1.settingsTextOf)(config.settingsFile);
    const keyed = (0, keyed_1.makeKeyed)(config.idKey);
    const form = (0, glanceForm_1.glanceForm)(settingsText);
    const shelf = store.glances && (0, shelf_1.makeShelf)({ store: store.glances, keyed, rules, form, report });
    const deps = {
        // Until changed settings are noted, limits are counted by those before.
        get rules() {
            return counting;
        },
        store: store.groups,
        directory: (0, cachedDirectory_1.cachedDirectory)((0, loggedDirectory_1.loggedDirectory)(store.directory, access), clock.epochMs),
        clock,
        newId: newId_1.newId,
        keyed,
        access,
        oneAtATime: (0, oneAtATime_1.makeOneAtATime)(),
        glances: (0, glances_1.makeGlances)(shelf),
        tenantIds: config.tenantIds,
    };
    const fit = await (0, idKey_1.checkIdKey)(deps);
    if (fit !== 'fits') {
        await store.close();
        return giveUp('The store does not fit:', [idKey_1.idKeyWords[fit]]);
    }
    const settings = (0, settings_1.wholeSettings)(settingsText);
    counting = await (0, rulesNoted_1.rulesUntilNoted)(deps, settings, rules);
    const teams = teamsFor(config);
    const runs = (0, jobRuns_1.makeJobRuns)(store.jobs);
    let rulesNoted = false;
    const server = serverFor(config, deps, store, runs, teams, { report, metrics, isSound, areRulesNoted: () => rulesNoted });
    const { port } = await server.listen(config.port, config.host);
    let jobs = null;
    let stopping = false;
    // Before anything else is waited for: as soon as we say that we listen, we may be told to stop.
    for (const signal of ['SIGTERM', 'SIGINT']) {
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
    await (config.jobs ? (0, rulesNoted_1.noteRules)(noting) : (0, rulesNoted_1.waitForRules)(noting));
    counting = rules;
    rulesNoted = true;
    if (config.jobs && !stopping)
        jobs = jobsFor(config, deps, store, runs, teams, report, roots);
}
/** `--init`, the one thing that can be asked for instead of a start. */
async function init(args) {
    const config = (0, config_1.readConfig)(process.env);
    if (!config.ok)
        return giveUp('The environment is not complete:', config.refusal);
    if (args.join(' ') !== '--init')
        return giveUp('Nothing was started:', ['The only argument is --init, which makes the file of STORE.']);
    const made = await (0, storeFile_1.initStore)(config.value.store);
    if (!made.ok)
        return giveUp('Nothing was made:', made.refusal);
    process.stdout.write(`${made.value}\n`);
}
/** Null where the file is not there, after saying what to do about it. */
async function openedStore(config) {
    try {
        return await (0, openStore_1.openStore)(config.store, (0, storeCredential_1.storeCredential)(config), { create: !config.production });
    }
    catch (fault) {
        const words = (0, storeFile_1.whyNotOpened)(config.store, fault);
        if (words === null)
            throw fault;
        giveUp('The store did not open:', words);
        return null;
    }
}
/** How Teams is spoken to: as whom, and through which kept clients. */
function teamsFor({ identity, production, serviceHosts }) {
    const appId = identity?.appId ?? '';
    const appToken = identity === null ? null : (0, appCredentials_1.createAppToken)(identity);
    const serviceUrls = { hosts: [...serviceUrls_1.defaultServiceHosts, ...serviceHosts], loopbackAllowed: !production };
    const clients = (0, connectorClients_1.createConnectorClients)({ serviceUrls, appToken });
    return { appId, appToken, serviceUrls, clients, messenger: (0, messenger_1.createMessenger)({ clients, appId, now: Date.now }) };
}
function jobsFor({ identity }, deps, store, runs, { messenger }, report, roots) {
    const botId = `28:${identity?.appId ?? ''}`;
    const messages = (0, noticeMessages_1.makeNoticeMessages)(deps.newId);
    return (0, startJobs_1.startJobs)({ deps, jobs: store.jobs, runs, messenger, messages, botId, instance: (0, newId_1.newId)(), report, roots });
}
function serverFor(config, deps, store, runs, { appId, appToken, serviceUrls, clients, messenger }, { report, metrics, isSound, areRulesNoted, }) {
    const adapter = (0, laterTurnAdapter_1.laterTurnAdapter)({ appId, clients });
    const bot = (0, app_1.createBot)({ deps, router: (0, router_1.makeRouter)(verbTable_1.verbs, verbTable_1.openings), messenger, rate: (0, personRate_1.createPersonRate)({ now: Date.now }), report });
    const metadataUrl = config.openIdMetadata ?? signingKeys_1.defaultMetadataUrl;
    const tokens = config.identity === null
        ? null
        : (0, tokenCheck_1.createTokenCheck)({ appId, keys: (0, signingKeys_1.createSigningKeys)({ metadataUrl, fetch, now: Date.now, report }), now: Date.now });
    const messages = (0, frontDoor_1.createFrontDoor)({
        tokens,
        rules: { tenantIds: config.tenantIds, trustOf: (0, serviceUrls_1.rememberedTrust)(serviceUrls) },
        redelivery: (0, redelivery_1.createRedelivery)({ now: Date.now }),
        runTurn: (0, turns_1.makeTurns)(adapter, bot),
        report,
    });
    const ready = (0, ready_1.readyChecks)({
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
    return (0, server_1.createHttpServer)({
        messages,
        ready,
        metrics: { render: () => metrics.text(sources), token: config.metricsToken, openHere: !config.production },
        taken: metrics.taken,
        report,
    });
}
/** Finishes the send and the turns in hand, then closes the store. */
async function stop(server, jobs, store, shelf, report) {
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
function wait(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
function giveUp(heading, problems) {
    process.stderr.write(`${heading}\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
    process.exitCode = 1;
}
main(process.argv.slice(2)).catch((error) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'start-failed';
    giveUp('The bot did not start:', [code]);
});
//# sourceMappingURL=main.js.map