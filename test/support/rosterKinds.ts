import { type Accounts, type EndedAccount, type LinkedAccount, noAccounts } from '../../src/core/people/accounts';

/** One kind of account that Teams' roster can tell of, under the address of a person that the directory knows. */
export type RosterKind = {
  readonly what: string;
  /** What the roster says in place of the usual of a member; null: it does not know the account. */
  readonly roster: Readonly<Record<string, unknown>> | null;
  /** What is recorded of the person's accounts before; `key` is this account's. */
  readonly accounts?: (key: string) => Accounts;
  /** A pointer from this account to the person: from before accounts were recorded, or since. */
  readonly pointer?: 'earlier' | 'recorded';
  /** Whose chat alerts go to before, of which nothing is recorded. */
  readonly chat?: 'this-account' | 'another-account';
  /** `in`: it is the person. `asks`: a stranger until somebody answers. `nobody`: a stranger, and nobody is told. */
  readonly becomes: 'in' | 'asks' | 'nobody';
  /** Why it is in the log of denials; absent: it is not. */
  readonly noted?: string;
};

export const address = 'person-ioan@council.example';
const guestName = 'person-ioan_council.example#EXT#@aberwern.onmicrosoft.example';
const foreign = '99999999-2222-3333-4444-555555555555';
const at = '2026-11-01T09:00:00.000Z';

function linked(key: string, more: Partial<LinkedAccount> = {}): LinkedAccount {
  const account = { accountId: `id-${key}`, key, userId: `29:${key}`, kind: 'member', name: 'Ioan Enghraifft' } as const;
  return { ...account, how: 'own-name', since: at, by: null, told: true, ...more };
}
function ended(key: string, because: EndedAccount['because']): EndedAccount {
  const { how: _how, since: _since, told: _told, ...account } = linked(key);
  return { ...account, at, by: 'person-sian', because };
}
const other = (key: string): string => `${key}-other`;
const asking = (key: string) => {
  const { how: _how, since: _since, by: _by, ...account } = linked(key);
  return { ...account, at: '2026-11-19T09:00:00.000Z' };
};

const members: readonly RosterKind[] = [
  { what: 'a member whose name in the tenant is the address', roster: {}, becomes: 'in' },
  { what: 'the same in capitals', roster: { userPrincipalName: address.toUpperCase() }, becomes: 'in' },
  { what: 'the same with blanks around', roster: { userPrincipalName: `  ${address} ` }, becomes: 'in' },
  { what: 'a tenant written in capitals', roster: { tenantId: '11111111-2222-3333-4444-555555555555'.toUpperCase() }, becomes: 'in' },
  { what: 'no word of what role they have', roster: { userRole: undefined }, becomes: 'in' },
  { what: 'no e-mail at all', roster: { email: undefined }, becomes: 'in' },
  { what: 'somebody else’s e-mail', roster: { email: 'person-elin@council.example' }, becomes: 'in' },
  { what: 'another name to show', roster: { name: 'Somebody Else' }, becomes: 'in' },
];

const guests: readonly RosterKind[] = [
  { what: 'a guest invited under the address', roster: { userPrincipalName: guestName }, becomes: 'asks' },
  { what: 'the same in small letters', roster: { userPrincipalName: guestName.toLowerCase() }, becomes: 'asks' },
  {
    what: 'the same with the address as e-mail',
    roster: { userPrincipalName: guestName, email: address, userRole: 'guest' },
    becomes: 'asks',
  },
  { what: 'a guest whose name is the bare address', roster: { userRole: 'guest' }, becomes: 'asks' },
  {
    what: 'a guest that was confirmed',
    roster: { userPrincipalName: guestName },
    accounts: (key) => ({ ...noAccounts, linked: [linked(key)] }),
    becomes: 'in',
  },
  { what: 'a guest under a longer address', roster: { userPrincipalName: `x.${guestName}` }, becomes: 'nobody' },
  {
    what: 'a guest’s name with a sign too many',
    roster: { userPrincipalName: `${address}#EXT#@aberwern.onmicrosoft.example` },
    becomes: 'nobody',
  },
];

