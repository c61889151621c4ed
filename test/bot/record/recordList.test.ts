import { aClosedMeeting, aPlan, aRecordGroup, aRecordWorld } from '../../support/recordWorld';
import { shown } from '../../support/world';

it('the pages of records count those that this person may see, not the meetings that were held', async () => {
  const meeting = aClosedMeeting();
  const group = aRecordGroup(meeting);
  const later = Array.from({ length: 9 }, (_, index) => ({
    ...{ meetingId: `meeting-later-${index}`, kind: 'subsequent' as const, plannedFor: `2026-11-${21 + index}`, startsAt: '10:00' },
    ...{ heldOn: `2026-11-${21 + index}`, valid: true, cancelled: false },
  }));
  const world = await aRecordWorld(meeting, aPlan([]), { ...group, meetings: [...group.meetings, ...later] });
  const about = { meetingId: 'meeting-1' };
  const note = { ...about, itemId: 'item-1', words: 'Noted words', audience: 'everyone', language: 'en' };
  await world.presses('sian', 'record.note', note);
  await world.presses('sian', 'record.draft', about);
  await world.presses('ioan', 'record.sign', { ...about, v: (await world.meeting()).version });
  await world.presses('mair', 'record.circulate', { ...about, version: 1 });
  for (const page of [1, 2]) {
    const list = shown(await world.presses('noor', 'record.list', { page }));
    expect(list).toContain('20 November 2026');
    expect(list).not.toMatch(/[Pp]age \d/);
  }
  await world.close();
});
