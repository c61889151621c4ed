import { arrived } from '../../../src/core/caseload/arrive';
import { takeAlong } from '../../../src/core/caseload/takeAlong';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { takingAlong } from '../../../src/core/clocks/keptAlong';
import { keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { CalendarDate } from '../../../src/core/time/day';
import { aChild, aGroup } from '../../support/aGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';
import { aHeldMeeting } from '../../support/limitEntries';

/* A child's limit for being seen alone passes on 19 January 2026; a visit of the 15th is entered late, in either group. */

const begun = aCoreGroup().withChild().withMeeting('2026-01-12');
const keptOn = (day: CalendarDate, kept = noKeptLimits('group-1')) =>
  keepingBreachesOf(kept, begun.build(), begun.withVisit('2026-01-15').build(), defaultRules, day);
const shownUntil = ({ breaches }: ReturnType<typeof keptOn>) => breaches.filter(({ clock }) => clock === 'D05').map((each) => each.keptOn);

it('a child who comes back was shown as late as the other group showed it, where that was later than what is known here', () => {
  const back = takingAlong(keptOn('2026-01-22'), keptOn('2026-01-29', noKeptLimits('group-2')), ['child-1']);
  expect(shownUntil(back)).toEqual(['2026-01-29']);
});

it('and as late as it was shown here, where the other group knows no later', () => {
  const here = keptOn('2026-01-29');
  expect(takingAlong(here, keptOn('2026-01-22', noKeptLimits('group-2')), ['child-1'])).toBe(here);
});

it('of a child who stays in the other group nothing comes along', () => {
  const here = noKeptLimits('group-1');
  expect(takingAlong(here, keptOn('2026-01-29', noKeptLimits('group-2')), ['child-2'])).toBe(here);
});

describe('a child who goes to another group on 2 December', () => {
  const meetingIn = (group: CoreGroup, ...days: readonly CalendarDate[]): CoreGroup => ({
    ...group,
    meetings: days.map((day) => aHeldMeeting(day, day)),
  });
  const registered = aChild('child-1', {
    registeredOn: '2026-10-05',
    conferences: [{ kind: 'initial', plannedFor: '2026-10-05', heldOn: '2026-10-05', decision: 'register' }],
  });
  const moved = (to: readonly CalendarDate[], fromStays = true): CoreGroup => {
    const from = meetingIn(aGroup({ children: [registered, aChild('child-2')] }), '2026-10-14', '2026-11-25');
    const there = meetingIn({ ...aGroup({ children: [] }), coreGroupId: 'group-2' }, ...to);
    const along = {
      ...{ childIds: ['child-1'], on: '2026-12-02', from, to: there, documents: [], planOfNew: null, there: [] },
      told: [],
      fromStays,
    };
    return arrived(takeAlong({ ...along, alsoNamed: null }).arriving.group, () => true, '2026-12-02');
  };
  const limits = (group: CoreGroup, today = '2026-12-02') =>
    clockHistory(group, defaultRules, today).flatMap(({ clock, trigger, state, metOn }) =>
      ['D03', 'D04'].includes(clock) ? [`${clock} ${trigger} ${state} ${metOn}`] : [],
    );
  const asBefore = ['D03 2026-10-05 met 2026-10-14', 'D04 2026-10-14 met 2026-11-25'];

  it('has met in time there too, whatever the new group held before', () => {
    for (const days of [[], ['2026-11-02'], ['2026-10-07', '2026-11-30']])
      expect(limits(moved(days))).toEqual([...asBefore, 'D04 2026-11-25 running null']);
  });

  it('meets with the new group from that day on', () => {
    expect(limits(moved(['2026-11-30', '2026-12-07']), '2026-12-08').slice(0, 3)).toEqual([...asBefore, 'D04 2026-11-25 met 2026-12-07']);
  });

  it('has met with it before, where it is in place of the group that is no more', () => {
    expect(limits(moved(['2026-10-14', '2026-11-30'], false))).toContain('D04 2026-11-25 met 2026-11-30');
  });
});
