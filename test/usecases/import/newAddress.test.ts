import { personsAsked } from '../../../src/core/caseload/personAnswer';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { currentMembers } from '../../../src/core/coreGroup';
import { planNotices } from '../../../src/core/notices/planNotices';
import { linksByItself } from '../../../src/core/people/accounts';
import { parseCaseload } from '../../../src/import/caseload';
import type { ConversationReference, Person } from '../../../src/ports/directory';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { readAccounts } from '../../../src/usecases/people/accountDocuments';
import { changePerson } from '../../../src/usecases/people/linkPerson';
import { personAt } from '../../../src/usecases/people/people';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { aWorld, shown, type World } from '../../support/world';

const today = '2026-11-20';
const chat: ConversationReference = {
  tenantId: 'tenant-1',
  conversationId: 'her-chat',
  serviceUrl: 'http://127.0.0.1/',
  userId: '29:sian',
  botId: '28:bot',
};
let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

/** The export with one text in the place of another, in every cell that is exactly that. */
function replaced(rows: ExportRows, words: Readonly<Record<string, string>>): ExportRows {
  const cells = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, words[cell] ?? cell]));
  return Object.fromEntries(Object.entries(rows).map(([file, all]) => [file, all.map(cells)]));
}

const married = replaced(goodExport, { 'sian@council.example': 'sian.vaughan@council.example', "Siân O'Neill": 'Siân Vaughan' });

async function bring(rows: ExportRows) {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), today), keyed);
  const report = await importCaseload(world.deps, caseload, { at: world.deps.clock.now(), dryRun: false });
  const [first, second] = [...caseload.groups].map(({ imported }) => imported.group.coreGroupId);
  if (first === undefined || second === undefined) throw new Error('no groups');
  return { report, first, second };
}

async function head(coreGroupId: string): Promise<CoreGroup> {
  const loaded = await world.store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('no such group');
  return loaded.head.document;
}

async function at(address: string): Promise<Person> {
  const person = await personAt(world.deps, address);
  if (person === null) throw new Error(`nobody at ${address}`);
  return person;
}

const visitsOf = async (coreGroupId: string) => (await world.store.groups.ofType(coreGroupId, 'visit', { limit: 100, after: null })).length;
const namesIn = (group: CoreGroup) => currentMembers(group, today).map(({ name, role }) => `${name}, ${role}`);

/** The first export, after which Siân has written to the bot. */
async function sianIsHere() {
  const { first, second } = await bring(goodExport);
  const before = await at('sian@council.example');
  await changePerson(world.deps, before.personId, (now) => ({ ...now, personalConversation: chat, interfaceLanguage: 'en' }));
  return { first, second, sian: before.personId, was: await head(first), visits: await visitsOf(first) };
}

async function presses(personId: string, verb: string, data: Readonly<Record<string, unknown>>) {
  const found = await world.store.directory.read(`person:${personId}`);
  if (found?.document.type !== 'person') throw new Error('nobody');
  const where = {
    kind: 'personal',
    conversationId: 'x',
    tenantId: 'tenant-1',
    serviceUrl: 'http://127.0.0.1/',
    coreGroupId: null,
  } as const;
  return world.router.answerPress({ deps: world.deps, person: { ...found.document, interfaceLanguage: 'en' }, where }, verb, {
    k: world.deps.newId(),
    ...data,
  });
}

async function asked(coreGroupId: string) {
  const [only, ...others] = personsAsked(await head(coreGroupId), today);
  if (only === undefined || others.length > 0) throw new Error('not one question');
  return { g: coreGroupId, here: only.here, there: only.there };
}

