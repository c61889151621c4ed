import { join } from 'node:path';
import { type Checkout, ours } from './against';
import { type Effort, type Figure, type Spread, shownSpread, spreadOf } from './figure';
import { type Cell, playedRound, type Round, type Row, rows } from './pressRounds';
import { type PressServers, pressServers, type Run, type Side } from './pressServers';
import { withAgedGroups } from './seeded';
import { stageLines } from './stages';

const folder = join(ours.root, 'build/bench');
/** In processor time of a press: a group of three years beside one of three months, and beside the earlier build. */
const mostForHistory = 1.3;
const mostBesideToday = 0.6;
/** So many times the stock's presses plain HTTP must answer with the same load, or it is the load that is measured. */
const leastCeiling = 3;

/**
 * P1: a press through the real bot, over HTTP, against stock botbuilder echoing it and, where one is given, an earlier build. All
 * take turns within each round, and the turns reverse from round to round. `profile`: prints where the time goes, and leaves the CPU
 * profile in build/bench.
 */
export async function pressSpeed(effort: Effort, profile: boolean, against: Checkout | null): Promise<readonly Figure[]> {
  const [count, forMs, warmUp] = effort === 'quick' ? [3, 500, 1_200] : [7, 1_300, 3_600];
  const servers = await pressServers(against, warmUp);
  try {
    const rounds: Round[] = [];
    for (let round = 0; round < count; round += 1) rounds.push(await playedRound(servers, round, forMs));
    const unsaved = await servers.unsaved();
    const stages = profile ? await profiledStages(servers, 4 * forMs) : [];
    return [...rows.map((row, index) => pressFigure(row, index, rounds, unsaved)), historyFigure(rounds), loadFigure(rounds), ...stages];
  } finally {
    await servers.stop();
  }
}

function pressFigure(row: Row, index: number, rounds: readonly Round[], unsaved: number): Figure {
  const cells = rounds.map(({ rows: played }) => played[index] ?? {});
  const spread = (measure: (cell: Cell) => number | undefined): Spread | null => {
    const values = cells.map(measure).filter((value) => value !== undefined);
    return values.length === 0 ? null : spreadOf(values);
  };
  const ratio = (of: (run: Run) => number, one: Side, other: Side) =>
    spread((cell) => (cell[one] && cell[other] ? of(cell[one]) / of(cell[other]) : undefined));
  const speed = ({ perSecond }: Run): number => perSecond;
  const p99 = ({ p99Ms }: Run): number => p99Ms;
  const spent = ({ cpuMsPerPress }: Run): number => cpuMsPerPress;
  const beside = { stock: ratio(speed, 'ours', 'stock'), today: ratio(speed, 'ours', 'today'), p99: ratio(p99, 'ours', 'stock') };
  const processor = { stock: ratio(spent, 'ours', 'stock'), today: ratio(spent, 'ours', 'today') };
  const wrong = cells.flatMap((cell) => Object.values(cell)).reduce((sum, run) => sum + run.wrong, 0);
  const example = cells.flatMap((cell) => Object.values(cell)).find((run) => run.example !== null)?.example;
  const sides = (['stock', 'today', 'ours'] as const).flatMap((side) => {
    const [perSecond, slowest, cpu] = [
      spread((cell) => cell[side]?.perSecond),
      spread((cell) => cell[side]?.p99Ms),
      spread((cell) => cell[side]?.cpuMsPerPress),
    ];
    return perSecond && slowest && cpu ? [{ side, perSecond, p99: slowest, cpu }] : [];
  });
  return {
    id: 'P1',
    what: `complete attendance press ÷ stock botbuilder echo, presses a second (${row.what})`,
    reach: reachOf(row, beside.today !== null),
    measured: [
      `${shown(beside.stock)} × stock`,
      ...(beside.today === null ? [] : [`${shown(beside.today)} × the earlier build`]),
      `p99 ${shown(beside.p99)} × stock's, in ${rounds.length} rounds that alternate and reverse`,
    ].join(', '),
    reached: wrong === 0 && unsaved === 0 && isReached(row, beside),
    details: [
      ...sides.map(
        (each) =>
          `${each.side.padEnd(6)} ${shownSpread(each.perSecond, 0).padStart(22)} a second, p99 ${shownSpread(each.p99, 1).padStart(20)} ms, processor ${shownSpread(each.cpu).padStart(20)} ms a press`,
      ),
      `processor time of a press: ${shown(processor.stock)} × stock's${processor.today === null ? '' : `, ${shown(processor.today)} × the earlier build's`}`,
      ...(wrong === 0 ? [] : [`${wrong} answers were not what they should be, such as: ${example ?? 'no answer'}`]),
      ...(unsaved === 0 ? [] : [`${unsaved} presses were answered as saved and are in no log`]),
    ],
    data: { row: row.what, ...beside, processor, sides, wrong, unsaved, rounds: cells },
  };
}

