import { tooLongIn } from '../../src/bot/inputs';
import type { Verb } from '../../src/bot/verbs';
import { isForWords } from '../../src/core/confidentiality/audiences';
import { sayBoth } from '../../src/text/texts';
import { type AccountsBot, anAccountsBot } from '../support/accountsBot';
import { groupChat, personalChat, type TeamsPerson, testTenantId } from '../support/activities';
import { every } from '../support/allShownTo';
import { elementsOf } from '../support/cardTemplates';
import { ConnectorSimulator } from '../support/connectorSimulator';
import { everyCard, inputsForWords } from '../support/everyCard';
import { anEveryoneWorld, type EveryoneWorld } from '../support/everyoneWorld';
import { askedToExclude, excluded } from '../support/exclusionWorld';
import { wellFormed } from '../support/wellFormed';
import { button, shown } from '../support/world';

/* What is pasted and does not fit is refused with its length, and never cut: whoever pasted it sees all of it again. */

const pasted = `${'Ŵyth gair a gludwyd. '.repeat(300)}The last words of it.`;

it('no input of any card cuts what is pasted into it', () => {
  const cutting = everyCard.flatMap(({ name, layout }) => elementsOf(layout, (each) => 'maxLength' in each).map(({ id }) => [name, id]));
  expect(cutting).toEqual([]);
});

it('a form is given back with the whole of a text that is too long, and says how long it is', async () => {
  const given = new Set<string>();
  for (const [state, who] of [
    ['planned', 'sian'],
    ['planned', 'noor'],
    ['open', 'ioan'],
    ['planned', 'cadi'],
  ] as const) {
    const world = await anEveryoneWorld(state);
    for (const verb of every.filter(({ kind }) => kind === 'deed')) {
      const honest = await wellFormed(world, verb);
      for (const name of Object.keys(verb.inputs.shape)) {
        const before = world.counted().writes;
        const card = await world.presses(who, verb.verb, { ...honest, [name]: pasted });
        const [input] = elementsOf(card, ({ type, id }) => type === 'Input.Text' && id === name);
        if (input?.['value'] !== pasted) continue;
        expect([verb.verb, name, world.counted().writes]).toEqual([verb.verb, name, before]);
        // A form whose thing is closed says that instead, and still gives the words back.
        if (/so (nothing was changed|this was not saved)\./.test(shown(card))) continue;
        expect([verb.verb, name, shown(card)]).toEqual([
          verb.verb,
          name,
          expect.stringMatching(/This has 6,321 characters, and [\d,]+ fit\./),
        ]);
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
        given.add(`${verb.verb} ${name}`);
      }
    }
  }
  expect(given.size).toBeGreaterThan(25);
});

it('counts what is too long as a reader counts it: an emoji is one character', async () => {
  const world = await anEveryoneWorld('planned');
  const family = '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}';
  const propose = every.find(({ verb }) => verb === 'agenda.propose');
  if (propose === undefined) throw new Error('Nobody can propose.');
  const press = async (words: string) => world.presses('sian', 'agenda.propose', { ...(await wellFormed(world, propose)), words });
  const [, have, most] = /This has ([\d,]+) characters, and ([\d,]+) fit/.exec(shown(await press(family.repeat(2500)))) ?? [];
  expect(have).toBe('2,500');
  // So many of them do fit, and one more does not.
  const fits = Number(most?.replace(',', ''));
  expect(shown(await press(family.repeat(fits + 1)))).toContain('characters, and');
  expect(shown(await press(family.repeat(fits)))).not.toContain('characters, and');
});

/** Inputs that a verb asks for words in, each with a text of its own, far more than any card holds, in letters of two bytes and pairs. */
function muchIn(verb: Verb): Readonly<Record<string, string>> {
  const texts = Object.keys(verb.inputs.shape).filter(
    (name) => typed.has(name) && !isCarried(verb, name) && name in tooLongIn(verb.inputs, { [name]: pasted }),
  );
  return Object.fromEntries(texts.map((name) => [name, `${`Ŵyth ${name} 👩‍👧 a gludwyd\n`.repeat(900)}Diwedd ${name}.`]));
}
/** The others are chosen from a list, in which no client types. */
const typed = new Set(inputsForWords.map(([, id]) => id));

/** What goes along unseen to a form that has no input for it, as with Back. So long a text is answered in words, and the card stays. */
function isCarried({ verb }: Verb, name: string): boolean {
  return verb === 'actions.addingMember' && name === 'outside';
}

type Card = Awaited<ReturnType<EveryoneWorld['presses']>>;

/** An input of one line shows no line breaks. */
const inOneLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ');

/** What a form and the cards sent beside it hold together of what was typed into each of its inputs. */
function togetherIn(form: Card, rest: readonly Card[]): Readonly<Record<string, string>> {
  const runs = (card: Card) => elementsOf(card, ({ type }) => type === 'TextRun').map(({ text }) => String(text));
  const under = (label: unknown) => rest.filter((card) => shown(card).includes(`\n${String(label)}\n`)).flatMap(runs);
  const inputs = elementsOf(form, ({ type }) => type === 'Input.Text');
  return Object.fromEntries(inputs.map(({ id, label, value }) => [String(id), [String(value ?? ''), ...under(label)].join('')]));
}

