import type { Role } from '../../src/core/member';
import type { EveryoneWorld } from './everyoneWorld';

/** One of the people has a second membership, for every child. */
export async function alsoIn(world: EveryoneWorld, who: string, role: Role): Promise<void> {
  const loaded = await world.deps.store.load('group-1', []);
  const found = loaded?.head.document.members.find(({ memberId }) => memberId === who);
  if (!loaded || found === undefined) throw new Error(`There is no ${who}.`);
  const { document, etag } = loaded.head;
  const members = [...document.members, { ...found, memberId: `${who}-2`, role, childIds: [] }];
  await world.deps.store.commit({ coreGroupId: 'group-1', head: { ...document, members }, etag, put: [], create: [] });
}
