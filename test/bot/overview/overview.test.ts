import type { AdaptiveCard } from '../../../src/cards/defineCard';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { ConferenceFact } from '../../../src/core/facts';
import { figuresOf } from '../../../src/core/overview/figures';
import { pastFiguresOf } from '../../../src/core/overview/pastFigures';
import { personKey } from '../../../src/usecases/people/directoryKeys';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { itInFull } from '../../support/wholeSuite';
import { aPerson, aWorld, button, buttons, shown, type World } from '../../support/world';

const today = '2026-11-20';
const began = '2026-11-02';
const conference: ConferenceFact = { kind: 'initial', plannedFor: began, heldOn: began, decision: 'register' };

/** Groups of two children; every third worker hardly visits, every other team has a name of its own. */
function manyGroups(count: number): readonly CoreGroup[] {
  return Array.from({ length: count }, (_, index) => {
    const visited = (child: number) =>
      aVisitFact(index % 3 === 0 ? '2026-11-03' : '2026-11-18', { visitId: `v${index}-${child}`, byRole: 'co-ordinator' });
    return aGroup({
      coreGroupId: `case-${index}`,
      ref: `CG-${index}`,
      team: index % 2 === 0 ? 'Tîm y Gogledd' : 'Tîm y De',
      members: [
        aMember(`w${index % 8}`, 'co-ordinator', { name: index % 8 === 3 || index % 8 === 0 ? 'Siân Puw' : `Gweithiwr ${index % 8}` }),
        aMember('macsen', 'manager'),
        aMember('reg', 'custodian'),
        aMember('noor', 'member'),
        aMember('elin', 'parent', { childIds: [`c${index}-0`] }),
      ],
      children: [0, 1].map((child) =>
        aChild(`c${index}-${child}`, {
          givenName: `Plentyn${index}x${child}`,
          registeredOn: began,
          conferences: [conference],
          visits: [visited(child)],
        }),
      ),
      meetings: [
        { meetingId: 'm1', kind: 'initial', plannedFor: '2026-11-10', startsAt: null, heldOn: '2026-11-10', valid: true, cancelled: false },
      ],
    });
  });
}

let world: World;
afterEach(() => world.close());

async function given(groups: readonly CoreGroup[], isCounted = true): Promise<void> {
  world = await aWorld({ now: `${today}T09:00:00.000Z` });
  const { rules } = world.deps;
  for (const group of groups) {
    const past = pastFiguresOf({ group, actions: [], rules, today, seq: 1 });
    const put = isCounted ? [figuresOf(group, rules, today), past] : [];
    await world.store.groups.commit({ coreGroupId: group.coreGroupId, head: group, etag: null, put, create: [] });
  }
  for (const who of ['w0', 'w1', 'macsen', 'reg', 'noor', 'elin']) {
    const found = await world.store.directory.read(personKey(`person-${who}`));
    const coreGroupIds = groups.map(({ coreGroupId }) => coreGroupId);
    await world.store.directory.write(
      aPerson({ personId: `person-${who}`, coreGroupIds, currentGroupId: null, interfaceLanguage: who === 'elin' ? 'cy' : 'en' }),
      found?.etag ?? null,
    );
  }
}

/** What was asked of the store for one press, and the card. */
async function asked(
  who: string,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<{ card: AdaptiveCard; asked: string[] }> {
  const calls: string[] = [];
  const store = new Proxy(world.store.groups, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'appendAccess') return value;
      return (...args: unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(value, target, args);
      };
    },
  });
  const found = await world.store.directory.read(personKey(`person-${who}`));
  if (found?.document.type !== 'person') throw new Error('nobody');
  const where = { kind: 'personal', conversationId: 'x', tenantId: 't', serviceUrl: 'http://127.0.0.1/', coreGroupId: null } as const;
  const card = await world.router.answerPress({ deps: { ...world.deps, store }, person: found.document, where }, verb, {
    k: world.deps.newId(),
    ...data,
  });
  return { card, asked: calls };
}

