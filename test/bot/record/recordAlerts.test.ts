import type { CoreGroup } from '../../../src/core/coreGroup';
import { noticesTo } from '../../../src/core/notices/openNotices';
import { aClosedMeeting, aPlan, aRecordGroup, aRecordWorld, type RecordWorld } from '../../support/recordWorld';

const about = { meetingId: 'meeting-1' };
let world: RecordWorld;
afterEach(() => world.close());

/** A record that was signed and sent, and, if `twice`, corrected and sent again. */
async function sent(twice: boolean): Promise<void> {
  const meeting = aClosedMeeting();
  world = await aRecordWorld(meeting, aPlan([]), aRecordGroup(meeting));
  await world.presses('sian', 'record.draft', about);
  const signAndSend = async (version: number) => {
    await world.presses('ioan', 'record.sign', { ...about, v: (await world.meeting()).version });
    await world.presses('mair', 'record.circulate', { ...about, version });
  };
  await signAndSend(1);
  if (!twice) return;
  await world.presses('sian', 'record.correct', { ...about, version: 1, reason: 'A wrong day.', language: 'en' });
  await signAndSend(2);
}

async function waits(who: string): Promise<readonly unknown[]> {
  const head = (await world.stored('group')) as CoreGroup;
  return noticesTo(head, `person-${who}`).flatMap(({ about: of }) => (of.kind === 'record' ? [of.version] : []));
}

it('a version that took another’s place is the only one that still waits', async () => {
  await sent(true);
  expect([await waits('noor'), await waits('elin')]).toEqual([[2], [2]]);
});

it('a record that was opened by the command, and not from its alert, waits no longer', async () => {
  await sent(false);
  expect(await waits('noor')).toEqual([1]);
  await world.presses('noor', 'record.read', { ...about, version: 1 });
  expect([await waits('noor'), await waits('elin')]).toEqual([[], [1]]);
});
