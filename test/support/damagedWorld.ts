import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Libsql from 'libsql';
import { makeRouter } from '../../src/bot/router';
import { openings, verbs } from '../../src/bot/verbTable';
import type { GroupDocument } from '../../src/core/documents';
import { kinds } from '../../src/documents/kinds';
import { openStore } from '../../src/storage/openStore';
import { wholeGroups } from '../../src/tools/wholeGroups';
import { startRetention } from '../../src/usecases/alerts/retention';
import { personKey } from '../../src/usecases/people/directoryKeys';
import { type DocumentProblem, verifyDocuments } from '../../src/usecases/verifyDocuments';
import { aSimulatedGroup } from './alertFacts';
import { type AlertWorld, anAlertWorld } from './alertWorld';
import { anyOf } from './anyOf';
import { shown } from './world';

/** What a document of a version to come says of itself. */
export const newerVersion = 99;

/** Ways in which what is stored can have become unreadable, as SQL over the column `json`. */
export const damages = {
  'no JSON': `'{"id":'`,
  'a member of the wrong form': `json_set(json, '$.schemaVersion', 'one')`,
  'a newer version': `json_set(json, '$.schemaVersion', ${newerVersion})`,
} as const;
export type DamageKind = keyof typeof damages;

export const groupIds = ['group-1', 'group-2', 'group-3'] as const;

/** What can be damaged in a group: by its id in the store. */
export const damageable: Readonly<Record<string, string>> = {
  head: 'group',
  ...Object.fromEntries(kinds.map(({ type }) => [type, idOf(type)])),
  // One that is on its way out.
  notice: 'notice:D05:child-of-group-1:2026-04-07:due:person-macsen',
};

/** What became of the groups that nothing was done to, and what was told of the one that was damaged. */
export type AfterDamage = {
  readonly others: readonly string[];
  readonly reports: readonly string[];
  readonly problems: readonly DocumentProblem[];
  readonly clocksOf: readonly string[];
  readonly leftOut: readonly string[];
  readonly lists: Readonly<Record<string, string>>;
};

/**
 * Three groups with a document of every kind, in a file. One document of the first is damaged after the notices were planned; then
 * a day's jobs run, the tools look, and `reader`, the co-ordinator of all three if nobody else, opens their lists.
 */
export async function aDayAfterDamage(
  place: { readonly table: 'documents' | 'directory'; readonly id: string } | null,
  damage: DamageKind,
  reader = 'person-sian',
): Promise<AfterDamage> {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const path = join(folder, 'craidd.db');
  const store = await openStore(`sqlite:${path}`);
  try {
    const inFile = {
      ...store,
      counts: { reads: 0, commits: 0, directoryWrites: 0 },
      copy: () => Promise.reject(new Error('a file')) as never,
    };
    const groups = groupIds.map((id) => ({ ...aSimulatedGroup(id), ref: `CG-${id}` }));
    const world = await anAlertWorld({ groups, now: '2026-04-08T05:00:00.000Z', store: inFile });
    for (const id of groupIds) await addDocuments(world, id);
    for (const { personId } of groups[0]?.members ?? []) await world.knows(personId, { coreGroupIds: [...groupIds] });
    await world.sweeps();
    if (place !== null) spoil(path, place, damage);
    const problems: DocumentProblem[] = [];
    await verifyDocuments(store.groups, store.directory, (problem) => problems.push(problem));
    await world.delivers('2026-04-09T07:40:00.000Z');
    await world.sweeps('2026-04-09T08:00:00.000Z');
    await world.delivers();
    const retention = startRetention(world.deps, store.jobs, { dryRun: false, failed: (code) => world.reports.push(code) });
    await world.time.during(retention.goOn(() => true));
    const clocks = await wholeGroups(store.groups);
    const others = [];
    for (const id of groupIds.slice(1))
      others.push(...(await world.notices(id)).map(({ id: notice, state }) => `${id} ${notice} ${state}`));
    return {
      others,
      reports: world.reports,
      problems,
      clocksOf: clocks.groups.map(({ coreGroupId }) => coreGroupId),
      leftOut: clocks.unreadable,
      lists: await listsOf(world, reader),
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

function idOf(kind: string): string {
  const literal: Readonly<Record<string, string>> = {
    plan: 'plan',
    limits: 'limits',
    import: 'import',
    figures: 'figures',
    'figures-past': 'figures-past',
  };
  return literal[kind] ?? `${kind}:1`;
}

/** One document of every kind with all that it may have. */
async function addDocuments({ store }: AlertWorld, coreGroupId: string): Promise<void> {
  const put = kinds.map(({ type, schema }, index) => {
    const [sample] = fc.sample(anyOf(schema), { seed: 7 + index, numRuns: 1 });
    return { ...(sample as GroupDocument), id: idOf(type), coreGroupId };
  });
  const loaded = await store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('There is no group.');
  await store.groups.commit({ coreGroupId, head: loaded.head.document, etag: loaded.head.etag, put, create: [] });
}

/** Past the store, as a fault of the disk or another program could. */
export function spoil(
  path: string,
  { table, id }: { readonly table: 'documents' | 'directory'; readonly id: string },
  damage: DamageKind,
): void {
  const database = new Libsql(path);
  const where = table === 'documents' ? `core_group_id = 'group-1' AND id = ?` : 'key = ?';
  const { changes } = database.prepare(`UPDATE ${table} SET json = ${damages[damage]} WHERE ${where}`).run(id);
  database.close();
  if (changes !== 1) throw new Error(`There is no ${id} to damage.`);
}

/** What the co-ordinator of all three groups, or another reader, sees in their own chat; a fault's code where there is no card. */
async function listsOf({ deps, store }: AlertWorld, reader: string): Promise<Readonly<Record<string, string>>> {
  const router = makeRouter(verbs, openings);
  const lists: Record<string, string> = {};
  for (const command of ['groups', 'away', 'help', 'language', 'children.all', 'alerts.today']) {
    try {
      const found = await store.directory.read(personKey(reader));
      if (found?.document.type !== 'person') throw new Error('Nobody.');
      const where = { kind: 'personal', conversationId: 'own', tenantId: 't', serviceUrl: 'http://127.0.0.1/', coreGroupId: null } as const;
      const turn = { deps, person: found.document, where };
      const card = command.includes('.') ? router.answerPress(turn, command, { k: deps.newId() }) : router.answerMessage(turn, command);
      lists[command] = shown(await card);
    } catch (error) {
      lists[command] = String((error as { code?: unknown }).code);
    }
  }
  return lists;
}
