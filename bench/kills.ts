import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notice } from '../src/core/notices/notice';
import { newId } from '../src/newId';
import { defaultRules } from '../src/settings';
import { openStore, type Store } from '../src/storage/openStore';
import { makeAccessLog } from '../src/usecases/deeds/accessLog';
import { makeGlances } from '../src/usecases/deeds/glances';
import { makeOneAtATime } from '../src/usecases/deeds/oneAtATime';
import { deliver } from '../src/usecases/delivery/deliver';
import { testTenantId } from '../test/support/activities';
import { pressesIn } from '../test/support/alertPresses';
import { aReachablePerson } from '../test/support/alertWorld';
import { keyed } from '../test/support/keyed';
import { seededRandom } from '../test/support/seededRandom';
import { VirtualTime } from '../test/support/virtualTime';
import type { Effort, Figure } from './figure';
import { killGroup, killGroupId, killNow } from './killGroup';
import { type KillAsked, type KillBug, labelled, type Step, steps } from './killSteps';

const typescript = join(__dirname, '..', 'test/support/typescript.cjs');
const pressersUnderLoad = 4;
/** Longer than a claim holds: a life finds what the one before it left. */
const betweenLivesMs = 180_000;

type Life = { readonly label: Step | ''; readonly times: number; readonly killAfterMs: number };
type Lived = { readonly saved: readonly string[]; readonly posts: readonly string[]; readonly reached: boolean };
type Series = {
  lives: number;
  saved: number;
  notices: number;
  lost: number;
  lostNotices: number;
  doubled: number;
  extra: number;
  mostAtOnce: number;
};

/** R1: a process that is killed with SIGKILL at each labelled step of a press and of a send, and at random instants under load. */
export async function kills(effort: Effort): Promise<readonly Figure[]> {
  const [repeats, random, perSeries] = effort === 'quick' ? [1, 20, 10] : [3, 500, 25];
  const at = steps.flatMap((label) => Array.from({ length: repeats }, (_, nth): Life => ({ label, times: 2 + nth, killAfterMs: 0 })));
  // Each on a file of its own, so that nothing that an earlier kill left is under way at the same time.
  const labelledOnes = await inSeries(chunksOf(at, 1), 1, null);
  const chance = seededRandom(20_261_120);
  const anywhere = Array.from({ length: random }, (): Life => ({ label: '', times: 0, killAfterMs: 1 + Math.floor(chance() * 500) }));
  const randomOnes = await inSeries(chunksOf(anywhere, perSeries), pressersUnderLoad, null);
  const planted = await inSeries([[{ label: 'press: after commit', times: 2, killAfterMs: 0 }]], 1, 'answers-early');
  const foundBug = planted.lost > 0;
  return [
    figureOf(`at each of ${steps.length} labelled steps of a press and a send × ${repeats}`, labelledOnes, foundBug, 1),
    figureOf(
      `at ${random} random instants, ${pressersUnderLoad} pressing and one delivering`,
      randomOnes,
      foundBug,
      Number.POSITIVE_INFINITY,
    ),
  ];
}

function figureOf(what: string, series: Series, foundBug: boolean, mostAtOnce: number): Figure {
  return {
    id: 'R1',
    what: `SIGKILL ${what}, on a SQLite file: ${series.lives} kills, ${series.saved} presses answered as saved, ${series.notices} notices`,
    reach:
      '0 acknowledged writes lost, 0 notices lost, at most one further content-free card for a notice per kill; a planted bug is found',
    measured: `${series.lost} acknowledged writes lost, ${series.doubled} doubled, ${series.lostNotices} notices lost, ${series.extra} further cards (${(series.extra / series.lives).toFixed(2)} a kill)`,
    reached: series.lost + series.doubled + series.lostNotices === 0 && series.mostAtOnce <= mostAtOnce && foundBug,
    details: [
      `most further cards that one kill caused: ${series.mostAtOnce}; each for another notice, all neutral (deliveries to several people are under way at once)`,
      `planted "answers-early": ${foundBug ? 'is found as lost' : 'was NOT found'}`,
    ],
    data: series,
  };
}

/** Two series side by side, each with a file of its own. */
async function inSeries(all: readonly (readonly Life[])[], pressers: number, bug: KillBug | null): Promise<Series> {
  const total: Series = { lives: 0, saved: 0, notices: 0, lost: 0, lostNotices: 0, doubled: 0, extra: 0, mostAtOnce: 0 };
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) {
      const series = await oneSeries(`s${index}`, all[index] ?? [], pressers, bug);
      for (const name of Object.keys(total) as (keyof Series)[])
        total[name] = name === 'mostAtOnce' ? Math.max(total.mostAtOnce, series.mostAtOnce) : total[name] + series[name];
    }
  };
  await Promise.all([worker(), worker()]);
  return total;
}

