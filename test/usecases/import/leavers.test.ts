import { personsAsked } from '../../../src/core/caseload/personAnswer';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type CoreGroup, currentMembers } from '../../../src/core/coreGroup';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { withOldAddresses } from '../../../src/usecases/import/oldAddresses';
import { type ExportRows, filesOf, withCells, withRows } from '../../support/caseloadFiles';
import { action, conference, groupRows, heldMeeting, visit } from '../../support/correctedExport';
import { keyed } from '../../support/keyed';
import { aWorld, type World } from '../../support/world';

/*
 * Many case systems list only who is in a group now, while visits, attendance and actions keep the name of somebody who left. What
 * they did while they were in it counts as before.
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
  'visits.csv': [
    seen('2026-10-12'),
    seen('2026-10-23'),
    seen('2026-11-04'),
    seen('2026-11-16'),
    seen('2026-11-12', { child_ref: 'CH-90002' }),
  ],
  'attendance.csv': [
    ...(groupRows['attendance.csv'] ?? []),
    { core_group_ref: 'CG-9001', held_on: '2026-11-17', email: nest, status: 'present', report_received_on: '' },
  ],
  'meetings.csv': withRows(groupRows, 'meetings.csv', heldMeeting)['meetings.csv'] ?? [],
  'actions.csv': [action, { ...action, action_ref: 'AC-90002', owner_email: nest }],
  'conferences.csv': ['CH-90001', 'CH-90002'].map((child_ref) => ({
    ...conference,
    ...{ child_ref, planned_for: '2026-10-05', held_on: '2026-10-05' },
  })),
};
const newcomer = { name: 'Gwen Rowlands', email: 'gwen.rowlands@council.example', from: '2026-11-18' };
/** The list has another co-ordinator in her place. */
const after = replacedBy(newcomer);

function replacedBy(cells: Readonly<Record<string, string>>, rows: ExportRows = before): ExportRows {
  const named = cells['email'] ?? '';
  return withCells(withCells(rows, 'members.csv', 0, cells), 'core-groups.csv', 0, { coordinator_email: named });
}

async function bring(rows: ExportRows, on = next, dryRun = false) {
  const read = await withOldAddresses(world.deps, parseCaseload(filesOf(rows), on), on);
  const at = `${on}T08:00:00.000Z`;
  world.setNow(at);
  const report = await importCaseload(world.deps, keyedCaseload(read, keyed), { at, dryRun });
  return {
    report,
    told: [...new Set(read.problems.map(({ file, column, reason, severity }) => `${file} ${column} ${reason} ${severity}`))],
  };
}

async function group(): Promise<CoreGroup> {
  for await (const id of world.store.groups.groupIds()) {
    const loaded = await world.store.groups.load(id, []);
    if (loaded?.head.document.children.some(({ ref }) => ref === 'CH-90001')) return loaded.head.document;
  }
  throw new Error('no group');
}

/** Every limit until the day of the first export, as it then stood. */
const limits = async () =>
  clockHistory(await group(), world.deps.rules, day).map(({ clock, childId, trigger, limit, state, metOn, daysLate }) =>
    [clock, childId, trigger, limit, state, metOn, daysLate].join(' '),
  );
const current = async (on = next) => currentMembers(await group(), on).map(({ name }) => name);
const one = async (name: string) => (await group()).members.find((member) => member.name === name);
const noted = ['actions.csv owner_email', 'attendance.csv email', 'meetings.csv chair_email', 'visits.csv by_email'].map(
  (place) => `${place} left-the-list noted`,
);

