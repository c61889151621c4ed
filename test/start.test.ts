import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Libsql from 'libsql';
import { developmentIdKey, playgroundTenant } from '../src/config';
import { auditId } from '../src/core/audit/auditChain';
import { openStore } from '../src/storage/openStore';
import { makeKeyed } from '../src/usecases/deeds/keyed';
import { idKeyMark } from '../src/usecases/ids/idKey';
import { identityKey } from '../src/usecases/people/directoryKeys';
import { personalChat, press, teamsPerson } from './support/activities';
import { aChild, aGroup } from './support/aGroup';
import { aVisit, aVisitFact } from './support/aVisit';
import { itInFull } from './support/wholeSuite';
import { aPerson } from './support/world';

/** The bot as a process of its own, from its sources. */
const root = join(__dirname, '..');
let folder: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-start-'));
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function bot(env: Readonly<Record<string, string>>, args: readonly string[] = []): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--require', join(root, 'test/support/typescript.cjs'), join(root, 'src/main.ts'), ...args], {
    cwd: root,
    env: { PATH, HOME, PORT: '0', STORE: `sqlite:${join(folder, 'x.db')}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', (code) => resolve(code)));

async function refusedWith(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<string> {
  const child = bot(env, args);
  let words = '';
  child.stderr?.on('data', (chunk) => {
    words += String(chunk);
  });
  expect(await ended(child)).toBe(1);
  return words;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`It stopped with ${code}.`)));
    if (child.stdout === null) return reject(new Error('It has no output.'));
    createInterface(child.stdout).on('line', (line) => {
      const { code, port } = JSON.parse(line) as { code: string; port?: number };
      if (code === 'listening' && port !== undefined) resolve(port);
    });
  });
}

/** What is failing once the bot has taken account of its settings, which it does right after it listens. */
const ready = async (child: ChildProcess): Promise<readonly [number, string]> => {
  const port = await portOf(child);
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    const text = await answer.text();
    if (!text.includes('rules-noted')) return [answer.status, text];
  }
};

const { privateKey } = generateKeyPairSync('ed25519');
const production = {
  ...{ ROOTS: `file:${tmpdir()}`, ROOTS_KEY: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) },
  ...{ NODE_ENV: 'production', ID_KEY: 'k'.repeat(32), BOT_TYPE: 'UserAssignedMSI' },
  ...{ BOT_ID: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', BOT_TENANT_ID: '11111111-2222-4333-8444-555555555555' },
};

describe('the bot as a process', () => {
  it('ends at SIGTERM although somebody holds a connection that was to be upgraded, and one that says nothing', async () => {
    const child = bot({});
    const port = await portOf(child);
    const hold = (text: string): Promise<Socket> =>
      new Promise((resolve) => {
        const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.write(text, () => resolve(socket)));
        socket.on('error', () => undefined);
      });
    const upgrade = await hold('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await new Promise((resolve) => upgrade.once('data', resolve));
    const sockets = [upgrade, await hold('')];
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    for (const socket of sockets) socket.destroy();
  });

  it('does not start in production before the emergency numbers are set, in both languages', async () => {
    const words = await refusedWith(production);
    expect(words).toMatch(/not complete for production:\n {2}choices\.emergencyDutyTeam\.cy: .*\n {2}choices\.emergencyDutyTeam\.en: /);
  });

  it('tells everything at once that leaves a door open', async () => {
    const words = await refusedWith({ ...production, NODE_ENV: '', TENANTS: '*', SERVICE_HOSTS: '*.com', JOB: 'off' });
    for (const key of ['NODE_ENV', 'TENANTS', 'SERVICE_HOSTS', 'JOB']) expect(words).toContain(`  ${key}: `);
  });
});

describe('the file of the store', () => {
  itInFull(
    'is not made by a start in production, which says what to do; --init makes it, once, and never touches one that is there',
    async () => {
      const settings = join(folder, 'settings.json');
      const text = { cy: 'Ffoniwch 01234 567890.', en: 'Call 01234 567890.' };
      writeFileSync(settings, JSON.stringify({ choices: { emergencyDutyTeam: text } }));
      const file = join(folder, 'typo', 'craidd.db');
      const env = { ...production, SETTINGS: settings, STORE: `sqlite:${file}` };
      const words = await refusedWith(env);
      expect(words).toContain(`STORE: there is no file ${file}.`);
      expect(words).toContain('"node dist/main.js --init" once');
      expect(existsSync(join(folder, 'typo'))).toBe(false);

      expect(await ended(bot(env, ['--init']))).toBe(0);
      const made = [statSync(file).ino, readFileSync(file, 'latin1')];
      expect(await refusedWith(env, ['--init'])).toContain('is there already. It was left as it is.');
      expect([statSync(file).ino, readFileSync(file, 'latin1')]).toEqual(made);
      expect(await portOf(bot({ ...env, HOST: '127.0.0.1' }))).toBeGreaterThan(0);
      expect(await refusedWith(env, ['--int'])).toContain('The only argument is --init');
    },
  );

  itInFull('is not made for a Cosmos DB account', async () => {
    expect(await refusedWith({ STORE: 'cosmos:https://localhost:8081' }, ['--init'])).toContain('--init makes a SQLite file');
  });

  itInFull('turns readiness red when it is taken away, and a start with the right file turns it green', async () => {
    const file = join(folder, 'taken.db');
    const child = bot({ STORE: `sqlite:${file}` });
    const port = await portOf(child);
    renameSync(file, join(folder, 'moved.db'));
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('"store')]);
    child.kill('SIGTERM');
    await ended(child);
    renameSync(join(folder, 'moved.db'), file);
    expect((await ready(bot({ STORE: `sqlite:${file}` })))[0]).toBe(200);
  });
});

describe('settings that were changed before a start', () => {
  const now = '2026-01-27T09:00:00.000Z';
  const sian = teamsPerson('Sian', playgroundTenant);
  const place = personalChat(sian, 'http://127.0.0.1:9/');

  /** A group in which a child was seen alone a day late, with its co-ordinator's account. */
  async function filled(file: string): Promise<void> {
    const store = await openStore(`sqlite:${file}`);
    const seen = aVisitFact('2026-01-20');
    const head = aGroup({ children: [aChild('child-1', { visits: [seen] })] });
    await store.groups.commit({ coreGroupId: 'group-1', head, etag: null, put: [], create: [aVisit('child-1', seen)] });
    await store.directory.write(aPerson({ personId: 'person-sian' }), null);
    const keyed = makeKeyed(developmentIdKey);
    await store.directory.write(idKeyMark(keyed), null);
    const key = identityKey(keyed, sian);
    await store.directory.write({ key, type: 'identity', schemaVersion: 1, personId: 'person-sian' }, null);
    await store.close();
  }

  itInFull(
    'leave readiness red until what they would erase is kept, and cards count by the old ones until then',
    async () => {
      const [file, settings] = [join(folder, 'changed.db'), join(folder, 'changed.json')];
      await filled(file);
      const env = { STORE: `sqlite:${file}`, DEV_NOW: now, SETTINGS: settings };
      writeFileSync(settings, '{}');
      const first = bot(env);
      expect((await ready(first))[0]).toBe(200);
      first.kill('SIGTERM');
      await ended(first);

      // As if others were always faster: the entry that is to tell of it is there already, so nothing of it can be saved.
      const held = new Libsql(file);
      const entries = held.prepare("SELECT count(*) AS made FROM documents WHERE type = 'audit'").get() as { readonly made: number };
      const id = auditId(entries.made + 1);
      held.prepare("INSERT INTO documents (core_group_id, id, type, etag, json) VALUES ('group-1', ?, 'audit', 'e', '{}')").run(id);
      writeFileSync(settings, JSON.stringify({ clocks: { D05: { limit: { workingDays: 15 } } } }));
      const second = bot(env);
      const port = await portOf(second);
      const health = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).text();
      const missed = async () => {
        const body = JSON.stringify(press(sian, place, 'clocks.past', { g: 'group-1', k: 'k', page: 1 }));
        const headers = { 'content-type': 'application/json' };
        return (await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body })).text();
      };
      expect(await health()).toContain('rules-noted');
      const before = await missed();
      expect(before).toContain('done 1 working day late, on this day: 20 January 2026');
      expect(before).not.toContain('the rule was changed since');

      held.prepare('DELETE FROM documents WHERE id = ?').run(id);
      held.close();
      while ((await health()).includes('rules-noted')) await new Promise((resolve) => setTimeout(resolve, 200));
      const after = await missed();
      expect(after).toContain('done 1 working day late, on this day: 20 January 2026');
      expect(after).toContain('By the rule of that time it was 10 working days; the rule was changed since.');
      second.kill('SIGTERM');
      await ended(second);
    },
    60_000,
  );
});
