import { personsAsked } from '../../../src/core/caseload/personAnswer';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { type CoreGroup, currentMembers } from '../../../src/core/coreGroup';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { personAt } from '../../../src/usecases/people/people';
import { type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { aWorld, type World } from '../../support/world';

const today = '2026-11-20';
let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

const [sian, ioan, elin, noor] = [0, 2, 3, 5];
/** Everybody in members.csv with a number of the case system; who is in two groups has one. */
const numbers: Readonly<Record<string, string>> = {
  "Siân O'Neill": 'P-1',
  'Macsen Hughes': 'P-2',
  'Ioan Môn-Parry': 'P-3',
  'Elin Prŷs': 'P-4',
  'Noor Jones': 'P-5',
};
const referred = (rows: ExportRows = goodExport): ExportRows => ({
  ...rows,
  'members.csv': (rows['members.csv'] ?? []).map((row) => ({ ...row, person_ref: numbers[row['name'] ?? ''] ?? '' })),
});
const member = (row: number, cells: Readonly<Record<string, string>>, rows = referred()) => withCells(rows, 'members.csv', row, cells);
const everywhere = (from: string, to: string, rows: ExportRows): ExportRows =>
  Object.fromEntries(
    Object.entries(rows).map(([file, all]) => [
      file,
      all.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === from ? to : cell]))),
    ]),
  );

async function bring(rows: ExportRows) {
  const parsed = parseCaseload(filesOf(rows), today);
  const caseload = keyedCaseload(parsed, keyed);
  const report = await importCaseload(world.deps, caseload, { at: world.deps.clock.now(), dryRun: false });
  const [first, second] = [...caseload.groups].map(({ imported }) => imported.group.coreGroupId);
  if (first === undefined || second === undefined) throw new Error('no groups');
  return { report, first, second, problems: parsed.problems };
}
async function head(coreGroupId: string): Promise<CoreGroup> {
  const loaded = await world.store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('no such group');
  return loaded.head.document;
}
const idAt = async (address: string) => (await personAt(world.deps, address))?.personId;
const whoIs = async (coreGroupId: string) =>
  currentMembers(await head(coreGroupId), today).map(({ personId, name, role }) => ({ personId, name, role }));
const visitsOf = async (coreGroupId: string) => (await world.store.groups.ofType(coreGroupId, 'visit', { limit: 100, after: null })).length;
const roleOf = async (coreGroupId: string, role: string) => (await whoIs(coreGroupId)).filter((each) => each.role === role);

describe('somebody whom the case system numbers', () => {
  it.each([
    ['a new address', (rows: ExportRows) => everywhere('sian@council.example', 'sian.vaughan@council.example', rows)],
    [
      'a new name and a new address',
      (rows: ExportRows) =>
        everywhere("Siân O'Neill", 'Siân Vaughan', everywhere('sian@council.example', 'sian.vaughan@council.example', rows)),
    ],
    ['no address any more', (rows: ExportRows) => everywhere('sian@council.example', '', rows)],
  ])('stays the same person with %s: groups, membership and visits, and nobody is asked', async (what, changed) => {
    const { first, second } = await bring(referred());
    const [was, her] = [await head(first), await idAt('sian@council.example')];
    const visits = await visitsOf(first);
    const before = what.startsWith('no') ? { ...referred(), 'core-groups.csv': goodExport['core-groups.csv'] ?? [] } : referred();
    const rows = changed(before);
    // Where she has no address any more, the case system names her by her number.
    await bring(what.startsWith('no') ? withoutAddress(rows) : rows);
    for (const id of [first, second]) {
      expect((await roleOf(id, 'co-ordinator')).map(({ personId }) => personId)).toEqual([her]);
      expect(personsAsked(await head(id), today)).toEqual([]);
    }
    expect(await visitsOf(first)).toBe(visits);
    expect(currentClocks(await head(first), world.deps.rules, today)).toEqual(currentClocks(was, world.deps.rules, today));
    expect((await bring(what.startsWith('no') ? withoutAddress(rows) : rows)).report.unchanged).toEqual(['CG-1', 'CG-2']);
  });

  function withoutAddress(rows: ExportRows): ExportRows {
    const named = (rows['core-groups.csv'] ?? []).map((row) => ({ ...row, coordinator_email: '' }));
    const visits = (rows['visits.csv'] ?? []).map((row) => ({ ...row, by_email: row['by_email'] || 'P-1' }));
    const there = (rows['attendance.csv'] ?? []).map((row) => ({ ...row, email: row['email'] || 'P-1' }));
    return { ...rows, 'core-groups.csv': named, 'visits.csv': visits, 'attendance.csv': there };
  }

  it('and has no address is one person in every group, and the same under another name', async () => {
    const rows = member(elin, { email: '', in_teams: 'N' });
    const { first } = await bring(rows);
    const [before] = await roleOf(first, 'parent');
    await bring(member(elin, { name: 'Elin Rhys' }, rows));
    expect(await roleOf(first, 'parent')).toEqual([{ ...before, name: 'Elin Rhys' }]);
    expect(personsAsked(await head(first), today)).toEqual([]);
  });

  it('is named by the number in visits, attendance and actions too', async () => {
    await bring(referred());
    const byNumber = everywhere('ioan@health.example', 'P-3', referred());
    const { report, problems } = await bring({ ...byNumber, 'members.csv': referred()['members.csv'] ?? [] });
    expect(problems.filter(({ reason }) => reason === 'unknown-person')).toEqual([]);
    expect(report.unchanged).toEqual(['CG-1', 'CG-2']);
  });
});

