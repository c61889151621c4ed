import type { ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testAppId } from '../test/support/activities';
import { issuerKey, TokenIssuer } from '../test/support/tokenIssuer';
import { type Checkout, ours } from './against';
import type { Told } from './beside';
import { type Effort, type Figure, type Spread, shownSpread, spreadOf } from './figure';
import { meetingId } from './groups';
import { connectionTo } from './loadConnection';
import { pressBy, serviceUrl } from './people';
import { hundredGroups } from './seeded';
import { answered, type Kind, listening, type ServerOptions, startLoad, startServer, stopped } from './servers';

const folder = join(ours.root, 'build/bench');
const connections = 8;
const members = 12;
const pressesAtATime = 10_000;
const mostGrowth = 1.05;
const looks = 8;
const betweenLooksMs = 1_000;

/** P5: whether memory stays as it is under 50,000 presses. */
export async function memory(effort: Effort): Promise<readonly Figure[]> {
  return withIssuer(async (issuer) => [await soaked(issuer, effort === 'quick' ? 2 : 5)]);
}

/** The same with 200,000. */
export async function soak(effort: Effort): Promise<readonly Figure[]> {
  return withIssuer(async (issuer) => [await soaked(issuer, effort === 'quick' ? 4 : 20)]);
}

async function soaked(issuer: TokenIssuer, times: number): Promise<Figure> {
  const tokens = Array.from({ length: connections }, (_, index) =>
    issuer.header({ claims: { serviceurl: serviceUrl, jti: String(index) } }),
  );
  const server = startServer('bot', { issuer, store: join(folder, `staying-${process.pid}.db`) });
  const load = startLoad();
  const resident: number[] = [];
  const heap: number[] = [];
  let wrong = 0;
  try {
    const port = await listening(server);
    const asked = {
      ...{ port, tokens, connections, groups: hundredGroups.usual, members, presses: pressesAtATime, forMs: 300_000 },
      ...{ verb: 'attendance.reply', data: { meetingId, reply: 'coming' }, shows: '"✓ ' },
    };
    for (let time = 0; time < times; time += 1) {
      const told = await load.press(asked);
      wrong += told.wrong + pressesAtATime - told.presses;
      const { residentBytes, heapBytes } = await settled(server);
      resident.push(residentBytes);
      heap.push(heapBytes);
    }
  } finally {
    load.stop();
    await stopped(server);
  }
  const growth = (of: readonly number[]): number => (of.at(-1) ?? 0) / (of[0] ?? 1);
  return {
    id: 'P5',
    what: `resident memory after ${times * pressesAtATime} presses ÷ after ${pressesAtATime}, after a collection`,
    reach: `≤ ${mostGrowth}`,
    measured: `${growth(resident).toFixed(3)}; the heap alone ${growth(heap).toFixed(3)}`,
    reached: growth(resident) <= mostGrowth && growth(heap) <= mostGrowth && wrong === 0,
    details: [
      `MB after each ${pressesAtATime}: ${inMegabytes(resident)}`,
      `of these on the heap: ${inMegabytes(heap)}`,
      ...(wrong === 0 ? [] : [`${wrong} answers were not what they should be`]),
    ],
    data: { resident, heap, wrong },
  };
}

/** V8 lets go of what it keeps free only bit by bit, some seconds after the work is over: the least of several looks, each after a collection. */
async function settled(server: ChildProcess): Promise<Told> {
  let least: Told | null = null;
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
    const told = await answered(server, { ask: 'memory' });
    if (least === null || told.residentBytes < least.residentBytes) least = told;
  }
  if (least === null) throw new Error('Nobody looked.');
  return least;
}

function inMegabytes(bytes: readonly number[]): string {
  return bytes.map((each) => (each / 1_048_576).toFixed(1)).join(', ');
}

type Started = 'ours' | 'stock' | 'stock with teams-ai' | 'the earlier build';
/** Since the start of the process: it listens; it says that it is ready, which for the stock server is the same; it has answered a press. */
type Times = { readonly listens: number; readonly ready: number; readonly pressed: number };
type StartRound = Readonly<Partial<Record<Started, Times>>>;

