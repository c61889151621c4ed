import { openStore } from '../../src/storage/openStore';
import { type CosmosFake, startCosmosFake } from '../support/cosmosFake';
import { steppedPace } from '../support/pace';
import { faultOf } from './promise';

describe('opening Cosmos', () => {
  let fake: CosmosFake;

  beforeAll(async () => {
    fake = await startCosmosFake();
  });
  afterAll(() => fake.stop());

  const open = (setting: string, emulatorKey: string) => faultOf(openStore(setting, { credential: { emulatorKey }, pace: steppedPace() }));

  it('refuses a key, or plain HTTP, beyond loopback', async () => {
    expect(await open('cosmos:https://aberwern.documents.azure.com/', fake.key)).toBe('store.misconfigured');
    const aad = { getToken: async () => null };
    expect(await faultOf(openStore('cosmos:http://aberwern.documents.azure.com/', { credential: { aad } }))).toBe('store.misconfigured');
  });

  it('refuses a setting that names no store', async () => {
    for (const setting of ['', 'sqlite:', 'memory:', 'cosmos:not an address'])
      expect(await open(setting, fake.key)).toBe('store.misconfigured');
    expect(await faultOf(openStore(`cosmos:${fake.endpoint}`))).toBe('store.misconfigured');
  });

  it('says denied where the key is wrong', async () => {
    expect(await open(`cosmos:${fake.endpoint}`, Buffer.from('another key').toString('base64'))).toBe('store.denied');
  });
});
