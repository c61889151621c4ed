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
