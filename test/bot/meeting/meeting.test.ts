import type { MeetingFact } from '../../../src/core/facts';
import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
const meetingId = 'meeting-1';
const held: MeetingFact = {
  meetingId: 'held',
  kind: 'initial',
  plannedFor: '2026-11-02',
  startsAt: null,
  heldOn: '2026-11-02',
  valid: true,
  cancelled: false,
};
const people = [...aGroup().members, aMember('scribe', 'administrator', { name: 'Gwen Rowlands' }), aMember('cain', 'interpreter')];
/** Last met on 2 November: to aim for 30 November, the limit is Monday 14 December. */
const group = aGroup({ members: people, meetings: [held] });

async function begin(meeting?: Meeting): Promise<void> {
  world = await aWorld(meeting === undefined ? { group } : { group: withMeeting(group, meeting), documents: [meeting] });
}
afterEach(() => world.close());

async function press(who: string, card: unknown, named: string, typed: Record<string, string> = {}): Promise<unknown> {
  const { verb, data } = button(card, named);
  return world.presses(who, verb, { ...data, ...typed });
}

async function next(): Promise<Meeting> {
  const [fact] = (await world.head()).meetings.filter(({ heldOn, cancelled }) => heldOn === null && !cancelled);
  return (await world.stored(`meeting:${fact?.meetingId}`)) as Meeting;
}

const typed = { plannedOn: '2026-12-04', startsAt: '10:00', mode: 'video' };
const planning = async (who: string) => world.presses(who, 'meeting.planning');

