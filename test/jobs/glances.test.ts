import { instantOf } from '../../src/core/time/londonTime';
import { makeJobRuns } from '../../src/jobs/jobRuns';
import { makeRetentionJob } from '../../src/jobs/retention';
import { runTick } from '../../src/jobs/runTick';
import { openStore, type Store } from '../../src/storage/openStore';
import { glancesOf, makeGlances } from '../../src/usecases/deeds/glances';
import { makeShelf } from '../../src/usecases/deeds/shelf';
import { aSimulatedGroup } from '../support/alertFacts';
import { type AlertWorld, anAlertWorld } from '../support/alertWorld';

let world: AlertWorld;
let file: Store;

beforeEach(async () => {
  file = await openStore('sqlite::memory:');
  world = await anAlertWorld({ groups: [aSimulatedGroup('group-1')], now: instantOf('2026-04-07', '09:00') });
});
afterEach(() => file.close());

function withShelf() {
  const { glances: store } = file;
  if (store === null) throw new Error('A file has a shelf.');
  const { keyed, rules } = world.deps;
  const shelf = makeShelf({ store, keyed, rules, form: () => 'form', report: (code) => void world.reports.push(code) });
  return { ...world.deps, glances: makeGlances(shelf) };
}

async function ticks(day: string, time: string): Promise<void> {
  world.time.set(instantOf(day, time));
  const { jobs } = world.store;
  const delivery = world.delivery({ deps: withShelf() });
  await world.time.during(
    runTick({ store: jobs, runs: makeJobRuns(jobs), verify: async () => undefined, retention: makeRetentionJob(), delivery }),
  );
}

async function isKeptFor(day: string): Promise<boolean> {
  return ((await file.glances?.read({ day, form: 'form' }, ['group-1'])) ?? []).length === 1;
}

it('brings what lists show of a group to each new day, once, soon after midnight', async () => {
  const deps = withShelf();
  await glancesOf(deps, ['group-1']);
  await deps.glances.shelf?.written();
  await ticks('2026-04-08', '00:04');
  expect([await isKeptFor('2026-04-07'), await isKeptFor('2026-04-08')]).toEqual([true, false]);
  await ticks('2026-04-08', '00:05');
  expect([await isKeptFor('2026-04-07'), await isKeptFor('2026-04-08')]).toEqual([false, true]);
  await file.glances?.forget(['group-1']);
  await file.glances?.keep({ day: '2026-04-06', form: 'form' }, [{ coreGroupId: 'group-1', etag: 'old', text: 'old' }]);
  await ticks('2026-04-08', '00:06');
  expect(await isKeptFor('2026-04-08')).toBe(false);
  await ticks('2026-04-09', '00:06');
  expect(await isKeptFor('2026-04-09')).toBe(true);
  expect(world.reports.filter((code) => code.includes('glances'))).toEqual([]);
});
