import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openings } from '../src/bot/verbTable';
import { connect } from '../src/storage/sqlite/connection';
import { personalChat, teamsPerson, testAppId } from '../test/support/activities';
import { ConnectorSimulator } from '../test/support/connectorSimulator';
import { hostileBodies } from '../test/support/hostileActivities';
import { json, post, pourIn } from '../test/support/httpUnderTest';
import { seededRandom } from '../test/support/seededRandom';
import { type HostileTold, sendHostile } from '../test/support/sendHostile';
import { issuerKey, TokenIssuer } from '../test/support/tokenIssuer';
import type { Told } from './beside';
import type { Effort, Figure } from './figure';
import { teamsPersonOf } from './people';
import { answered, listening, startServer, stopped } from './servers';

const folder = join(__dirname, '..', 'build/bench');
const seed = 20_261_120;
const mostGrowthMb = 20;
const mostReadMb = 1;
const bigBodies = 20;
const bigBytes = 60 * 1024 * 1024;
const restMs = 10_000;
const mb = (bytes: number): number => bytes / 1_048_576;
const shown = (each: readonly number[]): string => each.map((one) => one.toFixed(0)).join(', ');

/** R3: the real bot, tokens and all, under hostile activities of members and strangers, and bodies of 60 MB. */
export async function hostile(effort: Effort): Promise<readonly Figure[]> {
  const count = effort === 'quick' ? 10_000 : 100_000;
  const issuer = new TokenIssuer(testAppId, Date.now());
  issuer.publish(issuerKey('bench'));
  await issuer.start();
  const teams = new ConnectorSimulator();
  await teams.start();
  const path = join(folder, `hostile-${process.pid}.db`);
  mkdirSync(folder, { recursive: true });
  const server = startServer('bot', { issuer, store: path });
  try {
    const port = await listening(server);
    const authorization = issuer.header({ claims: { serviceurl: teams.serviceUrl } });
    const members = Array.from({ length: 100 }, (_, index) => teamsPersonOf(index, index % 12));
    const people = [...members, ...Array.from({ length: 20 }, (_, index) => teamsPerson(`nobody${index}`))];
    const places = people.map((person) => ({ person, place: personalChat(person, teams.serviceUrl) }));
    const next = hostileBodies(
      seededRandom(seed),
      places,
      Object.values(openings).map(({ verb }) => verb),
    );
    const send = async (bodies: number): Promise<HostileTold> => {
      const told = await sendHostile(`http://127.0.0.1:${port}/api/messages`, next, bodies, 8, { Authorization: authorization });
      teams.forget();
      return told;
    };
    // V8 lets go of what it keeps free some seconds after the work is over.
    const memory = async (): Promise<Told> => {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      return answered(server, { ask: 'memory' });
    };
    await send(count / 10);
    const warm = await memory();
    // By now the jobs have planned and sent what was due at the start, which is theirs to store.
    const before = keptOf(path);
    const told = await send(count);
    const after = await memory();
    const readBefore = readBy(server.pid);
    for (let body = 0; body < bigBodies; body += 1) await pourIn(port, bigHead(authorization), bigChunk, bigBytes);
    const readOfEach = (readBy(server.pid) - readBefore) / bigBodies;
    const afterBig = await memory();
    return [figureOf(told, [warm, after, afterBig], readOfEach, before === keptOf(path))];
  } finally {
    await stopped(server);
    await issuer.stop();
    await teams.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figureOf(told: HostileTold, memory: readonly Told[], readOfEach: number, isKept: boolean): Figure {
  const resident = memory.map(({ residentBytes }) => mb(residentBytes));
  const used = memory.map(({ usedBytes }) => mb(usedBytes));
  const growth = (each: readonly number[]): number => Math.max(...each) - (each[0] ?? 0);
  const wrong = told.broken.length + told.telling.length + Number(!isKept) + Number(!(mb(readOfEach) < mostReadMb));
  const statuses = [...told.statuses].sort(([one], [other]) => one - other).map(([status, times]) => `${times} × ${status}`);
  return {
    id: 'R3',
    what: `hostile activities with good tokens, and ${bigBodies} bodies of 60 MB`,
    reach: `no 5xx, no internal text, nothing stored, memory held + < ${mostGrowthMb} MB, < ${mostReadMb} MB of a body read`,
    measured: `${told.sent} sent, ${told.broken.length} with 5xx or no answer, memory held + ${growth(used).toFixed(1)} MB, resident + ${growth(resident).toFixed(1)} MB`,
    reached: wrong === 0 && growth(used) < mostGrowthMb,
    details: [
      `answers: ${statuses.join(', ')}; the slowest took ${told.slowestMs.toFixed(0)} ms`,
      `MB after a collection, at rest, when a tenth was sent, all were, and after the large bodies: held ${shown(used)}; resident ${shown(resident)}`,
      'resident is what is held and what V8 and the allocator keep free for the next such load: it comes to a level, and goes down at rest',
      `of a body of 60 MB ${(readOfEach / 1024).toFixed(0)} KB were read`,
      isKept ? 'groups, plans and meetings are as they were' : 'what is stored of groups has changed',
      ...told.broken.map(({ status, text }) => `${status}: ${text.slice(0, 300)}`),
      ...told.telling,
    ],
    data: { statuses: Object.fromEntries(told.statuses), resident, used, readOfEach, slowestMs: told.slowestMs },
  };
}

const bigChunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 0x20), Buffer.from('\r\n')]);

function bigHead(authorization: string): string {
  return post(`${json}Authorization: ${authorization}\r\nTransfer-Encoding: chunked`);
}

/** Bytes that a process has read so far, from anywhere, as the system counts them: what waits in a socket is not read. */
function readBy(pid: number | undefined): number {
  return Number(/^rchar: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);
}

/**
 * What is stored of groups as one hash, but for views, refusals, the marks of presses, and notices, which delivery goes on with:
 * a new one is in the audit and in the head of its group.
 */
function keptOf(path: string): string {
  const connection = connect(path);
  try {
    const hash = createHash('sha256');
    const all = connection.database.prepare(
      "SELECT core_group_id, id, json FROM documents WHERE type NOT IN ('access', 'press', 'notice') ORDER BY core_group_id, id",
    );
    for (const row of connection.rows(all)) hash.update(JSON.stringify(row));
    return hash.digest('hex');
  } finally {
    connection.close();
  }
}
