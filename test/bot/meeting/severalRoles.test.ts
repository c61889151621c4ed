import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aWorld, button, type World } from '../../support/world';

/* Gwen is a member of the group and its administrator: the card is drawn for one of the two, and offers what either may do. */

let world: World;
const roles = [
  aMember('gwen', 'member', { name: 'Gwen Rowlands', personId: 'person-gwen' }),
  aMember('scribe', 'administrator', { name: 'Gwen Rowlands', personId: 'person-gwen' }),
];
const orders = [roles, [...roles].reverse()] as const;
const meeting = aMeeting({ chairMemberId: 'gwen', plannedFor: '2026-11-20' });

async function begin(order: (typeof orders)[number], isPlanned: boolean): Promise<void> {
  const group = aGroup({ members: [...aGroup().members, ...order] });
  world = await aWorld(isPlanned ? { group: withMeeting(group, meeting), documents: [meeting] } : { group });
}
afterEach(() => world.close());

describe.each([
  ['the member comes first', orders[0]],
  ['the administrator comes first', orders[1]],
])('somebody with two roles, where %s', (_which, order) => {
  it('may move the meeting in one and open it in the other, and the card offers both', async () => {
    await begin(order, true);
    const card = await world.says('gwen', 'meeting');
    for (const verb of ['meeting.moving', 'meeting.arranging', 'meeting.start']) expect(button(card, verb).verb).toBe(verb);
  });

  it('is offered on the agenda, on one of its items and in attendance what either may do', async () => {
    await begin(order, true);
    const item = await world.presses('gwen', 'agenda.item', { itemId: 'item-1' });
    expect(button(item, 'agenda.order').verb).toBe('agenda.order');
    await world.presses('gwen', 'meeting.start', { meetingId: 'meeting-1' });
    expect(button(await world.says('gwen', 'attendance'), 'attendance.correcting').verb).toBe('attendance.correcting');
  });

  it('is offered to plan a review by the one that may', async () => {
    const overseer = (role: 'conference-chair' | 'member', memberId: string) =>
      aMember(memberId, role, { name: 'Gwen Rowlands', personId: 'person-gwen' });
    const [chairs, runs] = [overseer('conference-chair', 'gwen'), overseer('member', 'scribe')];
    await begin(order === orders[0] ? [chairs, runs] : [runs, chairs], false);
    const review = await world.says('gwen', 'review');
    expect(button(review, 'review.planning').verb).toBe('review.planning');
  });

  it('is offered to plan one, where there is none', async () => {
    await begin(order, false);
    expect(button(await world.says('gwen', 'meeting'), 'meeting.planning').verb).toBe('meeting.planning');
  });
});

it('a member alone is offered to open what they chair, and no more', async () => {
  await begin([roles[0] ?? aMember('gwen', 'member')], true);
  const card = await world.says('gwen', 'meeting');
  expect(button(card, 'meeting.start').verb).toBe('meeting.start');
  expect(() => button(card, 'meeting.moving')).toThrow();
});
