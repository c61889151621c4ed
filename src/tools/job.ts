import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeNoticeMessages } from '../bot/alerts/noticeMessages';
import { createAppToken } from '../bot/connector/appCredentials';
import { createConnectorClients } from '../bot/connector/connectorClients';
import { defaultServiceHosts } from '../bot/frontDoor/serviceUrls';
import { createMessenger } from '../bot/messenger';
import { makeClock } from '../clock';
import { type Config, readConfig } from '../config';
import { makeThrottle } from '../core/delivery/throttle';
import { limitOf, wordsOf } from '../core/notices/aboutNotice';
import type { Notice } from '../core/notices/notice';
import { noticeRungName } from '../core/notices/noticeKinds';
import { instantOf } from '../core/time/londonTime';
import { newId } from '../newId';
import type { JobStore } from '../ports/jobStore';
import { rulesForJob } from '../rulesNoted';
import { defaultRules, readSettings, settingsTextOf, wholeSettings } from '../settings';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import { startRetention } from '../usecases/alerts/retention';
import { sweep } from '../usecases/alerts/sweep';
import { makeAccessLog } from '../usecases/deeds/accessLog';
import type { Deps } from '../usecases/deeds/deps';
import { makeGlances } from '../usecases/deeds/glances';
import { makeKeyed } from '../usecases/deeds/keyed';
import { makeOneAtATime } from '../usecases/deeds/oneAtATime';
import { deliver } from '../usecases/delivery/deliver';
import { countFigures } from '../usecases/overview/countFigures';
import { loggedDirectory } from '../usecases/people/loggedDirectory';

const usage = `npm run job -- sweep [--at 2026-11-20T08:30] [--dry-run] [--json] [--store SETTING]
npm run job -- deliver [--at 2026-11-20T08:30] [--json] [--store SETTING]
npm run job -- figures [--at 2026-11-20T08:30] [--store SETTING]
npm run job -- retention [--at 2026-11-20T08:30] [--dry-run] [--json] [--store SETTING]

figures counts what overviews show from all documents; a second run writes nothing. sweep plans the notices that are due; a second run plans nothing. deliver sends what is due. retention purges working
material (press marks, notices that are over, tellings that are done) older than the settings keep it; a second run purges nothing.
  --at        the local day and time to start from; now if not given
  --dry-run   only lists what would be planned, or counts what would go
  --json      sweep: an array of the newly planned; otherwise the counts
  --store     sqlite:PATH or cosmos:ENDPOINT (default: the STORE setting)`;

type Asked = {
  readonly job: keyof typeof runs;
  readonly at: string | null;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly store: string | null;
};

/** Exit codes: 0 done, 1 some groups could not be looked at, 2 not asked or set up rightly. Prints opaque ids and codes. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === null) return complain([usage]);
  const config = readConfig(asked.store === null ? process.env : { ...process.env, STORE: asked.store });
  if (!config.ok) return complain(['The environment is not complete:', ...config.refusal]);
  const rules = config.value.settingsFile === null ? { ok: true as const, value: defaultRules() } : readSettings(config.value.settingsFile);
  if (!rules.ok) return complain(['The settings file does not hold:', ...rules.refusal.map(({ path, words }) => `${path}: ${words}`)]);
  const setting = config.value.store;
  if (setting.startsWith('sqlite:') && !existsSync(setting.slice('sqlite:'.length))) return complain(['There is no such file.']);
  const store = await openStore(setting, storeCredential(config.value), { create: false, kept: { characters: 1_000_000 } });
  try {
    const clock = makeClock(asked.at ?? config.value.startsAt);
    const access = makeAccessLog(store.groups, clock, newId());
    const { groups } = store;
    const directory = loggedDirectory(store.directory, access);
    const keyed = makeKeyed(config.value.idKey);
    const { tenantIds } = config.value;
    const settings = wholeSettings(settingsTextOf(config.value.settingsFile));
    const asSet: Deps = {
      store: groups,
      directory,
      clock,
      newId,
      keyed,
      access,
      oneAtATime: makeOneAtATime(),
      glances: makeGlances(),
      rules: rules.value,
      tenantIds,
    };
    const counting = await rulesForJob({ deps: asSet, settings, report, wait }, { plans: asked.job !== 'retention' && !asked.dryRun });
    if (counting === null) return complain(['Changed settings could not be noted yet; nothing was done. The next run goes on.']) - 1;
    const deps = { ...asSet, rules: counting };
    const code = await runs[asked.job]({ deps, jobs: store.jobs, config: config.value }, asked);
    // Recorded for readiness, where something else than the bot's own tick runs the jobs. A run as at another day says nothing of now.
    if (code === 0 && asked.at === null && !asked.dryRun) await store.jobs.ran(asked.job, clock.now());
    return code;
  } finally {
    await store.close();
  }
}

type World = { readonly deps: Deps; readonly jobs: JobStore; readonly config: Config };

const runs = { sweep: runSweep, deliver: runDeliver, figures: runFigures, retention: runRetention } as const;

async function runSweep({ deps }: World, { dryRun, json }: Asked): Promise<number> {
  const failed = (code: string, about?: { readonly coreGroupId: string }) =>
    void complain([`Core group ${about?.coreGroupId ?? ''} could not be looked at: ${code}.`]);
  // Each is written as it is planned: there may be more than should be held.
  const line = ({ key, due, urgency }: Row): string => `${due}  ${urgency.padEnd(7)}  ${key}`;
  let first = true;
  const planned = (notice: Notice): void => {
    const row = rowOf(notice);
    process.stdout.write(json ? `${first ? '[\n' : ',\n'}  ${JSON.stringify(row)}` : `${line(row)}\n`);
    first = false;
  };
  const report = await sweep(deps, { dryRun, mayGoOn: () => true, failed, planned });
  if (json) console.log(first ? '[]' : '\n]');
  else
    console.log(
      `${report.groups} groups looked at: ${report.planned} notices ${dryRun ? 'to plan' : 'planned'}, ${report.settled} settled.`,
    );
  return report.failures + report.damaged > 0 ? 1 : 0;
}

type Row = ReturnType<typeof rowOf>;

/** One planned notice. `clock` is its clock, or 'action', 'voice' …; `due` is the limit of it, or the action's day. */
function rowOf({ key, about, recipientPersonId, urgency, sendAfter }: Notice) {
  return {
    key,
    clock: about.kind === 'clock' ? about.clock : wordsOf(about),
    rung: 'rung' in about ? noticeRungName(about.rung) : '',
    recipient: recipientPersonId,
    due: limitOf(about) ?? '',
    urgency,
    sendAfter,
  };
}

