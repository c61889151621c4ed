import { memoryStore } from '../support/memoryStore';
import { holdsItsPromises } from './contract';

/** The store of the quick tests: it may stand for the real ones only as far as it keeps the same promises. */
holdsItsPromises('the store in memory', async () => {
  const store = memoryStore();
  return { store: () => store, reopen: async () => undefined, another: async () => store, stop: async () => undefined };
});
