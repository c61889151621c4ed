import { createBot } from '../../src/bot/app';
import { createConnectorClients } from '../../src/bot/connector/connectorClients';
import { createPersonRate } from '../../src/bot/frontDoor/personRate';
import { defaultServiceHosts } from '../../src/bot/frontDoor/serviceUrls';
import { createMessenger } from '../../src/bot/messenger';
import { makeRouter, type Router } from '../../src/bot/router';
import { openings, verbs } from '../../src/bot/verbTable';
import type { Notice } from '../../src/core/notices/notice';
import { StoreFault } from '../../src/storage/errors';
import type { Deps } from '../../src/usecases/deeds/deps';
import { readAccounts } from '../../src/usecases/people/accountDocuments';
import {
  type ActivityJson,
  groupChat,
  installation,
  message,
  type Place,
  personalChat,
  press,
  type TeamsPerson,
  teamsPerson,
  testAppId,
} from '../support/activities';
import { botUnderTest } from '../support/botUnderTest';
import { ConnectorSimulator } from '../support/connectorSimulator';
import { alertIds, anEveryoneWorld, type EveryoneWorld } from '../support/everyoneWorld';
import { button, shown } from '../support/world';

const teams = new ConnectorSimulator();
let world: EveryoneWorld;
let reports: unknown[][];
let send: (activity: ActivityJson) => Promise<{ status: number; body?: unknown }>;
/** Set by a test: what the next commit of the store does instead. */
/** How many reads of heads still work before they fail. */
let spared = 0;
let failing: 'sizes' | 'commits' | 'views' | 'heads' | 'replaced' | 'everything' | null;

const card = (answer: { body?: unknown }): unknown => (answer.body as { value: unknown }).value;
const cardIn = (activity: unknown): unknown => (activity as { attachments: { content: unknown }[] }).attachments[0]?.content;
/** The Teams account of a person of the world, by the address that the directory has. */
const account = (who: string): TeamsPerson => ({ ...teamsPerson(who), email: `PERSON-${who}@council.example` });
const chatOf = (who: string): Place => personalChat(account(who), teams.serviceUrl);

beforeAll(() => teams.start());
afterAll(() => teams.stop());
beforeEach(async () => {
  teams.forget();
  failing = null;
  world = await anEveryoneWorld('planned', withFaults);
  begin(makeRouter(verbs, openings));
});

function begin(router: Router, burst = 1000): void {
  reports = [];
  const report = (...told: unknown[]): void => void reports.push(told);
  const clients = createConnectorClients({ serviceUrls: { hosts: defaultServiceHosts, loopbackAllowed: true }, appToken: null });
  const messenger = createMessenger({ clients, appId: testAppId, now: () => 0 });
  const bot = createBot({ deps: world.deps, router, messenger, rate: createPersonRate({ now: () => 0, burst }), report });
  const { door } = botUnderTest({ issuer: null, logic: bot });
  send = (activity) => door.receive(null, activity);
}

/** The number that a person is shown, the same wherever it stands. */
function numberTold(told: unknown): string {
  const [number = '', ...more] = [...JSON.stringify(told).matchAll(/: ([0-9A-Z]{4}-[0-9A-Z]{4})\b/g)].map(([, each]) => each);
  expect(number).not.toBe('');
  expect(more.filter((each) => each !== number)).toEqual([]);
  return number;
}

function withFaults(deps: Deps): Deps {
  const { store, directory } = deps;
  const mustWork = (): void => {
    if (failing === 'replaced') throw new StoreFault('store.replaced', 'as the test asked');
    if (failing === 'everything') throw new StoreFault('store.unavailable', 'as the test asked');
  };
  return {
    ...deps,
    directory: {
      ...directory,
      async read(key) {
        if (failing === 'everything') mustWork();
        return directory.read(key);
      },
    },
    store: {
      ...store,
      async commit(change) {
        if (failing === 'sizes') throw new StoreFault('store.too-large', 'as the test asked');
        mustWork();
        if (failing === 'commits') throw new StoreFault('store.unavailable', 'as the test asked');
        return store.commit(change);
      },
      async heads(ids) {
        if (failing === 'heads' && spared-- <= 0) throw new StoreFault('store.unavailable', 'as the test asked');
        return store.heads(ids);
      },
    },
    access: {
      ...deps.access,
      async viewed(...entry) {
        mustWork();
        if (failing === 'views') throw new StoreFault('store.unavailable', 'as the test asked');
        return deps.access.viewed(...entry);
      },
    },
  };
}

