import type { Child } from '../../../src/core/child';
import { aChild, aGroup, aMember } from '../../support/aGroup';
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
  expect(card.indexOf('Also looked after: visits')).toBeGreaterThan(card.indexOf('Seeing the child at home'));
});

const seenAlone = aVisitFact('2026-11-17', { seen: true, alone: true, atHome: true, bedroom: true });
const placed: Partial<Child> = { lookedAfter: true, lookedAfterSince: '2026-11-19', visits: [seenAlone] };

it('shows the first visit after a placement before the limits of the registration, and the sentence says so', async () => {
  const card = await limits('sian', placed);
  expect(card.indexOf('● first visit after the placement: by Thursday 26 November')).toBeGreaterThan(0);
  expect(card.indexOf('first visit after the placement')).toBeLessThan(card.indexOf('Seeing the child at home'));
  expect(card).toContain('No visit that the registration asks for is due on that day or before it.');
  await world.close();
  expect(await limits('sian', lookedAfter)).toContain('A visit that the registration asks for is due on that day or before it.');
});

it('shows it first on the board and on the card of the child, as late in symbol and words once it is', async () => {
  // Registered so lately that nothing else is late.
  const initial = { kind: 'initial', plannedFor: '2026-11-19', heldOn: '2026-11-19', decision: 'register' } as const;
  const mali = aChild('child-1', { givenName: 'Mali', ...placed, registeredOn: '2026-11-19', conferences: [initial] });
  world = await aWorld({ group: aGroup({ children: [mali, aChild('child-2', { visits: [seenAlone] })] }) });
  const board = shown(await world.presses('sian', 'children.group', { page: 1 }));
  expect(board).toMatch(
    /● first visit after the placement: by Thursday 26 November.* · Also looked after: visits · ● deadline: Thursday 3 December/,
  );
  const card = shown(await world.presses('sian', 'children.one', { childId: 'child-1' }));
  expect(card).toContain('No visit that the registration asks for is due on that day or before it.');
  world.setNow('2026-11-30T09:00:00.000Z');
  const late = shown(await world.presses('sian', 'children.group', { page: 1 }));
  expect(late).toMatch(/■ 2 working days late, first visit after the placement, deadline: Thursday 26 November/);
});

it('leaves the board as it is where a visit of the registration comes first, and says the other on the card of the child', async () => {
  world = await aWorld({ group: aGroup({ children: [aChild('child-1', { givenName: 'Mali', ...lookedAfter })] }) });
  expect(shown(await world.presses('sian', 'children.group', { page: 1 }))).not.toContain('Also looked after');
  const card = shown(await world.presses('sian', 'children.one', { childId: 'child-1' }));
  expect(card).toMatch(/● next visit at the latest: by Tuesday 22 December/);
  expect(card).toContain('A visit that the registration asks for is due on that day or before it.');
});

it('says until when a temporary entry lasts, and that it has lasted longer', async () => {
  expect(await limits('sian', { ...temporary, temporaryUntil: '2027-01-29' })).toContain('the entry ends on: Friday 29 January 2027');
  await world.close();
  expect(await limits('sian', { ...temporary, temporaryUntil: '2026-11-13' })).toContain('■ the entry was to end on Friday 13 November');
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

it('keeps a visit that was missed among the missed deadlines, where whoever answers for it says why', async () => {
  const child = aChild('child-1', {
    givenName: 'Mali',
    lookedAfter: true,
    lookedAfterSince: '2026-11-02',
    visits: [aVisitFact('2026-11-17', { seen: true })],
  });
  const members = [aMember('sian', 'co-ordinator'), aMember('macsen', 'manager')];
  world = await aWorld({ group: aGroup({ children: [child], members }) });
  const past = async (who: string) => {
    const pages = [await world.presses(who, 'clocks.past', { page: 1 }), await world.presses(who, 'clocks.past', { page: 2 })];
    return pages.map(shown).join('');
  };
  expect(await past('sian')).toMatch(/Visits to a looked-after child/);
  expect(await past('sian')).toContain('regulation 31');
  const about = { clock: 'R31', childId: 'child-1', because: 'placed-in-care', trigger: '2026-11-02' };
  const typed = { code: 'absent', reason: 'The co-ordinator was ill', authorisedBy: 'macsen', authorisedOn: '2026-11-18' };
  expect(shown(await world.presses('sian', 'clocks.explain', { ...about, seen: 0, ...typed }))).toContain(
    'Your role in this group does not',
  );
  expect(shown(await world.presses('macsen', 'clocks.explaining', about))).not.toContain('The co-ordinator was ill');
  await world.presses('macsen', 'clocks.explain', { ...about, seen: 0, ...typed });
  expect(shown(await world.presses('macsen', 'clocks.explaining', about))).toContain('The co-ordinator was ill');
});
