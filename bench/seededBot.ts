/**
 * Loaded before dist/main.js: the real bot, whose store is filled with the bench's groups as it is opened, so that it
 * may as well be one in memory.
 */
import { join } from 'node:path';
import type { Store } from '../src/storage/openStore';
import { idKeyMark } from '../src/usecases/ids/idKey';
import { keyed } from '../test/support/keyed';
import { answerBench } from './beside';
import { benchGroup, usual } from './groups';
import { directoryOf } from './people';

type Opener = { openStore: (...given: readonly unknown[]) => Promise<Store> };

const opener = require(join(__dirname, '../dist/storage/openStore.js')) as Opener;
const open = opener.openStore;
opener.openStore = async (...given) => {
  const store = await open(...given);
  await fill(store);
  return store;
};

async function fill({ groups, directory }: Store): Promise<void> {
  const writes: Promise<unknown>[] = [];
  for (let number = 0; number < Number(process.env['BENCH_GROUPS']); number += 1) {
    const { head, meeting, plan } = benchGroup(number, usual);
    writes.push(groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [meeting, plan] }));
    for (let member = 0; member < head.members.length; member += 1) {
      for (const document of directoryOf(number, member)) writes.push(directory.write(document, null));
    }
  }
  writes.push(directory.write(idKeyMark(keyed), null));
  await Promise.all(writes);
}

answerBench();
