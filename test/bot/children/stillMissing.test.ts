import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';
import { button, buttons, shown } from '../../support/world';

/* A child who is recorded as missing: where it is said that they still are, and who records that they were found. */

let world: GroupWorld;
afterEach(() => world.close());

const rhys = aChild('child-1', { givenName: 'Rhys', missingSince: '2026-11-20', missingToldOn: '2026-11-20' });
const dylan = aChild('child-2', { givenName: 'Dylan', dateOfBirth: '2016-02-03' });
const members = [
  aMember('sian', 'co-ordinator', { phone: '01970 111' }),
  aMember('macsen', 'manager', { phone: '01970 222' }),
  aMember('ioan', 'member'),
  aMember('cat', 'conference-chair'),
  aMember('huw', 'parent'),
];
const languages = ['en', 'cy'] as const;

async function given(children = [rhys, dylan], interfaceLanguage: 'en' | 'cy' = 'en'): Promise<void> {
  world = await aGroupWorld({ group: aGroup({ children, members }) });
  for (const { personId } of members)
    await world.knows({ personId, coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage });
}

const seen = { dayAgreed: '', on: '2026-11-20', what: 'seen,alone', time: '08:00', announced: '', others: '' };
const saves = (who: string, more: object) => world.does(who, 'seen.save', { g: 'group-1', ...seen, ...more });

