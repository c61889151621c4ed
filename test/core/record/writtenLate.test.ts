import type { RecordLine } from '../../../src/core/meeting/meetingRecord';
import { composeSections } from '../../../src/core/record/recordDraft';
import { aClosedMeeting, anAction, aPlan, aRecordGroup, aText } from '../../support/recordWorld';

const meeting = aClosedMeeting();
const later = '2026-12-10T09:00:00.000Z';
const group = aRecordGroup(meeting);
const fact = (meetingId: string, plannedFor: string, heldOn: string | null) => ({
  ...{ meetingId, kind: 'subsequent' as const, plannedFor, startsAt: null, heldOn, valid: heldOn === null ? null : true, cancelled: false },
});

function linesOf(kind: RecordLine['kind'], plan = aPlan([]), of = { group, meeting }): readonly RecordLine[] {
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
});

it('it began when it was opened; one that was entered on a later day does not say when', () => {
  expect(linesOf('meeting')).toMatchObject([{ beganAt: '10:00' }]);
  const entered = { ...meeting, openedAt: later };
  expect(linesOf('meeting', aPlan([]), { group, meeting: entered })[0]).not.toHaveProperty('beganAt');
});
