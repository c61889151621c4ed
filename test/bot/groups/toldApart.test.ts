import type { Child } from '../../../src/core/child';
import type { Role } from '../../../src/core/member';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';
import { buttons, shown } from '../../support/world';

/* Groups that look alike in a list are told apart, in their line and on their button, whoever is in several of them. */

let world: GroupWorld;
afterEach(() => world.close());

async function given(role: Role, groups: number): Promise<void> {
  const members = [aMember('who', role, { childIds: ['child-1'] })];
  const made = Array.from({ length: groups }, (_, index) =>
    aGroup({ coreGroupId: `group-${index + 1}`, ref: `CG-000${index + 1}`, members, children: [aChild('child-1')], meetings: [] }),
  );
  world = await aGroupWorld({ group: made[0] ?? aGroup() });
  for (const group of made.slice(1)) await world.addGroup(group);
  const coreGroupIds = made.map(({ coreGroupId }) => coreGroupId);
  await world.knows({ personId: 'person-who', coreGroupIds, currentGroupId: null, interfaceLanguage: 'en' });
}

const titles = (card: unknown) => [
  ...new Set(
    buttons(card)
      .filter(({ verb }) => verb === 'groups.choose')
      .map(({ title }) => title),
  ),
];

it.each(['senior-manager', 'custodian', 'auditor', 'conference-chair', 'administrator'] as const)(
  'by their references: %s',
  async (role) => {
    await given(role, 3);
    const list = await world.asks('person-who', 'groups');
    expect(titles(list)).toEqual(['Choose CG-0001', 'Choose CG-0002', 'Choose CG-0003']);
    for (const ref of ['CG-0001', 'CG-0002', 'CG-0003']) expect(shown(list)).toContain(ref);
  },
);

it.each(['parent', 'young-person', 'advocate', 'interpreter'] as const)(
  'by numbers, for one who is told no reference: %s',
  async (role) => {
    await given(role, 3);
    const list = await world.asks('person-who', 'groups');
    expect(titles(list)).toEqual(['Choose 1', 'Choose 2', 'Choose 3']);
    for (const number of ['1. ', '2. ', '3. ']) expect(shown(list)).toContain(`\n${number}`);
    expect(shown(list)).not.toContain('CG-');
    await world.close();
    await given(role, 1);
    expect(titles(await world.asks('person-who', 'groups'))).toEqual(['Choose']);
  },
);

describe('a group whose registrations have ended', () => {
  const off = aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-02' });
  const died = aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-02', frozen: { on: '2026-11-02', because: 'died' } });

  async function twoGroups(role: Role, child: Child): Promise<void> {
    const members = [aMember('who', role, { childIds: ['child-1'] }), aMember('sian', 'co-ordinator', { phone: '01970 111' })];
    world = await aGroupWorld({ group: aGroup({ ref: 'CG-0001', children: [aChild('child-1')], members }) });
    await world.addGroup(aGroup({ coreGroupId: 'group-2', ref: 'CG-0002', shortName: 'Derwen', children: [child], members }));
    await world.knows({ personId: 'person-who', coreGroupIds: ['group-1', 'group-2'], currentGroupId: null, interfaceLanguage: 'en' });
  }

  it.each(['parent', 'advocate'] as const)('is in no list of a %s, who reads that there is one and why', async (role) => {
    await twoGroups(role, off);
    const words = shown(await world.asks('person-who', 'groups'));
    expect(words).not.toContain('Derwen');
    expect(words).toContain('and your access with it: 1');
    expect(shown(await world.asks('person-who', 'Derwen'))).toContain('I found nothing of yours');
    await world.knows({ personId: 'person-who', coreGroupIds: ['group-2'], currentGroupId: null, interfaceLanguage: 'en' });
    expect(shown(await world.asks('person-who', 'groups'))).toContain('and your access with it: 1');
    expect(shown(await world.asks('person-who', 'help'))).not.toContain('Agenda');
    expect(shown(await world.asks('person-who', '999'))).not.toContain('01970');
  });

  it('says to a member who reads there for a time that it is so', async () => {
    await twoGroups('member', off);
    const words = shown(await world.asks('person-who', 'groups'));
    expect(words).toContain('○ for reading only, for a time');
    expect(words).not.toContain('your access with it');
  });

  it('by the death of a child stays in the list, for reading: nobody is shut out, and nothing is changed any more', async () => {
    await twoGroups('parent', died);
    expect(shown(await world.asks('person-who', 'groups'))).toMatch(/Derwen[\s\S]*○ for reading only ·/);
    const agenda = shown(await world.does('person-who', 'agenda.open', { g: 'group-2' }));
    expect(agenda).not.toContain('your access to this group');
    const proposed = await world.does('person-who', 'agenda.propose', { g: 'group-2', words: 'Something', meetingId: 'meeting-1' });
    expect(shown(proposed)).toContain('This case is for reading only');
  });
});
