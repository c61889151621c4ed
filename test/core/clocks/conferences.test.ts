import { limitsFor } from '../../../src/core/clocks/clockList';
import { spotsOf } from '../../../src/core/clocks/stepSpots';
import { transferConferenceOn } from '../../../src/core/clocks/stepTable';
import type { ConferenceFact } from '../../../src/core/facts';
import { openDuties, rungsReached } from '../../../src/core/notices/duties';
import { aMember } from '../../support/aGroup';
import { clockOn, historyOf, short } from '../../support/clocks';
import { aCoreGroup, defaultRules, rulesWith } from '../../support/coreGroups';

const child = aCoreGroup().withChild();

function conference(kind: ConferenceFact['kind'], heldOn: string, more: Partial<ConferenceFact> = {}): ConferenceFact {
  return { kind, plannedFor: heldOn, heldOn, decision: kind === 'review' ? 'remain' : 'register', ...more };
}

describe('first review conference (D09)', () => {
  it.each([
    ['2026-05-01', '2026-08-01', '2026-07-31'],
    ['2025-11-30', '2026-02-28', '2026-02-27'],
    ['2027-11-30', '2028-02-29', '2028-02-29'],
  ])('is three months after the conference of %s: by %s, booked by %s', (registeredOn, limit, bookBy) => {
    expect(clockOn(aCoreGroup().withChild({ registeredOn }).build(), 'D09', registeredOn)).toMatchObject({ limit, bookBy });
  });

  it.each([
    ['2026-03-05', 'running'],
    ['2026-03-06', 'due-soon'],
    ['2026-04-01', 'due-soon'],
    ['2026-04-02', 'due'],
    ['2026-04-05', 'due'],
    ['2026-04-06', 'breached 1 late'],
  ])('with its limit on Easter Sunday is on %s %s', (today, state) => {
    expect(short(clockOn(child.build(), 'D09', today))).toBe(`conference-held 2026-01-05 -> 2026-04-05 ${state}`);
  });

  it('is not moved by a review that was planned, or postponed', () => {
    const group = child.withReview(null, { plannedFor: '2026-03-20' }).withReview(null, { plannedFor: '2026-04-20' }).build();
    expect(short(clockOn(group, 'D09', '2026-04-10'))).toBe('conference-held 2026-01-05 -> 2026-04-05 breached 5 late');
  });
});

describe('later review conferences (D10)', () => {
  it('count six months from the day the last one was actually held', () => {
    const group = child.withReview('2026-03-30', { plannedFor: '2026-03-20' }).withReview('2026-10-02').build();
    expect(short(clockOn(group, 'D09', '2026-10-05'))).toBe('conference-held 2026-01-05 -> 2026-04-05 met');
    expect(historyOf(group, 'D10', '2026-10-05')).toEqual([
      'review-held 2026-03-30 -> 2026-09-30 met-late 2 late on 2026-10-02',
      'review-held 2026-10-02 -> 2027-04-02 running',
    ]);
  });

  it('end where the last day of a shorter month is', () => {
    const group = aCoreGroup().withChild({ registeredOn: '2026-06-01' }).withReview('2026-08-31').build();
    expect(clockOn(group, 'D10', '2026-09-01')).toMatchObject({ limit: '2027-02-28', bookBy: '2027-02-26' });
  });
});

describe('a temporary entry', () => {
  it('has no review clock, and becomes a transfer request within twelve weeks (D18)', () => {
    const group = aCoreGroup().withChild({ status: 'temporary' }).withReview(null).build();
    expect(clockOn(group, 'D09', '2026-02-01')).toBeUndefined();
    expect(clockOn(group, 'D10', '2026-02-01')).toBeUndefined();
    expect(short(clockOn(group, 'D18', '2026-03-15'))).toBe('stay-began 2026-01-05 -> 2026-03-30 running');
    expect(short(clockOn(group, 'D18', '2026-03-16'))).toBe('stay-began 2026-01-05 -> 2026-03-30 due-soon');
    expect(short(clockOn(group, 'D05', '2026-01-06'))).toContain('running');
  });
});

