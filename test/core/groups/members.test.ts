import fc from 'fast-check';
import { type CoreGroup, currentMembers, memberFor } from '../../../src/core/coreGroup';
import { addMember, changeContact, type Ending, endMember, type NewMember } from '../../../src/core/groups/members';
import { type Role, roles } from '../../../src/core/member';
import { aChild, aGroup, aMember } from '../../support/aGroup';

const today = '2026-11-20';

function newcomer(more: Partial<NewMember> = {}): NewMember {
  const languages = { spoken: null, meeting: null, record: null };
  const named = { memberId: 'new', personId: 'person-new', name: 'Dafydd', role: 'member', agency: 'Heddlu' } as const;
  return { ...named, post: null, childIds: [], languages, inTeams: true, safeContact: '', ...more };
}

function ending(memberId: string, more: Partial<Ending> = {}): Ending {
  return { memberId, on: today, reason: 'left', successor: null, knowingly: false, ...more };
}

function changed(result: ReturnType<typeof addMember>): CoreGroup {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const successor = { ...newcomer({ memberId: 'next', personId: 'person-next', name: 'Nia', post: 'co-ordinator' }) };

describe('adding a member', () => {
  it('gives access from today on', () => {
    const group = changed(addMember(aGroup(), newcomer(), today));
    expect(memberFor(group, 'person-new', today)).toMatchObject({ memberId: 'new', from: today, to: null });
    expect(memberFor(group, 'person-new', '2026-11-19')).toBeUndefined();
  });

  it('keeps the directory’s post out of the group', () => {
    expect(changed(addMember(aGroup(), newcomer(), today)).members.at(-1)).not.toHaveProperty('post');
  });

  it.each(['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'custodian', 'auditor'] as const)(
    'gives the role %s only to somebody whom the directory holds in that post',
    (role) => {
      expect(addMember(aGroup(), newcomer({ role }), today)).toEqual({
        ok: false,
        refusal: { kind: 'check-fields', fields: { role: 'wrong-post' } },
      });
      expect(addMember(aGroup(), newcomer({ role, post: 'custodian' === role ? 'auditor' : 'custodian' }), today).ok).toBe(false);
      expect(addMember(aGroup(), newcomer({ role, post: role }), today).ok).toBe(true);
    },
  );

  it.each([
    ['who is in the group', '2026-01-05', null, false],
    ['whose membership is still to begin', '2027-01-05', null, false],
    ['whose membership still has days to run', '2026-01-05', '2026-11-21', false],
    ['whose membership ended today', '2026-01-05', today, true],
    ['whose membership was ended before it began', '2027-01-05', '2027-01-05', true],
  ])('does not make a second membership for somebody %s', (_who, from, to, added) => {
    const group = aGroup({ members: [aMember('sian', 'co-ordinator'), aMember('new', 'member', { memberId: 'old', from, to })] });
    expect(addMember(group, newcomer(), today).ok).toBe(added);
  });

  it.each(['parent', 'young-person', 'foster-carer', 'advocate'] as const)(
    'asks for which children a %s is there, so that later ones are not theirs by themselves',
    (role) => {
      expect(addMember(aGroup(), newcomer({ role }), today)).toMatchObject({ refusal: { fields: { childIds: 'choose-one' } } });
      expect(changed(addMember(aGroup(), newcomer({ role, childIds: ['child-2'] }), today)).members.at(-1)?.childIds).toEqual(['child-2']);
      const onlyChild = aGroup({ children: [aChild('child-1')] });
      expect(changed(addMember(onlyChild, newcomer({ role }), today)).members.at(-1)?.childIds).toEqual(['child-1']);
      expect(addMember(aGroup({ children: [] }), newcomer({ role }), today).ok).toBe(false);
    },
  );

  it('takes no child of another group', () => {
    expect(addMember(aGroup(), newcomer({ childIds: ['child-1', 'child-of-others'] }), today).ok).toBe(false);
  });

  it('records a change of co-ordinator only where the group had none', () => {
    const coordinator = newcomer({ role: 'co-ordinator', post: 'co-ordinator' });
    expect(changed(addMember(aGroup(), coordinator, today)).coordinatorChanges).toBeUndefined();
    const without = aGroup({ members: [aMember('macsen', 'manager')] });
    expect(changed(addMember(without, coordinator, today)).coordinatorChanges).toEqual([
      { changedOn: today, toldOn: null, confirmedOn: null },
    ]);
  });
});

describe('ending a membership', () => {
  it('stops access at once, today or in the past', () => {
    for (const on of [today, '2026-11-02', '2026-01-05']) {
      const group = changed(endMember(aGroup(), ending('noor', { on }), { role: 'co-ordinator' }, today));
      expect(memberFor(group, 'person-noor', today)).toBeUndefined();
      expect(group.members.find(({ memberId }) => memberId === 'noor')).toMatchObject({ to: on, endReason: 'left' });
    }
  });

  it.each([
    ['2026-11-21', 'in-the-future'],
    ['2026-01-04', 'before-it-began'],
  ])('refuses %s', (on, problem) => {
    const refused = endMember(aGroup(), ending('noor', { on }), { role: 'co-ordinator' }, today);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'check-fields', fields: { endsOn: problem } } });
  });

  it('ends one that is still to begin before it does', () => {
    const later = aMember('later', 'member', { from: '2027-03-01' });
    const group = changed(endMember({ ...aGroup(), members: [...aGroup().members, later] }, ending('later'), { role: 'manager' }, today));
    expect(memberFor(group, 'person-later', '2027-03-01')).toBeUndefined();
  });

  it('refuses one who is not there and one who has left', () => {
    expect(endMember(aGroup(), ending('nobody'), { role: 'manager' }, today)).toMatchObject({ refusal: { kind: 'gone' } });
    const once = changed(endMember(aGroup(), ending('noor'), { role: 'manager' }, today));
    expect(endMember(once, ending('noor'), { role: 'manager' }, today)).toMatchObject({ refusal: { kind: 'already-ended' } });
  });

  it.each([
    ['co-ordinator', true, false],
    ['manager', false, false],
    ['manager', true, true],
  ] as const)('lets a %s who says they know (%s) leave the group without a co-ordinator: %s', (role, knowingly, ended) => {
    const result = endMember(aGroup(), ending('sian', { knowingly }), { role }, today);
    expect(result.ok).toBe(ended);
    if (!result.ok) expect(result.refusal.kind).toBe('last-co-ordinator');
    else expect(result.value.coordinatorChanges).toBeUndefined();
  });

  it('hands over to the next co-ordinator from the same day, and records the change', () => {
    const group = changed(endMember(aGroup(), ending('sian', { successor }), { role: 'manager' }, today));
    expect(memberFor(group, 'person-next', today)).toMatchObject({ role: 'co-ordinator', from: today });
    expect(group.coordinatorChanges).toEqual([{ changedOn: today, toldOn: null, confirmedOn: null }]);
  });

  it('takes the next co-ordinator out of the membership they had, with their languages and safe contact', () => {
    const languages = { spoken: 'cy', meeting: 'cy', record: 'both' } as const;
    const had = aGroup();
    const before = {
      ...had,
      members: had.members.map((each) => (each.memberId === 'noor' ? { ...each, languages, safeContact: 'mornings' } : each)),
    };
    const group = changed(
      endMember(before, ending('sian', { successor: { ...successor, personId: 'person-noor' } }), { role: 'manager' }, today),
    );
    expect(currentMembers(group, today).filter(({ personId }) => personId === 'person-noor')).toEqual([
      expect.objectContaining({ memberId: 'next', role: 'co-ordinator', languages, safeContact: 'mornings' }),
    ]);
  });

  it('names as next co-ordinator only somebody in that post, and not one who is it already', () => {
    const wrong = endMember(aGroup(), ending('sian', { successor: { ...successor, post: 'manager' } }), { role: 'manager' }, today);
    expect(wrong).toMatchObject({ refusal: { kind: 'check-fields', fields: { successor: 'wrong-post' } } });
    const same = endMember(aGroup(), ending('sian', { successor: { ...successor, personId: 'person-sian' } }), { role: 'manager' }, today);
    expect(same).toMatchObject({ refusal: { kind: 'already-member' } });
  });

  it('records the change where another co-ordinator carries on', () => {
    const two = { ...aGroup(), members: [...aGroup().members, aMember('nia', 'co-ordinator')] };
    expect(changed(endMember(two, ending('sian'), { role: 'co-ordinator' }, today)).coordinatorChanges).toHaveLength(1);
  });
});

