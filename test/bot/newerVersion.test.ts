import { openings, verbs } from '../../src/bot/verbTable';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { GroupDocument } from '../../src/core/documents';
import { storedHead } from '../../src/documents/coreGroup';
import { anEveryoneWorld, type EveryoneWorld, everyone, type WorldState } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';

/*
 * While a new version is rolled out, instances of two versions work on one store. Here everything that is stored carries a
 * member that only the newer one knows, in every object at any depth, and the older one, which is ours, changes it.
 */

const newer = 'unheardOf';
type Tree = Readonly<Record<string, unknown>>;

function marked<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(marked) as Value;
  if (!isTree(value)) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each)])), [newer]: 'kept' } as Value;
}

/** The head as it is worked with: what is written in rows has no members. */
async function documentsIn({ deps }: EveryoneWorld): Promise<ReadonlyMap<string, Tree>> {
  const found = new Map<string, Tree>();
  for await (const document of deps.store.documents('group-1'))
    if (isTree(document) && !['audit', 'access', 'press'].includes(String(document['type'])))
      found.set(String(document['id']), document['type'] === 'group' ? storedHead.read(document) : document);
  return found;
}

async function aWorldOfTheNewer(state: WorldState): Promise<EveryoneWorld> {
  const world = await anEveryoneWorld(state);
  const all = [...(await documentsIn(world)).values()].map(marked) as unknown as GroupDocument[];
  const loaded = await world.deps.store.load('group-1', []);
  const head = all.find(({ type }) => type === 'group') as unknown as CoreGroup;
  const put = all.filter(({ type }) => type !== 'group');
  await world.deps.store.commit({ coreGroupId: 'group-1', head, etag: loaded?.head.etag ?? null, put, create: [] });
  return world;
}

type Named = { readonly name: string; readonly tree: Tree };

/**
 * Every object with what makes it the same thing before and after: where it stands, its id or else all that stands in it, and the
 * same of each object around it.
 */
function* objectsIn(value: unknown, place = '', around = ''): Iterable<Named> {
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each, `${place}[]`, around);
  if (!isTree(value)) return;
  const id = Object.entries(value).find(([member, each]) => /^(id|\w+Id)$/.test(member) && typeof each === 'string');
  const name = `${around}${place} ${id === undefined ? withoutNewer(value) : id.join('=')} `;
  yield { name, tree: value };
  for (const [member, each] of Object.entries(value)) yield* objectsIn(each, `.${member}`, name);
}

function withoutNewer(tree: Tree): string {
  return JSON.stringify(tree, (member, value) => (member === newer ? undefined : value));
}

/** Made anew at each change from what stands elsewhere; and somebody's absence, in the place of which their next one is entered. */
const madeAnew = /^ id=group \.(actionsDue|lastAudit|absences)\b/;

function lost(before: ReadonlyMap<string, Tree>, after: ReadonlyMap<string, Tree>): readonly string[] {
  return [...after].flatMap(([id, document]) => {
    const known = new Set([...objectsIn(before.get(id))].map(({ name }) => name));
    return [...objectsIn(document)].flatMap(({ name, tree }) =>
      newer in tree || madeAnew.test(name) || !known.has(name) ? [] : `${id}:${name}`,
    );
  });
}

/** But for drafting again, which makes the whole draft anew from the notes. */
const deeds = [...new Set([...verbs, ...Object.values(openings)])].filter(({ kind, verb }) => kind !== 'view' && verb !== 'record.draft');

describe.each(['none', 'planned', 'today', 'open', 'closed', 'drafted', 'signed', 'circulated'] as const)('a group that is %s', (state) => {
  it('loses nothing of what a newer version has added, whichever deed an older one does on it', async () => {
    const found: string[] = [];
    const done: string[] = [];
    let world = await aWorldOfTheNewer(state);
    let before = await documentsIn(world);
    for (const verb of deeds) {
      for (const who of everyone) {
        const { writes } = world.counted();
        await world.presses(who, verb.verb, await wellFormed(world, verb));
        if (world.counted().writes === writes) continue;
        const after = await documentsIn(world);
        if (JSON.stringify([...after]) === JSON.stringify([...before])) continue;
        found.push(...lost(before, after).map((what) => `${verb.verb} by ${who}: ${what}`));
        done.push(verb.verb);
        world = await aWorldOfTheNewer(state);
        before = await documentsIn(world);
        break;
      }
    }
    expect(found).toEqual([]);
    expect(done.length).toBeGreaterThan(5);
  }, 60_000);
});

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