describe('re-registration', () => {
  it('counts from the new conference, and leaves the earlier registration behind', () => {
    const conferences = [conference('initial', '2024-03-04'), conference('review', '2024-06-03', { decision: 'remove' })];
    const group = aCoreGroup().withChild({
      registeredOn: '2026-01-05',
      conferences: [...conferences, conference('initial', '2026-01-05')],
    });
    expect(historyOf(group.build(), 'D09', '2026-01-06')).toEqual(['conference-held 2026-01-05 -> 2026-04-05 running']);
    const unknown = aCoreGroup().withChild({ registeredOn: '2026-01-05', conferences });
    expect(historyOf(unknown.build(), 'D09', '2026-01-06')).toEqual(['registered 2026-01-05 -> 2026-04-05 running']);
  });
});

describe('a transfer conference', () => {
  it('starts the review and core group clocks as an initial one does', () => {
    const group = aCoreGroup()
      .withChild({ registeredOn: '2026-01-05', conferences: [conference('transfer', '2026-01-05')] })
      .build();
    expect(short(clockOn(group, 'D09', '2026-01-06'))).toBe('conference-held 2026-01-05 -> 2026-04-05 running');
  });
});

describe('moves to another authority (D16, D17)', () => {
  const transfer = { direction: 'in', notifiedOn: '2026-03-30', agreedPermanentOn: null, informationSentOn: null } as const;
  const moved = (more: object = {}) =>
    aCoreGroup()
      .withChild({ transfer: { ...transfer, ...more } })
      .build();

  it('asks for information within three calendar days', () => {
    expect(short(clockOn(moved(), 'D16', '2026-03-31'))).toBe('move-notified 2026-03-30 -> 2026-04-02 running');
    expect(historyOf(moved({ informationSentOn: '2026-04-03' }), 'D16', '2026-04-04')).toEqual([
      'move-notified 2026-03-30 -> 2026-04-02 met-late 1 late on 2026-04-03',
    ]);
  });

  it('are each to be told of anew: what was sent before the notice, or asked for before the stay, was for an earlier one', () => {
    const again = moved({ informationSentOn: '2026-03-09' });
    expect(historyOf(again, 'D16', '2026-04-01')).toEqual(['move-notified 2026-03-30 -> 2026-04-02 due-soon']);
    const out = { ...transfer, direction: 'out', informationSentOn: '2026-03-09', theirConferenceOn: '2026-03-20' } as const;
    const [leaving] = moved(out).children;
    expect(leaving && transferConferenceOn(leaving)).toBeNull();
    expect([...(spotsOf(moved(out), 'information-sent')[0]?.days.values() ?? [])]).toEqual([null]);
    expect([...(spotsOf(moved(out), 'transfer-conference')[0]?.days.values() ?? [])]).toEqual([null]);
    const temporaryStay = { from: '2026-03-30', transferRequestedOn: '2026-03-02', endedOn: null };
    const away = aCoreGroup().withChild({ temporaryStay }).build();
    expect(short(clockOn(away, 'D18', '2026-04-01'))).toBe('stay-began 2026-03-30 -> 2026-06-22 running');
  });

  it('say that the day to aim at is over, and go on to be told, while nobody has agreed that the move is permanent (D17)', () => {
    expect(clockOn(moved(), 'D17', '2026-04-22')?.waitsForAgreement).toBeUndefined();
    expect(clockOn(moved(), 'D17', '2026-04-23')).toMatchObject({ state: 'due', daysLate: 0, waitsForAgreement: true });
    expect(clockOn(moved({ agreedPermanentOn: '2026-04-08' }), 'D17', '2026-04-30')?.waitsForAgreement).toBeUndefined();
    const group = moved();
    const told = (day: string) =>
      openDuties(group, defaultRules, day)
        .filter(({ occurrence }) => occurrence.clock === 'D17')
        .flatMap((duty) => rungsReached(duty, defaultRules, day))
        .map(({ rung, tell }) => [typeof rung === 'object' && 'againOn' in rung ? rung.againOn : rung, ...tell].join(' '));
    expect(told('2026-04-28')).toEqual(['due-soon manager custodian', 'due manager custodian']);
    expect(told('2026-04-29').at(-1)).toBe('2026-04-29 co-ordinator manager custodian');
    expect(told('2026-06-30').at(-1)).toBe('2026-06-26 co-ordinator manager custodian');
  });

  it('shows the earlier day of the transfer conference and is late after the later', () => {
    expect(short(clockOn(moved(), 'D17', '2026-05-04'))).toBe('move-notified 2026-03-30 -> 2026-04-22 due');
    const agreed = moved({ agreedPermanentOn: '2026-04-08' });
    expect(clockOn(agreed, 'D17', '2026-04-09')).toMatchObject({ bookBy: '2026-04-22', limit: '2026-04-29' });
    expect(short(clockOn(agreed, 'D17', '2026-04-30'))).toBe('move-notified 2026-03-30 -> 2026-04-29 breached 1 late');
  });

  it.each([
    ['notification', '2026-04-22'],
    ['agreement', '2026-04-29'],
  ] as const)('counts from the %s where the authority says so', (transferConference, limit) => {
    const agreed = moved({ agreedPermanentOn: '2026-04-08' });
    expect(clockOn(agreed, 'D17', '2026-04-09', rulesWith({ transferConference }))).toMatchObject({ limit });
  });

  it('is met by the transfer conference, and not asked of a child who leaves', () => {
    const held = aCoreGroup()
      .withChild({ transfer, conferences: [conference('transfer', '2026-04-20')] })
      .build();
    expect(historyOf(held, 'D17', '2026-04-21')).toEqual(['move-notified 2026-03-30 -> 2026-04-22 met on 2026-04-20']);
    expect(clockOn(moved({ direction: 'out' }), 'D17', '2026-04-01')).toBeUndefined();
  });
});

