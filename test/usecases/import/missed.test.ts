import { askedAbout } from '../../../src/core/askedAbout';
import { keepBoth } from '../../../src/core/caseload/caseQuestions';
import { sayOfMissedChild, sayOfMissedGroup, sayOfReturnedChild } from '../../../src/core/caseload/missed';
import { groupAskedSince } from '../../../src/core/caseload/missedAsked';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { planNotices } from '../../../src/core/notices/planNotices';
import { parseCaseload } from '../../../src/import/caseload';
import { newsWords } from '../../../src/tools/newsWords';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { done } from '../../support/begunHere';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, bringAll, childOf, documentsOf, headOfRef, recordAll, rules, today } from '../../support/regrouped';

const without = (rows: ExportRows, file: string, ...refs: readonly string[]): ExportRows => ({
  ...rows,
  [file]: (rows[file] ?? []).filter((row) => !refs.includes(row['child_ref'] ?? '') && !refs.includes(row['core_group_ref'] ?? '')),
});
const withoutSecond = without(goodExport, 'children.csv', 'CH-2');
const withoutGroup = ['core-groups.csv', 'children.csv', 'members.csv'].reduce(
  (rows, file) => without(rows, file, 'CG-2', 'CH-9'),
  goodExport,
);
const said = { by: 'person', on: today } as const;

async function imported(): Promise<MemoryStore> {
  const store = memoryStore();
  await bringAll(store, goodExport);
  await recordAll(store, 'CG-1', ['CH-1', 'CH-2'], 'a');
  return store;
}

const clocksOf = (group: CoreGroup, childId: string) => currentClocks(group, rules, today).filter((clock) => clock.childId === childId);
const notices = (group: CoreGroup) => planNotices(group, rules, at).map(({ about }) => about);
const alertsOf = (group: CoreGroup, childId: string) =>
  notices(group).filter((about) => about.kind === 'clock' && about.childId === childId);

