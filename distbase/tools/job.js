"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const node_util_1 = require("node:util");
const noticeMessages_1 = require("../bot/alerts/noticeMessages");
const appCredentials_1 = require("../bot/connector/appCredentials");
const connectorClients_1 = require("../bot/connector/connectorClients");
const serviceUrls_1 = require("../bot/frontDoor/serviceUrls");
const messenger_1 = require("../bot/messenger");
const clock_1 = require("../clock");
const config_1 = require("../config");
const throttle_1 = require("../core/delivery/throttle");
const aboutNotice_1 = require("../core/notices/aboutNotice");
const noticeKinds_1 = require("../core/notices/noticeKinds");
const londonTime_1 = require("../core/time/londonTime");
const newId_1 = require("../newId");
const settings_1 = require("../settings");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
const retention_1 = require("../usecases/alerts/retention");
const sweep_1 = require("../usecases/alerts/sweep");
const accessLog_1 = require("../usecases/deeds/accessLog");
const glances_1 = require("../usecases/deeds/glances");
const keyed_1 = require("../usecases/deeds/keyed");
const oneAtATime_1 = require("../usecases/deeds/oneAtATime");
const deliver_1 = require("../usecases/delivery/deliver");
const loggedDirectory_1 = require("../usecases/people/loggedDirectory");
const usage = `npm run job -- sweep [--at 2026-11-20T08:30] [--dry-run] [--json] [--store SETTING]
npm run job -- deliver [--at 2026-11-20T08:30] [--json] [--store SETTING]
npm run job -- retention [--at 2026-11-20T08:30] [--dry-run] [--json] [--store SETTING]

sweep plans the notices that are due; a second run plans nothing. deliver sends what is due. retention purges working
material (press marks, notices that are over, tellings that are done) older than the settings keep it; a second run purges nothing.
  --at        the local day and time to start from; now if not given
  --dry-run   only lists what would be planned, or counts what would go
  --json      sweep: an array of the newly planned; otherwise the counts
  --store     sqlite:PATH or cosmos:ENDPOINT (default: the STORE setting)`;
