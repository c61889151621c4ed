import { answerMark } from '../../src/core/groups/places';
import type { EveryoneWorld } from './everyoneWorld';

type Press = Readonly<Record<string, unknown>>;

/** A practitioner of an agency of its own has left, and nobody has taken that place: what a card says of it. */
export async function placeEmptied(world: EveryoneWorld): Promise<Press> {
  const loaded = await world.deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const like = document.members.find(({ memberId }) => memberId === 'noor');
  if (like !== undefined && !document.members.some(({ memberId }) => memberId === 'haf')) {
    const left = { memberId: 'haf', personId: 'person-haf', agency: 'Ysgol y Bryn', to: '2026-11-10', endReason: 'Another post' };
    const members = [...document.members, { ...like, ...left }];
    await world.deps.store.commit({ coreGroupId: 'group-1', head: { ...document, members }, etag, put: [], create: [] });
  }
  return emptyPlaceOf(world);
}

/** The same, and the co-ordinator has said who is awaited there. */
export async function placeAnswered(world: EveryoneWorld): Promise<Press> {
  const about = await placeEmptied(world);
  await world.presses('sian', 'members.answer', { ...about, answer: 'awaited', until: '2026-12-04', words: 'The new head' });
  return emptyPlaceOf(world);
}

/** What a card of the empty place sends as things stand; of a member who is still here, where none has left. */
export async function emptyPlaceOf(world: EveryoneWorld): Promise<Press> {
  const group = await world.head();
  const left = group.members.find(({ memberId }) => memberId === 'haf');
  return left === undefined ? { memberId: 'noor', was: '' } : { memberId: 'haf', was: answerMark(group, left) };
}
