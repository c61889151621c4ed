import type { ExclusionMark } from '../../../src/core/exclusionMark';
import { exclusionDrafts } from '../../../src/core/notices/exclusionNotices';
import { nextDueOn } from '../../../src/core/notices/nextDueOn';
import type { Rules } from '../../../src/core/policy';
import { aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const members = [
  aMember('sian', 'co-ordinator'),
  aMember('macsen', 'manager'),
  aMember('sen', 'senior-manager'),
  aMember('jean', 'conference-chair'),
  aMember('noor', 'member'),
  aMember('mair', 'administrator'),
  aMember('elin', 'parent'),
  aMember('rhys', 'parent'),
];
const mark: ExclusionMark = {
  ...{ exclusionId: 'x1', memberId: 'elin', personId: 'person-elin', askedBy: 'noor', askedByPersonId: 'person-noor' },
  ...{ askedOn: '2026-11-02', state: 'in-force', reviewBy: '2026-12-11' },
  spans: [{ from: '2026-11-02', to: null, topics: [] }],
};

function told(on: string, more: Partial<ExclusionMark> = {}, who = members, rules: Rules = defaultRules): readonly string[] {
  const group = aGroup({ members: who, exclusions: [{ ...mark, ...more }] });
  return exclusionDrafts(group, rules, `${on}T10:00:00.000Z`, new Map()).map(({ about, recipientPersonId }) =>
    [about.kind === 'exclusion' ? `${about.step} ${about.againOn ?? 'first'}` : '', recipientPersonId].join(' '),
  );
}

describe('an exclusion', () => {
  it('that is asked for waits for manager and conference chair until one of them has decided, and for nobody else', () => {
    const asked = { state: 'asked', spans: [], reviewBy: null } as const;
    expect(told('2026-11-03', asked)).toEqual(['decision first person-macsen', 'decision first person-jean']);
    expect(told('2026-11-03', { ...asked, state: 'refused' })).toEqual([]);
  });

  it('that is asked for and not decided on is told again every two working days, and the group is looked at then', () => {
    const asked = { state: 'asked', spans: [], reviewBy: null } as const;
    expect(told('2026-11-04', asked)).toEqual(['decision 2026-11-04 person-macsen', 'decision 2026-11-04 person-jean']);
    expect(told('2026-11-05', asked)[0]).toBe('decision 2026-11-04 person-macsen');
    expect(told('2026-11-09', asked)).toEqual(['decision 2026-11-06 person-macsen', 'decision 2026-11-06 person-jean']);
    expect(told('2026-11-10', asked)[0]).toBe('decision 2026-11-10 person-macsen');
    expect(told('2026-11-10', { ...asked, state: 'refused' })).toEqual([]);
    const group = aGroup({
      members: members.map((each) => ({ ...each, from: '2020-01-01' })),
      children: [],
      exclusions: [{ ...mark, ...asked }],
    });
    expect(nextDueOn(group, defaultRules, '2026-11-03')).toBe('2026-11-04');
    expect(nextDueOn(group, defaultRules, '2026-11-05')).toBe('2026-11-06');
    const notices = { ...defaultRules.policy.notices, exclusionRequest: { againWorkingDays: 1 } };
    const daily: Rules = { ...defaultRules, policy: { ...defaultRules.policy, notices } };
    expect(told('2026-11-03', asked, members, daily)[0]).toBe('decision 2026-11-03 person-macsen');
  });

  it('is not told to a manager who asked for it in another role', () => {
    expect(told('2026-11-03', { state: 'asked', spans: [], reviewBy: null, askedByPersonId: 'person-macsen' })).toEqual([
      'decision first person-jean',
    ]);
  });

  it('asks for its review three working days before its last day, the day after, and then every five working days', () => {
    expect(told('2026-12-07')).toEqual([]);
    expect(told('2026-12-08')).toEqual(['review first person-macsen', 'review first person-jean']);
    expect(told('2026-12-11')).toEqual(['review first person-macsen', 'review first person-jean']);
    expect(told('2026-12-12')).toEqual(['review 2026-12-12 person-macsen', 'review 2026-12-12 person-jean']);
    expect(told('2026-12-17')).toEqual(['review 2026-12-12 person-macsen', 'review 2026-12-12 person-jean']);
    expect(told('2026-12-18')).toEqual(['review 2026-12-18 person-macsen', 'review 2026-12-18 person-jean']);
    expect(told('2027-02-01')[0]).toMatch(/^review 2027-01-\d\d person-macsen$/);
    expect(told('2027-02-01', { state: 'ended', reviewBy: null })).toEqual([]);
  });

  it('has the group looked at on each of those days', () => {
    const group = aGroup({ members: members.map((each) => ({ ...each, from: '2020-01-01' })), children: [], exclusions: [mark] });
    expect(nextDueOn(group, defaultRules, '2026-11-20')).toBe('2026-12-08');
    expect(nextDueOn(group, defaultRules, '2026-12-09')).toBe('2026-12-12');
    expect(nextDueOn(group, defaultRules, '2026-12-13')).toBe('2026-12-18');
    expect(nextDueOn(group, defaultRules, '2026-12-19')).not.toBeNull();
  });

  it('is told to the co-ordinator where the group has neither manager nor conference chair, never to a senior manager', () => {
    const without = members.filter(({ role }) => role !== 'manager' && role !== 'conference-chair');
    expect(told('2026-12-14', {}, without)).toEqual(['review 2026-12-12 person-sian']);
  });

  it('follows the rhythm of the settings', () => {
    const choices = { ...defaultRules.policy.choices, exclusionReview: { days: 42, againWorkingDays: 1 } };
    const daily: Rules = { ...defaultRules, policy: { ...defaultRules.policy, choices } };
    expect(told('2026-12-15', {}, members, daily)[0]).toBe('review 2026-12-15 person-macsen');
  });
});