describe('papers of a conference', () => {
  const withPapers = (more: Partial<ConferenceFact>) =>
    aCoreGroup().withChild({ conferences: [conference('initial', '2026-01-05', more)] });

  it('are not listed where nobody knows when they were sent', () => {
    for (const id of ['D02', 'D11', 'D12', 'D14'] as const) expect(clockOn(child.build(), id, '2026-01-06')).toBeUndefined();
  });

  it('send the summary within five working days, or by choice by the first core group (D02)', () => {
    const group = withPapers({ summarySentOn: null }).build();
    expect(short(clockOn(group, 'D02', '2026-01-06'))).toBe('conference-held 2026-01-05 -> 2026-01-12 running');
    expect(short(clockOn(group, 'D02', '2026-01-06', rulesWith({ conferenceSummary: 'or-by-first-core-group' })))).toBe(
      'conference-held 2026-01-05 -> 2026-01-19 running',
    );
  });

  it('send the full record within twenty working days (D11), open to correction for ten (D12)', () => {
    const group = withPapers({ recordSentOn: '2026-01-30' }).build();
    expect(short(clockOn(group, 'D11', '2026-02-02'))).toBe('conference-held 2026-01-05 -> 2026-02-02 met');
    expect(short(clockOn(group, 'D12', '2026-02-02'))).toBe('record-received 2026-01-30 -> 2026-02-13 running');
    expect(historyOf(group, 'D12', '2026-02-14')).toEqual(['record-received 2026-01-30 -> 2026-02-13 cancelled']);
  });

  it('want reports five working days before a review (D14)', () => {
    const planned = child.withReview(null, { plannedFor: '2026-03-27', reportsSentOn: null });
    expect(short(clockOn(planned.build(), 'D14', '2026-03-01'))).toBe('review-planned 2026-01-05 -> 2026-03-20 running');
    const held = child.withReview('2026-03-27', { reportsSentOn: '2026-03-24' });
    expect(short(clockOn(held.build(), 'D14', '2026-03-30'))).toBe('review-planned 2026-01-05 -> 2026-03-20 met-late 4 late');
  });

  it('are late for a review of which nobody has said that it was held, also after its day, until it is called off', () => {
    const planned = (more = {}) => child.withReview(null, { plannedFor: '2026-03-27', reportsSentOn: null, ...more });
    expect(short(clockOn(planned().build(), 'D14', '2026-03-27'))).toBe('review-planned 2026-01-05 -> 2026-03-20 breached 7 late');
    expect(short(clockOn(planned().build(), 'D14', '2026-03-30'))).toBe('review-planned 2026-01-05 -> 2026-03-20 breached 10 late');
    expect(historyOf(planned({ calledOffOn: '2026-03-30' }).build(), 'D14', '2026-03-30')).toEqual([]);
    const next = planned().withReview(null, { plannedFor: '2026-04-24', reportsSentOn: null });
    expect(historyOf(next.build(), 'D14', '2026-03-30')).toEqual(['review-planned 2026-01-05 -> 2026-03-20 breached 10 late']);
    const heldSince = planned().withReview('2026-04-02', { reportsSentOn: '2026-03-20' });
    expect(historyOf(heldSince.build(), 'D14', '2026-04-03')).toEqual(['review-planned 2026-01-05 -> 2026-03-26 met on 2026-03-20']);
  });

  it('are not missed at once for a review that was planned too soon for them: then they are due by its own day', () => {
    const planned = (setOn: string, more = {}) => child.withReview(null, { plannedFor: '2026-03-27', reportsSentOn: null, setOn, ...more });
    expect(short(clockOn(planned('2026-03-27').build(), 'D14', '2026-03-27'))).toBe('review-planned-soon 2026-01-05 -> 2026-03-27 due');
    expect(short(clockOn(planned('2026-03-24').build(), 'D14', '2026-03-25'))).toContain('-> 2026-03-27 due-soon');
    expect(short(clockOn(planned('2026-03-24').build(), 'D14', '2026-03-30'))).toContain('-> 2026-03-27 breached 3 late');
    expect(short(clockOn(planned('2026-03-20').build(), 'D14', '2026-03-20'))).toBe('review-planned 2026-01-05 -> 2026-03-20 due');
    const held = child.withReview('2026-03-27', { setOn: '2026-03-27', reportsSentOn: null });
    expect(historyOf(held.build(), 'D14', '2026-03-30')).toEqual(['review-planned-soon 2026-01-05 -> 2026-03-27 breached']);
  });
});