describe('somebody who left, whom the list has no longer and other rows still name,', () => {
  beforeEach(async () => {
    await bring(before, day);
  });

  it('was who they were: limits are the same, each file has a note, and they have left', async () => {
    const [was, visits] = [await limits(), (await group()).children.map((child) => child.visits)];
    const { told, report } = await bring(after);
    expect(told.filter((each) => !each.includes('no-rows'))).toEqual(expect.arrayContaining(noted));
    expect(told.filter((each) => each.includes('unknown-person'))).toEqual([]);
    expect(await limits()).toEqual(was);
    expect((await group()).children.map((child) => child.visits)).toEqual(visits);
    expect(report.counts).toMatchObject({ visits: 0, corrected: 0 });
    expect(await current()).toEqual(expect.arrayContaining(['Gwen Rowlands', 'Huw Rees', 'Iona Bell']));
    expect(await current()).not.toContain('Nest Parry');
    expect(await one('Nest Parry')).toMatchObject({ role: 'co-ordinator', from: '2026-10-05', to: next, endReason: 'not-in-members-list' });
    expect((await one('Nest Parry'))?.takenBackOn).toBeUndefined();
  });

  it('is there once: the same export again writes nothing, on that day or a later one, and a dry run says the same', async () => {
    const dry = await bring(after, next, true);
    const { told, report } = await bring(after);
    expect([dry.told, dry.report.counts, dry.report.changed]).toEqual([told, report.counts, report.changed]);
    expect((await bring(after)).report.unchanged).toEqual(['CG-9001']);
    expect((await bring(after, '2026-11-27')).report.unchanged).toEqual(['CG-9001']);
    expect(await one('Nest Parry')).toMatchObject({ to: next });
  });

  it('made no visit as a member after that: it is kept, noted, and no limit is met by it', async () => {
    await bring(after);
    const [was, later] = [await limits(), withRows(after, 'visits.csv', seen('2026-11-25'))];
    const { told } = await bring(later, '2026-11-26');
    expect(told).toContain('visits.csv by_email visit-by-no-member noted');
    expect((await group()).children[0]?.visits.find(({ on }) => on === '2026-11-25')).toMatchObject({ byRole: 'other', seen: true });
    expect(await limits()).toEqual(was);
  });

  it.each([
    ['a case worker of another team now', { core_group_ref: 'CG-9002' }],
    ['a manager elsewhere', { core_group_ref: 'CG-9002', role: 'manager' }],
    ['an independent chair', { core_group_ref: 'CG-9002', role: 'conference-chair' }],
  ])('is %s: what they did here counts as what they were here', async (_what, cells) => {
    const was = await limits();
    const member = { ...groupRows['members.csv']?.[0], ...cells };
    const group2 = { ...groupRows['core-groups.csv']?.[0], core_group_ref: 'CG-9002', coordinator_email: '' };
    await bring(withRows(withRows(after, 'members.csv', member), 'core-groups.csv', group2));
    expect(await limits()).toEqual(was);
    expect(await one('Nest Parry')).toMatchObject({ role: 'co-ordinator', from: '2026-10-05' });
    expect(await current()).not.toContain('Nest Parry');
  });

  it('is there again when a later list has them', async () => {
    const was = await limits();
    await bring(after);
    await bring(before, '2026-11-27');
    expect(await one('Nest Parry')).toMatchObject({ to: null, endReason: null });
    expect(await limits()).toEqual(was);
  });

  it('counts again where an earlier version had made strangers of them', async () => {
    const was = await limits();
    const at = `${next}T08:00:00.000Z`;
    await importCaseload(world.deps, keyedCaseload(parseCaseload(filesOf(after), next), keyed), { at, dryRun: false });
    expect(await limits()).not.toEqual(was);
    await bring(after, '2026-11-24');
    expect(await limits()).toEqual(was);
    expect((await one('Nest Parry'))?.takenBackOn).toBeUndefined();
    expect((await bring(after, '2026-11-25')).report.unchanged).toEqual(['CG-9001']);
  });

  it('stays as they were where a row of the list cannot be read', async () => {
    const was = await limits();
    await bring(withCells(after, 'members.csv', 2, { role: 'unreadable' }));
    expect(await limits()).toEqual(was);
    expect(await current()).toContain('Nest Parry');
  });

  it('is known in a group that the case system has renamed since', async () => {
    const was = await limits();
    const renamed = Object.fromEntries(
      Object.entries(after).map(([file, rows]) => [
        file,
        rows.map((row) => ('core_group_ref' in row ? { ...row, core_group_ref: 'CG-9009' } : row)),
      ]),
    );
    expect((await bring(renamed)).report.renamed).toEqual([{ from: 'CG-9001', to: 'CG-9009' }]);
    expect(await limits()).toEqual(was);
    expect((await bring(renamed, '2026-11-27')).report.unchanged).toEqual(['CG-9009']);
  });

  it('may be any of them, of any role', async () => {
    const was = await limits();
    for (const gone of [0, 1, 2]) {
      const left = { ...before, 'members.csv': (before['members.csv'] ?? []).filter((_, row) => row !== gone) };
      await bring(withCells(left, 'core-groups.csv', 0, { [['coordinator_email', 'manager_email', ''][gone] ?? '']: '' }));
      expect(await limits()).toEqual(was);
      await bring(before, next);
    }
  });
});

