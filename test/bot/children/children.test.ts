import { becauseCodes } from '../../../src/core/clocks/clock';
import { clockIds } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { GroupDocument } from '../../../src/core/documents';
import { textFor } from '../../../src/text/texts';
import { personKey } from '../../../src/usecases/people/directoryKeys';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { elementsOf } from '../../support/cardTemplates';
import { aPerson, aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const facts = [
  aVisitFact('2026-11-02'),
  aVisitFact('2026-11-18', { byRole: 'other', byPersonId: 'person-noor', agency: 'Ysgol y Bryn', atHome: false, bedroom: false }),
];
const tried = aVisitFact('2026-11-19', { visitId: 'tried', seen: false, alone: false, bedroom: false });
const own = {
  text: 'I like Nain’s',
  by: 'noor',
  at: '2026-11-18T12:00:00.000Z',
  language: 'en',
  audience: { kind: 'child-confidential', childId: 'child-1' },
  about: 'own-words',
} as const;
const documents = [...facts, tried].map((fact) => aVisit('child-1', fact, fact.on === '2026-11-18' ? { words: [own] } : {}));
const people = [
  ...aGroup().members,
  aMember('foster', 'foster-carer', { childIds: ['child-2'] }),
  aMember('young', 'young-person', { childIds: ['child-1'] }),
  aMember('everyYoung', 'young-person'),
  aMember('ann', 'administrator'),
  aMember('cain', 'interpreter'),
  aMember('gone', 'member', { to: '2026-11-01' }),
];

async function given(more: Partial<CoreGroup> = {}, given: readonly GroupDocument[] = documents): Promise<void> {
  const children = [
    aChild('child-1', { visits: [...facts, tried], confidentialAddress: true }),
    aChild('child-2', { givenName: 'Cai', familyName: 'Ŵ ${x} [a](b)' }),
  ];
  world = await aWorld({ group: aGroup({ members: people, children, ...more }), documents: given });
}

async function follow(who: string, card: unknown, named: string) {
  const { verb, data } = button(card, named);
  return world.presses(who, verb, data);
}

describe('the board of a group', () => {
  it('says of each child what was last seen, by whom, how long ago, and the limits, in words and symbols', async () => {
    await given();
    const board = await world.says('sian', 'children');
    const card = shown(board);
    expect(card).toContain('Wednesday 18 November 2026 (2 days ago) · =cmd() Noor, Ysgol y Bryn');
    const mali = shown(await follow('sian', board, 'Open Mali'));
    expect(mali).toContain("Monday 2 November 2026 (18 days ago) · Siân O'Neill, Aberwern Social Services");
    expect(card).toContain('■ 4 working days late, deadline: Monday 16 November 2026');
    expect(card).toContain('− − − − − − − − − − ● ●');
    expect(card).toContain('● seen alone: 2 · ◐ seen, not alone: 0 · ○ visited, not seen: 0 · − no visit: 10');
    expect(card).toContain('Cai Ŵ ${x} [a](b)');
  });

  it('is in Welsh for a Welsh reader', async () => {
    await given({ members: people.map((member) => (member.memberId === 'elin' ? { ...member, role: 'member' } : member)) });
    const card = shown(await world.says('elin', 'plant'));
    expect(card).toContain('Gwelwyd y plentyn ddiwethaf ar ei ben ei hun:');
    expect(card).toContain('(2 ddiwrnod yn ôl)');
    expect(card).toContain('■ 4 diwrnod gwaith yn hwyr');
  });

  it('shows a member for one child that child only, and forged ids of others nothing', async () => {
    await given();
    expect(shown(await world.says('foster', 'children'))).not.toContain('Mali');
    for (const verb of ['children.one', 'children.history', 'children.choose']) {
      const card = shown(await world.presses('foster', verb, { childId: 'child-1', ...(verb === 'children.history' ? { page: 1 } : {}) }));
      expect(card).toContain('You are not in this group for that child');
      expect(card).not.toContain('Mali');
    }
  });

  it.each(['ann', 'cain', 'gone'])('shows %s nothing', async (who) => {
    await given();
    for (const verb of ['children.open', 'children.group', 'children.one', 'children.history', 'children.visit']) {
      const about =
        {
          'children.one': { childId: 'child-1' },
          'children.history': { childId: 'child-1' },
          'children.visit': { visit: documents[0]?.id },
        }[verb] ?? {};
      expect(shown(await world.presses(who, verb, about))).not.toMatch(/Mali|Siân|November/);
    }
  });

  it('opens to the child, its limits with their reasons, and its history', async () => {
    await given();
    const child = await world.presses('ioan', 'children.one', { childId: 'child-1' });
    expect(shown(child)).toContain(
      'Because the co-ordinator, or whoever stood in, last saw the child alone on Monday 2 November 2026. The deadline is 10 working days after it.',
    );
    expect(shown(child)).toContain('Source: Wales Safeguarding Procedures');
    const history = shown(await follow('ioan', child, 'History of visits'));
    expect(history).toContain('○ not seen');
    expect(history.indexOf('19 November')).toBeLessThan(history.indexOf('18 November'));
  });

  it('has when it was last seen in one line, and who saw it where in what opens in place under it', async () => {
    await given();
    const card = await world.presses('ioan', 'children.one', { childId: 'child-1' });
    const [folded] = elementsOf(card, ({ id }) => id === 'last-times');
    expect(folded?.['isVisible']).toBe(false);
    for (const question of ['Last seen:', 'Last seen alone:', 'Last seen at home:', 'Bedroom last seen:'])
      expect(shown(folded)).toContain(question);
    expect(elementsOf(card, ({ type }) => type === 'Action.ToggleVisibility').map(({ title }) => title)).toContain('The latest visits');
    expect(shown(card)).toContain('Seen alone 2 days ago');
  });

  it('has a history in pages of seven', async () => {
    const many = Array.from({ length: 9 }, (_, index) => aVisit('child-1', aVisitFact(`2026-10-1${index}`)));
    await given({}, many);
    const first = await world.presses('sian', 'children.history', { childId: 'child-1', page: 1 });
    expect(shown(first)).toContain('Page 1 of 2');
    expect(shown(await follow('sian', first, 'Next page'))).toContain('10 October 2026');
  });

  it('says what to do when nobody is on the register', async () => {
    await given({ children: [] });
    expect(shown(await world.says('sian', 'children'))).toContain('None of the children you are here for is on the register');
  });

  it('tells a parent whose only child is off the register of that child alone, whether a sibling is on it or not', async () => {
    const off = { status: 'de-registered', deregisteredOn: '2026-03-02' } as const;
    const said: string[] = [];
    for (const sibling of [{}, off]) {
      await given({ children: [aChild('child-1', sibling), aChild('child-2', { givenName: 'Cai', ...off })] });
      said.push(shown(await world.says('rhys', 'children')));
    }
    expect(said[0]).toContain('The registration of every child you are here for has ended');
    expect(said[1]).toBe(said[0]);
  });
});

describe('the family', () => {
  it('sees the days on which their own child was seen, and nothing else', async () => {
    await given();
    const board = shown(await world.says('elin', 'plant'));
    expect(board).toContain('Yr ymweliad diwethaf: dydd Mercher 18 Tachwedd 2026.');
    expect(board).not.toMatch(/Noor|Siân|Ysgol|hwyr|terfyn/);
    const days = shown(await world.presses('elin', 'children.history', { childId: 'child-1', page: 1 }));
    expect(days).toContain('2 Tachwedd 2026');
    expect(days).not.toMatch(/19 Tachwedd|Noor|Nain|Siân/);
  });

  it('sees nothing of a child who is the other parent’s', async () => {
    await given();
    expect(shown(await world.says('rhys', 'children'))).not.toContain('Mali');
    for (const verb of ['children.one', 'children.history'])
      expect(shown(await world.presses('rhys', verb, { childId: 'child-1' }))).toContain('You are not in this group for that child');
    expect(shown(await world.presses('rhys', 'children.visit', { visit: documents[1]?.id }))).not.toMatch(/Nain|Mali/);
  });

  it('finds its own words there, if a young person, and no brother’s or sister’s days', async () => {
    await given();
    const days = shown(await world.presses('young', 'children.history', { childId: 'child-1', page: 1 }));
    expect(days).toContain('I like Nain’s');
    expect(days).not.toMatch(/Noor|19 November/);
    expect(shown(await world.presses('young', 'children.history', { childId: 'child-2', page: 1 }))).toContain(
      'not in this group for that child',
    );
    expect(shown(await world.says('everyYoung', 'children'))).not.toMatch(/Mali|Cai/);
  });
});

describe('all my children', () => {
  const groups = Array.from({ length: 10 }, (_, index) => {
    const first = 1 + index * 4;
    const visited = (child: number) => aVisitFact(`2026-10-${String(10 + (child % 18)).padStart(2, '0')}`, { visitId: `v${child}` });
    return aGroup({
      coreGroupId: `case-${index}`,
      ref: `CG-${index}`,
      members: [aMember('sian', index === 9 ? 'member' : 'co-ordinator'), aMember('noor', 'member'), aMember('macsen', 'manager')],
      children: [0, 1, 2, 3].map((offset) =>
        aChild(`c${first + offset}`, { givenName: `Plentyn${first + offset}`, visits: [visited(first + offset)] }),
      ),
      notSeenAwaiting:
        index === 3
          ? [
              { entryId: 'waits', childIds: [`c${first}`], on: '2026-11-20', enteredAt: '2026-11-20T08:00:00.000Z', danger: false },
              { entryId: 'danger', childIds: [`c${first + 1}`], on: '2026-11-20', enteredAt: '2026-11-20T08:30:00.000Z', danger: true },
            ]
          : [],
    });
  });

  beforeEach(async () => {
    await given();
    for (const group of groups)
      await world.store.groups.commit({ coreGroupId: group.coreGroupId, head: group, etag: null, put: [], create: [] });
    for (const who of ['sian', 'macsen', 'noor']) {
      const found = await world.store.directory.read(personKey(`person-${who}`));
      const ids = groups.map(({ coreGroupId }) => coreGroupId);
      await world.store.directory.write(
        aPerson({ personId: `person-${who}`, coreGroupIds: ids, currentGroupId: null }),
        found?.etag ?? null,
      );
    }
  });

  it('has 40 children on pages of seven, nearest limit first, with one query and none for a child', async () => {
    const asked: string[] = [];
    const store = new Proxy(world.store.groups, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'appendAccess') return value;
        return (...args: unknown[]): unknown => {
          asked.push(String(name));
          return Reflect.apply(value, target, args);
        };
      },
    });
    const found = await world.store.directory.read(personKey('person-macsen'));
    if (found?.document.type !== 'person') throw new Error('nobody');
    const where = { kind: 'personal', conversationId: 'x', tenantId: 't', serviceUrl: 'http://127.0.0.1/', coreGroupId: null } as const;
    const card = await world.router.answerMessage({ deps: { ...world.deps, store }, person: found.document, where }, 'children');
    expect(asked).toEqual(['headsOtherThan']);
    const words = shown(card);
    expect(words).toContain('Page 1 of 6');
    expect(new Set([...words.matchAll(/\d\. \n? ?Plentyn\d+/g)].map(([name]) => name)).size).toBe(7);
    const limits = [...words.matchAll(/limit: \w+ (\d+) (October|November) 2026/g)].map(
      ([, day, month]) => `${month === 'October' ? 10 : 11}-${String(day).padStart(2, '0')}`,
    );
    const half = limits.slice(0, 7);
    expect(half).toEqual([...half].sort());
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(24 * 1024);
  });

  it('leaves out groups in which somebody is only a member, and opens a child of any other', async () => {
    const card = await world.says('sian', 'children');
    expect(shown(card)).toContain('Page 1 of 6');
    expect(shown(await world.presses('sian', 'children.all', { page: 6 }))).toContain('36.');
    expect(shown(await world.presses('sian', 'children.all', { page: 6 }))).not.toContain('37.');
    const { verb, data } = button(card, 'Open Plentyn1');
    expect(verb).toBe('children.choose');
    expect(shown(await world.presses('sian', verb, data))).toMatch(/Plentyn\d+ Prŷs/);
  });

  it('begins with what waits for a decision', async () => {
    expect(shown(await world.says('macsen', 'children'))).toContain(
      '■ A child could not be seen, and no manager has decided yet: Friday 20 November 2026, 08:00',
    );
  });

  it('names the child and the group of each report that waits, with the one in immediate danger above the others', async () => {
    expect(shown(await world.says('macsen', 'children'))).toMatch(
      /■ Immediate danger: Yes\n■ A child could not[^\n]*08:30\n(?:■[^\n]*\n)*[^\n]*Plentyn14 Prŷs · CG-3[\s\S]*■ A child could not[^\n]*08:00\n[^\n]*Plentyn13 Prŷs · CG-3/,
    );
    const board = shown(await world.presses('macsen', 'children.group', { g: 'case-3', page: 1 }));
    expect(board).toMatch(
      /■ Immediate danger: Yes\n■ A child could not[^\n]*08:30\n(?:■[^\n]*\n)*[^\n]*Plentyn14 Prŷs\n[\s\S]*08:00\n[^\n]*Plentyn13 Prŷs/,
    );
    expect(board).not.toMatch(/Immediate danger: Yes\n■[^\n]*08:00/);
  });

  it('is empty for somebody who oversees nobody, who says first which group they mean', async () => {
    expect(shown(await world.presses('noor', 'children.all', {}))).toContain('You do not oversee any child today.');
    expect(shown(await world.says('noor', 'children'))).toContain('Choose a group. Then "children" opens.');
  });

  it('is not what somebody reads who has chosen a group: that group’s children, and all of theirs one press away', async () => {
    await world.presses('sian', 'groups.choose', { g: 'case-3', goesOn: '' });
    const board = await world.says('sian', 'children');
    expect(shown(board)).toContain('The children in this group');
    expect(shown(board)).toContain('Plentyn13 Prŷs');
    expect(shown(board)).not.toContain('Plentyn1 Prŷs');
    expect(shown(await world.presses('sian', button(board, 'Children in all my groups').verb, { page: 1 }))).toContain('Page 1 of 6');
  });

  it('is never shown in a shared conversation', async () => {
    const card = await world.presses('sian', 'children.all', {}, { kind: 'groupChat', coreGroupId: 'case-0' });
    expect(shown(card)).toContain('own chat with me');
  });
});

