import { personsAsked } from '../../../src/core/caseload/personAnswer';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { type CoreGroup, currentMembers } from '../../../src/core/coreGroup';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { personAt } from '../../../src/usecases/people/people';
import { recognise } from '../../../src/usecases/people/recognise';
import { type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { aWorld, type World } from '../../support/world';

const today = '2026-11-20';
const [ioan, elin] = [2, 3];
let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

async function bring(rows: ExportRows) {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), today), keyed);
  const report = await importCaseload(world.deps, caseload, { at: world.deps.clock.now(), dryRun: false });
  const [first = ''] = [...caseload.groups].map(({ imported }) => imported.group.coreGroupId);
  return { first, report };
}
async function head(coreGroupId: string): Promise<CoreGroup> {
  const loaded = await world.store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('no such group');
  return loaded.head.document;
}
const membersOf = async (group: string, role: string) => currentMembers(await head(group), today).filter((member) => member.role === role);
const asked = async (group: string) => personsAsked(await head(group), today);
/** The account that is called by that address in the tenant writes to us. */
async function writes(email: string, account: string) {
  const roster = { tenantId: 'tenant-1', aadObjectId: account, userPrincipalName: email, userRole: 'user', name: 'Somebody' };
  const speaker = { tenantId: 'tenant-1', aadObjectId: account, userId: `29:${account}`, name: 'Somebody' };
  const who = await recognise(world.deps, speaker, { roster: async () => roster, mayNote: () => true });
  return who.kind === 'known' ? who.person.personId : who.kind;
}
async function answers(group: string, verb: string) {
  const [only] = await asked(group);
  const manager = await personAt(world.deps, 'macsen@council.example');
  if (only === undefined || manager === null) throw new Error('nothing to answer');
  const where = {
    kind: 'personal',
    conversationId: 'x',
    tenantId: 'tenant-1',
    serviceUrl: 'http://127.0.0.1/',
    coreGroupId: null,
  } as const;
  const person = { ...manager, interfaceLanguage: 'en' as const };
  const data = { k: world.deps.newId(), g: group, here: only.here, there: only.there };
  await world.router.answerPress({ deps: world.deps, person, where }, verb, data);
}
const without = (row: number, cells: Readonly<Record<string, string>> = {}) =>
  withCells(goodExport, 'members.csv', row, { email: '', in_teams: 'N', ...cells });
/** Ioan is named by name where he has no address. */
const ioanWithout = (cells: Readonly<Record<string, string>> = {}): ExportRows => {
  const rows = without(ioan, cells);
  const name = cells['name'] ?? 'Ioan Môn-Parry';
  const named = (file: string) =>
    (rows[file] ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === 'ioan@health.example' ? name : cell])),
    );
  return {
    ...rows,
    ...Object.fromEntries(['meetings.csv', 'attendance.csv', 'visits.csv', 'actions.csv'].map((file) => [file, named(file)])),
  };
};

describe('somebody whom the case system lists without their address', () => {
  it('stays who they are, with visits, clocks and account, and nobody is asked', async () => {
    const { first } = await bring(goodExport);
    const before = await head(first);
    const him = await writes('ioan@health.example', 'object-1');
    await bring(ioanWithout());
    const now = await head(first);
    expect((await membersOf(first, 'member')).map(({ personId, memberId }) => [personId, memberId])).toEqual(
      before.members.filter(({ role }) => role === 'member').map(({ memberId }) => [him, memberId]),
    );
    expect(now.children.map(({ visits }) => visits.map(({ byPersonId }) => byPersonId))).toEqual(
      before.children.map(({ visits }) => visits.map(({ byPersonId }) => byPersonId)),
    );
    expect(currentClocks(now, world.deps.rules, today)).toEqual(currentClocks(before, world.deps.rules, today));
    expect(await asked(first)).toEqual([]);
    expect(await writes('ioan@health.example', 'object-1')).toBe(him);
    expect((await bring(ioanWithout())).report.unchanged).toEqual(['CG-1', 'CG-2']);
  });

  it('and held as one under another name stays one by a yes', async () => {
    const { first } = await bring(goodExport);
    const [him] = await membersOf(first, 'member');
    const renamed = ioanWithout({ name: 'Ioan Rhys' });
    await bring(renamed);
    await answers(first, 'questions.onePerson');
    for (const agency of ['Aberwern Health Board', 'Another', 'A third']) {
      await bring(withCells(renamed, 'members.csv', ioan, { agency }));
      const now = await membersOf(first, 'member');
      expect(now).toMatchObject([{ personId: him?.personId, memberId: him?.memberId, name: 'Ioan Rhys', agency }]);
    }
    expect(await asked(first)).toEqual([]);
  });

  it('is let in by that address no more, if they never were', async () => {
    await bring(goodExport);
    await bring(without(elin));
    expect(await writes('elin@mail.example', 'object-2')).toBe('stranger');
  });

  it('and under a name that shares only the given one is asked about; a yes holds at every import after', async () => {
    const { first } = await bring(goodExport);
    const [elins] = await membersOf(first, 'parent');
    const renamed = without(elin, { name: 'Elin Rhys' });
    await bring(renamed);
    expect(await asked(first)).toMatchObject([{ herePersonId: elins?.personId }]);
    await answers(first, 'questions.onePerson');
    for (const safe_contact of ['', 'Ring after six', 'Ring before six']) {
      await bring(withCells(renamed, 'members.csv', elin, { safe_contact }));
      expect(await membersOf(first, 'parent')).toMatchObject([{ personId: elins?.personId, name: 'Elin Rhys' }]);
    }
    expect(await asked(first)).toEqual([]);
  });

  it('is not taken for one of two of that name', async () => {
    const twice = { ...goodExport['members.csv']?.[ioan], email: 'ioan.two@health.example' };
    const rows = { ...goodExport, 'members.csv': [...(goodExport['members.csv'] ?? []), twice] };
    const { first } = await bring(rows);
    const both = (await membersOf(first, 'member')).map(({ personId }) => personId);
    await bring(ioanWithout());
    const [left] = await membersOf(first, 'member');
    expect(both).not.toContain(left?.personId);
    expect((await asked(first)).map(({ herePersonId }) => herePersonId).sort()).toEqual([...both].sort());
  });
});

it('somebody who gains an address stays one person, and after yes the account of it can be let in as them', async () => {
  const { first } = await bring(without(elin));
  const [before] = await membersOf(first, 'parent');
  await bring(goodExport);
  expect(await membersOf(first, 'parent')).toMatchObject([{ memberId: before?.memberId, personId: before?.personId }]);
  await answers(first, 'questions.onePerson');
  expect((await personAt(world.deps, 'elin@mail.example'))?.personId).toBe(before?.personId);
  expect(await membersOf(first, 'parent')).toMatchObject([{ memberId: before?.memberId, personId: before?.personId }]);
  await bring(withCells(goodExport, 'children.csv', 0, { looked_after: 'Y' }));
  expect(await membersOf(first, 'parent')).toMatchObject([{ memberId: before?.memberId, personId: before?.personId }]);
});
