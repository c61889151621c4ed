import type { GroupDocument } from '../../../src/core/documents';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { aCoreGroup } from '../../support/coreGroups';

/*
 * While a new version is rolled out, an older instance, which is ours here, may have the turn of the jobs and meets notices in a
 * form that only the newer one reads.
 */

const child = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: [aMember('sian', 'co-ordinator', { from: '2020-01-01' })] });
const morning = instantOf('2026-11-12', '08:30');

/** What is planned, as the newer instance keeps it. */
async function inNewerForm(world: AlertWorld): Promise<void> {
  for (const { id } of await world.notices()) {
    const found = await world.deps.store.read('group-1', id);
    if (found === null) throw new Error('There is no notice.');
    await world.deps.store.replace({ ...(found.document as GroupDocument), schemaVersion: 99 }, found.etag);
  }
}

describe('a notice that only a newer version reads', () => {
  it('is not planned anew, so that what the newer one has sent is not sent again', async () => {
    const world = await anAlertWorld({ groups: [child], now: morning });
    await world.sweeps();
    await world.delivers();
    await inNewerForm(world);
    await world.changes((group) => group);
    const before = await world.notices();
    await world.sweeps(instantOf('2026-11-13', '08:30'));
    await world.delivers();
    expect(world.teams.posted).toHaveLength(1);
    expect(await world.notices()).toEqual(before);
    expect((await world.head()).openNotices).toHaveLength(1);
  });

  it('is left to the newer one to send, and not set aside as what nobody can read is', async () => {
    const missing = { ...child, children: child.children.map((each) => ({ ...each, missingSince: '2026-11-12' })) };
    const world = await anAlertWorld({ groups: [missing], now: morning });
    await world.sweeps();
    await inNewerForm(world);
    await world.delivers();
    expect(world.teams.posted).toEqual([]);
    expect((await world.notices()).map(({ state }) => state)).not.toContain('failed');
    expect(world.reports).toContain('store.newer-schema');
  });

  it('waits no longer than a minute where it is the group that only the newer one reads, as the newer one waits with it', async () => {
    const missing = { ...child, children: child.children.map((each) => ({ ...each, missingSince: '2026-11-12' })) };
    const world = await anAlertWorld({ groups: [missing], now: morning });
    await world.sweeps();
    const found = await world.deps.store.read('group-1', 'group');
    if (found === null) throw new Error('There is no head.');
    await world.deps.store.replace({ ...(found.document as GroupDocument), schemaVersion: 99 }, found.etag);
    await world.delivers();
    expect(world.teams.posted).toEqual([]);
    const waits = (await world.notices()).map(({ sendAfter }) => Date.parse(sendAfter) - Date.parse(morning));
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
  });
});
