import type { Where } from '../../src/bot/turn';
import type { Verb } from '../../src/bot/verbs';
import { openings, verbs } from '../../src/bot/verbTable';
import { isForWords } from '../../src/core/confidentiality/audiences';
import { childrenNotSaid } from '../../src/core/member';
import { hideAddress } from '../support/confidentialWorld';
import { placeAnswered, placeEmptied } from '../support/emptyPlaceWorld';
import { alertIds, anEveryoneWorld, type EveryoneWorld, everyone, insiders, outsiders, type WorldState } from '../support/everyoneWorld';
import { askedToExclude, excluded } from '../support/exclusionWorld';
import { wellFormed } from '../support/wellFormed';
import { shown } from '../support/world';

const every: readonly Verb[] = [...new Set([...verbs, ...Object.values(openings)])];
const named = (verb: string): Verb => {
  const found = every.find((each) => each.verb === verb);
  if (found === undefined) throw new Error(`There is no verb ${verb}.`);
  return found;
};

/** Verbs of no single group: a person's own settings, their own list, a group that is yet to be. */
const ofNoGroup = [
  'language.choose',
  'language.open',
  'help.open',
  'help.choose',
  'groups.open',
  'groups.linking',
  'groups.creating',
  'groups.create',
  'children.all',
  'overview.open',
  'overview.section',
  'overview.list',
  'notSeen.which',
  'alerts.today',
  'away.open',
  'away.save',
  'away.end',
];

const runners = ['sian', 'macsen'];
const planners = [...runners, 'mair'];
const chair = ['ioan'];
const takersPart = Object.keys(insiders).filter((who) => !['ivo', 'reg', 'aud'].includes(who));
const invited = Object.keys(insiders).filter((who) => !['sen', 'cadi', 'reg', 'aud'].includes(who));
const writers = ['sian', 'mair', 'ioan'];
const agreers = [...runners, 'ioan'];
const upwards = [...runners, 'sen'];

type Row = {
  readonly verb: string;
  readonly state: WorldState;
  readonly who: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
  /** Those who may, and for whom there is nothing to save, or something to mend. */
  readonly refused?: readonly string[];
  readonly where?: Partial<Where>;
  readonly before?: (world: EveryoneWorld) => Promise<unknown>;
};

const groupChat = { kind: 'groupChat', conversationId: '19:x@thread.v2' } as const;
const absent = ['sian', 'macsen', 'sen', 'cadi', 'ioan', 'noor', 'gwen', 'mair', 'reg', 'beca'];

/** The first text of the drafted record that is not a standing one is changed, so that it can be put back. */
async function changed(world: EveryoneWorld): Promise<unknown> {
  return world.presses('ioan', 'record.change', await wellFormed(world, named('record.change')));
}

/** An import has asked whether two children are one, and for whom Noor is here. */
async function askedBy({ deps }: EveryoneWorld): Promise<void> {
  const loaded = await deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const members = document.members.map((member) => (member.memberId === 'noor' ? { ...member, childIds: [childrenNotSaid] } : member));
  const sameAsked = [{ what: 'child', here: 'child-1', there: 'child-2', askedOn: '2026-11-20' }] as const;
  await deps.store.commit({ coreGroupId: 'group-1', head: { ...document, members, sameAsked }, etag, put: [], create: [] });
}

/** An import has asked whether Noor is Ioan, whom it lists no longer. */
async function askedWho({ deps }: EveryoneWorld): Promise<void> {
  const loaded = await deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const asked = { ...twoMembers, herePersonId: 'person-ioan', therePersonId: 'person-noor', askedOn: '2026-11-20' };
  await deps.store.commit({ coreGroupId: 'group-1', head: { ...document, personsAsked: [asked] }, etag, put: [], create: [] });
}

const twoMembers = { here: 'ioan', there: 'noor' };

/** An import has missed a child, and the whole group. */
async function missedBy({ deps }: EveryoneWorld): Promise<void> {
  const loaded = await deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const notExported = { since: '2026-11-20', stays: false };
  const children = document.children.map((child) => (child.childId === 'child-1' ? { ...child, notExported } : child));
  await deps.store.commit({ coreGroupId: 'group-1', head: { ...document, children, notExported }, etag, put: [], create: [] });
}

