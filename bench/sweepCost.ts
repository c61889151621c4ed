import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { dayOf } from '../src/core/time/londonTime';
import { newId } from '../src/newId';
import type { CoreGroupStore } from '../src/ports/coreGroupStore';
import { openStore, type Store } from '../src/storage/openStore';
import { groupForSweep, type SweepLoad, sweepLoad } from '../test/support/alertLoad';
import { aReachablePerson } from '../test/support/alertWorld';
import { type Effort, type Figure, shownSpread, spreadOf } from './figure';

const now = '2026-11-20T08:30:00.000Z';
const clock = { now: () => now, today: () => dayOf(now) };
const mostRatio = 1.2;
const mostBytes = 300 * 1024 ** 2;
const typescript = join(__dirname, '../test/support/typescript.cjs');

/** P3: what the morning's sweep costs with ten times the children, of whom the same number are due, on a SQLite file. */
export async function sweepCost(effort: Effort): Promise<readonly Figure[]> {
  const [few, many, due, rounds] = effort === 'quick' ? [1_000, 10_000, 100, 3] : [10_000, 100_000, 1_000, 5];
  const folder = mkdtempSync(join(tmpdir(), 'craidd-bench-'));
  try {
    const small = await stocked(join(folder, 'small.db'), few, due);
    const large = await stocked(join(folder, 'large.db'), many, due);
    const pairs: { readonly small: SweepLoad; readonly large: SweepLoad }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const each of [small, large]) await makeDueAgain(each);
      pairs.push({ small: await swept(small), large: await swept(large) });
    }
    const time = spreadOf(pairs.map((pair) => pair.large.ms / pair.small.ms));
    const cpu = spreadOf(pairs.map((pair) => pair.large.cpuMs / pair.small.cpuMs));
    const requests = spreadOf(pairs.map((pair) => pair.large.requests / pair.small.requests));
    const wrong = pairs.flatMap((pair) => [pair.small, pair.large]).filter(({ groups, planned }) => groups !== due || planned === 0);
    await makeDueAgain(large);
    const { groups: alone, peakBytes } = sweptAlone(join(folder, 'large.db'));
    for (const each of [small, large]) await makeDueAgain(each);
    const planted = (await swept(large, withoutIndex)).requests / (await swept(small, withoutIndex)).requests;
    const last = pairs.at(-1);
    for (const { store } of [small, large]) await store.close();
    return [
      {
        id: 'P3',
        what: `sweep of ${many} children ÷ ${few}, ${due} due in both, SQLite file with full sync`,
        reach: `≤ ${mostRatio} in CPU time and in requests, ≤ ${inMegabytes(mostBytes)} of memory; a planted sweep without the index is found`,
        measured: `CPU time ${shownSpread(cpu)} in ${rounds} alternating pairs, requests ${shownSpread(requests)}, memory ${inMegabytes(peakBytes)} at most`,
        reached:
          cpu.median <= mostRatio &&
          requests.most <= mostRatio &&
          wrong.length === 0 &&
          planted > mostRatio &&
          alone === due &&
          peakBytes <= mostBytes,
        details: [
          ...(last === undefined
            ? []
            : [`the last of ${few}: ${shownSweep(last.small)}`, `the last of ${many}: ${shownSweep(last.large)}`]),
          `by the clock on the wall ${shownSpread(time)}`,
          `memory is that of a process which does nothing but sweep the ${many}, the program itself included`,
          `planted: a sweep that loads every group asks ${planted.toFixed(1)} times as often with ten times the children`,
          ...(wrong.length === 0 ? [] : [`${wrong.length} sweeps did not find the ${due} that were due`]),
        ],
        data: { few, many, due, rounds, time, cpu, requests, planted, peakBytes },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shownSweep({ requests, planned, cpuMs, ms }: SweepLoad): string {
  return `${requests} store requests, ${planned} notices, ${cpuMs.toFixed(0)} ms of CPU, ${ms.toFixed(0)} ms by the wall`;
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}

function sweptAlone(path: string): { readonly groups: number; readonly peakBytes: number } {
  const args = ['--require', typescript, join(__dirname, 'sweepAlone.ts'), path, now];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The sweep alone ended with ${status}: ${stderr}`);
  return z.object({ groups: z.number(), peakBytes: z.number() }).parse(JSON.parse(stdout));
}

type Stock = { readonly store: Store; readonly due: readonly number[] };

/** One child a group; those due stand everywhere between the others. */
async function stocked(path: string, count: number, due: number): Promise<Stock> {
  const store = await openStore(`sqlite:${path}`);
  for (const personId of ['person-sian', 'person-macsen']) await store.directory.write(aReachablePerson(personId), null);
  const step = Math.floor(count / due);
  for (let from = 0; from < count; from += 1_000) {
    await Promise.all(
      Array.from({ length: Math.min(1_000, count - from) }, (_, offset) => {
        const head = groupForSweep(from + offset, '2099-01-01');
        return store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [] });
      }),
    );
  }
  return { store, due: Array.from({ length: due }, (_, index) => index * step) };
}

/** The same groups as on the first morning, with none of the notices that were planned since. */
async function makeDueAgain({ store, due }: Stock): Promise<void> {
  for (const index of due) {
    const head = groupForSweep(index, clock.today());
    const loaded = await store.groups.load(head.coreGroupId, []);
    if (loaded === null) throw new Error('A group is gone.');
    const planned = loaded.head.document.openNotices ?? [];
    await store.groups.purge(
      head.coreGroupId,
      planned.map((id) => ({ id, etag: null })),
    );
    const again = { ...head, lastAudit: loaded.head.document.lastAudit };
    await store.groups.commit({ coreGroupId: head.coreGroupId, head: again, etag: loaded.head.etag, put: [], create: [] });
  }
}

function swept({ store }: Stock, change: (groups: CoreGroupStore) => CoreGroupStore = (groups) => groups): Promise<SweepLoad> {
  const access = {
    viewed: async () => undefined,
    denied: async () => undefined,
    changed: async () => undefined,
    written: async () => undefined,
  };
  return sweepLoad({ groups: store.groups, directory: store.directory }, { clock, newId, access }, change);
}

/** The planted mistake: what is due is looked for in every group. */
function withoutIndex(groups: CoreGroupStore): CoreGroupStore {
  return {
    ...groups,
    async *due(day) {
      for await (const id of groups.groupIds()) {
        const loaded = await groups.load(id, []);
        if (loaded?.head.document.nextDueOn && loaded.head.document.nextDueOn <= day) yield { kind: 'group', ...loaded.head };
      }
    },
  };
}
