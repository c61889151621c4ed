import type { Child } from '../../../src/core/child';
import { aChild, aGroup } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { aWorld, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

async function limits(who: string, child: Partial<Child>, language: 'en' | 'cy' = 'en'): Promise<string> {
  world = await aWorld({ group: aGroup({ children: [aChild('child-1', { givenName: 'Mali', ...child })] }) });
  if (language === 'cy') await world.says(who, 'terfynau');
  const pages = [];
  for (const page of [1, 2]) pages.push(shown(await world.presses(who, 'clocks.open', { page })));
  return pages.join('\n');
}

const lookedAfter: Partial<Child> = { lookedAfter: true, visits: [aVisitFact('2026-11-10', { seen: true })] };
const temporary: Partial<Child> = { status: 'temporary', homeAuthority: 'Dyffryn Mawr' };

it('shows the visits of a looked-after child after the stricter limits of the registration, with the regulation', async () => {
  const card = await limits('sian', lookedAfter);
  expect(card).toMatch(/● next visit at the latest: by Tuesday 22 December/);
  expect(card).toContain('Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 31');
  expect(card.indexOf('Also looked after: visits')).toBeGreaterThan(card.indexOf('Seen at home'));
});

it('shows of a temporary entry whose the reviews are, and that their day is not known', async () => {
  const card = await limits('sian', temporary);
  expect(card).toContain('Dyffryn Mawr');
  expect(card).toContain('The day of its next review conference is not known here. Ask the authority.');
});

it('says both in Welsh', async () => {
  const card = await limits('sian', { ...lookedAfter, ...temporary }, 'cy');
  expect(card).toContain('Hefyd yn derbyn gofal: ymweliadau');
  expect(card).toContain("Cofnod dros dro: adolygiadau'r awdurdod cartref");
});

it('says nothing of it to the family', async () => {
  const card = await limits('elin', { ...lookedAfter, ...temporary });
  expect(card).not.toMatch(/looked after|Dyffryn Mawr/);
});
