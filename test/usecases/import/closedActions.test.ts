import { type AgreedAction, withActionsDue } from '../../../src/core/actions/actions';
import { closedPageIds } from '../../../src/core/actions/closedActions';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { planIn, storedPlan } from '../../../src/documents/plan';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { makeAccessLog } from '../../../src/usecases/deeds/accessLog';
import { commitOnce } from '../../../src/usecases/deeds/commitGroup';
import { makeKeyed } from '../../../src/usecases/deeds/keyed';
import { rekeyStore } from '../../../src/usecases/ids/rekeyStore';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { type ExportRows, filesOf, goodExport, withCells } from '../../support/caseloadFiles';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const at = '2026-11-20T09:00:00.000Z';
const keyed = makeKeyed('a key of one deployment and no other');
const plain = (hash: string) => hash;

/** 130 actions of one group, of which all but the last ten are done, the oldest first. */
const rows: ExportRows = {
  ...goodExport,
  'actions.csv': Array.from({ length: 130 }, (_, index) => ({
    ...goodExport['actions.csv']?.[0],
    action_ref: `AC-${1000 + index}`,
    text: `Action ${index}`,
    ...(index < 120
      ? { status: 'done', completed_on: `2026-10-${String(1 + Math.floor(index / 5)).padStart(2, '0')}`, impact: `It helped ${index}.` }
      : {}),
  })),
};

async function bring(store: MemoryStore, files: ExportRows, key: (hash: string) => string = keyed) {
  const caseload = keyedCaseload(parseCaseload(filesOf(files), '2026-11-20'), key);
  expect(caseload.refused).toEqual([]);
  const deps = { store: store.groups, directory: store.directory, keyed: key, rules: defaultRules() };
  return importCaseload(deps, caseload, { at, dryRun: false });
}

async function groupOf({ groups }: MemoryStore) {
  for await (const id of groups.groupIds()) {
    const head = (await groups.load(id, []))?.head.document as CoreGroup;
    if (head.ref !== 'CG-1') continue;
    const loaded = await groups.load(id, ['plan', ...closedPageIds(head)]);
    if (loaded === null) break;
    const inPlan = storedPlan.in(loaded)?.actions ?? [];
    return { loaded, head, inPlan, all: planIn(loaded, id).actions };
  }
  throw new Error('There is no such group.');
}

async function imported(key = keyed): Promise<MemoryStore> {
  const store = memoryStore();
  await bring(store, rows, key);
  return store;
}

const called = (ref: string) => (action: AgreedAction) => action.ref === ref;

describe('an export with more done actions than a plan keeps', () => {
  it('comes in whole: those to be done in the plan, most of the done ones on pages', async () => {
    const { head, inPlan, all } = await groupOf(await imported());
    expect(all.map(({ ref }) => ref).sort()).toEqual((rows['actions.csv'] ?? []).map((row) => row['action_ref']));
    expect(inPlan.length).toBeLessThan(60);
    expect(inPlan.filter(({ state }) => state !== 'done')).toHaveLength(10);
    expect(head).toEqual(withActionsDue(head, { actions: all }));
  });

  it('writes nothing the second time', async () => {
    const store = await imported();
    const before = await groupOf(store);
    expect((await bring(store, rows)).unchanged).toEqual(['CG-1', 'CG-2']);
    expect((await groupOf(store)).loaded).toEqual(before.loaded);
  });

  it('is known again by its references: only what it says anew changes, and what people opened again here stays', async () => {
    const store = await imported();
    const { loaded, head, all, inPlan } = await groupOf(store);
    const onPage = all.filter(({ actionId }) => !inPlan.some((each) => each.actionId === actionId));
    const [first, second, third] = onPage;
    if (first === undefined || second === undefined || third === undefined) throw new Error('There is no page.');
    const opened: AgreedAction = { ...first, version: 2, state: 'open', doneOn: null, effect: null };
    const plan = { ...planIn(loaded, head.coreGroupId), actions: [...inPlan, opened] };
    const entry = { deed: 'actions.reopen', by: 'person-1', at, about: {} };
    await commitOnce(store.groups, loaded.head.etag, { head: withActionsDue(head, plan), put: [plan], entry });
    const row = (action: AgreedAction) => (rows['actions.csv'] ?? []).findIndex((each) => each['action_ref'] === action.ref);
    const news = [
      [first, { impact: 'It helped a little.' }],
      [second, { impact: 'It helped a lot.' }],
      [third, { status: 'open', completed_on: '', impact: '' }],
    ] as const;
    const changed = news.reduce((before, [action, cells]) => withCells(before, 'actions.csv', row(action), cells), rows);
    expect(await bring(store, changed)).toMatchObject({ changed: ['CG-1'], counts: { actions: 2 } });
    const after = await groupOf(store);
    expect(after.all).toHaveLength(130);
    expect(after.all.find(called(first.ref))).toEqual(opened);
    expect(after.all.find(called(second.ref))).toMatchObject({ version: 2, state: 'done', effect: { text: 'It helped a lot.' } });
    expect(after.all.find(called(third.ref))).toMatchObject({ version: 2, state: 'open', doneOn: null });
    const due = (after.head.actionsDue ?? []).map(({ actionId }) => actionId);
    expect(due).toEqual(expect.arrayContaining([first.actionId, third.actionId]));
    expect(due).toHaveLength(12);
    expect((await bring(store, changed)).unchanged).toEqual(['CG-1', 'CG-2']);
  });

  it('is known again under ids that have got a key since', async () => {
    const [old, store] = [await imported(plain), memoryStore()];
    const clock = { now: () => at, today: () => '2026-11-20' };
    const access = makeAccessLog(store.groups, clock, 'rekey');
    expect(await rekeyStore(old, { ...store, access }, keyed, at)).toMatchObject({ kind: 'done' });
    const news = withCells(rows, 'actions.csv', 0, { impact: 'It helped a lot.' });
    expect(await bring(store, news)).toMatchObject({ counts: { actions: 1 } });
    const { all } = await groupOf(store);
    expect(all).toHaveLength(130);
    expect(all.find(called('AC-1000'))).toMatchObject({ version: 2, effect: { text: 'It helped a lot.' } });
  });
});
