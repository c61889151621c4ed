import { type ImportMark, partKey } from '../../../src/core/caseload/importMark';
import { joinSame, namesIt } from '../../../src/core/caseload/joinSame';
import type { Visit, VisitWords } from '../../../src/core/children/visit';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { type ExportRows, withCells, withRows } from '../../support/caseloadFiles';
import { bringOn, groupRows, onlyGroup, rules, visit } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { documentsOf } from '../../support/regrouped';

/*
 * A case system gives a child another reference, and the co-ordinator says that both entries are the same child. From then on the
 * visits under the new reference are the visits: that the case system has those of the old one no longer takes nothing away.
 */

const rows = withRows(groupRows, 'visits.csv', { ...visit, child_ref: 'CH-90002', visited_at: '2026-11-16T10:00' });
const rekeyed = (all: ExportRows): ExportRows =>
  Object.fromEntries(
    Object.entries(all).map(([file, lines]) => [
      file,
      lines.map((row) => ({ ...row, ...(row['child_ref'] === 'CH-90002' ? { child_ref: 'XH-90002' } : {}) })),
    ]),
  );
const wordsHere: VisitWords = {
  ...{ text: 'Played outside.', language: 'en', by: 'nest', at: '2026-11-20T10:00:00.000Z' },
  ...{ about: 'presentation', audience: { kind: 'everyone' } },
};
const changed = (all: ExportRows) => withCells(all, 'actions.csv', 0, { text: 'Fit two stair gates' });
const efan = (group: CoreGroup) => group.children.filter(({ givenName }) => givenName === 'Efan');
const limits = (group: CoreGroup, day: string) =>
  clockHistory(group, rules, day)
    .filter(({ childId, clock }) => childId === efan(group)[0]?.childId && ['D05', 'D06'].includes(clock))
    .map(({ clock, trigger, limit, state, metOn, daysLate }) => [clock, trigger, limit, state, metOn, daysLate].join(' '));

async function visitsIn(store: MemoryStore): Promise<readonly Visit[]> {
  const documents = await documentsOf(store, (await onlyGroup(store)).coreGroupId);
  return documents.filter((document): document is Visit => document.type === 'visit');
}

async function saySame(store: MemoryStore): Promise<void> {
  const head = await onlyGroup(store);
  const [asked] = head.sameAsked ?? [];
  if (asked?.what !== 'child') throw new Error('not asked');
  const { here, there } = asked;
  const documents = await documentsOf(store, head.coreGroupId);
  const visits = await visitsIn(store);
  const mark = documents.find((document): document is ImportMark => document.type === 'import');
  const named = documents.filter((document) => namesIt(document, { here }));
  const { group, put } = joinSame(head, { what: 'child', here, there }, named, '2026-11-23', {
    visits,
    wasImported: (visitId) => mark?.fingerprints[partKey.visit(visitId)] !== undefined,
  });
  const etag = (await store.groups.load(head.coreGroupId, []))?.head.etag ?? '';
  const entry = { deed: 'test', by: 'person', at: '2026-11-23T10:00:00.000Z', about: {} } as const;
  expect((await commitOnce(store.groups, etag, { head: group, put, entry })).outcome).toBe('saved');
}

async function joined(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringOn(store, rows, '2026-11-20');
  await bringOn(store, rekeyed(rows), '2026-11-23');
  await saySame(store);
  expect(efan(await onlyGroup(store))).toHaveLength(1);
  return store;
}

describe('the visits of a child who has another reference, once both entries are one,', () => {
  it('count as before with every later export, and none is told as taken away', async () => {
    const alone = memoryStore();
    await bringOn(alone, changed(rekeyed(rows)), '2026-11-24');
    const store = await joined();
    const was = limits(await onlyGroup(store), '2026-11-24');
    expect(was).toEqual(limits(await onlyGroup(alone), '2026-11-24'));
    for (const day of ['2026-11-24', '2026-11-25']) {
      const report = await bringOn(store, changed(rekeyed(rows)), day);
      expect(report.counts.corrected).toBe(0);
      expect(limits(await onlyGroup(store), '2026-11-24')).toEqual(was);
    }
    expect(efan(await onlyGroup(store))[0]?.visits.map(({ on, byRole }) => [on, byRole])).toContainEqual(['2026-11-16', 'co-ordinator']);
  });

  it('are corrected under the new reference as any other', async () => {
    const store = await joined();
    const at = (rows['visits.csv'] ?? []).length - 1;
    const corrected = rekeyed(withCells(rows, 'visits.csv', at, { alone: 'N' }));
    await bringOn(store, corrected, '2026-11-24');
    const alone = memoryStore();
    await bringOn(alone, corrected, '2026-11-24');
    expect(limits(await onlyGroup(store), '2026-11-24').filter((each) => /running|due/.test(each))).toEqual(
      limits(await onlyGroup(alone), '2026-11-24').filter((each) => /running|due/.test(each)),
    );
    expect(efan(await onlyGroup(store))[0]?.visits.filter(({ on }) => on === '2026-11-16')).toMatchObject([{ alone: false }]);
  });

  it('are gone where the case system takes them away under the new reference too', async () => {
    const store = await joined();
    const all = rows['visits.csv'] ?? [];
    await bringOn(store, rekeyed({ ...rows, 'visits.csv': all.slice(0, -1) }), '2026-11-24');
    expect(efan(await onlyGroup(store))[0]?.visits.map(({ on }) => on)).not.toContain('2026-11-16');
  });

  it('keep what was written about them here', async () => {
    const store = memoryStore();
    await bringOn(store, rows, '2026-11-20');
    const head = await onlyGroup(store);
    const childId = efan(head)[0]?.childId;
    const seen = (await visitsIn(store)).find((each) => each.childId === childId && each.fact.on === '2026-11-16');
    if (seen === undefined) throw new Error('no visit');
    const written: Visit = { ...seen, words: [...seen.words, wordsHere] };
    const etag = (await store.groups.load(head.coreGroupId, []))?.head.etag ?? '';
    const entry = { deed: 'test', by: 'person', at: '2026-11-20T10:00:00.000Z', about: {} } as const;
    await commitOnce(store.groups, etag, { head, put: [written], entry });
    await bringOn(store, rekeyed(rows), '2026-11-23');
    await saySame(store);
    await bringOn(store, changed(rekeyed(rows)), '2026-11-24');
    const group = await onlyGroup(store);
    const [standing] = efan(group)[0]?.visits.filter(({ on }) => on === '2026-11-16') ?? [];
    const found = (await visitsIn(store)).find(({ fact }) => fact.visitId === standing?.visitId);
    expect(found?.words).toContainEqual(wordsHere);
  });
});
