import { clockHistory, currentClocks } from '../../../src/core/clocks/clocksOf';
import { spotsOf } from '../../../src/core/clocks/stepSpots';
import { recordStep } from '../../../src/core/clocks/steps';
import type { StepKind } from '../../../src/core/clocks/stepTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type ExportRows, withCells } from '../../support/caseloadFiles';
import { bringOn, conference, groupRows, onlyGroup, rules } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const [first, second, third] = ['2026-11-20', '2026-11-23', '2026-11-25'];

type Row = Readonly<Record<string, string>>;
const step = (what: StepKind, done_on: string, about_on = ''): Row => ({ child_ref: 'CH-90001', step: what, about_on, done_on });
const summary = (done: string): Row => step('summary-sent', done, '2026-10-05');
/** So that there is a table, whatever is tested. */
const other: Row = { ...step('enquiries-began', '2026-09-20'), child_ref: 'CH-90002' };

const withSteps = (...steps: readonly Row[]): ExportRows => ({ ...groupRows, 'steps.csv': [other, ...steps] });

async function brought(...imports: readonly ExportRows[]): Promise<{ readonly store: MemoryStore; readonly group: CoreGroup }> {
  const store = memoryStore();
  const days = [first, second, third];
  for (const [index, rows] of imports.entries()) await bringOn(store, rows, days[index] ?? third);
  return { store, group: await onlyGroup(store) };
}

function limitOf(group: CoreGroup, clock: string, today = third): string {
  const childId = group.children[0]?.childId;
  const found = currentClocks(group, rules, today).find((each) => each.clock === clock && each.childId === childId);
  return found === undefined ? 'none' : `${found.state} ${found.metOn}`;
}

async function record(store: MemoryStore, what: StepKind, on: string, why = ''): Promise<void> {
  const group = await onlyGroup(store);
  const actor = group.members.find(({ role }) => role === 'manager');
  const childIds = group.children.slice(0, 1).map(({ childId }) => childId);
  const about = spotsOf(group, what).at(-1)?.about ?? '';
  if (actor === undefined) throw new Error('no manager');
  const doer = { actor, now: `${on}T10:00:00.000Z`, today: third, rules, language: 'en', newId: () => `step-${what}` } as const;
  const done = recordStep(group, { what, about, childIds, on, notYet: false, why }, doer);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const { coreGroupId } = group;
  const loaded = await store.groups.load(coreGroupId, []);
  await store.groups.commit({ coreGroupId, head: done.value.group, etag: loaded?.head.etag ?? '', put: [], create: [] });
}

