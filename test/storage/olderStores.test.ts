import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { kinds } from '../../src/documents/kinds';
import { type DocumentProblem, verifyDocuments } from '../../src/usecases/verifyDocuments';
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
  const newSince = ['closed-actions'];
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
