import type { MeetingFact } from '../../../src/core/facts';
import type { Meeting } from '../../../src/core/meeting/meeting';
import type { RecordLine } from '../../../src/core/meeting/meetingRecord';
import { composeSections, type RecordMaterial } from '../../../src/core/record/recordDraft';
import { type Conference, newConference } from '../../../src/core/review/review';
import { aChild, aMeeting } from '../../support/aGroup';
import { aClosedMeeting, anAction, anAttendee, aPlan, aRecordGroup, aText } from '../../support/recordWorld';

const meeting = aClosedMeeting();
const later = '2026-12-10T09:00:00.000Z';
const group = aRecordGroup(meeting);
const fact = (meetingId: string, plannedFor: string, heldOn: string | null) => ({
  ...{ meetingId, kind: 'subsequent' as const, plannedFor, startsAt: null, heldOn, valid: heldOn === null ? null : true, cancelled: false },
});

function linesOf(kind: RecordLine['kind'], plan = aPlan([]), of: Omit<RecordMaterial, 'plan'> = { group, meeting }): readonly RecordLine[] {
  return composeSections({ ...of, plan }).flatMap(({ lines }) => lines.filter((line) => line.kind === kind));
}

describe('a record that is written late', () => {
  it('has actions as they stood on the day of the meeting: not what was done, blocked or put off afterwards', () => {
    const plan = aPlan([
      anAction('done', { state: 'done', doneOn: '2026-12-03', effect: aText('Better', { at: later }) }),
      anAction('blocked', { state: 'blocked', blocked: aText('No room', { at: later }) }),
      anAction('extended', {
        dueOn: '2027-01-15',
        extensions: [{ from: '2026-12-18', to: '2027-01-15', reason: aText('Ill'), at: later }],
      }),
      anAction('then', { state: 'done', doneOn: '2026-11-20', effect: aText('Better') }),
    ]);
    expect(linesOf('action', plan)).toMatchObject([
      { actionId: 'done', state: 'open', doneOn: null, effect: null },
      { actionId: 'blocked', state: 'open', blocked: null },
      { actionId: 'extended', dueOn: '2026-12-18', timesExtended: 0 },
      { actionId: 'then', state: 'done', doneOn: '2026-11-20' },
    ]);
  });

  it('names the meeting that came next, though it has been held since', () => {
    const meetings = [...group.meetings, fact('m2', '2026-12-04', '2026-12-04'), fact('m3', '2027-01-11', null)];
    expect(linesOf('next-meeting', aPlan([]), { group: { ...group, meetings }, meeting })).toMatchObject([{ on: '2026-12-04' }]);
  });

  it.each<[string, Partial<Meeting>, Partial<MeetingFact>, object[]]>([
    [
      'as it was planned then, though it was moved since',
      { moves: [movedOn('2026-11-25', '10:00')] },
      {},
      [{ on: '2026-12-04', startsAt: '10:00' }],
    ],
    ['where it had been moved by then', { moves: [movedOn('2026-11-19', '10:00')] }, {}, [{ on: '2026-12-14', startsAt: '09:30' }]],
    [
      'though it was called off since',
      { state: 'cancelled', cancellation: calledOff('2026-11-25') },
      { cancelled: true },
      [{ on: '2026-12-14' }],
    ],
    ['and none that had been called off by then', { state: 'cancelled', cancellation: calledOff('2026-11-19') }, { cancelled: true }, []],
    ['and none that was planned only afterwards', { plannedAt: '2026-11-25T09:00:00.000Z' }, {}, []],
    ['planned on that day, before people left', { plannedAt: '2026-11-20T11:30:00.000Z' }, {}, [{ on: '2026-12-14' }]],
    ['and none whose first invitations went out afterwards', { attendees: [anAttendee('noor', { invitedAt: later })] }, {}, []],
  ])('names the next meeting %s', (_name, more, ofFact, expected) => {
    const next = aMeeting({ id: 'meeting:m2', meetingId: 'm2', plannedFor: '2026-12-14', startsAt: '09:30', ...more });
    const meetings = [...group.meetings, { ...fact('m2', '2026-12-14', null), startsAt: '09:30', ...ofFact }];
    const of = { group: { ...group, meetings }, meeting, meetings: [next] };
    expect(linesOf('next-meeting', aPlan([]), of)).toMatchObject(expected);
    expect(linesOf('next-meeting', aPlan([]), of)).toHaveLength(expected.length);
  });

  it('has every visit of its time, also those that the head has let go, but none that was corrected', () => {
    const child = aChild('child-1', {
      visits: [seenOn('newest', '2026-11-19')],
      visitsKeptFrom: '2026-11-19',
      correctedVisitIds: ['wrong'],
    });
    const visits = ['2026-11-02', '2026-11-11', '2026-11-19', '2026-11-25'].map((on) => visitOn(on, on === '2026-11-19' ? 'newest' : on));
    const of = { group: { ...group, children: [child] }, meeting, visits: [...visits, visitOn('2026-11-12', 'wrong')] };
    expect(linesOf('visit', aPlan([]), of)).toMatchObject([{ on: '2026-11-02' }, { on: '2026-11-11' }, { on: '2026-11-19' }]);
  });

  it('names the review as it was planned on its day, not as it was moved or planned since', () => {
    expect(reviewIn({ ...sitting, moves: [moved('2027-01-12', '2027-02-02', '2026-11-24T10:00:00.000Z')] })).toEqual(['2027-01-12']);
    expect(reviewIn({ ...sitting, moves: [moved('2027-01-12', '2027-02-02', '2026-11-18T10:00:00.000Z')] })).toEqual(['2027-02-02']);
    expect(reviewIn({ ...sitting, plannedAt: '2026-11-24T10:00:00.000Z' })).toEqual([]);
    expect(reviewIn({ ...sitting, plannedAt: '2026-11-18T10:00:00.000Z' })).toEqual(['2027-02-02']);
  });

  it('keeps the name of a child who is off the register by then, for an action about that child', () => {
    const off = aChild('child-9', { givenName: 'Aiden', status: 'de-registered', deregisteredOn: '2026-07-15' });
    const of = { group: { ...group, children: [aChild('child-1'), off] }, meeting };
    const plan = aPlan([anAction('about-both', { childIds: ['child-1', 'child-9'] }), anAction('about-all')]);
    const [both, all] = linesOf('action', plan, of);
    expect(both).toMatchObject({ offRegister: [{ childId: 'child-9', name: 'Aiden Prŷs' }] });
    expect(all).not.toHaveProperty('offRegister');
  });
});

