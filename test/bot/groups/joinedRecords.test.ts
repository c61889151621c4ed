import type { RecordVersion } from '../../../src/core/meeting/meetingRecord';
import { pastVersionId } from '../../../src/core/record/pastVersions';
import { versionHash } from '../../../src/core/record/recordSteps';
import { storedPastVersion } from '../../../src/documents/recordVersion';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aMember } from '../../support/aGroup';
import { aClosedMeeting, aPlan, aRecordGroup, aRecordWorld, type RecordWorld } from '../../support/recordWorld';

const about = { meetingId: 'meeting-1' };
const twice = { what: 'member', here: 'ioan', there: 'there-ioan' } as const;
let world: RecordWorld;
afterEach(() => world.close());

/** A meeting with a corrected record, both versions signed by Ioan, whom the case system has brought a second time. */
async function signedByIoan(): Promise<void> {
  const meeting = aClosedMeeting();
  const group = aRecordGroup(meeting);
  const members = [...group.members, aMember('there-ioan', 'member', { name: 'Ioan' })];
  world = await aRecordWorld(meeting, aPlan([]), { ...group, members, sameAsked: [{ ...twice, askedOn: '2026-11-20' }] });
  await world.presses('sian', 'record.note', { ...about, itemId: 'item-1', words: 'Words 1.', audience: 'everyone', language: 'en' });
  await world.presses('sian', 'record.draft', about);
  for (const version of [1, 2, 3]) {
    await world.presses('ioan', 'record.sign', { ...about, v: (await world.meeting()).version });
    await world.presses('mair', 'record.circulate', { ...about, version });
    if (version < 3) await world.presses('sian', 'record.correct', { ...about, version, reason: 'Again', language: 'en' });
  }
}

async function signed(): Promise<readonly RecordVersion[]> {
  const past = await world.stored(pastVersionId('meeting-1', 1));
  return [storedPastVersion.read(past).version, ...((await world.meeting()).record?.versions ?? [])];
}

it('a record that was signed by somebody entered twice still is as it was signed once the entries are one', async () => {
  await signedByIoan();
  await world.presses('sian', 'questions.join', twice);
  const versions = await signed();
  expect(versions.length).toBeGreaterThanOrEqual(2);
  for (const version of versions) {
    expect(version.signedBy).toBe('there-ioan');
    expect(version.hash).toBe(versionHash(version, sha256));
  }
});

it('a record that had been altered still shows as altered once the entries are one', async () => {
  await signedByIoan();
  const past = storedPastVersion.read(await world.stored(pastVersionId('meeting-1', 1)));
  const altered = { ...past, version: { ...past.version, hash: 'f'.repeat(64) } };
  const loaded = await world.store.groups.load('group-1', []);
  if (loaded === null) throw new Error('no group');
  const { document: head, etag } = loaded.head;
  await world.store.groups.commit({ coreGroupId: head.coreGroupId, head, etag, put: [altered], create: [] });
  await world.presses('sian', 'questions.join', twice);
  const [first] = await signed();
  expect(first).toMatchObject({ signedBy: 'there-ioan', hash: 'f'.repeat(64) });
});
