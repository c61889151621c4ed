import { stateHash } from '../../../src/core/audit/wroteBy';
import type { AuditEntry } from '../../../src/core/documents';
import { bytesOf } from '../../../src/core/limits';
import type { Meeting } from '../../../src/core/meeting/meeting';
import { type PastVersion, partingVersions, pastVersionId } from '../../../src/core/record/pastVersions';
import { versionHash } from '../../../src/core/record/recordSteps';
import { storedMeeting } from '../../../src/documents/meeting';
import { storedPastVersion, wholeMeetingIn } from '../../../src/documents/recordVersion';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aMember } from '../../support/aGroup';
import { aClosedMeeting, aPlan, aRecordGroup, aRecordWorld, type RecordWorld } from '../../support/recordWorld';
import { aPerson, shown } from '../../support/world';

const about = { meetingId: 'meeting-1' };
const long = 'Siaradodd pawb am bresenoldeb yn yr ysgol. '.repeat(40);
const worlds: RecordWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function aMeetingOf(meeting: Meeting): Promise<RecordWorld> {
  const world = await aRecordWorld(meeting, aPlan([]), aRecordGroup(meeting));
  worlds.push(world);
  return world;
}

async function sign(world: RecordWorld): Promise<void> {
  await world.presses('ioan', 'record.sign', { ...about, v: (await world.meeting()).version });
}

async function send(world: RecordWorld, version: number): Promise<void> {
  await world.presses('mair', 'record.circulate', { ...about, version });
}

async function signAndSend(world: RecordWorld, version: number): Promise<void> {
  await sign(world);
  await send(world, version);
}

async function correct(world: RecordWorld, from: number): Promise<void> {
  await world.presses('sian', 'record.correct', { ...about, version: from, reason: `Reason ${from + 1}`, language: 'en' });
  const { version: v } = await world.meeting();
  const slot = { ...about, version: from + 1, sectionId: 'item:item-1', slot: 'text:0', v };
  await world.presses('sian', 'record.change', { ...slot, words: `Words ${from + 1}. ${long}`, audience: 'everyone', language: 'en' });
}

/** A record that was corrected that often and sent each time. */
async function corrected(times: number): Promise<RecordWorld> {
  const world = await aMeetingOf(aClosedMeeting());
  const note = { ...about, itemId: 'item-1', words: `Words 1. ${long}`, audience: 'everyone', language: 'en' };
  await world.presses('sian', 'record.note', note);
  await world.presses('sian', 'record.draft', about);
  await signAndSend(world, 1);
  for (let from = 1; from <= times; from += 1) {
    await correct(world, from);
    await signAndSend(world, from + 1);
  }
  return world;
}

async function documentsOf(world: RecordWorld): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for await (const document of world.store.groups.documents('group-1')) found.set((document as { id: string }).id, document);
  return found;
}

const readers = ['elin', 'noor', 'ada', 'sian'];

/** First what is only looked at: opening a version writes, and with that the meeting lets past versions go. */
async function everythingShown(world: RecordWorld, versions: number): Promise<readonly string[]> {
  const cards: string[] = [];
  const show = async (who: string, verb: string, data: Readonly<Record<string, unknown>> = {}) =>
    cards.push(`${who} ${verb} ${JSON.stringify(data)}\n${shown(await world.presses(who, verb, { ...about, memberId: 'elin', ...data }))}`);
  for (const verb of ['record.reading', 'record.check', 'record.preview'])
    for (const who of readers)
      for (let version = 1; version <= versions + 1; version += 1) for (const page of [1, 2]) await show(who, verb, { version, page });
  for (const who of readers) await show(who, 'record.list');
  for (const who of readers) for (let version = 1; version <= versions + 1; version += 1) await show(who, 'record.read', { version });
  return cards;
}

