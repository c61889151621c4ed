import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testAppId, testTenantId } from '../test/support/activities';
import type { TokenIssuer } from '../test/support/tokenIssuer';
import { type Checkout, ours } from './against';
import type { Question, Told } from './beside';
import type { LoadAsked, LoadTold } from './load';
import { hundredGroups, type SeededStore } from './seeded';

/** The servers that the bench compares, and the load that it puts on them. */
const typescript = join(ours.root, 'test/support/typescript.cjs');
const hook = ['--expose-gc', '--require', typescript];

/**
 * `bot`: the real bot with groups in its store; `bare`: with what is in its store, as it is started in production. `stock`: botbuilder on
 * restify; `stock-teams-ai`: with teams-ai too. `plain`: nothing but HTTP.
 */
export type Kind = 'bot' | 'bare' | 'stock' | 'stock-teams-ai' | 'plain';

export type ServerOptions = {
  readonly issuer: TokenIssuer;
  /** Of the bot: a path, or ':memory:'. */
  readonly store?: string;
  readonly checkout?: Checkout;
  readonly seed?: SeededStore;
  /** Whether it also sweeps and sends. */
  readonly jobs?: boolean;
};

/** One of them, in a process of its own. */
export function startServer(
  kind: Kind,
  { issuer, store = ':memory:', checkout = ours, seed = hundredGroups, jobs = true }: ServerOptions,
): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: '0',
    STORE: `sqlite:${store}`,
    SETTINGS: '',
    BOT_ID: testAppId,
    BOT_TENANT_ID: testTenantId,
    BOT_TYPE: 'SingleTenant',
    BOT_PASSWORD: 'not-used',
    BOT_OPENID_METADATA: issuer.metadataUrl,
    TENANTS: testTenantId,
    LOG_LEVEL: 'info',
    JOBS: jobs ? 'on' : 'off',
    DEV_NOW: '2026-11-20T09:00',
    BENCH_ROOT: checkout.root,
    BENCH_SEED: JSON.stringify(seed),
  };
  return spawn(process.execPath, programOf(kind, join(checkout.root, 'dist/main.js')), {
    cwd: checkout.root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

function programOf(kind: Kind, main: string): readonly string[] {
  switch (kind) {
    case 'bare':
      return [main];
    case 'bot':
      return [...hook, '--require', join(__dirname, 'seededBot.ts'), main];
    case 'stock':
      return [...hook, join(__dirname, 'stockBot.ts')];
    case 'stock-teams-ai':
      return [...hook, join(__dirname, 'stockTeamsBot.ts')];
    case 'plain':
      return [...hook, join(__dirname, 'plainServer.ts')];
  }
}

/** The port that the server says it listens on; refused when it stops before. */
export function listening(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server stopped with ${code} before it listened.`)));
    if (server.stdout === null) return reject(new Error('The server has no output.'));
    createInterface(server.stdout).on('line', (line) => {
      const port = line.startsWith('{') ? (JSON.parse(line) as { code?: string; port?: number }).port : undefined;
      if (port !== undefined) resolve(port);
    });
  });
}

export function answered(server: ChildProcess, question: Question): Promise<Told> {
  return new Promise((resolve, reject) => {
    const stoppedUnderLoad = (code: number | null): void => reject(new Error(`The server stopped with ${code} under load.`));
    server.once('exit', stoppedUnderLoad);
    server.once('message', (told: Told) => {
      server.off('exit', stoppedUnderLoad);
      resolve(told);
    });
    server.send(question);
  });
}

/** The process that presses; one load at a time. */
export type LoadGenerator = { press(asked: LoadAsked): Promise<LoadTold>; stop(): void };

export function startLoad(): LoadGenerator {
  const generator = fork(join(__dirname, 'load.ts'), { execArgv: ['--require', typescript] });
  return {
    press(asked) {
      return new Promise((resolve, reject) => {
        const stoppedBefore = (): void => reject(new Error('The load stopped before it told anything.'));
        generator.once('exit', stoppedBefore);
        generator.once('error', reject);
        generator.once('message', (told: LoadTold) => {
          generator.off('exit', stoppedBefore);
          generator.off('error', reject);
          resolve(told);
        });
        generator.send(asked);
      });
    },
    stop: () => generator.disconnect(),
  };
}

export function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    const tooLong = setTimeout(() => server.kill('SIGKILL'), 15_000);
    server.once('exit', () => {
      clearTimeout(tooLong);
      resolve();
    });
    server.kill('SIGTERM');
  });
}
