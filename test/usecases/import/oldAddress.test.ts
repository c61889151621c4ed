import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { withOldAddresses } from '../../../src/usecases/import/oldAddresses';
import { emailKey } from '../../../src/usecases/people/directoryKeys';
import { personAt } from '../../../src/usecases/people/people';
import { type ExportRows, filesOf, goodExport } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { aPerson, aWorld, type World } from '../../support/world';

const today = '2026-11-20';
const [old, now] = ['sian@council.example', 'sian.vaughan@council.example'];
let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

/** The list has her under her new address; visits, attendance and actions still stand under the old one. */
const listedAnew: ExportRows = {
  ...goodExport,
  ...Object.fromEntries(
    ['core-groups.csv', 'members.csv'].map((file) => [
      file,
      (goodExport[file] ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === old ? now : cell])),
      ),
    ]),
  ),
};

async function bring(rows: ExportRows) {
  const read = await withOldAddresses(world.deps, parseCaseload(filesOf(rows), today), today);
  const caseload = keyedCaseload(read, keyed);
  const report = await importCaseload(world.deps, caseload, { at: world.deps.clock.now(), dryRun: false });
  const told = read.problems.filter(({ reason }) => reason === 'at-old-address' || reason === 'unknown-person');
  return { report, told: [...new Set(told.map(({ file, reason, severity }) => `${file} ${reason} ${severity}`))] };
}
async function first(): Promise<CoreGroup> {
  const [ref] = [...parseCaseload(filesOf(goodExport), today).groups];
  const loaded = await world.store.groups.load(keyed(ref?.group.coreGroupId ?? ''), []);
  if (loaded === null) throw new Error('no group');
  return loaded.head.document;
}
const clocks = async () => currentClocks(await first(), world.deps.rules, today);
const count = async () => (await world.store.groups.ofType((await first()).coreGroupId, 'visit', { limit: 99, after: null })).length;
/** What the co-ordinator's answer that they are one does to the directory. */
async function saysTheyAreOne(): Promise<void> {
  const sian = await world.store.directory.read(`person:${await idAt(old)}`);
  if (sian?.document.type !== 'person') throw new Error('nobody');
  await world.store.directory.write({ ...sian.document, email: now }, sian.etag);
  await leads(now, sian.document.personId);
}
async function leads(address: string, personId: string): Promise<void> {
  const found = await world.store.directory.read(emailKey(keyed, address));
  await world.store.directory.write({ key: emailKey(keyed, address), type: 'email', schemaVersion: 1, personId }, found?.etag ?? null);
}
const idAt = async (address: string) => (await personAt(world.deps, address))?.personId ?? '';
const noted = ['attendance.csv at-old-address noted', 'visits.csv at-old-address noted'];

describe('rows under an earlier address of somebody whom the export lists under another, without a reference', () => {
  it.each([
    ['the directory knows by both', async () => saysTheyAreOne()],
    ['stands as one by name until somebody has said', async () => undefined],
  ])('count for the person, whom %s, and are noted', async (_what, said) => {
    await bring(goodExport);
    const [before, visits] = [await clocks(), await count()];
    await said();
    const { told } = await bring(listedAnew);
    expect(told.filter((each) => !each.startsWith('actions.csv'))).toEqual(noted);
    expect(told.filter((each) => each.includes('unknown-person'))).toEqual([]);
    expect(await clocks()).toEqual(before);
    expect(await count()).toBe(visits);
    expect((await bring(listedAnew)).report.unchanged).toEqual(['CG-1', 'CG-2']);
  });

  it('count for nobody where the address was handed to somebody else', async () => {
    await bring(goodExport);
    await saysTheyAreOne();
    await world.store.directory.write(aPerson({ personId: 'person-other', name: 'Gwen Rees', email: old }), null);
    await leads(old, 'person-other');
    const { told } = await bring(listedAnew);
    expect(told).toContain('visits.csv unknown-person cell-left-out');
    expect(told.filter((each) => each.includes('at-old-address'))).toEqual([]);
  });

  it('count for nobody whom only the name suggests, and who writes to us from the new address already', async () => {
    await bring(goodExport);
    await world.store.directory.write(
      aPerson({ personId: 'person-other', name: "Siân O'Neill", email: now, personalConversation: chat }),
      null,
    );
    await leads(now, 'person-other');
    expect((await bring(listedAnew)).told.filter((each) => each.includes('at-old-address'))).toEqual([]);
  });
});

const chat = { tenantId: 'tenant-1', conversationId: 'c', serviceUrl: 'http://127.0.0.1/', userId: '29:x', botId: '28:bot' } as const;