/** Somebody has ended the group. */
async function endedBy({ deps }: EveryoneWorld): Promise<void> {
  const loaded = await deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const ended = { on: '2026-11-20', because: 'ended' } as const;
  await deps.store.commit({ coreGroupId: 'group-1', head: { ...document, ended }, etag, put: [], create: [] });
}

/** An import has a child again whose case had ended here. */
async function returnedIn({ deps }: EveryoneWorld): Promise<void> {
  const loaded = await deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const returned = { since: '2026-11-20', endedOn: '2026-11-02' };
  const children = document.children.map((child) => (child.childId === 'child-1' ? { ...child, returned } : child));
  await deps.store.commit({ coreGroupId: 'group-1', head: { ...document, children }, etag, put: [], create: [] });
}

/** Who may do what, by hand from DOMAIN 2.1, 2.5, 1.11, 1.12: what these people press is saved, everybody else is denied. */
const deeds: readonly Row[] = [
  { verb: 'groups.addChild', state: 'planned', who: runners },
  { verb: 'members.add', state: 'planned', who: runners },
  { verb: 'members.end', state: 'planned', who: runners },
  { verb: 'members.end', state: 'planned', who: runners, data: { memberId: 'elin' } },
  { verb: 'members.end', state: 'planned', who: ['macsen'], data: { memberId: 'cadi' } },
  { verb: 'members.contact', state: 'planned', who: runners },
  { verb: 'members.answer', state: 'planned', who: runners, before: placeEmptied },
  { verb: 'members.unanswer', state: 'planned', who: runners, before: placeAnswered },
  { verb: 'questions.join', state: 'planned', who: runners, before: askedBy },
  { verb: 'questions.different', state: 'planned', who: runners, before: askedBy },
  { verb: 'questions.children', state: 'planned', who: runners, before: askedBy },
  { verb: 'questions.onePerson', state: 'planned', who: runners, data: twoMembers, before: askedWho },
  { verb: 'questions.twoPeople', state: 'planned', who: runners, data: twoMembers, before: askedWho },
  { verb: 'questions.missedChild', state: 'planned', who: runners, before: missedBy },
  { verb: 'questions.returnedChild', state: 'planned', who: runners, before: returnedIn },
  { verb: 'questions.missedGroup', state: 'planned', who: runners, before: missedBy },
  { verb: 'groups.reopen', state: 'planned', who: runners, before: endedBy },
  { verb: 'accounts.confirm', state: 'planned', who: upwards },
  { verb: 'accounts.refuse', state: 'planned', who: upwards },
  { verb: 'accounts.unlink', state: 'planned', who: upwards },
  { verb: 'accounts.relink', state: 'planned', who: upwards },
  { verb: 'accounts.code', state: 'planned', who: upwards },
  { verb: 'accounts.code', state: 'planned', who: ['macsen', 'sen'], data: { memberId: 'sian' } },
  { verb: 'accounts.code', state: 'planned', who: ['sen'], data: { memberId: 'macsen' } },
  { verb: 'accounts.code', state: 'planned', who: ['macsen', 'sen'], data: { memberId: 'reg' } },
  { verb: 'meeting.plan', state: 'none', who: planners },
  { verb: 'meeting.arrange', state: 'planned', who: planners },
  { verb: 'meeting.move', state: 'planned', who: planners },
  { verb: 'meeting.cancel', state: 'planned', who: planners },
  { verb: 'meeting.start', state: 'today', who: chair },
  { verb: 'meeting.close', state: 'open', who: chair },
  { verb: 'agenda.propose', state: 'planned', who: takersPart },
  { verb: 'agenda.agree', state: 'planned', who: takersPart },
  { verb: 'agenda.change', state: 'planned', who: takersPart },
  { verb: 'agenda.share', state: 'planned', who: ['noor'] },
  { verb: 'agenda.share', state: 'planned', who: ['elin'], data: { itemId: 'private-elin' } },
  { verb: 'agenda.withdraw', state: 'planned', who: ['noor'] },
  { verb: 'agenda.withdraw', state: 'planned', who: ['elin'], data: { itemId: 'private-elin' } },
  { verb: 'agenda.decline', state: 'planned', who: chair },
  { verb: 'agenda.reword', state: 'planned', who: chair },
  { verb: 'agenda.accept', state: 'planned', who: chair },
  { verb: 'agenda.order', state: 'planned', who: chair },
  { verb: 'attendance.reply', state: 'planned', who: invited },
  { verb: 'attendance.deputy', state: 'planned', who: invited },
  { verb: 'attendance.everyone', state: 'open', who: chair },
  { verb: 'attendance.correct', state: 'open', who: chair },
  { verb: 'attendance.confirm', state: 'open', who: chair },
  { verb: 'actions.agree', state: 'open', who: agreers },
  { verb: 'actions.agreeOutside', state: 'open', who: agreers },
  { verb: 'actions.detail', state: 'open', who: agreers },
  { verb: 'actions.share', state: 'open', who: agreers, data: { actionId: 'act-hidden' } },
  { verb: 'actions.giveTo', state: 'open', who: agreers },
  { verb: 'actions.reopen', state: 'open', who: agreers },
  { verb: 'actions.finish', state: 'open', who: [...agreers, 'noor'] },
  { verb: 'actions.extend', state: 'open', who: [...agreers, 'noor'] },
  { verb: 'actions.block', state: 'open', who: [...agreers, 'noor'] },
  { verb: 'actions.finish', state: 'open', who: [...agreers, 'elin'], data: { actionId: 'act-elin' } },
  { verb: 'actions.finish', state: 'open', who: [...agreers, 'rhys'], data: { actionId: 'act-rhys' } },
  { verb: 'actions.extend', state: 'open', who: agreers, data: { actionId: 'act-elin' } },
  { verb: 'actions.block', state: 'open', who: agreers, data: { actionId: 'act-rhys' } },
  { verb: 'actions.reopen', state: 'open', who: [...agreers, 'noor'], data: { actionId: 'act-blocked' } },
  { verb: 'record.note', state: 'open', who: writers },
  { verb: 'record.draft', state: 'closed', who: writers },
  { verb: 'record.change', state: 'drafted', who: chair },
  { verb: 'record.leaveOut', state: 'drafted', who: chair },
  { verb: 'record.sign', state: 'drafted', who: chair },
  { verb: 'record.correct', state: 'signed', who: ['sian', 'ioan'] },
  { verb: 'record.circulate', state: 'signed', who: writers },
  {
    verb: 'record.release',
    state: 'signed',
    who: ['macsen', 'sen', 'ioan'],
    data: { memberId: 'rhys' },
    before: async (world) => {
      await hideAddress(world, 'child-2');
      await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 1 });
    },
  },
  { verb: 'record.read', state: 'circulated', who: takersPart },
  { verb: 'alerts.take', state: 'planned', who: upwards },
  { verb: 'alerts.putOff', state: 'planned', who: ['sian'] },
  { verb: 'alerts.escalate', state: 'planned', who: upwards },
  { verb: 'alerts.retry', state: 'planned', who: upwards, data: { notice: alertIds.failed } },
  { verb: 'language.choose', state: 'planned', who: everyone, data: { language: 'cy', after: undefined } },
  { verb: 'groups.choose', state: 'planned', who: Object.keys(insiders) },
  { verb: 'groups.create', state: 'planned', who: ['sian', 'beca'], refused: ['macsen'] },
  { verb: 'groups.name', state: 'planned', who: runners },
  { verb: 'groups.link', state: 'planned', who: runners, where: groupChat },
  {
    verb: 'groups.unlink',
    state: 'planned',
    who: runners,
    before: (world) => world.presses('sian', 'groups.link', { g: 'group-1' }, groupChat),
  },
  { verb: 'record.putBack', state: 'drafted', who: chair, before: changed },
  { verb: 'exclusions.ask', state: 'planned', who: ['sian', 'ioan', 'noor'] },
  { verb: 'exclusions.ask', state: 'planned', who: ['sian', 'ioan', 'noor', 'gwen'], data: { person: 'rhys' } },
  { verb: 'exclusions.decide', state: 'planned', who: ['macsen', 'cadi'], before: askedToExclude },
  { verb: 'exclusions.refuse', state: 'planned', who: ['macsen', 'cadi'], before: askedToExclude },
  { verb: 'exclusions.review', state: 'planned', who: ['macsen', 'cadi'], before: excluded },
  { verb: 'away.save', state: 'planned', who: absent },
  {
    verb: 'away.end',
    state: 'planned',
    who: ['sian'],
    refused: absent.filter((person) => person !== 'sian'),
    before: async (world) => world.presses('sian', 'away.save', await wellFormed(world, named('away.save'))),
  },
  { verb: 'away.enter', state: 'planned', who: ['macsen'] },
  { verb: 'away.finish', state: 'planned', who: ['macsen'] },
];

