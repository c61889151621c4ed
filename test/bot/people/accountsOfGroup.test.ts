import { textFor } from '../../../src/text/texts';
import { type AccountsBot, anAccountsBot, keyOf } from '../../support/accountsBot';
import type { TeamsPerson } from '../../support/activities';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { shown } from '../../support/world';

const teams = new ConnectorSimulator();
const time = { now: '' };
const { words } = textFor('en');
let bot: AccountsBot;

beforeAll(() => teams.start());
afterAll(() => teams.stop());
beforeEach(async () => {
  teams.forget();
  time.now = '2026-11-20T11:00:00.000Z';
  bot = await anAccountsBot(teams, time);
});
afterEach(() => bot.close());

const guest = (who: string): TeamsPerson =>
  bot.account(`guest-${who}`, { userPrincipalName: `person-${who}_council.example#EXT#@x.example`, name: 'CanaryGuest' });

it.each([
  [
    'accounts',
    'en',
    /elin-\n · Parent or carer · ▲ accounts that ask to be theirs: 1 · no account linked[\s\S]*sian-\n[^\n]* · ✓ accounts linked: 1/,
  ],
  [
    'cyfrifon',
    'cy',
    /elin-\n · Rhiant neu ofalwr · ▲ cyfrifon sy'n gofyn am gael eu cysylltu: 1 · dim cyfrif wedi'i gysylltu[\s\S]*sian-\n[^\n]* · ✓ cyfrifon wedi'u cysylltu: 1/,
  ],
] as const)('“%s” typed by a co-ordinator shows how many accounts each member has, those who ask first', async (typed, language, rows) => {
  const { accounts } = textFor(language).words;
  await bot.changes('sian', (person) => ({ ...person, interfaceLanguage: 'en', currentGroupId: 'group-1' }));
  const sian = bot.member('sian');
  await bot.says(guest('elin'), 'help');
  const list = await bot.says(sian, typed);
  expect(list).toContain(accounts.listTitle);
  expect(list).toMatch(rows);
  await bot.changes('sian', (person) => ({ ...person, interfaceLanguage: language }));
  const opened = await bot.world.presses('sian', 'accounts.open', {});
  const one = await bot.follows(sian, opened, `${accounts.look} (1)`);
  expect(shown(one)).toContain(accounts.makeCode);
});

it('is not for others, and a try is in the log', async () => {
  for (const who of ['elin', 'ioan']) {
    expect(shown(await bot.world.presses(who, 'accounts.open', {}))).toContain('Your role in this group does not allow this.');
  }
  const log = (await bot.world.deps.store.ofType('group-1', 'access', { limit: 100, after: null })) as { deed: string; outcome: string }[];
  expect(log.filter(({ deed, outcome }) => deed === 'accounts.open' && outcome === 'denied')).toHaveLength(2);
});

it('an account let in as the wrong person moves to the right one: unlinked, then by the right person’s code, never as both', async () => {
  const account = guest('elin');
  const presses = (verb: string, data: Readonly<Record<string, unknown>>) => bot.world.presses('sian', verb, data);
  await bot.says(account, 'help');
  const asked = (await bot.accountsOf('elin')).asking[0]?.accountId;
  await presses('accounts.confirm', { memberId: 'elin', accountId: asked, how: 'rang' });
  await bot.says(account, 'help');
  const sent = await bot.presses(account, 'members.open', {});
  expect(shown(sent)).toContain(words.members.title);

  await presses('accounts.unlink', { memberId: 'elin', accountId: asked, why: 'wrong-person' });
  expect(shown(await bot.presses(account, 'members.open', {}))).not.toContain(words.members.title);
  const made = shown(await presses('accounts.code', { memberId: 'noor' }));
  await bot.says(account, /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(made)?.[0] ?? '');
  await bot.says(account, 'help');

  const [elin, noor] = [await bot.accountsOf('elin'), await bot.accountsOf('noor')];
  expect([
    elin.linked,
    elin.ended.map(({ because }) => because),
    noor.linked.filter(({ key }) => key === keyOf(account)).map(({ how }) => how),
  ]).toEqual([[], ['wrong-person'], ['code']]);
  const audit = (await bot.world.audit()).filter(({ deed }) => deed.startsWith('accounts.')).map(({ deed, by }) => [deed, by]);
  expect(audit.slice(-3)).toEqual([
    ['accounts.unlink', 'person-sian'],
    ['accounts.code', 'person-sian'],
    ['accounts.linked', 'person-sian'],
  ]);
});