describe('when no meeting is planned', () => {
  beforeEach(() => begin());

  it('says so with the last bookable day, and who can plan', async () => {
    const organiser = shown(await world.says('sian', 'meeting'));
    expect(organiser).toContain('The meeting must be held by Monday 14 December 2026.');
    expect(organiser).toContain('Aim for Monday 30 November 2026 or earlier.');
    expect(organiser).toContain('Plan the next meeting');
    const member = shown(await world.says('noor', 'meeting'));
    expect(member).toContain('The co-ordinator, the manager or the administrator plans');
    expect(member).not.toContain('Plan the next meeting');
    expect(shown(await world.says('elin', 'cyfarfod'))).toContain('Y diwrnod olaf y gellir cynnal y cyfarfod: dydd Llun 14 Rhagfyr 2026');
  });

  it('is planned in two steps: the day first, then who chairs', async () => {
    const form = await press('scribe', await world.says('scribe', 'meeting'), 'meeting.planning');
    expect(shown(form)).toContain('2026-11-30');
    const second = await press('scribe', form, 'Plan the meeting', typed);
    expect(shown(second)).toContain('Planned, and everyone invited');
    const done = await press('scribe', second, 'meeting.arrange', { chair: 'noor', language: 'both', needs: 'A lift; [x](y)' });
    expect(shown(done)).toContain('Friday 4 December 2026, at 10:00');
    expect(shown(done)).toContain('=cmd() Noor');
    expect(shown(done)).toContain('A lift; [x](y)');
    const meeting = await next();
    expect(meeting).toMatchObject({ kind: 'subsequent', chairMemberId: 'noor', startsAt: '10:00', mode: 'video' });
    expect((await world.head()).meetings.at(-1)).toMatchObject({
      meetingId: meeting.meetingId,
      plannedFor: '2026-12-04',
      startsAt: '10:00',
      heldOn: null,
    });
    expect(shown(await world.says('noor', 'agenda'))).toContain('Agenda for Friday 4 December 2026');
  });

  it.each([
    ['2026-02-30', 'This is not a day in the calendar'],
    ['2026-11-19', 'This day has passed'],
    ['2026-12-15', 'This is after the deadline'],
    ['', 'Answer this'],
  ])('does not take %s, says why and loses nothing typed', async (plannedOn, problem) => {
    const card = shown(await press('sian', await planning('sian'), 'Plan the meeting', { ...typed, plannedOn, startsAt: '15:45' }));
    expect(card).toContain(`⚠ ${problem}`);
    expect(card).toContain('15:45');
    expect(card).toContain(plannedOn);
    expect((await world.head()).meetings).toHaveLength(1);
  });

  it.each([['25:00'], ['half past ten'], ['10:60']])('does not take %s for a time', async (startsAt) => {
    const card = shown(await press('sian', await planning('sian'), 'Plan the meeting', { ...typed, startsAt }));
    expect(card).toContain('This is not a time of day');
    expect(card).toContain(startsAt);
  });

  it('asks for a yes to a day on which offices are closed', async () => {
    const asked = await press('sian', await planning('sian'), 'Plan the meeting', { ...typed, plannedOn: '2026-12-05' });
    expect(shown(asked)).toContain('Offices are closed on this day');
    expect(shown(await press('sian', asked, 'Yes, plan it for that day', { ...typed, plannedOn: '2026-12-06' }))).toContain(
      'Offices are closed',
    );
    await press('sian', asked, 'Yes, plan it for that day', { ...typed, plannedOn: '2026-12-05' });
    expect((await next()).plannedFor).toBe('2026-12-05');
  });

  it('is planned after the limit by the manager alone, with a reason', async () => {
    const late = { ...typed, plannedOn: '2026-12-15' };
    expect(shown(await press('sian', await planning('sian'), 'Plan the meeting', late))).toContain('ask the manager');
    const asked = await press('macsen', await planning('macsen'), 'Plan the meeting', late);
    expect(shown(asked)).toContain('Why after the deadline?');
    await press('macsen', asked, 'Plan the meeting', { ...late, lateReason: 'The school is closed' });
    expect(await next()).toMatchObject({ plannedFor: '2026-12-15', lateReason: { text: 'The school is closed', by: 'macsen' } });
    const said = shown(await world.says('macsen', 'meeting'));
    expect(said).not.toContain('You can plan a meeting');
    expect(said).toContain('14 December 2026');
    expect(shown(await world.says('noor', 'meeting'))).toContain('The school is closed');
    expect(shown(await world.says('elin', 'meeting'))).not.toContain('The school is closed');
    for (const who of ['macsen', 'sian', 'noor']) {
      const card = shown(await world.says(who, 'meeting'));
      expect(card).toContain('■ This day is after the deadline: Monday 14 December 2026.');
      expect(card).not.toMatch(/last day to book|Aim for|You can plan/);
    }
    expect(shown(await world.says('elin', 'meeting'))).not.toContain('after the deadline');
    world.setNow('2026-12-15T08:00:00.000Z');
    const onTheDay = shown(await world.says('macsen', 'meeting'));
    expect(onTheDay).toContain('■ This day is after the deadline: Monday 14 December 2026.');
    expect(onTheDay).not.toContain('You can plan a meeting');
  });

  it('later than the day to aim for says so, and no longer says to aim for it', async () => {
    await press('sian', await planning('sian'), 'Plan the meeting', typed);
    const card = shown(await world.says('sian', 'meeting'));
    expect(card).toContain(
      '▲ This day is later than the one to aim for: Monday 30 November 2026. The deadline is Monday 14 December 2026.',
    );
    expect(card).not.toContain('Aim for');
  });

  it('says that the limit has passed', async () => {
    world.setNow('2026-12-15T09:00:00.000Z');
    expect(shown(await world.says('sian', 'meeting'))).toContain('The deadline was Monday 14 December 2026. Only the manager');
    expect(shown(await planning('macsen'))).toContain('Why after the deadline?');
  });

  it('is planned as extraordinary when that is pressed', async () => {
    await press('sian', await planning('sian'), 'Plan as extraordinary', typed);
    expect(await next()).toMatchObject({ kind: 'extraordinary' });
  });

  it('of two who plan at once the second is offered to move the first’s, to the day they had typed', async () => {
    const form = await planning('macsen');
    await press('sian', await planning('sian'), 'Plan the meeting', typed);
    const card = await press('macsen', form, 'Plan the meeting', { ...typed, plannedOn: '2026-12-08', startsAt: '09:15' });
    expect(shown(card)).toContain('A meeting is planned already');
    const move = await press('macsen', card, 'Move that meeting');
    expect(shown(move)).toContain('2026-12-08');
    expect(shown(move)).toContain('09:15');
    expect((await world.head()).meetings).toHaveLength(2);
  });

  it('is planned once when the press comes twice', async () => {
    const data = { after: '', extraordinary: false, dayAgreed: '', ...typed, k: 'same' };
    await world.presses('sian', 'meeting.plan', data);
    await world.presses('sian', 'meeting.plan', data);
    expect((await world.head()).meetings).toHaveLength(2);
  });

  it.each(['noor', 'elin', 'cain'])('is not planned by %s, and the log says who tried', async (who) => {
    expect(shown(await world.presses(who, 'meeting.plan', { after: '', extraordinary: false, dayAgreed: '', ...typed }))).toMatch(
      /Your role|eich rôl/,
    );
    expect(shown(await world.presses(who, 'meeting.planning'))).toMatch(/Your role|eich rôl/);
    expect((await world.head()).meetings).toHaveLength(1);
  });
});