describe('the card of a child who is missing', () => {
  it.each(languages)('says to whoever may not record it who records that they were found, and whom to ring: %s', async (language) => {
    await given(undefined, language);
    for (const who of ['person-ioan', 'person-cat']) {
      for (const card of [
        await world.does(who, 'children.one', { g: 'group-1', childId: 'child-1' }),
        await world.asks(who, language === 'en' ? 'found Rhys' : 'Rhys'),
      ]) {
        const words = shown(card);
        expect(words).toContain('999');
        expect(words).toMatch(language === 'en' ? /only the co-ordinator or the manager records/i : /dim ond y cydlynydd neu'r rheolwr/i);
        for (const phone of ['01970 111', '01970 222']) expect(words).toContain(phone);
        expect(buttons(card).map(({ data }) => data['what'])).not.toContain('found');
      }
    }
  });

  it('leads those who run the plan to it, and a child who is there has nothing of it', async () => {
    await given();
    const card = await world.does('person-sian', 'children.one', { g: 'group-1', childId: 'child-1' });
    expect(shown(await world.does('person-sian', 'children.changing', button(card, 'The child was found').data))).toContain(
      'Found on which day?',
    );
    expect(shown(card)).not.toContain('Only the co-ordinator');
    for (const who of ['person-sian', 'person-ioan'])
      expect(shown(await world.does(who, 'children.one', { g: 'group-1', childId: 'child-2' }))).not.toMatch(/was found|999|01970/);
  });

  it('is told to whoever reported it with the way to correct their own visit', async () => {
    await given([{ ...rhys, missingSince: null }, dylan]);
    await saves('person-ioan', { children: 'child-1' });
    const typed = { g: 'group-1', childId: 'child-1', what: 'missing', agreed: false, on: '2026-11-20', time: '07:00' };
    const reported = shown(await world.does('person-ioan', 'children.change', typed));
    expect(reported).toMatch(/ring the co-ordinator or the manager[\s\S]*History of visits[\s\S]*Correct it/);
    expect(reported).toContain('01970 111');
    expect(reported).not.toContain('record that they were found');
    const history = await world.does('person-ioan', 'children.history', { g: 'group-1', childId: 'child-1', page: 1 });
    const visit = await world.does('person-ioan', 'children.visit', button(history, 'children.visit').data);
    expect(shown(await world.does('person-ioan', 'seen.correcting', button(visit, 'Correct it').data))).toContain('Rhys Prŷs');
  });
});

describe('a visit on which a missing child was seen', () => {
  it.each(languages)('is saved with the words that they are still recorded as missing: %s', async (language) => {
    await given(undefined, language);
    const still = language === 'en' ? 'still recorded as missing' : "wedi'i gofnodi o hyd fel plentyn sydd ar goll";
    const card = await saves('person-sian', { children: 'child-1' });
    expect(shown(card)).toContain(still);
    const found = buttons(card).find(({ data }) => data['what'] === 'found');
    expect(found?.data).toMatchObject({ childId: 'child-1', what: 'found' });
    const others = await saves('person-ioan', { children: 'child-1', time: '08:30' });
    expect(shown(others)).toContain(still);
    expect(shown(others)).toContain('01970 111');
    expect(buttons(others).map(({ data }) => data['what'])).not.toContain('found');
  });

  it('says so of the children who are missing alone, and of none who was seen before or was not seen', async () => {
    await given([{ ...rhys }, { ...dylan, missingSince: '2026-11-19' }, aChild('child-3', { givenName: 'Cai' })]);
    const all = await saves('person-sian', { children: 'child-1,child-2,child-3' });
    expect(shown(all)).toContain('still recorded as missing');
    expect(
      buttons(all)
        .filter(({ data }) => data['what'] === 'found')
        .map(({ title }) => title),
    ).toEqual(['Found: Rhys', 'Found: Dylan']);
    expect(shown(await saves('person-sian', { children: 'child-1', on: '2026-11-18' }))).not.toContain('still recorded');
    expect(shown(await saves('person-sian', { children: 'child-1', what: 'at-home', time: '07:00' }))).not.toContain('still recorded');
  });
});

describe('whoever types that a child is missing, by name', () => {
  it.each([
    ['missing Rhys', 'Rhys Prŷs'],
    ['ar goll Rhys', 'Rhys Prŷs'],
    ['missing Rhys Prŷs', 'Rhys Prŷs'],
    ['ar goll Dylan Prŷs', 'Dylan Prŷs'],
    ['Rhys is missing', 'Rhys Prŷs'],
    ['Dylan has gone missing', 'Dylan Prŷs'],
  ])('goes straight to the report of that child, with whom to ring: "%s"', async (line, name) => {
    await given([{ ...rhys, missingSince: null }, dylan]);
    for (const who of ['person-ioan', 'person-sian']) {
      const card = await world.asks(who, line);
      expect(shown(card)).toContain(name);
      expect(shown(card)).toContain('999');
      expect(shown(card)).toMatch(who === 'person-ioan' ? /01970 111[\s\S]*01970 222/ : /01970 222/);
      expect(button(card, 'children.change').data).toMatchObject({
        childId: name.startsWith('Rhys') ? 'child-1' : 'child-2',
        what: 'missing',
      });
    }
  });

  it.each(['missing Rhys', 'ar goll Rhys', 'Rhys is missing'])(
    'reads that they are recorded as missing already and what to do, and is offered no other child: "%s"',
    async (line) => {
      await given();
      for (const who of ['person-ioan', 'person-sian']) {
        const card = await world.asks(who, line);
        const words = shown(card);
        expect(words).toMatch(/(Rhys Prŷs[\s\S]*20 (November|Tachwedd) 2026)/);
        expect(words).toMatch(/already recorded as missing|eisoes wedi'i gofnodi fel plentyn sydd ar goll/);
        expect(words).toContain('999');
        expect(words).not.toContain('Dylan Prŷs');
        expect(buttons(card).some(({ data }) => data['what'] === 'found')).toBe(who === 'person-sian');
        if (who === 'person-ioan') expect(words).toContain('01970 111');
      }
    },
  );

  it('chooses among those of that name alone, and finds one of a group that is not talked about', async () => {
    await given([{ ...rhys, missingSince: null }, dylan, aChild('child-3', { givenName: 'Dylan', dateOfBirth: '2020-05-05' })]);
    const two = buttons(await world.asks('person-ioan', 'missing Dylan')).filter(({ verb }) => verb === 'children.missing');
    expect(two.map(({ data }) => data['childId'])).toEqual(['child-2', 'child-3']);
    expect(button(await world.asks('person-ioan', 'Dylan (2020) is missing'), 'children.change').data).toMatchObject({
      childId: 'child-3',
    });
    await world.addGroup(aGroup({ coreGroupId: 'group-2', ref: 'CG-0002', members, children: [aChild('child-9', { givenName: 'Nia' })] }));
    await world.knows({
      personId: 'person-ioan',
      coreGroupIds: ['group-1', 'group-2'],
      currentGroupId: 'group-1',
      interfaceLanguage: 'en',
    });
    expect(button(await world.asks('person-ioan', 'missing Nia'), 'children.change').data).toMatchObject({
      g: 'group-2',
      childId: 'child-9',
    });
  });

  it('is offered every child where none of theirs is named, those who are missing already too', async () => {
    await given();
    const card = await world.asks('person-ioan', 'missing');
    expect(shown(card)).toMatch(/Rhys Prŷs · ◆ missing since/);
    const reported = await world.does('person-ioan', 'children.missing', button(card, 'children.missing').data);
    expect(shown(reported)).toContain('already recorded as missing');
    const parents = await world.asks('person-huw', 'missing Rhys');
    expect(buttons(parents).map(({ verb }) => verb)).not.toContain('children.change');
    expect(shown(await world.asks('person-huw', 'Rhys is missing'))).toContain('999');
  });
});
