import type { CoreGroup } from '../../../src/core/coreGroup';
import { type Notice, planNotice } from '../../../src/core/notices/notice';
import { instantOf } from '../../../src/core/time/londonTime';
import type { CoreGroupStore } from '../../../src/ports/coreGroupStore';
import { sweep } from '../../../src/usecases/alerts/sweep';
import { verifyChains } from '../../../src/usecases/audit/verifyChain';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aMember } from '../../support/aGroup';
import { anAlertWorld } from '../../support/alertWorld';
import { aCoreGroup } from '../../support/coreGroups';

const people = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('elin', 'senior-manager', { from: '2020-01-01' }),
];
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });
const morning = (day: string) => instantOf(day, '08:30');

function withVisitOn(group: CoreGroup, on: string): CoreGroup {
  const [child] = group.children;
  const [visit] = child?.visits ?? [];
  if (child === undefined || visit === undefined) throw new Error('no visit to copy');
  return { ...group, children: [{ ...child, visits: [...child.visits, { ...visit, visitId: `visit-${on}`, on }] }] };
}

describe('a sweep', () => {
  it('plans what is due once, however often it runs, and moves the day of the next look', async () => {
    const world = await anAlertWorld({ groups: [seen], now: morning('2026-11-12') });
    const first = await world.sweeps();
    expect(first.planned.map(({ key }) => key)).toEqual(['D05:child-1:2026-11-16:due-soon:person-sian']);
    expect((await world.sweeps()).planned).toEqual([]);
    await world.changes((group) => group);
    expect((await world.sweeps()).planned).toEqual([]);
    expect((await world.head()).nextDueOn).toBe('2026-11-16');
    expect((await world.head()).openNotices).toEqual(['notice:D05:child-1:2026-11-16:due-soon:person-sian']);
  });

  it('only says what it would plan on a dry run', async () => {
    const world = await anAlertWorld({ groups: [seen], now: morning('2026-11-12') });
    const before = await world.head();
    expect((await world.sweeps(undefined, true)).planned).toHaveLength(1);
    expect(await world.notices()).toEqual([]);
    expect(await world.head()).toEqual(before);
  });

  it('says what is still true after days without one, not what has passed: once to each person', async () => {
    // Down from the evening of Thursday 12 November, before D05 was told, to Tuesday 17 November.
    const world = await anAlertWorld({ groups: [{ ...seen, nextDueOn: '2026-11-12' }], now: morning('2026-11-17') });
    const { planned } = await world.sweeps();
    expect(planned.map(({ key }) => key)).toEqual([
      'D05:child-1:2026-11-16:due-soon:person-sian',
      'D05:child-1:2026-11-16:due:person-macsen',
    ]);
  });

  it('plans nothing for a limit that was met while it did not run', async () => {
    const world = await anAlertWorld({
      groups: [withVisitOn({ ...seen, nextDueOn: '2026-11-12' }, '2026-11-13')],
      now: morning('2026-11-17'),
    });
    expect((await world.sweeps()).planned).toEqual([]);
  });

  it('settles what was sent once its clock is met, and takes it off the list', async () => {
    const world = await anAlertWorld({ groups: [seen], now: morning('2026-11-12') });
    await world.sweeps();
    await world.delivers();
    await world.changes((group) => withVisitOn(group, '2026-11-12'));
    const { settled } = await world.sweeps(instantOf('2026-11-12', '15:00'));
    expect(settled).toBe(1);
    expect((await world.notices()).map(({ state }) => state)).toEqual(['settled']);
    expect((await world.head()).openNotices).toBeUndefined();
  });

  it('leaves what still waits to delivery, which withdraws it, and the next look takes it off the list', async () => {
    const world = await anAlertWorld({ groups: [seen], now: instantOf('2026-11-12', '00:05') });
    await world.sweeps();
    await world.changes((group) => withVisitOn(group, '2026-11-12'));
    await world.sweeps(instantOf('2026-11-12', '08:00'));
    expect((await world.notices()).map(({ state }) => state)).toEqual(['planned']);
    const counts = await world.delivers(morning('2026-11-12'));
    expect([counts.sent, counts.withdrawn]).toEqual([0, 1]);
    await world.sweeps(morning('2026-11-13'));
    expect((await world.head()).openNotices).toBeUndefined();
  });

  it('plans again what was withdrawn while the co-ordinator was away and is true when they are back', async () => {
    const world = await anAlertWorld({ groups: [seen], now: instantOf('2026-11-12', '00:05') });
    await world.sweeps();
    await world.knows('person-sian', { away: { from: '2026-11-12', to: '2026-11-12', coverPersonId: null } });
    await world.changes((group) => group);
    await world.sweeps(instantOf('2026-11-12', '08:00'));
    await world.delivers(morning('2026-11-12'));
    expect((await world.notices()).map(({ state, recipientPersonId }) => `${recipientPersonId} ${state}`)).toEqual([
      'person-macsen sent',
      'person-sian withdrawn',
    ]);
    await world.sweeps(instantOf('2026-11-13', '00:05'));
    await world.delivers(morning('2026-11-13'));
    expect((await world.notices()).map(({ state, recipientPersonId }) => `${recipientPersonId} ${state}`)).toEqual([
      'person-macsen sent',
      'person-sian sent',
    ]);
  });

  it('adds nothing when two instances look at the same moment, and both chains of events hold', async () => {
    const one = await anAlertWorld({ groups: [seen], now: morning('2026-11-18') });
    const two = await anAlertWorld({ groups: [seen], now: morning('2026-11-18'), store: one.store });
    const both = await Promise.all([one.sweeps(), two.sweeps()]);
    expect(both.flatMap(({ planned }) => planned)).toHaveLength(3);
    expect(await one.notices()).toHaveLength(3);
    expect((await verifyChains(one.store.groups, sha256, () => undefined)).problems).toBe(0);
  });

  it('adds nothing when the clock is set back a day and the same days come again', async () => {
    const world = await anAlertWorld({ groups: [seen], now: morning('2026-11-16') });
    await world.sweeps();
    await world.sweeps(morning('2026-11-15'));
    expect((await world.sweeps(morning('2026-11-16'))).planned).toEqual([]);
    expect(await world.notices()).toHaveLength(2);
  });

  it('writes more notices than one commit carries in several, and loses none', async () => {
    const children = Array.from({ length: 60 }, (_, index) => ({ childId: `child-${index + 1}` }));
    const many = children.reduce((builder, child) => builder.withChild(child), aCoreGroup()).build({ members: people });
    const world = await anAlertWorld({ groups: [many], now: morning('2026-11-18') });
    const { planned } = await world.sweeps();
    expect(planned.length).toBeGreaterThan(100);
    expect(new Set(planned.map(({ id }) => id)).size).toBe(planned.length);
    const stored = await world.notices();
    expect(stored).toHaveLength(planned.length);
    expect((await world.head()).openNotices).toHaveLength(planned.length);
    expect((await world.sweeps()).planned).toEqual([]);
  });

  it('goes on with the other groups when one cannot be saved, and finds that one again', async () => {
    const other = { ...seen, coreGroupId: 'group-2' };
    const world = await anAlertWorld({ groups: [seen, other], now: morning('2026-11-18') });
    const failing: CoreGroupStore = {
      ...world.store.groups,
      commit: async (change) => {
        if (change.coreGroupId === 'group-1') throw Object.assign(new Error('down'), { code: 'store.unavailable' });
        return world.store.groups.commit(change);
      },
    };
    const codes: string[] = [];
    const options = { dryRun: false, mayGoOn: () => true, failed: (code: string) => void codes.push(code) };
    const report = await world.time.during(sweep({ ...world.deps, store: failing }, options));
    expect([report.failures, codes, report.planned]).toEqual([1, ['store.unavailable'], 3]);
    expect((await world.sweeps()).planned).toHaveLength(3);
  });

  const twenty = Array.from({ length: 20 }, (_, index) => ({ ...seen, coreGroupId: `group-${index + 1}` }));

  it('waits for several groups at the same time, never for more than eight, and tells of each notice once', async () => {
    const world = await anAlertWorld({ groups: twenty, now: morning('2026-11-18') });
    let [underWay, most] = [0, 0];
    const counting: CoreGroupStore = {
      ...world.store.groups,
      commit: async (change) => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        return world.store.groups.commit(change);
      },
    };
    const told: string[] = [];
    const options = {
      dryRun: false,
      mayGoOn: () => true,
      failed: () => undefined,
      planned: (notice: Notice) => void told.push(`${notice.coreGroupId} ${notice.id}`),
    };
    const report = await world.time.during(sweep({ ...world.deps, store: counting }, options));
    expect([most, report.groups, report.planned, told.length, new Set(told).size]).toEqual([8, 20, 60, 60, 60]);
  });

  it('begins no further group once another instance has taken over', async () => {
    const world = await anAlertWorld({ groups: twenty, now: morning('2026-11-18') });
    let asked = 0;
    const options = { dryRun: false, mayGoOn: () => ++asked <= 10, failed: () => undefined };
    const report = await world.time.during(sweep(world.deps, options));
    expect([report.groups, report.planned]).toEqual([10, 30]);
  });
});

