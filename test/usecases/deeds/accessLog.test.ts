import { checkChain } from '../../../src/core/audit/auditCheck';
import { documentHash } from '../../../src/core/audit/documentHash';
import type { AccessEntry } from '../../../src/core/documents';
import type { CoreGroupStore } from '../../../src/ports/coreGroupStore';
import { makeAccessLog } from '../../../src/usecases/deeds/accessLog';
import { noGroup } from '../../../src/usecases/deeds/noGroup';
import { sha256 } from '../../../src/usecases/deeds/sha256';

const clock = { now: () => '2026-11-20T09:00:00.000Z', today: () => '2026-11-20' };

/** A store that keeps entries by id, fails the appends that it is told to, and answers each when it is let. */
function aStore(failing: readonly number[] = []): { store: CoreGroupStore; kept: Map<string, AccessEntry>; calls: () => number } {
  const kept = new Map<string, AccessEntry>();
  let calls = 0;
  const store = {
    async appendAccess(entries: readonly AccessEntry[]) {
      calls += 1;
      if (failing.includes(calls)) throw Object.assign(new Error('store.unavailable'), { code: 'store.unavailable' });
      for (const entry of entries) kept.set(`${entry.coreGroupId}/${entry.id}`, entry);
    },
  } as unknown as CoreGroupStore;
  return { store, kept, calls: () => calls };
}

it('numbers the views of sixty people at once without a gap, in few appends', async () => {
  const { store, kept, calls } = aStore();
  const log = makeAccessLog(store, clock, 'stream');
  await Promise.all(Array.from({ length: 60 }, (_, index) => log.viewed('group-1', `person-${index}`, 'agenda.open')));
  expect([...kept.values()].map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(calls()).toBeLessThanOrEqual(2);
});

it('tells the one whose view could not be logged, and keeps the chain whole afterwards', async () => {
  const { store, kept } = aStore([1]);
  const log = makeAccessLog(store, clock, 'stream');
  await expect(log.viewed('group-1', 'person-1', 'agenda.open')).rejects.toMatchObject({ code: 'store.unavailable' });
  await log.denied('group-1', 'person-2', 'agenda.agree', 'role-may-not');
  expect([...kept.values()].map(({ seq, by, outcome }) => [seq, by, outcome])).toEqual([
    [1, 'person-1', 'viewed'],
    [2, 'person-2', 'denied'],
  ]);
});

it('keeps the chains of two groups apart', async () => {
  const { store, kept } = aStore();
  const log = makeAccessLog(store, clock, 'stream');
  await log.viewed('group-1', 'person-1', 'agenda.open');
  await log.viewed('group-2', 'person-1', 'agenda.open');
  expect([...kept.values()].map(({ coreGroupId, seq }) => [coreGroupId, seq])).toEqual([
    ['group-1', 1],
    ['group-2', 1],
  ]);
});

it('tells of a changed directory document by its hash, and of a removed one by none, in the same chain as views', async () => {
  const { store, kept } = aStore();
  const log = makeAccessLog(store, clock, 'stream');
  await log.viewed('group-1', 'person-1', 'alerts.today');
  await log.changed('group-1', 'person-2', 'accounts.unlink', { 'identity:1': { key: 'identity:1', personId: 'p' }, 'identity:2': null });
  const [, entry] = [...kept.values()];
  expect(entry).toMatchObject({ seq: 2, outcome: 'changed', reason: null });
  expect(entry?.wrote).toEqual({
    'identity:1': documentHash({ personId: 'p', key: 'identity:1' }, sha256),
    'identity:2': null,
  });
  expect(checkChain([...kept.values()], null, 'stream', sha256)).toEqual([]);
});

it('notes what is about no single group in a partition of its month and of some of the people, whose name tells nobody’s id', async () => {
  const { store, kept } = aStore();
  let now = '2026-11-30T09:00:00.000Z';
  const log = makeAccessLog(store, { now: () => now, today: () => now.slice(0, 10) }, 'stream');
  await log.viewed(noGroup, 'person-1', 'groups.open');
  await log.viewed(noGroup, 'person-2', 'groups.open');
  await log.viewed(noGroup, 'person-1', 'alerts.today');
  now = '2026-12-01T09:00:00.000Z';
  await log.viewed(noGroup, 'person-1', 'groups.open');
  const partitions = [...kept.values()].map(({ coreGroupId, seq }) => [coreGroupId, seq]);
  const [first, second] = ['person-1', 'person-2'].map((personId) => sha256(personId).slice(0, 2));
  expect(partitions).toEqual([
    [`views-2026-11-${first}`, 1],
    [`views-2026-11-${second}`, 1],
    [`views-2026-11-${first}`, 2],
    [`views-2026-12-${first}`, 1],
  ]);
});