it('a store that was begun without numbers marries them to the people already there', async () => {
  const nameless = withCells(goodExport, 'members.csv', noor, { email: '' });
  const { first, second } = await bring(nameless);
  const before = [await whoIs(first), await whoIs(second)];
  await bring(referred(nameless));
  expect([await whoIs(first), await whoIs(second)]).toEqual(before);
  const moved = everywhere('ioan@health.example', 'ioan@nhs.example', referred(nameless));
  const known = before[0]?.find(({ name }) => name === 'Ioan Môn-Parry');
  await bring(moved);
  expect(await whoIs(first)).toContainEqual(known);
});

it('people whom the case system has numbered anew stay who they are', async () => {
  const { first } = await bring(referred());
  const before = await whoIs(first);
  const ids = [await idAt('ioan@health.example'), await idAt('elin@mail.example')];
  await bring(member(ioan, { person_ref: 'NEW-3' }, member(elin, { person_ref: 'NEW-4' })));
  expect(await whoIs(first)).toEqual(before);
  expect([await idAt('ioan@health.example'), await idAt('elin@mail.example')]).toEqual(ids);
  expect(personsAsked(await head(first), today)).toEqual([]);
});

describe('two numbers', () => {
  it('are two people, though the second has now the address of the first, who has another', async () => {
    const { first } = await bring(referred());
    const ioans = await idAt('ioan@health.example');
    const membership = async (name: string) => (await head(first)).members.find((each) => each.name === name)?.memberId;
    const his = await membership('Ioan Môn-Parry');
    const handed = member(ioan, { email: 'ioan@nhs.example' });
    const row = { ...handed['members.csv']?.[ioan], name: 'Rhodri Puw', email: 'ioan@health.example', person_ref: 'P-9' };
    await bring({ ...handed, 'members.csv': [...(handed['members.csv'] ?? []), row] });
    const now = await whoIs(first);
    expect(await membership('Ioan Môn-Parry')).toBe(his);
    expect(await membership('Rhodri Puw')).not.toBe(his);
    expect(now).toContainEqual({ personId: ioans, name: 'Ioan Môn-Parry', role: 'member' });
    expect(now.find(({ name }) => name === 'Rhodri Puw')?.personId).not.toBe(ioans);
    expect(await idAt('ioan@nhs.example')).toBe(ioans);
    expect(await idAt('ioan@health.example')).not.toBe(ioans);
  });

  it('at one address are two people, and neither is let in by it', async () => {
    const rows = member(elin, { email: 'home@mail.example' });
    const row = { ...rows['members.csv']?.[elin], name: 'Dai Prŷs', person_ref: 'P-9' };
    const { first, problems } = await bring({ ...rows, 'members.csv': [...(rows['members.csv'] ?? []), row] });
    const parents = await roleOf(first, 'parent');
    expect(new Set(parents.map(({ personId }) => personId)).size).toBe(2);
    expect(await idAt('home@mail.example')).toBeUndefined();
    expect(problems.filter(({ reason }) => reason === 'shared-address')).toHaveLength(2);
  });

  it('at the mailbox of their team are two practitioners', async () => {
    const rows = member(ioan, { email: 'team@health.example' });
    const row = { ...rows['members.csv']?.[ioan], name: 'Rhodri Puw', person_ref: 'P-9' };
    const { first } = await bring({ ...rows, 'members.csv': [...(rows['members.csv'] ?? []), row] });
    expect(new Set((await roleOf(first, 'member')).map(({ personId }) => personId)).size).toBe(2);
  });

  it('of people who have one name and no address are two people', async () => {
    const rows = member(elin, { email: '' });
    const row = { ...rows['members.csv']?.[elin], person_ref: 'P-9' };
    const { first } = await bring({ ...rows, 'members.csv': [...(rows['members.csv'] ?? []), row] });
    expect(new Set((await roleOf(first, 'parent')).map(({ personId }) => personId)).size).toBe(2);
  });

  it('one after the other for one address and another name are two people', async () => {
    const { first } = await bring(referred());
    const ioans = await idAt('ioan@health.example');
    await bring(member(ioan, { name: 'Rhodri Puw', person_ref: 'P-9' }));
    expect((await roleOf(first, 'member')).map(({ personId, name }) => [personId === ioans, name])).toEqual([[false, 'Rhodri Puw']]);
  });
});

it('a number that stands for two addresses is one person', async () => {
  const rows = member(sian, { email: 'sian.o@council.example' });
  const { first, second } = await bring(rows);
  const [one, other] = [await roleOf(first, 'co-ordinator'), await roleOf(second, 'co-ordinator')];
  expect(one.map(({ personId }) => personId)).toEqual([...new Set(other.map(({ personId }) => personId))]);
  expect(await idAt('sian.o@council.example')).toBe(await idAt('sian@council.example'));
});
