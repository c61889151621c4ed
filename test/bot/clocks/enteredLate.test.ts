import { shownLateWords } from '../../../src/bot/clocks/clockWords';
import type { Child } from '../../../src/core/child';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { ClockId } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { ConferenceFact } from '../../../src/core/facts';
import type { CalendarDate } from '../../../src/core/time/day';
import { textFor } from '../../../src/text/texts';
import { aMember } from '../../support/aGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

/*
 * Whatever is entered late with a day before its limit, here or by an export (both come to the same facts): the limit stays shown as
 * late, from when to when, with the day of what was done and the day on which it was entered.
 */

const initial: ConferenceFact = { kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register' };
const paper = (more: Partial<ConferenceFact>): Partial<Child> => ({ conferences: [{ ...initial, ...more }] });
const enquiry = { lastStrategyDiscussionOn: '2025-12-01', decidedOn: null, startedOn: '2025-12-01', assessmentCompletedOn: null };
const planned: ConferenceFact = { kind: 'review', plannedFor: '2026-03-02', heldOn: null, decision: null, reportsSentOn: null };
const moving = { direction: 'out', notifiedOn: '2026-01-12', agreedPermanentOn: null, informationSentOn: null } as const;
const stay = { from: '2026-01-12', transferRequestedOn: null, endedOn: null };
const change = { changedOn: '2026-01-12', toldOn: null, confirmedOn: null };
const nobody = aCoreGroup().withChild().withCoordinators({ from: '2020-01-01', to: '2026-01-12' }).withMeeting('2026-01-12');
const newcomer = aMember('next', 'co-ordinator', { from: '2026-01-12' });
const meeting = (more: object) => ({ ...one, meetings: one.meetings.map((each) => ({ ...each, ...more })) });

const child = (more: Partial<Child> = {}) => aCoreGroup().withChild(more).withMeeting('2026-01-12').build();
const one = child();

type Row = { readonly what: string; readonly clock: ClockId; readonly before: CoreGroup; readonly after: CoreGroup; readonly says: string };
type Day = { readonly on: CalendarDate; readonly limit: CalendarDate };

const rows: readonly (Row & Day)[] = [
  {
    ...{
      what: 'a visit alone',
      clock: 'D05',
      before: one,
      after: aCoreGroup().withChild().withMeeting('2026-01-12').withVisit('2026-01-15').build(),
    },
    ...{ on: '2026-01-22', limit: '2026-01-19', says: 'A visit of Thursday 15 January 2026 was entered on Thursday 22 January 2026.' },
  },
  {
    ...{
      what: 'a visit at home',
      clock: 'D06',
      before: one,
      after: aCoreGroup().withChild().withMeeting('2026-01-12').withVisit('2026-01-30').build(),
    },
    ...{ on: '2026-02-05', limit: '2026-02-02', says: 'A visit of Friday 30 January 2026 was entered on Thursday 5 February 2026.' },
  },
  {
    ...{
      what: 'the bedroom',
      clock: 'D07',
      before: one,
      after: aCoreGroup().withChild().withMeeting('2026-01-12').withVisit('2026-03-02').build(),
    },
    ...{ on: '2026-04-08', limit: '2026-04-05', says: 'A visit of Monday 2 March 2026 was entered on Wednesday 8 April 2026.' },
  },
  {
    ...{
      what: 'a first core group',
      clock: 'D03',
      before: aCoreGroup().withChild().build(),
      after: one,
      on: '2026-01-22',
      limit: '2026-01-19',
    },
    says: 'A meeting of Monday 12 January 2026 was entered on Thursday 22 January 2026.',
  },
  {
    ...{
      what: 'the next core group',
      clock: 'D04',
      before: one,
      after: aCoreGroup().withChild().withMeeting('2026-01-12').withMeeting('2026-02-16').build(),
    },
    ...{ on: '2026-02-26', limit: '2026-02-23', says: 'A meeting of Monday 16 February 2026 was entered on Thursday 26 February 2026.' },
  },
  {
    ...{
      what: 'a first review',
      clock: 'D09',
      before: one,
      after: aCoreGroup().withChild().withMeeting('2026-01-12').withReview('2026-04-01').build(),
    },
    ...{ on: '2026-04-08', limit: '2026-04-05', says: 'A conference of Wednesday 1 April 2026 was entered on Wednesday 8 April 2026.' },
  },
  {
    ...{ what: 'a later review', clock: 'D10', before: aCoreGroup().withChild().withReview('2026-02-02').build() },
    after: aCoreGroup().withChild().withReview('2026-02-02').withReview('2026-07-30').build(),
    ...{ on: '2026-08-05', limit: '2026-08-02', says: 'A conference of Thursday 30 July 2026 was entered on Wednesday 5 August 2026.' },
  },
  {
    ...{
      what: 'a record of a core group',
      clock: 'D13',
      before: meeting({ recordSentOn: null }),
      after: meeting({ recordSentOn: '2026-01-16' }),
    },
    ...{
      on: '2026-01-22',
      limit: '2026-01-19',
      says: 'It was entered on Thursday 22 January 2026 that this was done on Friday 16 January 2026.',
    },
  },
  {
    ...{
      what: 'the summary',
      clock: 'D02',
      before: child(paper({ summarySentOn: null })),
      after: child(paper({ summarySentOn: '2026-01-09' })),
    },
    ...{
      on: '2026-01-14',
      limit: '2026-01-12',
      says: 'It was entered on Wednesday 14 January 2026 that this was done on Friday 9 January 2026.',
    },
  },
  {
    ...{
      what: 'a conference record',
      clock: 'D11',
      before: child(paper({ recordSentOn: null })),
      after: child(paper({ recordSentOn: '2026-01-30' })),
    },
    ...{
      on: '2026-02-05',
      limit: '2026-02-02',
      says: 'It was entered on Thursday 5 February 2026 that this was done on Friday 30 January 2026.',
    },
  },
  {
    ...{
      what: 'an assessment',
      clock: 'D08',
      before: child({ enquiry }),
      after: child({ enquiry: { ...enquiry, assessmentCompletedOn: '2026-01-28' } }),
    },
    ...{ on: '2026-02-05', limit: '2026-02-02', says: 'that this was done on Wednesday 28 January 2026.' },
  },
  {
    what: 'reports for a review',
    ...{ clock: 'D14', before: child({ conferences: [initial, planned] }), on: '2026-02-26', limit: '2026-02-23' },
    after: child({ conferences: [initial, { ...planned, reportsSentOn: '2026-02-20' }] }),
    says: 'that this was done on Friday 20 February 2026.',
  },
  {
    ...{ what: 'information of a move', clock: 'D16', before: child({ transfer: moving }), on: '2026-01-20', limit: '2026-01-15' },
    after: child({ transfer: { ...moving, informationSentOn: '2026-01-14' } }),
    says: 'that this was done on Wednesday 14 January 2026.',
  },
  {
    ...{ what: 'a transfer asked for', clock: 'D18', before: child({ temporaryStay: stay }), on: '2026-04-10', limit: '2026-04-06' },
    after: child({ temporaryStay: { ...stay, transferRequestedOn: '2026-04-01' } }),
    says: 'that this was done on Wednesday 1 April 2026.',
  },
  {
    ...{
      what: 'a change of co-ordinator told',
      clock: 'D19',
      before: { ...one, coordinatorChanges: [change] },
      on: '2026-01-20',
      limit: '2026-01-14',
    },
    after: { ...one, coordinatorChanges: [{ ...change, toldOn: '2026-01-12', confirmedOn: '2026-01-13' }] },
    says: 'that this was done on Tuesday 13 January 2026.',
  },
  {
    ...{ what: 'that the police were told', clock: 'D22', before: child({ missingSince: '2026-01-20', missingToldOn: null }) },
    after: child({ missingSince: '2026-01-20', missingToldOn: '2026-01-20' }),
    ...{ on: '2026-01-22', limit: '2026-01-20', says: 'that this was done on Tuesday 20 January 2026.' },
  },
  {
    ...{ what: 'an advocate', clock: 'D24', before: one, after: child({ advocacyOfferedOn: ['2026-02-20'] }), on: '2026-02-26' },
    ...{ limit: '2026-02-23', says: 'that this was done on Friday 20 February 2026.' },
  },
];

function toldOf({ clock, before, after, on, limit }: Row & Day) {
  const kept = keepingBreachesOf(noKeptLimits('group-1'), before, after, defaultRules, on);
  const [member] = after.members;
  if (member === undefined) throw new Error('There is nobody.');
  return breachesFor(after, member, defaultRules, on, kept).filter((each) => each.clock.clock === clock && each.clock.limit === limit);
}

it.each(rows)('$what, entered late, leaves $clock shown as late, and says what was entered when', (row) => {
  const told = toldOf(row);
  expect(told.map(({ clock }) => [clock.shownLate?.until, clock.shownLate?.stands])).toEqual([[row.on, false]]);
  const words = told.map(({ clock }) => shownLateWords(textFor('en'), clock).join(' ')).join();
  expect(words).toMatch(/^Shown as late (from .* to|on this day:) /);
  expect(words).toContain(row.says);
  const welsh = told.map(({ clock }) => shownLateWords(textFor('cy'), clock).join(' ')).join();
  expect(welsh).toMatch(/^Dangoswyd fel hwyr.* Cofnodwyd .*wedyn\. Diwrnod cofnodi: .* Diwrnod /);
});

it('somebody who is the co-ordinator since an earlier day, entered late, leaves it shown that there was none', () => {
  const before = nobody.build();
  const after = { ...before, members: [...before.members, newcomer] };
  const kept = keepingBreachesOf(noKeptLimits('group-1'), before, after, defaultRules, '2026-01-20');
  expect(kept.breaches.filter(({ clock }) => clock === 'D20')).toMatchObject([{ limit: '2026-01-12', keptOn: '2026-01-20' }]);
});

it('a visit before the limit, entered after one that was late, says until when it was shown as late and what was entered then', () => {
  const begun = aCoreGroup().withChild().withMeeting('2026-01-12');
  const before = begun.withVisit('2026-01-22').build();
  const after = begun.withVisit('2026-01-15').withVisit('2026-01-22').build();
  const [told] = toldOf({ what: '', clock: 'D05', before, after, on: '2026-01-28', limit: '2026-01-19', says: '' });
  if (told === undefined) throw new Error('It is gone.');
  expect(shownLateWords(textFor('en'), told.clock)).toEqual([
    'Shown as late from Tuesday 20 January 2026 to Thursday 22 January 2026.',
    'A visit of Thursday 15 January 2026 was entered on Wednesday 28 January 2026.',
  ]);
});