describe('the record of a conference after the registration has ended (D11)', () => {
  const removed = (recordSentOn: string | null) =>
    aCoreGroup()
      .withChild({ status: 'de-registered', deregisteredOn: '2026-04-01' })
      .withReview('2026-04-01', { decision: 'remove', recordSentOn });

  it('stays owed, is late after its day, and is met by the day on which it was sent', () => {
    expect(short(clockOn(removed(null).build(), 'D11', '2026-04-10'))).toContain('conference-held 2026-04-01 -> 2026-05-01 running');
    expect(short(clockOn(removed(null).build(), 'D11', '2026-05-06'))).toContain('-> 2026-05-01 breached 5 late');
    expect(historyOf(removed('2026-05-06').build(), 'D11', '2026-05-07')).toEqual([
      'conference-held 2026-04-01 -> 2026-05-01 met-late 5 late on 2026-05-06',
    ]);
    expect(short(clockOn(removed('2026-04-20').build(), 'D12', '2026-04-21'))).toContain('record-received 2026-04-20 -> 2026-05-05');
    expect(clockOn(removed(null).build(), 'D05', '2026-04-10')).toBeUndefined();
  });

  it('does not wait for the custodian, and is told to whoever owes it', () => {
    const removal = { conferenceId: 'c', decidedByPersonId: 'person-huw', check: null };
    const waiting = aCoreGroup()
      .withChild({ status: 'de-registered', deregisteredOn: '2026-04-01', removal })
      .withReview('2026-04-01', { decision: 'remove', recordSentOn: null })
      .build();
    for (const group of [waiting, removed(null).build()]) {
      expect(short(clockOn(group, 'D11', '2026-05-06'))).toContain('breached 5 late');
      expect(openDuties(group, defaultRules, '2026-05-06').map(({ occurrence }) => occurrence.clock)).toContain('D11');
    }
  });

  it('ends with the death of a child, as everything does', () => {
    const died = removed(null).build();
    const frozen = {
      ...died,
      children: died.children.map((each) => ({ ...each, frozen: { on: '2026-04-01', because: 'died' as const } })),
    };
    expect(clockOn(frozen, 'D11', '2026-05-06')).toBeUndefined();
  });
});

it('a right to correct that is over stands below everything that can still be done (D12)', () => {
  const conference = { kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register' } as const;
  const group = aCoreGroup()
    .withChild({ conferences: [{ ...conference, summarySentOn: '2026-01-06', recordSentOn: '2026-01-06' }] })
    .withMeeting('2026-01-12')
    .build();
  const order = (on: string) => limitsFor(group, aMember('reader', 'manager'), defaultRules, on).map(({ clock }) => clock.clock);
  const open = order('2026-01-22').filter((id) => ['D04', 'D09', 'D23', 'D12'].includes(id));
  expect(open).toEqual(['D04', 'D09', 'D23', 'D12']);
  expect(order('2026-01-20').indexOf('D12')).toBeLessThan(order('2026-01-20').indexOf('D09'));
});
