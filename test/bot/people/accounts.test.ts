import type { AuditEntry } from '../../../src/core/documents';
import { noAccounts } from '../../../src/core/people/accounts';
import type { Language } from '../../../src/core/typedText';
import { textFor } from '../../../src/text/texts';
import { cachedDirectory } from '../../../src/usecases/people/cachedDirectory';
import { recognise } from '../../../src/usecases/people/recognise';
import { type AccountsBot, anAccountsBot, keyOf } from '../../support/accountsBot';
import { groupChat, type TeamsPerson, testTenantId } from '../../support/activities';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { shown } from '../../support/world';

const teams = new ConnectorSimulator();
const time = { now: '' };
let bot: AccountsBot;
/** An account of the parent Elin, as a guest. */
let elin: TeamsPerson;

beforeAll(() => teams.start());
afterAll(() => teams.stop());
beforeEach(async () => {
  teams.forget();
  time.now = '2026-11-20T11:00:00.000Z';
  bot = await anAccountsBot(teams, time);
  elin = guest('elin');
});
afterEach(() => bot.close());

function guest(who: string, more: Readonly<Record<string, unknown>> = {}): TeamsPerson {
  return bot.account(`guest-${who}`, { userPrincipalName: `person-${who}_council.example#EXT#@x.example`, name: 'CanaryGuest', ...more });
}
/** What somebody of the world is shown by a press on the member's accounts. */
const presses = (who: string, verb: string, data: Readonly<Record<string, unknown>>) =>
  bot.world.presses(who, verb, { memberId: 'elin', ...data });
const askingId = async (who = 'elin') => (await bot.accountsOf(who)).asking[0]?.accountId;
const deeds = async (): Promise<readonly AuditEntry[]> => (await bot.world.audit()).filter(({ deed }) => deed.startsWith('accounts.'));
const isIn = async (account: TeamsPerson): Promise<boolean> => /Canary(Given|Name)/.test(await bot.says(account, 'members'));
const stranger = textFor('en').words.stranger;

