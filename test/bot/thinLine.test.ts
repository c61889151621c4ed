import { aGroup, aMeeting, withMeeting } from '../support/aGroup';
import { aWorld, button, shown, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  const meeting = aMeeting();
  world = await aWorld({ group: withMeeting(aGroup(), meeting), documents: [meeting] });
});
afterEach(() => world.close());

describe('one line through every layer', () => {
  it('opens the agenda of the next meeting in the reader’s own language', async () => {
    expect(shown(await world.says('ioan', 'agenda'))).toContain('Agenda for Friday');
    expect(shown(await world.says('elin', 'agenda'))).toContain('Agenda: dydd Gwener');
  });

  it('keeps a proposed item as it was typed and shows it as data', async () => {
    const typed = 'See [x](javascript:1) ${title} **now** =cmd()';
    const card = await world.presses('ioan', 'agenda.propose', { meetingId: 'meeting-1', words: typed });
    expect(shown(card)).toContain('Saved');
    expect(JSON.stringify(await world.stored('meeting:meeting-1'))).toContain(JSON.stringify(typed).slice(1, -1));
  });

  it('counts the same press once, however often it arrives', async () => {
    const press = { meetingId: 'meeting-1', words: 'Once', k: 'same' };
    await world.presses('ioan', 'agenda.propose', press);
    await world.presses('ioan', 'agenda.propose', press);
    expect(await world.stored('meeting:meeting-1')).toMatchObject({ agendaVersion: 2 });
    expect((await world.head()).lastAudit.seq).toBe(1);
  });

  it('refuses words of the wrong form and gives them back', async () => {
    const card = await world.presses('ioan', 'agenda.propose', { meetingId: 'meeting-1', words: 'a'.repeat(5000) });
    expect(shown(card)).toContain('Nothing was cut off');
    expect(shown(card)).toContain('a'.repeat(5000));
    expect((await world.head()).lastAudit.seq).toBe(0);
  });

  it('does not take an agreement for an agenda that changed since it was seen', async () => {
    const agree = button(await world.presses('noor', 'agenda.open', { page: 3 }), 'agenda.agree');
    await world.presses('ioan', 'agenda.propose', { meetingId: 'meeting-1', words: 'Another thing' });
    expect(shown(await world.presses('noor', agree.verb, agree.data))).toContain('Somebody changed this');
  });

  it('denies a press by somebody who has left, and says so in the log of views', async () => {
    const group = aGroup();
    await world.close();
    const meeting = aMeeting();
    const left = { ...group, members: group.members.map((each) => (each.memberId === 'noor' ? { ...each, to: '2026-11-20' } : each)) };
    world = await aWorld({ group: withMeeting(left, meeting), documents: [meeting] });
    expect(shown(await world.presses('noor', 'agenda.propose', { meetingId: 'meeting-1', words: 'x' }))).toContain('not a member');
    const entries = await world.store.groups.ofType('group-1', 'access', { limit: 10, after: null });
    expect(entries).toEqual([expect.objectContaining({ outcome: 'denied', reason: 'not-a-member', deed: 'agenda.propose' })]);
  });
});
