/**
 * Loaded before dist/main.js: the real bot, whose store is filled with the bench's groups as it is opened, so that it
 * may as well be one in memory. The bot may be an earlier build, in a checkout of its own: then its groups and people are as
 * that checkout's own bench makes them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../src/storage/openStore';
import { agedGroup } from './agedGroup';
import { answerBench } from './beside';
import { type BenchGroup, usual } from './groups';
import { type SeededStore, seededFrom } from './seeded';

type Opener = { openStore: (...given: readonly unknown[]) => Promise<Store> };

const root = process.env['BENCH_ROOT'] ?? join(__dirname, '..');
const opener = required<Opener>('dist/storage/openStore.js');
const { benchGroup } = required<typeof import('./groups')>('bench/groups.ts');
const { directoryOf } = required<typeof import('./people')>('bench/people.ts');
const seeded: SeededStore = seededFrom(process.env['BENCH_SEED']);
let opened: Store | null = null;

const open = opener.openStore;
opener.openStore = async (...given) => {
  opened = await open(...given);
  await fill(opened);
  return opened;
};

async function fill({ groups, directory }: Store): Promise<void> {
  const writes: Promise<unknown>[] = [];
  const add = (number: number, { head, meeting, plan }: BenchGroup): void => {
    writes.push(groups.commit({ coreGroupId: head.coreGroupId, head, etag: null, put: [], create: [meeting, plan] }));
    const present = head.members.filter(({ to }) => to === null);
    for (let member = 0; member < present.length; member += 1) {
      for (const document of directoryOf(number, member)) writes.push(directory.write(document, null));
    }
  };
  for (const number of seeded.usual) add(number, benchGroup(number, usual));
  const { head } = benchGroup(0, usual);
  for (const number of seeded.threeYears) add(number, agedGroup(number, 'three-years', head));
  for (const number of seeded.threeMonths) add(number, agedGroup(number, 'three-months', head));
  const mark = 'src/usecases/ids/idKey.ts';
  if (existsSync(join(root, mark))) {
    const { idKeyMark } = required<typeof import('../src/usecases/ids/idKey')>(mark);
    const { keyed } = required<typeof import('../test/support/keyed')>('test/support/keyed.ts');
    writes.push(directory.write(idKeyMark(keyed), null));
  }
  await Promise.all(writes);
}

/** How many changes its groups have in their logs. */
async function changes(): Promise<number> {
  let count = 0;
  for await (const id of opened?.groups.groupIds() ?? []) count += (await opened?.groups.load(id, []))?.head.document.lastAudit.seq ?? 0;
  return count;
}

function required<Module>(file: string): Module {
  return require(join(root, file)) as Module;
}

answerBench(changes);
