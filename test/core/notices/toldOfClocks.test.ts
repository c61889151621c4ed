import { addLength, occurrence, type Running, subtractLength } from '../../../src/core/clocks/clock';
import { type ClockId, clockIds } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { keyOf } from '../../../src/core/notices/aboutNotice';
import { rungsReached } from '../../../src/core/notices/duties';
import { planNotice } from '../../../src/core/notices/notice';
import { withOpenNotices } from '../../../src/core/notices/openNotices';
import { planNotices } from '../../../src/core/notices/planNotices';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

/*
 * DOMAIN 1.0, column 'if overdue, tell', with 7.3's ladder where it names no day: on which day each role is told of a limit that falls
 * on Monday 30 November 2026. Roles are written as DOMAIN 0.4 writes them; CH and the outgoing SW are below.
 */

const limit = '2026-11-30';
const codes = {
  SW: 'co-ordinator',
  TM: 'manager',
  SSM: 'senior-manager',
  ICC: 'conference-chair',
  MEM: 'member',
  REG: 'custodian',
  ADM: 'administrator',
};

const told: Readonly<Record<ClockId, readonly string[]>> = {
  // For reports only: the conference was held before the child is here.
  D01: [],
  D02: ['30 Nov ADM', '1 Dec ADM ICC TM', '8 Dec ADM ICC SW TM'],
  D03: ['25 Nov SW', '30 Nov SW', '1 Dec TM', '7 Dec SSM', '14 Dec SSM SW'],
  D04: ['16 Nov SW', '30 Nov SW', '1 Dec SW TM', '7 Dec SSM', '14 Dec SSM SW'],
  D05: ['26 Nov SW', '30 Nov TM', '2 Dec SSM', '3 Dec SSM SW', '4 Dec SSM SW'],
  D06: ['26 Nov SW', '30 Nov TM', '2 Dec SSM', '3 Dec SSM SW', '4 Dec SSM SW'],
  D07: ['9 Nov SW', '30 Nov ICC', '1 Dec ICC', '8 Dec ICC SW'],
  D08: ['23 Nov SW', '1 Dec SW TM', '8 Dec SW TM'],
  D09: ['2 Nov ADM SW', '30 Nov ADM SW', '1 Dec ICC SSM', '8 Dec ICC SSM SW'],
  D10: ['2 Nov ADM SW', '30 Nov ADM SW', '1 Dec ICC SSM', '8 Dec ICC SSM SW'],
  D11: ['23 Nov ADM', '1 Dec ADM ICC', '8 Dec ADM ICC SW'],
  // The recipient, who may correct the record: before the right is over.
  D12: ['26 Nov MEM SW'],
  D13: ['27 Nov ADM SW', '1 Dec ADM SW TM', '8 Dec ADM SW TM'],
  // The author is the member whose report it is.
  D14: ['23 Nov MEM SW', '1 Dec MEM SW TM', '8 Dec MEM SW TM'],
  D15: ['27 Nov MEM', '1 Dec MEM SW', '8 Dec MEM SW'],
  D16: ['30 Nov SW TM', '1 Dec REG SW TM', '8 Dec REG SW TM'],
  D17: ['23 Nov REG TM', '30 Nov REG TM', '1 Dec REG TM', '8 Dec REG SW TM'],
  D18: ['16 Nov SW TM', '1 Dec SW TM', '8 Dec SW TM'],
  D19: ['27 Nov SW TM', '1 Dec SW TM', '8 Dec SW TM'],
  D20: ['30 Nov SSM TM', '1 Dec SSM SW TM', '2 Dec SSM SW TM'],
  D21: ['30 Nov SW TM', '1 Dec SW TM', '2 Dec SW TM'],
  D22: ['30 Nov REG SSM SW TM', '1 Dec REG SSM SW TM', '2 Dec REG SSM SW TM'],
  D23: ['30 Aug REG SW', '30 Nov REG SW', '1 Dec REG TM', '8 Dec REG SW TM'],
  D24: ['26 Nov SW', '30 Nov SW', '1 Dec SW', '8 Dec SW'],
};

