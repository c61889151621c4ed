import { CosmosClient } from '@azure/cosmos';
import { openStore } from '../../src/storage/openStore';
import { startCosmosFake } from '../support/cosmosFake';
import { startStockCosmosServer } from '../support/cosmosServer';
import { patientPace } from '../support/pace';
import { etagOf, headOf, makeGroup } from './promise';

/* DESIGN 2.1, traps 5 and 6: shown in the stock packages, and gone in ours. */

type Account = { readonly endpoint: string; readonly key: string };

const toEnd: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

function stockClient({ endpoint, key }: Account): CosmosClient {
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  toEnd.push(() => client.dispose());
  return client;
}

async function fakeAndStore() {
  const fake = await startCosmosFake();
  toEnd.push(fake.stop);
  const store = await openStore(`cosmos:${fake.endpoint}`, { credential: { emulatorKey: fake.key }, pace: patientPace });
  toEnd.push(store.close);
  return { fake, store };
}

const create = (id: string) => ({ operationType: 'Create' as const, resourceBody: { id, coreGroupId: 'g1' } });

describe('trap 5: @azure/cosmos gives up a write after one broken connection', () => {
  it('and tells of a failed batch without its status; ours is tried again and saved', async () => {
    const { fake, store } = await fakeAndStore();
    await makeGroup(store, headOf('g1'));
    const client = stockClient(fake);
    const { items } = client.database('craidd').container('core-groups');
    const etag = await etagOf(store, 'g1');

    fake.forget();
    fake.fail('batch', { kind: 'drop', when: 'before' });
    await expect(items.batch([create('a')], 'g1')).rejects.toThrow('Batch request error');
    expect(fake.seen).toEqual(['batch']);
    fake.fail('batch', { kind: 'status', status: 503 });
    const thrown: unknown = await items.batch([create('a')], 'g1').catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toHaveProperty('code');

    fake.forget();
    fake.fail('batch', { kind: 'drop', when: 'before' });
    fake.fail('batch', { kind: 'status', status: 503 });
    expect(await store.groups.commit({ coreGroupId: 'g1', head: headOf('g1'), etag, put: [], create: [] })).toBe('saved');
    expect(fake.seen).toEqual(['batch', 'batch', 'batch']);
  });
});

describe('trap 6: @vercel/cosmosdb-server', () => {
  it('keeps half of a batch that failed, gives one partition the documents of another, and takes any key', async () => {
    const server = await startStockCosmosServer();
    toEnd.push(server.stop);
    const client = stockClient({ ...server, key: Buffer.from('a wrong key').toString('base64') });
    const { database } = await client.databases.createIfNotExists({ id: 'd' });
    const { container } = await database.containers.createIfNotExists({ id: 'c', partitionKey: { paths: ['/coreGroupId'] } });
    await container.items.create({ id: 'there', coreGroupId: 'g1' });
    const { result } = await container.items.batch([create('new'), create('there')], 'g1');
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 409]);
    const { resources } = await container.items.query('SELECT * FROM c', { partitionKey: 'g2' }).fetchAll();
    expect(resources.map(({ id }) => id).sort()).toEqual(['new', 'there']);
  });

  it('is not what our own stand-in is like: there the failed batch leaves nothing, and the partition counts', async () => {
    const { fake } = await fakeAndStore();
    const client = stockClient(fake);
    const { items } = client.database('craidd').container('core-groups');
    await items.create({ id: 'there', coreGroupId: 'g1' });
    const { result } = await items.batch([create('new'), create('there')], 'g1');
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 409]);
    const ofGroup = async (partitionKey: string) =>
      (await items.query("SELECT * FROM c WHERE c.id > ''", { partitionKey }).fetchAll()).resources.map(({ id }) => id);
    expect([await ofGroup('g1'), await ofGroup('g2')]).toEqual([['there'], []]);
  });
});
