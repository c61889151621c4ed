import type { AdaptiveCard } from '../../../src/cards/defineCard';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AccessEntry } from '../../../src/core/documents';
import type { ConferenceFact } from '../../../src/core/facts';
import { figuresOf } from '../../../src/core/overview/figures';
import { pastFiguresOf } from '../../../src/core/overview/pastFigures';
import { countFigures } from '../../../src/usecases/overview/countFigures';
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

async function setGroups(who: string, coreGroupIds: readonly string[]): Promise<void> {
  const found = await world.store.directory.read(personKey(`person-${who}`));
  if (found?.document.type !== 'person') throw new Error('nobody');
  await world.store.directory.write({ ...found.document, coreGroupIds }, found.etag);
}

/** The night's count has been, and the custodian is in one group alone. */
async function keepsRegisterOf(coreGroupId: string): Promise<void> {
  await setGroups('reg', [coreGroupId]);
  await countFigures(world.deps, { mayGoOn: () => true, failed: (code) => expect(code).toBe('') });
}

async function custodiansCards(): Promise<readonly AdaptiveCard[]> {
  const sections = ['limit', 'team', 'soon', 'drift', 'week', 'months', 'worker'];
  const cards = [await world.says('reg', 'overview')];
  for (const section of sections) cards.push(await world.presses('reg', 'overview.section', { section }));
  return [...cards, await world.presses('reg', 'overview.list', { section: 'state', bar: 'late' })];
}

/** Every overview that was denied, as the log has it. */
async function denials(): Promise<readonly { by: string; deed: string; reason: string | null }[]> {
  const found: AccessEntry[] = [];
  for await (const partition of world.store.groups.partitions())
    for await (const document of world.store.groups.documents(partition)) {
      const entry = document as AccessEntry;
      if (entry.type === 'access' && entry.outcome === 'denied') found.push(entry);
    }
  return found.map(({ by, deed, reason }) => ({ by, deed, reason }));
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

  it('draws shares and counts as lying bars that say their number and have no axis with fractions, and explains no brackets that are not there', async () => {
    await given(manyGroups(12));
    const chartsOf = (card: AdaptiveCard) => [...JSON.stringify(card).matchAll(/"type":"Chart\.(\w+)"/g)].map(([, kind]) => kind);
    const months = await world.presses('macsen', 'overview.section', { section: 'months', measure: 'meetings' });
    expect(chartsOf(months)).toEqual(['HorizontalBar']);
    expect(JSON.stringify(months)).toContain('"displayMode":"AbsoluteNoAxis"');
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

  it('is counts in fives of the whole authority for its custodian: no name, no reference, no list, and no count under five', async () => {
    await given(manyGroups(12));
    await keepsRegisterOf('case-0');
    const cards = await custodiansCards();
    const [home, limit] = cards.map(shown);
    expect(home).toContain('Figures of the whole local authority whose register you keep. Counted on: Friday 20 November 2026.');
    // Eight of these groups, and two of the group that every world has.
    expect(home).toContain('■ Late: 10 to 14');
    expect(home).toContain('◇ Not all known: fewer than 5');
    expect(limit).toMatch(/Seeing the child alone\s+10 to 14/);
    for (const card of cards) {
      expect(JSON.stringify(card)).not.toMatch(/Plentyn|CG-|Siân|case-|person-/);
      expect(buttons(card).map(({ verb }) => verb)).not.toContain('overview.list');
    }
  });

  it('looks the same to the custodian with one late child more or less, and as many asked of the store for many groups as for few', async () => {
    const seen: string[] = [];
    const asks: (readonly string[])[] = [];
    for (const late of [1, 2]) {
      await given(
        manyGroups(13).map((group, index) => ({
          ...group,
          children: group.children.slice(0, index === 0 ? late : 2).map((child, at) => ({
            ...child,
            childId: `${child.childId}-${at}`,
            visits: [aVisitFact(index === 0 ? '2026-11-03' : '2026-11-18', { visitId: `x${index}-${at}`, byRole: 'co-ordinator' })],
          })),
        })),
      );
      await keepsRegisterOf('case-0');
      seen.push((await custodiansCards()).map(shown).join('\n'));
      asks.push((await asked('reg', 'overview.open')).asked);
      if (late < 2) await world.close();
    }
    expect(seen[1]).toBe(seen[0]);
    expect(new Set(asks.map(String))).toEqual(new Set(['figures']));
  });

  it('says of which day the counts are, where today’s are not made yet, and that none are made in a new store', async () => {
    await given(manyGroups(12));
    await setGroups('reg', ['case-0']);
    const before = await world.says('reg', 'overview');
    expect(shown(before)).toContain('It is not counted yet.');
    expect(shown(before)).not.toMatch(/fewer than|to 9/);
    expect(shown(await world.presses('reg', 'overview.section', { section: 'limit' }))).toContain('It is not counted yet.');
    await countFigures(world.deps, { mayGoOn: () => true, failed: () => undefined });
    expect(shown(await world.says('reg', 'overview'))).not.toContain('earlier day');
    world.setNow('2026-11-22T09:00:00.000Z');
    for (const card of await custodiansCards()) {
      expect(shown(card)).toContain('Counted on: Friday 20 November 2026.');
      expect(shown(card)).not.toMatch(/Friday 20 November 2026\s+\d/);
    }
    expect(shown(await world.says('reg', 'overview'))).toContain("◆ Today's count is not made yet");
  });

  it('shows nothing of the authority to who is its custodian no longer, to another authority’s, and to who only holds the post', async () => {
    const [first, ...rest] = manyGroups(12);
    if (first === undefined) throw new Error('no group');
    await given([{ ...first, localAuthority: 'Dinas' }, ...rest]);
    await keepsRegisterOf('case-0');
    const elsewhere = shown(await world.says('reg', 'overview'));
    expect(elsewhere).toContain('● In time: fewer than 5');
    expect(elsewhere).not.toMatch(/\d+ to \d+/);
    const { document, etag } = (await world.store.groups.load('case-0', []))?.head ?? {};
    if (document === undefined || etag === undefined) throw new Error('no group');
    const members = document.members.map((member) => (member.role === 'custodian' ? { ...member, to: today } : member));
    const head = { ...document, members };
    const put = [figuresOf(head, world.deps.rules, today)];
    await world.store.groups.commit({ coreGroupId: 'case-0', head, etag, put, create: [] });
    const found = await world.store.directory.read(personKey('person-reg'));
    if (found?.document.type !== 'person') throw new Error('nobody');
    await world.store.directory.write({ ...found.document, post: 'custodian' }, found.etag);
    for (const verb of ['overview.open', 'overview.section'] as const) {
      const { card } = await asked('reg', verb, verb === 'overview.section' ? { section: 'limit' } : {});
      expect(shown(card)).toContain('The overview is for those who oversee children');
      expect(shown(card)).not.toMatch(/fewer than|\d+ to \d+/);
    }
    expect(await denials()).toEqual([
      { by: 'person-reg', deed: 'overview.open', reason: 'oversees-none' },
      { by: 'person-reg', deed: 'overview.section', reason: 'oversees-none' },
    ]);
  });

  it('opens in one’s own chat only', async () => {
    await given(manyGroups(2));
    const card = await world.presses('macsen', 'overview.open', {}, { kind: 'groupChat', coreGroupId: 'case-0' });
    expect(shown(card)).toContain('own chat with me');
  });
});
