import type { AdaptiveCard } from '../../../src/cards/defineCard';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry } from '../../../src/core/documents';
import type { Attendee } from '../../../src/core/meeting/attendanceList';
import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMember, withMeeting } from '../../support/aGroup';
import { anAttendee, anOpenMeeting } from '../../support/recordWorld';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const m = { meetingId: 'meeting-1' };
const unseen = { presence: null, mode: null, confirmedBy: null, confirmedAt: null };
const replied = (memberId: string, reply: Attendee['reply']) => anAttendee(memberId, { ...unseen, reply });
const elsewhere = aMember('lowri', 'member', { name: 'Lowri Pugh', agency: 'Heddlu Aberwern' });
const group = aGroup({ members: [...aGroup().members, elsewhere] });
/** Seven people: four come, one sends apologies, one a deputy, one has not replied. */
const attendees = [
  ...['sian', 'macsen', 'ioan', 'elin'].map((memberId) => replied(memberId, 'coming')),
  replied('noor', 'apologies'),
  replied('lowri', 'deputy'),
];

async function begin(meeting: Meeting = anOpenMeeting({ attendees }), of: CoreGroup = group): Promise<void> {
  world = await aWorld({ group: withMeeting(of, meeting), documents: [meeting] });
}
const stored = async (): Promise<Meeting> => (await world.stored('meeting:meeting-1')) as Meeting;
const presenceOf = async () =>
  Object.fromEntries((await stored()).attendees.map(({ memberId, presence, mode }) => [memberId, [presence, mode].join(' ').trim()]));

