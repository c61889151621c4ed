import { attendanceList, attendanceSeenBy } from '../../../src/core/meeting/attendanceList';
import type { Meeting } from '../../../src/core/meeting/meeting';
import type { Member } from '../../../src/core/member';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { anAttendee, anOpenMeeting } from '../../support/recordWorld';
import { aWorld, button, shown, type World } from '../../support/world';

/* Gwen teaches one of the children and takes the notes: one person, in the group twice. */

let world: World;
afterEach(() => world.close());

const gwen = { name: 'Gwen Rowlands', personId: 'person-gwen' };
const both: readonly Member[] = [
  aMember('gwen', 'member', { ...gwen, title: 'teacher', agency: 'Ysgol y Bryn' }),
  aMember('scribe', 'administrator', { ...gwen, title: 'minute-taker' }),
];
const group = aGroup({ members: [...aGroup().members, ...both] });
const m = { meetingId: 'meeting-1' };

async function begin(meeting: Meeting = aMeeting(), more: Partial<typeof group> = {}): Promise<void> {
  world = await aWorld({ group: withMeeting({ ...group, ...more }, meeting), documents: [meeting] });
}
const stored = async (): Promise<Meeting> => (await world.stored('meeting:meeting-1')) as Meeting;

/** How often a name stands on a card, in texts and in choices. */
const timesIn = (card: unknown, name = 'Gwen Rowlands'): number => JSON.stringify(card).split(name).length - 1;

/** The choices of one field. */
function choicesOf(card: unknown, field: string): readonly { title: string; value: string }[] {
  let found: readonly { title: string; value: string }[] = [];
  JSON.stringify(card, (_key, part) => {
    if (part?.id === field) found = part.choices;
    return part;
  });
  return found;
}

describe('somebody who is in the group twice', () => {
  it('is one line of attendance that names both roles, replies once in whichever, and counts once', async () => {
    await begin();
    const card = await world.says('sian', 'attendance');
    expect(timesIn(card)).toBe(timesIn(card, 'Macsen Hughes'));
    expect(shown(card)).toContain('Teacher, Minute taker');
    await world.presses('gwen', 'attendance.reply', { ...m, reply: 'coming' });
    const replies = (await stored()).attendees.filter(({ reply }) => reply === 'coming');
    expect(replies.map(({ memberId }) => memberId).sort()).toEqual(['gwen', 'scribe']);
    expect(shown(await world.says('sian', 'attendance'))).toContain('Coming: 1.');
    expect(shown(await world.says('sian', 'meeting'))).toContain('Coming 1 ·');
  });

  it('is one choice for the chair, who confirms the person', async () => {
    await begin(anOpenMeeting({ attendees: [] }));
    const form = await world.presses('ioan', 'attendance.correcting', m);
    expect(choicesOf(form, 'person').filter(({ title }) => title.includes('Gwen Rowlands'))).toMatchObject([
      { title: expect.stringContaining('Teacher, Minute taker') },
    ]);
    await world.presses('ioan', 'attendance.correct', { ...m, person: 'scribe', sighting: 'part', mode: 'phone' });
    const confirmed = (await stored()).attendees.filter(({ presence }) => presence === 'part');
    expect(confirmed.map(({ memberId }) => memberId).sort()).toEqual(['gwen', 'scribe']);
    expect(shown(await world.says('ioan', 'attendance'))).toContain('There, in whole or in part: 1.');
  });

  it('has one reply where earlier versions kept one for one role only: the newest', () => {
    const attendees = [
      anAttendee('gwen', { reply: 'apologies', repliedAt: '2026-11-18T09:00:00.000Z', presence: null, mode: null, confirmedAt: null }),
      anAttendee('scribe', { reply: 'coming', repliedAt: '2026-11-19T09:00:00.000Z', presence: null, mode: null, confirmedAt: null }),
    ];
    const list = attendanceList(group, aMeeting({ attendees }), '2026-11-20').filter(({ member }) => member.personId === 'person-gwen');
    expect(list).toMatchObject([{ attendee: { reply: 'coming' } }]);
  });

  it.each([
    ['meeting.arranging', {}, 'chair', 'sian'],
    ['actions.adding', {}, 'owner', 'sian'],
  ])('is one choice in %s', async (verb, data, field, who) => {
    await begin();
    const mine = choicesOf(await world.presses(who, verb, data), field).filter(({ title }) => title.includes('Gwen Rowlands'));
    expect(mine).toHaveLength(1);
    expect(mine[0]?.value).toBe('gwen');
  });

  it('is asked for the agenda once, and has answered in whichever role', async () => {
    await begin();
    const card = await world.says('sian', 'agenda');
    expect(timesIn(card)).toBe(timesIn(card, 'Macsen Hughes'));
    await world.presses('gwen', 'agenda.agree', { ...m, v: 1 });
    expect(shown(await world.says('sian', 'agenda'))).toContain('1 of 7 people has answered');
  });
});

