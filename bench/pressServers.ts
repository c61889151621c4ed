import type { ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testAppId } from '../test/support/activities';
import { issuerKey, TokenIssuer } from '../test/support/tokenIssuer';
import { type Checkout, ours } from './against';
import { agedMembers } from './agedGroup';
import { meetingId } from './groups';
import type { LoadTold } from './load';
import { serviceUrl } from './people';
import { type SeededStore, withAgedGroups } from './seeded';
import { answered, type Kind, type LoadGenerator, listening, startLoad, startServer, stopped } from './servers';

/** Who answers: plain HTTP, the stock bot, the build of an earlier commit, ours; the last two with a store of either kind. */
export type Side = 'plain' | 'stock' | 'today' | 'ours';
export type StoreKind = 'file' | 'memory';

/** What the load was told, and what the server spent on it. */
export type Run = LoadTold & { readonly cpuMsPerPress: number };

/** What is pressed: in these groups, for so long, at most so often. */
export type Pressing = { readonly groups: readonly number[]; readonly forMs: number; readonly most: number };

export type PressServers = {
  readonly sides: readonly Side[];
  press(side: Side, store: StoreKind, pressing: Pressing): Promise<Run>;
  /** The same with a CPU profile of the server, left in `file`. */
  profiled(side: Side, store: StoreKind, pressing: Pressing, file: string): Promise<Run>;
  /**
   * Answers that said "saved" and are not in the log of their group: must be none. Asked at the end, of both builds and stores.
   */
  unsaved(): Promise<number>;
  stop(): Promise<void>;
};

type Server = { readonly process: ChildProcess; readonly port: number; pressed: number; changesBefore: number };

const folder = join(ours.root, 'build/bench');
/** Of people in each group, who are numbered from 0. */
const members = 12;
const connections = 8;

/** All servers that are compared, each warmed by the same presses. They stay for the whole comparison, so that rounds can alternate fast. */
export async function pressServers(against: Checkout | null, warmUp: number): Promise<PressServers> {
  const issuer = new TokenIssuer(testAppId, Date.now());
  issuer.publish(issuerKey('bench'));
  await issuer.start();
  mkdirSync(folder, { recursive: true });
  const tokens = Array.from({ length: connections }, (_, index) =>
    issuer.header({ claims: { serviceurl: serviceUrl, jti: String(index) } }),
  );
  const load = startLoad();
  const servers = new Map<string, Server>();
  const files: string[] = [];

  async function start(name: string, kind: Kind, store: string, checkout: Checkout): Promise<void> {
    // Without jobs, so that none falls into the turn of one side: they run once a minute.
    const process = startServer(kind, { issuer, store, checkout, seed: withAgedGroups, jobs: false });
    const server: Server = { process, port: await listening(process), pressed: 0, changesBefore: 0 };
    servers.set(name, server);
    if (isBot(name)) server.changesBefore = (await answered(process, { ask: 'changes' })).changes;
  }

  async function startBots(side: Side, checkout: Checkout): Promise<void> {
    const file = join(folder, `press-${process.pid}-${side}.db`);
    files.push(file);
    await start(`${side}/file`, 'bot', file, checkout);
    await start(`${side}/memory`, 'bot', ':memory:', checkout);
  }

  const of = (side: Side, store: StoreKind): Server => {
    const found = servers.get(side === 'plain' || side === 'stock' ? side : `${side}/${store}`);
    if (found === undefined) throw new Error(`There is no ${side}.`);
    return found;
  };

  async function press(side: Side, store: StoreKind, pressing: Pressing): Promise<Run> {
    const server = of(side, store);
    const before = await answered(server.process, { ask: 'cpu' });
    const told = await pressOn(load, server.port, tokens, side, pressing);
    const after = await answered(server.process, { ask: 'cpu' });
    server.pressed += told.presses - told.wrong;
    return { ...told, cpuMsPerPress: (after.cpuMs - before.cpuMs) / Math.max(1, told.presses) };
  }

  async function stop(): Promise<void> {
    load.stop();
    await Promise.all([...servers.values()].map((server) => stopped(server.process)));
    await issuer.stop();
    for (const file of files.flatMap((each) => [each, `${each}-wal`, `${each}-shm`])) rmSync(file, { force: true });
  }

  try {
    await start('plain', 'plain', '', ours);
    await start('stock', 'stock', '', ours);
    if (against !== null) await startBots('today', against);
    await startBots('ours', ours);
    for (const name of servers.keys()) {
      const [side, store = 'memory'] = name.split('/') as [Side, StoreKind?];
      for (const groups of warmed(withAgedGroups)) await press(side, store, { groups, forMs: 30_000, most: warmUp });
    }
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    sides: against === null ? ['stock', 'ours'] : ['stock', 'today', 'ours'],
    press,
    async profiled(side, store, pressing, file) {
      const { process } = of(side, store);
      await answered(process, { ask: 'profile' });
      const run = await press(side, store, pressing);
      await answered(process, { ask: 'profiled', file });
      return run;
    },
    async unsaved() {
      let unsaved = 0;
      for (const [name, server] of servers) {
        if (!isBot(name)) continue;
        const { changes } = await answered(server.process, { ask: 'changes' });
        unsaved += Math.max(0, server.pressed - (changes - server.changesBefore));
      }
      return unsaved;
    },
    stop,
  };
}

function pressOn(
  load: LoadGenerator,
  port: number,
  tokens: readonly string[],
  side: Side,
  { groups, forMs, most }: Pressing,
): Promise<LoadTold> {
  return load.press({
    ...{ port, tokens, connections, groups, forMs, members: Math.min(members, agedMembers) },
    presses: most,
    verb: 'attendance.reply',
    data: { meetingId, reply: 'coming' },
    // Ours must answer with the card of a reply that was saved: its green line; the stock with its echo.
    shows: side === 'plain' || side === 'stock' ? 'echo' : '"✓ ',
  });
}

function isBot(name: string): boolean {
  return name.includes('/');
}

function warmed({ usual, threeYears, threeMonths }: SeededStore): readonly (readonly number[])[] {
  return [usual, threeYears, threeMonths];
}