describe.each(['en', 'cy'] as const)('a guest who asks to be a parent, answered in %s', (language: Language) => {
  const { words } = textFor(language);
  beforeEach(async () => {
    await bot.changes('sian', (person) => ({ ...person, interfaceLanguage: language }));
    await bot.says(elin, 'help');
  });

  it('is seen by the co-ordinator with what they need to decide, and let in once they say how they know', async () => {
    const list = await presses('sian', 'accounts.member', {});
    expect(shown(list)).toContain('CanaryGuest');
    expect(shown(list)).toContain(words.accounts.kind.guest);
    const one = await bot.world.presses('sian', 'accounts.one', { memberId: 'elin', accountId: await askingId() });
    expect(shown(one)).toContain(words.accounts.nameProves);
    expect(await isIn(elin)).toBe(false);
    const unsaid = await presses('sian', 'accounts.confirm', { accountId: await askingId(), how: '' });
    expect(shown(unsaid)).toContain(words.problem['choose-one']);
    expect(await isIn(elin)).toBe(false);
    const done = await presses('sian', 'accounts.confirm', { accountId: await askingId(), how: 'in-person' });
    expect(shown(done)).toContain(words.accounts.confirmed);
    expect(shown(done)).toContain(words.accounts.linkedByYou.confirmed);
    expect(await isIn(elin)).toBe(true);
  });

  it('stays a stranger when the co-ordinator says that it is not them, and nobody is asked again', async () => {
    const done = await presses('sian', 'accounts.refuse', { accountId: await askingId() });
    expect(shown(done)).toContain(words.accounts.refused);
    const before = await bot.notices();
    expect(await bot.says(elin, 'help')).toContain(textFor('en').words.stranger.text);
    expect([(await bot.accountsOf('elin')).asking, await bot.notices()]).toEqual([[], before]);
  });

  it('can be let in after all, from the list of those who were turned away', async () => {
    await presses('sian', 'accounts.refuse', { accountId: await askingId() });
    const [ended] = (await bot.accountsOf('elin')).ended;
    const one = await presses('sian', 'accounts.one', { accountId: ended?.accountId });
    expect(shown(one)).toContain(words.accounts.relink);
    expect(shown(await presses('sian', 'accounts.relink', { accountId: ended?.accountId, how: 'rang' }))).toContain(
      words.accounts.relinked,
    );
    expect(await isIn(elin)).toBe(true);
  });

  it('gets in by the code that the co-ordinator made, once, and is greeted', async () => {
    const made = await presses('sian', 'accounts.code', { k: 'the-same-press' });
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(shown(made))?.[0] ?? '';
    expect(shown(made)).toContain(words.accounts.codeHow);
    expect(shown(await presses('sian', 'accounts.code', { k: 'the-same-press' }))).not.toContain(code);
    expect(shown(await presses('sian', 'accounts.member', {}))).not.toContain(code);
    const other = bot.account('other', { userPrincipalName: 'other@council.example' });
    await bot.changes('elin', (person) => ({ ...person, interfaceLanguage: language }));
    expect(await bot.says(other, code.toLowerCase().replaceAll('-', ' '))).toContain(words.help.letIn);
    expect(await isIn(other)).toBe(true);
    expect(await bot.says(elin, code)).toContain(stranger.wrongCode);
    expect(await isIn(elin)).toBe(false);
  });

  it('is a stranger at once when unlinked, and gets no alerts', async () => {
    await presses('sian', 'accounts.confirm', { accountId: await askingId(), how: 'in-person' });
    expect(await isIn(elin)).toBe(true);
    expect((await bot.person('elin')).personalConversation).toMatchObject({ account: keyOf(elin) });
    const [linked] = (await bot.accountsOf('elin')).linked;
    const form = await presses('sian', 'accounts.unlinking', { accountId: linked?.accountId });
    expect(shown(form)).toContain(words.accounts.unlinkSure);
    const done = await presses('sian', 'accounts.unlink', { accountId: linked?.accountId, why: 'lost' });
    expect(shown(done)).toContain(words.accounts.unlinked);
    expect(await bot.says(elin, 'members')).toContain(stranger.text);
    expect((await bot.person('elin')).personalConversation).toBeNull();
  });
});

it('what is done with accounts is audited with who, what and how, told to those who answer for the group, and logged in the directory first', async () => {
  await bot.says(elin, 'help');
  const asked = await askingId();
  await presses('sian', 'accounts.confirm', { accountId: asked, how: 'rang' });
  await bot.says(elin, 'help');
  await presses('macsen', 'accounts.unlink', { accountId: asked, why: 'not-theirs' });
  expect(
    (await deeds()).map(({ deed, by, about }) => [deed, by, about['accountId'] === asked, about['how'] ?? about['why'] ?? null]),
  ).toEqual([
    ['accounts.asks', 'person-elin', true, null],
    ['accounts.confirm', 'person-sian', true, 'rang'],
    ['accounts.unlink', 'person-macsen', true, 'not-theirs'],
  ]);
  expect(await bot.notices()).toEqual(['asks macsen at-once', 'asks sian at-once', 'linked macsen at-once', 'unlinked sian at-once']);
  const log = (await bot.world.deps.store.ofType('group-1', 'access', { limit: 100, after: null })) as {
    deed: string;
    wrote?: Record<string, unknown>;
  }[];
  const changed = log.flatMap(({ deed, wrote }) =>
    Object.entries(wrote ?? {}).map(([key, hash]) => `${deed} ${key.split(':')[0]} ${hash === null ? 'gone' : 'written'}`),
  );
  expect(changed).toEqual([
    'accounts.confirm identity written',
    'accounts.confirm accounts written',
    'accounts.confirm accounts written',
    'accounts.unlink accounts written',
  ]);
});