/** What came of one press: how many denials it left, and whether anything else was written. */
async function outcomeOf(world: EveryoneWorld, press: () => Promise<unknown>): Promise<{ denied: number; wrote: boolean }> {
  const before = world.counted();
  await press();
  const after = world.counted();
  return { denied: after.denials - before.denials, wrote: after.writes > before.writes };
}

it.each(deeds)('$verb in state $state is saved for $who and denied to everybody else who may not', async (row) => {
  const { verb, state, who, data = {}, refused = [], where = {}, before = async () => undefined } = row;
  const saved: string[] = [];
  const denied: string[] = [];
  let world: EveryoneWorld | null = null;
  for (const person of everyone) {
    if (world === null) {
      world = await anEveryoneWorld(state);
      await before(world);
    }
    const here: EveryoneWorld = world;
    const press = { ...(await wellFormed(here, named(verb))), ...data };
    const outcome = await outcomeOf(here, () => here.presses(person, verb, press, where));
    if (outcome.wrote) saved.push(person);
    if (outcome.denied === 1 && !outcome.wrote) denied.push(person);
    if (outcome.wrote) world = null;
  }
  expect(saved).toEqual(everyone.filter((person) => who.includes(person)));
  expect(denied).toEqual(everyone.filter((person) => !who.includes(person) && !refused.includes(person)));
});

