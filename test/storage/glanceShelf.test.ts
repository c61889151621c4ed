import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openStore } from '../../src/storage/openStore';

const today = { day: '2026-11-20', form: 'form-1' };
const one = { coreGroupId: 'group-1', etag: 'e1', text: 'one' };
const two = { coreGroupId: 'group-2', etag: 'e2', text: 'two' };

let folder: string;
let setting: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  setting = `sqlite:${join(folder, 'craidd.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true }));

async function shelf() {
  const store = await openStore(setting);
  const { glances } = store;
  if (glances === null) throw new Error('A file has a shelf.');
  return { glances, store };
}

it('gives back after a new start what was kept of the groups that are asked for, of that day and form alone', async () => {
  const before = await shelf();
  await before.glances.keep(today, [one, two]);
  await before.store.close();
  const { glances, store } = await shelf();
  expect(await glances.read(today, ['group-2', 'group-9', 'no id at all'])).toEqual([two]);
  expect(await glances.read({ ...today, day: '2026-11-21' }, ['group-2'])).toEqual([]);
  expect(await glances.read({ ...today, form: 'form-2' }, ['group-2'])).toEqual([]);
  await store.close();
});

it('keeps one of each group, names so many of another day or form, and forgets', async () => {
  const { glances, store } = await shelf();
  await glances.keep({ ...today, day: '2026-11-19' }, [{ ...one, text: 'older' }, two]);
  await glances.keep(today, [one]);
  expect(await glances.read({ ...today, day: '2026-11-19' }, ['group-1', 'group-2'])).toEqual([two]);
  expect(await glances.outdated(today, 5)).toEqual(['group-2']);
  expect(await glances.outdated({ ...today, form: 'form-2' }, 1)).toHaveLength(1);
  await glances.forget(['group-2']);
  expect(await glances.outdated(today, 5)).toEqual([]);
  expect(await glances.read(today, ['group-1', 'group-2'])).toEqual([one]);
  await store.close();
});

it('is made with the first glance in a file that was there before it, which an earlier version of the program still opens', async () => {
  const { glances, store } = await shelf();
  const asked = [await glances.read(today, ['group-1']), await glances.outdated(today, 5), await glances.forget(['group-1'])];
  expect(asked).toEqual([[], [], undefined]);
  expect(inTheFile("SELECT name FROM sqlite_master WHERE name = 'glances'")).toBeUndefined();
  await glances.keep(today, [one]);
  expect(await glances.read(today, ['group-1'])).toEqual([one]);
  await store.close();
  expect(inTheFile('PRAGMA user_version')).toMatchObject({ user_version: 1 });
});

function inTheFile(question: string): unknown {
  const file = new Libsql(join(folder, 'craidd.db'));
  try {
    return file.prepare(question).get();
  } finally {
    file.close();
  }
}
