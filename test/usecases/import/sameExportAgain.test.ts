import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { addDays } from '../../../src/core/time/calendarDate';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { withOldAddresses } from '../../../src/usecases/import/oldAddresses';
import { type ExportRows, filesOf } from '../../support/caseloadFiles';
import { action, conference, groupRows, heldMeeting, visit } from '../../support/correctedExport';
import { keyed } from '../../support/keyed';
import { memoryStore } from '../../support/memoryStore';
import { headOfRef, headsOf, rules } from '../../support/regrouped';
import { seededRandom } from '../../support/seededRandom';
import { wholeSuite } from '../../support/wholeSuite';

/*
 * The same export again changes nothing: whoever came in somebody's place, left the list, is on it since a later day, or went on in
 * another group is at the second import who they were at the first.
 */

type Cells = Readonly<Record<string, string>>;
type Store = ReturnType<typeof memoryStore>;

const council = (name: string) => `${name}@council.example`;
const began = '2026-09-07';

async function bring(store: Store, rows: ExportRows, day: string) {
  const deps = { store: store.groups, directory: store.directory, keyed, rules };
  const read = await withOldAddresses(deps, parseCaseload(filesOf(rows), day), day);
  const report = await importCaseload(deps, keyedCaseload(read, keyed), { at: `${day}T08:00:00.000Z`, dryRun: false });
  const notes = read.problems.map(({ file, line, column, reason, severity }) => `${file}:${line} ${column} ${reason} ${severity}`);
  return { report, notes };
}

async function stored(store: Store): Promise<string> {
  return JSON.stringify([...(await headsOf(store))].sort((one, other) => (one.coreGroupId < other.coreGroupId ? -1 : 1)));
}

async function limitsOf(store: Store, childRef: string, day: string): Promise<readonly string[]> {
  const group = (await headsOf(store)).find(({ children }) => children.some(({ ref }) => ref === childRef));
  const childId = group?.children.find(({ ref }) => ref === childRef)?.childId;
  return group === undefined
    ? []
    : clockHistory(group, rules, day)
        .filter((each) => each.childId === childId && ['D05', 'D06'].includes(each.clock))
        .map(({ clock, trigger, limit, state, metOn, daysLate }) => [clock, trigger, limit, state, metOn, daysLate].join(' '));
}

const groupRow = groupRows['core-groups.csv']?.[0] ?? {};
const memberRow = groupRows['members.csv']?.[0] ?? {};
const childRow = groupRows['children.csv']?.[0] ?? {};
const visitOf = (child_ref: string, on: string, by: string): Cells => ({ ...visit, child_ref, visited_at: `${on}T10:00`, by_email: by });
const memberOf = (core_group_ref: string, name: string, role: string, cells: Cells = {}): Cells => ({
  ...memberRow,
  core_group_ref,
  name,
  email: council(name.toLowerCase().replace(' ', '.')),
  role,
  from: began,
  ...cells,
});
const staffOf = (name: string, role: string): Cells => ({
  name,
  email: council(name.toLowerCase().replace(' ', '.')),
  role,
  agency: 'Aberwern Social Services',
});