describe('a step that an export brings', () => {
  it('starts and meets its limits, as if it had been recorded here', async () => {
    const { group } = await brought(
      withSteps(
        ...[summary(''), step('record-sent', '2026-11-02', '2026-10-05'), step('strategy-discussion', '2026-09-10')],
        ...[step('enquiries-began', '2026-09-11'), step('assessment-complete', '2026-11-09')],
        ...[step('move-in-notified', '2026-11-02'), step('move-agreed', '2026-11-04'), step('information-sent', '2026-11-05')],
        ...[step('change-told', '2026-10-06', '2026-10-05'), step('change-confirmed', '', '2026-10-05')],
      ),
    );
    const limits = Object.fromEntries(['D01', 'D02', 'D08', 'D11', 'D17', 'D19'].map((clock) => [clock, limitOf(group, clock)]));
    expect(limits).toEqual({
      ...{ D01: 'met-late 2026-10-05', D02: 'breached null', D08: 'met 2026-11-09', D11: 'met 2026-11-02' },
      ...{ D17: 'due null', D19: 'breached null' },
    });
    const history = clockHistory(group, rules, third).filter(({ clock }) => clock === 'D16' || clock === 'D12');
    expect(history.map(({ clock, state }) => `${clock} ${state}`)).toEqual(['D12 cancelled', 'D16 met']);
  });

  it('changes nothing when the same comes again', async () => {
    const { store } = await brought(withSteps(summary('2026-10-09')));
    expect(await bringOn(store, withSteps(summary('2026-10-09')), second)).toMatchObject({ unchanged: ['CG-9001'] });
  });

  it('is met once a later export says so, and that is no correction', async () => {
    const { store } = await brought(withSteps(summary('')));
    const report = await bringOn(store, withSteps(summary('2026-10-09')), second);
    expect(report.news.map(({ news }) => news.corrected)).toEqual([]);
    expect(limitOf(await onlyGroup(store), 'D02')).toBe('met 2026-10-09');
  });

  it('gives way to what was recorded here as long as the export says the same, whatever else it says anew', async () => {
    const { store } = await brought(withSteps(summary('2026-10-09')));
    await record(store, 'summary-sent', '2026-10-15', 'The post took longer.');
    const anew = withCells(withSteps(summary('2026-10-09')), 'conferences.csv', 0, { categories: 'physical' });
    await bringOn(store, anew, second);
    expect(limitOf(await onlyGroup(store), 'D02')).toBe('met-late 2026-10-15');
    await bringOn(store, withSteps(summary('2026-10-08')), third);
    expect(limitOf(await onlyGroup(store), 'D02')).toBe('met 2026-10-08');
  });

  it('that is there no longer counts no more: what it met is owed again, which is told and counted', async () => {
    const { store } = await brought(withSteps(summary('2026-10-09')));
    const report = await bringOn(store, withSteps(), second);
    expect(limitOf(await onlyGroup(store), 'D02')).toBe('breached null');
    expect(report.news[0]?.news).toMatchObject({ corrected: { step: 1 }, limitsMoved: { D02: 1 } });
  });

  it('that was owed and is there no longer is counted no longer, and its breach stays in the history', async () => {
    const { store } = await brought(withSteps(summary('')));
    const report = await bringOn(store, withSteps(), second);
    const group = await onlyGroup(store);
    expect(limitOf(group, 'D02')).toBe('none');
    expect(report.news[0]?.news.corrected).toEqual({ step: 1 });
    const kept = (await store.groups.load(group.coreGroupId, ['limits']))?.documents.get('limits');
    expect(JSON.stringify(kept)).toContain('"D02"');
  });

  it('stays where the row of it cannot be read, and where the export has no table of steps', async () => {
    const { store } = await brought(withSteps(summary('2026-10-09'), step('enquiries-began', '2026-09-11')));
    await bringOn(store, withSteps({ ...summary('2026-10-09'), step: 'sumary-sent' }), second);
    expect([limitOf(await onlyGroup(store), 'D02'), limitOf(await onlyGroup(store), 'D08')]).toEqual(['met 2026-10-09', 'breached null']);
    await bringOn(store, groupRows, third);
    expect(limitOf(await onlyGroup(store), 'D02')).toBe('met 2026-10-09');
  });

  it('of a conference that comes back counts again', async () => {
    const without = { ...withSteps(), 'conferences.csv': (groupRows['conferences.csv'] ?? []).slice(1) };
    const { group } = await brought(withSteps(summary('2026-10-09')), without, withSteps(summary('2026-10-09')));
    expect(limitOf(group, 'D02')).toBe('met 2026-10-09');
  });

  it('that answers one which is not known here waits until that is', async () => {
    const { store } = await brought(withSteps(step('information-sent', '2026-11-05')));
    expect((await onlyGroup(store)).children[0]?.transfer).toBeUndefined();
    await record(store, 'move-out-notified', '2026-11-04');
    await bringOn(store, withCells(withSteps(step('information-sent', '2026-11-05')), 'core-groups.csv', 0, { team: 'West' }), second);
    expect((await onlyGroup(store)).children[0]?.transfer).toMatchObject({ notifiedOn: '2026-11-04', informationSentOn: '2026-11-05' });
  });

  it('of a move leaves what was recorded here of that move when it is there no longer', async () => {
    const { store } = await brought(withSteps(step('move-in-notified', '2026-11-02')));
    await record(store, 'information-sent', '2026-11-04');
    await bringOn(store, withSteps(), third);
    expect((await onlyGroup(store)).children[0]?.transfer).toMatchObject({ informationSentOn: '2026-11-04' });
  });

  it('goes along with a child to another group, without being taken for news there', async () => {
    const elsewhere = (rows: ExportRows): ExportRows => ({
      ...rows,
      'core-groups.csv': [...(rows['core-groups.csv'] ?? []), { ...rows['core-groups.csv']?.[0], core_group_ref: 'CG-9002' }],
      'children.csv': (rows['children.csv'] ?? []).map((row, index) => (index === 0 ? { ...row, core_group_ref: 'CG-9002' } : row)),
    });
    const { store } = await brought(withSteps(summary('2026-10-09')));
    await record(store, 'summary-sent', '2026-10-15', 'The post took longer.');
    await bringOn(store, elsewhere(withSteps(summary('2026-10-09'))), second);
    const groups: CoreGroup[] = [];
    for await (const id of store.groups.groupIds())
      groups.push(...[(await store.groups.load(id, []))?.head.document].flatMap((each) => each ?? []));
    const moved = groups.find(({ ref }) => ref === 'CG-9002');
    expect(moved?.children[0]?.conferences[0]?.summarySentOn).toBe('2026-10-15');
  });
});

