import { Agent, request } from 'node:http';
import type { HostileBody } from './hostileActivities';

/** What came of a number of hostile bodies. */
export type HostileTold = {
  readonly sent: number;
  /** How many answers had each status; 0: no answer at all. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Bodies that were answered with 5xx, or not at all: what to look at. */
  readonly broken: readonly { readonly status: number; readonly text: string }[];
  /** Answers that tell something of the inside. */
  readonly telling: readonly string[];
  readonly slowestMs: number;
};

const inside =
  /(TypeError|RangeError|SyntaxError|ZodError|Cannot read|is not a function|is not iterable|undefined|node_modules|\.[jt]s:\d|\bstore\.|SQLITE|at \w+ \()/;

/** Sends them over kept connections, so many at a time. */
export async function sendHostile(
  messagesUrl: string,
  next: () => HostileBody,
  count: number,
  atATime = 8,
  more: Readonly<Record<string, string>> = {},
): Promise<HostileTold> {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const statuses = new Map<number, number>();
  const broken: { status: number; text: string }[] = [];
  const telling: string[] = [];
  let slowestMs = 0;
  let sent = 0;
  async function worker(): Promise<void> {
    while (sent < count) {
      sent += 1;
      const { text, headers } = next();
      const from = performance.now();
      const { status, body } = await post(agent, messagesUrl, text, { ...headers, ...more });
      slowestMs = Math.max(slowestMs, performance.now() - from);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if ((status >= 500 || status === 0) && broken.length < 20)
        broken.push({ status, text: text.replace(/(.)\1{40,}/g, '$1…').slice(0, 2_000) });
      if (inside.test(body) && telling.length < 20) telling.push(body.slice(0, 300));
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker));
  agent.destroy();
  return { sent, statuses, broken, telling, slowestMs };
}

function post(agent: Agent, url: string, text: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const outgoing = request(
      url,
      { method: 'POST', agent, headers: { 'Content-Length': Buffer.byteLength(text), ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
        response.on('error', () => resolve({ status: response.statusCode ?? 0, body: '' }));
      },
    );
    outgoing.on('error', () => resolve({ status: 0, body: '' }));
    outgoing.end(text);
  });
}
