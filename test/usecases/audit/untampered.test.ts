import { rmSync } from 'node:fs';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { filesOf, goodExport } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { memoryStore } from '../../support/memoryStore';
import {
  begin,
  newFolder,
  night,
  openPlayer,
  type PlayedStore,
  placeIn,
  playDay,
  rootsOf,
  someKeys,
  verified,
  withSql,
} from '../../support/playedStore';
import { seededRandom } from '../../support/seededRandom';
import { wholeSuite } from '../../support/wholeSuite';

const folder = newFolder();
const keys = someKeys();
afterAll(() => rmSync(folder, { recursive: true }));

const days = ['2026-11-18', '2026-11-19', '2026-11-20'] as const;

const stores = wholeSuite ? 100 : 15;

it(`finds nothing in ${stores} stores that two instances played on at once, night after night`, async () => {
  for (let seed = 1; seed <= stores; seed += 1) {
    const place = placeIn(folder, 'play');
    rmSync(place.folder, { recursive: true, force: true });
    const random = seededRandom(seed);
    const roots = rootsOf(place, keys);
    const store = memoryStore();
    const first = await openPlayer(place, '2026-11-18T10:00:00.000Z', 'one', store);
    await begin(first);
    const second = await openPlayer(place, '2026-11-18T10:00:00.000Z', 'two', store);
    for (const day of days.slice(0, 1 + Math.floor(random() * days.length))) {
      for (const player of [first, second]) player.setNow(`${day}T12:00:00.000Z`);
      const minute = 10 + Math.floor(random() * 40);
      await Promise.all([
        playDay(first, day, `09:${minute}`),
        random() < 0.5 ? playDay(second, day, `10:${minute}`) : second.presses('noor', 'groups.open'),
      ]);
      first.setNow(`${day}T23:30:00.000Z`);
      expect({ seed, found: (await night(first, roots)).found }).toEqual({ seed, found: [] });
    }
    expect({ seed, found: (await verified(second.store, roots)).found }).toEqual({ seed, found: [] });
    await store.close();
  }
});

it('finds nothing after an import that was broken off at any write, nor after the next one', async () => {
  const caseload = keyedCaseload(parseCaseload(filesOf(goodExport), '2026-11-20'), keyed);
  let wasWhole = false;
  for (let lastWrite = 0; !wasWhole; lastWrite += 1) {
    const place = placeIn(folder, 'import');
    rmSync(place.folder, { recursive: true, force: true });
    const player = await openPlayer(place, '2026-11-20T10:00:00.000Z', 'one');
    const { deps, store } = player;
    await night(player, rootsOf(place, keys));
    let writes = 0;
    const counted = <Value>(work: () => Promise<Value>): Promise<Value> => {
      writes += 1;
      if (writes > lastWrite) return Promise.reject(new Error('the power went'));
      return work();
    };
    const dying = {
      ...deps,
      store: { ...deps.store, commit: (...given: Parameters<typeof deps.store.commit>) => counted(() => deps.store.commit(...given)) },
      directory: {
        ...deps.directory,
        write: (...given: Parameters<typeof deps.directory.write>) => counted(() => deps.directory.write(...given)),
      },
    };
    wasWhole = await importCaseload(dying, caseload, { at: deps.clock.now(), dryRun: false }).then(
      () => true,
      () => false,
    );
    expect({ lastWrite, found: (await verified(store, rootsOf(place, keys))).found }).toEqual({ lastWrite, found: [] });
    await importCaseload(deps, caseload, { at: deps.clock.now(), dryRun: false });
    expect({ lastWrite, found: (await verified(store, rootsOf(place, keys))).found }).toEqual({ lastWrite, found: [] });
    await player.close();
  }
});

describe('a person whose chat and post change while the clock of the machine is wrong', () => {
  const noor = 'person:person-noor';
  /** At that time by the machine's clock, by a process of its own. */
  async function changes(place: PlayedStore, at: string, stream: string, agency: string): Promise<void> {
    const { deps, close } = await openPlayer(place, at, stream);
    const found = await deps.directory.read(noor);
    if (found?.document.type !== 'person') throw new Error('There is no Noor.');
    await deps.directory.write({ ...found.document, agency }, found.etag);
    await close();
  }
  async function foundIn(place: PlayedStore) {
    const player = await openPlayer(place, '2026-11-20T10:00:00.000Z', 'looks');
    const { found } = await verified(player.store, null);
    await player.close();
    return found;
  }
  async function begun(name: string): Promise<PlayedStore> {
    const place = placeIn(folder, name);
    const first = await openPlayer(place, '2026-11-18T10:00:00.000Z', 'one');
    await begin(first);
    await night(first, rootsOf(place, keys));
    await first.close();
    return place;
  }

  it('is not said to be tampered with when the clock was ahead and is set back, nor when that time comes', async () => {
    const place = await begun('set-back');
    await changes(place, '2026-11-25T10:00:00.000Z', 'ahead', 'School');
    await changes(place, '2026-11-18T11:00:00.000Z', 'back', 'Clinic');
    expect(await foundIn(place)).toEqual([]);
    await changes(place, '2026-11-19T11:00:00.000Z', 'later', 'Hospital');
    expect(await foundIn(place)).toEqual([]);
    await changes(place, '2026-11-26T11:00:00.000Z', 'overtaken', 'Police');
    expect(await foundIn(place)).toEqual([]);
  });

  it('is found put back to what it was before, whatever the clock did', async () => {
    const place = await begun('put-back');
    const jsonOf = () => {
      const rows: { readonly json: string }[] = [];
      withSql(place, (db) => void rows.push(db.prepare('SELECT json FROM directory WHERE key = ?').get(noor) as { json: string }));
      return rows[0]?.json ?? '';
    };
    const states = [jsonOf()];
    await changes(place, '2026-11-18T10:30:00.000Z', 'before', 'Nursery');
    states.push(jsonOf());
    await changes(place, '2026-11-25T10:00:00.000Z', 'ahead', 'School');
    states.push(jsonOf());
    await changes(place, '2026-11-18T11:00:00.000Z', 'back', 'Clinic');
    for (const json of states) {
      withSql(place, (db) => void db.prepare('UPDATE directory SET json = ? WHERE key = ?').run(json, noor));
      expect(await foundIn(place)).toEqual([{ coreGroupId: null, kind: 'state-edited', document: noor }]);
    }
  });
});

it('finds nothing where a change of the directory was told and the power went before, or after, it was written', async () => {
  const place = placeIn(folder, 'told');
  const player = await openPlayer(place, '2026-11-20T10:00:00.000Z', 'one');
  const { deps, store } = player;
  await night(player, rootsOf(place, keys));
  const link = { key: `identity:${'a'.repeat(64)}`, type: 'identity', schemaVersion: 1, personId: 'p' } as const;
  await deps.access.changed('none', 'system', 'a.b', { [link.key]: link });
  expect((await verified(store, null)).found).toEqual([]);
  await store.directory.write(link, null);
  expect((await verified(store, null)).found).toEqual([]);
  await deps.access.written('none', 'system', 'a.b', { [link.key]: link });
  const etag = (await store.directory.read(link.key))?.etag ?? '';
  await store.directory.remove(link.key, etag);
  expect((await verified(store, null)).found).toEqual([{ coreGroupId: null, kind: 'state-missing', document: link.key }]);
  await player.close();
});
