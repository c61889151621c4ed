import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type CoreGroup, currentMembers } from '../../../src/core/coreGroup';
import { planIn } from '../../../src/documents/plan';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { withOldAddresses } from '../../../src/usecases/import/oldAddresses';
import { type ExportRows, filesOf, withCells, withRows } from '../../support/caseloadFiles';
import { action, groupRows, visit } from '../../support/correctedExport';
import { keyed } from '../../support/keyed';
import { aWorld, type World } from '../../support/world';

/*
 * A list may have only what somebody is now: since a promotion, or since they came back from leave. What they did before counts as
 * what earlier exports had them as.
 */

const nest = 'nest.parry@council.example';
const [day, next] = ['2026-11-20', '2026-11-23'];
let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

const seen = (on: string, cells: Readonly<Record<string, string>> = {}) => ({ ...visit, visited_at: `${on}T10:00`, ...cells });
const before: ExportRows = {
  ...groupRows,
  'visits.csv': ['2026-10-12', '2026-10-23', '2026-11-04', '2026-11-16'].map((on) => seen(on)),
  'actions.csv': [action, { ...action, action_ref: 'AC-90002', owner_email: nest }],
};
const gwen = { ...before['members.csv']?.[0], name: 'Gwen Rowlands', email: 'gwen.rowlands@council.example', from: '2026-11-18' };
const promoted: ExportRows = withCells(
  withRows(withCells(before, 'members.csv', 0, { role: 'senior-manager', from: '2026-11-18' }), 'members.csv', gwen),
  'core-groups.csv',
  0,
  { coordinator_email: gwen.email, senior_manager_email: nest },
);
const backFromLeave = withCells(before, 'members.csv', 0, { from: '2026-11-18' });

async function bring(rows: ExportRows, on = next, dryRun = false) {
  const read = await withOldAddresses(world.deps, parseCaseload(filesOf(rows), on), on);
  const at = `${on}T08:00:00.000Z`;
  world.setNow(at);
  const report = await importCaseload(world.deps, keyedCaseload(read, keyed), { at, dryRun });
  return { report, told: [...new Set(read.problems.map(({ file, column, reason }) => `${file} ${column} ${reason}`))] };
}

async function group(): Promise<CoreGroup> {
  for await (const id of world.store.groups.groupIds()) {
    const loaded = await world.store.groups.load(id, []);
    if (loaded !== null) return loaded.head.document;
  }
  throw new Error('no group');
}

const limits = async () =>
  clockHistory(await group(), world.deps.rules, day)
    .filter(({ clock }) => clock !== 'D14')
    .map(({ clock, childId, trigger, limit, state, metOn, daysLate }) =>
      [clock, childId, trigger, limit, state, metOn, daysLate].join(' '),
    );
const visits = async () => (await group()).children.map((child) => child.visits);
const terms = async (name: string) =>
  (await group()).members
    .filter((member) => member.name === name)
    .map(({ role, from, to, takenBackOn }) => [role, from, to, ...(takenBackOn === undefined ? [] : ['taken back'])].join(' '))
    .sort();

describe.each([
  ['promoted', promoted, 'senior-manager'],
  ['back from leave', backFromLeave, 'co-ordinator'],
] as const)('somebody who is listed only since they were %s', (_what, after, role) => {
  beforeEach(async () => {
    await bring(before, day);
  });

  it('was who they were before: what they did then counts as it did', async () => {
    const [was, visited] = [await limits(), await visits()];
    const { report, told } = await bring(after);
    expect(told.filter((each) => each.includes('no-member'))).toEqual([]);
    expect(told).toContain('visits.csv by_email listed-since');
    expect(await limits()).toEqual(was);
    expect(await visits()).toEqual(visited);
    expect(report.counts).toMatchObject({ visits: 0 });
    expect(await terms('Nest Parry')).toEqual([`co-ordinator 2026-10-05 2026-11-17`, `${role} 2026-11-18 `].sort());
    expect(currentMembers(await group(), next).filter(({ name }) => name === 'Nest Parry')).toHaveLength(1);
  });

  it('is there once: the same export again writes nothing', async () => {
    const dry = await bring(after, next, true);
    const { told, report } = await bring(after);
    expect([dry.told, dry.report.counts, dry.report.changed]).toEqual([told, report.counts, report.changed]);
    expect((await bring(after)).report.unchanged).toEqual(['CG-9001']);
    expect((await bring(after, '2026-11-27')).report.unchanged).toEqual(['CG-9001']);
  });

  it('keeps what is still to be done, and may visit as what they are now', async () => {
    await bring(after);
    const { told } = await bring(withRows(after, 'visits.csv', seen('2026-11-25')), '2026-11-26');
    expect(told.some((each) => each.includes('no-member'))).toBe(false);
    const head = await group();
    const now = head.members.find(({ name, from }) => name === 'Nest Parry' && from === '2026-11-18');
    const loaded = await world.store.groups.load(head.coreGroupId, ['plan']);
    const owners = loaded && planIn(loaded, head.coreGroupId).actions.map(({ owner }) => owner);
    expect(owners).toContainEqual({ kind: 'member', memberId: now?.memberId });
  });

  it('is one again when a later list has them from the first day', async () => {
    const was = await limits();
    await bring(after);
    await bring(before, '2026-11-27');
    expect(await limits()).toEqual(was);
    expect(currentMembers(await group(), '2026-11-27').filter(({ name }) => name === 'Nest Parry')).toHaveLength(1);
  });
});

it('the export says otherwise where a row of its list covers the day', async () => {
  await bring(before, day);
  await bring(withCells(withCells(before, 'members.csv', 0, { role: 'member' }), 'core-groups.csv', 0, { coordinator_email: '' }));
  expect((await visits())[0]?.map(({ byRole }) => byRole)).toEqual(['other', 'other', 'other', 'other']);
});

it('nobody was anything before an export had them', async () => {
  await bring(backFromLeave, day);
  const { told } = await bring(backFromLeave);
  expect(told).toContain('visits.csv by_email visit-by-no-member');
});