function meet(who: string): { person: TeamsPerson; place: Place } {
  const [person, place] = [account(who), chatOf(who)];
  teams.addMembers(place, person);
  return { person, place };
}

describe('who is speaking', () => {
  it('is linked by the roster’s address, whatever its letter case, and answered in a card', async () => {
    const { person, place } = meet('ioan');
    await send(message(person, place, 'agenda'));
    expect(JSON.stringify(teams.postedIn(place))).toContain('Agenda for');
    expect(teams.postedIn(place)[0]).toMatchObject({ summary: expect.stringContaining('You have an item to look at') });
  });

  it('is nobody where the roster has another account under that id', async () => {
    const { person, place } = meet('ioan');
    const thief = { ...person, aadObjectId: teamsPerson('thief').aadObjectId };
    await send(message(thief, place, 'agenda'));
    expect(JSON.stringify(teams.postedIn(place))).not.toMatch(/Canary|Agenda for/);
    expect(reports).toEqual([['stranger-refused']]);
  });

  it.each([undefined, null, ''])('is nobody with %p for an object id: no two such people become one', async (aadObjectId) => {
    const { person, place } = meet('ioan');
    const anonymous = (activity: ActivityJson): ActivityJson => ({ ...activity, from: { id: person.userId, name: 'x', aadObjectId } });
    await send(anonymous(message(person, place, 'agenda')));
    const answer = await send(anonymous(press(person, place, 'agenda.open', { g: 'group-1', k: 'k' })));
    expect(answer.status).toBe(200);
    expect(JSON.stringify([teams.posted, answer])).not.toMatch(/Canary|Agenda for/);
  });

  it('is not called a stranger while Teams does not answer', async () => {
    const { person, place } = meet('ioan');
    teams.failNext({ kind: 'status', status: 503 });
    const asked = await send(press(person, place, 'agenda.open', { g: 'group-1', k: 'k' }));
    expect(JSON.stringify(asked)).toContain('Teams did not answer');
    expect(JSON.stringify(asked)).not.toContain('adaptive');
    expect(shown(card(await send(press(person, place, 'agenda.open', { g: 'group-1', k: 'k' }))))).toContain('Agenda for');
  });

  it('is told politely that they are not known, in both languages, and nothing else', async () => {
    const { person, place } = meet('nobody');
    for (const line of ['help', 'agenda', 'members', '']) await send(message(person, place, line, `m-${line}`));
    const answer = await send(press(person, place, 'members.open', { g: 'group-1', k: 'k' }));
    expect(JSON.stringify([teams.posted, answer])).not.toMatch(/Canary|Action\.Execute/);
    expect(answer.status).toBe(200);
  });
});

describe('a shared conversation', () => {
  const shared = () => groupChat('a-chat', teams.serviceUrl);

  it('that nobody has linked shows nothing of any group', async () => {
    teams.addMembers(shared(), account('sian'), account('elin'));
    for (const line of ['agenda', 'members', 'groups', 'record', 'help']) await send(message(account('sian'), shared(), line, `m-${line}`));
    expect(JSON.stringify(teams.posted)).not.toMatch(/Canary|group-1/);
    const answer = await send(press(account('sian'), shared(), 'agenda.open', { g: 'group-1', k: 'k' }));
    expect(shown(card(answer))).not.toMatch(/Canary/);
  });

  it.each([undefined, null, 'group', 'Personal', 'meeting'])(
    'is any that does not say it is personal: type %p',
    async (conversationType) => {
      teams.addMembers(shared(), account('sian'));
      const said = message(account('sian'), shared(), 'members');
      await send({ ...said, conversation: { ...(said['conversation'] as object), conversationType } });
      expect(teams.posted).toHaveLength(1);
      expect(JSON.stringify(teams.posted)).not.toMatch(/Canary/);
    },
  );

  it('answers a guest who is in it but in no group with a refusal that tells nothing', async () => {
    teams.addMembers(shared(), account('sian'), account('guest'));
    await send(press(account('sian'), shared(), 'groups.link', { g: 'group-1', k: 'k' }));
    expect((await world.head()).conversation).toMatchObject({ conversationId: shared().conversationId });
    for (const verb of ['agenda.open', 'members.open', 'record.open', 'groups.open', 'groups.linking', 'actions.open']) {
      const answer = await send(press(account('guest'), shared(), verb, verb.startsWith('groups') ? { k: 'k' } : { g: 'group-1', k: 'k' }));
      expect([verb, answer.status, /Canary|CG-/.test(JSON.stringify(answer))]).toEqual([verb, 200, false]);
    }
    expect((await world.denials()).length).toBe(6);
  });
});

