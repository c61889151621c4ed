import fc from 'fast-check';
import { listedChildren } from '../../../src/core/children/childBoard';
import { type Role, roles } from '../../../src/core/member';
import { barSections, barsOf, childStates, noWorker, stateOfChild, weightiestFirst, workerOf } from '../../../src/core/overview/bars';
import { figuresOf } from '../../../src/core/overview/figures';
import { monthsOf, percentOf } from '../../../src/core/overview/months';
import { overseenBy } from '../../../src/core/overview/overseen';
import { pastFiguresOf } from '../../../src/core/overview/pastFigures';
import { addDays } from '../../../src/core/time/calendarDate';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { aVisitFact } from '../../support/aVisit';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';
type Group = ReturnType<typeof aGroup>;

const counted = (group: Group, on = today) => ({
  figures: figuresOf(group, defaultRules, on),
  past: pastFiguresOf({ group, actions: [], rules: defaultRules, today: on, seq: 1 }),
});
const seenBy = (personId: string, groups: readonly Group[], on = today) =>
  overseenBy(
    groups.map((group) => counted(group, on)),
    personId,
    on,
  );
const groupsOf = (seen: ReturnType<typeof overseenBy>) => (seen?.reach === 'cases' ? seen.groups : []);
const groupWith = (...members: readonly ReturnType<typeof aMember>[]) =>
  aGroup({ members, children: [aChild('child-1', { registeredOn: '2026-09-01' }), aChild('child-2', { registeredOn: '2026-09-01' })] });

describe('what somebody oversees', () => {
  it('is of cases for those who oversee, counts for the custodian, and nothing for everybody else', () => {
    const reachOf = (role: Role) => seenBy('person-m', [groupWith(aMember('m', role))])?.reach ?? null;
    const cases: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair'];
    for (const role of roles)
      expect([role, reachOf(role)]).toEqual([role, cases.includes(role) ? 'cases' : role === 'custodian' ? 'counts' : null]);
  });

  it('is of the children for whom they are there alone', () => {
    const seen = seenBy('person-sian', [groupWith(aMember('sian', 'co-ordinator', { childIds: ['child-2'] }))]);
    expect(groupsOf(seen)[0]?.children.map(({ childId }) => childId)).toEqual(['child-2']);
  });

  it('ends the day the membership does, and is nothing for one of the family', () => {
    const left = groupWith(aMember('macsen', 'manager', { to: addDays(today, 1) }));
    expect(overseenBy([counted(left)], 'person-macsen', today)?.reach).toBe('cases');
    expect(overseenBy([counted(left)], 'person-macsen', addDays(today, 1))).toBeNull();
    const kin = groupWith(aMember('a', 'manager', { personId: 'x' }), aMember('b', 'parent', { personId: 'x', childIds: ['child-1'] }));
    expect(seenBy('x', [kin])).toBeNull();
  });

  it('is nothing where there is no group', () => {
    expect(seenBy('person-sian', [])).toBeNull();
  });
});

