import fc from 'fast-check';
import { wordsSeenBy } from '../../../src/core/confidentiality/words';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import type { MeetingFact } from '../../../src/core/facts';
import { lastBookableOn, nextKind } from '../../../src/core/meeting/lastBookable';
import { closeMeeting, isNextDateMissing, type Meeting, openMeeting, withMeetingFact } from '../../../src/core/meeting/meeting';
import { mayPlanNextMeeting } from '../../../src/core/meeting/meetingPermissions';
import {
  arrangeMeeting,
  arrangementsMark,
  cancelMeeting,
  moveMeeting,
  type Plan,
  planMeeting,
} from '../../../src/core/meeting/planMeeting';
import type { Role } from '../../../src/core/member';
import { aChild, aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';
const now = '2026-11-20T09:00:00.000Z';
const held: MeetingFact = {
  meetingId: 'held',
  kind: 'initial',
  plannedFor: '2026-11-02',
  startsAt: null,
  heldOn: '2026-11-02',
  valid: true,
  cancelled: false,
};
/** Last met on Monday 2 November: to aim for 30 November, the limit is Monday 14 December. */
const group = aGroup({ meetings: [held] });
const conferenceOn = (on: string) =>
  aChild('child-1', { registeredOn: on, conferences: [{ kind: 'initial', plannedFor: on, heldOn: on, decision: 'register' }] });
/** Registered on Thursday 12 November: the initial meeting is due by Thursday 26 November. */
const newGroup = aGroup({ children: [conferenceOn('2026-11-12')] });

function planner(role: Role = 'co-ordinator', more: Partial<Doer> = {}): Doer {
  let made = 0;
  return { actor: aMember('sian', role), now, today, rules: defaultRules, language: 'en', newId: () => `id-${++made}`, ...more };
}

const plan: Plan = { plannedOn: '2026-12-04', startsAt: '10:00', dayAgreed: '', mode: 'video', extraordinary: false, lateReason: '' };
const planned = (more: Partial<Plan> = {}, by = planner(), of: CoreGroup = group) => planMeeting(of, { ...plan, ...more }, by);

function value(result: ReturnType<typeof planMeeting>): Meeting {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe('the last bookable day', () => {
  it('is the limit of the next core group, with the earlier day to aim for', () => {
    expect(lastBookableOn(group, defaultRules, today)).toEqual({ limit: '2026-12-14', bookBy: '2026-12-14', target: '2026-11-30' });
    expect(nextKind(group, defaultRules, today)).toBe('subsequent');
  });

  it('is ten working days after the conference before the initial meeting', () => {
    expect(lastBookableOn(newGroup, defaultRules, today)).toEqual({ limit: '2026-11-26', bookBy: '2026-11-26', target: null });
    expect(nextKind(newGroup, defaultRules, today)).toBe('initial');
  });

  it('comes before a limit on a closed day', () => {
    const lateHeld = { ...held, plannedFor: '2026-11-14', heldOn: '2026-11-14' };
    expect(lastBookableOn(aGroup({ meetings: [lateHeld] }), defaultRules, today)).toMatchObject({
      limit: '2026-12-26',
      bookBy: '2026-12-24',
    });
  });

  it('is the nearest of all the children’s, and the meeting is a subsequent one when one child is new', () => {
    const mixed = aGroup({ meetings: [held], children: [aChild('child-2'), conferenceOn('2026-11-12')] });
    expect(lastBookableOn(mixed, defaultRules, today)?.limit).toBe('2026-11-26');
    expect(nextKind(mixed, defaultRules, today)).toBe('subsequent');
  });

  it('is none when no child is on the register any more', () => {
    const over = aGroup({ meetings: [held], children: [aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-10' })] });
    expect(lastBookableOn(over, defaultRules, today)).toBeNull();
    expect(isNextDateMissing(over)).toBe(false);
  });

  it('is not moved by a meeting that is planned, cancelled or was not valid', () => {
    const before = lastBookableOn(group, defaultRules, today);
    const others: MeetingFact[] = [
      { ...held, meetingId: 'planned', plannedFor: '2026-12-04', heldOn: null, valid: null },
      { ...held, meetingId: 'cancelled', plannedFor: '2026-11-16', heldOn: null, valid: null, cancelled: true },
      { ...held, meetingId: 'inquorate', plannedFor: '2026-11-16', heldOn: '2026-11-16', valid: false },
    ];
    for (const other of others) expect(lastBookableOn(aGroup({ meetings: [held, other] }), defaultRules, today)).toEqual(before);
  });
});

describe('planning', () => {
  it('makes the meeting with the standing agenda of its kind and everybody who belongs to it invited', () => {
    const meeting = value(planned());
    expect(meeting).toMatchObject({
      kind: 'subsequent',
      state: 'planned',
      plannedFor: '2026-12-04',
      startsAt: '10:00',
      mode: 'video',
      lateReason: null,
    });
    expect(meeting.agenda.length).toBe(20);
    expect(meeting.attendees.map(({ memberId }) => memberId)).toEqual(['sian', 'macsen', 'ioan', 'noor', 'elin', 'rhys']);
    expect(meeting.attendees).toEqual(meeting.attendees.map((each) => ({ ...each, invitedAt: now, reply: null })));
    expect(withMeetingFact(group, meeting).meetings).toHaveLength(2);
  });

  it('is of the initial kind before the first meeting, and extraordinary when asked', () => {
    expect(value(planned({ plannedOn: '2026-11-25' }, planner(), newGroup))).toMatchObject({ kind: 'initial' });
    expect(value(planned({ extraordinary: true }))).toMatchObject({ kind: 'extraordinary' });
  });

  it.each<[string, Partial<Plan>, Role, object]>([
    ['yesterday', { plannedOn: '2026-11-19' }, 'co-ordinator', { plannedOn: 'in-the-past' }],
    ['the day after the limit', { plannedOn: '2026-12-15' }, 'co-ordinator', { plannedOn: 'after-the-limit' }],
    [
      'the day after the limit, by the administrator with a reason',
      { plannedOn: '2026-12-15', lateReason: 'x' },
      'administrator',
      { plannedOn: 'after-the-limit' },
    ],
    [
      'the day after the limit, by the manager without a reason',
      { plannedOn: '2026-12-15' },
      'manager',
      { plannedOn: 'after-the-limit-why', lateReason: 'required' },
    ],
    ['a Saturday', { plannedOn: '2026-12-05' }, 'co-ordinator', { plannedOn: 'closed-day' }],
    ['today', { plannedOn: '2026-11-20' }, 'co-ordinator', { plannedOn: 'very-soon' }],
    ['the next working day', { plannedOn: '2026-11-23' }, 'co-ordinator', { plannedOn: 'very-soon' }],
    [
      'a time of today that has passed',
      { plannedOn: '2026-11-20', startsAt: '08:59', dayAgreed: '2026-11-20' },
      'co-ordinator',
      { startsAt: 'time-has-passed' },
    ],
    [
      'today at another time than was said yes to',
      { plannedOn: '2026-11-20', startsAt: '09:30', dayAgreed: '2026-11-20 10:00' },
      'co-ordinator',
      { plannedOn: 'very-soon' },
    ],
    ['a Saturday before it', { plannedOn: '2026-11-21' }, 'co-ordinator', { plannedOn: 'closed-and-soon' }],
    [
      'a Sunday, with a yes to another day',
      { plannedOn: '2026-12-06', dayAgreed: '2026-12-05' },
      'co-ordinator',
      { plannedOn: 'closed-day' },
    ],
  ])('refuses %s', (_day, more, role, fields) => {
    expect(planned(more, planner(role))).toEqual({ ok: false, refusal: { kind: 'check-fields', fields } });
  });

  it.each<[string, Partial<Plan>, Role]>([
    ['the limit itself', { plannedOn: '2026-12-14' }, 'co-ordinator'],
    ['today, once the planner said yes to it', { plannedOn: '2026-11-20', dayAgreed: '2026-11-20' }, 'administrator'],
    ['today, once the planner said yes to that time', { plannedOn: '2026-11-20', dayAgreed: '2026-11-20 10:00' }, 'administrator'],
    ['the working day after the next', { plannedOn: '2026-11-24' }, 'administrator'],
    ['a Saturday that the planner said yes to', { plannedOn: '2026-12-05', dayAgreed: '2026-12-05' }, 'co-ordinator'],
    ['a day after the limit, by the manager with a reason', { plannedOn: '2026-12-15', lateReason: 'The school is closed' }, 'manager'],
  ])('takes %s', (_day, more, role) => {
    expect(planned(more, planner(role))).toMatchObject({ ok: true });
  });

  it('takes a yes to a closed day up to the limit itself, which may come after the last bookable day', () => {
    const late = aGroup({ meetings: [{ ...held, plannedFor: '2026-11-14', heldOn: '2026-11-14' }] });
    const yesTo = (day: string) => planned({ plannedOn: day, dayAgreed: day }, planner(), late);
    expect(yesTo('2026-12-26')).toMatchObject({ ok: true });
    expect(yesTo('2026-12-27')).toMatchObject({ refusal: { fields: { plannedOn: 'after-the-limit' } } });
  });

  it('warns of a bank holiday', () => {
    const late = aGroup({ meetings: [{ ...held, plannedFor: '2026-11-20', heldOn: '2026-11-20' }] });
    expect(planned({ plannedOn: '2026-12-25' }, planner(), late)).toMatchObject({ refusal: { fields: { plannedOn: 'closed-day' } } });
  });

  it('keeps the manager’s reason for a meeting after the limit, for practitioners', () => {
    const meeting = value(planned({ plannedOn: '2026-12-15', lateReason: 'The school is closed' }, planner('manager')));
    expect(meeting.lateReason).toMatchObject({ text: 'The school is closed', audience: { kind: 'practitioners' } });
    expect(wordsSeenBy(group, aMember('noor', 'member'), meeting.lateReason)).toBe('The school is closed');
    for (const role of ['parent', 'young-person', 'advocate', 'interpreter', 'custodian'] as const)
      expect(wordsSeenBy(group, aMember('x', role), meeting.lateReason)).toBeNull();
  });

  it('is of one meeting at a time', () => {
    expect(planned({}, planner(), withMeeting(group, aMeeting()))).toEqual({ ok: false, refusal: { kind: 'meeting-planned-already' } });
  });

  it('never books after the limit without a manager’s reason, whatever day is chosen', () => {
    const days = fc.integer({ min: -40, max: 400 }).map((add) => new Date(Date.UTC(2026, 10, 20 + add)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        days,
        fc.constantFrom<Role>('co-ordinator', 'manager', 'administrator'),
        fc.boolean(),
        fc.boolean(),
        (plannedOn, role, withReason, yes) => {
          const result = planned({ plannedOn, lateReason: withReason ? 'because' : '', dayAgreed: yes ? plannedOn : '' }, planner(role));
          if (!result.ok) return;
          expect(plannedOn >= today).toBe(true);
          if (plannedOn > '2026-12-14') expect([role, result.value.lateReason?.text]).toEqual(['manager', 'because']);
          else expect(result.value.lateReason).toBeNull();
        },
      ),
      { seed: 20261120, numRuns: 500 },
    );
  });
});

describe('moving', () => {
  const meeting = aMeeting({
    attendees: [{ ...value(planned()).attendees[0], memberId: 'noor', reply: 'coming', repliedAt: now } as Meeting['attendees'][number]],
  });
  const to = { plannedOn: '2026-12-08', startsAt: '14:30', dayAgreed: '', reason: 'The school asked', seenMoves: 0 };

  it('keeps each move with its reason, and asks everyone again', () => {
    const moved = value(moveMeeting(group, meeting, to, planner()));
    expect(moved).toMatchObject({
      plannedFor: '2026-12-08',
      startsAt: '14:30',
      moves: [{ from: '2026-12-04', to: '2026-12-08', reason: { text: 'The school asked' } }],
    });
    expect(moved.attendees.find(({ memberId }) => memberId === 'noor')).toMatchObject({ reply: null, repliedAt: null });
    expect(moved.attendees.every(({ invitedAt }) => invitedAt === '2026-11-20T09:00:00.000Z')).toBe(true);
    const again = value(moveMeeting(group, moved, { ...to, plannedOn: '2026-12-09', seenMoves: 1 }, planner()));
    expect(again.moves).toHaveLength(2);
    expect(withMeetingFact(withMeeting(group, meeting), again).meetings.at(-1)).toMatchObject({
      meetingId: 'meeting-1',
      plannedFor: '2026-12-09',
      startsAt: '14:30',
    });
  });

  it('by a second person who had not seen the first move is shown the meeting as it is now', () => {
    const moved = value(moveMeeting(group, meeting, to, planner()));
    expect(moveMeeting(group, moved, { ...to, plannedOn: '2026-12-09' }, planner())).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    });
  });

  it('to a time of today that has passed is refused at the time, and a yes to one time says nothing of another', () => {
    const soon = { ...to, plannedOn: '2026-11-20', startsAt: '09:30' };
    const asked = (more: object) => moveMeeting(group, meeting, { ...soon, ...more }, planner());
    expect(asked({})).toMatchObject({ refusal: { fields: { plannedOn: 'very-soon' } } });
    expect(asked({ dayAgreed: '2026-11-20 09:30' })).toMatchObject({ ok: true });
    expect(asked({ dayAgreed: '2026-11-20 09:30', startsAt: '09:45' })).toMatchObject({ refusal: { fields: { plannedOn: 'very-soon' } } });
    expect(asked({ dayAgreed: '2026-11-20 09:30', startsAt: '07:00' })).toMatchObject({
      refusal: { fields: { startsAt: 'time-has-passed' } },
    });
  });

  it('after the limit is for a manager, who is asked once more', () => {
    const late = { ...to, plannedOn: '2026-12-15' };
    expect(moveMeeting(group, meeting, late, planner())).toMatchObject({ refusal: { fields: { plannedOn: 'after-the-limit' } } });
    expect(moveMeeting(group, meeting, late, planner('manager'))).toMatchObject({
      refusal: { fields: { plannedOn: 'after-the-limit-why' } },
    });
    const agreed = value(moveMeeting(group, meeting, { ...late, dayAgreed: '2026-12-15' }, planner('manager')));
    expect(agreed.lateReason?.text).toBe('The school asked');
  });

  it.each([
    ['open', 'meeting-open'],
    ['closed', 'meeting-closed'],
    ['cancelled', 'meeting-cancelled'],
  ] as const)('refuses a meeting that is %s', (state, kind) => {
    expect(moveMeeting(group, { ...meeting, state }, to, planner())).toMatchObject({ refusal: { kind } });
  });

  it('to where it is already is no move', () => {
    expect(moveMeeting(group, meeting, { ...to, plannedOn: '2026-12-04', startsAt: '10:00' }, planner())).toMatchObject({
      refusal: { fields: { plannedOn: 'same-day-and-time' } },
    });
  });
});

describe('arranging', () => {
  const meeting = aMeeting({ chairMemberId: null });
  const seen = arrangementsMark(meeting);

  it('names a practitioner member as chair, for this meeting', () => {
    const arranged = value(arrangeMeeting(group, meeting, { chairMemberId: 'noor', language: 'both', needs: 'A lift' }, seen, planner()));
    expect(arranged).toMatchObject({
      chairMemberId: 'noor',
      language: 'both',
      needs: { text: 'A lift', audience: { kind: 'practitioners' } },
    });
    expect(arrangementsMark(arranged)).not.toBe(seen);
  });

  it.each(['elin', 'gone', 'scribe', 'left'])('does not let %s chair', (chairMemberId) => {
    const members = [...group.members, aMember('scribe', 'administrator'), aMember('left', 'member', { to: today })];
    expect(arrangeMeeting({ ...group, members }, meeting, { chairMemberId, language: 'en', needs: '' }, seen, planner())).toMatchObject({
      refusal: { fields: { chair: 'choose-one' } },
    });
  });

  it('does not overwrite what somebody else arranged meanwhile', () => {
    const arranged = value(arrangeMeeting(group, meeting, { chairMemberId: 'noor', language: 'en', needs: '' }, seen, planner()));
    expect(arrangeMeeting(group, arranged, { chairMemberId: 'ioan', language: 'en', needs: '' }, seen, planner())).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    });
  });
});

describe('cancelling', () => {
  it('keeps the meeting with its code and words, and frees the date', () => {
    const cancelled = value(cancelMeeting(aMeeting(), 'illness', 'The chair is ill', planner()));
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      cancellation: { code: 'illness', reason: { text: 'The chair is ill', by: 'sian' } },
    });
    const after = withMeetingFact(withMeeting(group, aMeeting()), cancelled);
    expect(after.meetings.at(-1)).toMatchObject({ cancelled: true, heldOn: null });
    expect(isNextDateMissing(after)).toBe(true);
    expect(lastBookableOn(after, defaultRules, today)?.limit).toBe('2026-12-14');
  });

  it('asks for words where no code says why, and is done once', () => {
    expect(cancelMeeting(aMeeting(), 'other', '', planner())).toMatchObject({ refusal: { fields: { words: 'required' } } });
    expect(cancelMeeting(aMeeting({ state: 'cancelled' }), 'illness', '', planner())).toMatchObject({
      refusal: { kind: 'meeting-cancelled' },
    });
  });
});

