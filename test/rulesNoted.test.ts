import { noteRules, waitForRules } from '../src/rulesNoted';
import { wholeSettings } from '../src/settings';
import { StoreFault } from '../src/storage/errors';
import { notedRules } from '../src/usecases/clocks/changedRules';
import { aGroup } from './support/aGroup';
import { aWorld, type World } from './support/world';

const before = wholeSettings('{}');
const changed = wholeSettings('{"clocks":{"D05":{"limit":{"workingDays":15}}}}');
let world: World;
const reports: string[] = [];
let waits = 0;

beforeEach(async () => {
  world = await aWorld({ group: aGroup(), now: '2026-01-27T09:00:00.000Z' });
  reports.length = 0;
  waits = 0;
});
afterEach(() => world.close());

function surroundings(settings: string, onWait: (times: number) => Promise<void> | void = () => undefined, deps = world.deps) {
  return {
    ...{ deps, settings, report: (code: string) => reports.push(code), mayGoOn: () => waits < 500 },
    clock: { epochMs: () => waits * 5_000 },
    wait: async () => onWait(++waits),
  };
}

describe('changed settings at a start', () => {
  it('are noted only once breaches are kept: a store that is down for a moment is waited for', async () => {
    await noteRules(surroundings(before));
    let isDown = true;
    const directory = {
      ...world.deps.directory,
      read: (key: string) => (isDown ? Promise.reject(new StoreFault('store.unavailable', 'down')) : world.deps.directory.read(key)),
    };
    const deps = { ...world.deps, directory };
    await noteRules(
      surroundings(
        changed,
        (times) => {
          isDown = times < 3;
        },
        deps,
      ),
    );
    expect([waits, reports]).toEqual([3, ['rules-not-noted', 'limits-moved']]);
    expect(await notedRules(world.deps)).toBe(changed);
  });

  it('are waited for by an instance without jobs until another has noted them', async () => {
    await noteRules(surroundings(before));
    await waitForRules(surroundings(before));
    expect(waits).toBe(0);
    await waitForRules(surroundings(changed, (times) => (times === 4 ? noteRules(surroundings(changed)) : undefined)));
    expect([waits, reports]).toEqual([4, ['limits-moved']]);
  });

  it('are not waited for for ever, and that is said', async () => {
    await noteRules(surroundings(before));
    await waitForRules(surroundings(changed));
    expect([waits, reports]).toEqual([120, ['rules-not-noted']]);
  });

  it('are nothing to wait for in a store that is new', async () => {
    await waitForRules(surroundings(changed));
    expect(waits).toBe(0);
  });
});
