import fc from 'fast-check';
import { createTeamsApplication } from '../../../src/bot/teamsApplication';
import {
  botAdded,
  channel,
  groupChat,
  installation,
  membersAdded,
  membersRemoved,
  message,
  personalChat,
  press,
  teamsPerson,
  testBotId,
} from '../../support/activities';
import { botUnderTest } from '../../support/botUnderTest';

const url = 'http://127.0.0.1:56150/_connector';
const nia = teamsPerson('Nia');
const places = [personalChat(nia, url), groupChat('g', url), channel('c', url)];

describe('an activity', () => {
  it.each(places)('of every kind is let in from a $kind', async (place) => {
    const bot = botUnderTest({ issuer: null });
    const activities = [
      message(nia, place, 'help'),
      press(nia, place, 'agenda.agree', { itemId: 'x' }),
      membersAdded(nia, place, [teamsPerson('Cai')]),
      membersRemoved(nia, place, [teamsPerson('Cai')]),
      botAdded(nia, place),
      installation(nia, place, 'add'),
      installation(nia, place, 'remove'),
    ];
    const statuses = [];
    for (const activity of activities) statuses.push((await bot.door.receive(null, activity)).status);
    expect(statuses).toEqual([200, 501, 200, 200, 200, 200, 200]);
    expect(bot.turns.map((turn) => turn.type)).toEqual(activities.map((activity) => activity['type']));
    expect(bot.reported).toEqual([]);
  });

  it('has its times as dates', async () => {
    const bot = botUnderTest({ issuer: null });
    await bot.door.receive(null, message(nia, places[0] ?? groupChat('g', url), 'help'));
    expect(bot.turns[0]?.timestamp).toEqual(new Date('2026-11-20T09:00:00Z'));
  });

  const plain = message(nia, personalChat(nia, url), 'help');
  it.each([
    ['no object', null],
    ['a text', 'help'],
    ['a list', [plain]],
    ['no type', { ...plain, type: undefined }],
    ['a type that is a number', { ...plain, type: 7 }],
    ['no conversation', { ...plain, conversation: undefined }],
    ['no sender', { ...plain, from: undefined }],
    ['a sender without id', { ...plain, from: { name: 'Nia' } }],
    ['an object id that is a list', { ...plain, from: { id: 'x', aadObjectId: ['a'] } }],
    ['no recipient', { ...plain, recipient: undefined }],
    ['a text that is a number', { ...plain, text: 7 }],
    ['a day that is none', { ...plain, timestamp: 'yesterday' }],
    ['entities that are no list', { ...plain, entities: {} }],
    ['members that are no list', { ...plain, membersAdded: 'everyone' }],
    ['a group that is a word', { ...plain, conversation: { ...(plain['conversation'] as object), isGroup: 'yes' } }],
    ['a sender whose name is a number', { ...plain, from: { id: 'x', name: 7 } }],
    ['a sender whose name is a list', { ...plain, from: { id: 'x', name: ['Nia'] } }],
    ['an id that is a number', { ...plain, id: 7 }],
    ['an id that is an object', { ...plain, id: {} }],
    ['an id with half a letter', { ...plain, id: '\ud800' }],
    ['a conversation with half a letter', { ...plain, conversation: { ...(plain['conversation'] as object), id: 'a\udc00' } }],
    ['a conversation with a line’s end', { ...plain, conversation: { ...(plain['conversation'] as object), id: 'a\r\nb' } }],
    ['a recipient whose role is an object', { ...plain, recipient: { id: 'x', role: {} } }],
    ['a locale that is a number', { ...plain, locale: 7 }],
    ['a text of a hundred thousand letters and one', { ...plain, text: 'x'.repeat(100_001) }],
    ['a mention of a hundred entities and one', { ...plain, entities: Array.from({ length: 101 }, () => ({ type: 'x' })) }],
    ['a thousand members and one', { ...plain, membersAdded: Array.from({ length: 1_001 }, () => ({ id: 'x' })) }],
    ['a wish for its replies in the answer', { ...plain, deliveryMode: 'expectReplies' }],
  ])('with %s is refused', async (_is, body) => {
    const bot = botUnderTest({ issuer: null });
    expect(await bot.door.receive(null, body)).toEqual({ status: 400, body: { code: 'bad-activity' } });
    expect(bot.turns).toHaveLength(0);
  });

  it('with too long a list is refused before anything in the list is looked at', async () => {
    const bot = botUnderTest({ issuer: null });
    let looked = 0;
    const counting = { get: (list: object, key: string | symbol) => (/^\d+$/.test(String(key)) ? ++looked : Reflect.get(list, key)) };
    for (const field of ['entities', 'membersAdded', 'membersRemoved']) {
      const list = new Proxy(
        Array.from({ length: 100_000 }, () => ({})),
        counting,
      );
      expect((await bot.door.receive(null, { ...plain, [field]: list })).status).toBe(400);
    }
    expect(looked).toBe(0);
  });

  it.each([
    [
      'no text beside a mention of the bot',
      { text: null, entities: [{ type: 'mention', text: '<at>x</at>', mentioned: { id: testBotId } }] },
    ],
    ['no entities and no members', { entities: null, membersAdded: null, membersRemoved: null }],
  ])('with %s has its turn', async (_what, change) => {
    const bot = botUnderTest({
      issuer: null,
      logic: (context) =>
        createTeamsApplication()
          .run(context)
          .then(() => undefined),
    });
    expect((await bot.door.receive(null, { ...plain, ...change })).status).toBe(200);
    expect(bot.reported).toEqual([]);
  });

  it('brings on nothing that nobody reads', async () => {
    const bot = botUnderTest({ issuer: null });
    const odd = {
      ...plain,
      relatesTo: { x: 1 },
      from: { id: 'x', properties: { y: 1 } },
      channelData: { tenant: { id: nia.tenantId }, z: 1 },
    };
    await bot.door.receive(null, odd);
    expect(JSON.stringify(bot.turns)).not.toMatch(/relatesTo|properties|"z"/);
  });

  it('of any shape at all is refused or run, and never breaks the door', async () => {
    const bot = botUnderTest({ issuer: null });
    const field = fc.constantFrom(...Object.keys(plain));
    const hostile = fc.record({ field, value: fc.jsonValue({ maxDepth: 3 }) });
    const property = fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 4 }), async (changes) => {
      const body = { ...plain, ...Object.fromEntries(changes.map(({ field: name, value }) => [name, value])) };
      const { status } = await bot.door.receive(null, body);
      expect([200, 400, 403, 501]).toContain(status);
    });
    await fc.assert(property, { seed: 20261120, numRuns: 2000 });
    expect(bot.reported).not.toContain('turn-failed');
  });

  it('cannot put anything on what every object inherits', async () => {
    const bot = botUnderTest({ issuer: null });
    const text = JSON.stringify(plain).replace('{', '{"__proto__":{"polluted":true},');
    await bot.door.receive(null, JSON.parse(text));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((bot.turns[0] as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