describe('the written report of who was absent', () => {
  const there = { core_group_ref: 'CG-9001', held_on: '2026-10-14', email: 'iona.bell@school.example', status: 'apologies' };
  const absent = { ...there, report_received_on: '' };
  const base = withSteps(other);
  const reported = (done: string) => {
    const rows = withSteps(step('absence-report', done, '2026-10-14'));
    return { ...rows, 'attendance.csv': [...(rows['attendance.csv'] ?? []), absent] };
  };
  const reports = ({ meetings }: CoreGroup) =>
    meetings.flatMap(({ absenceReports = [] }) => absenceReports.map(({ receivedOn }) => receivedOn));

  it('is owed, comes, and is owed again, as the exports say one after the other', async () => {
    expect(reports((await brought(reported(''))).group)).toEqual([null]);
    expect(reports((await brought(reported(''), reported('2026-10-13'))).group)).toEqual(['2026-10-13']);
    const gone = { ...reported(''), 'steps.csv': [other] };
    expect(reports((await brought(reported('2026-10-13'), gone)).group)).toEqual([null]);
    expect(reports((await brought(reported(''), gone)).group)).toEqual([null]);
    const came = { ...gone, 'attendance.csv': [...(base['attendance.csv'] ?? []), { ...absent, status: 'present' }] };
    expect(reports((await brought(reported(''), gone, came)).group)).toEqual([]);
    const attended = {
      ...gone,
      'attendance.csv': [...(base['attendance.csv'] ?? []), { ...there, report_received_on: '2026-10-12' }],
    };
    expect(reports((await brought(gone, attended)).group)).toEqual(['2026-10-12']);
  });
});

it('a transfer conference of the table of steps is the one that conferences.csv brings later for that day', async () => {
  const steps = withSteps(step('move-in-notified', '2026-11-02'), step('transfer-conference', '2026-11-10'));
  const held = { ...conference, child_ref: 'CH-90001', kind: 'transfer', planned_for: '2026-11-10', held_on: '2026-11-10' };
  const both = { ...steps, 'conferences.csv': [...(steps['conferences.csv'] ?? []), held] };
  const { group } = await brought(steps, both);
  const transfers = group.children[0]?.conferences.filter(({ kind }) => kind === 'transfer');
  expect(transfers).toEqual([expect.objectContaining({ heldOn: '2026-11-10', categories: ['neglect'] })]);
});
