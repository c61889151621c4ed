import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/storage/openStore';
import { soundnessOf } from '../../src/storage/sqlite/soundness';
import { addGroups, copiedOver, makeEndless, makeStore } from '../support/brokenFiles';
import { faultOf } from './promise';

let folder: string;
let path: string;
let open: Store | null;
const enoughMs = 60_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-sound-'));
  path = join(folder, 'craidd.db');
  open = null;
});
afterEach(async () => {
  await open?.close();
  rmSync(folder, { recursive: true });
});

describe('a store in a file', () => {
  it('is sound while it is written to, with pages in its log', async () => {
    open = await openStore(`sqlite:${path}`);
    await addGroups(open, 'g', 20);
    const asked = open.jobs.soundness(enoughMs);
    await addGroups(open, 'h', 20);
    expect(await asked).toBe('sound');
    expect(await open.groups.load('h-19', [])).not.toBeNull();
  });

  it('is broken where another valid file was copied over it while the bot ran', async () => {
    open = await copiedOver(path, join(folder, 'other.db'));
    expect(await open.jobs.soundness(enoughMs)).toBe('broken');
  });

  it('is broken where an index is out of its order, and reading it comes to an end all the same', async () => {
    await makeEndless(path);
    expect(await soundnessOf(path, enoughMs)).toBe('broken');
    open = await openStore(`sqlite:${path}`);
    let read = 0;
    const reading = (async () => {
      for await (const _document of open?.groups.documents('g1') ?? []) if (++read > 1_000) throw new Error('It goes on and on.');
    })();
    expect(await faultOf(reading)).toBe('store.corrupt');
  });

  it('is not known to be anything where the time is over before it was found out', async () => {
    await makeStore(path, 'g', 1);
    expect(await soundnessOf(path, 1)).toBe('not-known');
  });

  it('is broken where the file is something else, and none is made where there is none', async () => {
    writeFileSync(path, 'x'.repeat(20_000));
    expect(await soundnessOf(path, enoughMs)).toBe('broken');
    expect(await soundnessOf(join(folder, 'none.db'), enoughMs)).toBe('not-known');
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['craidd.db']);
  });

  it('is looked at no more once it is another file', async () => {
    open = await openStore(`sqlite:${path}`);
    rmSync(path);
    expect(await faultOf(open.jobs.soundness(enoughMs))).toBe('store.replaced');
  });
});

it('a store in memory is sound', async () => {
  open = await openStore('sqlite::memory:');
  expect(await open.jobs.soundness(1)).toBe('sound');
});
