// npm start: from a fresh clone to a conversation in the browser. Uses nothing but Node until the install is done.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded, run } from './install.mjs';
import { takeTurn } from './oneStart.mjs';

const port = process.env.PORT || '3978';
const playgroundPort = process.env.PLAYGROUND_PORT || '56150';
const store = process.env.STORE || 'sqlite:./data/craidd.db';
const firstMorning = process.env.DEV_NOW || '2026-11-20T09:00';
// Imported and shown by the same rules: with the numbers to ring, which a real council sets for itself.
process.env.SETTINGS ||= 'env/demo/settings.json';
const asWhom = roleAsked(process.argv.slice(2));
const group = groupAsked(process.argv.slice(2));

await refuseIfNeverOpened('PORT', port);
await refuseIfNeverOpened('PLAYGROUND_PORT', playgroundPort);
const other = takeTurn(port, playgroundPort);
await refuseIfRunning();
await installIfNeeded();
await buildIfNeeded();
const isNew = !store.startsWith('sqlite:') || !existsSync(store.slice('sqlite:'.length));
if (isNew) {
  await run(
    'Importing the demo caseload',
    process.execPath,
    ['dist/tools/import.js', 'env/demo', '--store', store, '--as-at', firstMorning.slice(0, 10)],
    { show: true },
  );
} else {
  console.log('Keeping the data that is there.');
}
// What was recorded stays in the past: the clock goes on from where the data ends, unless a time was asked for.
const demoDay = isNew || process.env.DEV_NOW ? firstMorning : clockOf();
await run('Letting the families of the demo in', process.execPath, ['dist/tools/demoGuests.js', '--store', store, '--at', demoDay]);
if (isNew)
  await run('Giving the custodian something to check', process.execPath, ['dist/tools/demoWork.js', '--store', store, '--at', demoDay]);
await run('Writing the people of the demo', process.execPath, ['dist/tools/playgroundPeople.js', '--as', asWhom, ...group], {
  show: true,
});

const children = [
  start('bot', ['dist/main.js'], { PORT: port, STORE: store, DEV_NOW: demoDay, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' }),
];
await answering(`http://127.0.0.1:${port}/health/ready`, 'the bot');
const endpoint = `http://127.0.0.1:${port}/api/messages`;
children.push(
  start('playground', [
    '--require',
    './scripts/onLoopback.cjs',
    'node_modules/@microsoft/m365agentsplayground/cli.js',
    '-e',
    endpoint,
    '-c',
    'msteams',
    '-p',
    playgroundPort,
    '--disable-telemetry',
  ]),
);
await answering(`http://localhost:${playgroundPort}/`, 'the Agents Playground');
console.log(`\nFor the bot it is ${demoDay.replace('T', ', ')}.`);
console.log(`Ready. Open http://localhost:${playgroundPort} and type “help” or “cymorth”.  (Ctrl+C stops; the data stays.)`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(0));

function start(name, args, env = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', name === 'bot' ? 'inherit' : 'ignore', 'inherit'],
  });
  child.once('exit', (code) => {
    if (!child.stopping) {
      console.error(`The ${name} stopped (${code ?? 'by a signal'}).`);
      stop(1);
    }
  });
  return child;
}

function stop(code) {
  for (const child of children) {
    child.stopping = true;
    child.kill('SIGTERM');
  }
  process.exitCode = code;
}

/** The local day and time at which the clock goes on. */
function clockOf() {
  const args = ['dist/tools/demoClock.js', '--store', store, '--at', firstMorning];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) process.exit(1);
  return stdout.trim();
}

/** Some ports belong to other services, and no browser opens them, nor does the `fetch` by which this waits for the bot. */
async function refuseIfNeverOpened(name, asked) {
  const why = await fetch(`http://127.0.0.1:${asked}/`, { signal: AbortSignal.timeout(2000) }).catch(({ cause }) => cause?.message);
  if (why !== 'bad port') return;
  console.error(
    `${name} is ${asked}, and browsers and Node refuse to open that port, as it belongs to another service. Choose another, such as 3978 or 56150.`,
  );
  process.exit(1);
}

/**
 * A second one would write over the people of the first and then fail at its port: it says where the first one is. One that is
 * too busy to answer runs all the same, so only a refused connection says that there is none.
 */
async function refuseIfRunning() {
  const found = await whatIsAt(port);
  if (found === 'nothing' && other === null) return;
  if (found === 'nothing') {
    console.error(`Craidd is being started already with PORT ${port} (process ${other.pid}), and is not ready yet.`);
    console.error(`Wait until it says “Ready”, then open http://localhost:${other.playgroundPort}. Stop it with Ctrl+C where it runs.`);
    process.exit(1);
  }
  const where = `http://127.0.0.1:${port}`;
  console.error(found === 'silent' ? `${where} neither answers nor refuses.` : `Something listens at ${where} already.`);
  console.error(`If it is Craidd, it is to be opened at http://localhost:${other?.playgroundPort ?? playgroundPort}.`);
  console.error('Stop it with Ctrl+C where it runs, or start beside it with another PORT, PLAYGROUND_PORT and STORE.');
  process.exit(1);
}

/** The machine accepts a connection for a program that is busy. A port that is no number is left to the bot, which says what is wrong. */
function whatIsAt(asked) {
  return new Promise((resolve) => {
    if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65_535) return resolve('nothing');
    const socket = connect({ host: '127.0.0.1', port: Number(asked), timeout: 2000 });
    const found = (what) => {
      socket.destroy();
      resolve(what);
    };
    socket.once('connect', () => found('something'));
    socket.once('timeout', () => found('silent'));
    socket.once('error', ({ code }) => found(code === 'ECONNREFUSED' ? 'nothing' : 'silent'));
  });
}

async function answering(url, what) {
  for (let tries = 0; tries < 240; tries += 1) {
    try {
      // What has stopped meanwhile is not ready, whoever else answers there.
      if (process.exitCode) process.exit(process.exitCode);
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  console.error(`${what} did not answer at ${url} within a minute.`);
  stop(1);
  process.exit(1);
}

function roleAsked(args) {
  const roles = [
    'co-ordinator',
    'chair',
    'member',
    'parent',
    'foster-carer',
    'manager',
    'senior-manager',
    'conference-chair',
    'custodian',
    'guest',
    'stranger',
  ];
  const at = args.indexOf('--as');
  const role = at === -1 ? 'co-ordinator' : args[at + 1];
  if (roles.includes(role)) return role;
  console.error(`--as is one of ${roles.join(', ')}.`);
  process.exit(2);
}

/** Another group of the demo than the usual one: whose parent or co-ordinator one is. */
function groupAsked(args) {
  const at = args.indexOf('--group');
  if (at === -1) return [];
  if (/^CG-\d{4}$/.test(args[at + 1] ?? '')) return ['--group', args[at + 1]];
  console.error('--group is one of CG-0001 to CG-0060.');
  process.exit(2);
}