describe('a co-ordinator who is exported under a new name and address', () => {
  it('stays one person until somebody has said: one membership, no visit twice, the same clocks, messages to her chat', async () => {
    const { first, sian, was, visits } = await sianIsHere();
    await bring(married);
    const now = await head(first);
    expect(namesIn(now)).toEqual(namesIn(was));
    expect(await visitsOf(first)).toBe(visits);
    expect(currentClocks(now, world.deps.rules, today)).toEqual(currentClocks(was, world.deps.rules, today));
    expect(currentMembers(now, today).find(({ role }) => role === 'co-ordinator')?.personId).toBe(sian);
    const told = planNotices(now, world.deps.rules, world.deps.clock.now()).filter(({ about }) => about.kind === 'question');
    expect(told.map(({ recipientPersonId }) => recipientPersonId)).toEqual([sian]);
  });

  it('is asked about with both names and addresses, once, however often the export comes', async () => {
    const { first, sian } = await sianIsHere();
    await bring(married);
    expect((await bring(married)).report.unchanged).toContain('CG-1');
    await bring(withCells(married, 'children.csv', 0, { looked_after: 'Y' }));
    await asked(first);
    const card = shown(await presses(sian, 'questions.open', { g: first }));
    expect(card).toMatch(
      /Are these the same person\?[\s\S]*Siân O'Neill[\s\S]*sian@council[\s\S]*Siân Vaughan[\s\S]*sian\.vaughan@council/,
    );
    expect(card).toContain('Until you answer, they stand as one');
  });

  it('after yes keeps groups, chat and visits under her new name in all her groups, and the next import writes nothing', async () => {
    const { first, second, sian, visits } = await sianIsHere();
    await bring(married);
    const card = await presses(sian, 'questions.onePerson', await asked(first));
    expect(shown(card)).toContain('They are one person now.');
    for (const id of [first, second]) {
      expect(namesIn(await head(id))).toContain('Siân Vaughan, co-ordinator');
      expect(personsAsked(await head(id), today)).toEqual([]);
    }
    expect(await at('sian.vaughan@council.example')).toMatchObject({ personId: sian, name: 'Siân Vaughan', personalConversation: chat });
    const entries = await world.store.groups.ofType(first, 'audit', { limit: 99, after: null });
    expect(entries.at(-1)).toMatchObject({ deed: 'questions.onePerson', by: sian, about: { herePersonId: sian } });
    await bring(married);
    expect((await bring(married)).report.unchanged).toEqual(['CG-1', 'CG-2']);
    const now = await head(first);
    expect(await visitsOf(first)).toBe(visits);
    expect(now.children[0]?.visits.filter(({ byPersonId }) => byPersonId === sian)).toHaveLength(2);
    expect(namesIn(now).filter((name) => name.includes('Siân'))).toEqual(['Siân Vaughan, co-ordinator']);
  });

  it('has the visit that she recorded here as her own, whatever the export then says of it under her new address', async () => {
    const { first, sian } = await sianIsHere();
    const loaded = await world.store.groups.load(first, []);
    const [child, ...others] = loaded?.head.document.children ?? [];
    if (loaded === null || child === undefined) throw new Error('no child');
    const fact = aVisitFact('2026-11-18', { visitId: 'here-1', byPersonId: sian, bedroom: false });
    const visit = { ...aVisit(child.childId, fact, { time: '10:00' }), coreGroupId: first, announced: true };
    const document = { ...loaded.head.document, children: [{ ...child, visits: [...child.visits, fact] }, ...others] };
    await world.store.groups.commit({ coreGroupId: first, head: document, etag: loaded.head.etag, put: [visit], create: [] });
    const row = { ...married['visits.csv']?.[0], announced: '' };
    for (const visited_at of ['2026-11-18T10:00', '2026-11-09T10:00']) await bring(withRows(married, 'visits.csv', { ...row, visited_at }));
    await bring(married);
    expect((await world.store.groups.load(first, [visit.id]))?.documents.get(visit.id)).toEqual(visit);
    expect((await head(first)).children[0]?.visits.map(({ visitId }) => visitId)).toContain('here-1');
  });

  it('after yes no account of the new address is let in unseen', async () => {
    const { first, sian } = await sianIsHere();
    await bring(married);
    await presses(sian, 'questions.onePerson', await asked(first));
    expect(linksByItself('member', await readAccounts(world.deps, sian), null, '29:new')).toBe(false);
  });

  it('after no the one who is listed no longer has left, and the other is a member of their own, in all groups', async () => {
    const { first, second, sian } = await sianIsHere();
    await bring(married);
    await presses((await at('macsen@council.example')).personId, 'questions.twoPeople', await asked(first));
    const other = (await at('sian.vaughan@council.example')).personId;
    expect(other).not.toBe(sian);
    for (const id of [first, second]) {
      const group = await head(id);
      expect(currentMembers(group, today).find(({ role }) => role === 'co-ordinator')?.personId).toBe(other);
      expect(group.members.find(({ personId }) => personId === sian)).toMatchObject({ to: today, endReason: 'not-in-members-list' });
    }
    await bring(withCells(married, 'children.csv', 0, { looked_after: 'Y' }));
    expect(personsAsked(await head(first), today)).toEqual([]);
  });

  it('is answered only by those who run the group', async () => {
    const { first } = await sianIsHere();
    await bring(married);
    const about = await asked(first);
    await presses((await at('ioan@health.example')).personId, 'questions.onePerson', about);
    expect(await asked(first)).toEqual(about);
  });
});

