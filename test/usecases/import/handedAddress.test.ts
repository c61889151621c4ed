import type { CoreGroup } from '../../../src/core/coreGroup';
import { accountDrafts } from '../../../src/core/notices/accountNotices';
import { mayKeepAccounts, mayLookAtAccounts } from '../../../src/core/people/accountPermissions';
import { mayUseChat } from '../../../src/core/people/accounts';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { type ImportReport, importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { makeCode, useCode } from '../../../src/usecases/people/accountCode';
import { readAccounts } from '../../../src/usecases/people/accountDocuments';
import { identityKey } from '../../../src/usecases/people/directoryKeys';
import { changePerson } from '../../../src/usecases/people/linkPerson';
import { personAt } from '../../../src/usecases/people/people';
import { recognise } from '../../../src/usecases/people/recognise';
import { aGroup, aMember } from '../../support/aGroup';
import { type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { aWorld, shown, type World } from '../../support/world';

const ioan = 2;
const address = 'ioan@health.example';
let world: World;
let report: ImportReport;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

async function bring(rows: ExportRows, dryRun = false) {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), '2026-11-20'), keyed);
  report = await importCaseload(world.deps, caseload, { at: world.deps.clock.now(), dryRun });
  const [first = ''] = [...caseload.groups].map(({ imported }) => imported.group.coreGroupId);
  return first;
}
const named = (name: string, more: Readonly<Record<string, string>> = {}) => withCells(goodExport, 'members.csv', ioan, { name, ...more });
async function at(email: string) {
  const person = await personAt(world.deps, email);
  if (person === null) throw new Error(`nobody at ${email}`);
  return person;
}
/** The account that is called by the address in the tenant writes to us. */
async function writes(email = address, account = 'object-1') {
  const roster = { tenantId: 'tenant-1', aadObjectId: account, userPrincipalName: email, userRole: 'user', name: 'Ioan' };
  const speaker = { tenantId: 'tenant-1', aadObjectId: account, userId: `29:${account}`, name: 'Ioan' };
  return (await recognise(world.deps, speaker, { roster: async () => roster, mayNote: () => true })).kind;
}
const ofType = async (group: string, type: string) =>
  (await world.store.groups.ofType(group, type, { limit: 999, after: null })) as unknown as readonly Record<string, unknown>[];
async function askedOf(group: string): Promise<readonly string[]> {
  const about = (await ofType(group, 'notice')).map((notice) => ({ ...(notice['about'] as object), to: notice['recipientPersonId'] }));
  const asks = about.filter((each) => 'news' in each && each.news === 'asks');
  const names = new Map([
    [(await at('sian@council.example')).personId, 'sian'],
    [(await at('macsen@council.example')).personId, 'macsen'],
  ]);
  return asks.map(({ to }) => names.get(String(to)) ?? 'somebody else').sort();
}
async function presses(email: string, verb: string, data: Readonly<Record<string, unknown>>) {
  const where = {
    kind: 'personal',
    conversationId: 'x',
    tenantId: 'tenant-1',
    serviceUrl: 'http://127.0.0.1/',
    coreGroupId: null,
  } as const;
  const person = { ...(await at(email)), interfaceLanguage: 'en' as const };
  return world.router.answerPress({ deps: world.deps, person, where }, verb, { k: world.deps.newId(), ...data });
}
async function memberOf(group: string, personId: string) {
  const head = (await world.store.groups.load(group, []))?.head.document;
  return head?.members.find((member) => member.personId === personId)?.memberId;
}

