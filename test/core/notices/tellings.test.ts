import type { AboutOf } from '../../../src/core/about';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { idOf } from '../../../src/core/notices/aboutNotice';
import { type Notice, planNotice } from '../../../src/core/notices/notice';
import { openNoticesOf, withOpenNotices } from '../../../src/core/notices/openNotices';
import { planNotices } from '../../../src/core/notices/planNotices';
import type { ComesAgain } from '../../../src/core/notices/tellings';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { aGroup } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';
import { everyNotice, type NoticeExample } from '../../support/everyNotice';

/* What is told again is not new again: the head keeps since when it has been told. */

const first = '2026-11-20T09:00:00.000Z';
const later = '2026-11-30T09:00:00.000Z';
const to = 'person-sian';

/** Two tellings of the same, the earlier first. A kind that comes again and is not here does not compile. */
const again: { readonly [Name in ComesAgain]: readonly [AboutOf<Name>, AboutOf<Name>] } = {
  clock: [
    { kind: 'clock', clock: 'D05', childId: 'child-1', limit: '2026-11-16', rung: { againOn: '2026-11-20' } },
    { kind: 'clock', clock: 'D05', childId: 'child-1', limit: '2026-11-16', rung: { againOn: '2026-11-30' } },
  ],
  action: [
    { kind: 'action', actionId: 'a1', state: 'open', dueOn: '2026-11-16', rung: { againOn: '2026-11-20' } },
    { kind: 'action', actionId: 'a1', state: 'open', dueOn: '2026-11-16', rung: { againOn: '2026-11-30' } },
  ],
  undecided: [
    { kind: 'undecided', entryId: 'e1', on: '2026-11-20' },
    { kind: 'undecided', entryId: 'e1', on: '2026-11-30' },
  ],
  review: [
    { kind: 'review', childId: 'child-1', conferenceId: 'k1', at: first },
    { kind: 'review', childId: 'child-1', conferenceId: 'k1', at: first, againOn: '2026-11-30' },
  ],
  vacancy: [
    { kind: 'vacancy', memberId: 'gwen', rung: 'due' },
    { kind: 'vacancy', memberId: 'gwen', rung: { againOn: '2026-11-30' } },
  ],
  'care-visit': [
    { kind: 'care-visit', childId: 'child-1', by: '2026-11-16', rung: { workingDaysAfter: 2 } },
    { kind: 'care-visit', childId: 'child-1', by: '2026-11-16', rung: { againOn: '2026-11-30' } },
  ],
  unreached: [
    { kind: 'unreached', personId: 'person-noor', period: '2026-11-20', of: null },
    { kind: 'unreached', personId: 'person-noor', period: '2026-11-27', of: null },
  ],
  'end-told': [
    { kind: 'end-told', childId: 'child-1', by: '2026-11-20', rung: 'due' },
    { kind: 'end-told', childId: 'child-1', by: '2026-11-20', rung: { againOn: '2026-11-30' } },
  ],
  'no-decision': [
    { kind: 'no-decision', conferenceId: 'k1', plannedFor: '2026-11-20', rung: 'due' },
    { kind: 'no-decision', conferenceId: 'k1', plannedFor: '2026-11-20', rung: { againOn: '2026-11-30' } },
  ],
  'entry-end': [
    { kind: 'entry-end', childId: 'child-1', until: '2026-11-20', rung: 'due' },
    { kind: 'entry-end', childId: 'child-1', until: '2026-11-20', rung: { againOn: '2026-11-30' } },
  ],
  birth: [
    { kind: 'birth', childId: 'child-1', expectedOn: '2026-11-16', rung: 'due' },
    { kind: 'birth', childId: 'child-1', expectedOn: '2026-11-16', rung: { againOn: '2026-11-30' } },
  ],
  'early-review': [
    { kind: 'early-review', requestId: 'q1', step: 'late' },
    { kind: 'early-review', requestId: 'q1', step: 'late', againOn: '2026-11-30' },
  ],
  exclusion: [
    { kind: 'exclusion', exclusionId: 'x9', step: 'decision', againOn: null },
    { kind: 'exclusion', exclusionId: 'x9', step: 'decision', againOn: '2026-11-30' },
  ],
};

function noticeOf(about: AboutOf, now: string, recipientPersonId = to): Notice {
  return planNotice({ coreGroupId: 'group-1', about, recipientPersonId, urgency: 'digest', sendAfter: now, escalatesAt: null }, now);
}

/** Since when the later telling is known, where the earlier one is on the list. */
function since(earlier: AboutOf, about: AboutOf, recipientPersonId = to): string | undefined {
  const [one, other] = [noticeOf(earlier, first), noticeOf(about, later, recipientPersonId)];
  const listed = withOpenNotices(aGroup(), [one.id], [one]);
  return openNoticesOf(withOpenNotices(listed, [other.id], [other])).find(({ id }) => id === other.id)?.at;
}

it.each(Object.entries(again))(
  'a notice of the kind %s that tells the same again is as old as what it tells',
  (_kind, [earlier, about]) => {
    expect(idOf(earlier, to)).not.toBe(idOf(about, to));
    expect(since(earlier, about)).toBe(first);
    expect(since(earlier, about, 'person-noor')).toBe(later);
  },
);

it.each<[string, AboutOf, AboutOf]>([
  [
    'that a visit is late',
    { kind: 'care-visit', childId: 'child-1', by: '2026-11-27', rung: 'due-soon' },
    { kind: 'care-visit', childId: 'child-1', by: '2026-11-27', rung: { workingDaysAfter: 2 } },
  ],
  [
    'that the review of an exclusion is late',
    { kind: 'exclusion', exclusionId: 'x9', step: 'review', againOn: null },
    { kind: 'exclusion', exclusionId: 'x9', step: 'review', againOn: '2026-11-30' },
  ],
  [
    'another step of a request',
    { kind: 'early-review', requestId: 'q1', step: 'answer' },
    { kind: 'early-review', requestId: 'q1', step: 'decision' },
  ],
  [
    'another ending of the same child',
    { kind: 'review', childId: 'child-1', conferenceId: 'k1', at: first },
    { kind: 'review', childId: 'child-1', conferenceId: 'k2', at: later },
  ],
])('%s is new beside what was told before', (_what, earlier, about) => {
  expect(since(earlier, about)).toBe(later);
});

/** The kinds of which one person is told more than twice in six weeks in which nothing changes. */
function toldOften(group: CoreGroup): readonly string[] {
  const ids = new Map<string, Set<string>>();
  for (let day = '2026-11-20'; day < '2027-01-01'; day = addDays(day, 3)) {
    for (const { about, recipientPersonId } of planNotices(group, defaultRules, instantOf(day, '09:00'))) {
      const key = `${about.kind} ${recipientPersonId}`;
      ids.set(key, (ids.get(key) ?? new Set()).add(`${day} ${idOf(about, recipientPersonId)}`));
    }
  }
  return [...ids].flatMap(([key, told]) => {
    const names = new Set([...told].map((each) => each.slice(11)));
    return names.size > 2 ? key.split(' ').slice(0, 1) : [];
  });
}

it('every kind that is told again and again while nothing changes is one of these, and no other', () => {
  const often = new Set(Object.values<NoticeExample>(everyNotice).flatMap(({ there }) => toldOften(there)));
  // That somebody cannot be reached is told by what was sent and did not arrive, not by how the group stands.
  expect([...often, 'unreached'].sort()).toEqual(Object.keys(again).sort());
});