it('what is pasted into every input at once and fits on no card stands in the form and in the own chat together, letter by letter', async () => {
  const given = new Set<string>();
  for (const [state, who] of [
    ['planned', 'sian'],
    ['planned', 'noor'],
    ['open', 'ioan'],
    ['closed', 'cadi'],
  ] as const) {
    const world = await anEveryoneWorld(state);
    for (const verb of every.filter((each) => Object.keys(muchIn(each)).length > 0)) {
      const [much, writes, sent] = [muchIn(verb), world.counted().writes, world.ownChat.length];
      const card = await world.presses(who, verb.verb, { ...(await wellFormed(world, verb)), ...much });
      const rest = world.ownChat.slice(sent);
      if (rest.length === 0) continue;
      expect([verb.verb, world.counted().writes]).toEqual([verb.verb, writes]);
      for (const each of [card, ...rest]) expect(Buffer.byteLength(JSON.stringify(each))).toBeLessThan(28 * 1024);
      const together = togetherIn(card, rest);
      for (const [name, text] of Object.entries(much).filter(([id]) => id in together && together[id] !== '')) {
        expect([verb.verb, name, inOneLine(together[name] ?? '') === inOneLine(text)]).toEqual([verb.verb, name, true]);
        expect([verb.verb, shown(card)]).toEqual([verb.verb, expect.stringContaining('your own chat with Craidd')]);
        given.add(`${verb.verb} ${name}`);
      }
    }
  }
  expect(given.size).toBeGreaterThan(30);
});

it.each([
  ['exclusions.askBack', 'sian', 'exclusions.askMore', undefined],
  ['exclusions.decideBack', 'macsen', 'exclusions.decideMore', askedToExclude],
  ['exclusions.reviewBack', 'macsen', 'exclusions.reviewMore', excluded],
] as const)(
  'Back with more than a card takes goes on with the beginning of it and sends the rest to the own chat: %s',
  async (verb, who, onward, before) => {
    const world = await anEveryoneWorld('planned');
    await before?.(world);
    const back = every.find((each) => each.verb === verb);
    if (back === undefined) throw new Error(`There is no ${verb}.`);
    const texts = Object.keys(back.inputs.shape).filter(isForWords);
    const much = Object.fromEntries(texts.map((name) => [name, `${`Ŵyth ${name} a gludwyd. `.repeat(2_000)}Diwedd ${name}.`]));
    const form = await world.presses(who, verb, { ...(await wellFormed(world, back)), ...much });
    expect(Buffer.byteLength(JSON.stringify(form))).toBeLessThan(28 * 1024);
    expect(shown(form)).toContain('What you typed is too long for this form');
    const { data } = button(form, onward);
    const said = elementsOf(world.ownChat, ({ type }) => type === 'TextRun')
      .map(({ text }) => String(text))
      .join('');
    for (const [name, text] of Object.entries(much)) {
      const first = String(data[name]);
      expect(first.length).toBeGreaterThan(100);
      expect([name, text.startsWith(first), said.includes(text.slice(first.length))]).toEqual([name, true, true]);
    }
  },
);

/** A bot over HTTP, and a press of Ioan's that proposes forty thousand characters. */
async function proposing(
  what: (given: { bot: AccountsBot; teams: ConnectorSimulator; ioan: TeamsPerson; press: object }) => Promise<void>,
) {
  const teams = new ConnectorSimulator();
  await teams.start();
  const bot = await anAccountsBot(teams);
  try {
    const ioan = bot.member('ioan');
    await bot.says(ioan, 'help');
    const propose = every.find(({ verb }) => verb === 'agenda.propose');
    if (propose === undefined) throw new Error('Nothing can be proposed.');
    await what({ bot, teams, ioan, press: { ...(await wellFormed(bot.world, propose)), words: `${'w '.repeat(20_000)}end` } });
  } finally {
    await bot.close();
    await teams.stop();
  }
}

it('the rest of a pasted text arrives in the own chat before the form is answered, with nothing of it in the notification', async () => {
  await proposing(async ({ bot, teams, ioan, press }) => {
    const [before, posted] = [bot.world.counted().writes, teams.posted.length];
    const form = await bot.presses(ioan, 'agenda.propose', { ...press });
    const messages = teams.posted.slice(posted);
    expect(shown(form)).toContain('This has 40,003 characters, and 4,000 fit. Its beginning stands here.');
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.map(({ conversationId }) => conversationId)).toEqual(
      messages.map(() => personalChat({ ...ioan, tenantId: testTenantId }, teams.serviceUrl).conversationId),
    );
    for (const { activity } of messages) {
      expect([activity['summary'], activity['text']]).toEqual([sayBoth('neutral'), undefined]);
      expect(shown(activity['attachments']).split('\n')[0]).toBe('You have an item to look at.');
    }
    expect(bot.world.counted().writes).toBe(before);
  });
});

it('from a conversation that others read the rest goes to the own chat alone', async () => {
  await proposing(async ({ bot, teams, ioan, press }) => {
    const chat = groupChat('shared', teams.serviceUrl);
    const sian = bot.member('sian');
    teams.addMembers(chat, ioan, sian);
    await bot.says(sian, 'help');
    await bot.presses(sian, 'groups.link', {}, chat);
    const posted = teams.posted.length;
    const form = await bot.presses(ioan, 'agenda.propose', { ...press }, chat);
    expect(shown(form)).toContain('Its beginning stands here.');
    const own = personalChat({ ...ioan, tenantId: testTenantId }, teams.serviceUrl).conversationId;
    expect(new Set(teams.posted.slice(posted).map(({ conversationId }) => conversationId))).toEqual(new Set([own]));
  });
});

it('where the rest cannot be sent the card stays, and it is said that nothing was saved', async () => {
  await proposing(async ({ bot, teams, ioan, press }) => {
    const before = bot.world.counted().writes;
    teams.failNext({ kind: 'status', status: 403 });
    const answer = await bot.presses(ioan, 'agenda.propose', { ...press });
    expect(answer).toEqual(expect.stringContaining('40,003 characters'));
    expect(answer).toEqual(expect.stringContaining('Nothing was saved'));
    expect(bot.world.counted().writes).toBe(before);
  });
});
