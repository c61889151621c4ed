import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMeeting, withMeeting } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
beforeEach(async () => {
  const meeting = aMeeting({ plannedFor: '2026-11-20', startsAt: '10:00' });
  world = await aWorld({ group: withMeeting(aGroup(), meeting), documents: [meeting], now: '2026-11-16T09:00:00.000Z' });
});
afterEach(() => world.close());

const stored = async (): Promise<Meeting> => (await world.stored('meeting:meeting-1')) as Meeting;
const replyOf = async (who: string) => (await stored()).attendees.find(({ memberId }) => memberId === who)?.reply ?? null;

async function moves(plannedOn: string, startsAt = '10:00'): Promise<void> {
  const save = button(await world.presses('macsen', 'meeting.moving'), 'meeting.move');
  const said = await world.presses('macsen', save.verb, {
    ...save.data,
    plannedOn,
    startsAt,
    dayAgreed: plannedOn,
    reason: 'The school asked',
  });
  expect(shown(said)).toContain('Moved');
}

describe('an answer on a card from before the meeting was moved', () => {
  it('is not taken for the new day, which is asked about at once with the same buttons', async () => {
    const old = button(await world.says('noor', 'attendance'), 'I am coming');
    await moves('2026-11-27');
    const asked = await world.presses('noor', old.verb, old.data);
    expect(shown(asked)).toContain('The meeting was moved to Friday 27 November 2026, at 10:00; can you come?');
    expect(shown(asked)).not.toContain('✓');
    expect(await replyOf('noor')).toBeNull();
    const again = button(asked, 'I am coming');
    expect(shown(await world.presses('noor', again.verb, again.data))).toContain('Your reply: I am coming.');
    expect(await replyOf('noor')).toBe('coming');
  });

  it('is not taken for another time of the same day, nor are apologies', async () => {
    const old = button(await world.says('elin', 'presenoldeb'), 'Anfon ymddiheuriadau');
    await moves('2026-11-20', '14:00');
    expect(shown(await world.presses('elin', old.verb, old.data))).toMatch(/Symudwyd y cyfarfod.*14:00; allwch chi ddod\?/);
    expect(await replyOf('elin')).toBeNull();
  });

  it('is not called saved where a press saved before is sent again after the move', async () => {
    const old = button(await world.says('noor', 'attendance'), 'I am coming');
    expect(shown(await world.presses('noor', old.verb, old.data))).toContain('✓ Your reply is saved.');
    await moves('2026-11-27');
    const again = shown(await world.presses('noor', old.verb, old.data));
    expect(again).not.toContain('✓');
    expect(again).toContain('can you come?');
  });

  it('is taken again where the meeting was moved back to the day and time that the card says', async () => {
    const old = button(await world.says('noor', 'attendance'), 'I am coming');
    await moves('2026-11-27');
    await moves('2026-11-20');
    await world.presses('noor', old.verb, old.data);
    expect(await replyOf('noor')).toBe('coming');
  });

  it('gives back the deputy’s name, and takes it for the new day at the next press', async () => {
    const form = await world.presses('noor', 'attendance.naming', button(await world.says('noor', 'attendance'), 'Send a deputy').data);
    expect(shown(form)).toContain('Friday 20 November');
    const old = button(form, 'attendance.deputy');
    await moves('2026-11-27');
    const asked = await world.presses('noor', old.verb, { ...old.data, deputy: 'Dr Ŵyn' });
    expect(shown(asked)).toContain('The meeting was moved to Friday 27 November 2026, at 10:00; can they come?');
    expect(shown(asked)).toContain('Dr Ŵyn');
    expect(await replyOf('noor')).toBeNull();
    const again = button(asked, 'attendance.deputy');
    await world.presses('noor', again.verb, { ...again.data, deputy: 'Dr Ŵyn' });
    expect(await replyOf('noor')).toBe('deputy');
  });

  it('says so where the name was missing too', async () => {
    const form = await world.presses('noor', 'attendance.naming', button(await world.says('noor', 'attendance'), 'Send a deputy').data);
    await moves('2026-11-27');
    const old = button(form, 'attendance.deputy');
    const asked = shown(await world.presses('noor', old.verb, old.data));
    expect(asked).toContain('The meeting was moved to Friday 27 November 2026');
    expect(asked).toContain('Answer this.');
  });

  it('says on the way to the deputy’s form that the meeting was moved', async () => {
    const old = button(await world.says('noor', 'attendance'), 'Send a deputy');
    await moves('2026-11-27');
    expect(shown(await world.presses('noor', old.verb, old.data))).toContain('The meeting was moved to Friday 27 November 2026, at 10:00;');
  });
});

it('takes a card of earlier versions, which does not say its day, only while the meeting was never moved', async () => {
  const old = { meetingId: 'meeting-1', reply: 'coming' };
  await world.presses('noor', 'attendance.reply', old);
  expect(await replyOf('noor')).toBe('coming');
  await moves('2026-11-27');
  expect(shown(await world.presses('noor', 'attendance.reply', old))).toContain('The meeting was moved to');
  expect(shown(await world.presses('noor', 'attendance.deputy', { meetingId: 'meeting-1', deputy: 'Dr Ŵyn' }))).toContain('Dr Ŵyn');
  expect(await replyOf('noor')).toBeNull();
});