async function readsOfEach(count: number): Promise<readonly (readonly string[])[]> {
  await given(manyGroups(count));
  const presses = [
    ['overview.open', {}],
    ['overview.section', { section: 'worker' }],
    ['overview.section', { section: 'months' }],
    ['overview.list', { section: 'state', bar: 'late', page: 1 }],
  ] as const;
  const calls: (readonly string[])[] = [];
  for (const [verb, data] of presses) calls.push((await asked('macsen', verb, data)).asked);
  await world.close();
  return calls;
}

const fewReads = [['figures'], ['figures', 'heads'], ['figures'], ['figures', 'heads']];

describe('an overview', () => {
  it('asks the store the same for many groups as for a few, and never for a head that is not on the page', async () => {
    expect(await readsOfEach(5)).toEqual(fewReads);
    expect(await readsOfEach(40)).toEqual(fewReads);
    await given([]);
  });

  itInFull('asks the same for five hundred', async () => {
    expect(await readsOfEach(500)).toEqual(fewReads);
    await given([]);
  });

  it('says how all children stand, and opens what is behind each number down to the child', async () => {
    await given(manyGroups(12));
    const home = await world.says('macsen', 'overview');
    expect(shown(home)).toContain('Children: 24 · groups: 12 · Friday 20 November 2026');
    const late = button(home, '■ Late: 8');
    const list = await world.presses('macsen', late.verb, late.data);
    expect(shown(list)).toContain('Plentyn0x0');
    expect(shown(list)).toContain('Page 1 of 2');
    expect(shown(list)).toMatch(/■ Seeing the child alone: 3 working days late, deadline: /);
    expect(shown(await world.presses('macsen', 'overview.section', { section: 'worker' }))).toContain('counted for each child');
    const first = button(list, 'Open (1)');
    expect(shown(await world.presses('macsen', first.verb, first.data))).toContain('Plentyn0x0');
  });

  it('opens the very action whose day was moved twice', async () => {
    const groups = manyGroups(1);
    await given(groups);
    const [group] = groups;
    if (group === undefined) throw new Error('no group');
    const moved = { actionId: 'moved-1', times: 2, dueOn: '2026-12-01', childIds: [] };
    const past = { ...pastFiguresOf({ group, actions: [], rules: world.deps.rules, today, seq: 1 }), moved: [moved] };
    const etag = (await world.store.groups.load(group.coreGroupId, []))?.head.etag ?? null;
    await world.store.groups.commit({ coreGroupId: group.coreGroupId, head: group, etag, put: [past], create: [] });
    const { card } = await asked('macsen', 'overview.list', { section: 'drift', bar: 'moved', page: 1 });
    const { verb, data } = button(card, 'Open (1)');
    expect([verb, data]).toEqual(['actions.choose', expect.objectContaining({ actionId: 'moved-1', g: group.coreGroupId })]);
  });

  it('draws shares and counts as lying bars, whose axis a phone does not cut, and explains no brackets that are not there', async () => {
    await given(manyGroups(12));
    const chartsOf = (card: AdaptiveCard) => [...JSON.stringify(card).matchAll(/"type":"Chart\.(\w+)"/g)].map(([, kind]) => kind);
    const months = await world.presses('macsen', 'overview.section', { section: 'months', measure: 'meetings' });
    expect(chartsOf(months)).toEqual(['HorizontalBar']);
    expect(shown(months)).toMatch(/In brackets: counted for each child[\s\S]*12\/12 \(24\/24\)/);
    for (const section of ['limit', 'soon'])
      expect(chartsOf(await world.presses('macsen', 'overview.section', { section }))).toEqual(['HorizontalBar']);
    for (const [who, measure] of [
      ['macsen', 'visits'],
      ['reg', 'meetings'],
    ] as const)
      expect(shown(await world.presses(who, 'overview.section', { section: 'months', measure }))).not.toContain('In brackets');
  });

  it('tells two workers of one name apart', async () => {
    await given(manyGroups(12));
    const words = shown(await world.presses('macsen', 'overview.section', { section: 'worker' }));
    expect(words).toMatch(/Siân Puw \(CG-\d+\)/);
    expect(new Set(words.match(/Siân Puw \(CG-\d+\)/g)).size).toBe(2);
  });

  it('opens for what people say of it, in both languages', async () => {
    await given(manyGroups(2));
    for (const line of ['overview', 'trosolwg', 'totals', 'figures', 'how are we doing?', 'ffigurau', 'drosolwg']) {
      expect([line, /Overview|Trosolwg/.test(shown(await world.says('macsen', line)))]).toEqual([line, true]);
    }
    expect(buttons(await world.says('macsen', 'help')).map(({ title }) => title)).toContain('Trosolwg');
  });

  it('counts groups of a store that has no figures yet, from their heads', async () => {
    await given(manyGroups(3), false);
    const { card, asked: calls } = await asked('macsen', 'overview.open');
    expect(shown(card)).toContain('Children: 6 · groups: 3');
    expect(calls).toEqual(['figures', 'heads']);
    expect(shown(await world.presses('macsen', 'overview.section', { section: 'months' }))).toContain('They are not counted yet.');
    for (const who of ['macsen', 'reg']) {
      const table = shown(await world.presses(who, 'overview.section', { section: 'months' }));
      expect(table).toContain('not counted yet');
      expect(table).not.toMatch(/fewer than 5|none due/);
    }
    const drift = shown(await world.presses('macsen', 'overview.section', { section: 'drift' }));
    expect(drift).toMatch(/Actions moved twice or more\s+not counted yet/);
  });
});