/** Two groups: Nest Parry is the co-ordinator of one, Gwen Dafis of the other. */
const base: ExportRows = {
  'core-groups.csv': [
    { ...groupRow, core_group_ref: 'CG-1' },
    { ...groupRow, core_group_ref: 'CG-2', coordinator_email: council('gwen.dafis') },
  ],
  'children.csv': [
    ['CH-11', 'CG-1', 'Mabli', '2019-05-02'],
    ['CH-12', 'CG-1', 'Osian', '2021-03-01'],
    ['CH-21', 'CG-2', 'Tomos', '2016-01-20'],
    ['CH-22', 'CG-2', 'Elin', '2018-08-08'],
  ].map(([child_ref = '', core_group_ref = '', given_name = '', date_of_birth = '']) => ({
    ...childRow,
    ...{ child_ref, core_group_ref, given_name, date_of_birth, registered_on: began },
  })),
  'members.csv': ['CG-1', 'CG-2'].flatMap((ref) => [
    memberOf(ref, ref === 'CG-1' ? 'Nest Parry' : 'Gwen Dafis', 'co-ordinator'),
    memberOf(ref, 'Huw Rees', 'manager'),
    memberOf(ref, 'Iona Bell', 'member', { agency: 'Ysgol y Bryn' }),
  ]),
  'meetings.csv': ['CG-1', 'CG-2'].map((core_group_ref) => ({
    ...heldMeeting,
    ...{ core_group_ref, kind: 'initial', planned_for: '2026-09-16', held_on: '2026-09-16', record_sent_on: '2026-09-18' },
    chair_email: council(core_group_ref === 'CG-1' ? 'nest.parry' : 'gwen.dafis'),
  })),
  'attendance.csv': [
    { core_group_ref: 'CG-1', held_on: '2026-09-16', email: council('nest.parry'), status: 'present', report_received_on: '' },
  ],
  'conferences.csv': ['CH-11', 'CH-12', 'CH-21', 'CH-22'].map((child_ref) => ({
    ...conference,
    ...{ child_ref, planned_for: began, held_on: began },
  })),
  'visits.csv': ['CH-11', 'CH-12', 'CH-21', 'CH-22'].flatMap((ref) =>
    ['2026-09-14', '2026-09-25', '2026-10-08', '2026-10-21', '2026-11-03', '2026-11-16'].map((on) =>
      visitOf(ref, on, council(ref.startsWith('CH-1') ? 'nest.parry' : 'gwen.dafis')),
    ),
  ),
  'actions.csv': [
    { ...action, core_group_ref: 'CG-1', child_refs: 'CH-11', owner_email: council('iona.bell') },
    { ...action, action_ref: 'AC-2', core_group_ref: 'CG-2', child_refs: 'CH-21', owner_email: council('gwen.dafis') },
  ],
  'staff.csv': [
    ...['Nest Parry', 'Gwen Dafis', 'Rhian Lloyd'].map((name) => staffOf(name, 'co-ordinator')),
    staffOf('Huw Rees', 'manager'),
    staffOf('Lena Cole', 'senior-manager'),
    staffOf('Owen Pugh', 'conference-chair'),
  ],
};

const edit = (rows: ExportRows, file: string, change: (all: readonly Cells[]) => readonly Cells[]): ExportRows => ({
  ...rows,
  [file]: change(rows[file] ?? []),
});
const moved = (rows: ExportRows, childRef: string, to: string): ExportRows =>
  edit(rows, 'children.csv', (all) => all.map((row) => (row['child_ref'] === childRef ? { ...row, core_group_ref: to } : row)));
const withNewGroup = (rows: ExportRows): ExportRows =>
  (rows['core-groups.csv'] ?? []).length > 2
    ? rows
    : edit(
        edit(rows, 'core-groups.csv', (all) => [...all, { ...groupRow, core_group_ref: 'CG-3', coordinator_email: council('gwen.dafis') }]),
        'members.csv',
        (all) => [...all, memberOf('CG-3', 'Gwen Dafis', 'co-ordinator', { from: '2026-11-17' })],
      );

