import type { Child } from '../../../src/core/child';
import { aChild, aGroup } from '../../support/aGroup';
import { aWorld, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

async function opened(verb: string, who: string, child: Partial<Child>): Promise<string> {
  const group = aGroup({ children: [aChild('child-1', { givenName: 'Mali', ...child }), aChild('child-2', { givenName: 'Cai' })] });
  world = await aWorld({ group });
  return shown(await world.presses(who, verb));
}

const visit = { countedWithout: [{ what: 'visit', on: null }] } as const;

it('says on the limits which of them are counted without something', async () => {
  const card = await opened('clocks.open', 'sian', visit);
  expect(card).toContain('◇ counted without: a visit');
});

it('says on the co-ordinator’s board of children what a child is counted without', async () => {
  expect(await opened('children.open', 'sian', visit)).toContain('◇ counted without: a visit');
});

it('says of a visit that it was by somebody who is no member, and when', async () => {
  const byNobody = { countedWithout: [{ what: 'visit', on: '2026-01-19', by: 'no-member' }] } as const;
  expect(await opened('children.open', 'sian', byNobody)).toMatch(/counted without: a visit by somebody who is no member \(.*19 January/);
});

it('says nothing of it to the family', async () => {
  expect(await opened('clocks.open', 'elin', visit)).not.toContain('◇');
});

it('counts visits to a child whose birth is not known, and says what is not counted', async () => {
  const card = await opened('clocks.open', 'sian', { dateOfBirth: null, expectedOn: null, visits: [] });
  expect(card).toContain('The date of birth is not known, so the eighteenth birthday is not counted.');
  expect(card).toContain('◇ counted without: the date of birth');
  expect(shown(await world.presses('sian', 'seen.open', {}))).toContain('Mali');
});

it('says nothing where everything is known', async () => {
  expect(await opened('clocks.open', 'sian', {})).not.toContain('◇');
});
