import { arrangementsMark } from '../../src/core/meeting/planMeeting';
import { allShownTo } from '../support/allShownTo';
import { aWorldWithCarer, hideAddress, planted, tokens } from '../support/confidentialWorld';

/** Child-2 lives where nobody of the family may know: all of these are here for that child. Noor is of its school. */
const forChild2 = {
  noor: ['child-2'],
  elin: ['child-1', 'child-2'],
  rhys: ['child-2'],
  yp: ['child-2'],
  ada: ['child-2'],
  ivo: ['child-2'],
};
const family = ['elin', 'rhys', 'yp', 'ada', 'ivo'];
const states = ['planned', 'open', 'circulated'] as const;
/** Carer and school by name and agency, whoever is outside the group, and where practitioners of the child work. */
const withheld = /Canary(Name-(gwen|noor)-|Agency-(gwen|noor|ioan)-|Outsider)/;

describe.each(states)('where a child’s address is confidential, in state %s', (state) => {
  it.each(['en', 'cy'] as const)('no card shows any of the family where that is, in %s', async (language) => {
    const world = await aWorldWithCarer(state, forChild2, language);
    await hideAddress(world, 'child-2');
    for (const person of family) {
      const cards = await allShownTo(person, world, planted);
      const leaks = cards.flatMap(([what, card]) => (withheld.test(card) ? [[person, what, withheld.exec(card)?.[0]]] : []));
      expect(leaks).toEqual([]);
    }
  });
});

it.each([
  ['en', 'A carer (details withheld)', 'A practitioner (details withheld)', 'Somebody (details withheld)'],
  ['cy', 'Gofalwr (manylion heb eu datgelu)', 'Ymarferydd (manylion heb eu datgelu)', 'Rhywun (manylion heb eu datgelu)'],
] as const)('says in %s that there is somebody', async (language, ...said) => {
  const world = await aWorldWithCarer('circulated', forChild2, language);
  await hideAddress(world, 'child-2');
  const [members, actions, record] = [
    await world.says('rhys', language === 'en' ? 'members' : 'aelodau'),
    await allShownTo('rhys', world, planted),
    await world.presses('rhys', 'record.read', { meetingId: 'meeting-1', version: 1 }),
  ];
  const all = JSON.stringify([members, actions, record]);
  for (const words of said) expect(all).toContain(words);
  expect(JSON.stringify(members)).toContain(said[0]);
});

it('the family is told of all of them until then, and practitioners afterwards', async () => {
  const open = await aWorldWithCarer('circulated', forChild2);
  const before = JSON.stringify(await allShownTo('rhys', open, planted));
  for (const token of Object.values(tokens)) expect(before).toContain(token);
  for (const person of ['sian', 'ioan', 'noor']) {
    const world = await aWorldWithCarer('circulated', forChild2);
    await hideAddress(world, 'child-2');
    const after = JSON.stringify(await allShownTo(person, world, planted));
    for (const token of Object.values(tokens)) expect([person, after.includes(token)]).toEqual([person, true]);
  }
});

it('tells those who visit that they must not let it slip, and nobody of the family that there is anything to tell', async () => {
  const world = await aWorldWithCarer('planned', forChild2);
  await hideAddress(world, 'child-2');
  const board = async (person: string) => JSON.stringify(await world.presses(person, 'children.group', {}));
  for (const person of ['sian', 'ioan', 'gwen']) expect(await board(person)).toContain('do not tell the family');
  for (const person of ['elin', 'rhys']) expect(await board(person)).not.toContain('onfidential');
});

describe('among siblings', () => {
  /** Of child-1: a teacher and a mother; of child-2 a father, who was never to meet them, a carer and the school. */
  const apart = { noor: ['child-1'], elin: ['child-1'], yp: ['child-1'], ada: ['child-1'], rhys: ['child-2'], gwen: ['child-2'], aud: [] };
  const ofChild2 =
    /Canary(Name-(rhys|gwen)-|Agency-(rhys|gwen)-|Deputy-rhys|Change-(rhys|gwen)|NoteOneParent-rhys|Given-child-2|Family-child-2)/;
  const ofChild1 =
    /Canary(Name-(elin|yp|ada|noor)-|Agency-(elin|yp|ada|noor)-|Change-(elin|noor)|NoteOneParent-elin|Given-child-1|Family-child-1)/;

  it.each(states)('nobody of one child is shown the other’s people, practitioner or family, in state %s', async (state) => {
    const world = await aWorldWithCarer(state, apart);
    for (const [person, never] of [
      ['noor', ofChild2],
      ['elin', ofChild2],
      ['ada', ofChild2],
      ['rhys', ofChild1],
      ['gwen', ofChild1],
    ] as const) {
      // Whoever chairs sees who comes: that is what the chair is there for.
      if (person === 'noor' && state === 'planned') continue;
      const cards = await allShownTo(person, world, planted);
      const leaks = cards.flatMap(([what, card]) => (never.test(card) ? [[person, what, never.exec(card)?.[0]]] : []));
      expect(leaks).toEqual([]);
    }
  });

  it('what is about no child in particular is in a parent’s list, card and record alike, or in none of them', async () => {
    for (const [elin, sees] of [
      [['child-1'], false],
      [['child-1', 'child-2'], true],
    ] as const) {
      const world = await aWorldWithCarer('circulated', { ...apart, elin });
      const list = await world.presses('elin', 'actions.open', { filter: 'all', page: 1 });
      const one = await world.presses('elin', 'actions.one', { actionId: 'act-family' });
      const pages = [1, 2, 3, 4].map((page) => world.presses('elin', 'record.reading', { meetingId: 'meeting-1', version: 1, page }));
      const found = [list, one, await Promise.all(pages)].map((card) => JSON.stringify(card).includes('CanaryAction-act-family-'));
      expect(found).toEqual([sees, sees, sees]);
    }
  });

  it('offers nobody as owner or chair whom the one who chooses may not know of, and takes no such choice', async () => {
    const world = await aWorldWithCarer('planned', { ...apart, mair: ['child-1'] });
    const form = JSON.stringify(await world.presses('mair', 'meeting.arranging', {}));
    expect(form).not.toMatch(ofChild2);
    expect(form).not.toMatch(/"title":"[^"]*","value":"noor"/);
    expect(form).toMatch(/"title":"[^"]*","value":"sian"/);
    const meeting = await world.meeting();
    const choosing = { meetingId: 'meeting-1', seen: arrangementsMark(meeting), language: 'en', needs: '' };
    await world.presses('sian', 'meeting.arrange', { ...choosing, chair: 'noor' });
    expect((await world.meeting()).version).toBe(meeting.version);
    await world.presses('sian', 'meeting.arrange', { ...choosing, chair: 'ioan' });
    expect((await world.meeting()).version).toBe(meeting.version + 1);
  });
});
