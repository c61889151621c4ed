import type { Length } from '../../../src/core/clockRule';
import { newBreaches, redated, settledBreaches } from '../../../src/core/clocks/breaches';
import { clockHistory, currentClocks } from '../../../src/core/clocks/clocksOf';
import type { Rules } from '../../../src/core/policy';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

function withD05(limit: Length): Rules {
  const { clocks } = defaultRules.policy;
  return { ...defaultRules, policy: { ...defaultRules.policy, clocks: { ...clocks, D05: { ...clocks.D05, limit } } } };
}

const offered = { advocacyOfferedOn: ['2026-01-05', '2026-01-14'] };
const child = aCoreGroup().withChild(offered).withMeeting('2026-01-12');
const on20January = clockHistory(child.build(), defaultRules, '2026-01-20');

describe('a breach', () => {
  it('is recorded once, with nothing yet about how it ended', () => {
    const found = newBreaches([], on20January);
    expect(found).toEqual([
      {
        clock: 'D05',
        childId: 'child-1',
        because: 'registered',
        trigger: '2026-01-05',
        limit: '2026-01-19',
        metOn: null,
        daysLate: null,
        reason: null,
        authorisedBy: null,
      },
    ]);
    expect(newBreaches(found, on20January)).toEqual([]);
  });

  it('is kept with how late it was put right, and what people wrote', () => {
    const written = newBreaches([], on20January).map((breach) => ({ ...breach, reason: 'illness', authorisedBy: 'person-macsen' }));
    const later = clockHistory(child.withVisit('2026-01-26').build(), defaultRules, '2026-01-27');
    expect(settledBreaches(written, later)).toEqual([{ ...written[0], metOn: '2026-01-26', daysLate: 7 }]);
  });

  it('is found even when it was put right before anybody looked', () => {
    const later = clockHistory(child.withVisit('2026-01-26').build(), defaultRules, '2026-01-27');
    expect(newBreaches([], later)).toMatchObject([{ clock: 'D05', metOn: '2026-01-26', daysLate: 7 }]);
  });

  it('is not erased by a setting that would have allowed it, nor doubled by one that is stricter', () => {
    const found = newBreaches([], on20January);
    const lenient = clockHistory(child.build(), withD05({ workingDays: 15 }), '2026-01-20');
    expect(newBreaches(found, lenient)).toEqual([]);
    expect(settledBreaches(found, lenient)).toEqual(found);
    const strict = clockHistory(child.build(), withD05({ workingDays: 5 }), '2026-01-20');
    expect(newBreaches(found, strict)).toEqual([]);
  });

  it('is not erased by a corrected date of registration', () => {
    const found = newBreaches([], on20January);
    const corrected = clockHistory(
      aCoreGroup().withChild({ registeredOn: '2026-01-12' }).withMeeting('2026-01-12').build(),
      defaultRules,
      '2026-01-20',
    );
    expect(settledBreaches(found, corrected)).toEqual(found);
  });

  it('ends with registration', () => {
    const found = newBreaches([], on20January);
    const left = aCoreGroup()
      .withChild({ ...offered, status: 'de-registered', deregisteredOn: '2026-01-22' })
      .withMeeting('2026-01-12')
      .build();
    expect(settledBreaches(found, clockHistory(left, defaultRules, '2026-02-01'))).toMatchObject([{ metOn: null, daysLate: 3 }]);
  });
});

describe('a changed rule', () => {
  it('says which limits moved, from where to where', () => {
    const before = currentClocks(child.build(), defaultRules, '2026-01-07');
    const after = currentClocks(child.build(), withD05({ workingDays: 5 }), '2026-01-07');
    expect(redated(before, after)).toEqual([
      {
        clock: 'D05',
        childId: 'child-1',
        from: { trigger: '2026-01-05', limit: '2026-01-19' },
        to: { trigger: '2026-01-05', limit: '2026-01-12' },
      },
    ]);
    expect(redated(before, before)).toEqual([]);
  });
});
