import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMeeting, withMeeting } from '../../support/aGroup';
import { anAttendee } from '../../support/recordWorld';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const coming = anAttendee('noor', { presence: null, mode: null, confirmedBy: null, confirmedAt: null });
async function begin(startsAt: string | null): Promise<void> {
  const meeting = aMeeting({ startsAt, attendees: [coming] });
  world = await aWorld({ group: withMeeting(aGroup(), meeting), documents: [meeting] });
}
const stored = async (): Promise<Meeting> => (await world.stored('meeting:meeting-1')) as Meeting;

/** From the card of the meeting: the form, filled in. */
async function set(named: string, typed: Record<string, string>): Promise<unknown> {
  const open = button(await world.says('sian', 'meeting'), named);
  const form = await world.presses('sian', open.verb, open.data);
  const submit = button(form, 'meeting.move');
  return world.presses('sian', submit.verb, { ...submit.data, plannedOn: '2026-12-04', reason: '', ...typed });
}

describe('the time of a meeting', () => {
  it('is set where there was none without a reason, and is no move: replies stay', async () => {
    await begin(null);
    const card = shown(await set('Set the time or move it', { startsAt: '10:30' }));
    expect(card).toContain('The time is set. Replies stay');
    expect(card).not.toMatch(/Moved|Last moved because/);
    expect(await stored()).toMatchObject({
      startsAt: '10:30',
      plannedFor: '2026-12-04',
      attendees: [{ memberId: 'noor', reply: 'coming' }],
    });
  });

  it('is changed on the same day without a reason; as replies were to the other time, everyone is asked again', async () => {
    await begin('10:00');
    const card = shown(await set('Move it', { startsAt: '14:00' }));
    expect(card).not.toContain('Moved once');
    expect((await stored()).attendees.every(({ reply }) => reply === null)).toBe(true);
  });

  it('is not changed together with the day without a reason', async () => {
    await begin('10:00');
    expect(shown(await set('Move it', { plannedOn: '2026-12-02', startsAt: '10:00' }))).toContain('Answer this.');
    expect((await stored()).plannedFor).toBe('2026-12-04');
  });
});