describe('a store that fails in the middle of a press', () => {
  it('tells that nothing was saved and leaves the card; the next press works', async () => {
    const { person, place } = meet('ioan');
    const propose = { g: 'group-1', k: 'k', meetingId: 'meeting-1', words: 'CanaryTyped' };
    await send(message(person, place, 'help'));
    failing = 'commits';
    const refused = await send(press(person, place, 'agenda.propose', propose));
    expect(refused).toEqual({
      status: 200,
      body: expect.objectContaining({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' }),
    });
    expect(JSON.stringify(refused)).toContain('not saved');
    expect(reports).toEqual([['store.unavailable', { id: numberTold(refused) }]]);
    failing = null;
    expect(shown(card(await send(press(person, place, 'agenda.propose', propose))))).toContain('CanaryTyped');
    expect((await world.meeting()).agenda.filter(({ words }) => words?.text === 'CanaryTyped')).toHaveLength(1);
  });

  it('asks nobody to press again for what is too large to be kept, however often it is pressed', async () => {
    const { person, place } = meet('ioan');
    await send(message(person, place, 'help'));
    failing = 'sizes';
    const propose = { g: 'group-1', k: 'k', meetingId: 'meeting-1', words: 'CanaryTyped' };
    const refused = await send(press(person, place, 'agenda.propose', propose));
    expect(JSON.stringify(refused)).toContain('Pressing again does not help');
    expect(JSON.stringify(refused)).toContain('If anybody is in danger, ring 999 now.');
    expect(JSON.stringify(refused)).not.toMatch(/Press again in a minute|CanaryTyped/);
    expect(reports).toEqual([['store.too-large', { id: numberTold(refused) }]]);
  });

  it('shows nothing that it could not note as viewed', async () => {
    const { person, place } = meet('ioan');
    await send(message(person, place, 'help'));
    teams.forget();
    failing = 'views';
    await send(message(person, place, 'members', 'm-2'));
    expect(JSON.stringify(teams.posted)).toContain('This cannot be shown at the moment');
    expect(JSON.stringify(teams.posted)).not.toMatch(/Canary|not saved|Press again/);
    const pressed = JSON.stringify(await send(press(person, place, 'members.open', { g: 'group-1', k: 'k' })));
    expect(pressed).toContain('This cannot be shown at the moment');
    expect(pressed).not.toMatch(/Canary|not saved/);
  });
});

describe('a fault that somebody has to mend', () => {
  it.each([
    [
      'of whoever saves',
      'agenda.propose',
      { meetingId: 'meeting-1', words: 'CanaryTyped' },
      /This was not saved.*Pressing again does not help/,
    ],
    ['of whoever looks', 'agenda.open', {}, /This cannot be shown until.*trying again does not help/],
  ])('asks nothing %s but to keep their own records', async (_who, verb, data, words) => {
    const { person, place } = meet('ioan');
    await send(message(person, place, 'help'));
    failing = 'replaced';
    const told = await send(press(person, place, verb, { g: 'group-1', k: 'k', ...data }));
    expect(told.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(JSON.stringify(told)).toMatch(words);
    expect(JSON.stringify(told)).toContain('ring 999 now. Emergency duty team: the out-of-hours number');
    expect(JSON.stringify(told)).not.toMatch(/in a minute|CanaryTyped/);
    expect(reports).toEqual([['store.replaced', { id: numberTold(told) }]]);
  });
});

describe('whom to ring', () => {
  const numbers = /ring 999 now[\s\S]*Emergency duty team:[\s\S]*out-of-hours number/;
  const inWelsh = /ffoniwch 999 nawr[\s\S]*Tîm dyletswydd brys:[\s\S]*rhif y tu allan i oriau/;

  it.each(['not seen', 'heb weld', 'help', '999', 'the line is dead and he is here'])(
    'is said in both languages where no store answers and somebody types "%s"',
    async (line) => {
      const { person, place } = meet('ioan');
      failing = 'everything';
      await send(message(person, place, line));
      const [{ activity } = { activity: {} }] = teams.posted;
      expect(shown(cardIn(activity))).toMatch(numbers);
      expect(shown(cardIn(activity))).toMatch(inWelsh);
      expect(teams.posted).toHaveLength(1);
    },
  );

  it('is said in the language of whoever meets the fault, where it is known, headline and all', async () => {
    const { person, place } = meet('ioan');
    await send(press(person, place, 'language.choose', { language: 'cy', goesOn: 'help', k: 'k' }));
    failing = 'views';
    await send(message(person, place, 'heb weld', 'm-2'));
    const told = shown(cardIn(teams.posted[0]?.activity));
    expect(told).toMatch(inWelsh);
    expect(told).toContain("Mae gennych eitem i'w gweld.");
    expect(told).not.toMatch(/ring|You have/);
  });

  it('is said before anything else, and under both headlines where no language is known', async () => {
    const { person, place } = meet('ioan');
    failing = 'everything';
    await send(message(person, place, 'members'));
    const told = shown(cardIn(teams.posted[0]?.activity));
    expect(told).toMatch(/Mae gennych eitem i'w gweld\.[\s\S]*You have an item to look at\./);
    expect(told.indexOf('999')).toBeLessThan(told.indexOf('nam ar ein hochr'));
  });

  it.each([
    ['999', /999 now[\s\S]*999 nawr|999 nawr[\s\S]*999 now/],
    ['he hit me', /^((?!perygl)[\s\S])*in danger[\s\S]*mewn perygl/],
    ['mae e wedi fy mwrw', /^((?!danger)[\s\S])*mewn perygl[\s\S]*in danger/],
  ])('is the answer to "%s", whoever types it, first in the language of the word', async (line, language) => {
    const { person, place } = meet('nobody');
    await send(message(person, place, line));
    const told = shown(cardIn(teams.posted[0]?.activity));
    expect(told).toContain('999');
    expect(told).toMatch(language);
    expect(told).toMatch(/Nobody reads what is written here|Nid oes neb yn darllen/);
    expect(told).not.toMatch(/Canary|do not know this account|Nid wyf yn adnabod/);
  });

  it('is the answer to a member’s cry for help, in its language and then in their own, also when they type too fast', async () => {
    const { person, place } = meet('ioan');
    await send(press(person, place, 'language.choose', { language: 'cy', goesOn: 'help', k: 'k' }));
    begin(makeRouter(verbs, openings), 1);
    await send(message(person, place, 'help me', 'm-2'));
    await send(message(person, place, 'help me', 'm-3'));
    const [first, second] = teams.posted.map(({ activity }) => shown(cardIn(activity)));
    expect(first).toMatch(inWelsh);
    expect(first).toMatch(/^((?!perygl)[\s\S])*in danger/);
    expect(second).toMatch(/in danger[\s\S]*mewn perygl/);
  });

  it('is not what people are told who only use the words of the day', async () => {
    const { person, place } = meet('ioan');
    for (const line of ['help', 'members', 'not seen', 'cymorth']) await send(message(person, place, line, `m-${line}`));
    expect(JSON.stringify(teams.posted)).not.toContain('Nobody reads what is written here');
  });
});

it('the card of a stranger has its headline in both languages', async () => {
  const { person, place } = meet('nobody');
  await send(message(person, place, 'agenda'));
  const pressed = shown(card(await send(press(person, place, 'members.open', { g: 'group-1', k: 'k' }))));
  for (const told of [shown(cardIn(teams.posted[0]?.activity)), pressed])
    expect(told).toMatch(/eitem i'w gweld\.[\s\S]*You have[\s\S]*Nid wyf yn adnabod[\s\S]*I do not know this account/);
});

describe('a bug or a broken press', () => {
  it('of a handler is told with a number in the reader’s language, which the log has with the place and no word of it', async () => {
    const { person, place } = meet('ioan');
    const good = makeRouter(verbs, openings);
    const broken = async (): Promise<never> => Promise.reject(new Error('CanaryBug Elin Ŵyn'));
    begin({ ...good, answerPress: broken });
    const told = await send(press(person, place, 'agenda.open', { g: 'group-1', k: 'k' }));
    expect(told).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.activity.message' } });
    expect(JSON.stringify(told)).toMatch(/999 now.*Something went wrong on our side, and this cannot be shown/);
    expect(reports).toEqual([
      ['turn-bug', { id: numberTold(told), thrown: 'Error', at: expect.stringMatching(/^test\/bot\/app.test.ts:\d+:\d+/) }],
    ]);
    expect(JSON.stringify([told, reports])).not.toMatch(/Canary|Elin|\/tmp|\/home/);
    begin(good);
    expect((await send(press(person, place, 'agenda.open', { g: 'group-1', k: 'k' }))).status).toBe(200);
  });

  it('of a typed line is told in a card with the number', async () => {
    const { person, place } = meet('ioan');
    begin({ ...makeRouter(verbs, openings), answerMessage: () => Promise.reject(new TypeError('CanaryBug')) });
    await send(message(person, place, 'agenda'));
    const [posted] = teams.postedIn(place);
    expect(reports).toMatchObject([['turn-bug', { id: numberTold(posted), thrown: 'TypeError' }]]);
  });

  it.each([
    ['no value', undefined],
    ['no action', {}],
    ['a verb that is a list', { action: { verb: ['agenda.open'], data: {} } }],
    ['a verb that is the prototype’s', { action: { verb: '__proto__', data: {} } }],
    ['a verb that is every object’s', { action: { verb: 'toString', data: {} } }],
    ['data that are a list', { action: { type: 'Action.Execute', verb: 'agenda.open', data: ['x'] } }],
    ['data that are text', { action: { type: 'Action.Execute', verb: 'agenda.open', data: 'x' } }],
    ['a verb out of all proportion', { action: { type: 'Action.Execute', verb: 'x'.repeat(200_000), data: {} } }],
  ])('with %s is never a server error and shows nothing', async (_what, value) => {
    const { person, place } = meet('ioan');
    const answer = await send({ ...press(person, place, 'agenda.open'), value });
    expect(answer.status).toBeLessThan(500);
    expect(JSON.stringify(answer)).not.toContain('Canary');
  });

  it('that is no press on a card at all is answered as unknown', async () => {
    const { person, place } = meet('ioan');
    for (const name of ['task/fetch', 'composeExtension/query', 'signin/verifyState', 'made/up', undefined])
      expect((await send({ ...press(person, place, 'agenda.open'), name })).status).toBe(404);
  });

  it('that goes on to a command of no card’s is refused', async () => {
    const { person, place } = meet('ioan');
    for (const goesOn of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      const answer = await send(press(person, place, 'language.choose', { language: 'cy', goesOn, k: 'k' }));
      expect([goesOn, answer.status]).toEqual([goesOn, 200]);
    }
  });
});

it('somebody who presses too fast is asked to wait, and keeps the card', async () => {
  const { person, place } = meet('ioan');
  begin(makeRouter(verbs, openings), 1);
  await send(press(person, place, 'agenda.open', { g: 'group-1', k: 'k' }));
  const second = await send(press(person, place, 'agenda.open', { g: 'group-1', k: 'k' }));
  expect(second.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  expect(JSON.stringify(second)).toContain('too fast');
});

it('greets whoever installs it in their own chat, and not again when it was only made newer', async () => {
  const { person, place } = meet('ioan');
  await send(installation(person, place, 'add'));
  expect(teams.postedIn(place)).toHaveLength(1);
  await send(installation(person, place, 'add-upgrade', 'f-5'));
  await send(installation(person, place, 'remove', 'f-6'));
  await send(installation(person, groupChat('b', teams.serviceUrl), 'add-upgrade', 'f-7'));
  expect(teams.posted).toHaveLength(1);
});

describe('what had failed for good by a person’s chat', () => {
  const failedNotice = async () => {
    const found = await world.deps.store.read('group-1', alertIds.failed);
    if (found === null) throw new Error('The notice is gone.');
    return { etag: found.etag, notice: found.document as Notice };
  };

  it.each([
    [
      'goes again when they install the bot again',
      (person: TeamsPerson, place: Place) => installation(person, place, 'add', 'f-9'),
      'planned',
    ],
    [
      'goes again when they write from another chat',
      (person: TeamsPerson, place: Place) => message(person, { ...place, conversationId: 'a:another' }, 'help', 'm-9'),
      'planned',
    ],
    [
      'stays as it is when the bot is made newer',
      (person: TeamsPerson, place: Place) => installation(person, place, 'add-upgrade', 'f-9'),
      'failed',
    ],
    ['stays as it is when they write as ever', (person: TeamsPerson, place: Place) => message(person, place, 'help', 'm-9'), 'failed'],
  ])('%s', async (_what, activity, state) => {
    const { person, place } = meet('macsen');
    const before = (await failedNotice()).notice;
    await send(message(person, place, 'help'));
    await world.deps.store.replace(before, (await failedNotice()).etag);
    teams.addMembers({ conversationId: 'a:another' }, person);
    await send(activity(person, place));
    expect((await failedNotice()).notice).toMatchObject({ state, ...(state === 'planned' ? { failure: null, attempts: [] } : {}) });
  });
});

it('says in a shared chat, to whoever added it and to nobody’s harm, how to link it; not where it is linked', async () => {
  const chat = groupChat('b', teams.serviceUrl);
  teams.addMembers(chat, account('sian'), account('nobody'));
  await send(installation(account('nobody'), chat, 'add'));
  const [offer, ...more] = teams.postedIn(chat);
  expect(more).toEqual([]);
  expect(shown(cardIn(offer))).toContain('This chat is not linked yet.');
  expect(JSON.stringify(offer)).not.toMatch(/Canary|group-1/);
  const { verb } = button(cardIn(offer), 'groups.linking');
  const list = card(await send(press(account('sian'), chat, verb, { k: 'k' }, { id: 'i-list' })));
  await send(press(account('sian'), chat, 'groups.link', button(list, 'groups.link').data, { id: 'i-link' }));
  teams.forget();
  await send(installation(account('nobody'), chat, 'add', 'f-8'));
  expect(teams.posted).toEqual([]);
});

it('reports codes alone: nothing that was typed, no name, no address', async () => {
  const { person, place } = meet('ioan');
  const stranger = meet('nobody');
  await send(message(person, place, 'help'));
  failing = 'commits';
  const open = card(await send(press(person, place, 'agenda.proposing', { g: 'group-1', k: 'k' })));
  await send(press(person, place, 'agenda.propose', { ...button(open, 'agenda.propose').data, words: 'CanaryTyped' }));
  await send(message(stranger.person, stranger.place, 'CanaryTyped elin@example.org'));
  expect(reports).toEqual([['store.unavailable', { id: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) }], ['stranger-refused']]);
});

it('answers a first word although what waited for its writer could not be looked up', async () => {
  const { person, place } = meet('ioan');
  [failing, spared] = ['heads', 1];
  await send(message(person, place, 'help'));
  expect(JSON.stringify(teams.posted)).not.toContain('not saved');
  expect(reports).toEqual([['store.unavailable'], ['account-not-told']]);
  failing = null;
  await send(message(person, place, 'help', 'm-2'));
  expect((await readAccounts(world.deps, 'person-ioan')).linked).toEqual([expect.objectContaining({ told: true })]);
});

it('lets no account in while it cannot be read whose side it would be on, and the next word does', async () => {
  const { person, place } = meet('ioan');
  failing = 'heads';
  await send(message(person, place, 'help'));
  expect(reports).toEqual([['store.unavailable', { id: expect.any(String) }]]);
  expect((await readAccounts(world.deps, 'person-ioan')).linked).toEqual([]);
  failing = null;
  await send(message(person, place, 'help', 'm-2'));
  expect((await readAccounts(world.deps, 'person-ioan')).linked).toHaveLength(1);
});
