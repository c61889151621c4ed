import { type Notice, planNotice } from '../../../src/core/notices/notice';
import { listingNotices } from '../../../src/core/notices/openNotices';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aText } from '../../support/recordWorld';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const meetingId = 'meeting-1';
const held = {
  ...{ meetingId: 'held', kind: 'initial' as const, plannedFor: '2026-11-02', startsAt: null, heldOn: '2026-11-02', valid: true },
  cancelled: false,
};
/** Last met on 2 November: the limit is Monday 14 December. Everybody has Teams but Rhys, where `more` says so. */
const members = [...aGroup().members, aMember('scribe', 'administrator')];
const group = aGroup({ members, meetings: [held] });
const withoutTeams = members.map((member) => (member.memberId === 'rhys' ? { ...member, inTeams: false } : member));

async function begin(meeting = aMeeting(), people = members): Promise<void> {
  world = await aWorld({ group: withMeeting({ ...group, members: people }, meeting), documents: [meeting] });
}

async function press(who: string, card: unknown, named: string, typed: Record<string, string> = {}): Promise<unknown> {
  const { verb, data } = button(card, named);
  return world.presses(who, verb, { ...data, ...typed });
}

describe('a meeting on a day that is very near', () => {
  it('is moved there only after a warning and a second press', async () => {
    await begin();
    const to = { plannedOn: '2026-11-20', startsAt: '09:30', reason: 'The family asked' };
    const form = await press('sian', await world.says('sian', 'meeting'), 'meeting.moving');
    const warned = await press('sian', form, 'meeting.move', to);
    expect(shown(warned)).toContain('This is today or the next working day. Those invited may not hear of it in time.');
    expect(shown(warned)).toContain('For that day the agenda closes at the end of Thursday 19 November 2026.');
    expect((await world.head()).meetings.at(-1)?.plannedFor).toBe('2026-12-04');
    const moved = await press('sian', warned, 'Yes, move it to that day', to);
    expect(shown(moved)).toContain('Friday 20 November 2026, at 09:30');
  });

  it('is planned there in the same way, and after the limit the warning of that says so as well', async () => {
    world = await aWorld({ group });
    const typed = { plannedOn: '2026-11-23', startsAt: '10:00', mode: 'video' };
    const warned = await press('scribe', await world.presses('scribe', 'meeting.planning'), 'Plan the meeting', typed);
    expect(shown(warned)).toContain('This is today or the next working day.');
    expect(shown(await press('scribe', warned, 'Yes, plan it for that day', typed))).toContain('Say who chairs.');
    world.setNow('2026-12-15T09:00:00.000Z');
    const form = await press('macsen', await world.says('macsen', 'meeting'), 'meeting.moving');
    const late = await press('macsen', form, 'meeting.move', { plannedOn: '2026-12-15', startsAt: '15:00', reason: 'Late' });
    expect(shown(late)).toContain('This is after the deadline.');
    expect(shown(late)).toContain('▲ That day is today or the next working day');
  });
});

describe('why it is after the limit', () => {
  const late = aMeeting({ plannedFor: '2026-12-15', lateReason: aText('The school is closed', { audience: { kind: 'practitioners' } }) });

  it('is no longer said once the meeting is moved back inside the limit, and is kept', async () => {
    await begin(late);
    expect(shown(await world.says('noor', 'meeting'))).toContain('The school is closed');
    const form = await press('sian', await world.says('sian', 'meeting'), 'meeting.moving');
    const moved = await press('sian', form, 'meeting.move', { plannedOn: '2026-12-10', startsAt: '10:00', reason: 'It opens' });
    for (const card of [shown(moved), shown(await world.says('noor', 'meeting'))]) {
      expect(card).toContain('Thursday 10 December 2026');
      expect(card).not.toMatch(/Planned after the limit|The school is closed/);
    }
    expect(await world.stored(`meeting:${meetingId}`)).toMatchObject({ lateReason: { text: 'The school is closed' } });
  });
});

describe('who is told of an appointment', () => {
  const typed = { plannedOn: '2026-12-04', startsAt: '10:00', mode: 'video' };

  it('is everyone only where Teams reaches everyone', async () => {
    world = await aWorld({ group });
    expect(shown(await press('sian', await world.presses('sian', 'meeting.planning'), 'Plan the meeting', typed))).toContain(
      'Planned, and everyone invited. Say who chairs.',
    );
  });

  it('are those whom Teams reaches, and the planner is told how many are to be written to, moved and cancelled too', async () => {
    world = await aWorld({ group: { ...group, members: withoutTeams } });
    const planned = await press('sian', await world.presses('sian', 'meeting.planning'), 'Plan the meeting', typed);
    expect(shown(planned)).not.toContain('everyone invited');
    expect(shown(planned)).toContain('Planned. Those whom Teams reaches are invited. ■ 1 person who is invited is not reached by Teams');
    const moving = await press('sian', await world.says('sian', 'meeting'), 'meeting.moving');
    const moved = await press('sian', moving, 'meeting.move', { plannedOn: '2026-12-07', startsAt: '10:00', reason: 'Snow' });
    expect(shown(moved)).toContain('Those whom Teams reaches are asked again');
    expect(shown(moved)).not.toContain('Everyone is asked again');
    const form = await press('sian', moved, 'meeting.cancelling');
    expect(shown(await press('sian', form, 'meeting.cancel', { why: 'weather', words: '' }))).toContain('■ 1 person who is invited');
  });

  const told = {
    coreGroupId: 'group-1',
    about: { kind: 'meeting', meetingId, news: 'planned', moves: 0, plannedFor: '2026-12-04' },
    recipientPersonId: 'person-noor',
    urgency: 'digest',
    sendAfter: '2026-11-19T09:00:00.000Z',
    escalatesAt: null,
  } as const;
  const lost = {
    ...told,
    about: { kind: 'unreached', personId: 'person-noor', of: null, period: '2026-11' },
    recipientPersonId: 'person-sian',
  } as const;
  const at = (hour: number) => `2026-11-19T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const planned = planNotice(told, at(8));
  const failed: Notice = { ...planned, attempts: [{ at: at(9), outcome: 'no-way-known' }] };
  const arrived: Notice = { ...planned, state: 'sent', attempts: [...failed.attempts, { at: at(10), outcome: 'sent' }] };

  it.each([
    ['could not be reached, until something reaches them', failed, true],
    ['was reached since, and at once: not only from the next morning card on', arrived, false],
  ])('somebody %s', async (_name, notice, isLost) => {
    const meeting = aMeeting();
    const head = listingNotices(withMeeting(group, meeting), [notice, planNotice(lost, at(9))]);
    world = await aWorld({ group: head, documents: [meeting, notice, planNotice(lost, at(9))] });
    expect(shown(await world.says('sian', 'meeting')).includes('is not reached by Teams')).toBe(isLost);
  });
});