/** P5: how long a start takes beside the stock server's, with the packages that ours has and without teams-ai. */
export async function start(effort: Effort, against: Checkout | null): Promise<readonly Figure[]> {
  return withIssuer(async (issuer) => {
    const starts: (readonly [Started, () => Promise<Times>])[] = [
      ['stock with teams-ai', () => startTimes('stock-teams-ai', { issuer })],
      ['ours', startOf(await filled(issuer, ours, 'ours'))],
      ['stock', () => startTimes('stock', { issuer })],
    ];
    if (against !== null) starts.push(['the earlier build', startOf(await filled(issuer, against, 'earlier'))]);
    const rounds: StartRound[] = [];
    // One start of each beforehand: the files are then in the memory of the machine, for all of them alike.
    for (let round = 0; round <= (effort === 'quick' ? 3 : 9); round += 1) {
      const took: Partial<Record<Started, Times>> = {};
      for (const [name, started] of round % 2 === 0 ? starts : [...starts].reverse()) took[name] = await started();
      if (round > 0) rounds.push(took);
    }
    const others: readonly Started[] = ['stock with teams-ai', 'stock', ...(against === null ? [] : ['the earlier build' as const])];
    return others.map((other) => startFigure(other, rounds));
  });
}

function startOf(options: ServerOptions): () => Promise<Times> {
  return () => startTimes('bare', options);
}

/** A file with the bench's groups in it, which it takes long to write. */
async function filled(issuer: TokenIssuer, checkout: Checkout, name: string): Promise<ServerOptions> {
  const options = { issuer, checkout, store: join(folder, `start-${process.pid}-${name}.db`) };
  const server = startServer('bot', options);
  await listening(server);
  await stopped(server);
  return options;
}

let presses = 0;

function startFigure(other: Started, rounds: readonly StartRound[]): Figure {
  const never: Times = { listens: Number.NaN, ready: Number.NaN, pressed: Number.NaN };
  const all = (name: Started, time: keyof Times): Spread => spreadOf(rounds.map((round) => (round[name] ?? never)[time]));
  const beside = (time: keyof Times): Spread =>
    spreadOf(rounds.map((round) => (round.ours ?? never)[time] / (round[other] ?? never)[time]));
  const told = (name: Started): string =>
    `${name}: listens after ${shownSpread(all(name, 'listens'), 0)} ms, ready ${shownSpread(all(name, 'ready'), 0)} ms, first press answered ${shownSpread(all(name, 'pressed'), 0)} ms`;
  const isReach = other === 'stock with teams-ai';
  return {
    id: 'P5',
    what: `from the start of the process to ready ÷ ${other === 'the earlier build' ? other : `the ${other.replace('stock', 'stock server')}`}${isReach ? ', the same packages' : ''}`,
    reach: isReach ? '≤ 1.0' : 'only told',
    measured: `${shownSpread(beside('ready'))}; to the first answered press ${shownSpread(beside('pressed'))}; in ${rounds.length} rounds that alternate and reverse`,
    reached: !isReach || beside('ready').median <= 1,
    details: [
      told('ours'),
      told(other),
      'ours with a hundred groups in a SQLite file; the press comes with a signed token, whose key has to be fetched first',
    ],
    data: { other, ready: beside('ready'), pressed: beside('pressed'), rounds },
  };
}

async function startTimes(kind: Kind, options: ServerOptions): Promise<Times> {
  const from = performance.now();
  const server = startServer(kind, options);
  const since = (): number => performance.now() - from;
  try {
    const port = await listening(server);
    const listens = since();
    if (kind === 'bare') await saysReady(port);
    const ready = since();
    const connection = await connectionTo(port);
    presses += 1;
    const body = JSON.stringify(pressBy(0, 0, 'attendance.reply', { meetingId, reply: 'coming', k: `start-${presses}` }, `i-${presses}`));
    const answer = await connection.post('/api/messages', options.issuer.header({ claims: { serviceurl: serviceUrl } }), body);
    if (answer.status !== 200 || !answer.body.includes(kind === 'bare' ? '"✓ ' : 'echo'))
      throw new Error(`The first press was answered ${answer.status}.`);
    const pressed = since();
    connection.close();
    return { listens, ready: kind === 'bare' ? ready : listens, pressed };
  } finally {
    await stopped(server);
  }
}

async function saysReady(port: number): Promise<void> {
  for (let tries = 0; tries < 5_000; tries += 1) {
    if ((await fetch(`http://127.0.0.1:${port}/health/ready`)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('It did not become ready.');
}

async function withIssuer<Answer>(measure: (issuer: TokenIssuer) => Promise<Answer>): Promise<Answer> {
  const issuer = new TokenIssuer(testAppId, Date.now());
  issuer.publish(issuerKey('bench'));
  await issuer.start();
  mkdirSync(folder, { recursive: true });
  try {
    return await measure(issuer);
  } finally {
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