it('somebody whose chat is known is told there of a second account, linked or taken away', async () => {
  const ioan = bot.member('ioan');
  await bot.says(ioan, 'help');
  const second = bot.account('second', { userPrincipalName: 'person-ioan@council.example' });
  await bot.says(second, 'help');
  const asked = await askingId('ioan');
  await presses('sian', 'accounts.confirm', { memberId: 'ioan', accountId: asked, how: 'rang' });
  expect(await bot.notices()).toContain('linked ioan at-once');
  await presses('sian', 'accounts.unlink', { memberId: 'ioan', accountId: asked, why: 'not-theirs' });
  expect(await bot.notices()).toContain('unlinked ioan at-once');
  const mine = await bot.presses(ioan, 'accounts.mine', {});
  expect(shown(mine)).toContain(ioan.name);
  expect(shown(mine)).not.toContain(second.name);
});

describe('a code', () => {
  const makes = async (who = 'sian', memberId = 'elin'): Promise<string> =>
    /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(shown(await bot.world.presses(who, 'accounts.code', { memberId })))?.[0] ?? '';

  it('that is wrong, used, replaced, too old, for somebody who has left, or typed from elsewhere is answered in the same words', async () => {
    const answers: string[] = [];
    const tries = async (name: string, code: string, roster = {}): Promise<void> => {
      answers.push(await bot.says(bot.account(name, { userPrincipalName: `${name}@council.example`, ...roster }), code));
    };
    await tries('a', 'AAAA-BBBB-CCCC');
    const replaced = await makes();
    const used = await makes();
    await tries('b', replaced);
    expect(await bot.says(bot.account('c', { userPrincipalName: 'c@council.example' }), used)).not.toContain(stranger.wrongCode);
    await tries('d', used);
    await tries('e', await makes(), { tenantId: 'elsewhere' });
    await tries('f', await makes(), { aadObjectId: undefined });
    await tries('g', await makes(), { userRole: 'anonymous' });
    const old = await makes();
    time.now = '2026-11-21T11:00:00.000Z';
    await tries('h', old);
    const left = await makes('sian', 'noor');
    await bot.world.presses('sian', 'members.end', {
      memberId: 'noor',
      endsOn: '2026-11-21',
      reason: 'left',
      successor: '',
      knowingly: 'false',
    });
    await tries('i', left);
    expect(answers.every((answer) => answer.includes(stranger.wrongCode))).toBe(true);
    expect(new Set(answers).size).toBe(1);
    expect(await bot.noted()).toEqual(answers.map(() => 'accounts.code wrong-code'));
  });

  it('can be tried five times in an hour from one account; then even the right one waits', async () => {
    const thief = bot.account('thief', { userPrincipalName: 'thief@council.example' });
    for (let times = 0; times < 8; times += 1) await bot.says(thief, `AAAA-BBBB-CCC${'ABCDEFGH'[times]}`);
    expect(await bot.noted()).toHaveLength(5);
    const code = await makes();
    expect(await bot.says(thief, code)).toContain(stranger.wrongCode);
    time.now = '2026-11-20T12:01:00.000Z';
    expect(await bot.says(thief, code)).not.toContain(stranger.wrongCode);
  });

  it('is taken in one’s own chat alone, and stands nowhere in the store', async () => {
    const code = await makes();
    const shared = groupChat('a-chat', teams.serviceUrl);
    teams.addMembers(shared, elin);
    expect(await bot.says(elin, code, shared)).toContain(stranger.text);
    for (const partition of ['group-1', 'none'])
      for await (const document of bot.world.deps.store.documents(partition))
        expect(JSON.stringify(document)).not.toContain(code.replaceAll('-', ''));
    expect(JSON.stringify(await bot.accountsOf('elin'))).not.toMatch(new RegExp(code.slice(0, 4)));
    expect(await bot.says(elin, code)).not.toContain(stranger.wrongCode);
  });

  it('lets in somebody who was added without an address', async () => {
    await bot.world.presses('sian', 'members.add', {
      ...{ name: 'New Parent', email: '', role: 'parent', agency: '', childIds: 'child-1', spoken: 'en', meeting: 'en', record: 'en' },
    });
    const member = (await bot.world.head()).members.at(-1);
    const code = await makes('sian', member?.memberId);
    const account = bot.account('paper', { userPrincipalName: null });
    await bot.says(account, code);
    await bot.says(account, 'help');
    expect(await bot.says(account, 'agenda')).toContain('Agenda for');
  });
});

