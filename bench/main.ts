/** npm run bench: measures figures of DESIGN section 9 and prints them as ratios. See `usage`. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { cardSizes } from './cardSizes';
import { type Effort, type Figure, shownFigures } from './figure';
import { pressSpeed } from './pressSpeed';
import { sameInstant } from './sameInstant';
import { storeRequests } from './storeRequests';

const usage = `npm run bench [-- --only P1,P2,P6,R2] [--quick] [--json FILE] [--profile]

Measures what DESIGN section 9 asks for, as ratios and counts.
  --only      these figures only
  --quick     a few repeats: for a look, not for publishing
  --json      writes the numbers to FILE as well
  --profile   P1 leaves CPU profiles of the servers in build/bench`;

/** Printed beside every table: what the figures are not. */
const notes = [
  'Real Teams and a real Cosmos account were not reached: loopback HTTP, a local token issuer and SQLite stand in for them.',
  'Real latency is Teams and Cosmos (5 to 10 ms a call); P1 shows the head-room of this program on this machine, load generator included.',
];

const measures: Readonly<Record<string, (effort: Effort, profile: boolean) => Promise<readonly Figure[]>>> = {
  P1: pressSpeed,
  P2: storeRequests,
  P6: cardSizes,
  R2: sameInstant,
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only?.split(',') ?? Object.keys(measures);
  const unknown = wanted.filter((id) => measures[id] === undefined);
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}.\n\n${usage}`);
    return 2;
  }
  const figures: Figure[] = [];
  for (const id of wanted) figures.push(...((await measures[id]?.(values.quick ? 'quick' : 'full', values.profile)) ?? []));
  const machine = `Node ${process.versions.node}, ${cpus().length} processors${values.quick ? ', quick' : ''}`;
  console.log([`${machine}\n`, shownFigures(figures), '', ...notes].join('\n'));
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
