import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aWorld, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

type Button = { readonly title?: string; readonly verb?: string; readonly style?: string };

/** The buttons of a group's card in the order in which they stand. */
async function offered(role: 'member' | 'parent' | 'advocate', children = [aChild('child-1')]): Promise<readonly Button[]> {
  world = await aWorld({ group: aGroup({ children, members: [aMember('noor', role)] }) });
  const found: Button[] = [];
  JSON.stringify(await world.presses('noor', 'groups.card', {}), (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && (value as { type?: string }).type === 'Action.Execute') found.push(value);
    return value;
  });
  return found;
}

const primary = (buttons: readonly Button[]) => buttons.filter(({ style }) => style === 'positive').map(({ verb }) => verb);

it('begins a group’s card with a visit, and that a child could not be seen, for those who visit', async () => {
  const buttons = await offered('member');
  expect(buttons.slice(0, 3).map(({ verb }) => verb)).toEqual(['seen.open', 'notSeen.open', 'agenda.open']);
  expect(primary(buttons)).toEqual(['seen.open']);
});

it.each(['parent', 'advocate'] as const)('begins it with the agenda for a %s, who is offered neither', async (role) => {
  const buttons = await offered(role);
  expect(buttons.map(({ verb }) => verb)).not.toContain('seen.open');
  expect(buttons.map(({ verb }) => verb)).not.toContain('notSeen.open');
  expect(primary(buttons)).toEqual(['agenda.open']);
});

it('offers no visit where there is nobody to visit', async () => {
  const buttons = await offered('member', [aChild('child-1', { givenName: '', dateOfBirth: null })]);
  expect(primary(buttons)).toEqual(['agenda.open']);
});