describe('an address that comes with a wholly other name', () => {
  it('is told of by the import where nobody in the groups may say whose the account is', async () => {
    const alone = (rows: ExportRows): ExportRows =>
      withCells(
        { ...rows, 'members.csv': (rows['members.csv'] ?? []).filter((row) => row['email'] === 'sian@council.example') },
        'core-groups.csv',
        0,
        { manager_email: '', senior_manager_email: '', conference_chair_email: '' },
      );
    const small = (name: string) => withCells(withCells(alone(goodExport), 'members.csv', 0, { name }), 'members.csv', 1, { name });
    const shut = (rows: ExportRows) =>
      withCells(rows, 'core-groups.csv', 1, { manager_email: '', senior_manager_email: '', conference_chair_email: '' });
    await bring(shut(small("Siân O'Neill")));
    expect(await writes('sian@council.example')).toBe('known');
    await bring(shut(small('Rhodri Puw')));
    expect(await writes('sian@council.example')).toBe('stranger');
    expect(report.unanswered).toEqual({ people: 1, refs: ['CG-1', 'CG-2'] });
  });

  it('costs the account its access at once; those who answer for the group are asked, and it is in the audit', async () => {
    const first = await bring(goodExport);
    expect(await writes()).toBe('known');
    const { personId } = await at(address);
    const chat = { tenantId: 'tenant-1', conversationId: 'c', serviceUrl: 'http://127.0.0.1/', userId: '29:object-1', botId: '28:bot' };
    const [linked] = (await readAccounts(world.deps, personId)).linked;
    await changePerson(world.deps, personId, (now) => ({ ...now, personalConversation: { ...chat, account: linked?.key ?? '' } }));
    await bring(named('Rhodri Puw'));
    expect(await writes()).toBe('stranger');
    const accounts = await readAccounts(world.deps, personId);
    expect(accounts).toMatchObject({ linked: [], asking: [{ key: linked?.key, wasLinked: true, told: true }] });
    expect(mayUseChat(accounts, { ...chat, account: linked?.key ?? '' })).toBe(false);
    expect(await askedOf(first)).toEqual(['macsen', 'sian']);
    const entries = (await ofType(first, 'audit')).filter(({ deed }) => deed === 'accounts.asks');
    expect(entries).toMatchObject([{ by: 'system:import', about: { personId, because: 'another-name' } }]);
  });

  it('is asked about once, however often the export comes, and not in a dry run', async () => {
    const first = await bring(goodExport);
    await writes();
    await bring(named('Rhodri Puw'), true);
    expect(await writes()).toBe('known');
    await bring(named('Rhodri Puw'));
    await bring(named('Rhodri Puw', { agency: 'Another' }));
    await writes();
    expect(await askedOf(first)).toEqual(['macsen', 'sian']);
  });

  it('is theirs again once the co-ordinator says that it is, and says so on the card', async () => {
    const first = await bring(goodExport);
    await writes();
    await bring(named('Rhodri Puw'));
    const { personId } = await at(address);
    const memberId = await memberOf(first, personId);
    const card = shown(await presses('sian@council.example', 'accounts.member', { g: first, memberId }));
    expect(card).toContain('was theirs until');
    const [asking] = (await readAccounts(world.deps, personId)).asking;
    await presses('sian@council.example', 'accounts.confirm', { g: first, memberId, accountId: asking?.accountId, how: 'rang' });
    expect(await writes()).toBe('known');
    await bring(named('Rhodri Puw', { agency: 'Another' }));
    expect(await writes()).toBe('known');
  });

  it('makes a code useless that was made for who had it', async () => {
    const first = await bring(goodExport);
    const { personId } = await at(address);
    const code = await makeCode(world.deps, { partition: first, by: personId, deed: 'accounts.code' }, { personId, coreGroupId: first });
    await bring(named('Rhodri Puw'));
    const speaker = { tenantId: 'tenant-1', aadObjectId: 'object-2', userId: '29:object-2', name: 'Ioan' };
    const roster = { ...speaker, userPrincipalName: address, userRole: 'user' };
    expect(await useCode(world.deps, speaker, code.replaceAll('-', ''), roster)).toBeNull();
  });

  it('lets in no account that an earlier version had linked without a record', async () => {
    await bring(goodExport);
    const { personId } = await at(address);
    await writes('somebody@council.example', 'object-3');
    const key = identityKey(keyed, { tenantId: 'tenant-1', aadObjectId: 'object-3' });
    await world.deps.directory.write({ key, type: 'identity', schemaVersion: 1, personId }, null);
    await bring(named('Rhodri Puw'));
    expect(await writes(address, 'object-3')).toBe('stranger');
  });
});

it.each([
  ['one who married', 'Ioan Vaughan'],
  ['letters that were lost on the way', 'Ioan M?n-Parry'],
  ['letters that were broken on the way', 'Ioan MÃ´n-Parry'],
  ['another order', 'Môn-Parry, Ioan'],
])('a name that is only of %s costs nobody anything', async (_what, name) => {
  await bring(goodExport);
  await writes();
  await bring(named(name));
  expect(await writes()).toBe('known');
});

it('a name of which every word has a letter that was lost costs nobody anything', async () => {
  await bring(named('Siân Prŷs'));
  await writes();
  await bring(named('Si?n Pr?s'));
  expect(await writes()).toBe('known');
});

