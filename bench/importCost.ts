import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkout, ours } from './against';
import { groupsInACopy, writeCopies } from './copiedExport';
import { type Effort, type Figure, shownSpread, spreadOf } from './figure';

const folder = join(__dirname, '..', 'build/bench');
const mostMegabytes = 300;
const mostExponent = 1.05;
const leastTimesFaster = 3;

type Cost = { readonly groups: number; readonly ms: number; readonly cpuMs: number; readonly peakBytes: number };
type Round = { readonly first: Cost; readonly again: Cost; readonly sweep: Cost };

/**
 * What an import of a large caseload costs, the same export again, and a sweep of all its groups: time, memory and how both grow. Beside an earlier build the
 * rounds take turns. The largest, of 10,000 groups, is imported once.
 */
export async function importCost(effort: Effort, against: Checkout | null): Promise<readonly Figure[]> {
  const copies = effort === 'quick' ? [1, 5] : [5, 17, 50, 167];
  const beside = effort === 'quick' ? { copies: 5, rounds: 1 } : { copies: 17, rounds: 3 };
  mkdirSync(folder, { recursive: true });
  try {
    const grown: Round[] = [];
    for (const many of copies) grown.push(await imported(ours, many));
    const faster = against === null ? [] : [await ratio(against, beside.copies, beside.rounds)];
    return [growth(grown), ...faster];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function growth(rounds: readonly Round[]): Figure {
  const peaks = rounds.flatMap(({ first, again, sweep }) => [first.peakBytes, again.peakBytes, sweep.peakBytes]);
  const peak = Math.max(...peaks) / 1_048_576;
  const exponent = Math.max(steepest(rounds.map(({ first }) => first)), steepest(rounds.map(({ sweep }) => sweep)));
  return {
    id: 'import',
    what: `import of up to ${rounds.at(-1)?.first.groups} groups, the same export again, and a sweep with all of them due`,
    reach: `≤ ${mostMegabytes} MB at any size, CPU time grows with an exponent ≤ ${mostExponent}`,
    measured: `${peak.toFixed(0)} MB, exponent ${exponent.toFixed(2)}`,
    reached: peak <= mostMegabytes && exponent <= mostExponent,
    details: rounds.map(
      ({ first, again, sweep }) => `${first.groups} groups: ${shownCost(first)}; again: ${shownCost(again)}; sweep: ${shownCost(sweep)}`,
    ),
    data: { rounds, exponent },
  };
}

async function ratio(against: Checkout, copies: number, rounds: number): Promise<Figure> {
  const times: number[] = [];
  const cpu: number[] = [];
  const sweeps: number[] = [];
  const details: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [against, ours] : [ours, against];
    const cost = new Map<Checkout, Round>();
    for (const one of order) cost.set(one, await imported(one, copies));
    const [theirs, mine] = [cost.get(against), cost.get(ours)];
    if (theirs === undefined || mine === undefined) continue;
    times.push(theirs.first.ms / mine.first.ms);
    cpu.push(theirs.first.cpuMs / mine.first.cpuMs);
    sweeps.push(theirs.sweep.ms / mine.sweep.ms);
    details.push(
      `theirs ${shownCost(theirs.first)}, sweep ${shownCost(theirs.sweep)}; ours ${shownCost(mine.first)}, sweep ${shownCost(mine.sweep)}`,
    );
  }
  const spread = spreadOf(times);
  return {
    id: 'import',
    what: `first import of ${copies * groupsInACopy} groups: time of ${against.name} ÷ ours`,
    reach: `≥ ${leastTimesFaster}`,
    measured: `${shownSpread(spread)}; in CPU time ${shownSpread(spreadOf(cpu))}; sweep ${shownSpread(spreadOf(sweeps))}`,
    reached: spread.median >= leastTimesFaster,
    details,
    data: { times, cpu, sweeps },
  };
}

/** By a build's own command, in a process of its own, into a file. */
async function imported({ root }: Checkout, copies: number): Promise<Round> {
  const place = join(folder, `import-${process.pid}`);
  try {
    await writeCopies(place, copies);
    const run = (program: string, ...args: readonly string[]) => ranOnce(root, place, copies * groupsInACopy, [program, ...args]);
    const bring = () => run('dist/tools/import.js', place, '--as-at', '2026-11-20');
    // On a later morning, when every group is to be looked at.
    return { first: bring(), again: bring(), sweep: run('dist/tools/job.js', 'sweep', '--at', '2027-03-01T08:30') };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function ranOnce(root: string, place: string, groups: number, program: readonly string[]): Cost {
  const args = ['--require', join(__dirname, 'toldAtExit.cjs'), ...program];
  const env = { ...process.env, NODE_ENV: 'development', STORE: `sqlite:${join(place, 'store.db')}`, SETTINGS: '' };
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const ms = performance.now() - from;
  if (status !== 0) throw new Error(`${program[0]} ended with ${status}: ${stderr}`);
  const told = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Pick<Cost, 'cpuMs' | 'peakBytes'>;
  return { groups, ms, ...told };
}

/** Over every step from one size to the next larger one; a start that costs as much as the work is no measure of growth. */
function steepest(costs: readonly Cost[]): number {
  const steps = costs.flatMap((larger, index) => {
    const smaller = costs[index - 1];
    return smaller === undefined ? [] : [Math.log(larger.cpuMs / smaller.cpuMs) / Math.log(larger.groups / smaller.groups)];
  });
  return Math.max(...steps);
}

function shownCost({ ms, cpuMs, peakBytes }: Cost): string {
  return `${(ms / 1000).toFixed(1)} s, ${(cpuMs / 1000).toFixed(1)} s of CPU, ${(peakBytes / 1_048_576).toFixed(0)} MB`;
}
