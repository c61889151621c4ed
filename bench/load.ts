/**
 * The load, in a process of its own: sends a bounded number of presses over a few kept connections, each as soon as the
 * one before it was answered, and tells how fast they were answered. Every answer is looked at.
 */
import { Agent, request } from 'node:http';
import { pressBy } from './people';

/** What the parent sends. `shows` must stand in each answer, or it counts as wrong. */
export type LoadAsked = {
  readonly port: number;
  readonly tokens: readonly string[];
  readonly connections: number;
  readonly presses: number;
  readonly groups: number;
  readonly members: number;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly shows: string;
};

/** What the parent gets. `wrong` counts answers that were not what they should be; `example` is one of them. */
export type LoadTold = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly wrong: number;
  readonly example: string | null;
};

const timeLimitMs = 60_000;

async function run(asked: LoadAsked): Promise<LoadTold> {
  const agent = new Agent({ keepAlive: true, maxSockets: asked.connections });
  const bodies = Array.from({ length: asked.presses }, (_, index) => bodyOf(asked, index));
  const took: number[] = [];
  let next = 0;
  let wrong = 0;
  let example: string | null = null;
  const began = performance.now();
  const connection = async (): Promise<void> => {
    for (let index = next++; index < bodies.length && performance.now() - began < timeLimitMs; index = next++) {
      const start = performance.now();
      const { status, text } = await send(agent, asked.port, bodies[index] ?? '', asked.tokens[index % asked.tokens.length] ?? '');
      took.push(performance.now() - start);
      if (status === 200 && text.includes(asked.shows)) continue;
      wrong += 1;
      example ??= `${status} ${text.slice(0, 300)}`;
    }
  };
  await Promise.all(Array.from({ length: asked.connections }, connection));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  took.sort((one, other) => one - other);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { perSecond: took.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), wrong, example };
}

/** Neighbouring presses go to different groups, and each person presses as seldom as their number allows. */
function bodyOf({ groups, members, verb, data }: LoadAsked, index: number): Buffer {
  const group = index % groups;
  const member = Math.floor(index / groups) % members;
  const k = `${process.pid}-${index}`;
  return Buffer.from(JSON.stringify(pressBy(group, member, verb, { ...data, k }, `i-${k}`)));
}

function send(agent: Agent, port: number, body: Buffer | string, token: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, Authorization: token };
    const outgoing = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers, timeout: 15_000 },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
        response.on('error', reject);
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in 15 s')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

process.on('message', (asked: LoadAsked) => {
  run(asked).then(
    (told) => process.send?.(told),
    (error: unknown) => process.send?.({ perSecond: 0, p50Ms: 0, p99Ms: 0, wrong: -1, example: String(error) } satisfies LoadTold),
  );
});
process.once('disconnect', () => process.exit(0));
