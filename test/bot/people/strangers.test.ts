import { textFor } from '../../../src/text/texts';
import { type AccountsBot, anAccountsBot } from '../../support/accountsBot';
import { groupChat, type TeamsPerson } from '../../support/activities';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { shown } from '../../support/world';

/* Somebody whom nobody knows writes in each of the ways that there are: they harm nobody, learn nothing, and can still ring. */

const teams = new ConnectorSimulator();
let bot: AccountsBot;
let stranger: TeamsPerson;

beforeAll(() => teams.start());
afterAll(() => teams.stop());
beforeEach(async () => {
  teams.forget();
  bot = await anAccountsBot(teams);
  stranger = bot.account('nobody', { userPrincipalName: 'nobody@elsewhere.example', name: 'CanaryStranger' });
});
afterEach(() => bot.close());

const shared = () => {
  const chat = groupChat('a-chat', teams.serviceUrl);
  teams.addMembers(chat, stranger);
  return chat;
};
const polite = [textFor('cy').words.stranger.text, textFor('en').words.stranger.text];
const numbers = [textFor('cy').words.emergency.ring, textFor('en').words.emergency.ring];
const ofACase = /Canary(Given|Family|Name|Ref|ChildRef|Team|Agency|Item|Note|Action)|CG-000/;
/** What stands in the store of anybody's accounts, notices and audit. */
const kept = async () => ({
  notices: await bot.notices(),
  audit: (await bot.world.audit()).length,
  accounts: await Promise.all(['sian', 'elin', 'noor'].map((who) => bot.accountsOf(who))),
});

describe.each(['own', 'shared'] as const)('in a chat of the kind %s', (kind) => {
  const says = (line: string) => (kind === 'own' ? bot.says(stranger, line) : bot.says(stranger, line, shared()));

  it.each([
    ...['help', 'groups', 'agenda', 'children', 'accounts', 'alerts', 'cyfarfod', 'Rhys', 'CG-0001', 'hello', '', '<b>x</b>', '{"a":1}'],
    ...['x'.repeat(5_000), 'ABCD-EFGH', 'seen', 'language', 'English', 'Cymraeg', '👋'],
  ])('a line is answered politely in both languages, and with nothing of a case: %s', async (line) => {
    const before = await kept();
    const words = await says(line);
    for (const each of polite) expect(words).toContain(each);
    for (const [at, each] of numbers.entries()) expect(words.indexOf(each)).toBeLessThan(words.indexOf(polite[at] ?? ''));
    for (const each of numbers) expect(words).toContain(each);
    expect(words).not.toMatch(ofACase);
    expect(await kept()).toEqual(before);
  });

  it.each([
    '999',
    'he hit me',
    'help me',
    'argyfwng',
    'mae e wedi fy mwrw',
    'missing',
    'ar goll',
    'my son has run away',
    'not seen',
    'heb weld',
  ])('a cry for help is answered with the numbers, in both languages: %s', async (line) => {
    const before = await kept();
    const words = await says(line);
    for (const each of numbers) expect(words).toContain(each);
    expect(words).not.toMatch(ofACase);
    expect(await kept()).toEqual(before);
  });
});

it.each([
  ['groups.open', { page: 1 }],
  ['groups.card', {}],
  ['children.one', { childId: 'child-1' }],
  ['children.change', { childId: 'child-1', what: 'missing', agreed: false, on: '2026-11-20' }],
  ['accounts.confirm', { memberId: 'noor', accountId: 'account-asking', how: 'rang' }],
  ['record.open', {}],
  ['no.such', {}],
] as const)('a press on a card that somebody forwarded is answered as a line is: %s', async (verb, data) => {
  const before = await kept();
  const words = shown(await bot.presses(stranger, verb, data));
  for (const each of polite) expect(words).toContain(each);
  expect(words).not.toMatch(ofACase);
  expect(await kept()).toEqual(before);
});
