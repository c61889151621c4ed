import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { kinds } from '../../src/documents/kinds';
import { storedLimits } from '../../src/documents/limits';
import { parseCaseload } from '../../src/import/caseload';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { type DocumentProblem, verifyDocuments } from '../../src/usecases/verifyDocuments';
import { filesOf, goodExport, withCells } from '../support/caseloadFiles';
import { keyed } from '../support/keyed';
import { openPlayer, type PlayedStore, type Player, placeIn, playDay, verified } from '../support/playedStore';
import { shown } from '../support/world';

/**
 * Stores as earlier versions left them, each with every kind of document that the version had; all people in them are made up.
 * One is added whenever a kind of document gets a new version, and none is ever changed.
 */
const stores = join(__dirname, '../fixtures/stores');

let folder: string;
let place: PlayedStore;
let player: Player;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-'));
});
afterEach(async () => {
  await player.close();
  rmSync(folder, { recursive: true });
});

async function opened(name: string): Promise<void> {
  place = placeIn(folder, 'older');
  mkdirSync(dirname(place.file), { recursive: true });
  writeFileSync(place.file, gunzipSync(readFileSync(join(stores, name))));
  player = await openPlayer(place, '2026-11-23T09:00:00Z', 'two');
}

async function documentsThatCannotBeRead(): Promise<readonly DocumentProblem[]> {
  const found: DocumentProblem[] = [];
  await verifyDocuments(player.store.groups, player.store.directory, (problem) => found.push(problem));
  return found;
}

describe.each(readdirSync(stores))('the store %s', (name) => {
  it('opens, can be read whole, and is as its logs say', async () => {
    await opened(name);
    expect(await documentsThatCannotBeRead()).toEqual([]);
    expect(await verified(player.store, null)).toMatchObject({ groups: 3, found: [], unsealed: [], problems: 0 });
  });

  it('is worked on, and is whole after it', async () => {
    await opened(name);
    await playDay(player, '2026-11-23', '08:10');
    expect(shown(await player.presses('sian', 'children.open'))).toContain('Monday 23 November');
    expect(await documentsThatCannotBeRead()).toEqual([]);
    expect(await verified(player.store, null)).toMatchObject({ found: [], problems: 0 });
  });
});

it('has a document of every kind that was there at version 1', async () => {
  await opened('version-1.db.gz');
  const types = new Set<unknown>();
  for await (const document of player.store.groups.documents('group-1'))
    if (typeof document === 'object' && document !== null && 'type' in document) types.add(document.type);
  const newSince = ['closed-actions', 'record-version', 'exclusion', 'step', 'figures', 'figures-past'];
  expect(kinds.map(({ type }) => type).filter((type) => !types.has(type))).toEqual(newSince);
});

it('has at version 2 a page of done actions, which are shown with the others, and one of them opened again', async () => {
  await opened('version-2.db.gz');
  expect((await player.store.groups.load('group-1', []))?.head.document.closedActions).toHaveLength(1);
  expect(shown(await player.presses('sian', 'actions.one', { actionId: 'done-11' }))).toContain('▲ due: Thursday 26 November 2026');
  const seen = new Set<string>();
  for (let page = 1; page <= 10; page += 1)
    for (const [words] of shown(await player.presses('sian', 'actions.open', { filter: 'all', page })).matchAll(/Words of done-\d+/g))
      seen.add(words);
  expect(seen.size).toBe(60);
});

it('has at version 4 a limit that stands, of a review planned too soon, and two entries that were joined', async () => {
  await opened('version-4.db.gz');
  const loaded = await player.store.groups.load('group-1', ['limits']);
  expect(loaded?.head.document.schemaVersion).toBe(3);
  const stored = loaded?.documents.get('limits');
  expect(stored).toMatchObject({ schemaVersion: 2 });
  const { breaches, corrections } = storedLimits.read(stored);
  expect(breaches).toContainEqual(expect.objectContaining({ because: 'review-planned-soon', stands: true }));
  expect(corrections).toContainEqual(expect.objectContaining({ facts: [expect.objectContaining({ what: 'join' })] }));
  const pages = await Promise.all([1, 2].map((page) => player.presses('sian', 'clocks.past', { page })));
  expect(pages.map(shown).join()).toMatch(/13 Oct/);
});

describe('a head with its facts written out, of version 2', () => {
  it('is written in rows by what changes it, and says the same', async () => {
    await opened('version-2.db.gz');
    const [[coreGroupId, before] = ['', {}]] = await headsAsWritten();
    expect(before).toMatchObject({ schemaVersion: 1, meetings: [{ kind: 'initial' }, {}, {}] });
    const read = (await player.store.groups.load(coreGroupId, []))?.head.document;
    const changed = withCells(goodExport, 'core-groups.csv', 0, { team: 'North' });
    const caseload = keyedCaseload(parseCaseload(filesOf(changed), '2026-11-20'), keyed);
    await importCaseload(player.deps, caseload, { at: player.deps.clock.now(), dryRun: false });
    expect(await headsAsWritten()).toContainEqual([coreGroupId, expect.objectContaining({ schemaVersion: 3, meetings: threeRows })]);
    const { team, members, children, meetings } = (await player.store.groups.load(coreGroupId, []))?.head.document ?? {};
    expect({ team, members, children, meetings }).toEqual({
      team: 'North',
      members: read?.members,
      children: read?.children,
      meetings: read?.meetings,
    });
  });

  it('is in rows at version 3, and what they say is the same', async () => {
    await opened('version-2.db.gz');
    const [[coreGroupId] = ['']] = await headsAsWritten();
    const before = (await player.store.groups.load(coreGroupId, []))?.head.document;
    await player.close();
    await opened('version-3.db.gz');
    expect(await headsAsWritten()).toContainEqual([coreGroupId, expect.objectContaining({ schemaVersion: 2, meetings: threeRows })]);
    const after = (await player.store.groups.load(coreGroupId, []))?.head.document;
    expect(after?.meetings).toEqual(before?.meetings);
    expect(after?.children).toEqual(before?.children);
  });
});

const row = expect.arrayContaining([expect.any(String)]);
const threeRows = { rows: [row, row, row], names: expect.any(Array) };

/** By group, the one with three meetings first. */
async function headsAsWritten(): Promise<readonly (readonly [string, Readonly<Record<string, unknown>>])[]> {
  const found: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  for await (const coreGroupId of player.store.groups.groupIds()) {
    const stored = (await player.store.groups.read(coreGroupId, 'group'))?.document;
    found.push([coreGroupId, Object.fromEntries(Object.entries(stored ?? {}))]);
  }
  const meetings = (head: Readonly<Record<string, unknown>>) => JSON.stringify(head['meetings']).length;
  return found.sort(([, one], [, other]) => meetings(other) - meetings(one));
}
