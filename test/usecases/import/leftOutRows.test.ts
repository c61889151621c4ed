import type { CoreGroup } from '../../../src/core/coreGroup';
import { planIn } from '../../../src/documents/plan';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { makeKeyed } from '../../../src/usecases/deeds/keyed';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { type ExportRows, filesOf, withCells } from '../../support/caseloadFiles';
import { memoryStore } from '../../support/memoryStore';
import { smallExport } from '../../support/smallExport';

const keyed = makeKeyed('a key of one deployment and no other');

/** The group after one export was imported, and then another three days later. */
async function imported(first: ExportRows, second: ExportRows) {
  const store = memoryStore();
  for (const [rows, day] of [
    [first, '2026-11-20'],
    [second, '2026-11-23'],
  ] as const) {
    const caseload = keyedCaseload(parseCaseload(filesOf(rows), day), keyed);
    const deps = { store: store.groups, directory: store.directory, keyed, rules: defaultRules() };
    await importCaseload(deps, caseload, { at: `${day}T09:00:00.000Z`, dryRun: false });
  }
  for await (const id of store.groups.groupIds()) {
    const loaded = await store.groups.load(id, ['plan']);
    if (loaded !== null) return { head: loaded.head.document as CoreGroup, plan: planIn(loaded, id) };
  }
  throw new Error('no group was imported');
}

const spoilt = (file: string, row: number, cells: Readonly<Record<string, string>>) =>
  imported(smallExport, withCells(smallExport, file, row, cells));

describe('what stood in a row that the next export has and nobody can read', () => {
  it('is an action that goes on', async () => {
    const { plan, head } = await spoilt('actions.csv', 0, { text: '' });
    expect(plan.actions.map(({ ref, state }) => [ref, state])).toEqual([['AC-90001', 'open']]);
    expect(head.actionsDue).toHaveLength(1);
  });

  it('is a planned meeting that is not called off', async () => {
    const { head } = await spoilt('meetings.csv', 1, { kind: 'next' });
    expect(head.meetings.map(({ plannedFor, cancelled }) => [plannedFor, cancelled])).toEqual([
      ['2026-10-14', false],
      ['2026-11-24', false],
    ]);
  });

  it('is a membership that does not end', async () => {
    const { head } = await spoilt('members.csv', 3, { role: 'teacher?' });
    expect(head.members.find(({ name }) => name === 'Iona Bell')).toMatchObject({ to: null });
  });

  it('is a visit that does not count, and the limit says so until an export brings it', async () => {
    const unread = withCells(smallExport, 'visits.csv', 0, { visited_at: 'Tuesday' });
    const { head } = await imported(smallExport, unread);
    expect(head.children[0]).toMatchObject({ visits: [], countedWithout: [{ what: 'visit', on: null }] });
    const mended = await imported(unread, smallExport);
    expect(mended.head.children[0]?.visits.map(({ on }) => on)).toEqual(['2026-11-10']);
    expect(mended.head.children[0]).not.toHaveProperty('countedWithout');
  });
});

it('has earlier times on the register as the newest export says them', async () => {
  const [child] = smallExport['children.csv'] ?? [];
  const before = { ...child, registered_on: '2024-09-03', status: 'de-registered', deregistered_on: '2025-03-03' };
  const rows: ExportRows = { ...smallExport, 'children.csv': [before, child ?? {}] };
  expect((await imported(smallExport, rows)).head.children[0]?.earlierRegistrations).toHaveLength(1);
  expect((await imported(rows, smallExport)).head.children[0]).not.toHaveProperty('earlierRegistrations');
});
