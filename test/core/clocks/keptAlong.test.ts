import { takingAlong } from '../../../src/core/clocks/keptAlong';
import { keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CalendarDate } from '../../../src/core/time/day';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

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
