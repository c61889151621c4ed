import type { NotSeen } from '../../../src/core/children/notSeen';
import { limitsFor } from '../../../src/core/clocks/clockList';
import { authorisersOf } from '../../../src/core/clocks/explanations';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { ExclusionMark } from '../../../src/core/exclusionMark';
import type { Member } from '../../../src/core/member';
import { accountDrafts } from '../../../src/core/notices/accountNotices';
import { exclusionDrafts } from '../../../src/core/notices/exclusionNotices';
import { whoIsAbove, whoIsTold } from '../../../src/core/notices/ladder';
import { liftNotices } from '../../../src/core/notices/liftNotices';
import { notSeenNotices } from '../../../src/core/notices/notSeenNotices';
import { concernedBy } from '../../../src/core/notices/reviewNotices';
import { aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

/* Elin is a parent of child-1, and manager of the group; she acts as the parent. */

const today = '2026-11-20';
const now = `${today}T11:00:00.000Z`;
const elin = [aMember('elin', 'parent', { childIds: ['child-1'] }), aMember('elin-2', 'manager', { personId: 'person-elin' })];
const others = [aMember('sian', 'co-ordinator'), aMember('sen', 'senior-manager'), aMember('noor', 'member'), aMember('rhys', 'parent')];
const macsen = aMember('macsen', 'manager');
const excluded: ExclusionMark = {
  ...{ exclusionId: 'x1', memberId: 'rhys', personId: 'person-rhys', askedBy: 'noor', askedByPersonId: 'person-noor' },
  ...{ askedOn: today, state: 'asked', reviewBy: null, spans: [] },
};
const groupOf = (...more: readonly Member[]): CoreGroup => aGroup({ members: [...elin, ...others, ...more], exclusions: [excluded] });
const watched = { childIds: ['child-2'], on: today, owners: [] };
const doer = { actor: aMember('sian', 'co-ordinator'), now, today, rules: defaultRules };
const report = {
  childIds: ['child-2'],
  reportedByPersonId: 'person-noor',
  enteredAt: now,
  coreGroupId: 'group-1',
  entryId: 'e1',
} as unknown;

const told: Readonly<Record<string, (group: CoreGroup) => readonly (string | null)[]>> = {
  'a duty of the manager': (group) => whoIsTold(group, ['manager'], watched),
  'what is sent up from the co-ordinator': (group) => whoIsAbove(group, 'co-ordinator', watched, () => false, new Map()),
  'a review of another child': (group) => concernedBy(group, ['child-2'], '2026-11-27', today).map(({ personId }) => personId),
  'the exclusion of another parent': (group) =>
    exclusionDrafts(group, defaultRules, now, new Map()).map(({ recipientPersonId }) => recipientPersonId),
  'a question about an account': (group) =>
    accountDrafts(
      group,
      { what: 'asks', accountId: 'a', personId: 'person-noor', post: null, by: null, canWait: false },
      doer,
      new Set(),
    ).map(({ recipientPersonId }) => recipientPersonId),
  'a child who could not be seen': (group) =>
    notSeenNotices(group, report as NotSeen, defaultRules, today).map(({ recipientPersonId }) => recipientPersonId),
  'who can authorise a late limit': (group) => {
    const [limit] = limitsFor(group, aMember('sen', 'senior-manager'), defaultRules, today).filter(({ clock }) => clock.clock === 'D05');
    if (limit === undefined) throw new Error('There is no such limit.');
    return authorisersOf(group, limit, today).map(({ personId }) => personId);
  },
  'an address that is to be lifted': (group) =>
    liftNotices(group, { childId: 'child-2', changeId: 'c1' } as Parameters<typeof liftNotices>[1], {
      ...doer,
      language: 'en',
      newId: () => 'n',
    }).map(({ recipientPersonId }) => recipientPersonId),
};

it.each(Object.keys(told))('%s is not for a manager who is a parent in the group as well', (what) => {
  const whom = told[what];
  if (whom === undefined) throw new Error(`Nothing is known of ${what}.`);
  expect(whom(groupOf(macsen))).toContain('person-macsen');
  expect(whom(groupOf(macsen))).not.toContain('person-elin');
  expect(whom(groupOf())).not.toContain('person-elin');
});

it('where nobody else is manager the next one up is told', () => {
  expect(whoIsTold(groupOf(), ['manager'], watched)).toEqual(['person-sen']);
  expect(whoIsAbove(groupOf(), 'co-ordinator', watched, () => false, new Map())).toEqual(['person-sen']);
});
