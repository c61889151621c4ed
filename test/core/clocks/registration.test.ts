import { isBornBy } from '../../../src/core/child';
import { isBreach } from '../../../src/core/clocks/clockState';
import { clockHistory, currentClocks, currentClocksOf } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Member } from '../../../src/core/member';
import { parseCaseload } from '../../../src/import/caseload';
import { demoFiles } from '../../support/caseloadFiles';
import { clockOn, historyOf, short } from '../../support/clocks';
import { aCoreGroup, defaultRules, rulesWith } from '../../support/coreGroups';

const child = aCoreGroup().withChild();

describe('the end of registration', () => {
  const ended = aCoreGroup()
    .withChild({ status: 'de-registered', deregisteredOn: '2026-03-30' })
    .withVisit('2026-03-24')
    .withReview('2026-03-30', { decision: 'remove' });

  it('ends every clock of that child on that day, and not before', () => {
    expect(currentClocks(ended.build(), defaultRules, '2026-03-30')).toEqual([]);
    expect(short(clockOn(ended.build(), 'D05', '2026-03-29'))).toBe('last-seen-alone 2026-03-24 -> 2026-04-09 running');
  });

  it('keeps the history until then and cancels what was open', () => {
    expect(historyOf(ended.build(), 'D05', '2026-06-01')).toEqual([
      'registered 2026-01-05 -> 2026-01-19 met-late 64 late on 2026-03-24',
      'last-seen-alone 2026-03-24 -> 2026-04-09 cancelled',
    ]);
    expect(historyOf(ended.build(), 'D10', '2026-06-01')).toEqual([]);
    expect(clockHistory(ended.build(), defaultRules, '2026-06-01').find(({ state }) => state === 'cancelled')?.cancelReason).toBe(
      'de-registered',
    );
  });

  it('leaves the clocks of a sibling alone', () => {
    expect(short(clockOn(ended.withChild().build(), 'D05', '2026-06-01'))).toBe('registered 2026-01-05 -> 2026-01-19 breached 133 late');
  });

  it('that waits for the custodian over the eighteenth birthday makes nothing late that only waited, before it is confirmed or after', () => {
    const removal = { conferenceId: 'k1', decidedByPersonId: 'person-sian', decidedAt: '2026-01-08T10:00:00.000Z', check: null };
    const off = { status: 'de-registered', deregisteredOn: '2026-01-08', dateOfBirth: '2008-01-22' } as const;
    const waiting = aCoreGroup().withChild({ ...off, removal: removal as never });
    const missed = (day: string) =>
      clockHistory(waiting.build(), defaultRules, day)
        .filter(isBreach)
        .map(({ clock, limit, endedOn }) => `${clock} ${limit} ${endedOn}`);
    expect(missed('2026-01-21')).toEqual(['D05 2026-01-19 null']);
    // What is about the child's safety went on, and was late until that day.
    expect(missed('2026-01-26').filter((each) => !each.startsWith('D23'))).toEqual(['D05 2026-01-19 2026-01-22']);
  });

  it('keeps a limit that had already passed as late', () => {
    const late = aCoreGroup().withChild({ status: 'de-registered', deregisteredOn: '2026-01-22' }).build();
    expect(historyOf(late, 'D05', '2026-06-01')).toEqual(['registered 2026-01-05 -> 2026-01-19 cancelled 3 late']);
  });

  it('gives no clocks where nobody recorded the day, nor before registration', () => {
    expect(
      clockHistory(aCoreGroup().withChild({ status: 'de-registered', deregisteredOn: null }).build(), defaultRules, '2026-06-01'),
    ).toEqual([]);
    expect(clockHistory(child.build(), defaultRules, '2026-01-04')).toEqual([]);
  });
});

describe('eighteenth birthday (D23)', () => {
  const nearly = aCoreGroup().withChild({ dateOfBirth: '2008-11-20', registeredOn: '2026-08-03' }).build();

  it.each([
    ['2026-08-19', 'running'],
    ['2026-08-20', 'due-soon'],
    ['2026-11-20', 'due'],
    ['2026-11-21', 'breached 1 late'],
  ])('is on %s %s', (today, state) => {
    expect(short(clockOn(nearly, 'D23', today))).toBe(`turns-18 2008-11-20 -> 2026-11-20 ${state}`);
  });

  it('ends the other clocks, whatever the register still says', () => {
    expect(currentClocks(nearly, defaultRules, '2026-11-20').map(({ clock }) => clock)).toEqual(['D23']);
    expect(currentClocks(nearly, defaultRules, '2026-11-19').length).toBeGreaterThan(4);
  });

  it('of someone born on 29 February is 1 March', () => {
    const leap = aCoreGroup().withChild({ dateOfBirth: '2008-02-29' }).build();
    expect(clockOn(leap, 'D23', '2026-02-28')).toMatchObject({ limit: '2026-03-01', state: 'due' });
  });

  it('is met by leaving the register, or cancelled by leaving it earlier', () => {
    const off = (deregisteredOn: string) => ({
      ...nearly,
      children: nearly.children.map((each) => ({ ...each, status: 'de-registered' as const, deregisteredOn })),
    });
    expect(historyOf(off('2026-11-20'), 'D23', '2026-12-01')).toEqual(['turns-18 2008-11-20 -> 2026-11-20 met on 2026-11-20']);
    expect(historyOf(off('2026-11-23'), 'D23', '2026-12-01')).toEqual(['turns-18 2008-11-20 -> 2026-11-20 met-late 3 late on 2026-11-23']);
    expect(historyOf(off('2026-10-01'), 'D23', '2026-12-01')).toEqual(['turns-18 2008-11-20 -> 2026-11-20 cancelled']);
  });

  it('is not counted for an unborn child', () => {
    expect(clockOn(aCoreGroup().withChild({ dateOfBirth: null, expectedOn: '2026-12-01' }).build(), 'D23', '2026-02-01')).toBeUndefined();
  });
});

