import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/storage/openStore';
import { holdsItsPromises } from './contract';

holdsItsPromises('a SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const setting = `sqlite:${join(folder, 'made', 'on', 'the', 'way', 'craidd.db')}`;
  let store = await openStore(setting);
  const others: Store[] = [];
  return {
    store: () => store,
    reopen: async () => {
      await store.close();
      store = await openStore(setting);
    },
    another: async () => {
      const other = await openStore(setting);
      others.push(other);
      return other;
    },
    stop: async () => {
      for (const each of [store, ...others]) await each.close();
      rmSync(folder, { recursive: true });
    },
  };
});