it('has a row for every verb that saves; those about a child have theirs in everyChildDeed.test.ts', () => {
  const ofAChild = /^(children|clocks|seen|notSeen|review|steps)\./;
  const saving = every.filter(({ verb, kind }) => kind === 'deed' && !ofAChild.test(verb)).map(({ verb }) => verb);
  expect(saving.filter((verb) => !deeds.some((row) => row.verb === verb))).toEqual([]);
});

describe.each(['none', 'planned', 'open', 'circulated'] as const)('in state %s, whoever presses whatever', (state) => {
  it('is answered with a card; outsiders are denied, and a denial writes nothing', async () => {
    const wrong: string[] = [];
    let world = await anEveryoneWorld(state);
    for (const verb of every) {
      const press = await wellFormed(world, verb);
      for (const person of everyone) {
        const told = `${verb.verb} by ${person}`;
        const outcome = await outcomeOf(world, async () => {
          if ((await world.presses(person, verb.verb, press)).type !== 'AdaptiveCard') wrong.push(`${told} got no card`);
        });
        const isOutsider = (outsiders as readonly string[]).includes(person) && !ofNoGroup.includes(verb.verb);
        if (outcome.denied > 0 && outcome.wrote) wrong.push(`${told} was denied and wrote`);
        if (isOutsider && outcome.denied !== 1) wrong.push(`${told} was not denied`);
        if (outcome.wrote) world = await anEveryoneWorld(state);
      }
    }
    expect(wrong).toEqual([]);
  });
});

const huge = 'x'.repeat(100_000);
/** Forged in place of one datum: of another group, of nothing, of another type, or out of all proportion. */
const forgeries: readonly unknown[] = [
  'meeting-2',
  'none',
  '',
  '../group',
  'a/b?c#d%',
  '__proto__',
  huge,
  '\u0000',
  ['meeting-1'],
  { $ne: null },
  null,
  true,
  -1,
  1e308,
  0.5,
];

/** What says which thing a press is about. */
const ids = ['meetingId', 'itemId', 'actionId', 'memberId', 'sectionId', 'slot'];
const isView = ({ verb }: Verb): boolean => !deeds.some((row) => row.verb === verb);

