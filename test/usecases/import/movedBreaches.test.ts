import { newBreaches } from '../../../src/core/clocks/breaches';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type KeptLimits, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type ExportRows, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, childOf, documentsOf, headOfRef, recordAll, rules, today } from '../../support/regrouped';

const toSecond = withCells(goodExport, 'children.csv', 1, { core_group_ref: 'CG-2' });
/** The core group of the first group was held long ago, so that the next one is late for its children. */
const longAgo: ExportRows = withRows(goodExport, 'meetings.csv', {
  ...goodExport['meetings.csv']?.[0],
  planned_for: '2026-09-21',
  held_on: '2026-09-21',
});

async function keptIn(store: MemoryStore, { coreGroupId }: CoreGroup): Promise<KeptLimits> {
  const found = (await documentsOf(store, coreGroupId)).find(({ type }) => type === 'limits');
  return (found as KeptLimits | undefined) ?? noKeptLimits(coreGroupId);
}

/** Every breach that is told of a child, whether the facts tell of it or it is kept. */
async function told(store: MemoryStore, ref: string, childRef: string): Promise<readonly string[]> {
  const group = await headOfRef(store, ref);
  const { childId } = childOf(group, childRef);
  const { breaches } = await keptIn(store, group);
  const all = [...newBreaches([], clockHistory(group, rules, today)), ...breaches].filter((breach) => breach.childId === childId);
  return [...new Set(all.map(({ clock, because, trigger }) => [clock, because, trigger].join(' ')))].sort();
}

async function explained(store: MemoryStore, ref: string, childIds: readonly string[]): Promise<void> {
  const { coreGroupId } = await headOfRef(store, ref);
  const loaded = await store.groups.load(coreGroupId, ['limits']);
  const [member] = loaded?.head.document.members.filter(({ role }) => role === 'manager') ?? [];
  if (loaded === null || member === undefined) throw new Error('nobody');
  const { memberId } = member;
  const reason = { text: 'The hall was closed.', by: memberId, at, language: 'en', audience: { kind: 'practitioners' } } as const;
  const about = { clock: 'D04', because: 'meeting-held', trigger: '2026-09-21' } as const;
  const entry = { ...about, code: 'others-late', reason, authorisedBy: memberId, authorisedOn: today } as const;
  const limits: KeptLimits = { ...noKeptLimits(coreGroupId), explained: childIds.map((childId) => ({ ...entry, childId })) };
  const { document, etag } = loaded.head;
  await store.groups.commit({ coreGroupId, head: document, etag, put: [limits], create: [] });
}

describe('a child who moves to another group', () => {
  async function moved(): Promise<{ readonly store: MemoryStore; readonly before: readonly string[] }> {
    const store = memoryStore();
    await bringAll(store, longAgo);
    await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
    const before = await told(store, 'CG-1', 'CH-2');
    const { children } = await headOfRef(store, 'CG-1');
    await explained(
      store,
      'CG-1',
      children.map(({ childId }) => childId),
    );
    const rows = { ...toSecond, 'meetings.csv': longAgo['meetings.csv'] ?? [] };
    expect((await bringAll(store, rows)).moved).toBe(1);
    return { store, before };
  }

  it('brings every limit that was missed, also those that only the meetings of the group before tell of', async () => {
    const { store, before } = await moved();
    expect(before.filter((breach) => breach.startsWith('D04'))).not.toEqual([]);
    expect(await told(store, 'CG-2', 'CH-2')).toEqual(expect.arrayContaining([...before]));
  });

  it('brings why they were missed, under the names of people whom the new group knows, and leaves the others theirs', async () => {
    const { store } = await moved();
    const [old, now] = [await headOfRef(store, 'CG-1'), await headOfRef(store, 'CG-2')];
    const [entry, ...others] = (await keptIn(store, now)).explained ?? [];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ clock: 'D04', childId: childOf(now, 'CH-2').childId, reason: { text: 'The hall was closed.' } });
    const names = now.members.filter(({ memberId }) => memberId === entry?.authorisedBy).map(({ name }) => name);
    expect(names).toEqual(old.members.filter(({ role }) => role === 'manager').map(({ name }) => name));
    expect((await keptIn(store, old)).explained?.map(({ childId }) => childId)).toContain(childOf(old, 'CH-1').childId);
  });
});