async function runFigures({ deps }: World): Promise<number> {
  let failures = 0;
  const failed = (code: string, { coreGroupId }: { readonly coreGroupId: string }) => {
    failures += 1;
    complain([`Core group ${coreGroupId} could not be counted: ${code}.`]);
  };
  await countFigures(deps, { mayGoOn: () => true, failed });
  console.log('What overviews show is counted.');
  return failures > 0 ? 1 : 0;
}

async function runRetention({ deps, jobs }: World, { dryRun, json }: Asked): Promise<number> {
  const failed = (code: string) => void complain([`A group could not be looked at: ${code}.`]);
  const run = startRetention(deps, jobs, { dryRun, failed });
  await run.goOn(() => true);
  const { groups, pressMarks, notices, tellings, doneMarkers, failures } = run.counts;
  const went = `${pressMarks} press marks, ${notices} notices, ${tellings} tellings and ${doneMarkers} done-markers`;
  console.log(json ? JSON.stringify(run.counts) : `${groups} groups looked at: ${went} ${dryRun ? 'would go' : 'went'}.`);
  return failures > 0 ? 1 : 0;
}

async function runDeliver({ deps, config }: World, { json }: Asked): Promise<number> {
  const { identity, serviceHosts, production } = config;
  const appId = identity?.appId ?? '';
  const clients = createConnectorClients({
    serviceUrls: { hosts: [...defaultServiceHosts, ...serviceHosts], loopbackAllowed: !production },
    appToken: identity === null ? null : createAppToken(identity),
  });
  const counts = await deliver({
    deps,
    messenger: createMessenger({ clients, appId, now: Date.now }),
    messages: makeNoticeMessages(newId),
    throttle: makeThrottle(),
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

function readArguments(args: readonly string[]): Asked | null {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    const options = { at: text, 'dry-run': flag, json: flag, store: text };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [job, ...others] = positionals;
    if (job === undefined || !isJob(job) || others.length > 0) return null;
    const at = values.at === undefined ? null : instantAt(values.at);
    if (values.at !== undefined && at === null) return null;
    return { job, at, dryRun: values['dry-run'], json: values.json, store: values.store ?? null };
  } catch {
    return null;
  }
}

function isJob(name: string): name is keyof typeof runs {
  return Object.hasOwn(runs, name);
}

/** A local day and time, or an instant. */
function instantAt(text: string): string | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return instantOf(text.slice(0, 10), text.slice(11));
    return /Z$/.test(text) ? new Date(text).toISOString() : null;
  } catch {
    return null;
  }
}

function report(code: string, about: object = {}): void {
  process.stderr.write(`${code} ${JSON.stringify(about)}\n`);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function complain(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 2;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
    process.exitCode = complain([`The job stopped: ${code}.`]);
  });