describe('limits', () => {
  it('stand with reason and source, the child who was not seen before paper', async () => {
    await given();
    const card = shown(await world.says('sian', 'clocks'));
    expect(card).toContain('Because the conference was held on Monday 5 January 2026. The deadline is 10 working days after it.');
    expect(card).toContain('It stays in this list when it is done late.');
    expect(card).not.toContain('A later visit or meeting does not remove it');
    expect(card.indexOf('Seeing the child alone')).toBeLessThan(card.indexOf('Initial core group meeting'));
  });

  it('are to the family their own dates, without a word about being late', async () => {
    const fact = { kind: 'subsequent', startsAt: '10:00', heldOn: null, valid: null, cancelled: false } as const;
    const passed = { ...fact, meetingId: 'meeting-1', plannedFor: '2026-11-13' };
    await given({ meetings: [passed, { ...fact, meetingId: 'meeting-2', plannedFor: '2026-12-11' }] });
    const card = shown(await world.says('elin', 'dyddiadau'));
    expect(card).toContain('● Ar: dydd Gwener 11 Rhagfyr 2026');
    expect(card).not.toMatch(/hwyr|erbyn|13 Tachwedd|Gweld y plentyn|Oherwydd/);
    expect(shown(await world.presses('elin', 'clocks.past', {}))).not.toContain('Mali');
  });

  it('that were missed stay, told from the whole history of visits', async () => {
    const kept = aChild('child-1', { visits: [aVisitFact('2026-11-18')], visitsKeptFrom: '2026-11-18' });
    const all = ['2026-01-10', '2026-03-02', '2026-11-18'].map((on) => aVisit('child-1', aVisitFact(on)));
    await given({ children: [kept] }, all);
    const { verb, data } = button(await world.says('sian', 'clocks'), 'Deadlines that were missed');
    const card = shown(await world.presses('sian', verb, data));
    expect(card).toContain('2 March 2026');
    expect(card).toContain('What was missed stays here.');
  });

  it.each(['cain', 'gone'])('are not for %s', async (who) => {
    await given();
    expect(shown(await world.says(who, 'clocks'))).not.toContain('Mali');
  });

  it('have a name for every clock and a sentence for every reason, in both languages', () => {
    for (const texts of [textFor('en'), textFor('cy')]) {
      for (const id of clockIds) expect(texts.words.clock.name[id]).toMatch(/\S/);
      for (const code of becauseCodes)
        expect(texts.say(`clock.because.${code}`, { day: 'X', over: 'false' })).toMatch(code.startsWith('review-planned') ? /\.$/ : /X\.$/);
    }
  });
});

