import { changeContact } from '../../../src/core/groups/members';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { aWorld, type World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

const ioan = 2;
const numbered = (phone: string, cells: Readonly<Record<string, string>> = {}): ExportRows => {
  const all = { ...goodExport, 'members.csv': (goodExport['members.csv'] ?? []).map((row) => ({ ...row, phone: '' })) };
  return withCells(all, 'members.csv', ioan, { phone, ...cells });
};

async function bring(rows: ExportRows) {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), '2026-11-20'), keyed);
  await importCaseload(world.deps, caseload, { at: world.deps.clock.now(), dryRun: false });
  const [first] = [...caseload.groups].map(({ imported }) => imported.group.coreGroupId);
  const stored = await world.store.groups.load(first ?? '', []);
  const member = stored?.head.document.members.find(({ name }) => name === 'Ioan Môn-Parry');
  if (!stored || !member) throw new Error('nobody');
  return { head: stored.head, member };
}

async function types(phone: string, { head, member }: Awaited<ReturnType<typeof bring>>) {
  const changed = changeContact(head.document, member.memberId, { phone, inTeams: member.inTeams, safeContact: member.safeContact });
  if (!changed.ok) throw new Error('refused');
  const { coreGroupId } = head.document;
  expect(await world.store.groups.commit({ coreGroupId, head: changed.value, etag: head.etag, put: [], create: [] })).toBe('saved');
}

const other = { agency: 'Another Health Board' };

it('a number that was entered here stays where the case system has none, whatever else changes there', async () => {
  await types('01632 960001', await bring(numbered('')));
  expect((await bring(numbered('', other))).member).toMatchObject({ phone: '01632 960001', ...other });
  expect((await bring(withCells(goodExport, 'members.csv', ioan, { agency: 'A third' }))).member.phone).toBe('01632 960001');
});

it('one that was put right here stays until the case system has another', async () => {
  await types('01632 960002', await bring(numbered('01632 960001')));
  expect((await bring(numbered('01632 960001', other))).member.phone).toBe('01632 960002');
  expect((await bring(numbered('01632 960003', other))).member.phone).toBe('01632 960003');
});

it('one that the case system has taken away is gone', async () => {
  await bring(numbered('01632 960001'));
  expect((await bring(numbered(''))).member).not.toHaveProperty('phone');
});