describe('somebody can always say whose the account is', () => {
  it('where who has the address now works in another group: those who answer for that one are asked, and may say so', async () => {
    const first = await bring(goodExport);
    await writes();
    const rows = goodExport['members.csv'] ?? [];
    const elsewhere = { ...rows[ioan], name: 'Rhodri Puw', core_group_ref: 'CG-2', children: '' };
    await bring({ ...goodExport, 'members.csv': [...rows.filter((_, index) => index !== ioan), elsewhere] });
    const { personId, coreGroupIds } = await at(address);
    const second = coreGroupIds.find((id) => id !== first) ?? '';
    expect(await memberOf(second, personId)).toBeDefined();
    expect((await askedOf(second)).length).toBeGreaterThan(0);
    const [asking] = (await readAccounts(world.deps, personId)).asking;
    const head = (await world.store.groups.load(second, []))?.head.document;
    const runner = head?.members.find(({ role }) => role === 'co-ordinator')?.personId ?? '';
    const told = (await ofType(second, 'notice')).filter((notice) => notice['recipientPersonId'] === runner);
    expect(told.map(({ about }) => about)).toContainEqual(expect.objectContaining({ news: 'asks', accountId: asking?.accountId }));
  });

  it('where it is the only manager’s: the chair of conferences is asked, who may not where a senior manager may', async () => {
    const chair = aMember('cadi', 'conference-chair');
    const group = aGroup({ members: [...aGroup().members, chair] });
    const asker = (who: string) => ({ actor: group.members.find(({ memberId }) => memberId === who) ?? chair, group, today: '2026-11-20' });
    const may = (who: string, whose: string) => mayKeepAccounts(asker(who), whose, null).ok;
    expect([may('cadi', 'macsen'), may('sian', 'macsen'), may('macsen', 'macsen')]).toEqual([true, false, false]);
    expect([may('cadi', 'sian'), may('macsen', 'sian'), may('cadi', 'cadi')]).toEqual([false, true, false]);
    expect(mayLookAtAccounts(asker('cadi'), 'macsen').ok).toBe(true);
    const news = { what: 'asks', accountId: 'a', personId: 'person-macsen', post: null, by: null, canWait: false } as const;
    const told = (more: CoreGroup) => accountDrafts(more, news, { rules: defaultRules(), now: '2026-11-20T09:00:00.000Z' }, new Set());
    expect(told(group).map(({ recipientPersonId }) => recipientPersonId)).toEqual(['person-cadi']);
    const withSenior = { ...group, members: [...group.members, aMember('sen', 'senior-manager')] };
    expect(told(withSenior).map(({ recipientPersonId }) => recipientPersonId)).toEqual(['person-sen']);
  });
});

describe('where the case system numbers people', () => {
  const numbered = (name: string, personRef: string, email = address): ExportRows => ({
    ...goodExport,
    'members.csv': (goodExport['members.csv'] ?? []).map((row, index) =>
      index === ioan ? { ...row, name, email, person_ref: personRef } : { ...row, person_ref: '' },
    ),
  });

  it('a number that comes with a wholly other name lets nobody in unseen', async () => {
    await bring(numbered('Ioan Môn-Parry', 'P-3'));
    await writes();
    const first = await bring(numbered('Rhodri Puw', 'P-3', 'rhodri@health.example'));
    expect(await writes()).toBe('stranger');
    expect(await writes('rhodri@health.example', 'object-4')).toBe('stranger');
    expect(await askedOf(first)).toEqual(['macsen', 'macsen', 'sian', 'sian']);
  });

  it('an address that is another number’s now lets in neither the account of who had it nor one of who has it', async () => {
    await bring(numbered('Ioan Môn-Parry', 'P-3'));
    await writes();
    await bring(numbered('Rhodri Puw', 'P-9'));
    expect(await writes()).toBe('stranger');
    expect(await writes(address, 'object-4')).toBe('stranger');
  });

  it('an address that is no longer theirs lets in no new account, and the account that is theirs stays', async () => {
    await bring(numbered('Ioan Môn-Parry', 'P-3'));
    await writes();
    await bring(numbered('Ioan Môn-Parry', 'P-3', ''));
    expect(await writes()).toBe('known');
    expect(await writes(address, 'object-4')).toBe('stranger');
  });

  it('an address that is no longer theirs lets in nobody as them, though they have never written', async () => {
    await bring(numbered('Ioan Môn-Parry', 'P-3'));
    await bring(numbered('Ioan Môn-Parry', 'P-3', ''));
    expect(await writes()).toBe('stranger');
  });
});