describe('opening and closing', () => {
  const there = { ...value(planned()).attendees[0], presence: 'present' } as Meeting['attendees'][number];

  it.each([
    ['2026-12-03', { refusal: { kind: 'not-the-day' } }],
    ['2026-12-04', { ok: true, value: { state: 'open' } }],
    ['2026-12-07', { ok: true, value: { state: 'open' } }],
  ])('opens on %s: %o', (day, expected) => {
    expect(openMeeting(aMeeting(), day, now)).toMatchObject(expected);
  });

  it('does not close before somebody is confirmed as having been there', () => {
    expect(closeMeeting(aMeeting({ state: 'open' }), now)).toMatchObject({ refusal: { kind: 'nobody-confirmed' } });
    expect(closeMeeting(aMeeting({ state: 'open', attendees: [{ ...there, presence: 'absent' }] }), now)).toMatchObject({
      refusal: { kind: 'nobody-confirmed' },
    });
    expect(closeMeeting(aMeeting({ state: 'open', attendees: [there] }), now)).toMatchObject({ value: { state: 'closed', closedAt: now } });
    expect(closeMeeting(aMeeting({ attendees: [there] }), now)).toMatchObject({ refusal: { kind: 'meeting-not-open' } });
  });

  it('lets the chair of the meeting just closed set the next date, and no other', () => {
    const closed = aMeeting({ state: 'closed', plannedFor: '2026-11-20', chairMemberId: 'ioan' });
    const after = withMeetingFact(group, closed, { heldOn: '2026-11-20', valid: true, recordSentOn: null });
    const may = (memberId: string, meeting: Meeting | undefined, of = after) =>
      mayPlanNextMeeting({ actor: aMember(memberId, 'member'), group: of, today }, meeting).ok;
    expect(may('ioan', closed)).toBe(true);
    expect(may('noor', closed)).toBe(false);
    expect(may('ioan', undefined)).toBe(false);
    expect(may('ioan', { ...closed, plannedFor: '2026-11-01' })).toBe(false);
    expect(may('ioan', { ...closed, state: 'open' })).toBe(false);
  });
});
