import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testAppId, testTenantId } from '../test/support/activities';
import type { TokenIssuer } from '../test/support/tokenIssuer';
import type { Question, Told } from './beside';
import type { LoadAsked, LoadTold } from './load';

/** The servers that the bench compares, and the load that it puts on them. */
const root = join(__dirname, '..');
const typescript = join(root, 'test/support/typescript.cjs');
/** How many groups ours has in its store. */
export const groups = 100;

/** `bare`: ours with an empty store, as it is started in production. */
export type Kind = 'file' | 'memory' | 'bare' | 'stock';

/** Ours (`dist/main.js` with groups in its store) or the stock bot, in a process of its own. */
export function startServer(kind: Kind, issuer: TokenIssuer, storePath: string): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: '0',
    STORE: `sqlite:${storePath}`,
    SETTINGS: '',
    BOT_ID: testAppId,
    BOT_TENANT_ID: testTenantId,
    BOT_TYPE: 'SingleTenant',
    BOT_PASSWORD: 'not-used',
    BOT_OPENID_METADATA: issuer.metadataUrl,
    TENANTS: testTenantId,
    LOG_LEVEL: 'info',
    DEV_NOW: '2026-11-20T09:00',
    BENCH_GROUPS: String(groups),
  };
  const main = join(root, 'dist/main.js');
  const seeded = ['--require', join(__dirname, 'seededBot.ts'), main];
  const hook = ['--expose-gc', '--require', typescript];
  const program = kind === 'bare' ? [main] : [...hook, ...(kind === 'stock' ? [join(__dirname, 'stockBot.ts')] : seeded)];
  return spawn(process.execPath, program, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
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
    server.once('message', (told: Told) => resolve(told));
    server.once('exit', (code) => reject(new Error(`The server stopped with ${code} under load.`)));
    server.send(question);
  });
}

export function load(asked: LoadAsked): Promise<LoadTold> {
  const generator = fork(join(__dirname, 'load.ts'), { execArgv: ['--require', typescript] });
  return new Promise((resolve, reject) => {
    generator.once('message', (told: LoadTold) => {
      generator.disconnect();
      resolve(told);
    });
    generator.once('error', reject);
    generator.once('exit', () => reject(new Error('The load stopped before it told anything.')));
    generator.send(asked);
  });
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
