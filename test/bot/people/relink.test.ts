import { mayPass, sidesOf } from '../../../src/core/people/sides';
import { textFor } from '../../../src/text/texts';
import { type AccountsBot, anAccountsBot, keyOf } from '../../support/accountsBot';
import type { TeamsPerson } from '../../support/activities';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { shown } from '../../support/world';

const teams = new ConnectorSimulator();
const { words } = textFor('en');
let bot: AccountsBot;

beforeAll(() => teams.start());
afterAll(() => teams.stop());
beforeEach(async () => {
  teams.forget();
  bot = await anAccountsBot(teams);
});
afterEach(() => bot.close());

const named = (who: string) => ({ userPrincipalName: `person-${who}@council.example` });
const guestNamed = (who: string) => ({ userPrincipalName: `person-${who}_council.example#EXT#@x.example` });
const isIn = async (account: TeamsPerson) => !(await bot.says(account, 'agenda')).includes(words.stranger.text);
const askingId = async (who: string) => (await bot.accountsOf(who)).asking[0]?.accountId;
const confirms = async (who: string, more: Readonly<Record<string, unknown>> = {}) =>
  shown(await bot.world.presses('sian', 'accounts.confirm', { memberId: who, accountId: await askingId(who), how: 'rang', ...more }));
const unlinks = async (who: string) => {
  const [linked] = (await bot.accountsOf(who)).linked;
  await bot.world.presses('sian', 'accounts.unlink', { memberId: who, accountId: linked?.accountId, why: 'no-longer-used' });
};
/** The same account, as the tenant calls it from now on. */
const renamed = (name: string, roster: Readonly<Record<string, unknown>>) => bot.account(name, roster);
/** A parent's account, that was theirs until it was unlinked. */
async function parentsAccount(): Promise<void> {
  await bot.says(bot.account('passed-on', guestNamed('elin')), 'help');
  await confirms('elin');
  await unlinks('elin');
}

describe('a new account of somebody who has one', () => {
  it('is let in in the place of the other by one press, which is audited', async () => {
    const [old, fresh] = [bot.member('ioan'), bot.account('fresh', named('ioan'))];
    await bot.says(old, 'help');
    await bot.says(fresh, 'help');
    const form = shown(await bot.world.presses('sian', 'accounts.one', { memberId: 'ioan', accountId: await askingId('ioan') }));
    expect(form).toContain(words.accounts.instead);
    await confirms('ioan', { instead: 'yes' });
    expect([await isIn(old), await isIn(fresh)]).toEqual([false, true]);
    expect((await bot.person('ioan')).personalConversation).toMatchObject({ account: keyOf(fresh) });
    const deeds = (await bot.world.audit()).filter(({ deed }) => deed === 'accounts.confirm');
    expect(deeds.map(({ by, about }) => [by, about['how'], about['instead']])).toEqual([['person-sian', 'rang', 'yes']]);
  });

  it('is not, and the other stays, as long as nobody has said how they know', async () => {
    const [old, fresh] = [bot.member('ioan'), bot.account('fresh', named('ioan'))];
    await bot.says(old, 'help');
    await bot.says(fresh, 'help');
    expect(await confirms('ioan', { instead: 'yes', how: '' })).toContain(words.problem['choose-one']);
    expect([await isIn(old), await isIn(fresh)]).toEqual([true, false]);
  });

  it('is offered so only where there is another', async () => {
    const first = bot.account('first', guestNamed('elin'));
    await bot.says(first, 'help');
    const form = shown(await bot.world.presses('sian', 'accounts.one', { memberId: 'elin', accountId: await askingId('elin') }));
    expect(form).not.toContain(words.accounts.instead);
  });
});

describe('an account that was a parent’s', () => {
  it('is never a practitioner’s by its name in the tenant, nor whoever vouches for it', async () => {
    await parentsAccount();
    const account = renamed('passed-on', named('ioan'));
    expect(await isIn(account)).toBe(false);
    expect(await confirms('ioan')).toContain(words.refusal['account-of-another-kind']);
    expect(await isIn(account)).toBe(false);
  });

  it('is not by a code either, which is answered as a wrong one and stays good', async () => {
    await parentsAccount();
    const account = renamed('passed-on', { userPrincipalName: 'elsewhere@council.example' });
    const card = shown(await bot.world.presses('sian', 'accounts.code', { memberId: 'ioan' }));
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(card)?.[0] ?? '';
    expect(await bot.says(account, code)).toContain(words.stranger.wrongCode);
    const his = bot.account('his', { userPrincipalName: 'his@council.example' });
    await bot.says(his, code);
    expect(await isIn(his)).toBe(true);
  });

  it('is theirs again, or another parent’s', async () => {
    await parentsAccount();
    const card = shown(await bot.world.presses('sian', 'accounts.code', { memberId: 'elin' }));
    const account = renamed('passed-on', guestNamed('elin'));
    await bot.says(account, /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(card)?.[0] ?? '');
    expect(await isIn(account)).toBe(true);
  });
});

it('a guest is never somebody on the staff list', async () => {
  await bot.changes('ioan', (person) => ({ ...person, post: 'member' }));
  const guest = bot.account('guest', guestNamed('ioan'));
  await bot.says(guest, 'help');
  expect(await confirms('ioan')).toContain(words.refusal['account-of-another-kind']);
  expect(await isIn(guest)).toBe(false);
});

it.each([
  [['parent'], ['member'], false],
  [['member'], ['parent'], false],
  [['parent'], ['young-person'], true],
  [['co-ordinator'], ['manager'], true],
  [['parent', 'member'], ['member'], true],
  [['advocate'], ['member'], true],
  [[], ['member'], true],
] as const)('an account of %j may become one of %j: %s', (was, is, may) => {
  expect(mayPass({ kind: 'member', was: sidesOf(was, null), is: sidesOf(is, null), post: null })).toBe(may);
});
