import { dayOf } from '../src/core/time/londonTime';
import { newId } from '../src/newId';
import { openStore } from '../src/storage/openStore';
import { sweepLoad } from '../test/support/alertLoad';

/** A sweep in a process that does nothing else, for the most memory that it takes. Arguments: the store's file, and the time. */
async function main([path = '', now = '']: readonly string[]): Promise<void> {
  const store = await openStore(`sqlite:${path}`);
  const nothing = async (): Promise<void> => undefined;
  const access = { viewed: nothing, denied: nothing, changed: nothing, written: nothing };
  const clock = { now: () => now, today: () => dayOf(now) };
  const { groups } = await sweepLoad({ groups: store.groups, directory: store.directory }, { clock, newId, access }, (same) => same);
  await store.close();
  console.log(JSON.stringify({ groups, peakBytes: process.resourceUsage().maxRSS * 1024 }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
