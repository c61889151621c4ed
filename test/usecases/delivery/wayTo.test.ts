import { planNotice } from '../../../src/core/notices/notice';
import { noAccounts } from '../../../src/core/people/accounts';
import { accountsKey, identityKey } from '../../../src/usecases/people/directoryKeys';
import { testTenantId } from '../../support/activities';
import { aGroup, aMember } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { keyed } from '../../support/keyed';
import { address, rosterKinds } from '../../support/rosterKinds';

const tenant = testTenantId;
const night = '2026-11-21T03:00:00.000Z';
const aadObjectId = 'object-caller';
const key = identityKey(keyed, { tenantId: 'tenant-1', aadObjectId });

async function aWorldWith(more: { readonly accounts?: typeof noAccounts; readonly chat?: object } = {}): Promise<AlertWorld> {
  const conversation = {
    conversationId: 'group-chat',
    kind: 'groupChat',
    tenantId: 'tenant-1',
    serviceUrl: 'https://smba.example/',
  } as const;
  const group = aGroup({ members: [aMember('ioan', 'member'), aMember('sian', 'co-ordinator')], children: [], meetings: [], conversation });
  const world = await anAlertWorld({ groups: [group], now: night });
  await world.knows('person-ioan', { personalConversation: null, email: address, ...more.chat });
  await world.hasAddress('person-ioan', address);
  const personId = 'person-ioan';
  if (more.accounts !== undefined)
    await world.deps.directory.write({ key: accountsKey(personId), type: 'accounts', schemaVersion: 1, personId, ...more.accounts }, null);
  return world;
}

async function tells(world: AlertWorld): Promise<void> {
  const loaded = await world.store.groups.load('group-1', []);
  if (loaded === null) throw new Error('There is no group.');
  const notice = planNotice(
    {
      ...{ coreGroupId: 'group-1', about: { kind: 'record', meetingId: '1', version: 1 }, recipientPersonId: 'person-ioan' },
      ...{ urgency: 'at-once', sendAfter: night, escalatesAt: null },
    },
    night,
  );
  await world.store.groups.commit({
    coreGroupId: 'group-1',
    head: loaded.head.document,
    etag: loaded.head.etag,
    put: [],
    create: [notice],
  });
  await world.delivers();
}

/** A roster is all that delivery knows of an account: there is no activity whose object id could be another. */
const kinds = rosterKinds.filter(({ roster, what }) => roster !== null && what !== 'another object id');

describe.each(kinds.map((kind) => [kind.what, kind] as const))('%s', (_what, kind) => {
  it(`is ${kind.becomes === 'in' ? 'written to' : 'never written to'} for a person who has no chat`, async () => {
    const world = await aWorldWith(kind.accounts === undefined ? {} : { accounts: kind.accounts(key) });
    const usual = {
      userId: '29:caller',
      name: null,
      aadObjectId,
      userPrincipalName: address,
      tenantId: tenant,
      userRole: 'user',
    };
    const given = Object.fromEntries(Object.entries(kind.roster ?? {}).map(([name, value]) => [name, value ?? null]));
    const { email: _email, ...roster } = { ...usual, ...given } as typeof usual & { email?: unknown };
    world.teams.rosters.set('group-chat', [roster]);
    Object.assign(world.deps, { tenantIds: [tenant] });
    await tells(world);
    expect(world.teams.opened).toEqual(kind.becomes === 'in' ? ['29:caller'] : []);
  });
});

it('an address that is another person’s in the directory opens no chat, whatever the person’s own document says', async () => {
  const world = await aWorldWith();
  await world.knows('person-sian', { email: address, personalConversation: null });
  const account = { userId: '29:ioan', name: null, aadObjectId, userPrincipalName: address, tenantId: 'tenant-1', userRole: null };
  world.teams.rosters.set('group-chat', [account]);
  const loaded = await world.store.groups.load('group-1', []);
  const notice = planNotice(
    {
      ...{ coreGroupId: 'group-1', about: { kind: 'record', meetingId: '1', version: 1 }, recipientPersonId: 'person-sian' },
      ...{ urgency: 'at-once', sendAfter: night, escalatesAt: null },
    },
    night,
  );
  if (loaded === null) throw new Error('There is no group.');
  await world.store.groups.commit({
    coreGroupId: 'group-1',
    head: loaded.head.document,
    etag: loaded.head.etag,
    put: [],
    create: [notice],
  });
  await world.delivers();
  expect(world.teams.opened).toEqual([]);
});

it.each([
  ['of an account that was unlinked', { ...noAccounts, asksFirst: true }, 'some-account'],
  ['kept from before, once such links were ended', { ...noAccounts, asksFirst: true, earlierEnded: true }, undefined],
])('a chat %s is written to no more', async (_what, accounts, account) => {
  const reference = {
    tenantId: 'tenant-1',
    conversationId: 'chat-of-caller',
    serviceUrl: 'https://smba.example/',
    userId: '29:x',
    botId: '28:bot',
  };
  const world = await aWorldWith({ accounts, chat: { personalConversation: { ...reference, ...(account && { account }) } } });
  await tells(world);
  expect(world.teams.postedTo('chat-of-caller')).toEqual([]);
});