type Beside = { readonly stock: Spread | null; readonly today: Spread | null; readonly p99: Spread | null };

function reachOf({ reach }: Row, hasToday: boolean): string {
  if (reach === null) return 'none set: presses on one group run one after another';
  const today = hasToday && reach.today !== null ? `, ≥ ${reach.today} × the earlier build` : '';
  return `≥ ${reach.stock} × stock${today}, p99 ≤ ${reach.p99} × stock's`;
}

function isReached({ reach }: Row, { stock, today, p99 }: Beside): boolean {
  if (reach === null) return true;
  const isFasterThanToday = today === null || reach.today === null || today.median >= reach.today;
  return (stock?.median ?? 0) >= reach.stock && (p99?.median ?? Number.POSITIVE_INFINITY) <= reach.p99 && isFasterThanToday;
}

function shown(spread: Spread | null): string {
  return spread === null ? 'not measured' : shownSpread(spread);
}

function historyFigure(rounds: readonly Round[]): Figure {
  const spread = (measure: (round: Round) => number | undefined): Spread | null => {
    const values = rounds.map(measure).filter((value) => value !== undefined);
    return values.length === 0 ? null : spreadOf(values);
  };
  const growth = (side: Side) => spread(({ aged }) => aged[side] && aged[side].threeYears / aged[side].threeMonths);
  const ratio = growth('ours');
  const beside = spread(({ aged }) => aged.ours && aged.today && aged.ours.threeYears / aged.today.threeYears);
  const wrong = rounds.flatMap(({ aged }) => Object.values(aged)).reduce((sum, each) => sum + each.wrong, 0);
  const sides = (['today', 'ours'] as const).flatMap((side) => {
    const [years, months, grown] = [
      spread(({ aged }) => aged[side]?.threeYears),
      spread(({ aged }) => aged[side]?.threeMonths),
      growth(side),
    ];
    return years && months && grown ? [{ side, years, months, grown }] : [];
  });
  return {
    id: 'P1',
    what: 'processor time of a press on a group of three years ÷ the same group after three months, SQLite file',
    reach: `≤ ${mostForHistory}${beside === null ? '' : `, and ≤ ${mostBesideToday} × the earlier build's on three years`}`,
    measured: `${shown(ratio)}${beside === null ? '' : `, and ${shown(beside)} × the earlier build's on three years`}`,
    reached:
      wrong === 0 && (ratio?.median ?? Number.POSITIVE_INFINITY) <= mostForHistory && (beside === null || beside.median <= mostBesideToday),
    details: [
      ...sides.map(
        ({ side, years, months, grown }) =>
          `${side.padEnd(6)} three years ${shownSpread(years)} ms, three months ${shownSpread(months)} ms, ratio ${shownSpread(grown)}`,
      ),
      ...(wrong === 0 ? [] : [`${wrong} answers were not what they should be`]),
    ],
    data: { ratio, beside, sides, wrong, rounds: rounds.map(({ aged }) => aged) },
  };
}

function loadFigure(rounds: readonly Round[]): Figure {
  const ceilings = rounds.map(({ plain, rows: [first] }) => plain.perSecond / (first?.stock?.perSecond ?? 1));
  const ceiling = spreadOf(ceilings);
  const busy = (side: Side) => spreadOf(rounds.map(({ rows: [first] }) => first?.[side]?.busy ?? 0));
  return {
    id: 'P1',
    what: 'plain HTTP with the same load ÷ stock, presses a second: how fast the load can be answered at all',
    reach: `≥ ${leastCeiling}`,
    measured: `${shownSpread(ceiling)}: ${shownSpread(spreadOf(rounds.map(({ plain }) => plain.perSecond)), 0)} a second`,
    reached: ceiling.median >= leastCeiling,
    details: [
      `the load itself takes ${shownSpread(busy('stock'))} of a processor with stock, ${shownSpread(busy('ours'))} with ours, in a process of its own`,
      '100 groups of 12 members; 8 kept connections and signed tokens, each used again as Teams does; every answer is looked at',
      'jobs are off, so that no sweep falls into the turn of one side',
    ],
    data: { ceiling, rounds: rounds.map(({ plain }) => plain) },
  };
}

async function profiledStages(servers: PressServers, forMs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const side of servers.sides) {
    if (side === 'stock') continue;
    const file = join(folder, `${side}.cpuprofile`);
    const { presses } = await servers.profiled(side, 'file', { groups: withAgedGroups.usual, forMs, most: Number.MAX_SAFE_INTEGER }, file);
    const { lines, stages } = stageLines(file, presses);
    figures.push({
      id: 'P1',
      what: `where the time of a press goes (${side}, SQLite file, 100 groups), in microseconds of the main thread`,
      reach: 'only told',
      measured: `${presses} presses; the profile is in ${file}`,
      reached: true,
      details: lines,
      data: stages,
    });
  }
  return figures;
}
