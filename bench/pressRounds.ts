import type { PressServers, Run, Side, StoreKind } from './pressServers';
import { withAgedGroups } from './seeded';

const { usual, threeYears, threeMonths } = withAgedGroups;
/** So often a person may press at once before they are asked to wait, less some that the warm-up took; times the people of one group. */
const mostInOneGroup = 50 * 12;

/** What is pressed on each side in turn, and what it should reach beside the stock bot and beside the earlier build; null: only told. */
export type Row = {
  readonly what: string;
  readonly store: StoreKind;
  readonly inOneGroup: boolean;
  readonly reach: { readonly stock: number; readonly today: number | null; readonly p99: number } | null;
};

export const rows: readonly Row[] = [
  { what: 'SQLite file, full sync, 100 groups', store: 'file', inOneGroup: false, reach: { stock: 1.5, today: 4, p99: 0.8 } },
  { what: 'SQLite file, full sync, all in one group', store: 'file', inOneGroup: true, reach: null },
  { what: 'SQLite in memory, 100 groups', store: 'memory', inOneGroup: false, reach: { stock: 2, today: null, p99: 0.8 } },
  { what: 'SQLite in memory, all in one group', store: 'memory', inOneGroup: true, reach: null },
];

export type Cell = Partial<Record<Side, Run>>;
/** Processor time of a press, in milliseconds, and answers that were not what they should be. */
type Aged = { readonly threeYears: number; readonly threeMonths: number; readonly wrong: number };
export type Round = { readonly rows: readonly Cell[]; readonly aged: Partial<Record<Side, Aged>>; readonly plain: Run };

/** Each side in its turn, for each of the rows; in the next round in the opposite order. */
export async function playedRound(servers: PressServers, round: number, forMs: number): Promise<Round> {
  const sides = round % 2 === 0 ? servers.sides : [...servers.sides].reverse();
  const cells: Cell[] = [];
  for (const { store, inOneGroup } of rows) {
    const cell: Cell = {};
    // Another group in each round: the people of one group alone may not press that fast for longer.
    const groups = inOneGroup ? [usual[round % usual.length] ?? 0] : usual;
    for (const side of sides)
      cell[side] = await servers.press(side, store, { groups, forMs, most: inOneGroup ? mostInOneGroup : Number.MAX_SAFE_INTEGER });
    cells.push(cell);
  }
  const aged: Partial<Record<Side, Aged>> = {};
  for (const side of sides) {
    if (side === 'stock') continue;
    const pressed = (groups: readonly number[]): Promise<Run> =>
      servers.press(side, 'file', { groups, forMs, most: groups.length * mostInOneGroup });
    const [years, months] = [await pressed(threeYears), await pressed(threeMonths)];
    aged[side] = { threeYears: years.cpuMsPerPress, threeMonths: months.cpuMsPerPress, wrong: years.wrong + months.wrong };
  }
  const plain = await servers.press('plain', 'memory', { groups: usual, forMs: forMs / 2, most: Number.MAX_SAFE_INTEGER });
  return { rows: cells, aged, plain };
}