/** What stands in the inputs of a card, as a client sends it. */
function inputsOf(card: AdaptiveCard): Record<string, string> {
  const found: Record<string, string> = {};
  JSON.stringify(card, (_key, part) => {
    if (typeof part?.type === 'string' && part.type.startsWith('Input.')) found[part.id] = part.value ?? '';
    return part;
  });
  return found;
}
/** What the audit has of the last list that was saved, value by value; and line by line. */
async function saidInAudit(): Promise<readonly string[]> {
  const entries = (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as AuditEntry[];
  const about = entries.findLast(({ deed }) => deed === 'attendance.confirm')?.about ?? {};
  return Object.entries(about).flatMap(([name, value]) => (name.startsWith('confirmed') ? [String(value)] : []));
}
const lastConfirmed = async () => (await saidInAudit()).join(' ').split(' ').sort();
/** In which input the line of a person is. */
function slotOf(card: AdaptiveCard, memberId: string): string {
  const people = String(button(card, 'attendance.confirm').data['people']).split(',');
  return `p${people.indexOf(memberId) + 1}`;
}

/** Presses a button with all that stands in the card, changed by hand. */
async function press(who: string, card: AdaptiveCard, named: string, by: Record<string, string> = {}): Promise<AdaptiveCard> {
  const { verb, data } = button(card, named);
  const sends = verb === 'attendance.confirm' || verb === 'attendance.turn';
  return world.presses(who, verb, { ...data, ...(sends ? inputsOf(card) : {}), ...by });
}

describe('everybody’s attendance on one list', () => {
  it('takes three presses for seven people from the card of the meeting to saved, filled in as they replied', async () => {
    await begin();
    let presses = 0;
    let card = await world.says('ioan', 'meeting');
    for (const next of ['attendance.open', 'attendance.sheet', 'attendance.confirm']) {
      const isLast = next === 'attendance.confirm';
      card = await press('ioan', card, next, isLast ? { [slotOf(card, 'rhys')]: 'absent' } : {});
      presses += 1;
    }
    expect(presses).toBeLessThanOrEqual(3);
    expect(shown(card)).toContain('Saved.');
    expect(await presenceOf()).toEqual({
      ...{ sian: 'present video', macsen: 'present video', ioan: 'present video', elin: 'present video' },
      ...{ noor: 'apologies', lowri: 'present video', rhys: 'absent' },
    });
    expect((await stored()).attendees.find(({ memberId }) => memberId === 'lowri')).toMatchObject({ deputyAttended: true });
  });

  it('takes who came late or left early, and who came in another way', async () => {
    await begin();
    const card = await world.presses('ioan', 'attendance.sheet', m);
    await press('ioan', card, 'attendance.confirm', { [slotOf(card, 'sian')]: 'part', [slotOf(card, 'macsen')]: 'part:phone' });
    expect(await presenceOf()).toMatchObject({ sian: 'part video', macsen: 'part phone' });
  });

  it('says nothing of whoever is left open, and leaves who is confirmed as they are', async () => {
    await begin(anOpenMeeting({ attendees: [anAttendee('sian', { mode: 'phone' }), ...attendees.slice(1)] }));
    const card = await world.presses('ioan', 'attendance.sheet', m);
    const before = (await stored()).attendees.find(({ memberId }) => memberId === 'sian');
    await press('ioan', card, 'attendance.confirm');
    expect((await stored()).attendees.find(({ memberId }) => memberId === 'sian')).toEqual(before);
    expect(await presenceOf()).toMatchObject({ macsen: 'present video' });
    expect(await presenceOf()).not.toHaveProperty('rhys');
  });

  it('says that nothing was chosen where nothing was, and gives the list back', async () => {
    await begin(anOpenMeeting({ attendees: [anAttendee('sian')] }));
    const card = await world.presses('ioan', 'attendance.sheet', m);
    const before = await stored();
    const after = await press('ioan', card, 'attendance.confirm');
    expect(shown(after)).toContain('Nothing was chosen or changed on this list');
    expect(shown(after)).not.toContain('Saved.');
    expect(inputsOf(after)).toEqual(inputsOf(card));
    expect(await stored()).toEqual(before);
  });

  it('is one line for somebody with two roles, naming both', async () => {
    const roles = [
      aMember('gwen', 'member', { name: 'Gwen Rowlands', personId: 'person-gwen', title: 'teacher' }),
      aMember('scribe', 'administrator', { name: 'Gwen Rowlands', personId: 'person-gwen', title: 'minute-taker' }),
    ];
    await begin(undefined, { ...group, members: [...group.members, ...roles] });
    const card = await world.presses('ioan', 'attendance.sheet', m);
    expect(shown(card)).toContain('Gwen Rowlands, Teacher, Minute taker');
    expect(String(button(card, 'attendance.confirm').data['people']).split(',')).toHaveLength(8);
  });

  it('is for whoever may confirm attendance, and for nobody else', async () => {
    await begin();
    const card = await world.presses('ioan', 'attendance.sheet', m);
    for (const who of ['noor', 'sian', 'elin', 'rhys']) {
      expect(shown(await world.presses(who, 'attendance.sheet', m))).not.toContain('Lowri');
      await press(who, card, 'attendance.confirm');
    }
    expect((await stored()).attendees.every(({ presence }) => presence === null)).toBe(true);
  });

  it('does not overwrite what somebody else has confirmed since it was opened, and keeps what was chosen', async () => {
    await begin();
    const card = await world.presses('ioan', 'attendance.sheet', m);
    await world.presses('ioan', 'attendance.correct', { ...m, person: 'sian', sighting: 'absent', mode: '' });
    const again = await press('ioan', card, 'attendance.confirm', { [slotOf(card, 'rhys')]: 'present:phone' });
    expect(shown(again)).toContain('Somebody changed this');
    expect(inputsOf(again)).toMatchObject({ [slotOf(again, 'sian')]: 'absent', [slotOf(again, 'rhys')]: 'present:phone' });
    expect(await presenceOf()).toMatchObject({ sian: 'absent' });
    await press('ioan', again, 'attendance.confirm');
    expect(await presenceOf()).toMatchObject({ sian: 'absent', macsen: 'present video', rhys: 'present phone' });
  });

  it('says beside a line in conflict what is confirmed now and by whom, and leaves alone what was not touched', async () => {
    const confirmed = ['sian', 'macsen'].map((memberId) => anAttendee(memberId));
    await begin(anOpenMeeting({ attendees: [...confirmed, ...attendees.slice(2)] }));
    const card = await world.presses('ioan', 'attendance.sheet', m);
    for (const [person, sighting] of [
      ['sian', 'part'],
      ['macsen', 'part'],
      ['rhys', 'absent'],
      ['elin', 'absent'],
    ])
      await world.presses('ioan', 'attendance.correct', { ...m, person, sighting, mode: sighting === 'part' ? 'video' : '' });
    const again = await press('ioan', card, 'attendance.confirm', {
      [slotOf(card, 'sian')]: 'apologies',
      [slotOf(card, 'rhys')]: 'present',
    });
    expect(inputsOf(again)).toMatchObject({
      ...{ [slotOf(again, 'sian')]: 'apologies', [slotOf(again, 'rhys')]: 'present' },
      ...{ [slotOf(again, 'macsen')]: 'part', [slotOf(again, 'elin')]: 'absent', [slotOf(again, 'noor')]: 'apologies' },
    });
    expect(shown(again)).toMatch(/Now: ◐ part of the meeting · confirmed by:\W+Ioan/);
    expect(shown(again)).toMatch(/Now: − absent · confirmed by:\W+Ioan/);
    await press('ioan', again, 'attendance.confirm');
    expect(await presenceOf()).toMatchObject({ sian: 'apologies', rhys: 'present video', macsen: 'part video', elin: 'absent' });
    expect(await lastConfirmed()).toEqual(['ioan:present', 'lowri:deputy', 'noor:apologies', 'rhys:present', 'sian:apologies']);
  });

  it('saves what was chosen although somebody else confirmed a line that was not touched', async () => {
    await begin(anOpenMeeting({ attendees: [anAttendee('sian'), ...attendees.slice(1)] }));
    const card = await world.presses('ioan', 'attendance.sheet', m);
    await world.presses('ioan', 'attendance.correct', { ...m, person: 'sian', sighting: 'absent', mode: '' });
    expect(shown(await press('ioan', card, 'attendance.confirm', { [slotOf(card, 'rhys')]: 'part' }))).toContain('Saved.');
    expect(await presenceOf()).toMatchObject({ sian: 'absent', rhys: 'part video' });
  });
});

describe('a list of more people than one page has', () => {
  const many = Array.from({ length: 9 }, (_, index) => aMember(`more${index}`, 'member', { name: `Person ${index}` }));
  const large = { ...group, members: [...group.members, ...many] };

  it('keeps what was chosen on each page, and saves all of them in one press', async () => {
    await begin(undefined, large);
    const first = await world.presses('ioan', 'attendance.sheet', m);
    const second = await press('ioan', first, 'Next page', { [slotOf(first, 'rhys')]: 'absent' });
    const back = await press('ioan', second, 'Previous page', { [slotOf(second, 'more8')]: 'part' });
    expect(inputsOf(back)).toMatchObject({ [slotOf(back, 'rhys')]: 'absent' });
    await press('ioan', back, 'attendance.confirm');
    expect(await presenceOf()).toMatchObject({ rhys: 'absent', more8: 'part video', noor: 'apologies' });
  });

  it.each([
    ['Next page', []],
    ['Next page and back', ['Previous page']],
  ])('does not overwrite unseen what somebody else confirmed before the pages were turned: %s', async (_named, turns) => {
    await begin(undefined, large);
    const first = await world.presses('ioan', 'attendance.sheet', m);
    await world.presses('ioan', 'attendance.correct', { ...m, person: 'rhys', sighting: 'part', mode: 'video' });
    await world.presses('ioan', 'attendance.correct', { ...m, person: 'sian', sighting: 'absent', mode: '' });
    let card = await press('ioan', first, 'Next page', { [slotOf(first, 'rhys')]: 'apologies' });
    for (const turn of turns) card = await press('ioan', card, turn);
    const refused = await press('ioan', card, 'attendance.confirm');
    expect(shown(refused)).toContain('Somebody changed this');
    expect(shown(refused)).toMatch(/Now: ◐ part of the meeting · confirmed by:\W+Ioan/);
    expect(inputsOf(refused)).toMatchObject({ [slotOf(refused, 'rhys')]: 'apologies', [slotOf(refused, 'sian')]: 'absent' });
    expect(await presenceOf()).toMatchObject({ rhys: 'part video', sian: 'absent' });
    await press('ioan', refused, 'attendance.confirm');
    expect(await presenceOf()).toMatchObject({ rhys: 'apologies', sian: 'absent', noor: 'apologies' });
  });

  it('tells of a conflict on each page before anything of it is overwritten', async () => {
    await begin(undefined, large);
    const first = await world.presses('ioan', 'attendance.sheet', m);
    const second = await press('ioan', first, 'Next page', { [slotOf(first, 'rhys')]: 'apologies' });
    for (const person of ['rhys', 'more8'])
      await world.presses('ioan', 'attendance.correct', { ...m, person, sighting: 'part', mode: 'video' });
    const here = await press('ioan', second, 'attendance.confirm', { [slotOf(second, 'more8')]: 'absent' });
    expect(shown(here)).toContain('Person 8');
    const there = await press('ioan', here, 'attendance.confirm');
    expect(slotOf(there, 'rhys')).not.toBe('p0');
    expect(await presenceOf()).toMatchObject({ rhys: 'part video', more8: 'part video' });
    await press('ioan', there, 'attendance.confirm');
    expect(await presenceOf()).toMatchObject({ rhys: 'apologies', more8: 'absent' });
  });

  it('saves nothing of a page that nobody has looked at', async () => {
    await begin(anOpenMeeting({ attendees: [...attendees, replied('more8', 'coming')] }), large);
    await press('ioan', await world.presses('ioan', 'attendance.sheet', m), 'attendance.confirm');
    expect(await presenceOf()).toMatchObject({ sian: 'present video', more8: '' });
  });

  it('opens the page that was pressed where something on it is to be mended', async () => {
    await begin(undefined, large);
    const second = await press('ioan', await world.presses('ioan', 'attendance.sheet', m), 'Next page');
    const again = await press('ioan', second, 'attendance.confirm', { [slotOf(second, 'more8')]: 'fax' });
    expect(shown(again)).toContain('Person 8');
    expect(shown(again)).toContain('Choose one.');
    expect((await stored()).attendees.every(({ presence }) => presence === null)).toBe(true);
  });
});

describe('the audit of what was confirmed', () => {
  it('says of all twenty whom it was of and what, in ids and codes that fit', async () => {
    const id = (index: number) => `0b7d2c1e-5f7a-4c57-9a10-${String(index).padStart(12, '0')}`;
    const twenty = Array.from({ length: 20 }, (_, index) => aMember(id(index), 'member', { name: `Person ${index}` }));
    await begin(anOpenMeeting({ attendees: [] }), {
      ...group,
      members: [...group.members.filter((each) => each.memberId === 'ioan'), ...twenty],
    });
    let card = await world.presses('ioan', 'attendance.sheet', m);
    for (const page of [1, 2, 3]) {
      const chosen = Object.fromEntries(Object.keys(inputsOf(card)).map((slot) => [slot, 'part:phone']));
      card = await press('ioan', card, page === 3 ? 'attendance.confirm' : 'Next page', chosen);
    }
    const said = await saidInAudit();
    expect(said.every((value) => /^[\w:. -]{1,200}$/.test(value))).toBe(true);
    expect(await lastConfirmed()).toEqual(['ioan', ...twenty.map(({ memberId }) => memberId)].map((each) => `${each}:part:phone`).sort());
  });
});

describe('after the meeting is closed', () => {
  it('adds to what was confirmed, and counts for the limit as it was put right', async () => {
    await begin(anOpenMeeting({ attendees: [anAttendee('ioan'), anAttendee('noor'), replied('sian', 'coming')] }));
    await world.presses('ioan', 'meeting.close', m);
    const valid = async () => (await world.head()).meetings.find(({ meetingId }) => meetingId === 'meeting-1')?.valid;
    expect(await valid()).toBe(false);
    const card = await world.presses('ioan', 'attendance.sheet', m);
    expect(shown(card)).toContain('What you change is added');
    await press('ioan', card, 'attendance.confirm', { [slotOf(card, 'noor')]: 'part', [slotOf(card, 'elin')]: 'apologies' });
    expect((await stored()).attendees.find(({ memberId }) => memberId === 'noor')).toMatchObject({
      presence: 'part',
      earlier: [{ presence: 'present' }],
    });
    expect(await valid()).toBe(true);
  });
});

describe('a mixed meeting', () => {
  it('leaves open how somebody came until it is said', async () => {
    await begin(anOpenMeeting({ mode: 'hybrid', attendees }));
    const card = await world.presses('ioan', 'attendance.sheet', m);
    await press('ioan', card, 'attendance.confirm', { [slotOf(card, 'ioan')]: 'present:in-person' });
    expect(await presenceOf()).toMatchObject({ sian: 'present', ioan: 'present in-person' });
  });
});
