/** npm run bench: measures figures of DESIGN section 9 and prints them as ratios. See `usage`. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { cardSizes } from './cardSizes';
import { type Effort, type Figure, shownFigures } from './figure';
import { hostile } from './hostile';
import { kills } from './kills';
import { lives } from './lives';
import { noticeLoad } from './noticeLoad';
import { outages } from './outages';
import { pressSpeed } from './pressSpeed';
import { sameInstant } from './sameInstant';
import { staying } from './staying';
import { storeRequests } from './storeRequests';
import { sweepCost } from './sweepCost';

const usage = `npm run bench [-- --only P1,P2,P3,P4,P5,P6,R1,R2,R3,R5,R7] [--quick] [--seeds N] [--json FILE] [--profile]

Measures what DESIGN section 9 asks for, as ratios and counts.
  --only      these figures only; faults: P3,P4,R1,R2,R5,R7
  --seeds     R7: so many lives of a hundred steps; 10000 for the million
  --quick     a few repeats: for a look, not for publishing
  --json      writes the numbers to FILE as well
  --profile   P1 leaves CPU profiles of the servers in build/bench`;

/** Printed beside every table: what the figures are not. */
const notes = [
  'Real Teams and a real Cosmos account were not reached: loopback HTTP, a local token issuer and SQLite stand in for them.',
  'Real latency is Teams and Cosmos (5 to 10 ms a call); P1 shows the head-room of this program on this machine, load generator included.',
];

const measures: Readonly<Record<string, (effort: Effort, profile: boolean, seeds?: number) => Promise<readonly Figure[]>>> = {
  P1: pressSpeed,
  P2: storeRequests,
  P3: sweepCost,
  P4: noticeLoad,
  P5: staying,
  P6: cardSizes,
  R1: kills,
  R2: sameInstant,
  R3: hostile,
  R5: outages,
  R7: lives,
};
const faults = ['P3', 'P4', 'R1', 'R2', 'R5', 'R7'];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      profile: { type: 'boolean', default: false },
      seeds: { type: 'string' },
    },
  });
  const wanted = values.only?.split(',').flatMap((id) => (id === 'faults' ? faults : [id])) ?? Object.keys(measures);
  const unknown = wanted.filter((id) => measures[id] === undefined);
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}.\n\n${usage}`);
    return 2;
  }
  const seeds = values.seeds === undefined ? undefined : Number(values.seeds);
  if (seeds !== undefined && !(Number.isInteger(seeds) && seeds > 0)) {
    console.error(`--seeds takes a whole number.\n\n${usage}`);
    return 2;
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} processors${values.quick ? ', quick' : ''}`;
  console.log(`${machine}\n`);
  const figures: Figure[] = [];
  for (const id of wanted) {
    const from = performance.now();
    const measured = (await measures[id]?.(values.quick ? 'quick' : 'full', values.profile, seeds)) ?? [];
    figures.push(...measured);
    // Each as soon as it is there: all of them take long, and what was measured is not to be lost with what was not.
    console.log(`${shownFigures(measured)}\n       (${((performance.now() - from) / 1_000).toFixed(0)} s)\n`);
  }
  console.log(notes.join('\n'));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, notes, figures }, null, 2)}\n`);
  return 0;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? usage : error);
    process.exitCode = 2;
  });
