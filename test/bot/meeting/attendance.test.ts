import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

async function at(meeting: Meeting, group: CoreGroup = aGroup()): Promise<void> {
  world = await aWorld({ group: withMeeting(group, meeting), documents: [meeting] });
}

const opened = (more: Partial<Meeting> = {}): Meeting => aMeeting({ state: 'open', openedAt: '2026-11-20T08:55:00.000Z', ...more });
const stored = async (): Promise<Meeting> => (await world.stored('meeting:meeting-1')) as Meeting;
const attendeeOf = async (memberId: string) => (await stored()).attendees.find((each) => each.memberId === memberId);
const m = { meetingId: 'meeting-1' };

describe('replying before the meeting', () => {
  beforeEach(() => at(aMeeting()));

  it('shows one’s own reply back, and lets it be changed', async () => {
    const coming = button(await world.says('noor', 'attendance'), 'I am coming');
    expect(shown(await world.presses('noor', coming.verb, coming.data))).toContain('Your reply: I am coming.');
    const apologies = button(await world.says('noor', 'attendance'), 'Send apologies');
    const card = shown(await world.presses('noor', apologies.verb, apologies.data));
    expect(card).toContain('Your reply: apologies');
    expect(card).toContain('You can change your reply until the meeting opens.');
    expect(await attendeeOf('noor')).toMatchObject({ reply: 'apologies' });
    expect((await stored()).attendees).toHaveLength(1);
  });

  it('keeps a deputy’s name exactly as typed, for practitioners and the one who sends them', async () => {
    const name = 'Dr ${x} *Ŵyn* [a](b) =cmd() שלום';
    const form = await world.presses('elin', 'attendance.naming', m);
    const card = await world.presses('elin', 'attendance.deputy', { ...button(form, 'attendance.deputy').data, deputy: name });
    expect(shown(card)).toContain(name);
    expect(shown(card)).toContain('mae rhywun yn dod yn fy lle');
    expect(shown(await world.says('sian', 'attendance'))).toContain(name);
    expect(shown(await world.says('rhys', 'attendance'))).not.toContain(name);
  });

  it('gives back a deputy’s name that is too long, and asks for one that is missing', async () => {
    const long = 'n'.repeat(5000);
    const card = shown(await world.presses('noor', 'attendance.deputy', { ...m, deputy: long }));
    expect(card).toContain('Nothing was cut off');
    expect(card).toContain(long);
    expect(shown(await world.presses('noor', 'attendance.deputy', m))).toContain('Answer this.');
    expect((await stored()).attendees).toEqual([]);
  });

  it('counts the same press once', async () => {
    const press = { ...m, reply: 'coming', k: 'same' };
    await world.presses('noor', 'attendance.reply', press);
    expect(shown(await world.presses('noor', 'attendance.reply', press))).toContain('✓ Your reply is saved.');
    expect((await stored()).version).toBe(2);
    expect((await world.head()).lastAudit.seq).toBe(1);
  });

  it('keeps everybody’s reply when they press at once', async () => {
    const people = ['sian', 'macsen', 'ioan', 'noor', 'elin', 'rhys'];
    await Promise.all(people.map((who) => world.presses(who, 'attendance.reply', { ...m, reply: 'coming' })));
    expect((await stored()).attendees.map(({ reply }) => reply)).toEqual(people.map(() => 'coming'));
  });

  it('tells practitioners who has not replied, and a parent nothing of the other', async () => {
    await world.presses('rhys', 'attendance.reply', { ...m, reply: 'apologies' });
    const all = shown(await world.says('ioan', 'attendance'));
    expect(all).toContain('Coming: 0. Apologies: 1. Sending a deputy: 0. No reply yet: 5.');
    expect(all).toContain('Rhys [x](y) Ŵyn');
    const hers = shown(await world.says('elin', 'presenoldeb'));
    expect(hers).toContain('Nid ydych wedi ateb eto.');
    expect(hers).not.toContain('Rhys');
    expect(hers).not.toContain('Siân');
  });

  it('cannot be confirmed yet, and nobody sees whether it counts', async () => {
    expect(shown(await world.presses('ioan', 'attendance.everyone', m))).toContain('This meeting is not open yet');
    expect(shown(await world.says('sian', 'attendance'))).not.toContain('held meeting');
  });

  it('is denied for a meeting of another group, and audited', async () => {
    const card = await world.presses('noor', 'attendance.reply', { meetingId: 'meeting-of-others', reply: 'coming' });
    expect(shown(card)).toContain('do not recognise this card');
    expect((await world.head()).lastAudit.seq).toBe(0);
    expect(await world.store.groups.ofType('group-1', 'access', { limit: 10, after: null })).toContainEqual(
      expect.objectContaining({ by: 'person-noor', deed: 'attendance.reply', outcome: 'denied', reason: 'not-my-card' }),
    );
  });

  it('takes no reply that is not one', async () => {
    expect(shown(await world.presses('noor', 'attendance.reply', { ...m, reply: 'deputy' }))).toContain('do not recognise this card');
  });
});

