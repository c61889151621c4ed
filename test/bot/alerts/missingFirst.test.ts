import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { button, shown } from '../../support/world';

/* A child who is missing comes first, with symbol and word, in each list of whoever answers for many groups: also once police know. */

const people = [
  aMember('sian', 'co-ordinator'),
  aMember('glenys', 'senior-manager'),
  aMember('reg', 'custodian'),
  aMember('ioan', 'member'),
  aMember('elin', 'parent', { childIds: ['child-1'] }),
];
let bot: AlertBot;

async function given(toldOn: string | null): Promise<void> {
  const late = aChild('child-1', { registeredOn: '2026-01-05' });
  const gone = aChild('child-1', { givenName: 'Rhys', familyName: 'Llwyd', missingSince: '2026-11-17', missingToldOn: toldOn });
  const groups = [
    aGroup({ coreGroupId: 'group-1', ref: 'CG-0001', children: [late], members: people }),
    aGroup({ coreGroupId: 'group-2', ref: 'CG-0002', children: [late], members: people }),
    aGroup({ coreGroupId: 'group-3', ref: 'CG-0003', children: [{ ...gone, registeredOn: '2026-11-16' }], members: people }),
  ];
  bot = await anAlertBot({ groups, now: instantOf('2026-11-17', '17:00') });
  await bot.runs('2026-11-17', '17:00');
  await bot.runs('2026-11-18', '08:31');
  for (const who of people) await bot.knows(who.personId, { coreGroupIds: groups.map((each) => each.coreGroupId), currentGroupId: null });
}

const first = (words: string, ...rest: readonly string[]): void => {
  const at = words.indexOf('◆');
  expect(at).toBeGreaterThan(-1);
  for (const other of rest.map((each) => words.indexOf(each)).filter((place) => place >= 0)) expect(at).toBeLessThan(other);
};

describe.each([
  ['of whom nobody has told the police yet', null],
  ['of whom everybody knows', '2026-11-17'],
] as const)('a missing child %s', (_what, toldOn) => {
  beforeEach(() => given(toldOn));

  it.each([
    ['groups', 'CG-0001', 'missing:\n Rhys'],
    ['children', 'CG-0001', 'missing since Tuesday 17 November 2026'],
    ['alerts', '1. ', 'missing since Tuesday 17 November 2026'],
  ])('stands first in "%s" of a senior manager, by name and group', async (line, other, said) => {
    const words = shown(await bot.says('glenys', line));
    first(words, other, 'CG-0002');
    expect(words).toContain(said);
    expect(words.slice(0, words.indexOf('CG-0001'))).toContain('CG-0003');
  });

  it('is one press away from the list that the morning card opens', async () => {
    const list = await bot.presses('glenys', 'alerts.today', { page: 1 });
    first(shown(list), '1. ');
    expect(shown(await bot.follows('glenys', list, 'children.choose'))).toContain('Rhys');
  });

  it('stands first in what waits in its own group, and on the card of the group', async () => {
    const list = await bot.presses('sian', 'alerts.open', { g: 'group-3' });
    first(shown(list), '1. ');
    expect(shown(await bot.follows('sian', list, 'children.one'))).toContain('Rhys');
    expect(shown(await bot.presses('ioan', 'groups.card', { g: 'group-3' }))).toContain('◆ missing:\n Rhys');
  });

  it('is told to the custodian, who opens no child, and to nobody whom it is not for', async () => {
    for (const line of ['groups', 'alerts']) {
      const list = await bot.says('reg', line);
      first(shown(list), 'CG-0001');
      expect(shown(list)).toContain('CG-0003');
      expect(() => button(list, 'children.choose')).toThrow();
      expect(shown(await bot.says('elin', line))).not.toMatch(/missing|ar goll/);
    }
    expect(shown(await bot.says('reg', 'groups'))).not.toContain('Rhys');
    expect(shown(await bot.says('reg', 'groups'))).toMatch(/CG-0001\n ?· children: 1/);
    expect(shown(await bot.says('reg', 'groups'))).not.toContain('no child yet');
  });
});

it('stands once, with what waits of telling others in the same row: the child and the alert are both one press away', async () => {
  await given(null);
  for (const list of [await bot.presses('glenys', 'alerts.today', { page: 1, worst: true }), await bot.says('sian', 'alerts')]) {
    const words = shown(list);
    expect(words).toMatch(
      /missing since Tuesday 17 November 2026.*Missing child: telling the co-ordinator and the police · .*working day late/s,
    );
    expect(words).not.toMatch(/\d\. Missing child/);
  }
  const list = await bot.presses('glenys', 'alerts.today', { page: 1, worst: true });
  expect(shown(await bot.follows('glenys', list, 'children.choose'))).toContain('Rhys');
  const alert = await bot.follows('glenys', list, 'Open the alert: Rhys Llwyd');
  expect(shown(alert)).toMatch(/999.*Missing child/s);
});

it('in its alert whom to ring stands first, and the child and who was told are one press away for those who may', async () => {
  await given(null);
  const notice = 'notice:D22:child-1:2026-11-17:due:person-sian';
  const card = await bot.presses('sian', 'alerts.one', { g: 'group-3', notice });
  expect(shown(card).indexOf('999')).toBeGreaterThan(-1);
  expect(shown(card).indexOf('999')).toBeLessThan(shown(card).indexOf('Missing child'));
  expect(shown(await bot.follows('sian', card, 'Open the child'))).toContain('Rhys');
  expect(shown(await bot.follows('sian', card, 'Record who was told'))).toContain('On which day were both told?');
});
