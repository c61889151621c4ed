import type { PlantedFault } from '../support/plantedFaults';
import { type StorageHistory, simulateStorage } from '../support/storageSimulation';
import { itInFull, wholeSuite } from '../support/wholeSuite';

/** `SEEDS=500 npx jest test/usecases/storageFaults` lives more lives. */
const lives = Number(process.env['SEEDS'] ?? (wholeSuite ? 8 : 2));
const nothing = { lost: 0, doubled: 0, half: 0, late: 0, early: 0, stoodStill: 0, quiet: 0, overwritten: 0 };

describe('presses and alerts through faults of disk, clock and version', () => {
  it.each(Array.from({ length: lives }, (_, index) => index + 1))(
    'are never lost, half done, doubled, late, early or damaged in silence: life %i',
    async (seed) => {
      expect(await simulateStorage(seed)).toMatchObject(nothing);
    },
  );

  it('are the same for the same seed', async () => {
    expect(await simulateStorage(2)).toEqual(await simulateStorage(2));
  });

  // The last number: the life to begin with, where the first to find a mistake is a late one.
  itInFull.each<[PlantedFault, keyof StorageHistory, number]>([
    ['acknowledges-before-commit', 'lost', 1],
    ['writes-half', 'half', 1],
    ['leaves-out-the-audit', 'half', 1],
    ['forgets-presses', 'doubled', 1],
    ['forgets-morning-cards', 'doubled', 18],
    ['stops-at-the-first-damaged-head', 'late', 1],
    ['passes-over-damage-in-silence', 'quiet', 1],
    ['writes-over-what-is-newer', 'overwritten', 14],
    ['believes-every-lease', 'stoodStill', 1],
    ['forgets-alert-hours', 'early', 1],
  ])(
    'the planted mistake "%s" is found as %s',
    async (planted, found, from) => {
      const first = await firstToFind(planted, found, from);
      if (process.env['SEEDS'] !== undefined) process.stdout.write(`${planted}: found as ${found} in life ${first}\n`);
      expect(first).not.toBeNull();
    },
    60_000,
  );
});

async function firstToFind(planted: PlantedFault, found: keyof StorageHistory, from: number): Promise<number | null> {
  for (let seed = from; seed < from + 20; seed += 1) {
    const history = await simulateStorage(seed, planted);
    if (history[found] !== 0) return seed;
  }
  return null;
}