describe('a changed address is', () => {
  const nurse = (cells: Readonly<Record<string, string>>) =>
    replaced(withCells(goodExport, 'members.csv', 2, cells), { 'ioan@health.example': 'ioan.newydd@nhs.example' });

  it.each([
    ['a change of domain', {}, true],
    ['made permanent with another agency', { agency: 'Aberwern Council' }, true],
    ['of somebody of the same given name who begins on a later day', { name: 'Ioan Rhys', from: '2026-11-01' }, false],
  ])('%s: asked about; taken for one person until then: %s', async (_what, cells, isOne) => {
    const { first } = await bring(goodExport);
    const ioan = (await at('ioan@health.example')).personId;
    await bring(nurse(cells));
    await asked(first);
    expect(currentMembers(await head(first), today).some(({ personId }) => personId === ioan)).toBe(isOne);
  });

  it('of somebody else altogether: not asked, and who is listed no longer has left', async () => {
    const { first } = await bring(goodExport);
    await bring(nurse({ name: 'Rhodri Puw' }));
    expect(personsAsked(await head(first), today)).toEqual([]);
    expect(namesIn(await head(first))).toContain('Rhodri Puw, member');
    expect(namesIn(await head(first))).not.toContain('Ioan Môn-Parry, member');
  });

  it('of a parent who shares only the surname with one who was taken off the list: never lets that one stay', async () => {
    const { first } = await bring(goodExport);
    const elin = (await at('elin@mail.example')).personId;
    await bring(replaced(withCells(goodExport, 'members.csv', 3, { name: 'Dai Prŷs' }), { 'elin@mail.example': 'dai@mail.example' }));
    expect(currentMembers(await head(first), today).some(({ personId }) => personId === elin)).toBe(false);
  });

  it('said to be the same by yes gives access back to somebody who had left until then', async () => {
    const { first } = await bring(goodExport);
    const ioan = (await at('ioan@health.example')).personId;
    await bring(nurse({ name: 'Ioan Rhys', from: '2026-11-01' }));
    await presses((await at('macsen@council.example')).personId, 'questions.onePerson', await asked(first));
    expect(currentMembers(await head(first), today).filter(({ personId }) => personId === ioan)).toMatchObject([{ name: 'Ioan Rhys' }]);
  });
});

it('an address that comes with a wholly other name lets no new account in unseen', async () => {
  await bring(goodExport);
  const ioan = (await at('ioan@health.example')).personId;
  expect(linksByItself('member', await readAccounts(world.deps, ioan), null, '29:new')).toBe(true);
  await bring(withCells(goodExport, 'members.csv', 2, { name: 'Rhodri Puw' }));
  expect(linksByItself('member', await readAccounts(world.deps, ioan), null, '29:new')).toBe(false);
});

it('a name that only lost an accent or a middle name stays as it was for accounts', async () => {
  await bring(goodExport);
  await bring(withCells(goodExport, 'members.csv', 2, { name: 'Ioan Mon Parry' }));
  expect(linksByItself('member', await readAccounts(world.deps, (await at('ioan@health.example')).personId), null, '29:new')).toBe(true);
});