const nobodies: readonly RosterKind[] = [
  { what: 'the address as e-mail alone', roster: { userPrincipalName: 'thief@council.example', email: address }, becomes: 'nobody' },
  { what: 'the address as e-mail and no name', roster: { userPrincipalName: undefined, email: address }, becomes: 'nobody' },
  { what: 'neither name nor e-mail', roster: { userPrincipalName: null, email: null }, becomes: 'nobody' },
  { what: 'the address with more behind it', roster: { userPrincipalName: `${address}.evil.example` }, becomes: 'nobody' },
  { what: 'a letter that looks the same', roster: { userPrincipalName: address.replace('o', 'о') }, becomes: 'nobody' },
  { what: 'another tenant, with name and e-mail', roster: { tenantId: foreign }, becomes: 'nobody', noted: 'foreign-tenant' },
  {
    what: 'a guest of another tenant',
    roster: { tenantId: foreign, userPrincipalName: guestName },
    becomes: 'nobody',
    noted: 'foreign-tenant',
  },
  { what: 'no tenant', roster: { tenantId: undefined }, becomes: 'nobody', noted: 'no-tenant' },
  { what: 'an empty tenant', roster: { tenantId: '' }, becomes: 'nobody', noted: 'no-tenant' },
  {
    what: 'another object id',
    roster: { aadObjectId: 'ffffffff-0000-0000-0000-000000000000' },
    becomes: 'nobody',
    noted: 'another-account',
  },
  { what: 'no object id', roster: { aadObjectId: undefined }, becomes: 'nobody', noted: 'another-account' },
  { what: 'an anonymous user', roster: { userRole: 'anonymous' }, becomes: 'nobody', noted: 'anonymous' },
  { what: 'an account the roster does not know', roster: null, becomes: 'nobody' },
];

const changed: readonly RosterKind[] = [
  {
    what: 'the linked account under a new name and address',
    roster: { userPrincipalName: 'ioan.new@council.example', name: 'New Name' },
    accounts: (key) => ({ ...noAccounts, linked: [linked(key)] }),
    pointer: 'recorded',
    becomes: 'in',
  },
  {
    what: 'a second account of the same address, or the address handed to somebody else',
    roster: {},
    accounts: (key) => ({ ...noAccounts, linked: [linked(other(key))] }),
    becomes: 'asks',
  },
  {
    what: 'the account that was unlinked',
    roster: {},
    accounts: (key) => ({ ...noAccounts, ended: [ended(key, 'lost')], asksFirst: true }),
    pointer: 'recorded',
    becomes: 'nobody',
  },
  {
    what: 'another account after one was unlinked',
    roster: {},
    accounts: (key) => ({ ...noAccounts, ended: [ended(other(key), 'lost')], asksFirst: true }),
    becomes: 'asks',
  },
  {
    what: 'an account that was refused',
    roster: { userPrincipalName: guestName },
    accounts: (key) => ({ ...noAccounts, ended: [ended(key, 'refused')], asksFirst: true }),
    becomes: 'nobody',
  },
  {
    what: 'a fourth account while three ask',
    roster: { userPrincipalName: guestName },
    accounts: (key) => ({ ...noAccounts, asking: [`${key}-1`, `${key}-2`, `${key}-3`].map(asking) }),
    becomes: 'nobody',
  },
  {
    what: 'a pointer that no record confirms',
    roster: { userPrincipalName: 'thief@council.example' },
    pointer: 'recorded',
    becomes: 'nobody',
  },
];

/** Links and chats from before accounts were recorded. */
export const earlierKinds: readonly RosterKind[] = [
  {
    what: 'an account linked before accounts were recorded, whatever its name',
    roster: { userPrincipalName: 'x@y.example' },
    pointer: 'earlier',
    becomes: 'in',
  },
  {
    what: 'the same once a co-ordinator ended such links',
    roster: {},
    accounts: () => ({ ...noAccounts, earlierEnded: true, asksFirst: true }),
    pointer: 'earlier',
    becomes: 'asks',
  },
  { what: 'a new account where alerts go to another account’s chat', roster: {}, chat: 'another-account', becomes: 'asks' },
  { what: 'the account whose chat alerts go to already', roster: {}, chat: 'this-account', becomes: 'in' },
];

/** Of every kind, whether it is the person. */
export const rosterKinds: readonly RosterKind[] = [...members, ...guests, ...nobodies, ...changed];
