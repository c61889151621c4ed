import { clockOn, historyOf, short } from '../../support/clocks';
import { aCoreGroup } from '../../support/coreGroups';

const child = aCoreGroup().withChild();

describe('initial core group (D03)', () => {
  it.each([
    ['2026-01-06', 'running'],
    ['2026-01-14', 'due-soon'],
    ['2026-01-19', 'due'],
    ['2026-01-20', 'breached 1 late'],
  ])('within ten working days of the conference is on %s %s', (today, state) => {
    expect(short(clockOn(child.build(), 'D03', today))).toBe(`conference-held 2026-01-05 -> 2026-01-19 ${state}`);
  });

  it.each([
    ['2026-01-05', 'met'],
    ['2026-01-19', 'met'],
    ['2026-01-22', 'met-late 3 late'],
  ])('held on %s is %s and stays listed so', (heldOn, state) => {
    expect(short(clockOn(child.withMeeting(heldOn).build(), 'D03', '2026-02-20'))).toBe(
      `conference-held 2026-01-05 -> 2026-01-19 ${state}`,
    );
  });

  it('counts from the day the conference was held, else from registration', () => {
    const late = aCoreGroup().withChild({
      conferences: [{ kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-07', decision: 'register' }],
    });
    expect(short(clockOn(late.build(), 'D03', '2026-01-08'))).toBe('conference-held 2026-01-07 -> 2026-01-21 running');
    expect(short(clockOn(aCoreGroup().withChild({ conferences: [] }).build(), 'D03', '2026-01-08'))).toBe(
      'registered 2026-01-05 -> 2026-01-19 running',
    );
  });

  it.each([
    ['planned', null, {}],
    ['cancelled', null, { cancelled: true, plannedFor: '2026-01-12' }],
    ['inquorate', '2026-01-12', { valid: false }],
    ['held before the conference', '2026-01-02', {}],
  ])('is not met by a meeting that was %s', (_, heldOn, more) => {
    const group = child.withMeeting(heldOn, more).build();
    expect(short(clockOn(group, 'D03', '2026-01-13'))).toBe('conference-held 2026-01-05 -> 2026-01-19 running');
    expect(clockOn(group, 'D04', '2026-01-13')).toBeUndefined();
  });

  it('does not run for the temporary entry of a child whose conference was held by another authority, and D04 does from a core group here', () => {
    const entry = aCoreGroup().withChild({ status: 'temporary', homeAuthority: 'Dyffryn Mawr', conferences: [] });
    expect(clockOn(entry.build(), 'D03', '2026-02-20')).toBeUndefined();
    const met = entry.withMeeting('2026-01-15').build();
    expect(clockOn(met, 'D03', '2026-01-16')).toBeUndefined();
    expect(short(clockOn(met, 'D04', '2026-01-16'))).toBe('meeting-held 2026-01-15 -> 2026-02-26 running');
    const here = aCoreGroup().withChild({ status: 'temporary', homeAuthority: 'Dyffryn Mawr' }).build();
    expect(short(clockOn(here, 'D03', '2026-01-16'))).toBe('conference-held 2026-01-05 -> 2026-01-19 due-soon');
  });

  it('is not owed by that entry either once it has ended: nobody was ever told that it is late', () => {
    const ended = { status: 'de-registered', wasTemporary: true, deregisteredOn: '2026-02-16', conferences: [] } as const;
    expect(historyOf(aCoreGroup().withChild(ended).build(), 'D03', '2026-02-20')).toEqual([]);
    const { wasTemporary: _, ...elsewhere } = ended;
    expect(historyOf(aCoreGroup().withChild(elsewhere).build(), 'D03', '2026-02-20')).toEqual([
      'registered 2026-01-05 -> 2026-01-19 cancelled 28 late',
    ]);
  });

  it('runs for a sibling registered later until the next core group', () => {
    const sibling = { registeredOn: '2026-06-01', childId: 'later' };
    const group = aCoreGroup().withChild(sibling).withMeeting('2026-05-18').withMeeting('2026-06-08');
    expect(short(clockOn(group.build(), 'D03', '2026-06-05'))).toBe('conference-held 2026-06-01 -> 2026-06-15 running');
    expect(short(clockOn(group.build(), 'D04', '2026-06-09'))).toBe('meeting-held 2026-06-08 -> 2026-07-20 running');
  });
});

describe('next core group (D04)', () => {
  const held = aCoreGroup().withChild({ registeredOn: '2026-11-09' }).withMeeting('2026-11-16');

  it.each([
    ['2026-11-16', 'running'],
    ['2026-12-13', 'running'],
    ['2026-12-14', 'due-soon'],
    ['2026-12-23', 'due-soon'],
    ['2026-12-24', 'due'],
    ['2026-12-28', 'due'],
    ['2026-12-29', 'breached 1 late'],
  ])('42 days after the last is on %s %s', (today, state) => {
    expect(short(clockOn(held.build(), 'D04', today))).toBe(`meeting-held 2026-11-16 -> 2026-12-28 ${state}`);
  });

  it('is booked by Christmas Eve where the limit is a bank holiday', () => {
    expect(clockOn(held.build(), 'D04', '2026-11-17')?.bookBy).toBe('2026-12-24');
  });

  it('starts again only from a meeting that was held and valid', () => {
    const group = child
      .withMeeting('2026-01-12')
      .withMeeting('2026-02-09', { valid: false })
      .withMeeting(null, { plannedFor: '2026-02-16', cancelled: true })
      .withMeeting('2026-03-02')
      .build();
    expect(historyOf(group, 'D04', '2026-03-03')).toEqual([
      'meeting-held 2026-01-12 -> 2026-02-23 met-late 7 late on 2026-03-02',
      'meeting-held 2026-03-02 -> 2026-04-13 running',
    ]);
  });

  it('counts two sessions on one day as one held meeting', () => {
    const group = child.withMeeting('2026-01-12').withMeeting('2026-02-09').withMeeting('2026-02-09').build();
    expect(historyOf(group, 'D04', '2026-02-10')).toHaveLength(2);
  });

  it('is listed for each child on the register', () => {
    const group = aCoreGroup()
      .withChild()
      .withChild()
      .withChild({ status: 'de-registered', deregisteredOn: '2026-02-02' })
      .withMeeting('2026-01-12')
      .build();
    expect(historyOf(group, 'D04', '2026-02-06')).toEqual([
      'meeting-held 2026-01-12 -> 2026-02-23 running',
      'meeting-held 2026-01-12 -> 2026-02-23 running',
      'meeting-held 2026-01-12 -> 2026-02-23 cancelled',
    ]);
  });
});

describe('core group record (D13)', () => {
  it('is not listed where nobody knows when records are sent', () => {
    expect(clockOn(child.withMeeting('2026-01-12').build(), 'D13', '2026-01-13')).toBeUndefined();
  });

  it('shows the oldest that was not sent', () => {
    const group = child.withMeeting('2026-01-12', { recordSentOn: null }).withMeeting('2026-02-09', { recordSentOn: '2026-02-10' }).build();
    expect(short(clockOn(group, 'D13', '2026-02-11'))).toBe('meeting-held 2026-01-12 -> 2026-01-19 breached 23 late');
    expect(historyOf(group, 'D13', '2026-02-11')[1]).toBe('meeting-held 2026-02-09 -> 2026-02-16 met on 2026-02-10');
  });

  it('comes before the next meeting', () => {
    const group = child.withMeeting('2026-01-12', { recordSentOn: null }).withMeeting(null, { plannedFor: '2026-01-15' }).build();
    expect(short(clockOn(group, 'D13', '2026-01-12'))).toBe('meeting-held 2026-01-12 -> 2026-01-14 running');
  });
});

describe('report of an absent member (D15)', () => {
  const planned = (receivedOn: string | null) =>
    child
      .withMeeting(null, {
        plannedFor: '2026-01-16',
        absenceReports: [
          { memberId: 'a', apologisedOn: '2026-01-08', receivedOn: '2026-01-12' },
          { memberId: 'b', apologisedOn: '2026-01-09', receivedOn },
        ],
      })
      .build();

  it('is due the working day before the meeting, and met by the last report', () => {
    expect(short(clockOn(planned(null), 'D15', '2026-01-12'))).toBe('absent-member-apologised 2026-01-08 -> 2026-01-15 running');
    expect(historyOf(planned('2026-01-14'), 'D15', '2026-01-15')).toEqual([
      'absent-member-apologised 2026-01-08 -> 2026-01-15 met on 2026-01-14',
    ]);
    expect(clockOn(planned('2026-01-14'), 'D15', '2026-01-15')).toBeUndefined();
  });
});
