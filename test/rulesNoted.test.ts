import { isWorkingDay } from '../src/core/time/workingDays';
import { noteRules, reading, rulesForJob, waitForRules } from '../src/rulesNoted';
import { parseSettings, wholeSettings } from '../src/settings';
import { StoreFault } from '../src/storage/errors';
import { notedRules, rulesUntilNoted } from '../src/usecases/clocks/notedRules';
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

function surroundings(settings: string, onWait: (times: number) => unknown = () => undefined, deps = world.deps) {
  return {
    ...{ deps, settings, report: (code: string) => reports.push(code), mayGoOn: () => waits < 500 },
    clock: { epochMs: () => waits * 5_000 },
    wait: async () => {
      await onWait(++waits);
    },
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
    expect((await notedRules(world.deps))?.document.settings).toBe(changed);
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

describe('a job that a timer of somebody else starts', () => {
  const rulesIn = (settings: string) => reading.rulesOf(settings) ?? world.deps.rules;

  it('notes changed settings before it counts by them: a store may be served by such jobs alone', async () => {
    expect(await rulesForJob(surroundings(before), { plans: true })).toBe(world.deps.rules);
    const deps = { ...world.deps, rules: rulesIn(changed) };
    const rules = await rulesForJob(surroundings(changed, undefined, deps), { plans: true });
    expect(rules?.policy.clocks.D05.limit).toEqual({ workingDays: 15 });
    expect(rules?.past?.map((each) => [each.until, each.rules.policy.clocks.D05.limit])).toEqual([['2026-01-27', { workingDays: 10 }]]);
    expect([reports, (await notedRules(deps))?.document.settings]).toEqual([['limits-moved'], changed]);
  });

  it('notes nothing where it only says what it would do, and counts as it would', async () => {
    await rulesForJob(surroundings(before), { plans: true });
    const deps = { ...world.deps, rules: rulesIn(changed) };
    const rules = await rulesForJob(surroundings(changed, undefined, deps), { plans: false });
    expect([rules?.policy.clocks.D05.limit, rules?.past?.length]).toEqual([{ workingDays: 15 }, 1]);
    expect((await notedRules(deps))?.document.settings).toBe(before);
  });

  it('does nothing by them while the store is down, and ends', async () => {
    const down = () => Promise.reject(new StoreFault('store.unavailable', 'down'));
    const deps = { ...world.deps, directory: { ...world.deps.directory, read: down } };
    expect(await rulesForJob(surroundings(changed, undefined, deps), { plans: true })).toBeNull();
    expect([waits, reports]).toEqual([12, ['rules-not-noted']]);
  });
});

describe('until changed settings are noted', () => {
  const dutyTeam = { cy: 'Ffoniwch 01234 567890.', en: 'Call 01234 567890.' };
  const text = JSON.stringify({
    clocks: { D05: { limit: { workingDays: 15 } } },
    choices: { seenAlone: 'where-possible', emergencyDutyTeam: dutyTeam },
    calendar: { oneOffHolidays: ['2026-01-28'] },
  });
  const parsed = parseSettings(text);
  const now = parsed.ok ? parsed.value : undefined;

  it('limits are counted as before, and whom to ring is told as it is now', async () => {
    if (now === undefined) throw new Error('not read');
    await noteRules(surroundings(before));
    const { policy, calendar } = await rulesUntilNoted(world.deps, wholeSettings(text), now, reading);
    expect(policy.clocks.D05.limit).toEqual({ workingDays: 10 });
    expect(policy.choices).toMatchObject({ seenAlone: 'every-time', emergencyDutyTeam: dutyTeam });
    expect(isWorkingDay(calendar, '2026-01-28')).toBe(true);
    await noteRules(surroundings(wholeSettings(text)));
    const since = await rulesUntilNoted(world.deps, wholeSettings(text), now, reading);
    expect([since.policy, since.past?.map(({ until }) => until)]).toEqual([now.policy, ['2026-01-27']]);
  });

  it('the new ones count at once in a store that is new, and where the old ones cannot be read any more', async () => {
    if (now === undefined) throw new Error('not read');
    expect(await rulesUntilNoted(world.deps, wholeSettings(text), now, reading)).toBe(now);
    await world.store.directory.write({ key: 'rules', type: 'rules', schemaVersion: 1, settings: '{"clocks":{"D99":{}}}' }, null);
    expect(await rulesUntilNoted(world.deps, wholeSettings(text), now, reading)).toBe(now);
  });
});
