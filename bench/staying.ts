import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testAppId } from '../test/support/activities';
import { issuerKey, TokenIssuer } from '../test/support/tokenIssuer';
import { type Effort, type Figure, shownSpread, spreadOf } from './figure';
import { meetingId } from './groups';
import { serviceUrl } from './people';
import { answered, groups, type Kind, listening, load, startServer, stopped } from './servers';

const folder = join(__dirname, '..', 'build/bench');
const connections = 8;
const members = 12;
const pressesAtATime = 10_000;
const mostGrowth = 1.05;

/** P5: whether memory stays as it is under many presses, and how long a start takes beside the stock server's. */
export async function staying(effort: Effort): Promise<readonly Figure[]> {
  const issuer = new TokenIssuer(testAppId, Date.now());
  issuer.publish(issuerKey('bench'));
  await issuer.start();
  mkdirSync(folder, { recursive: true });
  try {
    return [await memory(issuer, effort === 'quick' ? 2 : 5), await start(issuer, effort === 'quick' ? 2 : 7)];
  } finally {
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function memory(issuer: TokenIssuer, times: number): Promise<Figure> {
  const tokens = Array.from({ length: connections }, (_, index) =>
    issuer.header({ claims: { serviceurl: serviceUrl, jti: String(index) } }),
  );
  const server = startServer('file', issuer, join(folder, `staying-${process.pid}.db`));
  const resident: number[] = [];
  let wrong = 0;
  try {
    const port = await listening(server);
    const common = { port, tokens, connections, groups, members, presses: pressesAtATime, verb: 'attendance.reply' };
    for (let time = 0; time < times; time += 1) {
      const told = await load({ ...common, data: { meetingId, reply: 'coming' }, shows: '"✓ ' });
      wrong += Math.abs(told.wrong);
      resident.push((await answered(server, { ask: 'memory' })).residentBytes);
    }
  } finally {
    await stopped(server);
  }
  const growth = (resident.at(-1) ?? 0) / (resident[0] ?? 1);
  return {
    id: 'P5',
    what: `resident memory after ${times * pressesAtATime} presses ÷ after ${pressesAtATime}, after a collection`,
    reach: `≤ ${mostGrowth} after 50000`,
    measured: growth.toFixed(3),
    reached: growth <= mostGrowth && wrong === 0,
    details: [
      `MB after each ${pressesAtATime}: ${resident.map((bytes) => (bytes / 1_048_576).toFixed(0)).join(', ')}`,
      ...(wrong === 0 ? [] : [`${wrong} answers were not what they should be`]),
    ],
    data: { resident, wrong },
  };
}

async function start(issuer: TokenIssuer, pairs: number): Promise<Figure> {
  const ratios: number[] = [];
  const took: { ours: number; stock: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const ours = await startMs('bare', issuer);
    const stock = await startMs('stock', issuer);
    took.push({ ours, stock });
    ratios.push(ours / stock);
  }
  const ratio = spreadOf(ratios);
  const ms = (kind: 'ours' | 'stock') => shownSpread(spreadOf(took.map((each) => each[kind])), 0);
  return {
    id: 'P5',
    what: 'from the start of the process to listening ÷ the stock server on restify and botbuilder',
    reach: '≤ 1.0',
    measured: `${shownSpread(ratio)} in ${pairs} alternating pairs`,
    reached: ratio.median <= 1,
    details: [
      `ours ${ms('ours')} ms, with an empty SQLite store in memory; stock ${ms('stock')} ms`,
      'the stock server has botbuilder and restify but no teams-ai, no store and no cards: the reach of DESIGN counts teams-ai in',
    ],
    data: { ratio, took },
  };
}

async function startMs(kind: Kind, issuer: TokenIssuer): Promise<number> {
  const from = performance.now();
  const server = startServer(kind, issuer, ':memory:');
  try {
    await listening(server);
    return performance.now() - from;
  } finally {
    await stopped(server);
  }
}
