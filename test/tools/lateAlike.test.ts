import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardOf } from '../../src/core/children/childBoard';
import { lateBothWays, toldAndKnown } from '../../src/core/clocks/bothWays';
import { breachesFor, limitsFor, missedBothWays } from '../../src/core/clocks/clockList';
import { isBreach } from '../../src/core/clocks/clockState';
import { clockHistory, currentClocks } from '../../src/core/clocks/clocksOf';
import { noKeptLimits } from '../../src/core/clocks/keptBreaches';
import { type LimitId, traitsOf } from '../../src/core/clockTable';
import { glanceAt } from '../../src/core/lists/glance';
import { clocks } from '../../src/tools/clocks';
import { exportAsAt } from '../../src/tools/exportAsAt';
import { aMember } from '../support/aGroup';
import { defaultRules } from '../support/coreGroups';
import { itInFull, wholeSuite } from '../support/wholeSuite';

/* How many limits are late is one number, wherever it is asked: on the board, on the cards of limits, printed, and in statistics. */

/** What is asked here and printed there is one export as at one day: it is read once for each day. */
const mockRead = new Map<string, ReturnType<typeof exportAsAt>>();
jest.mock('../../src/tools/exportAsAt', () => {
  const read = jest.requireActual<{ exportAsAt: typeof exportAsAt }>('../../src/tools/exportAsAt').exportAsAt;
  return {
    exportAsAt(path: string, asked: Parameters<typeof exportAsAt>[1]) {
      const key = JSON.stringify([path, asked]);
      const found = mockRead.get(key) ?? read(path, asked);
      mockRead.set(key, found);
      return found;
    },
  };
});

const [earlier, today] = [['2026-06-15', '2026-09-30'], '2026-11-20'] as const;
const folder = wholeSuite ? 'env/demo' : someGroups(/^CG-000[1-5]$/);
const manager = aMember('reader', 'manager');
type Row = {
  readonly trigger: string;
  readonly limit: string;
  readonly coreGroup: string;
  readonly clock: LimitId;
  readonly child: string;
  readonly state: string;
  readonly [key: string]: unknown;
};

async function printed(...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const now = () => new Date('2026-11-20T12:00:00Z');
  await clocks(['--data', folder, ...args], { now, store: '', print: (text) => said.push(text), complain: () => undefined });
  return said.join('\n');
}

const isLate = ({ state, daysLate }: Row) =>
  state === 'breached' || state === 'met-late' || (state === 'cancelled' && Number(daysLate) > 0);
/** A limit of the whole group once. */
const once = (rows: readonly Pick<Row, 'coreGroup' | 'clock' | 'child' | 'trigger' | 'limit' | 'state'>[]) =>
  new Set(
    rows.map(({ coreGroup, clock, child, trigger, limit, state }) =>
      [coreGroup, clock, trigger, limit, state, traitsOf(clock).of === 'group' ? '' : child].join(' '),
    ),
  ).size;

async function countEverywhere(asAt: string): Promise<void> {
  const read = await exportAsAt(folder, { asAt, daysSaid: null, today });
  const groups = read?.groups ?? [];
  const sum = (count: (group: (typeof groups)[number]) => number) => groups.reduce((sofar, group) => sofar + count(group), 0);

  const isOpen = ({ state }: { readonly state: string }) => state === 'breached';
  const open = groups.flatMap((group) =>
    clockHistory(group, defaultRules, asAt)
      .filter((clock) => isOpen(clock) && clock.endedOn === null)
      .map((clock) => ({ ...clock, coreGroup: group.ref, child: clock.childId })),
  );
  expect(sum((group) => glanceAt(group, defaultRules, asAt).clocks.filter(isOpen).length)).toBe(open.length);
  const card = sum((group) => limitsFor(group, manager, defaultRules, asAt).filter(({ clock }) => clock.state === 'breached').length);
  expect(card).toBe(once(open));
  // What runs is printed with one row for each clock and child, which stands for any later ones of the same.
  const current = JSON.parse(await printed('--json', '--as-at', asAt)) as readonly Row[];
  const printedOpen = current.filter(isOpen).length;
  expect(sum((group) => currentClocks(group, defaultRules, asAt).filter(isOpen).length)).toBe(printedOpen);
  expect(new Set(open.map(({ coreGroup, clock, child }) => [coreGroup, clock, child].join(' '))).size).toBe(printedOpen);
  // An export says who is on the register on its own day alone.
  const board = sum(
    (group) => boardOf(group, manager, defaultRules, asAt).filter(({ clocks: { alone } }) => alone?.state === 'breached').length,
  );
  if (asAt === today) expect(board).toBe(open.filter(({ clock }) => clock === 'D05').length);

  const history = JSON.parse(await printed('--json', '--history', '--as-at', asAt)) as readonly Row[];
  const late = once(history.filter(isLate));
  expect(late).toBeGreaterThan(20);
  expect(history.filter(isLate).some(({ daysLate }) => daysLate === 0)).toBe(true);
  const past = groups.map((group) => missedBothWays(breachesFor(group, manager, defaultRules, asAt)));
  expect(past.reduce((sofar, { known }) => sofar + known, 0)).toBe(late);
  const statistics = sum((group) => {
    const kept = noKeptLimits(group.coreGroupId);
    return lateBothWays(toldAndKnown(clockHistory(group, defaultRules, asAt), kept, defaultRules, asAt)).known.late;
  });
  expect(statistics).toBe(late);
  expect(sum((group) => clockHistory(group, defaultRules, asAt).filter(isBreach).length)).toBe(history.filter(isLate).length);
  const table = await printed('--history', '--as-at', asAt);
  expect(table).toContain(`Late by what is known now: ${late} of ${once(history)} limits,`);
  expect(table).toContain(`Late as it was shown at the time: ${late} of ${once(history)} limits,`);
  expect(table).toContain(`for 0 of the ${late} that were shown as late`);
}

it('the late limits of the demo are as many in each place', () => countEverywhere(today));

itInFull.each(earlier)('so they are as at %s', countEverywhere, 60_000);

/** The demo's export with the groups of these references and their children alone. */
function someGroups(ref: RegExp): string {
  const some = mkdtempSync(join(tmpdir(), 'craidd-'));
  const rowsOf = (file: string) => readFileSync(join('env/demo', file), 'utf8').split('\n');
  const isOfGroup = (row: string) => row.split(',').some((cell) => ref.test(cell));
  const children = new Set(rowsOf('children.csv').flatMap((row) => (isOfGroup(row) ? (/CH-\d+/.exec(row) ?? []) : [])));
  for (const file of readdirSync('env/demo').filter((name) => name.endsWith('.csv'))) {
    const [head = '', ...rows] = rowsOf(file);
    const isKept = (row: string) => isOfGroup(row) || row.split(',').some((cell) => children.has(cell));
    const isOfNone = file === 'staff.csv' || !/core_group_ref|child_ref/.test(head);
    writeFileSync(join(some, file), [head, ...rows.filter((row) => isOfNone || isKept(row))].join('\n'));
  }
  return some;
}