describe('whatever is added and ended, in any order', () => {
  const step = fc.oneof(
    fc.record({
      add: fc.constantFrom('a', 'b', 'c', 'd'),
      role: fc.constantFrom(...roles),
      post: fc.option(fc.constantFrom(...roles), { nil: null }),
    }),
    fc.record({ end: fc.nat({ max: 12 }), by: fc.constantFrom<Role>('co-ordinator', 'manager'), knowingly: fc.boolean() }),
  );

  it('nobody acts by two memberships, nobody is forgotten, and only a manager leaves a group without a co-ordinator', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let group = aGroup();
        for (const [number, each] of steps.entries()) {
          const before = group;
          const result =
            'add' in each
              ? addMember(
                  group,
                  newcomer({ memberId: `m${number}`, personId: each.add, role: each.role, post: each.post, childIds: ['child-1'] }),
                  today,
                )
              : endMember(
                  group,
                  ending(group.members[each.end]?.memberId ?? 'none', { knowingly: each.knowingly }),
                  { role: each.by },
                  today,
                );
          if (!result.ok) continue;
          group = result.value;
          const people = currentMembers(group, today).map(({ personId }) => personId);
          expect(new Set(people).size).toBe(people.length);
          expect(group.members.length).toBeGreaterThanOrEqual(before.members.length);
          const led = (of: CoreGroup) => currentMembers(of, today).some(({ role }) => role === 'co-ordinator');
          if (led(before) && !led(group)) expect('by' in each && each.by === 'manager' && each.knowingly).toBe(true);
        }
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });
});

describe('how a member can be reached', () => {
  it('changes nothing else and nobody else', () => {
    const group = changed(changeContact(aGroup(), 'elin', { inTeams: false, phone: '', safeContact: 'after 3' }));
    expect(group.members.find(({ memberId }) => memberId === 'elin')).toEqual(
      aMember('elin', 'parent', { name: 'Elin Ŵyn', inTeams: false, safeContact: 'after 3' }),
    );
    expect(group.members.filter(({ memberId }) => memberId !== 'elin')).toEqual(
      aGroup().members.filter(({ memberId }) => memberId !== 'elin'),
    );
    expect(changeContact(aGroup(), 'nobody', { inTeams: false, phone: '', safeContact: '' })).toMatchObject({ refusal: { kind: 'gone' } });
  });
});
