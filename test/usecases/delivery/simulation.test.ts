import type { PlantedBug } from '../../support/alertInstance';
import { type AlertHistory, simulateAlerts } from '../../support/alertSimulation';

const steps = 60;
const nothing = { lost: 0, phantom: 0, doubled: 0, early: 0, breaches: 0 };

describe('alerts through crashes, faults and outages', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('are never lost, made up, doubled, early or too fast: life %i', async (seed) => {
    expect(await simulateAlerts(seed, steps)).toMatchObject(nothing);
  });

  it.each<[PlantedBug, keyof AlertHistory]>([
    ['forgets-claims', 'lost'],
    ['ignores-etags', 'doubled'],
    ['sweeps-without-head', 'lost'],
    ['forgets-presses', 'doubled'],
  ])(
    'the planted mistake "%s" is found as %s',
    async (bug, found) => {
      let count = 0;
      for (let seed = 1; seed <= 30 && count === 0; seed += 1) count = (await simulateAlerts(seed, steps, bug))[found];
      expect(count).toBeGreaterThan(0);
    },
    60_000,
  );
});