describe('who sees what of it', () => {
  it('is refused with the reason to practitioners, family and whoever is in no group, and noted', async () => {
    await given(manyGroups(3));
    for (const verb of ['overview.open', 'overview.section', 'overview.list']) {
      const data = verb === 'overview.open' ? {} : { section: 'limit', ...(verb === 'overview.list' && { bar: 'D05' }) };
      expect(shown(await world.presses('noor', verb, data))).toContain('The overview is for those who oversee children');
      expect(shown(await world.presses('elin', verb, data))).toContain("Mae'r trosolwg ar gyfer y rhai");
    }
    expect(shown(await world.says('noor', 'help'))).not.toContain('Overview');
  });

  it('is a worker’s own children alone', async () => {
    await given(manyGroups(12));
    expect(shown(await world.says('w1', 'overview'))).toContain('Children: 4 · groups: 2');
  });

  it('ends with the membership, at the next press', async () => {
    await given(manyGroups(3));
    const { document, etag } = (await world.store.groups.load('case-0', []))?.head ?? {};
    if (document === undefined || etag === undefined) throw new Error('no group');
    const members = document.members.map((member) => (member.role === 'manager' ? { ...member, to: today } : member));
    const head = { ...document, members };
    const put = [figuresOf(head, world.deps.rules, today)];
    await world.store.groups.commit({ coreGroupId: 'case-0', head, etag, put, create: [] });
    const { card } = await asked('macsen', 'overview.list', { section: 'state', bar: 'late', page: 1 });
    expect(shown(card)).not.toContain('CG-0');
    expect(shown((await asked('macsen', 'overview.open')).card)).toContain('groups: 2');
  });

  it('is counts in fives for the custodian: no name, no reference, no list, and no count under five', async () => {
    await given(manyGroups(12));
    const cards = [
      await world.says('reg', 'overview'),
      await world.presses('reg', 'overview.section', { section: 'limit' }),
      await world.presses('reg', 'overview.section', { section: 'team' }),
      await world.presses('reg', 'overview.section', { section: 'months' }),
      await world.presses('reg', 'overview.section', { section: 'worker' }),
      await world.presses('reg', 'overview.list', { section: 'state', bar: 'late' }),
    ];
    const [home, limit] = cards.map(shown);
    expect(home).toContain('Counts of the groups whose register you keep here: 12.');
    expect(home).toContain('■ Late: 5 to 9');
    expect(home).toContain('◇ Not all known: fewer than 5');
    expect(limit).toMatch(/Seeing the child alone\s+5 to 9/);
    for (const card of cards) {
      expect(JSON.stringify(card)).not.toMatch(/Plentyn|CG-|Siân|case-|person-/);
      expect(buttons(card).map(({ verb }) => verb)).not.toContain('overview.list');
    }
  });

  it('opens in one’s own chat only', async () => {
    await given(manyGroups(2));
    const card = await world.presses('macsen', 'overview.open', {}, { kind: 'groupChat', coreGroupId: 'case-0' });
    expect(shown(card)).toContain('own chat with me');
  });
});
