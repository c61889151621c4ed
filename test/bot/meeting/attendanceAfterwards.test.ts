import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMeeting, withMeeting } from '../../support/aGroup';
import { anAttendee, anOpenMeeting } from '../../support/recordWorld';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const about = { meetingId: 'meeting-1' };
/** Open, with its chair (Ioan) and the school there; the co-ordinator and the rest are not confirmed. */
const nothing = { presence: null, mode: null, reply: null };
const attendees = [anAttendee('ioan'), anAttendee('noor'), anAttendee('sian', nothing), anAttendee('elin', nothing)];
const open = anOpenMeeting({ attendees });

async function begin(meeting: Meeting, group: CoreGroup = aGroup()): Promise<void> {
  world = await aWorld({ group: withMeeting(group, meeting), documents: [meeting] });
}
const stored = async (): Promise<Meeting> => (await world.stored('meeting:meeting-1')) as Meeting;
const attendeeOf = async (memberId: string) => (await stored()).attendees.find((each) => each.memberId === memberId);
const valid = async () => (await world.head()).meetings.find(({ meetingId }) => meetingId === 'meeting-1')?.valid;

describe('confirming those who are coming', () => {
  it('says so where nobody is, and changes nothing', async () => {
    await begin(aMeeting({ state: 'open', plannedFor: '2026-11-20', openedAt: '2026-11-20T08:55:00.000Z' }));
    const before = (await stored()).version;
    const card = await world.presses('ioan', 'attendance.everyone', about);
    expect(shown(card)).toContain('Nobody who is not confirmed yet has said that they are coming');
    expect((await stored()).version).toBe(before);
  });

  it('notes apologies, and says that nobody is there yet', async () => {
    const apologies = anAttendee('noor', { presence: null, mode: null, reply: 'apologies' });
    await begin(anOpenMeeting({ attendees: [apologies] }));
    const card = shown(await world.presses('ioan', 'attendance.everyone', about));
    expect(card).toContain('Apologies are noted. Nobody has said that they are coming');
    expect(await attendeeOf('noor')).toMatchObject({ presence: 'apologies' });
    const list = shown(await world.says('sian', 'attendance'));
    expect(list).toContain('× apologies');
    expect(list).not.toContain('× apologies · × apologies');
  });
});

describe('closing', () => {
  it('warns beside the button, and afterwards, of those whom nobody has confirmed', async () => {
    await begin(open);
    expect(shown(await world.says('ioan', 'meeting'))).toContain('▲ 4 people are not confirmed yet.');
    expect(shown(await world.says('noor', 'meeting'))).not.toContain('not confirmed yet');
    expect(shown(await world.presses('ioan', 'meeting.close', about))).toContain('4 people were not confirmed');
  });
});

describe('attendance of a meeting that is closed', () => {
  it('is reached from an old card that asked whether to close it, and leads back to its record', async () => {
    await begin(open);
    const { data } = button(await world.presses('ioan', 'meeting.closing', {}), 'attendance.open');
    await world.presses('ioan', 'meeting.close', about);
    const card = await world.presses('ioan', 'attendance.open', data);
    expect(shown(card)).toContain('Everybody on one list');
    const back = button(card, 'record.desk');
    expect(shown(await world.presses('ioan', back.verb, back.data))).toContain('Next: ');
  });

  const confirm = (who: string, person: string, sighting: string, mode = 'video') =>
    world.presses(who, 'attendance.correct', { ...about, person, sighting, mode });

  it('is put right from its record by its chair: what was confirmed before stays beside it', async () => {
    await begin(open);
    await world.presses('ioan', 'meeting.close', about);
    const desk = await world.presses('ioan', 'record.desk', about);
    const { verb, data } = button(desk, 'attendance.open');
    const list = await world.presses('ioan', verb, data);
    expect(shown(list)).toContain('What you change is added to what was confirmed');
    await confirm('ioan', 'noor', 'part', 'phone');
    expect(await attendeeOf('noor')).toMatchObject({ presence: 'part', mode: 'phone', earlier: [{ presence: 'present', mode: 'video' }] });
    expect(shown(await world.presses('ioan', verb, data))).toMatch(/◐ part of the meeting\W+by phone\W+before: ✓ present, by video/);
    await confirm('ioan', 'noor', 'absent', '');
    expect((await attendeeOf('noor'))?.earlier?.map(({ presence }) => presence)).toEqual(['present', 'part']);
  });

  it('tells whoever did not reply so as something past, and whoever asks later that the meeting was held', async () => {
    await begin(open);
    expect(shown(await world.says('sian', 'attendance'))).not.toContain('not replied yet');
    await world.presses('ioan', 'meeting.close', about);
    const list = shown(await world.presses('ioan', 'attendance.open', { ...about, page: 1 }));
    expect(list).not.toContain('not replied yet');
    const later = shown(await world.says('noor', 'attendance'));
    expect(later).toContain('The last meeting was held on Friday 20 November 2026');
    expect(later).not.toContain('You can reply once a meeting is planned.');
  });

  it('counts for the limit as it was put right', async () => {
    await begin(open);
    await world.presses('ioan', 'meeting.close', about);
    expect(await valid()).toBe(false);
    await confirm('ioan', 'sian', 'present');
    expect(await valid()).toBe(true);
  });

  it('is for whoever may confirm it; nobody else opens or changes it', async () => {
    await begin(open);
    await world.presses('ioan', 'meeting.close', about);
    for (const who of ['noor', 'elin']) {
      expect(shown(await world.presses(who, 'attendance.open', { ...about, page: 1 }))).not.toContain('present');
      await confirm(who, 'sian', 'present');
    }
    expect(await attendeeOf('sian')).toMatchObject({ presence: null });
    expect(button(await world.presses('ioan', 'record.desk', about), 'attendance.open').data).toMatchObject(about);
  });
});