describe('a record that was corrected', () => {
  it('keeps the newest signed version in its meeting; each of the others is in a document of its own, as it was signed', async () => {
    const world = await corrected(3);
    const documents = await documentsOf(world);
    expect(storedMeeting.in({ documents }, 'meeting-1')?.record?.versions.map(({ number }) => number)).toEqual([4]);
    const past = [...storedPastVersion.among(documents).values()];
    expect(past.map(({ id }) => id)).toEqual([1, 2, 3].map((number) => pastVersionId('meeting-1', number)));
    for (const { version } of past) expect(version.hash).toBe(versionHash(version, sha256));
    expect(past.map(({ version }) => version.correctionReason?.text)).toEqual([undefined, 'Reason 2', 'Reason 3']);
  });

  it('shows to everybody what one does that holds all versions, as an earlier version of the product left it', async () => {
    const apart = await corrected(3);
    await correct(apart, 4);
    const whole = wholeMeetingIn({ documents: await documentsOf(apart) }, 'meeting-1') as Meeting;
    expect(whole.record?.versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const together = await aMeetingOf(whole);
    expect(await everythingShown(together, 5)).toEqual(await everythingShown(apart, 5));
    for (const world of [together, apart]) await sign(world);
    expect(await everythingShown(together, 5)).toEqual(await everythingShown(apart, 5));
    // What they were sent last has left the meeting, and is still what the list of records names.
    expect(shown(await apart.presses('noor', 'record.list'))).toMatch(/version 4/);
    for (const world of [together, apart]) await send(world, 5);
    expect(await everythingShown(together, 5)).toEqual(await everythingShown(apart, 5));
    const [one, other] = [await documentsOf(together), await documentsOf(apart)].map((documents) => [
      ...storedPastVersion.among(documents),
    ]);
    expect(one?.map(([id]) => id)).toHaveLength(4);
    expect(one).toEqual(other);
  });

  it('leaves its meeting a fraction of what all versions take', async () => {
    const world = await corrected(8);
    const meeting = await world.meeting();
    const whole = wholeMeetingIn({ documents: await documentsOf(world) }, 'meeting-1') as Meeting;
    expect(whole.record?.versions).toHaveLength(9);
    expect(bytesOf(meeting) * 3).toBeLessThan(bytesOf(whole));
  });

  it('says in the audit what each past version is, from the commit that put it apart', async () => {
    const world = await corrected(2);
    const entries = (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as AuditEntry[];
    for (const number of [1, 2]) {
      const id = pastVersionId('meeting-1', number);
      const wrote = entries.filter((entry) => entry.wrote?.[id] !== undefined);
      expect(wrote.map(({ deed }) => deed)).toEqual(['record.sign']);
      expect(wrote[0]?.wrote?.[id]).toBe(stateHash((await world.stored(id)) as PastVersion, sha256));
    }
  });

  it('is given as a past version to those alone to whom that was sent', async () => {
    const world = await corrected(2);
    const reads = async (who: string, version: number) => {
      const opened = shown(await world.presses(who, 'record.read', { ...about, version }));
      const pages = [2, 3].map(async (page) => shown(await world.presses(who, 'record.reading', { ...about, version, page })));
      return [opened, ...(await Promise.all(pages))].join('\n');
    };
    expect(await reads('noor', 1)).toContain('Words 1.');
    for (const verb of ['record.read', 'record.reading']) {
      expect(shown(await world.presses('ivo', verb, { ...about, version: 1, page: 1 }))).not.toContain('Words 1.');
      expect(shown(await world.presses('noor', verb, { ...about, version: 7, page: 1 }))).toContain('was not sent to you');
    }
    const { head } = (await world.store.groups.load('group-1', [])) ?? {};
    if (head === undefined) throw new Error('There is no group.');
    const members = [...head.document.members, aMember('late', 'member')];
    await world.store.groups.commit({ coreGroupId: 'group-1', head: { ...head.document, members }, etag: head.etag, put: [], create: [] });
    await world.store.directory.write(aPerson({ personId: 'person-late', name: 'late', coreGroupIds: ['group-1'] }), null);
    await send(world, 3);
    expect(await reads('late', 3)).toContain('Words 3.');
    expect(await reads('late', 1)).not.toContain('Words 1.');
  });
});

describe('parting versions', () => {
  it('leaves everything as it is where there is nothing to part', () => {
    const written = [aClosedMeeting(), aPlan([])];
    expect(partingVersions(written)).toBe(written);
  });
});