describe('no named co-ordinator (D20)', () => {
  const group = (...members: readonly Partial<Member>[]) => child.withCoordinators(...members).build();

  it('is late from the day after there was none', () => {
    const none = group();
    expect(short(clockOn(none, 'D20', '2026-01-05'))).toBe('no-co-ordinator 2026-01-05 -> 2026-01-05 due');
    expect(short(clockOn(none, 'D20', '2026-01-08'))).toBe('no-co-ordinator 2026-01-05 -> 2026-01-05 breached 3 late');
  });

  it('is not listed while there is one', () => {
    expect(clockOn(group({ from: '2026-01-05' }), 'D20', '2026-03-01')).toBeUndefined();
  });

  it('begins on the last day of a membership with nobody after it', () => {
    const left = group({ from: '2026-01-05', to: '2026-02-27' });
    expect(clockOn(left, 'D20', '2026-02-26')).toBeUndefined();
    expect(short(clockOn(left, 'D20', '2026-02-27'))).toBe('no-co-ordinator 2026-02-27 -> 2026-02-27 due');
  });

  it('sees no gap in a handover on the same or the next day', () => {
    for (const from of ['2026-02-20', '2026-02-27', '2026-02-28']) {
      expect(historyOf(group({ from: '2026-01-05', to: '2026-02-27' }, { from }), 'D20', '2026-03-01')).toEqual([]);
    }
  });

  it('remembers a gap that was closed', () => {
    expect(historyOf(group({ from: '2026-01-05', to: '2026-02-27' }, { from: '2026-03-02' }), 'D20', '2026-03-05')).toEqual([
      'no-co-ordinator 2026-02-27 -> 2026-02-27 met-late 3 late on 2026-03-02',
    ]);
  });

  it('counts only who is there for this child', () => {
    expect(short(clockOn(group({ from: '2026-01-05', childIds: ['another'] }), 'D20', '2026-01-05'))).toContain('due');
  });

  it('falls on a weekend as it comes, without being put forward', () => {
    expect(clockOn(group({ from: '2026-01-05', to: '2026-02-28' }), 'D20', '2026-02-28')?.bookBy).toBe('2026-02-28');
  });
});

describe('what must be told at once', () => {
  it('is red for a missing child until somebody recorded that all were told (D22)', () => {
    const missing = aCoreGroup().withChild({ missingSince: '2026-11-19' });
    expect(short(clockOn(missing.build(), 'D22', '2026-11-19'))).toBe('missing 2026-11-19 -> 2026-11-19 due');
    expect(short(clockOn(missing.build(), 'D22', '2026-11-20'))).toBe('missing 2026-11-19 -> 2026-11-19 breached 1 late');
    expect(clockOn(missing.build(), 'D22', '2026-11-18')).toBeUndefined();
    const told = aCoreGroup().withChild({ missingSince: '2026-11-19', missingToldOn: '2026-11-19' });
    expect(historyOf(told.build(), 'D22', '2026-11-20')).toEqual(['missing 2026-11-19 -> 2026-11-19 met on 2026-11-19']);
  });

  it('is the same day for denied access (D21)', () => {
    const denied = aCoreGroup()
      .withChild({
        deniedAccess: [
          { on: '2026-02-02', toldOn: '2026-02-02' },
          { on: '2026-02-05', toldOn: null },
        ],
      })
      .build();
    expect(short(clockOn(denied, 'D21', '2026-02-06'))).toBe('access-denied 2026-02-05 -> 2026-02-05 breached 1 late');
    expect(historyOf(denied, 'D21', '2026-02-04')).toEqual(['access-denied 2026-02-02 -> 2026-02-02 met on 2026-02-02']);
  });

  it('is one working day to tell of a change of co-ordinator and two to confirm it in writing (D19)', () => {
    const changed = (confirmedOn: string | null) =>
      child.build({ coordinatorChanges: [{ changedOn: '2026-02-06', toldOn: '2026-02-09', confirmedOn }] });
    expect(short(clockOn(changed(null), 'D19', '2026-02-09'))).toBe('co-ordinator-changed 2026-02-06 -> 2026-02-10 due-soon');
    expect(historyOf(changed('2026-02-11'), 'D19', '2026-02-12')).toEqual([
      'co-ordinator-change-untold 2026-02-06 -> 2026-02-09 met on 2026-02-09',
      'co-ordinator-changed 2026-02-06 -> 2026-02-10 met-late 1 late on 2026-02-11',
    ]);
  });
});