describe('the bars of an overview', () => {
  it('have each child in one state, and each late limit once by limit, by team and by worker', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (group, day) => {
        const groups = groupsOf(
          seenBy(
            'person-sian',
            [
              { ...group, coreGroupId: 'a' },
              { ...group, coreGroupId: 'b', team: 'Tîm B' },
            ],
            day,
          ),
        );
        const size = (section: (typeof barSections)[number]) =>
          barsOf(section, groups, day).reduce((sum, { things }) => sum + things.length, 0);
        expect(size('state')).toBe(groups.reduce((sum, { children }) => sum + children.length, 0));
        expect([size('team'), size('worker')]).toEqual([size('limit'), size('limit')]);
      }),
      { numRuns: 60 },
    );
  });

  it('have a child among the late exactly where the children begin that child with something late', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, fc.boolean(), (any, day, lookedAfter) => {
        const care = { lookedAfter, ...(lookedAfter && { lookedAfterSince: addDays(day, -40) }) };
        const group = { ...any, children: any.children.map((child) => ({ ...child, ...care })) };
        const figures = figuresOf(group, defaultRules, day);
        const counted = figures.children.filter((child) => stateOfChild(child, day) === 'late').map(({ childId }) => childId);
        const listed = listedChildren(group, defaultRules, day).filter((each) => each.first?.state === 'breached' || each.care?.isLate);
        expect(listed.map(({ childId }) => childId).sort()).toEqual(counted.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('have the visit to a looked-after child that comes or is late among the others, by its own name', () => {
    const group = (seenOn: string) =>
      aGroup({
        members: [aMember('macsen', 'manager')],
        children: [
          aChild('child-1', {
            registeredOn: '2026-11-12',
            conferences: [{ kind: 'initial', plannedFor: '2026-11-12', heldOn: '2026-11-12', decision: 'register' }],
            lookedAfter: true,
            lookedAfterSince: '2026-11-10',
            visits: seenOn === '' ? [] : [aVisitFact(seenOn, { byRole: 'co-ordinator' })],
          }),
        ],
      });
    const things = (section: 'limit' | 'soon' | 'worker' | 'state', seenOn: string, on: string) =>
      barsOf(section, groupsOf(seenBy('person-macsen', [group(seenOn)], on)), on).flatMap(({ things }) =>
        things.filter((thing) => 'clock' in thing && thing.clock === 'R31').map((thing) => ({ kind: thing.kind, on: thing.on })),
      );
    // Seven days after the placement on the 10th.
    expect(things('soon', '', '2026-11-17')).toEqual([{ kind: 'limit', on: '2026-11-17' }]);
    expect(things('limit', '', '2026-11-17')).toEqual([]);
    for (const section of ['limit', 'worker'] as const)
      expect(things(section, '', '2026-11-18')).toEqual([{ kind: 'limit', on: '2026-11-17' }]);
    expect(things('state', '', '2026-11-18')).toEqual([{ kind: 'child', on: '2026-11-17' }]);
    expect(things('limit', '2026-11-16', '2026-11-18')).toEqual([]);
  });

  it('have no child who is missing among those in time', () => {
    const limit = { clock: 'D05', limit: '2026-12-01', soonOn: '2026-11-29', dueOn: '2026-12-01' } as const;
    const stateWith = (missingSince: string | null) => {
      const [child] = figuresOf(aGroup({ children: [aChild('child-1', { missingSince })] }), defaultRules, today).children;
      return child && stateOfChild({ ...child, limits: [limit] }, today);
    };
    expect([stateWith(null), stateWith('2026-11-21'), stateWith('2026-11-19')]).toEqual(['fine', 'fine', 'unknown']);
  });

  it('name of a late child what weighs most, and list such children before those with late paper', () => {
    const limit = (clock: 'D05' | 'D13', day: string) => ({ clock, limit: day, soonOn: '2026-01-01', dueOn: '2026-01-02' });
    const child = (childId: string, limits: readonly ReturnType<typeof limit>[]) =>
      ({ childId, isUnknown: false, seenOn: null, visitedFrom: '2026-01-01', limits }) as const;
    const paper = child('paper', [limit('D13', '2026-02-01')]);
    const both = child('both', [limit('D13', '2026-02-01'), limit('D05', '2026-11-10')]);
    const base = counted(groupWith(aMember('macsen', 'manager')));
    const group = { ...base, figures: { ...base.figures, children: [paper, both] } };
    const bars = barsOf('state', groupsOf(overseenBy([group], 'person-macsen', today)), today);
    const late = [...(bars.find(({ key }) => key === 'late')?.things ?? [])].sort(weightiestFirst);
    expect(late.map((thing) => ('clock' in thing ? thing.clock : null))).toEqual(['D05', 'D13']);
  });

  it('are nothing in an empty caseload, but for the states', () => {
    for (const section of barSections) expect(barsOf(section, [], today).flatMap(({ things }) => things)).toEqual([]);
    expect(barsOf('state', [], today).map(({ key }) => key)).toEqual(childStates);
  });

  it('give what is late of a worker who has left to nobody', () => {
    const left = groupWith(aMember('sian', 'co-ordinator', { to: '2026-11-01' }), aMember('macsen', 'manager'));
    const [group] = groupsOf(seenBy('person-macsen', [left]));
    if (group === undefined) throw new Error('nothing is overseen');
    expect(workerOf(group, 'child-1', today)).toBe(noWorker);
    expect(barsOf('worker', [group], today).map(({ key }) => key)).toEqual([noWorker]);
  });

  it('count what comes due from today for two weeks, and what is planned for seven days, over the change of year', () => {
    const group = aGroup({
      members: [aMember('macsen', 'manager')],
      children: [aChild('child-1', { registeredOn: '2026-12-21' })],
      meetings: ['2026-12-29', '2026-12-30', '2027-01-05', '2027-01-06'].map((plannedFor) => ({
        ...{ meetingId: plannedFor, kind: 'subsequent', plannedFor, startsAt: '10:00', heldOn: null, valid: null, cancelled: false },
      })) as Group['meetings'],
    });
    const on = '2026-12-30';
    const groups = groupsOf(seenBy('person-macsen', [group], on));
    expect(barsOf('week', groups, on).map(({ key }) => key)).toEqual(['2026-12-30', '2027-01-05']);
    for (const { key } of barsOf('soon', groups, on)) expect(key >= on && key <= '2027-01-12').toBe(true);
    expect(barsOf('soon', groups, on).length).toBeGreaterThan(0);
  });

  it('count a plan as drifting that was not updated for more than six weeks, of groups with children on the register', () => {
    const group = groupWith(aMember('macsen', 'manager'));
    const drifting = (planOn: string | null, of = group) => {
      const past = { ...counted(of).past, planOn };
      const overseen = overseenBy([{ ...counted(of), past }], 'person-macsen', today);
      return barsOf('drift', groupsOf(overseen), today).find(({ key }) => key === 'plan')?.things;
    };
    expect(drifting('2026-10-08')).toEqual([{ kind: 'plan', coreGroupId: group.coreGroupId, ref: group.ref, on: '2026-10-08' }]);
    expect(drifting('2026-10-09')).toEqual([]);
    expect(drifting(null)).toEqual([]);
    expect(drifting('2026-01-01', { ...group, children: [] })).toEqual([]);
  });

  it('count a child as drifting whom nobody has seen for more than two weeks, since the last visit or the first day', () => {
    const group = aCoreGroup()
      .withChild({ childId: 'seen', registeredOn: '2026-09-01' })
      .withVisit('2026-11-06')
      .build({ members: [aMember('macsen', 'manager')] });
    const unseen = (day: string) =>
      barsOf('drift', groupsOf(seenBy('person-macsen', [group], day)), day).find(({ key }) => key === 'unseen')?.things.length;
    expect([unseen('2026-11-20'), unseen('2026-11-21')]).toEqual([0, 1]);
    const unborn = {
      ...group,
      children: group.children.map((child) => ({ ...child, visits: [], dateOfBirth: null, expectedOn: '2027-01-10' })),
    };
    const drift = barsOf('drift', groupsOf(seenBy('person-macsen', [unborn], '2026-11-21')), '2026-11-21');
    expect(drift.find(({ key }) => key === 'unseen')?.things).toEqual([]);
  });
});

describe('the months', () => {
  it('are twelve with zeros where nothing fell, and the sum over groups', () => {
    const group = aCoreGroup()
      .withChild({ childId: 'child-1', registeredOn: '2026-09-01' })
      .withMeeting('2026-09-10')
      .build({ members: [aMember('macsen', 'manager')] });
    const months = monthsOf(groupsOf(seenBy('person-macsen', [group, { ...group, coreGroupId: 'other' }])), today);
    expect(months).toHaveLength(12);
    expect(months[0]?.perChild.visits).toEqual({ due: 0, inTime: 0 });
    expect(months.find(({ month }) => month === '2026-09')?.perSitting.meetings).toEqual({ due: 2, inTime: 2 });
  });

  it('say no share of nothing', () => {
    expect([percentOf({ due: 0, inTime: 0 }), percentOf({ due: 3, inTime: 2 }), percentOf({ due: 3, inTime: 0 })]).toEqual([null, 67, 0]);
  });
});