async function save(store: MemoryStore, ref: string, change: (group: CoreGroup) => CoreGroup): Promise<void> {
  const loaded = await store.groups.load((await headOfRef(store, ref)).coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const entry = { deed: 'test', by: 'person', at, about: {} } as const;
  await commitOnce(store.groups, loaded.head.etag, { head: change(loaded.head.document), entry });
}

describe('a child whom the export no longer has', () => {
  it('is alerted about no more, stays on the board with all clocks, and the co-ordinator is asked why', async () => {
    const store = await imported();
    const before = await headOfRef(store, 'CG-1');
    const { childId } = childOf(before, 'CH-2');
    expect(alertsOf(before, childId).length).toBeGreaterThan(0);
    await bringAll(store, withoutSecond);
    const head = await headOfRef(store, 'CG-1');
    expect(childOf(head, 'CH-2').notExported).toEqual({ since: today, stays: false, at });
    expect(alertsOf(head, childId)).toEqual([]);
    expect(alertsOf(head, childOf(head, 'CH-1').childId).length).toBeGreaterThan(0);
    expect(clocksOf(head, childId)).toEqual(clocksOf(before, childId));
    expect(notices(head).filter(({ kind }) => kind === 'question')).toEqual([{ kind: 'question', question: `missed-child:${childId}` }]);
  });

  it.each([
    ['a column that is not of the table', (row: Readonly<Record<string, string>>) => ({ ...row, weather: 'rain' })],
    [
      'a child whose birth is not known',
      (row: Readonly<Record<string, string>>) => ({ ...row, date_of_birth: '', expected_date_of_delivery: '' }),
    ],
  ])('is asked about also where %s is noted of the table of children: each of its rows was read', async (_what, write) => {
    const store = await imported();
    await bringAll(store, { ...withoutSecond, 'children.csv': (withoutSecond['children.csv'] ?? []).map((row): typeof row => write(row)) });
    expect(childOf(await headOfRef(store, 'CG-1'), 'CH-2').notExported).toEqual({ since: today, stays: false, at });
  });

  it('is not asked about where no row of children can be read, or none is there', async () => {
    for (const rows of [[], [{ ...goodExport['children.csv']?.[0], child_ref: '?' }]]) {
      const store = await imported();
      await bringAll(store, { ...goodExport, 'children.csv': rows });
      expect(childOf(await headOfRef(store, 'CG-1'), 'CH-2').notExported).toBeUndefined();
    }
  });

  it('is asked about no more once the export has the child again', async () => {
    const store = await imported();
    await bringAll(store, withoutSecond);
    await bringAll(store, goodExport);
    const head = await headOfRef(store, 'CG-1');
    expect(childOf(head, 'CH-2').notExported).toBeUndefined();
    expect(notices(head).filter(({ kind }) => kind === 'question')).toEqual([]);
  });

  it('asked about a second time on one day is not answered by a card of the first time; by one without a time of an earlier version’s asking it is', async () => {
    const store = await imported();
    await bringAll(store, withoutSecond);
    const first = await headOfRef(store, 'CG-1');
    const { childId, notExported } = childOf(first, 'CH-2');
    await bringAll(store, goodExport);
    const later = parseCaseload(filesOf(withoutSecond), today);
    await importCaseload({ ...store, store: store.groups, keyed, rules }, keyedCaseload(later, keyed), {
      at: '2026-11-23T15:00:00.000Z',
      dryRun: false,
    });
    const again = await headOfRef(store, 'CG-1');
    const asked = childOf(again, 'CH-2').notExported;
    expect(asked).toMatchObject({ since: notExported?.since });
    const why = 'ended';
    expect(sayOfMissedChild(again, childId, { ...said, why, since: notExported?.at ?? '' })).toMatchObject({ ok: false });
    expect(sayOfMissedChild(again, childId, { ...said, why, since: today })).toMatchObject({ ok: false });
    expect(sayOfMissedChild(again, childId, { ...said, why, since: asked?.at ?? '' })).toMatchObject({ ok: true });
    const older = {
      ...again,
      children: again.children.map((child) =>
        asked && child.notExported ? { ...child, notExported: { since: today, stays: false } } : child,
      ),
    };
    expect(sayOfMissedChild(older, childId, { ...said, why, since: today })).toMatchObject({ ok: true });
  });

  it('is not asked about where a row of the children could not be read, as it may be the child’s', async () => {
    const store = await imported();
    await bringAll(store, withCells(withoutSecond, 'children.csv', 0, { registered_on: 'yesterday' }));
    expect(childOf(await headOfRef(store, 'CG-1'), 'CH-2').notExported).toBeUndefined();
  });

  it('ends with the reason, keeps all documents, and comes back with everything when the export has it again', async () => {
    const why = 'ended';
    const store = await imported();
    await bringAll(store, withoutSecond);
    const before = await headOfRef(store, 'CG-1');
    const { childId, visits, voices } = childOf(before, 'CH-2');
    await save(store, 'CG-1', (group) => done(sayOfMissedChild(group, childId, { ...said, why })));
    const ended = await headOfRef(store, 'CG-1');
    expect(ended.children.map(({ ref }) => ref)).toEqual(['CH-1']);
    expect(ended.formerChildren).toMatchObject([{ childId, because: why, by: 'person', on: today }]);
    expect(notices(ended).filter(({ kind }) => kind === 'question')).toEqual([]);
    await bringAll(store, withCells(withoutSecond, 'members.csv', 0, { safe_contact: 'By phone.' }));
    expect((await headOfRef(store, 'CG-1')).children.map(({ ref }) => ref)).toEqual(['CH-1']);
    const { news } = await bringAll(store, goodExport);
    expect(news).toMatchObject([{ ref: 'CG-1', news: { childrenNew: 0, childrenBack: 1 } }]);
    expect(newsWords(news, false).join()).toContain('1 child in the export again after they had ended here');
    const back = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
    expect(back).toMatchObject({ visits, voices });
    expect((await documentsOf(store, before.coreGroupId)).filter(({ type }) => type === 'voice')).toHaveLength(2);
  });

  it('is asked about once the export has the child again after the case had ended, while limits and alerts run', async () => {
    const store = await imported();
    const was = await headOfRef(store, 'CG-1');
    const { childId } = childOf(was, 'CH-2');
    await bringAll(store, withoutSecond);
    await save(store, 'CG-1', (group) => done(sayOfMissedChild(group, childId, { ...said, why: 'ended' })));
    await bringAll(store, goodExport);
    const back = await headOfRef(store, 'CG-1');
    const question = [{ kind: 'question', question: `returned-child:${childId}` }];
    expect(childOf(back, 'CH-2').returned).toEqual({ since: today, endedOn: today, at });
    expect(notices(back).filter(({ kind }) => kind === 'question')).toEqual(question);
    expect(askedAbout(back, childOf(back, 'CH-2'))).toEqual(['returned-child']);
    expect(clocksOf(back, childId)).toEqual(clocksOf(was, childId));
    expect(alertsOf(back, childId)).toEqual(alertsOf(was, childId));
    await bringAll(store, withCells(goodExport, 'members.csv', 0, { safe_contact: 'By phone.' }));
    expect(notices(await headOfRef(store, 'CG-1')).filter(({ kind }) => kind === 'question')).toEqual(question);
    await save(store, 'CG-1', (group) => done(sayOfReturnedChild(group, childId)));
    await bringAll(store, goodExport);
    expect(notices(await headOfRef(store, 'CG-1')).filter(({ kind }) => kind === 'question')).toEqual([]);
    expect(sayOfReturnedChild(await headOfRef(store, 'CG-1'), childId)).toMatchObject({ ok: false });
  });

  it('is not asked about where the export has the child as de-registered, nor any more once it has the child no longer', async () => {
    const store = await imported();
    const { childId } = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
    await bringAll(store, withoutSecond);
    await save(store, 'CG-1', (group) => done(sayOfMissedChild(group, childId, { ...said, why: 'ended' })));
    const off = { status: 'de-registered', deregistered_on: '2026-11-19' };
    const row = (goodExport['children.csv'] ?? []).findIndex(({ child_ref }) => child_ref === 'CH-2');
    await bringAll(store, withCells(goodExport, 'children.csv', row, off));
    expect(notices(await headOfRef(store, 'CG-1')).filter(({ kind }) => kind === 'question')).toEqual([]);
    await bringAll(store, goodExport);
    await bringAll(store, withoutSecond);
    const asked = [{ kind: 'question', question: `missed-child:${childId}` }];
    expect(notices(await headOfRef(store, 'CG-1')).filter(({ kind }) => kind === 'question')).toEqual(asked);
  });

  it('said to go on is alerted about again, and not asked about by the next import', async () => {
    const store = await imported();
    await bringAll(store, withoutSecond);
    const { childId } = childOf(await headOfRef(store, 'CG-1'), 'CH-2');
    await save(store, 'CG-1', (group) => done(sayOfMissedChild(group, childId, { ...said, why: 'stays' })));
    await bringAll(store, withCells(withoutSecond, 'members.csv', 0, { safe_contact: 'By phone.' }));
    const head = await headOfRef(store, 'CG-1');
    expect(alertsOf(head, childId).length).toBeGreaterThan(0);
    expect(notices(head).filter(({ kind }) => kind === 'question')).toEqual([]);
  });

  it('said to be entered twice is asked about together with each other child', async () => {
    const store = await imported();
    await bringAll(store, withoutSecond);
    const head = await headOfRef(store, 'CG-1');
    const [here, there] = [childOf(head, 'CH-2').childId, childOf(head, 'CH-1').childId];
    const next = done(sayOfMissedChild(head, here, { ...said, why: 'entered-twice' }));
    expect(next.sameAsked).toEqual([{ what: 'child', here, there, askedOn: today }]);
    expect(alertsOf(next, here)).toEqual([]);
  });
});

describe('a child whom the export has under another reference', () => {
  const rekeyed = (cells: Readonly<Record<string, string>> = {}): ExportRows =>
    withCells(
      goodExport,
      'children.csv',
      (goodExport['children.csv'] ?? []).findIndex(({ child_ref }) => child_ref === 'CH-2'),
      { child_ref: 'CH-22', ...cells },
    );

  it('is asked about at once as that one child, of the same name and birth, and only once', async () => {
    const store = await imported();
    await bringAll(store, rekeyed());
    const head = await headOfRef(store, 'CG-1');
    const pair = { what: 'child', here: childOf(head, 'CH-2').childId, there: childOf(head, 'CH-22').childId, askedOn: today, at };
    expect(head.sameAsked).toEqual([pair]);
    expect(notices(head).filter(({ kind }) => kind === 'question')).toEqual([
      { kind: 'question', question: `child:${pair.here}-${pair.there}` },
    ]);
    await save(store, 'CG-1', (group) => keepBoth(group, { what: 'child', here: pair.here, there: pair.there }));
    await bringAll(store, rekeyed({ categories: 'neglect' }));
    expect((await headOfRef(store, 'CG-1')).sameAsked).toBeUndefined();
  });

  it.each([
    ['name', { given_name: 'Efan' }],
    ['birth', { date_of_birth: '2021-01-01' }],
  ])('is only asked why where the %s is another', async (_what, cells) => {
    const store = await imported();
    await bringAll(store, rekeyed(cells));
    const head = await headOfRef(store, 'CG-1');
    expect(head.sameAsked).toBeUndefined();
    expect(childOf(head, 'CH-2').notExported).toEqual({ since: today, stays: false, at });
  });
});

describe('the last group of a team', () => {
  const teamed = (team: string) => withCells(goodExport, 'core-groups.csv', 1, { team });
  const teams = (...names: readonly string[]) => names.map((team) => ({ team: `Aberwern ${team}`, groups: 1 }));

  it('is asked about where the last export had it and this one has most of the authority’s groups', async () => {
    const store = memoryStore();
    await bringAll(store, teamed('North'));
    const report = await bringAll(store, withoutGroup, store.groups, false, teams('West', 'North'));
    expect(report).toMatchObject({ missed: 1, teamsNotHere: [] });
    expect(notices(await headOfRef(store, 'CG-2'))).toEqual([{ kind: 'question', question: 'missed-group' }]);
    expect(await bringAll(store, withoutGroup, store.groups, false, teams('West'))).toMatchObject({ teamsNotHere: [] });
  });

  it('is not asked about and its team is named where the last export was of other teams, or nobody knows of which', async () => {
    for (const before of [[], teams('West'), teams('North')]) {
      const store = memoryStore();
      await bringAll(store, teamed('North'));
      const report = await bringAll(store, withoutGroup, store.groups, false, before);
      expect(report).toMatchObject({ missed: 0, teamsNotHere: teams('North') });
      expect((await headOfRef(store, 'CG-2')).notExported).toBeUndefined();
    }
  });
});

describe('a group that has lost its last child', () => {
  const inFirst = (rows: ExportRows): ExportRows => ({
    ...rows,
    'children.csv': (rows['children.csv'] ?? []).map((row) => (row['child_ref'] === 'CH-9' ? { ...row, core_group_ref: 'CG-1' } : row)),
  });
  const asked = [{ kind: 'question', question: 'missed-group' }];
  const goneOn = (group: CoreGroup) => groupAskedSince(group);

  it('to another, and is in the export still, is asked about until somebody says; it ends with the reason or waits for children', async () => {
    const store = await imported();
    await bringAll(store, inFirst(goodExport));
    const head = await headOfRef(store, 'CG-2');
    expect([head.children, head.ended]).toEqual([[], undefined]);
    expect(notices(head)).toEqual(asked);
    expect(goneOn(head)).toBe(today);
    const waits = done(sayOfMissedGroup(head, { ...said, why: 'stays' }));
    expect([goneOn(waits), waits.ended]).toEqual([null, undefined]);
    const ended = done(sayOfMissedGroup(head, { ...said, why: 'moved' }));
    expect([goneOn(ended), ended.ended]).toEqual([null, { because: 'moved', on: today }]);
  });

  it('to another, and is in no export any more, ends by that alone', async () => {
    const store = await imported();
    await bringAll(store, { ...inFirst(goodExport), 'core-groups.csv': (goodExport['core-groups.csv'] ?? []).slice(0, 1) });
    expect(await headOfRef(store, 'CG-2')).toMatchObject({ children: [], ended: { because: 'moved' } });
  });

  it('by an answer is asked about next', async () => {
    const store = await imported();
    await bringAll(store, without(goodExport, 'children.csv', 'CH-9'));
    const { childId } = childOf(await headOfRef(store, 'CG-2'), 'CH-9');
    await save(store, 'CG-2', (group) => done(sayOfMissedChild(group, childId, { ...said, why: 'ended' })));
    expect(notices(await headOfRef(store, 'CG-2'))).toEqual(asked);
  });

  it('is not asked about once it has a child again', async () => {
    const store = await imported();
    await bringAll(store, inFirst(goodExport));
    await save(store, 'CG-2', (group) => done(sayOfMissedGroup(group, { ...said, why: 'stays' })));
    await bringAll(store, goodExport);
    const head = await headOfRef(store, 'CG-2');
    expect([goneOn(head), head.children.map(({ ref }) => ref)]).toEqual([null, ['CH-9']]);
    await bringAll(store, inFirst(goodExport));
    expect(notices(await headOfRef(store, 'CG-2'))).toEqual(asked);
  });
});

describe('a group that the export no longer has', () => {
  it('is alerted about no more and asked about, and told in the report', async () => {
    const store = await imported();
    expect((await bringAll(store, withoutGroup, store.groups, true)).missed).toBe(1);
    expect((await headOfRef(store, 'CG-2')).notExported).toBeUndefined();
    await bringAll(store, withoutGroup);
    const head = await headOfRef(store, 'CG-2');
    expect(notices(head)).toEqual([{ kind: 'question', question: 'missed-group' }]);
    const ended = done(sayOfMissedGroup(head, { ...said, why: 'ended' }));
    expect(ended).toMatchObject({ children: [], ended: { because: 'ended', on: today }, formerChildren: [{ ref: 'CH-9' }] });
    expect(notices(ended)).toEqual([]);
    await save(store, 'CG-2', () => ended);
    await bringAll(store, goodExport);
    const back = await headOfRef(store, 'CG-2');
    expect([back.ended, back.notExported, back.children.map(({ ref }) => ref)]).toEqual([undefined, undefined, ['CH-9']]);
  });

  it('is not asked about where the export has only a part of the team’s groups, or groups of another team', async () => {
    const store = memoryStore();
    const rowsOf = (file: string, ref: string, more = {}) => ({ ...goodExport[file]?.[0], core_group_ref: ref, ...more });
    const many = ['CG-3', 'CG-4', 'CG-5'].reduce(
      (rows, ref) =>
        withRows(
          withRows(withRows(rows, 'core-groups.csv', rowsOf('core-groups.csv', ref)), 'members.csv', rowsOf('members.csv', ref)),
          'children.csv',
          rowsOf('children.csv', ref, { child_ref: `CH-${ref}` }),
        ),
      goodExport,
    );
    await bringAll(store, many);
    expect(await bringAll(store, withoutGroup)).toMatchObject({ missed: 0, notAsked: 4 });
    expect((await headOfRef(store, 'CG-4')).notExported).toBeUndefined();
    await bringAll(store, withCells(withoutGroup, 'core-groups.csv', 0, { team: 'East' }));
    expect((await headOfRef(store, 'CG-2')).notExported).toBeUndefined();
  });
});
