import type { ActionDue, CoreGroup } from '../../../src/core/coreGroup';
import type { Member } from '../../../src/core/member';
import type { Absences } from '../../../src/core/notices/ladder';
import { lookAtGroup, nextLookOn } from '../../../src/core/notices/lookAtGroup';
import { type NoticeDraft, planNotice } from '../../../src/core/notices/notice';
import { noticeRungName } from '../../../src/core/notices/noticeKinds';
import { planNotices } from '../../../src/core/notices/planNotices';
import { defaultPolicy, type Rules } from '../../../src/core/policy';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const members = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('noor', 'member'),
  aMember('elin', 'parent'),
  aMember('rhys', 'parent', { inTeams: false }),
  aMember('cai', 'young-person'),
  aMember('gofal', 'foster-carer'),
  aMember('gwen', 'interpreter'),
];
/** Due on Thursday 26 November 2026: soon from Monday 23, one working day late on Friday 27, five on Thursday 3 December. */
const due: ActionDue = { actionId: 'a1', dueOn: '2026-11-26', ownerMemberId: 'noor', childIds: ['child-1'], state: 'open' };

function groupWith(action: Partial<ActionDue> = {}, more: Partial<CoreGroup> = {}): CoreGroup {
  return aGroup({ members, actionsDue: [{ ...due, ...action }], ...more });
}

const isReminder = ({ about }: NoticeDraft): boolean => about.kind === 'action';

function told(group: CoreGroup, on: string, rules: Rules = defaultRules, absences?: Absences): readonly string[] {
  return planNotices(group, rules, instantOf(on, '08:30'), absences)
    .filter(isReminder)
    .map(({ about, recipientPersonId }) => `${'rung' in about && noticeRungName(about.rung)} ${recipientPersonId?.replace('person-', '')}`);
}

describe('who is reminded of an agreed action, and when', () => {
  it.each([
    ['2026-11-20', [], 'nobody before its time'],
    ['2026-11-23', ['due-soon noor'], 'the owner three working days before'],
    ['2026-11-26', ['due-soon noor'], 'nobody new on the day: doing it then is on time'],
    ['2026-11-27', ['after-1 noor', 'after-1 sian'], 'owner and co-ordinator one working day after'],
    ['2026-11-29', ['after-1 noor', 'after-1 sian'], 'nobody new at the weekend'],
    ['2026-12-03', ['after-1 noor', 'after-1 sian', 'after-5 macsen'], 'the manager after five'],
  ])('%s: %j, %s', (on, expected) => {
    expect(told(groupWith(), on)).toEqual(expected);
  });

  it('counts working days over Christmas and from a day that is none', () => {
    const christmas = groupWith({ dueOn: '2026-12-25' });
    expect(told(christmas, '2026-12-21')).toEqual([]);
    expect(told(christmas, '2026-12-22')).toEqual(['due-soon noor']);
    expect(told(christmas, '2026-12-28')).toEqual(['due-soon noor']);
    expect(told(christmas, '2026-12-29')).toEqual(['after-1 noor', 'after-1 sian']);
  });

  it('opens that very action, says nothing of it, and waits for the morning card', () => {
    const [draft] = planNotices(groupWith(), defaultRules, instantOf('2026-11-23', '06:00')).filter(isReminder);
    expect(draft && planNotice(draft, instantOf('2026-11-23', '06:00'))).toMatchObject({
      key: 'action.a1:group:2026-11-26:due-soon:person-noor',
      opens: { verb: 'actions.one', data: { actionId: 'a1' } },
      urgency: 'digest',
      sendAfter: instantOf('2026-11-23', '08:30'),
    });
  });

  it.each([
    ['is outside the group', { ownerMemberId: null }],
    ['has no Teams', { ownerMemberId: 'rhys' }],
    ['may not open actions', { ownerMemberId: 'gwen' }],
    ['is not in the group any more', { ownerMemberId: 'somebody' }],
    ['has said what stands in the way', { state: 'blocked' as const }],
  ])('reminds the co-ordinator where the owner %s', (_, action) => {
    expect(told(groupWith(action), '2026-11-23')).toEqual(['due-soon sian']);
    expect(told(groupWith(action), '2026-11-27')).toEqual(['after-1 sian']);
  });

  it('reminds the co-ordinator from the day the owner has left', () => {
    const leaving = (to: string): readonly Member[] => members.map((each) => (each.memberId === 'noor' ? { ...each, to } : each));
    expect(told(groupWith({}, { members: leaving('2026-11-25') }), '2026-11-24')).toEqual(['due-soon noor']);
    expect(told(groupWith({}, { members: leaving('2026-11-25') }), '2026-11-25')).toEqual(['due-soon sian']);
  });

  it('reminds the co-ordinator while the owner is away', () => {
    const away: Absences = new Map([['person-noor', { from: '2026-11-23', to: '2026-11-24', coverPersonId: null }]]);
    expect(told(groupWith(), '2026-11-24', defaultRules, away)).toEqual(['due-soon sian']);
    expect(told(groupWith(), '2026-11-25', defaultRules, away)).toEqual(['due-soon noor']);
  });

  it.each(['elin', 'cai'])('reminds family (%s) before their own day and never after it: then the co-ordinator talks to them', (who) => {
    const group = groupWith({ ownerMemberId: who });
    expect(told(group, '2026-11-23')).toEqual([`due-soon ${who}`]);
    expect(told(group, '2026-11-26')).toEqual([`due-soon ${who}`]);
    expect(told(group, '2026-11-27')).toEqual(['after-1 sian']);
    expect(told(group, '2026-12-03')).toEqual(['after-1 sian', 'after-5 macsen']);
  });

  it('does not plan for the evening of the day what would reach family after it', () => {
    const group = groupWith({ ownerMemberId: 'elin', dueOn: '2026-11-27' });
    const evening = planNotices(group, defaultRules, instantOf('2026-11-27', '18:30')).filter(isReminder);
    expect(evening).toEqual([]);
  });

  it('never tells family of anybody else’s action, whatever the settings say', () => {
    const actions = {
      ...defaultPolicy.actions,
      ladder: [
        { when: 'due' as const, tell: ['parent', 'young-person', 'advocate', 'interpreter', 'foster-carer', 'owner', 'manager'] as const },
      ],
    };
    const rules = { ...defaultRules, policy: { ...defaultPolicy, actions } };
    expect(told(groupWith(), '2026-11-26', rules)).toEqual(['due noor', 'due macsen']);
  });

  it('reminds a foster carer of their own action', () => {
    expect(told(groupWith({ ownerMemberId: 'gofal' }), '2026-11-27')).toEqual(['after-1 gofal', 'after-1 sian']);
  });

  it('tells nobody, and not the chat that parents read, where the group has nobody to tell', () => {
    const family = members.filter(({ role }) => role === 'parent');
    expect(told(groupWith({}, { members: family }), '2026-12-03')).toEqual([]);
  });

  it('tells the co-ordinator of that child, not the other child’s', () => {
    const two = [
      ...members.filter(({ memberId }) => memberId !== 'sian'),
      aMember('one', 'co-ordinator', { childIds: ['child-1'] }),
      aMember('two', 'co-ordinator', { childIds: ['child-2'] }),
    ];
    expect(told(groupWith({}, { members: two }), '2026-11-27')).toEqual(['after-1 noor', 'after-1 one']);
  });

  it('ends with the registration of the children it was for', () => {
    const children = [aChild('child-1', { deregisteredOn: '2026-11-24', status: 'de-registered' }), aChild('child-2')];
    expect(told(groupWith({}, { children }), '2026-11-23')).toEqual(['due-soon noor']);
    expect(told(groupWith({}, { children }), '2026-11-24')).toEqual([]);
    expect(told(groupWith({ childIds: ['child-1', 'child-2'] }, { children }), '2026-11-24')).toEqual(['due-soon noor']);
    expect(told(groupWith({ childIds: [] }, { children }), '2026-11-24')).toEqual(['due-soon noor']);
  });

  it('keeps to the settings', () => {
    const actions = { ...defaultPolicy.actions, dueSoon: { days: 7 }, ladder: [{ when: 'due-soon' as const, tell: ['owner'] as const }] };
    const rules = { ...defaultRules, policy: { ...defaultPolicy, actions } };
    expect(told(groupWith(), '2026-11-19', rules)).toEqual(['due-soon noor']);
  });
});