it('a report that an earlier version let go once it was opened is back in the list of those who answer, while nobody has decided', async () => {
  const report = { entryId: 'e1', childIds: ['child-1'], on: '2026-11-11', enteredAt: '2026-11-11T15:00:00.000Z', danger: false };
  const world = await anAlertWorld({ groups: [{ ...seen, notSeenAwaiting: [report] }], now: morning('2026-11-12') });
  const about = { kind: 'not-seen', entryId: 'e1', why: 'told' } as const;
  const draft = { coreGroupId: seen.coreGroupId, about, urgency: 'at-once', sendAfter: report.enteredAt, escalatesAt: null } as const;
  const opened = { state: 'sent', sendAfter: '9999-12-31T23:59:59.999Z', openedAt: '2026-11-11T16:00:00.000Z' } as const;
  const told = ['person-sian', 'person-noor'].map((personId) => ({
    ...planNotice({ ...draft, recipientPersonId: personId }, report.enteredAt),
    ...opened,
  }));
  const loaded = await world.store.groups.load(seen.coreGroupId, []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document: head, etag } = loaded.head;
  await world.store.groups.commit({ coreGroupId: seen.coreGroupId, head, etag, put: told, create: [] });
  await world.sweeps();
  expect((await world.head()).openNotices).toContain('notice:not-seen:e1:told:person-sian');
  expect((await world.head()).openNotices).not.toContain('notice:not-seen:e1:told:person-noor');
  const ofReport = (await world.notices()).filter(({ key }) => key.startsWith('not-seen:e1:told'));
  expect(ofReport.map(({ state }) => state)).toEqual(['sent', 'sent']);
});
