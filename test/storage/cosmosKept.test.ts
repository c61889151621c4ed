import { openStore, type Store } from '../../src/storage/openStore';
import { type CosmosFake, startCosmosFake } from '../support/cosmosFake';
import { patientPace } from '../support/pace';
import { documentOf, etagOf, headOf, makeGroup } from './promise';

let fake: CosmosFake;
let store: Store;
let another: Store;

beforeEach(async () => {
  fake = await startCosmosFake();
  const open = () => openStore(`cosmos:${fake.endpoint}`, { credential: { emulatorKey: fake.key }, pace: patientPace });
  [store, another] = [await open(), await open()];
  await makeGroup(store, headOf('g1'), [documentOf('g1', 'plan', { words: 'first' })]);
});
afterEach(async () => {
  await store.close();
  await another.close();
  await fake.stop();
});

it('asks for a document every time, and is told that it has it already', async () => {
  const first = await store.groups.load('g1', []);
  fake.forget();
  const again = await store.groups.load('g1', []);
  expect([fake.seen, fake.unchanged]).toEqual([['read'], ['read']]);
  expect(again).toEqual(first);
  expect(again?.head.document).toBe(first?.head.document);
});

it('gives what another instance has written since, read by itself or with others', async () => {
  await store.groups.load('g1', ['plan']);
  const changed = documentOf('g1', 'plan', { words: 'second' });
  const write = { coreGroupId: 'g1', head: headOf('g1', { team: 'North' }), etag: await etagOf(another, 'g1'), put: [changed], create: [] };
  expect(await another.groups.commit(write)).toBe('saved');
  expect((await store.groups.load('g1', []))?.head.document.team).toBe('North');
  expect((await store.groups.read('g1', 'plan'))?.document).toEqual(changed);
  expect((await store.groups.load('g1', ['plan']))?.documents.get('plan')).toEqual(changed);
  expect(await etagOf(store, 'g1')).toBe(await etagOf(another, 'g1'));
});

it('hands out the same object for what has not changed beside a head that has', async () => {
  const first = await store.groups.load('g1', ['plan']);
  const write = { coreGroupId: 'g1', head: headOf('g1', { team: 'North' }), etag: await etagOf(another, 'g1'), put: [], create: [] };
  expect(await another.groups.commit(write)).toBe('saved');
  const again = await store.groups.load('g1', ['plan']);
  expect(again?.head.document.team).toBe('North');
  expect(again?.documents.get('plan')).toBe(first?.documents.get('plan'));
});
