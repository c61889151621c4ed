import { createRedelivery } from '../../../src/bot/frontDoor/redelivery';
import { message, personalChat, press, teamsPerson } from '../../support/activities';
import { botUnderTest } from '../../support/botUnderTest';

const day = 24 * 60 * 60 * 1000;
const nia = teamsPerson('Nia');
const chat = personalChat(nia, 'http://127.0.0.1:1/');

describe('a message that is delivered again', () => {
  it('runs once when it comes again, for a day', async () => {
    let nowMs = 0;
    let runs = 0;
    const redelivery = createRedelivery({ now: () => nowMs });
    const run = async () => {
      runs += 1;
      return 'done';
    };
    expect(await redelivery.once('a', run)).toBe('done');
    nowMs = day - 1;
    expect(await redelivery.once('a', run)).toBe('delivered-before');
    expect(await redelivery.once('b', run)).toBe('done');
    nowMs = day;
    expect(await redelivery.once('a', run)).toBe('done');
    expect(runs).toBe(3);
  });

  it('waits for the run under way and shares its failure, then is free to run again', async () => {
    const redelivery = createRedelivery({ now: () => 0 });
    let fail: (fault: Error) => void = () => undefined;
    const first = redelivery.once(
      'a',
      () =>
        new Promise((_resolve, reject) => {
          fail = reject;
        }),
    );
    const second = redelivery.once('a', async () => 'must not run');
    fail(new Error('store down'));
    await expect(first).rejects.toThrow('store down');
    await expect(second).rejects.toThrow('store down');
    expect(await redelivery.once('a', async () => 'done')).toBe('done');
  });

  it('remembers no more than it may', async () => {
    const redelivery = createRedelivery({ now: () => 0, mostMessages: 2 });
    for (const key of ['a', 'b', 'c']) await redelivery.once(key, async () => key);
    expect(await redelivery.once('a', async () => 'again')).toBe('again');
    expect(await redelivery.once('c', async () => 'again')).toBe('delivered-before');
  });

  it('gets no second turn, while a press is answered each time', async () => {
    const bot = botUnderTest({ issuer: null });
    const typed = message(nia, chat, 'help', 'm-7');
    for (let i = 0; i < 5; i += 1) expect((await bot.door.receive(null, typed)).status).toBe(200);
    expect(bot.turns).toHaveLength(1);
    for (let i = 0; i < 3; i += 1) await bot.door.receive(null, press(nia, chat, 'agenda.agree', {}, { id: 'i-7' }));
    expect(bot.turns).toHaveLength(4);
  });

  it('is another message in another conversation', async () => {
    const bot = botUnderTest({ issuer: null });
    await bot.door.receive(null, message(nia, chat, 'help', 'm-7'));
    const cai = teamsPerson('Cai');
    await bot.door.receive(null, message(cai, personalChat(cai, 'http://127.0.0.1:1/'), 'help', 'm-7'));
    expect(bot.turns).toHaveLength(2);
  });

  it('gets a turn when the first one failed', async () => {
    let fails = true;
    const bot = botUnderTest({
      issuer: null,
      logic: async () => {
        if (fails) throw new Error('store down');
      },
    });
    const typed = message(nia, chat, 'help', 'm-7');
    expect(await bot.door.receive(null, typed)).toEqual({ status: 500, body: { code: 'turn-failed' } });
    fails = false;
    expect((await bot.door.receive(null, typed)).status).toBe(200);
    expect(bot.turns).toHaveLength(2);
  });
});