describe('the enquiry before registration', () => {
  const enquiry = { lastStrategyDiscussionOn: '2025-12-11', decidedOn: '2025-12-10', startedOn: '2026-03-16', assessmentCompletedOn: null };
  const group = aCoreGroup().withChild({ enquiry }).build();

  it('was to reach a conference within fifteen working days (D01)', () => {
    expect(short(clockOn(group, 'D01', '2026-04-01'))).toBe('strategy-discussion-held 2025-12-11 -> 2026-01-06 met');
    expect(short(clockOn(group, 'D01', '2026-04-01', rulesWith({ initialConference: 'decision-to-enquire' })))).toBe(
      'decided-to-enquire 2025-12-10 -> 2026-01-05 met',
    );
  });

  it('goes on as an assessment for 42 working days (D08)', () => {
    expect(short(clockOn(group, 'D08', '2026-04-01'))).toBe('enquiries-began 2026-03-16 -> 2026-05-18 running');
  });
});

describe('advocacy (D24)', () => {
  it('is offered again between one stage and the next', () => {
    const group = aCoreGroup()
      .withChild({ advocacyOfferedOn: ['2026-01-05', '2026-02-09'] })
      .withMeeting('2026-01-12')
      .withMeeting('2026-02-09')
      .withMeeting('2026-03-09')
      .build();
    expect(historyOf(group, 'D24', '2026-03-10')).toEqual([
      'stage-passed 2026-01-05 -> 2026-01-12 met on 2026-01-05',
      'stage-passed 2026-01-12 -> 2026-02-09 met on 2026-02-09',
      'stage-passed 2026-02-09 -> 2026-03-09 breached',
      'stage-passed 2026-03-09 -> 2026-04-20 running',
    ]);
  });

  it('runs from registration where nobody has recorded an offer', () => {
    expect(short(clockOn(child.build(), 'D24', '2026-02-01'))).toBe('stage-passed 2026-01-05 -> 2026-02-16 running');
    expect(short(clockOn(child.build(), 'D24', '2026-02-17'))).toBe('stage-passed 2026-01-05 -> 2026-02-16 breached 1 late');
  });

  it('is aimed at the next core group or conference that is planned, and at none that is off or whose day has passed', () => {
    const planned = (day: string, more: object = {}) => child.withMeeting('2026-01-12').withMeeting(null, { plannedFor: day, ...more });
    const aim = (group: CoreGroup, day: string) => clockOn(group, 'D24', day)?.aimOn ?? null;
    const next = planned('2026-02-09');
    expect(aim(next.build(), '2026-01-20')).toBe('2026-02-09');
    expect(short(clockOn(next.build(), 'D24', '2026-02-04'))).toBe('stage-passed 2026-01-12 -> 2026-02-23 running');
    expect(short(clockOn(next.build(), 'D24', '2026-02-05'))).toBe('stage-passed 2026-01-12 -> 2026-02-23 due-soon');
    expect(short(clockOn(next.build(), 'D24', '2026-02-09'))).toBe('stage-passed 2026-01-12 -> 2026-02-23 due');
    expect(aim(next.build(), '2026-02-10')).toBeNull();
    expect(aim(planned('2026-02-09', { cancelled: true }).build(), '2026-01-20')).toBeNull();
    expect(aim(next.withReview('2026-02-02', { heldOn: null }).build(), '2026-01-20')).toBe('2026-02-02');
  });

  it('is offered to nobody before they are born, and then from that day on', () => {
    const unborn = aCoreGroup().withChild({ dateOfBirth: null, expectedOn: '2026-01-20', givenName: '' }).withMeeting('2026-01-12');
    expect(historyOf(unborn.build(), 'D24', '2026-01-25')).toEqual([]);
    const born = aCoreGroup().withChild({ dateOfBirth: '2026-01-19' }).withMeeting('2026-01-12').withMeeting('2026-02-02').build();
    expect(historyOf(born, 'D24', '2026-02-20')).toEqual([
      'born 2026-01-19 -> 2026-02-02 breached',
      'stage-passed 2026-02-02 -> 2026-03-16 running',
    ]);
    expect(historyOf(unborn.build(), 'D24', '2026-01-25', { ...defaultRules, way: 2 })).toHaveLength(2);
  });

  it('runs for every child of the demo who is on the register and born', () => {
    const without = parseCaseload(demoFiles()).groups.flatMap(({ group }) =>
      group.children.filter(
        (each) =>
          each.status !== 'de-registered' &&
          isBornBy(each, '2026-11-20') &&
          !currentClocksOf(group, each, defaultRules, '2026-11-20').some(({ clock }) => clock === 'D24'),
      ),
    );
    expect(without).toEqual([]);
  });
});