it('shows forty children of eight groups a page at a time, with one read of their heads and none for each child', async () => {
  const groups = Array.from({ length: 8 }, (_, index) => {
    const children = Array.from({ length: 5 }, (__, nth) => aChild(`child-${index}-${nth}`, { givenName: `Plentyn ${index}${nth}` }));
    return aGroup({ coreGroupId: `group-${index + 1}`, ref: `CG-${index + 1}`, members: people, children });
  });
  world = await aWorld({ group: groups[0] ?? aGroup() });
  for (const head of groups.slice(1)) {
    await world.store.groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [] });
  }
  const found = await world.store.directory.read(personKey('person-sian'));
  const coreGroupIds = groups.map(({ coreGroupId }) => coreGroupId);
  await world.store.directory.write({ ...aPerson({ personId: 'person-sian' }), coreGroupIds }, found?.etag ?? null);
  const reads: string[] = [];
  const counted = new Proxy(world.store.groups, {
    get: (store, name) => {
      const method: unknown = Reflect.get(store, name);
      if (typeof method !== 'function' || name === 'appendAccess') return method;
      return (...given: unknown[]): unknown => {
        reads.push(String(name));
        return method.apply(store, given);
      };
    },
  });
  Object.assign(world.deps, { store: counted });
  const card = shown(await world.presses('sian', 'children.all', { page: 6 }));
  expect(card).toContain('Page 6 of 6');
  expect(card).toContain('40.');
  expect(reads).toEqual(['headsOtherThan']);
});