it('a question is put to the manager and not the co-ordinator where it is about the manager’s overseer, and to the senior manager where only they may answer', async () => {
  await bot.says(guest('macsen'), 'help');
  await bot.says(guest('reg'), 'help');
  expect(await bot.notices()).toEqual(['asks macsen at-once', 'asks sen at-once']);
  const card = shown(await bot.world.presses('sian', 'accounts.member', { memberId: 'macsen' }));
  expect(card).not.toContain(textFor('en').words.accounts.look);
});

it('links of the version before are shown as one that can be unlinked, and then hold no more', async () => {
  const caller = bot.account('caller', { userPrincipalName: 'whoever@council.example' });
  const chat = { tenantId: testTenantId, conversationId: 'x', serviceUrl: teams.serviceUrl, userId: '29:x', botId: '28:bot' };
  await bot.changes('elin', (person) => ({ ...person, personalConversation: chat }));
  await bot.world.deps.directory.write({ key: keyOf(caller), type: 'identity', schemaVersion: 1, personId: 'person-elin' }, null);
  const list = await presses('sian', 'accounts.member', {});
  expect(shown(list)).toContain(textFor('en').words.accounts.earlierName);
  await presses('sian', 'accounts.unlink', { accountId: 'earlier', why: 'lost' });
  expect(await isIn(caller)).toBe(false);
  expect((await bot.person('elin')).personalConversation).toBeNull();
  expect((await deeds()).map(({ deed }) => deed)).toEqual(['accounts.unlink']);
});

it('an account unlinked by one instance is nobody’s for another at its very next press', async () => {
  await bot.says(elin, 'help');
  await presses('sian', 'accounts.confirm', { accountId: await askingId(), how: 'rang' });
  const other = { ...bot.world.deps, directory: cachedDirectory(bot.world.deps.directory, () => 0) };
  const speaker = { tenantId: testTenantId, aadObjectId: elin.aadObjectId, userId: elin.userId, name: null };
  const asked = { roster: async () => null, mayNote: () => false };
  expect((await recognise(other, speaker, asked)).kind).toBe('known');
  const [linked] = (await bot.accountsOf('elin')).linked;
  await presses('sian', 'accounts.unlink', { accountId: linked?.accountId, why: 'lost' });
  expect((await recognise(other, speaker, asked)).kind).toBe('stranger');
});

it('an account that was dealt with meanwhile is shown as it stands, and nothing is done', async () => {
  await bot.says(elin, 'help');
  const accountId = await askingId();
  await presses('sian', 'accounts.refuse', { accountId });
  const late = await presses('macsen', 'accounts.confirm', { accountId, how: 'rang' });
  expect(shown(late)).toContain(textFor('en').words.refusal['account-settled']);
  expect((await bot.accountsOf('elin')).linked).toEqual([]);
  expect(await isIn(elin)).toBe(false);
});

it('a press that was cut off between the audit and the directory is finished by the same press again', async () => {
  await bot.says(elin, 'help');
  const accountId = await askingId();
  const before = await bot.accountsOf('elin');
  await presses('sian', 'accounts.confirm', { accountId, how: 'rang', k: 'one-press' });
  await bot.hasAccounts('elin', before);
  expect(await isIn(elin)).toBe(false);
  await presses('sian', 'accounts.confirm', { accountId, how: 'rang', k: 'one-press' });
  expect(await isIn(elin)).toBe(true);
  expect((await deeds()).filter(({ deed }) => deed === 'accounts.confirm')).toHaveLength(1);
});

it('a co-ordinator looks at a member of whom nothing is known yet, and is told how they get in', async () => {
  expect(await bot.accountsOf('rhys')).toEqual(noAccounts);
  const card = shown(await presses('sian', 'accounts.member', { memberId: 'rhys' }));
  expect(card).toContain(textFor('en').words.accounts.noneLinked);
});
