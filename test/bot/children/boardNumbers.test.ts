import { aChild, aGroup } from '../../support/aGroup';
import { aWorld, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

/** The numbers of the rows as they stand; the last of these children is missing, and comes first. */
async function board(names: readonly string[]): Promise<readonly string[]> {
  const children = names.map((givenName, index) =>
    aChild(`child-${index + 1}`, { givenName, ...(index === names.length - 1 ? { missingSince: '2026-11-18' } : {}) }),
  );
  world = await aWorld({ group: aGroup({ children }) });
  const card = shown(await world.presses('sian', 'children.group', { page: 1 }));
  return [...new Set(card.match(/^\d\.(?= )/gm))];
}

it('the children of a group are counted as they stand on the board', async () => {
  expect(await board(['Mali', 'Cai', 'Nia', 'Llŷr'])).toEqual(['1.', '2.', '3.', '4.']);
});

it('where a button says a number, the number stays with its child whatever comes first', async () => {
  expect(await board(['Mali', 'Mali', 'Nia'])).toEqual(['3.', '1.', '2.']);
});
