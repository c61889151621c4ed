import type { CoreGroup } from '../../../src/core/coreGroup';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { elementsOf } from '../../support/cardTemplates';
import { aWorld, button, shown, type World } from '../../support/world';

/* Faults of the cards about children and visits that were seen when people played with them. */

let world: World;
afterEach(() => world.close());

async function given(children: CoreGroup['children'], more: Partial<CoreGroup> = {}): Promise<void> {
  world = await aWorld({ group: aGroup({ children, ...more }) });
}

const noors = { byRole: 'other', byPersonId: 'person-noor', agency: 'Ysgol y Bryn' } as const;
const hint = "A practitioner's visit does not move this deadline";

describe('beside a limit that a visit did not move', () => {
  it('stands why, on the board, in the child’s card, and in the list over all groups', async () => {
    await given([aChild('child-1', { visits: [aVisitFact('2026-11-02'), aVisitFact('2026-11-20', { ...noors, bedroom: false })] })]);
    for (const verb of ['children.group', 'children.one', 'children.all']) {
      const card = shown(await world.presses('sian', verb, { childId: 'child-1' }));
      expect(card).toMatch(
        /Friday 20 November 2026 \(today\) · =cmd\(\) Noor, Ysgol y Bryn[^\n]*A practitioner's visit does not move this deadline/,
      );
      expect(card).not.toMatch(/Bedroom last seen:[^\n]*does not move/);
    }
  });

  it('stands nothing where the visit was the co-ordinator’s, or they were there on that day too', async () => {
    await given([aChild('child-1', { visits: [aVisitFact('2026-11-18'), aVisitFact('2026-11-18', { ...noors, visitId: 'n' })] })]);
    expect(shown(await world.says('sian', 'children'))).not.toContain(hint);
  });
});

describe('a child who is not on the register', () => {
  const off = aChild('child-2', { givenName: 'Cai', status: 'de-registered', deregisteredOn: '2026-11-18' });

  it('says so wherever a child is chosen for a visit or a report, also before a group is chosen', async () => {
    await given([aChild('child-1'), off]);
    const off18 = 'Cai Prŷs · off the register since 18 November 2026';
    expect(shown(await world.says('sian', 'seen'))).toContain(off18);
    expect(shown(await world.presses('sian', 'notSeen.reporting', { danger: 'no' }))).toContain(off18);
    expect(shown(await world.presses('sian', 'notSeen.which', {}))).toContain(off18);
  });

  it('and one who is not born has no fortnights without a visit', async () => {
    await given([aChild('child-1', { givenName: '', dateOfBirth: null, expectedOn: '2027-01-10' })]);
    for (const verb of ['children.group', 'children.one']) {
      const card = shown(await world.presses('sian', verb, { childId: 'child-1' }));
      expect(card).toMatch(verb === 'children.group' ? /\(unborn\)/ : /Not born yet/);
      expect(card).not.toContain('no visit: 12');
    }
  });
});

describe('a child who is missing', () => {
  const typed = { childId: 'child-1', what: 'missing', agreed: false, on: '2026-11-19', toldOn: '', time: '21:40' };

  it('is missing since a day and, where it is known, a time, which both are shown', async () => {
    await given([aChild('child-1'), aChild('child-2')]);
    expect(shown(await world.presses('sian', 'children.change', typed))).toContain(
      'The child is missing · Thursday 19 November 2026, at 21:40',
    );
    expect(shown(await world.says('sian', 'children'))).toContain('◆ missing since Thursday 19 November 2026, at 21:40');
    await world.presses('sian', 'children.change', { ...typed, childId: 'child-2', time: '' });
    expect(shown(await world.says('sian', 'children'))).toMatch(/missing since Thursday 19 November 2026(?!,)/);
  });

  it('is not missing since a time that has not come, nor since no time at all', async () => {
    await given([aChild('child-1')]);
    const later = shown(await world.presses('sian', 'children.change', { ...typed, on: '2026-11-20', time: '21:40' }));
    expect(later).toMatch(/has not come yet|later than now/);
    expect(shown(await world.presses('sian', 'children.change', { ...typed, time: 'at tea' }))).toContain('at tea');
    expect((await world.head()).children[0]?.missingSince).toBeNull();
  });

  it('was found at a time too, and says no time where it is not asked for', async () => {
    await given([aChild('child-1')]);
    await world.presses('sian', 'children.change', typed);
    const found = shown(await world.presses('sian', 'children.change', { ...typed, what: 'found', on: '2026-11-20', time: '07:15' }));
    expect(found).toContain('The child was found · Friday 20 November 2026, at 07:15');
    expect(shown(await world.presses('sian', 'children.change', { ...typed, what: 'moved', time: '07:15' }))).toMatch(
      /moved house · Thursday 19 November 2026(?!,)/,
    );
  });
});

it('children are counted as they stand, and a button with a name opens that child when what comes first has changed', async () => {
  await given([aChild('child-1', { givenName: 'Mali' }), aChild('child-2', { givenName: 'Cai' })]);
  const order = (card: string) => [...card.matchAll(/^(\d\.)[^\n]*\n?(Mali|Cai)/gm)].map(([, number, name]) => `${number}${name}`);
  const before = await world.says('sian', 'children');
  const missing = { childId: 'child-2', what: 'missing', agreed: false, on: '2026-11-19', toldOn: '', time: '' };
  await world.presses('sian', 'children.change', missing);
  const after = await world.says('sian', 'children');
  expect(order(shown(before))).not.toEqual(order(shown(after)));
  for (const card of [before, after]) expect([...new Set(order(shown(card)).map((row) => row.slice(0, 2)))]).toEqual(['1.', '2.']);
  // A card from before, too, opens what its button said.
  for (const card of [before, after]) {
    const { verb, data } = button(card, 'Open Mali');
    expect(shown(await world.presses('sian', verb, data))).toContain('Mali Prŷs');
  }
});

describe('the form of a visit', () => {
  const more = (card: unknown) => elementsOf(card, ({ id }) => id === 'more')[0];

  it('asks whether it was announced and who else was there behind one press, and opens it where something stands there', async () => {
    await given([aChild('child-1')]);
    const form = await world.says('sian', 'seen');
    expect(more(form)).toMatchObject({ isVisible: false });
    const toggle = elementsOf(form, ({ type }) => type === 'Action.ToggleVisibility');
    expect(toggle).toMatchObject([{ title: 'Add more about this visit', targetElements: ['more'] }]);
    const refused = await world.presses('sian', 'seen.save', {
      dayAgreed: '',
      children: '',
      on: '2026-11-20',
      time: '08:00',
      others: 'Nain',
    });
    expect(more(refused)).toMatchObject({ isVisible: true });
    expect(shown(refused)).toContain('Answer this.');
  });

  it('keeps what was typed there before it was closed again, as a press sends hidden inputs too', async () => {
    await given([aChild('child-1')], { members: [...aGroup().members, aMember('x', 'parent')] });
    const saved = await world.presses('sian', 'seen.save', {
      ...{ dayAgreed: '', children: 'child-1', on: '2026-11-20', time: '08:00', what: 'seen', announced: 'no', others: 'Nain' },
    });
    const { data } = button(saved, 'seen.telling');
    const correcting = await world.presses('sian', 'seen.correcting', data);
    expect(more(correcting)).toMatchObject({ isVisible: true });
    expect(JSON.stringify(correcting)).toContain('Nain');
  });
});
