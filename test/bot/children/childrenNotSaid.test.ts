import { childrenNotSaid, type Role } from '../../../src/core/member';
import { textFor } from '../../../src/text/texts';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';
import { shown } from '../../support/world';

/* Of whom nobody has said yet for which of several children they are here: none is shown them, and it is not said that none is registered. */

let world: GroupWorld;
afterEach(() => world.close());

async function board(role: Role, childIds: readonly string[], language: 'en' | 'cy'): Promise<string> {
  const children = ['child-1', 'child-2'].map((id) => aChild(id));
  world = await aGroupWorld({
    group: aGroup({ children, members: [aMember('sian', 'co-ordinator'), aMember('who', role, { childIds })] }),
  });
  await world.knows({ personId: 'person-who', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: language });
  return shown(await world.asks('person-who', language === 'en' ? 'children' : 'plant'));
}

it.each([
  ['parent', 'en'],
  ['parent', 'cy'],
  ['member', 'en'],
  ['member', 'cy'],
] as const)('a %s reads that it is not said yet, in %s', async (role, language) => {
  const { notSaid, empty } = textFor(language).words.children;
  const words = await board(role, [childrenNotSaid], language);
  expect(words).toContain(notSaid);
  expect(words).not.toContain(empty);
});

it('a parent whose child it is said to be sees it', async () => {
  const { notSaid, empty } = textFor('en').words.children;
  const words = await board('parent', ['child-1'], 'en');
  expect(words).not.toContain(notSaid);
  expect(words).not.toContain(empty);
});
