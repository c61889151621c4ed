import type { Meeting } from '../../../src/core/meeting/meeting';
import type { RecordVersion } from '../../../src/core/meeting/meetingRecord';
import { aClosedMeeting, anAttendee, aPlan, aRecordGroup, aRecordWorld, type RecordWorld } from '../../support/recordWorld';
import { button, shown } from '../../support/world';

const about = { meetingId: 'meeting-1' };
const putRight = '▲ Attendance was put right after this was signed.';
let world: RecordWorld;
afterEach(() => world.close());

/** A record that was signed and sent at eleven; an hour later its chair says that Noor was not there, and that Siân was. */
async function putRightAfterSigning(): Promise<void> {
  const absent = { presence: null, mode: null, confirmedBy: null, confirmedAt: null };
  const meeting = aClosedMeeting({ attendees: [anAttendee('sian', absent), anAttendee('noor'), anAttendee('elin')] });
  world = await aRecordWorld(meeting, aPlan([]), aRecordGroup(meeting));
  await world.presses('sian', 'record.draft', about);
  await sign();
  await world.presses('mair', 'record.circulate', { ...about, version: 1 });
  world.setNow('2026-11-20T12:00:00.000Z');
  await confirm('noor', 'apologies', '');
}
const sign = async () => world.presses('ioan', 'record.sign', { ...about, v: (await world.meeting()).version });
const confirm = (person: string, sighting: string, mode = 'video') =>
  world.presses('ioan', 'attendance.correct', { ...about, person, sighting, mode });

/** Who was there by a version of the record. */
async function inVersion(number: number): Promise<Readonly<Record<string, unknown>>> {
  const { record } = (await world.stored('meeting:meeting-1')) as Meeting;
  const past = (await world.stored(`record-version:meeting-1:000${number}`)) as { version?: RecordVersion } | undefined;
  const version = record?.versions.find((each) => each.number === number) ?? past?.version;
  const lines = version?.sections.flatMap(({ part, lines: all }) => (part === 'attendance' ? all : [])) ?? [];
  return Object.fromEntries(
    lines.map((line) => (line.kind === 'person' ? [line.memberId, line.presence] : ['valid', 'valid' in line && line.valid])),
  );
}

describe('attendance that is put right after the record was signed', () => {
  it('leaves the signed version as it was signed, and the record says so wherever it is opened', async () => {
    await putRightAfterSigning();
    expect(await inVersion(1)).toMatchObject({ noor: 'present', sian: null, valid: false });
    for (const verb of ['record.desk', 'record.check'])
      expect(shown(await world.presses('ioan', verb, { ...about, version: 1, page: 1 }))).toContain(putRight);
    const opened = shown(await world.presses('noor', 'record.read', { ...about, version: 1 }));
    expect(opened).toContain(putRight);
    expect(opened).toContain('✓ The text is the one that was signed.');
    expect(shown(await world.presses('elin', 'record.read', { ...about, version: 1 }))).not.toContain('▲');
  });

  it('offers a correction, from attendance and from the record, with the reason and who was there filled in', async () => {
    await putRightAfterSigning();
    const card = await confirm('sian', 'present');
    const form = await world.tap('ioan', card, 'Correct the record');
    expect(shown(form)).toContain('Attendance was put right after the record was signed.');
    const desk = await world.presses('ioan', 'record.desk', about);
    expect(button(desk, 'record.correcting').data).toMatchObject({ version: 1 });
    await world.tap('ioan', form, 'record.correct', { reason: 'Attendance was put right.', language: 'en' });
    expect(await inVersion(2)).toMatchObject({ noor: 'apologies', sian: 'present', elin: 'present', valid: false });
    await sign();
    expect(shown(await world.presses('ioan', 'record.desk', about))).not.toContain(putRight);
    expect(await inVersion(1)).toMatchObject({ noor: 'present', sian: null });
  });

  it('comes into a correction that is being worked on', async () => {
    await putRightAfterSigning();
    await world.presses('sian', 'record.correct', { ...about, version: 1, reason: 'A wrong day.', language: 'en' });
    await confirm('noor', 'part');
    await confirm('sian', 'present');
    expect(await inVersion(2)).toMatchObject({ noor: 'part', sian: 'present', valid: true });
  });

  it('says nothing of it where what was signed is right', async () => {
    await putRightAfterSigning();
    await confirm('noor', 'present');
    expect(shown(await world.presses('ioan', 'record.desk', about))).not.toContain(putRight);
  });
});
