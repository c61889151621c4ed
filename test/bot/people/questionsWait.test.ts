import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Notice } from '../../../src/core/notices/notice';
import { withOpenNotices } from '../../../src/core/notices/openNotices';
import { type AccountsBot, anAccountsBot } from '../../support/accountsBot';
import type { TeamsPerson } from '../../support/activities';
import { aMember } from '../../support/aGroup';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { buttons, shown } from '../../support/world';

/* Whether an account is somebody's waits in the lists of those who are to say so until one of them has, opened or not. */

const teams = new ConnectorSimulator();
const time = { now: '' };
let bot: AccountsBot;
/** A second account under the address of Ioan, who already has one. */
let second: TeamsPerson;

beforeAll(() => teams.start());
afterAll(() => teams.stop());
beforeEach(async () => {
  teams.forget();
  time.now = '2026-11-20T11:00:00.000Z';
  bot = await anAccountsBot(teams, time);
  const people = [aMember('beca', 'co-ordinator'), aMember('ioan', 'member'), aMember('macsen', 'manager')];
  await changesHead('group-2', (group) => ({ ...group, members: people }));
  for (const who of ['beca', 'ioan', 'macsen']) {
    const inBoth = who === 'beca' ? ['group-2'] : ['group-1', 'group-2'];
    await bot.changes(who, (person) => ({ ...person, coreGroupIds: inBoth }));
  }
  await bot.says(bot.member('ioan'), 'help');
  second = bot.account('second', { userPrincipalName: 'person-ioan@council.example' });
  await bot.says(second, 'help');
});
afterEach(() => bot.close());

async function changesHead(coreGroupId: string, change: (group: CoreGroup) => CoreGroup): Promise<void> {
  const loaded = await bot.world.deps.store.load(coreGroupId, []);
  if (loaded === null) throw new Error('The group is gone.');
  const head = change(loaded.head.document);
  await bot.world.deps.store.commit({ coreGroupId, head, etag: loaded.head.etag, put: [], create: [] });
}

const questions = async (coreGroupId: string): Promise<readonly string[]> => {
  const group = (await bot.world.deps.store.heads([coreGroupId])).groups[0];
  return (group?.noticesAbout ?? []).flatMap(({ about, to }) => (about.kind === 'account' && about.news === 'asks' ? [`${to}`] : []));
};
const asked = async () => (await bot.accountsOf('ioan')).asking[0]?.accountId;
const about = { memberId: 'ioan' };
const opensAll = async (who: string): Promise<void> => {
  const list = await bot.world.presses(who, 'alerts.open', {});
  for (const { verb, data } of buttons(list).filter((each) => each.verb === 'accounts.member')) await bot.world.presses(who, verb, data);
};
const stateOf = async (coreGroupId: string): Promise<readonly string[]> => {
  const all = (await bot.world.deps.store.ofType(coreGroupId, 'notice', { limit: 100, after: null })) as Notice[];
  return all.flatMap(({ about: what, state }) => (what.kind === 'account' && what.news === 'asks' ? [state] : []));
};

/** How many lines about accounts the list has. That an account was linked is one, which goes once it was read. */
const lines = async (who: string): Promise<number> => {
  const list = shown(await bot.world.presses(who, 'alerts.open', {})).split('\n');
  return new Set(list.filter((line) => /^\d+\. A Teams account to look at/.test(line))).size;
};

it('stays in the list of a co-ordinator who has opened it, where what was only to be read goes', async () => {
  expect(await lines('sian')).toBe(2);
  await opensAll('sian');
  expect(await lines('sian')).toBe(1);
});

describe.each([
  ['confirmed', async (accountId: string) => bot.world.presses('sian', 'accounts.confirm', { ...about, accountId, how: 'rang' })],
  ['refused', async (accountId: string) => bot.world.presses('sian', 'accounts.refuse', { ...about, accountId })],
] as const)('once it is %s', (_what, answer) => {
  it('is off the lists of everybody in all of the person’s groups, and was not before', async () => {
    await opensAll('sian');
    expect([await questions('group-1'), await questions('group-2')]).toEqual([['person-macsen', 'person-sian'], ['person-beca']]);
    const id = (await asked()) ?? '';
    await answer(id);
    expect([await questions('group-1'), await questions('group-2')]).toEqual([[], []]);
    expect([...(await stateOf('group-1')), ...(await stateOf('group-2'))]).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });
});

it('is off the lists when the account is let in by a code', async () => {
  const made = shown(await bot.world.presses('sian', 'accounts.code', about));
  await bot.says(second, /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(made)?.[0] ?? '');
  expect((await bot.accountsOf('ioan')).linked).toHaveLength(2);
  expect([await questions('group-1'), await questions('group-2')]).toEqual([[], []]);
});

it('that an earlier version let go unanswered is back on the lists when the account next writes, and nobody is told twice', async () => {
  for (const coreGroupId of ['group-1', 'group-2']) {
    await changesHead(coreGroupId, (group) => withOpenNotices(group, []));
  }
  const before = await bot.notices();
  await bot.says(second, 'help');
  expect([await questions('group-1'), await questions('group-2')]).toEqual([['person-macsen', 'person-sian'], ['person-beca']]);
  expect(await bot.notices()).toEqual(before);
});

it('of one who has left waits for nobody', async () => {
  await opensAll('sian');
  await bot.world.presses('sian', 'members.end', {
    ...{ memberId: 'ioan', endsOn: '2026-11-20', reason: 'left', successor: '', knowingly: 'true' },
  });
  time.now = '2026-11-23T11:00:00.000Z';
  expect(await lines('sian')).toBe(0);
});
