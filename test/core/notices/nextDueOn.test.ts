import fc from 'fast-check';
import { clockOn as standing } from '../../../src/core/clocks/clockState';
import { clockHistory, openOccurrences } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { nextDueOn, rungOn } from '../../../src/core/notices/nextDueOn';
import { addDays, daysBetween } from '../../../src/core/time/calendarDate';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const loud = new Set(['due-soon', 'due', 'breached']);

describe('the day a group wants looking at again', () => {
  const seen = aCoreGroup().withChild({ registeredOn: '2026-11-02' }).withMeeting('2026-11-02').withVisit('2026-11-02').build();

  it.each([
    ['2026-11-03', '2026-11-12', 'the first day D05 is due soon'],
    ['2026-11-12', '2026-11-12', 'the same day, until it has been looked at'],
    ['2026-11-13', '2026-11-16', 'the day D05 is due'],
    ['2026-11-17', '2026-11-17', 'the day it is breached'],
    ['2026-11-18', '2026-11-18', 'two working days after, the senior manager'],
    ['2026-11-19', '2026-11-19', 'every working day after that, as the child has still not been seen'],
    ['2026-11-21', '2026-11-23', 'the Monday after a weekend'],
  ])('from %s is %s: %s', (from, day) => {
    expect(nextDueOn(seen, defaultRules, from)).toBe(day);
  });

  it('is every working day while nobody is co-ordinator', () => {
    const nobody = aCoreGroup().withChild().withCoordinators().build();
    expect(nextDueOn(nobody, defaultRules, '2026-01-06')).toBe('2026-01-06');
    expect(nextDueOn(nobody, defaultRules, '2026-01-24')).toBe('2026-01-26');
  });

  it('is the day after the limit, also where an earlier day is aimed at', () => {
    const transfer = { direction: 'in', notifiedOn: '2026-03-30', agreedPermanentOn: '2026-04-10', informationSentOn: null } as const;
    const moved = aCoreGroup().withChild({ transfer }).build();
    expect(nextDueOn(moved, defaultRules, '2026-05-02')).toBe('2026-05-02');
    expect(nextDueOn(moved, defaultRules, '2026-05-03')).toBe('2026-05-05');
  });

  it('is never, for a group whose children have all left the register', () => {
    const left = aCoreGroup().withChild({ status: 'de-registered', deregisteredOn: '2026-03-02', dateOfBirth: null }).build();
    expect(nextDueOn(left, defaultRules, '2026-03-03')).toBeNull();
  });

  it('is never later than the first day on which something is to be said', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (group, from) => {
        const known = asKnownOn(group, from);
        const day = nextDueOn(known, defaultRules, from);
        const quietUntil = day === null ? addDays(from, 200) : day;
        for (let quiet = from; quiet < quietUntil && daysBetween(from, quiet) < 200; quiet = addDays(quiet, 1)) {
          expect([quiet, toBeSaid(known, quiet)]).toEqual([quiet, []]);
        }
      }),
      { seed: 21, numRuns: 60 },
    );
  });
});

/** What changes for the worse on that day, and the rungs reached on it. */
function toBeSaid(group: CoreGroup, today: string): readonly string[] {
  const yesterday = new Map(
    clockHistory(group, defaultRules, addDays(today, -1)).map((clock) => [`${clock.clock} ${clock.childId} ${clock.trigger}`, clock.state]),
  );
  return group.children.flatMap((child) =>
    openOccurrences(group, child, defaultRules, today).flatMap((occurrence) => {
      const { clock, childId, trigger, state, endedOn } = standing(occurrence, defaultRules, today);
      const isNew = loud.has(state) && endedOn === null && yesterday.get(`${clock} ${childId} ${trigger}`) !== state;
      const { ladder } = defaultRules.policy.clocks[clock];
      const isRung = endedOn === null && ladder.some((rung) => rungOn(occurrence, rung, defaultRules) === today);
      return isNew || isRung ? [`${clock} ${childId} ${state}`] : [];
    }),
  );
}

/** Only what had happened by that day: later facts are commits of their own, which derive the day again. */
function asKnownOn(group: CoreGroup, today: string): CoreGroup {
  return {
    ...group,
    meetings: group.meetings.filter(({ plannedFor }) => plannedFor <= today),
    children: group.children.map((child) => ({
      ...child,
      visits: child.visits.filter(({ on }) => on <= today),
      conferences: child.conferences.filter(({ plannedFor }) => plannedFor <= today),
      advocacyOfferedOn: (child.advocacyOfferedOn ?? []).filter((day) => day <= today),
    })),
  };
}
