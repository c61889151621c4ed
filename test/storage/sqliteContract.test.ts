import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/storage/openStore';
import { holdsItsPromises } from './contract';

holdsItsPromises('a SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const setting = `sqlite:${join(folder, 'made', 'on', 'the', 'way', 'craidd.db')}`;
  let store = await openStore(setting);
  return {
    store: () => store,
    reopen: async () => {
      await store.close();
      store = await openStore(setting);
    },
    stop: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