describe('the quorum', () => {
  const cover = { name: 'Macsen Hughes', personId: 'person-macsen' };

  it('does not take one person for the co-ordinator and for another agency', async () => {
    const second = aMember('macsen-2', 'member', { ...cover, agency: 'Ysgol y Bryn' });
    await begin(anOpenMeeting({ attendees: [anAttendee('macsen'), anAttendee('macsen-2'), anAttendee('elin')] }), {
      members: [...aGroup().members, second],
    });
    expect(shown(await world.says('sian', 'attendance'))).toContain('Still needed');
  });
});

describe('somebody who is a parent as well as a practitioner', () => {
  const elin = { name: 'Elin Ŵyn', personId: 'person-elin' };
  const members = [...aGroup().members, aMember('elin-nurse', 'member', { ...elin, agency: 'Aberwern Health Board' })];

  it('is family to the other parent, who is shown nothing of them', () => {
    const meeting = anOpenMeeting({ attendees: [anAttendee('elin'), anAttendee('elin-nurse'), anAttendee('noor')] });
    const whole = aGroup({ members });
    const rhys = aMember('rhys', 'parent', { childIds: ['child-2'] });
    const seen = attendanceSeenBy(whole, rhys, attendanceList(whole, meeting, '2026-11-20'));
    expect(seen.map(({ member }) => member.personId)).toEqual(['person-noor', 'person-rhys']);
  });

  it('cannot be chosen to chair, and is said not to be who can where an export named them', async () => {
    await begin(aMeeting({ chairMemberId: 'elin-nurse' }), { members });
    const card = await world.says('sian', 'meeting');
    expect(shown(card)).toMatch(/Chair:\s+Elin Ŵyn · ▲ is not a member of the group who can chair/);
    const form = await world.presses('sian', button(card, 'Name another chair').verb, {});
    expect(shown(form)).toContain('is not a member of the group who can chair');
    expect(choicesOf(form, 'chair').map(({ value }) => value)).not.toContain('elin-nurse');
  });
});

describe('a chair who is named and does not chair', () => {
  it.each([
    ['a parent', 'elin'],
    ['whoever has left', 'gone'],
  ])('%s gives the chair’s buttons to the co-ordinator, and the card says why', async (_who, chairMemberId) => {
    const gone = aMember('gone', 'member', { name: 'Huw Gone', to: '2026-11-01' });
    await begin(anOpenMeeting({ chairMemberId }), { members: [...aGroup().members, gone] });
    expect(button(await world.says('sian', 'attendance'), 'attendance.everyone').verb).toBe('attendance.everyone');
    expect(JSON.stringify(await world.says('elin', 'presenoldeb'))).not.toContain('attendance.everyone');
    await world.close();
    await begin(aMeeting({ chairMemberId }), { members: [...aGroup().members, gone] });
    expect(shown(await world.says('sian', 'meeting'))).toContain('is not a member of the group who can chair');
  });

  it('chairs on in another role that can, where they left only the one that was named', async () => {
    const left = aMember('before', 'member', { ...gwen, to: '2026-11-01' });
    await begin(anOpenMeeting({ chairMemberId: 'before' }), { members: [...group.members, left] });
    expect(button(await world.says('gwen', 'attendance'), 'attendance.everyone').verb).toBe('attendance.everyone');
  });

  it('is marked beside the name where a chair is chosen who is on leave that day', async () => {
    await begin(aMeeting(), { absences: [{ personId: 'person-noor', from: '2026-12-01', to: '2026-12-07', coverPersonId: null }] });
    const noor = choicesOf(await world.presses('sian', 'meeting.arranging', {}), 'chair').find(({ value }) => value === 'noor');
    expect(noor?.title).toMatch(/· ▲ not available that day$/);
  });
});