describe('a planned meeting', () => {
  beforeEach(() =>
    begin(
      aMeeting({
        needs: { text: 'Apart from R', by: 'sian', at: '2026-11-20T09:00:00.000Z', language: 'en', audience: { kind: 'practitioners' } },
      }),
    ),
  );

  it('shows each reader what is theirs', async () => {
    const practitioner = shown(await world.says('noor', 'meeting'));
    for (const words of [
      'Friday 4 December 2026, at 10:00',
      'By video',
      'Held in English',
      'Ioan ${x} Môn-Parry',
      'Apart from R',
      'no reply 8',
    ])
      expect(practitioner).toContain(words);
    expect(practitioner).not.toMatch(/Move it|Cancel it|Open the meeting/);
    for (const who of ['elin', 'rhys', 'cain']) {
      const card = shown(await world.says(who, 'meeting'));
      expect(card).toContain('10:00');
      expect(card).not.toMatch(/Apart from R|no reply|dim ateb/);
    }
  });

  it('tells those who book it how many of those invited Teams does not reach', async () => {
    await world.close();
    const members = people.map((member) => (member.memberId === 'rhys' ? { ...member, inTeams: false } : member));
    const meeting = aMeeting();
    world = await aWorld({ group: withMeeting(aGroup({ members, meetings: [held] }), meeting), documents: [meeting] });
    expect(shown(await world.says('sian', 'meeting'))).toContain('■ 1 person who is invited and has not replied is not reached by Teams');
    expect(shown(await world.says('noor', 'meeting'))).not.toContain('not reached by Teams');
  });

  it('is moved with a reason, counted, and keeps the head equal', async () => {
    const form = await press('sian', await world.says('sian', 'meeting'), 'meeting.moving');
    const card = await press('sian', form, 'meeting.move', { plannedOn: '2026-12-08', startsAt: '10:00', reason: 'The school asked' });
    expect(shown(card)).toContain('Tuesday 8 December 2026');
    expect(shown(card)).toContain('Moved once.');
    expect((await world.head()).meetings.at(-1)).toMatchObject({ meetingId, plannedFor: '2026-12-08' });
    const stale = await press('macsen', form, 'meeting.move', { plannedOn: '2026-12-09', startsAt: '10:00', reason: 'No' });
    expect(shown(stale)).toContain('Somebody changed this');
    expect(shown(stale)).toContain('2026-12-09');
    expect(shown(stale)).toContain('Tuesday 8 December 2026');
  });

  it('is cancelled with a code and words, kept, and the limit stays', async () => {
    const form = await press('sian', await world.says('sian', 'meeting'), 'meeting.cancelling');
    expect(shown(await press('sian', form, 'meeting.cancel', { why: 'other' }))).toContain('⚠ Answer this');
    expect(shown(await press('sian', form, 'meeting.cancel', { why: 'snow', words: 'Deep snow' }))).toContain('Deep snow');
    const card = shown(await press('sian', form, 'meeting.cancel', { why: 'weather', words: 'Snow' }));
    expect(card).toContain('Cancelled. The deadline has not moved.');
    expect(card).toContain('Monday 14 December 2026');
    expect(await world.stored('meeting:meeting-1')).toMatchObject({
      state: 'cancelled',
      cancellation: { code: 'weather', reason: { text: 'Snow' } },
    });
    expect(shown(await press('macsen', form, 'meeting.cancel', { why: 'illness', words: 'Late' }))).toContain(
      'This meeting has been cancelled',
    );
  });

  it('gets another chair, and does not lose what two people arranged at once', async () => {
    const form = await press('sian', await world.says('sian', 'meeting'), 'meeting.arranging');
    await press('sian', form, 'meeting.arrange', { chair: 'noor', language: 'cy', needs: '' });
    const card = shown(await press('scribe', form, 'meeting.arrange', { chair: 'sian', language: 'en', needs: 'Typed for long' }));
    expect(card).toContain('Somebody changed this');
    expect(card).toContain('Typed for long');
    expect((await next()).chairMemberId).toBe('noor');
    expect(
      shown(await world.presses('sian', 'meeting.arrange', { ...button(form, 'meeting.arrange').data, chair: 'elin', language: 'en' })),
    ).toMatch(/Somebody changed|Choose one/);
  });

  it('is opened by its chair on its day, not before, not by others', async () => {
    expect(shown(await world.says('ioan', 'meeting'))).not.toContain('Open the meeting');
    expect(shown(await world.presses('ioan', 'meeting.start', { meetingId }))).toContain('on its day, not before');
    world.setNow('2026-12-04T09:30:00.000Z');
    expect(shown(await world.presses('sian', 'meeting.start', { meetingId }))).toContain('Only the chair');
    const opened = await press('ioan', await world.says('ioan', 'meeting'), 'Open the meeting');
    expect(shown(opened)).toContain('● The meeting is open.');
    expect(shown(opened)).toContain('Close the meeting');
  });

  it('whose day has passed unopened says what to do', async () => {
    world.setNow('2026-12-08T09:30:00.000Z');
    expect(shown(await world.says('sian', 'meeting'))).toContain('the meeting was not opened');
    expect(shown(await world.says('ioan', 'meeting'))).toContain('Open the meeting');
  });
});

