import { noAccounts } from '../../../src/core/people/accounts';
import { type AccountsBot, anAccountsBot, keyOf } from '../../support/accountsBot';
import { groupChat, testTenantId } from '../../support/activities';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { noGroupLog } from '../../support/noGroupLog';
import { address, earlierKinds, type RosterKind, rosterKinds } from '../../support/rosterKinds';

const teams = new ConnectorSimulator();
let bot: AccountsBot;

beforeAll(() => teams.start());
afterAll(() => teams.stop());
beforeEach(async () => {
  teams.forget();
  bot = await anAccountsBot(teams);
});
afterEach(() => bot.close());

/** Sets the person up as the kind says, lets the account write twice, and gives what came of it. */
async function meets({ roster, accounts, pointer, chat }: RosterKind) {
  const usual = { userPrincipalName: address, email: address, tenantId: testTenantId };
  const account = bot.account(roster === null ? 'unlisted' : 'caller', roster === null ? null : { ...usual, ...roster });
  const key = keyOf(account);
  if (accounts !== undefined) await bot.hasAccounts('ioan', accounts(key));
  if (pointer !== undefined) {
    const recorded = pointer === 'recorded' ? { recorded: true as const } : {};
    await bot.world.deps.directory.write({ key, type: 'identity', schemaVersion: 1, personId: 'person-ioan', ...recorded }, null);
  }
  const kept = chatBefore(chat, account.userId);
  await bot.changes('ioan', (person) => ({ ...person, personalConversation: kept }));
  const said = [await bot.says(account, 'agenda'), await bot.says(account, 'members')].join();
  const [now, person] = [await bot.accountsOf('ioan'), await bot.person('ioan')];
  return {
    in: /Agenda for/.test(said) && /CanaryName-sian-/.test(said),
    shown: /Canary/.test(said),
    asks: now.asking.some((each) => each.key === key && each.told),
    linked: now.linked.some((each) => each.key === key),
    chat: person.personalConversation,
    kept,
    key,
  };
}

function chatBefore(chat: RosterKind['chat'], userId: string) {
  if (chat === undefined) return null;
  const whose = chat === 'this-account' ? userId : '29:another';
  return { tenantId: testTenantId, conversationId: `chat-of-${whose}`, serviceUrl: teams.serviceUrl, userId: whose, botId: '28:bot' };
}

describe.each([...rosterKinds, ...earlierKinds].map((kind) => [kind.what, kind] as const))('%s', (_what, kind) => {
  it(`is ${kind.becomes === 'in' ? 'let in' : kind.becomes === 'asks' ? 'kept out and asked about' : 'kept out, and nobody is told'}`, async () => {
    const came = await meets(kind);
    expect(came).toMatchObject({
      in: kind.becomes === 'in',
      shown: kind.becomes === 'in',
      linked: kind.becomes === 'in',
      asks: kind.becomes === 'asks',
    });
    if (kind.becomes === 'in') expect(came.chat).toMatchObject({ account: came.key });
    else expect(came.chat).toEqual(came.kept);
    expect(await bot.noted()).toEqual(kind.noted === undefined ? [] : [`accounts.asks ${kind.noted}`]);
    const told = (await bot.notices()).filter((notice) => notice.startsWith('asks'));
    expect(told).toEqual(kind.becomes === 'asks' ? ['asks macsen at-once', 'asks sian at-once'] : []);
  });
});

it('one message by a stranger never moves the chat that alerts go to, nor does one in a shared chat', async () => {
  const ioan = bot.member('ioan');
  await bot.says(ioan, 'help');
  const { personalConversation: before } = await bot.person('ioan');
  const thief = bot.account('thief', { userPrincipalName: address, email: address });
  const shared = groupChat('a-chat', teams.serviceUrl);
  teams.addMembers(shared, thief);
  for (const line of ['help', 'agenda', 'rhybuddion']) await bot.says(thief, line);
  await bot.says(thief, 'agenda', shared);
  expect(before).toMatchObject({ userId: ioan.userId, account: keyOf(ioan) });
  expect((await bot.person('ioan')).personalConversation).toEqual(before);
});

it('a second account that was confirmed does not take the alerts away from the first, until that one is unlinked', async () => {
  const [ioan, second] = [bot.member('ioan'), bot.account('second', { userPrincipalName: address })];
  await bot.says(ioan, 'help');
  await bot.says(second, 'help');
  const [asking] = (await bot.accountsOf('ioan')).asking;
  await bot.world.presses('sian', 'accounts.confirm', { memberId: 'ioan', accountId: asking?.accountId, how: 'rang' });
  expect(await bot.says(second, 'agenda')).toContain('Agenda for');
  expect((await bot.person('ioan')).personalConversation).toMatchObject({ account: keyOf(ioan) });
  const first = (await bot.accountsOf('ioan')).linked.find(({ key }) => key === keyOf(ioan));
  await bot.world.presses('sian', 'accounts.unlink', { memberId: 'ioan', accountId: first?.accountId, why: 'lost' });
  expect((await bot.person('ioan')).personalConversation).toBeNull();
  await bot.says(second, 'agenda');
  expect((await bot.person('ioan')).personalConversation).toMatchObject({ account: keyOf(second) });
});

it('of two accounts of one address that write first at the same moment, one is let in and the other asks', async () => {
  const both = ['first', 'second'].map((name) => bot.account(name, { userPrincipalName: address }));
  await Promise.all(both.map((account) => bot.says(account, 'help')));
  const { linked, asking } = await bot.accountsOf('ioan');
  expect([linked.length, asking.length]).toEqual([1, 1]);
});

it('a person in no group cannot be asked about, so nothing is kept of a guest under their address', async () => {
  const guest = bot.account('guest-of-nobody', { userPrincipalName: 'person-guest_council.example#EXT#@x.example' });
  await bot.says(guest, 'help');
  expect(await bot.accountsOf('guest')).toEqual(noAccounts);
});

it('an account from elsewhere that keeps writing is noted once in an hour, and fills no log', async () => {
  const account = bot.account('foreign', { userPrincipalName: address, tenantId: 'elsewhere' });
  for (let times = 0; times < 5; times += 1) await bot.says(account, 'help');
  expect(await bot.noted()).toEqual(['accounts.asks foreign-tenant']);
});

it('the first account is told to those who answer for the group with their morning card; audited, and logged before it was written', async () => {
  await bot.says(bot.member('ioan'), 'help');
  await bot.says(bot.member('ioan'), 'agenda');
  expect(await bot.notices()).toEqual(['linked macsen digest', 'linked sian digest']);
  const audit = (await bot.world.audit()).filter(({ deed }) => deed.startsWith('accounts.'));
  expect(audit.map(({ deed, by, about }) => [deed, by, about['how']])).toEqual([['accounts.linked', 'person-ioan', 'own-name']]);
  const log = await noGroupLog(bot.world.deps.store);
  const wrote = log.filter(({ outcome }) => outcome === 'changed').flatMap((entry) => Object.keys(entry.wrote ?? {}));
  expect(wrote).toEqual([expect.stringMatching(/^identity:/), 'accounts:person-ioan', 'accounts:person-ioan']);
});