describe('reminders that were sent', () => {
  const sent = (group: CoreGroup, on: string) => {
    const drafts = planNotices(group, defaultRules, instantOf(on, '08:30')).filter(isReminder);
    const notices = drafts.map((draft) => ({ ...planNotice(draft, instantOf(on, '08:30')), state: 'sent' as const }));
    return new Map(notices.map((notice) => [notice.id, notice]));
  };
  const reminder = /^(action|blocked)/;
  const lookAfter = (change: Partial<ActionDue> | null) => {
    const after = change === null ? aGroup({ members }) : groupWith(change);
    const look = lookAtGroup(after, sent(groupWith(), '2026-11-27'), defaultRules, instantOf('2026-11-27', '11:00'));
    const planned = look.create.filter(({ key }) => reminder.test(key));
    return { settled: look.settled.map(({ key }) => key), planned: planned.map(({ key }) => key) };
  };

  it('are settled once it is done', () => {
    expect(lookAfter(null)).toEqual({
      settled: ['action.a1:group:2026-11-26:after-1:person-noor', 'action.a1:group:2026-11-26:after-1:person-sian'],
      planned: [],
    });
  });

  it('are settled by more time, and come again before the new day', () => {
    expect(lookAfter({ dueOn: '2026-12-10' })).toMatchObject({ settled: { length: 2 }, planned: [] });
    expect(told(groupWith({ dueOn: '2026-12-10' }), '2026-12-07')).toEqual(['due-soon noor']);
  });

  it('are settled when it is blocked, and the co-ordinator is told that it stands still', () => {
    expect(lookAfter({ state: 'blocked' })).toMatchObject({
      settled: { length: 2 },
      planned: ['blocked.a1:group:2026-11-26:after-1:person-sian'],
    });
  });

  it('stay while nothing changes', () => {
    expect(lookAfter({})).toEqual({ settled: [], planned: [] });
  });
});

describe('the day of the next look', () => {
  it('comes no later than any reminder, whoever owns the action and whatever day it is due', () => {
    for (const ownerMemberId of ['noor', 'elin', 'rhys', null]) {
      for (let offset = 0; offset < 14; offset += 1) {
        const group = aGroup({
          members,
          children: [],
          actionsDue: [{ ...due, ownerMemberId, childIds: [], dueOn: addDays('2026-12-20', offset) }],
        });
        const registered = { ...group, children: [aChild('child-1', { registeredOn: '2026-12-10' })] };
        let before = told(registered, '2026-12-10').join();
        let next = nextLookOn(registered, defaultRules, instantOf('2026-12-10', '08:30'));
        for (let day = '2026-12-11'; day < '2027-01-20'; day = addDays(day, 1)) {
          const now = told(registered, day).join();
          const isNew = now.split(',').some((each) => each !== '' && !before.includes(each));
          if (isNew) expect(next !== null && next <= day).toBe(true);
          if (next !== null && next <= day)
            next = lookAtGroup(registered, new Map(), defaultRules, instantOf(day, '08:30')).group.nextDueOn;
          before = now;
        }
      }
    }
  });
});
