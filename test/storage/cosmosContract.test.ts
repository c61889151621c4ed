import { openStore, type Store } from '../../src/storage/openStore';
import { startCosmosFake } from '../support/cosmosFake';
import { startCosmosServer } from '../support/cosmosServer';
import { patientPace } from '../support/pace';
import { holdsItsPromises } from './contract';
import type { StoreUnderTest } from './promise';

type Account = { readonly endpoint: string; readonly key: string; stop(): Promise<void> };

async function underTest(account: Account): Promise<StoreUnderTest> {
  const open = () => openStore(`cosmos:${account.endpoint}`, { credential: { emulatorKey: account.key }, pace: patientPace });
  let store = await open();
  const others: Store[] = [];
  return {
    store: () => store,
    reopen: async () => {
      await store.close();
      store = await open();
    },
    another: async () => {
      const other = await open();
      others.push(other);
      return other;
    },
    stop: async () => {
      for (const each of [store, ...others]) await each.close();
      await account.stop();
    },
  };
}

holdsItsPromises('Cosmos over our stand-in', async () => underTest(await startCosmosFake()));
holdsItsPromises('Cosmos over @vercel/cosmosdb-server made atomic', async () => underTest(await startCosmosServer()));

const { COSMOS_ENDPOINT, COSMOS_KEY } = process.env;
if (COSMOS_ENDPOINT && COSMOS_KEY) {
  holdsItsPromises('the Cosmos emulator at COSMOS_ENDPOINT', async () =>
    underTest({ endpoint: COSMOS_ENDPOINT, key: COSMOS_KEY, stop: async () => undefined }),
  );
}