describe('the same export again', () => {
  it('leaves a visit by whoever covered one that counts', async () => {
    const rows = edit(base, 'visits.csv', (all) => [...all, visitOf('CH-11', '2026-11-18', council('gwen.dafis'))]);
    const store = memoryStore();
    const { notes } = await bring(store, rows, '2026-11-20');
    const was = [await stored(store), await limitsOf(store, 'CH-11', '2026-11-20')];
    expect((await headOfRef(store, 'CG-1')).children[0]?.visits.at(-1)).toMatchObject({ on: '2026-11-18', byRole: 'co-ordinator' });
    for (const day of ['2026-11-20', '2026-11-23', '2026-11-24']) {
      const again = await bring(store, rows, day);
      expect(again.report).toMatchObject({ changed: [], counts: { visits: 0, corrected: 0 } });
      expect(again.notes).toEqual(notes);
    }
    expect([await stored(store), await limitsOf(store, 'CH-11', '2026-11-20')]).toEqual(was);
    const more = edit(rows, 'visits.csv', (all) => [...all, visitOf('CH-11', '2026-11-24', council('gwen.dafis'))]);
    await bring(store, more, '2026-11-25');
    const visits = (await headOfRef(store, 'CG-1')).children[0]?.visits ?? [];
    expect(visits.filter(({ on }) => on > '2026-11-16')).toMatchObject([
      { on: '2026-11-18', byRole: 'co-ordinator' },
      { on: '2026-11-24', byRole: 'co-ordinator' },
    ]);
  });

  it('leaves the visits of a child’s co-ordinator theirs, where the child went to a group without them', async () => {
    const store = memoryStore();
    await bring(store, base, '2026-11-20');
    const was = await limitsOf(store, 'CH-12', '2026-11-20');
    const rows = moved(base, 'CH-12', 'CG-2');
    const { notes } = await bring(store, rows, '2026-11-23');
    expect(await limitsOf(store, 'CH-12', '2026-11-20')).toEqual(was);
    for (const day of ['2026-11-23', '2026-11-24']) {
      const again = await bring(store, rows, day);
      expect(again.report).toMatchObject({ changed: [], moved: 0 });
      expect(again.notes).toEqual(notes);
    }
    expect(await limitsOf(store, 'CH-12', '2026-11-20')).toEqual(was);
  });

  it.each(['member', 'co-ordinator'])(
    'leaves them theirs where the group that the child went to has their co-ordinator as its %s since then',
    async (role) => {
      const store = memoryStore();
      await bring(store, base, '2026-11-20');
      const was = await limitsOf(store, 'CH-12', '2026-11-20');
      const rows = edit(moved(withNewGroup(base), 'CH-12', 'CG-3'), 'members.csv', (all) => [
        ...all,
        memberOf('CG-3', 'Nest Parry', role, { from: '2026-11-21' }),
      ]);
      for (const day of ['2026-11-23', '2026-11-24']) {
        await bring(store, rows, day);
        expect(await limitsOf(store, 'CH-12', '2026-11-20')).toEqual(was);
      }
      const joined = edit(moved(base, 'CH-12', 'CG-2'), 'members.csv', (all) => [
        ...all,
        memberOf('CG-2', 'Nest Parry', role, { from: '2026-11-25' }),
      ]);
      await bring(store, joined, '2026-11-25');
      expect(await limitsOf(store, 'CH-12', '2026-11-20')).toEqual(was);
    },
  );

  describe('of a system without a list of staff, or of somebody who has left its lists,', () => {
    const { 'staff.csv': _staff, ...noStaff } = base;
    const has = (rows: ExportRows, ref: string, role: string, from: string) =>
      edit(rows, 'members.csv', (all) => [...all, memberOf(ref, 'Nest Parry', role, { from })]);
    const offStaff = (rows: ExportRows): ExportRows =>
      rows['staff.csv'] === undefined ? rows : edit(rows, 'staff.csv', (all) => all.filter(({ name }) => name !== 'Nest Parry'));
    const leftAll = (rows: ExportRows): ExportRows =>
      offStaff(
        edit(
          edit(rows, 'members.csv', (all) =>
            all.map((row) =>
              row['email'] === council('nest.parry') ? memberOf('CG-1', 'Rhian Lloyd', 'co-ordinator', { from: '2026-11-21' }) : row,
            ),
          ),
          'core-groups.csv',
          (all) => all.map((row) => (row['core_group_ref'] === 'CG-1' ? { ...row, coordinator_email: council('rhian.lloyd') } : row)),
        ),
      );
    const changes: readonly (readonly [string, ExportRows, ExportRows])[] = [
      ['a member since then', noStaff, has(moved(withNewGroup(noStaff), 'CH-12', 'CG-3'), 'CG-3', 'member', '2026-11-21')],
      ['a member all along', noStaff, has(moved(noStaff, 'CH-12', 'CG-2'), 'CG-2', 'member', began)],
      ['a member all along, with a staff list', base, has(moved(base, 'CH-12', 'CG-2'), 'CG-2', 'member', began)],
      ['nowhere any more', base, leftAll(moved(base, 'CH-12', 'CG-2'))],
      ['nowhere any more, without a staff list', noStaff, leftAll(moved(noStaff, 'CH-12', 'CG-2'))],
    ];
    it.each(changes)(
      'leaves the visits to a child who has moved those of who was on duty for the child, who is %s',
      async (_, first, rows) => {
        const store = memoryStore();
        await bring(store, first, '2026-11-20');
        const was = await limitsOf(store, 'CH-12', '2026-11-20');
        const { report, notes } = await bring(store, rows, '2026-11-23');
        expect(report.moved).toBe(1);
        expect(await limitsOf(store, 'CH-12', '2026-11-20')).toEqual(was);
        for (const day of ['2026-11-23', '2026-11-24']) {
          const again = await bring(store, rows, day);
          expect(again.report).toMatchObject({ changed: [], moved: 0 });
          expect(again.notes).toEqual(notes);
        }
        expect(await limitsOf(store, 'CH-12', '2026-11-20')).toEqual(was);
      },
    );

    it('leaves a visit to a child of the group that another comes to as it was: they were on duty for theirs alone', async () => {
      const store = memoryStore();
      const visited = edit(base, 'visits.csv', (all) => [...all, visitOf('CH-21', '2026-11-18', council('nest.parry'))]);
      await bring(store, visited, '2026-11-20');
      await bring(store, leftAll(moved(visited, 'CH-12', 'CG-2')), '2026-11-23');
      const visitsOf = (await headOfRef(store, 'CG-2')).children.map(({ ref, visits }) => [ref, visits] as const);
      const moved12 = new Map(visitsOf).get('CH-12') ?? [];
      expect([moved12.length, moved12.every(({ byRole }) => byRole === 'co-ordinator')]).toEqual([6, true]);
      expect(new Map(visitsOf).get('CH-21')?.find(({ on }) => on === '2026-11-18')).toMatchObject({ byRole: 'other' });
    });
  });

  const seeds = Array.from({ length: wholeSuite ? 150 : 12 }, (_, index) => index + 1);
  it.each(seeds)('of any kind writes nothing, moves nothing and says the same (%i)', async (seed) => {
    const random = seededRandom(seed);
    const below = (most: number) => Math.floor(random() * most);
    const of = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
    const anybody = () => council(of(['nest.parry', 'gwen.dafis', 'huw.rees', 'iona.bell', 'rhian.lloyd', 'lena.cole']));
    const aGroup = (rows: ExportRows) => of(rows['core-groups.csv'] ?? [])['core_group_ref'] ?? '';
    const changes: readonly ((rows: ExportRows) => ExportRows)[] = [
      (rows) =>
        edit(rows, 'visits.csv', (all) => {
          const visited = visitOf(of(['CH-11', 'CH-12', 'CH-21', 'CH-22']), addDays('2026-10-10', below(40)), anybody());
          const key = (row: Cells) => `${row['child_ref']} ${row['visited_at']} ${row['by_email']}`;
          return all.some((row) => key(row) === key(visited)) ? all : [...all, visited];
        }),
      (rows) => edit(rows, 'visits.csv', (all) => all.filter((_, index) => index !== 3)),
      (rows) =>
        edit(rows, 'members.csv', (all) => {
          const at = below(all.length);
          return all.filter((_, index) => index !== at);
        }),
      (rows) =>
        edit(rows, 'members.csv', (all) => {
          const at = below(all.length);
          return all.map((row, index) => (index === at ? { ...row, from: addDays('2026-10-01', below(48)) } : row));
        }),
      (rows) =>
        edit(rows, 'members.csv', (all) => {
          const [ref, name] = [aGroup(rows), of(['Nest Parry', 'Gwen Dafis', 'Rhian Lloyd', 'Iona Bell'])];
          const fresh = memberOf(ref, name, of(['member', 'co-ordinator']), { from: addDays('2026-10-20', below(30)) });
          return all.some((row) => row['core_group_ref'] === ref && row['email'] === fresh['email']) ? all : [...all, fresh];
        }),
      (rows) => {
        const [ref, email] = [aGroup(rows), council(of(['nest.parry', 'gwen.dafis', 'rhian.lloyd']))];
        return edit(rows, 'core-groups.csv', (all) =>
          all.map((row) => (row['core_group_ref'] === ref ? { ...row, coordinator_email: email } : row)),
        );
      },
      (rows) => moved(rows, of(['CH-11', 'CH-12', 'CH-21', 'CH-22']), aGroup(rows)),
      (rows) => moved(withNewGroup(rows), of(['CH-12', 'CH-22']), 'CG-3'),
      (rows) => edit(rows, 'staff.csv', (all) => (all.length < 4 ? all : all.slice(1))),
      (rows) =>
        edit(rows, 'attendance.csv', (all) => {
          const [core_group_ref, email] = [of(['CG-1', 'CG-2']), anybody()];
          if (all.some((row) => row['core_group_ref'] === core_group_ref && row['email'] === email)) return all;
          return [...all, { core_group_ref, held_on: '2026-09-16', email, status: 'present', report_received_on: '' }];
        }),
    ];
    const store = memoryStore();
    let rows = base;
    let day = '2026-11-20';
    for (let export_ = 0; export_ < 4; export_ += 1) {
      const first = await bring(store, rows, day);
      const was = await stored(store);
      for (const later of [day, addDays(day, 1)]) {
        const again = await bring(store, rows, later);
        expect(again.report).toMatchObject({
          created: [],
          changed: [],
          moved: 0,
          counts: { visits: 0, meetings: 0, actions: 0, corrected: 0 },
        });
        expect(again.notes).toEqual(first.notes);
        expect(await stored(store)).toBe(was);
      }
      day = addDays(day, 2);
      for (let made = 0; made <= below(3); made += 1) rows = of(changes)(rows);
    }
  });
});