function movedOn(day: string, fromTime: string): Meeting['moves'][number] {
  return { from: '2026-12-04', to: '2026-12-14', fromTime, reason: aText('Snow', { at: `${day}T10:00:00.000Z` }) };
}

function calledOff(day: string): Meeting['cancellation'] {
  return { code: 'weather', reason: aText('Snow', { at: `${day}T10:00:00.000Z` }) };
}

function seenOn(visitId: string, on: string) {
  const what = { seen: true, alone: false, atHome: true, bedroom: false };
  return { visitId, on, byRole: 'co-ordinator' as const, byPersonId: 'person-sian', agency: '', ...what };
}

function visitOn(on: string, visitId: string) {
  const fact = seenOn(visitId, on);
  const about = {
    id: `visit:${on}:${visitId}`,
    type: 'visit' as const,
    schemaVersion: 1 as const,
    coreGroupId: 'group-1',
    childId: 'child-1',
  };
  return { ...about, fact, time: null, announced: null, notSeenReason: null, words: [], enteredAt: later, corrects: null };
}

const sitting: Conference = { ...newConference(group, 'sitting-1', { plannedOn: '2027-02-02', startsAt: '' }), childIds: ['child-1'] };

function moved(from: string, to: string, at: string): Conference['moves'][number] {
  return { from, to, reason: aText('The chair is away', { at }) };
}

/** The days of the reviews that a record of 20 November names, where the child's review is this sitting. */
function reviewIn(conference: Conference): readonly string[] {
  const fact = { kind: 'review', plannedFor: conference.plannedFor, heldOn: null, decision: null, conferenceId: 'sitting-1' } as const;
  const of = { group: { ...group, children: [aChild('child-1', { conferences: [fact] })] }, meeting, conferences: [conference] };
  return linesOf('next-conference', aPlan([]), of).flatMap((line) => (line.kind === 'next-conference' ? [line.on] : []));
}

it('it began when it was opened; one that was entered on a later day does not say when', () => {
  expect(linesOf('meeting')).toMatchObject([{ beganAt: '10:00' }]);
  const entered = { ...meeting, openedAt: later };
  expect(linesOf('meeting', aPlan([]), { group, meeting: entered })[0]).not.toHaveProperty('beganAt');
});
