import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { dayOf, minutesAfter, timeOf } from '../core/time/londonTime';
import { makeJobRuns } from '../jobs/jobRuns';
import { watchedJobs } from '../jobs/recentRuns';
import { openStore, type Store } from '../storage/openStore';
import { storeCredential } from '../storeCredential';

/**
 * Prints the local day and time at which a demo goes on (`--store SETTING --at TIME`): a minute after the newest thing that the
 * store knows, and never before `--at`. A clock that began anew at each start would go back behind what was recorded, so that a
 * visit of an hour ago is in the future and what was told is told again.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { store: { type: 'string' }, at: { type: 'string' } } });
  const config = readConfig({ ...process.env, STORE: values.store ?? process.env['STORE'], DEV_NOW: values.at ?? process.env['DEV_NOW'] });
  if (!config.ok || config.value.production || config.value.startsAt === null) {
    process.stderr.write('This is for the demo alone: not in production, and with --at.\n');
    return 2;
  }
  const store = await openStore(config.value.store, storeCredential(config.value));
  try {
    const newest = await newestIn(store);
    const goesOn = newest === null || newest < config.value.startsAt ? config.value.startsAt : minutesAfter(newest, 1);
    process.stdout.write(`${dayOf(goesOn)}T${timeOf(goesOn)}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

/** The newest of all that is in the log of some group, and of what the jobs have done; null in an empty store. */
async function newestIn({ groups, jobs }: Store): Promise<string | null> {
  const runs = makeJobRuns(jobs);
  const ends = await Promise.all(Object.keys(watchedJobs).map((job) => runs.lastEnds(job)));
  const seen = ends.flatMap(({ well, badly }) => [well, badly]);
  for await (const partition of groups.partitions())
    for await (const document of groups.documents(partition)) {
      const { type, at } = document as { readonly type?: unknown; readonly at?: unknown };
      if ((type === 'audit' || type === 'access') && typeof at === 'string') seen.push(at);
    }
  return seen.reduce<string | null>((newest, at) => (at !== null && (newest === null || at > newest) ? at : newest), null);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    process.stderr.write('When the demo goes on could not be told.\n');
    process.exitCode = 1;
  },
);