describe('closing', () => {
  const there = (memberId: string) => ({
    memberId,
    invitedAt: '2026-11-20T09:00:00.000Z',
    reply: null,
    repliedAt: null,
    deputy: null,
    presence: 'present' as const,
    mode: 'video' as const,
    confirmedBy: 'ioan',
    confirmedAt: '2026-11-20T09:30:00.000Z',
  });
  const open = (attendees: Meeting['attendees']) =>
    aMeeting({ state: 'open', plannedFor: '2026-11-20', openedAt: '2026-11-20T08:00:00.000Z', attendees });
  const invited = (memberId: string) => ({ ...there(memberId), presence: 'absent' as const, mode: null });

  const asks = async () => press('ioan', await world.says('ioan', 'meeting'), 'Close the meeting');
  const closes = async () => press('ioan', await asks(), 'Yes, close the meeting');

  it('is asked about first, with how many nobody has confirmed, and to nobody but the chair', async () => {
    await begin(open([there('sian'), there('ioan')]));
    const asked = await asks();
    expect(shown(asked)).toContain('6 people are not confirmed');
    expect((await world.head()).meetings.at(-1)).toMatchObject({ heldOn: null });
    expect(shown(await press('ioan', asked, 'Attendance'))).toContain('Attendance');
    expect(shown(await world.presses('noor', 'meeting.closing'))).not.toContain('Yes, close');
  });

  it('says nothing of people where all are confirmed', async () => {
    await begin(open([]));
    await begin(open((await world.head()).members.map(({ memberId }) => there(memberId))));
    expect(shown(await asks())).not.toContain('not confirmed');
  });

  it('waits for somebody to be confirmed', async () => {
    await begin(open([]));
    const told = 'Nobody is confirmed as having been there yet, so this meeting cannot be closed.';
    expect(shown(await world.says('ioan', 'meeting'))).toContain(told);
    const card = await asks();
    expect(shown(card)).toContain(told);
    expect(shown(card)).not.toMatch(/If you close now|Yes, close|\?/);
    const confirming = await press('ioan', card, 'Confirm attendance');
    await world.presses('ioan', 'attendance.correct', {
      ...button(confirming, 'attendance.correcting').data,
      ...{ person: 'sian', sighting: 'present', mode: 'video' },
    });
    const asked = shown(await asks());
    expect(asked).toContain('Close this meeting?');
    expect(asked).not.toContain('Confirm attendance');
    expect(asked).toContain('If you close now');
  });

  it('is refused without anybody confirmed, also to a card from before', async () => {
    await begin(open([]));
    expect(shown(await world.presses('ioan', 'meeting.close', { meetingId }))).toContain('Nobody is confirmed');
    expect((await world.head()).meetings.at(-1)).toMatchObject({ heldOn: null });
  });

  it('sets the day it was held, moves the limit, and asks the chair for the next date at once', async () => {
    await begin(open([there('sian'), there('ioan'), invited('elin'), invited('rhys')]));
    const card = await closes();
    expect((await world.head()).meetings.at(-1)).toMatchObject({ meetingId, heldOn: '2026-11-20', valid: true, recordSentOn: null });
    expect(shown(card)).toContain('Set the next date before people leave');
    expect(shown(card)).toContain('The meeting must be held by Thursday 31 December 2026.');
    const planned = await press('ioan', card, 'Plan the meeting', { ...typed, plannedOn: '2026-12-18' });
    expect(shown(planned)).toContain('Friday 18 December 2026');
    expect(await next()).toMatchObject({ plannedFor: '2026-12-18', kind: 'subsequent' });
    expect(
      shown(await world.presses('noor', 'meeting.plan', { after: meetingId, extraordinary: false, dayAgreed: '', ...typed })),
    ).toContain('Your role');
  });

  it('leaves a visible line when the next date is left for later', async () => {
    await begin(open([there('sian'), there('ioan'), invited('elin'), invited('rhys')]));
    const card = await closes();
    expect(shown(await press('ioan', card, 'Later'))).toContain('▲ The next date is not set.');
    expect(shown(await world.says('noor', 'meeting'))).toContain('▲ The next date is not set.');
  });

  it('below the validity rule says that it did not count, and the limit stays', async () => {
    await begin(open([there('ioan')]));
    const card = await closes();
    expect(shown(card)).toContain('It did not count as held');
    expect(shown(card)).toContain('Monday 14 December 2026');
    expect((await world.head()).meetings.at(-1)).toMatchObject({ heldOn: '2026-11-20', valid: false });
  });

  it('twice, or by somebody who left, changes nothing more', async () => {
    await begin(open([there('sian'), there('ioan')]));
    const close = button(await asks(), 'Yes, close the meeting');
    await world.presses('ioan', close.verb, close.data);
    const { seq } = (await world.head()).lastAudit;
    await world.presses('ioan', close.verb, close.data);
    expect(shown(await world.presses('ioan', 'meeting.close', { meetingId }))).toContain('This meeting is closed');
    expect((await world.head()).lastAudit.seq).toBe(seq);
  });
});
