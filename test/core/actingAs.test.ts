import { actingAs } from '../../src/core/actingAs';
import { memberFor, membersByPerson } from '../../src/core/coreGroup';
import type { Member, Role } from '../../src/core/member';
import { membershipsOf } from '../../src/core/memberships';
import { type Permit, yes } from '../../src/core/permit';
import { refuse } from '../../src/core/result';
import { aChild, aGroup, aMember } from '../support/aGroup';
import { aWorld, buttons, shown, type World } from '../support/world';

const today = '2026-11-20';
const inRoles = (...roles: readonly Role[]): readonly Member[] =>
  roles.map((role, index) => aMember(`one-${index}`, role, { personId: 'person-one' }));
const rolesOf = (...roles: readonly Role[]) => membershipsOf({ members: inRoles(...roles) }, 'person-one', today).map(({ role }) => role);

it('somebody who works with the family in two roles acts by both, in either order', () => {
  expect(rolesOf('co-ordinator', 'manager')).toEqual(['co-ordinator', 'manager']);
  expect(rolesOf('manager', 'co-ordinator')).toEqual(['manager', 'co-ordinator']);
});

it.each<[Role, Role, Role]>([
  ['co-ordinator', 'parent', 'parent'],
  ['parent', 'manager', 'parent'],
  ['member', 'young-person', 'young-person'],
  ['foster-carer', 'parent', 'parent'],
  ['member', 'interpreter', 'interpreter'],
  ['co-ordinator', 'advocate', 'advocate'],
])('somebody who is %s and %s acts as %s only, wherever it is asked who they are', (one, other, as) => {
  expect(rolesOf(one, other)).toEqual([as]);
  const group = aGroup({ members: inRoles(one, other) });
  expect(memberFor(group, 'person-one', today)?.role).toBe(as);
  expect(membersByPerson(group, today).get('person-one')?.role).toBe(as);
});

it('a role that has ended gives and takes nothing', () => {
  const [parent, member] = inRoles('parent', 'member');
  const members = [{ ...(parent as Member), to: '2026-11-01' }, member as Member];
  expect(membershipsOf({ members }, 'person-one', today).map(({ role }) => role)).toEqual(['member']);
});

describe('of two roles', () => {
  const both = inRoles('co-ordinator', 'manager');
  it('the one that may does it, and the first where both may', () => {
    expect(actingAs(both, ({ role }) => (role === 'manager' ? yes : refuse('role-may-not')))?.actor.role).toBe('manager');
    expect(actingAs(both, () => yes)?.actor.role).toBe('co-ordinator');
  });

  it('neither does what somebody else has to do', () => {
    const permitOf = ({ role }: Member): Permit => (role === 'manager' ? yes : refuse('not-for-yourself'));
    expect(actingAs(both, permitOf)?.permit).toEqual(refuse('not-for-yourself'));
  });

  it('the first is refused where neither may', () => {
    expect(actingAs(both, () => refuse('role-may-not'))).toEqual({ actor: both[0], permit: refuse('role-may-not') });
  });
});

describe('in the bot', () => {
  let world: World;
  afterEach(() => world.close());
  const rhysIs = async (...roles: readonly Role[]) => {
    const group = aGroup();
    const own = roles.map((role, index) =>
      aMember(`rhys-${index}`, role, { personId: 'person-rhys', name: 'Rhys', childIds: role === 'parent' ? ['child-1'] : [] }),
    );
    const members = [...group.members.filter(({ personId }) => personId !== 'person-rhys'), ...own];
    world = await aWorld({ group: aGroup({ members: [...members, aMember('rhys', 'custodian', { to: '2026-01-06' })] }) });
  };
  const opensAccounts = async () => shown(await world.presses('rhys', 'accounts.open', {}));

  it('a practitioner who is the manager too opens what is the manager’s', async () => {
    await rhysIs('member', 'manager');
    expect(await opensAccounts()).toContain('Teams accounts of the group');
  });

  it('a manager who is a parent of the child does not, and cannot act as the manager either', async () => {
    await rhysIs('manager', 'parent');
    expect(await opensAccounts()).not.toContain('Teams accounts of the group');
    await world.presses('rhys', 'accounts.code', { memberId: 'elin' });
    const log = await world.store.groups.ofType('group-1', 'access', { limit: 100, after: null });
    expect(log).toMatchObject([
      { outcome: 'denied', deed: 'accounts.open', by: 'person-rhys' },
      { outcome: 'denied', deed: 'accounts.code', by: 'person-rhys' },
    ]);
  });

  it('a practitioner who is the manager too makes a code, and it is audited', async () => {
    await rhysIs('member', 'manager');
    await world.presses('rhys', 'accounts.code', { memberId: 'elin' });
    const entries = await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null });
    expect(entries).toMatchObject([{ deed: 'accounts.code', by: 'person-rhys' }]);
  });

  it('a manager who stops being it is refused at the very next press', async () => {
    await rhysIs('member', 'manager');
    const head = await world.store.groups.load('group-1', []);
    if (head === null) throw new Error('gone');
    const group = head.head.document;
    const members = group.members.map((member) => (member.memberId === 'rhys-1' ? { ...member, to: today } : member));
    await world.store.groups.commit({ coreGroupId: 'group-1', head: { ...group, members }, etag: head.head.etag, put: [], create: [] });
    expect(await opensAccounts()).not.toContain('Teams accounts of the group');
  });

  describe('offers what each of two roles may do, whichever comes first', () => {
    const titles = async (verb: string, data: object) => buttons(await world.presses('rhys', verb, { ...data })).map((each) => each.verb);
    const report = { danger: 'no', dayAgreed: '', children: 'child-1', on: today, time: '08:00', place: 'The door' };

    it.each([
      ['member', 'manager'],
      ['manager', 'member'],
      ['co-ordinator', 'manager'],
    ] as const)('%s and %s', async (...roles) => {
      await rhysIs(...roles);
      await world.presses('sian', 'notSeen.report', report);
      const { entryId } = (await world.head()).notSeenAwaiting?.[0] ?? {};
      await world.presses('sian', 'children.change', { childId: 'child-1', what: 'moved', agreed: false, on: today });
      const offered = [
        ...(await titles('notSeen.one', { entryId, page: 1 })),
        ...(await titles('children.changes', { childId: 'child-1' })),
        ...(await titles('children.one', { childId: 'child-1' })),
        ...(await titles('groups.card', {})),
        ...(await titles('members.one', { memberId: 'sian' })),
      ];
      for (const verb of ['notSeen.deciding', 'children.undoing', 'children.changes', 'groups.naming', 'members.ending', 'away.entering'])
        expect(offered).toContain(verb);
      const decided = { entryId, v: 1, code: 'revisit', why: '' };
      await world.presses('rhys', 'notSeen.decide', decided);
      expect((await world.head()).notSeenAwaiting ?? []).toEqual([]);
    });

    it('nothing to whoever may only read', async () => {
      const off = aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-10' });
      world = await aWorld({ group: aGroup({ children: [off], members: [aMember('rhys', 'member')] }) });
      expect(await titles('children.group', { page: 1 })).not.toContain('seen.open');
    });
  });
});
