import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testAppId } from '../test/support/activities';
import { issuerKey, TokenIssuer } from '../test/support/tokenIssuer';
import { type Checkout, ours } from './against';
import { type Effort, type Figure, type Spread, shownSpread, spreadOf } from './figure';
import { meetingId } from './groups';
import { serviceUrl } from './people';
import { hundredGroups } from './seeded';
import { answered, type Kind, listening, startLoad, startServer, stopped } from './servers';

const folder = join(ours.root, 'build/bench');
const connections = 8;
const members = 12;
const pressesAtATime = 10_000;
const mostGrowth = 1.05;

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
      const { residentBytes, heapBytes } = await answered(server, { ask: 'memory' });
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

function inMegabytes(bytes: readonly number[]): string {
  return bytes.map((each) => (each / 1_048_576).toFixed(1)).join(', ');
}

type Started = 'ours' | 'stock' | 'stock with teams-ai' | 'the earlier build';

/** P5: how long a start takes beside the stock server's, with the packages that ours has and without teams-ai. */
export async function start(effort: Effort, against: Checkout | null): Promise<readonly Figure[]> {
  return withIssuer(async (issuer) => {
    const starts: readonly (readonly [Started, () => Promise<number>])[] = [
      ['stock with teams-ai', () => startMs('stock-teams-ai', issuer)],
      ['ours', () => startMs('bare', issuer)],
      ['stock', () => startMs('stock', issuer)],
      ...(against === null ? [] : [['the earlier build', () => startMs('bare', issuer, against)] as const]),
    ];
    const rounds: Readonly<Partial<Record<Started, number>>>[] = [];
    // One start of each beforehand: the files are then in the memory of the machine, for all of them alike.
    for (let round = 0; round <= (effort === 'quick' ? 3 : 9); round += 1) {
      const took: Partial<Record<Started, number>> = {};
      for (const [name, started] of round % 2 === 0 ? starts : [...starts].reverse()) took[name] = await started();
      if (round > 0) rounds.push(took);
    }
    return startFigures(rounds);
  });
}

function startFigures(rounds: readonly Readonly<Partial<Record<Started, number>>>[]): readonly Figure[] {
  const known = (name: Started): readonly number[] => rounds.map((round) => round[name]).filter((ms) => ms !== undefined);
  const beside = (other: Started): Spread =>
    spreadOf(rounds.map((round) => (round.ours ?? Number.POSITIVE_INFINITY) / (round[other] ?? Number.POSITIVE_INFINITY)));
  const figure = (other: Started, reach: number | null): Figure => ({
    id: 'P5',
    what: `from the start of the process to listening ÷ ${other === 'stock' ? 'the stock server without teams-ai' : `the ${other.replace('the ', '')}${other.startsWith('stock') ? ', the same packages' : ''}`}`,
    reach: reach === null ? 'only told' : `≤ ${reach.toFixed(1)}`,
    measured: `${shownSpread(beside(other))} in ${rounds.length} rounds that alternate and reverse`,
    reached: reach === null || beside(other).median <= reach,
    details: [
      `ours ${shownSpread(spreadOf(known('ours')), 0)} ms, with an empty SQLite store in memory; ${other} ${shownSpread(spreadOf(known(other)), 0)} ms`,
    ],
    data: { other, ratio: beside(other), rounds },
  });
  return [
    figure('stock with teams-ai', 1),
    figure('stock', null),
    ...(known('the earlier build').length === 0 ? [] : [figure('the earlier build', null)]),
  ];
}

async function startMs(kind: Kind, issuer: TokenIssuer, checkout: Checkout = ours): Promise<number> {
  const from = performance.now();
  const server = startServer(kind, { issuer, checkout });
  try {
    await listening(server);
    return performance.now() - from;
  } finally {
    await stopped(server);
  }
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
