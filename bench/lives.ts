import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { PlantedBug } from '../test/support/alertInstance';
import { type AlertHistory, simulateAlerts } from '../test/support/alertSimulation';
import type { Effort, Figure } from './figure';
import type { PartAsked, PartTold } from './lifePart';

const typescript = join(__dirname, '..', 'test/support/typescript.cjs');
const steps = 100;
const wanted = { seeds: 10_000, steps: 1_000_000 };

/** Where each planted mistake must show. */
const planted: readonly (readonly [PlantedBug, 'lost' | 'doubled'])[] = [
  ['forgets-claims', 'lost'],
  ['ignores-etags', 'doubled'],
  ['sweeps-without-head', 'lost'],
  ['forgets-presses', 'doubled'],
];

/** R7: lives of two instances over one store, each from its seed: presses, sweeps, sends, crashes, lost answers, outages, clock changes. */
export async function lives(effort: Effort, seeds = effort === 'quick' ? 100 : 2_500): Promise<readonly Figure[]> {
  const parts = await inParts(seeds);
  const sum = (name: keyof AlertHistory): number => parts.reduce((total, part) => total + part[name], 0);
  const wrongSeeds = parts.flatMap((part) => part.wrongSeeds);
  const found = await Promise.all(planted.map(foundAt));
  const missed = found.filter(({ seed }) => seed === null);
  const wrong = { lost: sum('lost'), phantom: sum('phantom'), doubled: sum('doubled'), early: sum('early'), breaches: sum('breaches') };
  const isClean = Object.values(wrong).every((count) => count === 0);
  const isAll = seeds >= wanted.seeds && sum('steps') >= wanted.steps;
  return [
    {
      id: 'R7',
      what: `${sum('steps')} seeded steps over ${seeds} seeds: ${sum('presses')} presses, ${sum('posts')} cards posted, ${sum('crashes')} crashes`,
      reach: '0 lost, 0 phantom, 0 doubled, 0 early in 1,000,000 steps over 10,000 seeds; a planted bug is found',
      measured: `${shown(wrong)}; ${planted.length - missed.length} of ${planted.length} planted mistakes found`,
      reached: isClean && missed.length === 0,
      details: [
        ...(isAll ? [] : [`${sum('steps')} steps were run, not the million: npm run bench -- --only R7 --seeds 10000 runs that`]),
        ...(wrongSeeds.length === 0 ? [] : [`seeds that went wrong: ${wrongSeeds.slice(0, 20).join(', ')}`]),
        ...found.map(({ bug, as, seed }) => `planted "${bug}" ${seed === null ? 'was NOT found' : `is found as ${as} at seed ${seed}`}`),
        'a step is a tick of one or both instances, a press delivered up to three times, a fact, hours or days that pass, or a clock set back',
      ],
      data: { seeds, steps: sum('steps'), ...wrong, wrongSeeds, found },
    },
  ];
}

async function foundAt([bug, as]: (typeof planted)[number]) {
  for (let seed = 1; seed <= 50; seed += 1) if ((await simulateAlerts(seed, 60, bug))[as] > 0) return { bug, as, seed };
  return { bug, as, seed: null };
}

/** A share of the seeds for each processor. */
function inParts(seeds: number): Promise<readonly PartTold[]> {
  const count = Math.max(1, Math.min(cpus().length, 2));
  const each = Math.ceil(seeds / count);
  return Promise.all(
    Array.from({ length: count }, (_, part) => lived({ from: 1 + part * each, to: 1 + Math.min(seeds, (part + 1) * each), steps })),
  );
}

function lived(asked: PartAsked): Promise<PartTold> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'lifePart.ts'), [], { execArgv: ['--require', typescript] });
    child.once('message', (told) => resolve(told as PartTold));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`A part of the lives ended with ${code}.`))));
    child.send(asked);
  });
}

function shown(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