async function oneSeries(name: string, lives: readonly Life[], pressers: number, bug: KillBug | null): Promise<Series> {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-kill-'));
  const setting = `sqlite:${join(folder, 'kill.db')}`;
  try {
    await founded(setting, pressers);
    const lived: Lived[] = [];
    for (const [index, life] of lives.entries()) {
      const now = new Date(Date.parse(killNow) + index * betweenLivesMs).toISOString();
      lived.push(
        await livedUntilKilled({ setting, run: `${name}-${index}`, now, pressers, label: life.label, times: life.times, bug }, life),
      );
    }
    const store = await openStore(setting);
    const posts = lived.map((each) => each.posts);
    posts.push(await recovered(store, new Date(Date.parse(killNow) + lives.length * betweenLivesMs).toISOString()));
    const series = await judged(store, pressers, lived, posts);
    await store.close();
    return series;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function founded(setting: string, pressers: number): Promise<void> {
  const store = await openStore(setting);
  for (let index = 0; index < pressers; index += 1) {
    const head = killGroup(index);
    await store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [] });
    for (const { personId } of head.members) {
      const person = aReachablePerson(personId);
      if ((await store.directory.read(person.key)) === null) await store.directory.write(person, null);
    }
  }
  await store.close();
}

function livedUntilKilled(asked: KillAsked, { label, killAfterMs }: Life): Promise<Lived> {
  const child = spawn(process.execPath, ['--require', typescript, join(__dirname, 'liveUntilKilled.ts'), JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let wrong = '';
  let isReady = false;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (label !== '' || isReady || !told.startsWith('ready\n')) return;
    isReady = true;
    setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    wrong += chunk.toString();
  });
  const tooLong = setTimeout(() => child.kill('SIGTERM'), 60_000);
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearTimeout(tooLong);
      if (signal !== 'SIGKILL') return reject(new Error(`A life ended with ${code ?? signal} before ${label || 'its kill'}: ${wrong}`));
      const lines = told.split('\n').slice(0, -1);
      const of = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
      resolve({ saved: of('saved'), posts: of('post').flatMap((line) => line.split(' ')), reached: of('at').length > 0 });
    });
  });
}

/** What a process that is not killed then delivers. */
async function recovered(store: Store, now: string): Promise<readonly string[]> {
  const time = new VirtualTime(now);
  const posts: string[] = [];
  const quiet = labelled({ setting: '', run: '', now, pressers: 0, label: '', times: 0, bug: null }).messenger();
  const deps = {
    ...{ store: store.groups, directory: store.directory, clock: time.clock, newId, keyed },
    ...{
      access: makeAccessLog(store.groups, time.clock, newId()),
      oneAtATime: makeOneAtATime(),
      glances: makeGlances(),
      rules: defaultRules(),
      tenantIds: [testTenantId],
    },
  };
  await time.during(
    deliver({
      deps,
      messenger: {
        ...quiet,
        send: async (_to, { text }) => {
          posts.push(...String(text).split(' '));
          return { ok: true, value: { activityId: `recovered-${posts.length}` } };
        },
      },
      messages: {
        one: ({ id }) => ({ summary: '', text: id, card: null }),
        digest: () => ({ summary: '', text: 'digest', card: null }),
        several: (_count, notices) => ({ summary: '', text: notices.map(({ id }) => id).join(' '), card: null }),
        settled: () => ({ summary: '', text: 'settled', card: null }),
      },
      throttle: { readyAt: (_place, nowMs) => nowMs, take: () => undefined, pause: () => undefined },
      random: () => 0.5,
      wait: time.wait,
      botId: '28:bot',
      mayGoOn: () => true,
      report: () => undefined,
    }),
  );
  return posts;
}

async function judged(store: Store, pressers: number, lived: readonly Lived[], posts: readonly (readonly string[])[]): Promise<Series> {
  const ids = Array.from({ length: pressers }, (_, index) => killGroupId(index));
  const saved = lived.flatMap((each) => each.saved);
  const pressed = await pressesIn(store.groups, ids, saved);
  const notices: Notice[] = [];
  for (const id of ids) {
    for (let after: string | null = null; ; ) {
      const page = (await store.groups.ofType(id, 'notice', { limit: 1_000, after })) as readonly Notice[];
      notices.push(...page);
      if (page.length < 1_000) break;
      after = page.at(-1)?.id ?? null;
    }
  }
  const times = new Map<string, number>();
  for (const id of posts.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  const lostNotices =
    notices.filter(({ id, state }) => !times.has(id) || state !== 'sent').length +
    saved.filter((key) => !notices.some(({ about }) => about.kind === 'record' && about.meetingId === key)).length;
  // A card that one life posted and a later one posted again: that life was killed inside the send window.
  const again = posts.map(
    (own, index) => [...new Set(own)].filter((id) => posts.slice(index + 1).some((later) => later.includes(id))).length,
  );
  const twiceInOneLife = posts.reduce((sum, own) => sum + own.length - new Set(own).size, 0);
  return {
    ...{ lives: lived.length, saved: saved.length, notices: notices.length, lost: pressed.lost, doubled: pressed.doubled + twiceInOneLife },
    ...{ lostNotices, extra: again.reduce((sum, count) => sum + count, 0), mostAtOnce: Math.max(0, ...again) },
  };
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