/** Exit codes: 0 done, 1 some groups could not be looked at, 2 not asked or set up rightly. Prints opaque ids and codes. */
async function main() {
    const asked = readArguments(process.argv.slice(2));
    if (asked === null)
        return complain([usage]);
    const config = (0, config_1.readConfig)(asked.store === null ? process.env : { ...process.env, STORE: asked.store });
    if (!config.ok)
        return complain(['The environment is not complete:', ...config.refusal]);
    const rules = config.value.settingsFile === null ? { ok: true, value: (0, settings_1.defaultRules)() } : (0, settings_1.readSettings)(config.value.settingsFile);
    if (!rules.ok)
        return complain(['The settings file does not hold:', ...rules.refusal.map(({ path, words }) => `${path}: ${words}`)]);
    const setting = config.value.store;
    if (setting.startsWith('sqlite:') && !(0, node_fs_1.existsSync)(setting.slice('sqlite:'.length)))
        return complain(['There is no such file.']);
    const store = await (0, openStore_1.openStore)(setting, (0, storeCredential_1.storeCredential)(config.value), { create: false, kept: { characters: 1_000_000 } });
    try {
        const clock = (0, clock_1.makeClock)(asked.at ?? config.value.startsAt);
        const access = (0, accessLog_1.makeAccessLog)(store.groups, clock, (0, newId_1.newId)());
        const { groups } = store;
        const directory = (0, loggedDirectory_1.loggedDirectory)(store.directory, access);
        const keyed = (0, keyed_1.makeKeyed)(config.value.idKey);
        const { tenantIds } = config.value;
        const deps = {
            store: groups,
            directory,
            clock,
            newId: newId_1.newId,
            keyed,
            access,
            oneAtATime: (0, oneAtATime_1.makeOneAtATime)(),
            glances: (0, glances_1.makeGlances)(),
            rules: rules.value,
            tenantIds,
        };
        const code = await runs[asked.job]({ deps, jobs: store.jobs, config: config.value }, asked);
        // Recorded for readiness, where something else than the bot's own tick runs the jobs. A run as at another day says nothing of now.
        if (code === 0 && asked.at === null && !asked.dryRun)
            await store.jobs.ran(asked.job, clock.now());
        return code;
    }
    finally {
        await store.close();
    }
}
const runs = { sweep: runSweep, deliver: runDeliver, retention: runRetention };
async function runSweep({ deps }, { dryRun, json }) {
    const failed = (code, about) => void complain([`Core group ${about?.coreGroupId ?? ''} could not be looked at: ${code}.`]);
    // Each is written as it is planned: there may be more than should be held.
    const line = ({ key, due, urgency }) => `${due}  ${urgency.padEnd(7)}  ${key}`;
    let first = true;
    const planned = (notice) => {
        const row = rowOf(notice);
        process.stdout.write(json ? `${first ? '[\n' : ',\n'}  ${JSON.stringify(row)}` : `${line(row)}\n`);
        first = false;
    };
    const report = await (0, sweep_1.sweep)(deps, { dryRun, mayGoOn: () => true, failed, planned });
    if (json)
        console.log(first ? '[]' : '\n]');
    else
        console.log(`${report.groups} groups looked at: ${report.planned} notices ${dryRun ? 'to plan' : 'planned'}, ${report.settled} settled.`);
    return report.failures + report.damaged > 0 ? 1 : 0;
}
/** One planned notice. `clock` is its clock, or 'action', 'voice' …; `due` is the limit of it, or the action's day. */
function rowOf({ key, about, recipientPersonId, urgency, sendAfter }) {
    return {
        key,
        clock: about.kind === 'clock' ? about.clock : (0, aboutNotice_1.wordsOf)(about),
        rung: 'rung' in about ? (0, noticeKinds_1.noticeRungName)(about.rung) : '',
        recipient: recipientPersonId,
        due: (0, aboutNotice_1.limitOf)(about) ?? '',
        urgency,
        sendAfter,
    };
}
async function runRetention({ deps, jobs }, { dryRun, json }) {
    const failed = (code) => void complain([`A group could not be looked at: ${code}.`]);
    const run = (0, retention_1.startRetention)(deps, jobs, { dryRun, failed });
    await run.goOn(() => true);
    const { groups, pressMarks, notices, tellings, doneMarkers, failures } = run.counts;
    const went = `${pressMarks} press marks, ${notices} notices, ${tellings} tellings and ${doneMarkers} done-markers`;
    console.log(json ? JSON.stringify(run.counts) : `${groups} groups looked at: ${went} ${dryRun ? 'would go' : 'went'}.`);
    return failures > 0 ? 1 : 0;
}
async function runDeliver({ deps, config }, { json }) {
    const { identity, serviceHosts, production } = config;
    const appId = identity?.appId ?? '';
    const clients = (0, connectorClients_1.createConnectorClients)({
        serviceUrls: { hosts: [...serviceUrls_1.defaultServiceHosts, ...serviceHosts], loopbackAllowed: !production },
        appToken: identity === null ? null : (0, appCredentials_1.createAppToken)(identity),
    });
    const counts = await (0, deliver_1.deliver)({
        deps,
        messenger: (0, messenger_1.createMessenger)({ clients, appId, now: Date.now }),
        messages: (0, noticeMessages_1.makeNoticeMessages)(newId_1.newId),
        throttle: (0, throttle_1.makeThrottle)(),
        random: Math.random,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        botId: `28:${appId}`,
        mayGoOn: () => true,
        report: (code) => void process.stderr.write(`${code}\n`),
    });
    const words = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    console.log(json ? JSON.stringify(counts) : `${words.join(', ')}.`);
    return 0;
}
function readArguments(args) {
    const flag = { type: 'boolean', default: false };
    const text = { type: 'string' };
    try {
        const options = { at: text, 'dry-run': flag, json: flag, store: text };
        const { values, positionals } = (0, node_util_1.parseArgs)({ args: [...args], options, allowPositionals: true });
        const [job, ...others] = positionals;
        if (job === undefined || !isJob(job) || others.length > 0)
            return null;
        const at = values.at === undefined ? null : instantAt(values.at);
        if (values.at !== undefined && at === null)
            return null;
        return { job, at, dryRun: values['dry-run'], json: values.json, store: values.store ?? null };
    }
    catch {
        return null;
    }
}
function isJob(name) {
    return Object.hasOwn(runs, name);
}
/** A local day and time, or an instant. */
function instantAt(text) {
    try {
        if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text))
            return (0, londonTime_1.instantOf)(text.slice(0, 10), text.slice(11));
        return /Z$/.test(text) ? new Date(text).toISOString() : null;
    }
    catch {
        return null;
    }
}
function complain(lines) {
    process.stderr.write(`${lines.join('\n')}\n`);
    return 2;
}
main()
    .then((code) => {
    process.exitCode = code;
})
    .catch((error) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
    process.exitCode = complain([`The job stopped: ${code}.`]);
});
//# sourceMappingURL=job.js.map