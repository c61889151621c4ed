import type { CoreGroup } from '../../../src/core/coreGroup';
import { type AuthorityCounts, countsOf } from '../../../src/core/overview/authorityCounts';
import { figuresOf } from '../../../src/core/overview/figures';
import { pastFiguresOf } from '../../../src/core/overview/pastFigures';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { storedFigures, storedPastFigures } from '../../../src/documents/figures';
import { verifyChains } from '../../../src/usecases/audit/verifyChain';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { authorityCounts } from '../../../src/usecases/overview/authorityCounts';
import { countFigures } from '../../../src/usecases/overview/countFigures';
import { aMember } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';
import { seededRandom } from '../../support/seededRandom';
import { workOfDay } from '../../support/workOfDay';

const began = '2026-10-01';
const people = [aMember('sian', 'co-ordinator', { from: '2020-01-01' }), aMember('macsen', 'manager', { from: '2020-01-01' })];
const groups = [1, 2, 3].map((number): CoreGroup => {
  const built = aCoreGroup()
    .withChild({ childId: `child-${number}`, registeredOn: began })
    .withMeeting(began)
    .build({ members: people });
  return { ...built, coreGroupId: `group-${number}` };
});

const everyone = { mayGoOn: () => true, failed: (code: string) => expect(code).toBe('') };

async function counted(world: AlertWorld, coreGroupId: string) {
  const stored = await world.store.groups.figures([coreGroupId]);
  const figures = stored.flatMap((each) => storedFigures.ifReadable(each) ?? []);
  const past = stored.flatMap((each) => storedPastFigures.ifReadable(each) ?? []);
  return { figures: figures[0], past: past[0] };
}

/** The counts of the whole authority, counted from every head at once. */
async function fullCount(world: AlertWorld): Promise<AuthorityCounts> {
  const today = world.deps.clock.today();
  const all = await Promise.all(
    groups.map(async ({ coreGroupId }) => {
      const head = await world.head(coreGroupId);
      const past = pastFiguresOf({ group: head, actions: [], rules: defaultRules, today, seq: 0 });
      return { figures: figuresOf(head, defaultRules, today), past };
    }),
  );
  return { countedOn: today, isWhole: true, authorities: [{ localAuthority: 'Aberwern', ...countsOf(all, today) }] };
}

const commitsOf = (world: AlertWorld) => world.store.counts.commits;

describe('the figures of overviews', () => {
  it('are after every commit what a full count says, and each night so are the months', async () => {
    const world = await anAlertWorld({ groups, now: instantOf(began, '09:00') });
    await countFigures(world.deps, everyone);
    const random = seededRandom(7);
    let changed = 0;
    for (let day = 1; day <= 75; day += 1) {
      world.time.set(instantOf(addDays(began, day), '09:00'));
      const today = world.deps.clock.today();
      for (const { coreGroupId } of groups) {
        const before = await counted(world, coreGroupId);
        await workOfDay(world.deps, coreGroupId, random);
        const head = await world.head(coreGroupId);
        const { figures } = await counted(world, coreGroupId);
        if (figures !== before.figures) {
          changed += 1;
          expect(figures).toEqual(figuresOf(head, defaultRules, today));
        }
      }
      await countFigures(world.deps, everyone);
      for (const { coreGroupId } of groups) {
        const head = await world.head(coreGroupId);
        const { figures, past } = await counted(world, coreGroupId);
        const full = pastFiguresOf({ group: head, actions: [], rules: defaultRules, today, seq: 0 });
        expect(figures).toEqual(figuresOf(head, defaultRules, today));
        expect({ ...past, seq: 0, countedOn: today }).toEqual(full);
      }
      expect(await authorityCounts(world.deps)).toEqual(await fullCount(world));
    }
    expect(changed).toBeGreaterThan(10);
    expect((await verifyChains(world.store.groups, sha256, () => undefined)).problems).toBe(0);
  });

  it('are built for a store that has none, and a second count writes nothing', async () => {
    const world = await anAlertWorld({ groups, now: instantOf('2026-11-20', '09:00') });
    expect(await world.store.groups.figures(groups.map(({ coreGroupId }) => coreGroupId))).toEqual([]);
    await countFigures(world.deps, everyone);
    expect(await world.store.groups.figures(groups.map(({ coreGroupId }) => coreGroupId))).toHaveLength(6);
    const commits = commitsOf(world);
    await countFigures(world.deps, everyone);
    expect(commitsOf(world)).toBe(commits);
  });

  it('of the whole authority are kept once a day, apart for each authority, and say where a group is missing in them', async () => {
    const [first, ...rest] = groups;
    if (first === undefined) throw new Error('no group');
    const world = await anAlertWorld({ groups: [{ ...first, localAuthority: 'Dinas' }, ...rest], now: instantOf('2026-11-20', '09:00') });
    const childrenIn = async () =>
      (await authorityCounts(world.deps))?.authorities.map(({ localAuthority, bars }) => [
        localAuthority,
        bars.state.reduce((sum, { count }) => sum + count, 0),
      ]);
    await countFigures(world.deps, everyone);
    expect(await childrenIn()).toEqual([
      ['Aberwern', 2],
      ['Dinas', 1],
    ]);
    expect((await authorityCounts(world.deps))?.isWhole).toBe(true);
    let written = 0;
    const directory = {
      ...world.deps.directory,
      write: (...args: Parameters<typeof world.deps.directory.write>) => {
        written += 1;
        return world.deps.directory.write(...args);
      },
    };
    await countFigures({ ...world.deps, directory }, everyone);
    expect(written).toBe(0);
    world.time.set(instantOf('2026-11-21', '03:00'));
    const store = {
      ...world.deps.store,
      heads: async (ids: readonly string[]) => {
        const { groups: found } = await world.deps.store.heads(ids);
        const damaged = found.filter(({ coreGroupId }) => coreGroupId === 'group-3');
        return {
          groups: found.filter((each) => !damaged.includes(each)),
          damaged: damaged.map(({ coreGroupId }) => ({ kind: 'damaged', coreGroupId, why: 'corrupt' }) as const),
        };
      },
    };
    await countFigures({ ...world.deps, store, directory }, everyone);
    expect(await childrenIn()).toEqual([
      ['Aberwern', 1],
      ['Dinas', 1],
    ]);
    expect(await authorityCounts(world.deps)).toMatchObject({ countedOn: '2026-11-21', isWhole: false });
    expect(written).toBe(1);
  });

  it('are counted again for the group that has changed, and for no other', async () => {
    const world = await anAlertWorld({ groups, now: instantOf('2026-11-20', '09:00') });
    await countFigures(world.deps, everyone);
    await world.changes((group) => ({ ...group, shortName: 'Grŵp', lastAudit: { ...group.lastAudit, seq: group.lastAudit.seq + 1 } }));
    const commits = commitsOf(world);
    await countFigures(world.deps, everyone);
    expect(commitsOf(world) - commits).toBe(1);
  });

  it('end where they may not go on, and say so', async () => {
    const world = await anAlertWorld({ groups, now: instantOf('2026-11-20', '09:00') });
    let asked = 0;
    const isDone = await countFigures(world.deps, { ...everyone, mayGoOn: () => ++asked <= 2 });
    expect(isDone).toBe(false);
    expect(await authorityCounts(world.deps)).toBeNull();
    expect(await world.store.groups.figures(groups.map(({ coreGroupId }) => coreGroupId))).toHaveLength(2);
  });
});