const chat = { kind: 'personal', conversationId: 'x', tenantId: 'tenant-1', serviceUrl: 'http://127.0.0.1/', coreGroupId: null } as const;

describe('somebody who left and comes back under another name and address', () => {
  const married = replacedBy({ name: 'Nest Vaughan', email: 'nest.vaughan@council.example' });
  const answer = async (verb: 'questions.onePerson' | 'questions.twoPeople') => {
    const [asked] = personsAsked(await group(), next);
    if (asked === undefined) throw new Error('nothing is asked');
    const manager = (await one('Huw Rees'))?.personId ?? '';
    const found = await world.store.directory.read(`person:${manager}`);
    if (found?.document.type !== 'person') throw new Error('nobody');
    const data = { k: world.deps.newId(), g: (await group()).coreGroupId, here: asked.here, there: asked.there };
    const person = { ...found.document, interfaceLanguage: 'en' as const };
    await world.router.answerPress({ deps: world.deps, person, where: chat }, verb, data);
    expect(personsAsked(await group(), next)).toEqual([]);
  };

  it.each([
    ['are one', 'questions.onePerson', ['Nest Vaughan']],
    ['are two', 'questions.twoPeople', ['Nest Vaughan']],
  ] as const)('is asked about; that both %s changes no limit, nor does the next import', async (_what, verb, names) => {
    await bring(before, day);
    const was = await limits();
    await bring(married);
    expect(await limits()).toEqual(was);
    expect((await bring(married, '2026-11-24')).report.unchanged).toEqual(['CG-9001']);
    await answer(verb);
    expect(await limits()).toEqual(was);
    for (const on of ['2026-11-25', '2026-11-26']) await bring(married, on);
    expect(await limits()).toEqual(was);
    expect((await current('2026-11-27')).filter((name) => name.startsWith('Nest'))).toEqual(names);
    expect((await bring(married, '2026-11-27')).report.unchanged).toEqual(['CG-9001']);
  });

  const numbered = (rows: ExportRows, numbers: readonly string[]): ExportRows => ({
    ...rows,
    'members.csv': (rows['members.csv'] ?? []).map((row, index) => ({ ...row, person_ref: numbers[index] ?? '' })),
  });

  it('is one person by the case system’s reference, and another by another', async () => {
    await bring(numbered(before, ['P-1', 'P-2', 'P-3']), day);
    const was = await limits();
    await bring(numbered(married, ['P-1', 'P-2', 'P-3']));
    expect([await limits(), (await one('Nest Vaughan'))?.from]).toEqual([was, '2026-10-05']);
    await bring(numbered(after, ['P-9', 'P-2', 'P-3']), '2026-11-24');
    expect(await limits()).toEqual(was);
    expect(await current('2026-11-24')).not.toContain('Nest Vaughan');
  });

  it('is known where rows name people by reference or by name', async () => {
    for (const [how, name] of [
      ['P-1', 'a reference'],
      ['Nest Parry', 'a name'],
    ]) {
      await world.close();
      world = await aWorld();
      const named = (rows: ExportRows): ExportRows => ({
        ...numbered(rows, name === 'a name' ? [] : ['P-1', 'P-2', 'P-3']),
        'visits.csv': (rows['visits.csv'] ?? []).map((row) => ({ ...row, by_email: how ?? '' })),
      });
      await bring(named(before), day);
      const was = await limits();
      const withOther = named(after);
      await bring(name === 'a name' ? withOther : numbered(withOther, ['P-9', 'P-2', 'P-3']));
      expect({ name, limits: await limits() }).toEqual({ name, limits: was });
    }
  });
});
