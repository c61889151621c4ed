import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testAppId } from '../test/support/activities';
import { issuerKey, TokenIssuer } from '../test/support/tokenIssuer';
import { type Effort, type Figure, shownSpread, spreadOf } from './figure';
import { meetingId } from './groups';
import type { LoadTold } from './load';
import { serviceUrl } from './people';
import { answered, groups, type Kind, listening, load, startServer, stopped } from './servers';

const root = join(__dirname, '..');
const folder = join(root, 'build/bench');
const members = 12;
const connections = 8;

/** What the load was told, and what the server spent on it. */
type Run = LoadTold & { readonly cpuMsPerPress: number };
type Pair = { readonly ours: Run; readonly stock: Run };

/** P1: a press through the real bot, over HTTP, against stock botbuilder echoing it; runs alternate. `profile`: the servers' CPU profiles stay in build/bench. */
export async function pressSpeed(effort: Effort, profile: boolean): Promise<readonly Figure[]> {
  const issuer = new TokenIssuer(testAppId, Date.now());
  issuer.publish(issuerKey('bench'));
  await issuer.start();
  mkdirSync(folder, { recursive: true });
  try {
    const tokens = Array.from({ length: connections }, (_, index) =>
      issuer.header({ claims: { serviceurl: serviceUrl, jti: String(index) } }),
    );
    const measure = (kind: Kind) => measured(kind, { issuer, tokens, effort, profile });
    const pairs = effort === 'quick' ? 1 : 5;
    return [await compared('file', pairs, measure), await compared('memory', pairs, measure)];
  } finally {
    await issuer.stop();
    if (!profile) rmSync(folder, { recursive: true, force: true });
  }
}

async function compared(store: 'file' | 'memory', pairs: number, measure: (kind: Kind) => Promise<Run>): Promise<Figure> {
  const done: Pair[] = [];
  for (let index = 0; index < pairs; index += 1) done.push({ ours: await measure(store), stock: await measure('stock') });
  const ratio = spreadOf(done.map(({ ours, stock }) => ours.perSecond / stock.perSecond));
  const ours = { perSecond: spreadOf(done.map((each) => each.ours.perSecond)), p99: spreadOf(done.map((each) => each.ours.p99Ms)) };
  const stock = { perSecond: spreadOf(done.map((each) => each.stock.perSecond)), p99: spreadOf(done.map((each) => each.stock.p99Ms)) };
  const cpu = {
    ours: spreadOf(done.map((each) => each.ours.cpuMsPerPress)),
    stock: spreadOf(done.map((each) => each.stock.cpuMsPerPress)),
    ratio: spreadOf(done.map((each) => each.stock.cpuMsPerPress / each.ours.cpuMsPerPress)),
  };
  const wrong = done.reduce((sum, each) => sum + Math.abs(each.ours.wrong) + Math.abs(each.stock.wrong), 0);
  const examples = done.flatMap((each) => [each.ours.example, each.stock.example]).filter((each) => each !== null);
  const reach = store === 'file' ? 1.5 : 3;
  const where = store === 'file' ? 'SQLite file, full sync' : 'SQLite in memory';
  return {
    id: 'P1',
    what: `complete attendance press ÷ stock botbuilder echo, presses a second (${where}, ${connections} connections)`,
    reach: `≥ ${reach}, p99 no worse than the stock's`,
    measured: `${shownSpread(ratio)} in ${pairs} alternating ${pairs === 1 ? 'pair' : 'pairs'}`,
    reached: ratio.median >= reach && ours.p99.median <= stock.p99.median && wrong === 0,
    details: [
      `ours ${shownSpread(ours.perSecond, 0)} a second, p99 ${shownSpread(ours.p99, 1)} ms; stock ${shownSpread(stock.perSecond, 0)} a second, p99 ${shownSpread(stock.p99, 1)} ms`,
      `processor time of the server for each: ours ${shownSpread(cpu.ours)} ms, stock ${shownSpread(cpu.stock)} ms, ratio ${shownSpread(cpu.ratio)}`,
      `${groups} groups of ${members} members; ${connections} signed tokens, each used again as Teams does`,
      ...(wrong === 0 ? [] : [`${wrong} answers were not what they should be, such as: ${examples[0] ?? 'no answer'}`]),
    ],
    data: { store, ratio, cpu, ours, stock, wrong, pairs: done },
  };
}

type Given = { readonly issuer: TokenIssuer; readonly tokens: readonly string[]; readonly effort: Effort; readonly profile: boolean };

/** One server from start to stop: warmed, then measured. */
async function measured(kind: Kind, { issuer, tokens, effort, profile }: Given): Promise<Run> {
  const file = join(folder, `press-${process.pid}.db`);
  const server = startServer(kind, issuer, kind === 'file' ? file : ':memory:');
  try {
    const port = await listening(server);
    const asked = {
      port,
      tokens,
      connections,
      groups,
      members,
      verb: 'attendance.reply',
      data: { meetingId, reply: 'coming' },
      // Ours must answer with the card of a reply that was saved: its green line; the stock with its echo.
      shows: kind === 'stock' ? 'echo' : '"✓ ',
    };
    await load({ ...asked, presses: groups * members });
    const presses = groups * members * (effort === 'quick' ? 4 : 10);
    const before = await answered(server, { ask: profile ? 'profile' : 'cpu' });
    const told = await load({ ...asked, presses });
    const after = await answered(server, profile ? { ask: 'profiled', file: join(folder, `${kind}.cpuprofile`) } : { ask: 'cpu' });
    return { ...told, cpuMsPerPress: (after.cpuMs - before.cpuMs) / presses };
  } finally {
    await stopped(server);
    for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
  }
}
