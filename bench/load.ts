/**
 * The load, in a process of its own: sends presses over a few kept connections, each as soon as the one before it was
 * answered, and tells how fast they were answered. Every answer is looked at. It speaks HTTP over bare sockets, so that what it
 * costs itself is small beside any server.
 */
import { type Answered, connectionTo } from './loadConnection';
import { pressBy } from './people';

/** What the parent sends. It ends after `presses` or after `forMs`, whichever is first. `shows` must stand in each answer, or it counts as wrong. */
export type LoadAsked = {
  readonly port: number;
  readonly tokens: readonly string[];
  readonly connections: number;
  readonly presses: number;
  readonly forMs: number;
  /** Of groups numbered so. */
  readonly groups: readonly number[];
  readonly members: number;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly shows: string;
};

/** What the parent gets. `wrong` counts answers that were not what they should be; `example` is one of them. `busy`: the share of a processor that the load took itself. */
export type LoadTold = {
  readonly presses: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly wrong: number;
  readonly example: string | null;
  readonly busy: number;
};

let asks = 0;

async function run(asked: LoadAsked): Promise<LoadTold> {
  asks += 1;
  const bodies = asked.groups.map((group) => Array.from({ length: asked.members }, (_, member) => bodyOf(asked, group, member)));
  const shows = Buffer.from(asked.shows);
  const took: number[] = [];
  let next = 0;
  let wrong = 0;
  let example: string | null = null;
  const cpu = process.cpuUsage();
  const began = performance.now();
  const work = async (): Promise<void> => {
    const connection = await connectionTo(asked.port);
    for (let index = next++; index < asked.presses && performance.now() - began < asked.forMs; index = next++) {
      const { group, member } = presser(asked, index);
      const body = bodies[group]?.[member]?.(index) ?? '';
      const start = performance.now();
      const { status, body: answer }: Answered = await connection.post(
        '/api/messages',
        asked.tokens[index % asked.tokens.length] ?? '',
        body,
      );
      took.push(performance.now() - start);
      if (status === 200 && answer.includes(shows)) continue;
      wrong += 1;
      example ??= `${status} ${answer.toString('utf8', 0, 300)}`;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: asked.connections }, work));
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  took.sort((one, other) => one - other);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  const busy = (user + system) / 1000 / ms;
  return { presses: took.length, perSecond: took.length / (ms / 1000), p50Ms: at(0.5), p99Ms: at(0.99), wrong, example, busy };
}

/** Neighbouring presses go to different groups, and each person presses as seldom as their number allows. */
function presser({ groups, members }: LoadAsked, index: number): { readonly group: number; readonly member: number } {
  return { group: index % groups.length, member: Math.floor(index / groups.length) % members };
}

/** The body of a press of that person; one differs from the next by its card and its id only. */
function bodyOf({ verb, data }: LoadAsked, group: number, member: number): (index: number) => string {
  const place = 'which-press';
  const [before = '', between = '', after = ''] = JSON.stringify(pressBy(group, member, verb, { ...data, k: place }, `i-${place}`)).split(
    place,
  );
  return (index) => {
    const mark = `${process.pid}-${asks}-${index}`;
    return `${before}${mark}${between}${mark}${after}`;
  };
}

const nothing: LoadTold = { presses: 0, perSecond: 0, p50Ms: 0, p99Ms: 0, wrong: 1, example: null, busy: 0 };

process.on('message', (asked: LoadAsked) => {
  run(asked).then(
    (told) => process.send?.(told),
    (error: unknown) => process.send?.({ ...nothing, example: String(error) } satisfies LoadTold),
  );
});
process.once('disconnect', () => process.exit(0));
