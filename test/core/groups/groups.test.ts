import fc from 'fast-check';
import { missingIn } from '../../../src/core/children/missing';
import { worriesIn } from '../../../src/core/children/worries';
import { currentClocks, standingClocks } from '../../../src/core/clocks/clocksOf';
import { lateCareVisits } from '../../../src/core/clocks/otherRegimes';
import type { ClockId } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type GroupForMember, groupForMember, orderOfGroup } from '../../../src/core/groups/groups';
import { byOrder, firstInOrder } from '../../../src/core/lists/firstInOrder';
import { type Role, roles } from '../../../src/core/member';
import { aChild, aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';

function seenBy(role: Role, childIds: readonly string[] = [], group: CoreGroup = withMeeting(aGroup(), aMeeting())) {
  return groupForMember(
    { ...group, missing: missingIn(group, today), worries: worriesIn(group), asks: false, isEmptied: false },
    aMember('reader', role, { childIds }),
    currentClocks(group, defaultRules, today),
    today,
  );
}

const namesIn = ({ names }: GroupForMember): readonly string[] => names.map(({ givenName }) => givenName);

describe('a group in a list', () => {
  it.each(roles)('tells a %s reference, names and limits only where that role may know them', (role) => {
    const seen = seenBy(role);
    const practitioner = [
      'co-ordinator',
      'manager',
      'senior-manager',
      'conference-chair',
      'member',
      'foster-carer',
      'administrator',
    ].includes(role);
    const family = ['parent', 'young-person', 'advocate'].includes(role);
    expect(seen.ref).toBe(practitioner || ['custodian', 'auditor'].includes(role) ? 'CG-0001' : '');
    expect(namesIn(seen)).toEqual(practitioner || family ? ['Mali', 'Cai'] : []);
    expect(seen.line.kind).toBe(practitioner ? 'limit' : 'meeting');
    expect(JSON.stringify(seen)).not.toContain('Prŷs');
  });

  it('names to a member for one child that child only, and counts only that child’s limits', () => {
    expect(namesIn(seenBy('parent', ['child-2']))).toEqual(['Cai']);
    const seenToday = {
      visitId: 'v',
      on: today,
      byRole: 'co-ordinator',
      byPersonId: 'person-sian',
      agency: '',
      seen: true,
      alone: true,
      atHome: true,
      bedroom: true,
    } as const;
    const conferences = [{ kind: 'initial', plannedFor: '2026-11-16', heldOn: '2026-11-16', decision: 'register' }] as const;
    const recent = aChild('child-2', { givenName: 'Cai', registeredOn: '2026-11-16', conferences, visits: [seenToday] });
    const group = aGroup({ children: [aChild('child-1'), recent] });
    expect(seenBy('foster-carer', ['child-1'], group).line).toMatchObject({ kind: 'limit', state: 'late' });
    expect(seenBy('foster-carer', ['child-2'], group).line).not.toMatchObject({ state: 'late' });
  });

  it('names an unborn child by no name, and leaves out who is no longer on the register', () => {
    const gone = aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-09-01' });
    expect(namesIn(seenBy('member', [], aGroup({ children: [gone, aChild('child-2', { givenName: '' })] })))).toEqual(['']);
    expect(namesIn(seenBy('member', [], aGroup({ children: [gone] })))).toEqual(['Mali']);
  });

  it('tells those who read a reference and no names how many children it is of', () => {
    const two = aGroup({ children: [aChild('child-1'), aChild('child-2', { givenName: 'Cai' })] });
    for (const role of ['custodian', 'auditor'] as const) expect(seenBy(role, [], two)).toMatchObject({ names: [], unnamed: 2 });
    for (const role of ['manager', 'parent'] as const) expect(seenBy(role, [], two).unnamed).toBe(0);
    expect(seenBy('custodian', [], aGroup({ children: [] })).unnamed).toBe(0);
  });

  it('puts a child who is missing before everything, for whoever reads of visits, and without a name for the custodian', () => {
    const missing = aGroup({
      ref: 'CG-9',
      children: [aChild('child-1', { missingSince: '2026-11-19' }), aChild('child-2', { givenName: 'Cai' })],
    });
    const late = aGroup({ ref: 'CG-1', children: [aChild('child-1', { registeredOn: '2026-01-05' })] });
    for (const role of ['manager', 'member', 'senior-manager', 'custodian'] as const) {
      const rows = [seenBy(role, [], late), seenBy(role, [], missing)];
      expect(rows.sort((one, other) => (orderOfGroup(one) < orderOfGroup(other) ? -1 : 1))[0]).toMatchObject({ ref: 'CG-9' });
      expect(seenBy(role, [], missing).missing).toEqual([{ givenName: role === 'custodian' ? '' : 'Mali', mark: '' }]);
      expect(seenBy(role, ['child-2'], missing).missing).toEqual([]);
    }
    for (const role of ['parent', 'young-person', 'advocate', 'interpreter', 'auditor', 'administrator'] as const)
      expect(seenBy(role, ['child-1'], missing).missing).toEqual([]);
    const tomorrow = aGroup({ children: [aChild('child-1', { missingSince: '2026-11-21' })] });
    expect(seenBy('manager', [], tomorrow).missing).toEqual([]);
  });

  it('puts a group in which a child may be in danger first, and one whose child could not be seen before late paper, for whoever reads of visits', () => {
    const report = { entryId: 'report-1', childIds: ['child-1'], on: today, enteredAt: `${today}T08:00:00.000Z`, danger: true };
    const request = { requestId: 'r', childIds: ['child-1'], askedBy: 'huw', askedOn: today, answered: null, settled: null } as const;
    const conferences = [{ kind: 'initial', plannedFor: '2026-11-16', heldOn: '2026-11-16', decision: 'register' }] as const;
    const fine = aChild('child-1', { registeredOn: '2026-11-16', conferences });
    const calm = (more: Partial<CoreGroup>) => aGroup({ ref: 'CG-9', children: [fine], ...more });
    const late = aGroup({ ref: 'CG-1', children: [aChild('child-1', { registeredOn: '2026-01-05' })] });
    const first = (role: Role, group: CoreGroup, other = late) =>
      [seenBy(role, [], other), seenBy(role, [], group)].sort((one, two) => (orderOfGroup(one) < orderOfGroup(two) ? -1 : 1))[0]?.ref;
    for (const more of [{ notSeenAwaiting: [report] }, { reviewRequests: [{ ...request, ground: 'new-harm' as const }] }]) {
      expect(first('manager', calm(more))).toBe('CG-9');
      expect(seenBy('member', [], calm(more)).reported).toBe('danger');
      expect(seenBy('member', ['child-2'], calm(more)).reported).toBeNull();
      for (const role of ['parent', 'young-person', 'advocate', 'interpreter', 'auditor', 'administrator'] as const)
        expect(seenBy(role, ['child-1'], calm(more)).reported).toBeNull();
    }
    const unseen = calm({ notSeenAwaiting: [{ ...report, danger: false }] });
    const paper = { kind: 'limit', clock: 'D13', state: 'late', limit: '2026-10-01', workingDaysLate: 30 } as const;
    expect(
      orderOfGroup(seenBy('manager', [], unseen)) < orderOfGroup({ ...seenBy('manager', [], calm({})), line: paper, ref: 'CG-1' }),
    ).toBe(true);
    for (const settled of [
      { ...request, ground: 'birth' as const },
      { ...request, ground: 'new-harm' as const, settled: 'agree' as const },
    ])
      expect(seenBy('manager', [], calm({ reviewRequests: [settled] })).reported).toBeNull();
  });

  it('shows paper that is late before a visit that is due soon, which stays its line, and nothing beside a line that is as bad', () => {
    const clock = (id: ClockId, state: 'running' | 'due-soon' | 'due' | 'breached', limit: string) =>
      ({ clock: id, childId: 'child-1', state, limit, workingDaysLate: state === 'breached' ? 3 : 0 }) as const;
    const linesOf = (...clocks: Parameters<typeof groupForMember>[2]) => {
      const { line, worse } = groupForMember(
        { ...aGroup(), missing: [], worries: [], asks: false, isEmptied: false },
        aMember('reader', 'co-ordinator'),
        clocks,
        today,
      );
      return [worse, line].map((each) => (each?.kind === 'limit' ? `${each.clock} ${each.state}` : null));
    };
    const late = clock('D12', 'breached', '2026-11-12');
    const soon = clock('D05', 'due-soon', '2026-11-23');
    expect(linesOf(soon, late, clock('D04', 'due', '2026-11-20'))).toEqual(['D12 late', 'D05 due-soon']);
    expect(linesOf(soon, clock('D04', 'breached', '2026-11-19'), late)).toEqual(['D04 late', 'D05 due-soon']);
    expect(linesOf(clock('D05', 'breached', '2026-11-19'), late)).toEqual([null, 'D05 late']);
    expect(linesOf(clock('D05', 'running', '2026-12-01'), late)).toEqual([null, 'D12 late']);
    expect(linesOf(clock('D05', 'running', '2026-12-01'))).toEqual([null, 'D05 running']);
  });

  it('says of a looked-after child that a visit is late before a visit that is due soon, and stands before a group with late paper', () => {
    const conferences = [{ kind: 'initial', plannedFor: '2026-11-05', heldOn: '2026-11-05', decision: 'register' }] as const;
    // Placed the day after the last visit: to be seen within a week of it, and by the registration only on the 23rd.
    const placed = { registeredOn: '2026-11-05', conferences, lookedAfter: true, lookedAfterSince: '2026-11-10' } as const;
    const group = aGroup({ ref: 'CG-2', children: [aChild('child-1', { ...placed, visits: [aVisitFact('2026-11-09')] })] });
    const clocks = [...standingClocks(group, defaultRules, today), ...lateCareVisits(group, defaultRules, today)];
    const seen = groupForMember(
      { ...group, missing: [], worries: [], asks: false, isEmptied: false },
      aMember('reader', 'administrator'),
      clocks,
      today,
    );
    expect(seen.line).toEqual({ kind: 'limit', clock: 'R31', state: 'late', limit: '2026-11-17', workingDaysLate: 3 });
    const paper = { kind: 'limit', clock: 'D13', state: 'late', limit: '2026-10-01', workingDaysLate: 30 } as const;
    expect(orderOfGroup(seen) < orderOfGroup({ ...seen, ref: 'CG-1', line: paper })).toBe(true);
  });

  it('says nothing is planned where nothing is', () => {
    expect(seenBy('interpreter', [], aGroup({ children: [] })).line).toEqual({ kind: 'none' });
    expect(seenBy('manager', [], aGroup({ children: [] })).line).toEqual({ kind: 'none' });
  });

  it('puts a child who is to be seen soon before a late meeting, and that before late paper; what does not press yet comes by day', () => {
    const line = (clock: ClockId, state: 'running' | 'due-soon' | 'late', limit: string) =>
      ({ kind: 'limit', clock, state, limit, workingDaysLate: 0 }) as const;
    const lines = [
      line('D13', 'late', '2026-10-01'),
      { kind: 'meeting', on: '2026-11-02' } as const,
      line('D05', 'running', '2026-11-01'),
      line('D04', 'late', '2026-10-10'),
      line('D05', 'due-soon', '2026-11-20'),
      line('D06', 'late', '2026-11-18'),
    ];
    const ordered = lines
      .map((each, index) => ({ ...seenBy('member'), coreGroupId: String(index), line: each }))
      .sort((one, other) => (orderOfGroup(one) < orderOfGroup(other) ? -1 : 1));
    expect(ordered.map(({ line: each }) => (each.kind === 'limit' ? each.clock : each.kind))).toEqual([
      'D06',
      'D05',
      'D04',
      'D13',
      'D05',
      'meeting',
    ]);
  });

  it('puts the nearest day first and those without one last, whatever the order they come in', () => {
    const line = fc.oneof(
      fc.record({ kind: fc.constant('meeting' as const), on: fc.constantFrom('2026-11-01', '2026-12-01', '2027-01-01') }),
      fc.constant({ kind: 'none' as const }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const groups = lines.map((each, index) => ({ ...seenBy('member'), coreGroupId: String(index), line: each }));
        const days = firstInOrder(
          groups.map((each) => ({ ...each, order: orderOfGroup(each) })),
          groups.length,
          byOrder,
        ).map((each) => (each.line.kind === 'meeting' ? each.line.on : 'none'));
        expect(days).toEqual([...days].sort());
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
