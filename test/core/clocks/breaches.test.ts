import type { Length } from '../../../src/core/clockRule';
import { newBreaches, settledBreaches } from '../../../src/core/clocks/breaches';
import { clockHistory, currentClocks, standingClocks } from '../../../src/core/clocks/clocksOf';
import { goneByCorrection, movedByCorrection } from '../../../src/core/clocks/corrections';
import { redated } from '../../../src/core/clocks/pairedLimits';
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

  it('says so of each limit of one clock that is open, and of none in the place of another', () => {
    const twice = aCoreGroup()
      .withChild(offered)
      .withMeeting('2026-01-12', { recordSentOn: null })
      .withMeeting('2026-02-09', { recordSentOn: null })
      .build();
    const { clocks } = defaultRules.policy;
    const longer = {
      ...defaultRules,
      policy: { ...defaultRules.policy, clocks: { ...clocks, D13: { ...clocks.D13, limit: { workingDays: 10 } } } },
    };
    const records = (rules: typeof defaultRules) => standingClocks(twice, rules, '2026-02-10').filter(({ clock }) => clock === 'D13');
    expect(redated(records(defaultRules), records(longer)).map(({ from, to }) => [from.trigger, from.limit, to.limit])).toEqual([
      ['2026-01-12', '2026-01-19', '2026-01-26'],
      ['2026-02-09', '2026-02-16', '2026-02-23'],
    ]);
  });

  it('a correction moves the limit that it is about, and says of one that is gone that it is gone though another of its clock is open', () => {
    const first = aCoreGroup().withChild(offered).withMeeting('2026-01-12', { recordSentOn: null });
    const before = first.withMeeting('2026-02-09', { recordSentOn: null }).build();
    const records = (group: typeof before) => standingClocks(group, defaultRules, '2026-02-11').filter(({ clock }) => clock === 'D13');
    const moved = first.withMeeting('2026-02-10', { recordSentOn: null }).build();
    expect(movedByCorrection(records(before), records(moved))).toMatchObject([
      { clock: 'D13', from: { trigger: '2026-02-09' }, to: { trigger: '2026-02-10', limit: '2026-02-17' } },
    ]);
    const gone = first.build();
    const histories = { before: clockHistory(before, defaultRules, '2026-02-11'), after: clockHistory(gone, defaultRules, '2026-02-11') };
    expect(movedByCorrection(records(before), records(gone))).toEqual([]);
    expect(goneByCorrection(records(before), records(gone), histories, { before, after: gone })).toMatchObject([
      { clock: 'D13', from: { trigger: '2026-02-09', limit: '2026-02-16' } },
    ]);
    const sent = first.withMeeting('2026-02-09', { recordSentOn: '2026-02-11' }).build();
    const now = { ...histories, after: clockHistory(sent, defaultRules, '2026-02-11') };
    expect(goneByCorrection(records(before), records(sent), now, { before, after: sent })).toEqual([]);
  });
});