function limitOf(clock: ClockId): Running {
  const { limit: length } = defaultRules.policy.clocks[clock];
  const trigger = subtractLength(defaultRules, limit, clock === 'D07' || clock === 'D14' || clock === 'D15' ? { months: 3 } : length);
  const run = occurrence({ clock, childId: 'child-1', trigger, limit, because: 'registered', length });
  return { ...run, clock, ...(clock === 'D12' && { afterLimit: 'lapse' }) };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const spoken = (day: string) => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
const codeOf = (role: string) => Object.entries(codes).find(([, each]) => each === role)?.[0] ?? role;

/** What is reached for the first time on each day, from three months before the limit on. */
function lived(run: Running, until: string): readonly string[] {
  const lines: string[] = [];
  const duty = { occurrence: run, childId: 'child-1', childIds: ['child-1'] };
  for (let day = '2026-08-15'; day <= until; day = addDays(day, 1)) {
    const roles = new Set(rungsReached(duty, defaultRules, day).flatMap(({ on, tell }) => (on === day ? tell : [])));
    if (roles.size > 0) lines.push([spoken(day), ...[...roles].map(codeOf).sort()].join(' '));
  }
  return lines;
}

describe('whom a limit is told, and when', () => {
  it.each(clockIds)('%s: as DOMAIN 1.0 has it, and on no other day', (clock) => {
    const expected = told[clock];
    const last = expected.at(-1) ?? '';
    const end =
      expected.length === 0
        ? '2026-12-31'
        : `2026-${String(months.indexOf(last.split(' ')[1] ?? '') + 1).padStart(2, '0')}-${(last.split(' ')[0] ?? '').padStart(2, '0')}`;
    expect(lived(limitOf(clock), clock === 'D12' ? '2026-12-31' : end)).toEqual(expected);
  });

  it('D04: the conference chair too once two in a row were missed, whether the one before or the time of the next', () => {
    expect(lived({ ...limitOf('D04'), missedBefore: true }, '2026-12-01')).toEqual(['16 Nov SW', '30 Nov SW', '1 Dec ICC SW TM']);
    const next = addLength(defaultRules, limit, { days: 42 });
    expect(next).toBe('2027-01-11');
    const lines = lived(limitOf('D04'), '2027-01-20');
    expect(lines.filter((line) => line.includes('ICC'))).toEqual(['12 Jan ICC', '14 Jan ICC SSM SW']);
  });
});

const everybody = [
  ...Object.values(codes).map((role) => aMember(role, role as 'member', { from: '2020-01-01' })),
  aMember('nurse', 'member', { from: '2020-01-01' }),
  aMember('carer', 'foster-carer', { from: '2020-01-01' }),
  aMember('mam', 'parent', { from: '2020-01-01' }),
];

function toldOn(group: CoreGroup, on: string, clock: string): readonly string[] {
  return planNotices(group, defaultRules, instantOf(on, '08:00'))
    .filter(({ about }) => about.kind === 'clock' && about.clock === clock)
    .map(({ about, recipientPersonId }) => keyOf(about, recipientPersonId).split(':').slice(2).join(' '));
}

describe('who is told by what they have to do with a limit', () => {
  const conference = {
    kind: 'initial',
    plannedFor: '2026-11-02',
    heldOn: '2026-11-02',
    decision: 'register',
    summarySentOn: '2026-11-03',
  } as const;

  it('D12: each practitioner who may correct the record, two working days before that is over, and nobody after', () => {
    const child = aCoreGroup().withChild({ registeredOn: '2026-11-02', conferences: [{ ...conference, recordSentOn: '2026-11-03' }] });
    const group = child.build({ members: everybody });
    expect(toldOn(group, '2026-11-12', 'D12')).toEqual([]);
    const theirs = ['2026-11-17 due-soon person-member', '2026-11-17 due-soon person-nurse', '2026-11-17 due-soon person-co-ordinator'];
    expect(toldOn(group, '2026-11-13', 'D12')).toEqual(theirs);
    expect(toldOn(group, '2026-11-18', 'D12')).toEqual([]);
  });

  it('D14: those who are to report, and not the family, a foster carer or a member for another child', () => {
    const review = {
      kind: 'review',
      plannedFor: '2026-12-14',
      heldOn: null,
      decision: null,
      summarySentOn: null,
      reportsSentOn: null,
    } as const;
    const child = aCoreGroup().withChild({ registeredOn: '2026-11-02', conferences: [conference, review] });
    const others = aMember('other', 'member', { from: '2020-01-01', childIds: ['child-2'] });
    const group = child.build({ members: [...everybody, others] });
    expect(toldOn(group, '2026-12-01', 'D14')).toEqual([
      '2026-12-07 due-soon person-member',
      '2026-12-07 due-soon person-nurse',
      '2026-12-07 due-soon person-co-ordinator',
    ]);
  });

  it('D19: everybody told in one working day, in writing in two; the outgoing social worker too while they are in the group', () => {
    const changedOn = '2026-11-12';
    const old = aMember('old', 'co-ordinator', { from: '2020-01-01', to: changedOn });
    const now = aMember('old', 'member', { from: changedOn });
    const seenOff = aCoreGroup().withChild({ registeredOn: '2026-11-02' }).withVisit('2026-11-11').withMeeting('2026-11-10');
    const stays = seenOff.build({
      members: [...everybody, old, now],
      coordinatorChanges: [{ changedOn, toldOn: null, confirmedOn: null }],
    });
    expect(toldOn(stays, '2026-11-12', 'D19')).toEqual([
      '2026-11-13 due-soon person-co-ordinator',
      '2026-11-13 due-soon person-manager',
      '2026-11-13 due-soon person-old',
    ]);
    const toldThem = { ...stays, coordinatorChanges: [{ changedOn, toldOn: changedOn, confirmedOn: null }] };
    expect(toldOn(toldThem, '2026-11-17', 'D19')).toEqual([
      '2026-11-16 after-1 person-co-ordinator',
      '2026-11-16 after-1 person-manager',
      '2026-11-16 after-1 person-old',
    ]);
    const gone = { ...toldThem, members: [...everybody, old] };
    expect(toldOn(gone, '2026-11-17', 'D19')).toEqual(['2026-11-16 after-1 person-co-ordinator', '2026-11-16 after-1 person-manager']);
  });
});

describe('what is told at once', () => {
  const missing = aCoreGroup().withChild({ registeredOn: '2026-11-02', missingSince: '2026-11-09' }).build({ members: everybody });
  const rungs = (group: CoreGroup, on: string) => [...new Set(toldOn(group, on, 'D22').map((each) => each.split(' ')[1]))];

  it.each(['2026-11-09', '2026-11-13'])('is told once on the day it becomes known (%s), and again from the next working day on', (day) => {
    expect(rungs(missing, day)).toEqual(['due']);
    const now = instantOf(day, '08:00');
    const notices = planNotices(missing, defaultRules, now).map((draft) => planNotice(draft, now));
    const listed = withOpenNotices(
      missing,
      notices.map(({ id }) => id),
      notices,
    );
    expect(rungs(listed, day)).toEqual(['due']);
    const next = day === '2026-11-09' ? '2026-11-10' : '2026-11-16';
    expect(rungs(listed, next)).toEqual(['due', `again-${next}`]);
  });
});