/** Members of this group, and a co-ordinator of the other one. */
const forgers = ['sian', 'ioan', 'elin', 'rhys', 'beca'];

describe.each(['planned', 'drafted'] as const)('forged presses in state %s', (state) => {
  it('are answered, and write nothing that the honest press would not have', async () => {
    const wrong: string[] = [];
    let world = await anEveryoneWorld(state);
    for (const verb of every) {
      const honest = await wellFormed(world, verb);
      const data = Object.keys(verb.data.shape).filter((name) => name !== 'g');
      for (const [at, name] of data.entries()) {
        for (const [turn, forgery] of forgeries.entries()) {
          const person = forgers[(at + turn) % forgers.length] ?? '';
          const outcome = await outcomeOf(world, () => world.presses(person, verb.verb, { ...honest, [name]: forgery }));
          if (outcome.wrote) world = await anEveryoneWorld(state);
          const told = `${verb.verb} by ${person} with ${name} ${String(forgery).slice(0, 20)}`;
          if (ids.includes(name) && outcome.wrote) wrong.push(`${told} wrote`);
          if (['meetingId', 'actionId', 'memberId'].includes(name) && !isView(verb) && outcome.denied !== 1)
            wrong.push(`${told} was not denied`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('with a key that no verb asks for do what they do without it', async () => {
    for (const verb of every) {
      const world = await anEveryoneWorld(state);
      const honest = { k: 'the-same-press', ...(await wellFormed(world, verb)) };
      const expected = await outcomeOf(world, () => world.presses('sian', verb.verb, honest));
      for (const forged of [
        JSON.parse('{"__proto__":{"role":"manager"}}'),
        { constructor: 'x', toString: 'y' },
        { role2: 'manager', personId: 'person-macsen', where: { kind: 'personal' } },
      ]) {
        const again = await anEveryoneWorld(state);
        const press = Object.assign(Object.create(null), honest);
        for (const [key, value] of Object.entries(forged)) Object.defineProperty(press, key, { value, enumerable: true });
        const outcome = await outcomeOf(again, () => again.presses('sian', verb.verb, press));
        expect([verb.verb, Object.keys(forged), outcome]).toEqual([verb.verb, Object.keys(forged), expected]);
      }
    }
  });

  it('with a list or an object for a text write nothing', async () => {
    const world = await anEveryoneWorld(state);
    for (const verb of every) {
      const honest = await wellFormed(world, verb);
      for (const input of Object.keys(verb.inputs.shape)) {
        for (const forgery of [{ toString: 'x' }, [{ a: 1 }], [['a']]]) {
          const outcome = await outcomeOf(world, () => world.presses('sian', verb.verb, { ...honest, [input]: forgery }));
          expect([verb.verb, input, outcome.wrote]).toEqual([verb.verb, input, false]);
        }
      }
    }
  });
});

it('a made-up group gets no log of its own', async () => {
  const world = await anEveryoneWorld('planned');
  for (const verb of every) {
    const press = await wellFormed(world, verb);
    for (const g of ['made-up', '', '../x', huge, 7, null, ['group-1'], 'group-2'])
      for (const where of [{}, { kind: 'groupChat' as const, conversationId: '19:x@thread.v2' }])
        await world.presses('sian', verb.verb, { ...press, g }, where);
  }
  const ofTheMadeUp = await world.deps.store.ofType('made-up', 'access', { limit: 10, after: null });
  expect(ofTheMadeUp).toEqual([]);
});

it('says why to whoever is denied, and nothing of the group', async () => {
  const world = await anEveryoneWorld('circulated');
  for (const verb of every.filter(({ verb: name }) => !ofNoGroup.includes(name))) {
    // What they typed themselves is given back to them.
    const press = Object.fromEntries(
      Object.entries(await wellFormed(world, verb)).map(([name, value]) => [name, isForWords(name) ? 'Typed' : value]),
    );
    for (const person of outsiders)
      expect([verb.verb, JSON.stringify(await world.presses(person, verb.verb, press)).match(/Canary.*|"g":"group.*/)]).toEqual([
        verb.verb,
        null,
      ]);
  }
  expect(shown(await world.presses('beca', 'agenda.open', {}))).toContain('not a member');
});
