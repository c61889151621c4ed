/** npm run bench: measures figures of DESIGN section 9 and prints them as ratios. See `usage`. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Checkout, earlierBuild } from './against';
import { cardSizes } from './cardSizes';
import { besideEarlier } from './earlierFigures';
import { type Effort, type Figure, shownFigures } from './figure';
import { hostile } from './hostile';
import { importCost } from './importCost';
import { kills } from './kills';
import { lists } from './lists';
import { lives } from './lives';
import { noticeLoad } from './noticeLoad';
import { outages } from './outages';
import { pressSpeed } from './pressSpeed';
import { sameInstant } from './sameInstant';
import { memory, soak, start } from './staying';
import { storeRequests } from './storeRequests';
import { sweepCost } from './sweepCost';
import { year } from './year';

const usage = `npm run bench [-- --only press,P2,P3,P4,P6,P7,start,memory,soak,import,R1,R2,R3,R5,R7,year] [--against COMMIT] [--quick] [--seeds N] [--json FILE] [--profile]

Measures what DESIGN section 9 asks for, as ratios and counts.
  --only      these figures only. press: P1 (five minutes); start, memory: P5; soak: memory over 200,000 presses; import: a caseload of 10,000 groups;
              year: the demo day by day, by one instance and by ten that are killed (about an hour). These three only when asked for; faults: P3,P4,R1,R2,R5,R7
  --against   a commit whose build takes turns with ours in press and start, and whose own bench is asked for P2, P3, P4 and P6. It is
              built once, outside the repository
  --seeds     R7: so many lives of a hundred steps; 10000 for the million
  --quick     a few repeats: for a look, not for publishing
  --json      writes the numbers to FILE as well
  --profile   press also tells where the time goes, by stage, and leaves CPU profiles in build/bench`;

/** Printed beside every table: what the figures are not. */
const notes = [
  'Real Teams and a real Cosmos account were not reached: loopback HTTP, a local token issuer and SQLite stand in for them.',
  'Real latency is Teams and Cosmos (5 to 10 ms a call); P1 shows the head-room of this program on this machine, load generator included.',
];

type Asked = { readonly effort: Effort; readonly profile: boolean; readonly seeds: number | undefined; readonly against: Checkout | null };

const measures: Readonly<Record<string, (asked: Asked) => Promise<readonly Figure[]>>> = {
  P1: ({ effort, profile, against }) => pressSpeed(effort, profile, against),
  P2: ({ effort }) => storeRequests(effort),
  P3: ({ effort }) => sweepCost(effort),
  P4: ({ effort }) => noticeLoad(effort),
  memory: ({ effort }) => memory(effort),
  start: ({ effort, against }) => start(effort, against),
  soak: ({ effort }) => soak(effort),
  P6: ({ effort }) => cardSizes(effort),
  P7: ({ effort }) => lists(effort),
  import: ({ effort, against }) => importCost(effort, against),
  R1: ({ effort }) => kills(effort),
  R2: ({ effort }) => sameInstant(effort),
  R3: ({ effort }) => hostile(effort),
  R5: ({ effort }) => outages(effort),
  R7: ({ effort, seeds }) => lives(effort, seeds),
  year: ({ effort }) => year(effort),
};
/** Measured only where it is asked for by name. */
const onlyIfAsked = ['soak', 'import', 'year'];
const together: Readonly<Record<string, readonly string[]>> = {
  faults: ['P3', 'P4', 'R1', 'R2', 'R5', 'R7'],
  press: ['P1'],
  P5: ['memory', 'start'],
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      profile: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      against: { type: 'string' },
    },
  });
  const wanted =
    values.only?.split(',').flatMap((id) => together[id] ?? [id]) ?? Object.keys(measures).filter((id) => !onlyIfAsked.includes(id));
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
  const against = values.against === undefined ? null : earlierBuild(values.against);
  const machine = `Node ${process.versions.node}, ${cpus().length} processors${against === null ? '' : `, beside ${against.name}`}${values.quick ? ', quick' : ''}`;
  console.log(`${machine}\n`);
  const figures: Figure[] = [];
  for (const id of wanted) {
    const from = performance.now();
    const effort = values.quick ? 'quick' : 'full';
    const ours = (await measures[id]?.({ effort, profile: values.profile, seeds, against })) ?? [];
    const measured = besideEarlier(id, ours, against, effort);
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
