import { sayOfMissedGroup } from '../../../src/core/caseload/missed';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { meetingDocumentId, nextMeeting } from '../../../src/core/meeting/meeting';
import { meetingsCalledOff, meetingsToCome } from '../../../src/core/notices/groupOver';
import { storedMeeting } from '../../../src/documents/meeting';
import { storedNotice } from '../../../src/documents/notice';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { done } from '../../support/begunHere';
import { type ExportRows, goodExport, withRows } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, documentsOf, headOfRef, rules, today } from '../../support/regrouped';

/*
 * A group that somebody says has ended loses its meetings to come. Where the case system has group and meeting again, that was a
 * mistake: the meeting is on again, and those who were told that it was called off are told so.
 */

const planned = { ...goodExport['meetings.csv']?.[2], core_group_ref: 'CG-2', planned_for: '2026-12-02' };
const rows = withRows(goodExport, 'meetings.csv', planned);
const isOfSecond = (row: Readonly<Record<string, string>>) => row['core_group_ref'] === 'CG-2' || row['child_ref'] === 'CH-9';
const withoutSecond: ExportRows = Object.fromEntries(
  Object.entries(rows).map(([file, all]) => [file, all.filter((row) => !isOfSecond(row))]),
);

/** The group's co-ordinator says that it has ended. */
async function saysEnded(store: MemoryStore): Promise<void> {
  const { coreGroupId, meetings } = await headOfRef(store, 'CG-2');
  const ids = meetings.map(({ meetingId }) => meetingDocumentId(meetingId));
  const loaded = await store.groups.load(coreGroupId, ids);
  const actor = loaded?.head.document.members.find(({ role }) => role === 'co-ordinator');
  if (loaded === null || actor === undefined) throw new Error('nobody');
  const group = loaded.head.document;
  const ended = done(sayOfMissedGroup(group, { why: 'ended', by: actor.personId, on: today }));
  const coming = meetingsToCome(group).flatMap((meetingId) => storedMeeting.in(loaded, meetingId) ?? []);
  const off = meetingsCalledOff(group, ended, coming, { actor, now: at, today, rules, language: 'en' });
  const entry = { deed: 'questions.missedGroup', by: actor.personId, at, about: { why: 'ended' } } as const;
  const { outcome } = await commitOnce(store.groups, loaded.head.etag, { head: off.group, put: [...off.put, ...off.told], entry });
  expect([outcome, off.put.map(({ state }) => state)]).toEqual(['saved', ['cancelled']]);
}

async function endedByMistake(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, rows);
  await bringAll(store, withoutSecond);
  await saysEnded(store);
  expect((await headOfRef(store, 'CG-2')).ended).toMatchObject({ because: 'ended' });
  return store;
}

const clocksOf = async (store: MemoryStore) => currentClocks(await headOfRef(store, 'CG-2'), rules, today);
const toldOf = async (store: MemoryStore, news: string) =>
  (await documentsOf(store, (await headOfRef(store, 'CG-2')).coreGroupId))
    .flatMap((each) => (each.type === 'notice' ? (storedNotice.ifReadable(each) ?? []) : []))
    .filter(({ about }) => about.kind === 'meeting' && about.news === news)
    .map(({ recipientPersonId }) => recipientPersonId)
    .sort();

describe('a meeting that was called off because its group had ended', () => {
  it('is on again once the case system has the group again with it, and those who were told otherwise are told', async () => {
    const fresh = memoryStore();
    await bringAll(fresh, rows);
    const store = await endedByMistake();
    const off = await toldOf(store, 'cancelled');
    expect(off.length).toBeGreaterThan(1);
    await bringAll(store, rows, store.groups, true);
    expect((await headOfRef(store, 'CG-2')).ended).toBeDefined();
    await bringAll(store, rows);
    const head = await headOfRef(store, 'CG-2');
    expect(nextMeeting(head)).toMatchObject({ plannedFor: '2026-12-02', cancelled: false });
    expect(await clocksOf(store)).toEqual(await clocksOf(fresh));
    const documents = await documentsOf(store, head.coreGroupId);
    const meetings = documents.flatMap((each) => (each.type === 'meeting' ? (storedMeeting.ifReadable(each) ?? []) : []));
    expect(meetings).toMatchObject([{ plannedFor: '2026-12-02', state: 'planned', cancellation: null }]);
    // Whoever had said that it had ended was told nothing then, and is now.
    const runner = head.members.flatMap(({ role, personId }) => (role === 'co-ordinator' ? [personId] : []));
    const told = [...off, ...runner].sort();
    expect(await toldOf(store, 'planned')).toEqual(told);
    expect((await bringAll(store, rows)).changed).toEqual([]);
    expect(await toldOf(store, 'planned')).toEqual(told);
  });

  it('was held where the case system says by then that it was', async () => {
    const held = { ...planned, held_on: '2026-11-23', planned_for: '2026-11-23' };
    const store = memoryStore();
    await bringAll(store, withRows(goodExport, 'meetings.csv', { ...held, held_on: '' }));
    await bringAll(store, withoutSecond);
    await saysEnded(store);
    const now = withRows(goodExport, 'meetings.csv', held);
    await bringAll(store, now);
    expect((await headOfRef(store, 'CG-2')).meetings).toMatchObject([{ heldOn: '2026-11-23', cancelled: false }]);
    expect(await toldOf(store, 'planned')).toEqual([]);
  });

  it('stays called off where the case system has the group without it', async () => {
    const store = await endedByMistake();
    await bringAll(store, goodExport);
    const head = await headOfRef(store, 'CG-2');
    expect([head.ended, head.meetings.map(({ cancelled }) => cancelled)]).toEqual([undefined, [true]]);
    expect(await toldOf(store, 'planned')).toEqual([]);
  });
});