it('tells what to do while no meeting is planned', async () => {
  world = await aWorld();
  expect(shown(await world.says('noor', 'attendance'))).toContain('You can reply once a meeting is planned.');
});

it('says that the meeting was cancelled since', async () => {
  await at(aMeeting({ state: 'cancelled' }));
  expect(shown(await world.presses('noor', 'attendance.reply', { ...m, reply: 'coming' }))).toContain('has been cancelled');
  expect((await stored()).attendees).toEqual([]);
});

it('denies somebody who has left', async () => {
  const group = aGroup();
  await at(aMeeting(), {
    ...group,
    members: group.members.map((each) => (each.memberId === 'noor' ? { ...each, to: '2026-11-20' } : each)),
  });
  expect(shown(await world.presses('noor', 'attendance.reply', { ...m, reply: 'coming' }))).toContain('not a member of this group today');
  expect(shown(await world.says('sian', 'attendance'))).not.toContain('Noor');
});

it('lists at most seven people on a page, people without Teams among them', async () => {
  const group = aGroup();
  const more = Array.from({ length: 5 }, (_, index) => aMember(`more-${index}`, 'member', { name: `Person ${index}`, inTeams: false }));
  await at(aMeeting(), { ...group, members: [...group.members, ...more] });
  const first = await world.says('sian', 'attendance');
  expect(shown(first)).toContain('Page 1 of 2');
  expect(shown(first)).not.toContain('Person 4');
  const next = button(first, 'Next page');
  const second = shown(await world.presses('sian', next.verb, next.data));
  expect(second).toContain('Person 4');
  expect(second).toContain('not in Teams');
});

describe('confirming at the meeting', () => {
  const replied = async (): Promise<void> => {
    await at(aMeeting());
    for (const who of ['sian', 'noor', 'elin']) await world.presses(who, 'attendance.reply', { ...m, reply: 'coming' });
    await world.presses('macsen', 'attendance.reply', { ...m, reply: 'apologies' });
    const meeting: Meeting = { ...(await stored()), state: 'open', openedAt: '2026-11-20T08:55:00.000Z' };
    await world.close();
    await at(meeting);
  };

  it('takes one press for the usual case and then one person at a time', async () => {
    await replied();
    const list = await world.says('ioan', 'attendance');
    expect(shown(list)).toContain('● coming · ○ not confirmed yet');
    const everyone = button(list, 'attendance.everyone');
    const after = await world.presses('ioan', everyone.verb, everyone.data);
    expect(shown(after)).toContain('There, in whole or in part: 3. Apologies or absent: 1. Not confirmed yet: 2.');
    const form = await world.presses('ioan', 'attendance.correcting', button(after, 'attendance.correcting').data);
    expect(shown(form)).toContain('=cmd() Noor, Ysgol y Bryn: ● coming · ✓ present');
    const save = button(form, 'attendance.correct');
    const corrected = await world.presses('ioan', save.verb, { ...save.data, person: 'noor', sighting: 'part', mode: 'phone' });
    expect(shown(corrected)).toContain('◐ part of the meeting');
    expect(await attendeeOf('noor')).toMatchObject({ presence: 'part', mode: 'phone', confirmedBy: 'ioan', reply: 'coming' });
  });

  it('shows live to chair and co-ordinator, and to nobody else, whether the meeting counts', async () => {
    await replied();
    expect(shown(await world.says('ioan', 'attendance'))).toContain('the deadline for the next meeting will not start again');
    const counted = await world.presses('ioan', 'attendance.everyone', m);
    expect(shown(counted)).toContain('this counts as a held meeting');
    const correct = { ...m, person: 'sian', sighting: 'absent' };
    expect(shown(await world.presses('ioan', 'attendance.correct', correct))).toContain(
      'Still needed: the co-ordinator or the team manager.',
    );
    expect(shown(await world.says('sian', 'attendance'))).toContain('Still needed: the co-ordinator or the team manager.');
    expect(shown(await world.says('noor', 'attendance'))).not.toContain('Still needed');
    expect(shown(await world.says('elin', 'presenoldeb'))).not.toContain('Ar goll');
  });

  it('is for the chair of this meeting only', async () => {
    await at(opened());
    for (const who of ['sian', 'macsen', 'noor', 'elin']) {
      const data = { ...m, person: 'noor', sighting: 'present', mode: 'video' };
      await world.presses(who, 'attendance.everyone', m);
      await world.presses(who, 'attendance.correct', data);
      expect(shown(await world.presses(who, 'attendance.correcting', m))).not.toContain('Noor');
    }
    expect((await stored()).attendees).toEqual([]);
    expect(shown(await world.presses('sian', 'attendance.everyone', m))).toContain('Only the chair of this meeting');
  });

  it('is for the co-ordinator or manager while no chair is named', async () => {
    await at(opened({ chairMemberId: null }));
    await world.presses('macsen', 'attendance.correct', { ...m, person: 'noor', sighting: 'absent' });
    expect(await attendeeOf('noor')).toMatchObject({ presence: 'absent', confirmedBy: 'macsen' });
  });

  it('gives back what was chosen where something is missing, and knows no strangers', async () => {
    await at(opened({ mode: 'hybrid' }));
    const card = await world.presses('ioan', 'attendance.correct', { ...m, person: 'noor', sighting: 'present' });
    expect(shown(card)).toContain('Choose one.');
    expect(button(card, 'attendance.correct').data).toMatchObject(m);
    const stranger = await world.presses('ioan', 'attendance.correct', { ...m, person: 'nobody', sighting: 'absent' });
    expect(shown(stranger)).toContain('Choose one.');
    expect((await stored()).attendees).toEqual([]);
  });

  it('ends the replies', async () => {
    await at(opened());
    expect(shown(await world.presses('noor', 'attendance.reply', { ...m, reply: 'coming' }))).toContain('replies can no longer be changed');
    expect(shown(await world.says('noor', 'attendance'))).not.toContain('I am coming');
  });

  it('keeps both when two people are confirmed at once', async () => {
    await at(opened());
    const seen = (person: string) => world.presses('ioan', 'attendance.correct', { ...m, person, sighting: 'present', mode: 'video' });
    await Promise.all([seen('noor'), seen('sian'), world.presses('ioan', 'attendance.everyone', m)]);
    expect((await stored()).attendees.map(({ memberId }) => memberId).sort()).toEqual(['noor', 'sian']);
  });

  it('shows a parent the practitioners who were confirmed, never the other parent', async () => {
    await at(opened());
    for (const person of ['noor', 'rhys'])
      await world.presses('ioan', 'attendance.correct', { ...m, person, sighting: 'present', mode: 'video' });
    const hers = shown(await world.says('elin', 'presenoldeb'));
    expect(hers).toContain('Noor');
    expect(hers).toContain('yn bresennol');
    expect(hers).not.toContain('Rhys');
  });
});
